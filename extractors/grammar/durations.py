"""Lengths of time: "i tre år", "18 månader", "treårigt", "ett och ett halvt år", P3Y.

A number with a unit of time; years are taken for an age, and refused, where a word beside them says so or
where they are many and nothing says that they last. A time ago ("för två år sedan") and a rate ("två dagar
i veckan") are refused too, and so is a sum ("1+3 år"): the second part is often an option, and neither part
alone is the length. Hours and minutes are no length that a project has.
"""

from collections.abc import Iterator
from decimal import Decimal

import regex

from extractors.engine import Engine, Findings, No, Rule, Value
from extractors.grammar.bounds import bound_before
from extractors.grammar.number_words import CARDINALS
from extractors.grammar.time_patterns import backwards
from extractors.grammar.time_values import Duration
from extractors.patterns import lower_case
from extractors.tables import rows
from extractors.text import Text
from schemas import Bound, Reason

Match = regex.Match[str]
Made = Value[Duration] | No | None
_UNITS = {row["word"]: (row["unit"], int(row["factor"]), row["kind"]) for row in rows("duration_units")}
_NOUNS = tuple(word for word, unit in _UNITS.items() if unit[2] == "noun")
_LIKELY_AGE = 13
"""So many years and more need a word that says that they last."""


def _number_words() -> dict[str, int]:
    """Number words 1-99, made of the tables' units and tens."""
    simple = {word: int(value) for word, value in CARDINALS.items() if 1 <= value < 100}
    tens = {word: value for word, value in simple.items() if value >= 20}
    ones = {word: value for word, value in simple.items() if value < 10}
    return simple | {ten + one: a + b for ten, a in tens.items() for one, b in ones.items()}


_NUMBERS = _number_words()
_NUMBER = rf"(?:(?<![\d.,:/])\d{{1,3}}(?:[.,]\d{{1,2}})?|(?<!\p{{L}}){backwards(_NUMBERS)})"
_HALF = r"(?P<half> (?:och )?(?:en halv|ett halvt)| 1/2|½)"
_TERM = (
    rf"(?:(?P<n>{_NUMBER}){_HALF}?(?: ?- ?| {{0,2}})"
    rf"(?:(?:första|sista|kommande|närmaste|senaste|nästkommande) )?(?P<unit>{backwards(_UNITS)}))"
)
_SPECIAL = r"(?<!\p{L})(?P<special>(?:ett )?halvt år|halvårslång[at]?|halvannat år|halvtannat år)"
_LOW = rf"(?:(?:(?P<between>mellan) )?(?P<low>{_NUMBER}) ?(?:-|till|eller|och) ?)?"
_BEFORE_TERM = rf"(?:(?:{_TERM}(?:,? {{1,2}}(?:och )?)){{1,2}}|{_LOW})"
_LENGTH = rf"(?r)(?i:{_BEFORE_TERM}{_TERM}|{_SPECIAL})(?!\p{{Ll}})(?<=[\p{{L}}.])"
_ISO = (
    r"(?<![\p{L}\d])P(?=\d)(?:(?P<y>\d{1,2})Y)?(?:(?P<m>\d{1,3})M)?"
    r"(?:(?P<w>\d{1,3})W)?(?:(?P<d>\d{1,4})D)?(?![\p{L}\d])"
)


def length(years: int = 0, months: int = 0, weeks: int = 0, days: int = 0) -> Duration:
    """A duration of these parts; weeks beside other parts become days, as ISO 8601 wants.

    >>> length(years=2, months=6).iso, length(weeks=3).iso
    ('P2Y6M', 'P3W')
    """
    if weeks and (years or months or days):
        weeks, days = 0, days + 7 * weeks
    parts = zip((years, months, weeks, days), "YMWD", strict=True)
    iso = "P" + "".join(f"{number}{letter}" for number, letter in parts if number)
    return Duration(iso, years, months, weeks, days)


def _number(text: str) -> Decimal:
    text = text.strip()
    return Decimal(text.replace(",", ".")) if text[0].isdigit() else Decimal(_NUMBERS[text])


