"""Money, time and parts as ordinary pages tell them: paraphrases, and sentences that only look alike."""

import pytest

from tests.fields.pages import extraction_of, record_of

LEAD = "Hemse byalag driver projektet Kvarnens år. "

SUMS = [
    ("Projektet har fått 50 000 kronor i medfinansiering från Visby Bröd AB.", "cofinancing", "50000"),
    ("Dessutom får projektet 50 000 kronor som kontantstöd av Visby Bröd AB.", "cofinancing", "50000"),
    ("Hälften, 430 000 kronor, är LONA-bidrag från Länsstyrelsen Värmland.", "grant", "430000"),
    ("En del, 430 000 kronor, utgörs av statsbidrag från Boverket.", "grant", "430000"),
    ("Boverket säger ja till vår ansökan om stöd till samlingslokaler, 400 000 kronor.", "grant", "400000"),
    ("Boverket har sagt ja till föreningens ansökan om 400 000 kronor.", "grant", "400000"),
    ("I projektet har Vinnova nu beslutat om 400 000 kronor.", "grant", "400000"),
    ("Vinnova beslutade om 400 000 kronor till projektet.", "grant", "400000"),
    ("Hela kalaset är beräknat till 2,6 miljoner kronor.", "total", "2600000"),
    ("Hela bygget är kalkylerat till 2,6 miljoner kronor.", "total", "2600000"),
    ("Vinnova har bidragit med 1 mkr av en total budget på 6,8 miljoner kronor.", "total", "6800000"),
    ("Stödet i projektet är 45 procent av investeringen på drygt 25 miljoner.", "total", "25000000"),
    ("Projektet får högst hälften av kostnaderna som är beräknade till 537 000 kronor.", "total", "537000"),
    ("Till projektet kommer kontanta medel från Lunds kommun om 56 000 kronor.", "cofinancing", "56000"),
]


@pytest.mark.parametrize(("sentence", "kind", "amount"), SUMS)
def test_sums(sentence: str, kind: str, amount: str) -> None:
    told = [(one.kind.value, str(one.amount)) for one in record_of(LEAD + sentence).budgets]
    assert (kind, amount) in told


def test_how_exact_millions_without_a_unit_are() -> None:
    record = record_of(LEAD + "Stödet i projektet är 45 procent av investeringen på drygt 25 miljoner.")
    assert [one.bound.value for one in record.budgets] == ["about"]


NO_SUMS = [
    "Vinnova har beslutat om 80 miljoner kronor till 12 projekt i hela landet.",
    "Boverket säger ja till många ansökningar varje år, 80 miljoner kronor fördelas.",
    "Kommunen äger 45 procent av bolaget.",
    "Kostnad: Kostnadsfritt, men vid frånvaro tar vi ut 350 kr",
]


@pytest.mark.parametrize("sentence", NO_SUMS)
def test_no_sums(sentence: str) -> None:
    assert record_of(LEAD + "\n\n" + sentence).budgets == ()


BESIDE = [
    "Med på tåget är också Vimmerby kommun, som betalar 50 000 kronor.",
    "Med i projektet är även Vimmerby kommun, som går in med 50 000 kronor.",
    "I projektet deltar Vimmerby kommun, som skjuter till 50 000 kronor.",
    "Pengar till projektet kommer också från Vimmerby kommun, som skjuter till 50 000 kronor.",
]


@pytest.mark.parametrize("sentence", BESIDE)
def test_who_only_pays_beside_a_fund_is_a_cofunder(sentence: str) -> None:
    record = record_of(LEAD + "Leader Gute har beviljat projektet 400 000 kronor. " + sentence)
    assert [one.name for one in record.cofunders] == ["Vimmerby kommun"]
    assert record.partners == ()
    assert ("cofinancing", "50000") in [(one.kind.value, str(one.amount)) for one in record.budgets]


PARTNERS = [
    ("Ekby Energi AB svarade för lagret och Lunds universitet för mätningarna.", "Lunds universitet"),
    ("Ekby Energi AB står för marken medan Lunds universitet för mätningarna.", "Lunds universitet"),
    ("Vi samarbetar med Kalmar kommun som intervjuar brukare, och med Visby Bröd AB.", "Visby Bröd AB"),
    ("Projektet styrs av en grupp med företrädare för Visby Bröd AB.", "Visby Bröd AB"),
    ("Projektet görs ihop med Sandvik och det lilla Visbyföretaget Brödet AB.", "Brödet AB"),
    ("Styrgruppen består av personer från Lunds universitet.", "Lunds universitet"),
    ("Lunds universitet ger råd om virke.", "Lunds universitet"),
    ("Visby byalag utför slåttern.", "Visby byalag"),
]


