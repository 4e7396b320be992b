"""Labels that words of the table `label_forms` make, with what may stand around them."""

from itertools import product

import pytest

from extractors.layout import read_layout
from extractors.layout.label_forms import labels_of
from extractors.text import fold

_BODY, _SUM, _TIME, _PLACE = "Osby kommun", "2 450 000 kr", "2021-03-01", "Osby"
KNOWN = {
    "owner": (
        _BODY,
        "Genomförande organisation",
        "Ledande part",
        "Projektet leddes av",
        "Stödmottagande förening",
    ),
    "partner": (
        _BODY,
        "Inblandade aktörer",
        "Genomförs tillsammans med",
        "Konsortiedeltagare",
        "Med i projektet",
    ),
    "funder": (
        _BODY,
        "Finansieras med stöd av",
        "Finansierande myndighet",
        "Får medel från",
        "Möjliggörs av",
    ),
    "cofunder": (_BODY, "Medfinansierande parter", "Projektet medfinansieras av", "Andra finansiärer"),
    "budget.total": (
        _SUM,
        "Sammanlagd budget",
        "Hela kostnaden",
        "Uppskattad total kostnad",
        "Projektets värde",
    ),
    "budget.grant": (_SUM, "Tilldelad summa", "Bidragets storlek", "EU:s bidrag", "Projektet har beviljats"),
    "budget.cofinancing": (
        _SUM,
        "Kommunens insats",
        "Parternas egen insats",
        "Medfinansiering från parterna",
    ),
    "period.project": (
        "2021-2023",
        "Projektet löper mellan",
        "Planerad projektperiod",
        "Startdatum och slutdatum",
    ),
    "period.start": (_TIME, "Beräknat startdatum", "Projektet började", "Datum för start"),
    "period.end": (_TIME, "Planerat slutdatum", "Projektet upphör", "Pågår till och med"),
    "place.other": (_PLACE, "Geografisk avgränsning", "Projektet bedrivs i", "Plats för genomförandet"),
    "identifier.projektnummer": ("2021-00412", "Projektets nummer", "Projekt ID"),
}
AROUND = ("{}", "{} för projektet", "Projektets {}", "{} (planerat)")
"""What stands around the heads that are nouns."""
_CORE = {"owner", "title", "period.project", "period.application", "partner", "budget.total", "budget.grant"}
HEADS = {"owner": "ägare", "partner": "samarbetspartners", "funder": "finansiär", "budget.total": "budgetram"}


def fields(line: str) -> list[str]:
    page = f"Ljusgården\n\nDiarienummer: 2020-01877\n{line}\nMålgrupp: unga\n"
    return [pair.field for pair in read_layout(fold(page)).pairs if pair.field][1:]


@pytest.mark.parametrize(
    ("label", "value", "field"),
    [(label, value, field) for field, (value, *labels) in KNOWN.items() for label in labels],
)
def test_label_that_words_make(label: str, value: str, field: str) -> None:
    assert fields(f"{label}: {value}") == [field]
    assert fields(f"{label}:\n{value}\n") == [field]


@pytest.mark.parametrize(("around", "field"), list(product(AROUND, HEADS)))
def test_project_and_remarks_around_a_label(around: str, field: str) -> None:
    label = around.format(HEADS[field])
    assert [one.field for one in labels_of(label.lower())] == [field]


@pytest.mark.parametrize("country", ["Sverige", "Norge", "i Finland", "Danmark"])
@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Projektägare", "owner"),
        ("Prosjekteier", "owner"),
        ("Partner", "partner"),
        ("Medfinansiär", "cofunder"),
    ],
)
def test_label_with_a_country_behind_asks_for_a_body(label: str, field: str, country: str) -> None:
    page = f"Ljusgården\n\nDiarienummer: 2020-01877\n{label} {country}: {_BODY}\nMålgrupp: unga\n"
    pair = read_layout(fold(page)).pairs[1]
    assert (pair.field, page[pair.start : pair.end]) == (field, _BODY)


@pytest.mark.parametrize(
    ("label", "value", "field"),
    [
        ("Övriga finansiärer", _BODY, "cofunder"),
        ("Övriga finansiärer", _SUM, "budget.cofinancing"),
        ("Projektet pågår i", _PLACE, "place.other"),
        ("Projektet pågår i", "30 månader", "period.project"),
    ],
)
def test_value_tells_what_a_label_asks_for(label: str, value: str, field: str) -> None:
    assert fields(f"{label}: {value}") == [field]


@pytest.mark.parametrize(
    "line",
    [
        "Ansvarig utgivare: Osby kommun",
        "Förvaltande myndighet: Tillväxtverket",
        "Ansvarig nämnd: Kulturnämnden",
        "Längd: 640 meter",
        "Våra projekt: Kvinnor i Kagera",
        "Stödberättigande kostnader\nLöner   2 461 000",
        "Deltagare: 24",
        "Programmets budget: 20 miljoner kronor",
        "Lägsta bidrag: 50 000 kr",
        "Ansökan öppen: 2020-01-15 – 2020-02-15",
        "Tidigare projektägare: Osby kommun",
    ],
)
def test_words_that_make_no_label(line: str) -> None:
    assert not _CORE & set(fields(line))


@pytest.mark.parametrize(
    "line",
    [
        "Beslut: Osby kommun beviljar Hästveda IF 50 000 kr för en ny bana.",
        "Beslut: Nämnden beviljar föreningen 50 000 kr för 2022",
        "Beslut: att medlen betalas ut när arbetet är klart.",
    ],
)
def test_sentence_behind_a_label_for_a_day_is_running_text(line: str) -> None:
    assert fields(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Beslut: 2022-04-12",
        "Beslut: Beviljat 2022-04-12",
        "Beslut: Länsstyrelsen Skåne den 12 april 2022",
    ],
)
def test_day_of_a_decision_is_read_behind_its_label(line: str) -> None:
    assert fields(line) == ["period.decision"]
