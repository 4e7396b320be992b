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
}
NONE = [
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


@pytest.mark.parametrize("sentence", NONE)
def test_no_sum_of_the_project(sentence: str) -> None:
    assert _sums(sentence) == []
