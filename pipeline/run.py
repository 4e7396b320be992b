"""A run: find documents, read them, hand them out in chunks, count what comes back, complete the output.

Nothing flows back from one document to another, and chunks are cut by the documents alone; so the same
documents give the same bytes however many work on them, in whatever order they finish, and however often the
run was broken off on the way.
"""

import datetime as dt
import os
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, wait
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any, BinaryIO

from extractors import tables
from pipeline import versions
from pipeline.chunks import Chunk, chunks, name_of
from pipeline.counts import Counts, Report
from pipeline.executors import Submit, executor
from pipeline.listing import DOCUMENTS, Listing
from pipeline.outputs import Output
from pipeline.read import MAX_BYTES, Entry
from pipeline.rows import Columns
from pipeline.sources import items
from pipeline.stop import Stop
from pipeline.store import is_url
from pipeline.watch import Watch
from pipeline.work import EXTRACT, Job, Task
from schemas.record import SCHEMA_VERSION

FILES_UP_TO = 10_000
"""A run of so many documents is merged when it is complete; a larger one stays in parts."""
AHEAD = 2
"""So many chunks a worker are read before they are worked on, or done before their turn."""
TICK = 0.25
"""Seconds after which a waiting run looks whether it shall stop."""


@dataclass(frozen=True, slots=True)
class Options:
    """What decides the bytes of a run; all of it goes into run.json.

    `timeout` is in seconds of processor time.
    """

    inputs: tuple[str, ...] = ()
    files_from: str | None = None
    """A file that names further inputs, one a line."""
    glob: str = DOCUMENTS
    text_field: str | None = None
    id_field: str | None = None
    max_bytes: int = MAX_BYTES
    max_memory: int = 2000
    """Megabytes that extraction may take."""
    timeout: float = 10.0
    contacts: bool = False

    @property
    def columns(self) -> Columns | None:
        """The columns named for files of rows; None when none is: then they are `text`, and no id."""
        if self.text_field is None and self.id_field is None:
            return None
        return Columns(self.text_field or "text", self.id_field)


@dataclass(frozen=True, slots=True)
class Way:
    """How a run is made; none of it changes the bytes.

    `workers` 0 works in this process, without limits. `scheduler` is the address of a Dask cluster. `extract`
    names the function that is called with each document and `contacts`.
    """

    workers: int = 1
    scheduler: str | None = None
    force: bool = False
    parts: bool = False
    extract: str = EXTRACT


class StoppedError(Exception):
    """The run was asked to stop; the same command continues it. `counts` are of what is done."""

    def __init__(self, counts: Counts) -> None:
        super().__init__("stopped")
        self.counts = counts


class WorkError(Exception):
    """No worker could be kept alive for a chunk, or it was no worker of ours."""


def run(
    options: Options,
    output: str,
    way: Way | None = None,
    *,
    entries: Iterable[Entry] | None = None,
    stdin: BinaryIO | None = None,
    watch: Watch | None = None,
) -> Counts:
    """Extract from every input and write the files of the run; what stands there already is not done again.

    `entries` are what the inputs name, where that has been listed already. Raises OutputError if `output` may
    not be written to, OSError if it cannot, StoppedError after Ctrl-C,
    WorkError if nobody can work.
    """
    way, watch = way or Way(), watch or Watch()
    started, clock, counts, names = dt.datetime.now(dt.UTC), time.perf_counter(), Counts(), list[str]()
    settings = settings_of(options)
    listed = Listing(options.inputs, options.glob) if entries is None else entries
    stream = chunks(items(listed, options.columns, options.max_bytes, stdin))
    place = output if is_url(output) else os.path.abspath(output)  # noqa: PTH100 - for whoever works elsewhere
    memory, limits = options.max_memory * 1_000_000, (options.max_bytes, options.timeout)
    job = Job(place, settings["rules"], way.extract, options.contacts, *limits, memory)
    with ExitStack() as stack:
        out = stack.enter_context(Output(output, settings, force=way.force))
        stop = stack.enter_context(Stop())
        submit, width = stack.enter_context(executor(way.workers, way.scheduler))
        begin = partial(_begin, out, job, repr(settings), submit)
        for report in _in_order(map(begin, stream), width * AHEAD, stop, watch):
            counts.update(report.counts)
            names.append(report.name)
            watch.chunk(report)
        if stop.asked:
            raise StoppedError(counts)
        seconds = round(time.perf_counter() - clock, 3)
        about = {
            **settings,
            "counts": counts.as_dict(),
            "clock": {"started": started.isoformat(timespec="seconds"), "seconds": seconds},
        }
        out.complete(about, names, parts=stays_in_parts(counts, way))
    return counts


def settings_of(options: Options) -> dict[str, Any]:
    """What decides the bytes of a run: versions and settings; runs that differ in them are not mixed."""
    return {
        "version": versions.program(),
        "rules": versions.rules(),
        "schema_version": SCHEMA_VERSION,
        "configuration": {**asdict(options), "tables": tables.digests()},
    }


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def stays_in_parts(counts: Counts, way: Way) -> bool:
    """Whether a run keeps a file a chunk instead of one file in all."""
    return way.parts or counts.documents > FILES_UP_TO


def _begin(out: Output, job: Job, basis: str, submit: Submit, chunk: Chunk) -> "Future[Report]":
    """Have a chunk done, unless it has been; of documents that did not change only their rows are made."""
    name = name_of(chunk, basis)
    report = out.done(name)
    if report is not None:
        done: Future[Report] = Future()
        done.set_result(report)
        return done
    known = {}
    if out.earlier is not None:
        found = ((number, out.earlier.known(item)) for number, item in enumerate(chunk.items))
        known = {number: one for number, one in found if one is not None}
    return submit(job, Task(name, chunk, known))


def _in_order(futures: "Iterator[Future[Report]]", ahead: int, stop: Stop, watch: Watch) -> Iterator[Report]:
    """Give results in the order of the chunks, at most `ahead` begun; once asked to stop, begin no more."""
    waiting: deque[Future[Report]] = deque()
    for future in futures:
        waiting.append(future)
        while waiting and (len(waiting) >= ahead or waiting[0].done()):
            yield from _result(waiting.popleft(), waiting, stop, watch)
        if stop.asked:
            break
    while waiting:
        yield from _result(waiting.popleft(), waiting, stop, watch)


def _result(
    future: "Future[Report]", others: "Iterable[Future[Report]]", stop: Stop, watch: Watch
) -> Iterator[Report]:
    """The result of a chunk; none if it was not begun when the run was asked to stop."""
    while True:
        wait([future], TICK)
        watch.tick(stopping=stop.asked)
        if stop.asked:
            for other in (*others, future):
                other.cancel()
        if future.done():
            break
    if future.cancelled():
        return
    error = future.exception()
    if error is not None and not isinstance(error, OSError):
        raise WorkError(f"a chunk could not be worked on ({error})") from error
    yield future.result()
