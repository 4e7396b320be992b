"""Who takes part by what it does, names in enumerations, who adds money, who got it and who applied there."""

import pytest

from extractors.tables import rows
from tests.fields.pages import extraction_of, record_of

LEAD = "Kvarnhjulet\n\nProjektet Kvarnhjulet drivs av Ekby hembygdsförening. "


def partners(sentence: str) -> list[str]:
    return [party.name for party in record_of(LEAD + sentence).partners]


def payers(sentence: str, *, beside: bool = False) -> list[str]:
    record = record_of(LEAD + sentence)
    return [party.name for party in (record.cofunders if beside else record.funders)]


@pytest.mark.parametrize("verb", rows("task_verbs"), ids=lambda row: row["verb"])
def test_every_verb_of_work_in_its_forms(verb: dict[str, str]) -> None:
    for words in (
        f"Lindby museum {verb['present']} för oss.",
        f"I fjol fick vi hjälp och Lindby museum {verb['past']} mycket.",
        f"Lindby museum har redan {verb['supine']} en hel del.",
        f"Senare ska Lindby museum också {verb['verb']}.",
        f"Lindby museum ska {verb['verb']} under våren.",
    ):
        assert partners(words) == ["Lindby museum"], words


TAKES_PART = [
    "Lindby museum och Norrviks IF går in med personal.",
    "Till sin hjälp har föreningen Lindby museum och Norrviks IF.",
    "Till vår hjälp har vi Lindby museum och Norrviks IF.",
    "Idén väcktes av Lindby museum och Norrviks IF.",
    "Det började när Lindby museum och Norrviks IF satte sig vid samma bord.",
    "Lindby museum och Norrviks IF kom med lite senare.",
    "Lindby museum och Norrviks IF anslöt sig i våras.",
    "Medverkar gör även Lindby museum och Norrviks IF.",
    "Arbetet görs jämsides med Lindby museum och Norrviks IF.",
    "Lindby museum och Norrviks IF bjöd på lokalen.",
    "Tillsammans med Lindby museum och Norrviks IF ska vi öppna dammluckan.",
    "I samarbete med Lindby museum och Norrviks IF har vi tagit fram en karta.",
]


@pytest.mark.parametrize("sentence", TAKES_PART)
def test_who_takes_part(sentence: str) -> None:
    assert partners(sentence) == ["Lindby museum", "Norrviks IF"]


NO_PART = [
    "Lindby museum har inte mätt något.",
    "Lindby museum är med som medfinansiär.",
    "Lindby museum sa nej till att vara med.",
    "Lindby museum ligger vid ån.",
    "Mätningen gjordes utan Lindby museum.",
]


@pytest.mark.parametrize("sentence", NO_PART)
def test_who_takes_no_part(sentence: str) -> None:
    assert partners(sentence) == []


NAMES = [
    (
        "Rydals Berghotell och Lindby museum var med som samarbetspartner.",
        ["Rydals Berghotell", "Lindby museum"],
    ),
    (
        "Statens fjällgård, Vindbruk Nord och Lindby museum deltar.",
        ["Statens fjällgård", "Vindbruk Nord", "Lindby museum"],
    ),
    ("Norrvikmuseet och Lindby museum har varit med hela vägen.", ["Norrvikmuseet", "Lindby museum"]),
    ("Under åren har Vindbruk och Lindby museum hjälpt till.", ["Vindbruk", "Lindby museum"]),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMES)
def test_names_that_an_enumeration_begins_with(sentence: str, expected: list[str]) -> None:
    assert partners(sentence) == expected


NO_NAMES = [
    "Skolor och Lindby museum deltar.",
    "Där ungdomar och Lindby museum deltar blir det bra.",
    "Eva Ek och Lindby museum deltar.",
    "Kvarnhjulet och Lindby museum deltar.",
    "Projektledaren, VD och Lindby museum deltar.",
]


@pytest.mark.parametrize("sentence", NO_NAMES)
def test_other_words_before_a_body_are_no_names(sentence: str) -> None:
    assert partners(sentence) == ["Lindby museum"]


ADDS = [
    "Kulturrådet skjuter till 385 000 kronor och Osby kommun lägger själv in 120 000 kronor.",
    "Kulturrådet sköt till 385 000 kronor. Osby kommun skjuter till 120 000 kronor.",
    "Vinnova skjuter till 385 000 kronor. Osby kommun medfinansierar.",
]


