"""Where a page tells of several projects: the stretch of each.

A list of funded projects is known by its anchors: two or more lines that each say what one project got,
labels that begin a form again and again, or the rows of a table. What stands above an anchor in short lines
(a place, a name) belongs to it, and so does what follows until the next.
"""

from collections.abc import Sequence
from itertools import pairwise

from extractors.alike_rows import find_alike_rows
from extractors.award_lines import by_awards
from extractors.cards import find_cards
from extractors.entry import Entry, entries_at, fresh_lines, is_short, last_block
from extractors.fields.headings import can_be_title
from extractors.forms import find_forms, quoted_name
from extractors.headed_parts import is_told
from extractors.headed_sums import find_headed, say_who
from extractors.item_lists import find_items, is_declined
from extractors.layout import Block, Kind
from extractors.led_lists import find_led_lists
from extractors.list_leads import begins_others
from extractors.named_sections import find_named_sections
from extractors.page import Page
from extractors.running_text import find_told
from extractors.shaped_lines import find_shaped_lines
from extractors.stanzas import Stanza, find_stanzas, line_of_bodies
from extractors.whereabouts import between


def find_entries(page: Page) -> tuple[Entry, ...]:
    """Find the entries of a page that tells of several projects; none if it tells of one."""
    found, lower = _all_entries(page), page.text.lower
    if not page.layout.rows and found and any(begins_others(lower, one.start) for one in found[:2]):
        return ()
    return tuple(one for one in found if not is_declined(lower, one.start, one.end))


def _all_entries(page: Page) -> tuple[Entry, ...]:
    if len(page.layout.rows) > 1:
        return tuple(Entry(start, end) for start, end in page.layout.rows)
    # rows that are alike may be only a part of a list, or stand beside it
    found = max(_of_alike_rows(page), _of_blocks(page), key=len)
    return found or _of_led_lists(page, [b for b in page.layout.blocks if b.kind is not Kind.FURNITURE])


def _of_blocks(page: Page) -> tuple[Entry, ...]:
    blocks = [b for b in page.layout.blocks if b.kind is not Kind.FURNITURE]
    items = find_items(page, blocks)
    if items:
        return tuple(Entry(item.start, item.end, item.heading) for item in items)
    fresh = fresh_lines(page, blocks)
    found = _by_forms(page, blocks, fresh) or _under_sums(page, blocks)
    if found:
        return found
    shaped = find_shaped_lines(page, blocks)
    if shaped:
        return tuple(Entry(start, end, heading=who, name=name) for start, end, who, name in shaped)
    found = by_awards(page, blocks)
    told, stanzas = find_told(page, blocks), find_stanzas(page, blocks, fresh)
    parts, cards = find_named_sections(page, blocks), find_cards(page)
    if len(told) > max(len(stanzas), len(parts), len(cards)) and _is_better(told, found, blocks):
        return told
    bodies = line_of_bodies(page, blocks, stanzas)
    if len(stanzas) > len(found) or (bodies and len(stanzas) == len(found)):
        return _in_stanzas(page, blocks, stanzas, bodies=bodies)
    if len(parts) > len(found):
        return tuple(
            Entry(start, end, name=_heading_at(blocks, start, name), of_house=True)
            for start, end, name in parts
        )
    if len(cards) > max(len(found), len(stanzas)):
        return tuple(Entry(start, end, name=name) for start, end, name in cards)
    return found


def _is_better(told: Sequence[Entry], lines: Sequence[Entry], blocks: Sequence[Block]) -> bool:
    """Whether parts of running text are more than the lines that each say what one got, or the same."""
    if len(told) > len(lines) or any(len(between(told, one.start, one.end)) > 1 for one in lines):
        return True
    text = {block.start for block in blocks if block.kind is Kind.PARAGRAPH}
    return {one.start for one in told} == {one.start for one in lines} <= text


def _of_alike_rows(page: Page) -> tuple[Entry, ...]:
    return tuple(
        Entry(one.start, one.end, heading=one.who, name=one.name, number=one.number, parts=one.parts)
        for one in find_alike_rows(page)
    )


def _of_led_lists(page: Page, blocks: Sequence[Block]) -> tuple[Entry, ...]:
    return tuple(
        Entry(one.start, one.end, heading=one.who, name=one.name, parts=one.parts)
        for one in find_led_lists(page, blocks)
    )


def _heading_at(blocks: Sequence[Block], start: int, name: int) -> tuple[int, int]:
    """Where the name stands of a part whose heading begins at `start`."""
    return name, next(block.end for block in blocks if block.start == start)


def _in_stanzas(
    page: Page, blocks: Sequence[Block], stanzas: Sequence[Stanza], *, bodies: bool
) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            blocks[name].start,
            blocks[end - 1].end,
            heading=blocks[name + 1][1:3] if bodies else None,
            name=(blocks[name].start, blocks[name].end) if can_be_title(page, blocks[name]) else None,
        )
        for name, end in stanzas
    )


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


def _under_sums(page: Page, blocks: Sequence[Block]) -> tuple[Entry, ...]:
    """Texts under lines that say who, or what, and how much."""
    found = find_headed(page, blocks)
    who = say_who(page, found) if found else None
    if who is None:
        return ()
    return tuple(
        Entry(
            blocks[one.first].start,
            blocks[one.stop - 1].end,
            heading=one.head if who else None,
            name=None if who else one.head,
            running=who,
            head=blocks[one.first].end,
        )
        for one in found
    )
