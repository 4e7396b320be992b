"""Who owns, takes part in and pays for a project, in the many words that people say it with."""

import pytest

from tests.fields.pages import record_of

PAGE = "Strandlyftet\n\nProjektet Strandlyftet pågår i tre år. {}\n"
TOLD = {
    "Luleå kommun har det övergripande ansvaret.": "owner Luleå kommun",
    "Luleå kommun har huvudansvaret och Piteå kommun deltar.": "owner Luleå kommun;partner Piteå kommun",
    "Det är Luleå kommun som håller i taktpinnen.": "owner Luleå kommun",
    "Luleå kommun håller i trådarna.": "owner Luleå kommun",
    "Luleå kommun har tagit på sig projektledarskapet.": "owner Luleå kommun",
    "Initiativet är Luleå kommuns eget.": "owner Luleå kommun",
    "Huvudman är Luleå kommun.": "owner Luleå kommun",
    "Luleå kommun står som huvudman.": "owner Luleå kommun",
    "Ansvaret ligger hos Luleå kommun.": "owner Luleå kommun",
    "Med Luleå kommun i spetsen ska fem byar rustas.": "owner Luleå kommun",
    "Sju parter samlas under ledning av Luleå kommun.": "owner Luleå kommun",
    "Piteå kommun, Bodens kommun och Luleå Energi AB bildar konsortium, med Luleå kommun som samordnare.": (
        "owner Luleå kommun;partner Piteå kommun;partner Bodens kommun;partner Luleå Energi AB"
    ),
    "Understöd har erhållits av Svenska kulturfonden.": "funder Svenska kulturfonden",
    "Bidrag har lämnats av Sparbanksstiftelsen Norrbotten.": "funder Sparbanksstiftelsen Norrbotten",
    "Kostnaden bestrids av Folkhälsomyndigheten.": "funder Folkhälsomyndigheten",
    "Arbetet är betalt av Energimyndigheten.": "funder Energimyndigheten",
    "Forskningen är bekostad av Energimyndigheten.": "funder Energimyndigheten",
    "Finansieringen är ordnad via Forte.": "funder Forte",
    "Finansieringen kommer från Forte.": "funder Forte",
    "Pengarna tas ur Arvsfonden.": "funder Arvsfonden",
    "Formas har finansierat arbetet sedan starten.": "funder Formas",
    "Formas har gett anslaget.": "funder Formas",
    "Formas har godkänt ett bidrag på 610 000 kr.": "funder Formas",
    "Formas sponsrar med pengar till fröerna.": "funder Formas",
    "Region Norrbotten finansierar genom ett idéburet partnerskap.": "funder Region Norrbotten",
    "Pengar finns tack vare Delegationen mot segregation.": "funder Delegationen mot segregation",
    "Det är Formas som betalar.": "funder Formas",
    "Formas och Vinnova står för pengarna.": "funder Formas;funder Vinnova",
    "Vår huvudfinansiär är Formas.": "funder Formas",
    "Ett stort tack till vår finansiär Formas.": "funder Formas",
    "Alltihop går på pengar från Formas.": "funder Formas",
    "Övriga deltagande lärosäten är Mittuniversitetet och Högskolan Väst.": (
        "partner Mittuniversitetet;partner Högskolan Väst"
    ),
    "Övriga parter är Piteå kommun och Bodens kommun.": "partner Piteå kommun;partner Bodens kommun",
    "Piteå kommun och Bodens kommun är medarrangörer.": "partner Piteå kommun;partner Bodens kommun",
    "Piteå kommun sitter med runt bordet.": "partner Piteå kommun",
    "Piteå kommun finns med i arbetsgruppen.": "partner Piteå kommun",
    "Piteå kommun har gått med som partner.": "partner Piteå kommun",
    "Med i projektet finns också Piteå kommun.": "partner Piteå kommun",
    "På plats arbetar vår partner Piteå kommun.": "partner Piteå kommun",
    "Vid sin sida har man Piteå kommun.": "partner Piteå kommun",
    "Piteå kommun representerar kusten i projektgruppen.": "partner Piteå kommun",
    "Arbetet görs med Piteå kommun som deltagare.": "partner Piteå kommun",
    "Piteå kommun bidrar med handläggare.": "partner Piteå kommun",
    "Piteå kommun är samverkanspart.": "partner Piteå kommun",
    "Resterande del kommer från Region Norrbotten.": "cofunder Region Norrbotten",
    "Piteå kommun fyllde på med 40 000 kronor.": "cofunder Piteå kommun",
    "Piteå kommun har gett ett tillskott för det sista året.": "cofunder Piteå kommun",
    "Piteå kommun täcker den svenska medfinansieringen.": "cofunder Piteå kommun",
    "Formas är inte med i projektet.": "",
    "Entreprenören Peab AB grävde.": "",
    "Piteå kommun sitter i referensgruppen.": "",
    "Formas har sagt nej.": "",
    "Piteå kommun är granne med parken.": "",
}

