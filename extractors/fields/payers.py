"""Who pays a sum, where only the rest of its sentence says so."""

import re
from collections.abc import Iterable, Sequence

from extractors.fields.claims import Claim
from extractors.fields.parties import Parties
from extractors.project import Project
from extractors.whereabouts import between
from schemas import Budget, BudgetKind

_BESIDE = 20
_share = re.compile(r" (?:[a-zåäö]+ ){1,4}\d+(?:,\d+)? ?(?:procent|%)(?! ?,)").match
"""What stands behind a body that pays a part, and not the sum before it: `går in med 10 procent`."""


def with_payer(project: Project, parties: Parties, budget: Budget, others: Sequence[Budget]) -> Budget:
    """A grant with the one payer of the project that its sentence names; else as it is.

    `Projektet, som Vinnova står bakom, får 400 000 kronor`: the grant is Vinnova's. Of `others` none may
    be said to be what that payer gives: `Vinnova har gett 50 000 och skogsfonden 25 000`.
    """
    if budget.kind is not BudgetKind.GRANT or budget.payer is not None:
        return budget
    scope = project.scopes.at(budget.evidence[0].start)
    if scope is None:
        return budget
    payers = [claim for claim in parties.claims if claim.role == "funder"]
    start, end, _ = scope.sentence
    lower = project.page.text.lower
    here = [o for o in between(project.page.organisations.found, start, end) if not _share(lower, o.end)]
    named = {name for one in here if (name := _one_of(payers, one.value.id, one.value.canonical))}
    named = named or {_name(claim) for claim in payers if _stands_beside(claim, budget, end, lower)}
    named -= {other.payer for other in others if start <= other.evidence[0].start < end}
    return budget.model_copy(update={"payer": named.pop()}) if len(named) == 1 else budget


def _stands_beside(claim: Claim, budget: Budget, end: int, lower: str) -> bool:
    """Whether a payer is named right behind a sum, in its sentence: `6,2 mkr är EU-stöd`."""
    behind = budget.evidence[0].end
    return any(
        behind <= start < min(end, behind + _BESIDE) and not _share(lower, stop)
        for start, stop in claim.places
    )


def _name(claim: Claim) -> str:
    return claim.organisation.name if claim.organisation else claim.mention.canonical


def _one_of(payers: Iterable[Claim], organisation: str | None, canonical: str) -> str | None:
    """The name of the payer that a body named in a sentence is."""
    for claim in payers:
        name = _name(claim)
        if canonical == name or (
            organisation and claim.organisation and organisation == claim.organisation.id
        ):
            return name
    return None
