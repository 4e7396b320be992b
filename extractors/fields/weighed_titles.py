"""Which of the candidates is the name of the project of a page: weighed by signs, the rules' choice one.

Each candidate has the sum of the points of its signs, that the page names no project has the points of
`none`, and the chance of each is the softmax of these sums (conditional logit; table `points_of_titles`,
made by `python -m benchmarks.learn_titles`).
"""

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp

from extractors.fields.title_candidates import Candidate, key_of, title_candidates
from extractors.fields.title_signs import signs_of_titles
from extractors.fields.titles_ruled_out import is_ruled_out
from extractors.page import Page
from extractors.tables import rows
from extractors.weighing import NONE
from schemas import TextValue

TABLE = "points_of_titles"
RULE = "title.weighed"
ENOUGH, AGAINST = 0.5, 0.65
"""The least chance of a name where rules chose none, and of another than they chose."""
RULES = frozenset({"title.label", "title.form_heading", "title.document", "title.heading_on_path"})
"""Rules whose choice is not weighed: a form, a cover or a path says what the project is called."""


def picked_by(page: Page, title: TextValue | None) -> tuple[int, int, str] | None:
    """Where in the fold the title stands that a rule chose, and the rule."""
    if title is None:
        return None
    span = title.evidence[0]
    return *page.text.folded(span.start, span.end), title.rule


def likeliest_title(page: Page, picked: tuple[int, int, str] | None) -> tuple[Candidate, float] | None:
    """The candidate that most likely is the name, with its chance; None where too little speaks for it.

    `picked` is where the name stands that a rule chose (places in the fold), and the rule.
    """
    candidates = allowed(page, picked)
    key, chance = max(chances_of(signs_of_titles(page, candidates)).items(), key=lambda pair: pair[1])
    return (candidates[key], chance) if chance >= least(picked) and key in candidates else None


def allowed(page: Page, picked: tuple[int, int, str] | None) -> dict[str, Candidate]:
    """The candidates of a page that nothing speaks against outright, and the rules' choice."""
    chosen = key_of(page.text.fold[picked[0] : picked[1]]) if picked else ""
    return {
        key: one
        for key, one in title_candidates(page, picked).items()
        if key == chosen or not is_ruled_out(page, one)
    }


def least(picked: tuple[int, int, str] | None) -> float:
    """The least chance that a name must have: more where a rule chose another."""
    return ENOUGH if picked is None else AGAINST


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
