"""This grammar behind the protocol of `peer_adapters`.

python -m benchmarks.peer_utdrag < requests > answers
"""

from collections.abc import Callable, Iterable
from typing import Any

from benchmarks.peer_adapters import Answer, found, serve
from benchmarks.peer_scores import days_of
from extractors.engine import Findings
from extractors.grammar.amounts import find_amounts
from extractors.grammar.durations import find_durations
from extractors.grammar.numbers import find_numbers, parse_number
from extractors.grammar.periods import find_times
from extractors.grammar.quantities import find_quantities
from extractors.grammar.time_values import Duration
from extractors.text import Text, fold

FINDERS: dict[str, Callable[[Text], Findings[Any]]] = {
    "amount": find_amounts,
    "time": find_times,
    "duration": find_durations,
    "quantity": find_quantities,
    "number": find_numbers,
}


def whole_of(kinds: Iterable[str]) -> Callable[[str], object]:
    """What finds every value of these kinds in a page."""
    finders = [FINDERS[kind] for kind in kinds if kind in FINDERS]

    def whole(page: str) -> list[Findings[Any]]:
        text = fold(page)
        return [find(text) for find in finders]

    return whole


def read(kind: str, text: str) -> Answer:
    """Values of one kind."""
    if kind == "number":
        number = parse_number(text)
        if number is not None:
            stripped = text.strip()
            start = text.index(stripped)
            return [found(start, start + len(stripped), limits(number))]
    view = fold(text)
    return [
        found(span.start, span.end, value)
        for span, value in ((view.span(s, e), v) for s, e, v in values(kind, view))
    ]


def values(kind: str, text: Text) -> list[tuple[int, int, list[Any]]]:
    """Place and value of everything of a kind."""
    if kind == "amount":
        return [(f.start, f.end, [*limits(f.value), f.value.currency]) for f in find_amounts(text).found]
    if kind == "time":
        return [(f.start, f.end, list(days_of(f.value.edtf or "..")[:2])) for f in find_times(text).found]
    if kind == "duration":
        return [(f.start, f.end, length(f.value)) for f in find_durations(text).found]
    if kind == "quantity":
        return [(f.start, f.end, [*limits(f.value), f.value.unit]) for f in find_quantities(text).found]
    wanted = kind == "ordinal"
    return [(f.start, f.end, limits(f.value)) for f in find_numbers(text).found if f.value.ordinal == wanted]


def limits(value: Any) -> list[str | None]:
    """Low and high as text."""
    return [str(value.value), None if value.upper is None else str(value.upper)]


def length(value: Duration) -> list[str]:
    """Months and days of a length."""
    return [str(12 * value.years + value.months), str(7 * value.weeks + value.days)]


if __name__ == "__main__":
    serve(read, whole_of)
