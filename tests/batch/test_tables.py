"""The folder of a run, in parts or merged, is one table to whoever reads it."""

from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest

from pipeline import load
from pipeline.outputs import compact
from pipeline.tables import SCHEMAS
from tests.batch.support import go, pages, written


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("runs")
    folder = pages(place / "in", 200)
    go(folder, place / "parts", parts=True)
    go(folder, place / "files")
    return place


def test_load_reads_either(runs: Path) -> None:
    parts, files = load(runs / "parts"), load(runs / "files")
    assert list(parts) == list(SCHEMAS)
    for name in SCHEMAS:
        pd.testing.assert_frame_equal(parts[name], files[name])
    assert len(parts["documents"]) == 200
    assert list(parts["documents"]["doc_id"]) == sorted(parts["documents"]["doc_id"])


def _by_pandas(place: str) -> list[Any]:
    return list(pd.read_parquet(place)["doc_id"])


def _sql(query: str) -> list[Any]:
    answer = duckdb.sql(query)
    assert answer is not None
    return answer.fetchall()


def _by_duckdb(place: str) -> list[Any]:
    files = f"{place}/*.parquet" if Path(place).is_dir() else place
    return [doc_id for (doc_id,) in _sql(f"SELECT doc_id FROM '{files}'")]  # noqa: S608


def _by_polars(place: str) -> list[Any]:
    return pl.read_parquet(place)["doc_id"].to_list()


READERS = [_by_pandas, _by_duckdb, _by_polars]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("table", SCHEMAS)
def test_others_read_either(runs: Path, reader: Any, table: str) -> None:
    expected = [str(doc_id) for doc_id in load(runs / "files")[table]["doc_id"]]
    assert reader(str(runs / f"parts/parts/{table}")) == expected
    assert reader(str(runs / f"files/tables/{table}.parquet")) == expected


def test_records_in_parts_are_one_table(runs: Path) -> None:
    query = f"SELECT count(*), count(DISTINCT record_id) FROM '{runs}/parts/parts/records/*.jsonl'"  # noqa: S608
    ((number, different),) = _sql(query)
    assert number == different == len(load(runs / "files")["projects"])


def test_the_manifest_tells_of_every_file(runs: Path) -> None:
    manifest = [pd.read_json(path, lines=True) for path in (runs / "parts/parts/manifest").iterdir()]
    assert sum(entry["counts"][0]["documents"] for entry in manifest) == 200
    for entry in manifest:
        for kind, (size, _) in entry["files"][0].items():
            (file,) = (runs / "parts/parts" / kind).glob(f"{entry['chunk'][0]}.*")
            assert file.stat().st_size == size


def test_a_large_run_compacted_is_a_small_one(runs: Path, tmp_path: Path) -> None:
    go(runs / "in", tmp_path / "out", parts=True)
    compact(str(tmp_path / "out"))
    assert written(tmp_path / "out") == written(runs / "files")
