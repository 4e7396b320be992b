"""Parts that organisations play, construction by construction; organisations stand in brackets."""

import re

import pytest

from extractors.constructions import Part, Sum, parts_in, words_of
from extractors.reduction import Actor

POSITIVE = [
    ("Projektet drivs av [Osby kommun].", {"owner": ["Osby kommun"]}),
    ("Det treåriga projektet leds av [Lunds universitet].", {"owner": ["Lunds universitet"]}),
    ("[Osby kommun] driver sedan i våras projektet.", {"owner": ["Osby kommun"]}),
    (
        "[Osby kommun] tillsammans med [A AB] drar igång satsningen.",
        {"owner": ["Osby kommun"], "partner": ["A AB"]},
    ),
    ("I vår startar [Osby kommun] ett nytt projekt.", {"owner": ["Osby kommun"]}),
    ("Projektet som [Osby] och [Baltijsk] gemensamt driver är nytt.", {"owner": ["Osby", "Baltijsk"]}),
    (
        "Det är ett samverkansprojekt mellan [A kommun], [B kommun] och [C AB].",
        {"owner": ["A kommun", "B kommun", "C AB"]},
    ),
    ("[Boverket] är projektägare.", {"owner": ["Boverket"]}),
    ("Det är ett projekt som [Osby kommun] startade i maj.", {"owner": ["Osby kommun"]}),
    ("Projektägare är [Boverket].", {"owner": ["Boverket"]}),
    ("[Åre kommun] får 2 miljoner kronor till projektet.", {"owner": ["Åre kommun"]}),
    (
        "[Åre kommun] har beviljats 2 miljoner kronor från [Vinnova] till projektet.",
        {"owner": ["Åre kommun"], "funder": ["Vinnova"]},
    ),
    ("Projektet drivs tillsammans med [A AB] och [B AB].", {"partner": ["A AB", "B AB"]}),
    ("Projektet genomförs i samarbete med företaget [A AB] samt föreningen [B].", {"partner": ["A AB", "B"]}),
    (
        "Projektet drivs av [A kommun] i samverkan med [B AB] i Norge och [C AB].",
        {"owner": ["A kommun"], "partner": ["B AB", "C AB"]},
    ),
    ("I projektet deltar [A AB], [B AB] och [C AB].", {"partner": ["A AB", "B AB", "C AB"]}),
    ("[A AB] medverkar i projektet.", {"partner": ["A AB"]}),
    ("Partner är [A AB] och [B AB].", {"partner": ["A AB", "B AB"]}),
    ("Ett av delprojekten är ett pilotprojekt som ska drivas av [A AB].", {"partner": ["A AB"]}),
    ("[A AB] ska testa metoden.", {"partner": ["A AB"]}),
    ("Projektet finansieras av [Sida].", {"funder": ["Sida"]}),
    (
        "Projektet drivs av [A AB] tillsammans med [B AB] och finansieras av [Sida].",
        {"owner": ["A AB"], "partner": ["B AB"], "funder": ["Sida"]},
    ),
    ("Ett [ICLD]-finansierat projekt pågår.", {"funder": ["ICLD"]}),
    ("[A kommun] startar ett [ICLD]-finansierat projekt.", {"owner": ["A kommun"], "funder": ["ICLD"]}),
    ("Projektet genomförs med stöd av [Vinnova].", {"funder": ["Vinnova"]}),
    ("[Vinnova] finansierar projektet.", {"funder": ["Vinnova"]}),
    ("[Vinnova] har beviljat 3 mkr till projektet.", {"funder": ["Vinnova"]}),
    ("Projektansökan skickades till [Sida].", {"funder": ["Sida"]}),
    ("Projektet medfinansieras av [A kommun].", {"cofunder": ["A kommun"]}),
    ("[A kommun] medfinansierar.", {"cofunder": ["A kommun"]}),
    ("[Leader] sa ja till samtliga tre ansökningar.", {"funder": ["Leader"]}),
    ("Två projekt får stöd ur [Arvsfonden].", {"funder": ["Arvsfonden"]}),
]

