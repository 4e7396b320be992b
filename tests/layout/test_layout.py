"""Furniture, pairs in four styles, headings, lists, sections."""

import pytest

from extractors.layout import Kind, read_layout
from extractors.text import fold


def kinds(page: str) -> list[tuple[str, str]]:
    text = fold(page)
    return [(b.kind.value, text.fold[b.start : b.end]) for b in read_layout(text).blocks]


def pairs(page: str) -> list[tuple[str, str, str]]:
    text = fold(page)
    return [(p.field, p.style.value, text.fold[p.start : p.end]) for p in read_layout(text).pairs]


@pytest.mark.parametrize(
    "line",
    [
        "Logotyp på utskrifter",
        "Till toppen",
        "Cookies",
        "Vi använder cookies för att webbplatsen ska fungera.",
        "Hoppa direkt till innehållet",
        "Publicerad: 2019-03-01",
        "Skriv ut",
        "Dela på Facebook",
        "***",
        "Läs mer »",
        "Startsida / Utveckling / Innovationsprojekt",
        "Startsida » Projekt » Pågående",
        "In English",
    ],
)
def test_furniture_is_set_apart_and_not_deleted(line: str) -> None:
    assert kinds(f"Rubrik\n\n{line}\n\nProjektet startade i maj och pågår ännu.")[1][0] == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Startdatum: 2019-03-01",
        "Projektet delar på kostnaden.",
        "Lättlästa texter tas fram.",
        "Information om oss",
    ],
)
def test_text_is_no_furniture(line: str) -> None:
    assert all(kind != "furniture" for kind, _ in kinds(f"{line}\nProjektperiod: 2019"))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Projektägare: Osby kommun", [("owner", "colon", "Osby kommun")]),
        ("Projektägare : Osby kommun", [("owner", "colon", "Osby kommun")]),
        ("PROJEKTÄGARE: Osby kommun", [("owner", "colon", "Osby kommun")]),
        ("Projektägare:\nOsby kommun", [("owner", "line", "Osby kommun")]),
        ("Projektägare:\n\nOsby kommun", [("owner", "line", "Osby kommun")]),
        ("Projektägare\nOsby kommun", [("owner", "line", "Osby kommun")]),
        ("ProjektägareOsby kommun", [("owner", "glued", "Osby kommun")]),
        ("Total projektbudget411 601 kr", [("budget.total", "glued", "411 601 kr")]),
        ("E-postanna.ek@example.se", [("contact.email", "glued", "anna.ek@example.se")]),
        (
            "Projektperiod 2014-07-01 till 2014-12-31",
            [("period.project", "bare", "2014-07-01 till 2014-12-31")],
        ),
        ("Bidrag från Vinnova 1 250 000 kronor", [("budget.grant", "bare", "1 250 000 kronor")]),
        (
            "Projektägare\tOsby kommun\nBudget: 5 mkr",
            [("owner", "bare", "Osby kommun"), ("budget.total", "colon", "5 mkr")],
        ),
        (
            "Koordinator Lunds universitet\nBidrag från Vinnova 500 000 kronor",
            [("owner", "bare", "Lunds universitet"), ("budget.grant", "bare", "500 000 kronor")],
        ),
        ("Budget (tkr): 450", [("budget.total", "colon", "450")]),
        (
            "Projektägare: Osby kommun Beviljat EU-stöd: 2 186 534 SEK Total omslutning: 4 mkr",
            [
                ("owner", "colon", "Osby kommun"),
                ("budget.grant", "colon", "2 186 534 SEK"),
                ("budget.total", "colon", "4 mkr"),
            ],
        ),
        (
            "Samarbetspartners\n\n  • Region Skåne\n  • Sida\n\nKommun\n\n  • Osby",
            [
                ("partner", "line", "Region Skåne"),
                ("partner", "line", "Sida"),
                ("place.municipality", "line", "Osby"),
            ],
        ),
        (
            "Partners:\nRegion Skåne\nSida\nKommun:\nOsby",
            [
                ("partner", "line", "Region Skåne"),
                ("partner", "line", "Sida"),
                ("place.municipality", "line", "Osby"),
            ],
        ),
        (
            "1. Insatsens namn\nEkbacken\n\n2. Insatsägare\nOsby kommun\n\n3. Tid för insatsen\n2019-2021",
            [
                ("title", "line", "Ekbacken"),
                ("owner", "line", "Osby kommun"),
                ("period.project", "line", "2019-2021"),
            ],
        ),
        (
            "Projekttid: 2019\nMålgruppens storlek: 40",
            [("period.project", "colon", "2019"), ("", "colon", "40")],
        ),
    ],
)
def test_pairs(page: str, expected: list[tuple[str, str, str]]) -> None:
    assert pairs(page) == expected


