import io
import json
import os
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

import extractors
from pipeline import versions
from pipeline.counts import Counts
from pipeline.listing import DOCUMENTS
from pipeline.outcome import extracted
from pipeline.outputs import read_run
from pipeline.run import Options, Way, run
from schemas.document import Document
from schemas.extraction import Extraction
from tests.pipeline.fakes import HERE
from tests.pipeline.make import PAGE, full_record


def _folder(root: Path) -> Path:
    """Good, empty, binary, unreadable and failing pages."""
    folder = root / "in"
    folder.mkdir()
    (folder / "a_good.txt").write_text(PAGE, encoding="utf-8")
    (folder / "b_empty.txt").write_text(" \n")
    (folder / "c_binary.txt").write_bytes(b"\x00\x01\x02")
    (folder / "d_fails.txt").write_text("fails")
    (folder / "e_dangling.txt").symlink_to("nowhere")
    os.mkfifo(folder / "f_pipe.txt")
    (folder / "g_other.txt").write_text("en annan sida")
    (folder / "h_good.txt").write_text(PAGE, encoding="utf-16")
    return folder


DEFAULT: dict[str, Any] = {"workers": 0, "extract": HERE + "plain"}


def _run(folder: Path, output: Path, **way: Any) -> Counts:
    return run(Options((str(folder),)), str(output), Way(**DEFAULT | way))


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_one_bad_document_is_no_bad_run(tmp_path: Path) -> None:
    counts = _run(_folder(tmp_path), tmp_path / "out")
    assert (counts.documents, counts.records) == (8, 4)
    assert [record["record_id"] for record in _lines(tmp_path / "out/records.jsonl")] == [
        "a_good#1",
        "a_good#2",
        "h_good#1",
        "h_good#2",
    ]
    assert [(row["doc_id"], row["reason"]) for row in _lines(tmp_path / "out/quarantine.jsonl")] == [
        ("b_empty", "empty"),
        ("c_binary", "binary"),
        ("d_fails", "failed"),
        ("e_dangling", "missing"),
        ("f_pipe", "unreadable"),
    ]
    for row in _lines(tmp_path / "out/quarantine.jsonl"):
        assert row["message"].startswith(row["path"] + ": ")
        assert row["message"].count("\n") == 0
        assert row["message"].endswith(".")
    status = pq.read_table(tmp_path / "out/tables/documents.parquet")["status"].to_pylist()
    assert status == [
        "extracted",
        "empty",
        "binary",
        "failed",
        "missing",
        "unreadable",
        "no_record",
        "extracted",
    ]


def test_a_failure_names_the_error(tmp_path: Path) -> None:
    _run(_folder(tmp_path), tmp_path / "out")
    failed = _lines(tmp_path / "out/quarantine.jsonl")[2]
    assert "ZeroDivisionError: a rule;" in failed["message"]


def test_wrong_evidence_puts_the_document_aside() -> None:
    document = Document.of_text(PAGE.replace("Klara", "Karla"), "x")
    outcome = extracted(document, lambda d: Extraction((full_record(d),)))
    assert outcome.fault is not None
    assert (outcome.status, "EvidenceError" in outcome.fault.message) == ("failed", True)


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    for name in ("one", "two"):
        _run(folder, tmp_path / name)
    files = sorted(p.relative_to(tmp_path / "one") for p in (tmp_path / "one").rglob("*") if p.is_file())
    assert len(files) == 5 + 10
    for file in files:
        if file.name != "run.json":
            assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes(), file


def test_the_clock_stands_in_one_place(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    runs = []
    for name in ("one", "two"):
        _run(folder, tmp_path / name)
        report = read_run(tmp_path / name)
        assert report is not None
        assert set(report.pop("clock")) == {"started", "seconds"}
        runs.append(report)
    assert runs[0] == runs[1]


def test_the_report_of_a_run(tmp_path: Path) -> None:
    _run(_folder(tmp_path), tmp_path / "out")
    report: Any = read_run(tmp_path / "out")
    assert (report["state"], report["version"], len(report["rules"])) == ("complete", versions.program(), 64)
    assert report["configuration"] == {
        "inputs": [str(tmp_path / "in")],
        "files_from": None,
        "glob": DOCUMENTS,
        "text_field": None,
        "id_field": None,
        "max_bytes": 20_000_000,
        "max_memory": 2000,
        "timeout": 10.0,
        "contacts": False,
        "tables": {},
    }
    counts = report["counts"]
    assert (counts["documents"], counts["records"]) == (8, 4)
    assert counts["quarantined"] == {"binary": 1, "empty": 1, "failed": 1, "missing": 1, "unreadable": 1}
    assert counts["outcomes"] == {**counts["quarantined"], "extracted": 2, "no_record": 1}
    assert counts["rejected"] == {"no_unit": 2, "person": 2, "phone": 2}
    assert counts["issues"] == {"two_totals": 4}
    assert (counts["rows"]["budgets"], counts["rows"]["documents"]) == (8, 8)


def test_standard_input_is_a_document(tmp_path: Path) -> None:
    way = Way(workers=0, extract=HERE + "plain")
    counts = run(Options(("-",)), str(tmp_path / "out"), way, stdin=io.BytesIO(PAGE.encode()))
    assert counts.records == 2


def test_both_encodings_give_the_same_values(tmp_path: Path) -> None:
    found = []
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "windows-1252"):
        (tmp_path / "x.txt").write_bytes(PAGE.encode(encoding))
        _run(tmp_path / "x.txt", tmp_path / encoding)
        records = _lines(tmp_path / encoding / "records.jsonl")
        for record in records:
            source = record.pop("source")
            assert source["characters"] == len(PAGE)
        found.append(records)
    assert found[0]
    assert all(records == found[0] for records in found)


def test_the_version_of_the_rules_follows_the_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "extractors"
    package.mkdir()
    (package / "__init__.py").write_bytes(b"")
    (package / "table.csv").write_bytes(b"a\nb\n")
    monkeypatch.setattr(extractors, "__file__", str(package / "__init__.py"))
    hashes = []
    for content in (b"a\nb\n", b"a\r\nb\r\n", b"a\nc\n"):
        (package / "table.csv").write_bytes(content)
        (package / "note.pyc").write_bytes(content)
        versions.rules.cache_clear()
        hashes.append(versions.rules())
    versions.rules.cache_clear()
    assert hashes[0] == hashes[1] != hashes[2]
