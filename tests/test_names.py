"""Names of projects in running text."""

import pytest

from extractors.names import find_names, is_acronym
from extractors.text import fold

POSITIVE = [
    ("Projektet ”Unga vägar” startar.", ["Unga vägar"]),
    ("Projektet Unga Vägar startar.", ["Unga Vägar"]),
    ("Projektet Gröna korridorer får stöd.", ["Gröna korridorer"]),
    ("Det är en del av projektet Öppna öar, som drivs här.", ["Öppna öar"]),
    ("Stöd till projektet Bastu för byn tillsammans med andra.", ["Bastu för byn"]),
    ("Projektet, som har fått namnet Första dörren.", ["Första dörren"]),
    ("Projektet heter Nattsvart.", ["Nattsvart"]),
    ("De leder ett EU-projekt, Rivers of Iron, där dammar rivs.", ["Rivers of Iron"]),
    ("Röst i rummet är ett treårigt projekt.", ["Röst i rummet"]),
    ("Projektet UVA (Unga Vägar i Arbetet) startar.", ["Unga Vägar i Arbetet"]),
    ("I förstudien Vägval prövas detta.", ["Vägval"]),
    ("Projektet, som döptes till Hela huset dansar, drog i gång.", ["Hela huset dansar"]),
    ("Projektet har döpts till Varmt i kvadrat och genomförs här.", ["Varmt i kvadrat"]),
    ("Arbetet kallas Alma mater.", ["Alma mater"]),
    ("Det ena heter Hörlurar i skogen.", ["Hörlurar i skogen"]),
    ("Vi har döpt det till Rullgardinen.", ["Rullgardinen"]),
    ("Stiftelsen driver Stora Språnget, som började i fjol.", ["Stora Språnget"]),
    ("Här är ett till. I Tyst i trafiken jämförs tre orter.", ["Tyst i trafiken"]),
    ("Dammen rivs inom Fritt fram, som vi driver tillsammans med andra.", ["Fritt fram"]),
    ("Allt är en del av Bord för två (dnr SN 2021/12).", ["Bord för två"]),
    ("Stiftelsen satsar 2 miljoner på Lappa klart, ett treårigt arbete med sömmerskor.", ["Lappa klart"]),
    ("Studien, Bord för en, startar i januari.", ["Bord för en"]),
    ("I studien Klubben som skola (2011-2013) fann vi det.", ["Klubben som skola"]),
    ("Vi har med Lunds kommun startat Röda byn sjunger, som pågår än.", ["Röda byn sjunger"]),
    ("Bakom Käpphästen står en förening.", ["Käpphästen"]),
    ("Skolan har sedan drivit Handslag ihop med två kommuner.", ["Handslag"]),
    ("Nu är det klart att Läslusten förlängs till juni.", ["Läslusten"]),
    ("Bron ska hålla, döpte vi det till.", ["Bron ska hålla"]),
    ("Vi rustar stugan. Bakstugan, som projektet heter, tar två år.", ["Bakstugan"]),
    ("Namnet, Spår till spår - etapp 3, säger en del.", ["Spår till spår - etapp 3"]),
    ("Ett väveri är med i Kantbandet (på engelska heter det Edge Band).", ["Kantbandet"]),
    ("Pengarna går till det som ska heta Rastladan.", ["Rastladan"]),
    ("Det bygger på förprojektet Andra steget (diarienr 2009-12), som är slut.", ["Andra steget"]),
    ("Det bygger vidare på ett mindre projekt, Butik 2.0, som avslutades 2019.", ["Butik 2.0"]),
    ("Projektet heter Stigen som sjunger, och drivs här.", ["Stigen som sjunger"]),
    ("Satsningen heter Bollbo som drivs av oss.", ["Bollbo"]),
    ("I projektet Gamla glas rengör, skannar och beskriver vi plåtar.", ["Gamla glas"]),
    ("Nu ska vi i projektet Flottens minnen samla röster.", ["Flottens minnen"]),
    ("I höst börjar Spår vidare, ett projekt för unga.", ["Spår vidare"]),
    ("Gästerna i Smaka på havet, vårt Erasmus+-projekt, kom i går.", ["Smaka på havet"]),
    ("Hon leder gruppen i Mod i vattnet, som Ekby simsällskap startade i maj.", ["Mod i vattnet"]),
    ("Allt prövades i Stora Språnget, som avslutades 2016.", ["Stora Språnget"]),
    ("I mars satte vi punkt för Skolans åker, som var roligt.", ["Skolans åker"]),
    ("Vi drog i gång Långa vägar i oktober 2017.", ["Långa vägar"]),
    ("Han får besök genom Aldrig ensam. Det är pastoratets satsning på hembesök.", ["Aldrig ensam"]),
    ("Idén till Läsrummet föddes i en jaktstuga.", ["Läsrummet"]),
    ("Tanken bakom Ljus i hamn är enkel.", ["Ljus i hamn"]),
    ("Bollbo heter satsningen som klubben driver.", ["Bollbo"]),
    ("Ängsmjölk heter det samarbete som vi drog i gång.", ["Ängsmjölk"]),
    ("Anläggningen, som har arbetsnamnet Fjällsjö H2, byggs nu.", ["Fjällsjö H2"]),
    ("Vi får 300 000 kronor till projektet Klarare åar runt Toftasjön.", ["Klarare åar runt Toftasjön"]),
    ("Byn äger projektet, som vi kallar Hundra steg.", ["Hundra steg"]),
    ("Brygga för alla, döpte barnen det hela till.", ["Brygga för alla"]),
    ("Hans treåriga studie Water Tales får stöd.", ["Water Tales"]),
    ('Projektet "Alla på banan" börjar i maj.', ["Alla på banan"]),
    ("Projektnamnet är Varm och rörlig.", ["Varm och rörlig"]),
    ("Arbetsnamnet på satsningen är Ljus i byn.", ["Ljus i byn"]),
    ('"Eld på Skaftet" är arbetsnamnet på projektet, som börjar i maj.', ["Eld på Skaftet"]),
    ("SteelTWO - så heter verket och projektet - invigs 2027.", ["SteelTWO"]),
    ("En förstudie görs. Den har namnet V3 Norr, och leds av Rise.", ["V3 Norr"]),
    ("Vi berättar om projektet Bilfri skola Norrby. Kom!", ["Bilfri skola Norrby"]),
    ("Det gjordes inom projektet Bergets Minne, etapp 2.", ["Bergets Minne, etapp 2"]),
    ("I maj drar Klivet igång, en satsning för vuxna.", ["Klivet"]),
    ("Lägret hålls inom ramen för På egna ben, vårt arvsfondsprojekt.", ["På egna ben"]),
    ("I maj hålls slutseminarium för Öringens väg upp. Kom!", ["Öringens väg upp"]),
    ("Kommunen deltar i Water Watch, ett partnerskap om dagvatten.", ["Water Watch"]),
    ("Vi är med i Godare mat i Blekinge, som Region Blekinge finansierar.", ["Godare mat i Blekinge"]),
    ("Det skrevs efter att Paddla på ån beviljades 64 000 kr.", ["Paddla på ån"]),
]
NEGATIVE = [
    "Det ingår i programmet Kommunala Samband, som finansieras av Sida.",
    "Vi bor i staden Stora Skogen, som avslutades i sten.",
    "Undersökningen, som pågick i maj, är klar.",
    "Vi börjar i maj, ett projekt i taget.",
    "Projektet drivs av kommunen.",
    "Renoveringen av kyrkan finansieras av stiftet.",
    "Forskning om bin finansieras av Formas.",
    "Byggnadsarbetet leds av en timmerman.",
    "Kurser för äldre stöds av kommunen.",
    "Nu när Covid tog slut öppnar vi igen.",
    "Det var efter att Riksdagen beviljades 40 000 kr.",
    "Starten sker 2023 och verksamheten pågår till 2024.",
    "Vi bor i Gamla folkparken, där det är fint.",
    "Vi möts i Sporthallen, där det är varmt.",
    "I Osby deltar två skolor.",
    "Det var innan Karin avslutades.",
    "Snickaren har namnet Karin.",
    "Det är ett projekt för unga.",
    "Detta är ett samarbete mellan två byar.",
    "Hon arbetar med flera projekt.",
    "Projektet är slut. Det gick bra.",
    "Vi har en snickare som heter Hans Wiklund.",
    "Snickaren heter Karin.",
    "I går kom beskedet.",
    "Bidraget går till Anna Lundberg, som driver butiken.",
    "Vi lärde mycket av Karin, som leder gruppen.",
    "Erfarenheterna från Åredalen är goda.",
    "Projektet, som drivs här, är nytt.",
    "Bakom staketet står en ko.",
    "Mötet (2015-2017) var långt.",
    "Forskningsprojekt Isar på sjöar har alltid varit vägar.",
    "Det är klart att avtalet förlängs.",
    "Hon har drivit butiken ihop med en syster.",
    "Hon leder kören, som övar varje torsdag.",
    "IPS-modellen (individuellt placeringsstöd) används i projektet.",
]


@pytest.mark.parametrize(("text", "expected"), POSITIVE)
def test_names(text: str, expected: list[str]) -> None:
    found = find_names(fold(text))
    assert expected[0] in [f.value.name for f in found]
    for one in found:
        assert text[one.start : one.end].startswith(one.value.name[:3])


@pytest.mark.parametrize("text", NEGATIVE)
def test_no_name(text: str) -> None:
    assert [f.value.name for f in find_names(fold(text))] == []


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("ITAW", "Integration Through Activity and Work", True),
        ("FoU", "Forskning och Utveckling", True),
        ("ITAW", "Stöd till företag", False),
        ("A", "Alfa", False),
    ],
)
def test_acronyms(short: str, long: str, expected: bool) -> None:
    assert is_acronym(short, long) is expected
