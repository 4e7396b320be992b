"""The name that a report, a plan or a letter bears."""

import re

import regex

from extractors.fields.headings import (
    DOCUMENTS,
    LONGEST,
    MUCH_PROSE,
    SUPPORT,
    adjacent,
    can_be_title,
    is_prose,
)
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.tables import rows
from extractors.whereabouts import between

_DOCUMENTS = "|".join(map(re.escape, DOCUMENTS))
_PROGRAMMES = "|".join(
    sorted(
        {re.escape(row["written"].lower()) for row in rows("programme_names")} | {"esf", "leader", "interreg"}
    )
)
_document_line = regex.compile(
    rf"(?:{_DOCUMENTS})(?: (?:{_PROGRAMMES})(?:-projekt(?:et)?|-bidrag)?"
    r"|(?: nr\.?)? \d{1,2}| (?:till|från ett|från en|om ett|om en) [^\n.:]{2,60})?:?"
).fullmatch
_over_name = regex.compile(r"(?:forsknings|doktorand|avhandlings|utvecklings|samverkans)projekt:?").fullmatch
_PROJECT = r"(?:det )?(?:[\w-]{1,20} )?(?:[\w-]{0,20}projektet|förstudien|insatsen|satsningen)"
_document_of = regex.compile(
    rf"(?:§ ?\d+(?:/\d{{2,4}})?\.? )?(?i:(?:{_DOCUMENTS})(?: (?:för|av|från))?(?: {_PROJECT})?(?: -|:)? "
    rf"|(?:(?:ansökan|beslut|beviljande|utbetalning|yttrande|avtal)[^\n]{{0,40}}? )?{SUPPORT} "
    rf"(?:till|för|av) (?:{_PROJECT} "
    r"|(?<=(?:projekt(?:medel|stöd|bidrag) till|medfinansiering (?:av|till|för)) )(?=\p{Lu})"
    r"|lokalt? [\w-]{0,20}projekt - |projekt(?:: | - ))"
    r"|ansökan om (?:[\p{Ll}-]+ ){0,2}projekt(?:stöd|bidrag|medel|finansiering)(?: -|:) "
    rf"|förlängning av (?:{_PROJECT} )?(?=\p{{Lu}})"
    rf"|(?:(?:fortsatt|kommunens|regionens) )?(?:deltagande|medverkan|medlemskap) i {_PROJECT} )"
    r"\"?(?P<name>\p{Lu}[^\n\"]{2,119}?)\"?(?: {3,}|$)"
).match
_decided = regex.compile(
    r"§ ?\d+(?:/\d{2,4})?\.? (?P<asked>[^\n]{3,80} (?:bidrag|stöd|medel|medfinansiering) (?:till|av|för) )?"
    r"\"?(?P<name>\p{Lu}[^\n\"]*? \p{Ll}[^\n\"]{1,80}?)\"?"
    r"(?P<what> - (?:medfinansiering|ansökan om \w+|förlängning|slutredovisning|slutrapport|beslut om \w+))?$"
).match
"""`§ 34 Gröna bryggor - medfinansiering`, `§ 34 Ansökan från byalaget om bidrag till Gröna bryggor`"""
_project_lead = regex.compile(r"(?i:projekt(?:et)?) (?=\p{Lu})").match
_broken_off = regex.compile(r".* (?:i|på|för|och|av|till|med|från|om|mot|-)").fullmatch
_COVER = 25
_LONGEST_NAME = 110


def document_name(page: Page) -> tuple[int, int] | None:
    """The name that a report, a plan or a letter bears: `Slutrapport Unga vägar`, or below `SLUTRAPPORT`."""
    blocks = [b for b in page.layout.blocks if b.kind is not Kind.FURNITURE][:_COVER]
    told = 0
    for block, after in zip(blocks, (*blocks[1:], None), strict=False):
        if block.kind not in {Kind.HEADING, Kind.PARAGRAPH} or block.end - block.start > LONGEST:
            told += (block.end - block.start) * is_prose(block)
            continue
        if told > MUCH_PROSE:
            return None  # a link to a report at the foot of the page
        kind_alone = _document_line(page.text.lower, block.start, block.end) is not None
        found = None if kind_alone else _named_in_line(page, block, after)
        if found is not None:
            return found
        kind_alone = kind_alone or _stands_over(page, block, after)
        before = _over(page, blocks, block) if kind_alone else None
        below = kind_alone and after is not None and _names_document(page, after)
        if before is not None and not (below and after is not None and adjacent(page, block, after)):
            return before.start, before.end  # the name over `Slutrapport`
        if below and after is not None:
            return _without_kind(page, after), _end_of_name(page, after, blocks)
    return None


def _over(page: Page, blocks: list[Block], block: Block) -> Block | None:
    """The line right above one that says what kind of document it is, where it begins its stanza."""
    number = blocks.index(block)
    if not number or not adjacent(page, blocks[number - 1], block):
        return None
    before = blocks[number - 1]
    first = number == 1 or not adjacent(page, blocks[number - 2], before)
    return before if first and _names_document(page, before) else None


def _without_kind(page: Page, block: Block) -> int:
    """Where the name on a cover begins that has the word for it before it: `Projekt Fisk i farten`."""
    lead = _project_lead(page.text.fold, block.start, block.end)
    return lead.end() if lead else block.start


def _end_of_name(page: Page, block: Block, blocks: list[Block]) -> int:
    """Where a name on a cover ends that goes on in the next line: `Fri väg för laxen i` over `Mörrumsån`."""
    following = next((other for other in blocks if other.start > block.end), None)
    if following is None or _broken_off(page.text.fold, block.start, block.end) is None:
        return block.end
    short = following.end - following.start <= _LONGEST_NAME and not is_prose(following)
    return following.end if short and adjacent(page, block, following) else block.end


def _stands_over(page: Page, block: Block, after: Block | None) -> bool:
    """Whether a line such as `FORSKNINGSPROJEKT` stands over one name, and not in a menu."""
    fold = page.text.fold
    if after is None or _over_name(page.text.lower, block.start, block.end) is None:
        return False
    alone = block.start == 0 or fold[: block.start].rstrip(" ").endswith("\n\n")
    return alone and fold.startswith("\n\n", after.end) and " " in fold[after.start : after.end]


def _names_document(page: Page, block: Block) -> bool:
    short = block.kind in {Kind.HEADING, Kind.PARAGRAPH} and block.end - block.start <= _LONGEST_NAME
    another = _document_line(page.text.lower, block.start, block.end)
    return short and another is None and can_be_title(page, block)


def _named_in_line(page: Page, block: Block, after: Block | None) -> tuple[int, int] | None:
    """`Slutvärdering av projektet Unga vägar`, `Ansökan om projektmedel till Unga vägar`."""
    match = _document_of(page.text.fold, block.start, block.end)
    if match is None:
        match = _decided(page.text.fold, block.start, block.end)
        match = match if match and (match["asked"] or match["what"]) else None
    if match is None:
        return None
    start, end = match.span("name")
    part = Block(block.kind, start, end, block.section)
    bodies = between(page.organisations.found, start, end)
    places = between(page.places.found, start, end)
    taken = {body.start for body in bodies} | {place.start for place in places}
    if start in taken or not can_be_title(page, part):
        return None
    if after is not None and _broken_off(page.text.fold, start, end) and adjacent(page, block, after):
        end = after.end
    return start, end
