"""Pages per second on one core and peak memory, over the seeds repeated.

    python benchmarks/speed.py [--pages 500] [--rounds 3]

Each row is measured in a process of its own: a warm-up over the seeds, then the best of the rounds. Blank
Swedish tokenisation by spaCy stands beside, as a yardstick for the machine.
"""

# ruff: noqa: PLC0415 - each row imports only what it measures, or its memory would be that of all

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"
Work = Callable[[list[str], Path], object]
"""What is measured: it is given the pages and a folder in which `in/` holds a file of each."""


def tokenise() -> Work:
    import spacy

    blank = spacy.blank("sv")
    return lambda pages, _: [len(blank(page)) for page in pages]


def in_memory() -> Work:
    from extractors.document import extract_document
    from pipeline.write import to_json
    from schemas.document import Document

    def work(pages: list[str], _: Path) -> list[int]:
        documents = (Document.of_text(page, str(number)) for number, page in enumerate(pages))
        return [len(to_json(r)) for document in documents for r in extract_document(document).records]

    return work


def files_to_files() -> Work:
    from pipeline.run import Options, Way, run

    def work(pages: list[str], place: Path) -> None:
        counts = run(Options((str(place / "in"),)), str(place / "out"), Way(workers=0))
        assert counts.documents == len(pages)
        assert not counts.quarantined

    return work


ROWS: dict[str, Callable[[], Work]] = {
    "tokenise (spaCy blank sv)": tokenise,
    "text in memory to JSON": in_memory,
    "files to files": files_to_files,
}


def measure(name: str, pages: int, rounds: int) -> tuple[float, float]:
    """Best pages per second, and the peak memory of the process in megabytes."""
    seeds = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    work = ROWS[name]()
    _seconds(work, seeds)
    repeated = [seeds[number % len(seeds)] for number in range(pages)]
    best = min(_seconds(work, repeated) for _ in range(rounds))
    # ru_maxrss counts kilobytes, on macOS bytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return pages / best, peak / 1e6


def _seconds(work: Work, pages: list[str]) -> float:
    """The time that the work takes; making and removing the folder is not part of it."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "in")
        folder.mkdir()
        for number, page in enumerate(pages):
            different = page + "\n" * number  # a run extracts the same bytes only once
            (folder / f"{number:06}.txt").write_text(different, encoding="utf-8", newline="")
        started = time.perf_counter()
        work(pages, Path(place))
        return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = parser.parse_args()
    figures = {}
    for name in ROWS:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            figures[name] = alone.submit(measure, name, given.pages, given.rounds).result()
    if given.json:
        print(
            json.dumps(
                {name: {"pages_a_second": speed, "peak_mb": peak} for name, (speed, peak) in figures.items()}
            )
        )
        return
    yardstick = next(iter(figures.values()))[0]
    print(f"{given.pages} pages, the seeds repeated; one core, best of {given.rounds}\n")
    print("| | pages/s | against tokenising | peak MB |\n|---|---:|---:|---:|")
    for name, (speed, peak) in figures.items():
        print(f"| {name} | {speed:,.0f} | {speed / yardstick:.2f} | {peak:,.0f} |")


if __name__ == "__main__":
    main()