NEGATIVE = [
    "[Åre kommun] är med som finansiär.",
    "Projektet drivs inte av [Osby kommun].",
    "Projektet finansieras utan medel från [Sida].",
    "[Osby kommun] ligger i Skåne.",
    "[Leader] sa nej till samtliga tre ansökningar.",
    "[Leader] satsar 2 miljoner kronor.",
    "Hon arbetar på [Osby kommun] och har ingen del i projektet.",
    "[A AB] deltar inte i projektet.",
    "I lagen sägs vad [Osby kommun] ska göra.",
    "Mötet hölls tillsammans med [A AB].",
    "[Vinnova] delar varje år ut 3 miljarder.",
    "Deltagarna får stöd av [A kommun] i vardagen.",
    "Skolan drivs av [A AB].",
]


# Beside a sentence about the project less need be said.
NEAR = [
    ("Detta avtal har slutits mellan [A kommun] och [B kommun].", {"partner": ["A kommun", "B kommun"]}),
    ("Samverkansavtal gäller mellan [A kommun] och [B AB].", {"partner": ["A kommun", "B AB"]}),
    (
        "Mellan [A kommun], 212000-2254, [B kommun] (org.nr 212000-2247) och [C], nedan parterna, gäller detta.",
        {"partner": ["A kommun", "B kommun", "C"]},
    ),
    ("[Boverket] samordnar.", {"owner": ["Boverket"]}),
    ("[Osby gymnasium] i Skåne koordinerar, och två skolor är med.", {"owner": ["Osby gymnasium"]}),
    ("[Osby kommun] leder arbetet.", {"owner": ["Osby kommun"]}),
    (
        "Det leds av [Torsby kommun] på svensk sida och [Grue kommune] på norsk.",
        {"owner": ["Torsby kommun", "Grue kommune"]},
    ),
    ("Det är en satsning som [Osby kommun] tillsammans med [A AB] driver.", {"owner": ["Osby kommun"]}),
]
NEAR += [
    (f"{sentence}", {"partner": ["A AB", "B AB"]})
    for sentence in (
        "Med på resan finns [A AB] och [B AB].",
        "Med sig hade de [A AB] och [B AB].",
        "De andra i gruppen är [A AB] och [B AB].",
        "[A AB] och [B AB] finns bland de medverkande.",
        "[A AB] och [B AB] är våra samarbetspartner i det.",
        "Därför frågade vi [A AB] och [B AB], och båda tackade ja.",
        "[A AB] och [B AB] låter oss bo i deras magasin.",
        "[A AB] och [B AB] ser till att alla får komma.",
        "[A AB] och [B AB] bjuder in på sitt håll.",
    )
]
NEAR += [
    (sentence, {"partner": ["A AB"]})
    for sentence in (
        "[A AB], närmare bestämt dess labb, hjälper oss med proverna.",
        "[A AB] har varit med hela vägen.",
        "[A AB] räknar, märker och filmar.",
        "Även [A AB], som redan tidigare har lånat ut lokaler, är med.",
        "Nu har [A AB] röjt stigen.",
        "Just nu är [A AB] med.",
        "Maten lagas av volontärer från [A AB].",
        "Ljudet spelas in av elever på [A AB].",
        "Det sköts av [A AB].",
        "Tillsammans med kollegerna på [A AB] går vi igenom skåpen.",
        "Med på ett hörn är [A AB].",
    )
]
NEAR += [
    ("Den som i verkligheten driver det är [Ek AB].", {"owner": ["Ek AB"]}),
    ("Det är [Ek AB], som är ansvarig för helheten.", {"owner": ["Ek AB"]}),
    ("[B AB] har på uppdrag av projektägaren, [Ek AB], följt det.", {"owner": ["Ek AB"]}),
    ("Sökande är [Ek AB].", {"owner": ["Ek AB"]}),
    ("[Osby kommun] stod som projektägare.", {"owner": ["Osby kommun"]}),
    ("[Ek AB] tog på sig uppgiften.", {"owner": ["Ek AB"]}),
    (
        "Förutom [A AB] är [B AB] och [C AB] med.",
        {"partner": ["B AB", "C AB", "A AB"]},
    ),
    ("Vi gör det ihop med [A AB] (dess skola) och [B AB].", {"partner": ["A AB", "B AB"]}),
    (
        "Med sig fick de [A AB], som har lånat ut virke, och [B AB], som håller i kurser.",
        {"partner": ["A AB", "B AB"]},
    ),
    ("Det gör vi tillsammans med [A AB] och med [B AB].", {"partner": ["A AB", "B AB"]}),
    ("Från Skåne deltar [A AB], genom sin skola, och [B AB].", {"partner": ["A AB", "B AB"]}),
    ("[Ek AB] har fått ja från [Vinnova] på ansökan.", {"owner": ["Ek AB"]}),
    ("[Vinnova] har ur sina medel anslagit 225 000 kronor.", {}),
]
NOT_NEAR = [
    "Bussen går mellan [A] och [B], nedanför berget.",
    "Avtalet har skickats till [A kommun].",
    "[A AB] har inte hjälpt till.",
    "[A AB] hade gett upp hoppet.",
    "[A AB] ställde upp med ett räntefritt lån.",
    "Det har med stöd från bland annat [A AB] byggts och mätts.",
    "[A AB] är en av många, räknar hon.",
    "[A AB] ligger bland granarna.",
    "[A AB] är störst i länet.",
    "[Osby kommun] är stor.",
    "Kursen leds av en lärare på [Osby gymnasium].",
    "[Osby kommun] leder utvecklingen i landet.",
]


