"""The name in a heading over a text that tells of a project: all of it, or what the text repeats of news."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.fields.headlines import is_headline, is_state
from extractors.layout import Block
from extractors.page import Page
from extractors.relations import is_related
from extractors.verbs import is_finite
from extractors.whereabouts import between

Place = tuple[int, int]

_OUTRIGHT = frozenset({"name.quoted", "name.after_project"})
_word = re.compile(r"\S+").finditer
_place_before = re.compile(r"[^\n:]{2,40}: (?=\w)").match


def name_over(page: Page, heading: Block, end: int, *, names: bool) -> Place | None:
    """The name in a heading: all of it, what stands behind a place, or of news what the text repeats.

    Where the headings are `names`, one of them with a verb is a name as well: `Vi som seglade`.
    """
    fold, start, stop = page.text.fold, heading.start, heading.end
    if names_another(page, heading, end, outright=True):
        return None
    place = _place_before(fold, start, stop)
    if place is not None and _is_known(page, start, place.end() - 2):
        start = place.end()
    for news in (*_news_from(page.text.lower, start, stop), stop):
        again = page.text.lower.find(page.text.lower[start:news], stop, end)
        if again >= 0 and fold[start:stop].isupper():
            return again, again + news - start  # not in capitals only
        if again >= 0:
            return start, news
    return (start, stop) if names else None


def names_another(page: Page, heading: Block, end: int, *, outright: bool = False) -> bool:
    """Whether a text names a project, `outright` by the word for one, that its heading does not."""
    lower = page.text.lower
    over = lower[heading.start : heading.end]
    named = (one for one in between(page.names, heading.end, end) if one.rule in _OUTRIGHT or not outright)
    return any(one.value.name.lower() not in over and not is_related(lower, one.start) for one in named)


def is_news(page: Page, heading: Block) -> bool:
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
