"""Cases of the project: the tables of tests/grammar, imported and not copied, and the goldens of the seeds.

Only rows that ask for the value of a text are taken, not those of labelled fields. Rows of periods that
expect none are taken where no date stands either, for any other reader of dates would rightly find it.
"""

import importlib
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.peer_scores import COUNTED, Case, Expected, Value, days_of
from extractors.grammar.durations import find_durations
from extractors.grammar.periods import find_periods, find_times
from extractors.grammar.values import Amount, Quantity
from extractors.tables import rows

ROOT = Path(__file__).parent.parent
MEASURES = {row["unit"] for row in rows("measures")} | {"percent", "procentenheter", "promille"}
Row = Any
Cases = Iterator[Case]


def money(value: Amount) -> Value:
    """Low, high and currency."""
    return str(value.value), _text(value.upper), value.currency


def amount_of(value: Quantity) -> Value:
    """Low, high and unit, which is `COUNTED` for persons and nouns."""
    return str(value.value), _text(value.upper), value.unit if value.unit in MEASURES else COUNTED


def length(iso: str) -> Value:
    """Months and days of an ISO 8601 duration."""
    value = find_durations(iso).found[0].value
    return str(12 * value.years + value.months), str(7 * value.weeks + value.days)


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _whole(kind: str, text: str, value: Value) -> Case:
    return Case("own tables", kind, text, (Expected(0, len(text), value),))


def _inside(kind: str, text: str, *stated: tuple[str, Value]) -> Case:
    expected, end = [], 0
    for words, value in stated:
        start = text.index(words, end)
        end = start + len(words)
        expected.append(Expected(start, end, value))
    return Case("own tables", kind, text, tuple(expected))


def _nothing(kind: str, text: str) -> Case:
    return Case("own tables", kind, text)


def _piped(kind: str, read: Callable[[Any], Value]) -> Callable[[Row], Cases]:
    """(value, "one|two|three")."""
    return lambda row: (_whole(kind, text, read(row[0])) for text in row[1].split("|"))


def _listed(kind: str, read: Callable[[str], Value]) -> Callable[[Row], Cases]:
    """(value, ["one", "two"])."""
    return lambda row: (_whole(kind, text, read(row[0])) for text in row[1])


def _placed(kind: str, read: Callable[[str], Value]) -> Callable[[Row], Cases]:
    """(text, words, value)."""
    return lambda row: iter([_inside(kind, row[0], (row[1], read(row[2])))])


def _refused(kind: str) -> Callable[[Row], Cases]:
    """Text or (text, …) where nothing is to be found."""
    return lambda row: iter([_nothing(kind, row if isinstance(row, str) else row[0])])


def _several(row: Row) -> Cases:
    """(text, ["words=date", …]); not where a reader of periods would rightly see one."""
    if not find_periods(row[0]).found:
        stated = (part.rsplit("=", 1) for part in row[1])
        yield _inside("time", row[0], *((words, days_of(edtf)) for words, edtf in stated))


def _no_time(row: Row) -> Cases:
    if not find_times(row).found:
        yield _nothing("time", row)


def _bounded(row: Row) -> Cases:
    """(text, duration, upper, bound); ranges have no value to compare with other readers."""
    if row[2] is None:
        yield _whole("duration", row[0], length(row[1]))


TABLES: tuple[tuple[str, str, Callable[[Row], Cases]], ...] = (
    ("amounts", "SPELLINGS", _piped("amount", money)),
    ("amounts", "NOT_MONEY", _refused("amount")),
    ("dates", "POSITIVE", _listed("time", days_of)),
    ("dates", "GLUED", _placed("time", days_of)),
    ("dates", "SEVERAL", _several),
    ("dates", "NOTHING", _no_time),
    ("dates", "REFUSED", _refused("time")),
    ("periods", "POSITIVE", _listed("time", days_of)),
    ("periods", "INSIDE", _placed("time", days_of)),
    ("periods", "NOTHING", _no_time),
    ("durations", "POSITIVE", _listed("duration", length)),
    ("durations", "BOUNDED", _bounded),
    ("durations", "INSIDE", _placed("duration", length)),
    ("durations", "REFUSED", _refused("duration")),
    ("durations", "NOTHING", _refused("duration")),
    ("quantities", "FOUND", _piped("quantity", amount_of)),
    ("quantities", "NOT_COUNTED", _refused("quantity")),
    ("numbers", "SPELLINGS", _piped("number", lambda value: (value, None))),
)
"""Module of tests/grammar, name of its table, and how a row of it becomes cases."""


def own_tables() -> list[Case]:
    """Every case of the project's own tables; rows that are known to fail are left out."""
    known = {row[0] for row in importlib.import_module("tests.grammar.test_dates").KNOWN}
    cases = [
        case
        for module, table, cases_of in TABLES
        for row in getattr(importlib.import_module(f"tests.grammar.test_{module}"), table)
        for case in cases_of(row)
    ]
    return [case for case in cases if case.expected or case.text not in known]


def seeds() -> list[tuple[str, str]]:
    """Name and text of each seed."""
    return [(path.stem, path.read_bytes().decode("utf-8")) for path in sorted((ROOT / "seeds").glob("*.txt"))]


def seed_cases() -> tuple[list[Case], int]:
    """A case for each seed and kind of value, and how many values were left out.

    A value of which the page gives the bare number ("Deltagare: 88") is one by its label, and the label is
    read by the extractors and not by a grammar of values: these are left out.
    """
    cases, left_out = [], 0
    for name, text in seeds():
        golden = json.loads((ROOT / "tests" / "golden" / f"{name}.json").read_text(encoding="utf-8"))
        stated = {one for record in golden for one in _stated(record)}
        for kind in ("amount", "time", "quantity"):
            of_kind = sorted((e for k, e in stated if k == kind), key=lambda expected: expected.start)
            kept = [
                e for e in of_kind if kind == "time" or not text[e.start : e.end].replace(" ", "").isdecimal()
            ]
            left_out += len(of_kind) - len(kept)
            if kept:
                cases.append(Case("seeds", kind, text, tuple(kept), partial=True, name=name))
    return cases, left_out


def _stated(record: dict[str, Any]) -> Iterator[tuple[str, Expected]]:
    """Kind, place and value of what a golden record states: its own values and those of related projects."""
    for budget in record["budgets"]:
        yield "amount", _at(budget["evidence"][0], (budget["amount"], budget["upper"], budget["currency"]))
    for period in record["periods"]:
        if period["edtf"]:
            yield "time", _at(period["evidence"][0], days_of(period["edtf"]))
    for result in [*record["results"], *(one for related in record["related"] for one in related["results"])]:
        for quantity in result["quantities"]:
            unit = quantity["unit"] if quantity["unit"] in MEASURES else COUNTED
            yield "quantity", _at(quantity["evidence"][0], (quantity["value"], quantity["upper"], unit))
    for related in record["related"]:
        for evidence in related["evidence"]:
            if evidence["text"] == related["start"]:
                yield "time", _at(evidence, days_of(related["start"] + "/.."))
            elif evidence["text"] == related["end"]:
                yield "time", _at(evidence, days_of("../" + related["end"]))


def _at(evidence: dict[str, Any], value: Value) -> Expected:
    return Expected(evidence["start"], evidence["end"], value)
