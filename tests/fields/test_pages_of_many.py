"""Pages that count projects and tell of none; sums, names and aims in lists of grants."""

import pytest

from tests.fields.pages import extraction_of, record_of

NONE = (
    "Fonden delar ut 136 miljoner\n\nFonden delar ut 136 miljoner kronor till 37 projekt i landet. Av 212 ansökningar "
    "fick 37 projekt pengar.\n",
    "Bygdegårdarna fick 7,5 miljoner kronor i stöd från Boverket av totalt 32 900 000 kronor. Av de 58 samlingslokaler "
    "som fick medel var 17 föreningar medlemmar.\n",
    "61 projekt får dela på 39,5 miljoner kronor i stöd från Europeiska socialfonden. Totalt har drygt 400 projekt "
    "beviljats stöd sedan starten.\n",
    "Nämnden beviljar Utvecklingsprojekt\n\nNämnden beviljar medel för Utvecklingsprojekt två gånger om året.\n",
    "5 projekt får stöd\n\nFördelning av stöd för interkulturella projekt Sista ansökningsdag var den 23 augusti 2017 "
    "och 13 ansökningar kom in. Nämnden beslutade att fördela 330 000 kr till fem av de sökande projekten.\n",
    "Struktur för slutrapport\n\nI vilken utsträckning har projektets mål uppnåtts?\n\nHar projektets budget följts?\n",
    "Mall för delredovisning\n\nHar projektet följt sin plan?\n\nHur har projektets medel använts?\n",
    "Slutrapportering\n\nVi vill att ni redovisar hur projektet finansierades med namngiven finansiär.\n",
    "Regeringen beslutar att följande ska gälla.\n\nLänsstyrelsen i Uppsala län | 1 980 |\nLänsstyrelsen Skåne | 895 |\n",
)


@pytest.mark.parametrize("page", NONE)
def test_a_page_that_counts_projects_tells_of_none(page: str) -> None:
    assert extraction_of(page).records == ()


ONE = (
    "Vi fick 3 ansökningar och två projekt fick pengar. Projektet Vinterled drivs av Osby kommun.\n",
    "Leden i Osby\n\nAv 14 ansökningar fick tre projekt stöd. Med projektet vill Osby kommun att fler åker skidor.\n",
)


@pytest.mark.parametrize("page", ONE)
def test_a_page_that_counts_may_tell_of_one_all_the_same(page: str) -> None:
    assert len(extraction_of(page).records) == 1


GIVEN = (
    ("får 3 miljoner på tre år för projektet", "3000000"),
    ("har beviljats drygt 4 miljoner till projektet", "4000000"),
    ("tilldelas nära 2,5 miljoner för projektet", "2500000"),
)


@pytest.mark.parametrize(("words", "amount"), GIVEN)
def test_millions_without_a_currency_in_a_list(words: str, amount: str) -> None:
    page = (
        "Vetenskapsrådet fördelar 214 miljoner till forskning. Här är några av projekten:\n\n"
        f"Carl-Henrik Gran, Teologiska institutionen, {words} ”Etik och tro i Mellanöstern”.\n\n"
        f"Åsa Lund, Lunds universitet, {words} ”Stat utan gräns”.\n"
    )
    first, second = extraction_of(page).records
    assert [first.title and first.title.value, second.title and second.title.value] == [
        "Etik och tro i Mellanöstern",
        "Stat utan gräns",
    ]
    assert [[str(b.amount) for b in one.budgets] for one in (first, second)] == [[amount], [amount]]
    assert not any("Gran" in owner.name for owner in first.owners)


def test_millions_of_other_things_are_no_sum() -> None:
    page = (
        "Två projekt får stöd.\n\nOsby kommun får 90 000 kr till projektet ”Vinterled”. Leden har 3 miljoner steg.\n\n"
        "Åre kommun får 80 000 kr till projektet ”Sommarled”. Stigen går runt sjön.\n"
    )
    assert [[str(b.amount) for b in one.budgets] for one in extraction_of(page).records] == [
        ["90000"],
        ["80000"],
    ]


