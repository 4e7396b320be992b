"""The seeds against their goldens: exact, valid, the same twice, the same in every encoding."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from edtf import parse_edtf
from jsonschema import Draft202012Validator

from extractors.document import extract_document
from pipeline.listing import find
from pipeline.read import read
from pipeline.schema import json_schema
from schemas import Record
from schemas.document import Document
from schemas.extraction import Extraction
from tests.golden_support import GOLDEN, assert_golden

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SCHEMA = Draft202012Validator(json_schema())
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1252"]


def document_of(path: Path) -> Document:
    document = read(find([str(path)])[0])
    assert isinstance(document, Document)
    return document


def seed(path: Path, monkeypatch: pytest.MonkeyPatch) -> Document:
    monkeypatch.chdir(ROOT)
    return document_of(path.relative_to(ROOT))


@pytest.fixture(params=SEEDS, ids=lambda path: path.stem[:3])
def page(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Document:
    return seed(request.param, monkeypatch)


def test_there_are_five_seeds_and_a_golden_for_each() -> None:
    assert len(SEEDS) == 5
    assert {path.stem for path in SEEDS} == {path.stem for path in GOLDEN.glob("*.json")}


def test_a_seed_gives_its_golden(page: Document, *, regenerate_goldens: bool) -> None:
    assert_golden(page, extract_document(page).records, regenerate=regenerate_goldens)


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem[:3])
def test_a_golden_fits_the_json_schema(path: Path) -> None:
    for record in json.loads(path.read_text(encoding="utf-8")):
        SCHEMA.validate(record)


def test_a_seed_gives_the_same_twice(page: Document) -> None:
    assert extract_document(page) == extract_document(page)


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if set(value) == {"start", "end", "text"}:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def assert_exact(document: Document, extraction: Extraction) -> None:
    """Every span of everything found and refused stands in the document."""
    found = [span for record in extraction.records for span in spans(record.model_dump(mode="json"))]
    refused = [row.evidence.model_dump() for row in extraction.rejected]
    assert found
    for span in (*found, *refused):
        assert document.text[span["start"] : span["end"]] == span["text"]
    for record in extraction.records:
        Record.model_validate(record.model_dump(), context={"text": document.text})


def test_every_span_is_exact(page: Document) -> None:
    assert_exact(page, extract_document(page))


def values(extraction: Extraction) -> list[Any]:
    return [record.model_dump(exclude={"source"}) for record in extraction.records]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_encoding_gives_the_same(
    path: Path, encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = seed(path, monkeypatch)
    copy = tmp_path / path.name
    copy.write_bytes(original.text.encode(encoding))
    again = document_of(copy)
    assert again.encoding.removesuffix("-sig") in {"utf-8", "utf-16", "windows-1252"}
    assert values(extract_document(again)) == values(extract_document(original))


def without_spans(value: Any) -> Any:
    """A record without what lies at another place in another copy of the page."""
    if isinstance(value, dict):
        return {k: without_spans(v) for k, v in value.items() if k not in {"evidence", "source", "summary"}}
    if isinstance(value, list | tuple):
        return [without_spans(inner) for inner in value]
    return value


@pytest.mark.parametrize("change", ["crlf", "nfd", "nbsp", "emoji"])
def test_other_characters_give_the_same_values(page: Document, change: str) -> None:
    import unicodedata

    text = {
        "crlf": page.text.replace("\n", "\r\n"),
        "nfd": unicodedata.normalize("NFD", page.text),
        "nbsp": page.text.replace(" kr", "\u00a0kr").replace(" till ", "\u202ftill\u00a0"),
        "emoji": "🎉 Nyhet 🎉\n\n" + page.text,
    }[change]
    changed = Document.of_text(text, page.doc_id)
    extraction = extract_document(changed)
    assert_exact(changed, extraction)

    def plain(records: tuple[Record, ...]) -> str:
        dumped = [without_spans(record.model_dump(mode="json")) for record in records]
        return (
            unicodedata.normalize("NFC", json.dumps(dumped, ensure_ascii=False))
            .replace("\u00a0", " ")
            .replace("\u202f", " ")
        )

    assert plain(extraction.records) == plain(extract_document(page).records)


def test_every_date_is_edtf_for_the_edtf_package_too(page: Document) -> None:
    dates = [
        date
        for record in extract_document(page).records
        for one in (*record.periods, *record.related)
        for date in (getattr(one, name, None) for name in ("edtf", "start", "end"))
        if date is not None
    ]
    assert dates
    for date in dates:
        parse_edtf(date)
