"""Owners, partners and payers that running text tells without a label: the lead, definite forms, `vi`."""

import pytest

from extractors.fields.resolve import _stem
from tests.fields.pages import extraction_of, record_of

# The first sentences say who does it; nothing else on the page says who owns it.
LEADS = [
    ("Ekby museum bygger en ny brygga för den gamla båten. Projektet blir klart 2021.", "Ekby museum"),
    ("Ekby museum, som ligger vid ån, satsar i det här projektet på barnen.", "Ekby museum"),
    ("Ekby museum (EKM) kartlägger byns hus. Projektet pågår 2019.", "Ekby museum"),
    ("I projektet ska Ekby museum och Lindby byalag spela in minnen.", "Ekby museum|Lindby byalag"),
    ("Byn växer. I denna förstudie vill Lindby byalag pröva en ny väg.", "Lindby byalag"),
    ("Isen är tunn. Forskare vid Lunds universitet ska mäta den i projektet.", "Lunds universitet"),
    ("Vid Region Skåne pågår ett projekt om bättre mat.", "Region Skåne"),
    ("Efter tre år har Lindby byalag byggt klart scenen. Projektet är slut.", "Lindby byalag"),
    ("Bakom satsningen står Lindby byalag. Projektet är nytt.", "Lindby byalag"),
    ("Ekby museum, i samverkan med byn, avser att bygga en brygga i projektet.", "Ekby museum"),
    ("Nu vill styrelsen för Lindby byalag göra en studie i projektet.", "Lindby byalag"),
    ("Ekby Lokaltåg AB, ELA, kartlägger byn i projektet.", "Ekby Lokaltåg AB"),
    ("Projektägare för hela projektet är Lindby byalag.", "Lindby byalag"),
    ("Lindby byalag som är projektägare avser att bygga.", "Lindby byalag"),
    ("Lindby byalag har därför startat projektet Vägar.", "Lindby byalag"),
]
NO_LEADS = [
    "Ekby museum ligger vid ån. Projektet blir klart 2021.",
    "Ekby museums brygga är gammal. Projektet blir klart 2021.",
    "Bollnäs Båtlag 42 driver på. Projektet blir klart 2021.",
    "Projektet gör nytta. Huset ägs av Ekby museum.",
]


def owners(page: str) -> list[str]:
    return [o.organisation.name for r in extraction_of(page).records for o in r.owners]


@pytest.mark.parametrize(("text", "expected"), LEADS)
def test_who_the_first_sentences_say_does_it(text: str, expected: str) -> None:
    assert owners("Nytt\n\n" + text) == expected.split("|")


@pytest.mark.parametrize("text", NO_LEADS)
def test_who_only_stands_there_owns_nothing(text: str) -> None:
    assert owners("Nytt\n\n" + text) == []


# A definite form or `vi` stands for the one body that fits.
FORMS = [
    (
        "Lindby hembygdsförening\n\nKvarnen\n\nI fjol fick vi besked om pengarna. Hjulet går igen.",
        ["Lindby hembygdsförening"],
    ),
    (
        "Kvarnen\n\nHjulet går igen i projektet Vatten, som vi driver sedan 2019.\n\nLindby byalag, Ekgatan 4, Osby",
        ["Lindby byalag"],
    ),
    ("Kvarnen\n\nEva är ordförande i Lindby byalag. Sedan 2019 driver byalaget projektet Vatten.", None),
    (
        "Ekby folkhögskola\n\nTack\n\nSedan 2019 har folkhögskolan drivit projektet Täljkniv.",
        ["Ekby folkhögskola"],
    ),
]
NO_FORMS = [
    "Lindby byalag och Ekby byalag\n\nSedan 2019 driver byalaget projektet Vatten.",
    "Kvarnen\n\nSedan 2019 driver hembygdsföreningen projektet Vatten. Ekby båtklubb är granne.",
    "Kvarnen\n\nFöreningen driver projektet Vatten. Bredvid ligger Ekby båtförening och väntar.",
]


@pytest.mark.parametrize(("page", "expected"), FORMS)
def test_a_definite_form_stands_for_the_one_body_it_fits(page: str, expected: list[str] | None) -> None:
    assert owners(page) == (expected or ["Lindby byalag"])


@pytest.mark.parametrize("page", NO_FORMS)
def test_a_definite_form_that_fits_two_or_none_is_refused(page: str) -> None:
    assert owners(page) == []


