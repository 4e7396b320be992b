import io
import json
from collections import Counter

import pytest
from rich.console import Console

from pipeline import progress
from pipeline.counts import Counts, Report
from pipeline.progress import Teller
from schemas import Quarantined

FAULT = Quarantined(doc_id="tom", path="tom.txt", reason="empty", message="tom.txt: it is empty.")


def _report(documents: int, faults: int = 0, *, before: bool = False) -> Report:
    outcomes = Counter(extracted=documents - faults, empty=faults)
    return Report("c", Counts(documents, outcomes=outcomes), {}, (), (FAULT,) * faults, done_before=before)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    return now


def _teller(*, terminal: bool = False, as_json: bool = False) -> tuple[Teller, io.StringIO]:
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, width=100, highlight=False)
    return Teller(console, total=100, as_json=as_json), out


def test_a_line_a_minute_in_a_pipe(clock: list[float]) -> None:
    teller, out = _teller()
    for second in range(0, 180, 10):
        clock[0] = float(second)
        teller.chunk(_report(600))
    assert out.getvalue().splitlines() == [
        "utdrag: 4,200 documents, 70 a second, 0 in quarantine",
        "utdrag: 7,800 documents, 65 a second, 0 in quarantine",
    ]


def test_what_was_done_before_is_not_counted_in_the_rate(clock: list[float]) -> None:
    teller, _ = _teller()
    teller.chunk(_report(1000, before=True))
    clock[0] = 10.0
    teller.chunk(_report(50))
    assert (teller.counts.documents, teller.done_before, teller.rate()) == (1050, 1000, 5.0)


def test_a_bar_on_a_terminal(clock: list[float]) -> None:
    teller, out = _teller(terminal=True)
    with teller.shown():
        clock[0] = 1.0
        teller.chunk(_report(40, faults=1))
        teller.tick(stopping=True)
    shown = out.getvalue()
    for part in ("finishing what is begun", "40/100", "40/s", "1 failed", "tom.txt: it is empty."):
        assert part in shown


def test_many_faults_are_not_all_told() -> None:
    teller, out = _teller()
    teller.chunk(_report(500, faults=progress.TOLD + 50))
    lines = out.getvalue().splitlines()
    assert len(lines) == progress.TOLD + 1
    assert "quarantine.jsonl has them all" in lines[-1]


def test_json_tells_all(clock: list[float]) -> None:
    teller, out = _teller(as_json=True)
    teller.chunk(_report(200, faults=120))
    clock[0] = 61.0
    teller.tick()
    events = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [event["event"] for event in events] == ["quarantine"] * 120 + ["progress"]
    assert events[-1] == {"event": "progress", "seconds": 61.0, "documents": 200, "rate": 3.3, "failed": 120}
