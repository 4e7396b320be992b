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
    " • Gamla ladan (RV160302) med ytterligare 30 000 kronor för 2017. Projektägare: Föreningen Ladan\n"
    " • Smide för unga (RV160264) med 25 000 kronor. Projektägare: Föreningen Industriminnen i Värmland\n"
)


def test_entries_without_numbers() -> None:
    titles = [one.title.value for one in extraction_of(LIST).records if one.title]
    assert titles == ["Ull på resa", "Gamla ladan", "Smide för unga"]


NEXT = "Projektet ska ge fler unga i Osby plats att mötas. Det drivs av Osby kommun."
NEWS = [
    "Unga ska få jobb",
    "Osby kommun först i landet med elbåt",
    "Bygg broar får 3 miljoner",
    "Invigning av nya ladan",
]
NEWS += ["EU-stöd för bättre vatten", "Rekordstort anslag till cancerforskning", "Vi söker projektledare"]


@pytest.mark.parametrize("news", NEWS)
def test_news_over_a_project(news: str) -> None:
    assert title_of(f"{news}\n\n{NEXT}") is None


def test_news_that_the_text_says_in_the_same_words() -> None:
    assert title_of(
        f"Bygg broar får 3 miljoner\n\nVår satsning Bygg broar får 3 miljoner kronor. {NEXT}"
    ) != ("Bygg broar får 3 miljoner")


HEADS = {
    f"Ladan på berget - Osby kommun\n\n{NEXT}": "Ladan på berget",
}


@pytest.mark.parametrize("page", HEADS)
def test_headings_that_name(page: str) -> None:
    assert title_of(page) == HEADS[page]


IN_TEXT = {
    "Leader har gett Osby byalag 400 000 kronor för Ljusgården, en mötesplats för unga.": "Ljusgården",
    "Osby kommun får 1,2 miljoner kronor av Tillväxtverket till Vinterväg 2.0.": "Vinterväg 2.0",
    "Byalaget har fått 250 000 kronor av Länsstyrelsen för Ny i naturen.": "Ny i naturen",
    "Inom Spiran, som finansieras av ESF, får unga praktik.": "Spiran",
    "Ungt ledarskap i byn heter Osby IF:s nya satsning.": "Ungt ledarskap i byn",
    "Nu startar Jobbsprånget Nord! Osby kommun leder arbetet.": "Jobbsprånget Nord",
    "Idén till Kom in i matchen fick tränaren Eva Ek.": "Kom in i matchen",
}


@pytest.mark.parametrize("said", IN_TEXT)
def test_names_in_running_text(said: str) -> None:
    assert title_of(f"Nyheter\n\n{said} {NEXT}") == IN_TEXT[said]


NOT_IN_TEXT = [
    "Byalaget har gett 40 000 kronor till Ekbacken, en gård utanför byn.",
    "Laget deltar i Nordiska mästerskapen.",
    "Inom Region Skåne, som finansieras av skatter, finns mycket.",
    "Nu startar Region Skåne.",
]


@pytest.mark.parametrize("said", NOT_IN_TEXT)
def test_no_names_in_running_text(said: str) -> None:
    assert title_of(f"Nyheter\n\n{said} {NEXT}") is None


LABELS = [
    "Ansökan avser",
    "Kort titel",
    "Förstudiens namn",
    "Satsningens namn",
    "Studiens namn",
    "Uppdragets namn",
]


@pytest.mark.parametrize("label", LABELS)
def test_labels(label: str) -> None:
    assert (
        title_of(f"Blankett\n\n{label}: Ljus i gången\nSökande: Osby byalag\nSökt belopp: 40 000 kr")
        == "Ljus i gången"
    )
