"""Points of signs, fitted to choices of one candidate among those of a text or of none: a conditional logit.

Fitted by Adam from zero with a quadratic penalty, so that the same texts give the same table.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_STEPS, _PACE = 300, 0.1
_MEAN, _SQUARE, _LEAST = 0.9, 0.99, 1e-8


class Choice(NamedTuple):
    """The candidates of a text with their signs, and which of them are right; none of them where none is."""

    text: str
    signs: tuple[frozenset[str], ...]
    right: tuple[bool, ...]


def fit_choices(
    choices: Sequence[Choice], signs: Sequence[str], penalty: float, steps: int = _STEPS
) -> NDArray[np.float64]:
    """The points of each sign; the last are those of choosing none."""
    place = {sign: number for number, sign in enumerate(signs)}
    rows = [[place[sign] for sign in some if sign in place] for one in choices for some in one.signs]
    of = np.repeat(np.arange(len(choices)), [len(one.signs) for one in choices])
    column = np.array([number for row in rows for number in row], dtype=np.int64)
    row_of = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    right = np.array([mark for one in choices for mark in one.right], dtype=float)
    many = np.bincount(of, weights=right, minlength=len(choices))
    target = right / np.maximum(many[of], 1)
    wants_none = (many == 0).astype(float)
    points = np.zeros(len(signs) + 1)
    mean, square = np.zeros_like(points), np.zeros_like(points)
    for step in range(1, steps + 1):
        sums = np.bincount(row_of, weights=points[column], minlength=len(rows))
        highest = np.full(len(choices), points[-1])
        np.maximum.at(highest, of, sums)
        shares, none = np.exp(sums - highest[of]), np.exp(points[-1] - highest)
        whole = np.bincount(of, weights=shares, minlength=len(choices)) + none
        off = shares / whole[of] - target
        slope = np.zeros_like(points)
        slope[:-1] = np.bincount(column, weights=off[row_of], minlength=len(signs)) + penalty * points[:-1]
        slope[-1] = (none / whole - wants_none).sum()
        mean = _MEAN * mean + (1 - _MEAN) * slope
        square = _SQUARE * square + (1 - _SQUARE) * slope**2
        pace = _PACE * (mean / (1 - _MEAN**step))
        points = points - pace / (np.sqrt(square / (1 - _SQUARE**step)) + _LEAST)
    return points


def chosen(one: Choice, points: Mapping[str, float], none: float, least: float) -> int | None:
    """The number of the likeliest candidate; None where none is likelier or its chance is below `least`."""
    sums = np.array([*(sum(points.get(sign, 0.0) for sign in sorted(some)) for some in one.signs), none])
    shares = np.exp(sums - sums.max())
    best = int(shares.argmax())
    return best if best < len(one.signs) and shares[best] >= least * shares.sum() else None
