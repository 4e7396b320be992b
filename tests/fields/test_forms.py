"""What forms and the lines around them say: parts of bodies, decisions, shares, who runs a body."""

import pytest

from extractors.document import extract_document
from schemas import PeriodKind
from schemas.document import Document
from tests.fields.pages import record_of

FORM = "Projektnamn: Ekhagen\n{}\nTotal budget: 410 000 kr\n\nProjektet gör hagen tillgänglig.\n"


@pytest.mark.parametrize(
    ("owner", "canonical", "unit"),
    [
        ("Tranemo kommun, samhällsbyggnadssektionen", "Tranemo kommun", "samhällsbyggnadssektionen"),
        (
            "Mälardalens universitet, Akademin för hälsa, vård och välfärd",
            "Mälardalens universitet",
            "Akademin för hälsa, vård och välfärd",
        ),
        (
            "Örebro universitet, Institutionen för juridik, psykologi och socialt arbete",
            "Örebro universitet",
            "Institutionen för juridik, psykologi och socialt arbete",
        ),
        ("Lunds universitet, institutionen för geologi", "Lunds universitet", "institutionen för geologi"),
    ],
)
def test_owner_with_a_part_of_several_subjects(owner: str, canonical: str, unit: str) -> None:
    (party,) = record_of(FORM.format(f"Projektägare: {owner}")).owners
    assert (party.name, party.organisation.name, party.organisation.unit) == (owner, canonical, unit)


def times(page: str) -> list[tuple[str, str | None]]:
    return [(one.kind.value, one.edtf) for one in record_of(page).periods]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "Projektår: 2020\nStartdatum: 2020-09-01\nSlutdatum: 2022-01-31",
            [("project", "2020-09-01/2022-01-31")],
        ),
        ("Projektår: 2020\nProjekttid: 2020-2021", [("project", "2020/2021")]),
        ("Projektår: 2020", [("project", "2020")]),
        ("Byggstart: mars 2021\nBeräknas klart: hösten 2022", [("project", "2021-03/2022-23")]),
        ("Planerad start: maj 2021\nPlanerat slut: juni 2022", [("project", "2021-05/2022-06")]),
        ("Beslut om igångsättning: KF 2021-11-27 § 14", [("decision", "2021-11-27")]),
        ("Projekt pågår till\n230630", [("project", "../2023-06-30")]),
        ("Beslut i LAG: 2018-11-29", [("decision", "2018-11-29")]),
    ],
)
def test_times_of_labels(lines: str, expected: list[tuple[str, str]]) -> None:
    assert times(FORM.format(lines)) == expected


@pytest.mark.parametrize(
    ("sentence", "decided"),
    [
        ("Kommunfullmäktige gav klartecken till projektet i juni 2020.", True),
        ("Projektet fick grönt ljus i juni 2020.", True),
        ("I juni 2020 beviljades 62 projekt i länet.", False),
        ("I juni 2020 beviljades alla lokala projekt medel.", False),
    ],
)
def test_decision_on_this_project(sentence: str, decided: bool) -> None:
    found = record_of(FORM.format("Projektägare: Ekeby byalag") + sentence).periods
    assert any(one.kind is PeriodKind.DECISION for one in found) is decided


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Tärna byalag och Sorsele hembygdsförening var med som samarbetspartners.", 2),
        ("Sorsele hembygdsförening ingår som partner i projektet.", 1),
        ("Renoveringen leds av en snickare. Även Sorsele hembygdsförening deltar i projektet.", 1),
        ("Arbetet i projektet drivs av Sorsele hembygdsförening.", 1),
        ("Sorsele museum drivs av Sorsele kommun.", 0),
        ("Naturvårdsverket ansvarar för registret.", 0),
        ("Boverket svarar för innehållet på sidan.", 0),
    ],
)
def test_who_takes_part(sentence: str, partners: int) -> None:
    record = record_of(FORM.format("Projektägare: Ekeby byalag") + sentence)
    assert len(record.partners) == partners


@pytest.mark.parametrize(
    ("line", "grants"),
    [
        ("Finansiär: Vetenskapsrådet (ämnesrådet för medicin), 5 117 000 kronor", ["5117000"]),
        ("Finansiering: 2,6 miljoner kronor, varav Riksantikvarieämbetet 1,4 miljoner", ["1400000"]),
        ("Finansiering: 2 mkr, varav Region Skånes kulturnämnd 700 000 kr", ["700000"]),
    ],
)
def test_shares_of_a_label(line: str, grants: list[str]) -> None:
    record = record_of(FORM.format(f"Projektägare: Ekeby byalag\n{line}"))
    assert [str(one.amount) for one in record.budgets if one.kind.value == "grant"] == grants
    assert len(record.funders) == len(grants)


def test_a_part_s_own_budget_is_another_sum() -> None:
    lines = "Projektägare: Ekeby byalag\nEnergikontor Sydosts budget: 312 400 kr"
    kinds = {str(one.amount): one.kind.value for one in record_of(FORM.format(lines)).budgets}
    assert kinds == {"312400": "other", "410000": "total"}
    programme = FORM.format("Projektägare: Ekeby byalag\nProgrammets budget: 31 240 000 kr")
    assert len(extract_document(Document.of_text(programme, "page")).records[0].budgets) == 1


@pytest.mark.parametrize(
    ("head", "name", "period"),
    [
        ("Projektbanken – regionalfondsprojekt 2021–2027", "Övre Norrland", "2021-2027"),
        ("Projektbank Socialfonden 2014-2020", "Övre Norrland", "2014-2020"),
        ("Projektbank", "Övre Norrland 2021-2027", "2021-2027"),
        ("Strategi för länet 2021-2027", "Övre Norrland", None),
        ("Budget 2021-2027", "Övre Norrland", None),
    ],
)
def test_years_of_a_programme(head: str, name: str, period: str | None) -> None:
    form = f"Projektnamn: Ekhagen\nFond: ERUF\nProgram: {name}\nProjektägare: Ekeby byalag\n"
    programme = record_of(f"{head}\n\n{form}").programme
    assert programme is not None
    assert (programme.name, programme.period) == ("Övre Norrland", period)
