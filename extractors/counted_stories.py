"""Running text that says how many projects it tells of, and then tells of so many, a part for each."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.grammar.number_words import FEW
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.privacy import names_person
from extractors.tables import rows
from extractors.verbs import GOT
from extractors.whereabouts import between
from schemas import Reason

Part = tuple[int, int]

_said = re.compile(
    rf"(?<!\w)(?:({'|'.join(FEW)})|(\d{{1,3}})) (?:\w+ ){{0,2}}"
    r"(?:\w*projekt|ansökningar|satsningar|insatser|förstudier|idéer|byar|orter|saker|föreningar|initiativ"
    r"|stycken|mottagare|(?:nya )?bidrag|bibliotek|museer|klubbar|ändamål)(?!\w)"
).finditer
_opener = re.compile(rf"(?:{'|'.join(row['opening'] for row in rows('story_openers'))})(?!\w)").match
_next = re.compile(
    rf"(?:{'|'.join(row['opening'] for row in rows('story_openers') if row['place'] == 'next')})(?!\w)"
).match
_to_apply_for = re.compile(r"utlysning|att söka(?!\w)|ansökningsomgång|ansökningstid|ansökningsdag").search
_the_project = re.compile(r"projektet(?!\w)").match
_more_of_it = re.compile(
    r"(?:målet|syftet|projektet|satsningen|arbetet|tanken|bygget|insatsen|hela projektet)(?!\w)"
).match
_gets = re.compile(rf"(?<!\w)(?:{GOT}|går till|gick till)(?!\w)").search
_after_going = re.compile(
    r"(?<!\w)(?:får|fick|går till|gick till|tilldelas|beviljas)(?!\w)[^.\n]{0,90}?"
    r"(?P<sum>(?<![\d,.-])\d{1,3}(?: \d{3})+)(?![\d,])"
).search
"""A sum whose currency the page has given before: `Mest går till Osby IF, nämligen 600 000.`"""
_researcher = re.compile(
    r"(?<!\w)(?i:docent|professor|\w*lektor|doktor|forskaren?|doktorand|fil\. dr) (?=[A-ZÅÄÖ][a-zåäö])"
).search
_person = re.compile(r"(?<!\w)[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)? [A-ZÅÄÖ][a-zåäöé]+").finditer
_paid = re.compile(
    r"(?<!\w)(?:(?:sam|med|del)?finansiera\w*|bekosta\w*|betala\w*|stött|stöds|stöttas|stöttar|stöder|stödjer"
    r"|(?:projekt)?(?:stöd|bidrag|medel) (?:från|av|ur))(?!\w)"
).search
_SUMS = frozenset({Reason.NO_UNIT})
_LONGEST_SENTENCE = 300
_BEFORE = 8
"""The blocks at the top of a page in which it says how many projects it tells of."""


def find_counted(page: Page, blocks: Sequence[Block]) -> tuple[Part, ...]:
    """Find the parts that each tell of a project, where there are as many of them as the page says."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return ()
    said = _numbers_said(page, blocks)
    if not said:
        return ()
    for parts in (
        _under_headings(page, blocks, named=True),
        _under_headings(page, blocks, named=False),
        _under_headings(page, blocks, named=True, paid=True),
        _paragraphs(page, blocks),
    ):
        if len(parts) > 1 and len(parts) in said and not _is_one_project(page, parts):
            return tuple(parts)
    return ()


def _is_one_project(page: Page, parts: Sequence[Part]) -> bool:
    """Whether the parts tell of one project: it is named above them, or in more than one of them."""
    above = parts[0][0]
    if any(_the_project(page.text.lower, s.start, s.end) for s in between(page.sentences, 0, above)):
        return True
    named = [{n.value.name.lower() for n in between(page.names, start, end)} for start, end in parts]
    return bool(between(page.names, 0, above)) or len(set[str]().union(*named)) < sum(map(len, named))


def _numbers_said(page: Page, blocks: Sequence[Block]) -> set[int]:
    top = page.text.lower[: blocks[min(_BEFORE, len(blocks)) - 1].end] if blocks else ""
    return {FEW[match[1]] if match[1] else int(match[2]) for match in _said(top)}


