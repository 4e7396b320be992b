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


RUBRICS = """Våra projekt

Vinterled

Leden märks om och får nya broar, så att den går att åka också när isen är svag. Här är det som gäller.

Fakta
Projektägare: Bodens kommun
Total budget: 2 000 000 kr

Älvens röst (avslutat)

Fakta
Projektägare: Piteå kommun
Total budget: 750 000 kr
"""


def test_a_name_with_a_rubric_or_sentences_between_it_and_its_form() -> None:
    found = [(r.title and r.title.value, r.owners[0].name) for r in extraction_of(RUBRICS).records]
    assert found == [("Vinterled", BODEN), ("Älvens röst", PITEA)]


def test_the_number_of_a_form_at_the_foot_of_its_page_makes_no_second_form() -> None:
    page = (
        "Vinterled\n\nDiarienummer: 2020-01284\nProjektägare: Bodens kommun\n\nUpplägg\n"
        "Arbetet görs på två platser i kommunen under ledning av en forskare vid universitetet.\n\n"
        "Diarienummer: 2020-01284\n"
    )
    assert len(extraction_of(page).records) == 1


def test_the_headline_of_a_list_says_who_pays() -> None:
    page = "Energimyndigheten satsar 9 miljoner på smarta hus\n\n" + ITEMS
    for record in extraction_of(page).records:
        assert [f.name for f in record.funders] == ["Energimyndigheten"]


COUNTED = """Två byar får pengar

Störst är satsningen i Löttorp. Där rustar Löttorps hembygdsförening badet för 1,9 miljoner kronor.

- Det är helt galet, säger ordföranden.

Den andra potten går till Böda byalag, som får 640 000 kronor till en ny bagarstuga vid kyrkan i byn.

Nästa ansökningstid går ut den 30 september. Då finns 3 miljoner kronor.
"""


def test_running_text_that_says_how_many_projects_it_tells_of() -> None:
    first, second = extraction_of(COUNTED).records
    assert [[str(b.amount) for b in r.budgets] for r in (first, second)] == [["1900000"], ["640000"]]
    assert [o.name for o in second.owners] == ["Böda byalag"]


IN_ITEMS = """Jordbruksverket har beviljat stöd till fem projekt

• Bodens kommun, 1,9 miljoner kronor, Närkött i varje kastrull. Sju skolkök provar hängda framdelar.
• Varmvatten på tomgång, KTH, 4,6 miljoner kronor.
• Ljus när det behövs. RISE och Piteå kommun, ca 4,5 mkr, tre år.
• Effektvakten. Koordinator: Älvsbyns kommun. Beviljat stöd 640 000 kronor.
• Torsås kommun - 1,36 miljoner kronor. Projektnamn: Abborren tillbaka på tallriken.
"""


def test_who_stands_by_itself_in_an_item_gets_the_money() -> None:
    records = extraction_of(IN_ITEMS).records
    assert [(r.title and r.title.value, [o.name for o in r.owners]) for r in records] == [
        ("Närkött i varje kastrull", ["Bodens kommun"]),
        ("Varmvatten på tomgång", ["KTH"]),
        ("Ljus när det behövs", ["RISE", "Piteå kommun"]),
        ("Effektvakten", ["Älvsbyns kommun"]),
        ("Abborren tillbaka på tallriken", ["Torsås kommun"]),
    ]
    assert [p.duration for p in records[2].periods] == ["P3Y"]


def test_a_body_inside_the_words_of_an_item_gets_nothing() -> None:
    page = IN_ITEMS.replace("Varmvatten på tomgång, KTH,", "Varmvatten hos KTH i norr,")
    assert extraction_of(page).records[1].owners == ()


STANZAS = """Beviljade projekt

Styrelsen har fördelat medel till projekten nedan. Sammanlagt delades 4 miljoner kronor ut.

BARN
Ringhörnan
Svenska Boxningsförbundet, Stockholm
2 450 000 kr (treårigt)
Projektet ger tjejer i förorten en tränare.

Läs för mig, farmor
Ljusdals Riksteaterförening, Ljusdal
890 000 kr

UNGA
Kolla, en ko!
4H-föreningen Sjuhärad, Ulricehamn
764 300 kr
"""


