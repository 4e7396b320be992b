"""Who does what and what a sum is, by the construction of a sentence: patterns of words around marks.

The tables `constructions` (with the word classes of `word_classes`) are compiled to regular expressions over
the words of a reduced sentence (`reduction`); each runs only where its words stand in order.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from extractors.clauses import Said, said_in
from extractors.construction_table import CONSTRUCTIONS, ENDS_OF_PROJECT, PROJ, ROLES, SUMS, Construction
from extractors.reduction import ADJECTIVE, NAME, ORGANISATIONS, SUM, Actor, Reduced, reduce_sentence
from extractors.says_otherwise import says_otherwise
from schemas import Basis, BudgetKind

_compiled = cache(re.compile)
"""A pattern compiled when it first runs: with `re` in a third of the time that `regex` takes."""
_PAYERS = {"funder": BudgetKind.GRANT, "cofunder": BudgetKind.COFINANCING}
_KINDS = _PAYERS | {"own": BudgetKind.COFINANCING, "total": BudgetKind.TOTAL, "cost": BudgetKind.COST}
_ROLES_OF_VERBS = frozenset({*(role.lower() for role in ROLES), "doer"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part that organisations play in a sentence, by their numbers.

    A `doer` does what an owner does, and is the owner where the page names no other.
    """

    role: str
    actors: tuple[int, ...]
    rule: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Sum:
    """What a sum of a sentence is, by its number, and the numbers of those who pay it."""

    number: int
    kind: BudgetKind
    payers: tuple[int, ...]
    rule: str


_LITERALS = sorted({word for one in CONSTRUCTIONS for some in (one.cue, *one.words) for word in some})
_OF_CUE = [tuple(n for n, one in enumerate(CONSTRUCTIONS) if word in one.cue) for word in _LITERALS]
_BIT = {word: 1 << number for number, word in enumerate(_LITERALS)}
_SURE = [sum({_BIT[word] for some in one.words if len(some) == 1 for word in some}) for one in CONSTRUCTIONS]
"""Of each construction the words and marks that all must stand in a sentence, as the bits of one number."""
_NEEDED = [
    tuple(sum(map(_BIT.__getitem__, some)) for some in sorted(one.words, key=len) if len(some) > 1)
    for one in CONSTRUCTIONS
]
"""Of each construction sets of words; of each set one must stand there. The smallest set comes first."""
_BEGINNING: dict[str, list[tuple[list[str], int]]] = {}
"""Of each word the literals that begin with it: the words that follow it in them, and their number."""
for _number, _literal in enumerate(_LITERALS):
    _first, *_following = _literal.split(" ")
    _BEGINNING.setdefault(_first, []).append((_following, _number))


class Worded(NamedTuple):
    """A reduced sentence and where the words of constructions stand in it."""

    reduced: Reduced
    places: dict[str, list[int]]
    """As the how manieth word each literal stands, in order."""
    candidates: list[int]
    """The constructions of which all words stand in it."""
    said: tuple[Said, ...]
    """What its verbs say, read once for all who ask."""


def words_of(
    fold: str,
    start: int,
    end: int,
    actors: Sequence[Actor],
    names: Sequence[tuple[int, int]] = (),
    sums: Sequence[Actor] = (),
) -> Worded:
    """Reduce the sentence `fold[start:end]`; `names` are spans of names of the project."""
    reduced = reduce_sentence(fold, start, end, actors, names, sums)
    places: dict[str, list[int]] = {}
    cued: set[int] = set()
    bits = 0
    words = reduced.text.split()
    projects = [at for at, word in enumerate(words) if word.endswith(ENDS_OF_PROJECT)]
    if projects:
        places[PROJ] = projects
        bits |= _BIT[PROJ]
    for at, first in enumerate(words):
        for following, number in _BEGINNING.get(first, ()):
            if following and words[at + 1 : at + 1 + len(following)] != following:
                continue
            literal = _LITERALS[number]
            if literal in places:
                places[literal].append(at)
            else:
                places[literal] = [at]
                cued.update(_OF_CUE[number])
                bits |= _BIT[literal]
    standing = [n for n in sorted(cued) if bits & _SURE[n] == _SURE[n] and _has_one_of(bits, _NEEDED[n])]
    owning = frozenset(n for n, group in enumerate(reduced.groups) if group[-1] in reduced.own)
    return Worded(reduced, places, standing, tuple(said_in(reduced.text, owning)))


def _has_one_of(bits: int, needed: tuple[int, ...]) -> bool:
    for some in needed:  # noqa: SIM110 - a generator is twice as slow, and this is asked a hundred times a page
        if not some & bits:
            return False
    return True


