"""Pages and newsletters that tell of several projects, each in a text under a heading of its own.

`Våra projekt`, then `Torpen` over a text on who does it, with whose money and until when, then the next. The
page says outside the texts that there are several, and each text shows signs of a project of its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.fields.headings import can_be_title
from extractors.fields.headlines import is_headline, is_state
from extractors.grammar.number_words import FEW
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.verbs import is_finite
from extractors.whereabouts import between

Part = tuple[int, int]
Place = tuple[int, int]

_FEWEST = 3
_SHORTEST_TEXT = 60
_MOST_WORDS = 9
_OPENING = 250
_WORDS = r"(?:projekt|insats|satsning|förstudi|initiativ)"
_MANY = r"\w*(?:projekt|insatser|satsningar|förstudier|initiativ)"
_MANY_THE = r"\w*(?:projekten|insatserna|satsningarna|förstudierna|initiativen)"
_several = re.compile(
    r"(?<!\w)(?:(?:våra|några|flera|många|dessa|andra|samtliga|pågående|aktuella|avslutade|följande"
    rf"|\d\d?|{'|'.join(FEW)})"
    rf"(?: av (?:de|våra))? (?:\w+ )?{_MANY}|(?:alla|av|om) (?:de|våra) (?:\w+ )?{_MANY}|{_MANY_THE})(?!\w)"
).search
_lives = re.compile(
    rf"(?<!\w)(?:\w*{_WORDS}(?:et|en|n)?|(?:sam|med)?finansiera\w*|bekosta\w*|betala\w*|bevilja\w*"
    r"|(?:drivs|drevs|leds|leddes|genomförs|genomfördes|samordnas|ägs|ansvarar|medverkar|deltar)"
    r"|(?:startar|startade|startat|inleddes|påbörjades|inleds|avslutas|avslutades|avslutad|pågår|pågick|löper)"
    r"|(?:stöd|bidrag|pengar|medel) (?:från|av|ur)|går in med|bidrar med|gör det möjligt)(?!\w)"
).findall
_menu = re.compile(r" [|>»/•·] |  ").search
_asks = re.compile(
    r"(?:hur|vem|vilka|vilken|varför|när|så (?:här|går)|vad (?:är|kan|händer|betyder)) .*\?"
).match
_word = re.compile(r"\S+").finditer
_place_before = re.compile(r"[^\n:]{2,40}: (?=\w)").match


def find_named_texts(page: Page, blocks: Sequence[Block]) -> list[tuple[int, int, Place | None]]:
    """Find three or more texts that each tell of a project: its stretch, and where its heading names it."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return []
    heads = [n for n, block in enumerate(blocks) if block.kind is Kind.HEADING]
    parts = [
        (head, stop)
        for head, stop in pairwise([*heads, len(blocks)])
        if stop - head > 1 and blocks[head + 1].kind in {Kind.PARAGRAPH, Kind.ITEM}
    ]
    if len(parts) < _FEWEST:
        return []
    told = [(head, _end_of_text(blocks, head, stop)) for head, stop in parts]
    told = [part for part in told if is_told(page, blocks, *part)]
    stretches = [(blocks[head].start, blocks[stop - 1].end) for head, stop in told]
    if len(told) < _FEWEST or not _says_so_outside(page, blocks, stretches):
        return []
    if _are_one_project(page, stretches):
        return []
    names = sum(_is_news(page, blocks[head]) for head, _ in told) * 2 < len(told)
    return [
        (start, end, _name_in(page, blocks[head], end, names=names))
        for (start, end), (head, _) in zip(stretches, told, strict=True)
    ]


def _says_so_outside(page: Page, blocks: Sequence[Block], stretches: Sequence[Part]) -> bool:
    """Whether a heading or a sentence outside the texts speaks of several projects; any menu does."""
    lower = page.text.lower
    return any(
        _several(lower, block.start, block.end) and _menu(lower, block.start, block.end) is None
        for block in blocks
        if not any(start <= block.start < end for start, end in stretches)
    )


