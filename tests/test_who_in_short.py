"""Who owns, takes part and pays, as short texts say it once: many wordings of each, and those that only sound so."""

import pytest

from extractors.document import extract_document
from schemas.document import Document
from tests.fields.pages import record_of
from tests.test_constructions import parts

NEAR = ("sentence", "near")

OWNERS = """
Det är forskare från [Ek IF] som leder studien.
[Ek IF] har det övergripande ansvaret.
[Ek IF], som tagit på sig projektledarskapet, är nöjt.
[Ek IF] har fått förtroendet att samordna insatserna.
[Ek IF] håller ihop det hela.
[Ek IF] är den som söker upp folk och leder arbetet.
[Ek IF] gör skyltarna och är den som driver projektet.
[Ek IF] - som alltså är projektets ägare - har börjat gräva.
[Ek IF] är sammanhållande.
Vi på [Ek IF] är ansvariga.
Det är en förening, [Ek IF], som leder det.
Det är i stället [Ek IF] som driver detta.
Ägarskapet har flyttats från [Al AB] till [Ek IF].
Utförs av [Ek IF] under våren.
Under [Ek IF]s ledning ska tre hamnar rustas.
Jobbet gör [Ek IF] på kvällarna.
[Ek IF] sköter projektet i Osby.
[Ek IF] betalar och projektleder.
Bakom kampanjen Halkfritt finns [Ek IF].
Bakom appen hittar vi [Ek IF].
Bakom namnet döljer sig [Ek IF].
Det är ett arbete som [Ek IF] tagit initiativ till.
Det är ett initiativ från [Ek IF].
Det är i stället [Ek IF]s projekt.
Forskare vid [Ek IF] får stöd för att mäta svallet.
Tack vare bidraget från [Al AB] kan [Ek IF] bygga en ramp.
[Al AB] har förlängt sitt stöd till [Ek IF].
[Ek IF] har ett projekt om avfall.
Nu får [Ek IF] halva kostnaden täckt.
[Ek IF] samordnar.
Byggherre är [Ek IF].
Projektet är [Ek IF]s.
Tanken är [Ek IF]s.
Projektet tillhör [Ek IF].
[Ek IF] sitter i förarsätet.
Med [Ek IF] i förarsätet går det bra.
Med [Ek IF] som dirigent går det bra.
Båda har [Ek IF] som huvudman.
Ägarskapet ligger hos [Ek IF].
Allt arbete ligger på [Ek IF].
Utförandet vilar på [Ek IF].
[Ek IF], formell ägare hela vägen, är nöjt.
För ledarskapet svarar [Ek IF].
[Ek IF] svarar för ledarskapet.
Värd är [Ek IF].
Bidragsmottagare har varit [Ek IF].
Pengar från [Ekfonden] går till [Ek IF].
Som projektägare står [Ek IF].
[Ek IF], i egenskap av projektägare, rapporterar.
I egenskap av sökande har [Ek IF] ansvaret.
[Ek IF] delar ledarskapet.
Arbetet, lett av [Ek IF], har börjat.
Ett försök drivet av [Ek IF] ska visa det.
[Ek IF] har utsetts till nav.
"""
PARTNERS = """
[Ek IF] bidrar också med folk.
I nästa etapp är det [Ek IF] som är med.
Det är främst [Ek IF] som deltar.
Det drivs med [Ek IF] vid sin sida.
[Ek IF] tillhör dem som gått med.
[Ek IF] har hakat på.
I bygget gör [Ek IF] gemensam sak med byn.
[Ek IF] utgör partnerskapet.
Vi får kollegor på [Ek IF], som är vår partner.
[Ek IF] går in som ny partner.
Den norska partnern [Ek IF] kommer i juni.
Tack till [Ek IF], vår samarbetspartner.
[Al AB] skickar folk, [Ek IF] öppnar sina lokaler.
Mellan [Ek IF] har slutits ett avtal.
Värd i Polen är [Ek IF].
Tack till [Ek IF] som gjorde filmen tillsammans med oss.
De som ingår är [Ek IF].
[Al AB] har fått [Ek IF] med sig.
[Al AB] deltar med kartor, [Ek IF] med en doktorand.
Tillsammans med [Al AB] jobbar [Ek IF].
[Ek IF] ordnar kurser för ledarna.
Partnerskolorna är [Ek skola] och [Al AB].
[Ek IF] har skrivit avtal om att delta.
Ett samarbete mellan [Al AB], som håller i projektet, och [Ek IF].
[Al AB] driver det med [Ek IF].
Det utvecklas med [Ek IF].
Med har också [Ek IF] varit.
Det är [Ek IF] som kör det här ihop.
[bolaget] har med sig [Ek IF].
[Ek IF] lär upp ledarna.
Det sker jämte [Ek IF].
Arbetet går framåt med [Ek IF] på armen.
Kommunen har [Ek IF] vid sin sida.
Med [Ek IF] som testplats prövas färgen.
Arbetet har uppbackning av [Ek IF].
[Ek IF] är testbädd.
Lokaler ställer [Ek IF] till förfogande.
[Ek IF] har ställt sig bakom satsningen.
Bland dem som hakat på finns [Ek IF].
Partnern heter [Ek IF].
Tack, [Ek IF], för era bilar!
[Ek IF] har undertecknat avtal om att delta.
Övriga i konsortiet är [Ek IF].
I konsortiet återfinns [Ek IF].
Med i laget finns [Ek IF].
Kommunen har knutit [Ek IF] till sig.
Medarrangör är [Ek IF].
Från [Ek IF] kommer lärarna.
[Ek IF] håller med tekniker.
"""
FUNDERS = """
Notan går till [Ekfonden].
[Ekfonden] tar notan.
[Ekfonden] står för merparten.
[Ekfonden] täcker tre fjärdedelar av budgeten.
[Ekfonden] har öppnat plånboken.
[Ekfonden] pröjsar.
[Ekfonden] har ställt pengar till förfogande.
Även [Ekfonden] har varit med och finansierat.
I dag bekostar [Ekfonden] två tjänster.
Det är gratis eftersom [Ekfonden] betalar.
[Ekfonden] betalar resor och mat.
Pengarna till resorna kommer från [Ekfonden].
EU-delen av budgeten kommer från [Ekfonden].
Bidraget från [Ekfonden] räckte till allt.
Utan [Ekfonden]s bidrag hade det stannat där.
Pengarna fick vi av [Ekfonden].
Av kostnaden har [Ekfonden] betalat hälften.
[Ekfonden] har lovat att betala förstudien.
Alltihop går på [Ekfonden]-pengar.
Två miljoner satsas, hälften från [Ekfonden].
[Ekfonden] har svarat ja på ansökan.
[Ekfonden] har förlängt sitt stöd.
Nu har [Ekfonden] godkänt ett bidrag.
Skylten sattes upp med pengar ur [Ekfonden]s program för byar.
Bakom finansieringen står [Ekfonden].
Kostnaden delas mellan [Ekfonden].
[Ekfonden] är den största bidragsgivaren.
Tre bidragsgivare nämns. Bidragsgivare: [Ekfonden].
Utan sponsorn [Ekfonden] går det inte.
Huvudfinansiären, [Ekfonden], har fattat sitt beslut.
Ekonomiskt stöd lämnas av [Ekfonden].
[Ekfonden] sponsrar projektet.
[Ek IF] deltar med folk och [Ekfonden] med pengar.
Vi kunde leva på mikrostöd från [Ekfonden].
Det är [Ek IF] som äger det, [Ekfonden] som släppt till reskassan.
Arbetet är till hälften bekostat av [Ekfonden].
Skyltar, betalda av [Ekfonden], sätts upp.
Pengarna hämtades hos [Ekfonden].
Hälften skänks av [Ekfonden].
Kostnaderna bärs av [Ekfonden].
Det har vi [Ekfonden] att tacka för.
Bland bidragsgivarna märks [Ekfonden].
Arbetet görs på [Ekfonden]s bekostnad.
[Ekfonden] står för fiolerna.
Uppdraget kommer från [Ekfonden], som också finansierar.
Vi fick napp hos [Ekfonden].
Gåvan från [Ekfonden] räcker länge.
[Ekfonden] avlönar deltagarna.
[Ekfonden] höjer sitt bidrag.
Ekonomin vilar på [Ekfonden].
[Ekfonden] har gått in som finansiär.
Det är [Ekfonden] som står för pengarna.
Medlen är [Ekfonden]s.
Ekonomisk hjälp har man fått av [Ekfonden].
Projektet har [Ekfonden] i ryggen.
Med [Ekfonden] som betalare går det bra.
Det finansieras med medel ur [Ekfonden]s kulturpott.
"""
COFUNDERS = """
Tack till [Ek kommun] som medfinansierar projektet.
Som medfinansiärer har [bolaget] knutit till sig [Ek kommun].
Vi tackar [Ek kommun] för medfinansiering.
Resterande del kom från [Ek kommun].
[Ek kommun] lägger in en mindre summa.
[Ek kommun] skjuter till resten.
"""
NOBODY = """
[Ek IF] äger huset, men projektet är vårt.
Bakom skolan finns [Ek museum].
[Ek IF] sponsrade med vinterdäck.
[Ek IF] har inte tagit på sig projektledarskapet.
[Ek IF] gick inte in som ny partner.
Notan går inte till [Ekfonden].
[Ek IF] höll en av kurserna.
[Ek IF] håller ihop laget.
Det är [Ek IF] som vann matchen.
Det är [Ek IF]s stadga.
Värd är lokalen som [Ek IF] hyr.
[Ek IF] går till final.
Finansieringen kommer via [Leader] från jordbrukets fond.
Bolaget ligger i Osby och sponsrar [Ek IF].
Det finansieras med lån.
[Ek IF] samordnar inte.
Kostnaden är okänd, säger [Ek kommun].
Budgeten i [Ek kommun] är antagen.
I budgeten har [kommunen] i övrigt avsatt 14 miljoner.
Under 2022 har [Leader] 9 miljoner kronor att fördela.
Det är [Ek IF]s hus.
[Ek IF] sitter i bussen.
Pengarna är [Ek IF]s bekymmer.
Ansvaret ligger inte på [Ek IF].
Lokalerna ligger vid [Ek IF].
Arbetet är inte bekostat av [Ekfonden].
I bussen finns [Ek IF].
"""
ALL = [
    (role, sentence)
    for role, sentences in (
        ("owner", OWNERS),
        ("partner", PARTNERS),
        ("funder", FUNDERS),
        ("cofunder", COFUNDERS),
    )
    for sentence in sentences.strip().splitlines()
]


