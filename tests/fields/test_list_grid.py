"""Lists of projects in every shape, under every lead, with every mark: each item is a record with all it says."""

from itertools import product

import pytest

from tests.fields.pages import extraction_of

ITEMS = [
    {
        "who": "Osby IF",
        "title": "Ljus på spåret",
        "sum": "120 000 kr",
        "what": "nya lampor längs skidspåret",
        "text": "Lamporna byts mot sådana som drar mindre, och spåret blir öppet hela kvällen.",
    },
    {
        "who": "Viks byalag",
        "title": "Bryggan",
        "sum": "85 000 kr",
        "what": "en brygga vid badet",
        "text": "Byn bygger en brygga som alla kan nå, också den som sitter i rullstol.",
    },
    {
        "who": "Föreningen Gröna Ringen",
        "title": "Barnens skog",
        "sum": "240 000 kr",
        "what": "utflykter med skolklasser",
        "text": "Alla klasser i trean får följa med ut i skogen fyra gånger om året.",
    },
    {
        "who": "Kungsörs hembygdsförening",
        "title": "Kvarnens dag",
        "sum": "45 000 kr",
        "what": "en dag om gamla kvarnar",
        "text": "Föreningen visar kvarnen och bakar bröd på det mjöl som mals.",
    },
]
ROWS = [
    "{who}, {title}, {sum}",
    "{title}, {who}, {sum}",
    "{who}: {title}, {sum}",
    "{who} – {title} – {sum}",
    "{title} – {who} – {sum}",
    "{who} får {sum} till projektet {title}.",
    "{who} får {sum} för {what}.",
    "{sum} till {who} för {what}",
    "{title} ({who}) {sum}",
    "{who} ({sum}) {title}",
    "{title}: {sum}, {who}",
    "”{title}”, {who}, {sum}",
    "{who} beviljas {sum} för projektet ”{title}”.",
    "{who}, {sum}, {what}",
    "{who}, {what}, {sum}",
    "{sum}: {who}, {title}",
    "{who} | {title} | {sum}",
    "{who}\t{title}\t{sum}",
    "{who} {sum}",
]
STANZAS = [
    "{who}\n{title}\n{sum}",
    "{title}\n{who}\n{sum}",
    "{title}\n{who}, {sum}\n{text}",
    "{who}, {sum}\n{text}",
    "{title}\n{text}\nProjektägare: {who}\nBeviljat belopp: {sum}",
    "Projekt: {title}\nSökande: {who}\nBelopp: {sum}",
    "{title}\n\n{who} får {sum} av nämnden. {text}",
    "{title}\n\n{text} {who} driver projektet och får {sum}.",
]
LEADS = [
    "Följande projekt har beviljats stöd:",
    "Här är projekten som får pengar:",
    "Fyra projekt får stöd i år.",
    "Beviljade bidrag 2023",
    "Nämnden har fördelat bidrag till fyra föreningar.",
    "De får pengar i år:",
]


def check(shape: str, lead: str, mark: str, apart: str) -> list[str]:
    """What the records of a list have wrong."""
    items = apart.join(mark.format(n + 1) + shape.format(**item) for n, item in enumerate(ITEMS))
    page = (
        "Pengar till bygden\n\nKommunens kulturnämnd har bestämt vilka som får bidrag ur årets pott på 490 000 kronor."
        f"\n\n{lead}\n\n{items}\n\nNästa ansökan ska vara inne den 1 mars.\n"
    )
    records = extraction_of(page).records
    if len(records) != len(ITEMS):
        return [f"{lead!r} {mark!r} {apart!r}: {len(records)} records"]
    wrong = []
    for record, item in zip(records, ITEMS, strict=True):
        title = item["title"] if "{title}" in shape else None
        found = (
            record.title and record.title.value,
            [one.name for one in record.owners],
            [str(one.amount) for one in record.budgets],
        )
        if found != (title, [item["who"]], [item["sum"].removesuffix(" kr").replace(" ", "")]):
            wrong.append(f"{lead!r} {mark!r} {apart!r}: {found}")
    return wrong


@pytest.mark.parametrize("shape", ROWS)
def test_rows(shape: str) -> None:
    ways = product(LEADS, ("", "• ", "{}. "), ("\n", "\n\n"))
    assert [one for way in ways for one in check(shape, *way)] == []


@pytest.mark.parametrize("shape", STANZAS)
def test_stanzas(shape: str) -> None:
    assert [one for lead in LEADS for one in check(shape, lead, "", "\n\n")] == []
