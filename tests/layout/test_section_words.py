"""Headings of aims and results in a few words, and the lists without marks below them."""

import pytest

from extractors.layout import Kind, read_layout
from extractors.layout.section_words import section_label
from extractors.text import fold

ACHIEVED = [
    "Det har vi uppnått hittills (maj)",
    "Vad har projektet lett till?",
    "Det blev så här:",
    "Så blev det till slut",
    "Så här gick det",
    "Resultat under året",
    "Resultat 2019",
    "Resultat så här långt:",
    "Två somrars arbete gav det här:",
    "Projektet gav följande:",
    "Det hann vi med",
    "Så här har det gått",
    "Hur har det gått?",
    "Hur går det?",
    "Vad blev det av det?",
    "Här är vad vi fick gjort:",
    "Det här har vi åstadkommit tillsammans",
    "Detta lämnar projektet efter sig",
    "Vad vi kom fram till",
    "Utfall till och med maj 2021",
    "Slutresultat",
    "De viktigaste resultaten",
    "Effekter av projektet",
    "Projektet i siffror",
    "Vad ledde projektet till?",
    "Detta lyckades vi med",
]
TARGET = [
    "Det här vill vi uppnå till 2027",
    "Vad ska projektet leda till?",
    "Detta hoppas vi på att åstadkomma",
    "Det ska ha hänt senast 2026",
    "Vart vi är på väg",
    "Mål enligt ansökan:",
    "Mål till 2025",
    "När projektet är slut ska vi ha",
    "Vad är målet?",
    "Mätbara mål",
    "Våra viktigaste mål:",
    "Resultatmål",
    "Vision och mål",
    "Önskade effekter",
    "Planerade resultat",
    "Detta ska uppnås",
    "Och vad är målet?",
    "Vad är syftet med kvarnen?",
    "Vad vill vi?",
    "Vad ska pengarna ge?",
    "Det här ska vara klart när vi slutar",
    "Mål på individnivå",
    "Projektmål på organisationsnivå:",
]
NEITHER = [
    "Det här är Västerås",
    "Resultat av valet",
    "Resultaträkning 2019",
    "Vad har vi för mål i livet och varför",
    "Så blev byn till",
    "När projektet startade",
    "Målet är nått",
    "Arbetet gav resultat",
    "Det gick bra 2019",
    "Så gick det till",
    "Specifikt mål",
    "Mål för landsbygden",
    "Kommunens mål",
    "Målgrupper",
    "Valresultat",
    "De globala målen",
    "Kommunen i siffror",
    "Hur går det till?",
    "Så gjorde vi",
    "Vad har vi gjort?",
    "Vad vill ni?",
    "Vad är Köksmäster?",
    "Vad ska pengarna användas till?",
    "Så går tågen",
    "Här är vinnarna",
]


@pytest.mark.parametrize("words", ACHIEVED)
def test_results(words: str) -> None:
    label = section_label(words.lower())
    assert label is not None
    assert label.field == "section.achieved"


@pytest.mark.parametrize("words", TARGET)
def test_aims(words: str) -> None:
    label = section_label(words.lower())
    assert label is not None
    assert label.field == "section.target"


@pytest.mark.parametrize("words", NEITHER)
def test_other_lines(words: str) -> None:
    assert section_label(words.lower()) is None


def items(page: str) -> list[tuple[str, str]]:
    text = fold(page)
    blocks = read_layout(text).blocks
    return [(b.section.role, text.fold[b.start : b.end]) for b in blocks if b.kind is Kind.ITEM]


LISTS = [
    "Det här ska vi åstadkomma\nEn karta över alla kvarnar\nKurser för 30 unga mjölnare",
    "Det har vi uppnått:\n   tio kvarnar är lagade\n   kartan är tryckt på tyska",
    "Arbetet tog slut i maj. Resultat under året:\n    tio kvarnar är lagade\n    kartan är tryckt på tyska\nVi tackar alla.",
]
NO_LISTS = [
    "Det här ska vi åstadkomma\nEn karta över alla kvarnar.\nDen ska tryckas på tyska.",
    "Det har vi uppnått:\nTio kvarnar är lagade och kartan är tryckt",
    "Det har vi uppnått:\nLaga kvarnar\nRita kartan",
    "Om oss\nEn karta över alla kvarnar\nKurser för 30 unga mjölnare",
]


@pytest.mark.parametrize("page", LISTS)
def test_short_lines_below_are_a_list(page: str) -> None:
    assert len(items(page)) == 2
    assert {role for role, _ in items(page)} <= {"target", "achieved"}


@pytest.mark.parametrize("page", NO_LISTS)
def test_text_below_is_none(page: str) -> None:
    assert items(page) == []


def test_such_a_heading_has_one_paragraph() -> None:
    text = fold("Vad har vi uppnått?\n\nTio kvarnar är lagade.\n\nRing oss gärna på måndagar.")
    assert [b.section.role for b in read_layout(text).blocks][1:] == ["achieved", ""]
