"""Titles of pages that are written as news: what names the project, and what only tells of it."""

import pytest

from tests.fields.pages import extraction_of, title_of

TOLD = "Projektet syftar till att de som vill ska komma fram till kvarnen. Det drivs av Osby kommun."
PAID = "Projektet får 300 000 kronor av Tillväxtverket och drivs av Osby kommun."

TITLES = {
    # the place belongs to a name that is never said without it
    f"Nytt på gång\n\nProjektet Bygdens bröd i Hörby startar i maj. Till Bygdens bröd i Hörby söks tre bagare. {PAID}": (
        "Bygdens bröd i Hörby"
    ),
    f"Nytt på gång\n\nNu startar projektet Bygdens bröd i Hörby. Till Bygdens bröd söks tre bagare. {PAID}": "Bygdens bröd",
    # a colon inside a name that the page says twice
    (
        f"Nytt på gång\n\nProjektet Recept: Hela byn bakar vänder sig till unga. {PAID} "
        "Eva Ek är projektledare för Recept: Hela byn bakar."
    ): "Recept: Hela byn bakar",
    f"Nytt på gång\n\nProjektet Säker@byn växer och går vidare. {PAID}": "Säker@byn",
    f"Nytt på gång\n\nI det så kallade Bridge the Gap-projektet ska Osby kommun bygga broar. {PAID}": "Bridge the Gap",
    # a path above the heading, a picture above the form, a heading that calls out
    f"- Hem\n- Verksamhet\n- Ge ladan nytt liv\nGe ladan nytt liv\n{TOLD}": "Ge ladan nytt liv",
    f"- Hem\n- Sång i byn!\nSång i byn!\n\nVi fick bidrag till ett nytt projekt – Sång i byn! {PAID}": "Sång i byn!",
    (
        "Bryggan Västersjön\n\nbrygga_2014_webb.jpg\nVy över viken\n\nProjektet omfattar en brygga.\n\n"
        "Projektperiod\n\n2018-2021\n\nParter\n\nOsby kommun"
    ): "Bryggan Västersjön",
    # quotes behind the word for a project
    f"VATTEN 2 Dammen\n\nNytt projekt godkänt i maj 2021, ”Liv i vår gamla damm”.\n\n{TOLD}": "Liv i vår gamla damm",
    # forms that have lost their lines
    (
        "BESLUT Länsstyrelsen beslutar att bevilja bidrag till följande projekt: Projektets namn Räkning av ugglor i "
        "norra delen av Osby kommun Beviljad summa 40 000 kr. Projektet drivs av Osby kommun."
    ): "Räkning av ugglor i norra delen av Osby kommun",
    # who studies something, where no other word names it
    (
        "Fakta\n\nFinansiär:\nForte\nProjektperiod:\n15 mars 2021 - 31 oktober 2022\n\nOm projektet\n\n"
        "Granngott Örebro studerar hur folk lär känna varandra i höghus."
    ): "Granngott Örebro",
    f"Nytt på gång\n\nAnsökan är gjord inom forskningsprogrammet SpelNord. Forskarna i SpelNord är glada. {PAID}": "SpelNord",
}


@pytest.mark.parametrize("page", TITLES)
def test_title(page: str) -> None:
    assert title_of(page) == TITLES[page]


NO_TITLES = [
    f"Kostnader\n\n{PAID}",
    f"Tidplan och kostnader\n\n{PAID}",
    f"Information från kommunen\n\n{PAID}",
    f"Nya pengar till skolan i byn\n\n{PAID}",
    f"Besked från Boverket\n\n{PAID}",
    f"Ingen liten skogspeng till klubben\n\n{PAID}",
    f"Miljonregn över gamla lador\n\n{PAID}",
    f"Bron tre miljoner billigare än väntat\n\n{PAID}",
    f"Badet blev dyrare än planerat\n\n{PAID}",
    f"Så ringde klockan: ”Det blir fem lador”\n\n{PAID}",
    f"Nytt på gång\n\nPengarna kommer från Skogsfonden, en fond som stödjer projekt om träd. {PAID}",
    f"Nytt på gång\n\nBakprojektet är en gemensam satsning för byarna. {PAID}",
    f"Nytt på gång\n\nSökande är Osby Kammarkör i samarbete med Osby kommun. {PAID}",
    f"Nytt på gång\n\nSyftet med OBS:s projekt är att bygga. {PAID}",
    f"Nytt på gång\n\nEtt projekt som vi tror på, ”Det är roligt att bygga.”, säger Eva Ek. {PAID}",
    f"Storgatan 12\n\n{PAID}",
]


@pytest.mark.parametrize("page", NO_TITLES)
def test_no_title(page: str) -> None:
    assert [one.title for one in extraction_of(page).records if one.title] == []


LIST = (
    "Projekt som beviljats bidrag\n\nRegion Värmland har beslutat att medfinansiera nedanstående projekt:\n\n"
    " • Ull på resa (RV 160297) med 38 000 kronor. Projektägare: Arvika Vokalensemble\n"
    " • Gamla ladan (RV160302) med 30 000 kronor. Projektägare: Föreningen Ladan\n"
    " • Smide för unga (RV160264) med 25 000 kronor. Projektägare: Föreningen Industriminnen i Värmland\n"
)


def test_entries_without_numbers() -> None:
    titles = [one.title.value for one in extraction_of(LIST).records if one.title]
    assert titles == ["Ull på resa", "Gamla ladan", "Smide för unga"]
