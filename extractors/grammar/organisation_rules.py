"""How organisations are found in running text: a way for each sort of entry of the index."""

from collections.abc import Iterator

import regex

from extractors.engine import Found
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.organisation_before import MEMBERS
from extractors.grammar.organisation_heads import HEADS
from extractors.grammar.organisation_known import (
    WITH_UNITS,
    Candidate,
    as_written,
    boards,
    known,
    listed,
    towns,
)
from extractors.grammar.organisation_table import Generic, Head, Known, Plural, entries, known_names
from extractors.grammar.organisation_words import pair_start, word_start
from extractors.grammar.phrases import ends
from extractors.grammar.place_table import places
from extractors.patterns import edge
from schemas import OrganisationKind, PlaceKind

__all__ = ["WITH_UNITS", "Candidate", "candidates"]

_of_place = regex.compile(r"(?: i|,) (\p{Lu}[\p{L}-]++)(?! (?:kommun|län|stad)(?!\p{L}))")
_ELLIPSIS = ("- och ", "- samt ", "- & ", "-, ")
_PLURALS = {"muner": listed, "serna": boards, "nerna": towns, "derna": towns}
_is_named = regex.compile(r" \p{Lu}\p{Ll}[\p{L}&]*+(?![-\p{L}])(?! (?:AB|kommun))")
"""A name behind a definite form: the Unga Lindar of `föreningen Unga Lindar`."""


def candidates(text: str) -> Iterator[Candidate]:
    """Every organisation that an entry of the index makes, before the overlap policy."""
    for start, end, found in entries().hits(text):
        if not ends(text, end):
            continue
        for entry in found:
            if isinstance(entry, Plural):
                yield from _PLURALS[text[end - 5 : end]](text, start, end)
                continue
            if isinstance(entry, Head):
                candidate = HEADS[entry.place](text, start, end, entry)
            elif isinstance(entry, Known):
                candidate = known(text, start, end, entry)
            else:
                candidate = _generic(text, start, end, entry)
            if candidate is not None:
                yield candidate
                if text[candidate.start - 6 : candidate.start].endswith(_ELLIPSIS):
                    yield from listed(text, candidate.start, candidate.start)


def _generic(text: str, start: int, end: int, entry: Generic) -> Candidate | None:
    """A definite form: "kommunen", "socialförvaltningen"."""
    if not edge(text, start):
        if not entry.compound:
            return None
        start = word_start(text, start)
    start = pair_start(text, start) if entry.compound else start
    name = text[start:end]
    if entry.kind in MEMBERS and name[0].islower() and _is_named.match(text, end):
        return None
    if entry.kind is OrganisationKind.SCHOOL and text[end : end + 3] == " i ":
        return None  # a building: "den gamla skolan i Osby"
    unit = name if entry.compound and entry.kind is OrganisationKind.MUNICIPALITY else None
    of_place = _of_place.match(text, end) if unit else None
    place = places().get(of_place[1]) if of_place else None
    kommun = place.of_kind(PlaceKind.MUNICIPALITY) if place else None
    if of_place and kommun:
        stop = of_place.end()
        whole = text[start:stop]
        known_body = known_names().get(f"{kommun.name} kommun")  # those in Finland have none
        mention = (
            as_written(known_body.mention, whole, unit)
            if known_body
            else OrganisationMention(whole, whole, None, entry.kind, kommun.country, unit)
        )
        return Found(start, stop, mention, "organisations.unit")
    mention = OrganisationMention(name, name, None, entry.kind, None, unit, generic=True)
    return Found(start, end, mention, "organisations.generic")
