"""Pages of universities, agencies and project banks: labelled facts with text between them."""

import pytest

from tests.fields.pages import extraction_of, record_of

TITLES = [
    ("Projektet har döpts till eSpår. Det pågår till 2026 och drivs av Osby kommun.", "eSpår"),
    ("Forskningsprojektet Isgång vid Lunds universitet har fått två miljoner kronor av Formas.", "Isgång"),
    ("Om LJUS I SKOG\n\nProjektet Ljus i skog restaurerar hagar. Det pågår 2019-2024.", "LJUS I SKOG"),
    (
        "Grön led\n\nProjektnamn\nDen gröna leden genom fem kommuner och två landskap i ett sammanhållet och hållbart "
        "nordiskt transportsystem\n\nProjekttid\n1.4.2019-30.3.2020",
        "Den gröna leden genom fem kommuner och två landskap i ett sammanhållet och hållbart nordiskt transportsystem",
    ),
    ("Ett projekt som startat under året är Isgång, som drivs av Lunds universitet.", "Isgång"),
    ("Ett av våra största projekt är Smart isväg. Projektet drivs av Lunds universitet.", "Smart isväg"),
    ("Ett nytt projekt påbörjades i oktober, nämligen Smart isväg. Det drivs av Lindby AB.", "Smart isväg"),
    ("Region Skåne beviljar stöd för projektet Isgång enligt ansökan från 2022-09-15.", "Isgång"),
    (
        "Grön led 2\n\nEuropeiska regionala utvecklingsfonden ERUF Norrviks förbund\n\n\nPeriod: 1.1.2017 - 5.11.2018\n\n"
        "Projektägare: Lindby AB",
        "Grön led 2",
    ),
    ("Smarta städer i norr.\n\nProjekttid: 2014-2015\nProjektägare: Lindby AB", "Smarta städer i norr"),
]
NOT_TITLES = [
    "Projektet, med stöd från FSI (Framtidens Skog & Innovation), har pågått sedan hösten 2022.",
    "Projektet finansieras av FSI (Framtidens Skog och Innovation) till 2024.",
    "Ett viktigt projekt är Lunds universitets. Det drivs av Lindby AB.",
    "Byn bygger en bro.\n\nProjekttid: 2014-2015\nProjektägare: Lindby AB",
    "Ett projekt är Sverige. Det drivs av Lindby AB.",
    "Förstudien\n\nVåren 2015 genomfördes en förstudie som kartlade läget. Den drevs av Lindby AB.",
    "Projekt 2019\n\nProjektet drivs av Lunds universitet och handlar om is på sjöar i norr.",
]


@pytest.mark.parametrize(("page", "title"), TITLES)
def test_title(page: str, title: str) -> None:
    found = record_of(page).title
    assert found is not None
    assert found.value == title


@pytest.mark.parametrize("page", NOT_TITLES)
def test_who_pays_is_no_title(page: str) -> None:
    assert record_of(page).title is None


@pytest.mark.xfail(strict=True, reason="a heading above a text of a grant is its name")
def test_the_projects_of_a_list_are_not_called_after_who_got_them() -> None:
    page = (
        "Arvsfonden delar ut 265 miljoner\n\n75 projekt får stöd.\n\nEkbyfilmarna\n\nMed projektet Safari Norr ska "
        "Ekbyfilmarna visa naturen. Projektet får stöd med drygt 8,3 miljoner kronor från Arvsfonden.\n\nLÖV\n\n"
        "Projektet Hela Laget syftar till att fler ska spela. För projektet får LÖV stöd med 2 miljoner kronor."
    )
    titles = [record.title.value for record in extraction_of(page).records if record.title]
    assert titles == ["Safari Norr", "Hela Laget"]


GRANTS = "Nya anslag\n\nFormas har beviljat medel till tre projekt vid Lunds universitet.\n\n"
ITEMS = [
    (
        " • Anna Ek: Snö på boreala vägar, 4 500 000 kronor\n • Bo Alm: Frost i mark, 3 000 000 kronor\n"
        " • Eva Lind: Is på stora sjöar, 2 500 000 kronor",
        ["Snö på boreala vägar", "Frost i mark", "Is på stora sjöar"],
    ),
    (
        " • Anna Ek - Snö på boreala vägar, 4 500 000 kronor\n • Bo Alm - Frost i mark, 3 000 000 kronor\n"
        " • Eva Lind - Is på stora sjöar, 2 500 000 kronor",
        ["Snö på boreala vägar", "Frost i mark", "Is på stora sjöar"],
    ),
    (
        ' • "Snö på vägar" Lindby skola, 840 000 kronor\n • "Frost i mark", 450 000 kronor\n'
        ' • "Is på sjöar" Ekby skola, 250 000 kronor',
        ["Snö på vägar", "Frost i mark", "Is på sjöar"],
    ),
    (
        " • Lindby centrum, 4 500 kronor. På sikt vill byn bada där.\n • Frost i mark, 3 000 kronor\n"
        " • Is på stora sjöar, 2 500 kronor",
        ["Lindby centrum", "Frost i mark", "Is på stora sjöar"],
    ),
    (
        " • Ljus: Snö på boreala vägar, 4 500 000 kronor\n • Kraft: Frost i mark, 3 000 000 kronor\n"
        " • Värme: Is på stora sjöar, 2 500 000 kronor",
        ["Ljus: Snö på boreala vägar", "Kraft: Frost i mark", "Värme: Is på stora sjöar"],
    ),
]


