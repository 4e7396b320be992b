"""Looking things up by where they stand, in time that does not grow with the page."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Whatever stands somewhere."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


P = TypeVar("P", bound=Placed)
_start = attrgetter("start")


def between(found: Sequence[P], start: int, end: int) -> Sequence[P]:
    """Those of `found` (in the order of the page) that begin in `start:end`."""
    if not found:
        return found
    first = bisect_left(found, start, key=_start)
    if first == len(found) or found[first].start >= end:
        return found[:0]
    return found[first : bisect_left(found, end, lo=first + 1, key=_start)]


class Stretches:
    """Stretches of the page that do not overlap, such as the values of its labels."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._all = sorted(stretches)
        self._starts = [start for start, _ in self._all]

    def hold(self, start: int, end: int | None = None) -> bool:
        """Whether a position, or the whole of `start:end`, stands in one of them."""
        index = bisect_right(self._starts, start) - 1
        if index < 0:
            return False
        stop = self._all[index][1]
        return start < stop if end is None else end <= stop


class Overlaps:
    """Stretches of the page that may overlap each other."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def meet(self, start: int, end: int) -> bool:
        """Whether one of them shares something with `start:end`."""
        index = bisect_left(self._starts, end) - 1
        return index >= 0 and self._ends[index] > start
