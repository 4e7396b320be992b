"""Ranges whose first half is short: våren 2018-2019, 1.4-31.12.2019, and 230901-260831 behind a verb."""

import regex

from extractors.engine import No, Rule, Value
from extractors.grammar.period_building import between
from extractors.grammar.points import day_date, full_year, month_date, read_point, year_date
from extractors.grammar.time_patterns import SEASONS
from extractors.grammar.time_values import Date, Period
from extractors.grammar.year_context import named

Match = regex.Match[str]
Made = Value[Period] | No | None


def _made(first: object, last: object) -> Made:
    if not isinstance(first, Date) or not isinstance(last, Date):
        return None
    period = between(first, last)
    return Value(period, "range") if isinstance(period, Period) else None


def _season_to_year(match: Match) -> Made:
    """Våren 2018-2019: from that spring on; a winter of two years is one winter."""
    first = read_point({"stretch": match["season"], "year": match["first"]})
    return _made(first, year_date(int(match["last"])))


def _days_of_one_year(match: Match) -> Made:
    """1.4-31.12.2019, as in Finland: both days are of the year behind the second."""
    year = int(match["year"])
    return _made(
        day_date(year, int(match["m1"]), int(match["d1"])),
        day_date(year, int(match["m2"]), int(match["d2"])),
    )


def _six_digits(match: Match) -> Made:
    made = _made(
        *(day_date(full_year(match[f"y{n}"]), int(match[f"m{n}"]), int(match[f"d{n}"])) for n in (1, 2))
    )
    return Value(made.value) if isinstance(made, Value) else made


def _months(match: Match) -> Made:
    """01/2021-12/2023, 1.2021 - 12.2023 and 2021/01 - 2023/12: from month to month."""
    if named(match.string, match.start("range")):
        return None
    return _made(*(month_date(int(match[f"y{n}"]), int(match[f"m{n}"])) for n in (1, 2)))


_TO = r" ?(?:-{1,2}|till|t\.?o\.?m\.?) ?"
_YEAR_OF, _MONTH_OF = r"(?P<y{n}>(?:19|20)\d\d)", r"(?P<m{n}>0?[1-9]|1[0-2])"
_TWO_YEARS = "|".join(sorted((word for word, (season, _) in SEASONS.items() if season != 24), key=len)[::-1])
_SIX = r"(?P<y{n}>\d\d)(?P<m{n}>0[1-9]|1[0-2])(?P<d{n}>0[1-9]|[12]\d|3[01])"
_LASTS = ("pågår", "pågick", "löper", "löpte", "genomförs", "genomfördes", "bedrivs", "drivs")

SHORT_RANGE_RULES: tuple[Rule[Period], ...] = (
    Rule(
        "season_to_year",
        tuple(f"{word} " for word in SEASONS),
        (
            rf"(?<!\p{{L}})(?P<range>(?P<season>(?i:{_TWO_YEARS})) (?P<first>(?:19|20)\d\d) ?- ?"
            r"(?P<last>(?:19|20)\d\d))(?![-./]?\d)"
        ),
        _season_to_year,
        needs=r"(?:19|20)\d\d ?- ?(?:19|20)\d\d",
    ),
    Rule(
        "days_of_one_year",
        tuple(f".{century}" for century in ("19", "20")),
        (
            r"(?<![\d.])(?P<range>(?P<d1>\d{1,2})\.(?P<m1>\d{1,2})\.? ?- ?"
            r"(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<year>(?:19|20)\d\d))(?!\d)"
        ),
        _days_of_one_year,
        needs=r"\d\.\d{1,2}\.? ?- ?\d{1,2}\.\d{1,2}\.(?:19|20)",
    ),
    Rule(
        "months_in_digits",
        tuple(f"{mark}{century}" for century in ("19", "20") for mark in "/."),
        (
            r"(?<![\d./-])(?P<range>"
            rf"{_MONTH_OF.format(n=1)}(?P<mark>[/.]){_YEAR_OF.format(n=1)}{_TO}"
            rf"{_MONTH_OF.format(n=2)}(?P=mark){_YEAR_OF.format(n=2)})(?![\d/-]|\.\d)"
        ),
        _months,
        needs=r"\d[/.](?:19|20)\d\d ?(?:-|t)",
    ),
    Rule(
        "months_behind_years",
        tuple(f"{digit}/" for digit in range(10)),
        (
            r"(?<![\d./-])(?P<range>"
            rf"{_YEAR_OF.format(n=1)}/{_MONTH_OF.format(n=1)}{_TO}"
            rf"{_YEAR_OF.format(n=2)}/{_MONTH_OF.format(n=2)})(?![\d/-]|\.\d)"
        ),
        _months,
        needs=r"(?:19|20)\d\d/\d\d? ?(?:-|t)",
    ),
    Rule(
        "six_digits_behind_verb",
        _LASTS,
        (
            rf"(?i:{'|'.join(_LASTS)})(?: (?i:under|mellan|från|tiden|perioden))?:? "
            rf"(?P<range>{_SIX.format(n=1)} ?- ?{_SIX.format(n=2)})(?![\d-])"
        ),
        _six_digits,
        needs=r"\d{6} ?- ?\d{6}",
    ),
)
"""Rules for ranges that no rule of two points reads."""
