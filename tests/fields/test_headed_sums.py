"""Lists with who and how much in one line, and what for in the text under it or behind it."""

import pytest

from tests.fields.pages import extraction_of

Row = tuple[str | None, str, str]

TEXTS = (
    "Projektet Vinterled ska göra skidspåren kring staden öppna för alla som vill åka, också om kvällen.",
    "Älvens röst handlar om att samla berättelser från dem som bor längs älven innan de glöms bort.",
    "Med Ljus i skogen byggs en slinga med belysning som ska vara klar till våren när snön har smält.",
)
BODIES = ("Bodens kommun", "Piteå kommun", "Älvsbyns kommun")
TITLES = ("Vinterled", "Älvens röst", "Ljus i skogen")
SUMS = ("2 000 000 kronor", "cirka 750 000 kr", "1,2 miljoner kronor")
PLAIN = ("2000000", "750000", "1200000")
TOP = "Stiftelsen Framtidens Kultur ger stöd\n\nStiftelsen Framtidens Kultur har beslutat om stöd. Här är tre av projekten:\n\n"


def _rows(page: str) -> list[Row]:
    return [
        (r.title.value if r.title else None, r.owners[0].name, str(r.budgets[0].amount))
        for r in extraction_of(page).records
        if r.owners and r.budgets
    ]


@pytest.mark.parametrize("between", [", ", " – ", " - ", " ("])
def test_who_and_how_much_over_a_text(between: str) -> None:
    close = ")" if "(" in between else ""
    stanzas = [
        f"{who}{between}{much}{close}\n{text}" for who, much, text in zip(BODIES, SUMS, TEXTS, strict=True)
    ]
    assert _rows(TOP + "\n\n".join(stanzas)) == list(zip(TITLES, BODIES, PLAIN, strict=True))


def test_what_and_how_much_over_a_text() -> None:
    stanzas = [
        f"{what}, {much}\n{who} ska driva projektet och göra spåren öppna för alla, också om kvällen."
        for what, who, much in zip(TITLES, BODIES, SUMS, strict=True)
    ]
    records = extraction_of(TOP + "\n\n".join(stanzas)).records
    assert [r.title.value if r.title else None for r in records] == list(TITLES)
    assert [[str(b.amount) for b in r.budgets] for r in records] == [[one] for one in PLAIN]


ITEMS = {
    "Bodens kommun, utställningen Vårljus, 20 000 kr.": "Vårljus",
    "Bodens kommun, en ny karta till projektet Hitta ut, 20 000 kr.": "Hitta ut",
    "Bodens kommun, för festivalen Vår i Norr, 20 000 kr.": "Vår i Norr",
    'Bodens kommun: "Vårljus", en app om stjärnor, 20 000 kr.': "Vårljus",
    'Bodens kommun, föreställningen "Vår i Norr", 20 000 kr.': "Vår i Norr",
    "Bodens kommun, Vårljus, 20 000 kr.": "Vårljus",
    "Bodens kommun, inköp av en tavla, 20 000 kr.": None,
    "Bodens kommun för inköp av en tavla, 20 000 kr.": None,
    "Bodens kommun, läger för unga v. 30, 20 000 kr": None,
    "Bodens kommun, utställningen, 20 000 kr.": None,
}


@pytest.mark.parametrize("item", ITEMS)
def test_what_an_item_is_called_and_what_it_only_tells(item: str) -> None:
    page = (
        "Bidrag våren 2022\n\nStiftelsen Framtidens Kultur hade 100 000 kr att fördela till följande projekt:\n\n"
        f"1. {item}\n2. Piteå kommun, Älvens röst, 30 000 kr.\n3. Luleå kommun, Isens sång, 50 000 kr.\n"
    )
    first, second, third = extraction_of(page).records
    assert (first.title.value if first.title else None) == ITEMS[item]
    assert [one.owners[0].name for one in (first, second, third)] == [
        "Bodens kommun",
        "Piteå kommun",
        "Luleå kommun",
    ]
    assert [f.name for f in first.funders] == ["Stiftelsen Framtidens Kultur"]


NONE = [
    "Totalt, 2 000 000 kronor\nSå mycket har vi delat ut under året som gick till det som gör bygden bättre.",
    "Kaffe och bulle, 45 kr\nServeras hela dagen i stugan vid sjön där det också finns toalett och ramp.",
    "Så får du stöd, 200 000 kronor\nDen som söker ska skriva en plan med mål och budget och skicka den till oss.",
]


@pytest.mark.parametrize("stanza", NONE)
def test_a_line_with_a_sum_is_not_always_who(stanza: str) -> None:
    assert not _rows("Om våra projekt\n\n" + "\n\n".join([stanza] * 3))
