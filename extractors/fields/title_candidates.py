"""What on a page may be the name of its project, whatever the rules made of it.

Headings and their parts, the names that rules find, and in each sentence the words from a capital letter up
to each of the next few words. What is written the same is one candidate, with every place where it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from extractors.fields.heading_words import in_heading
from extractors.fields.headings import headings
from extractors.layout import Kind
from extractors.name_parts import NOT_NAMES
from extractors.page import Page, Sentence
from extractors.whereabouts import Stretches

_between_words = re.compile(r"[\W_]+").sub
_capital = regex.compile(r"(?<![\p{L}\d-])(?:\p{Lu}[\p{L}\d&-]*|\d+(?= \p{Lu}))").finditer
_stop = re.compile(r"[,.;:!?()\"\n]| - ").search
_word = re.compile(r"\S+").finditer
_MARKS, _TAIL = " \"'", " \"'.:,"
_SHORTEST, _LONGEST, _LONGEST_IN_TEXT = 2, 140, 90
_LONGEST_SENTENCE, _MOST_WORDS, _MOST_HEADINGS, _LAST_HEAD = 600, 8, 8, 4
_MOST_NAMES = 60
_REACH = 2000
"""How far down a page its project is named first in running text."""
PARTS = (": ", " - ")
"""What may part a heading in two, of which one is the name."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A place in a sentence where a candidate stands (`start`, `end` in the fold)."""

    start: int
    end: int
    sentence: Sentence
    words: int


@dataclass(slots=True)
class Candidate:
    """What may be the name: the first place where it stands, what it is there, its places in sentences."""

    start: int
    end: int
    of: set[str] = field(default_factory=set)
    """`heading`, `name` and the like: what the layout and the rules say of it."""
    places: list[Standing] = field(default_factory=list)


def key_of(words: str) -> str:
    """What is the same in all ways to write a name.

    >>> key_of("Bron - ett projekt "), key_of("BRON: ett projekt")
    ('bron ett projekt', 'bron ett projekt')
    """
    return _between_words(" ", words.lower()).strip()


Of = tuple[int, int, tuple[str, ...]]
"""Where a candidate stands, and what the layout or a rule says of it."""


def title_candidates(page: Page) -> dict[str, Candidate]:
    """The candidates of a page by their key."""
    found: dict[str, Candidate] = {}
    fold = page.text.fold
    for first, last, of in (*_of_headings(page), *_of_names(page)):
        start, end = _trimmed(fold, first, last)
        key = key_of(fold[start:end])
        if key and _SHORTEST <= end - start <= _LONGEST:
            found.setdefault(key, Candidate(start, end)).of.update(of)
    for place in _in_text(page):
        start, end = _trimmed(fold, place.start, place.end)
        key = key_of(fold[start:end])
        if key and _SHORTEST < end - start <= _LONGEST_IN_TEXT:
            found.setdefault(key, Candidate(start, end)).places.append(place)
    return found


def _of_headings(page: Page) -> Iterator[Of]:
    """The headings above the text and their parts, and the first of all headings."""
    above = headings(page)
    for number, block in enumerate(above):
        start, end = in_heading(page, block)
        last = "last" if number == len(above) - 1 else "not last"
        yield start, end, ("heading", f"heading: {last}", f"heading: {'later' if number else 'first'}")
        for mark in PARTS:
            cut = page.text.fold.find(mark, start, end)
            if cut >= 0:
                yield start, cut, (f"before the mark{mark}",)
                yield cut + len(mark), end, (f"behind the mark{mark}",)
    heads = [block for block in page.layout.blocks if block.kind is Kind.HEADING]
    for number, block in enumerate(heads[:_MOST_HEADINGS]):
        yield *in_heading(page, block), (f"head {min(number, _LAST_HEAD)}",)


def _of_names(page: Page) -> Iterator[Of]:
    for name in page.names[:_MOST_NAMES]:
        yield name.start, name.end, ("name", name.rule)
    for name in page.led_to[:_MOST_NAMES]:
        yield name.start, name.end, ("name", "led to")


def _trimmed(fold: str, start: int, end: int) -> tuple[int, int]:
    while start < end and fold[start] in _MARKS:
        start += 1
    while end > start and fold[end - 1] in _TAIL:
        end -= 1
    return start, end


def _in_text(page: Page) -> Iterator[Standing]:
    """From each capital letter of a sentence that begins in no body, to the end of each of the next words."""
    fold = page.text.fold
    bodies = Stretches((one.start, one.end) for one in page.organisations.found)
    for sentence in page.sentences:
        if sentence.start > _REACH:
            break
        if sentence.end - sentence.start > _LONGEST_SENTENCE:
            continue
        for capital in _capital(fold, sentence.start, sentence.end):
            start = capital.start()
            if bodies.hold(start) or (start > sentence.start and fold[start - 1] not in ' "('):
                continue
            if start == sentence.start and capital[0].lower() in NOT_NAMES:
                continue
            stop = _stop(fold, capital.end(), sentence.end)
            hard = stop.start() if stop else sentence.end
            for number, word in enumerate(_word(fold, start, hard)):
                if number == _MOST_WORDS:
                    break
                yield Standing(start, word.end(), sentence, number + 1)
