"""Records, rejections and quarantine to JSON Lines and Parquet.

The same documents in the same order give the same bytes: nothing here looks at a clock, a path of the
machine or the size of what is buffered, and tables are cut into row groups by the number of rows alone.
"""

from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.tables import SCHEMAS, TABLES, Row
from schemas.base import Frozen
from schemas.document import Document
from schemas.extraction import Extraction
from schemas.rejection import Quarantined, Reason, Rejected

ROWS_A_GROUP = 10_000
CHARACTERS_A_GROUP = 32_000_000
"""A row group ends after so many rows, or after so many characters of pages, whichever comes first."""
PERSONAL = frozenset({Reason.PERSON, Reason.PHONE})
"""Rejections whose text is personal data."""


def to_json(value: Frozen) -> bytes:
    """Serialise a record or a row of rejections as one line of JSON: plain decimals, ISO dates."""
    return orjson.dumps(value.model_dump(), default=_plain)


def _plain(value: object) -> str:
    if not isinstance(value, Decimal):
        raise TypeError(f"no JSON for {type(value).__name__}")
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


class Writer:
    """Writes the files of one run into `folder`, row by row; call `add` and `refuse` in input order.

    Contact data goes out only when `contacts` is set: without it records carry none, and the text of what
    was turned down as a person or a phone number is masked. `tables/documents.parquet` holds the pages as
    they are.
    """

    def __init__(self, folder: Path, *, contacts: bool = False) -> None:
        self.contacts = contacts
        (folder / "tables").mkdir()
        self._records = (folder / "records.jsonl").open("wb")
        self._rejected = (folder / "rejected.jsonl").open("wb")
        self._quarantine = (folder / "quarantine.jsonl").open("wb")
        self._tables = {
            name: _TableWriter(folder / "tables" / f"{name}.parquet", schema)
            for name, schema in SCHEMAS.items()
        }

    @property
    def rows(self) -> dict[str, int]:
        """The number of rows of each table so far."""
        return {name: table.rows for name, table in self._tables.items()}

    def add(self, document: Document, extraction: Extraction) -> None:
        """Write what one document gave."""
        for record in extraction.records:
            public = record if self.contacts else record.model_copy(update={"contacts": ()})
            _line(self._records, public)
            for name, table in TABLES.items():
                for row in table.rows(public):
                    self._tables[name].add(row)
        for rejected in extraction.rejected:
            _line(self._rejected, rejected if self.contacts else _masked(rejected))
        language = extraction.records[0].source.language if extraction.records else None
        self._tables["documents"].add(
            (
                document.doc_id,
                document.path,
                document.sha256,
                "extracted" if extraction.records else "no_record",
                document.encoding,
                len(document.text),
                language,
                len(extraction.records),
                document.text,
            ),
            len(document.text),
        )

    def refuse(self, fault: Quarantined) -> None:
        """Write down a document that gave nothing because it could not be read."""
        _line(self._quarantine, fault)
        self._tables["documents"].add(
            (fault.doc_id, fault.path, None, fault.reason, None, None, None, 0, None)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in (self._records, self._rejected, self._quarantine):
            file.close()
        for table in self._tables.values():
            table.close()


def _line(file: IO[bytes], value: Frozen) -> None:
    file.write(to_json(value) + b"\n")


def _masked(rejected: Rejected) -> Rejected:
    if rejected.reason not in PERSONAL and rejected.field != "contacts":
        return rejected
    hidden = "".join("*" if c.isalnum() else c for c in rejected.evidence.text)
    return rejected.model_copy(update={"evidence": rejected.evidence.model_copy(update={"text": hidden})})


class _TableWriter:
    """One Parquet file; without rows it still has its columns."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self.rows = 0
        self._schema = schema
        self._characters = 0
        self._waiting: list[Row] = []
        self._file = pq.ParquetWriter(path, schema, compression="zstd")

    def add(self, row: Row, characters: int = 0) -> None:
        self.rows += 1
        self._characters += characters
        self._waiting.append(row)
        if len(self._waiting) >= ROWS_A_GROUP or self._characters >= CHARACTERS_A_GROUP:
            self._flush()

    def close(self) -> None:
        self._flush()
        self._file.close()

    def _flush(self) -> None:
        if self._waiting:
            columns = zip(*self._waiting, strict=True)
            arrays = [
                pa.array(column, field.type) for column, field in zip(columns, self._schema, strict=True)
            ]
            self._file.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
            self._waiting.clear()
            self._characters = 0
