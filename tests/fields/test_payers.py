"""Who pays a grant that its sentence names without saying so of the sum."""

import pytest

from tests.fields.pages import record_of

_HEAD = "Naturstigen\n\nProjektet Naturstigen drivs av Osby kommun. "


@pytest.mark.parametrize(
    ("said", "payer"),
    [
        ("Naturvårdsverket tittade på ansökan och projektet fick 400 000 kronor.", "Naturvårdsverket"),
        ("Naturvårdsverket finansierar projektet, som har beviljats 400 000 kronor.", "Naturvårdsverket"),
        (
            "Projektet finansieras av Naturvårdsverket. Ansökan till Naturvårdsverket gällde 2019, då "
            "projektet fick 400 000 kronor.",
            "Naturvårdsverket",
        ),
        ("Hos Naturvårdsverket fick projektet gehör, och 400 000 kronor har beviljats.", "Naturvårdsverket"),
        ("Naturvårdsverket finansierar projektet. I mars beviljades projektet 400 000 kronor.", None),
        ("Naturvårdsverket och Region Skåne finansierar projektet, som har beviljats 400 000 kronor.", None),
        ("Naturvårdsverket finansierar projektet. Osby kommun fick i mars 400 000 kronor till det.", None),
    ],
)
def test_the_only_payer_of_a_sentence(said: str, payer: str | None) -> None:
    assert [(str(b.amount), b.payer) for b in record_of(_HEAD + said).budgets] == [("400000", payer)]
