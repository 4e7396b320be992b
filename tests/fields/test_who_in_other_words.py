"""The parts that bodies play, each said in many ways; and what only sounds like one of them."""

import pytest

from tests.fields.pages import record_of

NAMED = "Kvarnhjulet\n\nProjektet Kvarnhjulet pågår under 2021. "
LEAD = "Kvarnhjulet\n\nProjektet Kvarnhjulet drivs av Ekby hembygdsförening. "


def who(page: str, role: str) -> list[str]:
    """The bodies of a page in a role."""
    return [party.organisation.name for party in getattr(record_of(page), role) if party.organisation]


PARTNERS = """
Lindby museum är en av parterna.
Lindby museum hör också till dem som är med.
Även Lindby museum finns med i projektet.
Med i projektgruppen finns Lindby museum.
I projektgruppen ingår förutom föreningen också Lindby museum.
Vi har fått god hjälp av Lindby museum.
Lindby museum har varit till stor hjälp.
Stort tack till Lindby museum, som lånat ut lokaler.
Tack även till Lindby museum för lånet av scenen.
Ett samarbete har inletts med Lindby museum.
Samarbetet med Lindby museum har varit viktigt.
Vi arbetar nära Lindby museum.
Vi jobbar tillsammans med Lindby museum.
Det görs i nära samarbete med bland andra Lindby museum.
Arbetet sker i samverkan med Lindby museum.
Arbetet bedrivs i partnerskap med Lindby museum.
Projektet sammanför forskare från Lindby museum och byns bönder.
Lindby museum är samarbetspart.
Som samarbetspart har vi Lindby museum.
Som partner har föreningen Lindby museum.
Till projektet har också Lindby museum knutits.
Knutna till projektet är Lindby museum.
Dessutom är Lindby museum engagerat.
Lindby museum är också engagerade i arbetet.
Lindby museum bidrar med sin kunskap om kvarnar.
Lindby museum står för lokalerna.
Lindby museum ansvarar för utställningen.
Lindby museum har huvudansvar för kurserna.
För kurserna svarar Lindby museum.
För utställningen ansvarar Lindby museum.
Utställningen byggs av Lindby museum.
Kurserna hålls av Lindby museum.
Lindby museum gör filmen.
Lindby museum tar hand om skolklasserna.
Det är Lindby museum som håller i kurserna.
Det är Lindby museum som gör filmen.
Lindby museum är värd för träffarna.
Lindby museum upplåter sin lokal.
Lindby museum ställer lokaler till förfogande.
Mark och vatten lånar vi av Lindby museum.
Lindby museum deltar genom sin personal.
Från Lindby museum deltar två intendenter.
Representanter från Lindby museum ingår i styrgruppen.
I styrgruppen sitter Lindby museum och föreningen.
Två pedagoger från Lindby museum är med.
Personal från Lindby museum handleder.
Lindby museum samverkar med oss.
Lindby museum samarbetar i projektet med föreningen.
Parterna är Ekby hembygdsförening och Lindby museum.
Övriga deltagare är Lindby museum.
Projektet har flera partner, däribland Lindby museum.
Bland samarbetspartnerna märks Lindby museum.
Med stöttning från Lindby museum har vi byggt en ramp.
Lindby museum har stöttat oss med råd.
Lindby museum hjälper oss med texterna.
Vi har Lindby museum med oss.
Med på båten är Lindby museum.
Lindby museum hakade på.
Lindby museum kopplades in.
Lindby museum finns med på ett hörn.
Lindby museum är vår viktigaste samarbetspartner.
Tillsammans med Lindby museum driver föreningen kurser.
Föreningen och Lindby museum ska tillsammans rusta hjulet.
Föreningen har slagit sig ihop med Lindby museum.
Föreningen har gått samman med Lindby museum.
Föreningen tar hjälp av Lindby museum.
Lindby museum har tagit fram ritningarna.
Ritningarna har tagits fram av Lindby museum.
Lindby museum svarar för guidningen.
Lindby museum kommer att sköta visningarna.
Inblandade är också Lindby museum.
Inblandade i projektet är Lindby museum.
Lindby museum är involverat i arbetet.
Projektet involverar Lindby museum.
Vi gör det här ihop med Lindby museum.
Bakom sig har man Lindby museum.
Hos Lindby museum testas metoden.
Metoden testas hos Lindby museum.
Lindby museum är testbädd.
Lindby museum ska prova metoden.
Lindby museum har åtagit sig att visa filmen.
Lindby museum tar emot deltagarna.
Lindby museum sitter med i arbetsgruppen.
""".strip().split("\n")


@pytest.mark.parametrize("sentence", PARTNERS)
def test_who_takes_part(sentence: str) -> None:
    assert who(LEAD + sentence, "partners") == ["Lindby museum"]


