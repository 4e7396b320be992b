"""The five seeds made into each kind of document give the values of their text."""

import gzip
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractors.document import extract_document
from pipeline.listing import find
from pipeline.outcome import outcomes
from pipeline.read import Entry, read_all
from schemas.document import Document
from tests.documents.make import docx_of, html_of, page, pdf_of, warc_of, zip_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PLACE = {"evidence", "rule", "confidence", "record_id", "source", "schema_version"}
Make = Callable[[str], bytes]
KINDS: dict[str, Make] = {
    "html": html_of,
    "pdf": pdf_of,
    "docx": docx_of,
    "html.gz": lambda text: gzip.compress(html_of(text)),
    "warc": lambda text: warc_of([page("https://exempel.se/p", html_of(text))], packed=False),
    "warc.gz": lambda text: warc_of([page("https://exempel.se/p", html_of(text))], encoding="gzip"),
    "zip": lambda text: zip_of([("sidor/p.html", html_of(text))]),
}


def values(document: Document) -> list[Any]:
    """What the records of a document say, without where it stands; space in texts made plain."""
    return [plain(record.model_dump()) for record in extract_document(document, contacts=True).records]


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items() if key not in PLACE}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def the_document(tmp_path: Path, name: str, data: bytes) -> Document:
    (tmp_path / name).write_bytes(data)
    ((_, document),) = read_all(find([str(tmp_path / name)])[0])
    assert isinstance(document, Document), document
    return document


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem[:3])
@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_in_another_format_gives_the_same_values(kind: str, seed: Path, tmp_path: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    document = the_document(tmp_path, f"p.{kind}", KINDS[kind](text))
    expected = values(Document.of_text(text))
    assert expected
    assert values(document) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_all_seeds_from_a_stream(kind: str) -> None:
    data = KINDS[kind](SEEDS[2].read_text(encoding="utf-8"))
    ((_, document),) = read_all(find(["-"])[0], stdin=io.BytesIO(data))
    assert isinstance(document, Document)
    assert "411\u00a0601 kr" in document.text or "411 601 kr" in document.text


def test_an_archive_of_all_kinds(tmp_path: Path) -> None:
    """Each member is a document of its own, and evidence is cut from the text that was read."""
    kinds = ["html", "pdf", "docx", "html.gz"]
    members = [
        (f"{seed.stem[:3]}.{kind}", KINDS[kind](seed.read_text(encoding="utf-8")))
        for kind in kinds
        for seed in SEEDS
    ]
    (tmp_path / "alla.zip").write_bytes(zip_of(members))
    entries = [Entry("alla", tmp_path / "alla.zip", "alla.zip")]
    found = list(outcomes(entries, extract_document))
    assert [outcome.doc_id for outcome in found] == [f"alla!/{name}" for name, _ in members]
    assert [outcome.fault for outcome in found] == [None] * len(members)
    for outcome in found:
        assert outcome.document is not None
        for record in outcome.extraction.records:
            assert record.source.doc_id == outcome.document.doc_id
            span = record.title.evidence[0] if record.title else None
            assert span is None or outcome.document.text[span.start : span.end] == span.text
