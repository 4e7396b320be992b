"""All values of a text in one pass: the rules of amounts, times, durations and quantities in one engine."""

from dataclasses import dataclass
from typing import Any

from extractors.engine import Engine, Findings, Found, Refused, select
from extractors.grammar.amount_rules import AMOUNT_RULES
from extractors.grammar.dates import DATE_RULES
from extractors.grammar.durations import DURATION_RULES
from extractors.grammar.not_money import OTHER_NUMBER_RULES
from extractors.grammar.periods import PERIOD_RULES
from extractors.grammar.quantity_rules import QUANTITY_RULES
from extractors.grammar.time_values import Date, Duration, Period
from extractors.grammar.values import Amount, Quantity
from extractors.text import Text, fold


@dataclass(frozen=True, slots=True)
class Values:
    """What `find_amounts`, `find_times`, `find_durations` and `find_quantities` find in a text."""

    amounts: Findings[Amount]
    times: "Findings[Date | Period]"
    durations: Findings[Duration]
    quantities: Findings[Quantity]


_GROUPS = (AMOUNT_RULES, PERIOD_RULES, DATE_RULES, DURATION_RULES, QUANTITY_RULES, OTHER_NUMBER_RULES)
_ENGINE: Engine[Any] = Engine([rule for group in _GROUPS for rule in group])
_GROUP_OF = [group for group, rules in enumerate(_GROUPS) for _ in rules]


def find_values(text: Text | str) -> Values:
    """Every value of the four kinds: the same as the four functions give, in half their time.

    Kinds are not weighed against each other: what one takes may overlap what another takes.

    >>> values = find_values("88 deltagare delar på 250 000 kr under 2020")
    >>> values.amounts.found[0].value.value, values.times.found[0].value.edtf
    (Decimal('250000'), '2020')
    """
    view = fold(text) if isinstance(text, str) else text
    of: list[list[Found[Any] | Refused]] = [[] for _ in _GROUPS]
    for number, candidate in _ENGINE.numbered(view):
        of[_GROUP_OF[number]].append(candidate)
    amounts, periods, dates, durations, quantities, others = of
    return Values(
        select(amounts + others), select(periods + dates), select(durations), select(quantities + others)
    )
