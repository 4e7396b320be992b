"""Lists told by what their entries say: long rows, texts under rubrics, who gets how much for what, forms."""

import pytest

from tests.fields.pages import extraction_of

Row = tuple[str | None, str | None]
LISTS: dict[str, list[Row]] = {
    # rows longer than a heading, with who, what, how much and where
    "Stöd till minoriteter\n\nProjekt som fått stöd under året:\n\nSverigefinska ungdomar i Borås för projektet Mummos "
    "kokbok, 412 000 kronor i Borås kommun\nI projektet lär sig unga att laga mat med äldre släktingar och skriver "
    "ned recepten.\n\nFöreningen Kväner i Norrbotten för projektet Läsa hemma, läsa i båten, läsa i kyrkan, "
    "läsa på bussen och läsa överallt, 380 000 kronor i Norrbottens län\nOrdboken görs som en app i skolan.": [
        ("Mummos kokbok", "Sverigefinska ungdomar i Borås"),
        (
            "Läsa hemma, läsa i båten, läsa i kyrkan, läsa på bussen och läsa överallt",
            "Föreningen Kväner i Norrbotten",
        ),
    ],
    # researchers over their departments, a title that asks, a sum without its unit
    "Nio miljoner till tre forskare\n\nSammanlagt 9 miljoner kronor går till tre forskare på Linköpings universitet "
    "enligt följande:\n\nHanna Ström\nInstitutionen för fysik\nLjus i grumliga vatten\n3 100 000 kronor.\n\n"
    "Tor Wahl\nInstitutionen för beteendevetenskap\nHur lär sig vuxna att simma?\n2 900 000 kronor\n\n"
    "Maria Elg\nInstitutionen för fysik\nTystare vindkraft\n3 000 000\n\nAnsökningarna var många.": [
        ("Ljus i grumliga vatten", "Linköpings universitet"),
        ("Hur lär sig vuxna att simma?", "Linköpings universitet"),
        ("Tystare vindkraft", "Linköpings universitet"),
    ],
    # grants for names in quotes
    "Bidrag till samarbeten\n\nTvå projekt vid Karlstads universitet har fått bidrag från Vetenskapsrådet. De projekt "
    "som fått bidrag är:\n\n • Ida Falk vid institutionen för miljö har blivit tilldelad ett nätverksbidrag för "
    "”Sjöar som sover”.\n • Olle Bäck vid institutionen för språk har blivit tilldelad ett nätverksbidrag för "
    "”Ord på väg”.": [("Sjöar som sover", "Karlstads universitet"), ("Ord på väg", "Karlstads universitet")],
    # items without a lead: who, what and how much
    "Elnätsföreningen ger en halv miljon till bygden\n\nI år delar föreningen ut en halv miljon kronor ur sin "
    "bygdefond. 40 idéer kom in.\n\nDe får Bygdepengen\n\n • Stråssa IF – Ljus på skidspåret, 55 000 kronor\n"
    "   De vill byta till lampor som drar mindre.\n • Nora konstförening – Målande mormödrar, 20 000 kronor\n"
    "   De vill hålla öppen ateljé.\n • Järle byalag – Kanotbryggan, 80 000 kronor\n   De vill bygga en brygga.": [
        ("Ljus på skidspåret", "Stråssa IF"),
        ("Målande mormödrar", "Nora konstförening"),
        ("Kanotbryggan", "Järle byalag"),
    ],
    # items that begin with the sum
    "Pengar ur donationsfonder\n\nNämnden har bestämt hur pengarna ur två stiftelser delas ut.\n\n"
    "Stiftelsen Bergs minne\n\n • 25 000 kronor till Alfta spelmanslag för en turné.\n"
    " • 35 000 kronor till hemtjänsten i Alfta för inköp av cyklar.\n\nStiftelsen Alfta sjukstugas fond\n\n"
    " • 18 000 kronor till Edsbyns simklubb för startpallar.\n • 12 000 kronor till Viksjöfors IF för en bänk.": [
        (None, "Alfta spelmanslag"),
        (None, "hemtjänsten i Alfta"),
        (None, "Edsbyns simklubb"),
        (None, "Viksjöfors IF"),
    ],
    # a rubric over texts under headings, some with the years alone under them
    "Avslutade projekt\n\nFöreningens projekt handlar om skog och hav. Här visar vi några av dem.\n\n"
    "Korna på taket\n\n2019-2021\n\nI projektet Korna på taket byggde vi betesmarker på gamla tak i hamnen.\n\n"
    "Skogens skafferi\n\nSidan är under arbete.\n\nTångjakten\n\n2017-2018\n\nTångjakten lärde barn att laga mat på "
    "tång. Projektet fick stöd av Svenska kulturfonden.": [
        ("Korna på taket", None),
        ("Skogens skafferi", None),
        ("Tångjakten", None),
    ],
    # forms of which few have the label that names the owner
    "Projekt inom turism\n\nHär samlar vi projekt i länen.\n\n • Is och ånga\n\n  Syfte: Projektet prövar bastur på is.\n"
    "  Projekttid: mars 2018 - juni 2020\n\n • Natt på borgen\n\n  Syfte: Målet är vandringar efter mörkrets inbrott.\n"
    "  Projektägare: Region Gotland\n  Total budget: 830 250 kronor\n\n • Möten som märks\n\n  Syfte: Projektet hjälper "
    "hotell.\n  Projektägare: Jönköpings kommun\n  Budget: 6 miljoner kronor\n\n • Tång på torget\n\n"
    "  Syfte: Projektet vill få fler att äta tång.\n  Budget: 90 000 kronor": [
        ("Is och ånga", None),
        ("Natt på borgen", "Region Gotland"),
        ("Möten som märks", "Jönköpings kommun"),
        ("Tång på torget", None),
    ],
    # heads of which some look like labels
    "Fonden ger pengar till forskning\n\nHär nedan följer listan på de projekt som fått medel 2022.\n\n"
    "Lukt som redskap mot rådjur\nKontaktperson: Mikael Sand, Lunds universitet.\nAnslag: 850 000 kronor.\n\n"
    "Sjöfågel i rörelse\nKontaktperson: Jenny Back, Lunds universitet.\nAnslag: 940 000 kronor.\n\n"
    "Workshop: drönare i skogen\nKontaktperson: Erik Tång, Uppsala universitet.\nAnslag: 60 000 kronor.": [
        ("Lukt som redskap mot rådjur", None),
        ("Sjöfågel i rörelse", None),
        ("Workshop: drönare i skogen", None),
    ],
    # running text below rows that a line leads to
    "Brandprojekt får pengar\n\nTre brandprojekt på RISE har fått bidrag från Brandforsk.\n\nProjekten är:\n\n"
    "Tvåzonsmodellen prövad i trapphus, Lena Hjärt\n\nUtrymning med rullstol, Per Ås\n\nRök i höga hus, Mehdi Ek\n\n"
    "Pengarna i Brandforsk kommer från de avgifter som kommuner och försäkringsbolag betalar varje år, i fjol 9 mkr.": [
        ("Tvåzonsmodellen prövad i trapphus", "RISE"),
        ("Utrymning med rullstol", "RISE"),
        ("Rök i höga hus", "RISE"),
    ],
    # the head of a page in a PDF is no entry
    "Kulturnämnden   4 (9)\n\n2021-05-04\n\nFördelning av projektbidrag\n\n1. Arbrå teater beviljas 45 000 kronor för "
    "projektet Stumma scener.\n2. Bollnäs GIF beviljas 28 500 kronor för projektet Boll i byn.\n\nNämnden har fördelat "
    "bidrag till två projekt.\n\nKulturnämnden   5 (9)\n\n2021-05-04\n\nBeslutet skickas till de sökande.": [
        ("Stumma scener", "Arbrå teater"),
        ("Boll i byn", "Bollnäs GIF"),
    ],
}


