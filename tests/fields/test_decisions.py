"""Decisions: the body over them gives the money and owns nothing, who asked for it owns the project."""

from itertools import product

import pytest

from tests.fields.pages import extraction_of

HEADS = {
    "Osby kommun\nProtokoll 2022-03-15\n\nBidrag till Ljus i byn\n\n": "Osby kommun",
    "Kultur- och fritidsnämnden i Osby\nProtokoll 2022-03-15\n\n§ 45 Bidrag till Ljus i byn\n\n": "Osby kommun",
    "Länsstyrelsen i Skåne län\n\nBESLUT\nDatum 2022-03-15\n\nBidrag till projektet Ljus i byn\n\n": "Länsstyrelsen i Skåne län",
}
DECIDED = [
    "Beslut\n1. Viks hembygdsförening beviljas 120 000 kronor för projektet Ljus i byn.\n",
    "Beslut\nAnsökan från Viks hembygdsförening om bidrag till projektet Ljus i byn beviljas med 120 000 kronor.\n",
]
ASKED = [
    "",
    "Ärendet\nViks hembygdsförening har ansökt om 200 000 kronor för att tända byns lampor.\n",
]


@pytest.mark.parametrize("head", HEADS)
def test_the_body_over_a_decision_pays(head: str) -> None:
    for decided, asked in product(DECIDED, ASKED):
        (record,) = extraction_of(f"{head}{decided}\n{asked}").records
        assert [one.name for one in record.owners] == ["Viks hembygdsförening"]
        assert [one.organisation.name for one in record.funders] == [HEADS[head]]


@pytest.mark.parametrize(
    "page",
    [
        "Osby kommun\nProtokoll 2022-03-15\n\nLjus i byn\n\nViks hembygdsförening berättar om projektet Ljus i byn.\n",
        "Osby kommun\n\nLjus i byn\n\nProjektet Ljus i byn har fått 120 000 kronor av Boverket.\n",
    ],
)
def test_no_decision_gives_no_payer(page: str) -> None:
    funders = [one.name for record in extraction_of(page).records for one in record.funders]
    assert "Osby kommun" not in funders
