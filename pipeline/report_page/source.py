"""What the page needs of a finished run, streamed: no more of it is held than the page shows."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.dataset as ds

from pipeline import finished
from pipeline.finished import NotFinishedError
from schemas.record import Record
from schemas.rejection import Quarantined, Rejected

__all__ = ["NotFinishedError", "Page", "Run"]


@dataclass(frozen=True, slots=True)
class Page:
    """A document of the run without its text; `status` is extracted, no_record or why it is in quarantine."""

    doc_id: str
    path: str | None
    sha256: str | None
    status: str

    @property
    def read(self) -> bool:
        """Whether the document has a text."""
        return self.status in {"extracted", "no_record"}


class Run:
    """A finished run in a folder. Everything is in input order. Raises NotFinishedError without one."""

    def __init__(self, folder: Path) -> None:
        self._run = finished.Run(folder)
        self.folder = folder
        self.report: dict[str, Any] = self._run.report
        self.records: Callable[[], Iterator[Record]] = self._run.records
        self.rejected: Callable[[], Iterator[Rejected]] = self._run.rejected
        self.quarantined: Callable[[], Iterator[Quarantined]] = self._run.quarantined

    def pages(self) -> Iterator[Page]:
        """Every document."""
        for row in self._documents(["doc_id", "path", "sha256", "status"]):
            yield Page(**row)

    def texts(self, wanted: Collection[str]) -> dict[str, str]:
        """The texts of some documents by doc_id."""
        rows = self._documents(["doc_id", "text"], ds.field("doc_id").isin(pa.array(wanted, pa.string())))
        return {row["doc_id"]: row["text"] for row in rows}

    def _documents(
        self, columns: list[str], where: "ds.Expression | None" = None
    ) -> Iterator[dict[str, Any]]:
        table = ds.dataset(self._run.files("documents"), format="parquet")
        for batch in table.to_batches(columns=columns, filter=where, batch_size=1000):
            yield from batch.to_pylist()
