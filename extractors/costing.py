"""What the whole costs, by the noun and the verb that say so, whichever comes first.

`utbyggnaden går på SUM`, `beräknas bygget kosta SUM`, `utgifterna för teknik och resor stannade på SUM`.
"""

import re
from collections.abc import Iterator
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


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Noun before verb, verb before noun, and a second verb of the same noun; compiled when first asked."""
    finite = rf"(?P<finite>{'|'.join(sorted({first for first, _ in _VERBS}, key=len, reverse=True))}) "
    rests = sorted({rest for _, rest in _VERBS if rest}, key=len, reverse=True)
    rest = rf"(?P<rest>(?:(?:{'|'.join(rests)}) )?){_WORD}{{0,2}}?{SUM}"
    noun = (
        rf"(?<![^ ])(?P<noun>[\w-]*(?P<costs>{'|'.join(_WORDS['costs'])})"
        rf"|[\w-]*(?:{'|'.join(_WORDS['work'])})|{NAME}) "
    )
    between = rf"(?:(?:för|av|i|på|till|vid|med) (?P<of>[^;:{SUM}]{{2,90}}? )|, som {_WORD}{{0,4}}?)?"
    return (
        re.compile(rf"{noun}{between}{finite}{_WORD}{{0,3}}?{rest}"),
        re.compile(rf"(?<![^ ]){finite}{_WORD}{{0,3}}?{noun}{_WORD}{{0,2}}?{rest}"),
        re.compile(rf"^{_WORD}{{0,2}}?{noun}[^;:,{SUM}]{{4,90}}? och {finite}{_WORD}{{0,2}}?{rest}"),
    )


_begins_other = re.compile("|".join(_WORDS["part"])).match


def costing_in(text: str) -> Iterator[Costing]:
    """Read which sums of a reduced sentence (`reduction`) are what a project costs.

    >>> [one.kind for one in costing_in(f"hela utbyggnaden går på {SUM} . ")]
    ['total']
    """
    if SUM not in text or _has_verb(text) is None:
        return
    for pattern in _patterns():
        for match in pattern.finditer(text):
            verb = _VERBS.get((match["finite"], match["rest"].strip()))
            if verb is not None and not (verb.of_costs and match["costs"] is None) and _is_of_whole(match):
                yield Costing(verb.kind, match.end() - 1)


def _is_of_whole(match: re.Match[str]) -> bool:
    """Whether a noun means all of it, and the verb is said of no other noun between them."""
    words = match.string[max(0, match.start("noun") - _BEFORE) : match.start("noun")].split()[-2:]
    if not _OTHER.isdisjoint(words) or (match["costs"] and _begins_other(match["noun"])):
        return False
    return not any(map(is_finite, (match.groupdict().get("of") or "").split()))
