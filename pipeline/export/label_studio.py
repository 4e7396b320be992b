"""Label Studio: a folder with tasks.json (a page a task, values as predictions) and labels.xml (its set-up).

A value is a region with a label ("budgets.grant"), the number of its project, and the rest of it as a line of
JSON; a further span of a value is a region of its own with a relation to it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from pipeline import versions
from pipeline.corrections.labels import FURTHER, LABELS, MODELS, attributes_of, label_of
from pipeline.export.common import Leave, Options, public
from pipeline.export.personal import masked
from pipeline.finished import Page, Run
from pipeline.marked import TINTS
from pipeline.spans import stated
from schemas.base import Span
from schemas.document import Document
from schemas.record import Record

TEXT, LABEL, PROJECT, VALUE = "text", "label", "project", "value"
"""The names of the controls."""
_CONFIG = """<View>
  <Labels name="{label}" toName="{text}">
{labels}
  </Labels>
  <Text name="{text}" value="$text" granularity="symbol"/>
  <Number name="{project}" toName="{text}" perRegion="true" min="1" hint="Which project of the page"/>
  <TextArea name="{value}" toName="{text}" perRegion="true" editable="true" maxSubmissions="1" rows="3"
            placeholder="Empty: the value is read from the words"/>
</View>
"""


def write(run: Run, path: Path, options: Options, leave: Leave) -> None:
    """Write every page that could be read. Raises NoPagesError."""
    path.mkdir()
    (path / "labels.xml").write_text(config(), encoding="utf-8")
    with (path / "tasks.json").open("wb") as file:
        file.write(b"[")
        number = 0
        for page in run.pages():
            if page.text is None:
                continue
            file.write((b",\n" if number else b"\n") + orjson.dumps(task(page, options)))
            number += 1
        file.write(b"\n]\n")


def config() -> str:
    """The labelling configuration: paste it into Settings, Labelling Interface, Code."""
    labels = [
        f'    <Label value="{label}" background="{TINTS[label.partition(".")[0]]}"/>' for label in LABELS
    ]
    labels.append(f'    <Label value="{FURTHER}" background="#eeeeee"/>')
    return _CONFIG.format(text=TEXT, label=LABEL, project=PROJECT, value=VALUE, labels="\n".join(labels))


def task(page: Page, options: Options) -> dict[str, Any]:
    """The task of a page: its text as an editor shows it, one character for one, and our values."""
    records = tuple(public(record, options) for record in page.records)
    original = page.text or ""
    text = original if options.contacts else masked(original, records)
    data = {
        TEXT: text.replace("\r", " "),
        "doc_id": page.doc_id,
        "source": _source(page).model_dump(mode="json"),
        "returns": [at for at, character in enumerate(original) if character == "\r"],
        "masked": [at for at, (was, now) in enumerate(zip(original, text, strict=True)) if was != now],
    }
    result = [region for record in records for region in _regions(record)]
    return {
        "data": data,
        "predictions": [{"model_version": f"utdrag {versions.program()}", "result": result}],
    }


def _source(page: Page) -> Any:
    if page.records:
        return page.records[0].source
    row = page.row
    document = Document(page.doc_id, page.text or "", row["sha256"], row["path"], encoding=row["encoding"])
    return document.source(row["language"])


def _regions(record: Record) -> Iterator[dict[str, Any]]:
    project = int(record.record_id.rpartition("#")[2])
    for number, (field, value) in enumerate(stated(record)):
        if field not in MODELS:
            continue
        name, first = f"p{project}v{number}", value.evidence[0]
        yield _region(name, first, LABEL, "labels", labels=[label_of(field, value)], text=first.text)
        yield _region(name, first, PROJECT, "number", number=project)
        yield _region(name, first, VALUE, "textarea", text=[attributes_of(field, value)])
        for further, span in enumerate(value.evidence[1:], start=1):
            other = f"{name}e{further}"
            yield _region(other, span, LABEL, "labels", labels=[FURTHER], text=span.text)
            yield {"type": "relation", "from_id": name, "to_id": other, "direction": "right"}


def _region(name: str, span: Span, control: str, kind: str, **value: Any) -> dict[str, Any]:
    return {
        "id": name,
        "from_name": control,
        "to_name": TEXT,
        "type": kind,
        "value": {"start": span.start, "end": span.end, **value},
    }
