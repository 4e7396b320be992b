"""A second reader of what no rule can read under a date label: `July 1st, 2014`, `1. heinäkuuta 2014`."""

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from extractors.engine import Found
from extractors.grammar.period_building import as_period
from extractors.grammar.points import day_date
from extractors.grammar.time_values import Date, Period

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_LONGEST = 40
"""A second reader gets no more characters than a date can have."""
_LANGUAGES = ["sv", "nb", "da", "fi", "en"]
_can_be_day = regex.compile(r"(?=.*\p{L}{3})(?=.*(?<!\d)(?:19|20)\d\d(?!\d))(?=.*(?<!\d)\d{1,2}(?!\d))").match


def read_again(text: str) -> Found[Period] | None:
    """What dateparser makes of a short text: a day, or nothing.

    Strict: day, month in words and year required, no clock, no words for a time that is counted from today.
    """
    if len(text) > _LONGEST or _can_be_day(text) is None:
        return None
    data = _parser().get_date_data(text)
    if data.date_obj is None or data.period != "day" or str(data.date_obj.year) not in text:
        return None
    read = day_date(data.date_obj.year, data.date_obj.month, data.date_obj.day)
    start = len(text) - len(text.lstrip())
    return Found(start, len(text.rstrip()), as_period(read), "dateparser") if isinstance(read, Date) else None


@lru_cache(maxsize=1)
def _parser() -> "DateDataParser":
    from dateparser.date import DateDataParser  # noqa: PLC0415  (slow to import, seldom needed)

    return DateDataParser(
        languages=_LANGUAGES,
        settings={
            "DATE_ORDER": "DMY",
            "REQUIRE_PARTS": ["day", "month", "year"],
            "STRICT_PARSING": True,
            "RELATIVE_BASE": dt.datetime(2000, 1, 1),
            "PARSERS": ["absolute-time"],
        },
    )
