"""Words that say how exactly a number is given, before it ("drygt 20") and after it ("20 eller fler").

Rows of `bounds.csv`. Qualifiers add up ("totalt cirka", "minst ca"): a limit outweighs about, about outweighs
exact. "inte" before one turns a limit round ("inte lägre än" is at least).
"""

import regex

from extractors.grammar.alternatives import one_of
from extractors.tables import rows
from schemas import Bound

_ROWS = rows("bounds")
_BEFORE = {row["phrase"]: Bound(row["bound"]) for row in _ROWS if row["side"] == "before"}
_AFTER = {row["phrase"]: Bound(row["bound"]) for row in _ROWS if row["side"] == "after"}
_ENDS = {phrase[-2:] for phrase in _BEFORE}
"""How qualifiers end: the last two letters, or a sign. Looked at first, since most numbers have none."""
_longest_first = "|".join(regex.escape(phrase) for phrase in sorted(_BEFORE, key=len, reverse=True))
_before = regex.compile(rf"(?r)(?<![\p{{L}}\d])({_longest_first})[ ]{{0,2}}").match
_after = regex.compile(rf",? ?({one_of(set(_AFTER))})(?= ?(?:[.,;!?)\n]|$))").match
_negated = regex.compile(r"(?r)(?<!\p{L})(?:inte|ej|aldrig|icke) (?:\p{L}{1,12} ){0,2}").match
_PARTICLES = [row["word"] for row in rows("vague_words") if row["kind"] == "particle"]
_particle = regex.compile(rf"(?r)(?<!\p{{L}})(?:{'|'.join(_PARTICLES)}) ").match
_WEIGHT = {Bound.EXACT: 0, Bound.ABOUT: 1, Bound.AT_LEAST: 2, Bound.AT_MOST: 2}
_TURNED = {Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST}


def stronger(one: Bound, other: Bound) -> Bound:
    """The one that says more; the first of two limits."""
    return other if _WEIGHT[other] > _WEIGHT[one] else one


def bound_before(lower: str, start: int, floor: int = 0) -> tuple[int, Bound]:
    """Where the qualifiers before `start` begin (not before `floor`), and what they say together.

    `lower` is text in lower case; without qualifiers the answer is `start` itself and exact.
    """
    bound = Bound.EXACT
    tail = lower[max(0, start - 4) : start].rstrip(" ")
    if tail[-2:] not in _ENDS and tail[-1:] not in _ENDS:
        return start, bound
    for _ in range(3):
        match = _before(lower, floor, start)
        if match is None or (match.end(1) == match.end() and lower[match.end() - 1].isalpha()):
            break
        said, begin = _BEFORE[match[1]], match.start()
        if match[1] == "över" and _particle(lower, floor, begin):
            break
        if said in _TURNED and (negation := _negated(lower, floor, begin)):
            said, begin = _TURNED[said], negation.start()
        bound, start = stronger(bound, said), begin
    return start, bound


def bound_after(lower: str, end: int, ceiling: int) -> tuple[int, Bound]:
    """Where a qualifier after `end` stops, and what it says; it must close its clause ("20 kr totalt.")."""
    match = _after(lower, end, ceiling)
    if match is None:
        return end, Bound.EXACT
    return match.end(), _AFTER[match[1]]
