"""Who does what, by the construction of a sentence: patterns of words around organisations.

An organisation, or an enumeration of them, is put as one mark before the words are looked at, so that a
construction can say `PROJ ... drivs av OWNER` whatever the names look like. The table `constructions` is
compiled to regular expressions over the words of the sentence; each runs only where its rarest word stands.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import ahocorasick_rs
import regex

from extractors.tables import rows
from schemas import Basis

ORGANISATIONS = "\ue000"
NAME = "\ue001"
ADJECTIVE = "\ue002"
"""An organisation in a compound: the ICLD of `ICLD-finansierat`."""
_MARKS = frozenset({ORGANISATIONS, NAME, ADJECTIVE})
ROLES = frozenset({"OWNER", "PARTNER", "FUNDER", "COFUNDER"})
_WORDS = {
    "PROJ": (
        rf"(?:{NAME}|(?!del|pilot|under)[\w-]*+"
        r"(?<=projekt|projektet|projekten|projekts|projektets|förstudie|förstudien|satsning|satsningen"
        r"|initiativet|studien|verksamheten))"
    ),
    "SUB": r"(?:del|pilot|under)projekt(?:et|en)?",
    "..": rf"(?:(?!(?:inte|ej|utan|och|som) )[^ ,;:{ORGANISATIONS}]++ ){{0,3}}?",
    "...": rf"(?:(?!(?:inte|ej|utan|aldrig|varken|inga|ingen) )[^ ;:{ORGANISATIONS}]++ ){{0,25}}?",
    "....": r"(?:(?!(?:inte|ej|utan|aldrig|varken|inga|ingen) )[^ ;:]++ ){0,40}?",
}
_between = re.compile(
    r"(?: i(?: [A-ZÅÄÖ][\w-]+){1,3})?,? ?(?:och|samt|liksom|&|,)? ?(?:även |bland annat |bl\.a\. )?"
).fullmatch
_apart = re.compile(r"[^\w\s-]").sub
_described = re.compile(
    r"(?:företaget|företagen|bolaget|föreningen|stiftelsen|myndigheten|organisationen) $"
).search


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
        described = _described(between) if number >= 0 else None
        between = between[: described.start()] if described else between
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
    text = "".join(f" {p} " if p in _MARKS else _apart(r" \g<0> ", p) for p in pieces).lower()
    return _Reduced(" ".join(text.split()) + " ", tuple(groups))


_negated = re.compile(r"(?:heller )?(?:inte|ej|aldrig|längre) ").match


class _Construction(NamedTuple):
    rule: str
    basis: Basis
    roles: tuple[str, ...]
    cue: tuple[str, ...]
    where: str
    pattern: "regex.Pattern[str]"


def _is_actor(word: str) -> bool:
    return word.removesuffix("-") in ROLES or word == "ORG"


def _compile(row: dict[str, str]) -> _Construction:
    """A row of the table as a pattern over words, each followed by one space."""
    pieces: list[str] = []
    roles: list[str] = []
    words = row["construction"].split(" ")
    anchor = "^" if words[0] == "^" else r"(?<![^ ])"
    for word in words[1:] if words[0] == "^" else words:
        if _is_actor(word):
            pieces.append(f"(?P<r{len(roles)}>{ADJECTIVE if word.endswith('-') else ORGANISATIONS}) ")
            roles.append(word.removesuffix("-").lower())
        elif word.startswith(".."):
            pieces.append(_WORDS[word])
        else:
            pieces.append(f"(?:, )?{_WORDS.get(word, f'(?:{word})')} ")
    literal = [word.split("|") for word in words if word[0].islower()]
    cue = max(literal, key=lambda some: min(map(len, some)))  # the rarest: the longest of its kind
    pattern = regex.compile(anchor + "".join(pieces))
    return _Construction(row["rule"], Basis(row["basis"]), tuple(roles), tuple(cue), row["where"], pattern)


_CONSTRUCTIONS = tuple(_compile(row) for row in rows("constructions"))
_CUES = sorted({f" {word} " for construction in _CONSTRUCTIONS for word in construction.cue})
_OF_CUE = [tuple(n for n, c in enumerate(_CONSTRUCTIONS) if cue.strip() in c.cue) for cue in _CUES]
_cues = ahocorasick_rs.AhoCorasick(_CUES)


def read_parts(
    fold: str,
    start: int,
    end: int,
    actors: Sequence[Actor],
    names: Sequence[tuple[int, int]] = (),
    *,
    where: Collection[str] = ("sentence",),
) -> Iterator[Part]:
    """Read the parts that organisations play in the sentence `fold[start:end]`.

    `names` are spans of names of the project; `where` says which constructions apply: `sentence`, `near`
    where it stands beside one about the project, `lead` where it opens a page that names no owner.
    """
    if not actors:
        return
    reduced = _reduce(fold, start, end, actors, names)
    hits = _cues.find_matches_as_indexes(f" {reduced.text}", overlapping=True)
    seen = set()
    for number in sorted({n for cue, _, _ in hits for n in _OF_CUE[cue]}):
        construction = _CONSTRUCTIONS[number]
        if construction.where not in where:
            continue
        for match in construction.pattern.finditer(reduced.text):
            if _negated(reduced.text, match.end()):
                continue
            for index, role in enumerate(construction.roles):
                before = reduced.text[: match.start(f"r{index}")]
                group = before.count(ORGANISATIONS) + before.count(ADJECTIVE)
                part = (role, group, construction.rule)
                if role != "org" and part not in seen:
                    seen.add(part)
                    yield Part(role, reduced.groups[group], construction.rule, construction.basis)
