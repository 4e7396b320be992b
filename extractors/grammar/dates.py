"""Dates: single points in time, with the precision that the text gives them.

What is read: ISO and its kin, Swedish day/month/year in digits and words, months, quarters, half years,
seasons, school terms, turns of the year, years, decades, parts of these ("mitten av 2019") and days without a
year (EDTF `XXXX-05-03`). A day that the calendar does not have is refused.
"""

import regex

from extractors.engine import Engine, Findings, No, Rule, Value
from extractors.grammar import time_patterns as forms
from extractors.grammar.calendar import widen
from extractors.grammar.points import day_date, is_bare, read_point, year_date
from extractors.grammar.shared_year import shared_year
from extractors.grammar.spoken_years import SPOKEN_RULE
from extractors.grammar.time_values import Date, Precision
from extractors.grammar.year_context import bare_year, counted, named, neighbours, years_before
from extractors.patterns import groups_of
from extractors.text import Text
from schemas import Reason

Match = regex.Match[str]
Made = Value[Date] | No | None


def _with_year(match: Match) -> Made:
    if match.end() - match.start() == len("2019"):
        return None if match.string.startswith("-tal", match.end()) else _year_alone(match)
    groups = groups_of(match)
    value = read_point(groups)
    if isinstance(value, Reason):
        return No(value)
    if value is None:
        return _year_alone(match)
    reason = None
    if is_bare(groups):
        if match.string.startswith("-tal", match.end()):
            return None
        sure = bool(groups["about"] or groups["part"])
        reason = bare_year(match.string, *match.span("year"), sure=sure)
    elif groups["ym"] and years_before(match.string, match.start()):
        return None
    elif groups["ym"] or groups["m"]:
        reason = neighbours(match.string, *match.span(), apart=bool(groups["s1"]))
        if reason is None and named(match.string, match.start()):
            reason = Reason.CASE_NUMBER
    return Value(value) if reason is None else No(reason)


def _year_alone(match: Match) -> Made:
    """The year of a match whose other words do not go with it ("vintern 2016-2018")."""
    reason = bare_year(match.string, *match.span("year"))
    return No(reason, "year") if reason else Value(year_date(int(match["year"])), "year")


def _short_year(match: Match) -> Made:
    value = read_point(groups_of(match))
    if isinstance(value, Reason):
        return No(value)
    if value is None or counted(match.string, match.end()):
        return None
    return Value(value)


_day_prefix = regex.compile(rf"(?r){forms.before_day()}").match
year_follows = regex.compile(
    r"[ ,./-]{0,3}(?:(?i:år) {1,2})?(?:19|20)\d\d(?!\d)| ?[-']\d\d(?![\d.:/-]| ?\p{L})"
).match


def day_start(match: Match) -> int:
    """Where a day begins: at its weekday or its "den"."""
    before = _day_prefix(match.string, max(0, match.start() - 24), match.start())
    return before.start() if before else match.start()


def _without_year(match: Match) -> Made:
    if year_follows(match.string, match.end()):
        return None
    groups = groups_of(match)
    year = match["old"] or shared_year(match.string, match.end(), groups)
    value = read_point(groups | {"year": year})
    if isinstance(value, Reason):
        return No(value)
    return Value(value, span=(day_start(match), match.end())) if value else None


def _listed(match: Match) -> Made:
    """A month or season that has its year from another: "våren och hösten 2019", "i maj samma år"."""
    groups = groups_of(match)
    year = shared_year(match.string, match.end(), groups)
    value = read_point(groups | {"year": year}) if year else None
    return Value(value) if isinstance(value, Date) else None


def _month_alone(match: Match) -> Made:
    groups = groups_of(match)
    if year_follows(match.string, match.end()) or shared_year(match.string, match.end(), groups):
        return None
    value = read_point(groups)
    return Value(value, "month") if isinstance(value, Date) else None