@pytest.mark.parametrize("page", LISTS)
def test_each_entry_is_a_record(page: str) -> None:
    found = [
        (r.title.value if r.title else None, r.owners[0].name if r.owners else None)
        for r in extraction_of(f"{page}\n").records
    ]
    assert found == LISTS[page]


ONE_OR_NONE = [
    # links to lists
    "Fonden delar ut 40 miljoner\n\nNämnden beslutade om bidrag till 58 projekt.\n\nSe lista över samtliga projekt:\n\n"
    "Föreningsbidrag mars 2022\n\nByggnadsbidrag mars 2022\n\nFyra möten om året\n\nNämnden läser ansökningar hela året.",
    # how much each county has to deal out
    "Mer pengar till laddning\n\nNaturvårdsverket har delat ut 6,8 miljoner kronor till länsstyrelserna.\n\nLän\n\nRam\n\n"
    "Dalarnas län\n\n 214 900 kr\n\nGotlands län\n\n 88 150 kr\n\nHallands län\n\n 641 007 kr\n\nKalmar län\n\n 97 300 kr",
    # a menu with a rubric, and one project under questions
    "Museet\nBesök oss\nSamlingar\nProjekt\n  Lin och ljus\n  Avslutade projekt\n\nLin och ljus\n\nProjektet Lin och ljus "
    "drivs av Falbygdens museum.\n\nSÅ ARBETAR VI\n\nVi sår och skördar lin varje år.\n\nVAD HAR HÄNT?\n\nTvå cirklar "
    "har startat i Falköping.\n\nVEM BETALAR?\n\nAllmänna arvsfonden stöder Lin och ljus med 2 miljoner kronor.",
    # what each board of a municipality has
    "Budget 2024\n\nKommunfullmäktige har antagit budgeten.\n\nSocialnämnden\n386,2 miljoner kronor\nHemtjänsten "
    "får mer.\n\nTekniska nämnden\n58,9 miljoner kronor\nVägar lagas.\n\nKulturnämnden\n41,3 miljoner kronor\n"
    "Badet håller öppet längre.",
    # news below the one project of a page
    "Våra projekt\n\nMyren blir våt igen\nLänsstyrelsen i Kalmar län återväter en myr med bidrag från Naturvårdsverket "
    "på 3 miljoner kronor. Arbetet pågår 2021-2025.\n\nSenaste nytt\n\nNy chef i september\nRegeringen har utsett en "
    "ny chef.\n2023-06-15\n\nRisk för brand\nEldningsförbud råder i länet.\n2023-06-12\n\nVargar i Emmaboda\n"
    "Tre får dödades i natt.\n2023-05-29",
    # the parts of one project
    "Slam blir kol\n\nSlam blir kol är ett projekt som leds av RISE och kostar 9,8 miljoner kronor.\n\n"
    "AP1 Ledning\nAnsvarig: RISE\nBudget 1,2 mkr.\n\nAP2 Ugnen\nAnsvarig: KTH\nBudget 3,4 mkr.\n\n"
    "AP3 Fälten\nAnsvarig: SLU\nBudget 2,9 mkr.",
    "Framtidens fjäll\n\nProjektet Framtidens fjäll ägs av Åre kommun och har beviljats 24 miljoner kronor.\n\n"
    "Delprojekt 1: Tysta leder\nDelprojektet får 6 miljoner kronor och drivs av Åre kommun.\n\n"
    "Delprojekt 2: Tåget till fjälls\nDelprojektet får 8 miljoner kronor och drivs av Bergs kommun.",
    # who puts in how much in one project
    "Bron får pengar\n\nProjektet Bron över ån har beviljats medel av Leader Närheten.\n\n • Nora kommun 150 000 kronor\n"
    " • Noraskogs IF 20 000 kronor\n • Bergslagens Sparbank 30 000 kronor",
]


@pytest.mark.parametrize("page", ONE_OR_NONE)
def test_other_lines_make_no_records(page: str) -> None:
    assert len(extraction_of(f"{page}\n").records) <= 1


@pytest.mark.parametrize("mark", ["•", "• ", "1. ", "- "])
def test_a_mark_alone_is_no_item(mark: str) -> None:
    page = f"Beviljade bidrag\n\n• Osby IF, 9 000 kr\n• Viks IK, 8 000 kr\n{mark}"
    assert len(extraction_of(page).records) <= 2
