"""What becomes of one document: an extraction, or why there is none."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from pipeline.read import MAX_BYTES, Entry, quarantined, read_all
from pipeline.spans import check
from schemas.document import Document
from schemas.extraction import Extraction
from schemas.rejection import Quarantined

Extract = Callable[[Document], Extraction]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: an extraction, or why there is none."""

    doc_id: str
    document: Document | None = None
    extraction: Extraction = field(default_factory=Extraction)
    fault: Quarantined | None = None
    twin: str | None = None
    """The document that has the same bytes and was extracted in its place."""

    @property
    def status(self) -> str:
        """What `documents` says of it: extracted, no_record, duplicate or the reason of its quarantine."""
        if self.fault is not None:
            return self.fault.reason
        if self.twin is not None:
            return "duplicate"
        return "extracted" if self.extraction.records else "no_record"


def outcomes(
    entries: Iterable[Entry], extract: Extract, max_bytes: int = MAX_BYTES, stdin: BinaryIO | None = None
) -> Iterator[Outcome]:
    """Read and extract each entry in order, one at a time, in this process and without a time limit.

    An archive gives an outcome for each document.
    """
    for entry in entries:
        for part, document in read_all(entry, max_bytes, stdin):
            if isinstance(document, Quarantined):
                yield Outcome(part.doc_id, fault=document)
            else:
                yield extracted(document, extract)


def extracted(document: Document, extract: Extract) -> Outcome:
    """Extract one document and check its evidence. A failure is the outcome of this document alone.

    Raises MemoryError: what remains of the process is not to be relied on.
    """
    try:
        extraction = extract(document)
        check(document, extraction.records)
    except MemoryError:
        raise
    except Exception as error:  # whatever a rule raises must not end the run
        what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        why = f"extraction failed with {what}; leave it out, and please report it"
        fault = quarantined(document.doc_id, document.path or document.doc_id, "failed", why)
        return Outcome(document.doc_id, document, fault=fault)
    return Outcome(document.doc_id, document, extraction)
