"""Which body of the page a department or a definite form stands for: `kommunen`, `socialförvaltningen`."""

import re
from collections.abc import Iterator

from extractors.engine import Found
from extractors.fields.claims import Claim, organisation_of
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.municipalities import counties as all_counties
from extractors.grammar.municipalities import municipality_bodies
from extractors.grammar.organisations import read_organisation
from extractors.project import Fitting, Project
from extractors.tables import rows
from extractors.whereabouts import between
from schemas import Organisation, OrganisationKind, PlaceKind

_REACH = 600
"""How far before a definite form its body may be named where the page names several of the kind."""
_COUNTY = 2
"""How many digits of the code of a municipality are its county's."""
_ANY_BOARD = frozenset({"nämnden", "styrelsen", "kommunen", "kommunstyrelsen", "kommunfullmäktige"})
_FUNDS = ("Leader ", "LEADER ")
_ASSOCIATIONS = frozenset(
    {
        OrganisationKind.ASSOCIATION,
        OrganisationKind.ECONOMIC_ASSOCIATION,
        OrganisationKind.MUNICIPAL_FEDERATION,
        OrganisationKind.COORDINATION_ASSOCIATION,
    }
)
_definite = re.compile(r"(?:(?<=[lr])n|an|en|et)$").sub
_DEFINITE = ("föreningen", "klubben", "församlingen", "laget", "kåren", "sällskapet")
_PLAIN = frozenset(_definite("", row["form"]) for row in rows("generic_organisations")) - {"region"}
"""What a body of the kind may be called whatever its name is: not `hembygdsföreningen`, nor `regionen`."""


def resolve(project: Project, claim: Claim, takers: frozenset[str]) -> bool:
    """Find the one municipality of the page that a department or a definite form stands for."""
    mention = claim.mention
    if mention.kind is not OrganisationKind.MUNICIPALITY:
        return _resolve_named(project, claim, takers)
    if _is_of_region(project, claim) and _resolve_region(project, claim):
        return True
    codes = municipality_bodies()
    candidates = project.municipal.get(takers)
    if candidates is None:
        candidates = project.municipal[takers] = _municipal(project, takers)
    if not candidates and claim.role == "funder" and mention.name.lower() not in _ANY_BOARD:
        return _resolve_region(project, claim)
    if len(candidates) != 1:
        return False
    identity, place = next(iter(candidates.items()))
    body = codes[identity]
    claim.organisation = Organisation(
        id=identity, name=body.official, kind=OrganisationKind.MUNICIPALITY, country="SE", unit=mention.unit
    )
    claim.extra.append(project.span(*place))
    return True


def _is_of_region(project: Project, claim: Claim) -> bool:
    """Whether a board that gives is said to be a region's, or the page opens with the name of one."""
    name = claim.mention.name.lower()
    if claim.role != "funder" or name in _ANY_BOARD:
        return False
    start = claim.places[0][0]
    if "region" in name or project.page.text.lower.endswith("regionala ", 0, start):
        return True
    first = next(iter(project.page.organisations.found), None)
    opens = first is not None and first.start == 0 and first.value.kind is OrganisationKind.REGION
    return opens and name.endswith("nämnden")


def _resolve_region(project: Project, claim: Claim) -> bool:
    """The one region of a page, of which a department may be: `regionstyrelsen`."""
    found = [f for f in project.page.organisations.found if f.value.kind is OrganisationKind.REGION]
    named = [f for f in found if f.value.id is not None and f.value.unit is None]
    if len({f.value.id for f in named}) != 1:
        return False
    body = organisation_of(named[0].value)
    claim.organisation = body.model_copy(update={"unit": claim.mention.unit})
    claim.extra.append(project.span(named[0].start, named[0].end))
    return True


def in_full(project: Project, claim: Claim) -> None:
    """Put for a definite form with a capital the one body of the page that it is: `Orkesterföreningen`."""
    name = claim.mention.name
    if claim.mention.id or " " in name or not name.endswith(_DEFINITE):
        return
    ending = f" {_stem(name)}"
    named = {f.value.canonical: f for f in _named(project) if f.value.canonical.lower().endswith(ending)}
    if len(named) == 1:
        (found,) = named.values()
        claim.mention, claim.by_form = found.value, True
        claim.places.insert(0, (found.start, found.end))


