"""What a careful reader would question in a record: contradictions are kept and reported, never resolved."""

from collections.abc import Iterator
from decimal import Decimal

from schemas import Basis, Bound, BudgetKind, Issue, Record, ResultState


def check(record: Record) -> tuple[Issue, ...]:
    """Every issue of a record, in the order of its fields."""
    return tuple(issue for find in CHECKS for issue in find(record))


def currency_assumed(record: Record) -> Iterator[Issue]:
    """An amount whose currency the page does not name."""
    for number, budget in enumerate(record.budgets):
        if budget.basis is Basis.INFERRED:
            message = f"the page names no currency; {budget.currency} is assumed"
            yield Issue(code="currency_assumed", path=f"budgets[{number}]", message=message)


def grant_above_total(record: Record) -> Iterator[Issue]:
    """A grant that is larger than the whole budget in the same currency."""
    limits: dict[str, Decimal] = {}
    for total in record.budgets:
        if total.kind is BudgetKind.TOTAL:
            most = total.upper or total.amount
            limits[total.currency] = max(most, limits.get(total.currency, most))
    for number, grant in enumerate(record.budgets):
        limit = limits.get(grant.currency) if grant.kind is BudgetKind.GRANT else None
        if limit is not None and grant.amount > limit:
            message = f"the grant of {grant.amount} is above the total of {limit} {grant.currency}"
            yield Issue(code="grant_above_total", path=f"budgets[{number}]", message=message)


def totals_disagree(record: Record) -> Iterator[Issue]:
    """Two totals in one currency that are not the same sum."""
    first: dict[str, int] = {}
    for number, total in enumerate(record.budgets):
        if total.kind is not BudgetKind.TOTAL or total.bound is not Bound.EXACT:
            continue
        other = record.budgets[first.setdefault(total.currency, number)]
        if total.amount != other.amount:
            message = f"one total is {other.amount} {total.currency}, another {total.amount}"
            yield Issue(code="totals_disagree", path=f"budgets[{number}]", message=message)


def end_before_start(record: Record) -> Iterator[Issue]:
    """A period that ends before it begins."""
    for number, period in enumerate(record.periods):
        if period.earliest and period.latest and period.latest < period.earliest:
            message = f"the period ends {period.latest}, before it begins {period.earliest}"
            yield Issue(code="end_before_start", path=f"periods[{number}]", message=message)


def participants_disagree(record: Record) -> Iterator[Issue]:
    """A planned number of participants that the numbers told of the parts do not add up to."""
    planned = [
        (number, result.quantities[0])
        for number, result in enumerate(record.results)
        if result.rule.startswith("result.label_") and result.quantities
    ]
    parts = [
        quantity
        for result in record.results
        if result.state is ResultState.TARGET and not result.rule.startswith("result.label_")
        for quantity in result.quantities
        if quantity.unit == "persons" and quantity.bound is Bound.EXACT and quantity.upper is None
    ]
    if len(parts) < 2:
        return
    total = sum(part.value for part in parts)
    for number, whole in planned:
        if whole.unit == "persons" and total != whole.value:
            added = " + ".join(str(part.value) for part in parts)
            message = f"{added} = {total}, but {whole.value} participants are planned"
            yield Issue(code="participants_disagree", path=f"results[{number}]", message=message)


def missing_owner(record: Record) -> Iterator[Issue]:
    """A project whose owner was not found."""
    if not record.owners:
        yield Issue(code="missing_owner", path="owners", message="no owner was found")


CHECKS = (
    currency_assumed,
    grant_above_total,
    totals_disagree,
    end_before_start,
    participants_disagree,
    missing_owner,
)
