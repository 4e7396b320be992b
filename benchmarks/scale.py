"""How time and memory of a run grow with the number of documents.

    python -m benchmarks.scale [--sizes 1000 10000 100000] [--workers 2] [--runner-only]

Each size is a run of `utdrag extract` of its own over one gzipped file of JSON Lines. The memory is the peak
of the sum over the processes of the run, sampled twice a second: resident (shared pages count in each) and
proportional (each shared page counts once). `--runner-only` extracts nothing: it shows the runner alone.
"""

import argparse
import gzip
import json
import os
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
run(Options((sys.argv[1],)), sys.argv[2], Way(int(sys.argv[3]), extract=sys.argv[4], parts=True))
"""


def write_pages(path: Path, number: int) -> None:
    with gzip.open(path, "wt", compresslevel=1, encoding="utf-8") as file:
        for page in many(number):
            file.write(json.dumps({"text": page}) + "\n")


def peak_of(process: "subprocess.Popen[bytes]", peaks: list[float]) -> None:
    """Keep the highest sums of resident and proportional memory in `peaks`, in megabytes."""
    while process.poll() is None:
        try:
            parent = psutil.Process(process.pid)
            infos = [one.memory_full_info() for one in (parent, *parent.children(recursive=True))]
        except psutil.Error:
            continue
        peaks[0] = max(peaks[0], sum(info.rss for info in infos) / 1e6)
        peaks[1] = max(peaks[1], sum(info.pss for info in infos) / 1e6)
        time.sleep(0.5)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--runner-only", action="store_true")
    given = parser.parse_args()
    extract = "benchmarks.throughput:nothing" if given.runner_only else "extractors.document:extract_document"
    print(
        "| documents | seconds | documents/s | peak MB, resident | peak MB, proportional | files | MB out |"
    )
    print("|---:|---:|---:|---:|---:|---:|---:|")
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as name:
            source, out = Path(name, "pages.jsonl.gz"), Path(name, "out")
            write_pages(source, size)
            begun, peaks = time.monotonic(), [0.0, 0.0]
            command: list[str | Path] = [
                sys.executable,
                "-c",
                SCRIPT,
                source,
                out,
                str(given.workers),
                extract,
            ]
            process = subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(ROOT)})
            watching = threading.Thread(target=peak_of, args=(process, peaks))
            watching.start()
            assert process.wait() == 0
            taken = time.monotonic() - begun
            watching.join()
            files = [path.stat().st_size for path in out.rglob("*") if path.is_file()]
            memory = f"{peaks[0]:,.0f} | {peaks[1]:,.0f}"
            print(
                f"| {size:,} | {taken:,.0f} | {size / taken:,.0f} | {memory} "
                f"| {len(files):,} | {sum(files) / 1e6:,.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
