"""Ways of writing dates that are dates only under a label: 140701, 1.10.15, 2014 - 07 - 01, 2014/07."""

import datetime as dt

import regex

from extractors.engine import Found, No, Rule, Value
from extractors.grammar.points import day_date, full_year, month_date, year_date
from extractors.grammar.time_values import Date
from schemas import Reason

Match = regex.Match[str]
DIGIT_CUES = tuple("0123456789")
_LONGEST = 40
"""A second reader gets no more characters than a date can have."""
_FIXED = dt.datetime(2000, 1, 1)
_WEEKDAY_OR_MONTH = regex.compile(r"\p{L}{3}").search


def _value(read: Date | Reason) -> Value[Date] | No:
    return No(read) if isinstance(read, Reason) else Value(read)


def _day(match: Match) -> Value[Date] | No:
    year = match["year"]
    full = int(year) if len(year) == 4 else full_year(year)
    return _value(day_date(full, int(match["m"]), int(match["d"])))


def _month(match: Match) -> Value[Date] | No:
    return _value(month_date(int(match["year"]), int(match["m"])))


def _year(match: Match) -> Value[Date]:
    return Value(year_date(int(match["year"])))


_ALONE, _NO_MORE = r"(?<![\d/.:-])", r"(?![\d/:-]|\.\d)"
LABEL_DATE_RULES: tuple[Rule[Date], ...] = (
    Rule(
        "label_six_digits",
        DIGIT_CUES,
        r"(?<!\d)(?P<year>\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)",
        _day,
    ),
    Rule(
        "label_eight_digits",
        DIGIT_CUES,
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)",
        _day,
    ),
    Rule(
        "label_short_year",
        DIGIT_CUES,
        rf"{_ALONE}(?P<year>\d\d)-(?P<m>\d\d)-(?P<d>\d\d){_NO_MORE}",
        _day,
    ),
    Rule(
        "label_day_first",
        DIGIT_CUES,
        rf"{_ALONE}(?P<d>\d{{1,2}})(?:\.|/)(?P<m>\d{{1,2}})(?:\.|/)(?P<year>\d\d){_NO_MORE}",
        _day,
    ),
    Rule(
        "label_spaced",
        DIGIT_CUES,
        (
            rf"{_ALONE}(?P<year>(?:19|20)\d\d)(?: {{1,2}}| ?[-./] ?)(?P<m>\d\d)"
            rf"(?: {{1,2}}| ?[-./] ?)(?P<d>\d\d){_NO_MORE}"
        ),
        _day,
    ),
    Rule(
        "label_year_slash_month",
        DIGIT_CUES,
        rf"{_ALONE}(?P<year>(?:19|20)\d\d)/(?P<m>0[1-9]|1[0-2]){_NO_MORE}",
        _month,
    ),
    Rule("label_year", DIGIT_CUES, rf"{_ALONE}(?P<year>(?:19|20)\d\d){_NO_MORE}", _year),
)
"""Dates under a date label, beside all that are dates anywhere."""


def second_reader(text: str) -> Found[Date] | None:
    """What dateparser makes of a short text that the rules cannot read: a day, or nothing.

    Strict: Swedish, day before month, year and month and day required, no clock.
    """
    if len(text) > _LONGEST or not _WEEKDAY_OR_MONTH(text):
        return None
    from dateparser.date import DateDataParser  # noqa: PLC0415  (slow to import, seldom needed)

    parser = DateDataParser(
        languages=["sv"],
        settings={
            "DATE_ORDER": "DMY",
            "REQUIRE_PARTS": ["day", "month", "year"],
            "STRICT_PARSING": True,
            "RELATIVE_BASE": _FIXED,
            "PARSERS": ["absolute-time"],
        },
    )
    data = parser.get_date_data(text)
    if data.date_obj is None or data.period != "day" or str(data.date_obj.year) not in text:
        return None
    read = day_date(data.date_obj.year, data.date_obj.month, data.date_obj.day)
    start = len(text) - len(text.lstrip())
    return Found(start, len(text.rstrip()), read, "dateparser") if isinstance(read, Date) else None