@pytest.mark.parametrize(("role", "sentence"), ALL)
def test_part(role: str, sentence: str) -> None:
    assert any(name.startswith("Ek") for name in parts(sentence, where=NEAR).get(role, []))


@pytest.mark.parametrize("sentence", NOBODY.strip().splitlines())
def test_no_part(sentence: str) -> None:
    assert parts(sentence, where=NEAR) == {}


PAID = (
    "Ekprojektet\n\nProjektet Ekprojektet leds av Ekby IF. Kostnaden, 3 miljoner kronor, bestrids av Vinnova."
)
TOLD = "Nya spänger\n\nEkby byalag håller i trådarna. {} Naturvårdsverket står för pengarna."


def test_a_page_that_names_no_project_tells_of_one_where_bodies_play_its_parts() -> None:
    record = record_of(TOLD.format("Lindby IF är samarbetspartner."))
    assert [party.name for party in record.owners] == ["Ekby byalag"]
    assert [party.name for party in record.partners] == ["Lindby IF"]
    assert [party.name for party in record.funders] == ["Naturvårdsverket"]


def test_who_pays_a_sum_between_commas() -> None:
    assert [party.name for party in record_of(PAID).funders] == ["Vinnova"]


LEAD = """
Ekby bibliotek är först i landet med en läsfrämjare.
Ekby bibliotek spelar in sagor på samiska.
Ekby bibliotek har under tre år gått igenom 640 böcker.
Ekby bibliotek går nu vidare från pilot till vardag.
Ekby bibliotek har tillsammans med Lindby IF tagit fram en väska med spel.
Ekby bibliotek i samproduktion med Lindby IF.
Det är Ekby bibliotek som helt ideellt rustar bokbussen.
"""


