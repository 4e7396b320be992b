"""Words that relate another project to the one the page tells of: bygger på, systerprojekt."""

import re

from extractors.grammar.alternatives import one_of
from extractors.tables import rows
from schemas import Relation

RELATIONS: tuple[tuple[str, Relation], ...] = tuple(
    (row["cue"], Relation(row["topic"])) for row in rows("topic_cues") if row["topic"] in set(Relation)
)
_GAP = "…"
_SPANNED = tuple(
    (re.compile(rf"\b{re.escape(first)}\b[^.;:!?()]{{0,70}}{re.escape(last)} ?[\"”'»]?$").search, relation)
    for first, gap, last, relation in ((*cue.partition(_GAP), relation) for cue, relation in RELATIONS)
    if gap
)
_ELSEWHERE = tuple(r["cue"] for r in rows("topic_cues") if r["topic"] == "other" and r["where"] == "any")
_any = re.compile(one_of(cue for cue, _ in RELATIONS)).search
_REACH = 160


def _before(lower: str, position: int) -> str:
    """The words before a position, in its sentence."""
    before = lower[max(0, position - _REACH) : position].rpartition("\n")[2]
    return before.rpartition(". ")[2]


def is_related(lower: str, position: int) -> bool:
    """Whether the words before a name relate it to the project of the page."""
    return relation_before(lower, position) is not None


def relation_before(lower: str, position: int) -> Relation | None:
    """How the words before a name, in its sentence, relate it: the nearest of them.

    A cue with a gap (`har tidigare … projektet`) ends right before the name.

    >>> relation_before("projektet bygger på förstudien vägval", 31)
    <Relation.PREDECESSOR: 'predecessor'>
    """
    before = _before(lower, position)
    if _any(before) is None:
        return next((relation for ends, relation in _SPANNED if ends(before)), None)
    found = [(before.rfind(cue), len(cue), relation) for cue, relation in RELATIONS if cue in before]
    return max(found, key=lambda one: one[:2])[2]


def relation_in(words: str) -> Relation | None:
    """How a sentence, in lower case, relates the project that it is about: by the first cue of the table.

    A project that only is like this one, or pågår elsewhere, stands beside it.
    """
    for cue, relation in RELATIONS:
        if cue in words:
            return relation
    return Relation.SIBLING if any(cue in words for cue in _ELSEWHERE) else None
