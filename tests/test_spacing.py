"""Which spaces are taken out of running text, and that labels and cells keep theirs."""

import pytest

from extractors.text import fold

MENDED = [
    (
        "Byalaget har fått 85 000  kronor av sparbanken till en ny brygga som alla får bruka.",
        "85 000 kronor",
    ),
    ("Vi som bor i byn samarbetar med  Hylte kommun om en ny brygga vid sjön.", "med Hylte kommun"),
    ("Projektet drivs av Hylte kommun , Region Halland och byalaget i Torup sedan 2019 .", "kommun, Region"),
    ("Projektet drivs av Hylte kommun, Region Halland och byalaget i Torup sedan 2019 .", "2019."),
    ("Budgeten är 11, 8 miljoner euro.", "11,8 miljoner"),
    ("Det kostar 2, 5 mkr.", "2,5 mkr"),
    ("Projektet\n\nDet kostar totalt 12, 75 miljoner kronor.", "12,75 miljoner"),
    ("Bygget gick på 104, 2 milj. kr.", "104,2 milj"),
    (
        "Under fyra år har vi i  föreningen byggt om  den gamla skolan till ett bygdehus.",
        "i föreningen byggt om den",
    ),
]
KEPT = [
    "Budgeten för år 2019, 5 miljoner kronor, är klar.",
    "Byalaget fick i etapp 1, 2 miljoner kronor.",
    "De tre fick 3, 5 och 7 miljoner kronor.",
    "Av 1 250, 5 miljoner gick åt till väg 40, 12 meter bred.",
    "Projektägare  Hylte kommun som tillsammans med Region Halland och byalaget bygger om skolan",
    "Bryggan i Torup  byalaget  85 000 kr  beviljat",
    "Vi har byggt om den gamla skolan i byn.  Bygdehuset står klart till hösten 2022.",
    "Hem | Om oss | Projekt  kontakt och mer om allt det som vi gör för bygden i vår kommun",
    "Skolan i Torup byggs om till bygdehus för alla   85 000 kr   beviljades den 3 maj",
    "Vi har byggt om den gamla skolan i byn till ett bygdehus för alla ... och lite till.",
]


@pytest.mark.parametrize(("page", "expected"), MENDED)
def test_running_text_loses_spaces(page: str, expected: str) -> None:
    text = fold(page)
    assert expected in text.fold
    span = text.span(text.fold.index(expected), text.fold.index(expected) + len(expected))
    assert page[span.start : span.end] == span.text


@pytest.mark.parametrize("page", KEPT)
def test_what_spaces_part_stays_apart(page: str) -> None:
    assert fold(page).fold == page


GLUED = {
    "Med i arbetet är\nOsby kommunRegion SkåneLunds universitet och byalaget.": "Osby kommun, Region Skåne, Lunds universitet och",
    "Parter:\nRegion HallandHylte kommunHögskolan HalmstadTrafikverket": "Region Halland, Hylte kommun, Högskolan Halmstad, Trafikverket",
}


@pytest.mark.parametrize("page", GLUED)
def test_bodies_side_by_side_are_parted(page: str) -> None:
    text = fold(page)
    assert GLUED[page] in text.fold
    for name in ("Osby kommun", "Region Skåne", "Hylte kommun", "Högskolan Halmstad"):
        start = text.fold.find(name)
        assert start < 0 or text.span(start, start + len(name)).text == name


@pytest.mark.parametrize(
    "page", ["Vi har\nkommunAkademin och Region SkåneLive", "Osby kommunTorg\när en plats"]
)
def test_a_name_with_a_capital_inside_stays_whole(page: str) -> None:
    assert fold(page).fold == page
