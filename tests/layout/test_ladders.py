"""Labels that hold only in their company: in forms of two lines a row, over sums, in a row of bare ones."""

import pytest

from extractors.layout import read_layout
from extractors.text import fold


def pairs(page: str) -> list[tuple[str, str]]:
    text = fold(page)
    return [(p.field, text.fold[p.start : p.end]) for p in read_layout(text).pairs]


LADDER = [
    ("Budget\n3,1 miljoner kronor", ("budget.total", "3,1 miljoner kronor")),
    ("Stöd från Vinnova\n900 000 kr", ("budget.grant", "900 000 kr")),
    ("Diarienummer hos Formas\n2018-00412", ("identifier.diarienummer", "2018-00412")),
    ("Finansiering\nStiftelsen Lantbruksforskning", ("funder", "Stiftelsen Lantbruksforskning")),
    ("Program\nNordisk miljö", ("programme.name", "Nordisk miljö")),
    ("Partner\nArvika kommun", ("partner", "Arvika kommun")),
    ("Beslut\n2018-02-14", ("period.decision", "2018-02-14")),
]


@pytest.mark.parametrize(("row", "pair"), LADDER)
@pytest.mark.parametrize("before", [True, False])
def test_a_weak_label_holds_beside_a_sure_one(row: str, pair: tuple[str, str], before: bool) -> None:
    sure = "Projektperiod\n2018-01-01 - 2019-12-31"
    page = f"{row}\n{sure}" if before else f"{sure}\n{row}"
    assert pair in pairs(f"Om projektet\n\n{page}\n\nArbetet leds från Arvika.")


NO_LADDER = [
    "Budget\n3,1 miljoner människor",  # no sure label beside it
    "Projektperiod\n2018-2019\n\nBudget\n\n3,1 miljoner människor",
    "Projektperiod\n2018-2019\nBudget\nFastställs i höst av styrelsen",
    "Projektperiod\n2018-2019\nPartner\nKontakt\nBudget",  # a menu
    "Projektperiod\n2018-2019\nBudgeten växer.\n3,1 miljoner kronor",
]


@pytest.mark.parametrize("page", NO_LADDER)
def test_a_weak_label_alone_is_none(page: str) -> None:
    assert {field for field, _ in pairs(page)} <= {"period.project"}


SUMS_ALONE = ["Budget\n3,1 miljoner kronor", "Projektperiod\n2018-2019\n\nBudget\n\n3,1 miljoner kronor"]


@pytest.mark.parametrize("page", SUMS_ALONE)
def test_a_weak_label_alone_over_a_sum(page: str) -> None:
    assert ("budget.total", "3,1 miljoner kronor") in pairs(page)


@pytest.mark.parametrize("label", ["Medfinansiering", "Medfinansiärer", "Godkänd finansieringsplan"])
def test_sums_beside_bodies_under_one_label(label: str) -> None:
    page = f"{label}\nRegion Gotland 1,2 miljoner kronor\nVisby stift 300 000 kr\nSumma 1 500 000 kronor"
    assert [value for _, value in pairs(page)] == [
        "Region Gotland 1,2 miljoner kronor",
        "Visby stift 300 000 kr",
    ]


BARE = [
    ("Sökt belopp 800 000 kronor", ("budget.other", "800 000 kronor")),
    ("Beviljat stöd 650 000", ("budget.grant", "650 000")),
    ("Kommunal medfinansiering 1,5 mkr", ("budget.cofinancing", "1,5 mkr")),
    ("Faktisk kostnad 1 480 221 kr", ("budget.cost", "1 480 221 kr")),
    ("Bransch Skogsbruk", ("other", "Skogsbruk")),
]


@pytest.mark.parametrize(("line", "pair"), BARE)
def test_a_line_without_colon_among_labels(line: str, pair: tuple[str, str]) -> None:
    assert pair in pairs(f"Projektägare Gotlands museum\nProjektperiod 2018-2019\n{line}")


@pytest.mark.parametrize(
    "line", ["Antal sidor 800 000", "Gatan 12", "Vi fick bidrag 2018 och 2019", "Stöd 14"]
)
def test_other_lines_among_labels(line: str) -> None:
    assert len(pairs(f"Projektägare Gotlands museum\nProjektperiod 2018-2019\n{line}")) == 2


def test_the_paragraph_of_minutes_before_a_label() -> None:
    assert pairs("§ 12 Projekt: Kvarnens år\n§ 13 a Sökande: Hemse byalag") == [
        ("title", "Kvarnens år"),
        ("owner", "Hemse byalag"),
    ]


def test_a_further_label_in_small_letters() -> None:
    assert pairs("Total budget: 90 000 kr, sökt stöd: 60 000 kr") == [
        ("budget.total", "90 000 kr"),
        ("budget.other", "60 000 kr"),
    ]


SPACED = "Projektnamn\nVinterled\n\nProjektperiod\n2018-2019\n\n{}\n\nKontakt\nEva Ek\nkonsult\n"


@pytest.mark.parametrize(("row", "pair"), LADDER)
def test_a_weak_label_in_a_form_with_empty_lines(row: str, pair: tuple[str, str]) -> None:
    assert pair in pairs(SPACED.format(row))


@pytest.mark.parametrize("row", ["Budget\nFastställs i höst", "Partner"])
def test_no_label_in_a_form_with_empty_lines(row: str) -> None:
    fields = {field for field, _ in pairs(SPACED.format(row))}
    assert fields <= {"title", "period.project"}
