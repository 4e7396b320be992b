"""Who decides on a grant: the body over a decision, `Osby kommun` above `Ekby IF beviljas 120 000 kronor`."""

import re
from collections.abc import Sequence

from extractors.fields.claims import Claim
from extractors.project import Project
from schemas import Basis, OrganisationKind

RULE = "funder.over_decision"
_GOT = frozenset({"owner.granted", "owner.applied"})
_DECIDES = frozenset(
    {
        *(OrganisationKind.MUNICIPALITY, OrganisationKind.REGION, OrganisationKind.COUNTY_BOARD),
        *(OrganisationKind.AGENCY, OrganisationKind.FUNDER, OrganisationKind.FOUNDATION),
    }
)
_TOP = 3
"""The blocks that are the head of a page."""
_BARE = ("nämnden", "kommunen", "regionen", "styrelsen", "länsstyrelsen", "kommunstyrelsen")
_is_decision = re.compile(
    r"(?<!\w)(?:beslut(?:ar|at|ade|as)? |beslut$|tjänsteutlåtande|protokoll|delegationsbeslut|§ ?\d)",
    re.MULTILINE,
).search
_grants = re.compile(r"(?<!\w)(?:bevilja\w*|anslå\w*|tilldela\w*)(?!\w)").search


def heads_of_decision(project: Project, claims: Sequence[Claim]) -> dict[str, Claim]:
    """The one body that stands over a decision that gives another money, as its funder, by name.

    It owns nothing there, and pays where nobody else is said to.
    """
    page = project.page
    got = {claim.mention.canonical for claim in claims if claim.rule in _GOT}
    if not got or _is_decision(page.text.lower) is None or _grants(page.text.lower) is None:
        return {}
    blocks = page.layout.blocks[:_TOP]
    grant = min(start for claim in claims if claim.rule in _GOT for start, _ in claim.places)
    top = min(blocks[-1].end if blocks else 0, grant)
    over = {
        one.value.canonical: one
        for one in reversed(page.organisations.found)
        if one.end <= top and one.value.kind in _DECIDES and one.value.canonical not in got
        if one.value.name.lower() not in _BARE
    }
    if len(over) > 1:  # the board stands below its municipality
        over = {name: one for name, one in over.items() if not one.value.generic}
    if len(over) != 1:
        return {}
    return {
        name: Claim("funder", one.value, [(one.start, one.end)], RULE, Basis.INFERRED)
        for name, one in over.items()
    }
