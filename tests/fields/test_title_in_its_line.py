"""Names of projects with what stands around them: kinds, quotes, marks, paths, headlines."""

import pytest

from tests.fields.pages import extraction_of, record_of

LONG = "Det har vi gjort i många år, och vi slutar inte nu när vinden har vänt igen."
TOLD = (
    "Syftet är att fler ska mötas. Hörby kommun äger projektet, som pågår från mars 2021 till februari 2024 "
    "och har fått 1,8 miljoner kronor från Arvsfonden."
)
MENU = "Nyheter | Om oss | Kontakt\n\n"

HEADINGS = {
    "ESF-projekt: Segel i backen": "Segel i backen",
    "Leaderprojekt – Segel i backen": "Segel i backen",
    "Pågående projekt – Segel i backen": "Segel i backen",
    "Avslutat projekt: Segel i backen": "Segel i backen",
    "Segel i backen – ett ESF-projekt": "Segel i backen",
    "Segel i backen - ett projekt om vind": "Segel i backen",
    "Segel i backen, ett samverkansprojekt": "Segel i backen",
    "Segel i backen (2021–2024)": "Segel i backen",
    "”Segel i backen”": "Segel i backen",
    "Klartecken för ”Segel i backen”": "Segel i backen",
    "Segel i backen – slutrapport": "Segel i backen",
    "Kan hästar ljuga? Tal och minne hos hovdjur": "Kan hästar ljuga? Tal och minne hos hovdjur",
    "Segel i backen\n\nEtt projekt om vind och arbete": "Segel i backen",
    "Segel i backen\n\nSIDAN GRANSKAD: 2024-01-16": "Segel i backen",
    "3 miljoner till Segel i backen": "Segel i backen",
    "§ 34 Segel i backen – medfinansiering": "Segel i backen",
    "§ 34 Svar på ansökan från byalaget om bidrag till Segel i backen": "Segel i backen",
    "Rapport: Segel i backen": "Segel i backen",
    "Segel i backen – projektplan 2022–2024": "Segel i backen",
    "Ansökan Leader: Segel i backen": "Segel i backen",
    "Segel i backen - vatten för alla": "Segel i backen - vatten för alla",
}


@pytest.mark.parametrize("heading", HEADINGS)
def test_in_a_heading(heading: str) -> None:
    title = record_of(f"{MENU}{heading}\n\nHär samlas all service. {TOLD}").title
    assert title is not None
    assert title.value == HEADINGS[heading]


