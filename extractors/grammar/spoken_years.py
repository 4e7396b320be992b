"""Days of a year that is written in words: "den tionde september tjugohundraarton"."""

import regex

from extractors.engine import No, Rule, Value
from extractors.grammar.number_words import cardinal
from extractors.grammar.points import read_point
from extractors.grammar.time_patterns import DAY_WORDS, MONTHS, before_day, words
from extractors.grammar.time_values import Date
from schemas import Reason

_STEMS = ("nittonhundra", "tjugohundra", "tvåtusen", "två tusen")
_STEM = "|".join(_STEMS)
_day_prefix = regex.compile(rf"(?r){before_day()}").match


def spoken_year(text: str) -> int | None:
    """The year 1900-2099 that words name.

    >>> spoken_year("nittonhundrasextioåtta"), spoken_year("tjugohundraarton"), spoken_year("två tusen")
    (1968, 2018, 2000)
    """
    text = text.strip().lower()
    if text.startswith("tjugohundra"):
        rest = text.removeprefix("tjugohundra").strip()
        part = cardinal(rest) if rest else 0
        year = None if part is None or part >= 100 else 2000 + int(part)
    else:
        number = cardinal(text)
        year = None if number is None else int(number)
    return year if year is not None and 1900 <= year < 2100 else None


def _spoken(match: "regex.Match[str]") -> Value[Date] | No | None:
    ends = [match.end("stem"), *match.ends("more")]
    said = match.start("stem")
    for end in reversed(ends):
        year = spoken_year(match.string[said:end])
        if year is not None:
            break
    else:
        return None
    groups = {name: match[name] for name in ("day", "dayword", "month")}
    value = read_point(groups | {"year": str(year)})
    if not isinstance(value, Date):
        return No(value) if isinstance(value, Reason) else None
    before = _day_prefix(match.string, max(0, match.start() - 24), match.start())
    return Value(value, span=(before.start() if before else match.start(), end))


SPOKEN_RULE: Rule[Date] = Rule(
    "year_in_words",
    _STEMS,
    (
        rf"(?:(?<!\p{{L}})(?P<dayword>{words(DAY_WORDS)})|(?<!\d)(?P<day>[0-3]?\d)(?::[ae])?\.?) "
        rf"(?P<month>{words(MONTHS)})\.?,? (?:år )?"
        rf"(?P<stem>(?:{_STEM})\p{{L}}{{0,16}})(?P<more> \p{{L}}{{1,14}}){{0,2}}"
    ),
    _spoken,
    on="lower",
)
