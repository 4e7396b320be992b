"""Where the project works: by label, beside its parties, and where the text says so."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.engine import Found, Refused
from extractors.fields.claims import Claim
from extractors.fields.headline_places import find_headline_places
from extractors.fields.lone_places import find_lone_places, kind_of_name, names_more
from extractors.fields.other_places import is_elsewhere, is_of_body, is_of_meeting
from extractors.fields.parties import Parties
from extractors.fields.party_places import where_of_party
from extractors.fields.place_clauses import is_work_at, is_worked_on
from extractors.fields.placing import is_named_in_full, placed_from, undertakes
from extractors.fields.villages import HOUSES, find_villages
from extractors.grammar.actors import PlaceMention
from extractors.grammar.place_table import places
from extractors.grammar.places import read_places
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.topics import REASONS, Topic
from extractors.whereabouts import between
from schemas import Basis, OrganisationKind, Place, PlaceKind, Reason

_KINDS = {
    "municipality": PlaceKind.MUNICIPALITY,
    "county": PlaceKind.COUNTY,
    "region": PlaceKind.REGION,
    "country": PlaceKind.COUNTRY,
    "town": PlaceKind.TOWN,
}
_project_in = re.compile(r"projekt\w*(?: \w+){0,2} (?:i|inom|på) $", re.IGNORECASE).search
_municipal = re.compile(r"^(?P<name>.+?) (?:(?:Local )?[Mm]unicipality|[Kk]ommune|kommun|stad)$").match
_LINKS = frozenset({" i ", " in ", ", "})
_KOMMUN = (" kommun", "s kommun")
_NEAR = 80
_MUNICIPALITY = PlaceKind.MUNICIPALITY
_MENDED = frozenset(HOUSES) - {"museet", "muséet"}
"""Houses of bodies that a project mends or works in, where a body else is only at home."""
HOME = "SE"
"""That a project works in this country goes without saying."""
_JOINS = frozenset({", ", " och ", " samt ", ", och "})
_TOO_WIDE = frozenset({"Europa", "Norden", "Skandinavien", "Afrika", "Asien", "Latinamerika", "Sydamerika"})
"""What a text names to say how far something matters, not where it is done."""
_SURE = (".label", "place.beside_party")
"""Rules that say by their words why the place is one; their evidence stays."""
_TOLD = frozenset({"place.in_text", "place.of_project", "place.village", "place.lone"})
_PLAIN = frozenset({PlaceKind.TOWN, PlaceKind.OTHER})
_ACTING = frozenset({PlaceKind.TOWN, _MUNICIPALITY})
_FREE = frozenset(PlaceKind) - {PlaceKind.OTHER}


def find_places_of(project: Project, parties: Parties) -> list[Place | Refused]:
    """Find the places of a project; a place is taken once, by the surest of the rules that give it.

    Its evidence is the label that says it, or the first place where the text does.
    """
    refused: list[Refused] = []
    taken: dict[str, Place] = {}
    names: set[str] = set()
    for candidate in _candidates(project, parties):
        if isinstance(candidate, Refused):
            refused.append(candidate)
            continue
        key = f"{candidate.kind}{candidate.code or candidate.name.lower()}"
        if candidate.rule in _TOLD and _in_title(project, candidate):
            continue
        known = taken.get(key)
        if known is not None:
            if not known.rule.endswith(_SURE) and candidate.evidence[0].start < known.evidence[0].start:
                taken[key] = known.model_copy(update={"evidence": candidate.evidence})
        elif (
            town := f"{PlaceKind.TOWN}{candidate.name.lower()}"
        ) in taken and candidate.kind is _MUNICIPALITY:
            taken[town] = taken[town].model_copy(
                update={"kind": _MUNICIPALITY, "code": candidate.code, "scheme": candidate.scheme}
            )
        # a municipality is not its own town once more
        elif not (candidate.kind in _PLAIN and candidate.name in names):
            taken[key] = candidate
            names.add(candidate.name)
    return [*refused, *taken.values()]


def _in_title(project: Project, place: Place) -> bool:
    """Whether a place is part of the project's name, wherever that stands: `Bryggor i Ekby`."""
    where, title = place.evidence[0], project.title.value if project.title else ""
    if where.text not in title or title == where.text:
        return False
    before = max(0, where.start - len(title))
    at = project.page.text.document.find(title, before, where.end + len(title))
    return 0 <= at <= where.start and where.end <= at + len(title)


