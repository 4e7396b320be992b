"""The quantities of a statement: counted and measured things, limits of time, sums, bare numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.engine import Found
from extractors.fields.bare_numbers import CHANGING, bare_numbers
from extractors.grammar.bounds import bound_before
from extractors.grammar.counted import PERSONS, counted
from extractors.grammar.values import Quantity as Value
from extractors.project import Project
from extractors.whereabouts import between
from schemas import Bound

Quantity = Found[Value]

_WORDS_FOR_SHARES = frozenset({"share_fraction", "share_every"})
"""`hälften`, `var tredje`: shares without a number."""
_SEASONS = frozenset({"somrar", "vintrar", "höstar", "vårar", "säsonger"})
_LEAD = 16
_known = re.compile(r"(?:^|[ (])(?:de|dessa) $").search
_lasting = re.compile(r"(?:^|\W)(?:under|efter|i|på|inom)(?: (?:minst|över|drygt|de))? $").search
_of_days = re.compile(r"P(\d+)[DWM]$").match
_limit = re.compile(
    r".*(?<!\w)(?:högst|max|maximalt|minst|mer än|upp till|längre än|som mest) (?=[\w]+ \w+$)"
).match
_becomes = re.compile(rf"{CHANGING}(?:till|med) $").search
_BEFORE_BECOMES = 60
_LONGEST_BOUND = 16
_who = re.compile(
    r" som \w+(?: \w+){0,6}?(?= (?:ska|skall|skulle|har|är|hade|går|gick|får|fick|blir|kan)\b)"
).match
_joined = re.compile(r" (?:och|eller) (?P<words>[a-zåäö][\w-]*(?: [a-zåäö][\w-]*)?)").match
_HOW_FAR_BACK = 300


def quantities_of(project: Project, start: int, end: int) -> list[Quantity]:
    """All quantities of a statement, in their order."""
    page, lower = project.page, project.page.text.lower
    found = [
        _whole(lower, one, end)
        for one in between(page.quantities.found, start, end)
        if one.end <= end and _counts(lower, one)
    ]
    found += _lengths(project, start, end)
    found += _sums(project, start, end, found)
    before = between(page.quantities.found, max(0, start - _HOW_FAR_BACK), start)
    bare = bare_numbers(lower, start, end, found, before[-1].value if before else None)
    found = [one for one in found if not any(some.start < one.start < some.end for some in bare)]
    return sorted([*found, *bare], key=lambda one: one.start)


def _counts(lower: str, found: Quantity) -> bool:
    """Whether it is a number of its own: not `hälften`, `de 12 procent`, `under två somrar`."""
    lead = lower[max(0, found.start - _LEAD) : found.start]
    if found.rule in _WORDS_FOR_SHARES or (found.value.unit == "percent" and _known(lead)):
        return False
    return found.value.unit not in _SEASONS or not _lasting(lead)


def _whole(lower: str, found: Quantity, ceiling: int) -> Quantity:
    """The same with all that is counted: `400 barn och unga`, `35 procent av dem som skrivs ut`."""
    value, end = found.value, found.end
    if value.of is None:
        return found
    if value.unit == PERSONS:
        more = _joined(lower, end, ceiling)
        noun = counted(more["words"]) if more else None
        if more and noun and noun.unit == PERSONS:
            end = more.start("words") + noun.length
    elif value.unit == "percent" and value.of == "dem":
        who = _who(lower, end, ceiling)
        end = who.end() if who else end
    whole = Value(value.value, value.upper, value.bound, value.unit, value.of + lower[found.end : end])
    return found._replace(end=end, value=whole)


def _lengths(project: Project, start: int, end: int) -> Iterator[Quantity]:
    """The times that a statement limits or reaches: `högst fyra veckor`, `har minskat till 12 dygn`."""
    lower = project.page.text.lower
    for found in between(project.page.durations.found, start, end):
        length = _of_days(found.value.iso)
        if length is None or found.end > end:
            continue
        unit, number = lower[found.start : found.end].rpartition(" ")[2], Decimal(length[1])
        first = max(start, found.start - _LONGEST_BOUND)
        limit = _limit(lower[first : found.end])
        at, bound = bound_before(lower, first + limit.end(), start) if limit else (0, Bound.EXACT)
        if bound is not Bound.EXACT:
            yield Found(at, found.end, Value(number, None, bound, unit), "result.length")
        elif _becomes(lower[max(start, found.start - _BEFORE_BECOMES) : found.start]):
            yield Found(found.start, found.end, Value(number, unit=unit), "result.length")


def _sums(project: Project, start: int, end: int, counted_: list[Quantity]) -> Iterator[Quantity]:
    """The sums of money of a statement: `kostnaden har sjunkit till 240 kronor`."""
    for found in between(project.page.amounts.found, start, end):
        value = found.value
        if (
            found.end <= end
            and value.currency
            and not any(found.start < one.end and one.start < found.end for one in counted_)
        ):
            yield Found(
                found.start,
                found.end,
                Value(value.value, value.upper, value.bound, value.currency),
                found.rule,
            )
