"""Letters, minutes and reports: numbers in the subject, dates of decisions, lengths with their years, sums again."""

import pytest

from tests.fields.pages import extraction_of, record_of

PAGE = "Vinterled\n\nBodens kommun driver projektet Vinterled. {}\n"

TIMES = {
    "Kommunen fick den 4 maj 2021 besked om att stödet beviljats.": [("decision", "2021-05-04")],
    "Ansökan lämnades in i maj 2020 och beslutet kom i april 2021.": [
        ("application", "2020-05"),
        ("decision", "2021-04"),
    ],
    "Beskedet kom den 4 maj 2021.": [("decision", "2021-05-04")],
    "Region Norrbotten tog beslut om stödet den 4 maj 2021.": [("decision", "2021-05-04")],
    "Boverket beviljade den 4 maj 2021 projektet 300 000 kronor.": [("decision", "2021-05-04")],
    "Sida beviljade projektet 300 000 kronor för 2019-2021.": [("project", "2019/2021")],
    "Projektet pågår i två år (2019-2020).": [("project", "2019/2020")],
    "Projektet löper under tre år, åren 2019-2021.": [("project", "2019/2021")],
    "Vi väntar på besked om lokalen.": [],
}


@pytest.mark.parametrize("sentence", TIMES)
def test_times(sentence: str) -> None:
    found = record_of(PAGE.format(sentence)).periods
    assert [(p.kind.value, p.edtf) for p in found] == TIMES[sentence]


@pytest.mark.parametrize(
    ("words", "length"),
    [("2019-2021", None)],
)
def test_a_length_with_its_years(words: str, length: str | None) -> None:
    (period,) = record_of(PAGE.format(f"Projektet pågår {words}.")).periods
    assert (period.edtf, period.duration) == ("2019/2021", length)


LETTER = (
    "Region Norrbotten\n\n{}\n\n{}\n\nStöd till projektet Vinterled\n\nBodens kommun beviljas 300 000 kr.{}\n"
)


@pytest.mark.parametrize("kind", ["BESLUT", "Beslut", "Beslut om stöd", "Stödbeslut"])
@pytest.mark.parametrize("date", ["Datum: 2021-05-04", "Datum 2021-05-04", "Datum\n2021-05-04"])
def test_the_date_of_a_decision(kind: str, date: str) -> None:
    found = record_of(LETTER.format(kind, f"{date}\nDiarienummer: 2021-0044", "")).periods
    assert [(p.kind.value, p.edtf) for p in found] == [("decision", "2021-05-04")]


@pytest.mark.parametrize(
    ("kind", "date", "more"),
    [
        ("TJÄNSTESKRIVELSE", "Datum: 2021-05-04", ""),
        ("Förslag till beslut", "Datum: 2021-05-04", ""),
        ("Datum: 2021-05-04", "Beslut", ""),
    ],
)
def test_the_date_of_another_letter(kind: str, date: str, more: str) -> None:
    assert record_of(LETTER.format(kind, f"{date}\nDiarienummer: 2021-0044", more)).periods == ()


SUBJECTS = {
    "Granskning av projektet Vinterled, dnr 3.4.1-5127/2019": ["3.4.1-5127/2019"],
    "Angående Vinterled (dnr 2019/0044)": ["2019/0044"],
    "Ang. projektet Vinterled, diarienummer 2019/0044": ["2019/0044"],
    "Kopia av brev, dnr 2019/0044": [],
}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_numbers_in_the_subject_of_a_letter(subject: str) -> None:
    page = f"Till styrelsen\n\n{subject}\n\nVi har läst om projektet Vinterled, som Bodens kommun driver.\n"
    record = record_of(page)
    assert [one.value for one in record.identifiers] == SUBJECTS[subject]
    assert record.title is not None
    assert record.title.value == "Vinterled"


SUMS = {
    "Medfinansieringen om 640 000 kronor ryms inom ramen.": [("cofinancing", "640000")],
    "Medfinansieringen om 640 000 kronor fördelas på 320 000 kronor 2021 och 320 000 kronor 2022.": [
        ("cofinancing", "640000")
    ],
    "Den samlade budgeten motsvarar 640 000 kronor.": [("total", "640000")],
    "Totalkostnaden är 640 000 kronor.": [("total", "640000")],
    "Medfinansiering om 640 000 kronor är vanligt i länet.": [],
}


@pytest.mark.parametrize("sentence", SUMS)
def test_sums_with_a_definite_word(sentence: str) -> None:
    page = f"Vinterled\n\nBodens kommun driver Vinterled. Projektet är nytt. {sentence}\n"
    assert [(b.kind.value, str(b.amount)) for b in record_of(page).budgets] == SUMS[sentence]


FORM = "Projektnamn          Vinterled\nProjektägare         Bodens kommun\n{}\n"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("Upparbetat till och med\nrapportperiodens slut     210 300 kr", [("cost", "210300")]),
        ("Beviljat stöd från\n(högst)              300 000 kr", [("grant", "300000")]),
        ("Total kostnad enligt\nbudget               300 000 kr", [("total", "300000")]),
        ("Kostnad per\ndeltagare            300 000 kr", []),
        ("Vi har fått hjälp.\nav många             300 000 kr", []),
    ],
)
def test_a_label_over_two_lines(rows: str, found: list[tuple[str, str]]) -> None:
    assert [(b.kind.value, str(b.amount)) for b in record_of(FORM.format(rows)).budgets] == found


