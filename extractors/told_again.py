"""Which lines that say what a project got tell of a grant again that an earlier line has told of.

News gives the sum in its lead and again further down, rounded there or in full here, with what it is for.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.whereabouts import between

_SHORT = 90
_WITHIN = Decimal("0.04")
_the_project = re.compile(
    r"(?<!\w)(?:(?:bevilja(?:r|de|t)|tilldela(?:r|de|t)|ger|gav|gett|stöder|stödjer|stöttar|finansierar) "
    r"(?:även |också |nu |därför )?\w*(?:projektet|satsningen|förstudien)"
    r"|\w*(?:projektet|satsningen|förstudien) (?:har |har nu |nu )?"
    r"(?:får|fick|fått|beviljas|beviljades|beviljats|tilldelas|tilldelades|tilldelats|finansieras))"
    r"(?= (?:med )?(?:(?:totalt|sammanlagt|cirka|ca|drygt|knappt|nästan|närmare|nära|hela|ytterligare) )*\d)"
).search
"""What got the money is known from before: it has no name here."""


def without_repeats(page: Page, blocks: Sequence[Block], anchors: Sequence[int]) -> list[int]:
    """The anchors but for those in running text that tell again of a grant."""
    kept: list[int] = []
    for anchor in anchors:
        earlier = [blocks[n] for n in kept]
        if not _is_prose(blocks, anchor) or not _is_again(page, blocks[anchor], earlier):
            kept.append(anchor)
    return kept


def _is_prose(blocks: Sequence[Block], number: int) -> bool:
    """Whether an anchor is a paragraph of news, and no line or item of a list."""
    block = blocks[number]
    return block.kind is Kind.PARAGRAPH and block.end - block.start > _SHORT


def _is_again(page: Page, block: Block, earlier: Sequence[Block]) -> bool:
    lower = page.text.lower
    if earlier and _the_project(lower, block.start, block.end):
        return not all(_the_project(lower, one.start, one.end) for one in earlier)
    return any(_tell_alike(page, one, block) for one in earlier)


def _tell_alike(page: Page, first: Block, second: Block) -> bool:
    """Whether two lines give the same sum, and neither names a body or a project that the other does not."""
    sums = [_sums(page, one) for one in (first, second)]
    if not any(same_sum(a, b) for a in sums[0] for b in sums[1]):
        return False
    return all(_fit(named(page, first), named(page, second)) for named in (_bodies, _names))


def _fit(some: set[str], others: set[str]) -> bool:
    return some <= others or others <= some


def _sums(page: Page, block: Block) -> set[Decimal]:
    found = between(page.amounts.found, block.start, block.end)
    return {one.value.value for one in found if one.value.value is not None}


def _bodies(page: Page, block: Block) -> set[str]:
    found = between(page.organisations.found, block.start, block.end)
    return {one.value.canonical.lower() for one in found if not one.value.generic}


def _names(page: Page, block: Block) -> set[str]:
    return {one.value.name.lower() for one in between(page.names, block.start, block.end)}


def same_sum(one: Decimal, other: Decimal) -> bool:
    """Whether two sums are the same, or one is the other rounded.

    >>> [same_sum(Decimal(2_700_000), Decimal(x)) for x in (2_748_310, 2_700_000, 2_900_000)]
    [True, True, False]
    """
    return abs(one - other) <= _WITHIN * max(one, other)
