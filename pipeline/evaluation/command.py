"""What `utdrag evaluate` does, from pages and expected records to figures, files and the exit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import orjson
from rich.console import Console

from pipeline.evaluation.as_html import Pages
from pipeline.evaluation.as_json import as_json
from pipeline.evaluation.compare import CompareError, compare, read_old
from pipeline.evaluation.gold import GoldError, annotated, chosen, gold_of, read_gold
from pipeline.evaluation.judge import Judged, judge
from pipeline.evaluation.keys import CORE, FIELDS, Level
from pipeline.evaluation.printed import print_comparison, print_evaluation
from pipeline.evaluation.scores import score
from pipeline.outcome import Extract, Outcome, outcomes
from pipeline.read import MAX_BYTES, Entry
from pipeline.report import listed
from schemas.document import Document

Say = Callable[[str], None]


class UsageError(ValueError):
    """The command was asked for what cannot be."""


class BelowFloorError(Exception):
    """A figure is below what was asked for."""


class CannotWriteError(Exception):
    """A file of the evaluation cannot be written; the message names it."""


FAILURES = (GoldError, CompareError, BelowFloorError, CannotWriteError)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of the command; see its help."""

    gold: Path | None = None
    fields: str | None = None
    max_bytes: int = MAX_BYTES
    level: Level = Level.STRICT
    min_f1: float | None = None
    json: Path | None = None
    html: Path | None = None
    compare: Path | None = None
    by_kind: bool = False


def evaluate(
    entries: Sequence[Entry],
    wanted: Wanted,
    extract: Extract,
    stdin: BinaryIO | None,
    console: Console,
    say: Say,
) -> int:
    """Evaluate, print, write what was asked for; give the number of documents that could not be read.

    Raises UsageError, or one of FAILURES once the figures are printed or when they cannot be had.
    """
    old = read_old(wanted.compare) if wanted.compare else None
    labelled = _labelled(entries, wanted, say)
    try:
        pages = Pages(wanted.html) if wanted.html else None
        documents, faults = _judged(labelled, wanted, extract, stdin, say, pages)
        if pages:
            pages.close()
        if wanted.json:
            wanted.json.write_bytes(as_json(documents))
    except OSError as error:
        raise CannotWriteError(f"{error.filename}: {error.strerror}") from error
    print_evaluation(console, documents, wanted.level, kinds=wanted.by_kind)
    if old is not None:
        console.print()
        print_comparison(console, compare(old, orjson.loads(as_json(documents)), wanted.level))
    _hold(documents, wanted)
    return faults


def judged(
    entries: Sequence[Entry], extract: Extract, *, gold: Path | None = None, fields: str | None = None
) -> list[Judged]:
    """Judge every page that has expected records; one that fails counts as all missed. Raises GoldError."""
    wanted = Wanted(gold, fields)
    found, _ = _judged(_labelled(entries, wanted, _silent), wanted, extract, None, _silent, None)
    return found


def _labelled(entries: Sequence[Entry], wanted: Wanted, say: Say) -> list[tuple[Entry, Path]]:
    """The pages that have expected records, with their files."""
    files = [(entry, gold_of(entry, wanted.gold)) for entry in entries]
    labelled = [(entry, path) for entry, path in files if path is not None and path.is_file()]
    if not labelled:
        names = listed(entry.doc_id for entry in entries)
        where = (
            "no gold folder beside the pages: name one with --gold; it"
            if wanted.gold is None
            else wanted.gold
        )
        raise UsageError(f"{where} has no <doc_id>.json for {names}")
    have = {entry.doc_id for entry, _ in labelled}
    if left := [entry.doc_id for entry in entries if entry.doc_id not in have]:
        say(f"without expected records, left out: {listed(left)}")
    return labelled


def _judged(
    labelled: Sequence[tuple[Entry, Path]],
    wanted: Wanted,
    extract: Extract,
    stdin: BinaryIO | None,
    say: Say,
    pages: Pages | None,
) -> tuple[list[Judged], int]:
    files = {entry.doc_id: path for entry, path in labelled}
    names = {folder: _names(folder, wanted) for folder in {path.parent for path in files.values()}}
    documents, faults = list[Judged](), 0
    for outcome in outcomes([entry for entry, _ in labelled], extract, wanted.max_bytes, stdin):
        if outcome.fault is not None:
            say(outcome.fault.message)
            faults += 1
        path = files[outcome.doc_id]
        expected = read_gold(path, outcome.document)
        document = _document(outcome)
        one = judge(document, expected, outcome.extraction, names[path.parent])
        documents.append(one)
        if pages:
            pages.add(one, document.text)
    return documents, faults


def _document(outcome: Outcome) -> Document:
    """The document, or an empty one in the place of one that could not be read."""
    return outcome.document or Document.of_text("", outcome.doc_id)


def _names(folder: Path, wanted: Wanted) -> tuple[str, ...]:
    if wanted.fields is None:
        return annotated(folder)
    try:
        return chosen(name.strip() for name in wanted.fields.split(",") if name.strip())
    except GoldError as error:
        raise UsageError(f"--fields: {error}") from error


def _hold(documents: Sequence[Judged], wanted: Wanted) -> None:
    for name, fields in (("core", CORE), ("overall", FIELDS)):
        f1 = score(documents, wanted.level, fields).f1
        if wanted.min_f1 is not None and f1 is not None and f1 < wanted.min_f1:
            raise BelowFloorError(f"the {name} F1 is {f1:.4f}, below {wanted.min_f1}")


def _silent(_: str) -> None:
    pass