@pytest.mark.parametrize(
    ("form", "stem"), [("Hembygdsföreningen", "hembygdsförening"), ("museet", "muse"), ("byalaget", "byalag")]
)
def test_what_a_name_has_in_common_with_its_form(form: str, stem: str) -> None:
    assert _stem(form) == stem


def test_an_owner_who_grants_an_extension_pays_nothing() -> None:
    page = "Nytt\n\nSamordningsförbundet Lind driver projektet. Förbundet beviljade 2 mkr till projektet."
    record = record_of(page)
    assert [o.name for o in record.owners] == ["Samordningsförbundet Lind"]
    assert record.funders == ()


FORM = "Unga vägar\n\nProjektägare: Osby kommun\n\nProjektet pågår 2019. "
PARTNERS = [
    ("Ekby museum mäter och Lindby byalag sprider resultaten.", ["Ekby museum", "Lindby byalag"]),
    ("Ekby museum har lånat ut sina båtar.", ["Ekby museum"]),
    (
        "Arbetet görs av ett team med personal från Ekby museum och Region Skåne.",
        ["Ekby museum", "Region Skåne"],
    ),
    ("Med sig fick de Lindby byalag.", ["Lindby byalag"]),
    ("Dessutom hjälper Lindby byalag till med rivningen.", ["Lindby byalag"]),
    ("Kartan ritades med hjälp av Ekby museum.", ["Ekby museum"]),
    ("Vi i Fyrklövern har stått för kaffet.", ["Fyrklövern"]),
    ("I styrgruppen satt också Lindby byalag.", ["Lindby byalag"]),
]
NO_PARTNERS = [
    "Klubbarna söktes med hjälp av Ekby museums register.",
    "Ekby museum deltar i referensgruppen.",
    "Ekby museum har öppet till fem.",
    "Osby kommun står för 60 procent av finansieringen.",
]


@pytest.mark.parametrize(("text", "expected"), PARTNERS)
def test_partners_named_in_passing(text: str, expected: list[str]) -> None:
    assert [p.organisation.name for p in record_of(FORM + text).partners] == expected


@pytest.mark.parametrize("text", NO_PARTNERS)
def test_who_takes_no_part(text: str) -> None:
    assert record_of(FORM + text).partners == ()


PAYERS = [
    ("Hälften kommer från Vinnova.", ["Vinnova"], []),
    ("Vinnova står för 60 procent av finansieringen.", ["Vinnova"], []),
    ("Leden kom till tack vare ett bidrag från Vinnova.", ["Vinnova"], []),
    ("Vinnova har i år sagt ja till ansökan.", ["Vinnova"], []),
    ("Vinnova gav oss 2 mkr och Hörby kommun sköt till 75 000.", ["Vinnova"], ["Hörby kommun"]),
    ("Vinnova ger 2 mkr och Hörby kommun bidrar med lika mycket.", ["Vinnova"], ["Hörby kommun"]),
    ("Vinnova ger 2 mkr. Lika mycket satsar Hörby kommun.", ["Vinnova"], ["Hörby kommun"]),
    ("Projektet får 2 mkr av Hörby kommun, som går in som medfinansiär.", [], ["Hörby kommun"]),
    ("Det som återstår delar Hörby kommun och Ekby museum på.", [], ["Hörby kommun", "Ekby museum"]),
    ("Föreningen fick 2 mkr från Vinnova, och Hörby kommun sköt till 75 000.", ["Vinnova"], ["Hörby kommun"]),
]


@pytest.mark.parametrize(("text", "funders", "cofunders"), PAYERS)
def test_payers_told_loosely(text: str, funders: list[str], cofunders: list[str]) -> None:
    record = record_of(FORM + text)
    assert [f.organisation.name for f in record.funders] == funders
    assert [f.organisation.name for f in record.cofunders] == cofunders
    assert record.partners == ()


def test_a_page_that_says_whose_it_is_tells_of_one_project() -> None:
    page = (
        "Lindby hembygdsförening\n\nHjulet går igen\n\nKvarnen stod stilla. I fjol fick vi besked om pengarna.\n\n"
        "Vinnova gav oss 2 mkr. Ekby museum har lånat ut sina verktyg."
    )
    record = record_of(page)
    assert [p.organisation.name for p in record.partners] == ["Ekby museum"]
    assert [f.organisation.name for f in record.funders] == ["Vinnova"]


