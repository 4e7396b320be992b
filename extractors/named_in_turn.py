"""News of several grants in running text: a sentence names one project, a later one the next.

`Orsa kommun får stöd för projektet "Ljus i spåret". ... I projektet "Mat på resa" ska Ekby IF ...`, on a page
that says that money was dealt out to several.
"""

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractors.engine import Found
from extractors.item_lists import DEALT_OUT, outside, tells_of_several
from extractors.layout import Block, Kind
from extractors.names import ProjectName
from extractors.page import Page, Sentence
from extractors.relations import relation_before
from extractors.whereabouts import between

Part = tuple[int, int]

_OUTRIGHT = frozenset({"name.quoted", "name.after_project"})
_FEWEST = 2
_dealt_out = regex.compile(rf"(?<!\w)(?:{DEALT_OUT}|(?:som|av dem som) nu får )").search
_opens = regex.compile(r"(?:i |inom |genom |med |även |också )?\w*(?:projektet|förstudien|satsningen) ").match
_gets = regex.compile(
    r"(?<!\w)(?:får|fick|fått|bevilja\w*|tilldela\w*|prioritera\w*|stöd|bidrag|anslag)(?!\w)"
).search


def find_named_in_turn(page: Page, blocks: Sequence[Block]) -> list[Part]:
    """Find the parts of running text that each name a project of their own; none where one is the subject."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return []
    first = _first_sentences(page)
    if len(first) < _FEWEST or not all(_tells(page, one) for one in first):
        return []
    last = next((b.end for b in blocks if b.start <= first[-1].start < b.end), first[-1].end)
    starts = [one.start for one in first]
    parts = [(start, _end(page, blocks, start, stop)) for start, stop in pairwise([*starts, last])]
    lower = page.text.lower
    around = outside(lower, parts)
    if not (tells_of_several(lower, parts) or (_dealt_out(around) and _gets(around))):
        return []
    return [] if _mixed(page, parts) else parts


def _names(page: Page) -> list[Found[ProjectName]]:
    """The names that a word for a project stands before, none of a project that is only related."""
    named = (name for name in page.names if name.rule in _OUTRIGHT)
    return [name for name in named if relation_before(page.text.lower, name.start) is None]


def _first_sentences(page: Page) -> list[Sentence]:
    """The sentences of running text that name a project for the first time; none if one names two."""
    found: list[Sentence] = []
    seen: set[str] = set()
    for name in _names(page):
        called = name.value.name.lower()
        if called in seen:
            continue
        seen.add(called)
        sentence = next((s for s in page.sentences if s.start <= name.start < s.end), None)
        if sentence is None or sentence.block.kind is not Kind.PARAGRAPH or sentence in found:
            return []
        found.append(sentence)
    return found


def _tells(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence says that a project got something, or begins with the project."""
    lower = page.text.lower
    return bool(_opens(lower, sentence.start, sentence.end) or _gets(lower, sentence.start, sentence.end))


def _end(page: Page, blocks: Sequence[Block], start: int, stop: int) -> int:
    """Where a part ends: with its paragraph, or where the next one begins."""
    paragraph = next((b for b in blocks if b.start <= start < b.end), None)
    return min(stop, paragraph.end) if paragraph else stop


def _mixed(page: Page, parts: Sequence[Part]) -> bool:
    """Whether a name stands outside its own part: then it is the subject of the page."""
    lower = page.text.lower
    for number, (start, end) in enumerate(parts):
        for name in between(page.names, start, end):
            others = (part for other, part in enumerate(parts) if other != number)
            called = name.value.name.lower()
            if any(lower.find(called, *part) >= 0 for part in ((0, parts[0][0]), *others)):
                return True
    return False
