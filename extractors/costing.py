"""What the whole costs, by the noun and the verb that say so, whichever comes first.

`utbyggnaden går på SUM`, `beräknas bygget kosta SUM`, `utgifterna för teknik och resor stannade på SUM`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from extractors.reduction import NAME, ORGANISATIONS, SUM
from extractors.tables import rows
from extractors.verbs import is_finite

_WORDS: dict[str, list[str]] = {}
for _row in rows("cost_words"):
    _WORDS.setdefault(_row["of"], []).append(_row["word"])
_OTHER = frozenset({*_WORDS["other"], "s"})
"""What stands before the cost of a part or of somebody: `den årliga kostnaden`, `BODY s kostnad`."""
_WORD = rf"(?:(?!(?:inte|ej|aldrig|för|men|och|som|att|av) )[^ ,.;:{ORGANISATIONS}{SUM}]+ )"
_BEFORE = 40
_ADVERB = rf"(?:(?!(?!kalkyl|prognos|plan|beräkning|början|start)\w+(?:(?<!lig)en|livet|hället|na) ){_WORD})"
"""No definite noun of who bears it: `stormen kostade näringslivet 2 miljoner`."""
_has_verb = re.compile(
    r"(?<![^ ])(?:kost|går |gå |gick |landa|sluta|stanna|hamna|bli |blir |blev |beräkna|uppskatta|uppg|ligg"
    r"|omslut|budgetera|kalkylera|har )"
).search


class Costing(NamedTuple):
    """What a sum is, and where it stands in the words of a sentence."""

    kind: str
    """`total` of what is planned, `cost` of what was spent."""
    sum: int


class _Verb(NamedTuple):
    kind: str
    of_costs: bool
    """Whether it is only said of a noun of costs: `blir`, `uppgår till`."""


def _read_verbs() -> dict[tuple[str, str], _Verb]:
    """The verbs by their finite word and what follows it: `beräknas` and `gå loss på`."""
    table = [row for row in rows("cost_words") if row["with"]]
    found = {}
    for row in table:
        first, _, rest = row["word"].partition(" ")
        if row["of"] != "infinitive":
            found[first, rest] = _Verb("cost" if row["of"] == "past" else "total", row["with"] == "costs")
            continue
        for finite in _WORDS["expects"]:
            first, _, more = finite.partition(" ")
            rest = f"{more} {row['word']}".strip()
            found[first, rest] = _Verb("total", row["with"] == "costs")
    return found


_VERBS = _read_verbs()


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Noun before verb, verb before noun, and a second verb of the same noun; compiled when first asked."""
    alone, more = ({first for first, rest in _VERBS if bool(rest) is has} for has in (False, True))
    finite = rf"(?:(?P<alone>{_any(alone)})|(?P<finite>{_any(more)})) "
    rests = _any({rest for _, rest in _VERBS if rest})
    rest = rf"(?(alone)|(?P<rest>{rests}) ){_ADVERB}{{0,2}}?{SUM}"
    noun = (
        rf"(?<![^ ])(?P<noun>[\w-]*(?P<costs>{'|'.join(_WORDS['costs'])})"
        rf"|[\w-]*(?:{'|'.join(_WORDS['work'])})|{NAME}) "
    )
    between = rf"(?:(?:för|av|i|på|till|vid|med) (?P<of>[^;:{SUM}]{{2,90}}? )|, som {_WORD}{{0,4}}?)?"
    return (
        re.compile(rf"{noun}{between}{finite}{_ADVERB}{{0,3}}?{rest}"),
        re.compile(rf"(?<![^ ]){finite}{_WORD}{{0,3}}?{noun}{_WORD}{{0,2}}?{rest}"),
        re.compile(rf"^{_WORD}{{0,2}}?{noun}[^;:,]{{4,90}}? (?:och|men) {finite}{_ADVERB}{{0,2}}?{rest}"),
    )


_begins_other = re.compile(rf"(?:{'|'.join(_WORDS['part'])})s?").fullmatch


def costing_in(text: str) -> Iterator[Costing]:
    """Read which sums of a reduced sentence (`reduction`) are what a project costs.

    >>> [one.kind for one in costing_in(f"hela utbyggnaden går på {SUM} . ")]
    ['total']
    """
    if SUM not in text or _has_verb(text) is None:
        return
    for pattern in _patterns():
        match = pattern.search(text)
        while match is not None:
            verb = _VERBS.get((match["alone"] or match["finite"], match["rest"] or ""))
            said = verb is not None and not (verb.of_costs and match["costs"] is None)
            if verb is not None and said and _is_of_whole(match):
                yield Costing(verb.kind, match.end() - 1)
            match = pattern.search(text, match.end() if said else match.start() + 1)


def is_other_cost(lower: str, start: int) -> bool:
    """Whether the noun that ends at `start` begins with or follows what makes it no cost of the whole.

    >>> is_other_cost("driftskostnaden är", 6), is_other_cost("den årliga kostnaden", 11)
    (True, True)
    """
    first = lower.rfind(" ", 0, start) + 1
    before = lower[max(0, first - _BEFORE) : first].split()[-1:]
    return bool(_begins_other(lower, first, start)) or not _OTHER.isdisjoint(before)


def _is_of_whole(match: re.Match[str]) -> bool:
    """Whether a noun means all of it, and the verb is said of no other noun between them."""
    words = match.string[max(0, match.start("noun") - _BEFORE) : match.start("noun")].split()[-2:]
    if not _OTHER.isdisjoint(words) or (
        match["costs"] and _begins_other(match["noun"].removesuffix(match["costs"]))
    ):
        return False
    return not any(map(is_finite, (match.groupdict().get("of") or "").split()))
