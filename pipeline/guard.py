"""Looks after a process that works on documents, and finds out which document ended it.

One guard, one child process; a guard is a thread of the local pool or of a Dask worker. The child says which
document it is at, so the one that ends it is known at once. Before a document is blamed for anything but
taking too long it must end a fresh process all by itself: the process may have been killed from outside.
"""

import contextlib
import os
import pickle
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from dataclasses import replace
from typing import Any

from pipeline.child import NO_MEMORY, TOO_LONG
from pipeline.counts import Report
from pipeline.read import quarantined
from pipeline.work import Job, Task
from schemas.rejection import Quarantined

STARTS = 3
"""A process that ends so often without a document to blame is given up."""


_ENVIRONMENT = {"ARROW_DEFAULT_MEMORY_POOL": "system"}
"""Measured: Arrow's own allocator keeps some 20 MB a process."""


class DiedError(Exception):
    """The process ended at a document, None between documents."""

    def __init__(self, at: int | None, code: int, last_words: str) -> None:
        super().__init__(f"the process that works on documents ended with {code}: {last_words}")
        self.at, self.code, self.last_words = at, code, last_words


class Child:
    """A process that works on one task after the other."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._words = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the process
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pipeline.child_start"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            env=os.environ | _ENVIRONMENT | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            process_group=0 if os.name == "posix" else None,  # Ctrl-C is for us alone
        )
        self._send(job)

    def do(self, task: Task, only: int | None = None) -> Report | None:
        """Do a task, or try one document of it and write nothing. Raises DiedError, OSError."""
        at: int | None = None
        try:
            self._send((task, only))
            while True:
                told = pickle.load(self._process.stdout)  # type: ignore[arg-type]  # noqa: S301 - from our child
                if isinstance(told, OSError):
                    raise told
                if not isinstance(told, int):
                    report: Report | None = told
                    return report
                at = told if told < len(task.chunk.items) else None
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            code = self._process.wait()
            raise DiedError(at, code, self._last_words()) from None

    def close(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        for file in (self._process.stdin, self._process.stdout, self._words):
            with contextlib.suppress(OSError):  # what it did not read any more
                file.close()  # type: ignore[union-attr]

    def _send(self, what: Any) -> None:
        try:
            pickle.dump(what, self._process.stdin)  # type: ignore[arg-type]
            self._process.stdin.flush()  # type: ignore[union-attr]
        except BrokenPipeError:  # its end is noticed where its answer is read
            pass

    def _last_words(self) -> str:
        self._words.seek(0)
        lines = self._words.read().decode(errors="replace").splitlines()
        return next((line.strip() for line in lines if "/extractors/" in line), lines[-1] if lines else "")


class Guard:
    """Keeps a child at work: begins a new one in the place of one that ended."""

    def __init__(self) -> None:
        self._child: Child | None = None
        self._closed = False

    def do(self, job: Job, task: Task) -> Report:
        """Do a task; a document that ends the process goes to quarantine.

        Raises OSError when the files cannot be written, DiedError when the process cannot be kept alive.
        """
        decided: dict[int, Quarantined] = dict(task.decided)
        ends: Counter[int | None] = Counter()
        while True:
            try:
                report = self._child_for(job).do(replace(task, decided=decided))
                assert report is not None  # noqa: S101 - None is for single documents
                return report
            except DiedError as died:
                self._end_child()
                ends[died.at] += 1
                if died.at is None:
                    if ends[None] >= STARTS or self._closed:
                        raise
                elif died.code in TOO_LONG or ends[died.at] >= STARTS or self._ends_alone(job, task, died.at):
                    decided[died.at] = _verdict(job, task, died)

    def close(self) -> None:
        """End the child and begin no other; for another thread than the one at work."""
        self._closed = True
        self._end_child()

    def _child_for(self, job: Job) -> Child:
        if self._closed:
            raise DiedError(None, 0, "it was told to stop")
        if self._child is None or self._child.job != job:
            self._end_child()
            self._child = Child(job)
        return self._child

    def _end_child(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.close()

    def _ends_alone(self, job: Job, task: Task, number: int) -> bool:
        try:
            self._child_for(job).do(task, only=number)
        except DiedError:
            self._end_child()
            return True
        return False


class Guards(threading.local):
    """The guard of each thread; those of a pool that comes to its end are closed by `close`."""

    def __init__(self, begun: list[Guard]) -> None:
        self._begun = begun
        self._guard = Guard()
        begun.append(self._guard)

    def do(self, job: Job, task: Task) -> Report:
        """Do a task with the guard of this thread."""
        return self._guard.do(job, task)

    def close(self) -> None:
        """End the children of all threads."""
        for guard in self._begun:
            guard.close()


def _verdict(job: Job, task: Task, died: DiedError) -> Quarantined:
    item = task.chunk.items[died.at or 0]
    if died.code in TOO_LONG:
        reason, what = "timeout", f"extraction took longer than {job.timeout:g} s"
        what += "; leave it out, or allow more with --timeout"
    elif died.code == NO_MEMORY:
        reason, what = "memory", f"extraction took more than {job.memory / 1e6:,.0f} MB of memory"
        what += "; leave it out, or allow more with --max-memory"
    else:
        reason, what = "crashed", "extraction ended the process; leave it out, and please report it"
    return quarantined(item.doc_id, item.shown, reason, what)


_of_cluster: Guards | None = None


def guarded(job: Job, task: Task) -> Report:
    """Do a task in a Dask worker: its threads keep their guards from one run to the next."""
    global _of_cluster  # noqa: PLW0603 - a function is all that a worker is sent
    if _of_cluster is None:
        _of_cluster = Guards([])
    return _of_cluster.do(job, task)