TELLING = {
    "Under namnet En väg till startar kommunen något nytt för unga.": "En väg till",
    "Kommunens nya storsatsning går under namnet En väg till.": "En väg till",
    "Projektet, som har fått det finska namnet Sininen, är nytt.": "Sininen",
    "En väg till – så heter det nya projekt som ska hjälpa unga.": "En väg till",
    "En väg till, heter projektet som ska hjälpa unga.": "En väg till",
    "”En väg till” är namnet på ett nytt projekt för unga.": "En väg till",
    "Namnet på projektet är En väg till.": "En väg till",
    "Projektet heter egentligen ”En väg till – unga i arbete” men ingen säger det.": "En väg till – unga i arbete",
    "Parterna ska driva Torget i Hörby, nedan kallat Projektet. Föreningen leder det.": "Torget i Hörby",
    "Parterna ska driva Torget i Hörby (här benämnt projektet).": "Torget i Hörby",
    "Ett nytt projekt – Segel i backen – ska ge tio hushåll vind.": "Segel i backen",
    "Segel i backen-projektet ska ge tio hushåll vind.": "Segel i backen",
    "Byalaget har beviljats 1,2 miljoner kronor för Segel i backen.": "Segel i backen",
    "Byalaget får 900 000 kr till det tvååriga Segel i backen, där tio hushåll får vind.": "Segel i backen",
    "Det blir klartecken för Segel i backen. Nu börjar det.": "Segel i backen",
    "Hon är projektledare för Segel i backen, som blåser på.": "Segel i backen",
    "Tanken med Segel i backen är att fler ska få vind.": "Segel i backen",
    "Jag håller i Segel i backen. Det är roligt.": "Segel i backen",
    "SIB står för Segel i backen och är ett treårigt projekt.": "Segel i backen",
    "Projektet SIB, Segel i backen, har pågått ett år.": "Segel i backen",
    "Segel i backen eller SIB är ett treårigt projekt.": "Segel i backen",
    "Projektet Hej bonde! ska få folk att prata.": "Hej bonde!",
    "Projektet 65+ i vatten ska få folk att bada.": "65+ i vatten",
    "Projektet #vårbygd ska få folk att gå.": "#vårbygd",
    "Projektet eVård i glesbygd ska få folk att må bra.": "eVård i glesbygd",
    "Projektet Det hörs inte vänder sig till unga.": "Det hörs inte",
    "Projektet Jag kan vänder sig till unga.": "Jag kan",
    "Projektet Vi som bor kvar vänder sig till grannar.": "Vi som bor kvar",
    "Projektet Framtidens sjö 2.0 genomförs med skolan.": "Framtidens sjö 2.0",
    "I projektet Kartan och pennan får unga rita.": "Kartan och pennan",
    "I projektet Sången av en hytta undersöks glas.": "Sången av en hytta",
    "Projektet Lust att odla är nytt.": "Lust att odla",
    "Projektet Gröna vägar av Hörby kommun är nytt.": "Gröna vägar",
    "Vi kallar det Segel i backen. Alla är med.": "Segel i backen",
    "Projektets titel är Segel i backen. Alla är med.": "Segel i backen",
    "Eva Ek leder Segel i backen. Alla är med.": "Segel i backen",
    "Stöd beviljas för Segel i backen med 300 000 kr.": "Segel i backen",
    "Vi har nu behandlat er ansökan om medel till Segel i backen. Alla är glada.": "Segel i backen",
    "Beslutet avser Segel i backen (ärende-id 2022-345).": "Segel i backen",
    "Beslutet gäller projektet Mera mat på bordet med ärende-id 2022-345.": "Mera mat på bordet",
    "Nu är det klart att Segel i backen får stöd av Leader.": "Segel i backen",
    "Det var i maj som Segel i backen startade. Alla är med.": "Segel i backen",
    "Segel i backen vänder sig till alla. Deltagarna i Segel i backen är glada.": "Segel i backen",
    "Nu avslutas Segel i backen. Alla är med.": "Segel i backen",
    "Vi har nu behandlat er ansökan ”Segel i backen”. Alla är glada.": "Segel i backen",
    "Nu drar projekt Moln & vatten igång på allvar.": "Moln & vatten",
    "Nu söker vi deltagare till ”Hej bonde!”. I projektet lär man sig prata.": "Hej bonde!",
    "Det var sista dagen för Mötesplats Lindsberg, ett av de projekt som skulle vända allt.": "Mötesplats Lindsberg",
}


@pytest.mark.parametrize("sentence", TELLING)
def test_in_a_sentence(sentence: str) -> None:
    title = record_of(f"{MENU}Folk ska prata mer\n\n{sentence} {TOLD}").title
    assert title is not None
    assert title.value == TELLING[sentence]


NOT_TELLING = [
    "Projektets 50+ deltagare får prata.",
    "I projektet Vi har fått mycket hjälp.",
    "Syftet med Arvsfonden är att hjälpa barn.",
    "Byn får 900 000 kr till Hörby kommun.",
    "Leader-projektet är nytt.",
    "Det Formasfinansierade projektet pågår. Alla är med.",
    "Den Malmöbaserade gruppen startade i maj. Projektet är nytt.",
    "Elever från skolan startade. Alla är med.",
    "Kurser för äldre drivs av Hörby kommun.",
    "Nu är det klart att Hörby kommun får stöd.",
    "Arbetet i byn pågår. Arbetet i byn är roligt.",
    "Hon är ledare i Hörby. Projektet är nytt.",
    "Vi såg filmen ”Hej bonde” och pratade. Projektet är nytt.",
    "Deltagarna sa ”Vi vill mer” och skrattade.",
    "Förra dagen för Eva Holmberg, en av våra ledare.",
]


@pytest.mark.parametrize("sentence", NOT_TELLING)
def test_no_name_in_a_sentence(sentence: str) -> None:
    assert record_of(f"{MENU}Folk ska prata mer\n\n{sentence} {TOLD}").title is None


PATHS = {
    "Start / Projekt och resultat / Grus i rör": "Grus i rör",
    "Hem > Forskning > Grus i rör": "Grus i rör",
    "Hem » Våra projekt » Grus i rör": "Grus i rör",
    "Hem / Nyheter / Grus i rör": None,
    "Hem / Projekt": None,
}


