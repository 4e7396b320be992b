"""Counts over judged documents: precision, recall, F1, whole records, pages kept empty."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.evaluation.judge import Judged, Verdict
from pipeline.evaluation.keys import CORE, FIELDS, Level

Choice = Callable[[Verdict], bool]


@dataclass(slots=True)
class Score:
    """Counts of values: right, found though not expected, expected though not found."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @property
    def support(self) -> int:
        """How many values were expected."""
        return self.right + self.missed

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None when nothing was found."""
        return share(self.right, self.right + self.false)

    @property
    def recall(self) -> float | None:
        """The share of what was expected that was found; None when nothing was expected."""
        return share(self.right, self.support)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None when nothing was expected and nothing was found."""
        return share(2 * self.right, 2 * self.right + self.false + self.missed)


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of so many."""

    right: int
    of: int

    @property
    def share(self) -> float | None:
        """The share; None of nothing."""
        return share(self.right, self.of)


def share(part: int, whole: int) -> float | None:
    """Part of whole; None of nothing."""
    return part / whole if whole else None


def score(
    documents: Iterable[Judged],
    level: Level,
    names: Iterable[str] = FIELDS,
    *,
    labels_only: bool = False,
) -> Score:
    """The score over some fields, every value weighing the same; with `labels_only` of values of labels."""
    wanted, counted = set(names), Score()
    for pair in (pair for document in documents for pair in document.pairs):
        for verdict in pair.expected:
            if verdict.field in wanted and not verdict.right(level) and _counts(verdict, labels_only):
                counted.missed += 1
        for verdict in pair.found:
            if verdict.field in wanted and _counts(verdict, labels_only):
                counted.right += verdict.right(level)
                counted.false += not verdict.right(level)
    return counted


def table(documents: Sequence[Judged], level: Level) -> dict[str, Score]:
    """A score a field that counts in any of the documents, then `core`, `core in forms` and `all`."""
    used = {name for document in documents for name in document.names}
    scores = {name: score(documents, level, (name,)) for name in FIELDS if name in used}
    core = [name for name in CORE if name in used]
    return scores | {
        "core": score(documents, level, core),
        "core in forms": score(documents, level, core, labels_only=True),
        "all": score(documents, level),
    }


def whole(documents: Iterable[Judged], level: Level, names: Iterable[str] = FIELDS) -> Tally:
    """How many records, expected or found too much, are right in every one of these fields."""
    wanted = tuple(names)
    right = [pair.whole(level, wanted) for document in documents for pair in document.pairs]
    return Tally(sum(right), len(right))


def whole_documents(documents: Sequence[Judged], level: Level, names: Iterable[str] = FIELDS) -> Tally:
    """How many documents have all their records right and none too many; one kept empty rightly is right."""
    wanted = tuple(names)
    right = [all(pair.whole(level, wanted) for pair in document.pairs) for document in documents]
    return Tally(sum(right), len(right))


def kept_empty(documents: Iterable[Judged]) -> Tally:
    """How many of the pages without a project gave no record."""
    empty = [not document.pairs for document in documents if document.expected_none]
    return Tally(sum(empty), len(empty))


def _counts(verdict: Verdict, labels_only: bool) -> bool:
    return verdict.labelled or not labels_only