@pytest.mark.parametrize("sentence", ADDS)
def test_a_fund_that_adds_a_sum_is_the_funder(sentence: str) -> None:
    assert payers(sentence) in (["Kulturrådet"], ["Vinnova"])
    assert payers(sentence, beside=True) == ["Osby kommun"]
    told = [(one.kind.value, str(one.amount)) for one in record_of(LEAD + sentence).budgets]
    assert ("grant", "385000") in told


def test_an_agency_that_adds_a_sum_beside_a_funder_is_a_cofunder() -> None:
    sentence = "Projektet finansieras av Vinnova. Boverket skjuter till 385 000 kronor."
    assert payers(sentence) == ["Vinnova"]
    assert payers(sentence, beside=True) == ["Boverket"]


PAYS = [
    "Till det kommer de 60 000 kronor som Vinnova skänkte till hjulet.",
    "Vinnova betalar 60 procent, vilket blir 3,2 miljoner kronor.",
    "Vinnova bekostar ritningarna, till en kostnad av 95 000 kronor.",
    "Vinnova bidrar genom Osby kommun med 95 000 kronor.",
    "Vinnova står för 40 procent.",
]


@pytest.mark.parametrize("sentence", PAYS)
def test_who_pays(sentence: str) -> None:
    assert payers(sentence) == ["Vinnova"]


PAYS_THE_REST = [
    "Vinnova betalar 680 000 kronor och Osby kommun resten.",
    "Vinnova betalar 680 000 kronor. Osby kommun har betalat resten.",
    "Vinnova betalar 680 000 kronor. Sedan medfinansierar Osby kommun med 95 000 kronor.",
    "Vinnova betalar 680 000 kronor. Osby kommun står för resten.",
]


@pytest.mark.parametrize("sentence", PAYS_THE_REST)
def test_who_pays_the_rest(sentence: str) -> None:
    assert payers(sentence) == ["Vinnova"]
    assert payers(sentence, beside=True) == ["Osby kommun"]


OWNERS = [
    "Till slut blev det Ekby hembygdsförening som tog sig an den.",
    "Det är Ekby hembygdsförening som har stått för bygget.",
    "Huvudansvaret ligger på Ekby hembygdsförening.",
    "Ekby hembygdsförening har i egenskap av projektägare sökt pengarna.",
    "Ekby hembygdsförening skulle vara svensk projektägare.",
]


@pytest.mark.parametrize("sentence", OWNERS)
def test_who_owns(sentence: str) -> None:
    record = record_of("Kvarnhjulet\n\nProjektet Kvarnhjulet pågår under 2021. " + sentence)
    assert [party.name for party in record.owners] == ["Ekby hembygdsförening"]


LINES = [
    ("Lunds universitet, docent Eva Ek", ["Lunds universitet"], []),
    ("Lunds universitet, bitr. professor Omar Lind", ["Lunds universitet"], []),
    ("Lunds universitet i samarbete med Osby kommun", ["Lunds universitet"], ["Osby kommun"]),
    ("Lunds universitet, tillsammans med Osby kommun", ["Lunds universitet"], ["Osby kommun"]),
]


@pytest.mark.parametrize(("line", "owner", "beside"), LINES)
def test_the_line_of_an_entry_that_says_who_got_it(line: str, owner: list[str], beside: list[str]) -> None:
    page = (
        "Beviljade anslag 2021\n\nEkstiftelsen delade ut anslag till tre projekt.\n\n"
        f"Ljus i vassen\n{line}\nAnslag: 1 200 000 kronor\nMan mäter ljuset.\n\n"
        "Tång på land\nEkby museum\nAnslag: 900 000 kronor\nTången torkas.\n\n"
        "Ull i vägg\nUmeå kommun\nAnslag: 800 000 kronor\nUllen vägs.\n"
    )
    record = next(
        one for one in extraction_of(page).records if one.title and one.title.value == "Ljus i vassen"
    )
    assert [party.name for party in record.owners] == owner
    assert [party.name for party in record.partners] == beside


BOARDS = [
    ("Regionala utvecklingsnämnden i Region Skåne", "Regionala utvecklingsnämnden"),
    ("Tekniska nämnden i Osby kommun", "Tekniska nämnden"),
    ("Sociala nämnden i Osby kommun", "Sociala nämnden"),
]


@pytest.mark.parametrize(("name", "unit"), BOARDS)
def test_boards_with_an_adjective(name: str, unit: str) -> None:
    (owner,) = record_of(f"Hjulet\n\nProjektet Hjulet drivs av {name}.").owners
    assert owner.name == name
    assert owner.organisation is not None
    assert owner.organisation.unit == unit