@pytest.mark.parametrize(
    ("label", "payer"),
    [
        ("Beviljat stöd (Vinnova)", "Vinnova"),
        ("Totalt sökt belopp från Arvsfonden", "Arvsfonden"),
        ("Sökt stöd Region Skåne", "Region Skåne"),
        ("Beviljat stöd (kr)", None),
        ("Bodens kommuns budget", None),
    ],
)
def test_who_pays_by_the_label(label: str, payer: str | None) -> None:
    (budget,) = record_of(f"Projektnamn: Vinterled\nProjektägare: Bodens kommun\n{label}: 300 000\n").budgets
    assert budget.payer == payer


PROGRAMMES = {
    "Pengarna kommer ur programmet Gröna vägar i norr.": "Gröna vägar i norr",
    "Stödet lämnas inom programmet Kyla – svalka för städer, som löper i tio år.": "Kyla – svalka för städer",
    "Projektet fick medel från det nya programmet Gröna vägar och ska pågå till 2023.": "Gröna vägar",
    "Bidraget ges via programmet Skog 2030.": "Skog 2030",
    "Pengarna kommer ur programmet för landsbygden.": None,
    "Vi tittade på programmet Rapport i går.": None,
}


@pytest.mark.parametrize("sentence", PROGRAMMES)
def test_the_programme_that_pays(sentence: str) -> None:
    programme = record_of(PAGE.format(sentence)).programme
    assert (programme.name if programme else None) == PROGRAMMES[sentence]


@pytest.mark.parametrize(
    ("funder", "name"),
    [
        ("Finansiär: Formas, programmet Gröna vägar", "Gröna vägar"),
        ("Finansiär: Vinnova (forskningsprogrammet Vatten i stad)", "Vatten i stad"),
        ("Finansiär: Formas", None),
    ],
)
def test_the_programme_beside_the_funder(funder: str, name: str | None) -> None:
    programme = record_of(f"Projektnamn: Vinterled\nProjektägare: Bodens kommun\n{funder}\n").programme
    assert (programme.name if programme else None) == name


LEADS = [
    "I ansökan angavs tre mål:",
    "I ansökan skrev vi att vi skulle",
    "Det vi lovade i ansökan var att vi skulle",
    "I projektplanen sattes följande mål:",
]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("mark", ["- ", "• "])
def test_aims_of_the_application(lead: str, mark: str) -> None:
    page = (
        PAGE.format("Det är kul.")
        + f"\n{lead}\n{mark}bygga fyra broar\n{mark}utbilda sex guider, och\n{mark}ge ut en karta\n"
    )
    found = record_of(page).results
    assert [(r.state.value, r.statement) for r in found] == [
        ("target", "bygga fyra broar"),
        ("target", "utbilda sex guider"),
        ("target", "ge ut en karta"),
    ]


@pytest.mark.parametrize("adverb", ["", "också ", "även ", "främst ", "framför allt "])
def test_an_adverb_inside_a_cue(adverb: str) -> None:
    found = record_of(PAGE.format(f"Projektet syftar {adverb}till att bygga fyra broar.")).results
    assert [r.statement for r in found] == ["bygga fyra broar"]


BOOKS = [
    "Riktlinjer för externt finansierade projekt",
    "Policy för EU-projekt",
    "Rutiner vid kommunens projekt",
    "Handbok i projektledning",
    "Kommunens projektpolicy",
    "Regler för projektverksamheten",
]
RULES = (
    "Osby kommun\n\n{}\n\nDnr: KS 2020/644\nBeslutad av: Kommunstyrelsen\n\n1. Syfte\n"
    "Riktlinjerna syftar till att ge ett gemensamt arbetssätt.\n\n"
    "2. Vem beslutar?\nProjekt med en total budget under 500 000 kronor beslutas av nämnden.\n"
)


@pytest.mark.parametrize("head", BOOKS)
def test_rules_for_projects_are_no_project(head: str) -> None:
    assert extraction_of(RULES.format(head)).records == ()


@pytest.mark.parametrize("head", ["Riktlinjer för trygg nattvård", "Handbok i odling"])
def test_a_project_that_writes_rules_is_one(head: str) -> None:
    page = f"Projektnamn: {head}\nProjektägare: Osby kommun\nBeviljat stöd: 200 000 kr\n"
    assert len(extraction_of(page).records) == 1


_BOARD = (
    "Region Gävleborg\nDelegationsbeslut\n\nBeslut om stöd till projektet Vårdskogen\n\n"
    "{} beslutar att bevilja Ljusdals kommun 640 000 kronor för genomförande av projektet Vårdskogen."
)


@pytest.mark.parametrize(
    ("board", "body"),
    [("Hållbarhetsnämnden", "Region Gävleborg"), ("Utvecklingsnämnden", "Region Gävleborg")],
)
def test_a_board_is_not_of_whom_it_grants_to(board: str, body: str) -> None:
    record = record_of(_BOARD.format(board))
    assert [(f.name, f.organisation and f.organisation.name) for f in record.funders] == [(board, body)]
    assert [b.payer for b in record.budgets] == [body]


def test_a_board_that_may_be_of_anybody() -> None:
    assert [f.name for f in record_of(_BOARD.format("Nämnden")).funders] == ["Region Gävleborg"]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Slutrapport ska vara inlämnad senast 2025-06-30.", []),
        ("Slutredovisningen till länsstyrelsen ska vara inlämnad den 3 maj 2025.", []),
        ("Ansökan om stöd till projektet är inlämnad den 3 maj 2025.", ["application"]),
    ],
)
def test_a_report_that_is_handed_in_is_no_application(said: str, kind: list[str]) -> None:
    record = record_of(f"Vårdskogen\n\nProjektet Vårdskogen drivs av Osby kommun. {said}")
    assert [one.kind.value for one in record.periods] == kind