def parts_in(worded: Worded, where: Collection[str]) -> Iterator[Part | Sum]:
    """Read the parts that organisations play in a sentence, and what its sums are.

    `where` says which constructions apply: `sentence`, `near` where it stands beside one about the project,
    `lead` where it opens a page that names no owner.
    """
    reduced = worded.reduced
    seen: set[tuple[str, int, str]] = set()
    told: list[Part | Sum] = []
    for number in worded.candidates:
        construction = CONSTRUCTIONS[number]
        if construction.where in where and _in_order(construction.words, worded.places):
            for match in _compiled(construction.pattern).finditer(reduced.text):
                if not says_otherwise(
                    construction.rule, construction.slots, construction.where, match, reduced.text
                ):
                    told.extend(_parts(_as_said(construction, match[0]), match, reduced, seen))
    said = worded.said
    told = _not_denied(reduced, told, [one for one in said if one.role == "none"])
    yield from told
    if "near" in where or NAME in reduced.text or "projekt" in reduced.text:
        yield from _by_verb(reduced, told, said)


def _not_denied(reduced: Reduced, told: list[Part | Sum], denied: Sequence[Said]) -> list[Part | Sum]:
    """What constructions say without the bodies and sums of which a clause says that they have no part."""
    if not denied:
        return told
    bodies = {actor for one in denied if one.group is not None for actor in reduced.groups[one.group]}
    sums = {reduced.sums[one.sum] for one in denied if one.sum is not None}
    return [
        one
        for one in told
        if (one.number not in sums if isinstance(one, Sum) else bodies.isdisjoint(one.actors))
    ]


def _by_verb(reduced: Reduced, told: Sequence[Part | Sum], said: Sequence[Said]) -> Iterator[Part | Sum]:
    """What the verbs of a sentence say of the bodies and sums of which no construction has said anything."""
    roles = [(one.role, actor) for one in told if isinstance(one, Part) for actor in one.actors]
    bodies = {actor for _, actor in roles}
    payers = {actor for role, actor in roles if role != "partner"}
    sums = {one.number for one in told if isinstance(one, Sum)}
    for one in said:
        group = () if one.group is None else reduced.groups[one.group]
        if (
            one.role in _ROLES_OF_VERBS
            and group
            and (payers if one.role in _PAYERS else bodies).isdisjoint(group)
        ):
            basis = Basis.INFERRED if one.role == "doer" else Basis.STATED
            yield Part(one.role, group, one.rule, basis)
        kind = _KINDS.get(one.role)
        if kind is None:
            continue
        for actor in group:
            if actor in reduced.own and reduced.own[actor] not in sums:
                yield Sum(reduced.own[actor], kind, (actor,), one.rule)
        if one.sum is not None and reduced.sums[one.sum] not in sums:
            yield Sum(reduced.sums[one.sum], kind, group, one.rule)


def _in_order(words: Sequence[frozenset[str]], places: Mapping[str, Sequence[int]]) -> bool:
    """Whether of each of some sets a word stands in a sentence, one after the other."""
    last = -1
    for some in words:
        first = -1
        for word in places.keys() & some:
            standing = places[word]
            if standing[-1] > last:
                following = standing[bisect_right(standing, last)]
                first = following if first < 0 or following < first else first
        if first < 0:
            return False
        last = first
    return True


_by_itself = regex.compile(r"(?<!\w)(?i:själv|självt|själva(?! \p{Ll}+(?:et|en|na|n)(?!\w)))(?!\w)").search
"""What makes a share of one's own of what is given: `regionen bidrar själv med`, not `själva projektet`."""
_OF_ITS_OWN = {"FUNDER": "COFUNDER", "GRANT": "COFINANCING"}


def _as_said(construction: Construction, words: str) -> Construction:
    """What a construction of funders says where they pay a share of their own."""
    if not construction.rule.startswith("funder.") or _by_itself(words) is None:
        return construction
    slots = tuple(_OF_ITS_OWN.get(slot, slot) for slot in construction.slots)
    return construction._replace(rule="cofunder.adds", slots=slots)


def _parts(
    construction: Construction, match: "re.Match[str]", reduced: Reduced, seen: set[tuple[str, int, str]]
) -> Iterator[Part | Sum]:
    payers: tuple[int, ...] = ()
    own: tuple[int, ...] = ()  # of a body without a role its own share: `kommunens egen insats är`
    sums: list[tuple[int, BudgetKind, tuple[int, ...]]] = []
    for index, slot in enumerate(construction.slots):
        before = reduced.text[: match.start(f"s{index}")]
        if slot in SUMS:
            sums.append((reduced.sums[before.count(SUM)], SUMS[slot], payers))
            continue
        group = before.count(ORGANISATIONS) + before.count(ADJECTIVE)
        role = slot.lower()
        if role in _PAYERS:
            payers = reduced.groups[group]
        elif role == "org":
            own = reduced.groups[group]
        if role == "org" or (role, group, construction.rule) in seen:
            continue
        seen.add((role, group, construction.rule))
        yield Part(role, reduced.groups[group], construction.rule, construction.basis)
        if role in _PAYERS:
            for actor in reduced.groups[group]:
                if actor in reduced.own:
                    yield Sum(reduced.own[actor], _PAYERS[role], (actor,), construction.rule)
    for number, kind, before_it in sums:
        paid = before_it or payers or (own if kind is BudgetKind.COFINANCING else ())
        yield Sum(number, kind, paid if kind in _PAYERS.values() else (), construction.rule)
