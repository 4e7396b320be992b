"""What speaks for the part of a body that no rule gives one."""

import re
from bisect import bisect_left, insort
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from extractors.engine import Found, Refused
from extractors.fields.claims import Claim
from extractors.fields.ruled_out import possible_parts
from extractors.grammar.actors import OrganisationMention
from extractors.project import Project
from extractors.signs import STEM, Around, part_of, signs_around
from extractors.whereabouts import between

FREE = "free"
"""The part of a body that no rule gives one."""
ROLES = ("owner", "partner", "funder", "cofunder")
_MOST = 4
"""More mentions of one body say nothing new."""
_HEAD, _FOOT = 300, 300
_of_it = re.compile(r"s \w").match
_link = re.compile(r"(?:,? ?(?:och|samt|&) |, |s? ?/ ?|s )").fullmatch
_LONGEST_LINK = 8
_LONGEST_NAME = 300
_THERE = "there is "
_WITH_KIND = ("before: ", _THERE, "first in part", "order: ", "sum ")
"""Signs that say other things of bodies of other kinds."""


class Body(NamedTuple):
    """A body without a part, where it stands, and the signs of what part it plays."""

    mentions: tuple[Found[OrganisationMention], ...]
    parts: frozenset[str]
    """The parts that what is said of it leaves open."""
    signs: frozenset[str]


class Bodies:
    """The bodies that a page names, read once, and the claims that give some of them a part."""

    def __init__(
        self, project: Project, claims: Sequence[Claim], refused: Collection[tuple[str, Refused]]
    ) -> None:
        self._project = project
        self._named: dict[str, list[Found[OrganisationMention]]] = {}
        for one in project.page.organisations.found:
            if not one.value.generic:
                self._named.setdefault(one.value.canonical, []).append(one)
        self._turned = {(one.start, one.end): (role, one.reason) for role, one in refused}
        self._roles: dict[str, str] = {}
        self._ids: dict[str, set[str]] = {}
        self._places: list[tuple[int, int, str]] = []
        self._read: dict[str, _Fixed] = {}
        for claim in claims:
            self.give(claim)

    def give(self, claim: Claim) -> None:
        """Give a body its part: other bodies are weighed beside it from now on."""
        self._roles[claim.mention.canonical] = claim.role
        if claim.organisation and claim.organisation.id:
            self._ids.setdefault(claim.organisation.id, set()).add(claim.role)
        for start, end in claim.places:
            insort(self._places, (start, end, claim.role))

    def free(self) -> Iterator[Body]:
        """The bodies that no claim gives a part, each with its signs."""
        roles = self._roles
        if roles.keys() >= self._named.keys():
            return
        common = _of_page(self._project, list(roles.values()), len(self._named))
        there = [sign for sign in common if sign.startswith(_THERE)]
        for order, (name, mentions) in enumerate(self._named.items()):
            if name in roles or _ends_with(name, roles) or any(self._is_taken(one) for one in mentions):
                continue
            fixed = self._read.get(name)
            if fixed is None:
                fixed = self._read[name] = self._fixed(mentions, order)
            parts = fixed.parts - self._ids.get(mentions[0].value.id or "", frozenset())
            if not parts:
                continue
            signs = {*common, *fixed.signs, *(f"{fixed.kind}, {sign}" for sign in there)}
            for one, around in fixed.told:
                signs |= self._beside(one, around)
            yield Body(tuple(mentions), parts, frozenset(signs))

    def _fixed(self, mentions: Sequence[Found[OrganisationMention]], order: int) -> "_Fixed":
        """What is the same whoever else has a part."""
        project = self._project
        parts = frozenset[str]().union(*(possible_parts(project, one) for one in mentions))
        kind = mentions[0].value.kind or "unknown"
        if not parts:
            return _Fixed(kind, parts, frozenset(), ())
        signs = {f"order: {min(order, 3)}"}
        if order == len(self._named) - 1:
            signs.add("last body")
        signs |= _of_body(mentions, len(project.page.text.lower))
        told = []
        for one in mentions[:_MOST]:
            around = signs_around(project, one.start, one.end)
            signs |= around.signs | _of_mention(project, one, around)
            if around.told:
                told.append((one, around))
            if (turned := self._turned.get((one.start, one.end))) is not None:
                signs |= {f"refused: {turned[0]}", f"refused: {turned[0]} {turned[1]}"}
        signs |= {f"{kind}, {sign}" for sign in signs if sign.startswith(_WITH_KIND)}
        return _Fixed(kind, parts, frozenset(signs), tuple(told))

    def _is_taken(self, one: Found[OrganisationMention]) -> bool:
        """Whether a mention is part of a body that has a part: `Textilhögskolan vid Högskolan i Borås`."""
        last = bisect_left(self._places, (one.end,))
        first = bisect_left(self._places, (one.start - _LONGEST_NAME,))
        return any(end > one.start for _, end, _ in self._places[first:last])

    def _beside(self, one: Found[OrganisationMention], around: Around) -> set[str]:
        """The parts of the bodies of its sentence, and of those joined to it by `och` or a comma."""
        first = bisect_left(self._places, (around.start,))
        last = bisect_left(self._places, (around.end,))
        signs = {
            f"{role} {'before' if start < one.start else 'after'}"
            for start, _, role in self._places[first:last]
            if start != one.start
        }
        lower, found = self._project.page.text.lower, self._project.page.organisations.found
        before = between(found, around.start, one.start)
        if before and _is_link(lower, before[-1].end, one.start):
            signs.add(f"joined to before: {self._roles.get(before[-1].value.canonical, FREE)}")
        after = between(found, one.end, around.end)
        if after and _is_link(lower, one.end, after[0].start):
            signs.add(f"joined to after: {self._roles.get(after[0].value.canonical, FREE)}")
        return signs


