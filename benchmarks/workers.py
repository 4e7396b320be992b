"""How many times as fast two workers are as one: pairs of whole runs, one after the other.

    python -m benchmarks.workers [--pages 6000] [--pairs 3]

Each run is a process of its own, its start included. Beside the time by the clock stands what everybody else
on the machine used of the processors meanwhile (Linux): a pair counts for little where that is not near 0.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.many_pages import ROOT
from benchmarks.scale import write_pages

SCRIPT = """
import sys
from pipeline.run import Options, Way, run
run(Options((sys.argv[1],)), sys.argv[2], Way(int(sys.argv[3])))
"""


class Taken(NamedTuple):
    """What a run took, in seconds: by the clock, of the processors, and what others used of them."""

    clock: float
    processor: float
    others: float


def busy() -> float:
    """Seconds that all processors of the machine have worked."""
    fields = Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:]
    idle = int(fields[3]) + int(fields[4])
    return (sum(map(int, fields)) - idle) / os.sysconf("SC_CLK_TCK")


def measure(source: Path, workers: int) -> Taken:
    with tempfile.TemporaryDirectory() as out:
        begun, own, all_ = time.perf_counter(), sum(os.times()[2:4]), busy()
        command: list[str | Path] = [sys.executable, "-c", SCRIPT, source, f"{out}/run", str(workers)]
        subprocess.run(command, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True)
        clock, own, all_ = time.perf_counter() - begun, sum(os.times()[2:4]) - own, busy() - all_
    return Taken(clock, own, max(all_ - own, 0))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=6000)
    parser.add_argument("--pairs", type=int, default=3)
    given = parser.parse_args()
    ratios = []
    print("| one worker: clock | processor | others | two: clock | processor | others | ratio |")
    print("|---:|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as name:
        source = Path(name, "pages.jsonl.gz")
        write_pages(source, given.pages)
        for number in range(given.pairs):
            order = (1, 2) if number % 2 == 0 else (2, 1)
            taken = {workers: measure(source, workers) for workers in order}
            ratios.append(taken[1].clock / taken[2].clock)
            row = " | ".join(f"{value:.1f}" for value in (*taken[1], *taken[2]))
            print(f"| {row} | {ratios[-1]:.2f} |", flush=True)
    print(f"\nmedian ratio {median(ratios):.2f}")


if __name__ == "__main__":
    main()
