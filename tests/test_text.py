"""The fold never loses the way back to the document."""

import unicodedata

import pytest

from extractors.text import fold

PAGES = [
    "Beviljat stöd411\u00a0601 kr",
    "Ett\r\nTvå\rTre\u2028Fyra",
    "Va\u0308xjo\u0308 kommun",
    "kompe\u00adtens\u200b och \ufeffmål",
    "emoji 🎉 och å ä ö – ”citat”",
    "İstanbul och ÅÄÖ",
    "",
    "\u0308fritt märke",
    "GrÃ¶na grÃ¤nder â€“ 2 mkr i Va\u0308xjo\u0308 🌱",
    "Nio teatrar som söker pengar i höst får nu dela på 1 400 000  kronor till arbete med scenkonst för unga.",
]


@pytest.mark.parametrize("document", PAGES)
def test_every_stretch_of_the_fold_leads_to_the_document(document: str) -> None:
    text = fold(document)
    assert len(text.fold) == len(text.lower)
    for start in range(len(text.fold)):
        for end in range(start + 1, len(text.fold) + 1):
            span = text.span(start, end)
            assert document[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("document", "folded"),
    [
        ("1\u00a0000\u202f000\u2009kr", "1 000 000 kr"),
        ("2014–2016 — 2018 − 1", "2014-2016 - 2018 - 1"),
        ("”Alfa” »Beta« “Gamma„", '"Alfa" "Beta" "Gamma"'),
        ("d’Or ‘x’", "d'Or 'x'"),
        ("\x93Alfa\x94 \x96 \x1cBeta\x1d\x13", '"Alfa" - "Beta"-'),
        ("projektet ¿Gröna bryggor¿ ¿ fem byar", 'projektet "Gröna bryggor" ¿ fem byar'),
        ("¿ 25 byar ¿ 3 vägar", "¿ 25 byar ¿ 3 vägar"),
        ("a\r\nb\rc\x0cd", "a \nb\nc\nd"),
        (unicodedata.normalize("NFD", "Åre är öppet"), "Åre är öppet"),
        ("kompe\u00adtens", "kompetens"),
        ("🌱 Budget: 2 mkr ❤️ nu", "  Budget: 2 mkr    nu"),
        ("✓ Klart ☐ Kvar", "✓ Klart ☐ Kvar"),
        (
            "Nio teatrar som söker pengar i höst får nu dela på 1 400 000  kronor till arbete för unga.",
            "Nio teatrar som söker pengar i höst får nu dela på 1 400 000 kronor till arbete för unga.",
        ),
        *(
            (page.encode().decode(charset, "replace"), page.replace("–", "-").replace("”", '"'))
            for page in ("Åre är öppet – för één", "ÅRE, Ängö och Öster")
            for charset in ("cp1252", "latin-1")
        ),
        ("FranÃ§ois och Ãland", "FranÃ§ois och Ãland".replace("Ã§", "ç")),
    ],
)
def test_the_fold_is_plain(document: str, folded: str) -> None:
    assert fold(document).fold == folded


def test_decomposed_letters_keep_their_marks_in_the_evidence() -> None:
    document = unicodedata.normalize("NFD", "i Växjö nu")
    text = fold(document)
    start = text.fold.index("Växjö")
    assert text.span(start, start + 5).text == unicodedata.normalize("NFD", "Växjö")


def test_a_soft_hyphen_inside_is_kept_and_one_behind_is_not() -> None:
    text = fold("mål\u00adet\u00ad nu")
    assert text.span(0, 5).text == "mål\u00adet"


def test_the_lower_view_keeps_its_length() -> None:
    assert fold("İ ÅKER").lower == "i åker"
