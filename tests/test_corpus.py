"""The labelled corpus: every expected value stands on its page, and the corpus is as varied as it says.

Messages name documents and fields, never a text: the part kept aside is not to be read.
"""

import re
from functools import cache
from pathlib import Path

import pytest

from pipeline.evaluation.gold import GoldError, annotated, read_gold
from pipeline.evaluation.keys import FIELDS, kind_of, plain
from pipeline.evaluation.labelled import labelled
from pipeline.listing import find
from pipeline.read import read
from pipeline.spans import evidence, stated
from schemas import Record
from schemas.document import Document

CORPUS = Path(__file__).parent / "corpus"
PARTS = ("tuned", "aside")
NOT_ANNOTATED = {"summary", "contacts", "issues"}
NORDIC = ("finland", "interreg", "eruf_block")
"""Kinds of page in Finland-Swedish, or in Swedish with Norwegian, Danish or Finnish beside it."""
WHERE = ("identifiers", "budgets", "periods", "owners", "partners", "funders", "cofunders")
FEWEST_WORDS = 8
"""Words of the shortest line that is running text."""

Page = tuple[Document, list[Record]]


@cache
def pages(part: str) -> tuple[Page, ...]:
    found = []
    for entry in find([str(CORPUS / part)]):
        document = read(entry)
        assert isinstance(document, Document), entry.doc_id
        assert entry.path is not None
        found.append((document, read_gold(CORPUS / part / "gold" / f"{entry.path.stem}.json")))
    return tuple(found)


def both() -> tuple[Page, ...]:
    return tuple(page for part in PARTS for page in pages(part))


@pytest.mark.parametrize("part", PARTS)
def test_every_page_has_gold_and_every_gold_a_page(part: str) -> None:
    texts = {path.stem for path in (CORPUS / part).glob("*.txt")}
    assert texts == {path.stem for path in (CORPUS / part / "gold").glob("*.json")} - {"annotated"}
    assert all(kind_of(name) for name in texts)


@pytest.mark.parametrize("part", PARTS)
def test_every_span_stands_on_its_page(part: str) -> None:
    wrong = [
        (document.doc_id, span.start)
        for document, records in pages(part)
        for record in records
        for span in evidence(record)
        if document.text[span.start : span.end] != span.text
    ]
    assert not wrong


@pytest.mark.parametrize("part", PARTS)
def test_gold_is_of_the_page_as_it_is(part: str) -> None:
    wrong = []
    for document, records in pages(part):
        for number, record in enumerate(records, 1):
            source, length = record.source, len(document.text)
            told = record.record_id, source.doc_id, source.sha256, source.characters
            if told != (f"{document.doc_id}#{number}", document.doc_id, document.sha256, length):
                wrong.append(record.record_id)
    assert not wrong


def test_gold_of_another_text_is_found_out() -> None:
    path = CORPUS / "tuned/gold/ngo_01.json"
    document = next(document for document, _ in pages("tuned") if document.doc_id == "ngo_01")
    assert read_gold(path, document)
    with pytest.raises(GoldError, match="the document has"):
        read_gold(path, Document.of_text(f" {document.text}", "ngo_01"))


@pytest.mark.parametrize("part", PARTS)
def test_every_value_occurs_in_its_page(part: str) -> None:
    wrong = [
        (document.doc_id, field, name)
        for document, records in pages(part)
        for record in records
        for field, value in stated(record)
        if field not in {"phase", "programme"}
        for name in ("value", "name", "statement", "title")
        if isinstance(text := getattr(value, name, None), str) and not occurs(text, document.text)
    ]
    assert not wrong


def occurs(text: str, page: str) -> bool:
    """Whether a value's words stand on the page, broken lines mended, a heading's capitals aside."""
    shared_head = text.removesuffix(" län")  # "Västmanlands och Södermanlands län"
    return plain(shared_head).casefold() in plain(page).casefold()


