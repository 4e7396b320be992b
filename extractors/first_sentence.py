"""Entries of lists whose text begins with the name: `Åby` on a line, then `Våtmark vid ån. Kommunen får`."""

import regex

from extractors.fields.headings import can_be_title
from extractors.layout import Block, Kind
from extractors.name_parts import NOT_NAMES
from extractors.page import Page
from extractors.verbs import is_finite
from extractors.whereabouts import between

_LONGEST = 100
_MOST_WORDS = 12
_word = regex.compile(r"\w[\w-]*+")
_clause = regex.compile(r"(?<!\w)(?:som|att|där|när|inte|har|är|ska|kan|vill)(?!\w)").search


def opening_name(page: Page, start: int, end: int) -> tuple[int, int] | None:
    """The first sentence of an entry's text, if it has no verb and a place or a number stands above it."""
    for block in between(page.layout.blocks, start, end):
        text = block.end - block.start > _LONGEST // 2 or page.text.fold[block.end - 1] == "."
        if block.kind is Kind.PARAGRAPH and text:
            return _nominal(page, block) if block.start > start else None
        if block.kind not in {Kind.HEADING, Kind.PARAGRAPH} or can_be_title(page, block):
            return None
    return None


def _nominal(page: Page, block: Block) -> tuple[int, int] | None:
    """The first sentence of a text, up to its full stop, where it can be a name."""
    sentence = next(iter(between(page.sentences, block.start, block.end)), None)
    fold, lower = page.text.fold, page.text.lower
    start, end = (sentence.start, sentence.end) if sentence else (block.start, block.start)
    stop = end - len(fold[start:end]) + len(fold[start:end].rstrip(" ."))
    if not 0 < stop - start <= _LONGEST or fold[stop : stop + 1] != ".":
        return None
    if not fold[start].isalnum() or fold[start].islower():
        return None
    words = _word.findall(lower, start, stop)
    if not 0 < len(words) <= _MOST_WORDS or words[0] in NOT_NAMES:
        return None
    if any(map(is_finite, words[1:])) or _clause(lower, start, stop):
        return None
    told = (page.amounts.found, page.amounts.refused, page.times.found)
    if any(between(some, start, stop) for some in told):
        return None
    taken = [(one.start, one.end) for one in page.organisations.found]
    taken += [(one.start, one.end) for one in page.places.found]
    if any(first == start and last >= stop for first, last in taken):
        return None
    return start, stop
