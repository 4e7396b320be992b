"""Numbers that are neither money nor a count: phones, postcodes, case numbers, laws, pages.

Their rules, rows of `other_numbers.csv`, give refusals only. They run beside the rules of amounts and
quantities, so that such a number is turned down with its reason.
"""

from collections.abc import Callable
from itertools import product
from typing import Any, cast

import regex

from extractors.engine import At, No, Rule
from extractors.tables import rows
from schemas import Reason


def _no(reason: Reason) -> "Callable[[regex.Match[str]], No]":
    answer = No(reason, "n")
    return lambda match: answer


def _cues(cell: str) -> tuple[str, ...]:
    """The cues of a cell: words apart by |, with each digit in the place of each #."""
    choices = ((_DIGITS if letter == "#" else letter for letter in cue) for cue in cell.split("|"))
    return tuple("".join(letters) for word in choices for letters in product(*word))


_DIGITS = "0123456789"


def _rule(row: dict[str, str]) -> Rule[Any]:
    view = "fold" if r"\p{Lu}" in row["pattern"] else "lower"
    reason = Reason(row["reason"])
    return Rule(
        f"no_{reason}", _cues(row["cues"]), row["pattern"], _no(reason), on=view, at=cast("At", row["at"])
    )


OTHER_NUMBER_RULES: tuple[Rule[Any], ...] = tuple(_rule(row) for row in rows("other_numbers"))
"""Rules that give refusals and no value."""