FUNDERS = """
Stödet kommer från Vinnova.
Pengarna har kommit från Vinnova.
Projektet får stöd av Vinnova.
Projektet har fått stöd från Vinnova.
Projektet har beviljats medel av Vinnova.
Projektet har beviljats 2 miljoner kronor från Vinnova.
Vinnova har gett klartecken till 2 miljoner kronor.
Vinnova har sagt ja till ansökan.
Vinnova är finansiär.
Vinnova är projektets finansiär.
Finansiär är Vinnova.
Vinnova skjuter till 2 miljoner kronor.
Vinnova går in med 2 miljoner kronor.
Vinnova har beviljat stöd till projektet.
Vinnova har bidragit med 2 miljoner kronor.
Med 2 miljoner kronor från Vinnova kan kvarnen rustas.
Tack vare 2 miljoner kronor från Vinnova kan kvarnen rustas.
Det blir möjligt genom stöd från Vinnova.
Det möjliggörs av Vinnova.
Projektet är finansierat av Vinnova.
Projektet finansieras med medel från Vinnova.
Projektet finansieras huvudsakligen av Vinnova.
Projektet finansieras till största delen av Vinnova.
Projektet finansieras helt av Vinnova.
Projektet stöds av Vinnova.
Projektet stöttas av Vinnova.
Projektet delfinansieras av Vinnova.
Projektet bekostas av Vinnova.
Det är Vinnova som betalar.
Det är Vinnova som finansierar projektet.
Pengarna, 2 miljoner kronor, kommer från Vinnova.
För pengarna står Vinnova.
Vinnova står för pengarna.
Vinnova står för större delen av kostnaden.
Notan betalas av Vinnova.
Merparten betalas av Vinnova.
Vinnova betalar merparten.
Vinnova har skänkt 200 000 kronor.
Vinnova har anslagit 200 000 kronor.
Vinnova har avsatt 200 000 kronor till arbetet.
Vinnova satsar 200 000 kronor på projektet.
Föreningen har fått 200 000 kronor av Vinnova.
Föreningen fick 200 000 kronor från Vinnova i våras.
Från Vinnova har föreningen fått 200 000 kronor.
Av Vinnova fick föreningen 200 000 kronor.
Vi fick ja från Vinnova.
Vi fick ett bidrag på 200 000 kronor av Vinnova.
Ett bidrag på 200 000 kronor har beviljats av Vinnova.
Bidraget från Vinnova är på 200 000 kronor.
Vinnovas bidrag är 200 000 kronor.
Stödet på 200 000 kronor kommer från Vinnova.
Genom ett bidrag från Vinnova på 200 000 kronor har hjulet rustats.
Anslaget från Vinnova uppgår till 200 000 kronor.
Projektet genomförs med medel från Vinnova.
Arbetet utförs med bidrag från Vinnova.
Vinnova har ställt 200 000 kronor till förfogande.
Huvudfinansiär är Vinnova.
Vinnova stöder projektet med 200 000 kronor.
Vinnova stöttar satsningen med 200 000 kronor.
Vinnova delfinansierar projektet.
Största bidragsgivare är Vinnova.
Vinnova har fattat beslut om stöd till projektet.
Vinnova har beslutat att stödja projektet med 200 000 kronor.
En ansökan till Vinnova gav 200 000 kronor.
Ansökan till Vinnova beviljades.
Vinnova tilldelade föreningen 200 000 kronor.
""".strip().split("\n")


@pytest.mark.parametrize("sentence", FUNDERS)
def test_who_pays(sentence: str) -> None:
    assert who(LEAD + sentence, "funders") == ["Vinnova"]
    assert who(LEAD + sentence, "cofunders") == []


BOTH = """
Vinnova finansierar och Osby kommun medfinansierar.
Projektet finansieras av Vinnova med Osby kommun som medfinansiär.
Vinnova betalar hälften och Osby kommun den andra hälften.
Vinnova finansierar projektet. Medfinansiär är Osby kommun.
Vinnova finansierar projektet. Osby kommun bidrar med medfinansiering.
Vinnova finansierar projektet. Osby kommun medfinansierar med 50 000 kronor.
Vinnova finansierar projektet. Osby kommun lägger till 50 000 kronor.
Vinnova finansierar projektet. Osby kommun lägger 50 000 kronor.
Vinnova finansierar projektet. Därtill kommer 50 000 kronor från Osby kommun.
Vinnova finansierar projektet. Osby kommun har beslutat att medfinansiera projektet.
Vinnova finansierar projektet. Resterande medel kommer från Osby kommun.
Vinnova finansierar projektet. Resten betalas av Osby kommun.
Vinnova finansierar projektet. Resten står Osby kommun för.
Vinnova finansierar projektet. Återstoden kommer från Osby kommun.
Vinnova finansierar projektet. Kontant medfinansiering lämnas av Osby kommun.
Vinnova finansierar projektet. Offentlig medfinansiering kommer från Osby kommun.
Vinnova finansierar projektet. Osby kommun är med och medfinansierar.
Vinnova finansierar projektet. Osby kommun är med och delar på kostnaden.
Vinnova finansierar projektet. Osby kommun har också gått in med pengar.
Vinnova finansierar projektet tillsammans med Osby kommun.
""".strip().split("\n")


