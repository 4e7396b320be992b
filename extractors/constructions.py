"""Who does what, by the construction of a sentence: patterns of words around organisations (spaCy's Matcher).

Organisations and enumerations of them are one token each before the sentence is tokenised, so that a
construction can say `PROJ ... drivs av OWNER` whatever the names look like.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

import ahocorasick_rs

from extractors.tables import rows
from schemas import Basis

ORGANISATIONS = "\ue000"
NAME = "\ue001"
ADJECTIVE = "\ue002"
"""An organisation in a compound: the ICLD of `ICLD-finansierat`."""
_ACTORS = frozenset({ORGANISATIONS, ADJECTIVE})
_MARKS = _ACTORS | {NAME}
ROLES = frozenset({"OWNER", "PARTNER", "FUNDER", "COFUNDER"})
_PROJECT = (
    r"^(?!del|pilot|under)[\wåäö-]*"
    r"(?:projekt(?:et|en|s|ets)?|förstudien?|satsningen?|initiativet|studien|verksamheten)$"
)
_SUB = r"^(?:del|pilot|under)projekt(?:et|en)?$"
_NEGATIONS = ["inte", "ej", "utan", "aldrig", "varken", "inga", "ingen"]
_GAP = 8
_between = re.compile(
    r"(?: i(?: [A-ZÅÄÖ][\w-]+){1,3})?,? ?(?:och|samt|liksom|&|,)? ?(?:även |bland annat |bl\.a\. )?"
).fullmatch


class Actor(NamedTuple):
    """An organisation in a sentence: its span and its number among those that were given."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part that the organisations play in a sentence, by their numbers."""

    role: str
    actors: tuple[int, ...]
    rule: str
    basis: Basis


class _Reduced(NamedTuple):
    text: str
    groups: tuple[tuple[int, ...], ...]


def _reduce(
    fold: str, start: int, end: int, actors: Sequence[Actor], names: Sequence[tuple[int, int]]
) -> _Reduced:
    """Put one character for each enumeration of organisations and each name of the project."""
    pieces: list[str] = []
    groups: list[tuple[int, ...]] = []
    position = start
    marks = sorted([(a.start, a.end, a.number) for a in actors] + [(a, b, -1) for a, b in names])
    for begin, stop, number in marks:
        if begin < position:
            continue
        between = fold[position:begin]
        adjective = number >= 0 and stop + 1 < end and fold[stop] == "-" and fold[stop + 1].islower()
        if number >= 0 and pieces and pieces[-1] == ORGANISATIONS and between and _between(between):
            groups[-1] = (*groups[-1], number)
        else:
            pieces.append(between)
            pieces.append(ADJECTIVE if adjective else NAME if number < 0 else ORGANISATIONS)
            if number >= 0:
                groups.append((number,))
        position = stop + 1 if adjective else stop
    pieces.append(fold[position:end])
    text = "".join(f" {p} " if p in _MARKS else p for p in pieces)
    return _Reduced(" ".join(text.split()), tuple(groups))


def _is_actor(word: str) -> bool:
    return word.removesuffix("-") in ROLES or word == "ORG"


def _token(word: str) -> list[dict[str, Any]]:
    if _is_actor(word):
        return [{"ORTH": ADJECTIVE if word.endswith("-") else ORGANISATIONS}]
    if word == "PROJ":
        return [{"LOWER": {"REGEX": f"{_PROJECT}|^{NAME}$"}}]
    if word == "SUB":
        return [{"LOWER": {"REGEX": _SUB}}]
    if word == "...":
        return [{"LOWER": {"NOT_IN": [*_NEGATIONS, ORGANISATIONS, ";", ":"]}, "OP": f"{{0,{_GAP}}}"}]
    return [{"LOWER": {"IN": word.split("|")}}]


class _Construction(NamedTuple):
    rule: str
    basis: Basis
    roles: tuple[str, ...]
    anchored: bool


@cache
def _matcher() -> tuple[Any, Any, dict[int, _Construction]]:
    """The tokeniser, the Matcher with every construction, and what each of its keys stands for."""
    import spacy  # noqa: PLC0415  (costs a second; only pages with a cue need it)
    from spacy.matcher import Matcher  # noqa: PLC0415

    nlp = spacy.blank("sv")
    matcher = Matcher(nlp.vocab)
    known: dict[int, _Construction] = {}
    for number, row in enumerate(rows("constructions")):
        words = row["construction"].split(" ")
        anchored = words[0] == "^"
        words = words[1:] if anchored else words
        roles = tuple(word for word in words if _is_actor(word))
        key = f"{row['rule']}/{number}"
        matcher.add(key, [[token for word in words for token in _token(word)]])
        known[nlp.vocab.strings[key]] = _Construction(row["rule"], Basis(row["basis"]), roles, anchored)
    return nlp, matcher, known


def _cue_words() -> list[str]:
    words = (word for row in rows("constructions") for word in row["construction"].split(" "))
    return sorted({cue for word in words if word[0].islower() or word[0] == "-" for cue in word.split("|")})


_cues = ahocorasick_rs.AhoCorasick([word for word in _cue_words() if len(word) > 3])


def read_parts(
    fold: str,
    start: int,
    end: int,
    actors: Sequence[Actor],
    names: Sequence[tuple[int, int]] = (),
) -> Iterator[Part]:
    """Read the parts that organisations play in the sentence `fold[start:end]`.

    `names` are spans of names of the project.
    """
    if not actors or not _cues.find_matches_as_indexes(fold[start:end].lower()):
        return
    reduced = _reduce(fold, start, end, actors, names)
    nlp, matcher, known = _matcher()
    with nlp.memory_zone():
        doc = nlp.make_doc(reduced.text)
        marks = [token.orth_ for token in doc]
        number = {i: n for n, i in enumerate(i for i, mark in enumerate(marks) if mark in _ACTORS)}
        seen = set()
        for key, first, last in matcher(doc):
            construction = known[key]
            if construction.anchored and first > 0:
                continue
            # a compound with an organisation may stand in a gap: only marks of the right sort count
            sort = ADJECTIVE if construction.roles[0].endswith("-") else ORGANISATIONS
            actors_at = [number[i] for i in range(first, last) if marks[i] == sort]
            for role, group in zip(construction.roles, actors_at, strict=True):
                part = (role, group, construction.rule)
                if role != "ORG" and part not in seen:
                    seen.add(part)
                    name = role.removesuffix("-").lower()
                    yield Part(name, reduced.groups[group], construction.rule, construction.basis)
