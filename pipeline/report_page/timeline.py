"""The projects that begin last as bars on one axis of years."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.report_page.language import term, text
from pipeline.spans import project_period
from schemas.record import Record

MOST = 30
"""Bars."""


@dataclass(frozen=True, slots=True, order=True)
class _Stretch:
    start: dt.date
    row: int
    title: str
    said: str
    end: dt.date | None


def draw(found: Sequence[tuple[int, Record]]) -> str:
    """A bar a project, with a link to its row of the table; an open end runs to the edge."""
    stretches = [stretch for row, record in found if (stretch := _stretch(row, record))]
    shown = sorted(stretches, key=lambda s: (s.start, s.row))[-MOST:]
    if not shown:
        return f"<p>{term('ui.nothing')}</p>"
    first = min(stretch.start.year for stretch in shown)
    last = max((stretch.end or stretch.start).year for stretch in shown) + 1
    axis = (
        f'<li class="heads"><span></span><span class="ends"><span>{first}</span><span>{last}</span></span>'
        "<span></span></li>"
    )
    items = "".join(_item(stretch, first, last) for stretch in shown)
    return f'<ol class="bars timeline">{axis}{items}</ol>'


def _stretch(row: int, record: Record) -> _Stretch | None:
    period = project_period(record)
    if period is None or period.earliest is None:
        return None
    title = record.title.value if record.title else record.record_id
    end = period.latest
    if end and end < period.earliest:
        return None
    return _Stretch(period.earliest, row, title, period.edtf or "", end)


def _item(stretch: _Stretch, first: int, last: int) -> str:
    left = _place(stretch.start, first, last)
    right = _place(stretch.end, first, last) if stretch.end else 1.0
    kind = "" if stretch.end else ' class="open"'
    return (
        f'<li><a class="label" href="#r{stretch.row}">{text(stretch.title)}</a>'
        '<svg class="bar" aria-hidden="true" width="100%" height="12">'
        '<rect class="track" width="100%" height="12"/>'
        f'<rect{kind} x="{100 * left:.2f}%" width="{max(100 * (right - left), 0.5):.2f}%" height="12"/></svg>'
        f'<span class="number">{text(stretch.said)}</span></li>'
    )


def _place(day: dt.date, first: int, last: int) -> float:
    """Where a day lies between the beginnings of two years, 0 to 1."""
    begin = dt.date(first, 1, 1).toordinal()
    whole = 365.2425 * (last - first)
    return min((day.toordinal() - begin) / whole, 1.0)