@pytest.mark.parametrize(("items", "titles"), ITEMS)
def test_who_leads_is_no_part_of_a_name(items: str, titles: list[str]) -> None:
    records = extraction_of(GRANTS + items).records
    assert [record.title.value for record in records if record.title] == titles


STUDY = "Äldre i samverkan\n\nProjektet är en del av högskolans samarbete med Lunds universitet.\n\n"
TIMES = [
    (f"{STUDY}Startdatum\n\n2013-01-01\n\nAntalet äldre ökar stadigt.", ["2013-01-01/.."]),
    (f"{STUDY}Startdatum\n\n2013-01-01\n\nSlutdatum\n\n2015-12-31\n\nMer text.", ["2013-01-01/2015-12-31"]),
    (f"{STUDY}När: onsdag 8 februari kl 15-16\n\nProjektet pågår 2020-2022.", ["2020/2022"]),
    ("Projektet Isgång. Våren 2015 genomfördes en förstudie som undersökte läget.", ["2015-21"]),
]


@pytest.mark.parametrize(("page", "times"), TIMES)
def test_times(page: str, times: list[str]) -> None:
    record = record_of(page)
    assert [one.edtf for one in record.periods] == times
    assert {one.kind.value for one in record.periods} == {"project"}


FACTS = "Projekt Isgång\n\nProjekttid: 2019-2020\n\n"
LENGTHS = [
    ("Projektet Isgång ska under fyra och ett halvt år skapa en bild av isar.", ["P4Y6M"]),
    ("Projektet Isgång kommer under tre år att undersöka isar.", ["P3Y"]),
    ("Projektet Isgång har under fyra år mätt isar i norr.", ["P4Y"]),
    ("Projektet Isgång ska under två veckor mäta isar.", []),
    ("Isen låg. Den har under fyra år blivit tunnare, visar projektet Isgång.", []),
]


@pytest.mark.parametrize(("page", "lengths"), LENGTHS)
def test_lengths(page: str, lengths: list[str]) -> None:
    record = record_of(f"{page} Det drivs av Lunds universitet.")
    assert [one.duration for one in record.periods] == lengths


LEADS = [
    "Projektets partner\nNorrviksrådet (Lead Part, FI) | Lindby Infra AB (SE)",
    "Projektets partner: Norrviksrådet (Lead Part, FI) | Lindby Infra AB (SE)",
    "Projektets partners\nNorrviksrådet (Lead Partner), Lindby Infra AB",
    "Samarbetspartners: Lindby Infra AB, Norrviksrådet (koordinator)",
]


@pytest.mark.parametrize("lines", LEADS)
def test_who_leads_among_partners(lines: str) -> None:
    record = record_of(FACTS + lines)
    assert [party.name for party in record.owners] == ["Norrviksrådet"]
    assert [party.name for party in record.partners] == ["Lindby Infra AB"]


TOLD = "Projektet Isgång pågår 2019-2022. "
FUNDERS = [
    ("Finansieringen har skett från samarbetsprogrammet Interreg Sverige-Norge.", ["Interreg Sverige-Norge"]),
    ("Finansieringen sker genom Formas och Energimyndigheten.", ["Formas", "Energimyndigheten"]),
    ("Finansieringen kommer från Formas.", ["Formas"]),
    ("Med stöd till förstudien av Region Gävleborg.", ["Region Gävleborg"]),
    ("Med finansiering från Anna Eks testamentsfond, har vi nu fått mer tid.", ["Anna Eks testamentsfond"]),
    ("Projektet finansieras av EU:s LIFE-fond och Naturvårdsverket.", ["EU:s LIFE-fond", "Naturvårdsverket"]),
    ("Det har tilldelats 4 mkr från EU:s forskningsfond Horizon.", ["EU:s forskningsfond Horizon"]),
    ("Projektet finansieras av FFI.", ["FFI"]),
    (
        "Nu satsar Formas, tillsammans med Havs - och vattenmyndigheten, 11 miljoner kronor.",
        ["Formas", "Havs - och vattenmyndigheten"],
    ),
    ("Formas satsar på is tillsammans med Havs- och vattenmyndigheten.", []),
    ("Projektets resultat sprids genom Formas.", []),
    ("Finansieringen diskuterades med Formas.", []),
]