def test_stanzas_begin_with_a_name_and_a_rubric_is_none() -> None:
    records = extraction_of(STANZAS).records
    assert [(r.title and r.title.value, r.owners[0].name) for r in records] == [
        ("Ringhörnan", "Svenska Boxningsförbundet, Stockholm"),
        ("Läs för mig, farmor", "Ljusdals Riksteaterförening, Ljusdal"),
        ("Kolla, en ko!", "4H-föreningen Sjuhärad, Ulricehamn"),
    ]
    assert [p.duration for p in records[0].periods] == ["P3Y"]


PROTOCOL = """Kultur- och fritidsnämnden i Bodens kommun

Fördelning av projektbidrag

Kultur- och fritidsnämndens beslut

1. Bodens Filmstudio beviljas 45 000 kronor i projektbidrag för Stumfilm på stationen.
2. Sävasts IF beviljas 60 000 kronor för projektet Skidskytte för alla.
3. Ansökan från Motorklubben Dellen om 200 000 kronor avslås.

Stumfilm på stationen (KFN 2022/12): Projektet pågår 2022-2023 och kostar totalt 98 000 kronor.

Skidskytte för alla (KFN 2022/19): Projektet genomförs tillsammans med Piteå kommun.
"""


def test_the_decision_of_a_board_and_what_it_says_further_down_of_each() -> None:
    first, second = extraction_of(PROTOCOL).records
    assert [r.title and r.title.value for r in (first, second)] == [
        "Stumfilm på stationen",
        "Skidskytte för alla",
    ]
    assert [i.value for r in (first, second) for i in r.identifiers] == ["KFN 2022/12", "KFN 2022/19"]
    assert [str(b.amount) for b in first.budgets] == ["45000", "98000"]
    assert [p.edtf for p in first.periods] == ["2022/2023"]
    assert [p.name for p in second.partners] == ["Piteå kommun"]
    assert [f.organisation.name for f in second.funders] == ["Bodens kommun"]


RULES = [
    "Riktlinjer för stöd till projekt\n\nOsby kommun vill genom sina bidrag stärka föreningslivet.\n"
    "Projektet ska pågå högst ett år. Bidraget är högst 40 000 kronor.",
    "Blankett för projektidé\n\nProjektets namn: ______\nProjektägare: ........\nBudget: ____ kr\n"
    "Projekt får pågå längst till 31 december 2027.",
    "Vi söker en projektekonom\n\nDiarienummer: PA 2022/1187\n\nArbetsuppgifter\nDu följer upp projekt.\n\n"
    "Kvalifikationer\nErfarenhet av projekt är meriterande.\n\nTillträde snarast.",
    "Kraftig ökning av stödet till föreningar\n\nProjektet ska vara nyskapande.",
    "Kurs i att söka pengar\n\nDatum: 18 oktober 2022\nPlats: Osby\n\nKursen finansieras av Sida. Ekby museum "
    "medverkar. Anmälan senast den 3 oktober. Vi bjuder på lunch.",
    "Rekordmånga vill bygga\n\nUnder hösten 2023 kom 400 ansökningar. Bidragen var 651 000 kronor i snitt.",
    "Ramavtal för snickare\n\nOsby kommun upphandlar. Anbud lämnas senast 3 maj 2024. Avtalets värde beräknas till "
    "30 000 000 kronor och leverantörer är välkomna.",
    "Så fungerar stödet\n\nTänk dig att fem byar vill bygga. Efter projektet sparas papperen i fem år.",
    "Så fyller ni i\n\nEXEMPEL\nProjektnamn: Nytt liv\nProjektägare: Storby IF\nTotal budget: 480 000 kr",
    "Projektbank\n\nProjektägare: den svenska eller norska organisation som har ansvaret\n"
    "Projektperiod: start- och slutdatum enligt beslutet",
    "Riktlinjer för externt finansierade projekt\n\nBeslutad av: Kommunstyrelsen\n\nI projektet ska finnas en ledare.",
]


