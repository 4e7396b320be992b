"""The sums of a page as a list sees them: with numbers that only the end of a line shows to be ones."""

import re
from typing import NamedTuple

from extractors.grammar.amounts import MAYBE_SUMS
from extractors.page import Page
from extractors.whereabouts import between

Place = tuple[int, int]
_bare = re.compile(
    r"(?:[\w)][ ,:;.-]+|^)(?P<sum>\d{1,3}(?: \d{3})+)(?=[ .,]*(?:\([^)\n]*\))?$)", re.MULTILINE
).finditer


_JOINS = frozenset("/-:")
"""Beside one of these a number is part of that of a case."""


class _Sum(NamedTuple):
    start: int
    end: int


class Sums:
    """Where sums stand on a page."""

    def __init__(self, page: Page) -> None:
        maybe = [one for one in page.amounts.refused if one.reason in MAYBE_SUMS]
        fold = page.text.fold
        found = {(one.start, one.end) for one in page.amounts.found}
        for one in maybe:
            if fold[one.start - 1] not in _JOINS and fold[one.end : one.end + 1] not in _JOINS:
                found.add((one.start, one.end))
        bare = {m.span("sum") for m in _bare(page.text.fold)}
        starts = {start for start, _ in found}
        self.all = sorted(_Sum(*one) for one in found | {one for one in bare if one[0] not in starts})

    def between(self, start: int, end: int) -> list[Place]:
        """The sums that begin in a stretch."""
        return [(one.start, one.end) for one in between(self.all, start, end)]
