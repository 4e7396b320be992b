"""Sentences that tell of several grants: `Tranås IF får 90 000 kr till Isbanan och Eksjö IF får 40 000 kr`.

Each part begins with who gets the money and ends where the next does.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.item_lists import says_several
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.privacy import names_person
from extractors.verbs import GETS
from extractors.whereabouts import between

Part = tuple[int, int]

_FEWEST = 2
_gets = re.compile(
    rf"(?:,? (?:i|från|på) [A-ZÅÄÖ][\w-]+)?,? (?:{GETS})"
    r"(?: (?:cirka|ca|drygt|knappt|nästan|närmare|högst|hela|ytterligare)){0,2} (?=\d)"
).match
_AND = "och|samt|medan|även|dessutom|därtill"
_begins = re.compile(rf"(?:^|[.,;:!] |\n)(?:(?:{_AND}) )?$").search
_joins = re.compile(r" (?:och|samt|medan) $").search
_the_project = re.compile(r"(?:i )?projektet(?!\w)").match
_joint = re.compile(rf"[ ,;:]*(?:(?<= )(?:{_AND}) )?$").search
_LEAD = 12


def find_clause_awards(page: Page, blocks: Sequence[Block]) -> list[Part]:
    """Find the parts of sentences that each say what a body got, where one sentence tells of two or more."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return []
    found: list[Part] = []
    shared = False
    for block in blocks:
        if block.kind not in {Kind.PARAGRAPH, Kind.ITEM} or block.section.role:
            continue
        starts = list(_starts(page, block))
        shared = shared or any(_same_sentence(page, *two) for two in pairwise(starts))
        stops = (_without_joint(page.text.lower, start) for start in starts[1:])
        found.extend(zip(starts, (*stops, block.end), strict=False))
    if not shared or len(found) < _FEWEST or not says_several(page.text.lower, found):
        return []
    above = between(page.sentences, 0, found[0][0])
    return [] if any(_the_project(page.text.lower, s.start) for s in above) else found


def _starts(page: Page, block: Block) -> Iterator[int]:
    """Where somebody is named who gets a sum."""
    fold, lower = page.text.fold, page.text.lower
    for body in between(page.organisations.found, block.start, block.end):
        if body.value.generic or _gets(fold, body.end, block.end) is None:
            continue
        before = max(block.start, body.start - _LEAD)
        opens = (
            body.start == block.start
            or _begins(lower, before, body.start)
            or _joins(lower, before, body.start)
        )
        if opens and not names_person(lower[body.start : body.end]):
            yield body.start


def _without_joint(lower: str, start: int) -> int:
    """Where a part ends before the words that join the next one to it."""
    joint = _joint(lower, max(0, start - _LEAD), start)
    return joint.start() if joint else start


def _same_sentence(page: Page, first: int, second: int) -> bool:
    return any(s.start <= first and second < s.end for s in between(page.sentences, first - 500, second + 1))
