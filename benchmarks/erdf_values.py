"""The grammar on 1,064 real descriptions of projects of the regional fund, 2007-2013.

    python -m benchmarks.erdf_values [--data FILE] [--exceptions] [--sample 200] [--seed 1]

FILE holds a JSON object a line: `text`, the funder's own `amount`, `start`, `end`, and in `in_text` where
these stand in the text. Printed: how many of the marked amounts, dates, months and years the grammar finds,
the others by reason (with `--exceptions` each in its context), and with `--sample` so many findings to be
read by eye, as many of each kind. Without the file it says so and ends. No sentence of it is part of the
project.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractors.engine import Findings
from extractors.grammar.amounts import find_amounts
from extractors.grammar.durations import find_durations
from extractors.grammar.periods import find_times
from extractors.grammar.quantities import find_quantities
from extractors.text import fold

DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "erdf_dev.jsonl"
FINDERS: dict[str, Callable[[Any], Findings[Any]]] = {
    "amounts": find_amounts,
    "times": find_times,
    "durations": find_durations,
    "quantities": find_quantities,
}
MARKS = {
    "amount": "amounts", "start_date": "dates", "end_date": "dates", "start_month": "months",
    "end_month": "months", "start_year": "years", "end_year": "years",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A value that the data say stands in `text[start:end]`."""

    kind: str
    text: str
    start: int
    end: int
    value: str
    """The amount, or the date as far as the kind goes: 2014-07-01, 2014-07, 2014."""


def marks(row: dict[str, Any]) -> Iterator[Mark]:
    """The marked amounts and times of a row, each place once for each kind."""
    seen = set()
    for key, kind in MARKS.items():
        places = row["in_text"].get(key, [])
        for start, end in [places] if places and isinstance(places[0], int) else places:
            length = {"dates": 10, "months": 7, "years": 4}.get(kind, 0)
            value = str(row["amount"]) if kind == "amounts" else row[key.partition("_")[0]][:length]
            if (kind, start, end) not in seen:
                seen.add((kind, start, end))
                yield Mark(kind, row["text"], start, end, value)


def reason_missed(mark: Mark) -> str | None:
    """None when the grammar finds the value in the marked place; otherwise why not, or what it found."""
    view = fold(mark.text)
    findings: Findings[Any] = (find_amounts if mark.kind == "amounts" else find_times)(view)
    for found in findings.found:
        span = view.span(found.start, found.end)
        if span.start < mark.end and mark.start < span.end:
            covers = span.start <= mark.start and mark.end <= span.end
            return None if covers and _states(found.value, mark) else f"read as {found.rule}"
    for refused in findings.refused:
        span = view.span(refused.start, refused.end)
        if span.start < mark.end and mark.start < span.end:
            return f"refused: {refused.reason}"
    return "nothing found"


def _states(value: Any, mark: Mark) -> bool:
    """Whether a value states the marked one; a period states its ends and the years between them."""
    if mark.kind == "amounts":
        return bool(value.value == int(mark.value))
    ends = [end for end in str(value.edtf).split("/") if end != ".."]
    if any(end.startswith(mark.value) for end in ends):
        return True
    return bool(value.earliest and value.latest and str(value.earliest) <= mark.value <= str(value.latest))


def texts(rows: list[dict[str, Any]]) -> list[str]:
    """The texts of the rows, each once."""
    return list(dict.fromkeys(row["text"] for row in rows if row["text"]))


def print_recall(rows: list[dict[str, Any]], exceptions: bool) -> None:
    all_marks = [mark for row in rows for mark in marks(row)]
    reasons = {mark: reason_missed(mark) for mark in all_marks}
    print("| marked | in all | found | not found, by reason |\n|---|---:|---:|---|")
    for kind in dict.fromkeys(MARKS.values()):
        own = [reasons[mark] for mark in all_marks if mark.kind == kind]
        missed = Counter(reason for reason in own if reason is not None)
        listed = "; ".join(f"{count} {reason}" for reason, count in missed.most_common())
        print(f"| {kind} | {len(own)} | {len(own) - missed.total()} | {listed} |")
    if exceptions:
        for mark, reason in reasons.items():
            if reason:
                print(f"  {mark.kind} {mark.value}, {reason}: {_context(mark.text, mark.start, mark.end)}")


def print_sample(rows: list[dict[str, Any]], size: int, seed: int) -> None:
    chosen = random.Random(seed)  # noqa: S311 - a sample, no secret
    for kind, find in FINDERS.items():
        findings = [(fold(text), found) for text in texts(rows) for found in find(text).found]
        print(f"\n{kind}: {len(findings)} found")
        for number, (view, found) in enumerate(
            chosen.sample(findings, min(size // len(FINDERS), len(findings))), 1
        ):
            span = view.span(found.start, found.end)
            print(f"  {number}. {_context(view.document, span.start, span.end)}\n      {found.value}")


def _context(text: str, start: int, end: int, width: int = 70) -> str:
    before, after = text[max(0, start - width) : start], text[end : end + width]
    return f"{before}«{text[start:end]}»{after}".replace("\n", " ⏎ ")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--exceptions", action="store_true")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if not given.data.exists():
        print(f"nothing to measure: there is no file {given.data}")
        return
    rows = [json.loads(line) for line in given.data.read_text(encoding="utf-8").splitlines()]
    print_recall(rows, given.exceptions)
    if given.sample:
        print_sample(rows, given.sample, given.seed)


if __name__ == "__main__":
    main()
