"""Numbers that are neither money nor a count: phones, postcodes, case numbers, laws, pages.

Their rules, rows of `other_numbers.csv`, give refusals only. They run beside the rules of amounts and
quantities, so that such a number is turned down with its reason.
"""

from collections.abc import Callable
from typing import Any

import regex

from extractors.engine import No, Rule
from extractors.tables import rows
from schemas import Reason


def _no(reason: Reason) -> "Callable[[regex.Match[str]], No]":
    answer = No(reason, "n")
    return lambda match: answer


def _cues(cell: str) -> tuple[str, ...]:
    """The cues of a cell: words apart by |, with each digit in the place of #."""
    words = (cue.replace("#", digit) for cue in cell.split("|") for digit in "0123456789")
    return tuple(dict.fromkeys(words))


def _rule(row: dict[str, str]) -> Rule[Any]:
    view = "fold" if r"\p{Lu}" in row["pattern"] else "lower"
    reason = Reason(row["reason"])
    return Rule(f"no_{reason}", _cues(row["cues"]), regex.compile(row["pattern"]), _no(reason), on=view)


OTHER_NUMBER_RULES: tuple[Rule[Any], ...] = tuple(_rule(row) for row in rows("other_numbers"))
"""Rules that give refusals and no value."""