def _slashed(match: Match) -> Made:
    """Day/month without year: after "den" or a weekday, or where it can hardly be a fraction."""
    day, month, start = int(match["d"]), int(match["m"]), day_start(match)
    if start == match.start() and (day < 13 or (day, month) == (24, 7)):
        return None
    value = day_date(None, month, day) if month <= 12 else None
    return Value(value, span=(start, match.end())) if isinstance(value, Date) else None


def _decade(match: Match) -> Made:
    stem = match["decade"] or "19" + match["short"]
    edtf = stem[:2] + "XX" if stem.endswith("00") else stem[:3] + "X"
    return Value(Date(edtf, *widen(edtf), Precision.DECADE))


_LEADS = ("i", "under", "från", "sedan", "till", "senast", "av")
_LINKS = (" och ", " samt ", " eller ", " respektive ", ", ", "/", " / ", " & ")
_BY_BEFORE = (" samma år", ", samma år", " året efter", " året därpå", " följande år", " påföljande år")
_ORDINAL_CUES = tuple(f"{word} {stem}" for word in forms.DAY_WORDS for stem in forms.MONTH_STEMS)
DAY_CUES = tuple(
    f"{digit}{gap}{stem}"
    for digit in (*"0123456789", ":a", ":e")
    for gap in (" ", "", "-", ". ", ".")
    for stem in forms.MONTH_STEMS
)
_LONG = "|".join(sorted(forms.LONG_MONTHS, key=len, reverse=True))
_NOT_FRACTION = r"(?![\d/.:%]|[-, ]{1,2}(?:19|20)\d\d|-\d| ?%| (?:av|mg|kr|delar)(?!\p{L}))"

DATE_RULES: tuple[Rule[Date], ...] = (
    Rule("date_with_year", forms.YEAR_CUES, f"(?r){forms.point()}", _with_year, at="digits"),
    Rule("date_short_year", forms.SHORT_CUES, f"(?r){forms.short_point()}", _short_year, at="digits"),
    Rule("day_and_month", DAY_CUES, forms.digit_day_month(), _without_year),
    Rule("day_in_words", _ORDINAL_CUES, forms.word_day_month(), _without_year),
    Rule(
        "day_slash_month",
        tuple(f"/{digit}" for digit in range(10)),
        rf"(?<!\d|\d[/.:,-])(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}}){_NOT_FRACTION}",
        _slashed,
    ),
    Rule(
        "month_alone",
        tuple(f"{lead} {month}" for lead in _LEADS for month in forms.LONG_MONTHS),
        rf"(?<!\p{{L}})(?:{'|'.join(_LEADS)}) {{1,2}}(?P<month>{_LONG})(?!\p{{L}})",
        _month_alone,
        on="lower",
        at="cue",
    ),
    Rule(
        "listed_without_year",
        tuple(
            f"{word}{link}"
            for word in (*forms.LONG_MONTHS, *forms.SEASONS)
            for link in (*_LINKS, *_BY_BEFORE)
        ),
        (
            rf"(?<!\p{{L}})(?:(?<!\d[. ]{{0,2}})(?P<month>{_LONG})"
            rf"|(?P<stretch>{'|'.join(forms.SEASONS)}))(?!\p{{L}})"
        ),
        _listed,
        on="lower",
        at="cue",
    ),
    Rule(
        "decade",
        ("-tal",),
        (
            r"(?:(?<!\d)(?P<decade>(?:19|20)\d0)"
            r"(?:-tal(?:et|ets|s)?|(?=-(?:,| och| eller) (?:19|20)?\d0-tal))"
            r"|(?<=(?<!\p{L})(?i:på|under|från|sedan|till|av|och|tidigt|sent) )(?P<short>[2-9]0)-talets?)"
            r"(?!\p{L})"
        ),
        _decade,
    ),
    SPOKEN_RULE,
)
_engine = Engine(DATE_RULES)


def find_dates(text: Text | str) -> Findings[Date]:
    """Every date of a text, each end of a period too; refusals say why four digits are no year.

    >>> [found.value.edtf for found in find_dates("Våren 2020 och den 3 maj").found]
    ['2020-21', 'XXXX-05-03']
    """
    return _engine.run(text)
