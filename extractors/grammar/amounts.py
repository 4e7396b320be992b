"""Sums of money in Swedish text: "411 601 kr", "cirka 2,5 mkr", "2-3 miljoner kronor", "SEK 30 000".

`find_amounts` searches a text, `read_amount` reads the value of a labelled field. A rate ("500 kr per
deltagare") is an Amount with `per`. Millions of nobody knows what are refused (`no_unit`), digits that do not
make up a number too (`broken_number`). Units are rows of `money_units.csv`, qualifiers of `bounds.csv`, rates
of `rates.csv`.
"""

from decimal import Decimal
from functools import lru_cache

import regex

from extractors.engine import Engine, Findings, Found, Refused
from extractors.grammar.amount_rules import AMOUNT_RULES, doubtful
from extractors.grammar.bounds import bound_after, stronger
from extractors.grammar.digits import is_year
from extractors.grammar.in_place import NUMBER_OR_RANGE, InPlace, number_at
from extractors.grammar.money import label_unit
from extractors.grammar.not_money import OTHER_NUMBER_RULES
from extractors.grammar.scaled import tidy
from extractors.grammar.values import Amount
from extractors.patterns import lazily
from extractors.text import Text, fold
from schemas import Reason

__all__ = ["AMOUNT_RULES", "MAYBE_SUMS", "find_amounts", "label_unit", "read_amount"]

MAYBE_SUMS = frozenset({Reason.NO_UNIT, Reason.BROKEN_NUMBER})
"""Why a sum may have been turned down and still say that a line tells of one."""
_ENGINE: Engine[Amount] = Engine(AMOUNT_RULES + OTHER_NUMBER_RULES)
_number = lazily(NUMBER_OR_RANGE, "search")
_remark = regex.compile(r"[ .,;*]*+(?:\([^()]*+\))?+[ .,;*]*+").fullmatch
_beside = regex.compile(r" ?(?:\([^()]*+\))?,? *(?:[+/&]|och|samt)? *").fullmatch
_MILLION = 1_000_000
"""Under a head in millions a bare year is none: `Belopp (mnkr)` over a column of years."""
_date = regex.compile(
    r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
).fullmatch


def find_amounts(text: Text | str) -> Findings[Amount]:
    """Every sum of money and every rate in a text, and what looked like one and is not.

    Spans cover qualifier, number, unit and rate. Refusals: `broken_number`, `no_unit`, `year`, and numbers
    that are something else by their looks or label (`phone`, `org_number`, `case_number`, …).

    >>> finding = find_amounts("Beviljat stöd411 601 kr").found[0]
    >>> finding.start, finding.end, finding.value.value, finding.value.currency
    (13, 23, Decimal('411601'), 'SEK')
    """
    return _ENGINE.run(text) if isinstance(text, Text) else _kept(text)


@lru_cache(maxsize=16)
def _kept(text: str) -> Findings[Amount]:
    """What stands in the values of the last labels: each is asked for by more than one field."""
    return _ENGINE.run(text)


def read_amount(
    text: str, *, unit: tuple[Decimal, str] | None = None, findings: Findings[Amount] | None = None
) -> Found[Amount] | Refused:
    """The amount that is the whole value of a labelled field; positions are those of the text's fold.

    A unit in the text itself comes first; without one `unit` (factor and ISO 4217 code, as `label_unit` gives
    them for the label) is used; without either the currency is None and left to the caller. A remark in
    parentheses may follow. `findings` are what `find_amounts` finds in it, where that is known.

    Refused: `empty_label`, `no_unit` (text that is more or other than an amount),
    `broken_number`, `year`, and `phone` and the like where the text is one.

    >>> read_amount("6 431 952").value.value, read_amount("450", unit=(Decimal(1000), "SEK")).value.value
    (Decimal('6431952'), Decimal('450000'))
    """
    view = fold(text)
    end = len(view.fold.rstrip())
    start = min(end, len(view.fold) - len(view.fold.lstrip()))
    if start == end:
        return Refused(0, len(view.fold), Reason.EMPTY_LABEL, "field")
    findings = findings or find_amounts(view)
    for number, found in enumerate(findings.found):
        if found.start != start:
            break
        other = next(iter(findings.found[number + 1 :]), None)
        if _remark(view.fold, found.end, end) or (other and _in_two_currencies(view.fold, found, other, end)):
            return found
    if findings.found:
        return Refused(start, end, Reason.NO_UNIT, "field")
    for refused in findings.refused:
        if refused.start == start and refused.end == end and refused.reason != Reason.NO_UNIT:
            return refused
    return _bare_amount(view.lower, start, end, unit)


def _in_two_currencies(fold: str, one: Found[Amount], other: Found[Amount], end: int) -> bool:
    """Whether two sums in currencies of their own are all of a value: `656 340 € + 6 940 000 NOK`."""
    apart = (
        None not in {one.value.currency, other.value.currency} and one.value.currency != other.value.currency
    )
    return (
        apart
        and _beside(fold, one.end, other.start) is not None
        and _remark(fold, other.end, end) is not None
    )


def _bare_amount(
    lower: str, start: int, end: int, unit: tuple[Decimal, str] | None
) -> Found[Amount] | Refused:
    """A number alone in its field, with the unit of the label or none."""
    match = _number(lower, start, end)
    if match is None or _date(lower, start, end):
        return Refused(start, end, Reason.NO_UNIT, "field")
    number = number_at(match)
    if not isinstance(number, InPlace):
        return Refused(start, end, number or Reason.NO_UNIT, "field")
    stop, said = bound_after(lower, number.end, end)
    if number.start != start or not _remark(lower, stop, end):
        return Refused(start, end, Reason.NO_UNIT, "field")
    digits = lower[number.first : number.end]
    if is_year(digits) and (unit is None or unit[0] >= _MILLION):
        return Refused(start, end, Reason.YEAR, "field")
    factor, currency = unit or (Decimal(1), None)
    if doubtful(digits, number.value, factor):
        return Refused(start, end, Reason.BROKEN_NUMBER, "field")
    value, upper = number.times(factor)
    amount = Amount(
        tidy(value), None if upper is None else tidy(upper), stronger(number.bound, said), currency
    )
    return Found(start, stop, amount, "field", number.issues)
