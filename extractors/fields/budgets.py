"""The money of a project, by label and in sentences that say what a sum is."""

from decimal import Decimal

from extractors.cues import cues_in, nearest
from extractors.engine import Found, Refused
from extractors.fields.parties import Parties, payer_of
from extractors.grammar.amounts import read_amount
from extractors.grammar.money import label_unit
from extractors.grammar.values import Amount
from extractors.layout import Kind, Pair
from extractors.project import Project
from schemas import Basis, Budget, BudgetKind, Reason

HOME_CURRENCY = "SEK"
"""What an amount without a currency on a page in Swedish is taken to be; the value is then inferred."""
_FARTHEST = 90
_BETTER = {"cofinancing": 0, "total": 1, "grant": 1}


def find_budgets(project: Project, parties: Parties) -> list[Budget | Refused]:
    """Find the sums under labels and in sentences about this project; the others are refused."""
    found: list[Budget | Refused] = [_labelled(project, pair) for pair in project.pairs("budget")]
    labelled = [(pair.start, pair.end) for pair in project.page.layout.pairs]
    for amount in project.page.amounts.found:
        if not any(a <= amount.start < b for a, b in labelled):
            found.append(_in_text(project, parties, amount))
    found.extend(
        refused
        for refused in project.page.amounts.refused
        if not any(a <= refused.start < b for a, b in labelled)
    )
    return found


def _labelled(project: Project, pair: Pair) -> Budget | Refused:
    kind = BudgetKind(pair.field.removeprefix("budget."))
    rule = f"budget.label_{kind}"
    read = read_amount(project.page.text.fold[pair.start : pair.end], unit=label_unit(pair.unit))
    if isinstance(read, Refused):
        return Refused(pair.start, pair.end, read.reason, rule)
    payer = payer_of(pair) if kind is BudgetKind.GRANT else None
    label = project.text(pair.label_start, pair.label_end)
    start, end = pair.start + read.start, pair.start + read.end
    return _budget(project, read.value, (start, end), kind, rule, label, payer.canonical if payer else None)


def _in_text(project: Project, parties: Parties, amount: Found[Amount]) -> Budget | Refused:
    """A sum in a sentence, told what it is by the nearest cue."""
    rule = "budget.in_text"
    scope = project.scopes.at(amount.start)
    reason = project.foreign(amount.start)
    if reason is None and (scope is None or scope.sentence.block.kind is Kind.QUOTE):
        reason = Reason.NOT_THE_PROJECT
    if reason is None and amount.value.per is not None:
        reason = Reason.RATE
    if reason is not None or scope is None:
        return Refused(amount.start, amount.end, reason or Reason.NOT_THE_PROJECT, rule)
    sentence = scope.sentence
    cues = cues_in("money_cues", project.page.text.lower, sentence.start, sentence.end)
    cue = nearest([c for c in cues if not amount.start <= c.start < amount.end], amount.start, amount.end)
    if project.in_list and cue is None:
        place = (amount.start, amount.end)
        return _budget(project, amount.value, place, BudgetKind.GRANT, "budget.in_list", None, None)
    if cue is None or max(amount.start - cue.end, cue.start - amount.end) > _FARTHEST:
        return Refused(amount.start, amount.end, Reason.NOT_THE_PROJECT, rule)
    kind = BudgetKind(cue.kind)
    payer = _payer(parties, sentence.start, sentence.end) if kind is BudgetKind.GRANT else None
    label = project.text(cue.start, cue.end)
    place = (amount.start, amount.end)
    return _budget(project, amount.value, place, kind, f"{rule}_{kind}", label, payer)


def _payer(parties: Parties, start: int, end: int) -> str | None:
    """The funder that the same sentence names, when it names one only."""
    names = {
        claim.organisation.name if claim.organisation else claim.mention.canonical
        for claim in parties.claims
        if claim.role == "funder" and any(start <= a and b <= end for a, b in claim.places)
    }
    return names.pop() if len(names) == 1 else None


def _budget(
    project: Project,
    value: Amount,
    place: tuple[int, int],
    kind: BudgetKind,
    rule: str,
    label: str | None,
    payer: str | None,
) -> Budget:
    return Budget(
        kind=kind,
        amount=plain(value.value),
        upper=None if value.upper is None else plain(value.upper),
        bound=value.bound,
        currency=value.currency or HOME_CURRENCY,
        payer=payer,
        label=label,
        basis=Basis.STATED if value.currency else Basis.INFERRED,
        rule=rule,
        evidence=(project.span(*place),),
    )


def plain(value: Decimal) -> Decimal:
    """A decimal without exponent and without zeros after the point.

    >>> plain(Decimal("4.1E+5")), plain(Decimal("2.50"))
    (Decimal('410000'), Decimal('2.5'))
    """
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
