"""What signs speak for: points learnt from labelled texts, added up to the chance of each answer.

Rules read what words say outright. What they leave open is weighed: each sign around a candidate has its
points for each answer in a table that `python -m benchmarks.learn_points` makes, and the chance of an answer
is the softmax of the sums (multinomial logistic regression). A table has a column for each answer, `none`
among them; `texts` is how many of the texts learnt from have the sign.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp

from extractors.tables import rows

NONE, OWN = "none", "own"
"""The answers that a candidate is nothing of a project's, and that it is the project's."""
WEIGHED = "weighed"
"""How the names of rules end that give a value by its signs alone."""
_ALWAYS = "always"
"""The sign that every candidate has."""


def is_weighed(rule: str) -> bool:
    """Whether a value is given by its signs alone, and no rule reads it.

    >>> is_weighed("owner.weighed"), is_weighed("budget.weighed_grant"), is_weighed("owner.label")
    (True, True, False)
    """
    return rule.partition(".")[2].startswith(WEIGHED)


class Scales:
    """The points of one table, and the chances that they give."""

    def __init__(self, points: Mapping[str, tuple[float, ...]], answers: tuple[str, ...]) -> None:
        self.answers = answers
        self._points = points
        self._begin = points.get(_ALWAYS, (0.0,) * len(answers))

    def points(self, sign: str, answer: str) -> float:
        """What a sign adds for an answer against `none`; 0 for a sign that the table does not know.

        >>> Scales({"sum": (0.5, -0.25)}, ("funder", "none")).points("sum", "funder")
        0.75
        """
        points = self._points.get(sign)
        if points is None:
            return 0.0
        none = points[self.answers.index(NONE)] if NONE in self.answers else 0.0
        return points[self.answers.index(answer)] - none

    def chances(self, signs: Iterable[str]) -> dict[str, float]:
        """How likely each answer is, all of them 1 together.

        >>> both = Scales({"brief": (1.0, 0.0)}, ("owner", "none"))
        >>> {answer: round(chance, 2) for answer, chance in both.chances({"brief", "unknown"}).items()}
        {'owner': 0.73, 'none': 0.27}
        """
        sums = list(self._begin)
        known = self._points
        for sign in sorted(known.keys() & signs):  # floats add up to the same in the same order only
            for place, one in enumerate(known[sign]):
                sums[place] += one
        highest = max(sums)
        shares = [exp(one - highest) for one in sums]
        whole = sum(shares)
        return {answer: share / whole for answer, share in zip(self.answers, shares, strict=True)}


@cache
def scales(table: str) -> Scales:
    """The points of a table of `extractors/tables`."""
    found = rows(table)
    answers = tuple(column for column in found[0] if column not in {"sign", "texts"}) if found else (NONE,)
    return Scales({row["sign"]: tuple(float(row[one]) for one in answers) for row in found}, answers)


def likeliest(chances: Mapping[str, float]) -> tuple[str, float]:
    """The answer with the highest chance."""
    return max(chances.items(), key=lambda pair: pair[1])
