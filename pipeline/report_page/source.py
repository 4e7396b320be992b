"""What the page needs of a finished run, streamed: no more of it is held than the page shows."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from pipeline.outputs import read_run
from schemas.record import Record
from schemas.rejection import Quarantined, Rejected


class RunError(Exception):
    """The folder holds no finished run; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document of the run without its text; `status` is extracted, no_record or why it is in quarantine."""

    doc_id: str
    path: str | None
    sha256: str | None
    status: str
    characters: int | None

    @property
    def read(self) -> bool:
        """Whether the document has a text."""
        return self.sha256 is not None


class Run:
    """A finished run in a folder. Everything is in input order. Raises RunError where there is none."""

    def __init__(self, folder: Path) -> None:
        run = read_run(folder)
        if run is None or run.get("state") != "complete":
            raise RunError(f"{folder} holds no finished run; write one with: utdrag extract ... -o {folder}")
        self.folder = folder
        self.about: dict[str, Any] = run

    def pages(self) -> Iterator[Page]:
        """Every document."""
        for row in self._documents(["doc_id", "path", "sha256", "status", "characters"]):
            yield Page(**row)

    def texts(self, wanted: Container[str]) -> dict[str, str]:
        """The texts of some documents by doc_id."""
        rows = self._documents(["doc_id", "text"])
        return {row["doc_id"]: row["text"] for row in rows if row["doc_id"] in wanted}

    def records(self) -> Iterator[Record]:
        """Every record."""
        return map(Record.model_validate_json, self._lines("records"))

    def rejected(self) -> Iterator[Rejected]:
        """Every candidate that was turned down."""
        return map(Rejected.model_validate_json, self._lines("rejected"))

    def quarantine(self) -> Iterator[Quarantined]:
        """Every document that could not be read."""
        return map(Quarantined.model_validate_json, self._lines("quarantine"))

    def _documents(self, columns: list[str]) -> Iterator[dict[str, Any]]:
        with pq.ParquetFile(self.folder / "tables" / "documents.parquet") as file:
            for batch in file.iter_batches(batch_size=1000, columns=columns):
                yield from batch.to_pylist()

    def _lines(self, name: str) -> Iterator[bytes]:
        with (self.folder / f"{name}.jsonl").open("rb") as file:
            yield from file
