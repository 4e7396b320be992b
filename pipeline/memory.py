"""Extraction from text in memory."""

import re

from extractors.document import extract_document
from pipeline.notebook import with_page
from schemas.document import Document
from schemas.record import Record

_surrogate = re.compile("[\ud800-\udfff]").search


def extract(text: str, *, doc_id: str = "text", contacts: bool = False) -> list[Record]:
    """Extract the projects that a page describes: no record, one or many, in the order of the page.

    Offsets in the records count code points of `text`; in a notebook a record shows its page. Persons,
    e-mail addresses and phone numbers are extracted only with `contacts`, because they are personal data.

    Raises TypeError if `text` is no str, ValueError if it holds half a character (a lone surrogate): it
    cannot be written as UTF-8, and putting something else in its place would make the evidence untrue.
    """
    if not isinstance(text, str):
        raise TypeError(f"extract() takes text (str), not {type(text).__name__}; read or decode it first")
    if half := _surrogate(text):
        raise ValueError(
            f"the text holds a lone surrogate (U+{ord(half[0]):04X}) at {half.start()}; "
            "decode its source again, or put U+FFFD in its place"
        )
    found = extract_document(Document.of_text(text, doc_id), contacts=contacts).records
    return [with_page(record, text) for record in found]
