"""Ways of writing dates that are dates only under a label: 140701, 1.10.15, 2014 - 07 - 01, 2014/07."""

import regex

from extractors.engine import No, Rule, Value
from extractors.grammar.points import day_date, full_year, month_date, year_date
from extractors.grammar.time_values import Date
from schemas import Reason

Match = regex.Match[str]
DIGIT_CUES = tuple("0123456789")


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
    Rule("label_six_digits", DIGIT_CUES, r"(?<!\d)(?P<year>\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)", _day),
    Rule(
        "label_eight_digits", DIGIT_CUES, r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)", _day
    ),
    Rule("label_short_year", DIGIT_CUES, rf"{_ALONE}(?P<year>\d\d)-(?P<m>\d\d)-(?P<d>\d\d){_NO_MORE}", _day),
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
