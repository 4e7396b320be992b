"""How far names reach: shapes of names by what stands around them."""

import pytest

from extractors.names import find_names
from extractors.text import fold

NAMES = [
    "Tegelbruket",
    "Mat, makt och miljö",
    "Levande lador: verkstäder för alla",
    "Rena vatten – från källa till kran",
    "Digital omställning och hållbar tillväxt i små företag",
    "Utveckling av fisket i skärgården",
    "Fiske med framtid",
    "Skolan som mötesplats",
    "SOLA – Samverkan och lärande för alla",
    "Besök i byar vid kusten",
    "Mat och minnen",
]
AROUND = [
    "Projektet {} drivs av byn.",
    "Det nya projektet {} ska ge jobb.",
    "I projektet {} får unga bygga hus.",
    "Byn driver projektet {}.",
    "Byn driver projektet {} tillsammans med andra.",
    "Byn deltar i projektet {}, där flera är med.",
    "Byn startade projektet {} och bjöd in alla.",
    "Byn startade projektet {} för att nå fler.",
    "Nu startar projektet {} i januari.",
    "Projektet heter {} och vänder sig till unga.",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("around", AROUND)
def test_extent(name: str, around: str) -> None:
    found = [one.value.name for one in find_names(fold(around.format(name)))]
    assert fold(name).fold in found


NOT_FURTHER = [
    "Projektet Tegelbruket och kommunen bjuder in alla.",
    "Projektet Tegelbruket, ett samarbete mellan två byar, är nytt.",
    "Projektet Tegelbruket – som började i maj – är nytt.",
    "Projektet Tegelbruket med Eva Ek som ledare är nytt.",
    "I projektet Tegelbruket samlar byn alla som har en båt.",
    "Byn driver projektet Tegelbruket med stöd av andra.",
    "Byn driver projektet Tegelbruket i maj.",
    "Byn driver projektet Tegelbruket med 2,4 miljoner kronor från Sida.",
    "Byn driver projektet Tegelbruket för drygt 2 miljoner kronor.",
    "Byn driver projektet Tegelbruket med nästan två miljoner kronor i ryggen.",
    "Byn driver projektet Tegelbruket för totalt 65 000 euro.",
    "Byn driver projektet Tegelbruket och bjuder in alla.",
    "Byn driver projektet Tegelbruket, en satsning på unga.",
    "Läs om projektet Tegelbruket som vi gjorde i fjol.",
    "Nu startar projektet Tegelbruket meddelar byn.",
    "Nu startar projektet Tegelbruket och en ny kurs i byn.",
]


@pytest.mark.parametrize("text", NOT_FURTHER)
def test_no_further(text: str) -> None:
    assert "Tegelbruket" in [one.value.name for one in find_names(fold(text))]


VERBS_WITHIN = {
    "Projektet Unga bygger broar drivs av byn.": "Unga bygger broar",
    "I projektet Hav möter land ska unga lära sig segla.": "Hav möter land",
    "När projektet Matlandet Öland avslutades hade det pågått i tre år.": "Matlandet Öland",
    "Projektet Tysta leder pågår och drivs av byn.": "Tysta leder",
    "Från jord till bord är ett projekt som drivs av byn.": "Från jord till bord",
    "Hållbara hamnar 2.0 är ett projekt för alla.": "Hållbara hamnar 2.0",
}


@pytest.mark.parametrize("sentence", VERBS_WITHIN)
def test_a_name_may_hold_a_verb(sentence: str) -> None:
    assert VERBS_WITHIN[sentence] in {one.value.name for one in find_names(fold(f"Vi vill. {sentence}"))}


@pytest.mark.parametrize("sentence", ["Det nya i år är ett projekt.", "I Osby är ett projekt på gång."])
def test_what_opens_a_sentence_is_no_name(sentence: str) -> None:
    assert find_names(fold(f"Vi vill. {sentence}")) == ()
