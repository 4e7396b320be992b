"""Where running text tells of several projects one after the other, each with a name of its own."""

from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.layout import Block, Kind
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
    for kind in (Kind.HEADING, Kind.PARAGRAPH):
        parts = list(_parts(blocks, kind))
        told = [{name for place, name in names if start <= place < end} for start, end in parts]
        lower = page.text.lower
        own = [
            any(_only_here(lower, name, part) for name in some)
            for part, some in zip(parts, told, strict=True)
        ]
        stories = [part for part, mine in zip(parts, own, strict=True) if mine and _tells(page, *part)]
        if len(stories) > 1:
            return tuple(_until_next(stories, kind))
    return ()


def _parts(blocks: Sequence[Block], kind: Kind) -> Iterator[tuple[int, int]]:
    """The page cut at its headings, or in its paragraphs."""
    starts = [b.start for b in blocks if b.kind is kind and not (kind is Kind.HEADING and b.section.role)]
    yield from zip(starts, [*starts[1:], blocks[-1].end], strict=False)


def _only_here(lower: str, name: str, part: tuple[int, int]) -> bool:
    place = lower.find(name)
    while place >= 0:
        if not part[0] <= place < part[1]:
            return False
        place = lower.find(name, place + 1)
    return True


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
