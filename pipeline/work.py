"""The work on one chunk, in whatever process: extract its documents, write its files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from importlib import import_module

from pipeline.chunks import Chunk
from pipeline.counts import MAX_ROWS, Counts, Report, row_of
from pipeline.layout import MANIFEST, part
from pipeline.outcome import Extract, Outcome, extracted
from pipeline.read import MAX_BYTES, decoded
from pipeline.sources import Item
from pipeline.store import store_at, write
from pipeline.write import Writer
from schemas.extraction import Extraction
from schemas.record import Record
from schemas.rejection import Quarantined, Rejected

EXTRACT = "extractors.document:extract_document"


@dataclass(frozen=True, slots=True)
class Job:
    """What is the same for all chunks of a run; it is sent to whoever works on them.

    `extract` names a function that is called with a document and `contacts`. `timeout` is in seconds of
    processor time, `memory` in bytes; both are held by the process that works, see `pipeline.guard`.
    """

    output: str
    rules: str = ""
    """The version of the rules; who has others must not work on it."""
    extract: str = EXTRACT
    contacts: bool = False
    max_bytes: int = MAX_BYTES
    timeout: float = 10.0
    memory: int = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier run of the same rules gave for the same document: lines of its files."""

    records: tuple[bytes, ...] = ()
    rejected: tuple[bytes, ...] = ()
    quarantine: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A chunk to work on: its name, and by number of the document what is known or decided already."""

    name: str
    chunk: Chunk
    known: Mapping[int, Known] = field(default_factory=dict)
    decided: Mapping[int, Quarantined] = field(default_factory=dict)


def extractor(job: Job) -> Extract:
    """Import the function that a job names."""
    module, name = job.extract.split(":")
    return partial(getattr(import_module(module), name), contacts=job.contacts)


def work(job: Job, task: Task, extract: Extract, at: Callable[[int], None] = lambda _: None) -> Report:
    """Extract the documents of a chunk and write its files, the entry in the manifest last.

    `at` is told the number of each document before it is worked on. Raises OSError.
    """
    writer, counts, faults = Writer(contacts=job.contacts), Counts(), list[Quarantined]()
    shown: list[tuple[str, ...]] = []
    for number, item in enumerate(task.chunk.items):
        at(number)
        outcome = outcome_of(job, task, number, extract)
        writer.add(item, outcome)
        counts.add(outcome)
        if outcome.fault is not None:
            faults.append(outcome.fault)
        if task.chunk.start + number < MAX_ROWS:
            shown.append(row_of(outcome))
    counts.rows.update(writer.rows)
    at(len(task.chunk.items))
    store, files = store_at(job.output), writer.files()
    for kind, data in files.items():
        write(store, part(kind, task.name), data)
    sizes = {kind: (len(data), sha256(data).hexdigest()) for kind, data in files.items()}
    report = Report(task.name, counts, sizes, tuple(shown), tuple(faults))
    write(store, part(MANIFEST, task.name), report.entry())
    return report


def outcome_of(job: Job, task: Task, number: int, extract: Extract) -> Outcome:
    """What becomes of one document of a chunk."""
    item = task.chunk.items[number]
    fault = item.fault or task.decided.get(number)
    if fault is not None:
        return Outcome(item.doc_id, fault=fault)
    if item.twin is not None:
        return Outcome(item.doc_id, twin=item.twin)
    document = decoded(item.doc_id, item.shown, item.data or b"", item.hint, job.max_bytes)
    if isinstance(document, Quarantined):
        return Outcome(item.doc_id, fault=document)
    if number in task.known:
        return _again(item, task.known[number], Outcome(item.doc_id, document))
    return extracted(document, extract)


def _again(item: Item, known: Known, plain: Outcome) -> Outcome:
    if known.quarantine:
        return Outcome(item.doc_id, fault=Quarantined.model_validate_json(known.quarantine[0]))
    records = tuple(Record.model_validate_json(line) for line in known.records)
    rejected = tuple(Rejected.model_validate_json(line) for line in known.rejected)
    return Outcome(item.doc_id, plain.document, Extraction(records, rejected))
