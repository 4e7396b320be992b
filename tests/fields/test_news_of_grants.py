"""News and pages of those who run projects: who got what from whom, in the words and slips of such pages."""

import pytest

from tests.fields.pages import extraction_of, record_of

NAMED = "Kvarnhjulet\n\nProjektet Kvarnhjulet pågår under 2021. "

FUNDED = """
Projektet understöds av Kulturrådet.
Projektet har understötts av Kulturrådet.
Bland dem är Kulturrådet huvudfinansiär.
Det är Kulturrådet som beviljat stöd till projektet.
I dag beslutades att ge stöd från Kulturrådet till vårt nya projekt.
Vår ansökan har blivit prioriterad av Kulturrådet.
Projektansökan har nu godkänts av Kulturrådet.
Föreningen har fått bidrag från  Kulturrådet till en ny brygga som alla i byn får använda.
"""


@pytest.mark.parametrize("sentence", FUNDED.strip().split("\n"))
def test_who_pays(sentence: str) -> None:
    assert [one.name for one in record_of(NAMED + sentence).funders] == ["Kulturrådet"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vår ansökan har lästs av Kulturrådet.",
        "Stöd från Kulturrådet till projekt i hela landet kan sökas i höst.",
        "Ansökan har inte godkänts av Kulturrådet.",
    ],
)
def test_who_does_not_pay(sentence: str) -> None:
    assert not [one for one in record_of(NAMED + sentence).funders if one.name == "Kulturrådet"]


OWNERS = [
    (
        "Orsa kommun, Mora kommun och Region Dalarna har beviljats 2 miljoner kronor till projektet. "
        "Mora kommun är projektägare.",
        ["Mora kommun"],
        ["Orsa kommun", "Region Dalarna"],
    ),
    (
        "Det är ett samverkansprojekt mellan Orsa kommun och Mora kommun. Projektägare är Mora kommun.",
        ["Mora kommun"],
        ["Orsa kommun"],
    ),
    (
        "Projektägare blir Mora kommun, med Mora folkhögskola som utförare.",
        ["Mora kommun"],
        ["Mora folkhögskola"],
    ),
    ("Det är ett samverkansprojekt mellan Orsa kommun och Mora kommun.", ["Orsa kommun", "Mora kommun"], []),
]


@pytest.mark.parametrize(("sentence", "owners", "partners"), OWNERS)
def test_an_owner_said_outright_outranks_the_others(
    sentence: str, owners: list[str], partners: list[str]
) -> None:
    record = record_of(NAMED + sentence)
    assert [one.name for one in record.owners] == owners
    assert [one.name for one in record.partners] == partners


TITLES = [
    ("Länet får 70 miljoner kronor till projektet ''Väg 21''. Syftet är att skapa jobb.", "Väg 21"),
    ("Orsa kommun beviljas 80 000 kr för projektet ”Bruk och minne 1901–1950”.", "Bruk och minne 1901–1950"),
    ("Vår projektansökan, Nya vägar i Orsa, har beviljats. Projektet startar 2022.", "Nya vägar i Orsa"),
    (
        "Den 1 maj 2018 startade projektet ”Fem byar”. Det är ettårigt och drivs av Orsa kommun tillsammans med fem "
        "byalag som alla har tagit fram planer för sina hus, och projektet har hållit många möten om hur husen ska "
        "kunna användas av fler.\n\nSlutrapport Husen i byarna 191031[29]",
        "Fem byar",
    ),
]


@pytest.mark.parametrize(("page", "title"), TITLES)
def test_what_it_is_called(page: str, title: str) -> None:
    record = record_of(page)
    assert record.title is not None
    assert record.title.value == title


@pytest.mark.parametrize(
    "page",
    [
        "Fyra nya EU-projekt startar 2023. Projektet för unga drivs av Orsa kommun.",
        "Bidragsgivare\n\nProjektet understöds av Kulturrådet. Projektägare är Orsa kommun.",
    ],
)
def test_how_many_and_who_pays_are_no_names(page: str) -> None:
    assert record_of(page).title is None


MILLIONS = [
    ("Orsa kommun får totalt 7 miljoner från EU:s fond Leader plus till projektet Väg 21.", "7000000"),
    ("Orsa kommun får 7 miljoner till projektet Väg 21.", "7000000"),
    ("Projektet Väg 21 startar. Vi beviljas medel på ca 7,5 miljoner.", "7500000"),
]