@pytest.mark.parametrize("sentence", BOTH)
def test_who_pays_beside_the_funder(sentence: str) -> None:
    assert who(LEAD + sentence, "funders") == ["Vinnova"]
    assert who(LEAD + sentence, "cofunders") == ["Osby kommun"]


OWNERS = """
Ekby hembygdsförening är huvudman.
Huvudman för projektet är Ekby hembygdsförening.
Ekby hembygdsförening är huvudsökande.
Projektet leds av Ekby hembygdsförening.
Projektet koordineras från Ekby hembygdsförening.
Det är Ekby hembygdsförening som driver projektet.
Det är Ekby hembygdsförening som ligger bakom projektet.
Bakom projektet ligger Ekby hembygdsförening.
Ekby hembygdsförening ligger bakom satsningen.
Ekby hembygdsförening har dragit i gång projektet.
Projektet har initierats av Ekby hembygdsförening.
Initiativtagare är Ekby hembygdsförening.
Initiativet kommer från Ekby hembygdsförening.
Ekby hembygdsförening har tagit initiativ till projektet.
Ekby hembygdsförening har fått 200 000 kronor till projektet.
Projektet ägs av Ekby hembygdsförening.
Ekby hembygdsförening äger projektet.
Projektägare: Ekby hembygdsförening.
Ekby hembygdsförening genomför projektet.
Projektet bedrivs vid Ekby hembygdsförening.
Ekby hembygdsförening är koordinator för projektet.
Ekby hembygdsförening samordnar projektet.
Ekby hembygdsförening håller i projektet.
Ekby hembygdsförening håller i trådarna.
Ansvarig för projektet är Ekby hembygdsförening.
Ekby hembygdsförening ansvarar för projektet.
Ekby hembygdsförening har ansvaret för projektet.
Ansvaret för projektet har Ekby hembygdsförening.
Ekby hembygdsförening har startat projektet.
Projektet startades av Ekby hembygdsförening.
I projektet ska Ekby hembygdsförening rusta hjulet.
Ekby hembygdsförening står för genomförandet.
Ekby hembygdsförening står som ägare.
Ekby hembygdsförening är den som håller i pengarna.
Sökande var Ekby hembygdsförening.
Pengarna går till Ekby hembygdsförening.
Stödet går till Ekby hembygdsförening.
Projektet drivs i Ekby hembygdsförenings regi.
Projektet sker i regi av Ekby hembygdsförening.
Projektet genomförs under ledning av Ekby hembygdsförening.
Med Ekby hembygdsförening i spetsen ska hjulet rustas.
Ekby hembygdsförening leder projektet.
Ekby hembygdsförening fick i våras 200 000 kronor.
Ekby hembygdsförening är mottagare av stödet.
""".strip().split("\n")


@pytest.mark.parametrize("sentence", OWNERS)
def test_who_owns(sentence: str) -> None:
    assert who(NAMED + sentence, "owners") == ["Ekby hembygdsförening"]


NOBODY = """
Lindby museum utvärderar projektet.
Projektet utvärderas av Lindby museum.
Lindby museum följer arbetet på avstånd.
Hjulet köptes av Lindby museum.
Ritningarna upphandlades av Norrviks Bygg AB.
Norrviks Bygg AB vann upphandlingen.
Entreprenör är Norrviks Bygg AB.
Hjulet levererades mot betalning av en firma.
Eva Ek arbetar på Lindby museum.
Eva Ek, intendent vid Lindby museum, tycker att det är bra.
Ett liknande projekt finns i Osby kommun.
Kvarnen ligger i Osby kommun.
Osby kommun har 13 000 invånare.
Lindby museum har tidigare drivit ett liknande projekt.
Läs mer hos Lindby museum.
Lindby museum invigdes 1967.
Invigningen hölls på Lindby museum.
Enligt Lindby museum är kvarnen från 1780.
Vinnova delar årligen ut pengar till projekt.
Lindby museum avstod.
Lindby museum ville inte vara med.
Osby kommun sade nej till bidrag.
Lindby museum tillfrågades men avböjde.
Lindby museum skriver på sin webbplats om kvarnar.
Resultaten presenteras på Lindby museum.
Utställningen kan ses på Lindby museum.
Vi besökte Lindby museum.
Vi har också besökt Osby kommun.
Vi har ansökt om pengar hos Vinnova.
Länsstyrelsen har gett tillstånd.
Boverket har tagit fram riktlinjer.
Boverket har granskat rapporten om landet.
""".strip().split("\n")


@pytest.mark.parametrize("sentence", NOBODY)
def test_who_plays_no_part(sentence: str) -> None:
    record = record_of(LEAD + sentence)
    assert not (record.partners)
    assert not (record.funders)
    assert not (record.cofunders)
    assert who(LEAD + sentence, "owners") == ["Ekby hembygdsförening"]


