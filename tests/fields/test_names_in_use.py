"""Names of projects by what stands around them, their length, and the place where they stand first."""

import pytest

from tests.fields.pages import extraction_of, record_of

PAGE = "Nytt från Osby\n\n{} Det leds av Osby kommun och pågår till 2023. Alla är glada.\n"

TOLD = {
    "Vinnova satsar 900 000 kronor på Takfall, där små vågar mäter snön. I vår byggs Takfall.": "Takfall",
    "Leader gav två miljoner kronor till Kaffe på bron, som ska ge fler möten.": "Kaffe på bron",
    "Sida bidrar med 900 000 kr till ”Brunt vatten, grönt gräs”, som projektet heter.": "Brunt vatten, grönt gräs",
    "Vi har kommit halvvägs i Fisk på fredag och det är dags att andas ut.": "Fisk på fredag",
    "Nu är vi igång med Fisk på fredag.": "Fisk på fredag",
    "I april startade den 1 mars 2021 Skog uten grense, ett samarbete över gränsen.": "Skog uten grense",
    "Aku Moja, vattenfäderna, är vårt tredje projekt i Kenya.": "Aku Moja",
    "Fisk på fredag är en satsning på bättre mat.": "Fisk på fredag",
    "I ReNät letar vi upp dem. Sedan tar projektet upp dem.": "ReNät",
    "Vi granskar projektet Stort för små för tiden 1 maj 2020 till 3 juni 2021.": "Stort för små",
    "Här redovisas projektet Stort för små 1 maj 2020 till 3 juni 2021.": "Stort för små",
    "Vi granskar projektet Stort för små under perioden maj till juni 2021.": "Stort för små",
}


@pytest.mark.parametrize("sentence", TOLD)
def test_told(sentence: str) -> None:
    title = record_of(PAGE.format(sentence)).title
    assert title is not None
    assert title.value == TOLD[sentence]


NOT_TOLD = [
    "Vinnova satsar 900 000 kronor på Gotland, där små vågar mäter snön.",
    "Leader gav två miljoner kronor till Osby kommun, som ska ge fler möten.",
    "Kiosken ligger mitt i Osby och är öppen.",
    "Eva är ny här. Hon drev Fisk på fredag i Hörby häromåret.",
    "Projektet drivs vid Lunds universitet och är ett samarbete mellan två ämnen.",
    "I Osby letar vi upp dem och tar upp dem.",
]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_not_told(sentence: str) -> None:
    records = extraction_of(PAGE.format(sentence)).records
    assert [r.title.value for r in records if r.title and r.title.value != "Nytt från Osby"] == []


@pytest.mark.parametrize("lead", ["Projektet ", "Projekt ", "", "Förstudien "])
def test_a_verb_in_the_name_of_a_heading(lead: str) -> None:
    page = (
        "Årsberättelse\n\nStyrelsen har haft nio möten under det gångna året och ett årsmöte.\n\n"
        f"{lead}Unga bygger Bron\nArbetet med Unga bygger Bron fortsatte. Vi driver projektet Unga bygger Bron "
        "tillsammans med Osby kommun.\n"
    )
    title = record_of(page).title
    assert title is not None
    assert title.value == "Unga bygger Bron"


@pytest.mark.parametrize(
    "kind", ["Slutrapport LOVA", "Slutrapport LONA-projekt", "Lägesrapport 2", "Delrapport ESF"]
)
@pytest.mark.parametrize("name", ["Fri väg för laxen", "Fri väg för laxen i\n   Helgeån"])
def test_the_cover_of_a_report(kind: str, name: str) -> None:
    page = f"{kind}\n\n   {name}\n\n1 Inledning\n\nOsby kommun har drivit projektet i två år.\n"
    title = record_of(page).title
    assert title is not None
    assert " ".join(title.value.split()) == " ".join(name.split())


FIRST = {
    "Slutrapport\n\nUnga vägar\n\nProjektnamn: Unga vägar\nProjektägare: Osby kommun": 13,
    "Beslut om stöd till projektet Unga vägar\n\nNamn: Unga vägar\nProjektägare: Osby kommun": 30,
    "Ansökan om medel – Unga vägar\n\nVi vill i projektet Unga vägar bygga.\nProjektägare: Osby kommun": 19,
    "Granskning, Unga vägar, dnr 12/2020\n\nProjektnamn: Unga vägar\nProjektägare: Osby kommun": 12,
    "Fler Unga vägar i Osby\n\nProjektnamn: Unga vägar\nProjektägare: Osby kommun": 37,
}


@pytest.mark.parametrize("page", FIRST)
def test_the_first_place(page: str) -> None:
    title = record_of(page).title
    assert title is not None
    assert (title.value, title.evidence[0].start) == ("Unga vägar", FIRST[page])


@pytest.mark.parametrize(
    "name", ["Strandskolan", "Unga museet", "Byföreningen", "Grön kommun", "Havets kyrka"]
)
def test_a_project_that_is_called_like_a_body(name: str) -> None:
    record = record_of(
        f"{name}\n\nProjektet {name} drivs av Luleå kommun. Vinnova ger 2 miljoner kronor till det.\n"
    )
    assert record.title is not None
    assert record.title.value == name
    assert [owner.name for owner in record.owners] == ["Luleå kommun"]


@pytest.mark.parametrize("body", ["Luleå kommun", "Vinnova"])
def test_a_known_body_behind_the_word_is_no_name(body: str) -> None:
    record = record_of(
        f"Nytt torg\n\nI projektet {body} driver deltar Piteå kommun. Nytt torg är ett projekt.\n"
    )
    assert record.title is not None
    assert record.title.value != body