@pytest.mark.parametrize(
    "page",
    [
        "Projektägaren är Osby kommun.",
        "Region Skåne är en stor arbetsgivare.",
        "Statusen är god.",
        "Kommunförbundet deltar i arbetet.",
        "Budgeten beslutas i maj.",
        "Syftet: att lära",
        "Han sade: nu går vi",
        "Finansieringen kommer från flera håll och det är bra.",
        "Koordinator Lunds universitet",
        "Projektperioden har varit lång och lärorik.",
    ],
)
def test_prose_is_no_pair(page: str) -> None:
    assert pairs(page) == []


@pytest.mark.parametrize(
    "page",
    [
        "Diarienummer:\nProjektägare:\nOsby kommun",
        "Diarienummer:\nProjektägare: Osby kommun",
        "Projektägare: Osby kommun\nDiarienummer:",
    ],
)
def test_an_empty_label_gives_no_value_and_a_refusal(page: str) -> None:
    text = fold(page)
    layout = read_layout(text)
    assert [text.fold[p.start : p.end] for p in layout.pairs] == ["Osby kommun"]
    assert [(text.fold[r.start : r.end], r.reason.value) for r in layout.refused] == [
        ("Diarienummer", "empty_label")
    ]


def test_the_unit_in_brackets_goes_with_the_pair() -> None:
    assert [p.unit for p in read_layout(fold("Beviljat stöd (tkr): 450")).pairs] == ["tkr"]


@pytest.mark.parametrize("mark", ["• ", "- ", "1. ", "2) ", "* ", "-", "a) ", "– "])
def test_list_items_lose_their_mark(mark: str) -> None:
    page = f"Mål\n\n{mark}att fler får arbete.\n{mark}att färre slutar skolan."
    items = [text for kind, text in kinds(page) if kind == "item"]
    assert items == ["att fler får arbete.", "att färre slutar skolan."]


def test_speech_is_no_list_item() -> None:
    page = "– Det är ett bra arbete, säger Eva Ek på kommunen."
    assert kinds(page) == [("quote", "Det är ett bra arbete, säger Eva Ek på kommunen.")]


def roles(page: str) -> list[tuple[str, str]]:
    text = fold(page)
    blocks = read_layout(text).blocks
    return [(b.section.role, text.fold[b.start : b.end]) for b in blocks if b.kind is not Kind.HEADING]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Sammanfattning", "summary"),
        ("Bakgrund", "background"),
        ("Syfte och mål", "target"),
        ("Målet med förstudien är:", "target"),
        ("Några resultat i Boden:", "achieved"),
        ("Resultat", "achieved"),
        ("Målgrupp", "other"),
    ],
)
def test_a_heading_opens_its_section(heading: str, role: str) -> None:
    assert roles(f"{heading}\n\nEn lång rad om det som görs i bygden.") == [
        (role, "En lång rad om det som görs i bygden.")
    ]


def test_a_label_before_a_paragraph_opens_a_section_for_it_alone() -> None:
    page = "Bakgrund: Arbetet började för länge sedan.\n\nNu är det klart och alla är glada."
    assert roles(page) == [
        ("background", "Arbetet började för länge sedan."),
        ("", "Nu är det klart och alla är glada."),
    ]


def test_a_heading_with_a_colon_opens_its_list_and_no_more() -> None:
    page = "Resultat:\n1. Ett kök är byggt.\nDet används.\n\nProjektet leds av en grupp."
    assert roles(page) == [
        ("achieved", "Ett kök är byggt."),
        ("achieved", "Det används."),
        ("", "Projektet leds av en grupp."),
    ]


def test_numbered_headings_open_and_close_sections() -> None:
    page = "4. Mål\n\n4.1 Minst tio nya jobb\n4.2 Två mässor\n\n5. Ekonomi\n\nPengarna räckte hela vägen och lite till."
    assert roles(page) == [
        ("target", "Minst tio nya jobb"),
        ("target", "Två mässor"),
        ("", "Pengarna räckte hela vägen och lite till."),
    ]


def test_another_heading_closes_a_section() -> None:
    page = "Sammanfattning\n\nEtt kort stycke om arbetet.\n\nDen här vägen valdes\n\nEtt längre stycke om varför den valdes."
    assert [role for role, _ in roles(page)] == ["summary", ""]
