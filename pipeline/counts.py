"""What was found, counted: of one chunk, or of a whole run."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from pipeline.outcome import Outcome
from schemas.rejection import Quarantined

MAX_ROWS = 20
"""So many of the first documents of a run are shown at its end."""
COUNTED = ("budgets", "periods", "owners", "partners", "results", "issues")


def row_of(outcome: Outcome) -> tuple[str, ...]:
    """Tell of one document: its name, a title, the number of records, of each of COUNTED."""
    records = outcome.extraction.records
    if outcome.fault is not None:
        title = f"in quarantine: {outcome.fault.reason}"
    elif outcome.twin is not None:
        title = f"the same as {outcome.twin}"
    else:
        title = next((record.title.value for record in records if record.title), "–")
    counts = (sum(len(getattr(record, name)) for record in records) for name in COUNTED)
    return (outcome.doc_id, title, str(len(records)), *map(str, counts))


@dataclass(slots=True)
class Counts:
    """What was found, counted: of one chunk, or of all of them."""

    documents: int = 0
    records: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    issues: Counter[str] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)

    def add(self, outcome: Outcome) -> None:
        """Count one document."""
        self.documents += 1
        self.records += len(outcome.extraction.records)
        self.outcomes[outcome.status] += 1
        self.rejected.update(str(rejected.reason) for rejected in outcome.extraction.rejected)
        self.issues.update(issue.code for record in outcome.extraction.records for issue in record.issues)

    def update(self, other: "Counts") -> None:
        """Count the documents of another."""
        self.documents += other.documents
        self.records += other.records
        for name in COUNTERS:
            getattr(self, name).update(getattr(other, name))

    def as_dict(self) -> dict[str, Any]:
        """The counts by name, those by reason sorted."""
        counters = {name: dict(sorted(getattr(self, name).items())) for name in ("quarantined", *COUNTERS)}
        return {"documents": self.documents, "records": self.records, **counters}

    @property
    def quarantined(self) -> Counter[str]:
        """The documents in quarantine, by reason."""
        return Counter({name: n for name, n in self.outcomes.items() if name not in WELL})


COUNTERS = ("outcomes", "rejected", "issues", "rows")
WELL = frozenset({"extracted", "no_record", "duplicate"})
"""Outcomes of a document that was read and understood."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a finished chunk gave. `files` tells size and hash of each; `shown` are rows for the terminal."""

    name: str
    counts: Counts
    files: Mapping[str, tuple[int, str]]
    shown: tuple[tuple[str, ...], ...] = ()
    faults: tuple[Quarantined, ...] = ()
    """Not part of the entry in the manifest: the files of the chunk hold them."""
    done_before: bool = False

    def entry(self) -> bytes:
        """The entry of the chunk in the manifest."""
        of_files = {"files": self.files, "shown": self.shown}
        return orjson.dumps({"chunk": self.name, "counts": self.counts.as_dict(), **of_files}) + b"\n"

    @classmethod
    def of_entry(cls, entry: bytes) -> "Report":
        """Read an entry of the manifest. Raises ValueError, KeyError or TypeError if it is none."""
        read = orjson.loads(entry)
        counts = Counts(read["counts"]["documents"], read["counts"]["records"])
        for name in COUNTERS:
            getattr(counts, name).update(read["counts"][name])
        files = {name: (size, digest) for name, (size, digest) in read["files"].items()}
        shown = tuple(tuple(row) for row in read["shown"])
        return cls(read["chunk"], counts, files, shown, done_before=True)