def parts(marked: str, *, where: tuple[str, ...] = ("sentence",)) -> dict[str, list[str]]:
    actors, text, position = [], "", 0
    for number, match in enumerate(re.finditer(r"\[(.+?)\]", marked)):
        text += marked[position : match.start()]
        actors.append(Actor(len(text), len(text) + len(match[1]), number))
        text += match[1]
        position = match.end()
    text += marked[position:]
    found: dict[str, list[str]] = {}
    for part in parts_in(words_of(text, 0, len(text), actors), where):
        if isinstance(part, Sum) or part.role == "doer":
            continue
        names = found.setdefault(part.role, [])
        names.extend(text[actors[n].start : actors[n].end] for n in part.actors)
    return {role: list(dict.fromkeys(names)) for role, names in found.items()}


@pytest.mark.parametrize(("sentence", "expected"), POSITIVE)
def test_parts(sentence: str, expected: dict[str, list[str]]) -> None:
    assert parts(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), NEAR)
def test_parts_beside_a_sentence_about_the_project(sentence: str, expected: dict[str, list[str]]) -> None:
    found = parts(sentence, where=("sentence", "near"))
    assert {role: found.get(role) for role in expected} == expected


@pytest.mark.parametrize("sentence", NOT_NEAR)
def test_no_part_beside_one_either(sentence: str) -> None:
    assert parts(sentence, where=("sentence", "near")) == {}


@pytest.mark.parametrize("sentence", NEGATIVE)
def test_no_part(sentence: str) -> None:
    assert parts(sentence) == {}


def test_a_name_of_the_project_stands_for_the_word_project() -> None:
    text = "Alfa drivs av Osby kommun."
    actors = [Actor(14, 25, 0)]
    (part,) = parts_in(words_of(text, 0, len(text), actors, [(0, 4)]), ["sentence"])
    assert isinstance(part, Part)
    assert part.role == "owner"
    assert list(parts_in(words_of(text, 0, len(text), actors), ["sentence"])) == []