@pytest.mark.parametrize("page", RULES)
def test_rules_blank_forms_and_a_mere_heading_tell_of_no_project(page: str) -> None:
    assert extraction_of(page).records == ()


def test_a_project_about_guidelines_is_one() -> None:
    page = "Riktlinjer för stöd i skolan\n\nProjektägare: Osby kommun\nProjekttid: 2020-2021\n"
    assert len(extraction_of(page).records) == 1


def test_the_municipality_of_a_row_owns_where_the_page_says_that_it_applies() -> None:
    table = "Kommun\tProjekt\tBidrag\nBoden\tVåtmark\t100 000 kr\nPiteå\tStängsel\t200 000 kr\n"
    said = extraction_of("Det är alltid kommunen som söker.\n\n" + table).records
    assert [[o.organisation.name for o in r.owners] for r in said] == [["Bodens kommun"], ["Piteå kommun"]]
    assert all(not record.owners for record in extraction_of(table).records)


def test_a_number_may_begin_with_the_letters_of_a_board() -> None:
    page = "Namn: Vinterled\nDiarienummer: RS 2020/1822\nProjektägare: Bodens kommun\n"
    assert [i.value for i in extraction_of(page).records[0].identifiers] == ["RS 2020/1822"]


ONE_WITH_PARTS = """Vinterled

Projektet ger leden nya broar. Det är ett av flera projekt som har fått bidrag.

{0}
Vinnova ger 200 000 kr till broarna.

{1}
Boverket ger 300 000 kr till skyltarna.

{2}
Bodens kommun ger 100 000 kr till resten.
"""


@pytest.mark.parametrize(
    "names", [("Broarna", "Skyltarna", "Resten"), ("Budget", "Kostnader", "Finansiering")]
)
def test_the_parts_of_one_project_are_no_stanzas(names: tuple[str, str, str]) -> None:
    assert len(extraction_of(ONE_WITH_PARTS.format(*names)).records) == 1


def test_parts_that_name_the_same_project_are_no_stories() -> None:
    page = (
        "Två föreningar samsas\n\nPengarna\nLeader Höga Kusten ger 1,9 miljoner kronor till projektet Ny brygga.\n\n"
        "Arbetet\nBodens kommun lägger 400 000 kronor på projektet Ny brygga.\n"
    )
    assert len(extraction_of(page).records) == 1


def test_who_says_we_in_a_list_of_what_we_pay_for() -> None:
    table = "\n\nProjekt\tÄgare\tBeviljade medel\nStegen\tBodens kommun\t100 000 kr\nDuvan\tPiteå kommun\t200 000 kr\n"
    ours = extraction_of("Samordningsförbundet Norra Skaraborg\nInsatser vi finansierar" + table).records
    assert [[f.name for f in r.funders] for r in ours] == [["Samordningsförbundet Norra Skaraborg"]] * 2
    others = extraction_of("Samordningsförbundet Norra Skaraborg\nInsatser i trakten" + table).records
    assert all(not record.funders for record in others)


def test_the_head_of_a_column_names_who_pays() -> None:
    page = (
        "Projekt\tSökande\tTotal budget (tkr)\tVarav Region Halland (tkr)\n"
        "Hallandsleden\tHylte kommun\t2 400\t1 200\nHallen\tLaholms kommun\t860\t430\n"
    )
    first, second = extraction_of(page).records
    assert [(b.kind.value, str(b.amount)) for b in second.budgets] == [
        ("total", "860000"),
        ("grant", "430000"),
    ]
    assert [f.organisation.name for f in first.funders] == ["Region Halland"]


def test_a_project_that_every_part_names_is_one() -> None:
    page = (
        "Mer stöd\n\nBodens kommun har fått besked om att projektet Rätt spår beviljas 7 350 000 kronor.\n\n"
        "Rätt spår tar vid där Stegen slutade, som fick 2,8 miljoner kronor av Piteå kommun.\n"
    )
    assert len(extraction_of(page).records) == 1


