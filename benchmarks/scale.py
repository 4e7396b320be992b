"""How time and memory of a run grow with the number of documents.

    python -m benchmarks.scale [--sizes 1000 10000 100000] [--workers 2] [--runner-only] [--every 60]
    python -m benchmarks.scale --sizes 1000000 --place /var/tmp    # 40 minutes of two cores, or more

Each size is a run of `utdrag extract` of its own over one gzipped file of JSON Lines, no two pages alike.
The memory is the peak of the sum over the processes of the run, sampled twice a second: resident (shared
pages count in each) and proportional (each shared page counts once). `--runner-only` extracts nothing: it
shows the runner alone. Every `--every` seconds a line on standard error says how far a run is and what it
takes then. All files are written below `--place` and deleted at the end of each size; where the disk is too
small it says so before it begins.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

from benchmarks.many_pages import ROOT, many

SCRIPT = """
import sys
from pipeline.run import Options, Way, run
from pipeline.watch import Watch

class Telling(Watch):
    done = 0

    def chunk(self, report):
        self.done += report.counts.documents
        print(self.done, flush=True)

way = Way(int(sys.argv[3]), extract=sys.argv[4], parts=True)
run(Options((sys.argv[1],)), sys.argv[2], way, watch=Telling())
"""
BYTES_A_DOCUMENT = 8_000
"""Disk that a document takes at most: 0.5 kB of input, 4 kB of output, and the ends of blocks."""


def write_pages(path: Path, number: int) -> None:
    with gzip.open(path, "wt", compresslevel=1, encoding="utf-8") as file:
        for page in many(number):
            file.write(json.dumps({"text": page}) + "\n")


class Watching:
    """A run, looked at while it goes on."""

    def __init__(self, command: list[str | Path], every: float) -> None:
        self.begun, self.every = time.monotonic(), every
        self.done, self.resident, self.proportional = 0, 0.0, 0.0
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        self._process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)

    def wait(self) -> float:
        """Watch until it ends; the seconds it took."""
        sampler = threading.Thread(target=self._sample)
        sampler.start()
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.done = int(line)
        assert self._process.wait() == 0
        taken = time.monotonic() - self.begun
        sampler.join()
        return taken

    def _sample(self) -> None:
        told = self.begun
        while self._process.poll() is None:
            try:
                parent = psutil.Process(self._process.pid)
                infos = [one.memory_full_info() for one in (parent, *parent.children(recursive=True))]
            except psutil.Error:
                continue
            resident, *shares = (sum(i.rss for i in infos) / 1e6, *(i.pss / 1e6 for i in infos))
            self.resident = max(self.resident, resident)
            self.proportional = max(self.proportional, sum(shares))
            if (now := time.monotonic()) - told >= self.every:
                told = now
                each = " + ".join(f"{share:,.0f}" for share in shares)
                memory = f"{sum(shares):,.0f} MB proportional ({each}), {resident:,.0f} resident"
                far = f"{now - self.begun:,.0f} s: {self.done:,} documents"
                print(f"{far}, {memory}, load {os.getloadavg()[0]:.1f}", file=sys.stderr, flush=True)
            time.sleep(0.5)


def measure(size: int, given: argparse.Namespace) -> str:
    """One run, as a row of the table."""
    extract = "benchmarks.throughput:nothing" if given.runner_only else "extractors.document:extract_document"
    with tempfile.TemporaryDirectory(prefix="utdrag-scale-", dir=given.place) as name:
        source, out = Path(name, "pages.jsonl.gz"), Path(name, "out")
        write_pages(source, size)
        command: list[str | Path] = [sys.executable, "-c", SCRIPT, source, out, str(given.workers), extract]
        watching = Watching(command, given.every)
        taken = watching.wait()
        assert watching.done == size
        files = [path.stat().st_size for path in out.rglob("*") if path.is_file()]
    memory, speed = f"{watching.resident:,.0f} | {watching.proportional:,.0f}", size / taken
    written = f"{len(files):,} | {sum(files) / 1e6:,.0f}"
    return f"| {size:,} | {taken:,.0f} | {speed:,.0f} | {memory} | {written} |"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--runner-only", action="store_true")
    parser.add_argument("--every", type=float, default=60, metavar="SECONDS")
    parser.add_argument("--place", default=tempfile.gettempdir(), metavar="FOLDER")
    given = parser.parse_args()
    free, needed = shutil.disk_usage(given.place).free, max(given.sizes) * BYTES_A_DOCUMENT
    if free < needed:
        sys.exit(f"{given.place} has {free / 1e9:,.1f} GB free, {needed / 1e9:,.1f} are needed: use --place")
    print("| documents | seconds | documents/s | peak MB, resident | proportional | files | MB out |")
    print("|---:|---:|---:|---:|---:|---:|---:|")
    for size in given.sizes:
        print(measure(size, given), flush=True)


if __name__ == "__main__":
    main()
