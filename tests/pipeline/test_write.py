import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.layout import merged
from pipeline.outcome import Outcome
from pipeline.sources import Item
from pipeline.tables import SCHEMAS, TABLES
from pipeline.write import LINES, Writer, to_json
from schemas import Quantity, Quarantined, Record, Rejected
from schemas.document import Document
from schemas.extraction import Extraction
from tests.pipeline.make import PAGE, extract_page, full_record

DOCUMENT = Document.of_text(PAGE, "sida")
FAULT = Quarantined(doc_id="tom", path="tom.txt", reason="empty", message="tom.txt: it is empty.")
ITEM = Item("sida", "sida", PAGE.encode(), DOCUMENT.sha256, extra='{"year":2031}')
PROVENANCE = ["basis", "rule", "confidence", "start", "end", "raw"]


def _write(folder: Path, *, contacts: bool = False, copies: int = 1) -> dict[str, list[dict[str, Any]]]:
    folder.mkdir()
    writer = Writer(contacts=contacts)
    for _ in range(copies):
        writer.add(ITEM, Outcome("sida", DOCUMENT, extract_page(DOCUMENT)))
    writer.add(Item("tom", "tom.txt", fault=FAULT), Outcome("tom", fault=FAULT))
    for name, data in writer.files().items():
        path = folder / merged(name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return {name: pq.read_table(folder / f"tables/{name}.parquet").to_pylist() for name in SCHEMAS}


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_line_reads_back_as_the_same_record() -> None:
    record = full_record(DOCUMENT)
    assert Record.model_validate_json(to_json(record)) == record


NUMBERS = [
    ("1.25E+6", "1250000"),
    ("411601", "411601"),
    ("2500000.0", "2500000"),
    ("2000000.50", "2000000.5"),
    ("0", "0"),
    ("0.00", "0"),
    ("100", "100"),
    ("-3.10", "-3.1"),
    ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
]


@pytest.mark.parametrize(("number", "text"), NUMBERS)
def test_decimals_are_plain_strings(number: str, text: str) -> None:
    assert json.loads(to_json(Quantity(value=Decimal(number), unit="ton")))["value"] == text


def test_each_table_has_the_schema_written_down(tmp_path: Path) -> None:
    _write(tmp_path / "out")
    for name, schema in SCHEMAS.items():
        assert pq.read_schema(tmp_path / f"out/tables/{name}.parquet").equals(schema), name


def test_money_is_decimal_and_days_are_dates() -> None:
    assert SCHEMAS["budgets"].field("amount").type == pa.decimal128(20, 2)
    assert SCHEMAS["periods"].field("earliest").type == pa.date32()


def test_values_have_their_provenance() -> None:
    for name in set(SCHEMAS) - {"projects", "issues", "documents"}:
        assert SCHEMAS[name].names[:2] == ["record_id", "doc_id"]
        assert SCHEMAS[name].names[-6:] == PROVENANCE


def test_rows(tmp_path: Path) -> None:
    tables = _write(tmp_path / "out")
    budget = tables["budgets"][1]
    assert (budget["record_id"], budget["doc_id"], budget["kind"]) == ("sida#1", "sida", "grant")
    assert (budget["amount"], budget["upper"], budget["bound"]) == (Decimal("2000000.50"), 3000000, "about")
    period = tables["periods"][0]
    assert (period["edtf_start"], period["latest"]) == ("2031-02-01", dt.date(2032, 6, 30))
    assert PAGE[period["start"] : period["end"]] == period["raw"] == "2031-02-01 - 2032-06-30"
    assert [(o["role"], o["organisation_id"]) for o in tables["organisations"][:3]] == [
        ("owner", "SE-KOMMUN-0780"),
        ("partner", "SE-REGION-07"),
        ("cofunder", "SE-AF"),
    ]
    assert tables["organisations"][0]["unit"] == "kulturnämnden"
    assert [q["value"] for q in tables["results"][0]["quantities"]] == [40, Decimal("12.5")]
    assert tables["places"][0]["code"] == "0780"
    assert tables["identifiers"][0]["value"] == "2031/00077"
    assert (tables["related"][0]["title"], tables["related"][0]["identifiers"]) == (
        "Små steg",
        ["2029/00012"],
    )
    assert tables["issues"][0]["code"] == "two_totals"
    assert len(tables["budgets"]) == 4


def test_headlines(tmp_path: Path) -> None:
    project = _write(tmp_path / "out")["projects"][0]
    expected = {
        "record_id": "sida#1",
        "title": "Klara steg",
        "fund": "ESF",
        "phase": "implementation",
        "owner": "Växjö kommun, kulturnämnden",
        "owner_id": "SE-KOMMUN-0780",
        "total": Decimal(1250000),
        "grant": Decimal("2000000.50"),
        "grant_currency": "EUR",
        "period": "2031-02-01/2032-06-30",
        "earliest": dt.date(2031, 2, 1),
        "budgets": 2,
        "funders": 0,
        "cofunders": 1,
    }
    assert {name: project[name] for name in expected} == expected


def test_documents(tmp_path: Path) -> None:
    page, fault = _write(tmp_path / "out")["documents"]
    assert (page["status"], page["records"], page["text"], page["language"]) == ("extracted", 2, PAGE, "sv")
    assert (fault["doc_id"], fault["status"], fault["text"], fault["records"]) == ("tom", "empty", None, 0)
    assert _lines(tmp_path / "out/quarantine.jsonl") == [FAULT.model_dump()]


def test_an_empty_record_fits_every_table() -> None:
    record = Record(record_id="x#1", source=DOCUMENT.source())
    rows = {name: list(table.rows(record)) for name, table in TABLES.items()}
    assert [name for name in rows if rows[name]] == ["projects"]
    assert len(rows["projects"][0]) == len(SCHEMAS["projects"])


HUGE = [
    ("12.5", Decimal("12.5")),
    ("1" * 40, None),
    ("0.0000000001", None),
    ("1" * 29, Decimal("1" * 29)),
    ("1E+50", None),
]


@pytest.mark.parametrize(("number", "held"), HUGE)
def test_a_quantity_no_column_can_hold_does_not_end_the_run(
    tmp_path: Path, number: str, held: Decimal | None
) -> None:
    record = full_record(DOCUMENT)
    result = record.results[0].model_copy(update={"quantities": (Quantity(value=Decimal(number), unit="m"),)})
    row = next(iter(TABLES["results"].rows(record.model_copy(update={"results": (result,)}))))
    table = pa.Table.from_arrays(
        [pa.array([cell], field.type) for cell, field in zip(row, SCHEMAS["results"], strict=True)],
        schema=SCHEMAS["results"],
    )
    assert table["quantities"].to_pylist()[0][0]["value"] == held


PERSONAL = ["Ada Exempel", "ada@exempel.se", "0470-000 00"]


def test_personal_data_goes_out_only_when_asked_for(tmp_path: Path) -> None:
    _write(tmp_path / "without")
    _write(tmp_path / "with", contacts=True)
    for part in PERSONAL:
        assert _holding(tmp_path / "without", part) == ["documents.parquet"]
    assert _holding(tmp_path / "with", "ada@exempel.se") == ["documents.parquet", "records.jsonl"]
    assert _holding(tmp_path / "with", "Ada Exempel") == ["documents.parquet", "rejected.jsonl"]


def _holding(folder: Path, part: str) -> list[str]:
    texts = {path.name: str(pq.read_table(path).to_pylist()) for path in folder.rglob("*.parquet")}
    texts |= {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*.jsonl")}
    return sorted(name for name, text in texts.items() if part in text)


def test_a_masked_rejection_keeps_its_place(tmp_path: Path) -> None:
    _write(tmp_path / "out")
    person, phone, number = _lines(tmp_path / "out/rejected.jsonl")
    assert person["evidence"] == {
        "start": PAGE.index("Ada"),
        "end": PAGE.index("Ada") + 11,
        "text": "*** *******",
    }
    assert phone["evidence"]["text"] == "****-*** **"
    assert number["evidence"]["text"] == "118"


def test_other_columns_and_twins(tmp_path: Path) -> None:
    page, _ = _write(tmp_path / "out")["documents"]
    assert (page["extra"], page["duplicate_of"]) == ('{"year":2031}', None)
    writer = Writer()
    writer.add(Item("b", "b.txt", b"x", "0" * 64, twin="a"), Outcome("b", twin="a"))
    (row,) = pq.read_table(pa.BufferReader(writer.files()["documents"])).to_pylist()
    assert (row["status"], row["duplicate_of"], row["text"]) == ("duplicate", "a", None)


def test_what_was_read_again_gives_the_same_bytes() -> None:
    """An earlier run's lines are made records again, and its tables from them."""
    found = extract_page(DOCUMENT)
    for contacts in (False, True):
        first, second = Writer(contacts=contacts), Writer(contacts=contacts)
        first.add(ITEM, Outcome("sida", DOCUMENT, found))
        lines = {name: data.splitlines() for name, data in first.files().items() if name in LINES}
        records = tuple(Record.model_validate_json(line) for line in lines["records"])
        rejected = tuple(Rejected.model_validate_json(line) for line in lines["rejected"])
        second.add(ITEM, Outcome("sida", DOCUMENT, Extraction(records, rejected)))
        assert second.files() == first.files()
