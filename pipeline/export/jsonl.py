"""One record a line, as `utdrag schema` describes it."""

from pathlib import Path

from pipeline.export.common import Leave, Options, public
from pipeline.finished import Run
from pipeline.write import to_json


def write(run: Run, path: Path, options: Options, leave: Leave) -> None:
    """Write every record of the run to one file. Nothing is left out."""
    with path.open("wb") as file:
        for record in run.records():
            file.write(to_json(public(record, options)) + b"\n")
