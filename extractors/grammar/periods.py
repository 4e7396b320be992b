"""Periods: stretches of time between two points, with one end open, or as long as one point ("under 2020").

A period keeps the precision of its ends: `2016-23/2018-21` is hösten 2016 till våren 2018. Where the first
point has no year it has the year of the second, unless the calendar then turns the two around; such a pair
is no period. An end before its start is refused.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import cast

import regex

from extractors.engine import Engine, Findings, Found, No, Refused, Rule, Value, select
from extractors.grammar import time_patterns as forms
from extractors.grammar.alternatives import one_of
from extractors.grammar.dates import DATE_RULES, DAY_CUES, day_start, year_follows
from extractors.grammar.durations import find_durations
from extractors.grammar.labelled_dates import LABEL_DATE_RULES
from extractors.grammar.labelled_periods import LABEL_PERIOD_RULES, side_by_side, years_in_row
from extractors.grammar.period_building import as_period, between, open_period
from extractors.grammar.points import is_bare, read_point, year_date
from extractors.grammar.short_ranges import SHORT_RANGE_RULES
from extractors.grammar.time_values import Date, Period, Precision
from extractors.grammar.year_context import bare_year, counted, named, neighbours
from extractors.grammar.years_listed import LISTED_RULES
from extractors.patterns import groups_of, lazily
from extractors.tables import rows
from extractors.text import Text, fold
from schemas import Reason

Match = regex.Match[str]
Made = Value[Period] | No | None
_LONGEST = 120
"""No point in time is written with more characters."""
MOST_YEARS = 99
"""Two years further apart than this are no period but two numbers."""

_WORDS = {
    kind: tuple(r["word"] for r in rows("range_words") if r["kind"] == kind) for kind in ("sep", "years")
}
_OPENS = {row["phrase"]: (row["opens"], row["strength"]) for row in rows("open_words")}
_ONWARD = tuple(row["phrase"] for row in rows("onward_words"))


def _range(match: Match) -> Made:
    groups = groups_of(match)
    last = read_point(groups, "b_")
    if not isinstance(last, Date):
        return None
    first = read_point(groups, "a_", last)
    if not isinstance(first, Date) or not _sound(match, groups, first, last):
        return None
    period = between(first, last)
    if isinstance(period, Reason):
        shared = not any(groups[f"a_{year}"] for year in ("year", "yy"))
        return None if shared else No(period, "range")
    return Value(period, "range")


def _sound(match: Match, groups: dict[str, str | None], first: Date, last: Date) -> bool:
    """Whether what stands around a pair of numbers lets it be a pair of dates."""
    string, (start, end) = match.string, match.span("range")
    sep = (groups["sep"] or "").strip()
    if sep == "/" and not (
        groups["a_month"]
        or groups["a_stretch"]
        or _of_iso(groups)
        or (is_bare(groups, "a_") and is_bare(groups, "b_"))
    ):
        return False
    if is_bare(groups, "b_") and not groups["b_about"] and counted(string, end):
        return False
    if is_bare(groups, "a_") and is_bare(groups, "b_"):
        years = (last.latest.year - first.earliest.year) if first.earliest and last.latest else 0
        if years > MOST_YEARS or named_number(string, start):
            return False
    return neighbours(string, start, end, apart=not is_bare(groups, "a_")) is None


def _of_iso(groups: dict[str, str | None]) -> bool:
    """Whether both ends are written as ISO 8601 has them: 2013-04-01/2015-03-31."""
    days = groups["a_s1"] == groups["b_s1"] == "-"
    return days or bool(groups["a_ym"] and groups["b_ym"])


def named_number(string: str, start: int) -> bool:
    """Whether the word before says that a number follows that is no date ("dnr 2014/2015")."""
    return named(string, start)


def _yearless_range(match: Match) -> Made:
    """15-17 juni, 3 maj-5 juni: days of one unknown year."""
    if year_follows(match.string, match.end()):
        return None
    last = read_point(groups_of(match), "b_")
    month = match["a_month"] or match["b_month"]
    first = read_point({"day": match["a_day"], "month": month})
    if not isinstance(first, Date) or not isinstance(last, Date):
        return None
    period = between(first, last)
    return Value(period, span=(day_start(match), match.end())) if isinstance(period, Period) else None


def _short_range(match: Match) -> Made:
    """2018-20 and 2017/18: years, where the second cannot be a month or a word or slash says so."""
    year, short = int(match["year"]), match["yy"]
    last = year - year % 100 + int(short)
    month = 1 <= int(short) <= 12 and not match["years"] and match["mark"] == "-"
    if month or last <= year or neighbours(match.string, *match.span("range")):
        return None
    if named_number(match.string, match.start("range")) or counted(match.string, match.end("range")):
        return None
    if match["mark"] == "/" and last != year + 1:
        return None
    period = between(year_date(year), year_date(last))
    return Value(period, "range") if isinstance(period, Period) else No(period, "range")


_lasting = regex.compile(
    r"(?r)(?:(?<!\p{L})(?i:pågår|pågå|pågått|pågick|löper|gäller|gällde|varar|drivs|bedrivs|bedrivits|drivits|genomförs|"
    r"genomförts|sig|verksam|verksamt|igång|anställd|tid|period|projektperiod|projekttid)|^|[.:;(|]) {0,3}"
).match


def _open(match: Match) -> Made:
    """A phrase and a point; the first end of a range is no open period ("från och med 2017 till 2019")."""
    groups = groups_of(match)
    date = read_point(groups)
    if not isinstance(date, Date) or date.earliest is None:
        return None
    opens, strength = _OPENS[" ".join(match["lead"].lower().split())]
    if opens == "end" and _range_goes_on(match.string, match.end()):
        return None
    if is_bare(groups) and bare_year(match.string, *match.span("year"), sure=True):
        return None
    if (
        strength == "day"
        and date.precision is not Precision.DAY
        and not _lasting(match.string, 0, match.start("lead"))
    ):
        return None
    return Value(open_period(date, opens))


def _during(match: Match) -> Made:
    groups = groups_of(match)
    date = read_point(groups)
    if not isinstance(date, Date) or date.precision is Precision.DAY:
        return None
    if is_bare(groups) and bare_year(match.string, *match.span("year"), sure=True):
        return None
    return Value(as_period(date), "point")


def _onward(match: Match) -> Made:
    """2017 och framåt, (2017-): the point stands before what the pattern matches."""
    point = _point_before(match.string, max(0, match.start() - _LONGEST), match.start())
    if point is None:
        return None
    groups = groups_of(point)
    date = read_point(groups)
    if not isinstance(date, Date):
        return None
    if is_bare(groups) and bare_year(match.string, *point.span("year"), sure=True):
        return None
    return Value(open_period(date, "end"), span=(point.start(), match.end()))


def _spaced(phrases: Iterable[str]) -> str:
    """Any of some phrases in either case, with one space or two between their words, for `re`."""
    return f"(?i:{one_of(phrases)})".replace(r"\ ", " {1,2}")


_SEP = rf" {{0,3}}+(?P<sep>{forms.backwards((*_WORDS['sep'], '/'))}) {{0,3}}+"
_AND = r" {1,2}+(?P<sep>(?i:och)) {1,2}+"
_A = rf"(?:{forms.any_point('a_')}|{forms.yearless('a_')})"
_CLOSED = r"(?![-./:]?\d)"
_B = forms.any_point("b_") + _CLOSED
_POINT = forms.any_point() + _CLOSED
_OPEN_WORDS = forms.backwards(tuple(_OPENS))
_FILL = r"[ :]{1,3}+(?:(?i:i|den|under|vid|på|år|redan|månadsskiftet) {1,2}+){0,2}+"
_point_before = lazily(rf"(?r){_POINT} {{0,2}}")
_range_goes_on = lazily(rf"{_SEP}{forms.any_point()}")
_WIDEST = 60
"""How many characters stand at most between what leads to a point and the first digit of it."""
_has_sep = rf"{_spaced((*_WORDS['sep'], '/'))}[^\n]{{0,{_WIDEST}}}?\d"
_has_lead = rf"{_spaced(_OPENS)}[ :][^\n]{{0,{_WIDEST}}}?\d"
_RANGE_CUES = forms.YEAR_CUES + forms.SHORT_CUES

PERIOD_RULES: tuple[Rule[Period], ...] = (
    Rule("range", _RANGE_CUES, f"(?r)(?P<range>{_A}{_SEP}{_B})", _range, at="digits", needs=_has_sep),
    Rule(
        "range_between",
        forms.cues_after("mellan", "per"),
        rf"(?r)(?P<range>{forms.EDGE}(?i:mellan) {{1,2}}(?i:åren |år |perioden )?{_A}{_AND}{_B})",
        _range,
    ),
    Rule(
        "range_without_year",
        DAY_CUES,
        forms.yearless_range(_SEP),
        _yearless_range,
        needs=rf"{_spaced((*_WORDS['sep'], '/'))} {{0,3}}(?:(?i:den) )?\d",
    ),
    Rule(
        "range_short_year",
        forms.YEAR_CUES,
        (
            rf"(?r)(?:{forms.EDGE}(?P<years>{forms.backwards(_WORDS['years'])}) {{1,2}})?"
            r"(?P<range>(?P<year>(?<!\d)(?:19|20)\d\d)(?P<mark>[-/])(?P<yy>\d\d))(?!\d)"
        ),
        _short_range,
        at="digits",
    ),
    *LISTED_RULES,
    *SHORT_RANGE_RULES,
    Rule(
        "open_ended",
        _RANGE_CUES,
        rf"(?r){forms.EDGE}(?P<lead>{_OPEN_WORDS}){_FILL}{_POINT}",
        _open,
        at="digits",
        needs=_has_lead,
    ),
    Rule(
        "during",
        forms.cues_after("under", "hela", "per", "mån"),
        (
            rf"(?r){forms.EDGE}(?i:under) {{1,2}}(?:(?i:hela|perioden|år|åren|månaderna|den) {{1,2}}){{0,2}}"
            rf"(?P<point>{_POINT})"
        ),
        _during,
    ),
    Rule(
        "onward",
        (*_ONWARD, "-\n", "- \n", "-)", "- )"),
        rf"{forms.words(_ONWARD)}(?!\p{{L}})|-(?= ?(?:\)|$|\n))",
        _onward,
        at="cue",
    ),
)
_engine = Engine(PERIOD_RULES)
_DATE_NAMES = frozenset(rule.name for rule in DATE_RULES)
_Rules = tuple[Rule[Date | Period], ...]
_all = Engine(cast("_Rules", (*PERIOD_RULES, *DATE_RULES)))
_labelled = Engine(cast("_Rules", (*LABEL_PERIOD_RULES, *LABEL_DATE_RULES)))


def find_periods(text: Text | str) -> Findings[Period]:
    """Every range, open range and stretch ("under våren 2020") of a text.

    >>> [found.value.edtf for found in find_periods("2014-07-01 till 2014-12-31, sedan 2017").found]
    ['2014-07-01/2014-12-31', '2017/..']
    """
    return _engine.run(text)


def find_times(text: Text | str) -> Findings[Date | Period]:
    """Every date and period of a text; a period wins over the dates in it.

    >>> [found.value.edtf for found in find_times("1-3 maj 2019 och den 5 juni").found]
    ['2019-05-01/2019-05-03', 'XXXX-06-05']
    """
    view = fold(text) if isinstance(text, str) else text
    return select(sorted(_all.candidates(view), key=lambda candidate: candidate.rule in _DATE_NAMES))


@lru_cache(maxsize=16)
def labelled_times(text: str) -> Findings[Date | Period]:
    """Every date and period of the value of a label, which ends a line ("2017-" is an open period there).

    The last ones are kept: a value is read as a whole, and looked through for days that do not exist.
    """
    return find_times(f"{text}\n")


def read_period(text: str) -> Found[Period] | Refused:
    """The period under a period label: the first range, else two days side by side, a date, a length.

    Reads also what is a period only there: 140701-141231, two dates in a row. A text without any is refused.

    >>> read_period("2014-07-01  2014-12-31").value.edtf
    '2014-07-01/2014-12-31'
    """
    findings = labelled_times(text)
    if not findings.found and (labelled := _labelled.run(f"{text}\n")).found:
        findings = labelled
    pair = side_by_side(text, findings.found) or years_in_row(text, findings.found)
    if pair is not None:
        return pair
    periods = [found for found in findings.found if isinstance(found.value, Period)]
    for found in (*periods, *findings.found):
        value = found.value if isinstance(found.value, Period) else as_period(found.value)
        return Found(found.start, found.end, value, found.rule, found.issues)
    for length in find_durations(text).found:
        value = Period(None, None, None, None, None, length.value.iso)
        return Found(length.start, length.end, value, length.rule)
    return next(iter(findings.refused), Refused(0, len(text), Reason.NOT_A_DATE, "read_period"))
