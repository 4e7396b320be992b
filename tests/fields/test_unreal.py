"""What a page says is not so, or not yet, is no value; what is personal goes nowhere."""

import pytest

from tests.fields.pages import extraction_of, record_of

LEAD = "Unga vägar\n\nProjektägare: Osby kommun\nProjektperiod: 2019\n\n"
UNREAL = [
    "Projektet beviljades inte 3 miljoner kronor.",
    "Projektet fick avslag på sin ansökan om 3 miljoner kronor.",
    "Vi hoppas att projektet får stöd från Vinnova.",
    "Projektet hade kunnat finansieras av Vinnova.",
    "Malmö stad deltar inte i projektet.",
    "Till skillnad från Röda gårdar, som drivs av Malmö stad, är projektet litet.",
]


@pytest.mark.parametrize("sentence", UNREAL)
def test_what_is_not_so_gives_nothing(sentence: str) -> None:
    record = record_of(LEAD + sentence)
    assert [*record.budgets, *record.funders, *record.partners] == []
    assert [o.name for o in record.owners] == ["Osby kommun"]


@pytest.mark.parametrize("verb", ["har sökt", "söker nu", "ansökte om"])
def test_who_is_asked_for_money_pays_nothing_yet(verb: str) -> None:
    record = record_of(f"{LEAD}Projektet {verb} 3 miljoner kronor från Vinnova.")
    assert [(b.kind.value, str(b.amount), b.payer) for b in record.budgets] == [
        ("other", "3000000", "Vinnova")
    ]
    assert record.funders == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektet, som inte har prövats förut, finansieras av Vinnova.",
        "Projektet finansieras av Vinnova för unga som inte har gått klart skolan.",
    ],
)
def test_a_negation_elsewhere_in_the_sentence_does_not_count(sentence: str) -> None:
    assert [f.name for f in record_of(LEAD + sentence).funders] == ["Vinnova"]


def test_the_headline_of_a_news_item_is_no_project_of_its_own() -> None:
    page = (
        "Umeå får 12 miljoner till ny forskning\n\n"
        "Umeå universitet har beviljats 12 miljoner kronor från Vinnova till projektet Vinter i norr."
    )
    assert [r.title.value if r.title else None for r in extraction_of(page).records] == ["Vinter i norr"]


PRIVATE = [
    "Personnummer: 850101-1234",
    "Mobilnummer: 070-123 45 67",
    "Handläggare: Eva Ek",
    "Rektor: Karin Berg",
    "Ansvarig på plats: Anna Lind",
    "Frågor: eva.ek@example.se",
]


@pytest.mark.parametrize("line", PRIVATE)
def test_a_pair_about_a_person_goes_nowhere(line: str) -> None:
    extraction = extraction_of(LEAD.strip() + "\n" + line)
    assert extraction.records[0].other_fields == ()
    assert line.partition(": ")[2] not in extraction.records[0].model_dump_json()


def test_the_summary_ends_before_personal_data() -> None:
    page = LEAD + "Sammanfattning\n\nProjektet når unga. Kontakta Eva Ek på eva.ek@example.se för mer."
    summary = record_of(page).summary
    assert summary is not None
    assert summary.value == "Projektet når unga."
