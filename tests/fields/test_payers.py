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


@pytest.mark.parametrize(
    ("said", "payer"),
    [
        ("Leader står för 300 000 kronor.", "Leader"),
        ("Av det är 300 000 kronor LIFE-bidrag.", "EU Life"),
        ("Projektet får 300 000 kronor i Leaderstöd.", "Leader"),
        ("Föreningen har fått 300 000 kronor i leaderbidrag.", "Leader"),
        ("Via Sparbanksstiftelsen Norr har projektet beviljats 300 000 kronor.", "Sparbanksstiftelsen Norr"),
        ("Genom Vinnova har kommunen fått 300 000 kronor till projektet.", "Vinnova"),
        ("Inom satsningen gick Formas in med 300 000 kronor.", "Formas"),
        # neither name a fund
        ("Projektet får 300 000 kronor i driftsstöd.", None),
        ("Projektet får 300 000 kronor i konststöd.", None),
        ("Leader är ett ord för den som leder. Projektet får 300 000 kronor.", None),
        ("Genom samarbetet har projektet fått 300 000 kronor.", None),
    ],
)
def test_payers_by_short_names(said: str, payer: str | None) -> None:
    grants = [one for one in record_of(_HEAD + said).budgets if one.kind == "grant"]
    assert [(str(one.amount), one.payer) for one in grants] == [("300000", payer)]


@pytest.mark.parametrize(
    ("row", "payer"),
    [
        ("Bidrag: 300 000 kr (Riksantikvarieämbetet)", "Riksantikvarieämbetet"),
        ("Beviljat stöd: 300 000 kr från Energimyndigheten", "Energimyndigheten"),
        ("Beviljat stöd: 300 000 kr, Formas", "Formas"),
        ("LIFE-bidrag: 300 000 kr", "EU Life"),
        ("Offentligt stöd (Leader): 300 000 kr", "Leader"),
        ("Beviljat belopp ur Arvsfonden: 300 000 kr", "Arvsfonden"),
        ("Beviljat stöd: 300 000 kr till Osby kommun", None),
        ("Beviljat stöd: 300 000 kr (50 %)", None),
        ("Beviljat stöd: 300 000 kr, beslut av Tillväxtverket 2020", None),
    ],
)
def test_payers_beside_the_sum_of_a_label(row: str, payer: str | None) -> None:
    record = record_of(f"Projektnamn: Naturstigen\nProjektägare: Osby kommun\n{row}\nStart: 2020-01-01\n")
    assert [(str(one.amount), one.payer) for one in record.budgets] == [("300000", payer)]
