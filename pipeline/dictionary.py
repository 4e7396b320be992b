"""The data dictionary: every field of a record and every column of a table, from the models themselves."""

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pyarrow as pa

import schemas
from pipeline.schema import DECIMAL, json_schema
from pipeline.tables import SCHEMAS, TABLES
from schemas.record import Record

COLUMNS = {
    "": {
        "record_id": "The record: doc_id, #, number of the project on the page.",
        "doc_id": "The document.",
        "start": "Where the first span begins in the document's text, in code points.",
        "end": "Where it ends.",
        "raw": "The words of the first span.",
        "edtf_start": "`start` of the value.",
        "edtf_end": "`end` of the value.",
    },
    "projects": {
        "path": "Where the document was read from.",
        "language": "ISO 639-1 of most of the running text.",
        "fund": "The programme's fund, by its short name.",
        "programme": "The programme's name.",
        "programme_period": "The programme's first and last year.",
        "phase": "How far it is.",
        "owner": "The first owner, as written.",
        "owner_id": "Its identifier.",
        "owner_kind": "What sort of body it is.",
        "total": "The first budget of kind total.",
        "total_currency": "Its currency.",
        "grant": "The first budget of kind grant.",
        "grant_currency": "Its currency.",
        "period": "The first period of kind project, EDTF.",
        "earliest": "The first day that it can be.",
        "latest": "The last day that it can be.",
    },
    "organisations": {
        "role": "What part it takes.",
        "organisation_id": "`id` of the organisation.",
        "organisation": "Its canonical name.",
    },
    "related": {"results": "The statements of its results."},
    "documents": {
        "status": "extracted, no_record, duplicate, or the reason of its quarantine.",
        "duplicate_of": "The first document with the same bytes, where the records and the text are.",
        "extra": "The other columns of its row, as JSON.",
        "records": "How many records it gave.",
        "text": "The decoded text that all offsets count in.",
    },
}
"""What columns mean that are no attribute of the model; "" is every table."""
_ROW = {
    "projects": "One row a record: first owner, total, grant, period; how many values a field has.",
    "documents": "One row a document, in input order.",
}
_OF = {
    "budgets": "Budget",
    "periods": "Period",
    "organisations": "Organisation",
    "places": "Place",
    "results": "Result",
    "identifiers": "Identifier",
    "related": "Related",
    "issues": "Issue",
}


def markdown() -> str:
    """The dictionary as Markdown; docs/data-dictionary.md holds it, and a test fails when it is stale."""
    schema = json_schema()
    parts = [
        "# Data dictionary",
        "Made by `utdrag schema --as markdown` (`make dictionary`) from the models in `schemas/`; "
        "not to be edited by hand. [record.md](record.md) tells what holds for every value.",
        "## Records",
        *_model("Record", schema),
    ]
    for name, model in schema["$defs"].items():
        parts += _enumeration(name, model) if "enum" in model else _model(name, model)
    parts.append("## Tables")
    for name in SCHEMAS:
        parts += _table(name)
    return "\n\n".join(parts)


def _model(name: str, model: dict[str, Any]) -> Iterator[str]:
    yield f"### {name}"
    yield _prose(model.get("description", ""))
    told = _docs(name)
    rows = [
        f"| `{field}` | {_type(prop)} | {_cell(told.get(field) or _meaning_of_type(prop))} |"
        for field, prop in model["properties"].items()
    ]
    yield "\n".join(["| field | type | meaning |", "|---|---|---|", *rows])


def _meaning_of_type(prop: dict[str, Any]) -> str:
    """What the type of a field says, where the field has no docstring of its own."""
    kind = getattr(schemas, str(prop.get("$ref", "")).rpartition("/")[2], None)
    return (kind.__doc__ or "").splitlines()[0] if kind is not None else ""


def _enumeration(name: str, model: dict[str, Any]) -> Iterator[str]:
    yield f"### {name}"
    description = model.get("description", "")
    yield _prose(description)
    if missing := [word for word in model["enum"] if f"`{word}`" not in description]:
        yield "Words: " + ", ".join(f"`{word}`" for word in missing)


def _table(name: str) -> Iterator[str]:
    yield f"### {name}.parquet"
    yield _ROW.get(name, f"One row a [{_OF.get(name)}](#{_OF.get(name, '').lower()}).")
    closed = TABLES[name].closed if name in TABLES else {}
    models = {"organisations": ("Organisation", "Party"), "documents": ("Source",), "projects": ("Record",)}
    told: dict[str, str] = {}
    for model in models.get(name, (_OF.get(name, "Record"),)):
        told |= _docs(model)
    told |= COLUMNS[""] | COLUMNS.get(name, {})
    rows = []
    for field in SCHEMAS[name]:
        words = ", ".join(f"`{word}`" for word in closed.get(field.name, ()))
        meaning = told.get(field.name, "")
        if name == "projects" and pa.types.is_int32(field.type):
            meaning = f"How many {field.name}."
        rows.append(
            f"| `{field.name}` | {_arrow(field.type)} | {_cell(' '.join(filter(None, (meaning, words))))} |"
        )
    yield "\n".join(["| column | type | meaning |", "|---|---|---|", *rows])


def _arrow(kind: "pa.DataType") -> str:
    return "list" if pa.types.is_list(kind) else str(kind)


def _type(prop: dict[str, Any]) -> str:
    if "$ref" in prop:
        name = prop["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in prop:
        return " or ".join(_type(part) for part in prop["anyOf"])
    if "const" in prop:
        return f"`{prop['const']}`"
    if "enum" in prop:
        return ", ".join(f"`{word}`" for word in prop["enum"])
    if prop.get("type") == "array":
        return f"list of {_type(prop['items'])}"
    if prop.get("pattern") == DECIMAL:
        return "decimal, as text"
    if "format" in prop:
        return f"{prop['format']}, as text"
    return {"string": "text"}.get(prop["type"], str(prop["type"]))


@cache
def _docs(name: str) -> dict[str, str]:
    """The docstrings beneath the attributes of a model, those of its bases included."""
    model = Record if name == "Record" else getattr(schemas, name)
    found: dict[str, str] = {}
    for kind in reversed(model.__mro__):
        if kind.__module__.startswith("schemas"):
            tree = ast.parse(inspect.getsource(kind))
            body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef))
            for node, after in pairwise(body):
                if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and _is_text(after):
                    found[node.target.id] = inspect.cleandoc(after.value.value)  # type: ignore[attr-defined]
    return found


def _is_text(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _prose(text: str) -> str:
    return inspect.cleandoc(text).replace("\n  ", " ")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
