"""What a run reads: files of rows, patterns, lists; names and twins."""

import gzip
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.listing import Listing
from pipeline.rows import Columns, holds_rows, json_lines
from pipeline.sources import Item, items
from tests.batch.support import go, pages, rows

ROWS: list[dict[str, Any]] = [
    {"id": "a", "sida": "en sida", "år": 2031, "owner": {"name": "Växjö"}},
    {"id": "b", "sida": "en annan sida", "år": None},
    {"id": "c", "sida": "en sida", "år": 2033},
]
TEXT = "".join(json.dumps(row) + "\n" for row in ROWS).encode()
NAMED = Columns("sida", "id")


def _parquet(rows: list[dict[str, Any]]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out, row_group_size=2)
    return out.getvalue()


def _zstd(data: bytes) -> bytes:
    out = pa.BufferOutputStream()
    with pa.CompressedOutputStream(out, "zstd") as stream:
        stream.write(data)
    whole: bytes = out.getvalue().to_pybytes()
    return whole


FILES = [
    pytest.param("x.jsonl", TEXT, id="plain"),
    pytest.param(
        "x.jsonl", b"\xef\xbb\xbf" + TEXT.replace(b"\n", b"\r\n\r\n"), id="with a mark and empty lines"
    ),
    pytest.param("x.ndjson.gz", gzip.compress(TEXT), id="gzip"),
    pytest.param("x.jsonl.zst", _zstd(TEXT), id="zstd"),
    pytest.param("x.jsonl", gzip.compress(TEXT), id="gzip under another name"),
]


def _items(path: Path, columns: Columns | None = NAMED, max_bytes: int = 1000) -> list[Item]:
    return list(items(Listing([str(path)]), columns, max_bytes))


