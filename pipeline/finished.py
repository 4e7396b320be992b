"""A finished run, read back. The only place that knows which file of a run holds what."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

import orjson
import pyarrow as pa
import pyarrow.dataset as ds

from pipeline.outputs import files_of, read_run
from pipeline.store import is_url, store_at
from pipeline.tables import SCHEMAS
from schemas.base import Frozen
from schemas.record import Record
from schemas.rejection import Quarantined, Rejected

Model = TypeVar("Model", bound=Frozen)


class NotFinishedError(FileNotFoundError):
    """A folder that holds no finished run; the message says how to write one."""


class NoPagesError(FileNotFoundError):
    """The run has no `documents` table any more, and what was asked for needs the pages."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document of a run as its row in `documents` has it, and the records read from it."""

    row: dict[str, Any]
    records: tuple[Record, ...]

    @property
    def doc_id(self) -> str:
        """The name of the document within the run."""
        return str(self.row["doc_id"])

    @property
    def text(self) -> str | None:
        """The text that offsets count in; None for a document in quarantine."""
        return self.row["text"]  # type: ignore[no-any-return]


class Run:
    """A finished run in a folder or at a URL. Everything is read when it is asked for, in input order."""

    def __init__(self, folder: "str | PathLike[str]") -> None:
        self.folder = Path(folder)
        self._place = str(folder)
        self._store = store_at(self._place)
        report = read_run(self._place)
        if report is None or report.get("state") != "complete":
            raise NotFinishedError(
                f"{folder} holds no finished run; write one with: utdrag extract ... -o {folder}"
            )
        self.report: dict[str, Any] = report
        self._names = files_of(self._place, report)

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables that are there; one may have been left out when the run was passed on."""
        if is_url(self._place):
            return tuple(SCHEMAS)
        there = (name for name in SCHEMAS if all((self.folder / path).exists() for path in self._names(name)))
        return tuple(there)

    def files(self, name: str) -> list[str]:
        """The Parquet files of a table, in order, for other readers. Raises KeyError if it is not there."""
        if name not in self.tables:
            raise KeyError(f"{self.folder} has no table {name}; it has {', '.join(self.tables)}")
        return [f"{self._place.rstrip('/')}/{path}" for path in self._names(name)]

    def table(
        self, name: str, columns: Sequence[str] | None = None, where: "ds.Expression | None" = None
    ) -> pa.Table:
        """A table, or some columns and rows of it. Raises KeyError if it is not there."""
        return self._dataset(name).to_table(
            columns=list(columns) if columns is not None else None, filter=where
        )

    def count(self, name: str) -> int:
        """The number of rows of a table. Raises KeyError if it is not there."""
        return int(self._dataset(name).count_rows())

    def batches(self, name: str) -> Iterator[pa.RecordBatch]:
        """The rows of a table, some at a time. Raises KeyError if it is not there."""
        yield from self._dataset(name).to_batches(batch_size=1_000)

    def records(self) -> Iterator[Record]:
        """Every record."""
        return self._lines("records", Record)

    def record(self, record_id: str) -> Record:
        """One record by its id. Raises KeyError if the run has none of that name."""
        wanted = b'"record_id":' + orjson.dumps(record_id) + b","
        for line in self._raw("records"):
            if wanted in line[: len(wanted) + 100]:
                return Record.model_validate_json(line)
        raise KeyError(f"{self.folder} has no record {record_id}")

    def rejected(self) -> Iterator[Rejected]:
        """Every candidate that was turned down."""
        return self._lines("rejected", Rejected)

    def quarantined(self) -> Iterator[Quarantined]:
        """Every document that could not be read."""
        return self._lines("quarantine", Quarantined)

    def page(self, doc_id: str) -> str | None:
        """The text of a document; None when it is in quarantine, unknown, or the run has no documents."""
        if "documents" not in self.tables:
            return None
        found = self.table("documents", ["text"], ds.field("doc_id") == doc_id)["text"].to_pylist()
        return found[0] if found else None

    def pages(self) -> Iterator[Page]:
        """Every document with its records. Raises NoPagesError if the run has no `documents` table."""
        if "documents" not in self.tables:
            raise NoPagesError(
                f"{self.folder} has no table documents, which holds the pages; extract again, or put it back"
            )
        groups = itertools.groupby(self.records(), key=lambda record: record.source.doc_id)
        doc_id, records = next(groups, (None, iter(())))
        for batch in self.batches("documents"):
            for row in batch.to_pylist():
                own: tuple[Record, ...] = ()
                if row["doc_id"] == doc_id:
                    own = tuple(records)
                    doc_id, records = next(groups, (None, iter(())))
                yield Page(row, own)

    def _dataset(self, name: str) -> "ds.Dataset":
        files = self.files(name)
        if not is_url(self._place):
            return ds.dataset(files, schema=SCHEMAS[name], format="parquet")
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra

        store, _ = url_to_fs(self._place)
        below = [store._strip_protocol(file) for file in files]
        return ds.dataset(below, schema=SCHEMAS[name], format="parquet", filesystem=store)

    def _raw(self, name: str) -> Iterator[bytes]:
        for path in self._names(name):
            with self._store.open(path) as file:
                yield from file

    def _lines(self, name: str, model: type[Model]) -> Iterator[Model]:
        return (model.model_validate_json(line) for line in self._raw(name))
