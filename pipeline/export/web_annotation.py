"""W3C Web Annotations (JSON-LD): an AnnotationPage with an annotation a value, its spans as targets."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import orjson

from pipeline.evidence import located
from pipeline.export.common import Leave, Options, public
from pipeline.export.personal import masked
from pipeline.finished import Run
from pipeline.write import to_json
from schemas.base import Span, Stated
from schemas.record import Record

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after a quote."""


def write(run: Run, path: Path, options: Options, leave: Leave) -> None:
    """Write every value of the run. Without the pages, quotes go out without what stands before and after."""
    head = {"@context": CONTEXT, "id": f"urn:utdrag:page:{_name(path.name)}", "type": "AnnotationPage"}
    with path.open("wb") as file:
        file.write(orjson.dumps(head)[:-1] + b',"items":[')
        for number, annotation in enumerate(_annotations(run, options)):
            file.write((b",\n" if number else b"\n") + orjson.dumps(annotation))
        file.write(b"\n]}\n")


def _annotations(run: Run, options: Options) -> Iterator[dict[str, Any]]:
    for text, records in _sources(run, options):
        for record in records:
            for path, value in located(record):
                yield annotation(record, path, value, text)


def _sources(run: Run, options: Options) -> Iterator[tuple[str | None, tuple[Record, ...]]]:
    if "documents" not in run.tables:
        yield from ((None, (public(record, options),)) for record in run.records())
        return
    for page in run.pages():
        records = tuple(public(record, options) for record in page.records)
        if page.text is not None and records:
            yield page.text if options.contacts else masked(page.text, records), records


def annotation(record: Record, path: str, value: Stated, text: str | None) -> dict[str, Any]:
    """The annotation of a value: its field as a tag, all of it as JSON, a target a span."""
    source = record.source.url or f"urn:sha256:{record.source.sha256}"
    spans = dict.fromkeys(value.evidence)
    return {
        "id": f"urn:utdrag:{record.source.sha256[:16]}:{_name(record.record_id)}:{_name(path)}",
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {"id": f"urn:utdrag:rule:{_name(value.rule)}", "type": "Software", "name": value.rule},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": path.partition("[")[0]},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": to_json(value).decode(),
            },
        ],
        "target": [
            {"type": "SpecificResource", "source": source, "selector": selectors(span, text)}
            for span in spans
        ],
    }


def selectors(span: Span, text: str | None) -> list[dict[str, Any]]:
    """The two ways to find a span again: by position in code points, and by quote."""
    quoted: dict[str, Any] = {"type": "TextQuoteSelector", "exact": span.text}
    if text is not None:
        quoted["prefix"] = text[max(0, span.start - AROUND) : span.start]
        quoted["suffix"] = text[span.end : span.end + AROUND]
    return [{"type": "TextPositionSelector", "start": span.start, "end": span.end}, quoted]


def _name(text: str) -> str:
    return quote(text, safe="")
