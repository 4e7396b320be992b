"""What a page of several projects says of one further down, in paragraphs that begin with its name."""

import re
from collections.abc import Iterator, Mapping, Sequence

from extractors.layout import Kind
from extractors.page import Page

Stretch = tuple[int, int]

_SHORTEST = 8
"""A shorter name may begin a sentence by chance."""
_goes_on = re.compile(
    r"\n(?!\n)| ?\(|:| - | (?:är|ska|skall|syftar|handlar|innebär|vill|får|har)(?!\w)"
).finditer
_LONGEST = 200


def passages_on(
    page: Page, entries: Sequence[Stretch], names: Sequence[str]
) -> tuple[tuple[Stretch, ...], ...]:
    """For each entry the paragraphs below the list that begin with its name or have it for a heading."""
    found: list[list[Stretch]] = [[] for _ in entries]
    numbers = {name: number for number, name in enumerate(names) if len(name) >= _SHORTEST}
    below = max((end for _, end in entries), default=0)
    for number, passage in _passages(page, below, numbers):
        found[number].append(passage)
    return tuple(map(tuple, found))


def _passages(page: Page, below: int, numbers: Mapping[str, int]) -> Iterator[tuple[int, Stretch]]:
    open_one: tuple[int, Stretch] | None = None
    for block in page.layout.blocks if numbers else ():
        if block.start < below or block.kind is Kind.FURNITURE:
            continue
        number = _named(page.text.lower, block.start, numbers)
        goes_on = open_one is not None and "\n\n" not in page.text.fold[open_one[1][1] : block.start]
        if open_one is not None and goes_on and number is None:
            open_one = open_one[0], (open_one[1][0], block.end)
            continue
        if open_one is not None:
            yield open_one
        open_one = None if number is None else (number, (block.start, block.end))
    if open_one is not None:
        yield open_one


def _named(lower: str, start: int, numbers: Mapping[str, int]) -> int | None:
    """The number of the entry whose name stands at a place, where the text goes on to say something of it."""
    for stop in _goes_on(lower, start, start + _LONGEST):
        number = numbers.get(lower[start : stop.start()])
        if number is not None:
            return number
    return None
