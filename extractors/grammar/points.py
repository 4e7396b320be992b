"""From the groups of a matched point in time to its value. See time_patterns for the forms."""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from extractors.grammar import calendar
from extractors.grammar.calendar import Part, day_exists, days_in, edtf_date, month_span, part_of, widen
from extractors.grammar.time_patterns import (
    DAY_WORDS,
    MONTHS,
    PARTS,
    SCHOOL_YEARS,
    SEASONS,
    TERMS,
    TURNS,
    UNITS,
)
from extractors.grammar.time_values import Date, Precision
from schemas import Reason

Groups = Mapping[str, str | None]
FIRST_SHORT_YEAR = 1950
"""Two-digit years are of 1950-2049."""


def full_year(short: str) -> int:
    """The year that two digits mean.

    >>> full_year("19"), full_year("98")
    (2019, 1998)
    """
    return FIRST_SHORT_YEAR + (int(short) - FIRST_SHORT_YEAR) % 100


def whole(word: str) -> str:
    """A word of the text as the tables have it."""
    return " ".join(word.lower().split())


_MORE = ("month", "m", "ym", "stretch", "yy")


def is_bare(groups: Groups, prefix: str = "") -> bool:
    """Whether a matched point is four digits and nothing else but "about" or "in the middle of"."""
    return groups.get(f"{prefix}year") is not None and not any(groups.get(prefix + name) for name in _MORE)


def read_point(groups: Groups, prefix: str = "", after: Date | None = None) -> Date | Reason | None:
    """The date that the groups with this prefix mean; a Reason where the calendar has no such day.

    `after` gives the year (and, for a day alone, the month) that a point without them shares.
    """
    cut = len(prefix)
    get = {key[cut:]: value for key, value in groups.items() if value and key.startswith(prefix)}
    year = _year(get)
    if year is None and after is not None and after.earliest is not None:
        year = int(after.edtf[:4])
    about = "about" in get
    if get.get("s1") != get.get("s2"):
        return None
    if not get.keys().isdisjoint(("month", "m", "ym", "day", "dayword")):
        return _day_or_month(get, year, about, after)
    if year is None:
        return None
    if "year0" in get and int(get["year0"]) + 1 != year:
        return None
    return _stretch(get, year, about)


def _year(get: Mapping[str, str]) -> int | None:
    if "year" in get:
        return int(get["year"])
    return full_year(get["yy"]) if "yy" in get else None


def _day_or_month(
    get: Mapping[str, str], year: int | None, about: bool, after: Date | None
) -> Date | Reason | None:
    if "month" in get:
        month = MONTHS[whole(get["month"])]
    elif "m" in get or "ym" in get:
        month = int(get.get("m") or get["ym"])
    elif after is not None and after.precision is Precision.DAY:
        month = int(after.edtf[5:7])
    else:
        return None
    digits = get.get("day") or get.get("d")
    if digits is None and "dayword" not in get:
        return month_date(year, month, about, cast("Part | None", _part(get)))
    if digits is not None:
        return day_date(year, month, int(digits), about)
    day = DAY_WORDS[whole(get["dayword"])]
    if day == 0:
        if year is None and month == 2:
            return month_date(None, 2, about)
        day = days_in(year, month)
    return day_date(year, month, day, about)


@lru_cache(maxsize=8192)
def day_date(year: int | None, month: int, day: int, about: bool = False) -> Date | Reason:
    """A day, or the reason that there is none."""
    if not day_exists(year, month, day):
        return Reason.IMPOSSIBLE_DATE
    edtf = edtf_date(year, month, day, about)
    return Date(edtf, *widen(edtf), Precision.DAY, about)


def month_date(year: int | None, month: int, about: bool = False, part: Part | None = None) -> Date | Reason:
    """A month, or a part of one."""
    if not 1 <= month <= 12:
        return Reason.IMPOSSIBLE_DATE
    about = about or part is not None
    edtf = edtf_date(year, month, about=about)
    days: calendar.Days = widen(edtf)
    if year is not None and part is not None:
        days = part_of(year, month, part)
    return Date(edtf, *days, Precision.MONTH, about)


@lru_cache(maxsize=1024)
def year_date(year: int, about: bool = False, part: Part | None = None) -> Date:
    """A year, or a part of one."""
    edtf = edtf_date(year, about=about or part is not None)
    days = part_of(year, None, part) if part is not None else widen(edtf)
    return Date(edtf, *days, Precision.YEAR, about or part is not None)


def _part(get: Mapping[str, str]) -> str | None:
    return PARTS[whole(get["part"])] if "part" in get else None


def _stretch(get: Mapping[str, str], year: int, about: bool) -> Date | None:
    word = whole(get.get("stretch", ""))
    if not word:
        return year_date(year, about, cast("Part | None", _part(get)))
    two_years = "year0" in get
    if word in SEASONS:
        return _season(get, word, year, about)
    if word in TURNS:
        return _turn(TURNS[word], year, two_years)
    if two_years != (word in SCHOOL_YEARS):
        return None
    if two_years:
        return _months(year - 1, *SCHOOL_YEAR, Precision.TERM, about)
    if word in TERMS:
        return _months(year, *TERMS[word], Precision.TERM, about)
    first, last, precision = UNITS[word]
    return _months(year, first, last, Precision(precision), about)


SCHOOL_YEAR = (TERMS["ht"][0], TERMS["vt"][1] + 12)


def _months(year: int, first: int, last: int, precision: Precision, about: bool) -> Date:
    start, end = month_span(year, first, last)
    edtf = f"{edtf_date(start.year, start.month, about=about)}/{edtf_date(end.year, end.month, about=about)}"
    return Date(edtf, start, end, precision, about)


def _season(get: Mapping[str, str], word: str, year: int, about: bool) -> Date | None:
    """A season. A winter of one year may be the one that ends in it or the one that begins in it."""
    season, own_part = SEASONS[word]
    if "year0" in get and season != 24:
        return None
    part = cast("Part | None", own_part or _part(get))
    if "year0" in get:
        year -= 1
    edtf = edtf_date(year, season)
    earliest, latest = (
        part_of(year, season, part) if part else month_span(year, *calendar.SEASON_MONTHS[season])
    )
    if season == 24 and "year0" not in get:
        earliest = (part_of(year - 1, 24, part) if part else month_span(year - 1, 12, 14))[0]
    return Date(edtf, earliest, latest, Precision.SEASON, about or part is not None)


def _turn(month: int, year: int, two_years: bool) -> Date:
    """Årsskiftet 2018/2019 is about December 2018 and January 2019; of one year it may be either end."""
    if month == 6:
        return _months(year, 6, 7, Precision.TURN, True)
    if two_years:
        return _months(year - 1, 12, 13, Precision.TURN, True)
    earliest, latest = dt.date(year - 1, 12, 1), dt.date(year + 1, 1, 31)
    return Date(edtf_date(year, about=True), earliest, latest, Precision.TURN, True)
