"""Pages of the seeds a second for the grammar of values, and as a ratio to blank Swedish tokenisation.

    python -m benchmarks.grammar_speed [--rounds 20]

One core; the rounds of all rows alternate, so that what else the machine does falls on all alike, and the
best round of each row counts.
"""

import argparse
from collections.abc import Callable

import spacy

from benchmarks.peer_adapters import seconds
from benchmarks.peer_cases import seeds
from benchmarks.peer_utdrag import whole_of
from extractors.grammar.numbers import find_numbers
from extractors.grammar.values_on import find_values
from extractors.text import fold

NAMES = {
    "amount": "amounts",
    "time": "times (dates and periods)",
    "duration": "durations",
    "quantity": "quantities",
    "number": "numbers",
}


def all_five(page: str) -> object:
    """Everything the grammar reads, on one fold."""
    text = fold(page)
    return find_values(text), find_numbers(text)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    pages = [text for _, text in seeds()]
    rows: dict[str, Callable[[str], object]] = {"tokenise (spaCy blank sv)": spacy.blank("sv")}
    rows |= {f"find_{name}": whole_of([kind]) for kind, name in NAMES.items()}
    rows["the first four on one fold"] = whole_of(["amount", "time", "duration", "quantity"])
    rows["the same four in one pass (`find_values`)"] = find_values
    rows["all five: `find_values` and `find_numbers`"] = all_five
    best = dict.fromkeys(rows, float("inf"))
    for _ in range(rounds):
        for name, work in rows.items():
            best[name] = min(best[name], seconds(work, pages, 1))
    yardstick = next(iter(best.values()))
    print("| | pages/s | against tokenising |\n|---|---:|---:|")
    for name, took in best.items():
        print(f"| {name} | {len(pages) / took:,.0f} | {yardstick / took:.2f} |")


if __name__ == "__main__":
    main()
