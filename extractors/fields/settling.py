"""Claims with their bodies: definite forms resolved, each body once in a role, no owner a partner too."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from extractors.engine import Refused
from extractors.fields.claims import Claim, organisation_of
from extractors.fields.resolve import in_full, resolve
from extractors.project import Project
from schemas import Basis, OrganisationKind, Reason

without_legal_form = re.compile(r" (?i:ab|r\.f\.?|rf|ek\.? ?för\.?|(?:ekonomisk|ideell) förening)$").sub
_GIVES = frozenset({"funder.finances", "funder.gives"})
_LOCAL = frozenset({OrganisationKind.MUNICIPALITY, OrganisationKind.COMPANY, OrganisationKind.ASSOCIATION})
FUNDS = frozenset({OrganisationKind.EU_FUND, OrganisationKind.FUNDER})
PAYING = FUNDS | {OrganisationKind.AGENCY, OrganisationKind.COUNTY_BOARD}
"""Kinds of bodies whose work it is to pay, or that often do."""
_RULES = frozenset({"SE-REGERINGEN", "SE-RIKSDAGEN"})
"""Who decides that others do something: `Regeringen beslutar att`."""
_FEDERATIONS = ("förbund", "förbundet")
"""Associations that give grants."""
_DECIDES = {
    "SE-KLIMATKLIVET": "SE-NATURVARDSVERKET",
    "SE-INDUSTRIKLIVET": "SE-ENERGIMYNDIGHETEN",
    "SE-ARVSFONDEN": "SE-ARVSFONDSDELEGATIONEN",
    "EU-ESF": "SE-ESF-RADET",
    "EU-ERUF": "SE-TILLVAXTVERKET",
}
"""The agencies that decide for a fund, by the fund."""
_ONLY_RANKS = "strukturfondspartnerskap"
"""Who puts applications in order, and pays for none."""
_OUTRANKED: dict[str, frozenset[str] | None] = {
    "owner.label": None,
    "owner.is_owner": frozenset({"owner.between", "owner.granted"}),
}
"""By which rules another body is an owner no more where one of these names it; None means any."""
_OR_PAYS = frozenset(
    {"partner.contributes", "partner.helps", "partner.together_with", "owner.run_by", "owner.behind"}
)
"""Who bears a part, unless the words say that it pays: "står för kostnaden", "genomförs med stöd av"."""


_BOARDS = ("nämnden", "styrelsen", "utskottet", "nämndens", "styrelsens", "utskottets")
_BARE = frozenset({"Sparbanken", "Föreningssparbanken"})


def resolved(
    project: Project, claims: list[Claim], others: Sequence[Claim] = ()
) -> tuple[list[Claim], list[tuple[str, Refused]]]:
    """The claims with their bodies, and those of a definite form that stands for none."""
    kept: list[Claim] = []
    refused: list[tuple[str, Refused]] = []
    parts = [c for c in (*claims, *others) if c.rule != "partner.helps"]  # which an owner does as well
    taking = [c.mention for c in parts if c.role in {"partner", "funder"}]
    takers = frozenset(mention.id for mention in taking if mention.id)
    granted = frozenset(c.mention.id for c in parts if c.rule == "owner.granted" and c.mention.id)
    for claim in claims:
        # who takes part may pay a share, and no board grants what its own body gets
        others_than = {"cofunder": frozenset(), "funder": takers | granted}.get(claim.role, takers)
        if claim.role == "owner" and claim.mention.id in _RULES and not claim.rule.endswith(".label"):
            continue
        unnamed = claim.mention.generic and claim.organisation is None
        if unnamed and not resolve(project, claim, others_than) and not _is_name(project, claim):
            refused.append((claim.role, Refused(*claim.places[0], Reason.GENERIC_GROUP, claim.rule)))
            continue
        if claim.organisation is None:
            in_full(project, claim)
            claim.organisation = organisation_of(claim.mention)
        kept.append(claim)
    return kept, refused


def _is_name(project: Project, claim: Claim) -> bool:
    """Whether a definite form is all the name that a body goes by: `200 000 kronor av Sparbanken`."""
    name = claim.mention.name
    if name not in _BARE or any(
        o.value.name.startswith(f"{name} ") for o in project.page.organisations.found
    ):
        return False
    claim.mention = replace(claim.mention, generic=False)
    return True


def without_payers(claims: list[Claim]) -> list[Claim]:
    """The claims without those of a part that is only to pay: `Det är Formas som ligger bakom anslaget`."""
    paying = {claim.places[-1] for claim in claims if claim.role in {"funder", "cofunder"}}
    return [claim for claim in claims if claim.rule not in _OR_PAYS or claim.places[-1] not in paying]


def without_lesser_owners(claims: list[Claim]) -> list[Claim]:
    """Where the owner is said outright, another one that is said to run something takes part in it."""
    for surest, rules in _OUTRANKED.items():
        named = {key_of(claim)[0] for claim in claims if claim.rule == surest}
        claims = [_lesser(claim, named, rules) for claim in claims] if named else claims
    return _between_others(claims)


def _between_others(claims: list[Claim]) -> list[Claim]:
    """Of those between whom a project is, who takes part where another sentence says who owns it."""
    others = {key_of(one)[0] for one in claims if one.role == "owner" and one.rule != "owner.between"}
    joint = [one for one in claims if one.rule == "owner.between" and one.role == "owner"]
    if not joint or not others:
        return claims
    return [_lesser(claim, others, frozenset({"owner.between"})) for claim in claims]


def _lesser(claim: Claim, owners: set[str], rules: frozenset[str] | None) -> Claim:
    outranked = claim.role == "owner" and (rules is None or claim.rule in rules)
    if outranked and not claim.mention.generic and key_of(claim)[0] not in owners:
        return replace(claim, role="partner")
    return claim


def givers_beside_a_fund(
    project: Project, claims: Sequence[Claim], with_sum: Collection[tuple[int, int] | None]
) -> dict[int, Claim]:
    """Municipalities, firms and associations that give something beside a fund: cofunders, by identity.

    `Leader beviljade 2 mkr, kommunen går in med 200 000`; where both do the same in one breath, both are
    funders: `Leader bidrog med 2 mkr och kommunen med 200 000`. `with_sum` are the places of those who
    give a sum.
    """
    paying = [claim for claim in claims if claim.role == "funder"]
    funds = [claim for claim in paying if _is_fund(claim) and claim.basis is Basis.STATED]
    alike = {_sentence(project, claim) for claim in funds if claim.places[-1] in with_sum}
    if not funds:
        return {}
    return {
        id(claim): claim
        for claim in paying
        if gives_locally(claim) and not _decides_on_grants(project, claim)
        if claim.places[-1] not in with_sum or _sentence(project, claim) not in alike
    }


def _decides_on_grants(project: Project, claim: Claim) -> bool:
    """Whether a board grants what was asked of it: `Nämnden beslutar att bevilja Ekby IF 60 000 kronor`."""
    scope = project.scopes.at(claim.places[-1][0])
    said = project.page.text.lower[scope.sentence.start : scope.sentence.end] if scope else ""
    return "bevilja" in said and claim.mention.name.lower().endswith(_BOARDS)


def _sentence(project: Project, claim: Claim) -> int:
    """Where the sentence begins that a claim is read in; its own place outside sentences."""
    scope = project.scopes.at(claim.places[-1][0])
    return scope.sentence.start if scope else claim.places[-1][0]


def adders_alone(claims: Sequence[Claim]) -> dict[int, Claim]:
    """Funds that add a sum, and agencies where nobody else is said to pay: funders, by identity.

    `Kulturrådet skjuter till 385 000`.
    """
    beside = {claim.places[-1] for claim in claims if claim.role == "cofunder"}
    paid = any(claim.role == "funder" and claim.places[-1] not in beside for claim in claims)
    kinds = FUNDS if paid else PAYING
    return {
        id(claim): claim
        for claim in claims
        if (
            claim.rule == "cofunder.adds"
            and (claim.mention.kind in kinds or claim.mention.canonical.startswith("Leader "))
        )
        or (claim.rule == "cofunder.label" and claim.mention.kind is OrganisationKind.EU_FUND and not paid)
    }


def _is_fund(claim: Claim) -> bool:
    leader = claim.mention.canonical.startswith("Leader")
    name = claim.mention.canonical.lower()
    local = claim.mention.kind in _LOCAL and not (name.endswith(_FEDERATIONS) or name.startswith("region "))
    return leader or (claim.mention.kind is not None and not local)


def gives_locally(claim: Claim) -> bool:
    """Whether a municipality, a firm or an association that is no fund is said to give something."""
    local = claim.mention.kind in _LOCAL and not _is_fund(claim) and not _is_region(claim)
    return local and claim.role == "funder" and claim.rule in _GIVES


def _is_region(claim: Claim) -> bool:
    """Whether a board stands for the region that it is of."""
    return claim.organisation is not None and claim.organisation.kind is OrganisationKind.REGION


def settled_claims(claims: list[Claim]) -> tuple[list[Claim], list[tuple[str, Refused]]]:
    """Each body once in a role, the owners and payers not as partners too, and those turned down."""
    refused: list[tuple[str, Refused]] = []
    merged = Merged()
    claims = without_payers(claims)
    beside = {claim.places[-1] for claim in claims if claim.role == "cofunder"}
    decide = {_DECIDES.get(claim.mention.id or "") for claim in claims if claim.role == "funder"} - {None}
    for claim in claims:
        if claim.role == "funder" and (_only_decides(claim, decide) or _is_sort_of(claim, claims)):
            continue  # of a fund and the agency that decides for it, the fund
        place = claim.places[-1]
        if claim.role == "funder" and place in beside:
            continue
        merged.add(claim)
    owners = {key_of(c) for c in merged.claims if c.role == "owner"}
    owning = [place for c in merged.claims if c.role == "owner" for place in c.places]
    kept: list[Claim] = []
    for claim in merged.claims:
        pays = claim.role == "funder" and not claim.by_form and not gives_locally(claim)
        # an owner's own share makes no cofunder, and a part of its name no partner
        if claim.role == "partner" and _is_within(claim.places[0], owning):
            refused.append((claim.role, Refused(*claim.places[0], Reason.DUPLICATE, claim.rule)))
        elif claim.role == "owner" or pays or claim.rule == "cofunder.label" or key_of(claim) not in owners:
            kept.append(claim)
        else:
            refused.append((claim.role, Refused(*claim.places[0], Reason.DUPLICATE, claim.rule)))
    return kept, refused


def _only_decides(claim: Claim, decide: set[str | None]) -> bool:
    """Whether a body is the agency of a fund that pays, and no label says that it pays as well."""
    if claim.mention.canonical.lower().startswith(_ONLY_RANKS):
        return True
    return claim.mention.id in decide and claim.rule != "funder.label"


def _is_sort_of(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether "EU-finansierat" only says of what sort the fund is that pays."""
    said = says_only_the_union(claim) or (
        claim.rule == "funder.adjective" and claim.mention.id == "EU-LEADER"
    )
    others = (one.mention for one in claims if one.role == "funder" and one.mention.id != claim.mention.id)
    return said and any(mention.kind is OrganisationKind.EU_FUND for mention in others)