FOUR = [
    "Med är Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "Lindby museum, Norrviks IF, Osby kommun och Lunds universitet deltar.",
    "Deltar gör Lindby museum, Norrviks IF, Osby kommun samt Lunds universitet.",
    "Med på resan är dels Lindby museum och Norrviks IF, dels Osby kommun och Lunds universitet.",
    "Vi samarbetar med Lindby museum, med Norrviks IF, med Osby kommun och med Lunds universitet.",
    "Från Skåne deltar Lindby museum, Norrviks IF och Osby kommun, från universitetsvärlden Lunds "
    "universitet.",
    "Lindby museum deltar, liksom Norrviks IF, Osby kommun och Lunds universitet.",
    "Både Lindby museum och Norrviks IF är med, och likaså Osby kommun och Lunds universitet.",
    "Lindby museum ordnar visningar, Norrviks IF sköter gräset, Osby kommun lånar ut mark och Lunds "
    "universitet mäter vattnet.",
    "Lindby museum (med sin verkstad), Norrviks IF, Osby kommun och Lunds universitet medverkar.",
    "Samarbetspartner är Lindby museum (Norrvik), Norrviks IF (Ekby), Osby kommun (Osby) och Lunds "
    "universitet (Lund).",
    "Samarbetspartner: Lindby museum, Norrviks IF, Osby kommun, Lunds universitet.",
    "Partner i projektet: Lindby museum, Norrviks IF, Osby kommun, Lunds universitet",
    "Det görs ihop med Lindby museum i Norrvik, Norrviks IF, Osby kommun och forskare vid Lunds universitet.",
    "Tillsammans med Lindby museum, Norrviks IF, Osby kommun och Lunds universitet vill föreningen "
    "visa vägen.",
    "I samverkan med Lindby museum och Norrviks IF samt Osby kommun och Lunds universitet rustas hjulet.",
    "Parter är förutom föreningen Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "Utöver föreningen deltar Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "Fyra parter är med: Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "Med oss har vi Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "Lindby museum, Norrviks IF och Osby kommun bidrar med arbetstid och Lunds universitet med mätningar.",
    "Vid sin sida har föreningen Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "Arbetsgruppen består av Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "I arbetsgruppen finns representanter för Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "Nätverket består av Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "Fler som hjälper till är Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "Andra som är med är Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "Övriga parter är Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
    "Lindby museum är med, precis som Norrviks IF, Osby kommun och Lunds universitet.",
    "Med finns också Lindby museum, Norrviks IF, Osby kommun och Lunds universitet.",
]


@pytest.mark.parametrize("sentence", FOUR)
def test_enumerations_of_those_who_take_part(sentence: str) -> None:
    names = ["Lindby museum", "Norrviks IF", "Osby kommun", "Lunds universitet"]
    assert sorted(who(LEAD + sentence, "partners")) == sorted(names)


MORE_FUNDERS = [
    "Totalt kostar projektet 3 miljoner. Vinnova betalar 2 miljoner och resten går föreningen in med.",
    "Av de 3 miljonerna kommer 2 miljoner från Vinnova.",
    "Två miljoner kronor kommer från Vinnova.",
    "Vinnova har via sitt program Ljus beviljat 2 miljoner kronor.",
    "I förra veckan kom beskedet: Vinnova ger 2 miljoner kronor.",
    "Nu står det klart att Vinnova ger projektet 2 miljoner kronor.",
    "Nu är det klart att Vinnova stöder projektet.",
    "Med Vinnovas pengar kan hjulet rustas.",
    "Vinnovas stöd gör det möjligt.",
    "Projektet ingår i Vinnovas program Ljus.",
    "Projektet finansieras inom Vinnovas program Ljus.",
    "Projektet finansieras av Vinnovas program Ljus.",
    "Projektet är ett Vinnovafinansierat projekt.",
    "Det Vinnova-finansierade projektet pågår.",
    "Bidraget betalas av Vinnova.",
    "Bidraget är på 2 miljoner kronor och kommer från Vinnova.",
    "Bidragsgivare är Vinnova.",
    "Finansieringen är klar: Vinnova går in med 2 miljoner kronor.",
    "Finansieringen kommer från Vinnova.",
    "För finansieringen svarar Vinnova.",
    "Projektets finansiär är Vinnova.",
    "Projektet har finansiering från Vinnova.",
    "Vi har finansiering från Vinnova i tre år.",
    "Vinnova har tilldelat oss 2 miljoner kronor.",
    "Vinnova har tilldelat projektet 2 miljoner kronor.",
    "Vinnova ger oss 2 miljoner kronor.",
    "Från Vinnova kommer 2 miljoner kronor.",
    "Hela summan kommer från Vinnova.",
    "Vinnova backar upp projektet.",
    "Vinnova sponsrar projektet.",
]


