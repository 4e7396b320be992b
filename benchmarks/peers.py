"""This grammar and other libraries on the same cases, as one table.

    python -m benchmarks.peers [--peers FILE] [--rounds 3] [--failures [READER]]

Case sets: the project's own tables (tests/grammar), the in-scope cases of Microsoft Recognizers-Text when
FILE is there, and the values that the goldens of the seeds state. Cells are values right / wrong / missed and
the share of cases that are answered exactly; the last row says how many times as fast this grammar reads what
the reader reads. Libraries that are not installed, in `.venv-peers` or in this
environment, are left out with a message; `make peers` installs them. How answers are made comparable and
scored stands in peer_adapters, peer_cases, peer_recognizers and peer_scores, and in docs/measurements.md.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.peer_cases import ROOT, own_tables, seed_cases, seeds
from benchmarks.peer_recognizers import read_cases
from benchmarks.peer_scores import Case, Score, score

ADAPTER = str(ROOT / "benchmarks" / "peer_adapters.py")
PEERS_PYTHON = ROOT / ".venv-peers" / "bin" / "python"
READS = {
    "utdrag": {"amount", "time", "duration", "quantity", "number", "ordinal"},
    "dateparser": {"time"},
    "price-parser": {"amount"},
    "quantulum3": {"amount", "duration", "quantity", "number"},
    "duckling": {"amount", "time", "duration", "quantity", "number", "ordinal"},
}
GROUPS = {"own tables": "own tables", "outside": "outside cases", "seeds": "seeds"}
KINDS = ("amount", "time", "duration", "quantity", "number", "ordinal")
Cell = tuple[str, str]


def command(reader: str) -> list[str]:
    """How a reader is started: this grammar and dateparser here, the others in their own environment."""
    if reader == "utdrag":
        return [sys.executable, "-m", "benchmarks.peer_utdrag"]
    python = str(PEERS_PYTHON) if reader != "dateparser" and PEERS_PYTHON.exists() else sys.executable
    return [python, ADAPTER, reader]


def ask(reader: str, requests: list[dict[str, Any]]) -> list[Any] | str:
    """The answers of a reader, or why there are none."""
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(command(reader), input=lines, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        return done.stderr.strip().splitlines()[-1] if done.stderr.strip() else f"{reader} failed"
    return [json.loads(line) for line in done.stdout.splitlines()]


@dataclass(frozen=True)
class Measured:
    """Scores of a reader by group and kind, its pages a second, and this grammar's on the same kinds."""

    scores: dict[Cell, Score]
    speed: float
    ours: float

    def total(self, group: str | None = None) -> Score:
        """Over all kinds of a group, or of all groups."""
        total = Score()
        for (of_group, _), one in self.scores.items():
            if group in (None, of_group):
                total.add(one)
        return total


def outside_cases(path: Path) -> tuple[list[Case], Counter[str]]:
    """The outside cases in scope, and how many are not by reason; none, and a message, without their file."""
    if path.exists():
        return read_cases(path)
    print(f"outside cases are left out: there is no file {path}", file=sys.stderr)
    return [], Counter()


def measure(reader: str, cases: list[Case], pages: list[str], rounds: int) -> Measured | str:
    """What a reader answers and how fast; a message when it is not there."""
    own = [case for case in cases if case.kind in READS[reader]]
    requests: list[dict[str, Any]] = [{"kind": case.kind, "text": case.text} for case in own]
    speed = {"pages": pages, "rounds": rounds, "kinds": [kind for kind in KINDS if kind in READS[reader]]}
    answers = ask(reader, [*requests, speed])
    if isinstance(answers, str):
        return answers
    ours = ask("utdrag", [speed])
    if isinstance(ours, str):
        raise RuntimeError(ours)
    scores: dict[Cell, Score] = {}
    for case, answer in zip(own, answers, strict=False):
        scores.setdefault((case.group, case.kind), Score()).add(score(case, answer))
    return Measured(scores, len(pages) / answers[-1], len(pages) / ours[-1])


def shown(one: Score | None) -> str:
    """A cell of the table."""
    if one is None or not one.cases:
        return "–"
    return f"{one.right} / {one.wrong} / {one.missed} · {100 * one.exact / one.cases:.0f} %"


def print_table(measured: dict[str, Measured], cases: list[Case]) -> None:
    """All readers side by side; right / wrong / missed values · cases answered exactly."""
    size: Counter[Cell] = Counter((case.group, case.kind) for case in cases)
    negative = Counter((case.group, case.kind) for case in cases if not case.expected)
    _print_row("cases", measured)
    print("|---|" + "---|" * len(measured))
    for group, title in GROUPS.items():
        for kind in KINDS:
            if size[group, kind]:
                label = f"{title}: {kind} ({size[group, kind]}, {negative[group, kind]} negative)"
                _print_row(label, (shown(one.scores.get((group, kind))) for one in measured.values()))
        if any(of_group == group for of_group, _ in size):
            _print_row(f"**{title}: all it reads**", (shown(one.total(group)) for one in measured.values()))
    _print_row("pages a second", (f"{one.speed:,.0f}" for one in measured.values()))
    _print_row("utdrag on the same kinds", (f"{one.ours / one.speed:.1f} ×" for one in measured.values()))


def _print_row(label: str, cells: Iterable[str]) -> None:
    print("| " + " | ".join([label, *cells]) + " |")


def print_failures(scores: dict[Cell, Score]) -> None:
    """What a reader does not answer exactly, in full."""
    for cell, one in scores.items():
        for case, answer in one.failed:
            expected = [(case.text[e.start : e.end], e.value) for e in case.expected]
            given = [(case.text[g["start"] : g["end"]], g["value"]) for g in answer]
            text = case.name if case.partial else f"{case.name} {case.text!r}"
            print(f"  {cell[0]}, {cell[1]}: {text}\n    expected {expected}\n    given    {given}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--peers", type=Path, default=ROOT.parent / "shared" / "peers" / "recognizers_sv.jsonl"
    )
    parser.add_argument(
        "--rounds",
        type=int,
        default=3,
        help="rounds of the speed measurement, the best counts, of two seconds at least",
    )
    parser.add_argument(
        "--failures", nargs="?", const="utdrag", metavar="READER", help="list what it does not answer exactly"
    )
    given = parser.parse_args()
    outside, out = outside_cases(given.peers)
    of_seeds, left_out = seed_cases()
    cases = [*own_tables(), *outside, *of_seeds]
    pages = [text for _, text in seeds()]
    measured = {}
    for reader in READS:
        result = measure(reader, cases, pages, given.rounds)
        if isinstance(result, str):
            print(result, file=sys.stderr)
        else:
            measured[reader] = result
    print_table(measured, cases)
    ours = measured["utdrag"].total()
    print(f"\nutdrag: {ours.whole_span} of {ours.right} right values with the very span.")
    print(f"Values of the seeds left out, whose unit is in their label only: {left_out}.")
    if out:
        print(
            f"Outside cases set aside: {sum(out.values())} ("
            + "; ".join(f"{n} {r}" for r, n in out.most_common())
            + ")."
        )
    if given.failures in measured:
        print_failures(measured[given.failures].scores)


if __name__ == "__main__":
    main()
