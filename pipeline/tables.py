"""The Parquet tables: their schemas, written down here and nowhere else, and how a record becomes rows.

Every table but `projects`, `issues` and `documents` has one row a stated value: `record_id`, `doc_id`, the
value's columns, then `basis`, `rule`, `confidence` and `start`, `end`, `raw` of its first span. The
bounds of a period are `edtf_start` and `edtf_end`: `start` and `end` always are offsets in the text.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Context, Decimal, InvalidOperation
from enum import StrEnum

import pyarrow as pa

from schemas.base import Basis, Stated
from schemas.organisations import OrganisationKind, Party
from schemas.record import (
    Identifier,
    IdentifierScheme,
    PhaseKind,
    Place,
    PlaceKind,
    Record,
    Related,
    Relation,
    Result,
    ResultState,
)
from schemas.values import Bound, Budget, BudgetKind, Period, PeriodKind, Quantity

Row = tuple[object, ...]
MONEY = pa.decimal128(20, 2)
NUMBER = pa.decimal128(38, 9)
ROLES = {"owners": "owner", "partners": "partner", "funders": "funder", "cofunders": "cofunder"}
COUNTED = ("budgets", "periods", *ROLES, "places", "results", "related", "issues")

_TEXT, _COUNT, _DAY = pa.string(), pa.int32(), pa.date32()
_KEYS = [("record_id", _TEXT), ("doc_id", _TEXT)]
_PROVENANCE = [
    ("basis", _TEXT),
    ("rule", _TEXT),
    ("confidence", pa.float64()),
    ("start", pa.int64()),
    ("end", pa.int64()),
    ("raw", _TEXT),
]
_QUANTITY = pa.struct(
    [("value", NUMBER), ("upper", NUMBER), ("bound", _TEXT), ("unit", _TEXT), ("of", _TEXT)]
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of values: its schema, the rows of a record, and which columns hold words of a closed set."""

    schema: pa.Schema
    rows: Callable[[Record], Iterator[Row]]
    closed: dict[str, type[StrEnum] | tuple[str, ...]]


def _table(
    columns: list[tuple[str, pa.DataType]],
    values: Callable[[Record], Iterator[tuple[Stated, Row]]],
    **closed: type[StrEnum] | tuple[str, ...],
) -> Table:
    def rows(record: Record) -> Iterator[Row]:
        keys = (record.record_id, record.source.doc_id)
        for value, own in values(record):
            span = value.evidence[0]
            yield (
                *keys,
                *own,
                value.basis,
                value.rule,
                value.confidence,
                span.start,
                span.end,
                span.text,
            )

    return Table(pa.schema([*_KEYS, *columns, *_PROVENANCE]), rows, {**closed, "basis": Basis})


def _budgets(record: Record) -> Iterator[tuple[Budget, Row]]:
    for b in record.budgets:
        yield b, (b.kind, b.amount, b.upper, b.bound, b.currency, b.payer, b.label)


def _periods(record: Record) -> Iterator[tuple[Period, Row]]:
    for p in record.periods:
        yield p, (p.kind, p.name, p.edtf, p.start, p.end, p.earliest, p.latest, p.duration)


def _organisations(record: Record) -> Iterator[tuple[Party, Row]]:
    for field, role in ROLES.items():
        for party in getattr(record, field):
            o = party.organisation
            yield party, (role, party.name, o.id, o.name, o.kind, o.country, o.unit, o.org_number)


def _places(record: Record) -> Iterator[tuple[Place, Row]]:
    for p in record.places:
        yield p, (p.name, p.kind, p.code, p.scheme, p.country)


def _results(record: Record) -> Iterator[tuple[Result, Row]]:
    for r in record.results:
        yield r, (r.state, r.statement, [_quantity(q) for q in r.quantities])


def _identifiers(record: Record) -> Iterator[tuple[Identifier, Row]]:
    for i in record.identifiers:
        yield i, (i.scheme, i.value)


def _related(record: Record) -> Iterator[tuple[Related, Row]]:
    for r in record.related:
        statements = [result.statement for result in r.results]
        yield r, (r.relation, r.title, list(r.identifiers), r.start, r.end, statements)


def _issues(record: Record) -> Iterator[Row]:
    for issue in record.issues:
        yield record.record_id, record.source.doc_id, issue.code, issue.path, issue.message


def _quantity(q: Quantity) -> dict[str, object]:
    return {"value": _fit(q.value), "upper": _fit(q.upper), "bound": q.bound, "unit": q.unit, "of": q.of}


def _fit(number: Decimal | None) -> Decimal | None:
    """The number if the column can hold it exactly; records.jsonl has it in any case."""
    if number is None:
        return None
    try:
        fitted = number.quantize(Decimal("1e-9"), context=Context(prec=38))
    except InvalidOperation:
        return None
    return fitted if fitted == number else None


