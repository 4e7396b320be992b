"""The stretch of one project on a page of several, from the line that anchors it to where the next begins.

What stands above an anchor in short lines (a place, a name) belongs to it, and so does what follows.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.layout import Block, Kind
from extractors.page import Page

_blank = re.compile(r"\n[ ]*\n").search
_SHORT = 125
_CALL = 30
"""A name may end in an exclamation mark; a longer line that does is a sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The stretch of one project on a page of several (`start`, `end` in the fold)."""

    start: int
    end: int
    heading: tuple[int, int] | None = None
    """Where the body stands that the items of a list stand under."""
    name: tuple[int, int] | None = None
    """Where the name of the project stands, if the shape of the page says so."""
    of_house: bool = False
    """Whether the page tells of its own projects: who runs them is said once, outside the entries."""
    running: bool = False
    """Whether it is running text, where no line is a name by itself."""
    head: int = 0
    """Where a line with who and how much ends that the text of the entry stands under."""
    number: tuple[int, int] | None = None
    """Where the number of its case stands, if the shape of the list says so."""
    parts: tuple[tuple[int, int], ...] = ()
    """The parts of a row of a list: who and what it is about is then said, and nowhere else to be sought."""

    @property
    def scattered(self) -> bool:
        """Whether a part stands outside the stretch, with what is said of others between."""
        return any(not self.start <= start < end <= self.end for start, end in self.parts)


def entries_at(page: Page, blocks: Sequence[Block], anchors: Sequence[int]) -> tuple[Entry, ...]:
    """The entries around the blocks that anchor them."""
    fresh = fresh_lines(page, blocks)
    floors = [-1, *anchors[:-1]]
    tops = [
        _stanza(page.text.fold, blocks, fresh, anchor, floor)
        for anchor, floor in zip(anchors, floors, strict=True)
    ]
    tops = _without_rubrics(page.text.fold, blocks, anchors, tops)
    above = [
        _lines_above(page.text.fold, blocks, fresh, top, floor)
        for top, floor in zip(tops, floors, strict=True)
    ]
    usual = Counter(above[1:]).most_common(1)[0][0]
    starts = [top - min(usual, lines) for top, lines in zip(tops, above, strict=True)]
    longest = max(after - anchor for anchor, after in zip(anchors, starts[1:], strict=False))
    ends = [*starts[1:], last_block(blocks, anchors[-1], longest)]
    return tuple(
        Entry(blocks[start].start, blocks[end - 1].end) for start, end in zip(starts, ends, strict=True)
    )


def fresh_lines(page: Page, blocks: Sequence[Block]) -> list[bool]:
    """Of which blocks an empty line stands above."""
    return [
        n == 0 or _is_blank(page.text.fold, blocks[n - 1].end, blocks[n].start) for n in range(len(blocks))
    ]


def _is_blank(fold: str, start: int, end: int) -> bool:
    """Whether an empty line stands in a stretch."""
    return fold.count("\n", start, end) > 1 and _blank(fold, start, end) is not None


def _without_rubrics(
    fold: str, blocks: Sequence[Block], anchors: Sequence[int], tops: Sequence[int]
) -> list[int]:
    """Where the stanzas begin when a rubric above some of them (`BARN`) is left out."""
    least = min(anchor - top for anchor, top in zip(anchors, tops, strict=True))
    kept = []
    for anchor, top in zip(anchors, tops, strict=True):
        words = fold[blocks[top].start : blocks[top].end]
        rubric = anchor - top == least + 1 and (words.isupper() or " " not in words)
        kept.append(top + 1 if least and rubric else top)
    return kept


def is_short(fold: str, block: Block) -> bool:
    """Whether a line may be a name or a place above an anchor; a sentence is none however short."""
    length = block.end - block.start
    sentence = fold[block.end - 1] == "." or (fold[block.end - 1] == "!" and length > _CALL)
    short = length < _SHORT and not block.section.role and not sentence
    return short and block.kind in {Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM}


def _stanza(fold: str, blocks: Sequence[Block], fresh: Sequence[bool], anchor: int, floor: int) -> int:
    """The first of the short lines that stand right above an anchor with no empty line between."""
    top = anchor
    while (
        top - 1 > floor
        and not fresh[top]
        and (is_short(fold, blocks[top - 1]) or blocks[top - 1].kind is Kind.PAIR)
    ):
        top -= 1
    return top


def _lines_above(fold: str, blocks: Sequence[Block], fresh: Sequence[bool], top: int, floor: int) -> int:
    """How many short lines stand alone above a stanza: a place, a name."""
    count = 0
    while top - count - 1 > floor and is_short(fold, blocks[top - count - 1]) and fresh[top - count - 1]:
        count += 1
    return count


def last_block(blocks: Sequence[Block], anchor: int, longest: int) -> int:
    """Where the last entry ends: as long as the longest of the others, and before what is another matter."""
    stop = anchor + 1
    while stop < len(blocks) and stop - anchor < longest:
        block = blocks[stop]
        if block.kind is Kind.QUOTE or (block.kind is Kind.HEADING and not block.section.role):
            break
        stop += 1
    return stop