@pytest.mark.parametrize("sentence", MORE_FUNDERS)
def test_who_pays_in_context(sentence: str) -> None:
    assert who(LEAD + sentence, "funders") == ["Vinnova"]


HOUSES = [
    (
        "Kvarnhjulet\n\nOsby kommun har startat projektet Kvarnhjulet. ",
        "Kommunen driver projektet i tre år.",
        ["Osby kommun"],
    ),
    (
        "Kvarnhjulet\n\nOsby kommun har startat projektet Kvarnhjulet. ",
        "Det är kommunen som driver projektet.",
        ["Osby kommun"],
    ),
    (
        "Kvarnhjulet\n\nOsby kommun har startat projektet Kvarnhjulet. ",
        "Projektet ägs av kommunen.",
        ["Osby kommun"],
    ),
    (
        "Osby kommun\nStart | Kontakt\n\nKvarnhjulet\n\nProjektet Kvarnhjulet pågår 2021. ",
        "Projektet drivs av kommunen.",
        ["Osby kommun"],
    ),
    (
        "Osby kommun\nStart | Kontakt\n\nKvarnhjulet\n\nProjektet Kvarnhjulet pågår 2021. ",
        "Kommunen driver projektet.",
        ["Osby kommun"],
    ),
    (
        "Osby kommun\nStart | Kontakt\n\nKvarnhjulet\n\nProjektet Kvarnhjulet pågår 2021. ",
        "Kommunen är projektägare.",
        ["Osby kommun"],
    ),
    (
        "Osby kommun\nStart | Kontakt\n\nKvarnhjulet\n\nProjektet Kvarnhjulet pågår 2021. ",
        "Bakom projektet står kommunen.",
        ["Osby kommun"],
    ),
    (
        "Osby kommun\nStart | Kontakt\n\nKvarnhjulet\n\nProjektet Kvarnhjulet pågår 2021. ",
        "Projektägare är kommunen.",
        ["Osby kommun"],
    ),
    (
        "Ekby hembygdsförening\nStart | Kontakt\n\nKvarnhjulet\n\nProjektet Kvarnhjulet pågår 2021. ",
        "Projektet drivs av föreningen.",
        ["Ekby hembygdsförening"],
    ),
    (
        "Ekby hembygdsförening\nStart | Kontakt\n\nKvarnhjulet\n\nProjektet Kvarnhjulet pågår 2021. ",
        "Föreningen driver projektet.",
        ["Ekby hembygdsförening"],
    ),
    (
        "Ekby hembygdsförening\nStart | Kontakt\n\nKvarnhjulet\n\nProjektet Kvarnhjulet pågår 2021. ",
        "Vi driver projektet sedan 2020.",
        ["Ekby hembygdsförening"],
    ),
    (
        "Ekby hembygdsförening\nStart | Kontakt\n\nKvarnhjulet\n\nProjektet Kvarnhjulet pågår 2021. ",
        "Vi har fått 200 000 kronor av Vinnova till projektet.",
        ["Ekby hembygdsförening"],
    ),
    (
        "Ekby hembygdsförening\nStart | Kontakt\n\nKvarnhjulet\n\nProjektet Kvarnhjulet pågår 2021. ",
        "I vårt projekt rustar vi hjulet.",
        ["Ekby hembygdsförening"],
    ),
    (
        "Ekby hembygdsförening\nStart | Kontakt\n\nKvarnhjulet\n\nProjektet Kvarnhjulet pågår 2021. ",
        "Föreningen har fått 200 000 kronor av Vinnova.",
        ["Ekby hembygdsförening"],
    ),
    (
        "Ekby hembygdsförening\nStart | Kontakt\n\nKvarnhjulet\n\nVi driver projektet Kvarnhjulet 2021. ",
        "Vi gör det ihop med Lindby museum.",
        ["Ekby hembygdsförening"],
    ),
]


@pytest.mark.parametrize(("head", "sentence", "names"), HOUSES)
def test_who_owns_by_a_definite_form_or_we(head: str, sentence: str, names: list[str]) -> None:
    assert who(head + sentence, "owners") == names


COMPOUNDS = [
    ("Det Vinnovafinansierade projektet pågår.", ["Vinnova"]),
    ("Det är ett Formasfinansierat projekt.", ["Formas"]),
    ("Det arvsfondsfinansierade projektet pågår.", ["Arvsfonden"]),
    ("Det egenfinansierade projektet pågår.", []),
    ("Det är ett samfinansierat projekt.", []),
    ("Det EU-finansierade projektet betalas av Europeiska socialfonden.", ["Europeiska socialfonden"]),
]


@pytest.mark.parametrize(("sentence", "names"), COMPOUNDS)
def test_payers_in_compounds(sentence: str, names: list[str]) -> None:
    assert who(LEAD + sentence, "funders") == names


OTHER_STORIES = [
    "Förra året fick Lindby byalag 90 000 kronor till en bastu.",
    "I fjol beviljades Lindby byalag 90 000 kronor till en bastu.",
]