@pytest.mark.parametrize(("page", "amount"), MILLIONS)
def test_millions_granted_for_a_project_are_kronor(page: str, amount: str) -> None:
    assert [str(one.amount) for one in record_of(page).budgets] == [amount]


def test_millions_of_others_are_no_money() -> None:
    page = "Projektet Väg 21 drivs av Orsa kommun. Filmen har fått 7 miljoner tittare till serien."
    assert not record_of(page).budgets


def test_a_headline_tells_who_got_how_much() -> None:
    page = (
        "Orsa Energi får 3 miljoner i stöd för laddstolpar\n\nUnder 2019 ska 100 stolpar sättas upp. Pengarna kommer "
        "från Klimatklivet.\n\nTotalt får de fyra projekten i länet drygt 5,7 miljoner kronor."
    )
    record = record_of(page)
    assert [one.name for one in record.owners] == ["Orsa Energi"]
    assert [str(one.amount) for one in record.budgets] == ["3000000"]


@pytest.mark.parametrize(
    "headline",
    ["Orsa Energi söker 3 miljoner till laddstolpar", "Orsa Energi får ny vd för 3 miljoner kunder"],
)
def test_other_headlines_tell_of_no_grant(headline: str) -> None:
    page = f"{headline}\n\nUnder 2019 ska 100 stolpar sättas upp i projektet Ladda."
    assert not any(one.budgets for one in extraction_of(page).records)


def test_a_list_of_places_has_its_last_word() -> None:
    page = NAMED + "Vi arbetar med vården i Orsa, Försäkringskassa, Vuxenpsykiatrin med flera."
    assert not {"Försäkringskassa", "Vuxenpsykiatrin"} & {one.name for one in record_of(page).places}
    page = NAMED + "Vi arbetar i Orsa, Ekby, Lindby och Strandby."
    assert {"Ekby", "Lindby", "Strandby"} <= {one.name for one in record_of(page).places}


def test_a_page_with_nothing_of_a_project_has_none() -> None:
    page = (
        "Fonden kan ge stöd\n\nFonden ger stöd till ny verksamhet för barn. Bedömningar sker från fall till fall där "
        "även målgruppens delaktighet i projektet vägs in.\n\nLäs mer hos fonden."
    )
    assert not extraction_of(page).records


def test_items_begin_with_where_it_is() -> None:
    page = (
        "Pengar till kulturarv\n\nKulturrådet fördelar bidrag. Några exempel på projekt som får bidrag i år:\n\n"
        "• Dalarna. Bodarna IF får 40 000 kronor för att laga ett hus.\n"
        "• Dalsland. Orsa hembygdsförening får 250 000 kronor till en ny utställning om hattar.\n"
        "• Skåne. Lunds kommun får 141 000 kronor för att visa film.\n"
    )
    records = extraction_of(page).records
    assert [[one.name for one in record.owners] for record in records] == [
        ["Bodarna IF"],
        ["Orsa hembygdsförening"],
        ["Lunds kommun"],
    ]
    assert not any(record.title for record in records)


@pytest.mark.parametrize(
    "page",
    [
        "Åtta miljoner till kulturarv\n\nProjektet drivs av Orsa kommun och ska bygga en bro.",
        "Om projektet / kontakt\n\nProjektet drivs av Orsa kommun och ska bygga en bro.",
    ],
)
def test_sums_and_rubrics_are_no_names(page: str) -> None:
    assert record_of(page).title is None


def test_who_is_told_to_deal_out_money_gets_none() -> None:
    page = (
        "Mer pengar mot ensamhet\n\nRegeringen har gett Socialstyrelsen i uppdrag att fördela ytterligare 48 500 000 "
        "kronor. Bidraget går till organisationer som driver projekt."
    )
    assert not any(record.owners for record in extraction_of(page).records)


GETS_MONEY = "Orsa hembygdsförening har fått pengar för att göra en guide till sitt museum."


def test_who_got_money_to_do_something_owns_it() -> None:
    record = record_of(f"Grattis Orsa\n\n{GETS_MONEY} Riksantikvarieämbetet ger bidraget till projektet.")
    assert [one.name for one in record.owners] == ["Orsa hembygdsförening"]
