"""Expected records: `<name>.json` beside the pages, and which fields were annotated at all."""

from collections.abc import Iterable
from pathlib import Path

import orjson

from pipeline.evaluation.keys import FIELDS
from pipeline.read import Entry
from schemas.document import Document
from schemas.record import Record

ANNOTATED = "annotated.json"
"""`{"fields": [...]}` in a folder of expected records: the fields annotated. Others do not count."""


class GoldError(ValueError):
    """A file of expected records that cannot be used; the message names it."""


def gold_of(entry: Entry, folder: Path | None) -> Path | None:
    """Where the expected records of a page are: `folder/<doc_id>.json`, or `gold/<stem>.json` beside it.

    None for standard input when no folder is named.
    """
    if folder is not None:
        return folder / f"{entry.doc_id}.json"
    return None if entry.path is None else entry.path.parent / "gold" / f"{entry.path.stem}.json"


def read_gold(path: Path, document: Document | None = None) -> list[Record]:
    """Read a JSON list of records, its spans checked against the document if given. Raises GoldError."""
    context = {"text": document.text} if document else None
    listed = _read(path)
    if not isinstance(listed, list):
        raise GoldError(f"{path}: a list of records is expected, this is {type(listed).__name__}")
    try:
        return [Record.model_validate_json(orjson.dumps(item), context=context) for item in listed]
    except ValueError as error:
        raise GoldError(f"{path}: {error}") from error


def annotated(folder: Path) -> tuple[str, ...]:
    """The fields that the expected records of a folder hold: those of `annotated.json`, else all of them.

    Raises GoldError when the file is not `{"fields": [...]}` with names of fields.
    """
    path = folder / ANNOTATED
    if not path.is_file():
        return FIELDS
    held = _read(path)
    listed = held.get("fields") if isinstance(held, dict) else None
    if not isinstance(listed, list):
        raise GoldError(f'{path}: {{"fields": [names]}} is expected')
    try:
        return chosen(listed)
    except GoldError as error:
        raise GoldError(f"{path}: {error}") from error


def chosen(names: Iterable[str]) -> tuple[str, ...]:
    """The named fields in the order of the record. Raises GoldError for a name that is none."""
    wanted = set(names)
    if unknown := sorted(wanted - set(FIELDS)):
        raise GoldError(f"{', '.join(unknown)} is no field; the fields are {', '.join(FIELDS)}")
    return tuple(name for name in FIELDS if name in wanted)


def _read(path: Path) -> object:
    try:
        return orjson.loads(path.read_bytes())
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise GoldError(f"{path}: {error}") from error
