"""Sentences that tell of several grants, and running text that counts its grants."""

import pytest

from tests.fields.pages import extraction_of

TOP = "Vårens bidrag klara\n\nSparbanksstiftelsen Alfa har fördelat 2 miljoner kronor till elva ansökningar.\n\n"
SENTENCES = {
    "Tranås IF får 90 000 kr till projektet Isbanan, Eksjö hembygdsförening får drygt 120 000 kr till Spåret "
    "genom byn och Aneby kommun får 300 000 kr för att starta läxhjälp.": [
        ("Isbanan", "Tranås IF", "90000"),
        ("Spåret genom byn", "Eksjö hembygdsförening", "120000"),
        (None, "Aneby kommun", "300000"),
    ],
    "Tranås IF beviljas 90 000 kr till Isbanan medan Aneby kommun tilldelas 300 000 kr till Läxan.": [
        ("Isbanan", "Tranås IF", "90000"),
        ("Läxan", "Aneby kommun", "300000"),
    ],
    "Tranås IF har fått 90 000 kr till Isbanan; Aneby kommun har fått 300 000 kr till Läxan.": [
        ("Isbanan", "Tranås IF", "90000"),
        ("Läxan", "Aneby kommun", "300000"),
    ],
}


def _found(page: str) -> list[tuple[str | None, str, str]]:
    return [
        (r.title.value if r.title else None, r.owners[0].name if r.owners else "", str(r.budgets[0].amount))
        for r in extraction_of(page).records
    ]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_each_part_of_a_sentence_is_a_record(sentence: str) -> None:
    assert _found(TOP + sentence) == SENTENCES[sentence]


ONE = [
    "Isbanan\n\nProjektet Isbanan börjar i höst. Tranås IF får 90 000 kr och Aneby kommun får 300 000 kr för sina timmar.",
    "Isbanan\n\nI projektet Isbanan finns två parter. Tranås IF får 90 000 kr och Aneby kommun får 300 000 kr.",
]


@pytest.mark.parametrize("page", ONE)
def test_what_two_bodies_of_one_project_get_is_one_record(page: str) -> None:
    assert len(extraction_of(page).records) == 1


COUNTED = (
    "Tre nya ja\n\nStiftelsen har beslutat att stödja tre projekt med sammanlagt 1 145 000 kronor.\n\n"
    "Tranås IF är en av mottagarna. Klubben får 420 000 kronor för Isbanan, som blir klar i år.\n\n"
    "{}\n\n"
    "Slutligen får Aneby ryttarförening 125 000 kronor till en lift för barn som rider.\n\n"
    "– Vi är glada, säger ordföranden.\n"
)
WITHOUT_UNIT = [
    "Störst summa går till Eksjö hembygdsförening, nämligen 600 000. Där vill man göra en ljudvandring.",
    "Eksjö hembygdsförening får hela 600 000. Där vill man göra en ljudvandring.",
]


@pytest.mark.parametrize("paragraph", WITHOUT_UNIT)
def test_a_sum_without_its_unit_beside_others(paragraph: str) -> None:
    assert len(extraction_of(COUNTED.format(paragraph)).records) == 3


@pytest.mark.parametrize(
    "paragraph", ["Förra året var det fler.", "Vi fick 64 ansökningar om 7 200 000 kronor."]
)
def test_a_paragraph_on_no_project_makes_no_record(paragraph: str) -> None:
    assert len(extraction_of(COUNTED.format(paragraph)).records) < 3
