"""Projects that one sentence names together."""

import pytest

from tests.fields.pages import extraction_of

NAMED: dict[str, list[str]] = {
    "I dag sa nämnden ja till elva projekt som får 7 215 000 kronor. Bland dem märks Landsbygdslots Norra och Gästrike "
    "mathantverk som får stöd för att gå vidare.": ["Landsbygdslots Norra", "Gästrike mathantverk"],
    "Styrelsen sa också ja till tre ansökningar om projekt, Över ån, ett teaterprojekt som ska genomföras av Nora "
    "museum, Skogens port, en satsning på friluftsliv, samt Hamn 2030, ett projekt som drivs av Ulvö byalag.": [
        "Över ån",
        "Skogens port",
        "Hamn 2030",
    ],
    "Yrkeshögskolan får pengar för tre projekt: ”Silverskiftet”, ”Plast i ring” och ”Unga havsröster”.": [
        "Silverskiftet",
        "Plast i ring",
        "Unga havsröster",
    ],
    "Leader har beviljat stöd till två förstudier. Projekten är Vinterleden, Hållbara slipar och Bröd över havet.": [
        "Vinterleden",
        "Hållbara slipar",
        "Bröd över havet",
    ],
    "”Bläck på bussen” och ”Ord av ull” är exempel på läsprojekt som nu får bidrag av Författarfonden.": [
        "Bläck på bussen",
        "Ord av ull",
    ],
    "Två andra projekt som fick ja är Stålslingan II och Nya vägar för värme.": [
        "Stålslingan II",
        "Nya vägar för värme",
    ],
}


@pytest.mark.parametrize("text", NAMED)
def test_each_name_is_a_record(text: str) -> None:
    page = f"Nya pengar till länet\n\nRegionen har fördelat medel i vår.\n\n{text}\n"
    assert [r.title.value for r in extraction_of(page).records if r.title] == NAMED[text]


@pytest.mark.parametrize(
    "text",
    [
        "Tre projekt i Umeå, Skellefteå och Luleå får pengar av Vinnova.",
        "Två projekt drivs av Nora kommun och Lindesbergs kommun med stöd av Vinnova.",
        "Vi stöder flera projekt inom Hållbar utveckling och andra ämnen.",
        "Publiken har fått se bland annat Körkarlen, Stationen och Utvandrarna.",
        "Tidigare projekt är Vinterleden och Sommarleden.",
    ],
)
def test_other_enumerations_are_none(text: str) -> None:
    page = f"Nytt från länet\n\nRegionen har fördelat medel i vår.\n\n{text}\n"
    assert len(extraction_of(page).records) <= 1


def test_page_of_one_project_stays_one() -> None:
    page = (
        "Vinterleden\n\nProjektet Vinterleden drivs av Nora kommun och pågår 2021-2023. Det är ett av tre projekt i "
        "kommunen. De andra projekten är Sommarleden och Höstleden.\n"
    )
    (record,) = extraction_of(page).records
    assert record.title is not None
    assert record.title.value == "Vinterleden"
