"""The way of a document: read, extract, check, write. One process; nothing flows back."""

import datetime as dt
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from extractors import tables
from pipeline import versions
from pipeline.datapackage import describe_run
from pipeline.finished import files_of
from pipeline.outputs import PROGRAM, Staging
from pipeline.read import MAX_BYTES, Entry, read_all
from pipeline.spans import check
from pipeline.write import Writer
from schemas.document import Document
from schemas.extraction import Extraction
from schemas.record import SCHEMA_VERSION
from schemas.rejection import Quarantined

Extract = Callable[[Document], Extraction]
Watch = Callable[["Outcome"], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What a run was asked to do, beside where it writes; all of it goes into run.json."""

    inputs: tuple[str, ...]
    glob: str = "*.txt"
    max_bytes: int = MAX_BYTES
    contacts: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: an extraction, or why there is none."""

    entry: Entry
    document: Document | None = None
    extraction: Extraction = field(default_factory=Extraction)
    fault: Quarantined | None = None


@dataclass(slots=True)
class Counts:
    """What a run found, counted as it goes."""

    documents: int = 0
    records: int = 0
    quarantined: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    issues: Counter[str] = field(default_factory=Counter)

    def add(self, outcome: Outcome) -> None:
        """Count one document."""
        self.documents += 1
        self.records += len(outcome.extraction.records)
        if outcome.fault is not None:
            self.quarantined[outcome.fault.reason] += 1
        self.rejected.update(str(rejected.reason) for rejected in outcome.extraction.rejected)
        self.issues.update(issue.code for record in outcome.extraction.records for issue in record.issues)


def outcomes(
    entries: Sequence[Entry], extract: Extract, max_bytes: int = MAX_BYTES, stdin: BinaryIO | None = None
) -> Iterator[Outcome]:
    """Read and extract each entry in order, one at a time; an archive gives an outcome for each document."""
    for entry in entries:
        for part, document in read_all(entry, max_bytes, stdin):
            if isinstance(document, Quarantined):
                yield Outcome(part, fault=document)
            else:
                yield extracted(part, document, extract)


def extracted(entry: Entry, document: Document, extract: Extract) -> Outcome:
    """Extract one document and check its evidence. A failure is the outcome of this document alone."""
    try:
        extraction = extract(document)
        check(document, extraction.records)
    except Exception as error:  # whatever a rule raises must not end the run
        what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        message = f"{entry.shown}: extraction failed with {what}; leave it out, and please report it."
        fault = Quarantined(doc_id=entry.doc_id, path=entry.shown, reason="failed", message=message)
        return Outcome(entry, document, fault=fault)
    return Outcome(entry, document, extraction)


def run(
    entries: Sequence[Entry],
    output: Path,
    extract: Extract,
    options: Options,
    *,
    force: bool = False,
    stdin: BinaryIO | None = None,
    watch: Watch = lambda _: None,
) -> Counts:
    """Extract from every entry and write the files of the run; `watch` sees each outcome once it is written.

    Raises OutputError if `output` may not be written to, OSError if it cannot.
    """
    started, clock, counts = dt.datetime.now(dt.UTC), time.perf_counter(), Counts()
    with Staging(output, force=force) as staging:
        with Writer(staging.place, contacts=options.contacts) as writer:
            for outcome in outcomes(entries, extract, options.max_bytes, stdin):
                if outcome.fault is not None:
                    writer.refuse(outcome.fault)
                elif outcome.document is not None:
                    writer.add(outcome.document, outcome.extraction)
                counts.add(outcome)
                watch(outcome)
        describe_run(staging.place, files_of(str(staging.place), {}), options.inputs)
        seconds = time.perf_counter() - clock
        staging.commit(_report(options, counts, writer.rows, started, seconds))
    return counts


def _report(
    options: Options, counts: Counts, rows: dict[str, int], started: dt.datetime, seconds: float
) -> bytes:
    """The content of run.json. Readings of the clock stand under `clock` and nowhere else."""
    report: dict[str, Any] = {
        "program": PROGRAM,
        "state": "complete",
        "version": versions.program(),
        "rules": versions.rules(),
        "schema_version": SCHEMA_VERSION,
        "configuration": {
            "inputs": options.inputs,
            "glob": options.glob,
            "max_bytes": options.max_bytes,
            "contacts": options.contacts,
            "tables": tables.digests(),
        },
        "counts": {
            "documents": counts.documents,
            "records": counts.records,
            "quarantined": counts.quarantined,
            "rejected": counts.rejected,
            "issues": counts.issues,
            "rows": rows,
        },
        "clock": {"started": started.isoformat(timespec="seconds"), "seconds": round(seconds, 3)},
    }
    for name in ("quarantined", "rejected", "issues"):
        report["counts"][name] = dict(sorted(report["counts"][name].items()))
    return orjson.dumps(report, option=orjson.OPT_INDENT_2) + b"\n"
