"""What a project is called."""

import pytest

from tests.fields.pages import extraction_of, record_of

FORM = "ProjektägareOsby kommun\nProjektperiod2014-01-01 till 2014-12-31"
FORM_LINES = "Projektägare: Osby kommun\nProjektperiod: 2014-01-01 till 2014-12-31"
TOLD = "Projektet syftar till att de som vill ska komma fram till den gamla kvarnen året om. Det drivs av Osby kommun."
LONG = "Här har många gått genom åren, och när isen lagt sig går de igen. Men bron är gammal. " * 3

PAPER = "LYKTAN\nmedlemsblad för Osby hembygdsförening | nr 2 2023\n\n"
OVER = "I två år har Malin gått mellan skolorna i Osby med sina lampor. "
TITLES = [
    (
        f"{PAPER}Ljus i gången - så blev det\n\n{OVER}Ljus i gången började 2021 och drivs av Osby kommun.",
        "Ljus i gången",
    ),
    (f"{PAPER}Ljus i gången\n\n{OVER}Projektet drivs av Osby kommun till 2024.", "Ljus i gången"),
    (
        "Båtar och Broar i Nedre Dalen\n\nProjektet drivs av Osby kommun till 2020. Många bor i Nedre Dalen, och alla i "
        "Nedre Dalen ska få bättre båtar.",
        "Båtar och Broar i Nedre Dalen",
    ),
    ("Namn: Unga vägar\nProjektägare: Osby kommun", "Unga vägar"),
    ("Projekttitel:\nUnga vägar\nProjektägare:\nOsby kommun", "Unga vägar"),
    (f"Till startsidan\n\nUnga vägar framåt\n\n{FORM}", "Unga vägar framåt"),
    (f"2019/00321 - Grön bro\n\n{FORM}", "Grön bro"),
    ("Osby satsar på unga\n\nProjektet ”Unga vägar” drivs av Osby kommun i två år.", "Unga vägar"),
    ("Nytt på gång\n\nNu startar projektet Unga Vägar i Osby. Det leds av Osby kommun.", "Unga Vägar"),
    (
        "Nytt på gång\n\nProjektet UVA (Unga Vägar i Arbetet) drivs av Osby kommun. UVA är nytt.",
        "Unga Vägar i Arbetet",
    ),
    ("Nytt på gång\n\nUnga Vägar är ett treårigt projekt som drivs av Osby kommun.", "Unga Vägar"),
    (
        "Stärkt bygd i väst\n\nProjektet Stärkt bygd i väst drivs av Tanums kommun under 2019.",
        "Stärkt bygd i väst",
    ),
    ("Gröna stråk\n\nProjektet syftar till att anlägga stråk. Det drivs av Lunds kommun.", "Gröna stråk"),
    (f"Slutrapport\n\nKvarnens väg\n\n{FORM}", "Kvarnens väg"),
    (f"Byarnas dansbana\nOm projektet\n{TOLD}\n\n{FORM}", "Byarnas dansbana"),
    (
        f"Hem > Forskning\n\nFORSKNINGSPROJEKT\nVattnets väg: folk och kvarnar\n\n{TOLD}",
        "Vattnets väg: folk och kvarnar",
    ),
    (f"Doktorandprojekt\n\nVattnets väg i bygden\n\n{TOLD}", "Vattnets väg i bygden"),
    (
        f"LERDALS BYALAG\n\nProjektplan\nVersion 2\n\nPROJEKTPLAN\nVägen till kvarnen\n\n{FORM}",
        "Vägen till kvarnen",
    ),
    (f"Slutvärdering av projektet Kvarnens väg\n\n1 Uppdraget\n\n{FORM}", "Kvarnens väg"),
    (
        "Beslut om stöd till det lokala utvecklingsprojektet Bryggan\n\nOsby kommun beviljas 40 000 kr.",
        "Bryggan",
    ),
    (f"Fäladsgruppen\nMeny   Sök   Kontakt\n\nKvarnens väg\n\n{TOLD}", "Kvarnens väg"),
    (f"Ekbladet\n\nBli medlem  Ge en gåva  Kontakt\n\nKvarnens väg\n\n{TOLD}", "Kvarnens väg"),
    (
        "Ansökan om projektmedel till Skog som smakar\nDnr 12\n\nBeslut\n\nOsby kommun beviljas 40 000 kr.",
        "Skog som smakar",
    ),
    (
        f"Hem / Projekt\n\nKvarnens väg\n\n{LONG}\n\n" + FORM_LINES,
        "Kvarnens väg",
    ),
    (
        "Ekbladet\n\nGetter på väg\n\nBetet är en del av projektet Öppna öar, som Osby kommun driver. Det pågår till 2023.",
        "Öppna öar",
    ),
    (
        "Nattljus - när det blir för mörkt\n\nNattljus är ett projekt för ensamma som drivs av Osby kommun.",
        "Nattljus",
    ),
    (f"Kvarnens väg\nMiljöenheten\n2 Organisation\n\n{FORM}", "Kvarnens väg"),
    ("Kvarnens väg\n\nMot den bakgrunden vill förstudien pröva om vattnet räcker.", "Kvarnens väg"),
    ("Kvarnens väg\n\nI detta tvååriga projekt ska kvarnen få ett nytt hjul.", "Kvarnens väg"),
    (
        "Kvarnens väg etapp II\n\nI projektet Kvarnens väg rustas hjulet. Projektet är tvåårigt.",
        "Kvarnens väg etapp II",
    ),
    ("Nytt\n\nDet långa bordet är något så ovanligt som ett projekt med egen kastrull.", "Det långa bordet"),
    ("Nytt\n\nBand över gränsen var ett försök att följa tygerna. Projektet är slut.", "Band över gränsen"),
    ("Nytt\n\nProjektet är slut. Projektets namn, Sill och salt, valdes av barn.", "Sill och salt"),
    (
        "Förstudie Bryggor och bad för alla i Osby\n\nProjektet ska bygga bryggor.",
        "Bryggor och bad för alla i Osby",
    ),
    ("eSenior i byarna\n\nProjektet lär äldre att mejla.", "eSenior i byarna"),
    ("Biogas till bussar\n\nProjektet bygger en mack.", "Biogas till bussar"),
    ("Förankring Biogas Öst\n\nProjektet bygger en mack.", "Förankring Biogas Öst"),
    ("Destination Ekbygden\n\nProjektet ska bygga upp ett centrum.", "Destination Ekbygden"),
    ("Kvarnens väg\n\nProjektet samordnas med projektet Gröna stråk i Osby.", "Kvarnens väg"),
    ("Kvarnens väg\n\nProjektet följer direktivet om Public Sector Information (PSI).", "Kvarnens väg"),
    (
        "Projektnamn: Kvarnens väg till framtiden Projektet ska lära barn "
        + "hur kvarnar mal och hur vatten rinner " * 4
        + "förr.\nProjektägare: Osby kommun",
        "Kvarnens väg till framtiden",
    ),
    (f"Kvarnens väg\nMer ljus åt alla\n\nProgramdel: Ljus\n{FORM_LINES}", "Kvarnens väg"),
]
UNNAMED = [
    f"Leader projekt\n\n{TOLD}",
    f"TJÄNSTESKRIVELSE 2024-09-11\nDnr: KS 2024/12\n\n{TOLD}\n\n{FORM_LINES}",
    "Kommunen satsar på unga i arbete igen\n\nOsby kommun får 2 miljoner kronor till ett projekt för unga.",
    "Vad händer nu?\n\nProjektet drivs av Osby kommun.",
    f"Slutrapport maj 2019\n\nPublicerad 3 maj 2019\n\n{TOLD}",
    f"Slutrapport Osby kommun\n\n{TOLD}",
    f"Organisation\n{FORM_LINES}",
    f"3 Organisation\n{FORM_LINES}",
    "2021-03-04 Referat från mötet\n\nProjektet drivs av Osby kommun.",
    "Lindby museum\n\nProjektet ska bygga en bro.",
    "Hem - Kalender - Hamnen - Föreningen\n\nProjektet drivs av Osby kommun.",
    f"Stigen rustas för rullstol\n\n{LONG}\n\n{FORM_LINES}",
]
NO_PROJECT = [
    "Sök stöd\n\nUtlysningen är öppen till den 3 maj 2022. Föreningar kan ansöka om upp till 500 000 kr.",
    "Öppettider\n\nBiblioteket har öppet måndag till fredag.",
    "Meny\nStart\nKontakt",
    "Pengar till byar\n\nNär projektet är slut skickar ni en rapport med bilder.",
    "Pengar till byar\n\nOm projektets budget ändras ska sökanden berätta det.",
    "Pengar till byar\n\nNej, projektet får inte ha börjat. Ansökan är öppen. Sista dag är den 3 maj.",
]


