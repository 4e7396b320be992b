"""Names that no word for a project leads to: by what leads to them, by what is said of them, by their quotes."""

import pytest

from tests.fields.pages import extraction_of, title_of

PAGE = "Byn vill nå fler unga. Projektet ska pågå i tre år.\n\n{} Fler ska få jobb."
NAMES = ["Öppna portar", "Mat och minnen", "Nya vägar till arbete för unga vuxna", "Torg utan gränser"]
SAID = [
    "{} är byns projekt för unga.",
]


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("name", NAMES)
def test_said(said: str, name: str) -> None:
    assert title_of(PAGE.format(said.format(name))) == name


IN_QUOTES = [
    "Genom {} ska fler unga få jobb.",
    "I {} ska vi bygga tre hus.",
    "Byn driver {}, ett treårigt arbete.",
    "Arbetet med {} började i våras.",
    "Byn får bidrag för genomförande av {} i år.",
    "{} drivs av byn.",
    "{} ska ge fler unga jobb.",
    "{} är ett projekt för unga.",
]


@pytest.mark.parametrize("said", IN_QUOTES)
@pytest.mark.parametrize("marks", ["””", "\"\"", "»»", "«»", "„“", "''", "’’"])  # fmt: skip
def test_in_quotes(said: str, marks: str) -> None:
    for name in ("Tegelbruket", "Mat, makt och miljö", "Levande lador: verkstäder för alla", "KRAFT I BYN"):
        assert title_of(PAGE.format(said.format(f"{marks[0]}{name}{marks[1]}"))) == name


HEADS = [
    "Klartecken för {}",
    "Grönt ljus för {}",
    "Pengar till {}",
    "2 miljoner till {}",
    "Projektbeslut - {}",
    "Nytt projekt: {}",
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("name", NAMES)
def test_headlines(head: str, name: str) -> None:
    assert title_of(f"{head.format(name)}\n\nByn vill nå fler unga. Projektet ska pågå i tre år.") == name


OTHERS = [
    "I Gamla stationen ska det bli kafé.",
    "Genom Läckö slott går en led.",
    "I Årskurs fem får alla prova.",
    "I Lagen om vägar står det hur det ska gå till.",
    "Med Eva Lind vill byn göra något.",
    "Genom Norrbygdens byalag får unga plats.",
    "Kurser för unga vänder sig till alla i byn.",
    "Insatser i skolan finansieras av Boverket.",
    "Alla sjöng ”Vägen hem” i kyrkan.",
    "Boken ”Vägen hem” är slutsåld.",
    "Medlen söktes i programmet Hållbara bygder.",
]


@pytest.mark.parametrize("said", OTHERS)
def test_other_things(said: str) -> None:
    assert [one.title for one in extraction_of(PAGE.format(said)).records if one.title] == []
