"""Records, rejections and quarantine to JSON Lines and Parquet.

The same documents in the same order give the same bytes: nothing here looks at a clock, a path of the
machine or anything but the rows themselves.
"""

import io
from collections.abc import Sequence
from decimal import Decimal

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.outcome import Outcome
from pipeline.sources import Item
from pipeline.tables import SCHEMAS, TABLES, Row
from schemas.base import Frozen
from schemas.rejection import Reason, Rejected

LINES = ("records", "rejected", "quarantine")
"""What is written as JSON Lines; all else is Parquet."""
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
    """Collects the rows of some documents and gives them as files; call `add` in input order.

    Contact data goes out only when `contacts` is set: without it records carry none, and the text of what
    was turned down as a person or a phone number is masked. `documents` holds the pages as they are.
    """

    def __init__(self, *, contacts: bool = False) -> None:
        self.contacts = contacts
        self._lines: dict[str, list[bytes]] = {name: [] for name in LINES}
        self._tables: dict[str, list[Row]] = {name: [] for name in SCHEMAS}

    @property
    def rows(self) -> dict[str, int]:
        """The number of rows of each table so far."""
        return {name: len(rows) for name, rows in self._tables.items()}

    def add(self, item: Item, outcome: Outcome) -> None:
        """Take what became of one document."""
        for record in outcome.extraction.records:
            public = record if self.contacts else record.model_copy(update={"contacts": ()})
            self._lines["records"].append(to_json(public))
            for name, table in TABLES.items():
                self._tables[name].extend(table.rows(public))
        for rejected in outcome.extraction.rejected:
            self._lines["rejected"].append(to_json(rejected if self.contacts else _masked(rejected)))
        if outcome.fault is not None:
            self._lines["quarantine"].append(to_json(outcome.fault))
        self._tables["documents"].append(_document_row(item, outcome))

    def files(self) -> dict[str, bytes]:
        """The content of each file: JSON Lines and Parquet, all of them even where there is no row."""
        files = {name: b"".join(line + b"\n" for line in lines) for name, lines in self._lines.items()}
        return files | {name: to_parquet(name, rows) for name, rows in self._tables.items()}


def to_parquet(table: str, rows: Sequence[Row]) -> bytes:
    """Serialise rows of one of the tables; without rows it still has its columns."""
    schema = SCHEMAS[table]
    columns = zip(*rows, strict=True) if rows else ([] for _ in schema)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    out = io.BytesIO()
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        if rows:
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
    return out.getvalue()


def _document_row(item: Item, outcome: Outcome) -> Row:
    document = None if outcome.fault else outcome.document
    records = outcome.extraction.records
    return (
        item.doc_id,
        item.shown,
        item.sha256,
        outcome.status,
        document and document.encoding,
        len(document.text) if document else None,
        records[0].source.language if records else None,
        len(records),
        document and document.text,
        outcome.twin,
        item.extra,
    )


def _masked(rejected: Rejected) -> Rejected:
    if rejected.reason not in PERSONAL and rejected.field != "contacts":
        return rejected
    hidden = "".join("*" if c.isalnum() else c for c in rejected.evidence.text)
    return rejected.model_copy(update={"evidence": rejected.evidence.model_copy(update={"text": hidden})})
