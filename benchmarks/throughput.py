"""Pages and megabytes per second of whole runs, beside two yardsticks, in one run.

    python -m benchmarks.throughput [--pages 2000] [--rounds 2] [--no-dask]

The yardsticks, on one core: tokenising with blank Swedish spaCy, and a plain `re` scan for dates and grouped
numbers. The runs go from one file of JSON Lines to the files of a run, as `utdrag extract` does. On a machine
shared with other work trust the pages per second of processor time; a Dask cluster's is not counted.
"""

# ruff: noqa: PLC0415 - each row imports only what it measures

import argparse
import json
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.many_pages import many
from pipeline.run import Options, Way, run

DATES_AND_NUMBERS = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,3}(?:[ \u00a0]\d{3})+|\b(?:19|20)\d{2}\b")


def seconds(work: Callable[[], object], rounds: int) -> tuple[float, float]:
    """The best time of some rounds by the clock, and the best of the processor, that of children with it."""
    times = []
    for _ in range(rounds):
        begun, used = time.perf_counter(), sum(os.times()[:4])
        work()
        times.append((time.perf_counter() - begun, sum(os.times()[:4]) - used))
    by_clock, by_processor = (min(column) for column in zip(*times, strict=True))
    return by_clock, by_processor


def tokenise(pages: list[str]) -> Callable[[], object]:
    import spacy

    blank = spacy.blank("sv")
    return lambda: [len(blank(page)) for page in pages]


def extraction(file: Path, place: Path, way: Way) -> Callable[[], object]:
    def work() -> None:
        with tempfile.TemporaryDirectory(dir=place) as out:
            counts = run(Options((str(file),)), f"{out}/run", way)
            assert set(counts.quarantined) <= {"binary"}  # one description holds control characters

    return work


@contextmanager
def cluster(workers: int) -> Iterator[str]:
    from distributed import LocalCluster

    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0") as made:
        yield made.scheduler_address


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--no-dask", action="store_true")
    given = parser.parse_args()
    pages = list(many(given.pages))
    megabytes = sum(len(page.encode()) for page in pages) / 1e6
    print(f"{given.pages:,} pages, {megabytes:.1f} MB, best of {given.rounds}\n")
    print("| | pages/s | MB/s | against tokenising | against the scan | pages per processor second |")
    print("|---|---:|---:|---:|---:|---:|")
    figures: list[float] = []

    def tell(name: str, work: Callable[[], object]) -> None:
        taken, used = seconds(work, given.rounds)
        figures.append(given.pages / taken)
        shares = " | ".join(f"{figures[-1] / yardstick:.3f}" for yardstick in (figures * 2)[:2])
        speed = f"{figures[-1]:,.0f} | {megabytes / taken:.2f} | {shares}"
        print(
            f"| {name} | {speed} | {given.pages / used:,.0f} |",
            flush=True,
        )

    tell("tokenise (spaCy blank sv)", tokenise(pages))
    tell("scan for dates and grouped numbers (re)", lambda: [DATES_AND_NUMBERS.findall(p) for p in pages])
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        file = place / "pages.jsonl"
        with file.open("w", encoding="utf-8") as lines:
            lines.writelines(json.dumps({"text": page}) + "\n" for page in pages)
        fake = "benchmarks.throughput:nothing"
        tell("runner alone, nothing extracted, 1 worker", extraction(file, place, Way(1, extract=fake)))
        for workers in (1, 2):
            tell(f"extract, workers {workers}", extraction(file, place, Way(workers)))
        for workers in () if given.no_dask else (1, 2):
            with cluster(workers) as address:
                tell(f"extract, Dask {workers}", extraction(file, place, Way(scheduler=address)))


def nothing(document: object, *, contacts: bool = False) -> object:
    """Stand in for the extractor where the runner is measured."""
    from schemas.extraction import Extraction

    return Extraction()


if __name__ == "__main__":
    main()
