"""Pages that name no project: they tell of one where they say what is paid and by whom, or when it is done."""

import pytest

from tests.fields.pages import extraction_of

TOLD = [
    "Kvarnen snurrar\n\nMed 230 000 kronor från Boverket har Ekeby hembygdsförening lagat hjulet.",
    "Pengar till våtmark\n\n750 000 kronor. Så mycket får Tierps kommun av Naturvårdsverket.",
    "Lekplatsen\n\nNotan gick på 1,4 miljoner kronor. Boverket bidrog med 300 000 kronor.",
    "Grön rehab\n\nPatienter har fått vara i trädgården. Försöket löpte från våren 2016 till hösten 2017.",
    "Röster\n\nSedan februari 2020 träffas tjugo unga varje vecka, med stöd av Kulturrådet. Vi kör på.",
    "Leden\n\nDet hela varade från den 15 maj 2018 till den 15 mars 2020. Pengar från Boverket räckte.",
    "Hjärtstartare\n\nFöreningen lämnade den 12/3 2018 in en ansökan till Postkodstiftelsen.",
    "Skärgården\n\nGenom ett anslag på 5,6 miljoner kronor ska Åbo Akademi ta reda på hur öborna levde. Bakom står Formas.",
    "Fyra byar\n\nFyra byar ska dela på två miljoner kronor för att driva badplatser. Det är Ås IF och Eds IF som samarbetar.",
    "Taket\n\nKliniken ansöker om bidrag till bygget. Beslut. Vi godkänner delfinansieringen på 73 000 kr för taket.",
    "Vi ritar\n\nNär gårdarna skulle byggas om drog vi igång ett projekt vars syfte var att barn skulle få rita i Osby.",
    "Vi ritar\n\nTillsammans med Osby kommun startade vi i våras ett eget litet projekt för att fler skulle få rita.",
    "Röster\n\nFör de tilldelade medlen anställs två doktorander. Det är Formas som ligger bakom pengarna.",
    "Ridhus i Böda\n\nDet blir fyra miljoner till ett ridhus i Böda. Fullmäktige klubbade beslutet i går.",
    "Skolan\n\nEn ny kalkyl visar att kostnaden för den nya särskolan beräknas till 54 miljoner kronor.",
    "Huset\n\nI går klubbades pengar till det nya kulturhuset, en investering på 31 miljoner.",
    "Banan\n\nI fredags togs första spadtaget till en ny löparbana. Hälften är stöd från Arvsfonden.",
    "Stugan\n\nMed hjälp av Osby kommuns bygdepeng har Ekby intresseförening byggt en bakstuga.",
    "Bär\n\nJordbruksverket har gett oss ekonomiskt stöd för att samla odlare av bär.",
    "Bär\n\nVi har fått pengar av Leader för att bygga upp ett nätverk av odlare.",
    "Ny gångbro över ån\n\nNämnden satsar 6 miljoner kronor på en ny gångbro vid Kvarnen.",
    "Taket\n\nTack vare Boverkets bidrag har Eds bygdegårdsförening lagt nytt tak.",
    "Odla ihop\n\nBostads AB Ek bjöd in till ett tvåårigt odlingsprojekt för grannar i alla åldrar.",
]
ONLY_WEIGHED = [
    "Museet dammsuger arkivet\n\nI Ekeby har Upplandsmuseet börjat gå igenom gamla lådor. Arbetet, som till stor del bärs av "
    "Berit Wallenbergs Stiftelse, omspänner åren 2016 till 2018. Studenter från Uppsala universitet hjälper till.",
    "Vem står bakom?\n\nDanslabbet är öppet för alla som vill röra sig. Riksförbundet HjärtLung i Ekeby, på uppdrag av och med "
    "pengar från Region Västernorrland. Hur länge? Fram till och med sista juni 2024.",
    "Anslag från Postkodstiftelsen, lokal från Borlunda stad, ledare från IK Zenit: det är receptet bakom Sommarklubben, som slår "
    "upp portarna på måndag. Ingen anmälan behövs.",
]
"""Pages for which neither a sum nor a word of a rule speaks, and which say who does something and who pays."""
NOT_TOLD = [
    "Så gör ni\n\nMed ett bidrag från stiftelsen kan ni starta ett projekt vars syfte är att fler ska läsa.",
    "Potten\n\nFöreningarna delar på 3 miljoner kronor varje år. Ansökan är öppen till den 1 maj och du kan söka högst 9 000.",
    "Beslut\n\nI omgång tre kom det in 34 ansökningar. Av dessa kommer Vinnova att bevilja 9 ansökningar. "
    "Totalt har 40 projekt beviljats medel sedan starten.",
    "Ny budget\n\nSocialnämnden får 12 miljoner kronor mer än i år. Skolan tilldelas 8 miljoner kronor.",
    "Avgifter\n\nFrån 1 mars 2023 kostar det 20 kronor i timmen. Det ger 1,5 miljoner kronor om året.",
    "Vattenläcka\n\nArbetet med att laga läckan pågår från 3 maj till 28 maj 2021.",
    "Ny chef\n\nMaria Lind är sedan augusti 2019 chef för förskolan.",
    "Bolaget växer\n\nOmsättningen för Norrskog AB blev 45 miljoner. Bolaget investerade 6 miljoner kronor.",
    "Fonden\n\nFonden delar varje år ut 80 miljoner kronor. Under 2021 beviljades 312 ansökningar.",
    "Huset\n\nGamla rådhuset såldes i maj 2018 för 14 miljoner kronor. Det byggdes 1887.",
    "Snöröjning\n\nSnöröjningen kostade kommunen 11 miljoner kronor. Budgeten var 8 miljoner.",
    "Styrelsen\n\nFöreningen har fått 30 000 kronor i aktivitetsstöd från kommunen. Årsmötet är i mars 2023.",
    "Sök bidrag\n\nNu kan föreningar söka bidrag för projekt som genomförs 2022-2024. Ansökan ska vara inne 1 mars.",
    "Statistik\n\nEtt projekt som får pengar räknas en gång. Projekten pågår vanligen i tre år.",
    "Priset\n\nBiljetten till det nya badhuset kostar 90 kronor.",
    "Byn\n\nPolisen larmades till det nya kulturhuset. Skadorna beräknas till 2 miljoner kronor.",
    "Ny budget\n\nFullmäktige klubbade budgeten. Skolan får 12 miljoner kronor mer.",
    "Gator\n\nOmbyggnaden av Storgatan startar i maj. Räkna med köer.",
    "Fonden\n\nMed hjälp av våra bidrag har många föreningar byggt bryggor.",
    "Stöd\n\nVi har fått pengar av staten för att ni ska kunna söka bidrag.",
    "Extra stöd\n\nScouterna får ett extra anslag på 6 miljoner. Pengarna går ut till landets kårer.",
    "Anslaget\n\nSvenska Dans får 4 miljoner kronor av staten. De ska fördelas till alla dansgrupper.",
    "Stöd\n\nLeader-gruppen finansierar projekt med stöd från Landsbygdsfonden. Vem kan få stöd? "
    "Föreningar kan ansöka om stöd. En vanlig budget är på 10 000–80 000 euro, stödet är högst 60 procent.",
    "Pengar\n\nBoverket har fått i uppdrag att stärka samlingslokaler. Det finns 110 miljoner kronor att fördela. "
    "Under året blir det två ansökningsomgångar.",
    "Stiftelsen ger 90 miljoner\n\nEkstiftelsen finansierar 62 forskare under fem år. 40 forskare är nya.",
    "Ljus kultur\n\nI Osby är Ljus kultur viktigt. Kulturrådet betalar. Det finns 75 000 kronor att fördela. "
    "Så här ansöker du.",
    "Stiftelsen\n\nVi stöder projekt av föreningar. I en utvärdering från 2014 var de flesta nöjda.",
]