# Sums stand in {braces}; what each is and who pays it, by a sentence beside one about the project.
SUMS = [
    ("[Vinnova] betalade {2 mkr}.", [("2 mkr", "grant", ["Vinnova"])]),
    ("[Vinnova] har bidragit med {2 mkr}.", [("2 mkr", "grant", ["Vinnova"])]),
    (
        "[Sida] bidrar med {2 mkr} och [Vinnova] med {3 mkr}.",
        [("2 mkr", "grant", ["Sida"]), ("3 mkr", "grant", ["Vinnova"])],
    ),
    ("Av pengarna står [Sida] för {2 mkr}.", [("2 mkr", "grant", ["Sida"])]),
    ("Tyngst väger [Sida], som gått in med {2 mkr}.", [("2 mkr", "grant", ["Sida"])]),
    ("[Sida] la {2 mkr} i potten.", [("2 mkr", "grant", ["Sida"])]),
    ("[Sida], som också har lovat {2 mkr}, är nöjt.", [("2 mkr", "grant", ["Sida"])]),
    ("[Sida] hade redan avsatt {2 mkr}.", [("2 mkr", "grant", ["Sida"])]),
    ("I fjol stod [Sida] för {2 mkr}.", [("2 mkr", "grant", ["Sida"])]),
    ("I maj hade [Sida] beviljat {2 mkr}.", [("2 mkr", "grant", ["Sida"])]),
    ("[Sida] beviljade den 19 maj [föreningen] ett bidrag med {2 mkr}.", [("2 mkr", "grant", ["Sida"])]),
    ("[Sida] bekostar det mesta, {2 mkr}.", [("2 mkr", "grant", ["Sida"])]),
    ("Tack [Sida] för {2 mkr}.", [("2 mkr", "grant", ["Sida"])]),
    ("[Sida]s beslut på {2 mkr} kom i maj.", [("2 mkr", "grant", ["Sida"])]),
    ("Det beviljades {2 mkr} i bygdemedel av [Sida].", [("2 mkr", "grant", ["Sida"])]),
    ("[Tillväxtverket] går in med {2 mkr} från [ERUF].", [("2 mkr", "grant", ["ERUF"])]),
    ("[Sida] har beviljat {2 mkr} (hälften av det) ur [Ekfonden].", [("2 mkr", "grant", ["Ekfonden"])]),
    ("Alltihop slutade på {3 mkr}.", [("3 mkr", "cost", [])]),
    ("De redovisade kostnaderna uppgår till {3 mkr}.", [("3 mkr", "cost", [])]),
    ("Budgeten uppgick till {3 mkr}.", [("3 mkr", "total", [])]),
    ("[A kommun] har enligt intyg tillskjutit {1 mkr}.", [("1 mkr", "cofinancing", ["A kommun"])]),
    ("[A kommun] skjuter till {1 mkr}.", [("1 mkr", "cofinancing", ["A kommun"])]),
    ("[A AB] medfinansierade med {1 mkr}.", [("1 mkr", "cofinancing", ["A AB"])]),
    (
        "Övrig finansiering lämnas av [A AB] ({1 mkr}) och [B AB] ({2 mkr}).",
        [("1 mkr", "cofinancing", ["A AB"]), ("2 mkr", "cofinancing", ["B AB"])],
    ),
    (
        "Det får {2 mkr} från [Sida] och [kommunen] lägger själv in {1 mkr}.",
        [("1 mkr", "cofinancing", ["kommunen"]), ("2 mkr", "grant", ["Sida"])],
    ),
    ("Totalkostnaden är {3 mkr}.", [("3 mkr", "total", [])]),
    ("Notan går på {3 mkr}.", [("3 mkr", "total", [])]),
    ("Kommunens egen insats är {1 mkr}.", [("1 mkr", "cofinancing", [])]),
    ("När räkenskaperna stängdes hade {1 mkr} förbrukats.", [("1 mkr", "cost", [])]),
    ("När allt var betalt stannade notan på {1 mkr}.", [("1 mkr", "cost", [])]),
    ("Utfallet blev lägre: {1 mkr}.", [("1 mkr", "cost", [])]),
    ("Den samlade budgeten var därmed {3 mkr}.", [("3 mkr", "total", [])]),
    ("Den totala kostnaden blev sålunda {3 mkr}.", [("3 mkr", "cost", [])]),
    ("{3 mkr} får det hela kosta.", [("3 mkr", "total", [])]),
    ("Resten, {1 mkr}, tas inom nämndens ram.", [("1 mkr", "cofinancing", [])]),
    ("Parterna bidrog med personal till ett värde av {1 mkr}.", [("1 mkr", "cofinancing", [])]),
    ("[A kommun] var medfinansiär med {1 mkr}.", [("1 mkr", "cofinancing", ["A kommun"])]),
    ("Sedan dess har [A kommun] lagt {1 mkr}.", [("1 mkr", "cofinancing", ["A kommun"])]),
    ("Hela ombyggnaden beräknas kosta {1 mkr}.", [("1 mkr", "total", [])]),
    ("Den totala investeringen uppgår till {1 mkr}.", [("1 mkr", "total", [])]),
    ("Resten, {1 mkr}, skjuter [kommunen] till.", [("1 mkr", "cofinancing", ["kommunen"])]),
    ("[Sida] sa ja till {1 mkr}.", [("1 mkr", "grant", ["Sida"])]),
    ("[Sida] har via anslaget gett oss {1 mkr}.", [("1 mkr", "grant", ["Sida"])]),
    ("Programmet bidrog med {1 mkr}.", [("1 mkr", "grant", [])]),
    ("Vi får {1 mkr}.", [("1 mkr", "grant", [])]),
    ("Hela bygget går på {1 mkr}, enligt kassören.", [("1 mkr", "total", [])]),
    (
        "Kostnaden är {2 mkr}, varav {1 mkr} är ideellt arbete.",
        [("1 mkr", "cofinancing", []), ("2 mkr", "total", [])],
    ),
    ("Själva samlade vi in {1 mkr}.", [("1 mkr", "cofinancing", [])]),
    ("Bidraget från [Sida] är på {1 mkr}.", [("1 mkr", "grant", ["Sida"])]),
    ("För det sista året skjuter [kommunen] själv till {1 mkr}.", [("1 mkr", "cofinancing", ["kommunen"])]),
    (
        "[A fonden] har beviljat {2 mkr} för ändamålet och [B fonden] {1 mkr}.",
        [("1 mkr", "grant", ["B fonden"]), ("2 mkr", "grant", ["A fonden"])],
    ),
]
NO_SUMS = [
    "Skadorna värderades till {3 mkr}.",
    "[A kommun] har en budget för gator på {11 mkr}.",
    "En gåva på {3 mkr} kom från en okänd.",
    "[Vinnova] betalar inte {2 mkr}.",
    "En besiktning kostade {3 mkr}.",
    "Ett hus till ett värde av {3 mkr} brann.",
    "Budgeten för gator har {3 mkr} i underskott.",
    "[A kommun] har lagt ner en skola och [B kommun] {3 mkr} i kassan.",
]


def sums(marked: str) -> list[tuple[str, str, list[str]]]:
    spans: dict[str, list[Actor]] = {"[": [], "{": []}
    text, position = "", 0
    for match in re.finditer(r"[\[{](.+?)[\]}]", marked):
        text += marked[position : match.start()]
        some = spans[match[0][0]]
        some.append(Actor(len(text), len(text) + len(match[1]), len(some)))
        text += match[1]
        position = match.end()
    text += marked[position:]
    bodies, amounts = spans["["], spans["{"]
    found: dict[str, tuple[str, str, list[str]]] = {}
    for part in parts_in(words_of(text, 0, len(text), bodies, (), amounts), ("sentence", "near")):
        if isinstance(part, Sum):
            amount = amounts[part.number]
            payers = [text[bodies[n].start : bodies[n].end] for n in part.payers]
            written = text[amount.start : amount.end]
            found.setdefault(written, (written, part.kind.value, payers))
    return sorted(found.values())


@pytest.mark.parametrize(("sentence", "expected"), SUMS)
def test_sums(sentence: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert sums(sentence) == expected


@pytest.mark.parametrize("sentence", NO_SUMS)
def test_no_sum(sentence: str) -> None:
    assert sums(sentence) == []
