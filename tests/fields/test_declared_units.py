"""Sums of a table whose unit the page gives once for all of them."""

import pytest

from extractors.grammar.money import declared_unit
from tests.fields.pages import extraction_of

ROWS = ["Brandstation Norrby\t2019\t25 000", "Ekskolan\t2019-2020\t61 000", "Norrby förskola\t2020\t9 500"]
TABLE = "Projekt\tPlaneras vara klart\tBudget\n" + "\n".join(ROWS)
STACKED = "Investeringsprojekt\n\nPlaneras vara klart\n\nBudget\n\n" + "\n\n".join(
    ["Brandstation Norrby", "2019", "25,0", "Ekskolan", "2019-2020", "61,0", "Norrby förskola", "2020", "9,5"]
)


@pytest.mark.parametrize(
    ("said", "factor"),
    [
        ("Belopp i tkr", 1000),
        ("Belopp anges i tusentals kronor.", 1000),
        ("Alla belopp är angivna i tkr.", 1000),
        ("Samtliga summor redovisas i mkr", 1_000_000),
        ("Investeringar 2019-2021 (tkr)", 1000),
        ("Tabell 2. Beviljade projekt, mnkr", 1_000_000),
        ("Siffrorna är i miljoner kronor.", 1_000_000),
        ("Belopp i kronor", 1),
    ],
)
def test_said_above_the_sums(said: str, factor: int) -> None:
    assert declared_unit(f"investeringar\n\n{said}\n".lower()) is not None
    budgets = [
        int(one.budgets[0].amount) for one in extraction_of(f"Investeringar\n\n{said}\n\n{TABLE}\n").records
    ]
    assert budgets == [25_000 * factor, 61_000 * factor, 9_500 * factor]


@pytest.mark.parametrize(
    "said",
    [
        "Belopp under 50 tkr betalas ut direkt.",
        "Projektet kostar 3 mkr (varav 500 tkr i lön).",
        "Vi har ökat bidragen i kommunen.",
        "Siffror om invånare i kommunen",
    ],
)
def test_other_words_are_none(said: str) -> None:
    assert declared_unit(said.lower()) is None


def test_cells_of_one_line_each() -> None:
    records = extraction_of(f"Större investeringar\n\nBelopp anges i miljoner kronor.\n\n{STACKED}\n").records
    assert [(r.title.value if r.title else "", int(r.budgets[0].amount)) for r in records] == [
        ("Brandstation Norrby", 25_000_000),
        ("Ekskolan", 61_000_000),
        ("Norrby förskola", 9_500_000),
    ]


def test_own_unit_goes_before_what_is_declared() -> None:
    page = f"Investeringar\n\nBelopp i tkr\n\n{TABLE.replace('Budget', 'Budget (mkr)')}\n"
    assert int(extraction_of(page).records[0].budgets[0].amount) == 25_000_000_000


def test_what_a_label_calls_a_project_owns_nothing() -> None:
    records = extraction_of(f"Större investeringar\n\n{TABLE}\n").records
    assert [one.owners for one in records] == [(), (), ()]
