"""Rows of values that semicolons part."""

import pytest

from tests.fields.pages import extraction_of

ROWS = (("Grön hamn", "Ystads kommun", "1250000"), ("Digital kust", "Region Blekinge", "3400000"))
HEADS = (
    "project_title;project_owner;budget_sek",
    "Projektnamn;Projektägare;Total budget (kr)",
    "PROJEKTNAMN;SÖKANDE;BUDGET",
    '"Projekttitel";"Koordinator";"Total budget"',
    "title;beneficiary;total_cost_sek",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("end", ["", ";"])
def test_a_row_is_a_project(head: str, end: str) -> None:
    page = head + end + "\n" + "\n".join(";".join(row) + end for row in ROWS) + "\n"
    found = [
        (r.title.value if r.title else "", r.owners[0].name, str(r.budgets[0].amount), r.budgets[0].currency)
        for r in extraction_of(page).records
    ]
    assert found == [(*row, "SEK") for row in ROWS]


def test_a_cell_in_quotes_may_hold_a_semicolon_and_another_be_empty() -> None:
    page = 'Dnr;Projektnamn;Sökande;Start;Slut\n2021/5;"Ljus; och ljud";Osby kommun;2021-03;2022-02\n2021/6;Torget;;2021;\n'
    first, second = extraction_of(page).records
    assert first.title is not None
    assert (first.title.value, first.periods[0].edtf) == ("Ljus; och ljud", "2021-03/2022-02")
    assert (len(second.owners), second.identifiers[0].value) == (0, "2021/6")


PROSE = (
    "Vi söker dig som är nyfiken; van att leda; och bor nära Osby.\nDu får lön; semester; kontor.\n",
    "Deltagare;Ort;Telefon\nEva Ek;Osby;123\nBo Al;Åre;456\n",
    "Projektet har tre mål; fler i arbete; friskare personal; lägre kostnader.\n",
)


@pytest.mark.parametrize("page", PROSE)
def test_other_lines_with_semicolons_are_no_rows(page: str) -> None:
    assert len(extraction_of(page).records) < 2
