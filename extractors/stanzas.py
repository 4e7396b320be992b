"""Lists of projects in stanzas: a name on a line of its own, who, how much and what, then an empty line."""

from collections.abc import Sequence

from extractors.fields.headings import NOT_TITLES
from extractors.item_lists import has_sum, tells_of_several
from extractors.layout import Block, Kind
from extractors.layout.labels import match_label
from extractors.page import Page
from extractors.whereabouts import between

Stanza = tuple[int, int]
"""The first block of an entry, its name, and the one after its last."""

_FEWEST = 3
_LONGEST_NAME = 90
_MOSTLY, _NEARLY = 0.5, 0.8
"""How much of a line a body must be to be a line of its own with its town, and without anything beside it."""


def find_stanzas(page: Page, blocks: Sequence[Block], fresh: Sequence[bool]) -> list[Stanza]:
    """Find three or more stanzas that each begin with a name and tell of a sum, on a page of several."""
    if any(pair.field == "title" for pair in page.layout.pairs):
        return []
    tops = [n for n, first in enumerate(fresh) if first]
    found = [
        (top, stop)
        for top, stop in zip(tops, [*tops[1:], len(blocks)], strict=False)
        if stop - top > 1 and _begins(page, blocks, top) and _sum_line(page, blocks, top, stop) > top
    ]
    least = min((_sum_line(page, blocks, top, stop) - top for top, stop in found), default=0)
    found = [(top + _has_rubric(page, blocks, top, stop, least), stop) for top, stop in found]
    found = [
        (top, stop)
        for top, stop in found
        if not page.text.fold[blocks[top].start : blocks[top].end].isupper()
        and page.text.lower[blocks[top].start : blocks[top].end] not in NOT_TITLES
    ]
    if sum(_is_body(page, blocks[top], _MOSTLY) for top, _ in found) * 3 > len(found) * 2:
        return []  # who, and not what
    stretches = [(blocks[top].start, blocks[stop - 1].end) for top, stop in found]
    if len(found) < _FEWEST or not tells_of_several(page.text.lower, stretches):
        return []
    edges = [0, *(place for stretch in stretches for place in stretch), len(page.text.fold)]
    if page.within(tuple(zip(edges[::2], edges[1::2], strict=True))).tells_of_one_project():
        return []
    return found


def line_of_bodies(page: Page, blocks: Sequence[Block], stanzas: Sequence[Stanza]) -> bool:
    """Whether the line under the names says who: it is a body in most of the stanzas, and short in all."""
    below = [blocks[top + 1] for top, _ in stanzas]
    known = sum(_is_body(page, block, _MOSTLY) for block in below)
    short = all(b.end - b.start <= _LONGEST_NAME and b.kind is not Kind.PAIR for b in below)
    return bool(below) and short and known * 3 >= len(below) * 2


def _begins(page: Page, blocks: Sequence[Block], top: int) -> bool:
    """Whether a stanza begins with a name, or with a rubric in capitals above another short line."""
    name, below = blocks[top], blocks[top + 1]
    rubric = page.text.fold[name.start : name.end].isupper()
    return _is_name(page, name) and not (rubric and below.end - below.start > _LONGEST_NAME)


def _is_name(page: Page, block: Block) -> bool:
    length = block.end - block.start
    if block.kind not in {Kind.HEADING, Kind.PARAGRAPH} or block.section.role or length > _LONGEST_NAME:
        return False
    label = match_label(page.text.fold, page.text.lower, block.start, block.end)
    if label is not None and label.rest == block.end:
        return False
    return page.text.fold[block.end - 1] not in ".:" and not has_sum(page, block.start, block.end)


def _sum_line(page: Page, blocks: Sequence[Block], top: int, stop: int) -> int:
    """The first block of a stanza with a sum; -1 where none has."""
    return next((n for n in range(top, stop) if has_sum(page, blocks[n].start, blocks[n].end)), -1)


def _has_rubric(page: Page, blocks: Sequence[Block], top: int, stop: int, least: int) -> bool:
    """Whether the first line stands above the name: it is one more than the others have, and no name."""
    words = page.text.fold[blocks[top].start : blocks[top].end]
    more = _sum_line(page, blocks, top, stop) - top == least + 1
    return (
        more
        and least > 1
        and (words.isupper() or " " not in words)
        and not _is_body(page, blocks[top + 1], _NEARLY)
    )


def _is_body(page: Page, block: Block, share: float) -> bool:
    bodies = between(page.organisations.found, block.start, block.end)
    return any(body.end - body.start > share * (block.end - block.start) for body in bodies)
