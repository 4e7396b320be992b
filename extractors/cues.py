"""Which cue of a table stands nearest to a value in its sentence."""

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

import ahocorasick_rs

from extractors.patterns import edge
from extractors.tables import rows

_MOST = 60
"""How many cues of one sentence are weighed for a value: more stand only where nobody wrote a sentence."""


class Cue(NamedTuple):
    """A cue of a table, where it stands, and what it says the value is."""

    start: int
    end: int
    kind: str
    text: str


@cache
def _index(table: str) -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, str], ...]]:
    words = tuple((row["cue"], row["kind"]) for row in rows(table))
    return ahocorasick_rs.AhoCorasick([word for word, _ in words]), words


@lru_cache(maxsize=64)
def cues_in(table: str, lower: str, start: int, end: int) -> list[Cue]:
    """The cues of a table in `lower[start:end]`, as words or the last part of compounds.

    Kept for the sentences just looked at: every value of a sentence asks for the same.
    """
    index, words = _index(table)
    found = []
    for number, first, last in index.find_matches_as_indexes(lower[start:end], overlapping=True):
        if edge(lower, start + last):
            text, kind = words[number]
            found.append(Cue(start + first, start + last, kind, text))
    return found


def around(cues: list[Cue], place: int) -> list[Cue]:
    """The cues before and after a place: all of them in any sentence that somebody wrote."""
    if len(cues) <= _MOST:
        return cues
    index = bisect_left(cues, place, key=lambda cue: cue.end)
    return cues[max(0, index - _MOST // 2) : index + _MOST // 2]


def nearest(cues: list[Cue], start: int, end: int, ranks: Mapping[str, int] | None = None) -> Cue | None:
    """The cue nearest to a value at `start:end`; among kinds with a rank the lower one comes first."""
    if not cues:
        return None
    order = ranks or {}
    return min(
        around(cues, start),
        key=lambda c: (order.get(c.kind, 0), max(start - c.end, c.start - end, 0), c.start),
    )