def _under_headings(page: Page, blocks: Sequence[Block], *, named: bool, paid: bool = False) -> list[Part]:
    """The sections that tell of a project; the last goes no further than the longest of the others.

    `paid` takes also those that say who pays or takes part, and not how much.
    """
    tells = _tells_who_pays if paid else _tells
    starts = [n for n, b in enumerate(blocks) if b.kind is Kind.HEADING and not b.section.role]
    kept = [
        (first, stop)
        for first, stop in pairwise([*starts, len(blocks)])
        if tells(page, blocks[first].start, blocks[stop - 1].end, named=named)
        and not _counts(page, blocks[first].start, blocks[stop - 1].end)
    ]
    longest = max((stop - first for first, stop in kept[:-1]), default=0)
    if kept:
        first, stop = kept[-1]
        kept[-1] = first, _last(page, blocks, first, min(stop, first + longest))
    return [(blocks[first].start, blocks[stop - 1].end) for first, stop in kept]


def _last(page: Page, blocks: Sequence[Block], first: int, stop: int) -> int:
    """Where the last section ends: before what is said of the next chance to apply."""
    calls = (n for n in range(first + 2, stop) if _to_apply_for(page.text.lower, *blocks[n][1:3]))
    return next(calls, stop)


def _paragraphs(page: Page, blocks: Sequence[Block]) -> list[Part]:
    """The paragraphs that open a story, each to the next; the last with what belongs to it."""
    paragraphs = [b for b in blocks if b.kind is Kind.PARAGRAPH and not b.section.role]
    told = [
        b for b in paragraphs if _tells(page, b.start, b.end, named=not _opener(page.text.lower, b.start))
    ]
    opening = [n for n, block in enumerate(told) if _opens(page, block)]
    if not opening:
        return []
    first = opening[0]
    if first and _next(page.text.lower, told[first].start) and not _counts(page, *told[first - 1][1:3]):
        opening.insert(0, first - 1)
    starts = [told[n].start for n in opening]
    return list(zip(starts, [*starts[1:], _end(page, blocks, starts[-1])], strict=True))


def _opens(page: Page, block: Block) -> bool:
    """Whether a paragraph passes on to a project: by its first words, or as somebody gets money in it."""
    lower = page.text.lower
    if _opener(lower, block.start):
        return True
    sums = [a.start for a in between(page.amounts.found, block.start, block.end)]
    if not sums and (bare := _after_going(lower, block.start, block.end)) is not None:
        sums = [bare.start("sum")]
    stop = lower.find(". ", sums[0], block.end) if sums else -1
    words = lower[block.start : stop if stop >= 0 else block.end]
    return bool(sums) and _gets(words) is not None and not _counts(page, block.start, block.end)


def _counts(page: Page, start: int, end: int) -> bool:
    """Whether a part says how many projects there are: it opens the page, and is none of them."""
    return any(True for _ in _said(page.text.lower, start, end))


def _tells(page: Page, start: int, end: int, *, named: bool) -> bool:
    """Whether a part tells of money that is no call's, and names a body, a researcher or a project."""
    sums = [found.start for found in between(page.amounts.found, start, end)]
    sums += [one.start for one in between(page.amounts.refused, start, end) if one.reason in _SUMS]
    lower = page.text.lower
    if not sums and (bare := _after_going(lower, start, end)) is not None:
        sums.append(bare.start("sum"))
    if all(_to_apply_for(lower, _sentence_before(lower, start, place), place + 40) for place in sums):
        return False
    bodies = any(not body.value.generic for body in between(page.organisations.found, start, end))
    if not named or bodies or between(page.names, start, end):
        return True
    if _researcher(page.text.fold, start, end) is not None:
        return True
    return any(names_person(match[0].lower()) for match in _person(page.text.fold, start, end))


def tells_of_money(page: Page, start: int, end: int, *, named: bool = True) -> bool:
    """Whether a part gives a sum that is no call's and, if `named`, a body, a researcher or a project."""
    sums = between(page.amounts.found, start, end)
    return bool(sums) and _tells(page, start, end, named=named)


def _tells_who_pays(page: Page, start: int, end: int, *, named: bool) -> bool:
    """Whether a part names a body and says that somebody pays for something, or gives a sum."""
    bodies = any(not body.value.generic for body in between(page.organisations.found, start, end))
    lower = page.text.lower
    paid = _paid(lower, start, end) is not None and _to_apply_for(lower, start, end) is None
    return bodies and (paid or _tells(page, start, end, named=named))


def _sentence_before(lower: str, start: int, place: int) -> int:
    floor = max(start, place - _LONGEST_SENTENCE)
    return max(lower.rfind(". ", floor, place) + 1, floor)


def _end(page: Page, blocks: Sequence[Block], start: int) -> int:
    """Where the last story ends: with its paragraph and the quotes after it."""
    following = [b for b in blocks if b.start >= start]
    end = following[0].end
    for block in following[1:]:
        more = block.kind is Kind.PARAGRAPH and _more_of_it(page.text.lower, block.start)
        if block.kind is not Kind.QUOTE and not more:
            break
        end = block.end
    return end
