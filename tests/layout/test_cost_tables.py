"""Tables of costs with several columns of sums, and tables of who takes part in which role."""

from collections.abc import Callable

import pytest

from tests.fields.pages import record_of

Rows = list[tuple[str, ...]]
JOINS: dict[str, Callable[[Rows], str]] = {
    "bars": lambda rows: "\n".join(f"| {' | '.join(row)} |" for row in rows),
    "ruled": lambda rows: "|---|\n".join(f"| {' | '.join(row)} |\n" for row in rows),
    "tabs": lambda rows: "\n".join("\t".join(row) for row in rows),
    "gaps": lambda rows: "\n".join("".join(cell.ljust(16) for cell in row).rstrip() for row in rows),
    "semicolons": lambda rows: "\n".join(";".join(row) for row in rows),
}
_OUTCOME: Rows = [
    ("Post", "Budget (kr)", "Utfall (kr)"),
    ("Personal", "400 000", "390 000"),
    ("Resor", "200 000", "150 000"),
    ("Summa", "600 000", "540 000"),
]
_YEARS: Rows = [
    ("Kostnad", "2020", "2021", "Totalt"),
    ("Personal", "200 000", "200 000", "400 000"),
    ("Resor", "50 000", "150 000", "200 000"),
    ("Totalt", "250 000", "350 000", "600 000"),
]
_NONE: Rows = [("Ort", "2020", "2021"), ("Osby", "24", "30"), ("Totalt", "24", "30")]
_ROLES: Rows = [
    ("Organisation", "Roll", "Budget"),
    ("Osby kommun", "Projektägare", "300 000 kr"),
    ("Lunds universitet", "Partner", "200 000 kr"),
]
_PAGE = "Ljusgården\n\nProjektet bygger en mötesplats för unga i bygden.\n\nProjektperiod: 2020-2022\n\n"


@pytest.mark.parametrize("join", JOINS)
@pytest.mark.parametrize(
    ("rows", "sums"),
    [
        (_OUTCOME, [("cost", "540000"), ("total", "600000")]),
        (_YEARS, [("total", "600000")]),
        (_NONE, []),
    ],
)
def test_sums_of_a_table(join: str, rows: Rows, sums: list[tuple[str, str]]) -> None:
    budgets = record_of(f"{_PAGE}{JOINS[join](rows)}\n\nKontakt: Eva Ekman\n").budgets
    assert sorted((b.kind.value, str(b.amount)) for b in budgets) == sums


@pytest.mark.parametrize("join", ["bars", "ruled", "tabs"])
def test_roles_of_a_table(join: str) -> None:
    record = record_of(f"{_PAGE}{JOINS[join](_ROLES)}\n")
    assert [one.name for one in record.owners] == ["Osby kommun"]
    assert [one.name for one in record.partners] == ["Lunds universitet"]
