"""The way of one document: text to page, page to project, project to record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from extractors.checks import check
from extractors.confidence import rated
from extractors.engine import Refused
from extractors.entries import find_entries
from extractors.fields.budgets import find_budgets
from extractors.fields.claims import Claim
from extractors.fields.contacts import find_contacts
from extractors.fields.identifiers import find_identifiers
from extractors.fields.other_fields import find_other_fields
from extractors.fields.parties import find_parties, house_of, shared_funders
from extractors.fields.periods import find_times_of, shared_periods
from extractors.fields.phase import find_phase
from extractors.fields.places import find_places_of
from extractors.fields.programme import find_programme, named_programme
from extractors.fields.related import find_related
from extractors.fields.results import find_results
from extractors.fields.summary import find_summary
from extractors.fields.title import name_entry, name_project
from extractors.language import language_of
from extractors.layout import Kind
from extractors.page import Page, read_page
from extractors.project import Project
from extractors.text import fold
from extractors.topics import read_topics
from schemas import Period, Programme, Record, Rejected, Source, Stated
from schemas.document import Document
from schemas.extraction import Extraction

S = TypeVar("S", bound=Stated)
_PROJECT_LABELS = frozenset({"period.project", "budget.total", "budget.grant"})
_CALL_LINES = frozenset({"utlysning", "utlysningar", "alla utlysningar", "aktuella utlysningar"})
_CALL_OPENINGS = ("utlysningen", "vi söker projekt", "i utlysningen", "du kan söka", "ni kan söka")


def extract_document(document: Document, *, contacts: bool = False) -> Extraction:
    """Extract the projects of a document; contacts are personal data and read only when asked for."""
    text = fold(document.text)
    page = read_page(text)
    source = document.source(language_of(text.lower))
    records: list[Record] = []
    refused: list[tuple[str, Refused]] = []
    for told in _projects(page):
        record, turned_down = _record(
            told, source, f"{document.doc_id}#{len(records) + 1}", contacts=contacts
        )
        refused.extend(turned_down)
        kept = _is_told(record) if told.project.in_list else not _is_empty(record, told.project.page)
        if kept:
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
    )
    return Extraction(tuple(records), rejected)


@dataclass(frozen=True, slots=True)
class _Told:
    """A project and what its page says outside its own stretch."""

    project: Project
    recipient: tuple[int, int] | None = None
    funders: tuple[Claim, ...] = ()
    periods: tuple[Period, ...] = ()
    programme: Programme | None = None


def _projects(page: Page) -> Iterator[_Told]:
    """The projects of a page: the whole page is one, or each entry of a list."""
    entries = find_entries(page)
    if not entries:
        naming = name_project(page)
        yield _Told(Project(page, naming.title, naming.aliases, read_topics(page, naming.names)))
        return
    edges = [0, *(x for entry in entries for x in (entry.start, entry.end)), len(page.text.fold)]
    around = page.within(tuple(zip(edges[::2], edges[1::2], strict=True)))
    common = Project(around, None, (), read_topics(around, frozenset()))
    funders = tuple(shared_funders(common) or house_of(replace(common, in_list=True)))
    periods = tuple(shared_periods(common))
    programme = named_programme(common)
    for entry in entries:
        own = page.within(((entry.start, entry.end),))
        naming, award = name_entry(own, entry.start, entry.end)
        project = Project(own, naming.title, naming.aliases, read_topics(own, naming.names), in_list=True)
        yield _Told(project, award.recipient or entry.heading, funders, periods, programme)


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


def _record(
    told: _Told, source: Source, record_id: str, *, contacts: bool
) -> tuple[Record, list[tuple[str, Refused]]]:
    take, project = _Collector(), told.project
    parties = find_parties(project, told.recipient, told.funders)
    take.refused.extend((f"{role}s", one) for role, one in parties.refused)
    record = Record(
        record_id=record_id,
        source=source,
        title=project.title,
        aliases=project.aliases,
        identifiers=take.values("identifiers", find_identifiers(project)),
        programme=take.one("programme", find_programme(project, parties, told.programme)),
        phase=take.one("phase", find_phase(project)),
        summary=take.one("summary", find_summary(project)),
        budgets=take.values("budgets", find_budgets(project, parties)),
        periods=take.values("periods", find_times_of(project, told.periods)),
        owners=tuple(parties.of(project, "owner")),
        partners=tuple(parties.of(project, "partner")),
        funders=tuple(parties.of(project, "funder")),
        cofunders=tuple(parties.of(project, "cofunder")),
        places=take.values("places", find_places_of(project, parties)),
        results=take.values("results", find_results(project)),
        related=take.values("related", find_related(project)),
        other_fields=take.values("other_fields", find_other_fields(project, parties.shares)),
        contacts=take.values("contacts", find_contacts(project)) if contacts else (),
    )
    return rated(record.model_copy(update={"issues": check(record)})), take.refused


def _is_told(record: Record) -> bool:
    """Whether a row or an item says which project it is or whose: without, it is a line of statistics."""
    return bool(record.title or record.owners or record.partners or record.identifiers)


def _is_empty(record: Record, page: Page) -> bool:
    """Whether a page tells of no project: it names none and owns none, or it is a call.

    A name alone is not enough (any heading could be one), nor is money or time alone (the funder's own).
    """
    if _is_call(record, page):
        return True
    labels = any(pair.field in _PROJECT_LABELS for pair in page.layout.pairs)
    if record.owners or labels or (record.identifiers and record.title):
        return False
    if page.tells_of_one_project():
        return False
    told = [record.partners, record.funders, record.budgets, record.periods, record.identifiers]
    if record.title is None:
        return sum(map(bool, told)) < 2
    doubtful = record.title.rule in {"title.heading", "title.form_heading"}
    return doubtful and not any(told) and not record.results


def _is_call(record: Record, page: Page) -> bool:
    """Whether a page invites to apply: it says so more than once, and no label names a project."""
    lower = page.text.lower
    signs = sum(pair.field == "call" for pair in page.layout.pairs)
    signs += sum(b.kind is Kind.HEADING and b.section.role == "call" for b in page.layout.blocks)
    signs += sum(lower[b.start : b.end].strip(" :") in _CALL_LINES for b in page.layout.blocks)
    signs += sum(lower.startswith(_CALL_OPENINGS, s.start) for s in page.sentences)
    named = any(pair.field in {"title", "owner"} for pair in page.layout.pairs)
    return signs > 1 and not named and not record.owners
