"""Extraction from text in memory."""

from extractors.document import extract_document
from schemas.document import Document
from schemas.record import Record


def extract(text: str, *, doc_id: str = "text", contacts: bool = False) -> list[Record]:
    """Extract the projects that a page describes: no record, one or many, in the order of the page.

    Offsets in the records count code points of `text`. Persons, e-mail addresses and phone numbers are
    extracted only with `contacts`, because they are personal data.
    """
    return list(extract_document(Document.of_text(text, doc_id), contacts=contacts).records)
