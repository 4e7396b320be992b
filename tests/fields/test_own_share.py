"""A share that somebody pays itself is cofinancing, whoever pays it; `själva` before a noun says no such thing."""

from decimal import Decimal
from itertools import product

import pytest

from extractors.document import extract_document
from schemas.document import Document

SENTENCES = (
    "{} bidrar själv med 300 000 kronor.",
    "{} bidrar själva med 300 000 kronor.",
    "{} bidrar med egna medel om 300 000 kronor.",
    "{} står själv för 300 000 kronor.",
    "{} går själv in med 300 000 kronor.",
    "{} satsar själv 300 000 kronor.",
    "{} betalar själv 300 000 kronor.",
    "{} skjuter själv till 300 000 kronor.",
    "{} finansierar själv projektet med 300 000 kronor.",
    "Själv bidrar {} med 300 000 kronor.",
)
BODIES = ("Osby kommun", "Region Blekinge", "Hästveda IF")


def kinds(sentence: str) -> list[tuple[str, Decimal]]:
    page = (
        "Gröna vägar\n\nOsby kommun driver projektet Gröna vägar. Vinnova ger 900 000 kronor. "
        f"{sentence} Målet är att fler ska gå.\n"
    )
    (record,) = extract_document(Document.of_text(page, "page")).records
    return [(str(one.kind), one.amount) for one in record.budgets if one.amount is not None]


@pytest.mark.parametrize(("sentence", "body"), list(product(SENTENCES, BODIES)))
def test_what_somebody_pays_itself_is_cofinancing(sentence: str, body: str) -> None:
    assert kinds(sentence.format(body)) == [("grant", Decimal(900_000)), ("cofinancing", Decimal(300_000))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Region Blekinge finansierar själva projektet med 300 000 kronor.",
        "Region Blekinge stöder själva arbetet med 300 000 kronor.",
    ],
)
def test_the_project_itself_is_not_who_pays(sentence: str) -> None:
    assert kinds(sentence) == [("grant", Decimal(900_000)), ("grant", Decimal(300_000))]


def test_municipality_that_takes_part_may_pay_a_share() -> None:
    page = (
        "Gröna vägar\n\nHästveda IF driver projektet Gröna vägar tillsammans med Osby kommun. "
        "Arvsfonden ger 900 000 kronor. Kommunen medfinansierar med 300 000 kronor.\n"
    )
    (record,) = extract_document(Document.of_text(page, "page")).records
    assert [one.organisation.id for one in record.cofunders if one.organisation] == ["SE-KOMMUN-1273"]
