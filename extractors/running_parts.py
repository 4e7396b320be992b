"""Running text cut where it passes on: to another who gets money, to another name, by its first words.

Whether the parts tell of several projects is weighed in `running_text`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from extractors.item_lists import has_sum
from extractors.layout import Block, Kind
from extractors.page import Page, Sentence
from extractors.relations import relation_before
from extractors.several_words import (
    announces_projects,
    another,
    goes_on,
    is_of_earlier,
    is_of_several,
    numbers_said,
    place_of_opener,
    speaks_of_several,
    tells_of_all,
)
from extractors.told_grants import Grant, grant_behind, grants_in, joint_before
from extractors.whereabouts import between

TEXT = frozenset({Kind.PARAGRAPH, Kind.ITEM})
_OUTRIGHT = frozenset({"name.quoted", "name.after_project"})
_FEWEST_WITH_WHOLE = 3
_SHORTEST_TEXT, _BEYOND, _LEAD = 40, 40, 60
_NEARLY = 25
"""Two sums are the same if they differ by no more than one of so many parts: one is rounded."""
_turn = re.compile(r"[.,;] | som ").search
_researcher = re.compile(
    r"(?:(?i:docent|professor|\w*lektor|doktor|forskaren?|doktorand|fil\. dr) )"
    r"(?P<who>[A-ZÅÄÖ][\wéü-]+ [A-ZÅÄÖ][\wéü-]+)"
).match


@dataclass(slots=True)
class Part:
    """A part of running text that may tell of one project (`start`, `end` in the fold)."""

    start: int
    end: int
    first: int
    """The number of its first block."""
    grant: Grant | None = None
    called: str = ""
    """The project that it names, in lower case."""
    head: bool = False
    """Whether its first block is a heading."""
    passes: bool = False
    """Whether it begins with words that pass on to a project: `Det andra projektet`."""
    inside: bool = False
    """Whether it begins in the sentence in which the one before ends."""


class _News(NamedTuple):
    """What a sentence brings in: somebody who gets something, or a name."""

    at: int
    start: int
    grant: Grant | None = None
    called: str = ""
    outright: bool = False


def by_passing(page: Page, blocks: Sequence[Block]) -> list[Part]:
    """The parts that begin where the text passes on to another project, in the order of the page."""
    parts: list[Part] = []
    for number, block in enumerate(blocks):
        if block.kind in TEXT and _may_tell(page, block):
            _read(page, blocks, number, parts)
    parts = _without_whole(page, parts)
    for n, part in enumerate(parts):
        part.end = _end(page, blocks, part, parts[n + 1] if n + 1 < len(parts) else None)
    above = [part.first - 1 for part in parts]
    if len(set(above)) == len(above) and all(n >= 0 and blocks[n].kind is Kind.HEADING for n in above):
        for part, head in zip(parts, above, strict=True):
            part.start, part.first, part.head = blocks[head].start, head, True
    return parts


def _may_tell(page: Page, block: Block) -> bool:
    """Whether text stands under no heading of a form, or under one that announces projects."""
    section = block.section
    return not section.role or announces_projects(page.text.lower, section.start, section.end) is not None


def _read(page: Page, blocks: Sequence[Block], number: int, parts: list[Part]) -> None:
    """Read a paragraph: what in it begins a part, and what fills the part that is open."""
    block, before = blocks[number], len(parts)
    place = _place_of(page, block)
    if place:
        if not parts and place != "first":
            _begin_above(page, blocks, number, parts)
        parts.append(Part(block.start, block.end, number, passes=place != "also"))
    told = between(page.sentences, block.start, block.end)
    for sentence, following in zip(told, (*told[1:], None), strict=True):
        within = len(parts)
        for news in _news(page, sentence, following):
            new = _is_new(page, parts, news, block)
            if new:
                start = _start(page, sentence, news) if len(parts) == before else news.start
                parts.append(Part(start, block.end, number, inside=len(parts) > within))
            if new is not None:
                last = parts[-1]
                last.grant, last.called = last.grant or news.grant, last.called or news.called


def _place_of(page: Page, block: Block) -> str:
    """Which project the first words of a paragraph pass on to; `Även` and the like only beside money."""
    lower = page.text.lower
    stop = lower.find(". ", block.start, block.end)
    if another(lower, block.start, stop if stop >= 0 else block.end):
        return "next"
    place = place_of_opener(lower, block.start)
    paid = place != "also" or (
        has_sum(page, block.start, block.end) and has_body(page, block.start, block.end)
    )
    return place if paid else ""


def _begin_above(page: Page, blocks: Sequence[Block], number: int, parts: list[Part]) -> None:
    """Begin a part with the paragraph above the one that passes on to the second."""
    above = (n for n in range(number - 1, -1, -1) if blocks[n].kind is Kind.PARAGRAPH)
    first = next(above, None)
    if first is None or blocks[first].end - blocks[first].start < _SHORTEST_TEXT:
        return
    if not speaks_of_several(page.text.lower, blocks[first].start, blocks[first].end):
        parts.append(Part(blocks[first].start, blocks[first].end, first))


def _start(page: Page, sentence: Sentence, news: _News) -> int:
    """Where the first part of a paragraph begins: with it, or with a grant behind other money."""
    first = sentence.block.start
    return news.start if news.grant and has_sum(page, first, sentence.start) else first


def _news(page: Page, sentence: Sentence, following: Sentence | None) -> list[_News]:
    """What a sentence brings in: who gets what, names of projects; nothing if it speaks of all."""
    lower, start = page.text.lower, sentence.start
    if tells_of_all(lower, start, sentence.end):
        return []
    grants = [one for one in grants_in(page, sentence) if not _is_for_several(lower, start, one)]
    if not grants and following is not None and (behind := grant_behind(page, sentence, following)):
        grants = [behind]
    found = [_News(one.at, one.start, grant=one) for one in grants]
    who = _researcher(page.text.fold, start, min(sentence.end, start + _LEAD))
    if who is not None and start == sentence.block.start and not grants:
        found.append(_News(start, start, grant=Grant(start, start, start, who["who"].lower(), None, None)))
    for name in () if is_of_several(lower, start, sentence.end) else between(page.names, start, sentence.end):
        if relation_before(lower, name.start) is None and not is_of_earlier(lower, start, name.start):
            begin = start if not found or found[0].start >= name.start else name.start
            called, outright = name.value.name.lower(), name.rule in _OUTRIGHT
            found.append(_News(name.start, begin, called=called, outright=outright))
    return sorted(found, key=lambda one: one.at)


def _is_for_several(lower: str, start: int, grant: Grant) -> bool:
    """Whether a grant goes to several projects: `får 9 miljoner kronor till fem projekt`."""
    stop = _turn(lower, grant.end, grant.end + _BEYOND)
    end = stop.start() if stop else grant.end + _BEYOND
    return is_of_several(lower, start, end) or bool(numbers_said(lower, start, end))


def _is_new(page: Page, parts: Sequence[Part], news: _News, block: Block) -> bool | None:
    """Whether something begins a part (True), fills the last (False), or was said before (None)."""
    if any(_is_again(one, news) for one in parts):
        return None
    if not parts:
        return True
    last = parts[-1]
    if news.grant is not None and last.grant is not None:
        return True
    fresh = last.start < block.start
    if news.called and last.called:
        return True if news.outright or fresh else None
    told = has_sum(page, last.start, block.start if fresh else news.start)
    return told and (news.grant is not None or (fresh and has_sum(page, block.start, _line_end(page, block))))


def _is_again(part: Part, news: _News) -> bool:
    """Whether a part has the name already, or tells of the grant: the same body and sum, if rounded."""
    if news.grant is None:
        return part.called == news.called
    one, other = part.grant, news.grant
    if one is None or one.called != other.called:
        return False
    if one.sum is None or other.sum is None:
        return True
    return abs(one.sum - other.sum) * _NEARLY <= max(one.sum, other.sum)


def _line_end(page: Page, block: Block) -> int:
    """The end of the last line of a block, with labels that go on from it."""
    stop = page.text.lower.find("\n", block.end)
    return stop if stop >= 0 else len(page.text.lower)


def _without_whole(page: Page, parts: list[Part]) -> list[Part]:
    """The parts without one whose sum was dealt out to the others."""
    if len(parts) < _FEWEST_WITH_WHOLE:
        return parts
    sums = [_first_sum(page, part) for part in parts]
    total = sum(sums)
    return [part for part, one in zip(parts, sums, strict=True) if not one or one * 2 != total]


def _first_sum(page: Page, part: Part) -> Decimal:
    """What a part is said to get, or the first sum in it."""
    if part.grant and part.grant.sum:
        return part.grant.sum
    found = between(page.amounts.found, part.start, part.end)
    return next((one.value.value for one in found if one.value.value is not None), Decimal(0))


def _end(page: Page, blocks: Sequence[Block], part: Part, following: Part | None) -> int:
    """Where a part ends: before the next, a heading, or a paragraph that speaks of all of them."""
    lower = page.text.lower
    if following is not None and following.start < blocks[part.first].end:
        return joint_before(lower, following.start, part.start)
    end = blocks[part.first].end
    for block in blocks[part.first + 1 :]:
        if block.kind is Kind.HEADING or (following is not None and block.start >= following.start):
            break
        if tells_of_all(lower, block.start, block.end) or speaks_of_several(lower, block.start, block.end):
            break
        if following is None and block.kind is not Kind.QUOTE and not _is_of(page, part, block):
            break
        end = block.end
    return end


def _is_of(page: Page, part: Part, block: Block) -> bool:
    """Whether a paragraph goes on with a part: by its first words, or as it names what the part names."""
    lower = page.text.lower
    named = [part.called, part.grant.called if part.grant else ""]
    again = any(name and lower.find(name, block.start, block.end) >= 0 for name in named)
    return again or goes_on(lower, block.start) is not None


def has_body(page: Page, start: int, end: int) -> bool:
    """Whether a stretch names a body."""
    return any(not one.value.generic for one in between(page.organisations.found, start, end))


def has_time(page: Page, start: int, end: int) -> bool:
    """Whether a stretch gives a time or a length."""
    return bool(between(page.times.found, start, end) or between(page.durations.found, start, end))
