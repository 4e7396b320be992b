"""From years, months and days to EDTF, and from EDTF to the first and last day that can be meant.

Conventions. Seasons are EDTF 21-24 and widen to March-May, June-August, September-November and
December-February (SMHI); winter belongs to the year in which it begins, as in the `edtf` package. What
level 1 has no code for (quarter, half year, term) is an interval of months. A part of a year ("mitten av
2019") is a third of it: January-April, May-August, September-December; of a month its days 1-10, 11-20 and
21 to the last; of a season one of its months.
"""

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import Literal

Part = Literal["start", "middle", "end"]
_THIRD: dict[Part, int] = {"start": 0, "middle": 1, "end": 2}
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
"""First and last month of each season; 13 and 14 are January and February of the next year."""
_simple = re.compile(r"(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d\d))?(?:-(\d\d))?[~?%]?").fullmatch
Days = tuple[dt.date | None, dt.date | None]


def days_in(year: int | None, month: int) -> int:
    """How many days a month has; February of an unknown year has 29."""
    return calendar.monthrange(2000 if year is None else year, month)[1]


def day_exists(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has the day.

    >>> day_exists(2019, 2, 29), day_exists(None, 2, 29), day_exists(2019, 13, 1)
    (False, True, False)
    """
    return 1 <= month <= 12 and 1 <= day <= days_in(year, month)


def edtf_date(year: int | None, month: int | None = None, day: int | None = None, about: bool = False) -> str:
    """EDTF of a date; no mark where the year is unknown, which EDTF has no string for.

    >>> edtf_date(2014, 7, 1), edtf_date(None, 5, 3), edtf_date(2012, about=True)
    ('2014-07-01', 'XXXX-05-03', '2012~')
    """
    parts = ["XXXX" if year is None else f"{year:04d}"]
    parts += [f"{part:02d}" for part in (month, day) if part is not None]
    return "-".join(parts) + ("~" if about and year is not None else "")


def month_span(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    """First day of one month and last day of another; months over 12 are of the next year."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    start = dt.date(year + (first - 1) // 12, (first - 1) % 12 + 1, 1)
    return start, dt.date(end_year, end_month, days_in(end_year, end_month))


def part_of(year: int, month: int | None, part: Part) -> tuple[dt.date, dt.date]:
    """The third of a year, month or season (month 21-24) that its start, middle or end is.

    >>> part_of(2019, None, "middle")
    (datetime.date(2019, 5, 1), datetime.date(2019, 8, 31))
    """
    third = _THIRD[part]
    if month is None:
        return month_span(year, 4 * third + 1, 4 * third + 4)
    if month in SEASON_MONTHS:
        wanted = SEASON_MONTHS[month][0] + third
        return month_span(year, wanted, wanted)
    last = days_in(year, month) if part == "end" else 10 * third + 10
    return dt.date(year, month, 10 * third + 1), dt.date(year, month, last)


@lru_cache(maxsize=4096)
def widen(edtf: str) -> Days:
    """First and last day that an EDTF string of this grammar can mean; None where open or unknown.

    >>> widen("2020-21")
    (datetime.date(2020, 3, 1), datetime.date(2020, 5, 31))
    >>> widen("2017/..")
    (datetime.date(2017, 1, 1), None)
    """
    first, slash, second = edtf.partition("/")
    if slash:
        return _widen(first)[0], _widen(second)[1]
    return _widen(first)


def _widen(edtf: str) -> Days:
    match = _simple(edtf)
    if match is None or match[1] == "XXXX":
        return None, None
    lowest, highest = int(match[1].replace("X", "0")), int(match[1].replace("X", "9"))
    if match[2] is None:
        return dt.date(lowest, 1, 1), dt.date(highest, 12, 31)
    month = int(match[2])
    if month in SEASON_MONTHS:
        return month_span(lowest, *SEASON_MONTHS[month])
    if match[3] is None:
        return month_span(lowest, month, month)
    day = dt.date(lowest, month, int(match[3]))
    return day, day
