"""Who owns, takes part, pays: owners, partners, funders and cofunders, by label and by construction."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from extractors.constructions import Actor, read_parts
from extractors.engine import Refused, edge
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.municipalities import municipalities
from extractors.grammar.organisation_table import known_names
from extractors.grammar.organisations import read_organisations
from extractors.layout import Kind, Pair
from extractors.page import Sentence
from extractors.project import Project
from extractors.topics import Topic
from schemas import Basis, Organisation, OrganisationKind, Party, PlaceKind, Reason, Span

ROLES = ("owner", "partner", "funder", "cofunder")
_after_preposition = re.compile(
    r"(?:^|\W)(?:i|på|från|till|vid|kring|runt|utanför|hela|inom|besöker) $"
).search
_municipal_head = re.compile(r"^(?P<name>.+?) (?:(?:Local )?[Mm]unicipality|[Kk]ommune|kommun)$").match
_pronoun = re.compile(
    r"(?:det|den) (?:är|var|drivs|drevs|genomförs|leds|ägs|finansieras|medfinansieras|pågår|startar|görs)\b"
).match
_NAMED_ONLY = frozenset({"partner.will"})
"""Constructions too loose for a definite form: "Socialnämnden ska ..." is more often the law."""


@dataclass(slots=True)
class Claim:
    """That an organisation has a role: where the page says so, and by which rule."""

    role: str
    mention: OrganisationMention
    places: list[tuple[int, int]]
    rule: str
    basis: Basis = Basis.STATED
    organisation: Organisation | None = None
    extra: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Parties:
    """The organisations of a project by role, and the claims that were turned down."""

    claims: tuple[Claim, ...]
    refused: tuple[tuple[str, Refused], ...]

    def of(self, project: Project, role: str) -> list[Party]:
        """The parties in a role, in the order of the page."""
        found = [_party(project, claim) for claim in self.claims if claim.role == role]
        return sorted(found, key=lambda party: party.evidence[0].start)


def find_parties(
    project: Project, recipient: tuple[int, int] | None = None, shared: Sequence[Claim] = ()
) -> Parties:
    """Find the organisations of a project with their roles.

    An owner is no partner at once. A department or a definite form ("kommunen") stands for the one
    municipality of the page that it can mean; where there are two or none, it is refused. `recipient` is
    where a list says who got the money; `shared` are claims that hold for every project of the page.
    """
    claims = [*_labelled(project), *_from_fund_labels(project), *_from_sentences(project)]
    if recipient is not None and not any(claim.role == "owner" for claim in claims):
        claims.extend(_received(project, *recipient))
    claims.extend(replace(claim, places=list(claim.places), extra=list(claim.extra)) for claim in shared)
    refused: list[tuple[str, Refused]] = []
    kept: list[Claim] = []
    takers = {c.mention.id for c in claims if c.role in {"partner", "funder"} and c.mention.id}
    for claim in claims:
        if claim.mention.generic and not _resolve(project, claim, takers):
            refused.append((claim.role, Refused(*claim.places[0], Reason.GENERIC_GROUP, claim.rule)))
            continue
        if claim.organisation is None:
            claim.organisation = organisation_of(claim.mention)
        _merge(kept, claim)
    owners = {_key(c) for c in kept if c.role == "owner"}
    for claim in [c for c in kept if c.role == "partner" and _key(c) in owners]:
        kept.remove(claim)
        refused.append(("partner", Refused(*claim.places[0], Reason.DUPLICATE, claim.rule)))
    return Parties(tuple(kept), tuple(refused))


def shared_funders(project: Project) -> list[Claim]:
    """Who pays for all projects of a page: what the sentences outside its entries say."""
    claims = [c for c in _from_sentences(project, every_topic=True) if c.role == "funder"]
    kept: list[Claim] = []
    for claim in claims:
        if not claim.mention.generic:
            _merge(kept, claim)
    return kept


def _received(project: Project, start: int, end: int) -> Iterator[Claim]:
    for first, last, mention in read_organisations(project.page.text.fold[start:end]):
        yield Claim("owner", mention, [(start + first, start + last)], "owner.received")


def organisation_of(mention: OrganisationMention) -> Organisation:
    """The organisation that a mention names."""
    return Organisation(
        id=mention.id,
        name=mention.canonical,
        kind=mention.kind,
        country=mention.country,
        unit=mention.unit,
        org_number=mention.org_number,
    )


def _key(claim: Claim) -> tuple[str, str]:
    organisation = claim.organisation or organisation_of(claim.mention)
    return organisation.id or organisation.name.lower(), (organisation.unit or "").lower()


def _merge(kept: list[Claim], claim: Claim) -> None:
    """Join a claim to one on the same body in the same role; a body without a unit fits one with."""
    for other in kept:
        if other.role != claim.role:
            continue
        (name, unit), (other_name, other_unit) = _key(claim), _key(other)
        if name == other_name and (unit == other_unit or not unit or not other_unit):
            other.places.extend(place for place in claim.places if place not in other.places)
            if other.basis is Basis.INFERRED and claim.basis is Basis.STATED:
                other.basis, other.rule = claim.basis, claim.rule
            return
    kept.append(claim)


def _party(project: Project, claim: Claim) -> Party:
    evidence = [project.span(start, end) for start, end in sorted(claim.places)]
    return Party(
        name=evidence[0].text,
        organisation=claim.organisation or organisation_of(claim.mention),
        basis=claim.basis,
        rule=claim.rule,
        evidence=(*evidence, *claim.extra),
    )


def _labelled(project: Project) -> Iterator[Claim]:
    for pair in project.pairs(*ROLES):
        for start, end, mention in read_organisations(project.page.text.fold[pair.start : pair.end]):
            yield Claim(pair.field, mention, [(pair.start + start, pair.start + end)], f"{pair.field}.label")


@cache
def _by_id() -> dict[str, OrganisationMention]:
    found: dict[str, OrganisationMention] = {}
    for known in known_names().values():
        if known.mention.id is not None:
            found.setdefault(known.mention.id, known.mention)
    return found


@cache
def _forms_of(identity: str) -> tuple[str, ...]:
    """Every name of a body of the tables, in lower case, the longest first."""
    forms = {name.lower() for name, known in known_names().items() if known.mention.id == identity}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def payer_of(pair: Pair) -> OrganisationMention | None:
    """The fund or funder that the label of a sum names: the ESF of `Beviljat ESF-stöd`."""
    return _by_id().get(pair.label.organisation) if pair.label and pair.label.organisation else None


def _from_fund_labels(project: Project) -> Iterator[Claim]:
    """Who pays, when only the label of a sum says so."""
    lower = project.page.text.lower
    for pair in project.pairs("budget"):
        payer = payer_of(pair)
        if payer is None or pair.field != "budget.grant":
            continue
        label = lower[pair.label_start : pair.label_end]
        form = next((form for form in _forms_of(payer.id or "") if form in label), None)
        if form is not None:
            start = pair.label_start + label.index(form)
            place = (start, start + len(form))
            yield Claim("funder", payer, [place], "funder.label_of_sum", Basis.INFERRED)


def _from_sentences(project: Project, *, every_topic: bool = False) -> Iterator[Claim]:
    actors = _actors(project)
    for scope in project.scopes.all:
        sentence = scope.sentence
        if sentence.block.kind is Kind.QUOTE:
            continue
        if not every_topic and scope.topic not in {Topic.OWN, Topic.PROGRAMME}:
            continue
        here = [a for a in actors if sentence.start <= a[0] and a[1] <= sentence.end]
        if not here:
            continue
        numbered = [Actor(start, end, number) for number, (start, end, _) in enumerate(here)]
        parts = read_parts(
            project.page.text.fold,
            sentence.start,
            sentence.end,
            numbered,
            _names_in(project, sentence, [(a[0], a[1]) for a in here]),
            near=project.in_list or project.is_near(sentence),
        )
        for part in parts:
            if (
                not every_topic
                and scope.topic is Topic.PROGRAMME
                and not part.rule.startswith("funder.programme")
            ):
                continue
            for number in part.actors:
                start, end, mention = here[number]
                if mention.generic and part.rule in _NAMED_ONLY:
                    continue
                yield Claim(part.role, mention, [(start, end)], part.rule, part.basis)


def _names_in(project: Project, sentence: Sentence, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where a sentence calls the project by name, or by the pronoun that it opens with."""
    lower, found = project.page.text.lower, []
    if _pronoun(lower, sentence.start, sentence.end) and project.tells_of_it(sentence):
        found.append((sentence.start, sentence.start + 3))
    for name in project.names:
        start = lower.find(name, sentence.start, sentence.end)
        if start >= 0 and not any(a < start + len(name) and start < b for a, b in taken):
            found.append((start, start + len(name)))
    return found