def _municipal(project: Project, takers: frozenset[str]) -> dict[str, tuple[int, int]]:
    """The municipalities of the page that `kommunen` may mean: at a label, on a line of an entry, or all."""
    candidates: dict[str, tuple[int, int]] = {}
    for pair in project.pairs("place.municipality"):
        for found in between(project.page.places.found, pair.start, pair.end):
            if found.value.code:
                candidates.setdefault(f"SE-KOMMUN-{found.value.code}", (found.start, found.end))
    if not candidates and project.in_list:
        lines = {(block.start, block.end) for block in project.page.layout.blocks}
        for place in project.page.places.found:
            if place.value.code and (place.start, place.end) in lines:
                candidates.setdefault(f"SE-KOMMUN-{place.value.code}", (place.start, place.end))
    codes = municipality_bodies()
    candidates = {identity: at for identity, at in candidates.items() if identity in codes}
    if not candidates:
        for organisation in project.page.organisations.found:
            identity = organisation.value.id
            if identity in codes and identity not in takers:
                candidates.setdefault(str(identity), (organisation.start, organisation.end))
    return candidates


def _resolve_named(project: Project, claim: Claim, takers: frozenset[str]) -> bool:
    """`föreningen`, `museet`: the one body that the word fits on the page, or of those just before it."""
    place, stem = claim.places[0][0], _stem(claim.mention.name)
    key = (stem, claim.mention.kind, takers)
    fitting = project.fitting.get(key)
    if fitting is None:
        named = [f for f in _named(project) if f.value.id not in takers]
        fitting = project.fitting[key] = [Fitting(bodies) for bodies in _that_fit(claim, stem, named)]
    for bodies in fitting:
        found = bodies.only or bodies.only_in(place - _REACH, place)
        # what a text names later is another body, unless it stands in a line of its own
        if found is not None and (found.start < place or project.page.text.fold[found.start - 1] == "\n"):
            claim.organisation = organisation_of(found.value)
            claim.places.insert(0, (found.start, found.end))
            claim.mention, claim.by_form = found.value, True
            return True
        if found is not None:
            return False
    if any(bodies.any for bodies in fitting):
        return False
    return _resolve_outside(project, claim, stem) or _of_county(project, claim)


def _of_county(project: Project, claim: Claim) -> bool:
    """`länsstyrelsen` of a page that names no board: that of its one county, else the board unnamed."""
    if claim.mention.kind is not OrganisationKind.COUNTY_BOARD:
        return False
    counties: dict[str, tuple[int, int]] = {}
    for place in project.page.places.found:
        if place.value.code and place.value.kind in {PlaceKind.COUNTY, PlaceKind.MUNICIPALITY}:
            counties.setdefault(place.value.code[:_COUNTY], (place.start, place.end))
    boards = [county for county in all_counties() if county.code in counties]
    board = read_organisation(f"Länsstyrelsen i {boards[0].name}") if len(boards) == 1 else None
    if board is None:
        claim.organisation = Organisation(name="Länsstyrelsen", kind=claim.mention.kind, country="SE")
        return True
    claim.organisation = organisation_of(board)
    claim.extra.append(project.span(*counties[boards[0].code]))
    return True


def _resolve_outside(project: Project, claim: Claim, stem: str) -> bool:
    """`museet` in one entry of a list: the one body that the word fits outside the entries."""
    named = [f for f in project.outside if not f.value.generic and not f.value.canonical.startswith(_FUNDS)]
    for fitting in _that_fit(claim, stem, named):
        if len({body.value.canonical for body in fitting}) == 1:
            body = fitting[0]
            claim.organisation = organisation_of(body.value)
            claim.places.append((body.start, body.end))
            claim.mention, claim.by_form = body.value, True
            return True
        if fitting:
            return False
    return False


def _that_fit(
    claim: Claim, stem: str, named: list[Found[OrganisationMention]]
) -> Iterator[list[Found[OrganisationMention]]]:
    """The bodies that a definite form may mean: by its word, and where the word is plain by its kind."""
    yield [f for f in named if stem in f.value.canonical.lower() and _are_alike(f, claim)]
    if stem in _PLAIN:
        yield [f for f in named if f.value.kind is claim.mention.kind]


def _named(project: Project) -> list[Found[OrganisationMention]]:
    """The bodies that the page names; a Leader area is an association that nobody calls so."""
    found = project.page.organisations.found
    return [f for f in found if not f.value.generic and not f.value.canonical.startswith(_FUNDS)]


def _are_alike(found: Found[OrganisationMention], claim: Claim) -> bool:
    """Whether a body is of the kind of a definite form; an association may be an economic one."""
    kinds = (found.value.kind, claim.mention.kind)
    return kinds[0] is kinds[1] or all(kind in _ASSOCIATIONS for kind in kinds)


def _stem(form: str) -> str:
    """What a name has in common with its definite form.

    >>> _stem("Hembygdsföreningen"), _stem("museet"), _stem("folkhögskolan")
    ('hembygdsförening', 'muse', 'folkhögskol')
    """
    return _definite("", form.lower())
