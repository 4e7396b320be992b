"""Lists under a head that says that money is dealt out, with nothing else that leads to them."""

from itertools import product

import pytest

from tests.fields.pages import extraction_of

ITEMS = [
    {"who": "Storsjö hembygdsförening", "what": "nytt tak på loftbod", "sum": "62 000"},
    {"who": "Ljungdalens IK", "what": "pistbelysning vid backen", "sum": "118 500"},
    {"who": "Rätans byalag", "what": "grillplats vid sjön", "sum": "24 000"},
    {"who": "Bergs församling", "what": "bergvärme i prästgården", "sum": "95 400"},
]
ROWS = [
    "{who}, {what}, {sum} kr",
    "{who} – {what} – {sum} kr",
    "{who}: {what}, {sum} kr",
    "{who} | {what} | {sum} kr",
    "{what}, {who}, {sum} kr",
    "{who} – {what}, {sum}:-",
    "{what} ({who}), {sum} kr",
]
HEADS = [
    "Så fördelades bygdemedlen i Bergs kommun",
    "Så fördelas byapengen",
    "Bidragslista, Kulturnämnden, maj",
    "Klimatklivet, beslut i mars",
    "Beviljade sociala investeringar",
    "Fördelning av stöd till kultur i bygden",
    "Kulturnämndens fördelning av bidrag",
    "Utdelade bidrag våren 2023",
    "Bygdemedel 2022 – beslut",
    "Beslut om landsbygdsmedel",
    "Så delas bygdepengen ut",
    "De här får pengar",
    "Bidragen går till",
    "Här hamnar pengarna",
    "Utbetalda bidrag",
    "Dessa får stöd i år:",
]
OF_OTHERS = [
    "Kostnader",
    "Finansiering",
    "Så finansieras bygget",
    "Så fördelas kostnaderna",
    "Medfinansiering",
    "Våra samarbetspartner",
    "Tack till våra sponsorer",
    "Inköp",
    "Upphandlade leverantörer",
    "Bidrag vi har fått",
    "Priser",
]
ABOVE = [
    "Kulturnämnden har fördelat 299 900 kr.\n\n",
    "I år delar Bergs kommun ut 299 900 kr till bygdens liv.\n\n",
    "Sista ansökningsdag var den 1 mars 2023.\n\n",
    "Bergs kommun satsar 299 900 kr. Så här gick det:\n\n",
    "Mottagare, ändamål och belopp\n",
    "Kultur\n",
    "Region Jämtland, 2023-04-02\n\n",
]
BELOW = [
    "Summa: 299 900 kr\n",
    "Summa beviljade bidrag 299 900 kr\n",
    "\nBergs kommun, 2023-03-05\n",
    "\nAvslag\nMyssjö IF, ny kiosk, 30 000 kr\n",
    "\nPotten var på 300 000 kr. Pengarna kommer från Vattenfall.\n",
    "\nKulturnämnden har 100 000 kr kvar att dela ut i höst.\n",
    "\nBergs kommun, 840 40 Svenstavik, bankgiro 555-5555\n",
]


def read(page: str) -> list[tuple[list[str], list[str]]]:
    """Who owns and what it costs, project by project."""
    return [
        ([one.name for one in record.owners], [str(one.amount) for one in record.budgets])
        for record in extraction_of(page).records
    ]


def rows(row: str, mark: str, count: int) -> str:
    return "".join(mark.format(n + 1) + row.format(**item) + "\n" for n, item in enumerate(ITEMS[:count]))


def wanted(count: int) -> list[tuple[list[str], list[str]]]:
    return [([item["who"]], [item["sum"].replace(" ", "")]) for item in ITEMS[:count]]


@pytest.mark.parametrize("head", HEADS)
def test_a_head_leads_to_rows(head: str) -> None:
    ways = list(product(ROWS, ("", "- ", "{}. "), (2, 3, 4)))
    pages = [f"{head}\n\n{rows(*way)}" for way in ways]
    assert [page for page, way in zip(pages, ways, strict=True) if read(page) != wanted(way[2])] == []


@pytest.mark.parametrize("head", OF_OTHERS)
def test_a_head_of_something_else_leads_to_none(head: str) -> None:
    pages = [f"{head}\n\n{rows(*way)}" for way in product(ROWS, ("", "- ", "{}. "), (2, 3, 4))]
    assert [page for page in pages if len(read(page)) > 1] == []


@pytest.mark.parametrize(
    "head", ["Beviljade bidrag", "Kulturnämnden, Bergs kommun\n\nUtdelade medel ur bygdepengen"]
)
def test_what_stands_around_the_rows_is_none_of_them(head: str) -> None:
    around = [(above, "") for above in ABOVE] + [("", below) for below in BELOW]
    pages = [f"{head}\n\n{above}{rows(row, '', 4)}{below}" for row in ROWS[:4] for above, below in around]
    assert [page for page in pages if read(page) != wanted(4)] == []
