"""A run that is broken off anywhere goes on where it was and ends as if nothing had been."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.outputs import OutputError
from tests.batch.support import ROOT, go, pages, rows, start, written
from tests.pipeline.fakes import HERE, LOG
from tests.pipeline.make import PAGE

SLOW = HERE + "slow"
LOGGED = HERE + "logged"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(LOG, str(tmp_path / "log"))
    return tmp_path / "log"


def _extracted(log: Path) -> list[str]:
    """What was extracted since this was asked last."""
    names = log.read_text(encoding="utf-8").split() if log.exists() else []
    log.write_text("")
    return names


@pytest.mark.parametrize("parts", [False, True])
def test_killed_at_ten_moments(tmp_path: Path, log: Path, *, parts: bool) -> None:
    """Twenty in all; each kill falls where the one before it left the run, at a moment of its own."""
    folder, out = pages(tmp_path / "in", 400), tmp_path / "out"
    go(folder, tmp_path / "whole", workers=2, extract=SLOW, parts=parts)
    by_chance, kills = random.Random(int(parts)), 0  # noqa: S311 - no secret
    while kills < 10:
        with start(folder, out, parts=parts) as process:
            _wait_for(out / "parts/job.json", process.poll)
            time.sleep(by_chance.uniform(0, 0.7))
            process.kill()
        kills += process.returncode == -signal.SIGKILL
        if process.returncode == 0:  # it was quicker: begin again
            assert written(out) == written(tmp_path / "whole")
            os.rename(out, tmp_path / f"done{kills}")  # noqa: PTH104
    go(folder, out, workers=2, extract=SLOW, parts=parts)
    assert written(out) == written(tmp_path / "whole")


def _wait_for(path: Path, ended: "object") -> None:
    for _ in range(2000):
        if path.exists() or ended() is not None:  # type: ignore[operator]
            return
        time.sleep(0.01)
    raise AssertionError(f"{path} did not appear")


ENDED = """
import itertools, os, sys
from pathlib import Path
from tests.batch.support import go
left = itertools.count(10**9, -1)
def counted(event, _):
    if event in {"os.rename", "os.remove", "os.rmdir"} and next(left) == 0:
        os._exit(9)
sys.addaudithook(counted)
for step in itertools.count(2, 9):
    if (child := os.fork()) == 0:
        left = itertools.count(step, -1)
        go(Path(sys.argv[1]), Path(sys.argv[2]))
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
        break
    print("ended")
"""


def test_ended_at_every_kind_of_step(tmp_path: Path) -> None:
    """The process ends, as by kill -9, before the nth time that a file gets its name or is removed."""
    folder = pages(tmp_path / "in", 40)
    go(folder, tmp_path / "whole")
    out = tmp_path / "out"
    command = [sys.executable, "-W", "ignore", "-c", ENDED, str(folder), str(out)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert done.stdout.count(b"ended") >= 5
    assert written(out) == written(tmp_path / "whole")


def test_finished_chunks_are_not_done_again(tmp_path: Path, log: Path) -> None:
    folder, out = pages(tmp_path / "in", 200), tmp_path / "out"
    with start(folder, out, workers=1) as process:
        for _ in range(1000):
            if len(list((out / "parts/manifest").glob("*.json"))) >= 2:
                break
            time.sleep(0.01)
        process.kill()
    done = sum(path.read_bytes().count(b'"records"') for path in (out / "parts/manifest").glob("0*.json"))
    assert done
    first = set(_extracted(log))
    go(folder, out, extract=LOGGED)
    again = first & set(_extracted(log))
    finished = [name for path in (out / "tables").glob("documents.parquet") for name in _ids(path)]
    assert len(finished) == 200
    assert len(again) < len(first)


def _ids(path: Path) -> list[str]:
    import pyarrow.parquet as pq

    names: list[str] = pq.read_table(path)["doc_id"].to_pylist()
    return names


@pytest.mark.parametrize("parts", [False, True])
def test_only_what_is_new_or_changed_is_extracted(tmp_path: Path, log: Path, *, parts: bool) -> None:
    folder, out = pages(tmp_path / "in", 100), tmp_path / "out"
    (folder / "page00050.txt").write_text("fails")
    go(folder, out, extract=LOGGED, parts=parts)
    assert len(_extracted(log)) == 100
    go(folder, out, extract=LOGGED, parts=parts)
    assert _extracted(log) == []
    (folder / "page00007.txt").write_text(f"{PAGE} changed", encoding="utf-8")
    (folder / "new.txt").write_text(f"{PAGE} new", encoding="utf-8")
    (folder / "page00009.txt").unlink()
    go(folder, out, extract=LOGGED, parts=parts)
    assert sorted(_extracted(log)) == ["new", "page00007"]
    go(folder, tmp_path / "fresh", extract=LOGGED, parts=parts)
    assert written(out) == written(tmp_path / "fresh")
    _extracted(log)
    go(folder, out, extract=LOGGED, parts=parts, force=True)
    assert len(_extracted(log)) == 100


def test_other_settings_are_not_mixed_in(tmp_path: Path) -> None:
    folder, out = pages(tmp_path / "in", 5), tmp_path / "out"
    go(folder, out)
    before = written(out)
    with pytest.raises(OutputError, match="contacts false, not true"):
        go(folder, out, {"contacts": True})
    assert written(out) == before
    go(folder, out, {"contacts": True}, force=True)
    assert b"ada@exempel.se" in written(out)["records.jsonl"]


def test_ctrl_c_finishes_what_is_begun(tmp_path: Path, log: Path) -> None:
    folder, out = pages(tmp_path / "in", 400), tmp_path / "out"
    with start(folder, out) as process:
        _wait_for(out / "parts/manifest", process.poll)
        process.send_signal(signal.SIGINT)
        told = process.communicate()[1]
    assert b"StoppedError" in told
    begun = set(_extracted(log))
    done = {name for path in (out / "parts/documents").glob("0*") for name in _ids(path)}
    assert begun == done
    assert 0 < len(done) < 400
    go(folder, out, extract=LOGGED)
    assert not done & set(_extracted(log))
    go(folder, tmp_path / "whole")
    assert written(out) == written(tmp_path / "whole")


def test_a_document_in_quarantine_is_not_tried_again(tmp_path: Path, log: Path) -> None:
    folder, out = pages(tmp_path / "in", 3), tmp_path / "out"
    (folder / "page00001.txt").write_text("fails")
    go(folder, out, extract=LOGGED)
    first = rows(out)
    _extracted(log)
    (folder / "page00002.txt").write_text("annat")
    go(folder, out, extract=LOGGED)
    assert _extracted(log) == ["page00002"]
    assert rows(out) == first