def _actors(project: Project) -> list[tuple[int, int, OrganisationMention]]:
    """What can have a role in a sentence: organisations, and municipalities called by their bare name."""
    page = project.page
    actors = [(f.start, f.end, f.value) for f in page.organisations.found]
    spans = [(start, end) for start, end, _ in actors]
    bare = {m.code: m for m in municipalities()}
    for place in page.places.found:
        if place.value.kind is not PlaceKind.MUNICIPALITY or place.value.code not in bare:
            continue
        body = bare[place.value.code]
        mention = OrganisationMention(
            place.value.name,
            body.official,
            f"SE-KOMMUN-{body.code}",
            OrganisationKind.MUNICIPALITY,
            "SE",
        )
        actors.append((place.start, place.end, mention))
    actors.extend(_short_forms(page.text.fold, [a for a in actors if a[2].id is None]))
    kept = []
    for start, end, mention in sorted(actors, key=lambda a: (a[0], -a[1])):
        if (start, end) not in spans:
            inside = any(a <= start and end <= b for a, b in spans)
            if inside or _after_preposition(page.text.lower[max(0, start - 10) : start]):
                continue
        kept.append((start, end, mention))
    return kept


def _short_forms(
    fold: str, actors: list[tuple[int, int, OrganisationMention]]
) -> Iterator[tuple[int, int, OrganisationMention]]:
    """Where a foreign municipality that the page names in full is called by its bare name."""
    seen = set()
    for _, _, mention in actors:
        full = _municipal_head(mention.name) if mention.kind is OrganisationKind.MUNICIPALITY else None
        if full is None or mention.generic or full["name"] in seen:
            continue
        name = full["name"]
        seen.add(name)
        start = fold.find(name)
        while start >= 0:
            end = start + len(name)
            if edge(fold, start) and edge(fold, end):
                yield start, end, mention
            start = fold.find(name, end)


def _resolve(project: Project, claim: Claim, takers: set[str]) -> bool:
    """Find the one municipality of the page that a department or a definite form stands for."""
    mention = claim.mention
    if mention.kind is not OrganisationKind.MUNICIPALITY:
        return _resolve_named(project, claim)
    candidates: dict[str, tuple[int, int]] = {}
    codes = {f"SE-KOMMUN-{m.code}": m for m in municipalities()}
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
    """`föreningen`, `museet`: the one organisation of that kind that the page names."""
    named = {
        f.value.canonical: f
        for f in reversed(project.page.organisations.found)
        if not f.value.generic and f.value.kind is claim.mention.kind
    }
    if len(named) != 1:
        return False
    found = next(iter(named.values()))
    claim.organisation = organisation_of(found.value)
    claim.extra.append(project.span(found.start, found.end))
    return True