@pytest.mark.parametrize(("name", "data"), FILES)
def test_rows_of_json_lines(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    found = _items(tmp_path / name)
    assert [(item.doc_id, item.data, item.twin) for item in found] == [
        ("a", b"en sida", None),
        ("b", b"en annan sida", None),
        ("c", b"en sida", "a"),
    ]
    assert [json.loads(item.extra or "") for item in found] == [
        {"år": 2031, "owner": {"name": "Växjö"}},
        {"år": None},
        {"år": 2033},
    ]


def test_rows_of_parquet(tmp_path: Path) -> None:
    (tmp_path / "x.parquet").write_bytes(_parquet([{**row, "owner": None} for row in ROWS]))
    found = _items(tmp_path / "x.parquet")
    assert [(item.doc_id, item.twin) for item in found] == [("a", None), ("b", None), ("c", "a")]
    assert json.loads(found[0].extra or "") == {"owner": None, "år": 2031}


def test_rows_without_an_id_are_numbered(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(b'{"text": "ett"}\n\n{"text": "tre"}\n')
    assert [(item.doc_id, item.shown) for item in _items(tmp_path / "x.jsonl", None)] == [
        ("x:1", f"{tmp_path}/x.jsonl:1"),
        ("x:3", f"{tmp_path}/x.jsonl:3"),
    ]


BAD = [
    pytest.param(b"{", "row", "no JSON", id="broken"),
    pytest.param(b"[1]", "row", "is list", id="no object"),
    pytest.param(b'{"id": "b"}', "row", "'sida' is missing; name another with --text-field", id="no text"),
    pytest.param(b'{"id": "b", "sida": 7}', "row", "'sida' is no text", id="a number"),
    pytest.param(b'{"sida": "%s"}' % (b"x" * 1001), "too_large", "larger than 1,000 bytes", id="large"),
    pytest.param(b'{"sida": "%s"}' % (b"x" * 9999), "too_large", "larger than 1,000 bytes", id="very large"),
]


@pytest.mark.parametrize(("line", "reason", "message"), BAD)
def test_a_bad_row_costs_nobody_else(tmp_path: Path, line: bytes, reason: str, message: str) -> None:
    (tmp_path / "x.jsonl").write_bytes(b'{"sida": "ett"}\n' + line + b'\n{"sida": "tre"}\n')
    first, bad, last = _items(tmp_path / "x.jsonl")
    assert (first.data, last.data) == (b"ett", b"tre")
    assert bad.fault is not None
    assert (bad.fault.reason, bad.fault.doc_id) == (reason, bad.doc_id)
    assert bad.fault.message.startswith(f"{tmp_path}/x.jsonl:2: ")
    assert message in bad.fault.message


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.jsonl.gz", gzip.compress(TEXT * 4000)[:-20]),
        ("x.jsonl.zst", _zstd(TEXT * 4000)[:-20]),
        ("x.parquet", _parquet(ROWS[1:2])[:-3]),
    ],
)
def test_a_file_that_breaks_off_says_so(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    last = _items(tmp_path / name)[-1]
    assert last.fault is not None
    assert last.fault.reason == "unreadable"
    assert "fetch it again" in last.fault.message


def test_a_file_of_rows_that_is_not_there(tmp_path: Path) -> None:
    (one,) = _items(tmp_path / "gone.jsonl")
    assert one.fault is not None
    assert one.fault.reason == "missing"


def test_which_files_hold_rows() -> None:
    names = ["a.jsonl", "a.JSONL.gz", "a.ndjson.zst", "a.parquet", "a.txt", "a.gz", "a", "jsonl", "a.json"]
    assert [holds_rows(Path(name)) for name in names] == [True] * 4 + [False] * 5


def test_names_that_come_again_get_a_number(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(b'{"id": "a", "sida": "1"}\n{"id": "a~2", "sida": "2"}\n' * 2)
    assert [item.doc_id for item in _items(tmp_path / "x.jsonl")] == ["a", "a~2", "a~3", "a~2~2"]


def test_names_from_rows_stay_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(b'{"id": "a\\n\\u001b[31mb", "sida": "1"}\n{"id": 17, "sida": "2"}\n')
    assert [item.doc_id for item in _items(tmp_path / "x.jsonl")] == ["a\\n\\x1b[31mb", "17"]


def test_a_line_is_read_when_it_is_asked_for() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, into: Any) -> int:
            into[:18] = b'{"sida": "sidan"}\n'
            return 18

    found = json_lines(Endless(), NAMED, 1000)  # type: ignore[arg-type]
    assert [next(found).number for _ in range(1000)][-1] == 1000


def test_twins_are_listed_and_extracted_once(tmp_path: Path) -> None:
    folder = pages(tmp_path / "in", 4)
    (folder / "twin.txt").write_bytes((folder / "page00000.txt").read_bytes())
    for name in ("empty1", "empty2"):
        (folder / f"{name}.txt").write_text(" ")
    counts = go(folder, tmp_path / "out")
    assert dict(counts.outcomes) == {"extracted": 2, "no_record": 2, "duplicate": 1, "empty": 2}
    table = pq.read_table(tmp_path / "out/tables/documents.parquet").to_pylist()
    assert [row["duplicate_of"] for row in table if row["status"] == "duplicate"] == ["page00000"]
    extracted = {row["source"]["doc_id"] for row in rows(tmp_path / "out", "records.jsonl")}
    assert extracted == {"page00000", "page00003"}


def test_other_columns_go_to_documents(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(TEXT)
    go(tmp_path / "x.jsonl", tmp_path / "out", {"text_field": "sida", "id_field": "id"})
    table = pq.read_table(tmp_path / "out/tables/documents.parquet").to_pylist()
    assert [json.loads(row["extra"])["år"] for row in table] == [2031, None, 2033]


def test_patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages(tmp_path / "in/deep", 3)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in/[x].txt").write_text("a file may be called so")
    assert [entry.doc_id for entry in Listing(["in/**/*2.txt", "in/[x].txt", "in/deep/*"])] == [
        "page00002",
        "[x]",
        "page00000",
        "page00001",
    ]


NAMES = 200_000
MEASURED = """
import contextlib, os, resource, sys
from types import SimpleNamespace
from pipeline.listing import Listing
no = lambda: False
names = (f"{number * 7919 % 200_000:06}.txt" for number in range(200_000))
os.scandir = lambda _: contextlib.nullcontext(SimpleNamespace(name=n, is_dir=no, is_symlink=no) for n in names)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
listing = Listing(["."])
number, first = len(listing), next(iter(listing)).doc_id
assert sum(1 for _ in listing) == number
print(number, first, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


def test_a_large_folder_is_not_held_in_memory() -> None:
    """As a list of entries the names would take some 100 MB; the database has a cache of 16."""
    done = subprocess.run([sys.executable, "-c", MEASURED], capture_output=True, text=True, check=True)
    number, name, megabytes = done.stdout.split()
    assert (int(number), name) == (NAMES, "000000")
    assert float(megabytes) < 60
