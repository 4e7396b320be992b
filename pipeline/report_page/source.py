"""What the page needs of a finished run, streamed: no more of it is held than the page shows."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.dataset as ds

from pipeline.outputs import read_run
from schemas.record import Record
from schemas.rejection import Quarantined, Rejected


class NotFinishedError(FileNotFoundError):
    """A folder that holds no finished run; the message says how to write one."""


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
        return self.sha256 is not None


class Run:
    """A finished run in a folder. Everything is in input order. Raises NotFinishedError without one."""

    def __init__(self, folder: Path) -> None:
        report = read_run(folder)
        if report is None or report.get("state") != "complete":
            raise NotFinishedError(
                f"{folder} holds no finished run; write one with: utdrag extract ... -o {folder}"
            )
        self.folder = folder
        self.report: dict[str, Any] = report

    def pages(self) -> Iterator[Page]:
        """Every document."""
        for row in self._documents(["doc_id", "path", "sha256", "status"]):
            yield Page(**row)

    def texts(self, wanted: Collection[str]) -> dict[str, str]:
        """The texts of some documents by doc_id."""
        rows = self._documents(["doc_id", "text"], ds.field("doc_id").isin(pa.array(wanted, pa.string())))
        return {row["doc_id"]: row["text"] for row in rows}

    def records(self) -> Iterator[Record]:
        """Every record."""
        return map(Record.model_validate_json, self._lines("records"))

    def rejected(self) -> Iterator[Rejected]:
        """Every candidate that was turned down."""
        return map(Rejected.model_validate_json, self._lines("rejected"))

    def quarantined(self) -> Iterator[Quarantined]:
        """Every document that could not be read."""
        return map(Quarantined.model_validate_json, self._lines("quarantine"))

    def _documents(
        self, columns: list[str], where: "ds.Expression | None" = None
    ) -> Iterator[dict[str, Any]]:
        table = ds.dataset(self.folder / "tables" / "documents.parquet", format="parquet")
        for batch in table.to_batches(columns=columns, filter=where, batch_size=1000):
            yield from batch.to_pylist()

    def _lines(self, name: str) -> Iterator[bytes]:
        with (self.folder / f"{name}.jsonl").open("rb") as file:
            yield from file
