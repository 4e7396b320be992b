"""IATI 2.03: valid against the standard's own schema, and nothing in it that the page does not say."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from okfn_iati import IatiValidator

from pipeline.export.common import ExportError, LeftOut, Options, ReportingOrg
from pipeline.export.formats import Format
from pipeline.export.iati import activity_of, write
from pipeline.finished import Run
from schemas import Record
from schemas.document import Document
from tests.export.support import export
from tests.pipeline.make import full_record

PUBLISHER = ReportingOrg("SE-ON-202100-6545", "10", "Vinnova")
OPTIONS = Options(reporting_org=PUBLISHER, as_of=dt.date(2031, 6, 1))
RECORD = full_record(Document.of_text("x" * 600, "sida"))


class Records:
    """Stands in for a run."""

    def __init__(self, *records: Record) -> None:
        self.held = records

    def records(self) -> Any:
        return iter(self.held)


def made(path: Path, *records: Record, options: Options = OPTIONS) -> tuple[Any, list[LeftOut]]:
    left: list[LeftOut] = []
    write(Records(*records), path / "out.xml", options, left.append)  # type: ignore[arg-type]
    text = (path / "out.xml").read_text(encoding="utf-8")
    assert IatiValidator().validate_xml(text) == (True, [])
    return etree.parse(path / "out.xml").getroot(), left


def change(record: Record, **fields: object) -> Record:
    return record.model_copy(update=fields)


def test_an_activity(tmp_path: Path) -> None:
    root, left = made(tmp_path, RECORD)
    assert root.get("version") == "2.03"
    assert root.xpath("//iati-identifier/text()") == ["SE-ON-202100-6545-2031-00077"]
    assert root.xpath("//other-identifier/@ref") == ["2031/00077"]
    assert root.xpath("//title/narrative/text()") == ["Klara steg"]
    assert root.xpath("//activity-status/@code") == ["2"]
    assert root.xpath("//activity-date/@type") == ["1", "3"]
    assert root.xpath("//activity-date/@iso-date") == ["2031-02-01", "2032-06-30"]
    roles = [
        (o.get("role"), o.get("type"), o.findtext("narrative")) for o in root.xpath("//participating-org")
    ]
    assert roles == [
        ("1", "10", "Arbetsförmedlingen"),
        ("2", "11", "Växjö kommun, kulturnämnden"),
        ("4", "11", "Region Kronoberg"),
    ]
    assert root.xpath("//recipient-country/@code") == ["SE"]
    assert root.xpath("//location/name/narrative/text()") == ["Växjö"]
    assert [(row.what, row.reason) for row in left] == [
        ("budgets[0]", "a budget needs a first and a last day at most a year apart"),
        ("budgets[1]", "a grant is no budget of the whole activity"),
    ]


def test_a_budget_of_a_year(tmp_path: Path) -> None:
    period = RECORD.periods[0].model_copy(update={"end": "2031-12-31", "edtf": "2031-02-01/2031-12-31"})
    root, left = made(tmp_path, change(RECORD, periods=(period,), budgets=RECORD.budgets[:1]))
    assert left == []
    (value,) = root.xpath("//budget/value")
    assert (value.text, value.get("currency"), value.get("value-date")) == ("1250000", "SEK", "2031-02-01")


MONTHS = (RECORD.periods[0].model_copy(update={"start": "2031-02", "end": "2032~"}),)
LACKING = [
    ({"title": None}, "no title"),
    ({"summary": None}, "no summary"),
    ({"identifiers": ()}, "may not be made up"),
    ({"periods": ()}, "no start or end of the project to the day"),
    ({"periods": MONTHS}, "no start or end of the project to the day"),
    ({"periods": (), "phase": None}, "does not say whether it is going on"),
    ({"owners": (), "partners": (), "funders": (), "cofunders": ()}, "no organisation takes part"),
]


@pytest.mark.parametrize(("fields", "reason"), LACKING)
def test_a_record_that_lacks_something_is_left_out_with_the_reason(
    tmp_path: Path, fields: dict[str, object], reason: str
) -> None:
    other = change(RECORD, record_id="b#1", **fields)
    root, left = made(tmp_path, RECORD, other)
    assert len(root) == 1
    assert [(row.record_id, row.what) for row in left if row.record_id == "b#1"] == [("b#1", "the record")]
    assert reason in left[-1].reason


def test_one_identifier_is_of_one_activity(tmp_path: Path) -> None:
    root, left = made(tmp_path, RECORD, change(RECORD, record_id="b#1"))
    assert len(root) == 1
    assert left[-1] == LeftOut("b#1", "the record", "SE-ON-202100-6545-2031-00077 is already that of sida#1")


STATUS = [(None, "2"), (dt.date(2030, 1, 1), "1"), (dt.date(2032, 1, 1), "2"), (dt.date(2033, 1, 1), "4")]


@pytest.mark.parametrize(("as_of", "code"), STATUS)
def test_the_status_is_of_a_day_that_somebody_names(as_of: dt.date | None, code: str) -> None:
    activity = activity_of(RECORD, Options(reporting_org=PUBLISHER, as_of=as_of), PUBLISHER)
    (status,) = activity.iter("activity-status")
    assert status.get("code") == code


def test_text_that_xml_cannot_hold(tmp_path: Path) -> None:
    assert RECORD.title is not None
    title = RECORD.title.model_copy(update={"value": "A\x01 <b>&]]> \ufffe 😀"})
    root, _ = made(tmp_path, change(RECORD, title=title))
    assert root.xpath("//title/narrative/text()") == ["A\ufffd <b>&]]> \ufffd 😀"]


def test_real_pages_are_valid(corpus_run: Path, tmp_path: Path) -> None:
    left = export(
        corpus_run,
        Format.IATI,
        tmp_path / "iati.xml",
        Options(reporting_org=PUBLISHER, as_of=dt.date(2024, 1, 1)),
    )
    text = (tmp_path / "iati.xml").read_text(encoding="utf-8")
    assert IatiValidator().validate_xml(text) == (True, [])
    written = len(etree.fromstring(text.encode()))
    assert written >= 3
    assert written + sum(row.what == "the record" for row in left) == sum(
        1 for _ in Run(corpus_run).records()
    )
    assert all(row.reason for row in left)


def test_who_publishes_must_be_said(full_run: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="--reporting-org"):
        export(full_run, Format.IATI, tmp_path / "iati.xml")


def test_a_file_without_activities_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no record has all"):
        made(tmp_path, change(RECORD, title=None))