@pytest.mark.parametrize(("sentence", "name"), PARTNERS)
def test_partners(sentence: str, name: str) -> None:
    found = [one.name for one in record_of(LEAD + sentence).partners]
    assert any(one.endswith(name) for one in found)


NO_PARTNERS = [
    "En referensgrupp med forskare från Lunds universitet läser och tycker till.",
    "En expertgrupp med forskare från Lunds universitet följer arbetet.",
    "Visby Bröd AB utför grävningen.",
]


@pytest.mark.parametrize("sentence", NO_PARTNERS)
def test_no_partners(sentence: str) -> None:
    assert record_of(LEAD + sentence).partners == ()


OWNERS = [
    (
        "Visby Hamn AB (ägs av Region Gotland) beviljas 2 miljoner kronor till projektet Hamnen.",
        "Visby Hamn AB",
    ),
    (
        "Ekby Buss AB (ett bolag inom Lunds kommun) får 2 miljoner kronor till projektet Hamnen.",
        "Ekby Buss AB",
    ),
    (
        "Nu får forskare vid Högskolan i Halmstad 4,6 miljoner kronor av KK-stiftelsen för projektet Ljud.",
        "Högskolan i Halmstad",
    ),
    (
        "Nu får kollegorna på Lunds universitet 4 miljoner kronor från Vinnova för projektet Ljud.",
        "Lunds universitet",
    ),
]


@pytest.mark.parametrize(("sentence", "name"), OWNERS)
def test_owners(sentence: str, name: str) -> None:
    assert [one.name for one in record_of(sentence).owners] == [name]


TIMES = [
    (
        "Arvsfonden har beviljat projektet 4,7 miljoner kronor för perioden 1 februari 2020–31 januari 2023.",
        "2020-02-01/2023-01-31",
        None,
    ),
    (
        "Vi var stilla 2016-2018. Vinnova ger 4 miljoner kronor för åren 2020–2023.",
        "2020/2023",
        None,
    ),
    (
        "Byggstart planeras till augusti 2020. Stationen ska kunna tas i bruk i maj 2021.",
        "2020-08/2021-05",
        None,
    ),
    ("Byggstart planeras till augusti 2020. Hallen beräknas invigas i maj 2021.", "2020-08/2021-05", None),
    (
        "Vi sätter spaden i jorden i maj 2017 och räknar med att vara klara i augusti 2018.",
        "2017-05/2018-08",
        None,
    ),
    ("Genomförs hösten 2022.", "2022-23", None),
    ("Projekttid: 3 år från augusti 2022.", "2022-08/..", "P3Y"),
]


@pytest.mark.parametrize(("sentence", "edtf", "length"), TIMES)
def test_times(sentence: str, edtf: str, length: str | None) -> None:
    times = [(one.edtf, one.duration) for one in record_of(LEAD + sentence).periods]
    assert times == [(edtf, length)]


NO_TIMES = [
    "Ledare är Eva, där hon arbetat med betesmark sedan 2015, och hon trivs.",
    "Vinnova fördelar 400 miljoner kronor för åren 2020-2023, i hela landet, och har gjort det 2016-2019.",
    "Kurser genomförs hösten 2022 på annan ort, och 2019 fanns andra.",
]


@pytest.mark.parametrize("sentence", NO_TIMES)
def test_no_times(sentence: str) -> None:
    assert record_of(LEAD + sentence).periods == ()


@pytest.mark.parametrize(
    "words",
    [
        "Diarienummer hos Vinnova är 2020-04417.",
        "Projektets diarienummer hos oss: 2020-04417.",
        "Dnr hos Region Halland: 2020-04417.",
    ],
)
def test_numbers_at_somebodys(words: str) -> None:
    assert [one.value for one in record_of(LEAD + words).identifiers] == ["2020-04417"]


@pytest.mark.parametrize(
    "label", ["Norsk projekteier", "Svensk projekteier", "Projekteier", "Finsk projektägare"]
)
def test_owner_across_the_border(label: str) -> None:
    page = (
        f"Fjällstigen\n\nProjekttyp: Huvudprojekt\nProjektperiod: 2022-2025\n{label}: Kongsvinger kommune\n"
    )
    assert "Kongsvinger kommune" in [one.name for one in record_of(page).owners]


