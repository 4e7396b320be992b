"""Who owns, takes part, pays: owners, partners, funders and cofunders, by label and by construction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.engine import Refused
from extractors.fields.claims import Claim, organisation_of
from extractors.fields.house import from_house
from extractors.fields.label_payers import from_fund_labels
from extractors.fields.labelled_parties import NUMBER_LABEL, ROLES, labelled_parties
from extractors.fields.list_parties import (
    board_of,
    house_of,
    of_municipality,
    pays_through_leader,
    received,
)
from extractors.fields.resolve import resolve
from extractors.fields.settling import (
    Merged,
    adders_alone,
    givers_beside_a_fund,
    gives_locally,
    key_of,
    resolved,
    settled_claims,
    without_lesser_owners,
    without_payers,
)
from extractors.fields.shares import Share, find_shares, granted_sums, settled
from extractors.fields.told import Told, ToldSum, from_doers, from_lead
from extractors.project import Project
from extractors.telling import speaks_to_reader
from schemas import BudgetKind, Party, Reason


@dataclass(frozen=True, slots=True)
class Parties:
    """The organisations of a project by role, the claims turned down, and what sentences say of sums."""

    claims: tuple[Claim, ...]
    refused: tuple[tuple[str, Refused], ...]
    sums: tuple[ToldSum, ...] = ()
    shares: tuple[Share, ...] = ()

    def of(self, project: Project, role: str) -> list[Party]:
        """The parties in a role, in the order of the page."""
        found = [_party(project, claim) for claim in self.claims if claim.role == role]
        return sorted(found, key=lambda party: party.evidence[0].start)


def find_parties(
    project: Project, recipients: Sequence[tuple[int, int]] = (), shared: Sequence[Claim] = ()
) -> Parties:
    """Find the organisations of a project with their roles.

    An owner is no partner at once. A department or a definite form ("kommunen") stands for the one
    municipality of the page that it can mean; where there are two or none, it is refused. `recipients` is
    where a list says who got the money; `shared` are claims that hold for every project of the page.
    """
    told = Told(project)
    shares = tuple(find_shares(project))
    parties = _find(told, list(told.tell()), shares, recipients, shared)
    if project.is_told:
        return parties
    # a page that names no project but says whose it is, or is no call, may tell of one all the same
    owners = [claim for claim in parties.claims if claim.role == "owner"]
    near = list(told.tell(near=True))
    if _share_roles(near) and not speaks_to_reader(project.page.text.lower):
        told = Told(project.as_owned())
        return _find(told, list(told.tell()), shares, recipients, shared)
    if not (owners or project.page.may_tell_of_one()):
        return parties
    others = [one for one in near if isinstance(one, ToldSum) or one.role != "owner"]
    return _find(told, [*owners, *others], shares, recipients, shared)


def _share_roles(said: Sequence[Claim | ToldSum]) -> bool:
    """Whether bodies play two of the three parts there are in a project: to own it, take part, pay."""
    claims = [one for one in said if isinstance(one, Claim)]
    named = any(not one.mention.generic for one in claims)
    return named and len({one.role.removeprefix("co") for one in claims}) > 1


def _find(
    told: Told,
    said: list[Claim | ToldSum],
    shares: tuple[Share, ...],
    recipients: Sequence[tuple[int, int]],
    shared: Sequence[Claim],
) -> Parties:
    project = told.project
    claims = [
        *labelled_parties(project, shares),
        *from_fund_labels(project),
        *(c for c in said if isinstance(c, Claim)),
    ]
    shares = _settled_shares(shares, claims, granted_sums(project, said))
    if not shared and not any(claim.role == "funder" for claim in claims):
        named = {claim.mention.canonical for claim in claims}
        boards = [one for one in board_of(project) if one.mention.canonical not in named]
        claims.extend(house_of(project) or boards)
    if not any(claim.role == "owner" for claim in claims):
        claims.extend(_of_list(project, recipients))
    claims.extend(_of_all(shared, claims))
    claims = without_lesser_owners(without_payers(claims))
    claims, unresolved = resolved(project, claims)
    if not any(claim.role == "owner" for claim in claims):
        led, more = resolved(project, from_lead(told) or from_doers(told), claims)
        claims.extend(led)
        unresolved.extend(more)
    if not project.in_list:
        claims.extend(resolved(project, list(from_house(project, claims)), claims)[0])
    alone = adders_alone(claims)
    with_sum = {one.payer_at for one in said if isinstance(one, ToldSum)}
    beside = givers_beside_a_fund(project, claims, with_sum)
    claims = [
        replace(one, role="cofunder")
        if id(one) in beside
        else replace(one, role="funder", rule="funder.gives")
        if id(one) in alone
        else one
        for one in claims
    ]
    kept, refused = settled_claims(claims)
    refused.extend(unresolved)
    refused.extend(_numbers_of_nobody(project, kept))
    generic = {(o.start, o.end) for o in project.page.organisations.found if o.value.generic}
    for claim in kept:
        if not claim.mention.generic:
            claim.places.sort(key=lambda place: (place in generic, place))
    kinds = _of_own_money(claims, kept)
    kinds |= {place: BudgetKind.COFINANCING for one in beside.values() for place in one.places}
    kinds |= {place: BudgetKind.GRANT for one in alone.values() for place in one.places}
    sums = tuple(
        _of_kind(one, kinds[one.payer_at]) if one.payer_at in kinds else one
        for one in said
        if isinstance(one, ToldSum)
    )
    return Parties(tuple(kept), tuple(refused), sums, shares)


def _of_kind(told: ToldSum, kind: BudgetKind) -> ToldSum:
    """What is said of a sum, with another kind; a total has no payer, and a share is no total."""
    if kind is BudgetKind.TOTAL and told.kind is not BudgetKind.GRANT:
        return told
    if kind is BudgetKind.TOTAL:
        return replace(told, kind=kind, payer=None, payer_at=None)
    return replace(told, kind=kind)


def _of_own_money(claims: Sequence[Claim], kept: Sequence[Claim]) -> dict[tuple[int, int], BudgetKind]:
    """What the sums are that an owner is said to give: all of it where nobody else pays, else a share."""
    owners = {key_of(one)[0] for one in kept if one.role == "owner"}
    alone = not any(one.role in {"funder", "cofunder"} for one in kept)
    own = [one for one in claims if gives_locally(one) and key_of(one)[0] in owners and one not in kept]
    kind = BudgetKind.TOTAL if alone else BudgetKind.COFINANCING
    return {place: kind for one in own for place in one.places}


def _of_all(shared: Sequence[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a whole list that hold for one of its projects: its giver where none is said to pay."""
    paid = any(claim.role == "funder" for claim in claims)
    through_leader = pays_through_leader(claims)
    return [
        replace(claim, places=list(claim.places), extra=list(claim.extra))
        for claim in shared
        if not (claim.rule == "funder.giver" and paid)
        and not (claim.rule == "funder.house" and through_leader)
    ]


