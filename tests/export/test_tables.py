"""csv and xlsx, read back by frictionless, pandas and openpyxl."""

import csv
import datetime as dt
import hashlib
import json
import sys
from decimal import Decimal
from pathlib import Path

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from frictionless import Package, Resource, Schema, validate

from pipeline import load
from pipeline.export.as_xlsx import LONGEST
from pipeline.export.cells import neutral
from pipeline.export.common import ExportError
from pipeline.export.formats import Format
from pipeline.tables import SCHEMAS
from tests.export.support import export

pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning:petl", "ignore::DeprecationWarning:frictionless"
)


@pytest.fixture(scope="module")
def tables(corpus_run: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("csv") / "tables"
    assert export(corpus_run, Format.CSV, folder) == []
    return folder


def test_frictionless_finds_the_csv_as_described(tables: Path) -> None:
    """Types, closed sets, keys, foreign keys, sizes and checksums, of every row."""
    report = validate(str(tables / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "message"])[:5]
    assert {task.name for task in report.tasks} == set(SCHEMAS)
    assert sum(task.stats["rows"] for task in report.tasks) > 500


def test_frictionless_finds_what_is_wrong(tables: Path, tmp_path: Path) -> None:
    for path in tables.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    budgets = (tmp_path / "budgets.csv").read_text(encoding="utf-8")
    (tmp_path / "budgets.csv").write_text(
        budgets.replace(",grant,", ",gift,", 1).replace("#1", "#9", 1), encoding="utf-8"
    )
    report = validate(str(tmp_path / "datapackage.json"))
    assert {kind for (kind,) in report.flatten(["type"])} >= {"constraint-error", "foreign-key", "hash-count"}


def test_csv_says_what_the_tables_say(tables: Path, corpus_run: Path) -> None:
    data = load(corpus_run)
    for name in ("budgets", "periods", "organisations"):
        read = pd.read_csv(tables / f"{name}.csv", dtype=str, keep_default_na=False)
        assert list(read.columns) == SCHEMAS[name].names
        assert len(read) == len(data[name])
        for column in read.columns:
            ours = ["" if pd.isna(value) else str(value) for value in data[name][column].tolist()]
            theirs = [cell.removeprefix("'") for cell in read[column]]
            assert theirs == [cell.removeprefix("'") for cell in ours], (name, column)


def test_pages_stay_behind(tables: Path) -> None:
    with (tables / "documents.csv").open(encoding="utf-8", newline="") as file:
        assert "text" not in next(csv.reader(file))


STEERS = ["=1+1", "+46", "-2 %", "@sum", "\t=1", "\r=1", "＝1", "  =1", "'=1", "''"]


@pytest.mark.parametrize("text", STEERS)
def test_what_a_spreadsheet_would_run_is_neutral(text: str) -> None:
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Osby", "1 250 000 kr", "", "1-2", "a=b"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


@pytest.fixture
def hostile_run(full_run: Path, tmp_path: Path) -> Path:
    """The full run with a title that would be a formula, a link and a text that no cell holds."""
    for path in full_run.rglob("*"):
        if path.is_file():
            target = tmp_path / "run" / path.relative_to(full_run)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    path = tmp_path / "run/tables/projects.parquet"
    rows = pq.read_table(path).to_pylist()
    rows[0] |= {
        "title": '=HYPERLINK("https://example.se";"x")',
        "owner": "https://example.se",
        "summary": "x" * 40_000,
    }
    rows[0] |= {"total": Decimal("123456789012345678.25"), "earliest": dt.date(1850, 5, 1)}
    rows[1] |= {"title": "+1\x01\x02"}
    pq.write_table(pa.Table.from_pylist(rows, schema=SCHEMAS["projects"]), path)
    return tmp_path / "run"


def test_no_formula_in_csv(hostile_run: Path, tmp_path: Path) -> None:
    export(hostile_run, Format.CSV, tmp_path / "csv")
    with (tmp_path / "csv/projects.csv").open(encoding="utf-8", newline="") as file:
        first, second = csv.DictReader(file)
    assert first["title"] == '\'=HYPERLINK("https://example.se";"x")'
    assert second["title"].startswith("'+1")


def test_openpyxl_reads_the_workbook(hostile_run: Path, tmp_path: Path) -> None:
    left = export(hostile_run, Format.XLSX, tmp_path / "run.xlsx")
    assert [(row.record_id, row.what) for row in left] == [("sida#1", "projects.summary")]
    book = openpyxl.load_workbook(tmp_path / "run.xlsx")
    assert book.sheetnames == list(SCHEMAS)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    head, first, _ = book["projects"].iter_rows(values_only=True)
    row = dict(zip(head, first, strict=True))
    assert row["title"] == '=HYPERLINK("https://example.se";"x")'
    assert len(str(row["summary"])) == LONGEST
    assert row["total"] == "123456789012345678.25"
    assert row["earliest"] == "1850-05-01"
    amounts = [cell.value for cell in book["budgets"]["D"]]
    assert amounts == ["amount", *(1250000, 2000000.5) * 2]
    latest = [cell.value for cell in book["periods"]["I"] if cell.value]
    assert dt.datetime(2032, 6, 30) in latest


def test_the_same_run_gives_the_same_workbook(full_run: Path, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        export(full_run, Format.XLSX, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_xlsx_without_its_library_says_what_to_install(
    full_run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(ExportError, match=r"pip install 'utdrag\[export\]'"):
        export(full_run, Format.XLSX, tmp_path / "run.xlsx")
    assert not (tmp_path / "run.xlsx").exists()


def test_every_run_is_a_data_package(full_run: Path) -> None:
    """Rows of Parquet are handed over as they are: frictionless' own reader makes floats of counts with gaps."""
    descriptor = json.loads((full_run / "datapackage.json").read_bytes())
    package = Package.from_descriptor(descriptor, basepath=str(full_run))
    assert package.to_descriptor()["name"] == "utdrag"
    assert set(package.resource_names) == {"records", "rejected", "quarantine", *SCHEMAS}
    for resource in descriptor["resources"]:
        content = (full_run / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        if "schema" in resource:
            rows = pq.read_table(full_run / resource["path"]).to_pylist()
            keys = {name: part for name, part in resource["schema"].items() if name != "foreignKeys"}
            report = validate(Resource(data=rows, schema=Schema.from_descriptor(keys)))
            assert report.valid, (resource["name"], report.flatten(["type", "message"])[:3])
            assert report.tasks[0].stats["rows"] == len(rows) > 0
    lines = [package.get_resource(name) for name in ("records", "rejected", "quarantine")]
    assert all(resource.validate().valid for resource in lines)


def test_the_package_says_what_the_tables_hold(corpus_run: Path) -> None:
    descriptor = json.loads((corpus_run / "datapackage.json").read_bytes())
    tables = {r["name"]: r["schema"] for r in descriptor["resources"] if "schema" in r}
    for name, schema in tables.items():
        assert [field["name"] for field in schema["fields"]] == pq.read_schema(
            corpus_run / f"tables/{name}.parquet"
        ).names
    assert tables["projects"]["primaryKey"] == ["record_id"]
    assert {key["reference"]["resource"] for key in tables["budgets"]["foreignKeys"]} == {
        "projects",
        "documents",
    }
    assert descriptor["licenses"][0]["name"] == "notspecified"
    assert all(source["title"] for source in descriptor["sources"])
