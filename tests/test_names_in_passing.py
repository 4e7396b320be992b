"""Names that words lead to in passing, in every frame, and what else may stand there."""

from itertools import product

import pytest

from extractors.name_leads import find_names_in_passing
from extractors.tables import rows
from extractors.text import fold

NAMES = ("Rullande rötter", "Kompis på jobbet", "RoboLek", "Kuststad Karlshamn")
LEADS = [(row["words"], row["weight"]) for row in rows("name_leads")]


def names(sentence: str) -> list[str]:
    return [one.value.name for one in find_names_in_passing(fold(sentence))]


@pytest.mark.parametrize(("lead", "name"), list(product([words for words, _ in LEADS], NAMES)))
def test_every_lead_leads_to_a_name(lead: str, name: str) -> None:
    assert names(f"Det sades om {lead} {name}. Det var bra.") == [name]


@pytest.mark.parametrize("lead", [words for words, weight in LEADS if weight != "sure"])
@pytest.mark.parametrize("other", ["Osby", "Eva Ek", "Region Skåne", "Ekby", "Vinnova", "Skåne och Halland"])
def test_bodies_places_and_persons_are_none(lead: str, other: str) -> None:
    assert names(f"Det sades om {lead} {other}. Det var bra.") == []


def test_a_compound_alone_is_a_name_behind_some_words_only() -> None:
    assert names("Kommunen står för driften av Trampolinen.") == ["Trampolinen"]
    assert names("Byn ger 40 000 kronor till Ekbacken.") == []


def test_a_verb_ends_a_name() -> None:
    assert names("Notan för Rum vid spisen stannade på en miljon.") == ["Rum vid spisen"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hon drev Fisk på fredag i Hörby.",
        "Inom Kreativ kraft, Kulturrådets program, ges bidrag.",
        "Vi gav pengar till Ekmans Professors-programmet.",
    ],
)
def test_other_things(sentence: str) -> None:
    assert names(sentence) == []


def test_a_long_page_has_none() -> None:
    assert names("Notan för Rullande rötter var stor. " + "Det regnade. " * 120) == []
