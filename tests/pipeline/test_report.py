import io
from collections import Counter
from dataclasses import replace

import pytest
from rich.console import Console

from pipeline.counts import COUNTED, MAX_ROWS, Counts, row_of
from pipeline.outcome import Outcome
from pipeline.report import Found, listed, print_run
from schemas import Quarantined
from schemas.document import Document
from schemas.extraction import Extraction
from tests.pipeline.make import PAGE, full_record


def _outcome(name: str, records: int = 1) -> Outcome:
    document = Document.of_text(PAGE, name)
    found = tuple(full_record(document, number + 1) for number in range(records))
    return Outcome(name, document, Extraction(found))


def _printed(
    outcomes: list[Outcome], counts: Counts | None = None, width: int = 120, *, parts: bool = False
) -> list[str]:
    found, out = Found(), io.StringIO()
    found.add([row_of(outcome) for outcome in outcomes[:MAX_ROWS]], len(outcomes))
    print_run(Console(file=out, width=width), found, counts or Counts(), "out", parts=parts)
    return [line.rstrip() for line in out.getvalue().splitlines()]


def test_a_row_a_document() -> None:
    fault = Quarantined(doc_id="b", path="b.txt", reason="empty", message="b.txt: it is empty.")
    heads, *rows = _printed([_outcome("a", 2), Outcome("b", fault=fault), _outcome("c", 0)])
    assert heads.split() == ["document", "title", "records", *COUNTED]
    assert rows[0].split() == ["a", "Klara", "steg", "2", "4", "4", "2", "2", "2", "2"]
    assert rows[1].split()[:5] == ["b", "in", "quarantine:", "empty", "0"]
    assert rows[2].split() == ["c", "–", "0", "0", "0", "0", "0", "0", "0"]


def test_a_narrow_terminal_has_short_headings() -> None:
    heads, row, *_ = _printed([_outcome("a")], width=80)
    assert heads.split()[2:] == ["rec", "bud", "per", "own", "par", "res", "iss"]
    assert "Klara steg" in row


@pytest.mark.parametrize("width", [60, 80, 100, 120])
def test_the_table_fits_and_cuts_only_names(width: int) -> None:
    outcome = _outcome("a_long_name_of_a_document" * 2)
    record = full_record(Document.of_text(PAGE))
    title = record.title and record.title.model_copy(update={"value": "Steg för steg " * 20})
    long = Extraction((record.model_copy(update={"title": title}),))
    heads, row, *_ = _printed([replace(outcome, extraction=long)], width=width)
    assert len(row) <= width
    assert row.count("…") == 2
    assert "…" not in heads


def test_a_long_run_has_a_short_table() -> None:
    lines = _printed([_outcome(f"page{number:02}") for number in range(MAX_ROWS + 7)])
    assert sum(line.startswith("page") for line in lines) == MAX_ROWS
    assert "… and 7 more documents" in lines
    assert not any("more" in line for line in _printed([_outcome("a")] * MAX_ROWS))


TOTALS = [
    (Counts(), "0 documents, 0 records, 0 candidates turned down, 0 documents in quarantine"),
    (
        Counts(1, 1, Counter(empty=1), Counter(year=1)),
        "1 document, 1 record, 1 candidate turned down, 1 document in quarantine",
    ),
    (
        Counts(12_345, 2, Counter(empty=1, binary=2), Counter(year=2, age=1)),
        "12,345 documents, 2 records, 3 candidates turned down, 3 documents in quarantine",
    ),
]


@pytest.mark.parametrize(("counts", "line"), TOTALS)
def test_totals(counts: Counts, line: str) -> None:
    assert line in _printed([], counts)


def test_it_says_where_the_files_are() -> None:
    lines = _printed([])
    for name in ("records.jsonl", "tables", "rejected.jsonl", "quarantine.jsonl", "run.json"):
        assert any(f"out/{name}" in line for line in lines)


def test_it_says_where_the_parts_are() -> None:
    lines = _printed([], parts=True)
    assert any("out/parts" in line and "utdrag compact out" in line for line in lines)


def test_quarantine_is_told_by_reason() -> None:
    lines = _printed([], Counts(9, outcomes=Counter(extracted=2, duplicate=4, timeout=2, empty=1)))
    assert any("3 documents in quarantine, 4 documents like another" in line for line in lines)
    assert [line.split()[2:] for line in lines if line.startswith("  in")] == [
        ["timeout", "2"],
        ["empty", "1"],
    ]


def test_names_cannot_steer_the_terminal() -> None:
    assert "␛[31m" in _printed([_outcome("\x1b[31m")])[1]


def test_long_lists_are_cut() -> None:
    assert listed("abc") == "a, b, c"
    assert listed("abcdefgh") == "a, b, c, d, e and 3 more"
