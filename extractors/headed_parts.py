"""Texts under headings that may tell of a project each; whether they do is weighed in `running_text`."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from extractors.fields.headings import can_be_title
from extractors.item_lists import has_sum
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.running_parts import Part, has_body, has_time
from extractors.several_words import (
    announces_projects,
    is_of_several,
    is_paid,
    speaks_of_several,
    tells_of_all,
    words_of_work,
)
from extractors.whereabouts import between

_FEW_SIGNS, MANY_SIGNS = 1, 3
_MOST_WORDS, _SHORTEST_TEXT, _OPENING = 12, 40, 200
_asks = re.compile(
    r"(?:hur|vem|vilka|vilken|varför|när|får|kan|ska|måste|så (?:här|går)|vad (?:är|kan|händer|betyder)) .*\?"
).match


class Asked(Enum):
    """What is asked of a text under a heading."""

    LITTLE = auto()
    """Under a rubric that announces projects one sign of a project, elsewhere as many as else."""
    MUCH = auto()
    """Several signs of a project, and a heading that may name it."""
    BODY = auto()
    """Money and a body, whatever the heading."""
    SUM = auto()
    """A sum and nothing else."""

    @property
    def only_counted(self) -> bool:
        """Whether what is found is only to be believed where the page says how many there are."""
        return self in {Asked.BODY, Asked.SUM}


def by_headings(page: Page, blocks: Sequence[Block], asked: Asked) -> list[Part]:
    """The texts under headings that show what is asked of them, each up to what is said of all."""
    heads = [n for n, block in enumerate(blocks) if block.kind is Kind.HEADING]
    rubric = min((n for n in heads if is_rubric(page, blocks[n])), default=len(blocks))
    found: list[Part] = []
    for head, stop in pairwise([*heads, len(blocks)]):
        if stop - head < 2 or blocks[head].section.role:
            continue
        if asked.only_counted:
            told = _tells_of_money(page, blocks[head].start, blocks[stop - 1].end, asked)
        else:
            little = asked is Asked.LITTLE and head > rubric
            told = is_told(page, blocks, head, stop, _FEW_SIGNS if little else MANY_SIGNS)
        if told:
            found.append(Part(blocks[head].start, _end(page, blocks, head, stop), head, head=True))
    return found


def _end(page: Page, blocks: Sequence[Block], head: int, stop: int) -> int:
    """Where the text under a heading ends: before what is said of all projects, or with its last block."""
    for before, block in pairwise(blocks[head + 1 : stop]):
        if tells_of_all(page.text.lower, block.start, block.end):
            return before.end
    return blocks[stop - 1].end


def is_rubric(page: Page, block: Block) -> bool:
    """Whether a heading announces projects: `Våra projekt`, `Aktuella insatser i byn`."""
    return announces_projects(page.text.lower, block.start, block.end) is not None


def is_told(page: Page, blocks: Sequence[Block], head: int, stop: int, needed: int = MANY_SIGNS) -> bool:
    """Whether a heading may name a project, and the text under it shows signs of one."""
    heading, start, end = blocks[head], blocks[head].end, blocks[stop - 1].end
    lower = page.text.lower
    if heading.section.role or end - start < _SHORTEST_TEXT:
        return False
    if lower.count(" ", heading.start, start) >= _MOST_WORDS or is_rubric(page, heading):
        return False
    if _asks(lower, heading.start, start) or not can_be_title(page, heading):
        return False
    if speaks_of_several(lower, heading.start, min(end, start + _OPENING)) is not None:
        return False
    return signs_of_project(page, heading, end, needed) >= needed


def signs_of_project(page: Page, heading: Block, end: int, needed: int = MANY_SIGNS) -> int:
    """How many signs of a project a text shows: money, a time, a body, its name again, words for work.

    None where many are needed and neither the name nor a word for work is among them.
    """
    start, lower = heading.end, page.text.lower
    first = " ".join(lower[heading.start : start].split()[:2]).rstrip(":")
    again = lower.find(first, start, end) >= 0
    words = min(len(set(words_of_work(lower, heading.start, end))), 2)
    if needed >= MANY_SIGNS and not (words or again):
        return 0
    values = has_sum(page, heading.start, end) + has_time(page, start, end) + has_body(page, start, end)
    return values + again + words


def _tells_of_money(page: Page, start: int, end: int, asked: Asked) -> bool:
    """Whether a text tells of money, and of a body if that is asked, and not of several projects."""
    lower = page.text.lower
    if is_of_several(lower, start, end):
        return False
    money = bool(between(page.amounts.found, start, end))
    if asked is Asked.SUM:
        return money
    return (money or is_paid(lower, start, end) is not None) and has_body(page, start, end)
