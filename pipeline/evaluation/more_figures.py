"""Beyond the scores: kinds of page, the calibration of `confidence`, what was turned down though right."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.evaluation.judge import Judged
from pipeline.evaluation.keys import Level
from pipeline.evaluation.scores import share

BINS = 10


def by_kind(documents: Iterable[Judged]) -> dict[str, list[Judged]]:
    """The documents of each kind of page, sorted by kind."""
    kinds: dict[str, list[Judged]] = {}
    for document in documents:
        kinds.setdefault(document.kind, []).append(document)
    return dict(sorted(kinds.items()))


@dataclass(frozen=True, slots=True)
class Bin:
    """Found values of confidence `low` to `high`: how many, their mean confidence, how many right."""

    low: float
    high: float
    values: int
    mean: float
    right: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """The reliability table, its expected error, and how many found values carry no confidence."""

    bins: tuple[Bin, ...]
    without: int

    @property
    def values(self) -> int:
        """How many found values carry a confidence."""
        return sum(one.values for one in self.bins)

    @property
    def expected_error(self) -> float | None:
        """The mean distance of confidence and share right over the bins, weighed by values (ECE)."""
        if not self.values:
            return None
        return sum(abs(one.mean * one.values - one.right) for one in self.bins) / self.values


def calibration(documents: Iterable[Judged], level: Level) -> Calibration:
    """Whether values of confidence 0.9 are right nine times in ten: ten bins of equal width.

    Empty bins are left out. A confidence on an edge counts in the upper bin, 1 in the last. Issues carry none
    and are not counted.
    """
    held: dict[int, list[tuple[float, bool]]] = {}
    without = 0
    for verdict in (v for document in documents for pair in document.pairs for v in pair.found):
        if verdict.confidence is not None:
            place = min(int(verdict.confidence * BINS), BINS - 1)
            held.setdefault(place, []).append((verdict.confidence, verdict.right(level)))
        elif verdict.rule:
            without += 1
    bins = tuple(
        Bin(n / BINS, (n + 1) / BINS, len(of), sum(c for c, _ in of) / len(of), sum(r for _, r in of))
        for n, of in sorted(held.items())
    )
    return Calibration(bins, without)


@dataclass(frozen=True, slots=True)
class Refusals:
    """Candidates of a field turned down for one reason, how many were right, and not found otherwise."""

    field: str
    reason: str
    candidates: int
    right: int
    lost: int

    @property
    def share(self) -> float | None:
        """The share that was right after all."""
        return share(self.right, self.candidates)


def refusals(documents: Sequence[Judged]) -> tuple[Refusals, ...]:
    """A row a field and reason, most values lost first."""
    every: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    lost: Counter[tuple[str, str]] = Counter()
    for one in (one for document in documents for one in document.turned_down):
        place = (one.field, one.reason)
        every[place] += 1
        right[place] += one.right
        lost[place] += one.right and not one.found
    rows = (Refusals(*place, every[place], right[place], lost[place]) for place in every)
    return tuple(
        sorted(rows, key=lambda row: (-row.lost, -row.right, -row.candidates, row.field, row.reason))
    )
