"""What stands after a number: a counted noun phrase, told from verbs, function words, times and months.

There is no tagger here. Tables name persons, heads of compounds, adjectives and what is never counted; the
rest goes by ending: -a, -ade, -ande are adjectives, -or, -ar, -er, -are, -en nouns (after a number no other
form stands there). A definite plural (-arna, -erna) speaks of a set already known and is no count.
"""

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

import regex

from extractors.grammar.money import UNITS
from extractors.grammar.number_words import denominator
from extractors.tables import rows

PERSONS = "persons"
WORD = r"(?:\p{Lu}{1,6}-)?\p{Ll}++(?:-\p{Ll}++)*+-?+"
PHRASE = rf"{WORD}(?: {WORD}){{0,5}}+"
"""Up to six words in lower case, stopping at a capital: a label may be glued to the noun.

Rules only look ahead for it: the next number may stand among these words.
"""

_PERSON_ROWS = rows("persons")
_PERSON_WORDS = {row["word"] for row in _PERSON_ROWS if row["how"] == "word"}
_PERSON_HEADS = {row["word"] for row in _PERSON_ROWS if row["how"] == "head"}
_NO_PERSONS = {row["word"] for row in _PERSON_ROWS if row["how"] == "not"}
_HEADS = {row["head"] for row in rows("counted")}
_ADJECTIVES = {row["word"] for row in rows("number_adjectives")}
_NOT_COUNTED = {row["word"]: row["kind"] for row in rows("not_counted")}
_LONGEST_HEAD = max(map(len, _PERSON_HEADS | _HEADS))
_SHORTEST_TAIL = 3
"""Heads shorter than this count as whole words only: "by" is no part of rugby."""


class Kind(Enum):
    """What a word after a number is taken to be."""

    PERSON = auto()
    NOUN = auto()
    NOMINAL = auto()
    """An adjective that stands for persons when no noun follows: 12 nyanlända."""
    ADJECTIVE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun phrase: how many characters it takes, its unit, the phrase when that says more."""

    length: int
    unit: str
    of: str | None
    known: bool
    """Whether the noun is in a table and not only shaped like one."""


def _ends_in(word: str, heads: set[str]) -> bool:
    if word in heads:
        return True
    longest = min(len(word) - 1, _LONGEST_HEAD)
    return any(word[-length:] in heads for length in range(longest, _SHORTEST_TAIL - 1, -1))


@lru_cache(maxsize=4096)
def kind_of(word: str) -> Kind:
    """What a word after a number is.

    >>> [kind_of(word).name for word in ("vårdpersonal", "nya", "tjänster", "och")]
    ['PERSON', 'ADJECTIVE', 'NOUN', 'OTHER']
    """
    low = word.lower()
    if low in _NOT_COUNTED or low in UNITS or ("del" in low and denominator(low)):
        return Kind.OTHER
    if low in _PERSON_WORDS:
        return Kind.NOMINAL
    if low in _ADJECTIVES:
        return Kind.ADJECTIVE
    if _ends_in(low, _PERSON_HEADS) and low not in _NO_PERSONS:
        return Kind.PERSON
    if _ends_in(low, _HEADS):
        return Kind.NOUN
    return _by_ending(low)


def _by_ending(word: str) -> Kind:
    if len(word) < 4 or word.endswith(("arna", "erna", "orna", "ena", "aren")):
        return Kind.OTHER
    if word.endswith(("a", "ade", "ande", "ende")):
        return Kind.ADJECTIVE
    if word.endswith(("or", "ar", "er", "en", "are")):
        return Kind.NOUN
    return Kind.OTHER


def counted(text: str) -> Counted | None:
    """The noun phrase that begins `text`, or None: adjectives, then a noun ("unga kvinnor").

    Adjectives may be joined: "små och medelstora företag".
    """
    words = text.split(" ")
    last: Kind | None = None
    for place, word in enumerate(words):
        kind = kind_of(word) if not word.endswith("-") else Kind.ADJECTIVE
        if kind is Kind.PERSON or kind is Kind.NOUN:
            return _phrase(" ".join(words[: place + 1]), word, person=kind is Kind.PERSON)
        if kind is Kind.OTHER:
            if word in ("och", "eller") and last is Kind.ADJECTIVE and _joins(words[place + 1 :]):
                continue
            break
        last = kind
    else:
        place = len(words)
    if last is Kind.NOMINAL and kind_of(words[place - 1]) is Kind.NOMINAL:
        return _phrase(" ".join(words[:place]), words[place - 1], person=True)
    return None


def _joins(rest: list[str]) -> bool:
    """Whether "och" goes on to another adjective and its noun."""
    return len(rest) > 1 and kind_of(rest[0]) in (Kind.ADJECTIVE, Kind.NOMINAL)


def _phrase(phrase: str, noun: str, *, person: bool) -> Counted:
    low = noun.lower()
    length, known = len(phrase), person or _ends_in(low, _HEADS)
    phrase = phrase.removeprefix(_filler(phrase))
    if person:
        return Counted(length, PERSONS, phrase, known)
    return Counted(length, noun, phrase if phrase != noun else None, known)


def _filler(phrase: str) -> str:
    """The "st " of "12 st nya företag", which belongs to the number."""
    return next((filler for filler in ("st ", "st. ", "stycken ") if phrase.startswith(filler)), "")


def _first_word(text: str) -> str:
    return text.partition(" ")[0].rstrip(".,;:").lower()


def is_function_word(word: str) -> bool:
    """Whether a word, in lower case, is a verb or small word that no number counts."""
    return _NOT_COUNTED.get(word) in ("function", "verb")


def is_time(text: str) -> bool:
    """Whether the first word is a unit of time, which the grammar of durations reads."""
    return _NOT_COUNTED.get(_first_word(text)) in ("time", "month")


_OF_WORD = regex.compile(r" ((?:\p{L}[\p{L}:]*+(?:-\p{L}++)*+)|[0-9]++(?: [0-9]{3})*+)").match
_THEM = regex.compile(r"dem(?!\p{L})").match
_MODIFIERS = {
    *("de", "den", "det", "alla", "samtliga", "våra", "deras", "dessa", "sina", "hela", "sin", "vår", "hans")
}


def share_of(text: str, end: int, ceiling: int) -> tuple[int, str | None]:
    """What a share is a share of: "av alla nya idéer" gives where it ends and "alla nya idéer".

    Without "av" only persons count: "30 % kvinnor".
    """
    if not text.startswith(" av ", end, ceiling):
        match = _OF_WORD(text, end, ceiling)
        if match and match[1].islower() and kind_of(match[1]) is Kind.PERSON:
            return match.end(), match[1]
        return end, None
    begin = end + len(" av ")
    if _THEM(text, begin, ceiling):
        return begin + len("dem"), text[begin : begin + len("dem")]
    stop = place = end + len(" av")
    for _ in range(5):
        match = _OF_WORD(text, place, ceiling)
        if match is None:
            break
        word, place = match[1], match.end()
        if word in _MODIFIERS or word[0].isdecimal():
            continue
        if _NOT_COUNTED.get(word) in ("function", "verb"):
            break
        stop = place
        if not (_is_modifier(word)):
            break
    return (stop, text[begin:stop]) if stop > begin else (end, None)


def _is_modifier(word: str) -> bool:
    """Whether a noun is still to come: totala, stödberättigande, kommunens."""
    return (
        word in _ADJECTIVES
        or word[0].isupper()
        or (word.endswith("s") and len(word) > 3)
        or word.endswith(("ande", "ende"))
        or (word.endswith("a") and not word.endswith(("na", "orna", "arna", "erna")))
    )