class _Fixed(NamedTuple):
    """What is known of a body whoever else has a part."""

    kind: str
    parts: frozenset[str]
    signs: frozenset[str]
    told: tuple[tuple[Found[OrganisationMention], Around], ...]
    """Its mentions in sentences."""


def _ends_with(name: str, others: Mapping[str, str]) -> bool:
    """Whether a name ends with another: `PROTOKOLL Lindby museum`."""
    at = name.find(" ")
    while at >= 0:
        if name[at + 1 :] in others:
            return True
        at = name.find(" ", at + 1)
    return False


def _of_page(project: Project, roles: Sequence[str], bodies: int) -> set[str]:
    signs = {f"there is {role}: {min(roles.count(role), 2)}" for role in ROLES}
    signs.add(f"bodies: {min(bodies, 4)}")
    signs |= {
        sign
        for sign, so in (
            ("brief", project.is_brief),
            ("told", project.is_told),
            ("names", bool(project.page.names)),
        )
        if so
    }
    return signs


def _of_body(mentions: Sequence[Found[OrganisationMention]], length: int) -> set[str]:
    body = mentions[0].value
    signs = {f"kind: {body.kind or 'unknown'}", f"mentions: {min(len(mentions), 3)}"}
    signs.add(f"first in part: {part_of(mentions[0].start, length)}")
    if body.id:
        signs.add("known")
    return signs | {f"name: {word[:STEM]}" for word in body.canonical.lower().split()}


def _of_mention(project: Project, one: Found[OrganisationMention], around: Around) -> set[str]:
    lower = project.page.text.lower
    signs = set()
    if not around.told:
        if one.start < _HEAD:
            signs.add("in the head")
        if one.start > len(lower) - _FOOT:
            signs.add("in the foot")
        return signs
    sums = between(project.page.amounts.found, around.start, around.end)
    if sums:
        signs |= {"sum", f"sum {'after' if sums[0].start > one.start else 'before'}"}
    if between(project.page.times.found, around.start, around.end):
        signs.add("time")
    if _of_it(lower, one.end):
        signs.add("of it")
    return signs


def _is_link(lower: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_LINK and _link(lower, start, end) is not None
