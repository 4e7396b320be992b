"""What is part of one project and what is not: parts of a letter, rows of years, texts below a table, news."""

from tests.fields.pages import extraction_of, record_of


def _names(page: str) -> list[str | None]:
    return [one.title.value if one.title else None for one in extraction_of(page).records]


LETTER = (
    "Länsstyrelsen\n\nBESLUT\nDatum 2024-05-02\n\nOsby kommun\n\nBeslut\n"
    "Länsstyrelsen beviljar Osby kommun bidrag med 300 000 kronor till projektet Humlor på heden.\n\n"
    "Skäl\nÅtgärderna genomförs av kommunen tillsammans med Ekby hembygdsförening. De omfattar slåtter.\n"
)


def test_what_is_done_makes_no_second_project() -> None:
    assert _names(LETTER) == ["Humlor på heden"]
    assert [one.name for one in record_of(LETTER).partners] == ["Ekby hembygdsförening"]


def test_rows_of_years_are_no_bodies() -> None:
    page = (
        "Slutrapport\nProjektnamn: Prata mer\nProjektägare: Osby kommun\n\nEkonomi\nBeviljat belopp\n"
        "År 1\t210 000 kr\nÅr 2\t385 000 kr\nEtapp 3\t140 000 kr\nSumma\t735 000 kr\n"
    )
    assert [one.name for one in (*record_of(page).funders, *record_of(page).cofunders)] == []


def test_labels_of_application_forms() -> None:
    page = (
        "Ansökan\nFöreningens namn: Rövikens byalag\nTyp av sökande: Universitet eller högskola\n"
        "Projektets namn: Bagarstugan\nGenomförs i: Osby\nSökt belopp: 40 000 kr\n"
    )
    record = record_of(page)
    assert [one.name for one in record.owners] == ["Rövikens byalag"]
    assert [one.name for one in record.places] == ["Osby"]


def test_a_leader_is_no_part_of_the_name() -> None:
    page = "Föreningen Gamla Kvarnen driver nu projektet Mjöl och Malt med Eva Ekengren som ordförande. Projektet pågår i ett år."
    assert _names(page) == ["Mjöl och Malt"]


def test_texts_headed_by_a_name_of_the_table() -> None:
    page = (
        "Beviljade projekt 2024\n\nSökande\tProjekt\tBeviljat belopp\nDansarna i Osby\tRum som rör sig\t240 000 kr\n"
        "Osby teater\tSkuggor vid ån\t300 000 kr\n\nOm projekten\n\nRum som rör sig\nTvå dansare besöker tolv boenden. "
        "Det görs tillsammans med Studieförbundet Bilda.\n\nSkuggor vid ån\nEn pjäs om spel.\n"
    )
    first, second = extraction_of(page).records
    assert [one.name for one in first.partners] == ["Studieförbundet Bilda"]
    assert second.partners == ()


def test_the_project_that_we_have_run() -> None:
    page = (
        "Nu är rapporten klar\n\nEva är en av 48 som har deltagit i Murgrönan, det projekt som vi på Hola folkhögskola "
        "har drivit tillsammans med Kriminalvården. Postkodstiftelsen gav 650 000 kronor till projektet.\n"
    )
    record = record_of(page)
    assert record.title is not None
    assert record.title.value == "Murgrönan"
    assert [one.name for one in record.owners] == ["Hola folkhögskola"]


NEWS = (
    "Nyhetsbrev från Energikontoret\n\nI det här brevet berättar vi om våra projekt.\n\n"
    "Byarna som värmer sig själva\nI vårt projekt Varma stugor har vi sedan hösten 2019 hjälpt tolv byar. Vinnova "
    "finansierar projektet med 3,2 miljoner kronor.\n\n"
    "Ström på tre språk\nNu är det klart. Energimyndigheten har sagt ja till Ladda i norr, och vi får 1 450 000 kronor. "
    "Projektet startar den 1 september 2021.\n\n"
    "På gång\n2 juni: Webbinarium om sol.\n9 juni: Så söker du bidrag från Klimatklivet.\n10 juni: Fika.\n"
    "11 juni: Årsmöte.\n\nVi ses!\n\nOsby 2021\n"
)


def test_news_is_no_name_where_the_text_has_one() -> None:
    assert _names(NEWS) == ["Varma stugor", "Ladda i norr"]


def test_what_else_a_paper_has_pays_for_nothing() -> None:
    funders = [one.name for record in extraction_of(NEWS).records for one in record.funders]
    assert funders == ["Vinnova", "Energimyndigheten"]
