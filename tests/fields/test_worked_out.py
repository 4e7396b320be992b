"""Sums that a label works out, sums that stand alone under a heading, labels that are told or explained."""

import pytest

from tests.fields.pages import extraction_of, record_of

FORM = "Projektnamn: Kvarnens år\nProjektägare: Hemse byalag\n"


def sums(page: str) -> list[tuple[str, str]]:
    return [(one.kind.value, str(one.amount)) for one in record_of(page).budgets]


@pytest.mark.parametrize(
    "value",
    [
        "300 tim à 220 kr = 66 000 kr",
        "300 timmar x 220 kr/tim = 66 000 kr",
        "300 h * 220 = 66 000",
        "40 dagar á 1 650 kr = 66 000 kr",
    ],
)
def test_the_sum_and_not_what_it_was_worked_out_from(value: str) -> None:
    assert sums(f"{FORM}Total kostnad: 250 000 kr\nIdeellt arbete: {value}") == [
        ("total", "250000"),
        ("cofinancing", "66000"),
    ]


@pytest.mark.parametrize("value", ["300 tim", "300 tim à 220 kr"])
def test_what_is_not_worked_out_is_no_sum(value: str) -> None:
    assert sums(f"{FORM}Total kostnad: 250 000 kr\nIdeellt arbete: {value}") == [("total", "250000")]


@pytest.mark.parametrize("words", ["Totalt 250 000 kr.", "Sammanlagt: 250 000 kronor", "I allt 250 000 kr."])
@pytest.mark.parametrize("heading", ["6 Budget", "Ekonomi", "Kostnader och finansiering"])
def test_a_sum_alone_under_a_heading_of_money(heading: str, words: str) -> None:
    page = f"{FORM}\nOm kvarnen\n\nProjektet lagar kvarnen i Hemse under två år.\n\n{heading}\n\n{words} Byn hjälper till med resten av jobbet."
    expected = [("total", "250000")] if words.endswith(".") else []
    assert sums(page) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bakgrund\n\nTotalt 250 000 kr.",
        "Budget\n\nTotalt 250 000 kr delas ut varje år.",
        "Budget\n\nTotalt 250 000 besökare.",
    ],
)
def test_other_sums_alone(text: str) -> None:
    assert sums(f"{FORM}\n{text}") == []


def test_a_part_of_the_cost() -> None:
    page = f"{FORM}Upparbetat t.o.m. perioden: 90 000 kr\nVarav denna period: 30 000 kr"
    assert sums(page) == [("cost", "90000"), ("cost", "30000")]


@pytest.mark.parametrize(
    "value",
    [
        "Vår kommun har gett 90 000 kr för att det blev av. Resten är arbete.",
        "Byns kassa står för allt som behövs. Bröd säljer vi på torget.",
    ],
)
def test_sentences_at_a_label_name_no_body(value: str) -> None:
    assert record_of(f"{FORM}Finansiering: {value}").cofunders == ()


GUIDES = [
    "Projektets namn: Kort och lätt att minnas.\nProjektägare: Den förening som ansvarar.\nBudget: Ta med alla kostnader.",
    "Projektnamn: Skriv vad ni kallar projektet\nProjekttid: Ange när ni börjar och slutar",
    "Sökande: Den organisation som tar emot pengarna\nPartner: Vilka deltar mer?",
]


@pytest.mark.parametrize("page", GUIDES)
def test_a_form_that_is_explained_tells_of_no_project(page: str) -> None:
    assert extraction_of(f"Så fyller ni i blanketten\n\n{page}").records == ()


@pytest.mark.parametrize(
    "page",
    [
        "Projektnamn: När hela byn bakar\nProjektägare: Hemse byalag",
        "Projektnamn: Den gamla kvarnen\nProjektägare: Den Goda Jorden ek. för.",
        "Projektnamn: Kort väg\nProjektägare: Hemse byalag\nProjekttid: Ange start",
    ],
)
def test_a_form_that_is_filled_in_does(page: str) -> None:
    assert len(extraction_of(page).records) == 1
