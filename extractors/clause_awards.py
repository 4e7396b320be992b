"""Running text of several grants: `Tranås IF får 90 000 kr till Isbanan och Eksjö IF får 40 000 kr`.

Each part begins with the clause that says who gets what and ends where the next does, or with its paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.item_lists import DEALT_OUT, outside, says_several
from extractors.layout import Block, Kind
from extractors.page import Page, Sentence
from extractors.told_again import same_sum
from extractors.told_awards import Given, given_in
from extractors.whereabouts import between

_FEWEST, _MANY = 2, 3
_AND = "och|samt|medan|men|även|dessutom|därtill"
_the_project = re.compile(r"(?:i )?projektet(?!\w)").match
_joint = re.compile(rf"[ ,;:]*(?:(?<= )(?:{_AND}) )?$").search
_for_what = re.compile(r"(?<!\w)(?:för|till|som ska|så att)(?!\w)").search
_dealt_out = re.compile(rf"(?<!\w)(?:{DEALT_OUT}|att (?:fördela|dela ut|bevilja) )").search
_may_give = re.compile(
    r"(?<!\w)(?:får|fick|fått|bevilja|tilldela|erh[åö]ll|går till|gick till|gett|ger |gav )"
).search
_LEAD = 12


@dataclass(frozen=True, slots=True)
class Part:
    """A part of running text that tells of one grant, and where it says who gets it."""

    start: int
    end: int
    who: tuple[int, int]


def find_clause_awards(page: Page, blocks: Sequence[Block]) -> list[Part]:
    """Find the parts of running text that each say what a body got, where they are of several projects."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return []
    told = [
        (block, sentence, one)
        for block in blocks
        if block.kind in {Kind.PARAGRAPH, Kind.ITEM} and not block.section.role
        for sentence in between(page.sentences, block.start, block.end)
        if _may_give(page.text.lower, sentence.start, sentence.end)
        for one in given_in(page, sentence)
    ]
    grants = [one for _, _, one in told]
    whole = _whole(grants)
    kept = _without_repeats([one for one in grants if one is not whole])
    told = [row for row in told if row[2] in kept]
    parts = [
        Part(one.start, _end(page, block, told[n + 1 :]), one.who) for n, (block, _, one) in enumerate(told)
    ]
    rows = [(sentence, one) for _, sentence, one in told]
    return parts if _are_several(page, rows, parts, dealt=whole is not None) else []


def _end(page: Page, block: Block, following: "Sequence[tuple[Block, Sentence, Given]]") -> int:
    """Where a part ends: with its paragraph, or before the words that join the next one to it."""
    if not following or following[0][0] is not block:
        return block.end
    start = following[0][2].start
    joint = _joint(page.text.lower, max(0, start - _LEAD), start)
    return joint.start() if joint else start


def _whole(told: Sequence[Given]) -> Given | None:
    """The grant that is the others together: it was dealt out to them."""
    total = sum(one.sum or 0 for one in told)
    return next((one for one in told if len(told) > _FEWEST and one.sum and one.sum * 2 == total), None)


def _without_repeats(told: Sequence[Given]) -> list[Given]:
    """The grants but for what a body is said to get again."""
    kept: list[Given] = []
    for one in told:
        if not any(_is_same(one, other) for other in kept):
            kept.append(one)
    return kept


def _is_same(one: Given, other: Given) -> bool:
    if one.name != other.name:
        return False
    return one.sum is None or other.sum is None or same_sum(one.sum, other.sum)


def _are_several(
    page: Page, told: "Sequence[tuple[Sentence, Given]]", parts: Sequence[Part], *, dealt: bool
) -> bool:
    """Whether grants are of several projects: the page says so, or they are told of side by side."""
    if len({one.name for _, one in told}) < _FEWEST:
        return False
    lower, stretches = page.text.lower, [(part.start, part.end) for part in parts]
    above = between(page.sentences, 0, parts[0].start + 1)
    if any(_the_project(lower, s.start) for s in above):
        return False
    beside = any(first is second and a.name != b.name for (first, a), (second, b) in pairwise(told))
    purposes = sum(
        _for_what(lower, one.end, part.end) is not None or one.sum is None
        for (_, one), part in zip(told, parts, strict=True)
    )
    sure = purposes == len(told) and all(one.known and one.sum for _, one in told)
    if says_several(lower, stretches):
        return beside or dealt or sure or len(told) >= _MANY
    if page.within(_around(page, stretches)).tells_of_one_project() or _share_name(page, parts):
        return False
    if beside or dealt:
        return purposes > 0
    return sure and (len(told) >= _MANY or _dealt_out(outside(lower, stretches)) is not None)


def _around(page: Page, stretches: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    edges = [0, *(place for part in stretches for place in part), len(page.text.fold)]
    return tuple(zip(edges[::2], edges[1::2], strict=True))


def _share_name(page: Page, parts: Sequence[Part]) -> bool:
    """Whether a project is named outside the parts, or in two of them: then they are of one."""
    stretches = [(part.start, part.end) for part in parts]
    named = [{n.value.name.lower() for n in between(page.names, *part)} for part in stretches]
    around = [between(page.names, *part) for part in _around(page, stretches)]
    return any(around) or len(set[str]().union(*named)) < sum(map(len, named))
