"""Running the extractor on a page that a test writes."""

from extractors.document import extract_document
from schemas import Record
from schemas.document import Document
from schemas.extraction import Extraction


def extraction_of(page: str, *, contacts: bool = False) -> Extraction:
    """The extraction of a page, with every span of it checked against the page."""
    extraction = extract_document(Document.of_text(page, "page"), contacts=contacts)
    for record in extraction.records:
        Record.model_validate(record.model_dump(), context={"text": page})
    for row in extraction.rejected:
        assert page[row.evidence.start : row.evidence.end] == row.evidence.text
    return extraction


def record_of(page: str, *, contacts: bool = False) -> Record:
    """The one record of a page."""
    (record,) = extraction_of(page, contacts=contacts).records
    return record


def title_of(page: str) -> str | None:
    """The title of the one record of a page."""
    title = record_of(page).title
    return title.value if title else None
