"""A folder with a CSV file a table (RFC 4180, UTF-8) and a datapackage.json that says what columns are."""

import csv
from pathlib import Path

from pipeline.datapackage import table_resource, write_package
from pipeline.export.cells import Cell, columns, neutral, rows
from pipeline.export.common import Leave, Options
from pipeline.finished import Run
from pipeline.store import Folder


def write(run: Run, path: Path, options: Options, leave: Leave) -> None:
    """Write every table of the run into the folder `path`; the texts of pages stay behind."""
    path.mkdir()
    store, resources = Folder(path), []
    for name in run.tables:
        file = path / f"{name}.csv"
        schema = columns(name)
        with file.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(schema.names)
            writer.writerows([_written(cell) for cell in row] for row in rows(run, name))
        resources.append(table_resource(store, [file.name], name, schema, set(run.tables)))
    write_package(store, resources, run.report["configuration"]["inputs"])


def _written(cell: Cell) -> Cell:
    return neutral(cell) if isinstance(cell, str) else cell
