"""Two evaluations of the same documents: what the later one gained and lost, document by document."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from pipeline.evaluation.as_json import PROGRAM
from pipeline.evaluation.keys import Level


class CompareError(ValueError):
    """A file that is no earlier evaluation; the message names it."""


@dataclass(frozen=True, slots=True)
class Change:
    """A value that went right or wrong.

    `missed`: an expected value, now found (gain) or no longer (loss); else a value found that was not
    expected, now gone (gain) or new (loss).
    """

    field: str
    said: str
    start: int
    missed: bool
    gain: bool


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed in one document, in the order of its text."""

    doc_id: str
    gains: tuple[Change, ...]
    losses: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The documents that changed, how many were in both runs, and those that were in one only."""

    changed: tuple[Changed, ...]
    documents: int
    gone: tuple[str, ...]
    new: tuple[str, ...]


def read_old(path: Path) -> dict[str, Any]:
    """Read a file that `--json` wrote. Raises CompareError."""
    try:
        held = orjson.loads(path.read_bytes())
    except OSError as error:
        raise CompareError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise CompareError(f"{path}: {error}") from error
    if not isinstance(held, dict) or held.get("program") != PROGRAM:
        raise CompareError(f"{path}: an evaluation written with --json is expected")
    return held


def compare(old: dict[str, Any], new: dict[str, Any], level: Level) -> Comparison:
    """Compare two evaluations at one level; only fields that count in both are compared."""
    before, after = old["documents"], new["documents"]
    both = [doc_id for doc_id in after if doc_id in before]
    changed = (_changed(doc_id, before[doc_id], after[doc_id], level) for doc_id in both)
    return Comparison(
        tuple(one for one in changed if one.gains or one.losses),
        len(both),
        tuple(doc_id for doc_id in before if doc_id not in after),
        tuple(doc_id for doc_id in after if doc_id not in before),
    )


def _changed(doc_id: str, before: dict[str, Any], after: dict[str, Any], level: Level) -> Changed:
    names = set(before["fields"]) & set(after["fields"])
    gains, losses = list[Change](), list[Change]()
    for side in ("missed", "false"):
        was, is_now = (_counted(run[level][side], names) for run in (before, after))
        missed = side == "missed"
        gains.extend(Change(*value, missed=missed, gain=True) for value in (was - is_now).elements())
        losses.extend(Change(*value, missed=missed, gain=False) for value in (is_now - was).elements())
    return Changed(doc_id, _ordered(gains), _ordered(losses))


def _counted(values: Iterable[dict[str, Any]], names: set[str]) -> "Counter[tuple[str, str, int]]":
    return Counter((v["field"], v["said"], v["start"]) for v in values if v["field"] in names)


def _ordered(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda c: (c.start, c.field, c.said)))
