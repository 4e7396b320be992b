"""The name that the text of an entry begins with: `Gäddfabriken handlar om`, `Med Torra fester ska`."""

from collections.abc import Iterator

import regex

from extractors.name_parts import NOT_NAMES
from extractors.page import Page
from extractors.verbs import is_finite

Place = tuple[int, int]

_MOST_WORDS = 7
_about = regex.compile(
    r"(?P<name>\p{Lu}[\w&-]++(?: [\w&-]++){0,6}?) "
    r"(?=(?:handlar om|går ut på|syftar till|är ett? \w*projekt|(?:går|gick) in (?:på|i) (?:sitt|sin|sina)"
    r"|är (?:nu )?inne (?:på|i) (?:sitt|sin|sina))(?!\w))"
).match
_with = regex.compile(r"(?:Med|I|Genom|Inom) (?=\p{Lu})").match
_word = regex.compile(r"[\w&-]++(?= )")


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
