"""Where a page tells of several projects: the stretch of each.

The rows of a table, labels that begin a form again and again, a list of whatever look, or parts of running
text that each tell of a project: where both a list and such parts are found, what explains more is taken.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.award_lines import by_awards
from extractors.entry import Entry, entries_at, fresh_lines, is_short, last_block
from extractors.enumerated import find_enumerated
from extractors.enumerated_sums import find_enumerated_sums
from extractors.forms import find_forms, quoted_name
from extractors.grammar.departments import is_unit
from extractors.headed_parts import is_told
from extractors.item_lists import is_declined
from extractors.layout import Block, Kind
from extractors.list_leads import begins_others
from extractors.listed import find_listed
from extractors.other_texts import begin_of_other_texts
from extractors.page import Page
from extractors.running_text import find_told
from extractors.several_words import numbers_said
from extractors.turns import find_turns
from extractors.whereabouts import between

_FEWEST = 2
_part_of_one = re.compile(
    r"\W*(?:(?:delprojekt|arbetspaket|etapp|fas|steg|delmoment|moment|aktivitet) ?(?:nr )?\d|(?:ap|wp) ?\d)"
).match
"""`Delprojekt 2: Tåget till fjälls`, `AP3 Fältförsök`"""


def find_entries(page: Page) -> tuple[Entry, ...]:
    """Find the entries of a page that tells of several projects; none if it tells of one."""
    found, lower = _all_entries(page), page.text.lower
    if not page.layout.rows and found and any(begins_others(lower, one.start) for one in found[:2]):
        return ()
    stop = begin_of_other_texts(lower, page.layout)
    kept = tuple(
        replace(one, end=min(one.end, stop))
        for one in found
        if one.start < stop and not is_declined(lower, one.start, one.end)
    )
    if len(kept) < _FEWEST or 2 * sum(_is_no_project(page, one) for one in kept) > len(kept):
        return ()
    return kept


def _is_no_project(page: Page, entry: Entry) -> bool:
    """Whether an entry is a part of one project, a board of a municipality with its means, or a place."""
    head = page.text.fold[entry.start : entry.end].partition("\n")[0]
    numbered = _part_of_one(page.text.lower, entry.start, entry.end) is not None
    return numbered or is_unit(head) or _is_of_place(page, entry.start, entry.end)


def _all_entries(page: Page) -> tuple[Entry, ...]:
    if len(page.layout.rows) > 1:
        return tuple(Entry(start, end) for start, end in page.layout.rows)
    blocks = [b for b in page.layout.blocks if b.kind is not Kind.FURNITURE]
    forms = _by_forms(page, blocks, fresh_lines(page, blocks))
    lines = find_listed(page)
    if forms:
        return lines if len(lines) > len(forms) else forms
    lines, told = lines or by_awards(page, blocks), find_told(page, blocks)
    said = numbers_said(page.text.lower, 0, lines[0].start) if lines and told else frozenset[int]()
    sure = len(lines) in said and len(told) not in said
    named = not any(one.name and between(page.amounts.found, *one.name) for one in told)
    best = told if not sure and (named or not lines) and _is_better(told, lines, blocks) else lines
    dealt, enumerated = find_enumerated_sums(page), find_enumerated(page)
    best = dealt if len(dealt) >= len(best) else best
    best = enumerated if len(enumerated) > len(best) else best
    turns = find_turns(page)
    return turns if turns and len(turns) >= len(best) else best


def _is_of_place(page: Page, start: int, end: int) -> bool:
    """Whether an entry says how much a place got and no more: `Dalarnas län | 214 900 kr`."""
    said = (page.amounts.found, page.amounts.refused, page.places.found)
    taken = sorted((one.start, min(one.end, end)) for some in said for one in between(some, start, end))
    places = between(page.places.found, start, start + 2)
    left, at = 0, start
    for first, last in [*taken, (end, end)]:
        left += sum(c.isalnum() for c in page.text.fold[at:first]) if first > at else 0
        at = max(at, last)
    return bool(places) and not left


def _is_better(told: Sequence[Entry], lines: Sequence[Entry], blocks: Sequence[Block]) -> bool:
    """Whether parts of running text are more than the entries of a list, or the same."""
    if len(told) > len(lines) or any(len(between(told, one.start, one.end)) > 1 for one in lines):
        return True
    if any(one.name and one.heading for one in lines):
        return False
    same = {one.start for one in told} == {one.start for one in lines}
    text = {block.start for block in blocks if block.kind is Kind.PARAGRAPH}
    return same and (all(one.name for one in told) or {one.start for one in lines} <= text)


def _by_forms(page: Page, blocks: Sequence[Block], fresh: Sequence[bool]) -> tuple[Entry, ...]:
    """Forms one after the other, each from its name or its first label to the next."""
    forms = find_forms(page, blocks, fresh, lambda block: is_short(page.text.fold, block))
    if forms is None:
        return ()
    if not forms.names:
        return entries_at(page, blocks, forms.anchors)
    names = _with_texts(page, blocks, forms.names)
    longest = max(after - name for name, after in pairwise(names))
    ends = [*names[1:], last_block(blocks, forms.anchors[-1], longest)]
    return tuple(
        Entry(
            blocks[name].start,
            blocks[end - 1].end,
            name=quoted_name(page, blocks[name]) or (blocks[name].start, blocks[name].end),
        )
        for name, end in zip(names, ends, strict=True)
    )


def _with_texts(page: Page, blocks: Sequence[Block], names: Sequence[int]) -> list[int]:
    """Take in the headings of texts that tell of a project each and have no form under them."""
    if any(blocks[name].kind is not Kind.HEADING for name in names):
        return list(names)
    heads = [n for n in range(names[0], len(blocks)) if blocks[n].kind is Kind.HEADING]
    told = [
        head
        for head, stop in pairwise([*heads, len(blocks)])
        if head not in names and stop - head > 1 and is_told(page, blocks, head, stop)
    ]
    return sorted([*names, *told])
