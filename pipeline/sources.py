"""The documents of a run, one after the other: bytes, hash, a name nobody else has, and whose twin it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import count
from typing import BinaryIO

from pipeline.decode import ReadError
from pipeline.documents import Hint
from pipeline.listing import temporary_database
from pipeline.read import MAX_BYTES, Entry, contents, fetch, printable, quarantined
from pipeline.rows import Columns, Row, holds_rows, json_lines, rows_of
from schemas.rejection import Quarantined


@dataclass(frozen=True, slots=True)
class Item:
    """One document as it was read: its bytes, or why there are none.

    `twin` is the id of an earlier document with the same bytes: such a one is listed, not extracted again.
    `extra` holds further columns of the row it was, as a JSON object.
    """

    doc_id: str
    shown: str
    data: bytes | None = None
    sha256: str | None = None
    fault: Quarantined | None = None
    extra: str | None = None
    twin: str | None = None
    hint: Hint = field(default_factory=Hint)
    """What is known of the bytes besides."""


def items(
    entries: Iterable[Entry],
    columns: Columns | None = None,
    max_bytes: int = MAX_BYTES,
    stdin: BinaryIO | None = None,
) -> Iterator[Item]:
    """Read every document in order. Standard input holds JSON Lines when `columns` are named.

    Of documents with the same bytes the first is the one to extract; of those with the same name the later
    ones get `~2`, `~3` after it. Both are remembered in a database on disk, so memory stays flat.
    """
    remembered = _Remembered()
    for entry in entries:
        for item in _items_of(entry, columns, max_bytes, stdin):
            yield remembered.set_apart(item)


def _items_of(
    entry: Entry, columns: Columns | None, max_bytes: int, stdin: BinaryIO | None
) -> Iterator[Item]:
    lines = entry.path is None and columns is not None and stdin is not None
    if entry.fault is not None or not (lines or (entry.path is not None and holds_rows(entry.path))):
        for part, data, hint in contents(entry, max_bytes, stdin):
            yield replace(_item(part.doc_id, part.shown, data), hint=hint)
        return
    try:
        wanted = columns or Columns()
        rows = (
            rows_of(entry.path, wanted, max_bytes)
            if entry.path is not None
            else json_lines(stdin, wanted, max_bytes)  # type: ignore[arg-type]
        )
        for row in rows:
            yield _item_of_row(entry, row, max_bytes)
    except OSError:  # it cannot be opened at all: reading it as a file says why
        yield _item(entry.doc_id, entry.shown, fetch(entry, max_bytes, stdin))


def _item_of_row(entry: Entry, row: Row, max_bytes: int) -> Item:
    doc_id = f"{entry.doc_id}:{row.number}" if row.doc_id is None else printable(row.doc_id)
    shown = f"{entry.shown}:{row.number}"
    if row.text is None or row.fault is not None:
        fault = row.fault or ReadError("row", "it has no text")
        return _item(doc_id, shown, quarantined(doc_id, shown, fault.reason, str(fault)), row.extra())
    data = row.text.encode("utf-8", "surrogatepass")
    if len(data) > max_bytes:
        what = f"it is larger than {max_bytes:,} bytes; split it, or allow more with --max-bytes"
        return _item(doc_id, shown, quarantined(doc_id, shown, "too_large", what), row.extra())
    return _item(doc_id, shown, data, row.extra())


def _item(doc_id: str, shown: str, data: bytes | Quarantined, extra: str | None = None) -> Item:
    if isinstance(data, Quarantined):
        return Item(doc_id, shown, fault=data, extra=extra)
    return Item(doc_id, shown, data, sha256(data).hexdigest(), extra=extra)


class _Remembered:
    """Names and contents that were there before."""

    def __init__(self) -> None:
        self._db = temporary_database(self)
        self._db.execute("CREATE TABLE name (doc_id TEXT PRIMARY KEY, times INT) WITHOUT ROWID")
        self._db.execute("CREATE TABLE content (hash BLOB PRIMARY KEY, doc_id TEXT) WITHOUT ROWID")
        self._db.execute("BEGIN")

    def set_apart(self, item: Item) -> Item:
        if not self._is_new(item.doc_id):
            names = (f"{item.doc_id}~{self._times(item.doc_id)}" for _ in count())
            doc_id = next(name for name in names if self._is_new(name))
            fault = item.fault and item.fault.model_copy(update={"doc_id": doc_id})
            item = replace(item, doc_id=doc_id, fault=fault)
        twin = self._twin(item) if item.data and not item.data.isspace() else None
        return item if twin is None else replace(item, twin=twin)

    def _is_new(self, doc_id: str) -> bool:
        return self._db.execute("INSERT OR IGNORE INTO name VALUES (?, 1)", (doc_id,)).rowcount == 1

    def _times(self, doc_id: str) -> int:
        update = "UPDATE name SET times = times + 1 WHERE doc_id = ? RETURNING times"
        return int(self._db.execute(update, (doc_id,)).fetchone()[0])

    def _twin(self, item: Item) -> str | None:
        row = (bytes.fromhex(item.sha256 or ""), item.doc_id)
        if self._db.execute("INSERT OR IGNORE INTO content VALUES (?, ?)", row).rowcount:
            return None
        (earlier,) = self._db.execute("SELECT doc_id FROM content WHERE hash = ?", row[:1]).fetchone()
        return str(earlier)
