"""The written forms of a point in time, as pieces of patterns; the words come from the tables.

Every form that names its year ends in a digit, so the rules read backwards (`(?r)`): only where a digit ends
is more than one character looked at. Groups carry `~` where `point` puts a prefix, so that one pattern can
hold two points.
"""

from collections.abc import Iterable
from typing import Any

import regex

from extractors.tables import rows

MONTHS = {row["word"]: int(row["month"]) for row in rows("months")}
SEASONS = {row["word"]: (int(row["season"]), row["part"]) for row in rows("seasons")}
TERMS = {row["word"]: (int(row["first"]), int(row["last"])) for row in rows("school_terms")}
UNITS = {row["phrase"]: (int(row["first"]), int(row["last"]), row["precision"]) for row in rows("year_parts")}
PARTS = {row["phrase"]: row["part"] for row in rows("part_words")}
DAY_WORDS = {row["word"]: int(row["day"]) for row in rows("day_words")}
ABOUT = tuple(row["word"] for row in rows("about_words"))
WEEKDAYS = tuple(row["word"] for row in rows("weekdays"))
SCHOOL_YEARS = ("läsåret", "läsår")
TURNS = {"årsskiftet": 12, "årsskifte": 12, "halvårsskiftet": 6, "halvårsskifte": 6}
"""The month before the turn."""

_END = r"(?!\d)(?<=\d)"
"""Looked at first when reading backwards: nothing is tried where no digit ends."""
EDGE = r"(?:(?<!\p{L})|(?<=\p{Ll})(?=\p{Lu}))"
"""Where a word may begin: not inside another, but at the capital of `PeriodJuni`."""
_STEMS = {word[:3] for word in (*MONTHS, *SEASONS, *TERMS, *PARTS, *ABOUT, *UNITS, *WEEKDAYS)}
YEAR_CUES = tuple(f"{century}{decade}" for century in (19, 20) for decade in range(10))

MONTH_STEMS = tuple(dict.fromkeys(name[:3] for name in MONTHS))
LONG_MONTHS = tuple(name for name in MONTHS if len(name) > 4 or name in {"mars", "juni", "juli", "maj"})
SHORT_CUES = (
    *(f"/{digit}" for digit in range(10)),
    *(f"{word}{mark}" for word in (*MONTHS, *SEASONS) for mark in ("-", " -", "'", " '")),
    *(
        f"{term}{mark}{digit}"
        for term in ("ht", "vt")
        for mark in ("", " ", "-", " -", "'")
        for digit in range(10)
    ),
    *("årsskifte", "läsår", "vintern 2", "vinter 2", "vintern 1", "vinter 1"),
)
"""What stands in every form with a short year."""


def cues_after(lead: str, *more: str) -> tuple[str, ...]:
    """Cues of a word that a point in time follows: it with the beginnings of all points."""
    return tuple(
        f"{lead} {stem}" for stem in (*sorted(_STEMS), "19", "20", "den ", "år", *"123456789", *more)
    )


def words(literals: Iterable[str]) -> str:
    """A pattern of any of these words in any case, the longest first, its spaces one or two."""
    longest_first = sorted(literals, key=len, reverse=True)
    return f"(?i:{'|'.join(_literal(word) for word in longest_first)})"


def _literal(word: str) -> str:
    return regex.escape(word, literal_spaces=True).replace(" ", " {1,2}")


def backwards(literals: Iterable[str]) -> str:
    """The same for patterns that read backwards: words that end alike are compared once (a trie)."""
    root: dict[str, Any] = {}
    for word in literals:
        node = root
        for letter in reversed(word):
            node = node.setdefault(letter, {})
        node[""] = {}
    return f"(?i:{_branch(root)})"


def _branch(node: "dict[str, Any]") -> str:
    options = [_branch(rest) + _literal(letter) for letter, rest in node.items() if letter]
    body = options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
    if not options:
        return ""
    return f"(?:{body})?" if "" in node else body