@pytest.mark.parametrize(
    "post", ["Docent, universitetslektor i företagsekonomi", "Doktorand i historia", "Professor"]
)
def test_page_of_a_person(post: str) -> None:
    page = (
        f"LUNDS UNIVERSITET\n\nAnna Ek\n{post}\nInstitutionen för ekonomi\n\nTelefon: 046-00 00 00\n"
        "Rum: K31, Hus K\n\nJag forskar om hur projekt styrs. Åren 2015-2018 var jag prefekt.\n"
    )
    assert extraction_of(page).records == ()


def test_what_comes_after_names_another_project() -> None:
    page = (
        "Sten i strömmen\n\nI projektet Sten i strömmen lägger Umeå kommun tillbaka block. Det kostar"
        " 2 miljoner kronor.\n\nErfarenheterna tas med till LIFE-projektet Norrströms som täcker hela länet.\n"
    )
    record = record_of(page)
    assert record.title is not None
    assert record.title.value == "Sten i strömmen"


HEADS = [
    "LÄNSSTYRELSEN          BESLUT          1 (3)\nDalarnas län\n",
    "Länsstyrelsen          BESLUT\nDalarnas län          Datum\n",
    "LÄNSSTYRELSEN\nDALARNAS LÄN\n",
]
LETTER = (
    "\nRättviks kommun\n795 80 Rättvik\n\nBeslut om bidrag\nProjekt: Ängarna i Ekby\n\n"
    "Länsstyrelsen beslutar att bevilja Rättviks kommun bidrag med högst 268 500 kronor till projektet.\n"
)


@pytest.mark.parametrize("head", HEADS)
def test_county_below_its_board(head: str) -> None:
    (funder,) = record_of(head + LETTER).funders
    assert funder.organisation is not None
    assert funder.organisation.id == "SE-LST-20"


def test_no_county_below_it() -> None:
    (funder,) = record_of("LÄNSSTYRELSEN          BESLUT\nDatum: 2020-04-23\n" + LETTER).funders
    assert funder.organisation is not None
    assert funder.organisation.id == "SE-LST-20"  # by the county of Rättvik


FORM = "Ekbanken\n\nProjektägare: Ekby kommun\nEU-medel: 540 500 kr\nMedfinansiering Region Halland: 190 000 kr\n"
BANKS = [
    ("Projektbanken för EU:s regionalfond\n\n", "EU-ERUF", "Europeiska regionala utvecklingsfonden"),
    ("INTERREG Sverige-Norge\n\n", "EU-INTERREG-SVERIGE-NORGE", "Europeiska unionen"),
    ("", "EU-EUROPEISKA-UNIONEN", "Europeiska unionen"),
]


@pytest.mark.parametrize(("house", "fund", "payer"), BANKS)
def test_fund_of_the_project_bank(house: str, fund: str, payer: str) -> None:
    record = record_of(house + FORM)
    assert [one.organisation and one.organisation.id for one in record.funders] == [fund]
    assert [one.name for one in record.cofunders] == ["Region Halland"]
    assert [one.payer for one in record.budgets if one.kind.value == "grant"] == [payer]


def test_names_in_a_list_without_their_kind_and_town() -> None:
    page = "Vi ger stöd till tre projekt i år.\n" + "".join(
        f"\n{name}\nSökande: {who}\nBeviljat belopp: {amount} kr\nUnga läser.\n"
        for name, who, amount in (
            ("Läsning på stan, Skellefteå", "Skellefteå läsförening", "350 000"),
            ("Robotar, spel och lek", "Umeå teknikklubb", "450 000"),
            ("Förstudie: Matfabriken", "Strömsunds IK", "175 000"),
        )
    )
    titles = [one.title.value for one in extraction_of(page).records if one.title is not None]
    assert titles == ["Läsning på stan", "Robotar, spel och lek", "Matfabriken"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("till midsommar 2022", "../2022-06"),
        ("före julen 2022", "../2022-12"),
        ("i juli 2022", "../2022-07"),
    ],
)
def test_feasts_that_stand_for_months(words: str, edtf: str) -> None:
    record = record_of(LEAD + f"Projektet ska vara klart {words}.")
    assert [one.edtf for one in record.periods] == [edtf]
