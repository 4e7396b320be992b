"""A run in a notebook: its tables as pandas DataFrames, its records, the evidence of a cell."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from numbers import Integral
from os import PathLike
from typing import Any

import pandas as pd
import pyarrow as pa

from pipeline.evidence import Evidence, evidence_of
from pipeline.finished import Run
from pipeline.notebook import with_page
from pipeline.tables import TABLES
from schemas.record import Record
from schemas.rejection import Reason

_REJECTED = pa.schema(
    [(name, pa.string()) for name in ("doc_id", "field", "rule", "reason")]
    + [("start", pa.int64()), ("end", pa.int64()), ("raw", pa.string())]
)


class Data(Mapping[str, pd.DataFrame]):
    """A finished run: a mapping from the name of a table to its DataFrame, read when first asked for.

    Rows are in input order. Columns have Arrow types, none is `object`: text, decimals with their exact
    digits, dates without a time, lists. A column of words from a closed set (kinds, roles, states, bounds) is
    a category that knows every word of the set.
    """

    def __init__(self, folder: "str | PathLike[str]") -> None:
        self.run = Run(folder)
        self._read: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._read:
            self._read[name] = _frame(self.run.table(name), TABLES[name].closed if name in TABLES else {})
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.run.tables)

    def __len__(self) -> int:
        return len(self.run.tables)

    def __repr__(self) -> str:
        counts = self.run.report["counts"]
        return f"<{self.run.folder}: {counts['records']} records of {counts['documents']} documents>"

    def files(self, table: str) -> list[str]:
        """The Parquet files of a table, in order, for DuckDB, polars and others."""
        return self.run.files(table)

    def records(self) -> list[Record]:
        """Every record, as Pydantic models; in a notebook each shows its page with the spans marked.

        All of them are held in memory, with their pages: `pipeline.finished.Run(folder).records()` gives
        one at a time.
        """
        if "documents" not in self:
            return list(self.run.records())
        return [with_page(record, page.text) for page in self.run.pages() for record in page.records]

    def record(self, record_id: str) -> Record:
        """One record by its id. Raises KeyError if there is none."""
        record = self.run.record(record_id)
        return with_page(record, self.run.page(record.source.doc_id))

    def evidence(self, table: str, row: "pd.Series[Any] | Mapping[str, Any] | int") -> Evidence:
        """Where the value in a row of a table comes from: page, spans, rule, confidence.

        `row` is the row itself (`frame.iloc[0]`, one of `itertuples()`, a mapping) or its label in the index.
        A row of `projects` gives the evidence of the whole record, one of `issues` that of what it questions.

        Raises KeyError for a table that has no values (`documents`), and ValueError for a row that is not of
        this run.
        """
        if table not in TABLES:
            raise KeyError(f"{table} holds no values; evidence is of {', '.join(TABLES)}")
        given: Any = row
        if isinstance(given, Integral):
            given = self[table].loc[int(given)]
        elif hasattr(given, "_asdict"):  # of itertuples()
            given = given._asdict()
        return evidence_of(self.record(str(given["record_id"])), table, given)

    @cached_property
    def rejected(self) -> pd.DataFrame:
        """Candidates that were turned down: document, field, rule, reason, place and text."""
        rows = [
            (r.doc_id, r.field, r.rule, r.reason, r.evidence.start, r.evidence.end, r.evidence.text)
            for r in self.run.rejected()
        ]
        columns = zip(*rows, strict=True) if rows else ([] for _ in _REJECTED)
        arrays = [pa.array(column, kind) for column, kind in zip(columns, _REJECTED.types, strict=True)]
        return _frame(pa.Table.from_arrays(arrays, schema=_REJECTED), {"reason": Reason})


def load(folder: "str | PathLike[str]") -> Data:
    """Open a finished run for a notebook; `load("outputs/")["budgets"]` is a DataFrame.

    Raises FileNotFoundError if `folder` holds no finished run.
    """
    return Data(folder)


def _frame(table: pa.Table, closed: "Mapping[str, type[Any] | Sequence[str]]") -> pd.DataFrame:
    frame: pd.DataFrame = table.to_pandas(types_mapper=pd.ArrowDtype)
    kinds = {column: pd.CategoricalDtype([str(word) for word in words]) for column, words in closed.items()}
    return frame.astype(kinds)