@pytest.mark.parametrize("sentence", OTHER_STORIES)
def test_what_others_got_another_year(sentence: str) -> None:
    assert who(LEAD + sentence, "owners") == ["Ekby hembygdsförening"]


def test_of_a_fund_and_its_agency_the_fund_pays() -> None:
    sentence = "Naturvårdsverket har beviljat 2 miljoner kronor från Klimatklivet till projektet."
    assert who(LEAD + sentence, "funders") == ["Klimatklivet"]


def test_who_an_application_is_sent_to_owns_nothing() -> None:
    page = "Ansökan\n\nMottagare: Vinnova\n\nA. Sökande\nOrganisation: Osby kommun\nProjektets namn: Ljus\n"
    assert who(page, "owners") == ["Osby kommun"]
    assert who(page, "funders") == ["Vinnova"]


def test_letters_before_headings_of_a_form() -> None:
    page = "Ansökan\n\nB. Projektet\nProjektets namn: Ljus\n\nC. Samarbetspartner\nLindby museum\nEk AB\n\nD. Metod\nVi mäter.\n"
    assert who(page, "partners") == ["Lindby museum", "Ek AB"]


ONLY_NAMED = [
    "Lindby museum har öppet hela sommaren.",
    "Kaffe finns att köpa på Lindby museum.",
    "Föreläsningen hålls på Lindby museum.",
    "En liknande kvarn finns på Lindby museum.",
    "Förebilden är Norrviks hembygdsförening, som har gjort samma sak.",
    "Vi har inspirerats av Norrviks hembygdsförening.",
    "Idén är lånad från Norrviks hembygdsförening.",
    "Hjulet beställdes från Norrviks Snickeri AB.",
    "Virket kommer från Norrviks Såg AB.",
    "Arbetet har upphandlats av Norrviks Bygg AB.",
    "Entreprenören Norrviks Bygg AB anlitades i våras.",
    "Konsulten Norrvik Analys AB anlitades för utvärderingen.",
    "Utvärderare är Norrvik Analys AB.",
    "Extern utvärdering görs av Lunds universitet.",
    "Lunds universitet följer projektet med en utvärdering.",
    "Lunds universitet ansvarar för utvärderingen.",
    "Projektet har granskats av Lunds universitet.",
    "Eva Ek kommer närmast från Osby kommun.",
    "Eva Ek, forskare vid Lunds universitet, är imponerad.",
    "Det säger Eva Ek på Osby kommun.",
    "Enligt Eva Ek på Lindby museum går det bra.",
    "Osby kommun har gett bygglov.",
    "Bygglov har beviljats av Osby kommun.",
    "Länsstyrelsen Skåne har gett dispens från strandskyddet.",
    "Länsstyrelsen Skåne har sagt nej.",
    "Länsstyrelsen Skåne prövar just nu ansökan om tillstånd.",
    "Marken ägs av Osby kommun.",
    "Kvarnen ägs av Osby kommun.",
    "Kvarnen såldes av Osby kommun 1987.",
    "Tidigare drevs kvarnen av Norrviks Kvarn AB.",
    "Norrviks Kvarn AB lade ner driften 1962.",
    "En undersökning från Boverket visar att kvarnar rasar.",
    "Boverket skriver i en rapport att kvarnar rasar.",
    "Siffrorna kommer från Lindby museum.",
    "Bilden är lånad av Lindby museum.",
    "Foto: Lindby museum.",
    "Projektet redovisas för Osby kommun i mars.",
    "Projektet presenterades på ett möte med Osby kommun.",
    "Kurser ges också på Norrviks folkhögskola.",
    "Bussen stannar vid Lindby museum.",
    "Osby kommun är störst i länet.",
    "Osby kommun har minskat i många år.",
    "I Osby kommun finns tolv kvarnar.",
    "Bland grannarna finns Norrviks IF.",
    "Norrviks IF spelar match på lördag.",
    "Norrviks IF hade årsmöte i mars.",
    "Lunds universitet firar 350 år.",
    "Vinnova utlyser varje år pengar till innovation.",
    "Man kan söka pengar hos Vinnova.",
    "Föreningen funderar på att söka pengar hos Vinnova.",
    "Nästa steg är att ansöka om medel från Vinnova.",
    "Vinnova avslog ansökan.",
    "Föreningen fick avslag av Vinnova.",
    "Vinnova sa nej i första omgången.",
    "Utan stöd från Vinnova blir det inget av.",
    "Om Vinnova säger ja startar arbetet i maj.",
    "Resultaten sprids till Osby kommun och Lunds universitet.",
    "Metoden ska spridas till andra, som Norrviks IF.",
    "Intresserade kan kontakta Lindby museum.",
    "Läs mer på Lindby museums webbplats.",
    "Lindby museums chef invigde hjulet.",
    "Osby kommuns kommunalråd höll tal.",
    "Hon har tidigare arbetat på Lindby museum.",
    "Eleverna går på Norrviks gymnasium.",
    "Deltagarna kommer från Osby kommun.",
    "Priset delades ut av Lindby museum.",
    "Kvarnhjulet fick pris av Lindby museum.",
    "Ett studiebesök gjordes på Lindby museum.",
    "Studiebesök gjordes hos Norrviks IF.",
    "Vi har pratat med Osby kommun om vägen.",
    "Osby kommun är positiv.",
    "Osby kommun tycker att det är bra.",
    "Osby kommun följer arbetet med intresse.",
    "Osby kommun tar över driften när projektet är slut.",
    "Efter projektet tar Osby kommun över.",
    "I höst väntas beslut från Osby kommun.",
    "Osby kommun har bjudits in men har inte svarat.",
    "Norrviks IF hoppade av.",
    "Norrviks IF drog sig ur i våras.",
    "Norrviks IF skulle ha varit med men drog sig ur.",
]


