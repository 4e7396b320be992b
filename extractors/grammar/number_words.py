"""Swedish number words: cardinals, ordinals, fractions, dozens and round "-tal" words, in all spellings.

Compounds follow Svenska Akademiens grammatik (and agree with CLDR's spellout rules for `sv`); words are rows
of `number_words.csv`. `WORDS` is the pattern of anything that may be a number in words, `read_words` its
meaning: the pattern is generous, the reader strict. Both expect lower case.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import regex

from extractors.grammar.alternatives import one_of
from extractors.tables import rows
from schemas import Bound

_WORDS = rows("number_words")


def of_kind(kind: str) -> dict[str, Decimal]:
    """Words of one kind and their values, from `number_words.csv`."""
    return {row["word"]: Decimal(row["value"]) for row in _WORDS if row["kind"] == kind}


CARDINALS = of_kind("cardinal")
ORDINALS = of_kind("ordinal")
_DOZENS = of_kind("dozen")
SCALES = of_kind("scale") | _DOZENS
"""Words that multiply the number before them: tusen, miljoner, dussin."""
_HALVES = of_kind("half")
_ONE_AND_HALF = of_kind("one_and_half")
_HUNDRED, _THOUSAND = 100, 1000
_FEW = 2, 12
FEW = {word: int(value) for word, value in CARDINALS.items() if _FEW[0] <= value <= _FEW[1]}
"""The words that count a few things, two to twelve, and their values."""


_ARTICLES = ("en", "ett")
_WORDS_BUT_ONE = [word for word in CARDINALS if word not in _ARTICLES]
_CARDINAL = one_of([*CARDINALS, "ettusen"])
_OTHERS = rf"(?<=ett )par|{one_of(_HALVES | _ONE_AND_HALF)}|(?:{one_of(_DOZENS)})(?:tal)?+"
_TOKEN = rf"(?:{_CARDINAL}++(?:tal)?+|{_OTHERS})(?![\p{{L}}\d])"
_AFTER_ONE = ["och ", "halv", "par", *_DOZENS, "milj", "bilj", "trilj", "till ", "eller ", *_WORDS_BUT_ONE]
BEGINNINGS = (
    *(*_WORDS_BUT_ONE, *_HALVES, *_DOZENS, "ettusen", "etthundra", "etttusen"),
    *(f"{one} {after}" for one in _ARTICLES for after in _AFTER_ONE),
    *(f"{one}-{after}" for one in _ARTICLES for after in _WORDS_BUT_ONE),
)
"""What every number in words begins with."""
WORDS = rf"\m(?={one_of(BEGINNINGS)}){_TOKEN}(?: {{1,3}}(?:och )?+{_TOKEN}){{0,9}}+"
"""A run of words that may be one number: whole words, and not the articles en and ett alone."""


def word_cues(following: str = "") -> tuple[str, ...]:
    """Literal text that shows a number in words, before a space and `following`: "tjugo ", "tiotal "."""
    ones = ("oett", "oen", "ioett", "ioen", "aett", "aen", "nett", "nen")
    words = list(_WORDS_BUT_ONE)
    words += [f"{word}tal" for word in words if CARDINALS[word] >= 10]
    words += [
        *ones,
        "ett par",
        *_DOZENS,
        "dussintal",
        *_HALVES,
        *_ONE_AND_HALF,
        *(s for s in SCALES if len(s) > 5),
    ]
    return tuple(f"{word} {following}" for word in words)


_pieces = regex.compile(one_of(CARDINALS)).findall
_is_cardinal = regex.compile(rf"{_CARDINAL}++").fullmatch


@dataclass(frozen=True, slots=True)
class Spoken:
    """The value of a number in words, and how exact it is."""

    value: Decimal
    bound: Bound = Bound.EXACT


def cardinal(text: str) -> Decimal | None:
    """The whole number 0-999 999 that words name, or None; "och" stands only after hundra and tusen.

    >>> cardinal("etthundratjugofem"), cardinal("ett hundra tjugo fem"), cardinal("två tre")
    (Decimal('125'), Decimal('125'), None)
    """
    pieces: list[int] = []
    for word in text.split():
        if word == "och":
            if pieces[-1:] not in ([_HUNDRED], [_THOUSAND]):
                return None
            continue
        if not _is_cardinal(word):
            return None
        pieces += [int(CARDINALS[piece]) for piece in _pieces(word.replace("ettusen", "etttusen"))]
    value = _below_million(pieces)
    return None if value is None else Decimal(value)


def _below_million(pieces: list[int]) -> int | None:
    if _THOUSAND not in pieces:
        return _below_thousand(pieces, hundreds=99)
    place = pieces.index(_THOUSAND)
    head = _below_thousand(pieces[:place]) if place else 1
    tail = _below_thousand(pieces[place + 1 :]) if pieces[place + 1 :] else 0
    if not head or tail is None:
        return None
    return head * _THOUSAND + tail


def _below_thousand(pieces: list[int], hundreds: int = 9) -> int | None:
    if _HUNDRED not in pieces:
        return _below_hundred(pieces)
    place = pieces.index(_HUNDRED)
    head = _below_hundred(pieces[:place]) if place else 1
    tail = _below_hundred(pieces[place + 1 :]) if pieces[place + 1 :] else 0
    if not head or head > hundreds or (head > 19 and head % 10 == 0) or tail is None:
        return None
    return head * _HUNDRED + tail


def _below_hundred(pieces: list[int]) -> int | None:
    match pieces:
        case [one] if one < _HUNDRED:
            return one
        case [ten, one] if 20 <= ten < _HUNDRED and 0 < one < 10:
            return ten + one
    return None


def read_words(text: str) -> Spoken | None:
    """What a run of words means as one number; None when it is not one ("två tre", "en", "halv ett").

    A lone "en" or "ett" is an article and no number here. "ett par" is about 2, "ett tjugotal" about 20.

    >>> read_words("en och en halv"), read_words("en")
    (Spoken(value=Decimal('1.5'), bound=<Bound.EXACT: 'exact'>), None)
    """
    words = text.split()
    if words[-1] in _ONE_AND_HALF and len(words) == 1:
        return Spoken(_ONE_AND_HALF[words[0]])
    if words[-1] in _HALVES:
        return _half(words)
    if words[-1] in _DOZENS:
        return _dozens(words)
    if words[0] in ("ett", "en") and len(words) > 1:
        about = _about(words)
        if about is not None:
            return about
    if text in ("en", "ett"):
        return None
    value = cardinal(text)
    return None if value is None else Spoken(value)


def _half(words: list[str]) -> Spoken | None:
    """Halv, en halv, två och en halv; en kvarts, tre kvarts, tre och en kvarts."""
    head, part = words[:-1], _HALVES[words[-1]]
    if head and head[-1] in ("en", "ett"):
        head = head[:-1]
    if not head:
        return Spoken(part)
    if head[-1] != "och":
        count = cardinal(" ".join(head)) if words[-1] == "kvarts" else None
        return None if count is None else Spoken(count * part)
    whole = cardinal(" ".join(head[:-1]))
    return None if whole is None else Spoken(whole + part)


def _dozens(words: list[str]) -> Spoken | None:
    """Ett dussin, ett halvt dussin, tre dussin."""
    dozen = _DOZENS[words[-1]]
    head = words[:-1]
    if head and head[-1] in _HALVES:
        half = _half(head)
        return None if half is None else Spoken(half.value * dozen)
    count = cardinal(" ".join(head)) if head else Decimal(1)
    return None if count is None else Spoken(count * dozen)


def _about(words: list[str]) -> Spoken | None:
    """Ett par, ett par hundra, ett tjugotal, ett dussintal."""
    factor = Decimal(1)
    if len(words) == 3 and words[2] in ("hundra", "tusen"):
        factor, words = CARDINALS[words[2]], words[:2]
    if len(words) != 2:
        return None
    word = words[1]
    if word == "par":
        return Spoken(2 * factor, Bound.ABOUT)
    if not word.endswith("tal"):
        return None
    stem = word.removesuffix("tal")
    value = _DOZENS.get(stem) or cardinal(stem)
    return None if value is None or value < 10 else Spoken(value * factor, Bound.ABOUT)


@cache
def _endings(kind: str) -> tuple[tuple[str, Decimal], ...]:
    """Ordinal or denominator endings of a compound, the longest first."""
    if kind == "ordinal":
        endings = dict(ORDINALS)
    else:
        endings = {word + "del": value for word, value in ORDINALS.items()}
        endings |= {word[:-2] + "del": value for word, value in ORDINALS.items() if word.endswith("nde")}
        endings |= {
            word + tail: value for word, value in SCALES.items() if value > 1000 for tail in ("del", "tedel")
        }
        endings |= {"kvart": Decimal(4), "hundradel": Decimal(100), "tusendel": Decimal(1000)}
    return tuple(sorted(endings.items(), key=lambda item: -len(item[0])))


def denominator_cues() -> tuple[str, ...]:
    """Literal text that stands in every fraction word: the end of its stem."""
    return tuple(dict.fromkeys(ending[-6:] for ending, _ in _endings("fraction")))


def _compound(text: str, kind: str) -> Decimal | None:
    """A cardinal with an ordinal or denominator at its end: tjugo + förste, hundra + tionde."""
    joined = text.replace(" ", "")
    for ending, value in _endings(kind):
        if joined == ending:
            return value if kind == "ordinal" or value > 2 else None
        if joined.endswith(ending):
            head = _parts(joined.removesuffix(ending))
            if head is None:
                continue
            if value >= _HUNDRED:
                return head * value if head < value else None
            gap = 10 if value < 10 else _HUNDRED
            return head + value if head % gap == 0 and head else None
    return None


def _parts(word: str) -> Decimal | None:
    return cardinal(word) if word else None


def ordinal(text: str) -> Decimal | None:
    """Which one an ordinal word names, or None.

    >>> ordinal("trettioförsta"), ordinal("hundratjugosjätte")
    (Decimal('31'), Decimal('126'))
    """
    return _compound(text, "ordinal")


def denominator(word: str) -> Decimal | None:
    """What a fraction word divides by: tredjedelar is 3, tjugofemtedel 25; None when it is no fraction."""
    for ending in ("arnas", "arna", "arne", "ar", "en", "s", "ens", ""):
        stem = word.removesuffix(ending) if ending else word
        if stem != word or not ending:
            value = _compound(stem, "fraction")
            if value is not None:
                return value
    return None
