"""What speaks for the part of a body that no rule gives one."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from extractors.engine import Found, Refused
from extractors.fields.claims import Claim
from extractors.fields.ruled_out import possible_parts
from extractors.grammar.actors import OrganisationMention
from extractors.project import Project
from extractors.signs import STEM, part_of, signs_around
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


_WITH_KIND = ("before: ", "there is ", "first in part", "order: ", "sum ")
"""Signs that say other things of bodies of other kinds."""


class Body(NamedTuple):
    """A body without a part, where it stands, and the signs of what part it plays."""

    mentions: tuple[Found[OrganisationMention], ...]
    parts: frozenset[str]
    """The parts that what is said of it leaves open."""
    signs: frozenset[str]


def free_bodies(
    project: Project, claims: Sequence[Claim], refused: Collection[tuple[str, Refused]]
) -> Iterator[Body]:
    """The bodies that a page names and no claim gives a part, each with its signs."""
    taken = [place for claim in claims for place in claim.places]
    named: dict[str, list[Found[OrganisationMention]]] = {}
    for one in project.page.organisations.found:
        if not one.value.generic:
            named.setdefault(one.value.canonical, []).append(one)
    roles = {claim.mention.canonical: claim.role for claim in claims}
    if roles.keys() >= named.keys():
        return
    common = _of_page(project, list(roles.values()), len(named))
    turned = {(one.start, one.end): (role, one.reason) for role, one in refused}
    for order, (name, mentions) in enumerate(named.items()):
        parts = _open_parts(project, mentions, claims)
        again = any(name.endswith(f" {one}") for one in roles)  # `PROTOKOLL Lindby museum`
        if name in roles or again or not parts or any(_is_in(one, taken) for one in mentions):
            continue
        signs = {*common, f"order: {min(order, 3)}"}
        if order == len(named) - 1:
            signs.add("last body")
        signs |= _of_body(mentions, len(project.page.text.lower))
        for one in mentions[:_MOST]:
            signs |= _of_mention(project, one, claims, roles)
            if (told := turned.get((one.start, one.end))) is not None:
                signs |= {f"refused: {told[0]}", f"refused: {told[0]} {told[1]}"}
        kind = mentions[0].value.kind or "unknown"
        signs |= {f"{kind}, {sign}" for sign in signs if sign.startswith(_WITH_KIND)}
        yield Body(tuple(mentions), parts, frozenset(signs))


def _open_parts(
    project: Project, mentions: Sequence[Found[OrganisationMention]], claims: Sequence[Claim]
) -> frozenset[str]:
    """The parts that what is said of a body leaves open, and that no office of it has."""
    parts = frozenset[str]().union(*(possible_parts(project, one) for one in mentions))
    known = mentions[0].value.id
    return parts - {c.role for c in claims if known and c.organisation and c.organisation.id == known}


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


def _of_mention(
    project: Project,
    one: Found[OrganisationMention],
    claims: Sequence[Claim],
    roles: Mapping[str, str],
) -> set[str]:
    lower = project.page.text.lower
    around = signs_around(project, one.start, one.end)
    signs = around.signs
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
    for claim in claims:
        for start, _ in claim.places:
            if around.start <= start < around.end and start != one.start:
                signs.add(f"{claim.role} {'before' if start < one.start else 'after'}")
    return signs | _joined(project, one, around.start, around.end, roles)


def _joined(
    project: Project, one: Found[OrganisationMention], start: int, end: int, roles: Mapping[str, str]
) -> set[str]:
    """What part the body plays that is joined to one by `och` or a comma."""
    lower, found = project.page.text.lower, project.page.organisations.found
    signs = set()
    before = between(found, start, one.start)
    if before and _is_link(lower, before[-1].end, one.start):
        signs.add(f"joined to before: {roles.get(before[-1].value.canonical, FREE)}")
    after = between(found, one.end, end)
    if after and _is_link(lower, one.end, after[0].start):
        signs.add(f"joined to after: {roles.get(after[0].value.canonical, FREE)}")
    return signs


def _is_in(one: Found[OrganisationMention], places: Sequence[tuple[int, int]]) -> bool:
    """Whether a mention is part of a body that has a part: `Textilhögskolan vid Högskolan i Borås`."""
    return any(start < one.end and one.start < end for start, end in places)


def _is_link(lower: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_LINK and _link(lower, start, end) is not None
