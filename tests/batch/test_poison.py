"""Documents that end the process that works on them cost nobody else's record."""

import time
from pathlib import Path
from typing import Any

import pytest

from pipeline.run import WorkError
from tests.batch.support import go, pages, rows, start, written
from tests.pipeline.fakes import HERE, LOG

POISON = {
    3: ("segfault", "crashed", "ended the process"),
    4: ("segfault", "crashed", "ended the process"),
    30: ("memory", "memory", "more than 200 MB"),
    45: ("stand", "timeout", "longer than 0.5 s"),
    59: ("loop", "timeout", "longer than 0.5 s"),
}
WAY: dict[str, Any] = {"workers": 2, "extract": HERE + "poisoned"}
LIMITS = {"timeout": 0.5, "max_memory": 200}


def test_only_the_documents_that_kill_are_lost(tmp_path: Path) -> None:
    """A segmentation fault, all memory, a wait or a regular expression that never ends; any workers."""
    folder = pages(tmp_path / "in", 60)
    for index, (word, _, _) in POISON.items():
        (folder / f"page{index:05}.txt").write_text(f"{word} {index}")
    for workers in (1, 3):
        counts = go(folder, tmp_path / str(workers), LIMITS, **WAY | {"workers": workers})
        assert (counts.documents, dict(counts.quarantined)) == (60, {"crashed": 2, "memory": 1, "timeout": 2})
    assert written(tmp_path / "1") == written(tmp_path / "3")
    lost = rows(tmp_path / "1")
    assert [row["doc_id"] for row in lost] == [f"page{index:05}" for index in POISON]
    for row, (_, reason, message) in zip(lost, POISON.values(), strict=True):
        assert row["reason"] == reason
        assert row["message"].startswith(row["path"] + ": ")
        assert message in row["message"]
    good = go(pages(tmp_path / "in", 60), tmp_path / "good", LIMITS)
    assert good.records == counts.records + 2 * sum(index % 3 == 0 for index in POISON)


def test_waiting_for_a_processor_is_no_work(tmp_path: Path) -> None:
    """What counts is processor time: a busy machine puts no other documents aside."""
    folder = pages(tmp_path / "in", 3)
    (folder / "page00001.txt").write_text("wait")
    assert not go(folder, tmp_path / "out", LIMITS, **WAY).quarantined


def test_a_process_killed_from_outside_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LOG, str(tmp_path / "mark"))
    folder = pages(tmp_path / "in", 20)
    (folder / "page00007.txt").write_text("once")
    assert not go(folder, tmp_path / "out", **WAY).quarantined
    assert (tmp_path / "mark").exists()


def test_a_process_that_cannot_begin_ends_the_run(tmp_path: Path) -> None:
    """No document is to blame, so none is put aside."""
    folder = pages(tmp_path / "in", 3)
    with pytest.raises(WorkError, match="No module named 'no_such'"):
        go(folder, tmp_path / "out", workers=1, extract="no_such:thing")
    assert go(folder, tmp_path / "out").documents == 3


def test_processes_end_with_the_run(tmp_path: Path) -> None:
    """Also with one that is killed: its children see that nobody listens."""
    folder = pages(tmp_path / "in", 100)
    with start(folder, tmp_path / "out", extract=HERE + "plain") as process:
        children = _children_of(process.pid)
        process.kill()
    assert children
    for _ in range(500):
        if not any(Path(f"/proc/{child}/cmdline").exists() for child in children):
            return
        time.sleep(0.02)
    raise AssertionError("children go on without their parent")


def _children_of(pid: int) -> list[str]:
    for _ in range(500):
        path = Path(f"/proc/{pid}/task/{pid}/children")
        threads = [task / "children" for task in path.parent.parent.iterdir()]
        if found := [child for each in threads for child in each.read_text().split()]:
            return found
        time.sleep(0.02)
    return []
