"""Sums that no rule reads, weighed by the signs around them.

A sum that most likely is the project's is read as the likeliest kind; no sum that a rule reads is changed.
The values are inferred, and their confidence is the chance of both (tables
`points_of_sums`, `points_of_kinds`).
"""

from collections.abc import Iterator, Sequence

from extractors.engine import Refused
from extractors.fields.budgets import home_currency
from extractors.fields.parties import Parties
from extractors.fields.payers import with_payer
from extractors.fields.sum_signs import REFUSED, costs_all, sums_with_signs
from extractors.fields.sums import make_budget
from extractors.fields.sums_in_text import part_of
from extractors.project import Project
from extractors.weighing import OWN, WEIGHED, is_weighed, likeliest, scales
from schemas import Basis, Budget, BudgetKind

TABLE, KINDS = "points_of_sums", "points_of_kinds"
_BEFORE = 40
ENOUGH, _SURE = 0.5, 0.5
"""The least chance that a sum is the project's, and of its kind."""
_MOST = 10**9
"""So much is a state's or a fund's; of a project that costs it, rules read it."""


def weighed_sums(
    project: Project, parties: Parties, found: Sequence[Budget | Refused]
) -> list[Budget | Refused]:
    """What was found, with the sums that are weighed in the place of their refusals."""
    if project.in_list:
        return list(found)
    more = list(_weighed(project, parties, found))
    if not more:
        return list(found)
    taken = [one.evidence[0] for one in more]
    kept = []
    for one in found:
        if isinstance(one, Refused):
            span = project.span(one.start, one.end)
            if any(span.start < part.end and part.start < span.end for part in taken):
                continue
        kept.append(one)
    return [*kept, *more]


def _weighed(project: Project, parties: Parties, found: Sequence[Budget | Refused]) -> Iterator[Budget]:
    budgets = [one for one in found if isinstance(one, Budget)]
    refused = [one for one in found if isinstance(one, Refused)]
    claims = [claim for claim in parties.claims if not is_weighed(claim.rule)]
    for one in sums_with_signs(project, claims, budgets, refused):
        value = one.amount.value
        if one.is_read or value.value >= _MOST:
            continue
        chance = scales(TABLE).chances(one.signs).get(OWN, 0.0)
        if chance < ENOUGH:
            continue
        kind, sure = likeliest(scales(KINDS).chances(s for s in one.signs if not s.startswith(REFUSED)))
        if sure < _SURE:
            continue
        place = (one.amount.start, one.amount.end)
        lower = project.page.text.lower
        if costs_all(project, one.amount) or part_of(lower, max(0, place[0] - _BEFORE), place[0]):
            kind = BudgetKind.TOTAL  # `60 procent av de 4,2 miljonerna`
        home = home_currency(project)
        made = make_budget(
            project, value, place, BudgetKind(kind), f"budget.{WEIGHED}_{kind}", None, None, home
        )
        made = made.model_copy(update={"basis": Basis.INFERRED, "confidence": round(chance * sure, 2)})
        yield with_payer(project, parties, made, [*budgets, made])
