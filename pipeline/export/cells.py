"""Tables for spreadsheets: which columns go out, and what a cell holds."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import orjson
import pyarrow as pa

from pipeline.finished import Run
from pipeline.tables import SCHEMAS

Cell = str | int | float | Decimal | dt.date | None
_STEERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def columns(name: str) -> pa.Schema:
    """The columns of a table that go out: all but the text of a page, which is no cell."""
    return pa.schema([field for field in SCHEMAS[name] if (name, field.name) != ("documents", "text")])


def rows(run: Run, name: str) -> Iterator[tuple[Cell, ...]]:
    """The rows of a table: lists as JSON, everything else as it is."""
    names = columns(name).names
    for batch in run.batches(name):
        yield from zip(
            *([_cell(value) for value in batch[column].to_pylist()] for column in names), strict=True
        )


def neutral(text: str) -> str:
    """Text that no spreadsheet takes for a formula: with an apostrophe before what would begin one.

    Taking one leading apostrophe away gives the text again.

    >>> neutral("=1+1"), neutral("- minska"), neutral("'a"), neutral("minska")
    ("'=1+1", "'- minska", "''a", 'minska')
    """
    return f"'{text}" if text.lstrip(" ").startswith(_STEERS) else text


def plain(number: Decimal) -> str:
    """A decimal as a person writes it: no exponent, no zeros at the end of a fraction.

    >>> plain(Decimal("65.000000000")), plain(Decimal("1E+2"))
    ('65', '100')
    """
    digits = format(number, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _cell(value: Any) -> Cell:
    if isinstance(value, list):
        return orjson.dumps(value, default=plain).decode() if value else None
    return value  # type: ignore[no-any-return]
