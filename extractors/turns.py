"""Projects that a page of several passes to one by one: `Den ena, Kanalglimt, är ny. Den andra heter Scenen`.

What stands behind the words that pass on, or behind a verb of being called, is the name.
"""

import regex

from extractors.entry import Entry
from extractors.enumerated import has_subject
from extractors.layout import Kind
from extractors.name_parts import NOT_NAMES
from extractors.page import Page
from extractors.privacy import names_person
from extractors.several_words import speaks_of_several
from extractors.whereabouts import between

_THING = r"(?: (?:av dem|av dessa|\p{Ll}*projektet|satsningen|insatsen|initiativet))?"
_CALLED = (
    r"(?: är| var| blev| heter| hette| kallas| kallades| har fått namnet| bär namnet"
    r"| går under (?:namnet|beteckningen))"
)
_SMALL = r" (?:och|där|som|med|från|av|vars|samt) "
_NAME = (
    r"(?P<name>\"[^\"\n]{2,80}\""
    rf"|\p{{Lu}}(?:(?!{_SMALL})[^\n,;:.!?()\"]|[!?](?=,)){{2,60}})"
)
_turn = regex.compile(
    r"(?<!\p{L})(?:"
    r"(?P<first>(?i:de[nt]) (?:ena|första|ett|större|största)(?!\p{L}))"
    r"|(?i:de[nt]) (?:andra|tredje|fjärde|sista|mindre|minsta|senaste)(?!\p{L})|Nästa(?!\p{L})"
    rf"){_THING}(?:,(?: som (?:heter|kallas))?|{_CALLED}) {_NAME}(?=[,.;:!]|{_SMALL})"
).finditer
_may_turn = regex.compile(r"(?<!\p{L})de[nt] (?:ena|första|ett|större|största)(?!\p{L})").search
_FEWEST = 2


def find_turns(page: Page) -> tuple[Entry, ...]:
    """Find the projects that a page names one after the other, where it says that there are several."""
    lower, fold = page.text.lower, page.text.fold
    if _may_turn(lower) is None or any(pair.field == "title" for pair in page.layout.pairs):
        return ()
    turns = [match for match in _turn(fold) if _is_name(page, *match.span("name"))]
    while turns and turns[0]["first"] is None:
        turns.pop(0)
    turns = turns[:1] + [one for one in turns[1:] if one["first"] is None]
    if len(turns) < _FEWEST or speaks_of_several(lower, 0, turns[0].start()) is None:
        return ()
    before = between(page.sentences, 0, turns[0].start())
    if before and has_subject(page, before):
        return ()
    ends = [b.end for b in page.layout.blocks if b.kind is not Kind.HEADING and b.end > turns[-1].start()]
    stops = [*(one.start() for one in turns[1:]), min(ends, default=len(fold))]
    return tuple(
        Entry(one.start(), stop, name=_bare(fold, *one.span("name")))
        for one, stop in zip(turns, stops, strict=True)
    )


def _is_name(page: Page, start: int, end: int) -> bool:
    """Whether words can be the name of a project: no body, place or person."""
    if any(one.end >= end for one in between(page.organisations.found, start, start + 1)):
        return False
    if any(one.end >= end for one in between(page.places.found, start, start + 1)):
        return False
    text = page.text.lower[start:end]
    return text not in NOT_NAMES and not names_person(text)


def _bare(fold: str, start: int, end: int) -> tuple[int, int]:
    return (start + 1, end - 1) if fold[start] == '"' else (start, end)
