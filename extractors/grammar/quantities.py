"""Counted and measured things: "88 deltagare", "ett tjugotal unga kvinnor", "65 % av deltagarna", "400 m²".

`find_quantities` tells persons from other things by the head of the noun, measures by table, and shares
(percent, hälften, två tredjedelar, var tredje) by their words. Not counted: times (durations have their own
grammar), years (`year`), ages (`age`), names with a number (etapp 2, Europa 2020), parts of a known set (de
två kommunerna), and en/ett, which are articles.
"""

from extractors.engine import Engine, Findings
from extractors.grammar.not_money import OTHER_NUMBER_RULES
from extractors.grammar.quantity_rules import QUANTITY_RULES
from extractors.grammar.values import Quantity
from extractors.text import Text

__all__ = ["QUANTITY_RULES", "find_quantities"]

_ENGINE: Engine[Quantity] = Engine(QUANTITY_RULES + OTHER_NUMBER_RULES)


def find_quantities(text: Text | str) -> Findings[Quantity]:
    """Every counted or measured thing in a text, and numbers that looked like one and are not.

    Spans cover qualifier, number, unit or noun phrase, and "av …" of a share. Refusals: `year`, `age`,
    `broken_number`, and the numbers that are something else by their looks or label (`phone`, `law`, …).

    >>> finding = find_quantities("Projektet når cirka 20 unga kvinnor.").found[0]
    >>> finding.value.unit, finding.value.of, finding.start, finding.end
    ('persons', 'unga kvinnor', 14, 35)
    """
    return _ENGINE.run(text)