@pytest.mark.parametrize("opening", LEAD.strip().splitlines())
def test_who_opens_a_text_that_says_nowhere_else_who_owns_it(opening: str) -> None:
    record = record_of(f"Nya sagor\n\n{opening} Statens kulturråd har beviljat projektet 200 000 kronor.")
    assert [party.name for party in record.owners] == ["Ekby bibliotek"]


ELSEWHERE = [
    "Simskola\n\nEkby simsällskap håller simskola varje sommar. Ekby kommun bekostar badvakten.",
    "Biblioteket\n\nOsby bibliotek är med i ett nätverk med Lunds universitet. Öppettider: 10-18.",
    "Lokalhyra\n\nEkby Folkets Hus hyrs ut. Ekby kommun står för städningen. ABF Skåne håller kurser.",
    "Avtal\n\nTrafikverket har skrivit avtal med Peab om väg 23. Osby kommun betalar cykelvägen.",
    "Konsert\n\nMalmö symfoniorkester gästar Osby kyrka på lördag tillsammans med Lindby kör.",
]


@pytest.mark.parametrize("page", ELSEWHERE)
def test_a_page_of_daily_work_tells_of_no_project(page: str) -> None:
    assert not extract_document(Document.of_text(page, "page")).records


NAMES = [
    ("Slow Food Sápmi leder arbetet.", "owners", "Slow Food Sápmi"),
    ("IOM Sverige sköter projektet.", "owners", "IOM Sverige"),
    ("Värmlandsmusik äger projektet.", "owners", "Värmlandsmusik"),
    ("Nordlab3 är finansiär.", "funders", "Nordlab3"),
    ("Kulturbryggan har gett anslaget.", "funders", "Kulturbryggan"),
    ("Grenna Museum leder arbetet.", "owners", "Grenna Museum"),
    ("Biodlarna i Sölvesborg leder arbetet.", "owners", "Biodlarna i Sölvesborg"),
    ("Gävle hamn håller i arbetet.", "owners", "Gävle hamn"),
]
NO_NAMES = [
    "Östman leder arbetet.",
    "Anna Lund driver projektet.",
    "Forskarna leder arbetet.",
    "Yrsa Lund leder det.",
]


@pytest.mark.parametrize(("sentence", "role", "name"), NAMES)
def test_a_name_that_acts(sentence: str, role: str, name: str) -> None:
    record = record_of(f"Renlav\n\nProjektet Renlav pågår 2021. {sentence}")
    assert [party.name for party in getattr(record, role)] == [name]


@pytest.mark.parametrize("sentence", NO_NAMES)
def test_a_person_that_acts(sentence: str) -> None:
    record = record_of(f"Renlav\n\nProjektet Renlav pågår 2021, säger Östman. {sentence}")
    assert not record.owners
