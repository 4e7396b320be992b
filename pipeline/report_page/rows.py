"""The table of projects: a row for each record, and for each document that gave none."""

from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.report_page.collect import RANKED, parties, years
from pipeline.report_page.language import term, text
from pipeline.report_page.source import Page
from pipeline.show import shown
from pipeline.spans import project_period
from pipeline.wording import grouped
from schemas.record import PlaceKind, Record
from schemas.values import Budget, BudgetKind

COLUMNS = ("title", "owner", "funder", "grant", "total", "period", "place", "issues", "confidence")
NUMERIC = frozenset({"grant", "total", "issues", "confidence"})
LARGEST_FIRST = frozenset({"grant", "total", "issues"})
"""Columns that a first click sorts downwards."""
_PLACES = 3
"""Places that a cell names."""


def head() -> str:
    """The headings: buttons that sort."""
    headings = "".join(
        f'<th scope="col"{_class(name)}><button type="button" data-sort="{place}"{_down(name)}>'
        f"{term('ui.col_' + name)}</button></th>"
        for place, name in enumerate(COLUMNS)
    )
    return f"<tr>{headings}</tr>"


def cells(row: int, page: Page, record: Record | None) -> str:
    """A row of the table as HTML."""
    if record is None:
        title = f'<a href="#r{row}">{text(page.doc_id)}</a> {term("ui.no_project")}'
        return f'<tr data-row="{row}"><td>{title}</td>{"<td></td>" * (len(COLUMNS) - 1)}</tr>'
    name = text(record.title.value) if record.title else f"{text(record.record_id)} {term('ui.no_title')}"
    funders = parties(record, "funders") or fund(record)
    shown_cells = (
        f'<a href="#r{row}">{name}</a>',
        "<br>".join(map(text, parties(record, "owners").values())),
        "<br>".join(map(text, funders.values())),
        _money(headline(record, BudgetKind.GRANT)),
        _money(headline(record, BudgetKind.TOTAL)),
        text(period.edtf or period.duration or "").replace("/", "/<br>")
        if (period := project_period(record))
        else "",
        _places(record),
        str(len(record.issues) or ""),
        "" if (least := lowest(record)) is None else f"{100 * least:.0f} %",
    )
    tags = "".join(_cell(name, cell) for name, cell in zip(COLUMNS, shown_cells, strict=True))
    return f'<tr data-row="{row}">{tags}</tr>'


def _cell(name: str, cell: str) -> str:
    """A cell; on a narrow screen its label stands before it."""
    label = f'<span class="label">{term("ui.col_" + name)}</span> ' if cell and name != "title" else ""
    return f"<td{_class(name)}>{label}{cell}</td>"


def _down(name: str) -> str:
    return " data-down" if name in LARGEST_FIRST else ""


def _class(name: str) -> str:
    return ' class="number"' if name in NUMERIC else ""


def data(place: int, number: int | None, page: Page, record: Record | None) -> dict[str, Any]:
    """What the script needs to sort and filter a row: `d` the document, `n` the record in it, `sort` keys."""
    if record is None:
        empty = [page.doc_id, *[None] * (len(COLUMNS) - 1)]
        return {
            "d": place,
            "n": None,
            "issues": 0,
            "words": f"{page.doc_id} {page.path or ''}",
            "sort": empty,
        }
    organisations = {key: name for ranking in RANKED for key, name in parties(record, ranking).items()}
    period, span = project_period(record), years(record)
    owner = next(iter(record.owners), None)
    sums = (headline(record, kind) for kind in (BudgetKind.GRANT, BudgetKind.TOTAL))
    sort = [
        record.title.value if record.title else record.record_id,
        owner.organisation.name if owner else None,
        next(iter((parties(record, "funders") or fund(record)).values()), None),
        *(float(found.amount) if found else None for found in sums),
        (str(period.earliest) if period.earliest else period.edtf) if period else None,
        record.places[0].name if record.places else None,
        len(record.issues),
        lowest(record),
    ]
    return {
        "d": place,
        "n": number,
        "issues": len(record.issues),
        "words": " ".join((record.record_id, *organisations.values(), *(p.name for p in record.places))),
        "sort": sort,
        "org": [*organisations],
        "fund": [*(fund(record) | parties(record, "funders")).values()],
        "kind": [str(o.organisation.kind) for o in record.owners if o.organisation.kind],
        "place": [p.code for p in record.places if p.code],
        "years": [span[0], span[-1]] if span else None,
    }


def headline(record: Record, kind: BudgetKind) -> Budget | None:
    """The first sum of a kind."""
    return next((budget for budget in record.budgets if budget.kind is kind), None)


def fund(record: Record) -> dict[str, str]:
    """The fund of the programme."""
    return {f: f} if record.programme and (f := record.programme.fund) else {}


def lowest(record: Record) -> float | None:
    """The lowest confidence of its values, None where none has been counted."""
    return min(_confidences(record), default=None)


def _confidences(record: Record) -> Iterator[float]:
    for _, value in shown(record):
        if value.confidence is not None:
            yield value.confidence


def _money(budget: Budget | None) -> str:
    return f"{grouped(budget.amount)} {text(budget.currency)}" if budget else ""


def _places(record: Record) -> str:
    ranked: Sequence[str] = list(
        dict.fromkeys(
            p.name for p in sorted(record.places, key=lambda p: p.kind is not PlaceKind.MUNICIPALITY)
        )
    )
    rest = f" +{len(ranked) - _PLACES}" if len(ranked) > _PLACES else ""
    return ", ".join(map(text, ranked[:_PLACES])) + rest
