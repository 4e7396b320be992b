"""What a run tells on standard error while it goes on: a bar, a line a minute, or JSON Lines."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import orjson
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from pipeline import streams
from pipeline.counts import Counts, Report
from pipeline.report import Found, say
from pipeline.watch import Watch
from schemas.rejection import Quarantined

LINE_EVERY = 60.0
"""Seconds between two lines where there is no terminal."""
TOLD = 100
"""So many documents in quarantine are told one by one; quarantine.jsonl has all."""


class Teller(Watch):
    """Counts what is done and tells of it; `found` keeps the first documents for the closing summary."""

    def __init__(self, console: Console, *, total: int | None = None, as_json: bool = False) -> None:
        self.counts, self.found = Counts(), Found()
        self.done_before = 0
        """Documents in chunks that an earlier run had finished."""
        self._console, self._as_json = console, as_json
        self._begun = self._told_at = time.monotonic()
        self._told = 0
        self._bar, self._task = _bar(console), None
        if console.is_terminal and not as_json:
            self._task = self._bar.add_task("extracting", total=total, rate="", failed="")

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Show the bar, if there is one."""
        if self._task is None:
            yield
            return
        with self._bar:
            yield

    def chunk(self, report: Report) -> None:
        """Count a chunk; tell of its documents in quarantine."""
        self.counts.update(report.counts)
        self.found.add(report.shown, report.counts.documents)
        self.done_before += report.counts.documents if report.done_before else 0
        for fault in report.faults:
            self._tell_fault(fault)
        self.tick()

    def tick(self, *, stopping: bool = False) -> None:
        """Move the bar on; where there is none, say every minute how far it is."""
        failed = self.counts.quarantined.total()
        if self._task is not None:
            what = "finishing what is begun" if stopping else "extracting"
            about: dict[str, Any] = {"rate": f"{self.rate():,.0f}/s"}
            about["failed"] = f"{failed:,} failed" if failed else ""
            self._bar.update(self._task, completed=self.counts.documents, description=what, **about)
        elif time.monotonic() - self._told_at >= LINE_EVERY:
            self._told_at = time.monotonic()
            if self._as_json:
                self.event(
                    "progress", documents=self.counts.documents, rate=round(self.rate(), 1), failed=failed
                )
            else:
                done = f"{self.counts.documents:,} documents, {self.rate():,.0f} a second"
                self._say(f"utdrag: {done}, {failed:,} in quarantine")

    def rate(self) -> float:
        """Documents a second of this run."""
        return (self.counts.documents - self.done_before) / max(time.monotonic() - self._begun, 1e-9)

    def event(self, name: str, **what: Any) -> None:
        """Write one event as a line of JSON."""
        seconds = round(time.monotonic() - self._begun, 3)
        self._say(orjson.dumps({"event": name, "seconds": seconds, **what}).decode())

    def _tell_fault(self, fault: Quarantined) -> None:
        self._told += 1
        if self._as_json:
            self.event("quarantine", **fault.model_dump())
        elif self._told <= TOLD:
            self._say(f"utdrag: {fault.message}")
        elif self._told == TOLD + 1:
            self._say("utdrag: more documents are in quarantine; quarantine.jsonl has them all")

    def _say(self, line: str) -> None:
        try:
            say(self._console, line)
        except OSError:  # what cannot be told ends no run
            streams.drop(sys.stderr)


def _bar(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failed]}"),
        console=console,
        transient=True,
    )