LACKING = """Våra projekt

Vinterled
Projektledare: Eva Ek
Finansiär: Vinnova
Projekttid: 2018-2021

Älvens röst
Projektledare: Per Ask
Finansiär: Formas
Projekttid: 2019-2022

Barns lek
Finansiär: Forte
Tid: 2017-2018

Kontakt
Telefon: 0921-620 00
"""


@pytest.mark.parametrize("page", ["Org.nr 212000-1234", "Skriv ut\n\nDela sidan\n"])
def test_a_page_of_furniture_alone_tells_of_none(page: str) -> None:
    assert extraction_of(page).records == ()


def test_a_page_that_counts_projects_and_has_no_headings_is_read() -> None:
    page = "I år får tre projekt stöd av fonden. Pengarna räcker till mer. Ansökan är öppen hela året."
    assert extraction_of(page).records == ()


GIVEN = """Sparbanksstiftelsen Nya

Årets bidrag

• Ekby byalag får 40 000 kronor till projektet Bänkar vid sjön
• Lindby IF får 60 000 kronor till projektet Nya mål
"""


def test_the_body_at_the_head_of_a_list_of_grants_gives_the_money() -> None:
    found = [[(f.name, f.rule, f.basis) for f in r.funders] for r in extraction_of(GIVEN).records]
    assert found == [[("Sparbanksstiftelsen Nya", "funder.giver", "inferred")]] * 2


def test_who_is_said_to_pay_for_one_of_a_list_stands_before_its_giver() -> None:
    page = GIVEN.replace("Bänkar vid sjön", "Bänkar vid sjön, som finansieras av Boverket")
    first, second = extraction_of(page).records
    assert [f.name for f in first.funders] == ["Boverket"]
    assert [f.name for f in second.funders] == ["Sparbanksstiftelsen Nya"]


def test_a_list_that_speaks_of_no_grants_has_no_giver() -> None:
    page = GIVEN.replace("Årets bidrag", "Årets resultat")
    assert [f for r in extraction_of(page).records for f in r.funders] == []


CALL = (
    "Pengar till byn\n\nNu kan du söka pengar från Osby kommun. Kommunen har 600 000 kronor att fördela. Projektet"
    " ska vara avslutat senast den 30 juni 2024. Sista dag är den 15 mars. Besked lämnas i april."
)


def test_who_can_apply_for_what_and_when_is_no_project() -> None:
    assert extraction_of(CALL).records == ()


def test_where_to_apply_next_time_does_not_unmake_a_project() -> None:
    page = "Osby kommun driver projektet Unga vägar. Det slutar i juni 2024.\n\n" + CALL
    (record,) = extraction_of(page).records
    assert record.title is not None
    assert record.title.value == "Unga vägar"


ENTRY_TIMES = [
    ("Under 2023 och 2024 mäts alla stenar.", ["2023/2024"]),
    ("Sommaren 2024 åker de runt med pensel.", ["2024-22"]),
    ("De ska under två år leta i arkiv.", [None]),
    ("Föreningen ska i tre år följa 600 barn.", [None]),
    ("Till och med säsongen 2021 lyfts stenar.", []),
    ("I maj 2021 lyftes en sten.", []),
    ("Där bor folk som är två år gamla.", []),
]


@pytest.mark.parametrize(("text", "times"), ENTRY_TIMES)
def test_when_an_entry_runs_where_no_word_says_it(text: str, times: list[str | None]) -> None:
    page = (
        f"Vinnova har beviljat medel till tre projekt:\n\n1. Gröna vägar, Osby kommun, 200 000 kr\n{text}\n\n"
    )
    page += "2. Blå vägar, Lunds kommun, 300 000 kr\nStigen röjs.\n\n3. Röda vägar, Hörby kommun, 100 000 kr\nBron lagas.\n"
    first, *_ = extraction_of(page).records
    assert [period.edtf for period in first.periods] == times
