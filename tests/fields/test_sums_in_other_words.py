"""What a sum is, in words that news and plain tales use: a sum each, and sentences that look alike."""

import pytest

from tests.fields.pages import record_of

PAGE = "Strandlyftet\n\nProjektet Strandlyftet drivs av Luleå kommun tillsammans med Piteå kommun. {}\n"
SUMS = {
    "Den nya bryggan kostade 640 000 kronor.": "cost 640000",
    "Bidrag beviljas med högst 288 400 kronor.": "grant 288400",
    "Stöd har beviljats med 288 400 kronor.": "grant 288400",
    "Ansökan bifalls med 288 400 kronor.": "grant 288400",
    "Ombyggnaden gick på 640 000 kronor.": "cost 640000",
    "Hela parken gick löst på 8,2 miljoner kronor.": "cost 8200000",
    "Notan för bryggan gick på 640 000 kronor.": "cost 640000",
    "Notan för den nya bryggan i hamnen landade på 1,4 miljoner.": "cost 1400000",
    "Under de tre åren gick det åt 9,3 miljoner kronor.": "cost 9300000",
    "Projektet, som slukade 940 000 kr, är klart.": "cost 940000",
    "Arbetena betingade ett pris av 1,9 miljoner kronor.": "cost 1900000",
    "Utfallet för 2023 blev 2 408 119 kr.": "cost 2408119",
    "Strandlyftet gick på 3,1 miljoner i stället för de 3,6 miljoner som var budgeterade.": (
        "cost 3100000;total 3600000"
    ),
    "1,6 miljoner kronor. Så mycket går det på att laga bryggan.": "total 1600000",
    "Investeringen i sin helhet uppgår till 118 miljoner kronor.": "total 118000000",
    "Kommunen uppger att satsningen beräknas till 18 miljoner kronor.": "total 18000000",
    "I ansökan uppskattades kostnaderna till 2,6 miljoner kronor.": "total 2600000",
    "När arbetet började var budgeten 420 miljoner kronor.": "total 420000000",
    "Bryggan får kosta 250 000 kronor.": "total 250000",
    "Hela renoveringen är kostnadsberäknad till 86,5 mkr.": "total 86500000",
    "Den är anslagen till 890 000 kronor.": "total 890000",
    "Insamlingen gav 86 000 kronor.": "cofinancing 86000",
    "Slutnotan för bryggan landar på 1 318 640 kronor.": "cost 1318640",
    "När allt har räknats samman landar slutnotan på 1 318 640 kronor.": "cost 1318640",
    "Med bryggan inräknad kostar det 142 miljoner att bygga hamnen, fördelat på:": "total 142000000",
    "Slutkostnaden blev 1,4 miljoner kronor.": "cost 1400000",
    "Slutsumman hamnade på 1,4 miljoner.": "cost 1400000",
    "Investeringen på 18 miljoner i nya bryggor är den största på länge.": "total 18000000",
    "Nyinvesteringen om 2 miljoner kronor klubbades i går.": "total 2000000",
    "Projektet kommer att omsluta fyra miljoner kronor, där ESF-rådet finansierar 53 procent.": "total 4000000",
    "Projektet beräknas omsluta 11, 5 miljoner kronor.": "total 11500000",
    "Projektets budget är 126 000  kronor.": "total 126000",
    "Till detta tillkommer 75 000 kronor från offentliga medfinansiärer.": "cofinancing 75000",
    "Ytterligare 45 000 kronor tillkommer från privat medfinansiering.": "cofinancing 45000",
    "Privat medfinansiering i form av kontanta medel 75 000 kr och ideell tid.": "cofinancing 75000",
    "Ideell medfinansiering i form av arbete, 75 000 kr.": "cofinancing 75000",
    "Dessutom kommer 400 000 kronor från regionala medfinansiärer.": "cofinancing 400000",
    "Crowdfundingen stannade till slut på 268 000 kronor.": "cofinancing 268000",
    "De återstående 1,3 miljonerna plockades från reserven.": "cofinancing 1300000",
    "Den egna fjärdedelen, 450 000 euro, lånades upp.": "cofinancing 450000",
    "Föreningen betalar själv lönen för en halvtidstjänst, 290 000 kronor.": "cofinancing 290000",
    "Kommunen fick därför tillskjuta 311 000 kronor.": "cofinancing 311000",
    "Kommunen ställer upp med garage till ett värde av 360 000 kronor.": "cofinancing 360000",
    "Piteå kommun beslutade i dag att medfinansiera satsningen med 3,2 miljoner.": (
        "cofinancing 3200000 Piteå kommun"
    ),
    "Formas och Boverket ger 200 000 kronor vardera.": "grant 200000",
    "Hälften av de 4,2 miljonerna kommer från Formas.": "total 4200000",
    "Formas står för 60 procent av de 4,2 miljonerna.": "total 4200000",
    "Formas lägger 1,5 mnkr, Boverket 2,25 mnkr och Vinnova 0,5 mnkr.": (
        "grant 1500000 Formas;grant 2250000 Boverket;grant 500000 Vinnova"
    ),
    "Formas står för 1,5 mnkr, Boverket för 2,25 mnkr.": "grant 1500000 Formas;grant 2250000 Boverket",
    "Formas ger 150 000 kronor per år, totalt 450 000 kronor.": "grant 450000 Formas",
    "Sedan i höstas har Formas gått in, räknat i pengar 450 000 kronor.": "grant 450000 Formas",
    "Budget 3,2 mkr.": "total 3200000",
    "Den totala ramen är 6,4 miljoner kronor.": "total 6400000",
    "Totalt rör det sig om 6,4 miljoner kronor.": "total 6400000",
    "Beviljat belopp är 690 000 kr.": "grant 690000",
    "Förbrukade medel uppgår till 276 312 kr.": "cost 276312",
    "Man har 640 000 kronor att röra sig med.": "grant 640000",
    "En kvarts miljon kronor ger Formas.": "grant 250000 Formas",
    "Av beloppet återstod 112 500 kr.": "other 112500",
    "Efter lägret finns 14 300 kronor outnyttjade.": "other 14300",
    "Det är 81 600 kr mindre än vad vi beviljades.": "other 81600",
    "750 000 kronor. Så mycket får kommunen av Naturvårdsverket.": "grant 750000 Naturvårdsverket",
    "Sextio miljoner kronor! Det är vad Formas ger till forskningen.": "grant 60000000 Formas",
    "Av Boverket har föreningen tagit emot 45 000 kronor.": "grant 45000 Boverket",
    "Föreningen har rott hem 540 000 kronor från Boverket.": "grant 540000 Boverket",
    "Formas har öronmärkt 3 miljoner.": "grant 3000000 Formas",
    "Boverket beslutade i torsdags att ge Luleå kommun 10 miljoner kronor.": "grant 10000000 Boverket",
    "I höstas satte Riksantikvarieämbetet av 3 miljoner kronor.": "grant 3000000 Riksantikvarieämbetet",
    "Formas har gjort det möjligt med en donation på tre miljoner kronor.": "grant 3000000 Formas",
    "Formas understöder projektet med 35 000 euro.": "grant 35000 Formas",
    "Formas betalade merparten, 8 miljoner.": "grant 8000000 Formas",
    "Formas täcker 85 procent, alltså 5,1 mkr.": "grant 5100000 Formas",
    "Luleå kommun får 200 tusen av Formas.": "grant 200000 Formas",
    "Bryggan byggdes för 65 000 kronor som klubben fått av Boverket.": "grant 65000 Boverket",
    "Föreningen lånar lokal och får 60 000 kronor i projektmedel från Formas.": "grant 60000 Formas",
    "Den gick på 480 000 kronor.": "cost 480000",
    "Överskottet, 130 000 kr, har återbetalats till givaren.": "other 130000",
    "Bygget blir dyrt: 31 miljoner kronor.": "total 31000000",
    "EU satsar 6 miljoner euro på strandlyftet.": "grant 6000000",
    "Stöd täcker en miljon kronor.": "grant 1000000",
    "380 000 kronor blev det, mot de 600 000 kronor man bett om.": "grant 380000;other 600000",
}
NO_SUMS = [
    "Bidrag beviljas med högst 40 000 kronor per förening.",
    "Bidrag beviljas inte med mer än 40 000 kronor.",
    "Den nya bryggan kostade 90 000 kronor mer än beräknat.",
    "En besiktning kostade 640 000 kronor.",
    "Utvärderingen har kostat 800 000 kronor.",
    "I maj återstod 21,4 miljoner kronor av anslaget för hela länet.",
    "Loppisen drog in 23 400 kronor.",
    "I ett projekt på sex miljoner kronor går det lätt fel.",
    "Formas ger 2 miljoner kronor mer än i fjol.",
    "Bolaget investerar 6 miljoner kronor i maskiner.",
    "Staden har 200 tusen invånare.",
    "Slutnotan landar på 90 000 kronor mer än beräknat.",
    "Investeringar på 2 miljoner kronor är vanliga i hamnar.",
    "Medfinansiering i form av arbete värderas till 220 kr i timmen.",
    "Det bor 200 tusen i länet.",
    "1,6 miljoner kronor. Den summan nämndes inte.",
    "Bryggan ritades för 1,6 miljoner kronor. Så är det ofta.",
]


def _told(sentence: str) -> list[str]:
    found = record_of(PAGE.format(sentence)).budgets
    return sorted(f"{b.kind} {b.amount}{f' {b.payer}' if b.payer else ''}" for b in found)


@pytest.mark.parametrize(("sentence", "expected"), SUMS.items())
def test_sum_in_other_words(sentence: str, expected: str) -> None:
    assert _told(sentence) == sorted(expected.split(";"))


@pytest.mark.parametrize("sentence", NO_SUMS)
def test_no_sum_of_the_project(sentence: str) -> None:
    assert _told(sentence) == []
