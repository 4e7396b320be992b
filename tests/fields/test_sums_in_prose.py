"""Sums that sentences tell of: what each is, and who pays it."""

import pytest

from tests.fields.pages import record_of

PAGE = "Strandlyftet\n\nProjektet Strandlyftet drivs av Luleå kommun tillsammans med Piteå kommun. {}\n"
SUMS = {
    "Resten, 2,5 miljoner kronor, betalar kommunerna själva.": "cofinancing 2500000",
    "Resten, knappt 2,5 miljoner, skjuter kommunerna till.": "cofinancing 2500000",
    "Vinnova finansierar med 4 miljoner kronor och resten, 1,5 miljoner, står företagen för.": (
        "grant 4000000 Vinnova;cofinancing 1500000"
    ),
    "Naturvårdsverket bidrar med 900 000 kronor och Luleå kommun skjuter till ytterligare 200 000.": (
        "grant 900000 Naturvårdsverket;cofinancing 200000 Luleå kommun"
    ),
    "Region Norrbotten hjälper till med 30 000 kronor i medfinansiering.": (
        "cofinancing 30000 Region Norrbotten"
    ),
    "Notan slutade på 9,4 miljoner kronor.": "total 9400000|cost 9400000",
    "När allt var klart stannade notan på drygt 610 000 kronor.": "cost 610000|total 610000",
    "Bygget har en prislapp på över 1,1 miljoner kronor.": "total 1100000",
    "Prislappen blev 1,1 miljoner kronor.": "total 1100000|cost 1100000",
    "Totalt går kostnaderna löst på 640 500 kronor.": "total 640500|cost 640500",
    "Hela projektet går loss på 640 500 kronor.": "total 640500|cost 640500",
    "Hela projektet har kostat dryga sex miljoner kronor.": "cost 6000000|total 6000000",
    "I maj kom beskedet om 275 000 kronor från Brottsoffermyndigheten.": (
        "grant 275000 Brottsoffermyndigheten"
    ),
    "Projektet får 480 000 kronor i stöd av Brottsförebyggande rådet.": (
        "grant 480000 Brottsförebyggande rådet"
    ),
    "Arvsfonden har gett klartecken för 3,2 miljoner kronor under tre år.": "grant 3200000 Arvsfonden",
    "Pengarna, 3,2 miljoner kronor, kommer från Arvsfonden.": "grant 3200000 Arvsfonden",
    "Av Arvsfonden får föreningen 3,2 miljoner kronor.": "grant 3200000 Arvsfonden",
    "Från Arvsfonden kommer 3,2 miljoner kronor.": "grant 3200000 Arvsfonden",
    "Största delen, 3,2 miljoner kronor, står Arvsfonden för.": "grant 3200000 Arvsfonden",
    "Arvsfonden betalar 3,2 miljoner kronor av de 4 miljoner som projektet kostar.": (
        "grant 3200000 Arvsfonden;total 4000000"
    ),
    "Budgeten ligger på 4 miljoner kronor, varav Arvsfonden står för 3,2 miljoner.": (
        "total 4000000;grant 3200000 Arvsfonden"
    ),
    "Av budgeten på 4 miljoner kronor kommer 3,2 miljoner från Arvsfonden.": (
        "total 4000000;grant 3200000 Arvsfonden"
    ),
    "Med 3,2 miljoner kronor från Arvsfonden i ryggen kan arbetet börja.": "grant 3200000 Arvsfonden",
    "Tack vare ett bidrag på 3,2 miljoner kronor från Arvsfonden kan arbetet börja.": (
        "grant 3200000 Arvsfonden"
    ),
    "Projektet har säkrat 3,2 miljoner kronor från Arvsfonden.": "grant 3200000 Arvsfonden",
    "Projektet har dragit in 3,2 miljoner kronor från Arvsfonden.": "grant 3200000 Arvsfonden",
    "Arvsfondens bidrag är 3,2 miljoner kronor.": "grant 3200000 Arvsfonden",
    "Arvsfondens bidrag på 3,2 miljoner kronor räcker i tre år.": "grant 3200000 Arvsfonden",
    "Stödet från Arvsfonden uppgår till 3,2 miljoner kronor.": "grant 3200000 Arvsfonden",
    "Stödet från Arvsfonden blev 3,2 miljoner kronor.": "grant 3200000 Arvsfonden",
    "Det beviljade stödet är 3,2 miljoner kronor.": "grant 3200000",
    "Projektet kostar 4 miljoner kronor, och av dem står Arvsfonden för hälften.": "total 4000000",
    "Projektet har en total omslutning på 4 miljoner kronor över tre år.": "total 4000000",
    "Sammanlagt satsas 4 miljoner kronor under tre år.": "total 4000000",
    "Tillsammans satsar parterna 4 miljoner kronor.": "total 4000000",
    "Satsningen är på totalt 4 miljoner kronor.": "total 4000000",
    "Projektet är budgeterat till 4 miljoner kronor.": "total 4000000",
    "Kostnaden beräknas till 4 miljoner kronor.": "total 4000000",
    "Investeringen landar på 4 miljoner kronor.": "total 4000000",
    "Det hela beräknas kosta cirka 4 miljoner kronor.": "total 4000000",
    "Luleå kommun lägger in 250 000 kronor i arbetstid.": "cofinancing 250000 Luleå kommun",
    "Medfinansieringen från Luleå kommun är 250 000 kronor.": "cofinancing 250000 Luleå kommun",
    "Den egna insatsen uppgår till 250 000 kronor.": "cofinancing 250000",
    "Företagen i nätverket bidrar med egen tid värd 250 000 kronor.": "cofinancing 250000",
    "EU:s socialfond, ESF, går in med drygt 3,2 miljoner kronor och resten är kommunernas egna pengar.": (
        "grant 3200000 Europeiska socialfonden"
    ),
    "Länsstyrelsen i Norrbotten har anslagit 385 000 kronor ur bygdemedlen till projektet.": (
        "grant 385000 Länsstyrelsen i Norrbottens län"
    ),
    "Tack Länsstyrelsen i Norrbotten för de 385 000 kronorna.": (
        "grant 385000 Länsstyrelsen i Norrbottens län"
    ),
    "Projektet tilldelades 385 000 kronor av Sparbanksstiftelsen Norrbotten.": (
        "grant 385000 Sparbanksstiftelsen Norrbotten"
    ),
    "Sparbanksstiftelsen Norrbotten har skänkt 385 000 kronor till projektet.": (
        "grant 385000 Sparbanksstiftelsen Norrbotten"
    ),
    "Sparbanksstiftelsen Norrbotten stöttar satsningen med 385 000 kronor.": (
        "grant 385000 Sparbanksstiftelsen Norrbotten"
    ),
    "Vid årets slut hade projektet förbrukat 385 000 kronor.": "cost 385000",
    "Totalt har bygget kostat 2 340 000 kronor.": "cost 2340000",
    "Boverket släppte till 385 000 kronor och kommunen plussar på 110 000.": (
        "grant 385000 Boverket;cofinancing 110000"
    ),
    "Tillsammans blir det 725 000 kronor.": "total 725000",
    "Region Norrbotten har beslutat om ett tillskott på 600 000 kronor.": "grant 600000 Region Norrbotten",
    "Lejonparten, 145 000 kronor, kommer från Arvsfonden.": "grant 145000 Arvsfonden",
    "Merparten, närmare bestämt 1 640 000 kronor, kommer från Arvsfonden.": "grant 1640000 Arvsfonden",
    "Största delen, 1,6 miljoner kronor, betalar Arvsfonden.": "grant 1600000 Arvsfonden",
    "Naturvårdsverket, som betalar ut bidragen, bidrar med 437 500 kronor.": "grant 437500 Naturvårdsverket",
    "Nu går Region Norrbotten in med 3,6 miljoner av den samlade budgeten på närmare 12 miljoner kronor.": (
        "grant 3600000 Region Norrbotten;total 12000000"
    ),
    "Luleå stift har beviljat oss 260 000 kronor.": "grant 260000 Luleå stift",
    "Stiftsstyrelsen har beviljat oss 260 000 kronor.": "grant 260000",
    "Av budgeten kommer 9,9 miljoner kronor från Europeiska socialfonden, medan kommunerna själva täcker 3,3 miljoner kronor i form av löner.": (
        "grant 9900000 Europeiska socialfonden;cofinancing 3300000"
    ),
    "Samordningsförbundet i Norrbotten är medfinansiär och lägger 1 miljon kronor.": (
        "cofinancing 1000000 Samordningsförbundet i Norrbotten"
    ),
    "Vi själva står för skyltar och slit till ett värde av 137 500 kronor.": "cofinancing 137500",
    "Företagens insats uppgår till drygt 4 miljoner kronor i form av arbetstid.": "cofinancing 4000000",
    "Föreningens egen insats värderas till 900 000 kronor.": "cofinancing 900000",
}
PARTS = {
    "Finansiering: 430 000 kr varav 288 100 kr i projektstöd och 36 348 kr i privat medfinansiering.": (
        "cofinancing 36348;grant 288100;total 430000"
    ),
    "Finansiering: 500 000 kr, varav 300 000 kr i privat finansiering och 200 000 kr i projektstöd.": (
        "cofinancing 300000;grant 200000;total 500000"
    ),
}
APPLIED = {
    "Föreningen sökte 400 000 kronor men fick 320 000 kronor.": "grant 320000;other 400000",
    "Föreningen har ansökt om 400 000 kronor hos Arvsfonden.": "other 400000 Arvsfonden",
    "Föreningen hade begärt 400 000 kronor och beviljades till slut 320 000 kronor.": "grant 320000;other 400000",
    "Ansökan avser 400 000 kronor i stöd.": "other 400000",
    "Föreningen söker nu 400 000 kronor från Leader Polaris.": "other 400000 Leader Polaris",
    "Föreningen sökte 400 000 kronor. Arvsfonden har beviljat 400 000 kronor till projektet.": (
        "grant 400000 Arvsfonden"
    ),
}
NOT_APPLIED = [
    "Föreningar kan söka 40 000 kronor till liknande aktiviteter.",
    "Den som söker 40 000 kronor får vänta.",
]
NONE = [
    "Vinnova delar ut 200 000 kronor per år till flera projekt, totalt 600 000 kronor.",
    "Resten, 2,5 mil stig, röjer kommunerna själva.",
    "Resten av de 2,5 miljoner kronor som regionen delar ut går till andra projekt.",
    "Arvsfonden delar ut 600 miljoner kronor om året till olika projekt.",
    "Av kommunens budget på 900 miljoner kronor går det mesta till skolan.",
    "Tillsammans satsar Sveriges kommuner 4 miljarder kronor på fritid varje år.",
    "En prislapp på 200 kronor för en biljett avskräcker ingen.",
    "Regionens stöd till kollektivtrafiken är ett annat ärende.",
]


