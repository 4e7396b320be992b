"""Ways of writing periods that are periods only under a label: 140701-141231, two dates side by side."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractors.engine import Found, No, Refused, Rule, Value
from extractors.grammar.labelled_dates import DIGIT_CUES
from extractors.grammar.period_building import between
from extractors.grammar.points import day_date, full_year, month_date
from extractors.grammar.time_values import Date, Period, Precision
from schemas import Reason

Match = regex.Match[str]


def _made(first: Date | Reason, last: Date | Reason) -> Value[Period] | No:
    if isinstance(first, Reason):
        return No(first)
    if isinstance(last, Reason):
        return No(last)
    period = between(first, last)
    return No(period) if isinstance(period, Reason) else Value(period)


def _six_digits(match: Match) -> Value[Period] | No:
    first, last = (
        day_date(full_year(match[f"y{n}"]), int(match[f"m{n}"]), int(match[f"d{n}"])) for n in (1, 2)
    )
    return _made(first, last)


def _four_digits(match: Match) -> Value[Period] | No:
    first, last = (month_date(full_year(match[f"y{n}"]), int(match[f"m{n}"])) for n in (1, 2))
    return _made(first, last)


_TO = r" ?(?:-|/|till|tom|t\.o\.m\.?) ?"
_SIX = r"(?P<y{n}>\d\d)(?P<m{n}>0[1-9]|1[0-2])(?P<d{n}>0[1-9]|[12]\d|3[01])"
_FOUR = r"(?P<y{n}>\d\d)(?P<m{n}>0[1-9]|1[0-2])"
LABEL_PERIOD_RULES: tuple[Rule[Period], ...] = (
    Rule(
        "label_six_digits_range",
        DIGIT_CUES,
        rf"(?<![\d-]){_SIX.format(n=1)}{_TO}{_SIX.format(n=2)}(?![\d-])",
        _six_digits,
    ),
    Rule(
        "label_four_digits_range",
        DIGIT_CUES,
        rf"(?<![\d-])(?!19[5-9]|20[0-4]){_FOUR.format(n=1)}{_TO}{_FOUR.format(n=2)}(?![\d-])",
        _four_digits,
    ),
)
"""Periods under a period label, beside all that are periods anywhere."""

_listed = regex.compile(r",? ?(?:och|samt|&|\+)? ?").fullmatch
_beside = regex.compile(
    r"[\s,;|.:-]{0,9}(?:(?i:slut|slutdatum|till|to|tom|t\.o\.m|till och med|och)[\s.:]{1,3})?"
).fullmatch


def side_by_side(text: str, found: "Sequence[Found[Date | Period]]") -> Found[Period] | Refused | None:
    """The period of two days, or of a start and an end, with nothing but space or "till" between them."""
    if len(found) != 2:
        return None
    first, last = found
    start, end = first.value, last.value
    if not _beside(text, first.end, last.start) or not (_begins(start) and _ends(end)):
        return None
    if not (start.earliest and end.latest and start.earliest <= end.latest):
        return Refused(first.start, last.end, Reason.IMPOSSIBLE_DATE, "label_side_by_side")
    a, b = str(start.edtf).split("/")[0], str(end.edtf).split("/")[-1]
    value = Period(f"{a}/{b}", a, b, start.earliest, end.latest)
    return Found(first.start, last.end, value, "label_side_by_side")


def years_in_row(text: str, found: "Sequence[Found[Date | Period]]") -> Found[Period] | None:
    """The period of years one after another: `2021, 2022 och 2023`."""
    years = [one.value for one in found if isinstance(one.value, Date)]
    if len(years) < 2 or len(years) < len(found) or any(y.precision is not Precision.YEAR for y in years):
        return None
    joined = all(_listed(text, a.end, b.start) for a, b in pairwise(found))
    numbers = [int(year.edtf[:4]) for year in years]
    if not joined or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return None
    period = between(years[0], years[-1])
    if not isinstance(period, Period):
        return None
    return Found(found[0].start, found[-1].end, period, "label_years_in_row")


def _begins(value: Date | Period) -> bool:
    return value.precision is Precision.DAY if isinstance(value, Date) else value.end is None


def _ends(value: Date | Period) -> bool:
    return value.precision is Precision.DAY if isinstance(value, Date) else value.start is None
