"""Tables of the user's own: rows that come before those of the package, in the same columns.

A folder may hold `labels.csv`, `agencies.csv`, `funders.csv`, `universities.csv` and `bodies.csv`. The
environment variable `UTDRAG_TABLES` names it, so that every process of a run has the same tables.
"""

import csv
import os
import re
from collections.abc import Collection, Sequence
from pathlib import Path

from schemas.organisations import OrganisationKind

Row = dict[str, str]

VARIABLE = "UTDRAG_TABLES"
BODIES = ("agencies", "funders", "universities", "bodies")
"""The tables of bodies, each with an id."""
KEYS = {"labels": "label", **dict.fromkeys(BODIES, "id")}
"""The tables that a user may add to, and the column that names a row."""
_COLUMNS = {
    "labels": ("label", "field", "value", "organisation", "bare"),
    **dict.fromkeys(BODIES, ("id", "name", "kind", "country", "forms")),
}
_REQUIRED = {"labels": ("label", "field"), **dict.fromkeys(BODIES, ("id", "name", "kind"))}
_BARE = ("", "yes", "colon", "cell")
_is_id = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]+)+").fullmatch
_is_country = re.compile(r"[A-Z]{2}|").fullmatch


class TableError(ValueError):
    """A table of the user's that cannot be used; the message names the file and the line, and what to do."""


def folder() -> Path | None:
    """The folder of the user's tables, None when there is none."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


def files(place: Path) -> dict[str, Path]:
    """The user's tables by name. Raises TableError if there is none, or one that nothing can be added to."""
    if not place.is_dir():
        raise TableError(f"{place} is no folder; name one that holds tables, such as labels.csv")
    found = {path.stem: path for path in sorted(place.glob("*.csv"))}
    may = ", ".join(f"{name}.csv" for name in KEYS)
    if not found:
        raise TableError(f"{place} holds no table; it may hold {may}")
    for name, path in found.items():
        if name not in KEYS:
            raise TableError(f"{path}: rows can be added to {may} and to no other table; rename or remove it")
    return found


def read(path: Path, shipped: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of one of the user's tables, checked; `shipped` are the package's. Raises TableError."""
    name, found = path.stem, list[Row]()
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise TableError(f"{path} cannot be read ({error}); save it as CSV in UTF-8") from None
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and line[0] != "#"]
    reader = csv.DictReader((line for _, line in numbered), strict=True)
    _check_columns(path, reader.fieldnames or (), name)
    try:
        for (number, _), row in zip(numbered[1:], reader, strict=True):
            found.append(_row(name, row, shipped, f"{path}, line {number}"))
    except (csv.Error, ValueError) as error:
        if isinstance(error, TableError):
            raise
        raise TableError(f"{path} is no CSV with one row a line ({error})") from None
    return tuple(found)


def _check_columns(path: Path, columns: Sequence[str], name: str) -> None:
    missing = [column for column in _REQUIRED[name] if column not in columns]
    unknown = [column for column in columns if column not in _COLUMNS[name]]
    if missing or unknown:
        what = f"has no column {missing[0]}" if missing else f"has a column {unknown[0]}"
        raise TableError(f"{path} {what}; its first line names columns of {', '.join(_COLUMNS[name])}")


def _row(name: str, given: dict[str, str], shipped: Sequence[Row], where: str) -> Row:
    if None in given or None in given.values():
        raise TableError(
            f"{where}: a row has as many cells as the first line; quote a cell that holds a comma"
        )
    row = {column: (given.get(column) or "").strip() for column in _COLUMNS[name]}
    for column in _REQUIRED[name]:
        if not row[column]:
            raise TableError(f"{where}: {column} is empty")
    return _label(row, shipped, where) if name == "labels" else _body(row, where)


def _label(row: Row, shipped: Sequence[Row], where: str) -> Row:
    row["label"] = row["label"].rstrip(": ").lower()
    if len(row["label"]) < 2:
        raise TableError(f"{where}: a label has at least two characters")
    _one_of(row["field"], {known["field"] for known in shipped}, f"{where}: field")
    readings = list(dict.fromkeys(k["value"] for k in shipped if k["field"] == row["field"]))
    row["value"] = row["value"] or readings[0]
    _one_of(row["value"], readings, f"{where}: value")
    _one_of(row["bare"], _BARE, f"{where}: bare")
    return row


def _body(row: Row, where: str) -> Row:
    if not _is_id(row["id"]):
        raise TableError(f"{where}: id is {row['id']}; write a country and a name, such as SE-MIN-STIFTELSE")
    if not _is_country(row["country"]):
        raise TableError(f"{where}: country is {row['country']}; write two capitals (SE), or nothing")
    _one_of(row["kind"], list(OrganisationKind), f"{where}: kind")
    return row


def _one_of(word: str, words: Collection[str], where: str) -> None:
    if word not in words:
        raise TableError(f"{where} is {word}; it may be {', '.join(sorted(filter(None, words)))}")
