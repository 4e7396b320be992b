"""A disk that is full and a folder that may not be written to end the run with a message; it can go on."""

import itertools
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import store
from tests.batch.support import go, pages, written
from tests.cli.test_cli import COMMAND


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """A disk of half a megabyte of its own, where one may be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(place)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("no mount here")
    if done.returncode:
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk(mounted: Path, tmp_path: Path) -> None:
    folder, out = pages(tmp_path / "in", 150), mounted / "out"
    (mounted / "ballast").write_bytes(b"x" * 300_000)
    with pytest.raises(OSError, match="No space left on device"):
        go(folder, out, workers=2)
    assert not list(out.rglob("*.tmp-*"))
    (mounted / "ballast").unlink()
    subprocess.run(["mount", "-o", "remount,size=9m", str(mounted)], check=True)
    go(folder, out)
    go(folder, tmp_path / "whole")
    assert written(out) == written(tmp_path / "whole")


def test_a_full_disk_is_told(mounted: Path, tmp_path: Path) -> None:
    (mounted / "ballast").write_bytes(b"x" * 460_000)
    (tmp_path / "page.txt").write_text("Projektägare: Osby kommun")
    done = subprocess.run(
        [COMMAND, "extract", "page.txt", "-o", mounted / "out"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"the run failed (No space left on device); when that is mended the same command" in done.stderr
    assert b"Traceback" not in done.stderr


def test_no_space_at_any_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a disk to fill: the nth file that is created says that there is no space."""
    folder, out = pages(tmp_path / "in", 40), tmp_path / "out"
    go(folder, tmp_path / "whole")
    create, left, told = store.Folder.create, [0], list[str]()

    def full(self: store.Folder, name: str) -> "object":
        left[0] -= 1
        if left[0] == 0:
            raise OSError(28, "No space left on device")
        return create(self, name)

    monkeypatch.setattr(store.Folder, "create", full)
    for number in itertools.count(1, 6):
        left[0] = number
        try:
            go(folder, out)
        except OSError as error:
            told.append(error.strerror or "")
        else:
            break
    assert set(told) == {"No space left on device"}
    assert len(told) > 4
    assert written(out) == written(tmp_path / "whole")


def test_a_folder_that_may_only_be_read(mounted: Path, tmp_path: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(mounted)], check=True)
    (tmp_path / "page.txt").write_text("Projektägare: Osby kommun")
    done = subprocess.run(
        [COMMAND, "extract", "page.txt", "-o", mounted / "out"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"Read-only file system" in done.stderr
    assert b"Traceback" not in done.stderr
