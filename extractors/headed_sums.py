"""Lists where a line says who or what and how much, the text under it the rest: `Osby IF, 200 000 kronor`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from extractors.item_lists import DEALT_OUT, outside, tells_of_several
from extractors.layout import Block, Kind
from extractors.name_parts import NOT_NAMES
from extractors.page import Page
from extractors.verbs import is_finite
from extractors.whereabouts import between

Place = tuple[int, int]

_FEWEST = 3
_LONGEST = 110
_SHORTEST_TEXT = 40
_MOST_WORDS = 7
_MOSTLY = 0.5
_before_sum = regex.compile(r"(?P<who>\p{Lu}[^\n:;!?]{1,80}?)(?:,| -|:| \(|  +| \|) ?$").match
_after_sum = regex.compile(r"(?: i (?:stöd|bidrag))?\)?[.:]?$").match
_in_all = regex.compile(
    r"(?:totalt|summa|sammanlagt|tillsammans|budget|stöd|bidrag|återstår|beviljat)\w*(?!\w)", regex.IGNORECASE
).match
_dealt_out = regex.compile(rf"(?<!\w){DEALT_OUT}").search
_about = regex.compile(
    r"(?P<name>\p{Lu}[\w&-]++(?: [\w&-]++){0,6}?) "
    r"(?=(?:handlar om|går ut på|syftar till|är ett? \w*projekt|(?:går|gick) in (?:på|i) (?:sitt|sin|sina)"
    r"|är (?:nu )?inne (?:på|i) (?:sitt|sin|sina))(?!\w))"
).match
_with = regex.compile(r"(?:Med|I|Genom|Inom) (?=\p{Lu})").match
_word = regex.compile(r"[\w&-]++(?= )")


@dataclass(frozen=True, slots=True)
class Headed:
    """The first block of an entry and the one after its last, and the words before the sum of its head."""

    first: int
    stop: int
    head: Place


def find_headed(page: Page, blocks: Sequence[Block]) -> list[Headed]:
    """Find three or more heads with a sum, each over a text of its own, on a page of several projects."""
    if any(pair.field == "title" for pair in page.layout.pairs):
        return []
    heads = [(n, head) for n in range(len(blocks)) if (head := _head(page, blocks, n)) is not None]
    if len(heads) < _FEWEST:
        return []
    firsts = [n for n, _ in heads]
    longest = max(after - n for n, after in pairwise(firsts))
    ends = [*firsts[1:], _last(blocks, firsts[-1], longest)]
    found = [Headed(n, stop, head) for (n, head), stop in zip(heads, ends, strict=True)]
    stretches = [(blocks[one.first].start, blocks[one.stop - 1].end) for one in found]
    lower = page.text.lower
    if tells_of_several(lower, stretches):
        return found
    # bodies alone may be those that pay, but not where money is dealt out
    dealt = _dealt_out(outside(lower, stretches)) is not None
    bodies = sum(_is_body(page, *one.head) for one in found)
    return found if dealt and bodies * 3 >= len(found) * 2 else []


def say_who(page: Page, found: Sequence[Headed]) -> bool | None:
    """Whether the heads say who got the money; False where they say what for, None where they are mixed."""
    bodies = sum(_is_body(page, *one.head) for one in found)
    if bodies * 2 >= len(found):
        return True
    return False if bodies * 4 <= len(found) else None


def name_in_text(page: Page, start: int, end: int) -> Place | None:
    """The name that the text under a head begins with: `X handlar om`, `Med X ska`."""
    fold = page.text.fold
    match = _about(fold, start, end)
    if match is not None:
        name = match.span("name")
    elif (lead := _with(fold, start, end)) is not None:
        words = list(_before_verb(fold, lead.end(), end))
        if not 0 < len(words) <= _MOST_WORDS:
            return None
        name = (words[0][0], words[-1][1])
    else:
        return None
    first = fold[slice(*name)].partition(" ")[0].lower()
    taken = [(one.start, one.end) for one in page.organisations.found]
    taken += [(one.start, one.end) for one in page.places.found]
    taken += [(one.start, one.end) for one in page.times.found]
    if first in NOT_NAMES or any(a == name[0] or b == name[1] for a, b in taken):
        return None
    return name


def _before_verb(fold: str, start: int, end: int) -> Iterator[Place]:
    """The words of a clause up to its verb; none where a mark comes first."""
    words: list[Place] = []
    while (word := _word.match(fold, start, end)) is not None and len(words) <= _MOST_WORDS:
        if words and is_finite(word[0]):
            yield from words
            return
        words.append(word.span())
        start = word.end() + 1


def _head(page: Page, blocks: Sequence[Block], number: int) -> Place | None:
    """The words before the sum of a short line that has a text under it, or ends the page."""
    block, fold = blocks[number], page.text.fold
    if block.kind not in {Kind.HEADING, Kind.PARAGRAPH} or block.end - block.start > _LONGEST:
        return None
    below = blocks[number + 1] if number + 1 < len(blocks) else None  # the page may break off
    if below and (below.kind is not Kind.PARAGRAPH or below.end - below.start < _SHORTEST_TEXT):
        return None
    sums = between(page.amounts.found, block.start, block.end)
    if len(sums) != 1 or _after_sum(fold, sums[0].end, block.end) is None:
        return None
    before = _before_sum(fold, block.start, sums[0].start)
    if before is None or _in_all(fold, block.start, block.end) is not None:
        return None
    words = before["who"].split()
    return None if any(map(is_finite, words[1:])) else before.span("who")


def _is_body(page: Page, start: int, end: int) -> bool:
    bodies = between(page.organisations.found, start, end)
    return any(not one.value.generic and one.end - one.start > _MOSTLY * (end - start) for one in bodies)


def _last(blocks: Sequence[Block], first: int, longest: int) -> int:
    """Where the last entry ends: with the texts under its head, no longer than the others."""
    stop = first + 1
    while stop < min(len(blocks), first + longest) and blocks[stop].kind is not Kind.HEADING:
        stop += 1
    return stop
