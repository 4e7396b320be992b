"""Running text that deals out money: each clause that says who gets what is a record, in any word order."""

import pytest

from tests.fields.pages import extraction_of

Row = list[tuple[str, str | None]]
TWO = {
    "Hallens gård får nära 640000 kronor och Rydals samlingshus får 87000 kronor av kommunen för nya ramper.": [
        ("Hallens gård", "640000"),
        ("Rydals samlingshus", "87000"),
    ],
    "Bollnäs spelmanslag har fått medel för att spela in låtar och Orsa spelmanslag har fått medel till en bok.": [
        ("Bollnäs spelmanslag", None),
        ("Orsa spelmanslag", None),
    ],
    "Länsstyrelsen lämnar 430 000 kronor. 310 000 av dem går till Bjuvs hembygdsförening. Resten är klart: Tierps IF "
    "får 120 000 kronor för ett båthus. Bygden har fått 430 000 kronor i allt.": [
        ("Bjuvs hembygdsförening", None),
        ("Tierps IF", "120000"),
    ],
    "I år får Tierps IF 90 000 kronor till en ny bana medan Bjuvs hembygdsförening får 40 000 kronor.": [
        ("Tierps IF", "90000"),
        ("Bjuvs hembygdsförening", "40000"),
    ],
    "Tierps IF, som spelar i fyran, får 90 000 kronor till läktaren, och Bjuvs hembygdsförening beviljas 40 000 kronor.": [
        ("Tierps IF", "90000"),
        ("Bjuvs hembygdsförening", "40000"),
    ],
    "Nämnden har beviljat Tierps IF 90 000 kronor till läktaren och Bjuvs hembygdsförening får 40 000 kronor.": [
        ("Tierps IF", "90000"),
        ("Bjuvs hembygdsförening", "40000"),
    ],
    "Till Tierps IF går 90 000 kronor för läktaren och Bjuvs hembygdsförening tilldelas 40 000 kronor.": [
        ("Tierps IF", "90000"),
        ("Bjuvs hembygdsförening", "40000"),
    ],
}


def _found(page: str) -> Row:
    return [
        (r.owners[0].name if r.owners else "", str(r.budgets[0].amount) if r.budgets else None)
        for r in extraction_of(page).records
    ]


@pytest.mark.parametrize("text", TWO)
def test_grants_side_by_side_are_a_record_each(text: str) -> None:
    assert _found(f"Pengar till bygden\n\n{text}\n") == TWO[text]


IN_TURN = (
    "Kulturen får sitt\n\nKulturnämnden i Kalmar har beslutat att fördela 500 000 kronor. Teater Volta får 100 000 "
    "kronor för föreställningen Is. Föreningen Röda Rummet får 50 000 kronor för konserter. Dessutom får Kalmar "
    "Kammarkör 40 000 kronor till en turné.\n"
)


def test_sentences_that_deal_out_in_turn() -> None:
    assert _found(IN_TURN) == [
        ("Teater Volta", "100000"),
        ("Föreningen Röda Rummet", "50000"),
        ("Kalmar Kammarkör", "40000"),
    ]


ONE = [
    "Projektet Isbanan kostar tre miljoner. Tierps kommun får 2 miljoner kronor och Tierps IF får 1 miljon kronor.",
    "Tierps kommun får 12 miljoner kronor och Osby kommun får 8 miljoner kronor i statsbidrag.",
    "Tierps IF får 90 000 kronor av kommunen. Tierps IF får också 90 000 kronor av banken för samma läktare.",
    "Tierps IF har fått bidrag för att bygga en läktare. Klubben har fått pengar av banken till bänkarna.",
    "I projektet får Tierps IF 90 000 kronor till läktaren och Bjuvs hembygdsförening får 40 000 kronor till en bok.",
    "Barn- och utbildningsnämnden får 8 miljoner kronor till lärare och socialnämnden får 12 miljoner kronor.",
]


@pytest.mark.parametrize("text", ONE)
def test_what_is_no_dealing_out_makes_no_two_records(text: str) -> None:
    assert len(extraction_of(f"Läget\n\n{text}\n").records) <= 1
