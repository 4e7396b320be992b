"""Pages of one thing again and again: what takes more than linear time would not finish here."""

import pytest

from extractors.document import extract_document
from schemas.document import Document

SHAPES = ["AB ", "1 kr ", "varav 2 mkr ", "Det är så. ", "a", "Osby, "]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_long_page_comes_to_an_end(shape: str) -> None:
    text = shape * (100_000 // len(shape))
    extraction = extract_document(Document.of_text(text))
    assert all(text[r.evidence.start : r.evidence.end] == r.evidence.text for r in extraction.rejected)
