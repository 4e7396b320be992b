"""How long the report page takes and how large it is: `python -m benchmarks.report_page FOLDER_OF_A_RUN`.

Prints a row for docs/measurements.md for no text at all and for samples of growing size. Times depend on
the machine, sizes do not.
"""

import sys
import time
from pathlib import Path

from pipeline.report_page.page import build

SAMPLES = (0, 100, 500, 1000)


def main(folder: Path) -> None:
    """Build the page with each sample and print what it took."""
    print("| documents in the page | seconds | size, kB |\n|---:|---:|---:|")
    for documents in SAMPLES:
        start = time.perf_counter()
        page = build(folder, documents)
        seconds = time.perf_counter() - start
        print(f"| {documents} | {seconds:.2f} | {len(page.encode()) // 1000} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
