"""What a careful reader finds in the seeds and a hasty one misses: one test for each point of the contract."""

from functools import cache
from pathlib import Path

from extractors.document import extract_document
from schemas import Period, PeriodKind, Record, ResultState
from schemas.document import Document
from schemas.extraction import Extraction

SEEDS = Path(__file__).parent.parent / "seeds"


@cache
def extraction(number: str) -> Extraction:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    return extract_document(Document.of_text(path.read_bytes().decode("utf-8"), path.stem))


def record(number: str) -> Record:
    (only,) = extraction(number).records
    return only


def refused(number: str, text: str) -> set[str]:
    return {row.reason.value for row in extraction(number).rejected if row.evidence.text == text}


def periods(number: str, kind: PeriodKind = PeriodKind.PROJECT) -> list[Period]:
    return [period for period in record(number).periods if period.kind is kind]


def test_000_two_municipalities_in_two_countries_own_it() -> None:
    owners = [(o.organisation.name, o.organisation.country) for o in record("000").owners]
    assert owners == [("Karlskrona kommun", "SE"), ("Baltijsk municipality", "RU")]


def test_000_no_budget_and_no_project_period_but_an_application() -> None:
    assert record("000").budgets == ()
    assert periods("000") == []
    (application,) = periods("000", PeriodKind.APPLICATION)
    assert (application.edtf, application.evidence[0].text) == ("2016-23", "hösten 2016")


def test_000_eight_results_under_two_headings_one_of_them_going_on() -> None:
    states = [r.state for r in record("000").results if r.state is not ResultState.TARGET]
    assert len(states) == 8
    assert states.count(ResultState.ONGOING) == 1
    (ongoing,) = [r for r in record("000").results if r.state is ResultState.ONGOING]
    assert ongoing.statement.endswith("pågår")


def test_001_a_season_is_the_period() -> None:
    (period,) = periods("001")
    assert (period.edtf, str(period.earliest), str(period.latest)) == ("2020-21", "2020-03-01", "2020-05-31")


def test_001_the_department_is_resolved_to_its_municipality() -> None:
    (owner,) = record("001").owners
    assert (owner.name, owner.organisation.name) == ("socialförvaltningen", "Älmhults kommun")


def test_001_two_partners_one_in_south_africa() -> None:
    assert [p.organisation.country for p in record("001").partners] == ["SE", "ZA"]


def test_001_countries_that_may_apply_are_no_places() -> None:
    assert [p.code for p in record("001").places if p.scheme == "ISO-3166-1"] == ["ZA"]
    assert refused("001", "Georgien") == {"eligible_place"}
    assert refused("001", "Zambia") == {"eligible_place"}


def test_001_both_payers_are_found() -> None:
    assert [f.organisation.id for f in record("001").funders] == ["SE-ICLD", "SE-SIDA"]


def test_001_explained_abbreviations_are_no_parties() -> None:
    names = {p.name for p in (*record("001").owners, *record("001").partners)}
    assert not names & {"OF", "IFO", "Omsorg funktionsvariation", "Individ och familjeomsorg"}


def test_001_dates_without_a_year_are_refused() -> None:
    assert any(
        row.reason.value == "no_year" and "februari" in row.evidence.text
        for row in extraction("001").rejected
    )


def test_002_glued_labels_and_no_break_spaces() -> None:
    found = [(b.kind.value, str(b.amount), b.evidence[0].text) for b in record("002").budgets]
    assert found == [("grant", "411601", "411\u00a0601 kr"), ("total", "411601", "411\u00a0601 kr")]


def test_002_what_belongs_to_the_project_before_stays_with_it() -> None:
    (before,) = record("002").related
    assert (before.title, before.identifiers) == ("Fler I Arbete", ("2011-3090121",))
    assert (before.start, before.end) == ("2012-01-02", "2014-06-30")
    assert [str(r.quantities[0].value) for r in before.results] == ["65", "95"]
    assert record("002").identifiers == ()
    assert [p.edtf for p in record("002").periods] == ["2014-07-01/2014-12-31"]
    assert not any(q.unit == "percent" for r in record("002").results for q in r.quantities)


def test_003_the_owner_is_a_department_of_the_municipality_under_kommun() -> None:
    (owner,) = record("003").owners
    assert owner.name == "Handikappomsorg"
    assert (owner.organisation.id, owner.organisation.unit) == ("SE-KOMMUN-1384", "Handikappomsorg")


def test_003_six_aims_and_six_purposes_in_dash_lists() -> None:
    text = next(SEEDS.glob("003_*.txt")).read_text(encoding="utf-8")
    items = [r for r in record("003").results if text[: r.evidence[0].start].endswith("\n-att ")]
    assert len(items) == 12


def test_003_laws_a_study_year_and_ages_are_no_periods() -> None:
    assert [p.edtf for p in record("003").periods] == ["2009-05-04/2009-11-03"]
    assert any(
        row.reason.value == "not_the_project" and "2008" in row.evidence.text
        for row in extraction("003").rejected
    )


def test_004_label_and_value_on_lines_of_their_own() -> None:
    assert [i.value for i in record("004").identifiers] == ["2019/00145"]
    assert [p.edtf for p in periods("004")] == ["2019-09-02/2023-02-28"]


def test_004_amounts_without_currency_are_inferred_and_reported() -> None:
    assert {(b.currency, b.basis.value) for b in record("004").budgets} == {("SEK", "inferred")}
    assert [i.path for i in record("004").issues if i.code == "currency_assumed"] == [
        "budgets[0]",
        "budgets[1]",
        "budgets[2]",
    ]


def test_004_a_cost_of_nothing_is_a_value() -> None:
    assert [str(b.amount) for b in record("004").budgets if b.kind.value == "cost"] == ["0"]


def test_004_three_partners_run_three_pilots() -> None:
    assert [p.organisation.name for p in record("004").partners] == [
        "Kalmar hunddagis",
        "Funktionsrätt Kalmar län",
        "Ölands Museum Himmelsberga",
    ]


def test_004_their_participants_do_not_add_up() -> None:
    (issue,) = [i for i in record("004").issues if i.code == "participants_disagree"]
    assert issue.message == "64 + 20 + 32 = 116, but 88 participants are planned"
