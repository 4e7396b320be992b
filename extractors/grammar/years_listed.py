"""Years one after another that are one time: åren 2018, 2019 och 2020, läsåren 2017/18 och 2018/19."""

import regex

from extractors.engine import No, Rule, Value
from extractors.grammar.period_building import between
from extractors.grammar.points import read_point, year_date
from extractors.grammar.time_values import Date, Period

Match = regex.Match[str]
Made = Value[Period] | No | None


def _years(match: Match) -> Made:
    years = [int(year) for year in match.captures("y")]
    if years != list(range(years[0], years[0] + len(years))):
        return None
    period = between(year_date(years[0]), year_date(years[-1]))
    return Value(period, "list") if isinstance(period, Period) else No(period, "list")


def _school_years(match: Match) -> Made:
    """Läsåren 2017/18 och 2018/19, läsåren 2017-2019: from the first autumn to the last spring."""
    first_year, last_year = int(match.captures("y")[0]), int(match.captures("to")[-1])
    if last_year < 100:
        last_year += first_year // 100 * 100
    years = (first_year + 1, last_year)
    told = [{"stretch": "läsåret", "year0": str(year - 1), "year": str(year)} for year in years]
    first, last = (read_point(groups) for groups in told)
    if not isinstance(first, Date) or not isinstance(last, Date):
        return None
    period = between(first, last)
    return Value(period, "list") if isinstance(period, Period) else No(period, "list")


LISTED_RULES: tuple[Rule[Period], ...] = (
    Rule(
        "years_listed",
        ("åren",),
        (
            r"(?i:åren) {1,2}(?P<list>(?P<y>(?:19|20)\d\d)(?:, ?(?P<y>(?:19|20)\d\d)){0,9}"
            r",? (?i:och|samt) (?P<y>(?:19|20)\d\d))(?!\d)"
        ),
        _years,
    ),
    Rule(
        "school_years",
        ("läsåren", "läsår,", "läsår:"),
        (
            r"(?P<list>(?i:läsåren|läsår[,:]) {1,2}(?P<y>(?:19|20)\d\d) ?[/-] ?(?P<to>(?:20)?\d\d)"
            r"(?:(?:, ?| ?- ?| (?i:och|samt|till|t\.?o\.?m\.?|till och med) )"
            r"(?P<y>(?:19|20)\d\d)[/-](?P<to>(?:20)?\d\d)){0,5})(?!\d)"
        ),
        _school_years,
    ),
)
"""Lists of years behind a word that says that they are."""
