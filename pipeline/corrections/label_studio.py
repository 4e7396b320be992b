"""Label Studio's JSON export to records: regions, their project, their value, their further spans."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from pipeline.corrections.labels import FURTHER, LABELS, OF, value_of
from pipeline.corrections.words import WordsError, read
from pipeline.export.label_studio import LABEL, PROJECT, TEXT, VALUE
from pipeline.spans import SINGLE
from schemas.base import Span, Stated
from schemas.record import Record, Source

Json = dict[str, Any]


class TaskError(ValueError):
    """A task that cannot be made into expected records; the message names the region and what to do."""


@dataclass(slots=True)
class _Region:
    start: int
    end: int
    shown: str | None = None
    label: str | None = None
    project: int | None = None
    attributes: str | None = None
    further: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Corrected:
    """The expected records of a page, as its reader left them."""

    doc_id: str
    records: tuple[Record, ...]


def doc_id_of(task: Json) -> str:
    """The name of the document of a task. Raises TaskError if it is none of ours."""
    data = task.get("data")
    name = data.get("doc_id") if isinstance(data, dict) else None
    if not isinstance(name, str) or not name:
        raise TaskError(f"task {task.get('id', '?')} has no doc_id: it was not exported by utdrag")
    return name


def corrected(task: Json) -> Corrected | None:
    """The records of a task that somebody has gone through; None when nobody has. Raises TaskError."""
    doc_id = doc_id_of(task)
    annotation = _annotation(task)
    if annotation is None:
        return None
    try:
        source = Source.model_validate(task["data"]["source"])
        text = _original(task["data"])
        regions = _regions(annotation["result"], doc_id)
    except TaskError:
        raise
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise TaskError(f"{doc_id}: not a task that utdrag exported ({error!r})"[:300]) from error
    if source.characters != len(text):
        raise TaskError(
            f"{doc_id}: the text has {len(text)} characters, not {source.characters}; export it again"
        )
    projects: dict[int, list[tuple[str, Stated]]] = defaultdict(list)
    among = {region.project for region in regions.values() if region.project is not None}
    for name, region in regions.items():
        if region.label == FURTHER:
            continue
        number = region.project if region.project is not None else _only(among, doc_id, name)
        projects[number].append(_value(name, region, regions, text, task["data"], doc_id))
    records = (
        _record(doc_id, source, number, projects[key], text)
        for number, key in enumerate(sorted(projects), start=1)
    )
    return Corrected(doc_id, tuple(records))


def _annotation(task: Json) -> Json | None:
    """The ground truth if one is marked, else the last annotation that was not cancelled."""
    made = [a for a in task.get("annotations") or () if not a.get("was_cancelled")]
    true = [a for a in made if a.get("ground_truth")]
    chosen = true or sorted(made, key=lambda a: str(a.get("updated_at") or ""))
    return chosen[-1] if chosen else None


def _original(data: Json) -> str:
    text = list(data[TEXT])
    for at in data["returns"]:
        text[at] = "\r"
    return "".join(text)


def _regions(result: Sequence[Json], doc_id: str) -> dict[str, _Region]:
    regions: dict[str, _Region] = {}
    for part in result:
        if part["type"] == "relation":
            continue
        value = part["value"]
        region = regions.setdefault(part["id"], _Region(int(value["start"]), int(value["end"])))
        if part["from_name"] == LABEL:
            if len(value["labels"]) != 1:
                raise TaskError(
                    f"{doc_id}: region {part['id']} has {len(value['labels'])} labels; give it one"
                )
            region.label = value["labels"][0]
            region.start, region.end = int(value["start"]), int(value["end"])
            region.shown = value.get("text")
        elif part["from_name"] == PROJECT:
            region.project = int(value["number"])
        elif part["from_name"] == VALUE:
            region.attributes = "".join(value["text"]).strip() or None
    for part in result:
        if part["type"] == "relation" and part["from_id"] in regions and part["to_id"] in regions:
            ends = (part["from_id"], part["to_id"])
            head, tail = ends if regions[ends[1]].label == FURTHER else ends[::-1]
            regions[head].further.append(tail)
    return regions


def _only(among: set[int], doc_id: str, name: str) -> int:
    if len(among) > 1:
        raise TaskError(f"{doc_id}: region {name} does not say which of {len(among)} projects it belongs to")
    return next(iter(among), 1)


def _value(
    name: str, region: _Region, regions: dict[str, _Region], text: str, data: Json, doc_id: str
) -> tuple[str, Stated]:
    where = f"{doc_id}: region {name} ({region.label}, {region.start}:{region.end})"
    if region.label not in LABELS:
        raise TaskError(f"{where}: there is no such label")
    spans = [
        _span(part, text, data, where) for part in (region, *(regions[other] for other in region.further))
    ]
    try:
        attributes = _attributes(region, spans[0], where) or read(region.label, spans[0].text, region.start)
        return value_of(region.label, attributes, spans)
    except WordsError as error:
        raise TaskError(f"{where}: {error}") from error
    except ValueError as error:
        raise TaskError(f"{where}: {' '.join(str(error).split())}"[:500]) from error


def _attributes(region: _Region, span: Span, where: str) -> Json | None:
    """What the line of JSON says; None without one. It must be of the words that are marked now."""
    if region.attributes is None:
        return None
    told = orjson.loads(region.attributes)
    if not isinstance(told, dict):
        raise TaskError(f"{where}: its value is no JSON object")
    if _squeezed(str(told.get(OF, span.text))) != _squeezed(span.text):
        raise TaskError(
            f"{where}: its words are now {span.text!r}, its value was read from {told[OF]!r}; empty the "
            f'value to have it read from the words, or correct it and its "{OF}"'
        )
    return told


def _span(region: _Region, text: str, data: Json, where: str) -> Span:
    if not 0 <= region.start < region.end <= len(text):
        raise TaskError(f"{where}: it lies outside of the text")
    if any(region.start <= at < region.end for at in data["masked"]):
        raise TaskError(
            f"{where}: it covers contact data, which was masked; export with --contacts to annotate it"
        )
    words = text[region.start : region.end]
    if region.shown is not None and _squeezed(region.shown) != _squeezed(words):
        raise TaskError(f"{where}: the text has {words!r} there, the region says {region.shown!r}")
    return Span(start=region.start, end=region.end, text=words)


def _squeezed(text: str) -> str:
    """The text without white space, which editors change and write as escapes."""
    return "".join(text.replace("\\n", " ").split())


def _record(
    doc_id: str, source: Source, number: int, held: Sequence[tuple[str, Stated]], text: str
) -> Record:
    fields: dict[str, Any] = {}
    for name, values in _grouped(held):
        if name in SINGLE and len(values) > 1:
            raise TaskError(
                f"{doc_id}: project {number} has {len(values)} regions of {name}; it can have one"
            )
        fields[name] = values[0] if name in SINGLE else tuple(values)
    record = Record(record_id=f"{doc_id}#{number}", source=source, **fields)
    return Record.model_validate(record.model_dump(), context={"text": text})


def _grouped(held: Sequence[tuple[str, Stated]]) -> Iterator[tuple[str, list[Stated]]]:
    groups: dict[str, list[Stated]] = defaultdict(list)
    for name, value in sorted(held, key=lambda item: item[1].evidence[0].start):
        groups[name].append(value)
    yield from groups.items()
