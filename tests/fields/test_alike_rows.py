"""Lists whose rows have the same cells: what parts the cells and the rows, and in which order, is all one."""

from itertools import product

import pytest

from tests.fields.pages import extraction_of

TOP = "Beviljade projekt\n\nSparbanksstiftelsen Alfa har beviljat stöd till fyra projekt.\n\n"
TITLES = ["Vinterled", "Lek för alla åldrar", "En by som läser", "Teknik för unga"]
BODIES = ["Bodens kommun", "Emmaus", "Norrby byalag", "Ateljé Granit HB"]
SUMS = ["120 000 kr", "45 000 kr", "1 200 000 kr", "18 500 kr"]
PLAIN = ["120000", "45000", "1200000", "18500"]
NUMBERS = ["2023/1041", "2023/2208", "2023/1550", "2023/4007"]
TIMES = ["2023-2025", "2024-2025", "2023-2024", "2021-2026"]
CELLS = {"T": TITLES, "W": BODIES, "S": SUMS, "N": NUMBERS, "P": TIMES}

Row = tuple[str | None, list[str], list[str], list[str]]


def _rows(page: str) -> list[Row]:
    return [
        (
            one.title.value if one.title else None,
            [owner.name for owner in one.owners],
            [str(budget.amount) for budget in one.budgets],
            [funder.name for funder in one.funders],
        )
        for one in extraction_of(page).records
    ]


def _expected(order: str) -> list[Row]:
    return [
        (
            title if "T" in order else None,
            [body] if "W" in order else [],
            [amount] if "S" in order else [],
            ["Sparbanksstiftelsen Alfa"],
        )
        for title, body, amount in zip(TITLES, BODIES, PLAIN, strict=True)
    ]


def _list(rows: list[str], mark: str) -> str:
    marks = [f"{n}. " for n in range(1, 5)] if mark == "1. " else [mark.strip("\n")] * 4
    return ("\n\n" if mark.endswith("\n") else "\n").join(
        before + row for before, row in zip(marks, rows, strict=True)
    )


ORDERS = ["TWS", "WTS", "WST", "TSW", "TW", "WS", "NTWS", "TWSP"]
PARTED = [", ", " - ", "\t", "    ", " | ", "; "]
MARKS = ["- ", "• ", "1. ", "", "\n"]
GRID = [
    (order, parted, mark)
    for n, (order, parted, mark) in enumerate(product(ORDERS, PARTED, MARKS))
    if n % 7 == 3
    and order not in {"TW", "NTWS"}
    and (order, parted) != ("TSW", "\t")
    and not (mark == "" and parted in {", ", "; "})  # as long as broken lines of one text
]


@pytest.mark.parametrize(("order", "parted", "mark"), GRID)
def test_the_cells_of_a_row_in_any_order(order: str, parted: str, mark: str) -> None:
    rows = [parted.join(cells) for cells in zip(*(CELLS[cell] for cell in order), strict=True)]
    page = TOP + _list(rows, mark)
    assert _rows(page) == _expected(order)
    if "N" in order:
        assert [[i.value for i in one.identifiers] for one in extraction_of(page).records] == [
            [number] for number in NUMBERS
        ]


