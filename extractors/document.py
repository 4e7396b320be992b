"""The way of one document: text to page, page to project, project to record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from extractors.awards import Award, headed_by_award
from extractors.checks import check
from extractors.confidence import rated
from extractors.engine import Refused
from extractors.entries import find_entries
from extractors.entry import Entry
from extractors.fields.budgets import find_budgets
from extractors.fields.claims import Claim
from extractors.fields.contacts import find_contacts
from extractors.fields.house import house_of_list
from extractors.fields.identifiers import find_identifiers
from extractors.fields.list_parties import board_of, giver_of, house_of, receiver_of
from extractors.fields.other_fields import find_other_fields
from extractors.fields.parties import find_parties, shared_funders
from extractors.fields.periods import find_times_of, shared_periods
from extractors.fields.phase import find_phase
from extractors.fields.places import find_places_of
from extractors.fields.programme import find_programme, named_programme, programme_of_call
from extractors.fields.related import find_related
from extractors.fields.results import find_results
from extractors.fields.summary import find_summary
from extractors.fields.title import name_entry, name_project
from extractors.fields.weighed_parties import weighed_parties
from extractors.fields.weighed_sums import weighed_sums
from extractors.grammar.organisations import read_organisation
from extractors.language import language_of
from extractors.no_project import GUESSES, is_other_text
from extractors.page import Page, read_page
from extractors.page_signs import EMPTY, as_ruled, page_signs
from extractors.passages import passages_on
from extractors.privacy import names_person
from extractors.project import Project
from extractors.telling import is_thought
from extractors.text import fold
from extractors.topics import read_topics
from extractors.weighing import OWN, scales
from schemas import Period, Programme, Record, Rejected, Source, Stated
from schemas.document import Document
from schemas.extraction import Extraction

S = TypeVar("S", bound=Stated)
PAGES = "points_of_pages"
ENOUGH, AGAINST, WITHOUT_SUM, OFFERING = 0.4, 0.67, 0.7, 0.8
"""The least chance that a page that is no list tells of a project: where rules say so, against them, against
them where it names neither a project nor a sum, and where it may offer something."""
_FEW, _FEW_OFFERING = 120, 200
"""A page of so few characters and no sum has too few signs to be weighed against rules."""


def extract_document(document: Document, *, contacts: bool = False) -> Extraction:
    """Extract the projects of a document; contacts are personal data and read only when asked for."""
    text = fold(document.text)
    page = read_page(text)
    source = document.source(language_of(text.lower))
    records: list[Record] = []
    refused: list[tuple[str, Refused]] = []
    for told in projects_on(page):
        record, turned_down = record_of(
            told, source, f"{document.doc_id}#{len(records) + 1}", contacts=contacts
        )
        refused.extend(turned_down)
        if told.counted or _stands(record, told.project):
            records.append(record)
    rejected = tuple(
        Rejected(
            doc_id=document.doc_id,
            field=field,
            rule=one.rule,
            reason=one.reason,
            evidence=text.span(one.start, one.end),
        )
        for field, one in sorted(set(refused), key=lambda r: (r[1].start, r[1].end, r[0], r[1].rule))
        if one.end > one.start  # dots to write on have no word to show
    )
    return Extraction(tuple(records), rejected)


@dataclass(frozen=True, slots=True)
class Telling:
    """A project and what its page says outside its own stretch."""

    project: Project
    recipients: tuple[tuple[int, int], ...] = ()
    funders: tuple[Claim, ...] = ()
    periods: tuple[Period, ...] = ()
    programme: Programme | None = None
    counted: bool = False
    """Whether the page says how many projects it tells of, and this is one of them."""


def projects_on(page: Page) -> Iterator[Telling]:
    """The projects that a page may tell of: the whole page is one, or each entry of a list."""
    entries = find_entries(page)
    if not entries:
        naming = name_project(page)
        page = page.with_award_headline()
        yield Telling(Project(page, naming.title, naming.aliases, read_topics(page, naming.names)))
        return
    parts = [
        page.within(entry.parts if entry.scattered else ((entry.start, entry.end),)) for entry in entries
    ]
    parts = [p.in_parts(e.parts) if e.parts else p for p, e in zip(parts, entries, strict=True)]
    named = [name_entry(part, entry) for part, entry in zip(parts, entries, strict=True)]
    titles = [fold(naming.title.value).lower if naming.title else "" for naming, _ in named]
    stretches = [(entry.start, entry.end) for entry in entries]
    apart = [part for entry in entries if entry.scattered for part in entry.parts]
    passages = passages_on(page, stretches, titles)
    taken = sorted({*stretches, *apart, *(one for some in passages for one in some)})
    edges = [0, *(x for stretch in taken for x in stretch), len(page.text.fold)]
    around = page.within(tuple(zip(edges[::2], edges[1::2], strict=True)))
    common = Project(around, None, (), read_topics(around, frozenset()))
    told = around.with_headlines()
    funders = tuple(
        shared_funders(Project(told, None, (), read_topics(told, frozenset())))
        or house_of(replace(common, in_list=True), around=True)
        or board_of(replace(common, page=page))
        or giver_of(common)
    )
    periods = tuple(shared_periods(common))
    house = _runs_them(common) if any(entry.of_house for entry in entries) else ()
    receiver = receiver_of(replace(common, page=told)) or house_of_list(common)
    programme = named_programme(common) or programme_of_call(common)
    for entry, part, (naming, award), further in zip(entries, parts, named, passages, strict=True):
        own = page.within(((entry.start, entry.end), *further)) if further and not entry.scattered else part
        own = own.with_headlines() if entry.head or headed_by_award(own) else own
        topics = read_topics(own, naming.names)
        outside = around.organisations.found
        project = Project(own, naming.title, naming.aliases, topics, in_list=True, outside=outside)
        project = replace(project, number=entry.number)
        recipients = _recipients(entry, award)
        recipients = house if entry.of_house else recipients
        if receiver and all(_is_at_home(page, place) for place in recipients):
            recipients = receiver
        yield Telling(project, recipients, funders, periods, programme, counted=entry.running)


def _is_at_home(page: Page, place: tuple[int, int]) -> bool:
    """Whether words name a person, or a unit without its body: `Sociologiska institutionen`."""
    mention = read_organisation(page.text.fold[slice(*place)])
    return names_person(page.text.lower[slice(*place)]) or (mention is not None and mention.generic)


def _recipients(entry: Entry, award: Award) -> tuple[tuple[int, int], ...]:
    """Who got the money of an entry; of a clause it is known without what is said of it in passing."""
    head, found = entry.heading, award.recipients
    if not head or (found and not (entry.running and found[0][0] == head[0] and head[1] < found[0][1])):
        return found
    return (head,)


def _runs_them(common: Project) -> tuple[tuple[int, int], ...]:
    """Where the one body stands that is said, outside the entries, to run the projects of a page."""
    owners = [one for one in find_parties(common, (), ()).claims if one.role == "owner"]
    return (owners[0].places[0],) if len({one.mention.canonical for one in owners}) == 1 else ()


class _Collector:
    """Takes what the finders give apart: values in the order of the page, refusals with their field."""

    def __init__(self) -> None:
        self.refused: list[tuple[str, Refused]] = []

    def values(self, field: str, found: "Sequence[S | Refused]") -> tuple[S, ...]:
        self.refused.extend((field, one) for one in found if isinstance(one, Refused))
        values = [one for one in found if not isinstance(one, Refused)]
        return tuple(sorted(values, key=lambda value: value.evidence[0].start))

    def one(self, field: str, found: "Sequence[S | Refused]") -> S | None:
        return next(iter(self.values(field, found)), None)


def record_of(
    told: Telling, source: Source, record_id: str, *, contacts: bool
) -> tuple[Record, list[tuple[str, Refused]]]:
    """The record of what a page tells, and what was turned down on the way, with its field."""
    take, project = _Collector(), told.project
    parties = weighed_parties(project, find_parties(project, told.recipients, told.funders))
    take.refused.extend((f"{role}s", one) for role, one in parties.refused)
    owned = any(claim.role == "owner" and claim.rule not in GUESSES for claim in parties.claims)
    near = project.as_owned() if owned or project.page.may_tell_of_one() else project
    programme = take.one("programme", find_programme(project, parties, told.programme))
    record = Record(
        record_id=record_id,
        source=source,
        title=project.title,
        aliases=project.aliases,
        identifiers=take.values("identifiers", find_identifiers(project)),
        programme=programme,
        phase=take.one("phase", find_phase(project)),
        summary=take.one("summary", find_summary(project)),
        budgets=take.values("budgets", weighed_sums(near, parties, find_budgets(near, parties))),
        periods=take.values("periods", find_times_of(near, told.periods)),
        owners=tuple(parties.of(project, "owner")),
        partners=tuple(parties.of(project, "partner")),
        funders=tuple(parties.of(project, "funder")),
        cofunders=tuple(parties.of(project, "cofunder")),
        places=take.values("places", find_places_of(near, parties)),
        results=take.values("results", find_results(project)),
        related=take.values("related", find_related(project)),
        other_fields=take.values("other_fields", find_other_fields(project, parties.shares, programme)),
        contacts=take.values("contacts", find_contacts(project)) if contacts else (),
    )
    return rated(record.model_copy(update={"issues": check(record)})), take.refused


def _stands(record: Record, project: Project) -> bool:
    if not project.in_list:
        record = as_ruled(record)
        if is_other_text(record, project.page):
            return False
        signs = page_signs(record, project)
        least = _against(record, project) if EMPTY in signs else ENOUGH
        return least is not None and scales(PAGES).chances(signs).get(OWN, 0.0) >= least
    named = bool(record.owners or record.partners or record.identifiers)
    return _is_told(record) and (named or not is_thought(project.page.text.lower))


def _against(record: Record, project: Project) -> float | None:
    """The chance to stand against rules; none for a long page or a bare name, which only rules tell apart."""
    if not project.is_short or not _is_more_than_named(record):
        return None
    if project.is_brief:
        return AGAINST
    least, few = (OFFERING, _FEW_OFFERING) if project.offers else (WITHOUT_SUM, _FEW)
    return least if len(project.page.text.lower) > few else None


def _is_more_than_named(record: Record) -> bool:
    """Whether a record says more than what something is called and where it is."""
    parties = record.owners or record.partners or record.funders or record.cofunders
    return bool(parties or record.budgets or record.periods or record.identifiers or record.results)


def _is_told(record: Record) -> bool:
    """Whether a row or an item says which project it is or whose: without, it is a line of statistics."""
    return bool(record.title or record.owners or record.partners or record.identifiers)
