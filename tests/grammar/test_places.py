"""Places in sentences and in labelled values, and beside them what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grammar.actors import PlaceMention
from extractors.grammar.places import find_places, read_places
from extractors.text import fold
from schemas import PlaceKind, Reason

KOMMUN, COUNTY, REGION = PlaceKind.MUNICIPALITY, PlaceKind.COUNTY, PlaceKind.REGION
COUNTRY, TOWN, OTHER = PlaceKind.COUNTRY, PlaceKind.TOWN, PlaceKind.OTHER


def scb(name: str, code: str) -> PlaceMention:
    return PlaceMention(name, KOMMUN if len(code) == 4 else COUNTY, code, "SCB", "SE")


def nuts(name: str, code: str) -> PlaceMention:
    return PlaceMention(name, REGION, code, "NUTS", "SE")


def land(name: str, code: str) -> PlaceMention:
    return PlaceMention(name, COUNTRY, code, "ISO-3166-1", code)


# The place stands in <angles>; nothing else in the sentence is a place.
FOUND: list[tuple[str, PlaceMention]] = [
    ("Projektet drivs i <Osby>.", scb("Osby", "1273")),
    ("En träffpunkt i <Osby> kommun öppnades.", scb("Osby", "1273")),
    ("Det är <Osby>s första bygdelab.", scb("Osby", "1273")),
    ("PROJEKT I <OSBY> KOMMUN", scb("Osby", "1273")),
    ("Kommun<Osby>", scb("Osby", "1273")),
    ("<Falu> kommun provar.", scb("Falun", "2080")),
    ("Bygden kring <Falun> provar.", scb("Falun", "2080")),
    ("Alla skolor i <Upplands Väsby> är med.", scb("Upplands Väsby", "0114")),
    ("Ett nät i <Malmö> stad byggs.", scb("Malmö", "1280")),
    ("Arbetet leds från <Älmhult>s kommunhus.", scb("Älmhult", "0765")),
    ("Nätverket finns i <Kalmar län>.", scb("Kalmar län", "08")),
    ("Nätverket finns i <Hallands län>.", scb("Hallands län", "13")),
    ("Gårdarna i <Dalarna> deltar.", scb("Dalarnas län", "20")),
    ("Gårdarna i <Sörmland> deltar.", scb("Södermanlands län", "04")),
    ("Region <Kalmar> betalar.", scb("Kalmar län", "08")),
    ("Stöd ges i <Sydsverige>.", nuts("Sydsverige", "SE22")),
    ("Stöd ges i <Småland och öarna>.", nuts("Småland och öarna", "SE21")),
    ("Stöd ges i <Småland & Öarna>.", nuts("Småland & Öarna", "SE21")),
    ("Stöd ges i <Östra Mellansverige>.", nuts("Östra Mellansverige", "SE12")),
    ("Stöd ges i <Övre Norrland>.", nuts("Övre Norrland", "SE33")),
    ("En skola i <Sydafrika> följer arbetet.", land("Sydafrika", "ZA")),
    ("Partner finns i <Bosnien och Hercegovina>.", land("Bosnien och Hercegovina", "BA")),
    ("<Vitryssland>s lärare reser hit.", land("Belarus", "BY")),
    ("Lärare från <USA> reser hit.", land("USA", "US")),
    ("Byarna på <Öland> är med.", PlaceMention("Öland", REGION, country="SE")),
    ("Byarna i <Kaliningradregionen> är med.", PlaceMention("Kaliningradregionen", REGION, country="RU")),
    ("Byarna i <Umeåregionen> är med.", PlaceMention("Umeåregionen", REGION, country="SE")),
    ("Kontoret i <Visby> är öppet.", PlaceMention("Visby", TOWN, country="SE")),
    ("Staden <Linköping> bygger.", PlaceMention("Linköping", KOMMUN, "0580", "SCB", "SE")),
    ("I staden <Linköping> byggs det.", PlaceMention("Linköping", TOWN, country="SE")),
    ("I <Årjäng>s tätort byggs det.", PlaceMention("Årjäng", TOWN, country="SE")),
    ("I <Umeå> stad byggs det.", PlaceMention("Umeå", TOWN, country="SE")),
    ("Med <Nyby Marks> Local Municipality byts lärare.", PlaceMention("Nyby Marks", KOMMUN)),
    ("Bussen till <Mark> kör.", scb("Mark", "1463")),
    ("Bussen i <Ale> kommun kör.", scb("Ale", "1440")),
    ("Kontoret i <Lund> kör.", scb("Lund", "1281")),
    ("Kontoret i <Nora> kör.", scb("Nora", "1884")),
]  # fmt: skip

# Nothing in these is a place.
NOTHING = [
    "Vara med i vår grupp är roligt.",
    "Mark och vatten prövas.",
    "Berg sprängs bort.",
    "Ale och mjöd serveras.",
    "Salar och gångar målas.",
    "osby är här med liten bokstav",
    "Läs mer på www.Osby.se i dag.",
    "Skriv till info@Osby.se i dag.",
    "Ett hus för Osbybor.",
    "Boden är stängd.",
]

# (sentence, what is turned down, why)
REFUSED: list[tuple[str, str, Reason]] = [
    ("Artikeln i Blekinge Läns Tidning var lång.", "Blekinge Läns Tidning", Reason.NOT_THE_PROJECT),
    ("Göteborgs-Posten skrev.", "Göteborgs-Posten", Reason.NOT_THE_PROJECT),
    ("Östersunds Nyheter skrev.", "Östersunds Nyheter", Reason.NOT_THE_PROJECT),
    ("Storgatan 1, 283 31 Osby", "Osby", Reason.NOT_THE_PROJECT),
    ("Storgatan 1, 28331 OSBY", "OSBY", Reason.NOT_THE_PROJECT),
    ("Karin Falkenberg leder arbetet.", "Falkenberg", Reason.PERSON),
    ("Ansvarig är Ulla Berghem Lund vid skolan.", "Lund", Reason.PERSON),
]


@pytest.mark.parametrize(("marked", "expected"), FOUND)
def test_found(marked: str, expected: PlaceMention) -> None:
    start = marked.index("<")
    end = marked.index(">") - 1
    findings = find_places(marked.replace("<", "").replace(">", ""))
    assert [(f.start, f.end, f.value) for f in findings.found] == [(start, end, expected)]


@pytest.mark.parametrize("sentence", NOTHING)
def test_no_place(sentence: str) -> None:
    assert find_places(sentence).found == ()


@pytest.mark.parametrize(("sentence", "what", "why"), REFUSED)
def test_refused(sentence: str, what: str, why: Reason) -> None:
    findings = find_places(sentence)
    assert [(sentence[r.start : r.end], r.reason) for r in findings.refused] == [(what, why)]
    assert findings.found == ()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Kommunerna Berg, Åre och Ragunda deltar.", ["Berg", "Åre", "Ragunda"]),
        ("Karlskronas och Osbys skolor byter lärare.", ["Karlskrona", "Osby"]),
        ("Lund, Osby och Växjö samt Tyskland", ["Lund", "Osby", "Växjö", "Tyskland"]),
        ("Mellan Malmö och Köpenhamn går tåg.", ["Malmö", "Köpenhamn"]),
        ("Sträckan Jönköping/Nässjö-Osby byggs.", ["Jönköping", "Nässjö", "Osby"]),
        (
            "Med Nyby Local Municipality i Sydafrika och Lierne kommune i Norge",
            ["Nyby", "Sydafrika", "Lierne", "Norge"],
        ),
    ],
)
def test_several(sentence: str, names: list[str]) -> None:
    assert [f.value.name for f in find_places(sentence).found] == names


def test_a_foreign_municipality_lies_in_the_country_named_after_it() -> None:
    found = find_places("Nyby Local Municipality i Sydafrika och Lierne kommune i Norge").found
    assert [(f.value.name, f.value.country) for f in found if f.value.kind is KOMMUN] == [
        ("Nyby", "ZA"),
        ("Lierne", "NO"),
    ]


# (value, what the label says, places)
VALUES: list[tuple[str, PlaceKind | None, list[tuple[str, PlaceMention]]]] = [
    ("Osby", None, [("Osby", scb("Osby", "1273"))]),
    ("Fågelfors", None, [("Fågelfors", PlaceMention("Fågelfors", PlaceKind.TOWN, country="SE"))]),
    ("Malax", None, [("Malax", PlaceMention("Malax", KOMMUN, country="FI"))]),
    ("Osby kommun", None, [("Osby", scb("Osby", "1273"))]),
    ("Mark", KOMMUN, [("Mark", scb("Mark", "1463"))]),
    ("Vara; Ale", KOMMUN, [("Vara", scb("Vara", "1470")), ("Ale", scb("Ale", "1440"))]),
    ("Småland & Öarna", REGION, [("Småland & Öarna", nuts("Småland & Öarna", "SE21"))]),
    ("Småland med öarna", None, [("Småland med öarna", nuts("Småland med öarna", "SE21"))]),
    ("Stockholm", REGION, [("Stockholm", nuts("Stockholm", "SE11"))]),
    ("Stockholm", COUNTY, [("Stockholm", scb("Stockholms län", "01"))]),
    ("Stockholm", None, [("Stockholm", scb("Stockholm", "0180"))]),
    ("Kalmar län", REGION, [("Kalmar län", scb("Kalmar län", "08"))]),
    ("Hela landet", None, [("Hela landet", land("Sverige", "SE"))]),
    ("Osby, Uppsala", KOMMUN, [("Osby", scb("Osby", "1273")), ("Uppsala", scb("Uppsala", "0380"))]),
    ("Lund och Nyby", KOMMUN, [("Lund", scb("Lund", "1281")), ("Nyby", PlaceMention("Nyby", KOMMUN))]),
    ("Nyhagaby", None, [("Nyhagaby", PlaceMention("Nyhagaby", OTHER))]),
    ("Skåne län (Osby)", None, [("Skåne län", scb("Skåne län", "12")), ("Osby", scb("Osby", "1273"))]),
    ("Sverige\nNorge", None, [("Sverige", land("Sverige", "SE")), ("Norge", land("Norge", "NO"))]),
]  # fmt: skip


@pytest.mark.parametrize(("value", "kind", "expected"), VALUES)
def test_labelled_value(value: str, kind: PlaceKind | None, expected: list[tuple[str, PlaceMention]]) -> None:
    assert [(value[a:b], place) for a, b, place in read_places(value, kind)] == expected


@pytest.mark.parametrize("value", ["", " - ", "2019-09-02", "088-123 45", "info@exempel.se", "ej angivet"])
def test_labelled_value_without_a_place(value: str) -> None:
    assert read_places(value) == []


@given(st.text(alphabet="Osby Mark ÖlandkommunLund,.-\n\u00a0\u0301å", max_size=60))
def test_spans_lie_in_the_text(text: str) -> None:
    view = fold(text)
    findings = find_places(view)
    spans = [(f.start, f.end) for f in findings.found] + [(r.start, r.end) for r in findings.refused]
    for start, end in spans:
        span = view.span(start, end)
        assert text[span.start : span.end] == span.text != ""
