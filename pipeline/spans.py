"""Every stated value of a record and every span it rests on."""

from collections.abc import Iterator

from schemas.base import Span, Stated
from schemas.document import Document
from schemas.record import Record, Related, Result
from schemas.values import Period, PeriodKind

SINGLE = ("title", "programme", "phase", "summary")
LISTS = (
    "aliases",
    "identifiers",
    "budgets",
    "periods",
    "owners",
    "partners",
    "funders",
    "cofunders",
    "places",
    "results",
    "related",
    "other_fields",
    "contacts",
)
FIELDS = tuple(name for name in Record.model_fields if name in SINGLE + LISTS)
"""The fields that hold stated values, in the order of the record."""


class EvidenceError(ValueError):
    """A span that does not hold what the document has there."""


def values(record: Record, field: str) -> tuple[Stated, ...]:
    """The values of one field, whether it holds one or a list of them."""
    held = getattr(record, field)
    if field in SINGLE:
        return () if held is None else (held,)
    return tuple(held)


def project_period(record: Record) -> Period | None:
    """The period of the project as a whole: the first of that kind."""
    return next((period for period in record.periods if period.kind is PeriodKind.PROJECT), None)


def stated(record: Record) -> Iterator[tuple[str, Stated]]:
    """Every stated value with the name of its field, in the order of the record; not those inside others."""
    for field in FIELDS:
        for value in values(record, field):
            yield field, value


def evidence(record: Record) -> Iterator[Span]:
    """Every span in the record, those of quantities and of related projects' results included."""
    for _, value in stated(record):
        yield from value.evidence
        if isinstance(value, Result):
            yield from _quantities(value)
        elif isinstance(value, Related):
            for result in value.results:
                yield from result.evidence
                yield from _quantities(result)


def _quantities(result: Result) -> Iterator[Span]:
    for quantity in result.quantities:
        yield from quantity.evidence


def check(document: Document, records: tuple[Record, ...]) -> None:
    """Raise EvidenceError unless every span holds exactly what the document has there."""
    text = document.text
    for record in records:
        for span in evidence(record):
            if text[span.start : span.end] != span.text:
                raise EvidenceError(
                    f"{record.record_id} has {span.text!r} for {span.start}:{span.end}, "
                    f"the document has {text[span.start : span.end]!r}"
                )