@pytest.mark.parametrize("sum_of_it", ["65.000 euro", "2 miljoner kronor", "40 procent"])
def test_what_a_project_gets_is_no_part_of_its_name(sum_of_it: str) -> None:
    title = record_of(f"Stiftelsen Ekhem stöder projekt Dansa med {sum_of_it} under tre år.\n").title
    assert title is not None
    assert title.value == "Dansa"


@pytest.mark.parametrize("paper", ["slutrapporten", "enhetliga mallar för slutrapportering", "blanketten"])
def test_the_aim_of_a_paper_is_none_of_the_project(paper: str) -> None:
    page = (
        f"Slutrapport\n\nProjektnamn: Vinterled\n\nSyftet med {paper} är att sprida resultat och metoder.\n"
    )
    assert record_of(page).results == ()


def test_the_aim_of_the_project_beside_a_paper() -> None:
    page = "Slutrapport\n\nProjektnamn: Vinterled\n\nSyftet med projektet var att fler åker skidor.\n"
    assert len(record_of(page).results) == 1


LABELLED = "Projektägare: {}. Projektet går ut på att samla företag, föreningar och invånare i bygden.\n"


def test_a_label_may_name_two_bodies_with_a_point_in_one() -> None:
    owners = record_of("Projekt Vinterled\n\nProjektägare: S:t Olofs IF, Ekeby ek. för.\n").owners
    assert len(owners) == 2


RESEARCHERS = (
    "Gry Liden, professor i sociologi,",
    "Merit Jakobsdotter, forskare i företagsekonomi,",
    "Språkforskaren Njord Burevik",
    "Orvar Ekh, biträdande universitetslektor i kemi,",
)


@pytest.mark.parametrize("who", RESEARCHERS)
def test_a_researcher_owns_nothing(who: str) -> None:
    page = (
        "Anslag från Vetenskapsrådet\n\nFjorton forskare vid Örebro universitet har fått anslag från Vetenskapsrådet.\n\n"
        f"{who} får 4,2 miljoner kronor för att undersöka hur expertis förändrar samhället.\n\n"
        "Rolf Ek, professor i psykologi, får 6,3 miljoner kronor för att undersöka hur vi mår när vi blir äldre.\n"
    )
    found = [[owner.name for owner in one.owners] for one in extraction_of(page).records]
    assert found == [["Örebro universitet"], ["Örebro universitet"]]


NOT_AT_HOME = ("Forskare från KTH följer arbetet.", "Två forskare föreläste vid KTH.")


@pytest.mark.parametrize("text", NOT_AT_HOME)
def test_a_university_that_is_only_named_owns_nothing(text: str) -> None:
    page = f"Två projekt får stöd\n\n{text}\n\nProjektet Vinterled får 200 000 kr.\n\nProjektet Sommarled får 300 000 kr.\n"
    assert not any(one.owners for one in extraction_of(page).records)


@pytest.mark.parametrize(
    "part", ["Sammanställning Ange i punktform", "Sammanfattning Beskriv kort", "Bakgrund Redogör för"]
)
def test_a_title_ends_before_the_next_part_of_a_form_without_lines(part: str) -> None:
    page = (
        f"Slutrapport\n\nProjektnamn: Offerplats Finnmo {part} vad projektet har gjort och vad det har lett till. En plats med "
        "stugor och parkering blev färdig, och många besökare har berättat att de vill komma tillbaka.\n"
    )
    title = record_of(page).title
    assert title is not None
    assert title.value == "Offerplats Finnmo"


def test_the_years_of_a_quoted_name_belong_to_it() -> None:
    record = record_of("KTH driver projektet ”Kvinnor i vetenskap 1900-1950” med stöd från Formas.\n")
    assert record.title is not None
    assert record.title.value == "Kvinnor i vetenskap 1900-1950"


def test_who_is_spoken_to_is_no_name() -> None:
    page = "Slutrapport\n\nDu ska använda blanketten för att beskriva projektet. Projektet har skyltat stigar i Osby.\n"
    assert all(one.title is None or one.title.value != "Du" for one in extraction_of(page).records)
