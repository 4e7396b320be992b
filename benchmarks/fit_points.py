"""Points of signs, fitted to labelled candidates: a multinomial logistic regression with a quadratic penalty.

Fitted by accelerated gradient descent from zero, so that the same candidates give the same table.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.weighing import NONE

_STEPS, _FOLDS = 1500, 10
HEAD = """\
# Points of signs for answers (extractors.weighing): logarithms of odds, up to a constant of each sign.
# source: fitted by `python -m benchmarks.learn_points` on tests/corpus/tuned and tests/short_texts/tuned
# sign: what stands around a candidate | texts: how many of the texts have it | the rest: points by answer
"""


class Candidate(NamedTuple):
    """A body, a sum or a page with its signs, what it is, and what it might be called as well."""

    text: str
    signs: frozenset[str]
    label: str
    also: frozenset[str]
    is_read: bool = False
    """Whether a rule reads it, which then needs no weighing, but teaches all the same.

    That rules read it says much of what it is: a sign of its own takes that up, which the points leave out.
    """


def fit(
    learnt: Sequence[Candidate], answers: Sequence[str], signs: Sequence[str], penalty: float, share: float
) -> NDArray[np.float64]:
    """The points of each sign (rows) for each answer; the last row is that of the sign that all have.

    What a rule reads counts for `share` of what no rule reads.
    """
    place = {sign: number for number, sign in enumerate(signs)}
    x = np.zeros((len(learnt), len(signs) + 2))
    y = np.zeros((len(learnt), len(answers)))
    x[:, -1] = 1
    x[:, -2] = [one.is_read for one in learnt]
    counts = np.where(x[:, -2:-1] > 0, share, 1.0)
    for row, one in enumerate(learnt):
        x[row, [place[sign] for sign in one.signs if sign in place]] = 1
        y[row, answers.index(one.label)] = 1
    points = np.zeros((x.shape[1], len(answers)))
    weights = np.full((x.shape[1], 1), penalty)
    weights[-1] = 0
    step = 1 / (np.linalg.norm(x, 2) ** 2 / 2 + penalty)
    ahead, last = points, 1.0
    for _ in range(_STEPS):
        shares = np.exp(x @ ahead - np.max(x @ ahead, axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        new = ahead - step * (x.T @ (counts * (shares - y)) + weights * ahead)
        pace = (1 + np.sqrt(1 + 4 * last**2)) / 2
        ahead, points, last = new + (last - 1) / pace * (new - points), new, pace
    return np.delete(points, -2, axis=0)


def common_signs(learnt: Iterable[Candidate], fewest: int) -> dict[str, int]:
    """The signs that enough texts have, with how many."""
    has: dict[str, set[str]] = {}
    for one in learnt:
        for sign in one.signs:
            has.setdefault(sign, set()).add(one.text)
    return {sign: len(some) for sign, some in sorted(has.items()) if len(some) >= fewest}


def as_table(
    points: NDArray[np.float64], signs: Mapping[str, int], answers: Sequence[str], texts: int
) -> str:
    """The content of a table, with points to two places."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["sign", "texts", *answers])
    for sign, row in zip((*signs, "always"), np.round(points, 2).tolist(), strict=True):
        if any(row):
            writer.writerow([sign, signs.get(sign, texts), *(f"{one:g}" for one in row)])
    return HEAD + out.getvalue()


def check(
    learnt: Sequence[Candidate], answers: Sequence[str], fewest: int, penalty: float, share: float
) -> dict[float, Counter[str]]:
    """What points give on texts that they were not learnt from, by the least chance of an answer.

    Ten times the points are fitted to nine tenths of the texts, and put to the tenth: `right`, `wrong`, or
    `as well` where a careful reader might give the answer too. Candidates that a rule reads are not counted.
    """
    names = sorted({one.text for one in learnt})
    part_of = {name: number % _FOLDS for number, name in enumerate(names)}
    counts: dict[float, Counter[str]] = {least: Counter() for least in (0.4, 0.5, 0.6, 0.7, 0.8)}
    for part in range(_FOLDS):
        rest = [one for one in learnt if part_of[one.text] != part]
        signs = common_signs(rest, fewest)
        points = fit(rest, answers, list(signs), penalty, share)
        row = {sign: number for number, sign in enumerate(signs)}
        for one in learnt:
            if part_of[one.text] != part or one.is_read:
                continue
            sums = points[-1] + points[[row[sign] for sign in one.signs if sign in row]].sum(axis=0)
            shares = np.exp(sums - sums.max())
            best, chance = answers[int(shares.argmax())], float(shares.max() / shares.sum())
            if best == NONE:
                continue
            fits = "right" if best == one.label else "as well" if best in one.also else "wrong"
            for least, some in counts.items():
                some[fits] += chance >= least
    return counts
