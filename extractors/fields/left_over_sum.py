"""What the one sum of a short text is that no words say it is: what the project costs, or what it gets.

`Glädjebudet kom från Boverket: 2 150 000 kronor.` Read only where the text gives no other sum; the kind is
inferred.
"""

import re
from collections.abc import Iterator, Sequence

from extractors.engine import Refused
from extractors.fields.left_over_words import BUILDS, OTHER_SUM, OWN, TOTAL
from extractors.fields.parties import Parties
from extractors.fields.sums import make_budget
from extractors.fields.sums_in_text import SMALLEST
from extractors.fields.sums_ruled_out import is_out_of_question
from extractors.fields.told import said_of
from extractors.grammar.amounts import read_amount
from extractors.grammar.values import Amount
from extractors.project import Project
from extractors.whereabouts import Placed, between
from schemas import Basis, Budget, BudgetKind, Reason

SUM_LEFT = "budget.left_over"
_paid_for = re.compile(r"(?<!\w)för (?:(?:drygt|cirka|ca|knappt|nästan|totalt) )?$").search
_counts = re.compile(
    r" (?!(?:närmare|ytterligare|tidigare|senare|från|till|för|av|ur|om|och|i|på|över|som|under|euro|kr"
    r"|kronor|svenska|norska)(?!\w))[a-zåäö]{3,}(?:er|ar|or|en|a|are)(?!\w)"
).match
"""`3 miljoner kunder`"""
_of_label = re.compile(r"[^:,. ]+(?: [^:,. ]+)?: ?").fullmatch
"""`Museet: 90 000 kr`: a label that no table knows."""
_AROUND, _BEFORE = 60, 14


def left_over_sum(
    project: Project, parties: Parties, found: Sequence[Budget | Refused], home: str
) -> Budget | None:
    """The one sum of a short text about one thing, if nothing else says what it gets or costs."""
    if project.in_list or not project.is_brief:
        return None
    if any(isinstance(one, Budget) for one in found):
        return None
    sums = list(_sums(project))
    if len(sums) != 1:
        return None
    (start, end), value = sums[0]
    lower = project.page.text.lower
    scope = project.scopes.at(start)
    first, last = (scope.sentence.start, scope.sentence.end) if scope else (start, end)
    if _of_label(lower[first:start]):
        return None
    around = slice(max(first, start - _AROUND), min(last, end + _AROUND // 2))
    if OWN.search(lower[around]) or OTHER_SUM.search(lower[around]):
        return None
    built = _paid_for(lower, max(0, start - _BEFORE), start) and BUILDS.search(lower, first, last)
    kind = BudgetKind.TOTAL if TOTAL.search(lower[around]) or built else BudgetKind.GRANT
    payers = [claim.mention.canonical for claim in parties.claims if claim.role == "funder"]
    if kind is BudgetKind.GRANT and not (payers or between(project.page.organisations.found, first, last)):
        return None
    payer = payers[0] if len(payers) == 1 and kind is BudgetKind.GRANT else None
    budget = make_budget(project, value, (start, end), kind, f"{SUM_LEFT}_{kind}", None, payer, home)
    return budget.model_copy(update={"basis": Basis.INFERRED})


def _sums(project: Project) -> Iterator[tuple[tuple[int, int], Amount]]:
    """The sums that may be the project's, also millions without a currency."""
    page = project.page
    for amount in page.amounts.found:
        if amount.value.per is None and amount.value.value >= SMALLEST and not _is_ruled_out(project, amount):
            yield (amount.start, amount.end), amount.value
    for refused in page.amounts.refused:
        if refused.reason is not Reason.NO_UNIT or "milj" not in page.text.lower[refused.start : refused.end]:
            continue
        start, end = said_of(page.text.lower, refused)
        read = read_amount(page.text.fold[start:end])
        if _counts(page.text.lower, end) or isinstance(read, Refused):
            continue
        if not _is_ruled_out(project, refused):
            yield (start, end), read.value


def _is_ruled_out(project: Project, amount: Placed) -> bool:
    scope = project.scopes.at(amount.start)
    return scope is not None and is_out_of_question(project, amount, scope.sentence)