@pytest.mark.parametrize(("page", "title"), TITLES)
def test_title(page: str, title: str) -> None:
    found = record_of(page).title
    assert found is not None
    assert found.value == title


@pytest.mark.parametrize("page", UNNAMED)
def test_a_project_without_a_name_has_no_title(page: str) -> None:
    assert record_of(page).title is None


@pytest.mark.parametrize("page", NO_PROJECT)
def test_a_page_without_a_project_gives_no_record(page: str) -> None:
    assert extraction_of(page).records == ()


@pytest.mark.parametrize(
    ("page", "alias"),
    [
        ("Nyhet\n\nProjektet UVA (Unga Vägar i Arbetet) drivs av Osby kommun.", ("UVA", "acronym")),
        (f"Unga Vägar i Arbetet (UVA)\n\n{FORM}", ("UVA", "acronym")),
        ("Titel: Unga vägar\nEngelsk titel: Young Ways\nProjekttid: 2019", ("Young Ways", "translation")),
        (
            "Projekt för unga\n\nGenom projektet ”Vägar” ska Osby kommun nå unga.",
            ("Projekt för unga", "alternative"),
        ),
        (
            f"Namn: Vägval - nya spår i bygden\n{FORM_LINES}\n\nI Vägval prövas nya sätt att åka.",
            ("Vägval", "acronym"),
        ),
        (
            f"Namn: Vägval\n{FORM_LINES}\n\nI Vägval, på engelska Crossroads, prövas nytt.",
            ("Crossroads", "translation"),
        ),
        (
            f"Namn: Vägval\n{FORM_LINES}\n\nI Vägval (engelsk titel: Ways, Roads) prövas nytt.",
            ("Ways, Roads", "translation"),
        ),
        (f"Namn: Unga vägar\n{FORM_LINES}\n\nHär är Unga vägar, förkortat UV, i dag.", ("UV", "acronym")),
    ],
)
def test_alias(page: str, alias: tuple[str, str]) -> None:
    assert [(a.value, a.kind.value) for a in record_of(page).aliases] == [alias]


