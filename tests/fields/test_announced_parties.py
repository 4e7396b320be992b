"""Enumerations of parties that words before them announce: names that no table knows, sorts of bodies among them."""

import pytest

from extractors.fields.announced import behind_groups
from extractors.groups import announces, is_group
from tests.fields.pages import record_of

PAGE = "Kvarnhjulet\n\nProjektet Kvarnhjulet drivs av Ekby hembygdsförening. {}\n"
LISTED = {
    "Konsortiet består av sju aktörer från olika länder: Lindlab, Vestby Kommune, ODIN och Kvarnia.": (
        "Lindlab;Vestby Kommune;ODIN;Kvarnia"
    ),
    "I projektet ingår fyra teknikparker och bolag: Lindbacka Park i Lund, Kvarnia i Ystad och Alnlabbet.": (
        "Lindbacka Park i Lund;Kvarnia i Ystad;Alnlabbet"
    ),
    "Det sker i samverkan med vårdcentralerna i Ekby, Kvarnia, föreningar och Lindens kunskapscenter.": (
        "Kvarnia;Lindens kunskapscenter"
    ),
    "Därför samverkar föreningen med Kvarnia, HJK och Unga Hantverkare i Dalarna.": (
        "Kvarnia;HJK;Unga Hantverkare i Dalarna"
    ),
    "Föreningen ska samarbeta med Kvarnia, TBS, Kvarnar i Skåne med omnejd och Lindgruppen.": (
        "Kvarnia;TBS;Kvarnar i Skåne med omnejd;Lindgruppen"
    ),
    "Samarbetspartners har varit Kvarnia, Föreningen Sveriges mjölnare samt Lindgläntan.": (
        "Kvarnia;Föreningen Sveriges mjölnare;Lindgläntan"
    ),
    "Samverkanspartners i Sverige är bolag och företag, bl.a. Kvarngruppen och Lindflyget.": (
        "Kvarngruppen;Lindflyget"
    ),
    "På norsk sida är Kvarnor, Vestlandet Reiseliv och fylket samverkanspartners.": (
        "Kvarnor;Vestlandet Reiseliv"
    ),
    "Med i projektet är även kvarnbolagen Lindkvarn och Kvarnia.": "Lindkvarn;Kvarnia",
    "Medverkande i projektet är också studieförbunden Lindan och KBV.": "Lindan;KBV",
    "Tillsammans med sin samarbetspartner på plats i Tanzania, föreningen Kvarnvänner, byggs en kvarn.": (
        "Kvarnvänner"
    ),
    "Arbetet görs tillsammans med bygdens största flickförening, Lindflickorna.": "Lindflickorna",
    "Det är Kvarnia, Lindlabbet och Nordvind Hub som ska samarbeta.": "Kvarnia;Lindlabbet;Nordvind Hub",
    "De enheter som ingår i piloten är Kvarngården och Lindgläntan.": "Kvarngården;Lindgläntan",
    "Kvarnia, Lindlab och Nordvind deltar i projektet.": "Kvarnia;Lindlab;Nordvind",
    "Kvarnia och Lindlab är samarbetspartners.": "Kvarnia;Lindlab",
    "Kvarnia och Lindlab ställer upp som partners.": "Kvarnia;Lindlab",
    "Med sig i projektet har de Kvarnia, Slöjdgården och Osby kommun.": "Kvarnia;Slöjdgården;Osby kommun",
    "Projektet samlar tolv organisationer, bland dem Kvarnia, Lindlab och Region Skåne.": (
        "Kvarnia;Lindlab;Region Skåne"
    ),
    "Partners är Universitetet i Oslo, Åbo Akademi, Fraunhofer IWU, TNO och NTNU.": (
        "Universitetet i Oslo;Åbo Akademi;Fraunhofer IWU;TNO;NTNU"
    ),
    "Som partner i projektet finns Kvarnia.": "Kvarnia",
    "Till projektet är Kvarnia och Lindlab knutna.": "Kvarnia;Lindlab",
    "Vi har med oss Kvarnia och Lindlab i projektet.": "Kvarnia;Lindlab",
    "Det är ett samarbete mellan oss, Kvarnia och Lindlab.": "Kvarnia;Lindlab",
    "Projektet sker i samarbete med: Kvarnia, Lindlab, Osby kommun.": "Kvarnia;Lindlab;Osby kommun",
    "I samarbetet ingår förutom föreningen även Kvarnia och Lindlab.": "Kvarnia;Lindlab",
    "Medsökande är Kvarnia och Lindlab.": "Kvarnia;Lindlab",
    "Kommunerna i projektet är Osby, Laholm och Hylte.": "Osby;Laholm;Hylte",
    "I projektet har även Osby, Laholm och Hylte kommuner deltagit.": "Osby;Laholm;Hylte",
    "Föreningen arbetar med följande bolag som projektparter: Kvarnia, Lindlab och Nordvind.": (
        "Kvarnia;Lindlab;Nordvind"
    ),
    "Projektet Kvarnhjulet är ett samarbete mellan tre regioner, Boverket och norska Kvarnia.": (
        "Boverket;Kvarnia"
    ),
    "Det är ett samarbete mellan fyra kommuner, Lindlab och Kvarnia.": "Lindlab;Kvarnia",
    "I samarbete med Kvarncentrum Norr (Luleå tekniska universitet), Kvarnia och Lindlab mals det.": (
        "Kvarncentrum Norr;Kvarnia;Lindlab"
    ),
    "Föreningen samarbetar med Lindby museum/Osby kommun.": "Lindby museum;Osby kommun",
    "– Kvarnia och Osby kommun är partner i projektet, säger Eva Ek.": "Kvarnia;Osby kommun",
    "Det är ett initiativ där Lindby museum och Norrviks IF möts.": "Lindby museum;Norrviks IF",
    "Det är en satsning där Lindby museum deltar med en utställning.": "Lindby museum",
    "Vi går till Högskolan Dalarnas (HDa) kök. I vår deltar HDa i projektet.": "HDa",
    "Parter är Osby kommun och Samkommunen för bildning i Västnyland.": (
        "Osby kommun;Samkommunen för bildning i Västnyland"
    ),
    "Samarbetet sker med Textilhögskolan vid Högskolan i Borås.": "Textilhögskolan vid Högskolan i Borås",
}


