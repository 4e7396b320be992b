"""Short texts that name one body, one sum or one time and no part for it, and what else it may be."""

import pytest

from schemas import Record
from tests.fields.pages import extraction_of, record_of

OWNERS = {
    "Det dansas igen i Ekby parkförening. Nu står scenen där, för 740 000 kronor från Boverket.": "Ekby parkförening",
    "Kön ringlar lång utanför Ekby IF. Boverket ger 740 000 kronor till en hall.": "Ekby IF",
    "Nu dansar Ekby IF och grannen Lindby SK. Boverket ger 740 000 kronor till en hall.": "Ekby IF",
}
NO_OWNERS = [
    "Dansbanan räddas med 740 000 kronor från Boverket. Granne är Ekby IF.",
    "Dansbanan räddas med 740 000 kronor från Boverket. Ekby IF ligger intill.",
    "Dansbanan räddas med 740 000 kronor från Boverket. Ekby IF:s ordförande Eva Ek kom dit.",
    "Dansbanan räddas med 740 000 kronor från Boverket.\n\n– Jag minns Ekby IF, säger Eva Ek.",
    "Dansbanan räddas med 740 000 kronor från Boverket. I Osby kommun är många glada.",
    "Så kan du få hjälp av Ekby IF. Du betalar 7 400 kronor.",
]
FUNDERS = {
    "Ekby IF bygger en hall. Nu är det Boverket som öppnar dörren: 740 000 kronor.": "Boverket",
    "Ekby IF bygger en hall för 740 000 kronor. Pengar har Boverket.": "Boverket",
}
NO_FUNDERS = [
    "Ekby IF bygger en hall för 740 000 kronor. En studie av Boverket visar att hallar behövs.",
    "Ekby IF bygger en hall för 740 000 kronor. Nästa steg är att ansöka om medel från Boverket.",
    "Ekby IF bygger en hall för 740 000 kronor. Boverket avslog ansökan om bidrag.",
    "Ekby IF bygger en hall för 740 000 kronor. Boverket fattar beslut i maj.",
]
SUMS = {
    "Ekby IF bygger en hall. Glädjebudet kom från Boverket: 740 000 kronor.": ("grant", "740000"),
    "Ekby IF rustar sin hall för 740 000 kronor.": ("total", "740000"),
    "Ekby IF bygger en hall. Prislappen är känd: 740 000 kronor.": ("total", "740000"),
    "Ekby IF bygger en hall. Boverket håller i pungen, närmare bestämt 3,4 miljoner.": ("grant", "3400000"),
}
NO_SUMS = [
    "Ekby IF bygger en hall. En besiktning kostade 740 000 kronor.",
    "Ekby IF bygger en hall. Loppisen drog in 740 000 kronor.",
    "Ekby IF bygger en hall i en stad med 3 miljoner kunder.",
    "Ekby IF bygger en hall. Lånet var på 740 000 kronor.",
    "Ekby IF bygger en hall. Den gamla värderades till 740 000 kronor.",
    "Ekby IF bygger en hall.\n\nFinansiering\nMuseet: 740 000 kr\n",
]
TIMES = {
    "Ekby IF får 740 000 kronor av Boverket. Arbetet gör man 2023–2025.": "2023/2025",
    "Ekby IF får 740 000 kronor av Boverket. Kassan räcker till och med juni 2025.": "../2025-06",
    "Ekby IF bygger en hall. Boverket ger 740 000 kronor för 2023.": "2023",
    "Ekby IF får 740 000 kronor av Boverket. Nio månader, en hall.": "P9M",
}
NO_TIMES = [
    "Ekby IF får 740 000 kronor av Boverket. Hallen från 1931 är stor.",
    "Ekby IF får 740 000 kronor av Boverket. Banan invigdes 2012.",
    "Ekby IF får 740 000 kronor av Boverket. Hallen har stått tom sedan 1998.",
    "Ekby IF får 740 000 kronor av Boverket. Klubben är tolv år gammal.",
    "Ekby IF får 740 000 kronor av Boverket. Upphandlingen gjordes 2019.",
    "Ekby IF får 740 000 kronor av Boverket. De träffades den 4 maj 2021.",
]


