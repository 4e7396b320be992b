"""Where a project works: by the words around a place, and places that no table knows."""

import pytest

from extractors.fields.lone_places import kind_of_name
from tests.fields.pages import record_of

LEAD = "Projektet Kvarnens år drivs av Hemse byalag. "


def _places(sentence: str) -> set[tuple[str, str]]:
    return {(place.name, place.kind.value) for place in record_of(LEAD + sentence).places}


PLACED = {
    "I projektet lagas tio kvarnar i norra Hälsingland.": {("Hälsingland", "region")},
    "Projektet arbetar i inre delen av Borås kommun.": {("Borås", "municipality")},
    "I projektet provas maskinerna i danska Aalborg.": {("Aalborg", "town")},
    "Projektet omfattar Borås, Marks och Tranemo kommuner.": {
        ("Borås", "municipality"),
        ("Mark", "municipality"),
        ("Tranemo", "municipality"),
    },
    "I projektet jämförs Borås och Tranemo.": {("Borås", "municipality"), ("Tranemo", "municipality")},
    "Projektets buss ska stanna i orter som Borås, Fritsla och Skene.": {
        ("Borås", "municipality"),
        ("Fritsla", "town"),
        ("Skene", "town"),
    },
    "Projektet ordnar bussar från Borås och Skene till Kinna.": {
        ("Borås", "municipality"),
        ("Skene", "town"),
        ("Kinna", "town"),
    },
    "I projektet byggs en led från Grönhult via Örby till Kinna.": {
        ("Grönhult", "town"),
        ("Örby", "town"),
        ("Kinna", "town"),
    },
    "I projektet märks en led från Borås i väster till Kinna i öster.": {
        ("Borås", "municipality"),
        ("Kinna", "town"),
    },
    "Projektet lagar dammar längs Göta kanal och i Göteborgs skärgård.": {
        ("Göta kanal", "other"),
        ("Göteborgs skärgård", "region"),
    },
    "Projektet drivs på Öland, Lövtorp och Granhult.": {
        ("Öland", "region"),
        ("Lövtorp", "town"),
        ("Granhult", "town"),
    },
    "I sommar flyttar projektets verkstad ut till Kinna.": {("Kinna", "town")},
    "I projektet hålls kurser i Borås, Grönhult och Kinna.": {
        ("Borås", "municipality"),
        ("Grönhult", "town"),
        ("Kinna", "town"),
    },
    "I projektet står Borås på tur.": {("Borås", "municipality")},
    "Borås och Kinna är först ut i projektet.": {("Borås", "municipality"), ("Kinna", "town")},
    "Projektets uppsökande arbete förläggs till Borås.": {("Borås", "municipality")},
    "I projektet får barn i åldern 9-12 år från Borås rita kartor.": {("Borås", "municipality")},
    "Prosjektet lager en sti mellom Borås og Kinna.": {("Borås", "municipality"), ("Kinna", "town")},
    "Projektet drivs i Kronobergs, Jönköpings och Hallands län.": {
        ("Kronobergs län", "county"),
        ("Jönköpings län", "county"),
        ("Hallands län", "county"),
    },
    "Projektet drivs i Kalmar och Jönköpings län.": {("Kalmar län", "county"), ("Jönköpings län", "county")},
}


