"""The way of one document: text to page, page to project, project to record."""

from collections.abc import Sequence
from typing import TypeVar

from extractors.checks import check
from extractors.engine import Refused
from extractors.fields.budgets import find_budgets
from extractors.fields.contacts import find_contacts
from extractors.fields.identifiers import find_identifiers
from extractors.fields.other_fields import find_other_fields
from extractors.fields.parties import find_parties
from extractors.fields.periods import find_times_of
from extractors.fields.phase import find_phase
from extractors.fields.places import find_places_of
from extractors.fields.programme import find_programme
from extractors.fields.related import find_related
from extractors.fields.results import find_results
from extractors.fields.summary import find_summary
from extractors.fields.title import name_project
from extractors.language import language_of
from extractors.page import Page, read_page
from extractors.project import Project
from extractors.text import fold
from extractors.topics import read_topics
from schemas import Record, Rejected, Source, Stated
from schemas.document import Document
from schemas.extraction import Extraction

S = TypeVar("S", bound=Stated)


def extract_document(document: Document, *, contacts: bool = False) -> Extraction:
    """Extract the projects of a document; contacts are personal data and read only when asked for."""
    text = fold(document.text)
    page = read_page(text)
    naming = name_project(page)
    scopes = read_topics(page, naming.names)
    project = Project(page, naming.title, naming.aliases, scopes)
    source = document.source(language_of(text.lower))
    record, refused = _record(project, source, f"{document.doc_id}#1", contacts=contacts)
    records = () if _is_empty(record, page) else (record,)
    rejected = tuple(
        Rejected(
            doc_id=document.doc_id,
            field=field,
            rule=one.rule,
            reason=one.reason,
            evidence=text.span(one.start, one.end),
        )
        for field, one in sorted(refused, key=lambda r: (r[1].start, r[1].end, r[0], r[1].rule))
    )
    return Extraction(records, rejected)


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
    project: Project, source: Source, record_id: str, *, contacts: bool
) -> tuple[Record, list[tuple[str, Refused]]]:
    take = _Collector()
    parties = find_parties(project)
    take.refused.extend((f"{role}s", one) for role, one in parties.refused)
    record = Record(
        record_id=record_id,
        source=source,
        title=project.title,
        aliases=project.aliases,
        identifiers=take.values("identifiers", find_identifiers(project)),
        programme=take.one("programme", find_programme(project)),
        phase=take.one("phase", find_phase(project)),
        summary=take.one("summary", find_summary(project)),
        budgets=take.values("budgets", find_budgets(project, parties)),
        periods=take.values("periods", find_times_of(project)),
        owners=tuple(parties.of(project, "owner")),
        partners=tuple(parties.of(project, "partner")),
        funders=tuple(parties.of(project, "funder")),
        cofunders=tuple(parties.of(project, "cofunder")),
        places=take.values("places", find_places_of(project, parties)),
        results=take.values("results", find_results(project)),
        related=take.values("related", find_related(project)),
        other_fields=take.values("other_fields", find_other_fields(project)),
        contacts=take.values("contacts", find_contacts(project)) if contacts else (),
    )
    return record.model_copy(update={"issues": check(record)}), take.refused


def _is_empty(record: Record, page: Page) -> bool:
    """Whether a page tells of no project: it names none, owns none, pays none."""
    if record.title is not None or record.identifiers or record.owners or record.budgets:
        return False
    return not any(pair.field for pair in page.layout.pairs)
