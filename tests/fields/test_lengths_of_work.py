"""How long the work takes, and times and lengths of ideas, funds, schools and former days."""

import pytest

from tests.fields.pages import record_of

LEAD = (
    "Kvarnens år\n\nHemse byalag har beviljats 500 000 kronor från Kulturrådet för projektet Kvarnens år. "
    "Byalaget bildades 1987 av {more}.\n\n"
).format(more="grannar som ville hålla kvarnen vid liv sedan den hade stått stilla länge, " * 18)
"""So long a page that nothing left over is taken."""


def _times(page: str) -> list[str]:
    return [
        (p.edtf or "") + (f" {p.duration}" if p.duration else "")
        for p in record_of(page).periods
        if p.kind.value == "project"
    ]


LENGTHS = {
    "Projektet är nytt. Under två år ska museet samla in 300 minnen.": [" P2Y"],
    "Projektet är nytt. Tillsammans med Gotlands museum ska vi under tre år ta fram tio filmer.": [" P3Y"],
    "Kvarnens år är igång. För pengarna ska man på två år ordna 40 kurser.": [" P2Y"],
    "Mjölnaren räknar med att behöva fjorton månader.": [" P14M"],
    "Projektet är ett tvåårigt samarbete med Gotlands museum.": [" P2Y"],
    "Kvarnens år har tagit fyra år att få till.": [" P4Y"],
    "Projektet pågår nu till utgången av 2023, sedan tiden flyttats fram ett år.": ["../2023"],
}


@pytest.mark.parametrize(("text", "expected"), LENGTHS.items())
def test_how_long_the_work_takes(text: str, expected: list[str]) -> None:
    assert _times(LEAD + text) == expected


NOT_ITS = [
    "Projektet ska visa om det går att mala utan regn i tre veckor och hur det görs på vintern.",
    "Efter ett tidigare tvåårigt projekt vet byalaget mer.",
    "Mjölnaren gick en treårig utbildning.",
    "Kulturrådet har sedan 2007 delat ut pengar till fler än 600 projekt.",
    "Vi har pratat om projektet sedan 2009.",
    "Projektet är gammalt: vi började samla in pengar 2016.",
    "2016 började vi fundera på projektet.",
    "Projektet ger kvarnen en hållplats, där bussen slutade stanna 2011.",
    "Tusentals barn malde här mellan 1908 och 1972.",
    "Kvarnen stod och malde mellan 1991 och 2015.",
]


@pytest.mark.parametrize("text", NOT_ITS)
def test_what_is_no_time_of_the_project(text: str) -> None:
    assert _times(LEAD + text) == []


def test_the_start_of_school_is_an_end() -> None:
    assert _times(LEAD + "Projektet ska vara klart till skolstarten i augusti 2024.") == ["../2024-08"]
