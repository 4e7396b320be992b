"""Numbers of a project in running text, behind their label."""

import pytest

from tests.fields.pages import record_of

LEAD = "Hemse byalag driver projektet Kvarnens år. "


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Projektets diarienummer är KUN 2019-44.", "KUN 2019-44"),
        ("Diarienumret hos oss är HB 2019-44, skriv det gärna.", "HB 2019-44"),
        ("Diarienumret för ansökan är 2019/00144.", "2019/00144"),
        ("Journalnummer 2019-3301.", "2019-3301"),
        ("Projektets journalnr: 2019-3301.", "2019-3301"),
        ("Ärendenumret är 20331144.", "20331144"),
    ],
)
def test_behind_its_label(words: str, number: str) -> None:
    assert [one.value for one in record_of(LEAD + words).identifiers] == [number]


@pytest.mark.parametrize(
    "words",
    [
        "Numret är 0498-20 33 00.",
        "Journalnummer får ni med posten 2019.",
        "Diarienumret hos oss finns på beslutet från 2019.",
        "Projektnumret var 2012-3301.",
        "Journalen har 2019-3301 sidor.",
    ],
)
def test_other_numbers(words: str) -> None:
    assert record_of(LEAD + words).identifiers == ()
