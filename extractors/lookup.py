"""Fixed words looked up in a whole page at once: which of them stand in a stretch of it."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

import ahocorasick_rs

V = TypeVar("V")


class Lookup(Generic[V]):
    """Words with a value each. A page is searched once, however many of its stretches are asked about."""

    def __init__(self, words: Iterable[tuple[str, V]]) -> None:
        listed = tuple(words)
        self._values = tuple(value for _, value in listed)
        self._index = ahocorasick_rs.AhoCorasick([word for word, _ in listed])
        self._seen = lru_cache(maxsize=2)(self._search)

    def _search(self, text: str) -> tuple[list[tuple[int, int, int]], list[int]]:
        hits = self._index.find_matches_as_indexes(text, overlapping=True)
        return hits, [end for _, _, end in hits]

    def inside(self, text: str, start: int, end: int) -> list[V]:
        """The values of the words that stand in `text[start:end]`, by where the words end.

        >>> Lookup([("mål", 1), ("syft", 2)]).inside("syftet och målen", 3, 16)
        [1]
        """
        return [self._values[number] for number, _, _ in self.hits(text, start, end)]

    def hits(self, text: str, start: int, end: int) -> list[tuple[int, int, int]]:
        """The words that stand in `text[start:end]`: number, start and end of each, by where they end."""
        hits, ends = self._seen(text)
        first = bisect_right(ends, start)
        if first == len(ends) or ends[first] > end:
            return []
        return [hit for hit in hits[first : bisect_right(ends, end, first)] if hit[1] >= start]
