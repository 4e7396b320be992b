"""Forms in two columns, by bars, tabs, dots and wide gaps, and tables with cells left empty."""

import pytest

from extractors.layout import read_layout
from extractors.text import fold

BARS = "| Fält | Uppgift |\n|---|---|\n| Projektägare | Osby kommun |\n| Projektperiod | 2019-2021 |\n"
TABS = "Projektägare\tOsby kommun\nSvenska partners\tÅre kommun\n\tSida\nDiarienr\t2019-123\n"
DOTS = "Projektägare ........ Osby kommun\nNär ................. 2019-2021\nDiarienr ............ 2019-123\n"
GAPS = (
    "Vem äger?        Osby kommun\n"
    "Vilka är med?    Åre kommun\n"
    "                 Sida\n"
    "Hur länge?       2019-2021\n"
)
FORMS = [
    (BARS, [("owner", "Osby kommun"), ("period.project", "2019-2021")]),
    (
        TABS,
        [
            ("owner", "Osby kommun"),
            ("partner", "Åre kommun"),
            ("partner", "Sida"),
            ("identifier.diarienummer", "2019-123"),
        ],
    ),
    (
        DOTS,
        [
            ("owner", "Osby kommun"),
            ("period.project", "2019-2021"),
            ("identifier.diarienummer", "2019-123"),
        ],
    ),
    (
        GAPS,
        [
            ("owner", "Osby kommun"),
            ("partner", "Åre kommun"),
            ("partner", "Sida"),
            ("period.project", "2019-2021"),
        ],
    ),
]
NO_FORMS = [
    "Start        Om oss        Nyheter\nAlla     sidor\n",
    "En gång   gick han\ntill en annan   by och där\nsåg han   ett hus\n",
    "Projektägare   Osby\n",
    "•  Osby kommun      är med\n•  Åre kommun       är med\n•  Sida             är med\n",
]


def pairs(page: str) -> list[tuple[str, str]]:
    text = fold(page)
    return [(p.field, page[p.start : p.end]) for p in read_layout(text).pairs]


@pytest.mark.parametrize(("page", "expected"), FORMS)
def test_a_form_in_two_columns(page: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in pairs(page) if pair[0]] == expected


@pytest.mark.parametrize("page", NO_FORMS)
def test_columns_of_other_things_are_no_form(page: str) -> None:
    assert all(value != "är med" and "oss" not in value for _, value in pairs(page))


def test_the_cells_of_a_table_may_be_empty_and_its_sum_is_no_row() -> None:
    page = (
        "Sökande\tÅtgärd\tStöd (kr)\tSlut\n"
        "Osby kommun\tVåtmark\t100 000\t2020-01-31\n"
        "Åre kommun\tStängsel\t\t2021-01-31\n"
        "Luleå kommun\tBro\t300 000\t\n"
        "Summa\t3 st\t400 000\t\n"
    )
    rows = read_layout(fold(page)).rows
    assert [page[start:end].partition("\t")[0] for start, end in rows] == [
        "Osby kommun",
        "Åre kommun",
        "Luleå kommun",
    ]


GAPPED = (
    "Kommun      Projektnamn            Projekttid     Bidrag\n"
    "Boden       Våtmark Krusen         2023-2025      485 000 kr\n"
    "Piteå       Tvåstegsdike, etapp II                562 500 kr\n"
    "\n"
    "Summa                                             1 047 500 kr\n"
)


def test_the_cells_of_a_table_stand_apart_by_wide_gaps() -> None:
    layout = read_layout(fold(GAPPED))
    cells = [GAPPED[pair.start : pair.end] for pair in layout.pairs]
    assert cells[:4] == ["Boden", "Våtmark Krusen", "2023-2025", "485 000 kr"]
    assert cells[4:7] == ["Piteå", "Tvåstegsdike, etapp II", "562 500 kr"]
    assert len(layout.rows) == 2


def test_a_menu_with_wide_gaps_is_no_table() -> None:
    page = "Projekt   Nyheter   Kontakt   Om oss\nSök   Meny   Lyssna   Språk\n"
    assert read_layout(fold(page)).rows == ()


def test_an_empty_line_inside_a_row_is_an_empty_cell() -> None:
    page = (
        "Insats\nÄgare\nMålgrupp\nBeviljade medel\nPeriod\n\n"
        "Stegen\nBodens kommun\nUnga\n1 850 000 kr\n2021-2023\n\n"
        "Duvan\nPiteå kommun\n\n645 000 kr\n2020-2022\n"
    )
    rows = read_layout(fold(page)).rows
    assert [page[start:end].splitlines()[0] for start, end in rows] == ["Stegen", "Duvan"]


def test_a_bar_at_the_end_of_a_row_is_an_empty_cell() -> None:
    page = (
        "Dnr | Projekt | Sökande | Beviljat | Tid\n"
        "434-118-20 | Tak | Bodens kommun | 148 000 kr | 2020\n"
        "434-240-20 | Golv | Piteå kommun | 90 000 kr |\n"
    )
    assert len(read_layout(fold(page)).rows) == 2


def test_a_cell_of_several_lines_where_empty_lines_part_the_cells() -> None:
    page = "\n\n".join(
        [
            *("Dnr", "Organisation", "Titel", "Belopp"),
            *("2022-00411", "Lunds universitet", "Om vind", "100 000"),
            *("2022-00412", "Umeå universitet", "Om snö\ni fjällen", "200 000"),
        ]
    )
    rows = read_layout(fold(page)).rows
    assert [page[start:end].split("\n\n")[2] for start, end in rows] == ["Om vind", "Om snö\ni fjällen"]


def test_dots_to_write_on_are_no_value() -> None:
    assert pairs("Projektägare: ..........\nBudget: ..........\n") == []