def _candidates(project: Project, parties: Parties) -> Iterator[Place | Refused]:
    yield from _labelled(project)
    yield from _beside_parties(project, parties)
    yield from _of_parties(project, parties, "owner")
    told = list(_told_places(project))
    yield from told
    if not any(isinstance(one, Place) for one in told):
        for start, end, mention in find_headline_places(project):
            if mention.name not in _TOO_WIDE:
                yield _place(project, start, end, mention, "place.headline")
    yield from _of_parties(project, parties, "partner")


def _told_places(project: Project) -> Iterator[Place | Refused]:
    yield from _in_text(project)
    for start, end, mention in find_villages(project):
        yield _place(project, start, end, mention, "place.village")
    for start, end, mention in find_lone_places(project):
        yield _place(project, start, end, mention, "place.lone")


def _place(
    project: Project, start: int, end: int, mention: PlaceMention, rule: str, basis: Basis = Basis.STATED
) -> Place:
    return Place(
        name=_as_written(project, start, end, mention),
        kind=mention.kind,
        code=mention.code,
        scheme=mention.scheme,
        country=mention.country,
        basis=basis,
        rule=rule,
        evidence=(project.span(start, end),),
    )


def _as_written(project: Project, start: int, end: int, mention: PlaceMention) -> str:
    """A county or region under the name the page gives it: `Dalarna`, not Dalarnas län."""
    written = project.text(start, end)
    if mention.kind not in {PlaceKind.COUNTY, PlaceKind.REGION} or written.isupper() or "\n" in written:
        return mention.name
    if mention.name == f"{written} län":
        province = places().get(written)
        return written if province and province.mentions[0].kind is PlaceKind.COUNTY else mention.name
    genitive = written.endswith("s") and written not in places() and written[:-1] in places()
    return written[:-1] if genitive else written


def _labelled(project: Project) -> Iterator[Place]:
    for pair in project.pairs("place"):
        kind = _KINDS.get(pair.field.removeprefix("place."))
        if is_of_meeting(project.page.text.lower, pair) or is_of_body(project.page.text.fold, pair):
            continue
        for start, end, mention in read_places(project.page.text.fold[pair.start : pair.end], kind):
            village = mention.kind is PlaceKind.OTHER and mention.name.isalpha()
            what = replace(mention, kind=kind_of_name(mention.name) or mention.kind) if village else mention
            yield _place(project, pair.start + start, pair.start + end, what, f"{pair.field}.label")


def _parties_of_place(parties: Parties) -> Iterator[Claim]:
    return (
        c
        for c in parties.claims
        if c.role in {"owner", "partner"} and c.mention.kind is OrganisationKind.MUNICIPALITY
    )


def _beside_parties(project: Project, parties: Parties) -> Iterator[Place]:
    """`JB Marks Local Municipality i Sydafrika`, `projektaktiviteter i Kaliningradregionen`."""
    fold, found = project.page.text.fold, project.page.places.found
    own = {scope.sentence.start for scope in project.scopes.all if scope.topic is Topic.OWN}
    for place in found:
        scope = project.scopes.at(place.start)
        if scope is None or scope.sentence.start not in own:
            continue
        if _is_home(place.value):
            continue
        if _project_in(fold[max(0, place.start - 40) : place.start]) and not is_elsewhere(
            project.page.text, scope.sentence, place
        ):
            yield _place(project, place.start, place.end, place.value, "place.of_project")
    free = [p for p in found if not project.bodies.hold(p.start)]
    for claim in _parties_of_place(parties):
        for _, end in claim.places:
            stop = end
            for place in between(free, end, end + _NEAR):
                links = _LINKS - {", "} if place.value.kind is PlaceKind.COUNTRY else _LINKS
                if place.start >= stop and fold[stop : place.start] in links:
                    yield _place(project, place.start, place.end, place.value, "place.beside_party")
                    stop = place.end


