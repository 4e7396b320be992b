"""Golden files: `tests/golden/<doc_id>.json` is a JSON list of records, compared exactly."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.evaluation.gold import read_gold
from pipeline.write import to_json
from schemas import Record
from schemas.document import Document

GOLDEN = Path(__file__).parent / "golden"


def as_golden(records: Sequence[Record]) -> str:
    """The content of a golden file, indented so that a difference can be read.

    `confidence` is left open: it is counted anew whenever labelled pages are added.
    """
    listed = [json.loads(to_json(record), object_hook=_unrated) for record in records]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _unrated(value: dict[str, Any]) -> dict[str, Any]:
    return value | {"confidence": None} if "confidence" in value else value


def assert_golden(
    document: Document, records: Sequence[Record], *, regenerate: bool, folder: Path = GOLDEN
) -> None:
    """Compare with the golden file of the document, or write it when asked to."""
    path = folder / f"{document.doc_id}.json"
    if regenerate:
        path.write_text(as_golden(records), encoding="utf-8")
        return
    assert as_golden(records) == as_golden(read_gold(path, document))
