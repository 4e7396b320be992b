"""What a sum behind a label is: a whole, a part that is given, a price of one."""

import pytest

from tests.fields.pages import record_of

_FORM = "Ljusgården\n\nProjektägare: Hemsjö bygdegårdsförening\nProjektperiod: 2020-2022\n{}\n"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ekonomiskt stöd: 1 225 000 kr", "grant"),
        ("Finansiering: 1 225 000 kr", "total"),
        ("Övriga finansiärer: 1 225 000 kr", "cofinancing"),
        ("Beslutad summa: 1 225 000 kr", "grant"),
        ("Hela kostnaden: 1 225 000 kr", "total"),
        ("**Projektets budget:** 1 225 000 kr", "total"),
    ],
)
def test_kind_of_a_sum(line: str, kind: str) -> None:
    assert [(b.kind.value, str(b.amount)) for b in record_of(_FORM.format(line)).budgets] == [
        (kind, "1225000")
    ]


@pytest.mark.parametrize(
    "line", ["Kostnad: 50 kr per person", "Budget: 450 kr/tim", "Lägsta bidrag: 50 000 kr"]
)
def test_no_sum_of_the_project(line: str) -> None:
    assert record_of(_FORM.format(line)).budgets == ()
