"""Bodies without a head that no table knows: what a page says of their names, and what says no such thing."""

import pytest

from extractors.page import read_page
from extractors.tables import rows
from extractors.text import fold


def bodies(page: str) -> list[str]:
    found = read_page(fold(page)).organisations.found
    return [one.value.name for one in found if one.rule == "organisations.told"]


BODIES = {
    "Det säger Eva Ek, vd på Nordglim, om läget.": ["Nordglim"],
    "Vi gör det ihop med Plåt & Glim i vår.": ["Plåt & Glim"],
    "Kvällen gick bra. I höst tar Kvarnlyktan emot fler, säger ordföranden i Kvarnlyktan.": [
        "Kvarnlyktan",
        "Kvarnlyktan",
    ],
    "Med på resan är Osby kommun, Nordglim, Lindlabbet och Vinnova.": ["Nordglim", "Lindlabbet"],
    "Så här ser det ut. I år är det Nordglims medlemmar som bygger.": ["Nordglims"],
    "I byn finns startupen Glimma Mera i en lada.": ["Glimma Mera"],
    "Det arrangeras av Rum i Dalen varje år.": ["Rum i Dalen"],
    "Parterna är:\n- Vinnova\n- Nordglim\n- Lindlabbet\n- Kvarnia": ["Nordglim", "Lindlabbet", "Kvarnia"],
    "Eva Ek är lekansvarig på Glim & Plåt.": ["Glim & Plåt"],
    "Det säger Eva Ek, klubbchef hos Norrglim Väst.": ["Norrglim Väst"],
    "– Vi är redo, säger Eva Ek, VD, Glim & Plåt.": ["Glim & Plåt"],
    "Boverket har valt ut Glim & Plåt som ett av tre.": ["Glim & Plåt"],
    "I höst kan Osby Plåtslagare äntligen öppna.": ["Osby Plåtslagare"],
    "Anna Ek på Osby Plåtslagare är glad.": ["Osby Plåtslagare"],
    "Här var det kallt. Nordglims medlemmar bygger, och Nordglim är nöjt.": ["Nordglim", "Nordglim"],
    "Vi får bidrag från Plåtslagarnas holkfond. Det säger Eva Ek, vd på Plåtslagarna.": [
        "Plåtslagarnas holkfond",
        "Plåtslagarna",
    ],
    "På plats vill Glimman mer. Hela hösten hjälper Glimman till.": ["Glimman", "Glimman"],
}
NO_BODIES = [
    "Vi gör det ihop med Eva Ek i vår.",
    "Vi gör det ihop med Tarek Sandström i vår.",
    "Pengar från Osby och Hässleholm kom i tid.",
    "I höst drivs utställningen Glimma Mera av alla.",
    "Byn får en laddstation som drivs av LED-lampor.",
    "Lärare och Elever deltar i kursen.",
    "Osby Plåtslagare är titeln på en bok.",
    "Eva Ek på Norra Glimmen är glad.",
    "I höst kan Eva Ek äntligen öppna.",
    "Resultatet visar att Metoden är bra. Metoden driver på.",
    "De bor i Glimhult hela året.",
    "Tre av dem vill mer. Tillsammans driver de på.",
]


@pytest.mark.parametrize("page", BODIES)
def test_what_is_said_of_a_name_makes_it_a_body(page: str) -> None:
    assert bodies(page) == BODIES[page]


@pytest.mark.parametrize("page", NO_BODIES)
def test_what_is_no_body(page: str) -> None:
    assert bodies(page) == []


def test_a_name_is_a_body_wherever_the_page_has_it() -> None:
    assert bodies("Det blir Nordglim. Vi gör det ihop med Nordglim i vår.") == ["Nordglim", "Nordglim"]


def test_a_short_form_in_brackets_is_the_same_body() -> None:
    page = "Riksförbundet Lyktor och Dans (RLoD) bildades 1990. Nu bygger RLoD om. Se RLiD."
    found = [one for one in read_page(fold(page)).organisations.found if one.rule == "organisations.told"]
    assert [(one.value.name, one.value.canonical) for one in found] == [
        ("RLoD", "Riksförbundet Lyktor och Dans")
    ]


def test_the_name_of_a_project_is_no_body() -> None:
    assert bodies("Vi gör projektet Nordglim. Det är ihop med Nordglim vi vill ses.") == []


def test_the_table_says_each_thing_once() -> None:
    keys = [(row["side"], row["words"]) for row in rows("name_evidence")]
    assert len(set(keys)) == len(keys)
    assert {row["says"] for row in rows("name_evidence")} == {"body", "person", "place", "other"}
    assert all(row["words"] == row["words"].lower() for row in rows("name_evidence"))