@pytest.mark.parametrize("page", TOLD)
def test_tells_of_a_project(page: str) -> None:
    assert len(extraction_of(page).records) == 1


@pytest.mark.parametrize("page", ONLY_WEIGHED)
def test_tells_by_what_is_weighed(page: str) -> None:
    assert len(extraction_of(page).records) == 1


@pytest.mark.parametrize("page", ONLY_WEIGHED)
def test_the_first_words_of_it_are_too_little(page: str) -> None:
    assert extraction_of(page[:100]).records == ()


@pytest.mark.parametrize("page", NOT_TOLD)
def test_tells_of_none(page: str) -> None:
    assert extraction_of(page).records == ()


@pytest.mark.parametrize(
    "page",
    [
        "Klartecken för Vita Kvarnen\n\nI Husby ligger Vita Kvarnen. Den är öppen hela sommaren.",
        "Vita Kvarnen\n\nMålet är att fler ska hitta till Vita Kvarnen. Kom och titta!",
        "Nytt liv i ”Vita Kvarnen”\n\nDet är full fart i Husby i sommar. Kom och fika!",
    ],
)
def test_a_headline_alone_tells_of_no_project(page: str) -> None:
    assert extraction_of(page).records == ()


LONG = "Stiftelsen följer hur unga i länet mår och vad de gör på sin fritid. " * 20


def test_how_long_something_takes_tells_of_no_project_on_a_long_page() -> None:
    page = "Nytt från stiftelsen\n\nI två år framöver får barn i Mora böcker hem. Boverket betalar. {}"
    assert len(extraction_of(page.format("")).records) == 1
    assert extraction_of(page.format(LONG)).records == ()
