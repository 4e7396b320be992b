"""Budgets and periods, by label and in sentences."""

import pytest

from tests.fields.pages import extraction_of, record_of

LEAD = "Unga vägar\n\nProjektet Unga vägar drivs av Osby kommun. "
FORM = "Unga vägar\n\nProjektägare: Osby kommun\n"

BUDGETS = [
    (
        FORM + "Beviljat ESF-stöd: 411 601 kr",
        [("grant", "411601", "SEK", "Europeiska socialfonden", "stated")],
    ),
    (FORM + "Total budget (tkr): 450", [("total", "450000", "SEK", None, "stated")]),
    (FORM + "Totalbudget 2,5 mkr", [("total", "2500000", "SEK", None, "stated")]),
    (FORM + "Budget: 6 431 952", [("total", "6431952", "SEK", None, "inferred")]),
    (FORM + "Medfinansiering: 300 000 kronor", [("cofinancing", "300000", "SEK", None, "stated")]),
    (FORM + "Total budget: ca 1,5 Mkr exkl. moms", [("total", "1500000", "SEK", None, "stated")]),
    (FORM + "Total budget: 411 601 kr (preliminärt)", [("total", "411601", "SEK", None, "stated")]),
    (
        FORM + "Total budget: 12,8 miljoner kronor, varav EU-stöd 6,4 miljoner kronor",
        [("total", "12800000", "SEK", None, "stated"), ("grant", "6400000", "SEK", None, "stated")],
    ),
    (FORM + "EU-stöd: 55.400 €", [("grant", "55400", "EUR", "Europeiska unionen", "stated")]),
    (LEAD + "Projektets totala budget är 3 miljoner kronor.", [("total", "3000000", "SEK", None, "stated")]),
    (
        LEAD + "Projektet har fått 450 000 kr i stöd från Vinnova till projektet.",
        [("grant", "450000", "SEK", "Vinnova", "stated")],
    ),
    (
        LEAD + "Den totala budgeten är 12,4 miljoner kronor, varav 6,2 mkr är EU-stöd.",
        [
            ("total", "12400000", "SEK", None, "stated"),
            ("grant", "6200000", "SEK", "Europeiska unionen", "stated"),
        ],
    ),
]
BUDGETS += [
    (
        FORM + "Medfinansiärer: Åre kommun (600 000 kr), Region Skåne 250 000 kr",
        [
            ("cofinancing", "600000", "SEK", "Åre kommun", "stated"),
            ("cofinancing", "250000", "SEK", "Region Skåne", "stated"),
        ],
    ),
    (FORM + "Beslutat stöd från Vinnova: 2 mkr", [("grant", "2000000", "SEK", "Vinnova", "stated")]),
    (FORM + "Finansiering: 310 000 kr", [("total", "310000", "SEK", None, "stated")]),
    (LEAD + "Vinnova bidrar med 4,5 miljoner.", [("grant", "4500000", "SEK", "Vinnova", "inferred")]),
    (LEAD + "Notan går på 3 mkr.", [("total", "3000000", "SEK", None, "stated")]),
    (
        LEAD + "Kommunens egen insats är 153 000 kronor.",
        [("cofinancing", "153000", "SEK", "Osby kommun", "stated")],
    ),
]
BUDGETS += [
    (
        FORM + "Finansiering: Vinnova 4,6 mnkr, Ekby kommunalförbund 900 tkr",
        [
            ("grant", "4600000", "SEK", "Vinnova", "stated"),
            ("cofinancing", "900000", "SEK", "Ekby kommunalförbund", "stated"),
        ],
    ),
    (
        FORM + "Bidrag: 6,5 Mkr från Boverket och upp till 2 miljoner kr från Sparbanksstiftelsen Ek",
        [
            ("grant", "6500000", "SEK", "Boverket", "stated"),
            ("grant", "2000000", "SEK", "Sparbanksstiftelsen Ek", "stated"),
        ],
    ),
    (
        FORM + "Finansiering: 310 000 kr, varav 248 000 kr i projektstöd och 62 000 kr från Åre kommun",
        [
            ("total", "310000", "SEK", None, "stated"),
            ("grant", "248000", "SEK", None, "stated"),
            ("cofinancing", "62000", "SEK", "Åre kommun", "stated"),
        ],
    ),
    (
        FORM + "Finansiering: Leader 70 %, Svenska kulturfonden 32.760",
        [("grant", "32760", "SEK", "Svenska kulturfonden", "inferred")],
    ),
    (
        FORM
        + "Total budget: 3 000 000 kr\nvarav Energimyndigheten: 2 000 000 kr\nÅre kommun, kontant: 1 000 000",
        [
            ("total", "3000000", "SEK", None, "stated"),
            ("grant", "2000000", "SEK", "Energimyndigheten", "stated"),
            ("cofinancing", "1000000", "SEK", "Åre kommun", "inferred"),
        ],
    ),
]
BUDGETS += [
    (
        LEAD + "Projektet fick 385 000 kronor från Vinnova. Hörby kommun sköt till 75 000.",
        [
            ("grant", "385000", "SEK", "Vinnova", "stated"),
            ("cofinancing", "75000", "SEK", "Hörby kommun", "inferred"),
        ],
    ),
    (
        FORM + "Total budget: 411 601 kr\nSumma finansiering: 411 601 kr",
        [("total", "411601", "SEK", None, "stated")],
    ),
]
BUDGETS += [
    (
        LEAD + "Projektet drivs av Hörby bygdegårdsförening. Föreningen har själv lagt in 75 000 kronor.",
        [("cofinancing", "75000", "SEK", "Hörby bygdegårdsförening", "stated")],
    ),
]
NO_BUDGETS = [
    (LEAD + "Projektet kostar 95 kr per dag. Hörby kommun sköt till 75 000 timmar.", "rate"),
    (LEAD + "Vinnova delar ut 118 miljoner kronor till 41 projekt.", "not_the_project"),
    (FORM + "Budget: se bilaga 3", "no_unit"),
    (LEAD + "En lunch kostar 95 kr per deltagare.", "rate"),
    (LEAD + "Fonden delar ut 30 miljoner kronor om året.", "programme"),
    (LEAD + "Föreningar kan söka upp till 500 000 kronor.", "programme"),
    ("Publicerad: 2 000 000 kr\n\n" + LEAD, "not_the_project"),
]
PERIODS = [
    (FORM + "Projektperiod: 2014-07-01 till 2014-12-31", [("project", "2014-07-01/2014-12-31", None)]),
    (FORM + "Projekttid: 2017–2019", [("project", "2017/2019", None)]),
    (FORM + "Startdatum: 2019-01-01\nSlutdatum: 2020-06-30", [("project", "2019-01-01/2020-06-30", None)]),
    (FORM + "Startdatum: 2019-01-01", [("project", "2019-01-01/..", None)]),
    (FORM + "Projekttid: 18 månader", [("project", None, "P18M")]),
    (FORM + "Beslutsdatum: 2016-05-03", [("decision", "2016-05-03", None)]),
    (LEAD + "Projektet pågår från januari 2021 till juni 2023.", [("project", "2021-01/2023-06", None)]),
    (LEAD + "Det startar i augusti 2019.", [("project", "2019-08/..", None)]),
    (LEAD + "Projektet startade 2018 och pågår i tre år.", [("project", "2018/..", "P3Y")]),
    (LEAD + "Arbetet ska vara klart i december 2022.", [("project", "../2022-12", None)]),
    (
        LEAD + "Projektet får påbörjas den 1 juni 2020 och ska vara avslutat senast den 30 november 2022.",
        [("project", "2020-06-01/2022-11-30", None)],
    ),
    (LEAD + "I fyra år, med start den 1 januari 2021, mäts isen.", [("project", "2021-01-01/..", "P4Y")]),
    (LEAD + "Projektansökan lämnades in hösten 2016.", [("application", "2016-23", None)]),
    (LEAD + "Kommunen kom in med ansökan den 27 november 2015.", [("application", "2015-11-27", None)]),
    (
        LEAD + "Från augusti 2021 till juni 2023 åker vi runt med en husvagn.",
        [("project", "2021-08/2023-06", None)],
    ),
    (
        LEAD + "Projektet kom i gång 1.10.2015 och ska hålla på till 31.12.2017.",
        [("project", "2015-10-01/2017-12-31", None)],
    ),
    (
        LEAD + "Arbetet kan börja i april 2021 och ska vara klart i juni 2022.",
        [("project", "2021-04/2022-06", None)],
    ),
    (
        LEAD + "Vi började så smått i september 2022 och fortsätter till och med juni 2024.",
        [("project", "2022-09/2024-06", None)],
    ),
    (
        LEAD + "Arbetet började i juni 2023 och dammen ska öppnas igen i november 2024.",
        [("project", "2023-06/2024-11", None)],
    ),
    (LEAD + "Byggstart planeras till april 2024.", [("project", "2024-04/..", None)]),
    (LEAD + "Stödet räcker i tre år.", [("project", None, "P3Y")]),
    (LEAD + "Ombyggnaden ska vara klar i juni 2021.", [("project", "../2021-06", None)]),
    (LEAD + "Bryggan ska stå klar till den 3 juni 2021.", [("project", "../2021-06-03", None)]),
    (LEAD + "I september 2023 ska allt vara klart.", [("project", "../2023-09", None)]),
    (LEAD + "I augusti 2016 slog vi upp dörrarna.", [("project", "2016-08/..", None)]),
    (LEAD + "Sedan hösten 2018 möts grannar runt borden.", [("project", "2018-23/..", None)]),
    (
        LEAD + "Vi har vävt här sedan 1931. Vi drog igång i maj 2021 och har till och med april 2024 på oss.",
        [("project", "2021-05/2024-04", None)],
    ),
    (
        LEAD + "Vinnova ger oss 2 miljoner kronor för att under fyra år följa 240 personer.",
        [("project", None, "P4Y")],
    ),
    (LEAD + "Det drog i gång i januari 2020 och ska hålla på i tre år.", [("project", "2020-01/..", "P3Y")]),
    (LEAD + "Vi började riva i juni 2015. Hösten 2017 var vi klara.", [("project", "2015-06/2017-23", None)]),
    (LEAD + "Vinnova har beviljat 2 miljoner kronor för tre år.", [("project", None, "P3Y")]),
    (LEAD + "Beslutet fattades den 17 september 2015.", [("decision", "2015-09-17", None)]),
    (FORM + "Projekttid: tre år med start hösten 2018", [("project", "2018-23/..", "P3Y")]),
    (FORM + "Projektets längd: 2019-09-01 – 2025-08-31", [("project", "2019-09-01/2025-08-31", None)]),
]
NO_PERIODS = [
    (LEAD + "Åren 2011 till 2013 var torra. Från 2015 till 2017 regnade det.", "not_the_project"),
    (LEAD + "Riksdagen beslutade 2017 om en lag.", "not_the_project"),
    (LEAD + "I september 2023 ska grannen fylla hundra.", "not_the_project"),
    (LEAD + "Sedan 1931 har det vävts här.", "not_the_project"),
    (LEAD + "Under 2008 gjordes studiebesök på andra orter.", "not_the_project"),
    (LEAD + "Rapporten om kriget blev klar i juni 2021.", "not_the_project"),
    (LEAD + "Projektet startar den 3 maj.", "no_year"),
    (LEAD + "Dessförinnan hade vi ett annat projekt som avslutades i maj 2012.", "other_project"),
    (FORM + "Projektperiod: 2014-02-30", "impossible_date"),
    (FORM + "Projektperiod: 2014-02-30 - 2015-01-01", "impossible_date"),
    ("2018-03-12\n\n" + LEAD, "not_the_project"),
]


