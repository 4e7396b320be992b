"""Headings that tell how far a project has come by a day, and statements with their date before them."""

import pytest

from extractors.layout.section_words import section_label
from tests.fields.pages import record_of


@pytest.mark.parametrize(
    "heading",
    [
        "läget i mars 2023",
        "läget per den 1 mars 2022:",
        "status juni 2022",
        "lägesrapport hösten 2021",
        "så långt har vi kommit",
        "så långt har vi kommit i oktober",
        "resultat i mars 2023",
        "uppnått resultat (fylls i av kommunen)",
    ],
)
def test_opens_what_was_reached(heading: str) -> None:
    found = section_label(heading)
    assert found is not None
    assert found.field == "section.achieved"


@pytest.mark.parametrize(
    "heading",
    ["status", "nuläge", "läget på arbetsmarknaden 2020", "läget i kommunen 2019", "status avslutad"],
)
def test_opens_nothing(heading: str) -> None:
    assert section_label(heading) is None


@pytest.mark.parametrize(
    "line",
    [
        "Bron är klar.",
        "2022-10: Bron är klar.",
        "2022-10-04: Bron är klar.",
        "Oktober 2022: Bron är klar.",
        "Hösten 2022 - Bron är klar.",
        "2022: Bron är klar.",
    ],
)
def test_a_statement_without_its_date(line: str) -> None:
    page = f"Projektnamn: Ekhagen\nProjektägare: Ekeby byalag\n\nLäget i mars 2023\n{line}\n"
    assert [one.statement for one in record_of(page).results] == ["Bron är klar"]