def says_only_the_union(claim: Claim) -> bool:
    """Whether only "EU-finansierat" says who pays: a fund of the union that is named does."""
    return claim.rule == "funder.adjective" and claim.mention.id == "EU-EUROPEISKA-UNIONEN"


def _is_within(place: tuple[int, int], places: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in places)


def key_of(claim: Claim) -> tuple[str, str]:
    """What tells one body from another: its id, else its name without the legal form, and its department."""
    body, mention = claim.organisation, claim.mention
    if body is not None:
        name, unit = body.id or _bare(body.name), body.unit
    else:
        name, unit = mention.id or _bare(mention.canonical), mention.unit
    return name, (unit or "").lower()


def _bare(name: str) -> str:
    """A name without its legal form and what it is said to be: `studieförbundet Sensus`."""
    first, _, rest = name.partition(" ")
    named = rest if first.islower() and first.endswith(("et", "en", "an")) and rest[:1].isupper() else name
    return without_legal_form("", named.lower())


class Merged:
    """Claims of which each body stands once in a role; a body without a unit fits one with."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self._by_name: dict[tuple[str, str], list[Claim]] = {}
        self._places: dict[int, set[tuple[int, int]]] = {}

    def add(self, claim: Claim) -> None:
        """Take a claim, joined to the first on the same body in the same role."""
        name, unit = key_of(claim)
        same = self._by_name.setdefault((claim.role, name), [])
        for other in same:
            _, other_unit = key_of(other)
            if unit == other_unit or not unit or not other_unit:
                self._join(other, claim)
                return
        same.append(claim)
        self.claims.append(claim)

    def _join(self, other: Claim, claim: Claim) -> None:
        known = self._places.get(id(other))
        if known is None:
            known = self._places[id(other)] = set(other.places)
            other.places = list(other.places)
        new = [place for place in claim.places if place not in known]
        known.update(new)
        # the name comes before a definite form that stands for it
        if other.mention.generic:
            other.places = [*new, *other.places]
        else:
            other.places.extend(new)
        if other.mention.generic and not claim.mention.generic:
            other.mention, other.organisation, other.extra = claim.mention, claim.organisation, []
        if other.basis is Basis.INFERRED and claim.basis is Basis.STATED:
            other.basis, other.rule = claim.basis, claim.rule
