"""The command when standard input is closed, or standard output is full, closed or left by its reader."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.test_cli import COMMAND, PAGE


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "pages/gold").mkdir(parents=True)
    (tmp_path / "pages/good.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "pages/gold/good.json").write_text("[]")
    return tmp_path


def _shell(redirection: str, *arguments: str, cwd: Path) -> "subprocess.CompletedProcess[bytes]":
    script = f'exec "$0" "$@" {redirection}'
    return subprocess.run(
        ["sh", "-c", script, COMMAND, *arguments], cwd=cwd, capture_output=True, check=False
    )


def _left(*arguments: str, cwd: Path, errors: bool = False) -> tuple[int, bytes]:
    """Run with a standard output, and with `errors` a standard error, that nobody reads."""
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run(
        [COMMAND, *arguments],
        cwd=cwd,
        stdout=theirs,
        stderr=theirs if errors else subprocess.PIPE,
        check=False,
    )
    os.close(theirs)
    return done.returncode, done.stderr or b""


CLOSED_INPUT = [
    (["extract", "pages", "-o", "out"], 0),
    (["show", "pages/good.txt"], 0),
    (["evaluate", "pages"], 0),
    (["schema"], 0),
]


@pytest.mark.parametrize(("arguments", "code"), CLOSED_INPUT)
def test_closed_input_that_is_not_used(pages: Path, arguments: list[str], code: int) -> None:
    done = _shell("<&-", *arguments, cwd=pages)
    assert (done.returncode, done.stderr) == (code, b"")
    assert done.stdout


CLOSED = b"utdrag: -: standard input is closed; give it a pipe or a file.\n"


def test_closed_input_beside_pages_is_a_row_of_the_quarantine(pages: Path) -> None:
    done = _shell("<&-", "extract", "pages", "-", "-o", "out", cwd=pages)
    assert (done.returncode, done.stderr) == (3, CLOSED)
    (row,) = map(json.loads, (pages / "out/quarantine.jsonl").read_text().splitlines())
    assert (row["doc_id"], row["reason"]) == ("stdin", "unreadable")
    assert len((pages / "out/records.jsonl").read_text("utf-8").splitlines()) == 1


@pytest.mark.parametrize("arguments", [["extract", "-", "-o", "out"], ["show", "-"], ["evaluate", "-"]])
def test_closed_input_alone_is_wrong_usage(pages: Path, arguments: list[str]) -> None:
    done = _shell("<&-", *arguments, cwd=pages)
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", CLOSED)
    assert not (pages / "out").exists()


WRITING = [
    (["extract", "pages", "-o", "out"], 0),
    (["extract", "pages", "gone.txt", "-o", "out"], 3),
    (["show", "pages/good.txt"], 0),
    (["evaluate", "pages"], 0),
    (["evaluate", "pages", "--min-f1", "1"], 1),
    (["schema"], 0),
]


@pytest.mark.parametrize(("arguments", "code"), WRITING)
@pytest.mark.parametrize("errors", [False, True])
def test_a_reader_that_goes_away_changes_nothing(
    pages: Path, arguments: list[str], code: int, *, errors: bool
) -> None:
    returned, told = _left(*arguments, cwd=pages, errors=errors)
    assert returned == code
    assert told.count(b"\n") == (0 if errors or code == 0 else 1)
    assert (pages / "out/run.json").exists() is (arguments[0] == "extract")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "arguments", [*(row[0] for row in WRITING if row[1] == 0), ["--version"], ["--help"]]
)
def test_a_full_output_is_told_in_one_line(pages: Path, arguments: list[str]) -> None:
    done = _shell("> /dev/full", *arguments, cwd=pages)
    assert done.returncode == 1
    assert done.stderr == b"utdrag: standard output cannot be written (No space left on device)\n"
    assert (pages / "out/run.json").exists() is (arguments[0] == "extract")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_messages_that_cannot_be_written_end_no_run(pages: Path) -> None:
    done = _shell("2> /dev/full", "extract", "gone.txt", "pages", "-o", "out", cwd=pages)
    assert done.returncode == 3
    assert (pages / "out/run.json").exists()


@pytest.mark.parametrize(("arguments", "code"), WRITING)
def test_closed_output_is_no_crash(pages: Path, arguments: list[str], code: int) -> None:
    done = _shell(">&-", *arguments, cwd=pages)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
