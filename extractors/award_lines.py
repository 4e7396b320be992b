"""Lines that each say what one project got, or name it: the anchors of a list of funded projects."""

import re
from collections.abc import Sequence

from extractors.entry import Entry, entries_at
from extractors.grammar.amounts import MAYBE_SUMS
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.verbs import GOT
from extractors.whereabouts import between

_award = re.compile(rf"(?<!\w)(?:{GOT}|beviljat)(?!\w)").search
_whole_call = re.compile(
    r"(?<!\w)(?:totalt|sammanlagt|tillsammans (?:får|fick|delar|blir)|fördela(?:r|t|s|de|des)?|delat ut"
    r"|delar ut|dela på|delar på|utlyst|utlysningen|per år|vilka(?: \w+)? som)(?!\w)"
    r"|(?:kronor|kr|mkr|miljoner|stöd) (?:till|för|på) (?:\w+ ){0,2}"
    r"(?:projekten|organisationer|föreningar|ansökningar|bolag|nya projekt)(?!\w)"
).search
_another = re.compile(
    r"(?<!\w)(?:liknande|tidigare|annat|föregående|motsvarande) (?:\w+ )?(?:projekt|satsning|förstudie)"
).search
_in_brackets = re.compile(r",? ?\([^()\n]*\)").match
_SHORT, _LONG = 90, 160
_ONLY_SUM = 0.5
"""How much of a line a sum must be to be a line of its own in a list."""


def headed_by_award(page: Page) -> bool:
    """Whether a line that stands as a heading says who got how much: `Ekby IF får 90 000 kr`."""
    heads = (block for block in page.layout.blocks if block.kind is Kind.HEADING)
    return any(
        between(page.amounts.found, head.start, head.end) and _award(page.text.lower, head.start, head.end)
        for head in heads
    )


def by_awards(page: Page, blocks: Sequence[Block]) -> tuple[Entry, ...]:
    """Lines that each say what one project got."""
    if any(pair.field == "title" for pair in page.layout.pairs):
        return ()
    first = next((n for n, block in enumerate(blocks) if block.kind is Kind.HEADING), -1)  # the headline
    anchors = [n for n, block in enumerate(blocks) if n != first and _is_anchor(page, block)]
    anchors = _with_items(blocks, anchors)
    if len(anchors) < 2 or len(_names(page, blocks, anchors)) < len(anchors):
        return ()
    entries = entries_at(page, blocks, anchors)
    if _are_payers(page, [blocks[n] for n in anchors]):
        return ()
    return () if _tell_of_one(page, entries) or _is_told_again(page, blocks, anchors) else entries


def _are_payers(page: Page, lines: Sequence[Block]) -> bool:
    """Whether each line is a body and its sum alone, on a page that tells of one project around them."""
    for line in lines:
        bodies = between(page.organisations.found, line.start, line.end)
        sums = between(page.amounts.found, line.start, line.end)
        if len(bodies) != 1 or len(sums) != 1 or page.text.fold[bodies[0].end : sums[0].start].strip(" :-|("):
            return False
    around = page.within(((0, lines[0].start), (lines[-1].end, len(page.text.fold))))
    return around.tells_of_one_project()


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


def _is_anchor(page: Page, block: Block) -> bool:
    if block.kind not in {Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING} or block.section.role:
        return False
    if block.kind is Kind.PARAGRAPH and block.end - block.start > _LONG:
        return False  # running text
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
        return _whole_call(words) is None and ":" not in words and not _is_of_place(page, block, start)
    point = page.text.fold.find(". ", end, block.end)
    told = words[: point - block.start] if point >= 0 else words
    return _award(told) is not None and _whole_call(told) is None and _another(told) is None


def _is_of_place(page: Page, block: Block, amount: int) -> bool:
    """Whether an item says where the money went and no more: `• Västsverige 44 562 019 kr`."""
    places = between(page.places.found, block.start, amount) if block.kind is Kind.ITEM else ()
    return any(place.start == block.start and place.end >= amount - 3 for place in places)


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
