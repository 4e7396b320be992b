"""From a value back to the page: which spans it rests on, which sentence they stand in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pandas as pd

from extractors.layout.sentences import sentences
from pipeline.notebook import page_of
from pipeline.spans import FIELDS, SINGLE, values
from pipeline.tables import ROLES, TABLES
from schemas.base import Span, Stated
from schemas.record import Record, Related, Result

Located = tuple[str, Stated]
"""A value and its path in the record: `budgets[1]`, `title`."""


def located(record: Record) -> Iterator[Located]:
    """Every stated value with its path, in the order of the record."""
    for field in FIELDS:
        for number, value in enumerate(values(record, field)):
            yield (field if field in SINGLE else f"{field}[{number}]"), value


def spans_of(value: Stated) -> Iterator[Span]:
    """The spans of a value, its own first, then those of quantities and results inside it."""
    yield from value.evidence
    if isinstance(value, Result):
        yield from chain.from_iterable(quantity.evidence for quantity in value.quantities)
    elif isinstance(value, Related):
        for result in value.results:
            yield from spans_of(result)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a row of a table rests on; in a notebook it shows the page around it with the spans marked.

    `values` are the stated values behind the row with their paths in the record: one for a row of a table of
    values, all of them for a row of `projects`, none for an issue about something missing. `text` is the
    page, None where the run has it no more.
    """

    record: Record
    values: tuple[Located, ...]
    text: str | None
    message: str | None = None
    """What an issue says."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every span, the value's own first."""
        return tuple(span for _, value in self.values for span in value.evidence)

    @property
    def rule(self) -> str | None:
        """The rule that found the (first) value."""
        return self.values[0][1].rule if self.values else None

    @property
    def confidence(self) -> float | None:
        """How often that rule is right on labelled documents; None where it has not been counted."""
        return self.values[0][1].confidence if self.values else None

    @property
    def sentence(self) -> str | None:
        """The sentence of the page that the first span stands in; None without page or value."""
        if self.text is None or not self.values:
            return None
        return sentence(self.text, self.values[0][1].evidence[0])

    def _repr_html_(self) -> str:
        from pipeline.marked import evidence_html  # noqa: PLC0415 - spaCy is slow to import

        return evidence_html(self)


def sentence(text: str, span: Span) -> str:
    """The sentence around a span, or the sentences if it runs over several; a line's end ends one too."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    parts = sentences(text, start, len(text) if end < 0 else end)
    touched = [part for part in parts if part[0] < span.end and part[1] > span.start]
    return text[touched[0][0] : touched[-1][1]].strip() if touched else span.text


def evidence_of(record: Record, table: str, row: "Mapping[str, Any]") -> Evidence:
    """The evidence of a row of a table, `record` being the one it names.

    Raises ValueError if the record gives no such row.
    """
    text = page_of(record)
    if table == "projects":
        return Evidence(record, tuple(located(record)), text)
    if table == "issues":
        path = str(row["path"])
        about = tuple((at, value) for at, value in located(record) if at == path or at.startswith(f"{path}["))
        return Evidence(record, about, text, str(row["message"]))
    fields = tuple(ROLES) if table == "organisations" else (table,)
    behind = [(at, value) for at, value in located(record) if at.partition("[")[0] in fields]
    names = TABLES[table].schema.names
    told = ("start", "end", "rule", *TABLES[table].closed)
    for one, made in zip(behind, TABLES[table].rows(record), strict=True):
        columns = dict(zip(names, made, strict=True))
        if all(_same(columns[name], row[name]) for name in told):
            return Evidence(record, (one,), text)
    raise ValueError(f"{record.record_id} has no such row in {table}; is it from another run?")


def _same(ours: object, theirs: Any) -> bool:
    """Whether a cell holds what we would write there; what is missing is None here, NA or NaN there."""
    return bool(pd.isna(theirs)) if ours is None else bool(ours == theirs)
