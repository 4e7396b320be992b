"""Where running text tells of several projects one after the other, each with a name of its own."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.layout import Block, Kind
from extractors.lookup import Places
from extractors.page import Page
from extractors.relations import relation_before
from extractors.whereabouts import between

_BEFORE_NAME = 120
_PART = ("delprojektet ", "pilotprojektet ", "underprojektet ")
_EARLIER = ("minns", "tidigare", "förra", "avslutade")


def find_stories(page: Page, blocks: Sequence[Block]) -> tuple[tuple[int, int], ...]:
    """Find the stories of a page: under headings of their own, or a paragraph after the other.

    A story names a project that no other part of the page names, and tells of money, time or a body.
    """
    if not blocks or any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return ()
    names = [(n.start, n.value.name.lower()) for n in page.names if not _is_of_another(page, n.start)]
    called = list(dict.fromkeys(name for _, name in names))
    if len(called) < 2:
        return ()
    stands = dict(zip(called, Places(page.text.lower, called).starts(), strict=True))
    places = [place for place, _ in names]
    for kind in (Kind.HEADING, Kind.PARAGRAPH):
        parts = list(_parts(blocks, kind))
        told = [names[bisect_left(places, start) : bisect_left(places, end)] for start, end in parts]
        own = [
            any(_only_in(stands[name], start, end) for _, name in some)
            for (start, end), some in zip(parts, told, strict=True)
        ]
        stories = [part for part, mine in zip(parts, own, strict=True) if mine and _tells(page, *part)]
        if len(stories) > 1:
            return tuple(_until_next(stories, kind))
    return ()


def _parts(blocks: Sequence[Block], kind: Kind) -> Iterator[tuple[int, int]]:
    """The page cut at its headings, or in its paragraphs."""
    starts = [b.start for b in blocks if b.kind is kind and not (kind is Kind.HEADING and b.section.role)]
    yield from zip(starts, [*starts[1:], blocks[-1].end], strict=False)


def _only_in(places: Sequence[int], start: int, end: int) -> bool:
    """Whether all of some places, which are in order, are in a part."""
    return not places or (start <= places[0] and places[-1] < end)


def _is_of_another(page: Page, start: int) -> bool:
    """Whether the words before a name say that it is an earlier project or a related one."""
    before = page.text.lower[max(0, start - _BEFORE_NAME) : start].rpartition("\n")[2].rpartition(". ")[2]
    if before.endswith(_PART):
        return True
    related = relation_before(page.text.lower, start) is not None
    return related or any(word in before for word in _EARLIER)


def _tells(page: Page, start: int, end: int) -> bool:
    signs = Counter(
        money=len(between(page.amounts.found, start, end)),
        time=len(between(page.times.found, start, end)),
        body=sum(not o.value.generic for o in between(page.organisations.found, start, end)),
    )
    return sum(count > 0 for count in signs.values()) > 1


def _until_next(stories: Sequence[tuple[int, int]], kind: Kind) -> Iterator[tuple[int, int]]:
    """Each story to its own end under a heading; from paragraph to paragraph with what stands between."""
    for number, (start, end) in enumerate(stories):
        if kind is Kind.PARAGRAPH and number + 1 < len(stories):
            yield start, stories[number + 1][0]
        else:
            yield start, end
