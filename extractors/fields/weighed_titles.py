"""What the project of a page is called where no rule says it: weighed by the signs of what it may be called.

Each candidate has the sum of the points of its signs, that the page names no project has the points of
`none`, and the chance of each is the softmax of these sums (conditional logit; table `points_of_titles`,
made by `python -m benchmarks.learn_titles`).
"""

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp

from extractors.fields.title_candidates import Candidate, title_candidates
from extractors.fields.title_signs import signs_of_titles
from extractors.fields.titles_ruled_out import is_ruled_out
from extractors.page import Page
from extractors.tables import rows
from extractors.weighing import NONE

TABLE = "points_of_titles"
RULE = "title.weighed"
ENOUGH = 0.5
"""The least chance of a name."""


def likeliest_title(page: Page) -> tuple[Candidate, float] | None:
    """The candidate that is likelier the name than all else together, with its chance; None without one."""
    candidates = allowed(page)
    chances = chances_of(signs_of_titles(page, candidates))
    key, chance = max(chances.items(), key=lambda pair: pair[1])
    return (candidates[key], chance) if chance >= ENOUGH and key in candidates else None


def allowed(page: Page) -> dict[str, Candidate]:
    """The candidates of a page that nothing speaks against outright."""
    return {key: one for key, one in title_candidates(page).items() if not is_ruled_out(page, one)}


def chances_of(signs: Mapping[str, Iterable[str]]) -> dict[str, float]:
    """How likely each candidate is the name, and `none` that there is no name; all of them 1 together."""
    known = points()
    sums = {key: sum(known[sign] for sign in sorted(known.keys() & some)) for key, some in signs.items()}
    sums[NONE] = known.get(NONE, 0.0)
    highest = max(sums.values())
    shares = {key: exp(one - highest) for key, one in sums.items()}
    whole = sum(shares.values())
    return {key: share / whole for key, share in shares.items()}


@cache
def points() -> Mapping[str, float]:
    """The points of each sign, and of `none`."""
    return {row["sign"]: float(row["points"]) for row in rows(TABLE)}