@pytest.mark.parametrize(("page", "expected"), BUDGETS)
def test_budgets(page: str, expected: list[tuple[str, ...]]) -> None:
    found = [
        (b.kind.value, str(b.amount), b.currency, b.payer, b.basis.value) for b in record_of(page).budgets
    ]
    assert found == expected


SPANS = [
    ("Projektet startade i januari 2018.", "januari 2018"),
    ("Projektet påbörjas den 1 juni 2020.", "1 juni 2020"),
    (
        "Projektet pågår från den 1 juli 2021 till den 31 oktober 2022.",
        "från den 1 juli 2021 till den 31 oktober 2022",
    ),
    ("Projektet pågår mellan mars 2020 och maj 2021.", "mellan mars 2020 och maj 2021"),
    ("Projektet pågår under våren 2020.", "våren 2020"),
    ("Projektet pågår till och med december 2023.", "till och med december 2023"),
    ("Projektet drog i gång i mars 2023.", "mars 2023"),
]


@pytest.mark.parametrize(("sentence", "words"), SPANS)
def test_the_words_of_a_time(sentence: str, words: str) -> None:
    (period,) = record_of(LEAD + sentence).periods
    assert period.evidence[0].text == words


def test_a_word_that_does_not_bound_a_sum_is_no_part_of_it() -> None:
    (budget,) = record_of(LEAD + "Projektet kostar totalt 4 730 000 kronor.").budgets
    assert budget.evidence[0].text == "4 730 000 kronor"


@pytest.mark.parametrize(("page", "reason"), NO_BUDGETS)
def test_no_budget(page: str, reason: str) -> None:
    extraction = extraction_of(page)
    assert extraction.records[0].budgets == ()
    assert reason in {row.reason.value for row in extraction.rejected if row.field == "budgets"}


@pytest.mark.parametrize(("page", "expected"), PERIODS)
def test_periods(page: str, expected: list[tuple[str, ...]]) -> None:
    assert [(p.kind.value, p.edtf, p.duration) for p in record_of(page).periods] == expected


@pytest.mark.parametrize(("page", "reason"), NO_PERIODS)
def test_no_period(page: str, reason: str) -> None:
    extraction = extraction_of(page)
    assert extraction.records[0].periods == ()
    assert reason in {row.reason.value for row in extraction.rejected if row.field == "periods"}


def test_a_period_that_ends_before_it_begins_is_kept_and_reported() -> None:
    record = record_of(FORM + "Projektperiod: 2014-12-31 - 2013-01-01")
    assert [p.edtf for p in record.periods] == ["2014-12-31/2013-01-01"]
    assert [i.code for i in record.issues] == ["end_before_start"]