@pytest.mark.parametrize(
    "page",
    [
        f"Namn: Vägval - nya spår i bygden\n{FORM_LINES}\n\nVägval - nya spår i bygden ska pröva nytt.",
        f"Namn: Vägval\n{FORM_LINES}\n\nI Vägval, på engelska möten, prövas nytt.",
        "Bidrag till lokalt naturvårdsprojekt\n\nOsby kommun får 40 000 kr för projektet Gröna vägar.",
        'Om projektet "Gröna vägar"\n\nProjektet "Gröna vägar" drivs av Osby kommun.',
    ],
)
def test_no_alias(page: str) -> None:
    assert record_of(page).aliases == ()


LIST = "Beviljade projekt\n\n{}\n\nGröna gången\nLunds kommun\n200 000 kr\n\nLjus i natten\nHylte kommun\n310 000 kr\n"
ENTRIES = [
    ("UNGA\nKvarnens väg\nOsby kommun\n120 000 kr", "Kvarnens väg"),
    ("Lokalstöd\nKvarnens väg\nOsby kommun\n120 000 kr", "Kvarnens väg"),
    ("Lokalstöd: Kvarnens väg\nOsby kommun\n120 000 kr", "Kvarnens väg"),
    ("Kvarnens väg (avslutat)\nOsby kommun\n120 000 kr", "Kvarnens väg"),
    ("Kvarnens väg, 2017-1884\nOsby kommun\n120 000 kr", "Kvarnens väg"),
    ("Kvarnens väg, 1968-2018\nOsby kommun\n120 000 kr", "Kvarnens väg, 1968-2018"),
    ("KVARNEN\nOsby kommun\n120 000 kr", "KVARNEN"),
    ("KIV - Kvarnens invigda väg\nOsby kommun\n120 000 kr", "Kvarnens invigda väg"),
]


