"""Swedish words as data. Each table is a CSV file beside this one; lines that begin with # say its source.

To some of them a user may add rows of their own: `use`.
"""

import csv
import os
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from extractors.tables import own
from extractors.tables.own import Row, TableError

__all__ = ["Row", "TableError", "digests", "rows", "use"]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of `<name>.csv`, each a mapping of column to text ("" where a cell is empty).

    The user's rows stand first and replace those of the same name. Raises TableError if one has a fault.
    """
    shipped, place = _shipped(name), own.folder()
    path = own.files(place).get(name) if place and name in own.KEYS else None
    if path is None:
        return shipped
    key, added = own.KEYS[name], own.read(path, shipped)
    replaced = {row[key] for row in added}
    return (*added, *(row for row in shipped if row[key] not in replaced))


def use(folder: Path) -> None:
    """Have the user's tables in `folder` used by this process and by those it starts.

    Raises TableError if one of them has a fault, RuntimeError where extraction has read tables before.
    """
    if rows.cache_info().currsize:
        raise RuntimeError("the tables have been read already; name your own before anything is extracted")
    for name, path in own.files(folder).items():
        own.read(path, _shipped(name))
    os.environ[own.VARIABLE] = str(folder.resolve())


def digests() -> dict[str, str]:
    """SHA-256 of each of the user's tables by file name, empty without any."""
    place = own.folder()
    found = own.files(place).values() if place else ()
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in found}


@cache
def _shipped(name: str) -> tuple[Row, ...]:
    text = (files("extractors.tables") / f"{name}.csv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(csv.DictReader(lines))