@pytest.mark.parametrize("sentence", ONLY_NAMED)
def test_who_is_only_named(sentence: str) -> None:
    record = record_of(LEAD + sentence)
    assert not (record.partners)
    assert not (record.funders)
    assert not (record.cofunders)
    assert who(LEAD + sentence, "owners") == ["Ekby hembygdsförening"]


LINES = [
    ("Projektet finansieras av Vinnovas program Ljus", "funders", ["Vinnova"]),
    ("Projektet stöds av Vinnova", "funders", ["Vinnova"]),
    ("Projektet genomförs tillsammans med Lindby museum", "partners", ["Lindby museum"]),
    ("Projektdeltagare: Eva Ek (Lunds universitet), Bo Al & Anna Ask (KTH)", "partners", []),
    ("Projektdeltagare: Lindby museum, Norrviks IF", "partners", ["Lindby museum", "Norrviks IF"]),
    ("Bakom det står ett konsortium med Lindby museum.", "partners", ["Lindby museum"]),
    ("Vinnovas styrelse har beviljat 380 000 kronor.", "funders", ["Vinnova"]),
    ("Vinnova kommer att finansiera huset.", "funders", ["Vinnova"]),
]


@pytest.mark.parametrize(("line", "role", "names"), LINES)
def test_lines_without_a_full_stop_and_lists_of_people(line: str, role: str, names: list[str]) -> None:
    assert (
        who(f"{LEAD}\n\n{line}\n\nDet är ett gammalt hjul som länge har stått stilla i ån.\n", role) == names
    )


MORE_PARTNERS = [
    "Lindby museum ingår som part.",
    "Som samverkanspart deltar Lindby museum.",
    "Lindby museum har gått med i projektet.",
    "Lindby museum anslöt i våras.",
    "Till hjälp har man Lindby museum.",
    "Föreningen får hjälp av Lindby museum.",
    "Stöttning får vi från Lindby museum.",
    "Lindby museum stöttar med kunskap.",
    "Lindby museum bistår med experthjälp.",
    "Expertis hämtas från Lindby museum.",
    "Kunskapen kommer från Lindby museum.",
    "Kursledarna kommer från Lindby museum.",
    "Lindby museum står för expertisen.",
    "Lindby museum svarar för kunskapen.",
    "Utbildningen sköts av Lindby museum.",
    "Lokalen lånas ut av Lindby museum.",
    "Vi får låna lokal av Lindby museum.",
    "Lokalerna ställs till förfogande av Lindby museum.",
    "Lindby museum har ställt en lokal till förfogande.",
    "Lindby museum har upplåtit mark.",
    "Projektgruppen består av personer från Lindby museum.",
    "Föreningen och Lindby museum samarbetar i projektet.",
    "Föreningen samarbetar här med Lindby museum.",
    "Ett nära samarbete finns med Lindby museum.",
    "Vi har ett samarbete med Lindby museum.",
    "Vi har ett bra samarbete med Lindby museum.",
    "Ett samarbete med Lindby museum har inletts.",
    "I samarbete med Lindby museum ordnas kurser.",
    "Kurser ordnas i samarbete med Lindby museum.",
    "Kurser ordnas ihop med Lindby museum.",
    "Kurser ordnas av föreningen och Lindby museum.",
    "Föreningen har bjudit in Lindby museum.",
    "På plats finns också Lindby museum.",
    "Lindby museum följer med på resan.",
    "Lindby museum kommer att delta.",
    "Lindby museum kommer att vara med.",
    "Lindby museum ska vara med.",
    "Lindby museum ska också delta.",
    "Lindby museum vill också vara med.",
    "Lindby museum är intresserat och deltar i arbetet.",
    "Nu är också Lindby museum med på tåget.",
    "Nu kliver Lindby museum in i projektet.",
    "Lindby museum gick in i projektet i maj.",
    "Lindby museum är rådgivare.",
    "Lindby museum är behjälplig med kartor.",
    "Lindby museum deltar med två personer.",
    "Två personer från Lindby museum deltar.",
    "Övriga medverkande är Lindby museum.",
    "Bland de medverkande finns Lindby museum.",
    "Bland deltagarna märks Lindby museum.",
    "Deltagande organisationer är Lindby museum.",
    "De som deltar är Lindby museum.",
    "Medarrangör är Lindby museum.",
    "Lindby museum är medarrangör.",
    "Lindby museum är projektpartner.",
    "Lindby museum är en viktig part.",
    "Lindby museum är en av fyra parter.",
    "Lindby museum är med som part.",
    "Lindby museum och ett par andra föreningar är med.",
    "Bland andra Lindby museum deltar.",
    "Bland annat deltar Lindby museum.",
    "Här deltar bland annat Lindby museum.",
    "Därutöver medverkar Lindby museum.",
    "Det medverkar även Lindby museum.",
    "Från museivärlden medverkar Lindby museum.",
    "Akademin företräds av Lindby museum.",
    "Kommunen representeras av Lindby museum.",
]


