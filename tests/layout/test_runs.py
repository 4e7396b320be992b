"""Labels that their company shows to be labels; boxes to tick; forms that nobody has filled in."""

import pytest

from extractors.layout import read_layout
from extractors.text import fold
from tests.fields.pages import extraction_of, record_of


def fed(page: str) -> dict[str, list[str]]:
    """The values of the labels of a page, by the field that each feeds."""
    text = fold(page)
    found: dict[str, list[str]] = {}
    for pair in read_layout(text).pairs:
        found.setdefault(pair.field, []).append(text.fold[pair.start : pair.end])
    return found


FORM = {
    "owner": "Ekeby byalag",
    "period.project": "2019-02-01 - 2020-11-30",
    "place.municipality": "Berg",
    "budget.total": "410 000 kr",
}
IN_MANY_WAYS = [
    "• Projektägare – {owner}\n• Projekttid – {period.project}\n• Kommun – {place.municipality}\n• Total budget – {budget.total}",
    "Projektägare - {owner}\nProjekttid - {period.project}\nKommun - {place.municipality}\nTotal budget - {budget.total}",
    "• Projektägare: {owner}\n• Projekttid: {period.project}\n• Kommun: {place.municipality}\n• Total budget: {budget.total}",
    "1.1 Projektägare: {owner}\n1.2 Projekttid: {period.project}\n1.3 Kommun: {place.municipality}\n1.4 Total budget: {budget.total}",
    "Projektägare {owner}\nProjekttid {period.project}\nKommun {place.municipality}\nTotal budget {budget.total}",
    "PROJEKTÄGARE\n{owner}\nPROJEKTTID\n{period.project}\nKOMMUN\n{place.municipality}\nTOTAL BUDGET\n{budget.total}",
    "Projektägare  {owner}      Projekttid  {period.project}\nKommun  {place.municipality}\nTotal budget  {budget.total}",
]


@pytest.mark.parametrize("form", IN_MANY_WAYS)
def test_the_same_form_however_it_is_set(form: str) -> None:
    for field, value in FORM.items():
        form = form.replace(f"{{{field}}}", value)
    assert fed(f"Slåtter på ängen\n\n{form}\n") == {field: [value] for field, value in FORM.items()}


@pytest.mark.parametrize(
    "page",
    [
        "Projektägare – den som anställer personal\nProjekttid – högst två år\nTotal budget – räkna med moms",
        "Hagen och ladan – Projektägare – var med.",
        "Koordinator Eva\nVi ses på torsdag.\nKommun och region kommer.\nDet blir fika.\nFinansiär saknas.",
        "Projektägare – Ekeby byalag\n\nSedan hände ingenting på ett halvår.",
    ],
)
def test_lines_that_only_look_alike(page: str) -> None:
    assert fed(page) == {}


def test_words_between_labels_over_their_values() -> None:
    form = "Koordinator\nUmeå universitet\nProjekttid\n2020-2022\nBeviljat stöd\n900 000 kr\n{}\nTotal kostnad\n1 mkr"
    found = fed(form.format("Program\nKyla\nTeknikområde\nFjärrkyla"))
    assert (found["programme.name"], found["other"]) == (["Kyla"], ["Fjärrkyla"])
    assert "other" not in fed(form.format("Teknikområde\nFjärrkyla\nKyla"))


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ("Datum            Ärendebeteckning", "2021-04-09       412-88-2021"),
        ("Beslutsdatum     Diarienummer    Sida", "2021-04-09       412-88-2021     1 (3)"),
        ("        Dnr              Datum", "        412-88-2021      2021-04-09"),
    ],
)
def test_head_of_a_letter(head: str, below: str) -> None:
    assert fed(f"Länsstyrelsen\n\n{head}\n{below}\n\nBeslut")["identifier.diarienummer"] == ["412-88-2021"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("[ ] Förstudie  [x] Våtmark  [ ] Annat", ["Våtmark"]),
        ("☐ Ja ☒ Nej", ["Nej"]),
        ("[x] Buller, [X] Damm", ["Buller", "Damm"]),
        ("[ ] Ja  [ ] Nej", []),
        ("............ kr", []),
        ("från ÅÅÅÅ-MM-DD till ÅÅÅÅ-MM-DD", []),
        ("se [1] nedan", ["se [1] nedan"]),
    ],
)
def test_boxes_and_dots(value: str, expected: list[str]) -> None:
    assert fed(f"Projektägare: Ekeby byalag\nKategori: {value}\n").get("", []) == expected or expected == fed(
        f"Kategori: {value}"
    ).get("other", [])


def test_a_form_that_nobody_has_filled_in() -> None:
    blank = (
        "Projektets namn: .....\nProjektägare: .....\nProjekttid: .....\nTotal budget: ..... kr\nMål: ....."
    )
    assert extraction_of(f"Ansökan om medel\n\n{blank}\n").records == ()
    filled = blank.replace("namn: .....", "namn: Ekhagen").replace("ägare: .....", "ägare: Ekeby byalag")
    assert record_of(f"Ansökan om medel\n\n{filled}\n").title is not None


BOX = "Vem: Trosa kommun\nNär: april 2021–juni 2023\nHur mycket: 1,2 miljoner kronor, varav Boverket 0,5 miljoner"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (
            f"Banvallen\n\nKommunen rustar vallen.\n\nFakta\nVad: Banvallen – lotter åt alla\n{BOX}",
            "Banvallen – lotter åt alla",
        ),
        (
            f"Nu rustas den gamla vallen i staden igen?\n\nFakta\nVad: Banvallens lotter, 14 stycken\n{BOX}",
            "Banvallens lotter",
        ),
        (f"Banvallens lotter\n\nFakta om projektet\nVad: Odling och lek\n{BOX}", "Banvallens lotter"),
        (f"Nu rustas den gamla vallen i staden igen?\n\nFakta\nVad: Ett sätt att odla ihop\n{BOX}", None),
    ],
)
def test_box_of_questions(page: str, title: str | None) -> None:
    record = record_of(page)
    assert (record.title.value if record.title else None) == title
    assert [str(one.amount) for one in record.budgets] == ["1200000", "500000"]
