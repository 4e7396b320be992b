"""Who pays which share of a project, said in percent or as the rest."""

import pytest

from tests.fields.pages import extraction_of

PAYS: dict[str, tuple[list[str], list[str]]] = {
    "Naturvårdsverket bidrar med 50 procent av kostnaden.": (["Naturvårdsverket"], []),
    "Naturvårdsverket går in med 50 % av pengarna.": (["Naturvårdsverket"], []),
    "Naturvårdsverket betalar 50 procent och Osby kommun betalar resten.": (
        ["Naturvårdsverket"],
        ["Osby kommun"],
    ),
    "Naturvårdsverket bidrar med 60 procent och Osby kommun med 40 procent.": (
        ["Naturvårdsverket"],
        ["Osby kommun"],
    ),
    "Naturvårdsverket finansierar 50 procent och resten betalar Osby kommun.": (
        ["Naturvårdsverket"],
        ["Osby kommun"],
    ),
    "Hälften betalas av Naturvårdsverket och resten står Osby kommun för.": (
        ["Naturvårdsverket"],
        ["Osby kommun"],
    ),
    "Naturvårdsverket står för 50 procent av kostnaden och Osby kommun för resten.": (
        ["Naturvårdsverket"],
        ["Osby kommun"],
    ),
    "Naturvårdsverket står för hela kostnaden.": (["Naturvårdsverket"], []),
    "För hela kostnaden står Naturvårdsverket och Region Skåne.": (["Naturvårdsverket", "Region Skåne"], []),
    "I det här fallet står Naturvårdsverket och Region Skåne för hela kostnaden.": (
        ["Naturvårdsverket", "Region Skåne"],
        [],
    ),
    "Naturvårdsverket och Region Skåne delar på kostnaden.": (["Naturvårdsverket", "Region Skåne"], []),
}


@pytest.mark.parametrize("text", PAYS)
def test_who_pays_a_share(text: str) -> None:
    page = f"Våtmarker vid kusten\n\nProjektet Våtmarker vid kusten drivs av Åby byalag 2021-2023. {text}\n"
    record = extraction_of(page).records[0]
    found = [one.name for one in record.funders], [one.name for one in record.cofunders]
    assert found == PAYS[text]
    assert record.partners == ()


@pytest.mark.parametrize(
    "text",
    [
        "Projektet har beviljats 408 000 kr där Osby kommun går in med 10 procent.",
        "Projektet har beviljats 408 000 kr och Osby kommun bidrar med 10 %.",
        "Projektet har beviljats 408 000 kr, varav Osby kommun står för 40 procent.",
    ],
)
def test_who_pays_a_share_has_not_given_the_grant(text: str) -> None:
    page = f"Våtmarker vid kusten\n\nProjektet drivs av Åby byalag 2021-2023. {text}\n"
    record = extraction_of(page).records[0]
    assert [(int(one.amount), one.payer) for one in record.budgets] == [(408_000, None)]


@pytest.mark.parametrize(
    "text",
    [
        "I Osby kommun bor 12 procent av deltagarna.",
        "Osby kommun har minskat utsläppen med 10 procent.",
        "Osby kommun står för 40 procent av länets utsläpp.",
        "Osby kommun bidrar med 40 procent av deltagarna.",
    ],
)
def test_other_shares_pay_nothing(text: str) -> None:
    page = f"Våtmarker vid kusten\n\nProjektet drivs av Åby byalag 2021-2023. {text}\n"
    record = extraction_of(page).records[0]
    assert (record.funders, record.cofunders) == ((), ())


def test_what_others_put_in_is_not_the_whole() -> None:
    page = "Våtmarker\n\nParternas medfinansiering i projektet Våtmarker är på cirka 9 miljoner kronor.\n"
    assert [one.kind for one in extraction_of(page).records[0].budgets] == ["cofinancing"]


@pytest.mark.parametrize(
    "text",
    [
        "I projektet samarbetar Osby kommun, Region Skåne och Lunds universitet med att rena vatten.",
        "Inom projektet samverkar Osby kommun, Region Skåne och Lunds universitet.",
    ],
)
def test_who_works_together_takes_part(text: str) -> None:
    record = extraction_of(
        f"Våtmarker vid kusten\n\nProjektet Våtmarker vid kusten finansieras av Vinnova. {text}\n"
    ).records[0]
    assert [one.name for one in record.partners] == ["Osby kommun", "Region Skåne", "Lunds universitet"]
    assert record.owners == ()


@pytest.mark.parametrize(
    "text",
    [
        "2018 lämnade Kustmiljöföreningen in en LONA-ansökan om att restaurera två våtmarker.",
        "Kustens miljöförening lämnade 2018 in en ansökan om att restaurera två våtmarker.",
        "Kustens miljöförening har beviljats ett LONA-bidrag för projektet.",
    ],
)
def test_who_applied_owns(text: str) -> None:
    record = extraction_of(f"Våtmarker vid kusten\n\n{text} Projektet beviljades 408 000 kr.\n").records[0]
    assert [one.rule for one in record.owners] in (["owner.applied"], ["owner.granted"])
