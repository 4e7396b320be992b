"""Parts of bodies that no rule gives one, weighed by the signs around them.

A body gets the likeliest of the parts that are left open for it, if that is likely enough. What rules read
stays as it is, but for who does something first on a page that names no owner. Of a list of projects, whose
lines say little, no body is weighed. The values are inferred, and their confidence is the chance (table
`points_of_bodies`).
"""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from extractors.fields.body_signs import Bodies, Body
from extractors.fields.claims import Claim
from extractors.fields.decisions import heads_of_decision
from extractors.fields.funders_at_last import funders_at_last
from extractors.fields.house import UMBRELLAS
from extractors.fields.parties import Parties
from extractors.fields.ruled_out import possible_parts
from extractors.fields.settling import resolved, settled_claims
from extractors.project import Project
from extractors.weighing import NONE, WEIGHED, likeliest, scales
from schemas import Basis, Reason

TABLE = "points_of_bodies"
OWNER_WEIGHED = f"owner.{WEIGHED}"
FIRST = "owner.first_doer"
_DOES = "partner.helps"
"""The rule by which a body does something that its owner would do as well."""
_takes_part = re.compile(r"(?<!\w)(?:finns|är|var) med(?!\w)").search
"""`Piteå kommun finns med i arbetsgruppen`: it takes part in what others own."""
_ENOUGH, _ENOUGH_TO_OWN = 0.52, 0.48
MOST = 24
"""More bodies of a page are given no part: they are a list of somebody's."""


def enough(part: str) -> float:
    """The least chance of a part: less for an owner, whom every project has."""
    return _ENOUGH_TO_OWN if part == "owner" else _ENOUGH


def weighed_parties(project: Project, parties: Parties) -> Parties:
    """The parties with those that are weighed."""
    if project.in_list:
        return parties
    # who owns it is said, and may be any of several bodies
    doubtful = any(role == "owner" and one.reason is Reason.GENERIC_GROUP for role, one in parties.refused)
    over = heads_of_decision(project, parties.claims)
    bodies, given = Bodies(project, parties.claims, parties.refused), list[Claim]()
    while len(given) < MOST and (one := _surest(project, bodies, over, doubtful=doubtful)) is not None:
        given.append(one)
        bodies.give(one)
    if not any(one.role == "funder" for one in (*parties.claims, *given)):
        given.extend(over.values() or funders_at_last(project, [*parties.claims, *given]))
    more, unresolved = resolved(project, given, parties.claims)
    claims = [*parties.claims, *more]
    doer = None if any(claim.role == "owner" for claim in claims) else _first_doer(project, claims)
    if not more and doer is None:
        return parties
    claims = [replace(one, role="owner", rule=FIRST) if one is doer else one for one in claims]
    kept, refused = settled_claims(claims)
    return replace(parties, claims=tuple(kept), refused=(*parties.refused, *unresolved, *refused))


def _surest(project: Project, bodies: Bodies, over: Container[str], *, doubtful: bool) -> Claim | None:
    """The likeliest part of a body beside what is claimed: who owns it tells more of who takes part."""
    best: tuple[float, str, Body] | None = None
    for body in bodies.free():
        chances = scales(TABLE).chances(body.signs)
        name = body.mentions[0].value.canonical
        parts = body.parts - {"owner"} if doubtful or name in UMBRELLAS or name in over else body.parts
        role, chance = likeliest({one: chances[one] for one in (*parts, NONE)})
        if role != NONE and chance >= enough(role) and (best is None or chance > best[0]):
            best = chance, role, body
    return _given(project, best[2], best[1], best[0]) if best else None


def _first_doer(project: Project, claims: Sequence[Claim]) -> Claim | None:
    """The body that a page tells of first, where it is only said to do something and nobody owns the project.

    `Nu ska RISE pröva avtal`: of eleven such bodies of labelled texts nine were owners.
    """
    first = next((one for one in project.page.organisations.found if not one.value.generic), None)
    return next(
        (
            claim
            for claim in claims
            if first is not None and claim.rule == _DOES
            if claim.mention.canonical == first.value.canonical
            if not _takes_part(*_sentence(project, first.start))
        ),
        None,
    )


def _sentence(project: Project, position: int) -> tuple[str, int, int]:
    scope = project.scopes.at(position)
    start, end = (scope.sentence.start, scope.sentence.end) if scope else (position, position)
    return project.page.text.lower, start, end


def _given(project: Project, body: Body, role: str, chance: float) -> Claim:
    """The part of a body, at the first place where the text tells of the project."""
    told = (
        one for one in body.mentions if role in possible_parts(project, one) and project.scopes.at(one.start)
    )
    one = next(told, body.mentions[0])
    return Claim(
        role, one.value, [(one.start, one.end)], f"{role}.{WEIGHED}", Basis.INFERRED, chance=round(chance, 2)
    )
