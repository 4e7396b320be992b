"""Claims with their bodies: definite forms resolved, each body once in a role, no owner a partner too."""

import re
from collections.abc import Sequence

from extractors.engine import Refused
from extractors.fields.claims import Claim, organisation_of
from extractors.fields.resolve import resolve
from extractors.project import Project
from schemas import Basis, Reason

without_legal_form = re.compile(r" (?i:ab|r\.f\.?|rf|ek\.? ?för\.?|(?:ekonomisk|ideell) förening)$").sub
_OR_PAYS = frozenset({"partner.contributes", "partner.helps", "owner.run_by"})
"""Who bears a part, unless the words say that it pays: "står för kostnaden", "genomförs med stöd av"."""


def resolved(
    project: Project, claims: list[Claim], others: Sequence[Claim] = ()
) -> tuple[list[Claim], list[tuple[str, Refused]]]:
    """The claims with their bodies, and those of a definite form that stands for none."""
    kept: list[Claim] = []
    refused: list[tuple[str, Refused]] = []
    taking = [c.mention for c in (*claims, *others) if c.role in {"partner", "funder"}]
    takers = frozenset(mention.id for mention in taking if mention.id)
    for claim in claims:
        if claim.mention.generic and claim.organisation is None and not resolve(project, claim, takers):
            refused.append((claim.role, Refused(*claim.places[0], Reason.GENERIC_GROUP, claim.rule)))
            continue
        if claim.organisation is None:
            claim.organisation = organisation_of(claim.mention)
        kept.append(claim)
    return kept, refused


def settled_claims(claims: list[Claim]) -> tuple[list[Claim], list[tuple[str, Refused]]]:
    """Each body once in a role, the owners and payers not as partners too, and those turned down."""
    refused: list[tuple[str, Refused]] = []
    kept: list[Claim] = []
    paying = {claim.places[-1] for claim in claims if claim.role in {"funder", "cofunder"}}
    beside = {claim.places[-1] for claim in claims if claim.role == "cofunder"}
    for claim in claims:
        place = claim.places[-1]
        if (claim.rule in _OR_PAYS and place in paying) or (claim.role == "funder" and place in beside):
            continue
        merge(kept, claim)
    owners = {key_of(c) for c in kept if c.role == "owner"}
    for claim in [c for c in kept if c.role != "owner" and key_of(c) in owners]:
        if claim.role == "funder" and not claim.by_form:
            continue
        if claim.rule != "cofunder.label":  # an owner's own share makes no cofunder
            kept.remove(claim)
            refused.append((claim.role, Refused(*claim.places[0], Reason.DUPLICATE, claim.rule)))
    return kept, refused


def key_of(claim: Claim) -> tuple[str, str]:
    """What tells one body from another: its id, else its name without the legal form, and its department."""
    organisation = claim.organisation or organisation_of(claim.mention)
    name = organisation.id or without_legal_form("", organisation.name.lower())
    return name, (organisation.unit or "").lower()


def merge(kept: list[Claim], claim: Claim) -> None:
    """Join a claim to one on the same body in the same role; a body without a unit fits one with."""
    for other in kept:
        if other.role != claim.role:
            continue
        (name, unit), (other_name, other_unit) = key_of(claim), key_of(other)
        if name == other_name and (unit == other_unit or not unit or not other_unit):
            new = [place for place in claim.places if place not in other.places]
            # the name comes before a definite form that stands for it
            other.places = [*new, *other.places] if other.mention.generic else [*other.places, *new]
            if other.mention.generic and not claim.mention.generic:
                other.mention, other.organisation, other.extra = claim.mention, claim.organisation, []
            if other.basis is Basis.INFERRED and claim.basis is Basis.STATED:
                other.basis, other.rule = claim.basis, claim.rule
            return
    kept.append(claim)
