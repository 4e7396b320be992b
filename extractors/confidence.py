"""How often each rule was right on labelled pages, put to the values that it found."""

from functools import cache

from extractors.tables import rows
from schemas import Record
from schemas.base import Stated

_FEWEST = 5
"""A rule that found fewer values on the labelled pages says nothing of itself."""


@cache
def _shares() -> dict[str, float]:
    """Of each rule of `confidence.csv` the share of its values that were right, to two places."""
    counted = ((row["rule"], int(row["right"]), int(row["all"])) for row in rows("confidence"))
    return {rule: round(right / found, 2) for rule, right, found in counted if found >= _FEWEST}


def rated(record: Record) -> Record:
    """The record with the confidence of each value; None stays where a rule was counted too seldom."""
    shares = _shares()
    update: dict[str, object] = {}
    for name in Record.model_fields:
        value = getattr(record, name)
        if isinstance(value, Stated):
            update[name] = _rated(value, shares)
        elif isinstance(value, tuple) and value and isinstance(value[0], Stated):
            update[name] = tuple(_rated(one, shares) for one in value)
    return record.model_copy(update=update)


def _rated(value: Stated, shares: dict[str, float]) -> Stated:
    share = shares.get(value.rule)
    return value if share is None else value.model_copy(update={"confidence": share})
