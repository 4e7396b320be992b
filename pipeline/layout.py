"""The names of the files of a run.

While a run goes on, and for good when it is large, each chunk has files of its own in `parts/`:
`parts/projects/<chunk>.parquet`, `parts/records/<chunk>.jsonl` and, last, `parts/manifest/<chunk>.json`.
A small run, and one that `compact` has merged, has one file for each: `tables/projects.parquet`,
`records.jsonl`.
"""

from pipeline.tables import SCHEMAS
from pipeline.write import LINES

RUN = "run.json"
JOB = "parts/job.json"
MANIFEST = "manifest"
KINDS = (*LINES, *SCHEMAS)
"""The files of a chunk, beside its entry in the manifest."""


def part(kind: str, chunk: str) -> str:
    """Name the file of a chunk; `kind` is one of KINDS or MANIFEST."""
    suffix = "json" if kind == MANIFEST else "jsonl" if kind in LINES else "parquet"
    return f"parts/{kind}/{chunk}.{suffix}"


def merged(kind: str) -> str:
    """Name the file of a whole run."""
    return f"{kind}.jsonl" if kind in LINES else f"tables/{kind}.parquet"
