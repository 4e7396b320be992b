"""Fixed words looked up in a whole page at once: which of them stand in a stretch of it.

All look-ups share one automaton, so that a page is searched once for the words of all of them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Generic, TypeVar

import ahocorasick_rs

V = TypeVar("V")
_words: list[tuple[str, int]] = []
"""The words of all look-ups, each with the number of its look-up."""


class Lookup(Generic[V]):
    """Words with a value each. Make it where a module is loaded; ask about as many stretches as you like."""

    def __init__(self, words: Iterable[tuple[str, V]]) -> None:
        self._number = _words[-1][1] + 1 if _words else 0
        self._first = len(_words)
        self._values: list[V] = []
        for word, value in words:
            _words.append((word, self._number))
            self._values.append(value)
        _automaton.cache_clear()
        _search.cache_clear()

    def inside(self, text: str, start: int, end: int) -> list[V]:
        """The values of the words that stand in `text[start:end]`, by where the words end.

        >>> Lookup([("mål", 1), ("syft", 2)]).inside("syftet och målen", 3, 16)
        [1]
        """
        ends, begins, numbers = _search(text)[self._number]
        if not ends or ends[-1] <= start:
            return []
        at = bisect_right(ends, start)
        if ends[at] > end:
            return []
        stop = bisect_right(ends, end, at)
        return [self._values[numbers[n] - self._first] for n in range(at, stop) if begins[n] >= start]

    def hits(self, text: str) -> Iterator[tuple[V, int, int]]:
        """The value of each word that stands in a text, where it begins and ends, by where the words end."""
        ends, begins, numbers = _search(text)[self._number]
        for number, begin, end in zip(numbers, begins, ends, strict=True):
            yield self._values[number - self._first], begin, end

    def starts(self, text: str, start: int, end: int) -> list[int]:
        """Where the words begin that stand in `text[start:end]`, in order."""
        ends, begins, _ = _search(text)[self._number]
        at = bisect_right(ends, start)
        return sorted({begin for begin in begins[at : bisect_right(ends, end, at)] if begin >= start})


_Hits = tuple[list[int], list[int], list[int]]
"""Where each word that was found ends and begins, and its number: three lists by where the words end."""


@cache
def _automaton() -> ahocorasick_rs.AhoCorasick:
    """An automaton of all words that there are when it is first needed."""
    return ahocorasick_rs.AhoCorasick(
        [word for word, _ in _words], implementation=ahocorasick_rs.Implementation.DFA
    )


@lru_cache(maxsize=4)
def _search(text: str) -> list[_Hits]:
    found: list[_Hits] = [([], [], []) for _ in range(_words[-1][1] + 1)]
    for number, start, end in _automaton().find_matches_as_indexes(text, overlapping=True):
        ends, begins, numbers = found[_words[number][1]]
        ends.append(end)
        begins.append(start)
        numbers.append(number)
    return found


_FEW = 8
"""For so few words no automaton is worth its making."""


def _all_hits(text: str, words: list[str]) -> list[tuple[int, int, int]]:
    """Every place where a word stands: its number, start and end."""
    if len(words) > _FEW:
        return ahocorasick_rs.AhoCorasick(words).find_matches_as_indexes(text, overlapping=True)
    hits = []
    for number, word in enumerate(words):
        start = text.find(word)
        while start >= 0:
            hits.append((number, start, start + len(word)))
            start = text.find(word, start + 1)
    return hits


class Places:
    """Where words of the page itself, such as the names on it, stand in its text."""

    def __init__(self, text: str, words: Sequence[str]) -> None:
        self._count = len(words)
        known = [number for number, word in enumerate(words) if word]
        hits = _all_hits(text, [words[number] for number in known])
        self._hits = sorted((start, end, known[index]) for index, start, end in hits)
        self._starts = [start for start, _, _ in self._hits]

    def inside(self, start: int, end: int) -> list[int]:
        """The numbers of the words that stand in a stretch of the text.

        >>> Places("ek och al", ["ek", "al", "asp"]).inside(3, 9)
        [1]
        """
        hits = self._hits[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [number for _, stop, number in hits if stop <= end]

    def starts(self) -> list[list[int]]:
        """Where each word begins that stands in the text, by its number.

        >>> Places("ek och ek", ["al", "ek"]).starts()
        [[], [0, 7]]
        """
        found: list[list[int]] = [[] for _ in range(self._count)]
        for start, _, number in self._hits:
            found[number].append(start)
        return found