def _in_text(project: Project) -> Iterator[Place | Refused]:
    """A place that a sentence about the project puts it in; those of a call are places that could apply."""
    page = project.page
    ends = {
        body.end
        for body in page.organisations.found
        if page.text.fold.startswith((" i ", " på "), body.end)
        and body.value.kind is not OrganisationKind.MUNICIPALITY
        and page.text.fold[body.start : body.end] not in _MENDED
    }
    last_end = elsewhere = -9
    for place in page.places.found:
        scope = project.scopes.at(place.start)
        if scope is None or place.value.kind not in _FREE:
            continue
        if project.bodies.hold(place.start, place.end) and not (
            is_named_in_full(page.text.fold, scope.sentence.start, place)
            or is_worked_on(page.text, scope.sentence.start, place.start, place.end)
        ):
            continue
        if _is_home(place.value):
            yield Refused(place.start, place.end, Reason.NOT_THE_PROJECT, "place.in_text")
            continue
        if scope.topic is not Topic.OWN:
            reason = Reason.ELIGIBLE_PLACE if scope.topic is Topic.CALL else REASONS[scope.topic]
            yield Refused(place.start, place.end, reason, "place.in_text")
            continue
        sentence = scope.sentence
        lead = placed_from(page.text.fold, sentence.start, place.start, place.end, last_end)
        if lead is None and is_worked_on(page.text, sentence.start, place.start, place.end):
            lead = place.start
        if lead is None and place.value.kind in _ACTING:
            acts = undertakes(page.text.fold, sentence.start, place.start, place.end)
            lead = place.start if acts else None
        if (
            lead is not None
            and sentence.block.kind is not Kind.QUOTE
            and (project.in_list or project.is_near(sentence))
            and not (lead - 1 in ends or project.bodies.hold(lead - 1, lead + 1))
            and page.text.fold[elsewhere : place.start] not in _JOINS
            and place.value.name not in _TOO_WIDE
            and (place.value.kind is not PlaceKind.COUNTRY or _is_worked_in(project, sentence, place))
            and not (names_more(page.text.fold, place.end) or is_elsewhere(page.text, sentence, place))
        ):
            full = next((k for k in _KOMMUN[::-1] if page.text.fold.startswith(k, place.end)), "")
            last_end = place.end + len(full)
            yield _place(project, place.start, place.end, place.value, "place.in_text")
        else:
            elsewhere = place.end if lead is not None else elsewhere
            yield Refused(place.start, place.end, Reason.NOT_THE_PROJECT, "place.in_text")


def _is_worked_in(project: Project, sentence: Sentence, place: Found[PlaceMention]) -> bool:
    """Whether work is said to be done in a country: mostly it is named to say how things are there."""
    text = project.page.text
    return project.tells_of_it(sentence) or is_work_at(text, sentence[:2], place.start, place.end)


def _is_home(mention: PlaceMention) -> bool:
    return mention.kind is PlaceKind.COUNTRY and mention.country == HOME


def _of_parties(project: Project, parties: Parties, role: str) -> Iterator[Place]:
    """The municipalities that own the project or take part; inferred for those that only take part."""
    for claim in _parties_of_place(parties):
        if claim.role != role:
            continue
        organisation = claim.organisation
        full = _municipal(organisation.name) if organisation else None
        if organisation is None or full is None:
            continue
        known = claim.mention.country != "SE" and claim.mention.country is not None
        stated = role == "owner" or known
        basis = Basis.STATED if stated else Basis.INFERRED
        code = organisation.id.removeprefix("SE-KOMMUN-") if organisation.id else None
        where = where_of_party(project, claim, full["name"], code)
        if where is not None:
            found, mention = where
            yield _place(project, *found, mention, f"place.of_{role}", basis)
