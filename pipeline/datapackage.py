"""`datapackage.json`: what lies in a folder of tables, by Frictionless Data Package v2.

Checksums and sizes are of the files as they are; nothing here looks at a clock, so the same run gives the
same package. The licence is that of the pages, which no program knows: "notspecified" until a person says it.
"""

from collections.abc import Callable, Iterable, Sequence
from hashlib import file_digest
from pathlib import PurePosixPath
from typing import Any

import orjson
import pyarrow as pa

from pipeline import versions
from pipeline.store import Store, write
from pipeline.tables import SCHEMAS, TABLES

FILE = "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/{}.json"
Resource = dict[str, Any]
MEDIA = {
    ".parquet": "application/vnd.apache.parquet",
    ".csv": "text/csv",
    ".jsonl": "application/jsonl",
}
LINES = {
    "records": "One record a line, in input order; `utdrag schema` prints its JSON Schema.",
    "rejected": "Candidates that were turned down, with the reason.",
    "quarantine": "Documents that could not be read, with the reason.",
}
TITLES = {
    "projects": "One row a record: headline values and counts.",
    "documents": "One row a document, in input order.",
    "issues": "What a careful reader would question.",
}
"""Every other table has one row a value."""


def describe_run(store: Store, names: Callable[[str], list[str]], inputs: Sequence[str]) -> None:
    """Write datapackage.json beside the files of a run, which are all there; `names` gives them by kind."""
    files = {kind: names(kind) for kind in (*LINES, *SCHEMAS)}
    there = {name for name, paths in files.items() if paths}
    resources = [_file_resource(store, files[name], name) for name in LINES if _has_rows(store, files[name])]
    resources += [
        table_resource(store, files[name], name, SCHEMAS[name], there) for name in SCHEMAS if name in there
    ]
    write_package(store, resources, inputs)


def write_package(store: Store, resources: Sequence[Resource], inputs: Sequence[str]) -> None:
    """Write the descriptor of a folder or URL; `inputs` is what the run was told to read."""
    package = {
        "$schema": PROFILE.format("datapackage"),
        "name": "utdrag",
        "title": "Swedish project descriptions as records, with the source span of every value",
        "version": versions.program(),
        "licenses": [{"name": "notspecified", "title": "Not specified: it is that of the pages"}],
        "sources": [{"title": given} for given in inputs],
        "resources": list(resources),
    }
    write(store, FILE, orjson.dumps(package, option=orjson.OPT_INDENT_2) + b"\n")


def table_resource(
    store: Store, paths: Sequence[str], name: str, schema: pa.Schema, there: set[str]
) -> Resource:
    """The resource of a table in one or more files; its keys refer to the tables that are `there`."""
    closed = TABLES[name].closed if name in TABLES else {}
    keys: dict[str, Any] = {}
    if name in ("projects", "documents"):
        keys["primaryKey"] = ["record_id" if name == "projects" else "doc_id"]
    foreign = [
        {"fields": [column], "reference": {"resource": target, "fields": [column]}}
        for column, target in (("record_id", "projects"), ("doc_id", "documents"))
        if column in schema.names and target in there and target != name
    ]
    described = TITLES.get(name, f"One row a value: {name}.")
    return _file_resource(store, paths, name) | {
        "type": "table",
        "description": described,
        "schema": {
            "$schema": PROFILE.format("tableschema"),
            "fields": [_field(field, closed.get(field.name)) for field in schema],
            **keys,
            **({"foreignKeys": foreign} if foreign else {}),
        },
    }


def _field(field: "pa.Field", words: Iterable[str] | None) -> dict[str, Any]:
    made: dict[str, Any] = {"name": field.name, "type": _type(field.type)}
    if words is not None:
        made["constraints"] = {"enum": [str(word) for word in words]}
    if field.name in ("record_id", "doc_id"):
        made["constraints"] = {"required": True}
    return made


def _type(kind: "pa.DataType") -> str:
    if pa.types.is_decimal(kind) or pa.types.is_floating(kind):
        return "number"
    if pa.types.is_integer(kind):
        return "integer"
    if pa.types.is_date(kind):
        return "date"
    return "array" if pa.types.is_list(kind) else "string"


def _has_rows(store: Store, paths: Sequence[str]) -> bool:
    """Readers of packages fail on a file of lines without a line; it is left out."""
    if not paths:
        return False
    sizes = store.sizes(paths[0].rpartition("/")[0])
    return any(sizes[path.rpartition("/")[2]] for path in paths)


def _file_resource(store: Store, paths: Sequence[str], name: str) -> Resource:
    """A resource of files with size and checksum; several files are parts of one, in order."""
    ending = PurePosixPath(paths[0]).suffix
    resource: Resource = {
        "name": name,
        "path": paths[0] if len(paths) == 1 else list(paths),
        "format": ending.removeprefix("."),
        "mediatype": MEDIA[ending],
        "encoding": "utf-8",
    }
    if name in LINES:
        resource["description"] = LINES[name]
    if len(paths) == 1:
        with store.open(paths[0]) as file:
            resource["hash"] = f"sha256:{file_digest(file, 'sha256').hexdigest()}"  # type: ignore[arg-type]
            resource["bytes"] = file.tell()
    return resource
