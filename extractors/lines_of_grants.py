"""Lists whose lines say who got a grant: a body, a sum and what it is for, or a name and behind it a body.

`Ekby IF - 18 400 kr till ljus i spåret`; `• Ljus i spåret. Ekby IF` under `Dessa fyra projekt har fått stöd`.
"""

from collections.abc import Iterator, Sequence

import regex

from extractors.engine import Found
from extractors.grammar.actors import OrganisationMention
from extractors.item_lists import DEALT_OUT, outside, tells_of_several
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.whereabouts import between

Place = tuple[int, int]
Line = tuple[int, int, Place, Place | None]
"""Where a project begins and ends, who got the grant, and its name."""

_FEWEST = 3
_sum_next = regex.compile(r" ?[-:,]? ?(?:(?:cirka|ca|drygt|knappt|upp till|högst) )?").match
_for_what = regex.compile(
    r",? (?:till|för|avseende|som stöd till|i stöd till)(?! (?:och|år|perioden|20)(?!\w))"
).match
_name = regex.compile(r"[\"]?(?P<name>[\p{Lu}\d][^\n\"]{4,160}?)[\"]?(?:[.,:;\"]| -)++ +").fullmatch
_shared_out = regex.compile(rf"(?<!\w){DEALT_OUT}").search
_KINDS = frozenset({Kind.ITEM, Kind.PARAGRAPH, Kind.HEADING, Kind.PAIR})


def find_lines_of_grants(page: Page, blocks: Sequence[Block]) -> list[Line]:
    """Find the projects of a list by lines that say who got how much for what, or what and who."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return []
    lower = page.text.lower
    for found in (list(_sums(page, blocks)), list(_names(page, blocks))):
        parts = [(start, end) for start, end, *_ in found]
        if len(found) < _FEWEST:
            continue
        if tells_of_several(lower, parts) or (found[0][3] is None and _shared_out(outside(lower, parts))):
            return found
    return []


def _sums(page: Page, blocks: Sequence[Block]) -> Iterator[Line]:
    """`Ekby IF - 18 400 kr till ljus i spåret`."""
    for block in blocks:
        body = _first_body(page, block)
        if body is None:
            continue
        lead = _sum_next(page.text.lower, body.end, block.end)
        sums = between(page.amounts.found, body.end, block.end)
        near = lead is not None and sums and sums[0].start <= lead.end()
        if near and _for_what(page.text.lower, sums[0].end, block.end):
            yield block.start, block.end, (body.start, body.end), None


def _names(page: Page, blocks: Sequence[Block]) -> Iterator[Line]:
    """`• Ljus i spåret. Ekby IF`."""
    for block in blocks:
        if block.kind is not Kind.ITEM or block.section.role:
            continue
        bodies = between(page.organisations.found, block.start, block.end)
        body = next((b for b in bodies if not b.value.generic and b.end == block.end), None)
        match = _name(page.text.fold, block.start, body.start) if body else None
        if body is not None and match is not None:
            yield block.start, block.end, (body.start, body.end), match.span("name")


def _first_body(page: Page, block: Block) -> Found[OrganisationMention] | None:
    """The body that a line begins with."""
    if block.kind not in _KINDS or block.section.role:
        return None
    bodies = between(page.organisations.found, block.start, block.end)
    return next((b for b in bodies if b.start == block.start and not b.value.generic), None)
