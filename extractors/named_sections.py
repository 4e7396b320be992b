"""Reports with a chapter on projects: headings that are their names, each over a text about one.

`4 Projekt`, `4.1 Nattugglan`, `4.2 Odla med oss`: the chapter or its first lines speak of projects, and each
part has a word for one in its own text.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.fields.headings import NOT_TITLES
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.verbs import HEADLINE_VERBS
from extractors.whereabouts import between

_FEWEST = 2
_MOST_WORDS = 9
_SHORTEST_PART = 80
number = re.compile(r"\d{1,2}\.\d{1,2}\.? +(?=\w)").match
_chapter = re.compile(
    r"(?:kapitel \d+[.:]? |\d{1,2}\.? )?(?:[a-zåäö]+ ){0,2}(?:projekt|projekten"
    r"|projektverksamhet(?:en)?|utvecklingsprojekt)"
    r"(?: under året| i korthet| under (?:19|20)\d\d| (?:19|20)\d\d| som .{3,40})?$"
).match
_word = re.compile(r"(?<!\w)(?:\w*projekt(?:et)?|förstudie(?:n)?)(?!\w)").search


def find_named_sections(page: Page, blocks: Sequence[Block]) -> list[tuple[int, int, int]]:
    """Find the parts of a chapter on projects: where each begins and ends, and where its name begins."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return []
    lower = page.text.lower
    for n, block in enumerate(blocks):
        if block.kind is Kind.HEADING and _chapter(lower[block.start : block.end]):
            found = _parts_of(page, blocks, n)
            if len(found) >= _FEWEST:
                return found
    return []


def _parts_of(page: Page, blocks: Sequence[Block], chapter: int) -> list[tuple[int, int, int]]:
    """The numbered parts of a chapter that tell of a project each."""
    fold, lower = page.text.fold, page.text.lower
    heads = [
        n
        for n in range(chapter + 1, len(blocks))
        if blocks[n].kind is Kind.HEADING and not blocks[n].section.role and number(fold, blocks[n].start)
    ]
    found = []
    for first, stop in pairwise([*heads, len(blocks)]):
        head = blocks[first]
        match = number(fold, head.start)
        start = match.end() if match else head.start
        end = blocks[stop - 1].end
        if end - head.end < _SHORTEST_PART or not _word(lower, head.end, end):
            continue
        if _is_name(lower[start : head.end]) and _tells(page, head.end, end):
            found.append((head.start, end, start))
    return found


def _is_name(heading: str) -> bool:
    words = heading.split()
    if len(words) > _MOST_WORDS or heading in NOT_TITLES or heading[-1] in "?.":
        return False
    return HEADLINE_VERBS.isdisjoint(words)


def _tells(page: Page, start: int, end: int) -> bool:
    """Whether a part tells of money or time, and of a body or of both."""
    signs = (
        bool(between(page.amounts.found, start, end)),
        bool(between(page.times.found, start, end)),
        any(not body.value.generic for body in between(page.organisations.found, start, end)),
    )
    return sum(signs) > 1
