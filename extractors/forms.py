"""Forms one after the other on a page of several projects: where each begins, and the name above it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractors.layout import Block, Kind
from extractors.page import Page

_CORE = frozenset({"title", "owner", "identifier", "budget", "period", "partner", "funder"})
_NAMING = frozenset({"title", "owner", "identifier"})
_FARTHEST = 6
"""Blocks of running text that may stand between a name and the form under it."""

_in_quotes = re.compile(r'[^"\n]*"(?P<name>[^"\n]{2,120})"\.?').fullmatch

Short = Callable[[Block], bool]


@dataclass(frozen=True, slots=True)
class Forms:
    """The blocks that begin the forms of a page, and those of names with text between name and form."""

    anchors: tuple[int, ...]
    names: tuple[int, ...] = ()


def find_forms(page: Page, blocks: Sequence[Block], fresh: Sequence[bool], short: Short) -> Forms | None:
    """Find the forms of a page: the first label that comes back begins each.

    Where no label says which project it is, a short line above each form has to, with or without
    a few sentences between.
    """
    # where each label stands, each place once in their order
    starts: dict[str, dict[int, None]] = {}
    fields: dict[str, str] = {}
    numbers: set[str] = set()
    for pair in page.layout.pairs:
        value = page.text.lower[pair.start : pair.end]
        if pair.field.startswith("identifier") and value in numbers:
            continue  # the number of the page, once more at its foot
        numbers.add(value)
        label = page.text.lower[pair.label_start : pair.label_end]
        starts.setdefault(label, {})[pair.label_start] = None
        fields[label] = pair.field.partition(".")[0]
    repeated = {label: list(places) for label, places in starts.items() if len(places) > 1}
    core = {fields[label] for label in repeated} & _CORE
    if core.isdisjoint(_NAMING) and len(core) < 2:
        return None
    most = Counter(len(places) for places in repeated.values()).most_common(1)[0][0]
    first = min((places for places in repeated.values() if len(places) == most), key=lambda p: p[0])
    anchors = [_block_at(blocks, start) for start in first]
    quoted = tuple(anchor - 1 for anchor in anchors if anchor)
    if "owner" in core and len(quoted) == len(anchors) and all(quoted_name(page, blocks[n]) for n in quoted):
        return Forms(tuple(anchors), quoted)
    names = () if "title" in core else _names_over_text(page, blocks, fresh, short, anchors)
    if names:
        return Forms(tuple(anchors), names)
    if len(core) < 2 or (not core & _NAMING and not _each_has_a_name_above(page, blocks, anchors, short)):
        return None
    return Forms(tuple(anchors))


def quoted_name(page: Page, block: Block) -> tuple[int, int] | None:
    """Where a name in quotes stands that ends a line, with or without words before it."""
    match = _in_quotes(page.text.fold, block.start, block.end)
    return match.span("name") if match else None


def _block_at(blocks: Sequence[Block], position: int) -> int:
    return bisect_right(blocks, position, key=lambda block: block.start) - 1


def _each_has_a_name_above(page: Page, blocks: Sequence[Block], anchors: Sequence[int], short: Short) -> bool:
    above = [blocks[anchor - 1] for anchor in anchors if anchor]
    names = {page.text.lower[block.start : block.end] for block in above if short(block)}
    return len(names) == len(anchors)


def _names_over_text(
    page: Page, blocks: Sequence[Block], fresh: Sequence[bool], short: Short, anchors: Sequence[int]
) -> tuple[int, ...]:
    """The names above the forms, where a rubric (`Fakta`) or running text stands between some of them."""
    rubrics = Counter(page.text.lower[blocks[a - 1].start : blocks[a - 1].end] for a in anchors if a)
    rubric, count = rubrics.most_common(1)[0] if rubrics else ("", 0)
    tops, between = [], count > 1
    for anchor, floor in zip(anchors, [-1, *anchors[:-1]], strict=True):
        top = anchor - 1
        if count > 1 and top > floor and page.text.lower[blocks[top].start : blocks[top].end] == rubric:
            top -= 1
        lowest = max(floor, top - _FARTHEST)
        ended = False
        while top > lowest:
            if blocks[top].kind is Kind.PAIR and not ended:
                ended = fresh[top]  # a label that not every form has, above the first that all have
            elif blocks[top].kind is Kind.PARAGRAPH and not short(blocks[top]):
                between = True
            else:
                break
            top -= 1
        name = blocks[top]
        if top <= lowest or not short(name) or name.kind is Kind.ITEM or not fresh[top]:
            return ()
        tops.append(top)
    words = {page.text.lower[blocks[top].start : blocks[top].end] for top in tops}
    return tuple(tops) if between and len(words) == len(tops) else ()