@pytest.mark.parametrize("part", PARTS)
def test_every_year_has_its_digits_in_its_evidence(part: str) -> None:
    wrong = []
    for document, records in pages(part):
        for period in (period for record in records for period in record.periods):
            text = " ".join(span.text for span in period.evidence)
            years = re.findall(r"\d{4}(?=-|$|/)", period.edtf or "")
            if not all(year in text or year[2:] in text for year in years):
                wrong.append((document.doc_id, period.evidence[0].start))
    assert not wrong


@pytest.mark.parametrize("part", PARTS)
def test_every_sum_has_its_digits_in_its_evidence(part: str) -> None:
    wrong = []
    for document, records in pages(part):
        for budget in (budget for record in records for budget in record.budgets):
            digits = re.sub(r"\D", "", " ".join(span.text for span in budget.evidence)).rstrip("0")
            if digits and f"{budget.amount:f}".replace(".", "").rstrip("0") not in digits:
                wrong.append((document.doc_id, budget.evidence[0].start))
    assert not wrong


@pytest.mark.parametrize("part", PARTS)
def test_only_annotated_fields_hold_anything(part: str) -> None:
    assert set(annotated(CORPUS / part / "gold")) == set(FIELDS) - NOT_ANNOTATED
    filled = {
        (record.record_id, name)
        for _, records in pages(part)
        for record in records
        for name in NOT_ANNOTATED
        if getattr(record, name)
    }
    assert not filled


@pytest.mark.parametrize("part", PARTS)
def test_values_stand_in_the_order_of_the_page(part: str) -> None:
    wrong = []
    for _, records in pages(part):
        for record in records:
            for field in ("budgets", "periods", "owners", "partners", "places", "results"):
                starts = [value.evidence[0].start for value in getattr(record, field)]
                if starts != sorted(starts):
                    wrong.append((record.record_id, field))
    assert not wrong


def is_prose(document: Document, records: list[Record]) -> bool:
    """Whether a page is running text: most of it lines of eight words and more, no core value at a label."""
    text = document.text
    long = sum(len(line) for line in text.splitlines() if len(line.split()) >= FEWEST_WORDS)
    starts = [
        value.evidence[0].start
        for record in records
        for field, value in stated(record)
        if field in WHERE and value.basis == "stated"
    ]
    return long > 0.6 * len(text) and not any(
        labelled(text, start) or _is_cell(text, start) for start in starts
    )


def _is_cell(text: str, start: int) -> bool:
    line = text[text.rfind("\n", 0, start) + 1 :].partition("\n")[0]
    return len(line.split()) < FEWEST_WORDS


def counts() -> dict[str, int]:
    every = both()
    return {
        "pages": len(every),
        "kinds": len({kind_of(document.doc_id) for document, _ in pages("tuned")}),
        "several projects": sum(len(records) > 1 for _, records in every),
        "no project": sum(not records for _, records in every),
        "prose": sum(is_prose(*page) for page in every),
        "prose with a project": sum(is_prose(*page) for page in every if page[1]),
        "Nordic": sum(kind_of(document.doc_id).startswith(NORDIC) for document, _ in every),
        "aside": len(pages("aside")),
    }


FEWEST = {
    "pages": 120,
    "kinds": 15,
    "several projects": 25,
    "no project": 15,
    "prose": 40,
    "Nordic": 10,
}


@pytest.mark.parametrize("what", FEWEST)
def test_the_corpus_is_large_and_varied(what: str) -> None:
    assert counts()[what] >= FEWEST[what]


def test_nearly_three_tenths_are_kept_aside() -> None:
    assert counts()["aside"] >= 0.29 * counts()["pages"]


def test_the_parts_share_no_page() -> None:
    assert len({document.sha256 for document, _ in both()}) == len(both())


if __name__ == "__main__":
    for what, number in counts().items():
        print(f"{what:22} {number}")
