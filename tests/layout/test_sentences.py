"""Where sentences end, and where a point ends none."""

import pytest

from extractors.layout import sentences

ROWS = [
    ["Det är klart.", "Nu börjar arbetet."],
    ["Stödet är 2 mkr.", "Det räcker."],
    ["Kostnaden är 200 kr.", "Projektet bär den."],
    ["Enligt 5 kap. 7 § gäller lagen.", "Så är det."],
    ["Bl.a. deltar Lund, t.ex. med personal.", "Fler följer."],
    ["Den 1. oktober 2016 startade det."],
    ["Det pågår t.o.m. 2019 i Osby."],
    ["Projektet leds av J. Ek i Lund."],
    ["Hur går det?", "Bra!", "Det fortsätter."],
    ["Året var 2019.", "Då hände det."],
    ['Han sade "nu." ', "Sedan gick han."],
    ["Inget slut"],
]


@pytest.mark.parametrize("expected", ROWS)
def test_sentences(expected: list[str]) -> None:
    text = " ".join(part.strip() for part in expected)
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == [part.strip() for part in expected]


def test_sentences_keep_to_their_stretch() -> None:
    text = "Före. Ett. Två. Efter."
    assert [text[a:b] for a, b in sentences(text, 6, 15)] == ["Ett.", "Två."]
