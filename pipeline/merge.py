"""Parts to one file each: `records.jsonl`, `tables/projects.parquet` and so on."""

import shutil
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.layout import merged, part
from pipeline.store import Store
from pipeline.tables import SCHEMAS
from pipeline.write import LINES

ROWS_A_GROUP = 10_000
BYTES_A_GROUP = 128_000_000
"""A row group ends after the part with which it has so many rows, or takes so much memory."""


def merge(store: Store, chunks: Sequence[str]) -> None:
    """Write the files of a whole run from the parts of its chunks, in their order. Raises OSError."""
    for kind in LINES:
        with store.create(merged(kind)) as out:
            for chunk in chunks:
                with store.open(part(kind, chunk)) as file:
                    shutil.copyfileobj(file, out)
    for kind, schema in SCHEMAS.items():
        with store.create(merged(kind)) as out, pq.ParquetWriter(out, schema, compression="zstd") as writer:
            _copy(writer, store, kind, chunks)


def _copy(writer: pq.ParquetWriter, store: Store, kind: str, chunks: Sequence[str]) -> None:
    waiting: list[pa.Table] = []
    rows = size = 0
    for chunk in chunks:
        with store.open(part(kind, chunk)) as file, pq.ParquetFile(file) as written:
            waiting.append(written.read(use_threads=False))  # not read_table, which imports pandas
        rows, size = rows + waiting[-1].num_rows, size + waiting[-1].nbytes
        if rows >= ROWS_A_GROUP or size >= BYTES_A_GROUP:
            writer.write_table(pa.concat_tables(waiting))
            waiting.clear()
            rows = size = 0
    if rows:
        writer.write_table(pa.concat_tables(waiting))
