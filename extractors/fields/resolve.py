"""Which body of the page a department or a definite form stands for: `kommunen`, `socialförvaltningen`."""

from extractors.fields.claims import Claim, organisation_of
from extractors.grammar.municipalities import municipality_bodies
from extractors.project import Project
from schemas import Organisation, OrganisationKind

_REACH = 600
"""How far before a definite form its body may be named where the page names several of the kind."""


def resolve(project: Project, claim: Claim, takers: set[str]) -> bool:
    """Find the one municipality of the page that a department or a definite form stands for."""
    mention = claim.mention
    if mention.kind is not OrganisationKind.MUNICIPALITY:
        return _resolve_named(project, claim)
    candidates: dict[str, tuple[int, int]] = {}
    codes = municipality_bodies()
    for pair in project.pairs("place.municipality"):
        for found in project.page.places.found:
            if pair.start <= found.start < pair.end and found.value.code:
                candidates.setdefault(f"SE-KOMMUN-{found.value.code}", (found.start, found.end))
    if not candidates:
        for organisation in project.page.organisations.found:
            identity = organisation.value.id
            if identity in codes and identity not in takers:
                candidates.setdefault(str(identity), (organisation.start, organisation.end))
    if len(candidates) != 1:
        return False
    identity, place = next(iter(candidates.items()))
    body = codes[identity]
    claim.organisation = Organisation(
        id=identity,
        name=body.official,
        kind=OrganisationKind.MUNICIPALITY,
        country="SE",
        unit=mention.unit,
    )
    claim.extra.append(project.span(*place))
    return True


def _resolve_named(project: Project, claim: Claim) -> bool:
    """`föreningen`, `museet`: the one organisation of that kind on the page, or the one named just before."""
    of_kind = [
        f
        for f in project.page.organisations.found
        if not f.value.generic and f.value.kind is claim.mention.kind
    ]
    named = {f.value.canonical: f for f in reversed(of_kind)}
    if len(named) != 1:
        place = claim.places[0][0]
        named = {f.value.canonical: f for f in of_kind if place - _REACH <= f.start < place}
    if len(named) != 1:
        return False
    found = next(iter(named.values()))
    claim.organisation = organisation_of(found.value)
    claim.extra.append(project.span(found.start, found.end))
    return True