def _settled_shares(
    shares: tuple[Share, ...], claims: list[Claim], granted: frozenset[Decimal]
) -> tuple[Share, ...]:
    """The shares beside what else is claimed; the claims take in who puts in a share and owns nothing."""
    if not shares:
        return shares
    of_role = {role: {c.mention.canonical for c in claims if c.role == role} for role in ROLES}
    shares = tuple(settled(shares, of_role["owner"], of_role["funder"], granted))
    claims.extend(
        Claim(share.role, share.mention, [share.place], f"{share.role}.share")
        for share in shares
        if share.mention.canonical not in of_role["owner"]
    )
    return shares


def _numbers_of_nobody(project: Project, kept: list[Claim]) -> Iterator[tuple[str, Refused]]:
    """The labelled organisation numbers that stand under no body of the project."""
    told = {span.start for claim in kept for span in claim.extra}
    for pair in project.pairs(NUMBER_LABEL):
        if project.span(pair.start, pair.end).start not in told:
            yield "owner", Refused(pair.start, pair.end, Reason.ORG_NUMBER, "owner.org_number")


def shared_funders(project: Project) -> list[Claim]:
    """Who pays for all projects of a page: what the sentences outside its entries say."""
    merged = Merged()
    told = [c for c in Told(project).tell(every_topic=True) if isinstance(c, Claim)]
    paying = [claim for claim in told if claim.role == "funder"]
    named = [claim for claim in paying if not claim.mention.generic]
    paid = [claim for claim in named if claim.rule == "funder.pays_all"]  # before who deals it out
    named = paid or [claim for claim in named if claim.rule == "funder.list"] or named
    for claim in named or [claim for claim in paying if resolve(project, claim, frozenset())]:
        claim.mention = replace(claim.mention, generic=False)
        merged.add(claim)
    return merged.claims


def _party(project: Project, claim: Claim) -> Party:
    evidence = [project.span(start, end) for start, end in claim.places]
    return Party(
        name=evidence[0].text,
        organisation=claim.organisation or organisation_of(claim.mention),
        basis=claim.basis,
        rule=claim.rule,
        confidence=claim.chance,
        evidence=(*evidence, *claim.extra),
    )


def _of_list(project: Project, recipients: Sequence[tuple[int, int]]) -> list[Claim]:
    """Who owns a project of a list that no label and no sentence gives an owner."""
    found = list(of_municipality(project)) if project.in_list else []
    called = {(pair.start, pair.end) for pair in project.pairs("title")}
    return found or [
        claim for place in recipients if place not in called for claim in received(project, *place)
    ]