def test_the_head_of_the_page_is_the_name_that_the_foot_gives_in_full() -> None:
    page = "Lindbergs Väv\n\nKant\n\nVi drog igång i maj 2021. Projektet är treårigt.\n\nLindbergs Väv AB, Ekgatan 4, Borås"
    (owner,) = record_of(page).owners
    assert (owner.name, owner.organisation.name) == ("Lindbergs Väv", "Lindbergs Väv AB")


# Nothing says who owns the project, but one body stands out on its page.
LEADING = [
    (
        "Ekby museum\n\nEn ny brygga\n\nProjektet Bryggan ska ge barnen en brygga.\n\nEkby museum, Strandvägen 2",
        "Ekby museum",
    ),
    (
        "Bryggan är gammal. Projektet blir klart 2021. Ekby museum hoppas. Sedan ler Ekby museum.",
        "Ekby museum",
    ),
]
NOT_LEADING = [
    "Ekby museum finns vid ån. Projektet blir klart 2021.",
    "Projektet blir klart 2021. Läs mer hos Tillväxtverket. Tillväxtverket svarar på frågor.",
    "Ekby museum hoppas. Lindby byalag hoppas. Projektet blir klart 2021.",
    "Ekby museum hoppas på sol. Ekby museum ler.",
]


@pytest.mark.parametrize(("page", "owner"), LEADING)
def test_the_body_that_stands_out_owns_it(page: str, owner: str) -> None:
    (found,) = record_of(page).owners
    assert (found.name, found.rule, found.basis) == (owner, "owner.weighed", "inferred")


@pytest.mark.parametrize("page", NOT_LEADING)
def test_no_body_stands_out(page: str) -> None:
    assert [o for r in extraction_of(page).records for o in r.owners] == []


def test_who_did_something_alike_elsewhere_is_not_the_house() -> None:
    page = (
        "Bastun vid ån\n\nVinnova har beviljat oss 612 000 kronor till projektet Varmt vatten.\n\n"
        "Ekby byalag byggde en liknande bastu 2015."
    )
    (record,) = extraction_of(page).records
    assert (record.owners, record.partners) == ((), ())


@pytest.mark.parametrize("form", ["Orkesterföreningen", "orkesterföreningen", "Grimsta Orkesterförening"])
def test_the_definite_form_of_the_owner_is_the_owner(form: str) -> None:
    page = f"Lyktan\n\nProjektet Lyktan drivs av Grimsta Orkesterförening. Vi gör det tillsammans med {form}."
    record = record_of(page)
    assert [party.name for party in record.owners] == ["Grimsta Orkesterförening"]
    assert record.partners == ()


def test_the_definite_form_of_nobody_on_the_page_is_a_name() -> None:
    page = (
        "Lyktan\n\nProjektet Lyktan drivs av Grimsta byalag. Vi gör det tillsammans med Orkesterföreningen."
    )
    assert [party.name for party in record_of(page).partners] == ["Orkesterföreningen"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lindby museum räknar med en torr sommar.",
        "Lindby museum räknar med att det blir regn.",
        "Det är Region Skåne som koordinerar utlysningen.",
        "Svaren kom genom möten med Osby kommun.",
        "Vi har samlat in svar genom samtal med Lindby museum.",
        "Bygget utförs av Lindby Energiteknik AB på totalentreprenad.",
        "Vi fick bidrag till båtar som sköts av Lindby museum.",
        "Det är en del av en satsning som drivs av Boverket.",
    ],
)
def test_who_does_another_thing_takes_no_part(sentence: str) -> None:
    record = record_of(f"Lyktan\n\nProjektet Lyktan drivs av Ekby IF. {sentence}")
    assert [party.name for party in record.owners] == ["Ekby IF"]
    assert record.partners == ()


def test_a_clause_before_a_sum_is_no_body() -> None:
    page = (
        "Lyktan\n\nProjektägare: Ekby IF\nBudget: Lyktornas hela budget är 80 000 kr, varav 50 000 kr är "
        "projektstöd och 30 000 kr egna pengar."
    )
    assert record_of(page).cofunders == ()


def test_of_leader_and_the_fund_behind_it_the_fund() -> None:
    page = (
        "Lyktan\n\nProjektägare: Ekby IF\nFond: Landsbygdsfonden\n\nLyktan är ett leaderfinansierat projekt."
    )
    assert [party.name for party in record_of(page).funders] == ["Landsbygdsfonden"]
