"""Pages of several projects, one of each kind of list, and pages of none."""

import pytest

from tests.fields.pages import extraction_of

PROSE = """Nytt stöd i norr

Region Norrbotten har beviljat stöd till tre nya projekt.

Bodens kommun får 2 miljoner kronor till projektet Vinterled. Projektet pågår 2019–2021.

Piteå kommun beviljas 750 000 kr till projektet Älvens röst, som genomförs tillsammans med Luleå kommun.

Älvsbyns kommun får 1,2 mkr till projektet Skogsljus.

Nästa beslut tas i höst.
"""
ITEMS = """Beviljade projekt

• Bodens kommun får 2 miljoner kronor till projektet Vinterled.
• Piteå kommun får 750 000 kr till projektet Älvens röst.
"""
HEADINGS = """Arvsfonden fördelade 9 miljoner kronor till två projekt.

BODEN

Bodens hembygdsförening
har fått stöd med 684 200 kr
för Minnenas hus

Syftet med projektet är att samla berättelser från trakten innan de glöms bort av alla.

PITEÅ

Piteå scoutkår
har fått stöd med 1 310 000 kr
för Ut i det vilda (tidigare Skogsvägen)

Projektet syftar till att fler unga ska våga vara ute i skogen också när det är mörkt.
"""
FORMS = """Våra projekt

Namn: Vinterled
Projektägare: Bodens kommun
Beviljat belopp: 2 000 000 kr

Namn: Älvens röst
Projektägare: Piteå kommun
Beviljat belopp: 750 000 kr
"""
STACKED = """Projekt 2019

Projektnamn
Projektägare
Beviljat stöd

Vinterled
Bodens kommun
2 000 000 kr

Älvens röst
Piteå kommun
750 000 kr

Summa
2 750 000 kr
"""
BARRED = """Beslut

Projekttitel | Projektägare | Beviljat stöd (tkr)
Vinterled | Bodens kommun | 2 000
Älvens röst | Piteå kommun | 750
"""
BODEN, PITEA = "Bodens kommun", "Piteå kommun"
TWO = [("Vinterled", BODEN, "2000000"), ("Älvens röst", PITEA, "750000")]

LISTS = [
    pytest.param(PROSE, [*TWO, ("Skogsljus", "Älvsbyns kommun", "1200000")], id="paragraphs"),
    pytest.param(ITEMS, TWO, id="items"),
    pytest.param(
        HEADINGS,
        [
            ("Minnenas hus", "Bodens hembygdsförening", "684200"),
            ("Ut i det vilda", "Piteå scoutkår", "1310000"),
        ],
        id="short lines",
    ),
    pytest.param(FORMS, TWO, id="forms"),
    pytest.param(STACKED, TWO, id="a cell a line"),
    pytest.param(BARRED, TWO, id="cells between bars"),
]


@pytest.mark.parametrize(("page", "expected"), LISTS)
def test_each_project_of_a_list_is_a_record(page: str, expected: list[tuple[str, str, str]]) -> None:
    records = extraction_of(page).records
    found = [
        (r.title.value if r.title else None, r.owners[0].name, str(r.budgets[0].amount)) for r in records
    ]
    assert found == expected
    assert [r.record_id for r in records] == [f"page#{n}" for n in range(1, len(expected) + 1)]


def test_what_a_project_of_a_list_has_is_its_own() -> None:
    first, second, third = extraction_of(PROSE).records
    assert [p.edtf for p in first.periods] == ["2019/2021"]
    assert second.periods == third.periods == ()
    assert [p.name for p in second.partners] == ["Luleå kommun"]
    assert first.partners == third.partners == ()


def test_who_pays_for_the_list_pays_for_each() -> None:
    for record in extraction_of(PROSE).records:
        assert [f.organisation.name for f in record.funders] == ["Region Norrbotten"]


def test_the_sum_of_the_list_is_nobodys() -> None:
    sums = [str(b.amount) for r in extraction_of(HEADINGS).records for b in r.budgets]
    assert sums == ["684200", "1310000"]


def test_a_former_name_is_an_alias() -> None:
    _, second = extraction_of(HEADINGS).records
    assert [(a.value, a.kind.value) for a in second.aliases] == [("Skogsvägen", "alternative")]


def test_a_period_of_all_projects_goes_to_each() -> None:
    page = ITEMS + "\nProjekten startar i januari 2024 och pågår till och med december 2026.\n"
    assert [[p.edtf for p in r.periods] for r in extraction_of(page).records] == [["2024-01/2026-12"]] * 2


