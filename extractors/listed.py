"""Lists of projects, whatever they look like: the cut of the page in entries for which most speaks.

An entry may begin with a mark, be a line, so many lines, a stanza or a text under a heading. Each way of
cutting is weighed by what every entry says of its own (a sum, a body, a time, a project) and by what is said
above the entries (`Följande projekt har beviljats stöd:`); what stands where in them is told by all together.
"""

import re
from collections.abc import Iterator, Sequence

from extractors.entry import Entry
from extractors.fields.headings import can_be_title
from extractors.fields.list_parties import may_be_body
from extractors.layout import Block, Kind
from extractors.list_columns import Read, is_body, read_columns
from extractors.list_evidence import Evidence
from extractors.list_lines import Is, Line, read_lines
from extractors.list_splits import Part, splits
from extractors.list_weights import Weighed, weigh
from extractors.page import Page
from extractors.whereabouts import between

Place = tuple[int, int]
_definite = re.compile(r"(?:[a-zåäö]+a )?[a-zåäö]{3,}(?:en|et|rna|na)(?!\w)").match
"""`hemtjänsten`, `samiska skidlekarna`: somebody the page knows; `dukar` is what the money is for."""
_MOST_HEAD_LINES = 7
_HALF = 0.5


def find_listed(page: Page) -> tuple[Entry, ...]:
    """Find the entries of the list of projects of a page; none where too little speaks for one."""
    if any(pair.field == "title" for pair in page.layout.pairs):
        return ()
    lines = read_lines(page)
    seen = Evidence(page, lines)
    some = (
        weigh(seen, split)
        for split in splits(lines, seen.has_sum, seen.may_be_row, seen.is_award, seen.is_named)
    )
    best = max((one for one in some if one is not None), key=lambda one: one.worth, default=None)
    return tuple(_entries(seen, best)) if best else ()


def _entries(seen: Evidence, found: Weighed) -> Iterator[Entry]:
    heads = [_head(seen.lines, part) for part in found.parts]
    marked = found.kind.startswith("marked")
    over = found.kind == "heads" or (marked and all(map(seen.is_head, found.parts)))
    given = [seen.given_to(head[0]) for head in heads]
    if _most(place is not None for place in given):
        for part, who in zip(found.parts, given, strict=True):
            start, end = seen.stretch(part)
            called = seen.page.text.fold[slice(*who)] if who else ""
            named = (called[:1].isupper() or _definite(called)) and may_be_body(called)
            yield Entry(start, end, heading=who if named else None, parts=((start, end),))
        return
    cases = over and _most(seen.is_case(head[0]) for head in heads)
    told = cases or _most(any(map(seen.is_award, head)) for head in heads)
    read = None if told else read_columns(seen.page, seen.sums, heads, headed=over)
    if read is not None:
        for part, head, one in zip(found.parts, heads, read, strict=True):
            yield _of_columns(seen, part, head, one, seen.rubric(part) if marked else None)
    elif over and not told:
        yield from _headed(seen, found.parts)
    else:
        first = [seen.body_first(head[0]) for head in heads]
        begin = not told and _most(place is not None for place in first)
        for part, head, place in zip(found.parts, heads, first, strict=True):
            rubric = seen.rubric(part) if marked else None
            who = (place or seen.before_verb(head[0])) if begin else seen.behind_name(head[0])
            yield Entry(*seen.stretch(part), heading=rubric or who)


def _most(answers: "Iterator[bool]") -> bool:
    every = list(answers)
    return sum(every) > _HALF * len(every)


def _head(lines: Sequence[Line], part: Part) -> tuple[Line, ...]:
    """The lines of an entry before its running text and its labels."""
    stop, most = part.first + 1, min(part.stop, part.first + _MOST_HEAD_LINES)
    while stop < most and lines[stop].kind is Is.HEAD and not lines[stop].mark:
        stop += 1
    return tuple(lines[part.first : stop])


def _of_columns(seen: Evidence, part: Part, head: Sequence[Line], read: Read, rubric: Place | None) -> Entry:
    """An entry whose head says who and what; where no text is under it, its parts are all there is."""
    below = seen.lines[part.first + len(head) : part.stop]
    parts = () if below and read.name else (*read.parts, *((line.start, line.end) for line in below))
    who, number = read.who or rubric, head[0].number
    over = head[0].end if below and read.name and seen.has_sum(head[0]) else 0
    return Entry(*seen.stretch(part), heading=who, name=read.name, head=over, number=number, parts=parts)


def _headed(seen: Evidence, parts: Sequence[Part]) -> Iterator[Entry]:
    """Texts under headings, which are names, bodies or places."""
    page, firsts = seen.page, [seen.lines[part.first] for part in parts]
    bodies = _most(is_body(page, (line.start, line.end)) for line in firsts)
    places = _most(seen.is_place(line) for line in firsts)
    heads = [Block(Kind.HEADING, line.start, line.end) for line in firsts]
    titles = all(can_be_title(page, head) for head in heads[: len(heads) // 2 + 1])
    for part, line in zip(parts, firsts, strict=True):
        start, end = seen.stretch(part)
        place = (line.start, line.end)
        named = not places and not seen.is_case(line)
        alike = titles and not between(page.times.found, line.start, line.start + 1)
        named = named and (alike or can_be_title(page, Block(Kind.HEADING, *place)))
        if bodies:
            yield Entry(start, end, heading=place, running=True, head=line.end)
        else:
            yield Entry(start, end, name=place if named else None)
