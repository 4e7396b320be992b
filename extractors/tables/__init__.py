"""Swedish words as data. Each table is a CSV file beside this one; lines that begin with # say its source."""

import csv
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `<name>.csv`, each a mapping of column to text ("" where a cell is empty)."""
    text = (files("extractors.tables") / f"{name}.csv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(csv.DictReader(lines))