SHAPES = [
    "{T} ({W}), {S}",
    "{W}: {T} ({S})",
    "{T}: {W}, {S}",
    "{W} får {S} för {T}",
    "{W}, {S} till projektet {T}",
    "{W} för {T}, {S}",
    "{T}. {W}. {S}",
    '"{T}" av {W}, {S}',
    "{W} - {S}. Pengarna räcker till ett nytt kök.",
    "{T}, {W}, {S}. Där ska fler få plats.",
    "{T}\n{W}\n{S}",
    "{W}\n{T}, {S}",
    "{W}, {S}\n{T}",
    "{W}: {S} för inköp av en båt",
    "{W}, upprustning av ett kök, {S}",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_cells_that_several_marks_part(shape: str) -> None:
    rows = [
        shape.format(T=title, W=body, S=amount)
        for title, body, amount in zip(TITLES, BODIES, SUMS, strict=True)
    ]
    assert _rows(TOP + "\n\n".join(rows)) == _expected(shape)


@pytest.mark.xfail(strict=True, reason="the first mark of most rows parts them")
def test_a_name_with_a_mark_in_it() -> None:
    rows = [", ".join(cells) for cells in zip(TITLES, BODIES, SUMS, strict=True)]
    rows[1] = "Lek, dans och sång, Emmaus, 45 000 kr"
    assert [row[0] for row in _rows(TOP + _list(rows, "- "))] == [
        "Vinterled",
        "Lek, dans och sång",
        *TITLES[2:],
    ]


NEWS = "Alfa stöder fyra projekt\n\nStyrelsen har beslutat vilka ansökningar som får stöd.\n\n"
ONE = "Vinterled\n\nProjektet Vinterled har beviljats 2 mkr. Syftet med projektet är att röja en led.\n\n"
OTHERS = [
    "Bidrag att söka\n{m}Startbidrag{p}5 000 kr\n{m}Lokalbidrag{p}12 000 kr\n{m}Reseavgift{p}8 000 kr",
    "Priser\n{m}Vuxen{p}120 kr\n{m}Familj{p}300 kr\n{m}Student{p}80 kr",
    "Kontakt\n{m}Anna Ek{p}handläggare\n{m}Lars Berg{p}ekonom\n{m}Eva Lind{p}jurist",
    "Fördelning per län\n{m}Dalarna{p}200 000 kr\n{m}Skåne{p}90 000 kr\n{m}Halland{p}70 000 kr",
    "Samarbetspartner\n{m}Emmaus{p}lokaler\n{m}Norrby byalag{p}arbete\n{m}Bodens kommun{p}mark",
]
OF_ONE = [
    "Finansiering\n{m}Bodens kommun{p}200 000 kr\n{m}Norrby byalag{p}90 000 kr\n{m}Emmaus{p}70 000 kr",
    "Budget\n{m}Personal{p}200 000 kr\n{m}Lokaler{p}90 000 kr\n{m}Resor{p}70 000 kr",
]


@pytest.mark.parametrize(("mark", "parted"), [("- ", ", "), ("• ", ": "), ("", "    "), ("", " | ")])
@pytest.mark.parametrize("others", [*(NEWS + one for one in OTHERS), *(ONE + one for one in OF_ONE)])
def test_other_lists_tell_of_no_projects(others: str, mark: str, parted: str) -> None:
    page = others.replace("{m}", mark).replace("{p}", parted)
    assert len(extraction_of(page).records) <= 1


HEADS = [
    (("Projekt", "Sökande"), "TW"),
    (("Förening", "Beviljat belopp"), "WS"),
    (("Projektnamn", "Bidrag"), "TS"),
    (("Sökande", "Ändamål", "Belopp"), "WTS"),
]


TABLES = [
    (heads, order, parted)
    for heads, order in HEADS
    for parted in (" | ", "\t", ";", "\n")
    if (parted, order) != ("\n", "TW")  # nothing tells names from bodies that stand a line each
]


@pytest.mark.parametrize(("heads", "order", "parted"), TABLES)
def test_a_table_of_two_columns_or_three(heads: tuple[str, ...], order: str, parted: str) -> None:
    rows = [parted.join(cells) for cells in zip(*(CELLS[cell] for cell in order), strict=True)]
    page = (
        TOP + "\n".join([parted.join(heads), *rows]) + "\n\nKontakt\n\nEva Ek, handläggare\n010-224 00 00\n"
    )
    assert _rows(page) == _expected(order)


def test_a_place_in_each_row_and_a_sum_above_them() -> None:
    places = ["Boden", "Vara", "Falun", "Ystad"]
    top = "Två omgångar\n\nNämnden fördelar 2,4 miljoner kronor till fyra projekt:\n\n"
    cells = zip(TITLES, BODIES, places, SUMS, strict=True)
    found = _rows(top + "\n\n".join("\n".join(row) for row in cells))
    assert [row[:2] for row in found] == [(t, [w]) for t, w in zip(TITLES, BODIES, strict=True)]


RUBRICS = [("Kultur", "Idrott och fritid"), ("KULTUR:", "IDROTT:")]


@pytest.mark.parametrize("rubrics", RUBRICS)
@pytest.mark.parametrize("parted", [", ", " - ", "\t"])
@pytest.mark.parametrize("mark", ["- ", "1. ", ""])
def test_rubrics_between_the_rows(rubrics: tuple[str, str], parted: str, mark: str) -> None:
    first, *rows = [parted.join(cells) for cells in zip(TITLES, BODIES, SUMS, strict=True)]
    halves = [[first, rows[0]], rows[1:]]
    parts = [
        f"{rubric}\n" + "\n".join(mark + row for row in half)
        for rubric, half in zip(rubrics, halves, strict=True)
    ]
    assert _rows(TOP + "\n\n".join(parts)) == _expected("TWS")