def _scaled(number: Decimal, unit: str, factor: int) -> Duration | None:
    """So many units; halves and quarters of a year are months, other parts are not made up."""
    number *= factor
    if unit == "year" and number != int(number):
        months = number * 12
        return length(int(months) // 12, int(months) % 12) if months == int(months) else None
    if number != int(number) or number <= 0:
        return None
    whole = int(number)
    return {"year": length(whole), "month": length(0, whole), "week": length(0, 0, whole)}.get(
        unit, length(0, 0, 0, whole)
    )


def _terms(match: Match) -> Iterator[tuple[Decimal, str, int, str]]:
    text, halves = lower_case(match.string), match.spans("half")
    for number, unit in zip(sorted(match.spans("n")), sorted(match.spans("unit")), strict=True):
        value = _number(text[slice(*number)])
        if any(number[1] <= half[0] < unit[0] for half in halves):
            value += Decimal("0.5")
        yield value, *_UNITS[text[slice(*unit)]]


_BEFORE = "|".join(row["word"] for row in rows("age_words") if row["side"] == "before")
_AFTER = "|".join(row["word"] for row in rows("age_words") if row["side"] == "after")
_age_before = regex.compile(rf"(?r)(?<!\p{{L}})(?:{_BEFORE})\p{{L}}{{0,12}}[^.;:!?\n\d]{{0,18}}").match
_age_after = regex.compile(rf" ?(?:{_AFTER})").match
_lasting = regex.compile(
    r"(?r)(?<!\p{L})(?:i|under|på|inom|efter|om|över|tid|period|projektperiod|projekttid|löptid|varaktighet|längd|"
    r"kommande|närmaste|pågår|pågå|löper|varar)(?: (?:de|en|ett|den|kommande|närmaste)){0,2}[ :]{1,3}"
).match
_plus_before = regex.compile(r"(?r)[\p{L}\d] ?\+ ?").match
_plus_after = regex.compile(r" ?\+ ?\d").match
_ago = regex.compile(r" (?:sedan|tillbaka)(?!\p{L})").match
_rate = regex.compile(r" ?(?:/|per|i) ?(?:vecka|månad|år|dag)").match
_lasts = regex.compile(r" ?(?:projekt|program|satsning|period|förstudie|avtal|plan|uppdrag|utbildning)").match


def _age(match: Match, terms: list[tuple[Decimal, str, int, str]], start: int) -> bool:
    number, unit, _, kind = terms[0]
    text = lower_case(match.string)
    if unit != "year" or len(terms) > 1 or _lasts(text, match.end()):
        return False
    if _age_after(text, match.end()):
        return True
    low = max(0, start - 40)
    lasting = _lasting(text, low, start) is not None
    if kind == "noun" and not lasting and _age_before(text, low, start):
        return True
    return number >= _LIKELY_AGE and not lasting


def _length(match: Match) -> Made:
    text = lower_case(match.string)
    start, bound = bound_before(text, match.start())
    if text.startswith("under", start):
        start, bound = match.start(), Bound.EXACT
    reason = _refusal(match, start)
    if reason is not None:
        return No(reason)
    if match["special"]:
        value: Duration | None = length(months=18 if "anna" in match["special"].lower() else 6)
        upper = None
    else:
        value, upper = _read(match)
    return Value(_bounded(value, bound, upper), span=(start, match.end())) if value else None


def _refusal(match: Match, start: int) -> Reason | None:
    text = lower_case(match.string)
    if _plus_before(text, 0, match.start()) or _plus_after(text, match.end()):
        return Reason.BROKEN_NUMBER
    if _ago(text, match.end()):
        return Reason.NOT_A_DATE
    if _rate(text, match.end()):
        return Reason.RATE
    return Reason.AGE if not match["special"] and _age(match, list(_terms(match)), start) else None


def _read(match: Match) -> tuple[Duration | None, Duration | None]:
    """The length and, of a range, its top; nothing where the numbers give none."""
    terms = list(_terms(match))
    if terms[0][0] == 1 and terms[0][1] == "day":
        return None, None
    value = _sum([_scaled(*term[:3]) for term in terms])
    if match["low"] is None:
        return value, None
    low = _number(match["low"].lower())
    return (_scaled(low, *terms[0][1:3]), value) if value and low < terms[0][0] else (None, None)


def _sum(values: "list[Duration | None]") -> Duration | None:
    years = months = weeks = days = 0
    for value in values:
        if value is None:
            return None
        years, months = years + value.years, months + value.months
        weeks, days = weeks + value.weeks, days + value.days
    return length(years, months, weeks, days)


def _bounded(value: Duration, bound: Bound, upper: Duration | None = None) -> Duration:
    parts = (value.years, value.months, value.weeks, value.days)
    return Duration(value.iso, *parts, upper.iso if upper else None, bound)


def _iso(match: Match) -> Value[Duration] | None:
    parts = [int(match[name] or 0) for name in "ymwd"]
    return Value(length(*parts)) if any(parts) else None


_STEMS = ("år", "mån", "month", "veck", "dag", "dyg", "halv", "kvart", "projektår", "projektmån")
_ENDS = (*"0123456789½", *(word for word, value in CARDINALS.items() if 1 <= value < 100))
DURATION_RULES: tuple[Rule[Duration], ...] = (
    Rule(
        "length",
        (
            *(
                f"{end}{gap}{stem}"
                for end in _ENDS
                for gap in ("", " ", "-", " -", "- ", " - ")
                for stem in _STEMS
            ),
            *(f"{word} {stem}" for word in ("halvt", "halvannat", "halvtannat") for stem in ("år",)),
            *(f"halv {stem}" for stem in _STEMS),
            "halvårslång",
            *(
                f"{word} {unit[:3]}"
                for word in ("första", "sista", "kommande", "närmaste")
                for unit in _NOUNS
            ),
        ),
        _LENGTH,
        _length,
        at="near",
    ),
    Rule("iso_duration", tuple(f"p{digit}" for digit in range(1, 10)), _ISO, _iso),
)
_engine = Engine(DURATION_RULES)


def find_durations(text: Text | str) -> Findings[Duration]:
    """Every length of time in a text; ages, times ago and rates are refused.

    >>> [found.value.iso for found in find_durations("Ett treårigt projekt, sedan 18 månader till.").found]
    ['P3Y', 'P18M']
    """
    return _engine.run(text)
