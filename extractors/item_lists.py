"""Lists of funded projects, an item each: `• Våtmark vid Skällinge, 200 000 kr`, under who got the money."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.grammar.amounts import MAYBE_SUMS
from extractors.grammar.number_words import FEW
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.whereabouts import between

_FEWEST = 3
_several = re.compile(
    rf"(?<!\w)(?:(?:\d+|{'|'.join(FEW)}|dessa|följande|flera|nya|beviljade|alla)"
    r" (?:\w+ )?\w*(?:projekt|åtgärder|insatser|ansökningar|förstudier|initiativ)(?:en)?"
    r"|\w*(?:projekten|projekt som (?:fått|får|beviljats)|åtgärderna|insatserna|ansökningarna))(?!\w)"
).search
_granted = re.compile(
    r"(?<!\w)(?:bevilja[tsrde]*|bidrag|bidraget|stöd|stödet|fått|får|tilldela[tsrde]*|pengar|fördela[trsde]*"
    r"|prioritera[tsrde]*|projektmedel)(?!\w)"
).search
_declined = re.compile(
    r"(?<!\w)(?:avslås|avslogs|avslag|beviljas (?:inte|ej)|beviljades (?:inte|ej)|lämnas utan bifall)(?!\w)"
).search
_of_field = re.compile(r" (?:till|inom) [a-zåäö]+(?: (?:och|samt|på|i) [a-zåäö]+){0,2}[.,;]?$").match
"""One or two nouns behind a sum: a field, and no project of anybody."""
_MOST_WORDS = 45
"""An item with more words before its sum is running text."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item with what follows it until the next, and where the name of the body above the items stands."""

    start: int
    end: int
    heading: tuple[int, int] | None


DEALT_OUT = r"(?:fördela(?:r|s|t|de|des|d|ts)|dela(?:s|r|des)? (?:på|ut))(?!\w)"
"""What a page of several grants says of their money."""


def find_items(page: Page, blocks: Sequence[Block]) -> tuple[Item, ...]:
    """Find the items of a list of projects: three or more with a sum, on a page that tells of several."""
    lower = page.text.lower
    items = list(_items(page, blocks))
    with_sum = [item for item in items if _begins_with_sum(page, item)]
    if len(with_sum) < _FEWEST or len(with_sum) * 4 < len(items) * 3:
        return ()
    if not tells_of_several(lower, [(item.start, item.end) for item in with_sum]):
        return ()
    if sum(_is_of_field(page, item) for item in with_sum) * 3 > len(with_sum) * 2:
        return ()
    named = sum(_says_what(page, item) for item in with_sum)
    return tuple(with_sum) if named * 3 >= len(with_sum) * 2 else ()


def is_declined(lower: str, start: int, end: int) -> bool:
    """Whether an entry says that the money was refused: `Ansökan från Orsa IF om 200 000 kronor avslås`."""
    stops = [stop for mark in (". ", "\n") if (stop := lower.find(mark, start, end)) >= 0]
    return _declined(lower, start, min(stops, default=end)) is not None


def tells_of_several(lower: str, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether a page says outside some parts of it that several projects got money."""
    around = outside(lower, parts)
    return _several(around) is not None and _granted(around) is not None


def says_several(lower: str, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether a page speaks outside some parts of it of several projects."""
    return _several(outside(lower, parts)) is not None


def has_sum(page: Page, start: int, end: int) -> bool:
    """Whether a stretch of a page has a sum, or a number that may be one."""
    refused = between(page.amounts.refused, start, end)
    return bool(between(page.amounts.found, start, end)) or any(one.reason in MAYBE_SUMS for one in refused)


def _items(page: Page, blocks: Sequence[Block]) -> Iterator[Item]:
    heading: tuple[int, int] | None = None
    for number, block in enumerate(blocks):
        if block.kind is Kind.ITEM:
            end = block.end
            for further in blocks[number + 1 :]:
                blank = "\n\n" in page.text.fold[end : further.start]
                if further.kind in {Kind.ITEM, Kind.HEADING, Kind.QUOTE} or blank:
                    break
                end = further.end
            yield Item(block.start, end, heading)
        elif block.kind in {Kind.HEADING, Kind.PARAGRAPH}:
            heading = (block.start, block.end) if _is_body(page, block) else heading
            if block.kind is Kind.HEADING and not _is_body(page, block):
                heading = None


def _is_body(page: Page, block: Block) -> bool:
    """Whether a line is the name of an organisation and little more."""
    bodies = between(page.organisations.found, block.start, block.end)
    named = [body for body in bodies if not body.value.generic]
    return len(named) == 1 and named[0].end - named[0].start > 0.6 * (block.end - block.start)


def _begins_with_sum(page: Page, item: Item) -> bool:
    refused = between(page.amounts.refused, item.start, item.end)
    found = between(page.amounts.found, item.start, item.end)
    first = min([a.start for a in found] + [r.start for r in refused if r.reason in MAYBE_SUMS], default=-1)
    return first >= 0 and page.text.fold.count(" ", item.start, first) < _MOST_WORDS


def _is_of_field(page: Page, item: Item) -> bool:
    """Whether an item is a sum and the field it goes to, with nobody above who got it."""
    sums = between(page.amounts.found, item.start, item.start + 1)
    return bool(sums) and not item.heading and _of_field(page.text.fold, sums[0].end, item.end) is not None


def _says_what(page: Page, item: Item) -> bool:
    """Whether an item says more than who, where and how much."""
    said = (page.organisations.found, page.amounts.found, page.times.found, page.places.found)
    values = (one for some in said for one in between(some, item.start, item.end))
    taken = {place for one in values for place in range(one.start, one.end)}
    return item.end - item.start - len(taken) > 8


def outside(lower: str, parts: Sequence[tuple[int, int]]) -> str:
    """What a page says outside some parts of it."""
    edges = [0, *(place for part in parts for place in part), len(lower)]
    return " ".join(lower[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
