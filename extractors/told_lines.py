"""Lists whose lines say whose project it is in the same words: `Ljus i spåret, som drivs av Ekby IF`.

Also a name in quotes, a body and a sum; the number of a case, a name and a body in brackets; bodies with
their sums, as many as the page says there are projects; a body on one line and its project on the next.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from extractors.grammar.amounts import MAYBE_SUMS
from extractors.grammar.number_words import FEW
from extractors.item_lists import outside, says_several
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.patterns import at_words
from extractors.whereabouts import between

Place = tuple[int, int]
Told = tuple[int, int, Place | None, Place | None]
"""Where a project begins and ends, whose it is and what it is called, where the line shows it."""

_FEWEST = 3
_LONGEST, _MOST_OF_LINE = 90, 0.5
_run_by = re.compile(
    r"(?:Projektet )?\"?(?P<name>[A-ZÅÄÖ\d][^\n\",;]{1,90}?)\"?,? (?:(?:som|vilket|vilken) )?(?:ska )?"
    r"(?:drivs|drivas|drevs|drivet|driven|ägs|ägas|ägt|ägd|leds|ledas|leddes|genomförs|genomfördes|koordineras"
    r"|samordnas|arrangeras|anordnas)(?: av| i regi av) (?=\"?[A-ZÅÄÖ])"
).match
_quoted = re.compile(
    r"\"(?P<name>[^\"\n]{2,110})\"[,.:]? ?(?:- )?(?:som )?(?:(?:drivs|ägs|leds|genomförs) )?(?:av )?"
    r"(?P<who>[A-ZÅÄÖ][^\n\"]{2,80})"
).match
_plain = re.compile(r"(?P<name>[A-ZÅÄÖ][^\n\",.]{2,80}), (?P<who>[A-ZÅÄÖ][^\n\",.]{2,80})").match
_numbered = re.compile(
    r"(?:(?:\d{1,2}|[a-z])[.)] +)?(?!\d{4}-\d\d-\d\d|0)(?P<number>(?=[\w/:.-]*\d{3})[\w/:.-]{5,20}) +"
    r"(?P<name>[A-ZÅÄÖ][^\n()]{2,90}?) \((?P<who>[A-ZÅÄÖ][^()\n]{2,80})\)"
).match
_only_who = re.compile(r"[A-ZÅÄÖ][^\n,;()]{2,70}").fullmatch
_thousands = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3}){1,2}$").search
_ends_who = " ,.:;-("
_of_grants = re.compile(
    at_words(
        *("bevilja[tsrde]*", "tilldela[tsrde]*", "fördela[trsde]*", r"godkän[nt]\w*", "prioritera[tsrde]*"),
        *("får", "fick", "fått", "bidrag(?:et)?", "stöd(?:et)?", "projekt(?:bidrag|stöd)(?:et)?"),
        *(r"understöd\w*", r"finansier\w+"),
    )
    + r"(?!\w)"
).search
_several_bodies = re.compile(
    rf"(?<!\w)(?:följande|dessa|\d+|{'|'.join(FEW)}) (?:[\w-]+ ){{0,4}}"
    r"(?:föreningar|organisationer|\w*projekt|ansökningar|mottagare|aktörer|sökande|\w*insatser)(?!\w)"
).search


def find_told_lines(page: Page, blocks: Sequence[Block]) -> list[Told]:
    """Find the projects of a list by what each of its lines says; none where too few say it."""
    lower = page.text.lower
    if "projekt" not in lower or _of_grants(lower) is None:
        return []
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return []
    for shape in (_by_run, _by_quotes, _by_number, _by_sum, _by_turns):
        found = shape(page, blocks)
        if len(found) >= _FEWEST and not page.within(_around(page, found)).tells_of_one_project():
            return found
    return []


def _around(page: Page, found: Sequence[Told]) -> tuple[Place, ...]:
    edges = [0, *(place for start, end, *_ in found for place in (start, end)), len(page.text.fold)]
    return tuple(zip(edges[::2], edges[1::2], strict=True))


def _lines(blocks: Sequence[Block]) -> Iterator[Block]:
    kinds = {Kind.ITEM, Kind.PARAGRAPH, Kind.HEADING}
    return (block for block in blocks if block.kind in kinds and not block.section.role)


def _by_run(page: Page, blocks: Sequence[Block]) -> list[Told]:
    """Items that say who runs what: `Ljus i spåret, som drivs av Ekby IF`."""
    if "s av " not in page.text.lower and "t av " not in page.text.lower:
        return []
    found: list[Told] = []
    for block in _lines(blocks):
        match = _run_by(page.text.fold, block.start, block.end) if block.kind is Kind.ITEM else None
        if match is not None:
            found.append((block.start, block.end, None, match.span("name")))
    return found if _are_several(page, found) else []


def _are_several(page: Page, found: Sequence[Told]) -> bool:
    """Whether there are enough lines, and the page speaks outside them of several projects."""
    return len(found) >= _FEWEST and says_several(page.text.lower, [(one[0], one[1]) for one in found])


def _by_quotes(page: Page, blocks: Sequence[Block]) -> list[Told]:
    """Names in quotes, each with a body and a sum: `"Ljus i spåret", Ekby IF. 2 700 euro`."""
    if page.text.fold.count('"') < _FEWEST * 2:
        return []
    quoted = _with_sums(page, blocks, _quoted)
    if len(quoted) < _FEWEST:
        return []
    last = quoted[-1][1]
    following = [one for one in _with_sums(page, blocks, _plain) if one[0] == last + 1]
    return [*quoted, *following]


def _with_sums(
    page: Page, blocks: Sequence[Block], shape: "Callable[[str, int, int], re.Match[str] | None]"
) -> list[Told]:
    found: list[Told] = []
    for block in _lines(blocks):
        amount = _first_sum(page, block)
        match = shape(page.text.fold, block.start, amount[0]) if amount else None
        if match is not None:
            start, end = match.span("who")
            who = start, start + len(page.text.fold[start:end].rstrip(_ends_who))
            found.append((block.start, block.end, who, match.span("name")))
    return found


def _by_number(page: Page, blocks: Sequence[Block]) -> list[Told]:
    """The number of a case, a name and a body in brackets: `a) 20200321 Ljus i spåret (Ekby IF)`."""
    found: list[Told] = []
    for block in _lines(blocks):
        match = _numbered(page.text.fold, block.start, block.end)
        if match is not None:
            found.append((block.start, block.end, match.span("who"), match.span("name")))
    return found if _are_several(page, found) else []


def _by_sum(page: Page, blocks: Sequence[Block]) -> list[Told]:
    """Items that are a body and a sum and no more, as many as the page says there are projects."""
    found: list[Told] = []
    known = 0
    for block in _lines(blocks):
        amount = (_first_sum(page, block) or _bare_sum(page, block)) if block.kind is Kind.ITEM else None
        if amount is None or page.text.fold[amount[1] : block.end].strip(" .;)"):
            continue
        end = block.start + len(page.text.fold[block.start : amount[0]].rstrip(_ends_who))
        if _only_who(page.text.fold, block.start, end) is not None:
            found.append((block.start, block.end, (block.start, end), None))
            known += _is_body(page, block.start, end)
    if known * 2 < len(found) or len(found) < _FEWEST:
        return []  # names of projects, or too few
    around = outside(page.text.lower, [(one[0], one[1]) for one in found])
    return found if _says_how_many(around, len(found)) else []


def _says_how_many(around: str, count: int) -> bool:
    """Whether a page says that there are so many projects: `9 projekt får stöd`, `nio av de sökta`."""
    words = [str(count), *(word for word, value in FEW.items() if value == count)]
    return (
        re.search(
            rf"(?<![\w.,])(?:{'|'.join(words)}) (?:[a-zåäö]+ ){{0,4}}[a-zåäö]*projekt(?:en)?(?!\w)", around
        )
        is not None
    )


def _bare_sum(page: Page, block: Block) -> Place | None:
    """A sum at the end of an item that goes without its unit: `Ekby IF - 40 000`."""
    match = _thousands(page.text.fold, block.start, block.end)
    return match.span() if match else None


def _first_sum(page: Page, block: Block) -> Place | None:
    sums = [(one.start, one.end) for one in between(page.amounts.found, block.start, block.end)]
    refused = between(page.amounts.refused, block.start, block.end)
    sums += [(one.start, one.end) for one in refused if one.reason in MAYBE_SUMS]
    return min(sums, default=None)


def _by_turns(page: Page, blocks: Sequence[Block]) -> list[Told]:
    """A body on a line and what it got money for on the next, or the other way round, again and again."""
    short = [n for n, block in enumerate(blocks) if _may_take_turns(page, block)]
    for run in _runs(short):
        owned = [_is_body(page, *_span(blocks[n])) for n in run]
        for first in (0, 1):
            bodies, names = owned[first::2], owned[1 - first :: 2]
            if len(run) % 2 or len(bodies) < _FEWEST:
                continue
            if sum(bodies) * 5 < len(bodies) * 3 or sum(names) * 3 > len(names):
                continue
            pairs = list(zip(run[::2], run[1::2], strict=True))
            stretches = [(blocks[a].start, blocks[b].end) for a, b in pairs]
            around = outside(page.text.lower, stretches)
            if _of_grants(around) is None or _several_bodies(around) is None:
                continue
            return [
                (blocks[a].start, blocks[b].end, _span(blocks[who]), _span(blocks[name]))
                for a, b in pairs
                for who, name in [(a, b) if first == 0 else (b, a)]
            ]
    return []


def _span(block: Block) -> Place:
    return block.start, block.end


def _may_take_turns(page: Page, block: Block) -> bool:
    kinds = {Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM}
    if block.kind not in kinds or block.section.role or block.end - block.start > _LONGEST:
        return False
    return page.text.fold[block.end - 1] not in ".:!?" and _first_sum(page, block) is None


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for number in numbers:
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _is_body(page: Page, start: int, end: int) -> bool:
    bodies = between(page.organisations.found, start, end)
    return any(not b.value.generic and b.end - b.start > _MOST_OF_LINE * (end - start) for b in bodies)