@pytest.mark.parametrize(("sentence", "partners"), LISTED.items())
def test_names_in_announced_lists_take_part(sentence: str, partners: str) -> None:
    found = [party.name for party in record_of(PAGE.format(sentence)).partners]
    assert found == partners.split(";")


@pytest.mark.parametrize(
    "sentence",
    [
        "I samarbete med bygden åkte vi till Kvarnsjö Ranch.",
        "Tillsammans med vänner, Eva Ek och Bo Al bakades det.",
        "Det är också Kvarnia, som levererar hjulet.",
        "Bygget görs av fyra kommuner i länet.",
        "Musik, Dans och Teater ingår i projektet.",
        "Lärare och Elever deltar i projektet.",
        "Alva Norén, Stig Palm och Ville Rask är med.",
        "I projektet ingår Arbetspaket 1, Arbetspaket 2 och Arbetspaket 3.",
        "Andra kvarnar som ingår i leden är Almkvarnen, Lindkvarnen och Ekkvarnen.",
        "Programmet består av föreläsningar, bl.a. Hälsa, Kost och Motion.",
        "I kursen ingår tre besök: Lund, Ystad och Simrishamn.",
        "Filmen består av fyra delar: Vattnet, Stenen, Hjulet och Mjölet.",
    ],
)
def test_what_only_looks_like_a_list_of_parties(sentence: str) -> None:
    assert record_of(PAGE.format(sentence)).partners == ()


def test_of_those_between_whom_it_is_the_named_owner_owns() -> None:
    page = (
        "Kvarnhjulet\n\nProjektet Kvarnhjulet är ett samverkansprojekt mellan Osby kommun och tre föreningar i "
        "bygden - Kvarnia, Lindgruppen och Ekby hembygdsförening. Osby kommun är projektägare."
    )
    record = record_of(page)
    assert [party.name for party in record.owners] == ["Osby kommun"]
    assert [party.name for party in record.partners] == ["Kvarnia", "Lindgruppen", "Ekby hembygdsförening"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("fyra kommuner i länet: ", True),
        ("tolv tongivande aktörer från olika länder: ", True),
        ("bland annat ", True),
        ("både företag och föreningar, bl.a. ", True),
        ("skogsbolagen ", True),
        ("tre delar: ", False),
        ("oss när vi åkte med föreningen, ", False),
        ("Osby och andra kommuner: ", False),
    ],
)
def test_announcing(words: str, expected: bool) -> None:
    assert announces(words) is expected