def _end_of_text(blocks: Sequence[Block], head: int, stop: int) -> int:
    """Where the text under a heading ends: before the short lines of the foot."""
    for n in range(head + 2, stop):
        if blocks[n].end - blocks[n].start < _SHORTEST_TEXT and blocks[n].kind is Kind.PARAGRAPH:
            return n
    return stop


def is_told(page: Page, blocks: Sequence[Block], head: int, stop: int) -> bool:
    """Whether a heading may name a project, and the text under it tells of one."""
    heading, start, end = blocks[head], blocks[head].end, blocks[stop - 1].end
    words = page.text.lower[heading.start : heading.end].split()
    if heading.section.role or len(words) > _MOST_WORDS or end - start < _SHORTEST_TEXT:
        return False
    if not can_be_title(page, heading) or _says_several(page.text.lower, heading.start, end):
        return False
    if _asks(page.text.lower, heading.start, heading.end) or _is_body(page, heading):
        return False
    money = bool(between(page.amounts.found, start, end))
    time = bool(between(page.times.found, start, end) or between(page.durations.found, start, end))
    body = any(not one.value.generic for one in between(page.organisations.found, start, end))
    signs = len(set(_lives(page.text.lower, start, end)))
    return money + time + body + min(signs, 2) > 2 and signs > 0 and (money or body)


def _is_body(page: Page, heading: Block) -> bool:
    """Whether a heading is little more than a body: `Europeiska socialfonden (ESF)`."""
    bodies = between(page.organisations.found, heading.start, heading.end)
    return sum(body.end - body.start for body in bodies) * 3 > (heading.end - heading.start) * 2


def _says_several(lower: str, start: int, end: int) -> bool:
    """Whether a heading or the beginning of the text under it speaks of several projects."""
    return _several(lower, start, min(end, start + _OPENING)) is not None


def _are_one_project(page: Page, stretches: Sequence[Part]) -> bool:
    """Whether the texts tell of one project: it is named in several, or is the subject outside."""
    named = [{n.value.name.lower() for n in between(page.names, *part)} for part in stretches]
    if len(set[str]().union(*named)) < sum(map(len, named)):
        return True
    edges = [0, *(place for part in stretches for place in part), len(page.text.fold)]
    around = tuple(zip(edges[::2], edges[1::2], strict=True))
    return page.within(around).tells_of_one_project()


def _name_in(page: Page, heading: Block, end: int, *, names: bool) -> Place | None:
    """The name in a heading: all of it, what stands behind a place, or of news what the text repeats.

    Where the headings are `names`, one of them with a verb is a name as well: `Vi som seglade`.
    """
    fold, start, stop = page.text.fold, heading.start, heading.end
    place = _place_before(fold, start, stop)
    if place is not None and _is_known(page, start, place.end() - 2):
        start = place.end()
    for news in (*_news_from(page.text.lower, start, stop), stop):
        again = page.text.lower.find(page.text.lower[start:news], stop, end)
        if again >= 0 and fold[start:stop].isupper():
            return again, again + news - start  # not in capitals only
        if again >= 0:
            return start, news
    return (start, stop) if names or not _is_news(page, heading) else None


def _is_news(page: Page, heading: Block) -> bool:
    """Whether a heading is a headline, or has more than the name of a project."""
    words = page.text.fold[heading.start : heading.end]
    return is_state(words.lower()) is not None or is_headline(words.rstrip("?"))


def _is_known(page: Page, start: int, end: int) -> bool:
    """Whether a stretch is a place or a body."""
    taken = {(one.start, one.end) for one in between(page.places.found, start, end)}
    taken |= {(one.start, one.end) for one in between(page.organisations.found, start, end)}
    return (start, end) in taken


def _news_from(lower: str, start: int, stop: int) -> Iterator[int]:
    """Where a heading may stop being a name and say what is new of it: `Torpen igång`, `Torpen växer`."""
    state = is_state(lower, start, stop)
    if state is not None:
        yield state.start()
    for before, word in pairwise(_word(lower, start, stop)):
        if is_finite(word[0]):
            yield before.end()
