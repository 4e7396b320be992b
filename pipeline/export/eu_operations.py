"""The list of operations of Regulation (EU) 2021/1060, Article 49(3), as CSV."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from pipeline.export.cells import neutral, plain
from pipeline.export.common import ExportError, Leave, LeftOut, Options, day
from pipeline.finished import Run
from pipeline.spans import project_period
from schemas.organisations import OrganisationKind
from schemas.record import IdentifierScheme, Record
from schemas.values import Bound, Budget, BudgetKind

COLUMNS = (
    "operation_code",
    "beneficiary",
    "organisation_number",
    "operation_name",
    "operation_summary",
    "start_date",
    "end_date",
    "total_budget",
    "union_cofinancing",
    "union_cofinancing_rate",
    "currency",
    "fund",
    "programme",
    "priority",
    "specific_objective",
    "location",
    "location_code",
    "country",
    "source",
)
DAY = "%d/%m/%Y"


class _LackingError(Exception):
    """The record is no operation that can be listed."""


def write(run: Run, path: Path, options: Options, leave: Leave) -> None:
    """Write a row a record that a fund of the Union pays; what the page does not say stays empty."""
    written = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for record in run.records():
            try:
                cells = operation(record)
            except _LackingError as error:
                leave(LeftOut(record.record_id, "the record", str(error)))
                continue
            for what, reason in _lost(record):
                leave(LeftOut(record.record_id, what, reason))
            writer.writerow([neutral(cells.get(column) or "") for column in COLUMNS])
            written += 1
    if not written:
        raise ExportError(
            "no record is an operation of a fund of the Union; the list of what is left out says why"
        )


def operation(record: Record) -> dict[str, str | None]:
    """The row of a record. Raises _LackingError if it has no fund of the Union, no beneficiary or no name."""
    fund = _fund(record)
    if not record.owners:
        raise _LackingError("no owner, so no beneficiary")
    if record.title is None:
        raise _LackingError("no title, so no name of the operation")
    period, programme = project_period(record), record.programme
    total, grant = _exact(record, BudgetKind.TOTAL), _granted(record)
    start, end = (day(period.start), day(period.end)) if period else (None, None)
    codes = [place.code for place in record.places if place.code]
    numbers = [owner.organisation.org_number for owner in record.owners if owner.organisation.org_number]
    money = total or grant
    return {
        "operation_code": _code(record),
        "beneficiary": "; ".join(owner.name for owner in record.owners),
        "organisation_number": "; ".join(numbers),
        "operation_name": record.title.value,
        "operation_summary": record.summary.value if record.summary else None,
        "start_date": start.strftime(DAY) if start else None,
        "end_date": end.strftime(DAY) if end else None,
        "total_budget": plain(total.amount) if total else None,
        "union_cofinancing": plain(grant.amount) if grant else None,
        "union_cofinancing_rate": _rate(total, grant),
        "currency": money.currency if money else None,
        "fund": fund,
        "programme": programme.name if programme else None,
        "priority": programme.priority if programme else None,
        "specific_objective": programme.specific_objective if programme else None,
        "location": "; ".join(place.name for place in record.places),
        "location_code": "; ".join(codes),
        "country": "; ".join(dict.fromkeys(place.country for place in record.places if place.country)),
        "source": record.source.url or record.record_id,
    }


def _fund(record: Record) -> str:
    payers = [f for f in record.funders if f.organisation.kind is OrganisationKind.EU_FUND]
    if payers:
        return payers[0].organisation.name
    raise _LackingError("no fund of the Union pays it, as far as the page says")


def _code(record: Record) -> str | None:
    numbers = {identifier.scheme: identifier.value for identifier in reversed(record.identifiers)}
    return numbers.get(IdentifierScheme.PROJECT_NUMBER) or numbers.get(IdentifierScheme.REGISTER_NUMBER)


def _exact(record: Record, kind: BudgetKind) -> Budget | None:
    return next((b for b in record.budgets if b.kind is kind and _is_exact(b)), None)


def _granted(record: Record) -> Budget | None:
    """What the Union grants: the grant that a fund of the Union pays, in the currency of the total."""
    funds = {f.organisation.name for f in record.funders if f.organisation.kind is OrganisationKind.EU_FUND}
    total = _exact(record, BudgetKind.TOTAL)
    grants = (b for b in record.budgets if b.kind is BudgetKind.GRANT and b.payer in funds and _is_exact(b))
    return next((b for b in grants if total is None or b.currency == total.currency), None)


def _is_exact(budget: Budget) -> bool:
    return budget.bound is Bound.EXACT and budget.upper is None


def _rate(total: Budget | None, grant: Budget | None) -> str | None:
    """Per cent of the total that the Union pays, calculated from the two sums."""
    if total is None or grant is None or not 0 < grant.amount <= total.amount:
        return None
    return plain((100 * grant.amount / total.amount).quantize(Decimal("0.01")))


def _lost(record: Record) -> Iterator[tuple[str, str]]:
    for number, budget in enumerate(record.budgets):
        if not _is_exact(budget):
            yield f"budgets[{number}]", "the sum is not exact"
    period = project_period(record)
    for end in ("start", "end"):
        edtf = getattr(period, end, None)
        if edtf and day(edtf) is None:
            yield f"periods.{end}", f"{edtf} is no day"