@pytest.mark.parametrize(("entry", "title"), ENTRIES)
def test_title_in_a_list(entry: str, title: str) -> None:
    records = extraction_of(LIST.format(entry)).records
    assert [record.title.value for record in records if record.title] == [
        title,
        "Gröna gången",
        "Ljus i natten",
    ]


ITEMS = [
    ('• "Kvarnens väg". Osby kommun får 2,8 miljoner kronor för att bygga.', "Kvarnens väg"),
    (
        "• Osby kommun beviljas 120 000 kronor för Kvarnens väg under förutsättning att bron hålls.",
        "Kvarnens väg",
    ),
]


@pytest.mark.parametrize(("item", "title"), ITEMS)
def test_title_in_an_item(item: str, title: str) -> None:
    before, after = (
        f"• {who} beviljas 310 000 kronor för {what}.\n"
        for who, what in (("Hylte kommun", "Ljus i natten"), ("Hörby kommun", "Gröna gången"))
    )
    first = extraction_of(f"Dessa får stöd:\n\n{before}{item}\n{after}").records[1].title
    assert first is not None
    assert first.value == title


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("Diarienummer: RS 2020/1822", ["RS 2020/1822"]),
        ("Finansiär: Vetenskapsrådet (dnr 2018-05871)", ["2018-05871"]),
        ("Dnr 2016-4471", ["2016-4471"]),
        ("Diarienummer: saknas", []),
    ],
)
def test_numbers(line: str, numbers: list[str]) -> None:
    record = record_of(f"Namn: Kvarnens väg\n{FORM_LINES}\n{line}")
    assert [one.value for one in record.identifiers] == numbers


@pytest.mark.parametrize(
    ("page", "phase"),
    [
        (f"Kvarnens väg\n\n{FORM_LINES}\nStatus Avslutat", "closed"),
        (f"Kvarnens väg\n\n{FORM_LINES}\nStatus: Avslutat", "closed"),
        (f"Kvarnens väg (avslutat)\n\n{FORM_LINES}", "closed"),
        (f"Kvarnens väg\n\n{FORM_LINES}\nFas\nFörstudie\n", "feasibility"),
        (f"Kvarnens väg\n\n{FORM_LINES}\nProjektfas: Genomförande", "implementation"),
        (f"Kvarnens väg\n\n{FORM_LINES}\nStatus: Pågående", None),
        (f"Kvarnens väg (pågående)\n\n{FORM_LINES}", None),
        (f"Kvarnens väg\n\n{FORM_LINES}\nStatus avslutat i maj av styrelsen", None),
    ],
)
def test_phase(page: str, phase: str | None) -> None:
    found = record_of(page).phase
    assert (found and found.value.value) == phase