TOLD |= {
    "MSB gav pengar ur anslaget 2:4 Krisberedskap, Falu kommun och Gagnefs kommun sköt till 150 000 kronor var.": (
        "cofunder Falu kommun;cofunder Gagnefs kommun;funder MSB"
    ),
    "Bakom står bland annat Fyrbodals kommunalförbund och Högskolan Väst.": (
        "owner Fyrbodals kommunalförbund;owner Högskolan Väst"
    ),
    "Det är ett projekt med Region Västerbotten som huvudägare.": "owner Region Västerbotten",
    "Ansvarig för projektet är Norra Kustens Framtid, en samverkansarena.": "owner Norra Kustens Framtid",
    "Luleå kommun och Piteå kommun, som är medfinansiärer, är nöjda.": (
        "cofunder Luleå kommun;cofunder Piteå kommun"
    ),
}


@pytest.mark.parametrize("sentence", TOLD)
def test_what_a_body_is_in_the_project(sentence: str) -> None:
    record = record_of(PAGE.format(sentence))
    roles = {"owner": record.owners, "partner": record.partners}
    roles |= {"funder": record.funders, "cofunder": record.cofunders}
    found = sorted(f"{role} {party.name}" for role, parties in roles.items() for party in parties)
    assert found == sorted(filter(None, TOLD[sentence].split(";")))


LABELS = {
    "Finansierat genom: Formas": ("funders", ["Formas"]),
    "Stöds av: Vinnova · Formas": ("funders", ["Vinnova", "Formas"]),
    "Medel från: Jordbruksverket": ("funders", ["Jordbruksverket"]),
    "Medarrangörer: Musik i Syd, Österlens folkhögskola": (
        "partners",
        ["Musik i Syd", "Österlens folkhögskola"],
    ),
    "Offentlig medfinansiär: Region Gävleborg": ("cofunders", ["Region Gävleborg"]),
    "Leds av: Luleå kommun": ("owners", ["Luleå kommun"]),
    "Finansiering: ej klar": ("funders", []),
    "Finansiär: under utredning": ("funders", []),
}


@pytest.mark.parametrize("line", LABELS)
def test_labels_in_more_words(line: str) -> None:
    field, names = LABELS[line]
    record = record_of(f"Projektnamn: Strandlyftet\nProjektperiod: 2019-2021\n{line}\n")
    assert [party.name for party in getattr(record, field)] == names


def test_labels_of_who_pays_and_takes_part_tell_of_a_project() -> None:
    record = record_of(
        "ProTek\n\nProjektparter: Högskolan i Gävle, Alleima\nStödgivare: Europeiska regionalfonden\n"
    )
    assert [p.name for p in record.partners] == ["Högskolan i Gävle", "Alleima"]
    assert [f.name for f in record.funders] == ["Europeiska regionalfonden"]
