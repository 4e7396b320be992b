"""Pages of cards or posts, one a project: a name, a text, and a line that comes back with each.

`Läs mer`, `View Post` or `In Avslutade projekt by Eva` is the same under or over every card; what stands
between two of them is one project.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractors.fields.headings import can_be_title
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.whereabouts import between

Card = tuple[int, int, tuple[int, int]]
"""Where a card begins and ends, and where its name stands."""

_FEWEST = 3
_LONGEST_LINE, _LONGEST_NAME, _SHORTEST_TEXT = 60, 90, 60
_LINES = frozenset({Kind.FURNITURE, Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM})


def find_cards(page: Page) -> list[Card]:
    """Find three or more cards with a name and a text that tells of money, a time or a body."""
    blocks, lower = page.layout.blocks, page.text.lower
    if "projekt" not in lower or any(pair.field == "title" for pair in page.layout.pairs):
        return []
    said = [
        lower[b.start : b.end] if b.kind in _LINES and b.end - b.start <= _LONGEST_LINE else ""
        for b in blocks
    ]
    again = {line for line, count in Counter(said).items() if line and count >= _FEWEST}
    for line in sorted(again, key=lambda one: -said.count(one)):
        marks = [n for n, one in enumerate(said) if one == line]
        opening = [(first + 1, stop) for first, stop in pairwise([*marks, len(blocks)])]
        closing = [(first + 1, stop) for first, stop in pairwise([-1, *marks])]
        for parts in (opening, closing):
            cards = [card for part in parts if (card := _card(page, blocks, *part, again)) is not None]
            if len(cards) >= _FEWEST and len(cards) * 4 >= len(parts) * 3:
                return cards
    return []


def _card(page: Page, blocks: Sequence[Block], first: int, stop: int, again: set[str]) -> Card | None:
    """The card among some blocks: the last name with a text behind it."""
    lower = page.text.lower
    inner = [b for b in blocks[first:stop] if lower[b.start : b.end] not in again]
    inner = [b for b in inner if b.kind in {Kind.HEADING, Kind.PARAGRAPH}]
    for name, text in pairwise(inner):
        short = name.end - name.start <= _LONGEST_NAME and page.text.fold[name.end - 1] not in ".:"
        told = text.kind is Kind.PARAGRAPH and text.end - text.start >= _SHORTEST_TEXT
        if short and told and can_be_title(page, name) and _tells(page, text.start, inner[-1].end):
            return name.start, inner[-1].end, (name.start, name.end)
    return None


def _tells(page: Page, start: int, end: int) -> bool:
    bodies = any(not one.value.generic for one in between(page.organisations.found, start, end))
    return bodies or bool(between(page.amounts.found, start, end) or between(page.times.found, start, end))
