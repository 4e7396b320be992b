"""All values in one pass: the same as each kind by itself."""

import pytest

from extractors.grammar.amounts import find_amounts
from extractors.grammar.durations import find_durations
from extractors.grammar.periods import find_times
from extractors.grammar.quantities import find_quantities
from extractors.grammar.values_on import Values, find_values
from tests.grammar import test_amounts, test_dates, test_durations, test_periods, test_quantities

TEXTS = [
    *(text for _, row in test_amounts.SPELLINGS for text in row.split("|")),
    *(text for text, _ in test_amounts.NOT_MONEY),
    *(text for _, row in test_quantities.FOUND for text in row.split("|")),
    *(text for text, _ in test_quantities.NOT_COUNTED),
    *(text for _, texts in test_durations.POSITIVE for text in texts),
    *(text for text, _ in test_durations.REFUSED),
    *(text for _, texts in test_dates.POSITIVE for text in texts),
    *(text for _, texts in test_periods.POSITIVE for text in texts),
]
PAGE = "\n".join(TEXTS)


def by_kind(text: str) -> Values:
    return Values(find_amounts(text), find_times(text), find_durations(text), find_quantities(text))


@pytest.mark.parametrize("text", TEXTS)
def test_a_text(text: str) -> None:
    assert find_values(text) == by_kind(text)


def test_a_page_of_all_kinds() -> None:
    values = find_values(PAGE)
    assert values == by_kind(PAGE)
    assert all(kind.found for kind in (values.amounts, values.times, values.durations, values.quantities))
