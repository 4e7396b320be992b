"""Where a page tells of several projects: the stretch of each.

A list of funded projects is known by its anchors: two or more lines that each say what one project got,
labels that begin a form again and again, or the rows of a table. What stands above an anchor in short lines
(a place, a name) belongs to it, and so does what follows until the next.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.counted_stories import find_counted
from extractors.fields.headings import can_be_title
from extractors.forms import find_forms
from extractors.grammar.amounts import MAYBE_SUMS
from extractors.headed_sums import find_headed, say_who
from extractors.item_lists import find_items, is_declined
from extractors.layout import Block, Kind
from extractors.named_sections import find_named_sections
from extractors.named_texts import find_named_texts
from extractors.page import Page
from extractors.side_stories import find_side_stories
from extractors.stanzas import Stanza, find_stanzas, line_of_bodies
from extractors.stories import find_stories
from extractors.whereabouts import between

_award = re.compile(
    r"(?<!\w)(?:får|fick|fått|beviljas|beviljats|beviljades|beviljat|tilldelas|tilldelats|tilldelades)(?!\w)"
).search
_whole_call = re.compile(
    r"(?<!\w)(?:totalt|sammanlagt|fördela(?:r|t|s|de|des)?|delat ut|delar ut|dela på|delar på"
    r"|utlyst|utlysningen|per år)(?!\w)"
    r"|(?:kronor|kr|mkr|miljoner|stöd) (?:till|för|på) (?:\w+ ){0,2}"
    r"(?:projekten|organisationer|föreningar|ansökningar|bolag|nya projekt)(?!\w)"
).search
_another = re.compile(
    r"(?<!\w)(?:liknande|tidigare|annat|föregående|motsvarande) (?:\w+ )?(?:projekt|satsning|förstudie)"
).search
_in_brackets = re.compile(r",? ?\([^()\n]*\)").match
_blank = re.compile(r"\n[ ]*\n").search
_SHORT = 90
_CALL = 30
"""A name may end in an exclamation mark; a longer line that does is a sentence."""
_ONLY_SUM = 0.5
"""How much of a line a sum must be to be a line of its own in a list."""


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


def find_entries(page: Page) -> tuple[Entry, ...]:
    """Find the entries of a page that tells of several projects; none if it tells of one."""
    return tuple(one for one in _all_entries(page) if not is_declined(page.text.lower, one.start, one.end))


def _all_entries(page: Page) -> tuple[Entry, ...]:
    if len(page.layout.rows) > 1:
        return tuple(Entry(start, end) for start, end in page.layout.rows)
    blocks = [b for b in page.layout.blocks if b.kind is not Kind.FURNITURE]
    items = find_items(page, blocks)
    if items:
        return tuple(Entry(item.start, item.end, item.heading) for item in items)
    fresh = _fresh(page, blocks)
    found = _by_forms(page, blocks, fresh) or _under_sums(page, blocks)
    if found:
        return found
    found = _by_awards(page, blocks) or _by_names(page, blocks)
    stanzas = find_stanzas(page, blocks, fresh)
    bodies = line_of_bodies(page, blocks, stanzas)
    if len(stanzas) > len(found) or (bodies and len(stanzas) == len(found)):
        return _in_stanzas(page, blocks, stanzas, bodies=bodies)
    parts = find_named_sections(page, blocks)
    if len(parts) > len(found):
        return tuple(
            Entry(start, end, name=_heading_at(blocks, start, name), of_house=True)
            for start, end, name in parts
        )
    return (
        _in_text(page, blocks, max(len(found), len(stanzas)), len(found))
        or found
        or _in_stories(page, blocks)
    )


def _in_text(page: Page, blocks: Sequence[Block], lines: int, awards: int) -> tuple[Entry, ...]:
    """Texts that tell of a project each, where there are more of them than of lines that might be entries."""
    side = find_side_stories(page, blocks)
    if len(side) > lines:
        return tuple(Entry(start, end, running=True) for start, end in side)
    counted = find_counted(page, blocks)
    texts = find_named_texts(page, blocks)
    if len(texts) > max(lines, len(counted)):
        return tuple(Entry(start, end, name=name, running=name is None) for start, end, name in texts)
    if len(counted) > awards:
        return tuple(Entry(start, end, running=True) for start, end in counted)
    return ()


def _in_stories(page: Page, blocks: Sequence[Block]) -> tuple[Entry, ...]:
    return tuple(Entry(start, end) for start, end in find_stories(page, blocks))


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
    forms = find_forms(page, blocks, fresh, lambda block: _is_short(page.text.fold, block))
    if forms is None:
        return ()
    if not forms.names:
        return _entries(page, blocks, forms.anchors)
    names = forms.names
    longest = max(after - name for name, after in pairwise(names))
    ends = [*names[1:], _last(blocks, forms.anchors[-1], longest)]
    return tuple(
        Entry(blocks[name].start, blocks[end - 1].end, name=(blocks[name].start, blocks[name].end))
        for name, end in zip(names, ends, strict=True)
    )


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


def _fresh(page: Page, blocks: Sequence[Block]) -> list[bool]:
    """Of which blocks an empty line stands above."""
    return [
        n == 0 or _is_blank(page.text.fold, blocks[n - 1].end, blocks[n].start) for n in range(len(blocks))
    ]


def _is_blank(fold: str, start: int, end: int) -> bool:
    """Whether an empty line stands in a stretch."""
    return fold.count("\n", start, end) > 1 and _blank(fold, start, end) is not None


def _by_awards(page: Page, blocks: Sequence[Block]) -> tuple[Entry, ...]:
    """Lines that each say what one project got."""
    if any(pair.field == "title" for pair in page.layout.pairs):
        return ()
    first = next((n for n, block in enumerate(blocks) if block.kind is Kind.HEADING), -1)  # the headline
    anchors = [n for n, block in enumerate(blocks) if n != first and _is_anchor(page, block)]
    anchors = _with_items(blocks, anchors)
    if len(anchors) < 2 or len(_names(page, blocks, anchors)) < len(anchors):
        return ()
    entries = _entries(page, blocks, anchors)
    return () if _tell_of_one(page, entries) or _is_told_again(page, blocks, anchors) else entries


def _is_told_again(page: Page, blocks: Sequence[Block], anchors: Sequence[int]) -> bool:
    """Whether there are two and the first is a headline whose sum the sentence under it gives as well."""
    if len(anchors) != 2 or blocks[anchors[0]].kind is not Kind.HEADING:
        return False
    sums = [between(page.amounts.found, blocks[n].start, blocks[n].end) for n in anchors]
    first, second = ({(one.value.value, one.value.upper) for one in some} for some in sums)
    return bool(first & second)


def _tell_of_one(page: Page, entries: Sequence[Entry]) -> bool:
    """Whether all entries name the same project: then a page of one was cut."""
    parts = [page.text.lower[entry.start : entry.end] for entry in entries]
    return any(all(name.value.name.lower() in part for part in parts) for name in page.names)


def _by_names(page: Page, blocks: Sequence[Block]) -> tuple[Entry, ...]:
    """Items of one list that each name a project of their own."""
    if any(pair.field == "title" for pair in page.layout.pairs):
        return ()
    named: dict[int, str] = {}
    for number, block in enumerate(blocks):
        names = {n.value.name.lower() for n in between(page.names, block.start, block.end)}
        if block.kind is Kind.ITEM and len(names) == 1:
            named[number] = names.pop()
    anchors = sorted(named)
    if len(anchors) < 2 or len(set(named.values())) < len(anchors):
        return ()
    items = [b for b in blocks[anchors[0] : anchors[-1] + 1] if b.kind is Kind.ITEM]
    told = sum(_tells_of_body(page, blocks[anchor]) for anchor in anchors)
    if len(items) > len(anchors) or told * 2 < len(anchors):
        return ()
    return _entries(page, blocks, anchors)


def _tells_of_body(page: Page, block: Block) -> bool:
    bodies = between(page.organisations.found, block.start, block.end)
    return any(not body.value.generic for body in bodies)


def _is_anchor(page: Page, block: Block) -> bool:
    if block.kind not in {Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING} or block.section.role:
        return False
    amounts = [(a.start, a.end) for a in between(page.amounts.found, block.start, block.end)]
    refused = between(page.amounts.refused, block.start, block.end)
    amounts = sorted([*amounts, *((a.start, a.end) for a in refused if a.reason in MAYBE_SUMS)])
    if not amounts:
        return False
    words = page.text.lower[block.start : block.end]
    (start, end), length = amounts[0], block.end - block.start
    remark = _in_brackets(page.text.fold, end, block.end)
    told_length = length - (len(remark[0]) if remark else 0)
    if length < _SHORT and (end - start) > _ONLY_SUM * told_length:
        return _whole_call(words) is None and ":" not in words
    point = page.text.fold.find(". ", end, block.end)
    told = words[: point - block.start] if point >= 0 else words
    return _award(told) is not None and _whole_call(told) is None and _another(told) is None


def _with_items(blocks: Sequence[Block], anchors: Sequence[int]) -> list[int]:
    """Take in the other items of a list of which two or more are anchors."""
    items = [n for n in anchors if blocks[n].kind is Kind.ITEM]
    if len(items) < 2:
        return list(anchors)
    run = range(items[0], items[-1] + 1)
    if all(blocks[n].kind is Kind.ITEM for n in run):
        return sorted({*anchors, *run})
    return list(anchors)


def _names(page: Page, blocks: Sequence[Block], anchors: Sequence[int]) -> set[str]:
    """What the anchors are about: the name of each, or the organisation, or the words above it."""
    found = set()
    for anchor in anchors:
        block = blocks[anchor]
        name = next((n.value.name for n in between(page.names, block.start, block.end)), None)
        bodies = between(page.organisations.found, block.start, block.end)
        body = next((o.value.name for o in bodies), None)
        above = page.text.fold[blocks[anchor - 1].start : blocks[anchor - 1].end] if anchor else ""
        found.add((name or body or above or page.text.fold[block.start : block.end]).lower())
    return found


def _entries(page: Page, blocks: Sequence[Block], anchors: Sequence[int]) -> tuple[Entry, ...]:
    fresh = _fresh(page, blocks)
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
    ends = [*starts[1:], _last(blocks, anchors[-1], longest)]
    return tuple(
        Entry(blocks[start].start, blocks[end - 1].end) for start, end in zip(starts, ends, strict=True)
    )


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


def _is_short(fold: str, block: Block) -> bool:
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
        and (_is_short(fold, blocks[top - 1]) or blocks[top - 1].kind is Kind.PAIR)
    ):
        top -= 1
    return top


def _lines_above(fold: str, blocks: Sequence[Block], fresh: Sequence[bool], top: int, floor: int) -> int:
    """How many short lines stand alone above a stanza: a place, a name."""
    count = 0
    while top - count - 1 > floor and _is_short(fold, blocks[top - count - 1]) and fresh[top - count - 1]:
        count += 1
    return count


def _last(blocks: Sequence[Block], anchor: int, longest: int) -> int:
    """Where the last entry ends: as long as the longest of the others, and before what is another matter."""
    stop = anchor + 1
    while stop < len(blocks) and stop - anchor < longest:
        block = blocks[stop]
        if block.kind is Kind.QUOTE or (block.kind is Kind.HEADING and not block.section.role):
            break
        stop += 1
    return stop