def _projects(record: Record) -> Iterator[Row]:
    programme, owner = record.programme, next(iter(record.owners), None)
    total = next((b for b in record.budgets if b.kind is BudgetKind.TOTAL), None)
    grant = next((b for b in record.budgets if b.kind is BudgetKind.GRANT), None)
    period = next((p for p in record.periods if p.kind is PeriodKind.PROJECT), None)
    yield (
        record.record_id,
        record.source.doc_id,
        record.source.path,
        record.source.language,
        record.title and record.title.value,
        record.summary and record.summary.value,
        programme and programme.fund,
        programme and programme.name,
        programme and programme.period,
        record.phase and record.phase.value,
        owner and owner.name,
        owner and owner.organisation.id,
        owner and owner.organisation.kind,
        total and total.amount,
        total and total.currency,
        grant and grant.amount,
        grant and grant.currency,
        period and period.edtf,
        period and period.earliest,
        period and period.latest,
        *(len(getattr(record, field)) for field in COUNTED),
    )


_PROJECT_COLUMNS = [
    *_KEYS,
    ("path", _TEXT),
    ("language", _TEXT),
    ("title", _TEXT),
    ("summary", _TEXT),
    ("fund", _TEXT),
    ("programme", _TEXT),
    ("programme_period", _TEXT),
    ("phase", _TEXT),
    ("owner", _TEXT),
    ("owner_id", _TEXT),
    ("owner_kind", _TEXT),
    ("total", MONEY),
    ("total_currency", _TEXT),
    ("grant", MONEY),
    ("grant_currency", _TEXT),
    ("period", _TEXT),
    ("earliest", _DAY),
    ("latest", _DAY),
    *((field, _COUNT) for field in COUNTED),
]
"""The first owner, the first total, grant and project period; then how many values each field has."""

TABLES: dict[str, Table] = {
    "projects": Table(
        pa.schema(_PROJECT_COLUMNS), _projects, {"phase": PhaseKind, "owner_kind": OrganisationKind}
    ),
    "budgets": _table(
        [
            ("kind", _TEXT),
            ("amount", MONEY),
            ("upper", MONEY),
            ("bound", _TEXT),
            ("currency", _TEXT),
            ("payer", _TEXT),
            ("label", _TEXT),
        ],
        _budgets,
        kind=BudgetKind,
        bound=Bound,
    ),
    "periods": _table(
        [
            ("kind", _TEXT),
            ("name", _TEXT),
            ("edtf", _TEXT),
            ("edtf_start", _TEXT),
            ("edtf_end", _TEXT),
            ("earliest", _DAY),
            ("latest", _DAY),
            ("duration", _TEXT),
        ],
        _periods,
        kind=PeriodKind,
    ),
    "organisations": _table(
        [
            ("role", _TEXT),
            ("name", _TEXT),
            ("organisation_id", _TEXT),
            ("organisation", _TEXT),
            ("kind", _TEXT),
            ("country", _TEXT),
            ("unit", _TEXT),
            ("org_number", _TEXT),
        ],
        _organisations,
        role=tuple(ROLES.values()),
        kind=OrganisationKind,
    ),
    "places": _table(
        [("name", _TEXT), ("kind", _TEXT), ("code", _TEXT), ("scheme", _TEXT), ("country", _TEXT)],
        _places,
        kind=PlaceKind,
        scheme=("SCB", "NUTS", "ISO-3166-1"),
    ),
    "results": _table(
        [("state", _TEXT), ("statement", _TEXT), ("quantities", pa.list_(_QUANTITY))],
        _results,
        state=ResultState,
    ),
    "identifiers": _table([("scheme", _TEXT), ("value", _TEXT)], _identifiers, scheme=IdentifierScheme),
    "related": _table(
        [
            ("relation", _TEXT),
            ("title", _TEXT),
            ("identifiers", pa.list_(_TEXT)),
            ("edtf_start", _TEXT),
            ("edtf_end", _TEXT),
            ("results", pa.list_(_TEXT)),
        ],
        _related,
        relation=Relation,
    ),
    "issues": Table(pa.schema([*_KEYS, ("code", _TEXT), ("path", _TEXT), ("message", _TEXT)]), _issues, {}),
}
"""The tables of values, by name; `documents` is apart, because a document may give no record."""

DOCUMENTS = pa.schema(
    [
        ("doc_id", _TEXT),
        ("path", _TEXT),
        ("sha256", _TEXT),
        ("status", _TEXT),
        ("encoding", _TEXT),
        ("characters", pa.int64()),
        ("language", _TEXT),
        ("records", _COUNT),
        ("text", _TEXT),
        ("duplicate_of", _TEXT),
        ("extra", _TEXT),
    ]
)
"""One row a document, in input order. `status` is extracted, no_record, duplicate, or the reason of its
quarantine; `duplicate_of` is the first document with the same bytes, where the records and the text are;
`extra` holds the other columns of the row that a document was, as a JSON object."""

SCHEMAS: dict[str, pa.Schema] = {name: table.schema for name, table in TABLES.items()} | {
    "documents": DOCUMENTS
}