@pytest.mark.parametrize(("sentence", "names"), FUNDERS)
def test_who_pays(sentence: str, names: list[str]) -> None:
    assert [party.name for party in record_of(TOLD + sentence).funders] == names


COFUNDERS = [
    (
        "Det har medfinansierats till 50 % av Life+fonden och 34 % av Naturvårdsverket.",
        ["Life+fonden", "Naturvårdsverket"],
    ),
    ("Osby kommun är medfinansiär tillsammans med Lunds universitet.", ["Osby kommun", "Lunds universitet"]),
    ("Osby kommun pratar om is tillsammans med Lunds universitet.", []),
]


@pytest.mark.parametrize(("sentence", "names"), COFUNDERS)
def test_who_pays_beside(sentence: str, names: list[str]) -> None:
    assert sorted(party.name for party in record_of(TOLD + sentence).cofunders) == sorted(names)


OWNERS = [
    ("Projektet drivs av länsstyrelserna i Värmland och Dalarna.", ["SE-LST-17", "SE-LST-20"]),
    (
        "Länsstyrelserna i Kronobergs, Kalmar och Blekinge län driver projektet.",
        ["SE-LST-07", "SE-LST-08", "SE-LST-10"],
    ),
    ("Lunds universitet har fått rollen som koordinator för projektet.", ["SE-LUNDS-UNIVERSITET"]),
    ("Länsstyrelserna i landet följer med intresse vad som sker.", []),
]


@pytest.mark.parametrize(("sentence", "ids"), OWNERS)
def test_who_owns(sentence: str, ids: list[str]) -> None:
    found = [party.organisation.id for party in record_of(TOLD + sentence).owners if party.organisation]
    assert found == ids


SUMS = [
    ("Projektet har en finansiering på 60 miljoner kronor.", ["60000000"]),
    ("Total budget: 656 340 € + 6 940 000 NOK", ["656340"]),
    ("Total budget: 1 568 925 € (FI+SV), 2 180 700 NOK (NO)", ["1568925"]),
    ("Total budget: 656 340 kr + 40 000 kr", []),
    ("Stödet uppgår till 39,99 % av faktiska kostnader, dock med högst 9 984 573 kronor.", ["9984573"]),
]


@pytest.mark.parametrize(("line", "sums"), SUMS)
def test_sums(line: str, sums: list[str]) -> None:
    page = f"Projektnamn: Isgång\nProjektägare: Lunds universitet\n{line}"
    assert [str(budget.amount) for budget in record_of(page).budgets] == sums


RESULTS = [
    ("Målsättningen är att denna\nverksamhet skall bli kontinuerlig.", []),
    (
        "Syftet med projektet är att skapa en grund för det program som har målet att rädda isar.",
        ["skapa en grund för det program"],
    ),
]


@pytest.mark.parametrize(("sentence", "statements"), RESULTS)
def test_results(sentence: str, statements: list[str]) -> None:
    found = record_of(f"Projektet Isgång drivs av Lunds universitet. {sentence}").results
    assert [one.statement for one in found][: len(statements) or None] == statements


def test_an_offer_tells_of_no_project() -> None:
    page = (
        "Gestalta framtidens is\n\nVinnova erbjuder projektparter att utforma is. Syftet är att skapa dialog.\n\n"
        "Erbjudandet i korthet\n\nVad kan ni söka för?\n\nProjekt som gestaltar is.\n\nVem kan söka?\n\nLag av "
        "forskare.\n\nHur mycket kan ni söka?\n\nUpp till 700 000 kronor per projekt."
    )
    assert extraction_of(page).records == ()


NOT_OWNERS = [
    "Projektet Isgång pågår 2020-2022. Byn får en laddstation som drivs av LFP-batterier.",
    "Projektet Isgång pågår 2020-2022. Ljusen på isen drivs av LED-lampor.",
]


@pytest.mark.parametrize("page", NOT_OWNERS)
def test_what_drives_a_machine_owns_no_project(page: str) -> None:
    assert record_of(page).owners == ()


def test_a_person_at_the_label_of_the_owner_owns_nothing() -> None:
    assert record_of("Projektet Isgång pågår 2020-2022. Projektägare är Ralf Ek.").owners == ()


def test_natura_2000_is_no_sum() -> None:
    page = (
        "Skogsstyrelsen leder projektet. EU-kommissionen har beviljat Skogsstyrelsen finansiering för arter som är "
        "skyddade genom Natura 2.000.\n\nTotalt satsas 150 miljoner kronor."
    )
    assert [str(budget.amount) for budget in record_of(page).budgets] == ["150000000"]
