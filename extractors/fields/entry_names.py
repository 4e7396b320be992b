"""The name of one project of a list: its heading without what stands around it, or what the text says."""

from collections.abc import Collection

import regex

from extractors.fields.bare_names import of_entry
from extractors.fields.headlines import is_repeated
from extractors.fields.own_names import own_name
from extractors.grammar.first_names import FIRST_NAMES
from extractors.page import Page
from extractors.verbs import is_finite
from extractors.whereabouts import between

_PERSON = r"(?P<first>\p{Lu}[\p{L}-]+)(?: \p{Lu}[\p{L}.-]*){1,2}(?:: | - )(?=[\p{Lu}\"])"
_person_before = regex.compile(_PERSON).match
_persons_before = regex.compile(rf"(?:^|\n)(?: *[-*•·] *)?{_PERSON}").finditer
_with_more = regex.compile(
    r"(?P<name>[^\n]{3,160}?)(?: \([A-ZÅÄÖ]{0,5}[ -]?\d{3,}[\d/: -]*\))?"
    r" (?:med|om|på) (?:ytterligare|totalt|sammanlagt|högst|max|upp till|cirka|ca|drygt)$"
).match
"""`Ull på resa (RV 160297) med ytterligare`, before a sum"""
_before_text = regex.compile(
    r"\s*+(?P<name>\p{Lu}[^\n.:!?]{2,160}+)\. "
    r"(?:Projektet|Förstudien|Satsningen|Insatsen|Syftet|Målet)(?!\p{L})"
).match
_TOLD = frozenset({"name.after_project", "name.quoted", "name.called", "name.granted", "name.explained"})


def told_below(
    page: Page, start: int, end: int, recipients: Collection[tuple[int, int]]
) -> tuple[int, int] | None:
    """What the text under a heading calls its project outright, where the heading is news or a body.

    `Ekans vänner` over `Med projektet Lövsal ...`. A heading that the text repeats is the name itself.
    """
    heading = page.text.lower[start:end]
    name = own_name(page)
    if name is None or name.rule not in _TOLD or name.start < end or name.value.name.lower() in heading:
        return None
    told = not is_repeated(page, heading) or _is_body(page, start, end, recipients)
    return (name.start, name.end) if told else None


def _is_body(page: Page, start: int, end: int, recipients: Collection[tuple[int, int]]) -> bool:
    """Whether most of a heading is a body, or all of it one that got the money."""
    fold = page.text.fold
    bodies = between(page.organisations.found, start, end)
    covered = any(body.start == start and 3 * (body.end - start) > 2 * (end - start) for body in bodies)
    return covered or fold[start:end] in {fold[first:last] for first, last in recipients}


def first_words(page: Page, head: int, end: int) -> tuple[int, int] | None:
    """What stands under the line of a body before the text.

    `Räkna med mig. Projektet väntas vara klart i maj 2021.`
    """
    found = _before_text(page.text.fold, head, end) if head else None
    if found is None or any(map(is_finite, found["name"].split())):
        return None
    return found.span("name")


def bare_name(page: Page, start: int, end: int) -> tuple[int, int]:
    """The name of an entry without what kind of project it is before it, and without where it is.

    `Förstudie: Norrbyns matfabrik`, `Läsning på torget, Umeå`, `Umeå: Läsning på torget`.
    """
    start, end = of_entry(page.text.fold, start, end)
    start = _behind_person(page, start, end)
    head = next((p for p in between(page.places.found, start, start + 1) if p.end + 4 < end), None)
    start = head.end + len(": ") if head and page.text.fold.startswith(": ", head.end) else start
    more = _with_more(page.text.fold, start, end)
    end = more.end("name") if more else end
    place = next((p for p in between(page.places.found, start, end) if p.end == end), None)
    if place is not None and page.text.fold[max(start, place.start - 2) : place.start] == ", ":
        return start, place.start - 2
    return start, end


def _behind_person(page: Page, start: int, end: int) -> int:
    """Where a name begins behind who leads the project, where more lines are so: `Anna Ek: Is på sjöar`."""
    person = _person_before(page.text.fold, start, end)
    if person is None or person["first"] not in FIRST_NAMES:
        return start
    persons = {m["first"] for m in _persons_before(page.text.fold) if m["first"] in FIRST_NAMES}
    return person.end() if len(persons) > 1 else start
