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
    """The record with the confidence of each value; None stays where a rule was counted too seldom.

    The values are those that were just made for it, and are not copied once more.
    """
    shares = _shares()
    for value in vars(record).values():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Stated) and (share := shares.get(one.rule)) is not None:
                vars(one)["confidence"] = share
    return record