@pytest.mark.parametrize("path", PATHS)
def test_the_path_of_the_page(path: str) -> None:
    page = (
        f"Institutet\n{path}\n\nGrus i rör\n\nHur mycket grus går det i ett rör? Det har vi mätt med två kommuner. "
        "Frågan tas upp i fortsättningsprojektet Sand i rör, som startade i januari 2023.\n\n"
        "Tidsperiod: april 2020 – december 2022\nFinansiering: Naturvårdsverket\n"
    )
    titles = [
        one.title.value for one in extraction_of(page).records if one.title and "path" in one.title.rule
    ]
    assert titles == ([] if PATHS[path] is None else ["Grus i rör"])


HEADLINES = {
    "En väg till öppnar för unga": "Sedan i våras finns En väg till för unga. Deltagarna i En väg till möts.",
    "Så fungerar En väg till": "Med En väg till får unga stöd.",
    "”En väg till” lockar fler": "Unga får stöd.",
}


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_name_in_a_headline(headline: str) -> None:
    title = record_of(f"{MENU}{headline}\n\n{HEADLINES[headline]} {TOLD}").title
    assert title is not None
    assert title.value == "En väg till"


@pytest.mark.parametrize(
    "head",
    [
        "Skog och sten\nSlutrapport\n2023-05-06\n",
        "§ 44 Medfinansiering av Skog och sten\n",
        "Rubrik: Skog och sten\n",
        "Projektets svenska namn: Skog och sten\n",
        "Projektnamn: ”Skog och sten”\n",
        "Projektnamn: Skog och sten.\n",
    ],
)
def test_the_head_of_a_document(head: str) -> None:
    title = record_of(f"{head}\n1. Bakgrund\nSkogen växer. Hörby kommun äger projektet.\n").title
    assert title is not None
    assert title.value == "Skog och sten"


@pytest.mark.parametrize("heading", ["Byanytt nr 3", "3 miljoner till Hörby kommun", "Hallå byn! Nr 4 2021"])
def test_no_name_in_a_heading(heading: str) -> None:
    assert record_of(f"{heading}\n\nHär samlas all service. {TOLD}").title is None


@pytest.mark.parametrize("box", ["Om Segel i backen", "Fakta/Segel i backen", "Fakta om Segel i backen"])
def test_the_head_of_a_box(box: str) -> None:
    page = f"{MENU}Hur blåser det?\n\nVi mäter med Hörby kommun. {LONG}\n\n{box}\nProjektet pågår i tre år.\n"
    title = record_of(page).title
    assert title is not None
    assert title.value == "Segel i backen"


@pytest.mark.parametrize("box", ["Om Hörby kommun", "Om oss", "Om webbplatsen", "Fakta"])
def test_the_head_of_another_box(box: str) -> None:
    page = f"{MENU}Hur blåser det?\n\nVi mäter med Hörby kommun. {LONG}\n\n{box}\nProjektet pågår i tre år.\n"
    assert record_of(page).title is None


def test_the_name_without_the_place() -> None:
    page = (
        f"{MENU}Nytt i byn\n\nI höst startar Vägar framåt Bergslagen, ett projekt som Hörby kommun äger. "
        "Vägar framåt vänder sig till unga.\n"
    )
    record = record_of(page)
    assert record.title is not None
    assert (record.title.value, [one.value for one in record.aliases]) == (
        "Vägar framåt Bergslagen",
        ["Vägar framåt"],
    )


ALIASES = {
    "Projektet Öppna vägar (”De öppna”) är nytt.": ("De öppna", "translation"),
    "Projektet Öppna vägar (Open roads for all) är nytt.": ("Open roads for all", "translation"),
    "Projektet Klimatsmart segel (KLIMS) har pågått ett år.": ("KLIMS", "acronym"),
    "Projektet Segel i backen, SIB, har pågått ett år.": ("SIB", "acronym"),
    "Segel i backen eller SIB är ett projekt.": ("SIB", "acronym"),
    "SIB är en förkortning av Segel i backen. Projektet är nytt.": ("SIB", "acronym"),
}


@pytest.mark.parametrize("sentence", ALIASES)
def test_another_name(sentence: str) -> None:
    aliases = record_of(f"{MENU}Folk ska prata mer\n\n{sentence} {TOLD}").aliases
    assert [(one.value, one.kind.value) for one in aliases] == [ALIASES[sentence]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektet Öppna vägar (Hörby kommun) är nytt.",
        "Projektet Öppna vägar (Hörby och Höör) är nytt.",
        "Projektet Öppna vägar (våren 2021) är nytt.",
        "Projektet Öppna vägar, ESF, är nytt.",
    ],
)
def test_no_other_name(sentence: str) -> None:
    assert record_of(f"{MENU}Folk ska prata mer\n\n{sentence} {TOLD}").aliases == ()
