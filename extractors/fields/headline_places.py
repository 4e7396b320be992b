"""The place of a headline, where the text puts the work nowhere: `Nu rustas lekplatserna i Ekby`."""

from collections.abc import Iterator

import regex

from extractors.engine import Found
from extractors.fields.headlines import is_headline
from extractors.fields.other_places import is_elsewhere
from extractors.fields.placing import placed_from
from extractors.grammar.actors import PlaceMention
from extractors.layout import Block, Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.whereabouts import between
from schemas import PlaceKind

_FIRST = 4
"""Among how many blocks the headline stands: menus and dates may stand over it."""
_about_money = regex.compile(
    r"(?i)(?<!\w)(?:pengar|medel|stöd|bidrag|miljon(?:er|stöd)?|miljonbidrag|mkr|mnkr|kronor|kr|projekt\w*|satsning\w*"
    r"|nya?|nytt|förstudie)(?!\w)"
).search
_no_news = regex.compile(
    r"(?i)(?:välkommen|välkomna|aktuellt|nyheter|kontakt\w*|bygga|bo och|ansök|sök |om oss|lediga"
    r"|träffa|möt oss)"
).match
_ends = regex.compile(
    r"s?(?: kommun| län)?(?: med omnejd)?(?:[.!]?$| (?:får|blir|byggs|rustas|ska)(?!\w))"
).match
_opens_with_body = regex.compile(r"\p{Lu}\p{Ll}+(?:et|en|an) i ").match
"""`Museet i Ekby får pengar` says where the museum is."""


def find_headline_places(project: Project) -> Iterator[tuple[int, int, PlaceMention]]:
    """Find the places that a headline of news puts the work at."""
    if project.in_list or not (project.is_told or project.page.may_tell_of_one()):
        return
    for block in project.page.layout.blocks[:_FIRST]:
        if block.kind is Kind.HEADING and _is_news(project, block):
            yield from _placed(project, block)


def _is_news(project: Project, block: Block) -> bool:
    words = project.page.text.fold[block.start : block.end]
    if _no_news(words) or "\n" in words:
        return False
    return is_headline(words) or _about_money(words) is not None


def _placed(project: Project, block: Block) -> Iterator[tuple[int, int, PlaceMention]]:
    fold, last_end = project.page.text.fold, -9
    for place in between(project.page.places.found, block.start, block.end):
        lead = placed_from(fold, block.start, place.start, place.end, last_end)
        if lead is None or not _is_its(project, block, place, lead):
            continue
        last_end = place.end
        yield place.start, place.end, place.value


def _is_its(project: Project, block: Block, place: Found[PlaceMention], lead: int) -> bool:
    if place.value.kind is PlaceKind.COUNTRY or project.bodies.hold(place.start):
        return False
    if project.bodies.hold(lead - 1, lead + 1):
        return False
    listed = project.page.text.fold.startswith((", ", " och "), place.end)
    if _opens_with_body(project.page.text.fold, block.start):
        return False
    if is_elsewhere(project.page.text, Sentence(block.start, block.end, block), place):
        return False
    return listed or _ends(project.page.text.fold[place.end : block.end]) is not None
