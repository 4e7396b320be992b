"""Documents that are rows of a file: JSON Lines (plain, gzip, zstd) and Parquet, read a row at a time."""

import io
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from pipeline.decode import ReadError

COMPRESSED = {".gz": "gzip", ".zst": "zstd"}
LINES = frozenset({".jsonl", ".ndjson"})
PARQUET = ".parquet"
SLACK = 4
"""A line may be so many times as long as a document: it also holds escapes and other columns."""
BATCH = 256


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number from 1, its text or why it has none, its id if it has one, its other columns."""

    number: int
    text: str | None
    doc_id: str | None = None
    others: Mapping[str, Any] = field(default_factory=dict)
    fault: ReadError | None = None

    def extra(self) -> str | None:
        """The other columns as one JSON object; None when there are none."""
        if not self.others:
            return None
        options = orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS
        return orjson.dumps(dict(self.others), default=str, option=options).decode()


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns are the text and the id of a document; without `doc_id` rows are numbered."""

    text: str = "text"
    doc_id: str | None = None


def holds_rows(path: Path) -> bool:
    """Whether a file is read as many documents, by its name: .jsonl, .ndjson (also .gz, .zst), .parquet."""
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    if suffixes and suffixes[-1] in COMPRESSED:
        suffixes.pop()
    return bool(suffixes) and (suffixes[-1] in LINES or suffixes[-1] == PARQUET)


def rows_of(path: Path, columns: Columns, max_bytes: int) -> Iterator[Row]:
    """Read the rows of a file. Raises OSError when it cannot be opened; what breaks off is the last row."""
    if path.suffix.lower() == PARQUET:
        yield from _parquet(path, columns)
        return
    with path.open("rb") as file:
        yield from json_lines(file, columns, max_bytes)


def json_lines(file: BinaryIO, columns: Columns, max_bytes: int) -> Iterator[Row]:
    """Read JSON Lines, a row a line, empty ones skipped; gzip and zstd are known by their first bytes."""
    number = 0
    try:
        stream = _plain(file)
        while line := stream.readline(SLACK * max_bytes + 1):
            number += 1
            if len(line) > SLACK * max_bytes:
                _skip(stream, line)
                yield Row(number, None, fault=_too_large(max_bytes))
            elif line.strip():
                yield _row_of_line(number, line, columns)
    except (OSError, EOFError, zlib.error) as error:
        what = f"it breaks off after line {number:,} ({error}); fetch it again"
        yield Row(number + 1, None, fault=ReadError("unreadable", what))


def _plain(file: BinaryIO) -> "io.BufferedReader[Any]":
    import pyarrow as pa  # noqa: PLC0415 - only where something is compressed

    buffered: io.BufferedReader[Any]
    buffered = file if isinstance(file, io.BufferedReader) else io.BufferedReader(file)
    start = buffered.peek(4)[:4]
    kind = "gzip" if start[:2] == b"\x1f\x8b" else "zstd" if start == b"\x28\xb5\x2f\xfd" else None
    if kind is None:
        return buffered
    return io.BufferedReader(pa.CompressedInputStream(pa.PythonFile(buffered, mode="r"), kind))


def _skip(stream: "io.BufferedReader[Any]", line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def _row_of_line(number: int, line: bytes, columns: Columns) -> Row:
    try:
        row = orjson.loads(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
    except ValueError as error:
        return Row(number, None, fault=ReadError("row", f"it is no JSON ({error}); mend the line"))
    if not isinstance(row, dict):
        what = f"a JSON object is expected, this is {type(row).__name__}; mend the line"
        return Row(number, None, fault=ReadError("row", what))
    return _row(number, row, columns)


def _row(number: int, row: dict[str, Any], columns: Columns) -> Row:
    text = row.pop(columns.text, None)
    name = row.pop(columns.doc_id, None) if columns.doc_id else None
    doc_id = None if name is None or name == "" else str(name)
    if isinstance(text, str):
        return Row(number, text, doc_id, row)
    wrong = "missing" if text is None else "no text"
    what = f"its {columns.text!r} is {wrong}; name another with --text-field"
    return Row(number, None, doc_id, row, ReadError("row", what))


def _too_large(max_bytes: int) -> ReadError:
    what = f"it is larger than {max_bytes:,} bytes; split it, or allow more with --max-bytes"
    return ReadError("too_large", what)


def _parquet(path: Path, columns: Columns) -> Iterator[Row]:
    import pyarrow as pa  # noqa: PLC0415 - only where it is read
    import pyarrow.parquet as pq  # noqa: PLC0415

    number = 0
    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=BATCH):
                for row in batch.to_pylist():
                    number += 1
                    yield _row(number, row, columns)
    except pa.ArrowInvalid as error:
        what = f"it is no sound Parquet after row {number:,} ({str(error).splitlines()[0]}); fetch it again"
        yield Row(number + 1, None, fault=ReadError("unreadable", what))
