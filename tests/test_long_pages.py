"""Pages of one thing again and again: what takes more than linear time would not finish here."""

from itertools import product

import pytest

from extractors.document import extract_document
from schemas.document import Document
from schemas.extraction import Extraction

SHAPES = [
    "AB ",
    "Projektet startar 2020. ",
    "Projektet pågår i två år. Projektet startar 2020. ",
    "1 kr ",
    "varav 2 mkr ",
    "Det är så. ",
    "a",
    "Osby, ",
    "Ägare: a: ",
]
NUMBERED = {
    "bodies": "{name} kommun, ",
    "labels": "Projektägare: {name} kommun\n",
    "items": "• {name} förening, {n} 000 kr\n",
    "stories": "Projektet {name} drivs av {name} kommun och får {n} 000 kr.\n\n",
    "forms": "Projekt: {name}\nProjektägare: {name} kommun\nBudget: {n} 000 kr\n\n",
    "stanzas": "{name}\n{name} kommun\n{n} 000 kr\n\n",
    "names": "som heter {name} {name} ",
    "headings": "Projekt {name}\n\nText om projektet som drivs.\n\n",
    "definite forms": "Kommunen driver projektet {name}. ",
    "payers": "Vinnova bidrar med {n} mkr och ",
    "weighed": "Nu bygger {name} IF och ",
}
NAMES = [
    "".join(parts).capitalize() for parts in product(("ek", "lind", "al", "tall", "rönn", "gran"), repeat=3)
]
NOTHING = ["", " ", "\n", '"', "(", ": ", ".", "-", "\0", "\u200b", "\U0001f600", "|", "\t", "\u202e"]


def _read(text: str) -> Extraction:
    extraction = extract_document(Document.of_text(text))
    assert all(text[r.evidence.start : r.evidence.end] == r.evidence.text for r in extraction.rejected)
    return extraction


@pytest.mark.parametrize("shape", SHAPES)
def test_a_long_page_comes_to_an_end(shape: str) -> None:
    _read(shape * (100_000 // len(shape)))


@pytest.mark.parametrize("shape", NUMBERED.values(), ids=NUMBERED)
def test_a_long_page_of_many_names_comes_to_an_end(shape: str) -> None:
    _read(
        "".join(
            shape.format(name=NAMES[n % len(NAMES)] + NAMES[n // 216].lower(), n=n + 1) for n in range(1500)
        )
    )


def test_twice_the_entries_are_twice_the_records() -> None:
    shape = NUMBERED["forms"]
    entries = [shape.format(name=NAMES[n] + "berga", n=n + 10) for n in range(200)]
    assert len(_read("".join(entries[:100])).records) == 100
    assert len(_read("".join(entries)).records) == 200


@pytest.mark.parametrize("shape", NOTHING, ids=ascii)
def test_a_page_of_nothing_gives_nothing(shape: str) -> None:
    assert not _read(shape * 50).records


@pytest.mark.parametrize(
    "text",
    [
        "Två projekt får stöd.\n\nDet ena får 20 000 kr av Osby kommun.",
        "Projektet pågår från maj till jun\u0130 2019.",
        "Projektet ska pågå till augu\u017fti 2019.",
        "Acceptera cookies",
    ],
)
def test_what_once_could_not_be_read(text: str) -> None:
    _read(text)
