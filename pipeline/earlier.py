"""What an earlier run gave for a document: its lines are found again by its name and its hash."""

from collections.abc import Callable, Iterable, Iterator

import orjson
import pyarrow.parquet as pq

from pipeline.listing import temporary_database
from pipeline.sources import Item
from pipeline.store import Store
from pipeline.work import Known
from pipeline.write import LINES

AGAIN = frozenset({"extracted", "no_record", "failed", "timeout", "memory", "crashed"})
"""Outcomes that come from extraction; the others cost nothing to find out again."""
Name = Callable[[str], str]


class Earlier:
    """The results that stand in a folder, whole or in parts; raises OSError when they cannot be read.

    An index is made when it is first asked for: names, hashes and where the lines are, in a database on disk.
    """

    def __init__(self, store: Store, files: Iterable[Name]) -> None:
        """`files` give for each kind of file its name: one for a merged run, one a chunk for one in parts."""
        self._store = store
        self._files = files
        self._names: list[Name] = []
        self._db = temporary_database(self)
        self._ready = False

    def known(self, item: Item) -> Known | None:
        """What was found for the same bytes under the same name; None when it is new or has changed."""
        if item.sha256 is None or item.twin is not None:
            return None
        self._make()
        query = "SELECT file FROM document WHERE doc_id = ? AND path = ? AND hash = ?"
        found = self._db.execute(query, (item.doc_id, item.shown, item.sha256)).fetchone()
        if found is None:
            return None
        return Known(**{kind: tuple(self._lines(item.doc_id, kind, *found)) for kind in LINES})

    def _lines(self, doc_id: str, kind: str, file: int) -> Iterator[bytes]:
        query = "SELECT start, length FROM line WHERE doc_id = ? AND kind = ? AND file = ? ORDER BY start"
        places = self._db.execute(query, (doc_id, kind, file)).fetchall()
        if places:
            with self._store.open(self._names[file](kind)) as opened:
                for start, length in places:
                    opened.seek(start)
                    yield opened.read(length)

    def _make(self) -> None:
        if self._ready:
            return
        self._ready = True
        self._db.execute("CREATE TABLE document (doc_id TEXT, path TEXT, hash TEXT, file INT)")
        self._db.execute("CREATE TABLE line (doc_id TEXT, kind TEXT, file INT, start INT, length INT)")
        self._db.execute("BEGIN")
        for number, name in enumerate(self._files):
            self._names.append(name)
            rows = ((*document, number) for document in self._documents(name))
            self._db.executemany("INSERT INTO document VALUES (?,?,?,?)", rows)
            for kind in LINES:
                lines = ((doc_id, kind, number, *place) for doc_id, place in self._places(name, kind))
                self._db.executemany("INSERT INTO line VALUES (?,?,?,?,?)", lines)
        self._db.execute("CREATE INDEX documents ON document (doc_id)")
        self._db.execute("CREATE INDEX lines ON line (doc_id)")

    def _documents(self, name: Name) -> Iterator[tuple[str, str, str]]:
        with self._store.open(name("documents")) as opened, pq.ParquetFile(opened) as file:
            for batch in file.iter_batches(columns=["doc_id", "path", "sha256", "status"]):
                for row in batch.to_pylist():
                    if row["status"] in AGAIN:
                        yield row["doc_id"], row["path"], row["sha256"]

    def _places(self, name: Name, kind: str) -> Iterator[tuple[str, tuple[int, int]]]:
        start = 0
        with self._store.open(name(kind)) as file:
            for line in file:
                row = orjson.loads(line)
                yield (row["source"] if kind == "records" else row)["doc_id"], (start, len(line))
                start += len(line)
