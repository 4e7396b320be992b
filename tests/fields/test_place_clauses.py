"""Places by what the clause around them says: sorts of places by ways of telling of them."""

from itertools import product

import pytest

from tests.fields.pages import extraction_of

LEAD = "Ljusgården\n\nProjektet Ljusgården ska ge unga en mötesplats. "

PLACES = {
    "i Ulricehamn": "Ulricehamn",
    "i Granåsatorp": "Granåsatorp",
    "på Öland": "Öland",
    "i norra Dalsland": "Dalsland",
    "vid Granåsjön": "Granåsjön",
    "i Danmark": "Danmark",
}
"""How a place of each sort stands in a sentence, and its name."""

HERE = [
    "Arbetet bedrivs under tre år {}.",
    "{} ska tre våtmarker anläggas.",
    "Nu rustas två lekplatser upp {}.",
    "Vi är ett tiotal personer som röjer stigar {}.",
    "Företagen {} erbjuds kurser.",
    "Syftet är att {} öka sysselsättningen.",
    "Avsikten är att sänka trösklarna för nya företag {}.",
    "Var tredje elev {} ska lära sig simma.",
    "Det är inte bara taket {} som ska åtgärdas.",
]

ELSEWHERE = [
    "{} är skogsbruket litet.",
    "{} bor drygt 9 000 personer.",
    "Det finns i dag omkring 40 kvarnar {}.",
    "Arbetslösheten {} är hög.",
    "{} har antalet lärkor halverats.",
    "Nästan var femte elev {} lämnar skolan utan betyg.",
    "{} har tekniken använts sedan länge.",
    "Metoden utvecklades {} av en läkare.",
    "Det påminner om stadsodlingen {}.",
    "Till skillnad från byarna {} har vi gott om vatten.",
    "Det går bra, precis som {}.",
    "Förbundet har sitt huvudkontor {}.",
    "Experter från sjukhuset {} har räknat på kostnaden.",
    "En fotograf {} har tagit bilderna.",
    "Läraren Eva Sund, som har sommarstuga {}, håller i kursen.",
    "Han jobbar {} på vintern.",
    "Styrgruppsmötet hölls {} i maj.",
    "Arbetet belönades på en stor gala {}.",
    "Virket köptes in {} av byalaget.",
    "Stenen levereras av ett företag {}.",
    "Något liknande har gjorts {} av byalaget.",
    "Några kurser hålls inte {} i år.",
    "Ingen verksamhet bedrivs {} i år.",
    "På längre sikt kan modellen användas {}.",
    "Det är en av de äldsta kvarnarna {}.",
    "Tekniken är dyr {}.",
    "Antalet besökare har ökat {}.",
    "Föreningen har 120 medlemmar {}.",
    "Tack till byggfirman {} för virket.",
    "En dom {} visar att det går.",
    "Studier {} visar att metoden fungerar.",
    "Biljetter säljs {}.",
    "Lotta Ek, verksamhetschef {}, är nöjd.",
    "Kulturen blomstrar i andra länder, däribland {}.",
    "Hon disputerade {} för länge sedan.",
    "Som ung lärde hon sig väva {}.",
    "Solen skiner {} när vi kommer fram.",
    "Enligt statistiken är medelåldern {} hög.",
    "Läget är detsamma {}.",
    "Priset delades ut på slottet {}.",
    "Rapporten finns att läsa på biblioteket {}.",
    "Varje år kastas tusentals nät {}.",
    "Det lossades förr mycket timmer {}.",
    "Fotoklubben {} har tagit bilderna.",
]


def _names(sentence: str) -> set[str]:
    sentence = sentence[0].upper() + sentence[1:]
    return {place.name for record in extraction_of(LEAD + sentence).records for place in record.places}


@pytest.mark.parametrize(("way", "where"), [*product(HERE, PLACES)])
def test_work_is_done_there(way: str, where: str) -> None:
    assert PLACES[where] in _names(way.format(where))


@pytest.mark.parametrize(("way", "where"), [*product(ELSEWHERE, PLACES)])
def test_something_else_is_there(way: str, where: str) -> None:
    assert PLACES[where] not in _names(way.format(where))


TOLD = {
    "Pilotområdet blir Ulricehamn.": "Ulricehamn",
    "Projektområdet är Ulricehamns kommun.": "Ulricehamn",
    "Målområdet utgörs av Granåsatorp.": "Granåsatorp",
    "Upptagningsområdet är hela Kronobergs län.": "Kronobergs län",
    "Satsningen spänner över Hälsingland.": "Hälsingland",
    "Projektet vill bevara Ulricehamns badplatser.": "Ulricehamn",
    "Tanken är att rusta upp biblioteket i Ulricehamn.": "Ulricehamn",
    "Ett växthus byggs på Granbacken.": "Granbacken",
    "Tre kommuner är med: Ulricehamn, Tranemo och Svenljunga.": "Svenljunga",
    "Kurser ges på tre orter (Ulricehamn, Tranemo och Svenljunga).": "Tranemo",
    "Nästa ort är Ulricehamn.": "Ulricehamn",
    "Kurser ges i både Ulricehamn och Tranemo.": "Ulricehamn",
    "Kurser ges i bland annat Ulricehamn.": "Ulricehamn",
    "I trakten av Ulricehamn byggs en led.": "Ulricehamn",
    "Fältstudier genomförs i Kenya och Uganda.": "Uganda",
}


@pytest.mark.parametrize(("sentence", "name"), TOLD.items())
def test_places_named_as_the_area_or_by_their_things(sentence: str, name: str) -> None:
    assert name in _names(sentence)


@pytest.mark.parametrize("sentence", ["Kläder byter färg vid Granberg.", "Vi mår bra på Granberg."])
def test_names_behind_loose_prepositions_need_work(sentence: str) -> None:
    assert _names(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Dalsland får sammanlagt 23 miljoner euro.",
        "I Kenya är sommaren lång.",
        "Kom och fika hos oss i Ulricehamn.",
    ],
)
def test_shares_of_money_countries_and_homes(sentence: str) -> None:
    assert _names(sentence) == set()


def test_a_name_without_its_place_is_the_project_itself() -> None:
    page = "Gröna grannar i Ulricehamn\n\nProjektet Gröna grannar pågår. Nu öppnar vi även i Tranemo."
    (record,) = extraction_of(page).records
    assert "Tranemo" in {place.name for place in record.places}