_YEAR = r"(?P<~year>(?<!\d)(?:19|20)\d\d)"
_YEAR0 = r"(?P<~year0>(?<!\d)(?:19|20)\d\d)"
_YY = rf"(?P<~yy>\d\d)(?![\d%'/:]| ?%|[-.]\d|[ .]{{0,2}}{words(MONTHS)}| \d)(?<=[-'/ \p{{L}}]\d\d)"
_OLD = r"(?:[ ,]{1,2}(?P<old>1[0-8]\d\d)(?!\d| \d{3}(?!\d)))?"
"""A year before 1900: only after a day and a month."""
_OF_YEAR = r"(?:(?i:år|årets) {1,2})?"
_WEEKDAY = rf"(?:{EDGE}{backwards(WEEKDAYS)}[,.]? {{1,2}})?"
_DEN = rf"{_WEEKDAY}(?:{EDGE}(?i:den|d\.) {{0,2}})?"
_DAY_DIGITS = r"(?P<~day>(?<![\d,])[0-3]?\d)(?::[aeAE])?"
_DAY_WORD = rf"{EDGE}(?P<~dayword>{backwards(DAY_WORDS)})"
_DAY = rf"{_DEN}(?:{_DAY_DIGITS}\.?|{_DAY_WORD})[ .-]{{0,2}}"
_MONTH = rf"{EDGE}(?P<~month>{backwards(MONTHS)})\.?(?: (?i:månad))?"
_STRETCH = rf"{EDGE}(?P<~stretch>{backwards((*SEASONS, *UNITS, *TERMS, *TURNS, *SCHOOL_YEARS))})\.?"
_PART = rf"(?:{EDGE}(?P<~part>{backwards(PARTS)}) {{1,2}}{_OF_YEAR})?"
_ABOUT = rf"(?:{EDGE}(?P<~about>{backwards(ABOUT)}) {{1,2}}{_OF_YEAR})?"
_D, _M = r"(?P<~d>\d{1,2})", r"(?P<~m>\d{1,2})"
_ALONE = rf"{_DEN}(?<!\d)(?<!\d[/.:,])"
_BEFORE_YEAR = (
    rf"(?:{_DAY}|{_PART}){_MONTH}[ ,./-]{{0,3}}{_OF_YEAR}",
    rf"{_PART}{_STRETCH}(?:,|(?i: av| under| i| för))?[ -]{{0,2}}{_OF_YEAR}(?:{_YEAR0} ?[/-] ?)?",
    rf"{_ALONE}{_D}/{_M}[-/, ]{{1,2}}",
    rf"{_ALONE}{_D}\. ?{_M}\. ?",
    rf"{_ALONE}(?<!\d-){_D}-{_M}-",
    _PART,
)
_FULL = (
    rf"{_WEEKDAY}{_YEAR}(?P<~s1>[-./]){_M}(?P<~s2>[-./]){_D}",
    rf"{_YEAR}(?P<~m>0[1-9]|1[0-2])(?P<~d>0[1-9]|[12]\d|3[01])",
    rf"(?:{'|'.join(_BEFORE_YEAR)}){_YEAR}",
    rf"{_YEAR}-(?P<~ym>0[1-9]|1[0-2])",
    rf"{_YEAR}[-/ ]{_MONTH}[-/ ](?P<~day>\d{{1,2}})",
    rf"{_YEAR} ?{EDGE}(?P<~stretch>{backwards(w for w in UNITS if w[-1].isdigit())})",
)
"""Forms with four digits of year. Those that the others begin or end with come after them."""
_BEFORE_SHORT = (
    rf"{_ALONE}{_D}/{_M} ?[-'/]",
    rf"(?:{_DAY}|{_PART}){_MONTH} ?[-']",
    rf"{_PART}{EDGE}(?P<~stretch>{backwards((*SEASONS, *TERMS))})\.? ?[-']",
    rf"{EDGE}(?P<~stretch>{backwards(TERMS)})\.? ?",
    rf"{_PART}{_STRETCH} {{1,2}}{_YEAR0}/",
)
_SHORT = (rf"(?:{'|'.join(_BEFORE_SHORT)}){_YY}",)
"""Forms with two digits of year."""
_YEARLESS = (
    rf"(?:{_DAY}|{_PART}){_MONTH}",
    rf"{_PART}{_STRETCH}",
    rf"{_ALONE}{_D}/{_M}",
    rf"{_DEN}(?:{_DAY_DIGITS}|{_DAY_WORD})",
)


def _join(forms: tuple[str, ...], prefix: str) -> str:
    return "|".join(forms).replace("(?P<~", f"(?P<{prefix}")


def _points(forms: tuple[str, ...], prefix: str = "") -> str:
    return f"{_ABOUT}(?>{'|'.join(forms)}){_END}".replace("(?P<~", f"(?P<{prefix}")


def point() -> str:
    """Pattern of a point in time that names its year with four digits."""
    return _points(_FULL)


def short_point() -> str:
    """Pattern of a point in time that names its year with two digits."""
    return _points(_SHORT)


def any_point(prefix: str = "") -> str:
    """Pattern of a point in time that names its year; its groups begin with `prefix`."""
    return _points(_FULL + _SHORT, prefix)


def before_day() -> str:
    """Pattern of what belongs to a day and stands before it: a weekday, "den"."""
    return _DEN


def digit_day_month() -> str:
    """Pattern of a day in digits with its month."""
    return rf"(?P<day>(?<![\d,])[0-3]?\d)(?::[ae])?\.?[ -]{{0,2}}{EDGE}(?P<month>{words(MONTHS)}){_OLD}"


def yearless_range(sep: str) -> str:
    """Pattern of two days of one month or two, without year ("15-17 juni", "3 maj till den 5 juni")."""
    month = rf"{EDGE}(?P<~month>{words(MONTHS)})(?!\p{{Ll}})"
    first = rf"{_DAY_DIGITS}\.?(?:[ -]{{0,2}}{month})?"
    second = rf"(?:(?i:den) )?(?P<~day>[0-3]?\d)(?::[ae])?\.?[ -]{{0,2}}{month}"
    return _join((first,), "a_") + sep + _join((second,), "b_")


def word_day_month() -> str:
    """Pattern of a day in words with its month ("första maj", "sista juni")."""
    return rf"{EDGE}(?P<dayword>{words(DAY_WORDS)}) {{1,2}}(?P<month>{words(MONTHS)}){_OLD}"


def yearless(prefix: str) -> str:
    """Pattern of a point that gets its year, or its month and year, from the one after it."""
    return rf"(?>{_join(_YEARLESS, prefix)})"
