"""How a value looks to an annotator: a label for its field and kind, the rest of it as a line of JSON."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

import orjson

from pipeline.spans import FIELDS
from pipeline.write import to_json
from schemas.base import PROVENANCE, Span, Stated
from schemas.organisations import Party
from schemas.record import (
    Alias,
    AliasKind,
    Identifier,
    IdentifierScheme,
    OtherField,
    Phase,
    PhaseKind,
    Place,
    PlaceKind,
    Programme,
    Related,
    Relation,
    Result,
    ResultState,
    TextValue,
)
from schemas.values import Budget, BudgetKind, Period, PeriodKind

MODELS: dict[str, type[Stated]] = {
    "title": TextValue,
    "aliases": Alias,
    "identifiers": Identifier,
    "programme": Programme,
    "phase": Phase,
    "summary": TextValue,
    "budgets": Budget,
    "periods": Period,
    **dict.fromkeys(("owners", "partners", "funders", "cofunders"), Party),
    "places": Place,
    "results": Result,
    "related": Related,
    "other_fields": OtherField,
}
"""What is annotated: every field but contacts, which are personal data."""
KINDS: dict[str, tuple[str, type[StrEnum]]] = {
    "aliases": ("kind", AliasKind),
    "identifiers": ("scheme", IdentifierScheme),
    "phase": ("value", PhaseKind),
    "budgets": ("kind", BudgetKind),
    "periods": ("kind", PeriodKind),
    "places": ("kind", PlaceKind),
    "results": ("state", ResultState),
    "related": ("relation", Relation),
}
"""The attribute that stands in the label of a field, and its words."""
FURTHER = "evidence"
"""The label of a further span of a value, tied to it by a relation."""
OF = "of"
"""In the JSON: the words of the page that it was read from."""
RULE = "gold"

LABELS = tuple(
    label
    for field in FIELDS
    if field in MODELS
    for label in ([f"{field}.{word}" for word in KINDS[field][1]] if field in KINDS else [field])
)


def label_of(field: str, value: Stated) -> str:
    """The label of a value: its field, and its kind where the field has kinds ("budgets.grant")."""
    return f"{field}.{getattr(value, KINDS[field][0])}" if field in KINDS else field


def attributes_of(field: str, value: Stated) -> str:
    """What the label and the span do not say of a value, as JSON, with the words that it was read from."""
    held: dict[str, Any] = orjson.loads(to_json(value))
    left_out = {*PROVENANCE, KINDS[field][0]} if field in KINDS else set(PROVENANCE)
    kept = {name: part for name, part in held.items() if name not in left_out and part not in (None, [])}
    if held["basis"] != "stated":
        kept["basis"] = held["basis"]
    return orjson.dumps({OF: value.evidence[0].text, **kept}).decode()


def value_of(label: str, attributes: Mapping[str, Any], spans: Sequence[Span]) -> tuple[str, Stated]:
    """The field and value of a label, its attributes and its spans. Raises ValueError."""
    field, _, word = label.partition(".")
    told = {name: part for name, part in attributes.items() if name != OF}
    if field in KINDS:
        told[KINDS[field][0]] = word
    told |= {"rule": RULE, "evidence": [span.model_dump() for span in spans]}
    return field, MODELS[field].model_validate_json(orjson.dumps(told, default=str))
