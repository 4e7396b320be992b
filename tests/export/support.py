"""Exporting in tests."""

import csv
from pathlib import Path

from pipeline.export.command import export as write
from pipeline.export.command import left_out_path
from pipeline.export.common import LeftOut, Options
from pipeline.export.formats import Format


def export(run: Path, format_: Format, output: Path, options: Options | None = None) -> list[LeftOut]:
    """Export and give what was left out."""
    count = write(run, format_, output, options or Options())
    path = left_out_path(output)
    if not path.exists():
        assert count == 0
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = [LeftOut(*row) for row in csv.reader(file)][1:]
    assert len(rows) == count
    return rows