def test_sorts_of_bodies() -> None:
    assert is_group("lokala föreningar och byalag i hela landet")
    assert not is_group("föreningar som bygger")
    assert behind_groups("lokala byalag, skolor och Ekan", 0, 30) == 26
    assert behind_groups("gamla vänner och Ekan", 0, 21) == 0


LABELS = {
    "Projektpartner\nOsby kommun - projektkoordinator, Easy Kvarn, Lindia Sydost (en avdelning inom Lindia), Kvarnia,\n"
    "Projekttid\nsep 2019 - aug 2021": ("Osby kommun", "Easy Kvarn;Lindia Sydost;Kvarnia"),
    "Projektägare: Osby kommun\nÖvriga deltagare: Region Dalarna och partner från Lettland och Finland.": (
        "Osby kommun",
        "Region Dalarna",
    ),
    "Projektägare: Osby kommun\nSamarbetspartner: Laholms kommun tillsammans med fyra byalag i trakten": (
        "Osby kommun",
        "Laholms kommun",
    ),
    "Projektägare: Osby kommun\nSamarbetspartners\n\nKvarnia\nLindlab\nLaholms folkhögskola": (
        "Osby kommun",
        "Kvarnia;Lindlab;Laholms folkhögskola",
    ),
    "Projektägare: Osby kommun\nProjektpartner 1: Kvarnia\nProjektpartner 2: Lindlab": (
        "Osby kommun",
        "Kvarnia;Lindlab",
    ),
    "Projektägare: Osby kommun\nDeltagande parter: Kvarnia AB - Anna Ek, Lindlab - Bo Al": (
        "Osby kommun",
        "Kvarnia AB;Lindlab",
    ),
    "Projektägare\nSverige: Osby kommun\nNorge: Vestby kommune\n\nProjekttid: 2019-2021": (
        "Osby kommun;Vestby kommune",
        "",
    ),
    "Projektägare: Osby kommun\nSamarbetspartner:\n- Eva Ek Vård- och omsorgskontoret Laholms kommun\n"
    "- Karin Al Kvarnhögskolan Lunds universitet": (
        "Osby kommun",
        "Vård- och omsorgskontoret Laholms kommun;Kvarnhögskolan Lunds universitet",
    ),
}


@pytest.mark.parametrize(("form", "owners", "partners"), [(form, *said) for form, said in LABELS.items()])
def test_labels_with_remarks(form: str, owners: str, partners: str) -> None:
    record = record_of(f"Kvarnhjulet\n\nProjektet Kvarnhjulet pågår.\n\n{form}\n")
    assert ";".join(party.name for party in record.owners) == owners
    assert ";".join(party.name for party in record.partners) == partners


def test_whom_the_lead_partner_works_with() -> None:
    page = (
        "Kvarnhjulet\n\nProjektet Kvarnhjulet var ett samverkansprojekt mellan Osby kommun, som Lead Partner (LP) "
        "samt Laholms kommun, Ekby cykelklubb och Kvarn Ab."
    )
    record = record_of(page)
    assert [party.name for party in record.owners] == ["Osby kommun"]
    assert [party.name for party in record.partners] == ["Laholms kommun", "Ekby cykelklubb", "Kvarn Ab"]


def test_who_is_quoted_on_who_owns_it() -> None:
    page = "Kvarnhjulet\n\nProjektet Kvarnhjulet pågår.\n\n– {}, säger Eva Ek på Lindby museum.\n"
    said = record_of(page.format("Osby kommun är projektägare och vi är med"))
    assert [party.name for party in said.owners] == ["Osby kommun"]
    for words in ("Osby kommun är inte projektägare", "Osby kommun är stolt", "Jag minns Osby kommun"):
        assert [party.name for party in record_of(page.format(words)).owners] != ["Osby kommun"]


def test_who_pays_through_whom_and_who_pays_too() -> None:
    page = "Kvarnhjulet\n\nProjektet Kvarnhjulet finansieras av Socialfonden genom Tillväxtverket samt av {}."
    assert [party.name for party in record_of(page.format("Region Skåne")).funders] == [
        "Socialfonden",
        "Region Skåne",
    ]