@pytest.mark.parametrize("sentence", MORE_PARTNERS)
def test_who_takes_part_in_still_other_words(sentence: str) -> None:
    assert who(LEAD + sentence, "partners") == ["Lindby museum"]


MORE_OWNERS = [
    "Projektets huvudman är Ekby hembygdsförening.",
    "Ekby hembygdsförening har huvudmannaskapet.",
    "Huvudmannaskapet ligger hos Ekby hembygdsförening.",
    "Projektet har Ekby hembygdsförening som huvudman.",
    "Det är Ekby hembygdsförening som är huvudman.",
    "Ekby hembygdsförening står som huvudman.",
    "Ekby hembygdsförening ansvarar för genomförandet.",
    "Ekby hembygdsförening är projektledande part.",
    "Ekby hembygdsförening är lead partner.",
    "Lead partner är Ekby hembygdsförening.",
    "Koordinator är Ekby hembygdsförening.",
    "Samordnare är Ekby hembygdsförening.",
    "Ekby hembygdsförening är samordnare.",
    "Arbetet samordnas av Ekby hembygdsförening.",
    "Arbetet leds av Ekby hembygdsförening.",
    "Satsningen drivs av Ekby hembygdsförening.",
    "Drivande är Ekby hembygdsförening.",
    "Ekby hembygdsförening är drivande i projektet.",
    "Ekby hembygdsförening driver sedan i våras Kvarnhjulet.",
    "Ekby hembygdsförening har startat Kvarnhjulet.",
    "Ekby hembygdsförening har drivit projektet i två år.",
    "Ekby hembygdsförening drog i gång det hela.",
    "Ekby hembygdsförening håller på med projektet.",
    "Ekby hembygdsförening arbetar med projektet.",
    "Ekby hembygdsförening jobbar sedan ett år med projektet.",
    "Ekby hembygdsförening har fått pengar till projektet.",
    "Ekby hembygdsförening beviljades 200 000 kronor till projektet.",
    "Ekby hembygdsförening har nu beviljats pengar.",
    "Nu får Ekby hembygdsförening 200 000 kronor.",
    "Pengarna gick till Ekby hembygdsförening.",
    "Vinnova ger Ekby hembygdsförening 200 000 kronor.",
    "Vinnova har gett Ekby hembygdsförening 200 000 kronor till projektet.",
    "Projektet ägs och drivs av Ekby hembygdsförening.",
    "Projektet drivs helt av Ekby hembygdsförening.",
    "Projektet genomförs av Ekby hembygdsförening.",
    "Projektet organiseras av Ekby hembygdsförening.",
    "Projektet administreras av Ekby hembygdsförening.",
    "Projektet ligger hos Ekby hembygdsförening.",
    "Projektet hör till Ekby hembygdsförening.",
    "Projektet är initierat av Ekby hembygdsförening.",
    "Idén till projektet kommer från Ekby hembygdsförening.",
    "Bakom idén står Ekby hembygdsförening.",
    "Bakom det hela står Ekby hembygdsförening.",
    "Ekby hembygdsförening ligger bakom.",
    "Sökande är Ekby hembygdsförening.",
    "Ansökan lämnades in av Ekby hembygdsförening.",
    "Projektansvarig är Ekby hembygdsförening.",
    "Ansvarig organisation är Ekby hembygdsförening.",
]


@pytest.mark.parametrize("sentence", MORE_OWNERS)
def test_who_owns_in_still_other_words(sentence: str) -> None:
    assert who(NAMED + sentence, "owners") == ["Ekby hembygdsförening"]


PLACES = [
    "Fyra skolor i Malmö och Landskrona medverkar.",
    "Patienter från Växjö, Ljungby och Alvesta ska delta.",
]


@pytest.mark.parametrize("sentence", PLACES)
def test_places_that_only_say_where_take_no_part(sentence: str) -> None:
    assert who(LEAD + sentence, "partners") == []
