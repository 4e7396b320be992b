"""Who gives something beside a fund is a cofunder, and what it gives cofinancing."""

import pytest

from tests.fields.pages import record_of

LEAD = "Hemse byalag driver projektet Kvarnens år. Leader Gute har beviljat projektet 400 000 kronor. "
BESIDE = [
    ("Lunds kommun går in med 50 000 kronor i projektet.", "Lunds kommun"),
    ("Projektet får mer: Vimmerby kommun bidrar med 50 000 kronor.", "Vimmerby kommun"),
    ("Till projektet har Visby Bröd AB bidragit med 50 000 kronor.", "Visby Bröd AB"),
    ("Vimmerby kommun har gått in med 50 000 kronor i projektet.", "Vimmerby kommun"),
]


@pytest.mark.parametrize(("sentence", "name"), BESIDE)
def test_beside_a_fund(sentence: str, name: str) -> None:
    record = record_of(LEAD + sentence)
    assert name not in [one.name for one in record.funders]
    kinds = {str(one.amount): one.kind.value for one in record.budgets}
    assert kinds.get("50000", "cofinancing") == "cofinancing"


ALONE = [
    ("Vimmerby kommun bidrar med 50 000 kronor.", "Vimmerby kommun"),
    ("Vimmerby kommun går in med 50 000 kronor i projektet.", "Vimmerby kommun"),
]


@pytest.mark.parametrize(("sentence", "name"), ALONE)
def test_alone(sentence: str, name: str) -> None:
    record = record_of("Hemse byalag driver projektet Kvarnens år. " + sentence)
    assert [one.name for one in record.funders] == [name]
    assert [one.kind.value for one in record.budgets] == ["grant"]


@pytest.mark.parametrize("name", ["Formas", "Region Gotland", "Gotlands Idrottsförbund", "Arvsfonden"])
def test_another_that_gives_grants(name: str) -> None:
    record = record_of(LEAD + f"{name} bidrar med 50 000 kronor i projektet.")
    assert name in [one.name for one in record.funders]


@pytest.mark.parametrize(
    "words",
    [
        "Egen insats består av arbetstid och virke för 70 000 kronor.",
        "Byns arbete i projektet är arbetstid motsvarande 70 000 kronor.",
        "Byalaget lägger arbete till ett värde av 70 000 kronor i projektet.",
    ],
)
def test_work_that_is_worth_money(words: str) -> None:
    kinds = {str(one.amount): one.kind.value for one in record_of(LEAD + words).budgets}
    assert kinds["70000"] == "cofinancing"


@pytest.mark.parametrize(
    "sentence",
    [
        "Stödet består av finansiering från EU och Leader Gute.",
        "Projektstödet utgörs av medel från EU samt Leader Gute.",
    ],
)
def test_what_support_consists_of(sentence: str) -> None:
    record = record_of("Hemse byalag driver projektet Kvarnens år.\n\n" + sentence)
    assert "Leader Gute" in [one.name for one in record.funders]


SAID_YES = [
    "Nu har Länsstyrelsen i Gotlands län sagt ja till vår ansökan.",
    "Länsstyrelsen i Gotlands län godkände ansökan i maj.",
    "Tack vare att Länsstyrelsen i Gotlands län biföll ansökan kan vi börja.",
]
NOT_YES = [
    "Länsstyrelsen i Gotlands län har inte sagt ja till ansökan.",
    "Länsstyrelsen i Gotlands län avslog ansökan.",
    "Länsstyrelsen i Gotlands län har inte godkänt ansökan.",
]


@pytest.mark.parametrize("sentence", SAID_YES + NOT_YES)
def test_who_says_yes_to_the_application(sentence: str) -> None:
    record = record_of("Hemse byalag driver projektet Kvarnens år. " + sentence)
    gives = ["Länsstyrelsen i Gotlands län"] if sentence in SAID_YES else []
    assert [one.name for one in record.funders] == gives


def test_a_bank_by_its_bare_name() -> None:
    page = "Nya banan\n\nEkby IF fick 200 000 kronor av Sparbanken. Nu finns en ny bana vid skolan.{}"
    assert [one.name for one in record_of(page.format("")).funders] == ["Sparbanken"]
    more = record_of(page.format(" Sparbanken Nord bjöd på korv."))
    assert not any(one.organisation.name == "Sparbanken" for one in more.funders)