ONE = [
    "Unga vägar\n\nProjektet Unga vägar får 2 mkr från Vinnova. Osby kommun får 1 mkr av dem till projektet.",
    "Namn: Unga vägar\nProjektägare: Osby kommun\nMedfinansiär: Hörby kommun\nMedfinansiär: Region Skåne",
    "Unga vägar\n\nProjektägare: Osby kommun\nBeviljat stöd: 2 mkr\nTotal budget: 4 mkr",
]
NONE = [
    "Utlysning\n\nUtlysningen är öppen till den 3 maj. Föreningar kan söka upp till 500 000 kronor.",
    "Om fonden\n\nFonden har sedan 1994 delat ut 100 miljoner kronor till forskning i länet.",
    "Projekt\n\nHär samlar vi information om de projekt som pågår i kommunen.",
]


@pytest.mark.parametrize("page", ONE)
def test_several_sums_are_not_several_projects(page: str) -> None:
    assert len(extraction_of(page).records) == 1


@pytest.mark.parametrize("page", NONE)
def test_a_page_of_no_project(page: str) -> None:
    assert extraction_of(page).records == ()


def test_a_similar_project_makes_no_list() -> None:
    page = """Mindre svinn i skolan

Hylte kommun har beviljats 1,8 miljoner kronor från Vinnova. Projektet "Tomma tallrikar" pågår 2021–2023.

Ett liknande projekt i Sala, "Ät upp", fick 500 000 kronor 2018.
"""
    (record,) = extraction_of(page).records
    assert record.title is not None
    assert record.title.value == "Tomma tallrikar"
    assert [str(budget.amount) for budget in record.budgets] == ["1800000"]
    assert [period.edtf for period in record.periods] == ["2021/2023"]


LISTED = """Naturvårdsprojekt 2019

Länsstyrelsen i Hallands län har beviljat bidrag till fem projekt i länet.

Hylte kommun
• Slinga runt sjön, 310 000 kr
• Fladdermöss i parken. Bidrag: 86 250 kr

Laholms kommun
• Våtmark vid Sjöviken
  Bidrag 200 000 kr, totalkostnad 425 000 kr
• Naturskola på gården: 204 500 kr

Nästa ansökningsdag är den 1 december.
"""


def test_items_with_a_sum_stand_under_who_got_it() -> None:
    records = extraction_of(LISTED).records
    assert [(r.title and r.title.value, [o.name for o in r.owners]) for r in records] == [
        ("Slinga runt sjön", ["Hylte kommun"]),
        ("Fladdermöss i parken", ["Hylte kommun"]),
        ("Våtmark vid Sjöviken", ["Laholms kommun"]),
        ("Naturskola på gården", ["Laholms kommun"]),
    ]
    assert [str(r.budgets[0].amount) for r in records] == ["310000", "86250", "200000", "204500"]


def test_the_posts_of_one_budget_are_no_projects() -> None:
    page = """Projektet Unga vägar drivs av Osby kommun.

Budget
• Personal, 310 000 kr
• Lokaler och resor, 86 250 kr
• Material, 20 000 kr
"""
    assert len(extraction_of(page).records) == 1


STORIES = """Nytt från museet

SILVER I SÄCKEN
I projektet Silver i säcken, som Härnösands museum driver, analyseras mynt. Vinnova har beviljat 890 000 kronor.

PAPPER
Föreningsarkivet Eken leder projektet Papper på hög, som startade i januari 2018. Kramfors kommun är med.
"""


def test_stories_under_headings_of_their_own() -> None:
    titles = [r.title.value for r in extraction_of(STORIES).records if r.title]
    assert titles == ["Silver i säcken", "Papper på hög"]


def test_a_predecessor_under_a_heading_makes_no_second_project() -> None:
    page = """Rätt spår

Projektet Rätt spår drivs av Osby kommun och pågår 2021-2023.

Bygger på det som fungerade
Rätt spår tar vid där projektet Stegen slutade. Stegen drevs 2017-2019 och kostade 2,8 miljoner kronor.
"""
    assert len(extraction_of(page).records) == 1


NOT_TOLD = [
    "Beviljat per län\n\nLän\tAntal projekt\tBeviljat stöd (mnkr)\nDalarna\t19\t240,0\nHalland\t23\t301,9\n",
    "Blankett för projektidé\n\nProjektnamn: ..........\nProjektägare: ..........\nBudget: ..........\n",
    "Utlysning: Gröna varor\n\nÖppnar: 15 januari 2024\nStänger: 9 april 2024\nProjekttid: 12-24 månader\n",
]


@pytest.mark.parametrize("page", NOT_TOLD)
def test_statistics_forms_and_calls_tell_of_no_project(page: str) -> None:
    assert extraction_of(page).records == ()


def test_the_number_of_an_entry_is_no_part_of_its_name() -> None:
    page = """Katalog

1  Ljud i skogen
   Vem: Osby kommun
   Stöd: 240 tkr

2  Isens minne
   Vem: Umeå universitet
   Stöd: 150 tkr
"""
    records = extraction_of(page).records
    assert [(r.title and r.title.value, [o.name for o in r.owners]) for r in records] == [
        ("Ljud i skogen", ["Osby kommun"]),
        ("Isens minne", ["Umeå universitet"]),
    ]
