"""Which line breaks are put together again, and that spans still lead to the document."""

import pytest

from extractors.text import fold
from extractors.unwrap import soft_breaks

WIDE = "Projektet drivs av Osby kommun tillsammans med flera andra som vill\n"

JOINED = [
    ("Stiftelsen Skogs-\nbruket", "Stiftelsen Skogsbruket"),
    ("Köpings Vattenråds-\n   förening", "Köpings Vattenrådsförening"),
    ("Osby kommun,\nÅre kommun", "Osby kommun, Åre kommun"),
    ("Osby kommun;\n    Sida", "Osby kommun; Sida"),
    (WIDE * 4 + "vara med.", (WIDE * 4).replace("\n", " ") + "vara med."),
    (WIDE * 4 + "vara\n" + " " * 90 + "3\n", (WIDE * 4).replace("\n", " ") + "vara\n"),
    (WIDE * 4 + "Arbetsmarknadsdepartementet med.", WIDE.replace("\n", " ")),
    *(
        (f"{WIDE * 4}de som var med och byggde den nya fina bron {words}\n2020 kom", f"{words} 2020 kom")
        for words in ("i december", "fick drygt", "med bidrag om", "den 3 maj")
    ),
]
KEPT = [
    "Barn- och\nungdom",
    "teknik-\noch fritid",
    "Osby kommun\nSida",
    "Osby kommun,\n• Sida",
    "Osby kommun,\nFinansiär: Sida",
    "Osby kommun,\n\nSida",
    "kort rad\ntill",
    "Osby | 2 mkr,\n3 | Sida",
    WIDE + "kort rad",
]


@pytest.mark.parametrize(("page", "expected"), JOINED)
def test_a_soft_break_is_put_together(page: str, expected: str) -> None:
    assert expected in fold(page).fold


@pytest.mark.parametrize("page", KEPT)
def test_a_break_between_matters_stays(page: str) -> None:
    assert fold(page).fold == page


def test_the_span_of_a_divided_name_is_the_document_s_own() -> None:
    page = "Hos Vattenråds-\n   förening i går"
    text = fold(page)
    start = text.fold.index("Vatten")
    span = text.span(start, start + len("Vattenrådsförening"))
    assert page[span.start : span.end] == span.text == "Vattenråds-\n   förening"


def test_tabs_keep_rows_apart() -> None:
    page = "a,\tb\n" + "c\td\n" * 3
    assert fold(page).fold == page.replace("\t", " ")


@pytest.mark.parametrize(
    "text",
    [
        "Mål\n- röja en led mellan\nOsby och Lund\n- måla kvarnen",
        "5.1 Mjölet håller minst en\n     vinter i säck\n5.2 Klart",
        "• Kvarnen drar mindre än\n  den gamla\n• Klart",
    ],
)
def test_the_rest_of_an_item(text: str) -> None:
    assert len(list(soft_breaks(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "- röja en led\nKontakt med Osby",
        "- tio kvarnar ska mala\n- måla kvarnen",
        "Samverkan med\nOsby kommun",
        "- Målet är att:\n  mala mjöl",
        "- led till\nSökt belopp: 40 000 kr",
    ],
)
def test_no_rest_of_an_item(text: str) -> None:
    assert list(soft_breaks(text)) == []