def _sums(sentence: str) -> list[str]:
    found = record_of(PAGE.format(sentence)).budgets
    return sorted(" ".join(filter(None, (b.kind.value, str(b.amount), b.payer))) for b in found)


@pytest.mark.parametrize("sentence", SUMS)
def test_what_a_sum_is(sentence: str) -> None:
    assert ";".join(_sums(sentence)) in [
        ";".join(sorted(one.split(";"))) for one in SUMS[sentence].split("|")
    ]


@pytest.mark.parametrize("sentence", PARTS)
def test_the_parts_of_a_sum(sentence: str) -> None:
    assert ";".join(_sums(sentence)) == PARTS[sentence]


@pytest.mark.parametrize("sentence", APPLIED)
def test_what_was_applied_for(sentence: str) -> None:
    assert ";".join(_sums(sentence)) == APPLIED[sentence]


@pytest.mark.parametrize("sentence", [*NONE, *NOT_APPLIED])
def test_no_sum_of_the_project(sentence: str) -> None:
    assert _sums(sentence) == []


LABELS = {
    "Anslag: 3 150 000 kronor över tre år": ("3150000", "SEK"),
    "Anslag: 3 150 000 kronor för 2021-2023": ("3150000", "SEK"),
    "Beviljat stöd: 3 150 000 kr från Vinnova": ("3150000", "SEK"),
    "Beviljat EU-stöd (ERUF), EUR: 306 200": ("306200", "EUR"),
    "IR-midler, NOK: 1 950 000": ("1950000", "NOK"),
    "Beviljat belopp (mnkr): 2,5": ("2500000", "SEK"),
    "Beviljat belopp (mnkr): 2020": None,
    "Beviljat belopp (mnkr)\n2020\n612": None,
    "Beviljat belopp (tkr): 1950": ("1950000", "SEK"),
}


@pytest.mark.parametrize("line", LABELS)
def test_sums_at_labels_with_a_unit_or_a_remark(line: str) -> None:
    found = record_of(f"Projektnamn: Strandlyftet\nProjektägare: Luleå kommun\n{line}\n").budgets
    assert [(str(b.amount), b.currency) for b in found] == ([LABELS[line]] if LABELS[line] else [])
