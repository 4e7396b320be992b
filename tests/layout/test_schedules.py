"""Lines that each give a phase of a project and its time."""

import pytest

from extractors.layout import read_layout
from extractors.text import fold
from tests.fields.pages import record_of


def phases(page: str) -> list[tuple[str, str]]:
    text = fold(page)
    pairs = [p for p in read_layout(text).pairs if p.field == "period.phase"]
    return [(text.fold[p.label_start : p.label_end], text.fold[p.start : p.end]) for p in pairs]


TWO = [("Uppstart", "januari-mars 2019"), ("Genomförande", "april 2019-juni 2021")]


@pytest.mark.parametrize(
    "page",
    [
        "5 Tidplan\nUppstart: januari–mars 2019\nGenomförande: april 2019–juni 2021",
        "Tidsplan:\nUppstart: januari–mars 2019\nGenomförande: april 2019–juni 2021",
        "Projektets faser\n- Uppstart: januari–mars 2019\n- Genomförande: april 2019–juni 2021",
        "Arbetet delas i två.\nFas 1 Uppstart: januari–mars 2019\nFas 2 Genomförande: april 2019–juni 2021",
        "Så gör vi\nEtapp 1 - Uppstart: januari–mars 2019\nEtapp 2 - Genomförande: april 2019–juni 2021",
    ],
)
def test_each_line_is_a_phase(page: str) -> None:
    assert phases(page) == TWO


@pytest.mark.parametrize(
    "page",
    [
        "Om kvarnen\nUppstart: januari–mars 2019\nGenomförande: april 2019–juni 2021",
        "Tidplan\nProjektstart: 2019-01-01\nProjektslut: 2021-06-30",
        "Tidplan\nUppstart: januari–mars 2019",
        "Tidplan\nUppstart: i januari\nGenomförande: under hösten",
        "Tidplan\nAnsökan öppnar: 2 september 2024\nBeslut: 10 december 2024",
        "Fas 1 Uppstart: januari–mars 2019",
    ],
)
def test_other_lines_are_none(page: str) -> None:
    assert phases(page) == []


def test_a_phase_is_no_time_of_the_project() -> None:
    page = (
        "Projektnamn: Kvarnens år\nProjektägare: Hemse byalag\nProjektperiod: 2019-01-01 – 2021-06-30\n\n"
        "Tidplan\nUppstart: januari–mars 2019\nGenomförande: april 2019–juni 2021"
    )
    found = [(one.kind.value, one.name, one.edtf) for one in record_of(page).periods]
    assert found == [
        ("project", None, "2019-01-01/2021-06-30"),
        ("phase", "Uppstart", "2019-01/2019-03"),
        ("phase", "Genomförande", "2019-04/2021-06"),
    ]
