"""A budget of the record, made of an amount that was found."""

import re
from decimal import Decimal

from extractors.grammar.values import Amount
from extractors.project import Project
from schemas import Basis, Budget, BudgetKind

_in_all = re.compile(r"(?:totalt|sammanlagt|sammantaget|inalles|allt som allt|exakt|precis)\s+").match
"""Words before a sum that bound it in no way are no part of its evidence."""


def make_budget(
    project: Project,
    value: Amount,
    place: tuple[int, int],
    kind: BudgetKind,
    rule: str,
    label: str | None,
    payer: str | None,
    home: str,
) -> Budget:
    """A budget of an amount at `place`; `home` is the currency of an amount that names none."""
    in_all = _in_all(project.page.text.lower, *place)
    return Budget(
        kind=kind,
        amount=plain(value.value),
        upper=None if value.upper is None else plain(value.upper),
        bound=value.bound,
        currency=value.currency or home,
        payer=payer,
        label=label,
        basis=Basis.STATED if value.currency else Basis.INFERRED,
        rule=rule,
        evidence=(project.span(in_all.end() if in_all else place[0], place[1]),),
    )


def plain(value: Decimal) -> Decimal:
    """A decimal without exponent and without zeros after the point.

    >>> plain(Decimal("4.1E+5")), plain(Decimal("2.50"))
    (Decimal('410000'), Decimal('2.5'))
    """
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