@pytest.mark.parametrize(("sentence", "expected"), PLACED.items())
def test_words_that_put_a_project_somewhere(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert _places(sentence) == expected


LONE = {
    "Projektet ska rusta scenen i Lövtorpsby.": ("Lövtorpsby", "town"),
    "Projektets träffar ordnas i Lövtorpsby, Granhult och Ekträsk.": ("Granhult", "town"),
    "I Lövtorpsby bygger projektet en brygga.": ("Lövtorpsby", "town"),
    "I projektet byggs två bryggor, en strax söder om Lövtorpsby.": ("Lövtorpsby", "town"),
    "Projektet räknar öring i Granälven.": ("Granälven", "other"),
    "I projektet lagas dammar längs Horne å.": ("Horne å", "other"),
    "Projektet märker ut leder kring Lövsjön.": ("Lövsjön", "other"),
    "Projektet städar stränder i Hovviks skärgård.": ("Hovviks skärgård", "region"),
    "Projektet rustar kajen i Hovviks fiskehamn.": ("Hovviks fiskehamn", "other"),
    "Projektet följer djuren på Lövfjället.": ("Lövfjället", "other"),
    "Projektet röjer gamla diken på Lövholma.": ("Lövholma", "other"),
    "Projektet ordnar kurser i Linnéregionen.": ("Linnéregionen", "region"),
    "Projektet stärker företagen i Västra Värmland.": ("Västra Värmland", "region"),
    "Projektets båt har anlöpt Lövö, Granö och Hovö.": ("Hovö", "town"),
    "Dammen i Lövtorpsby läcker. Därför lagas den med pengar från Boverket. Lövtorpsby väntar.": (
        "Lövtorpsby",
        "town",
    ),
}


@pytest.mark.parametrize(("sentence", "expected"), LONE.items())
def test_places_that_no_table_knows(sentence: str, expected: tuple[str, str]) -> None:
    assert expected in _places(sentence)


NOT_PLACES = [
    "Projektet visas upp i Folkets hus.",
    "Projektets bilder läggs ut på Bildarkivet.",
    "Läs om projektet i Hemsebladet.",
    "Projektet presenterades i Lokalnytt.",
    "Anmälan till projektet görs i Medlemsportalen.",
    "Projektet har sitt kontor i Lövtorpsby.",
    "Blir projektet av i Lövtorpsby?",
    "Projektet gör att nivån i Lövsjön höjs inte.",
    "I projektet hjälper Karin Ek i Lövtorpsby till.",
    "Projektet är inte klart i Lindas hus.",
    "Projektet ses på Storgatan.",
    "Projektet besöker Lindus.",
    "Projektet ingår i Lövkraft 2030.",
    "Projektet förs över till Lövkraft etapp 2.",
    "Projektets metod används i Miljösektorn.",
    "Projektet hjälps av Karin Ek på Lövholma.",
    "Vattnet rann förr i Lövtorpsby.",
]


@pytest.mark.parametrize("sentence", NOT_PLACES)
def test_names_that_are_no_places(sentence: str) -> None:
    assert _places(sentence) == set()


ELSEWHERE = [
    "I Borås finns 300 kvarnar.",
    "I Borås är det ont om kvarnar.",
    "På Öland och Gotland saknas kvarnar, visar projektet.",
    "I Borås har antalet kvarnar minskat.",
    "Det finns i dag 40 kvarnar i Borås.",
    "Siffror från 2021 visar att projektets 30 kvarnar i Borås är hela.",
    "På 1980-talet lagades en kvarn i Borås.",
    "Projektet gör som i Borås.",
    "Kickoffen för projektet hölls i Borås.",
    "Projektet köper virke från en liten såg i Borås.",
    "Projektet nås på Storgatan 5 i Borås.",
    "2021-04-06 Projektmöte i Borås",
    "Projektets kvarn står 10 km söder om Borås.",
    "Projektet ser att trafiken på Öland har minskat.",
    "Projektet leds av Karin, som bor i Borås.",
    "Karin i projektet har tidigare arbetat med mjöl i Borås.",
    "Projektet går bra, säger Ek på gården utanför Borås.",
    "Tidigare har projektets bagare besökt odlare i Borås.",
    "Projektets film visas på festivaler i Borås, Kinna och Skene.",
    "Bolaget i projektet har sitt säte i Borås.",
    "Visste du att projektet börjar i Borås?",
    "Var låg kvarnarna i Borås förr?",
    "Projektet ska bli känt i hela Europa.",
    "Projektet granskas av forskarna i Borås.",
]


@pytest.mark.parametrize("sentence", ELSEWHERE)
def test_places_of_something_else(sentence: str) -> None:
    assert _places(sentence) <= {("Hemse", "town")}


@pytest.mark.parametrize(
    "page",
    [
        "Projekt: Kvarnens år\nÄgare: Hemse byalag\nTid: onsdag kl. 13.00\nPlats: Folkets hus, Borås\n",
        "Projekt: Kvarnens år\nÄgare: Hemse byalag\n\nRegion Kalmar län   120 000\nSumma   240 000\n",
        "Bryggor i Borås\n\nProjektet Bryggor i Borås drivs av Hemse byalag.\n",
        LEAD + "\n\nLäs också\n\nKvarnen i Borås lagad i projektet igen efter många år.\n",
    ],
)
def test_places_of_meetings_rows_names_and_links(page: str) -> None:
    assert "Borås" not in {place.name for place in record_of(page).places}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lövtorp", "town"),
        ("Lövsjön", "other"),
        ("Löv älv", "other"),
        ("Lövkusten", "region"),
        ("Homa County", "region"),
        ("Lövhuset", None),
        ("Löv-Bladet", None),
    ],
)
def test_kind_by_the_last_part_of_a_name(name: str, kind: str | None) -> None:
    found = kind_of_name(name)
    assert (found and found.value) == kind


def test_a_town_whose_municipality_takes_part_is_the_municipality() -> None:
    page = LEAD + "Projektet bygger en kvarn i Kongsvinger. Samarbetspartner är Kongsvinger kommune."
    assert [(p.name, p.kind.value) for p in record_of(page).places] == [("Kongsvinger", "municipality")]


def test_villages_and_waters_at_a_label() -> None:
    page = "Projekt: Kvarnens år\nÄgare: Hemse byalag\nGeografiskt område: Lövtorpsby, Lövsjön\n"
    assert {(p.name, p.kind.value) for p in record_of(page).places} == {
        ("Lövtorpsby", "town"),
        ("Lövsjön", "other"),
    }
