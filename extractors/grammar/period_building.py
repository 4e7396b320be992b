"""From dates to periods."""

from datetime import date

from extractors.grammar.time_values import Date, Period
from schemas import Reason

_WINTER = "-24"
_SEASON_ENDS = {"-21": "-05", "-22": "-08", "-23": "-11"}
"""Where a winter goes over into a season of the same year: `vintern/våren 2024` begins in January."""


def _ends(edtf: str) -> tuple[str, str]:
    start, slash, end = edtf.partition("/")
    return (start, end) if slash else (start, start)


def between(first: Date, last: Date) -> Period | Reason:
    """The period from one date to another; a Reason where the second is before the first.

    Two days without a year are taken to be of one year.
    """
    start, end = _ends(first.edtf)[0], _ends(last.edtf)[1]
    if first.earliest and start.endswith(_WINTER) and end[:4] == start[:4] and end[4:] in _SEASON_ENDS:
        start, end = f"{start[:4]}-01", f"{end[:4]}{_SEASON_ENDS[end[4:]]}"
        return Period(f"{start}/{end}", start, end, date(int(start[:4]), 1, 1), last.latest)
    if (first.earliest is None) != (last.latest is None):
        return Reason.NO_YEAR
    backwards = start > end if first.earliest is None else first.earliest > last.latest  # type: ignore[operator]
    if backwards:
        return Reason.IMPOSSIBLE_DATE
    return Period(f"{start}/{end}", start, end, first.earliest, last.latest)


def as_period(date: Date) -> Period:
    """A date as the stretch of time that it is: våren 2020 from its first day to its last."""
    start, end = _ends(date.edtf)
    return Period(date.edtf, start, end, date.earliest, date.latest)


def open_period(date: Date, opens: str) -> Period:
    """A period of which one end is known; `opens` is the other one, "start" or "end"."""
    start, end = _ends(date.edtf)
    if opens == "end":
        return Period(f"{start}/..", start, None, date.earliest, None)
    return Period(f"../{end}", None, end, None, date.latest)