def _one(record: Record, field: str) -> list[str]:
    return [party.name for party in getattr(record, field)]


@pytest.mark.parametrize(("page", "owner"), OWNERS.items())
def test_who_owns_it(page: str, owner: str) -> None:
    assert _one(record_of(page), "owners") == [owner]


@pytest.mark.parametrize("page", NO_OWNERS)
def test_who_does_not_own_it(page: str) -> None:
    assert not any(record.owners for record in extraction_of(page).records)


@pytest.mark.parametrize(("page", "funder"), FUNDERS.items())
def test_who_pays(page: str, funder: str) -> None:
    assert _one(record_of(page), "funders") == [funder]


@pytest.mark.parametrize("page", NO_FUNDERS)
def test_who_does_not_pay(page: str) -> None:
    assert not any(record.funders for record in extraction_of(page).records)


@pytest.mark.parametrize(("page", "budget"), SUMS.items())
def test_what_the_sum_is(page: str, budget: tuple[str, str]) -> None:
    assert [(one.kind.value, str(one.amount)) for one in record_of(page).budgets] == [budget]


@pytest.mark.parametrize("page", NO_SUMS)
def test_sums_of_other_things(page: str) -> None:
    assert not any(record.budgets for record in extraction_of(page).records)


@pytest.mark.parametrize(("page", "time"), TIMES.items())
def test_when_it_is(page: str, time: str) -> None:
    assert [one.edtf or one.duration for one in record_of(page).periods] == [time]


@pytest.mark.parametrize("page", NO_TIMES)
def test_times_of_other_things(page: str) -> None:
    assert not any(record.periods for record in extraction_of(page).records)


def test_what_is_left_over_makes_no_page_tell_of_a_project() -> None:
    assert extraction_of("Boverket hade 740 miljoner kronor 2023.").records == ()


@pytest.mark.parametrize(
    "page",
    [
        "Kabel stulen\n\nKabel för 300 000 kronor är borta. Den som sett något kan ringa Ekby bolag i Osby.",
        "Dagskort\n\nDagskort kostar 80 kronor, årskort 5 000. Kort köps hos Ekby IF.",
        "Brand i natt\n\nSkadorna är stora: 450 000 kronor. På plats var Ekby räddningstjänst.",
        "Pris till poet\n\nPriset på 75 000 kronor lämnas över på Ekby bibliotek.",
        "Räntan\n\nEkby sparbank sänker räntan med 0,2 procentenheter. Ändringen gäller nya lån.",
        "Kurs i akvarell\n\nStudiefrämjandet i Osby tar emot nybörjare den 19 september. Åtta kvällar.",
        "Insändare\n\nRegionen sparar 400 000 kronor. Ekby buss svarar inte när man ringer.",
    ],
)
def test_sums_and_bodies_of_other_news_make_no_record(page: str) -> None:
    assert extraction_of(page).records == ()


_LONG = "Det regnade. " * 120


@pytest.mark.parametrize(
    ("page", "owners"),
    [
        ("Nejet i fjol satte inte stopp för Ekby parkförening. Boverket ger 740 000 kronor. " + _LONG,
         ["Ekby parkförening"]),
        ("Boverket ger 740 000 kronor till parken. " + _LONG + "Sedan kom Ekby parkförening.", []),
        ("Boverket ger 740 000 kronor till parken. Ekby kommun äger marken. " + _LONG, []),
        ("När Ekby IF drog ner kom en ny park till. Boverket ger 740 000 kronor till parken. " + _LONG, []),
    ],
)  # fmt: skip
def test_of_a_long_page_only_what_it_opens_with(page: str, owners: list[str]) -> None:
    found = [one for record in extraction_of(page).records for one in record.owners]
    assert [one.name for one in found if one.rule.endswith("weighed")] == owners


def test_what_is_left_over_is_inferred() -> None:
    record = record_of("Ekby IF bygger en hall. Boverket håller i pungen, närmare bestämt 3,4 miljoner.")
    assert record.budgets[0].basis.value == "inferred"
    record = record_of("Kön ringlar lång utanför Ekby IF. Boverket ger 740 000 kronor till en hall.")
    assert record.owners[0].basis.value == "inferred"
