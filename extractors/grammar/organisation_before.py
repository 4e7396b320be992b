"""Organisations whose name stands behind a head, or is one of those that go by their bare name."""

import regex

from extractors.engine import Found
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.organisation_acting import acts, project_before
from extractors.grammar.organisation_known import WITH_UNITS, Candidate, as_written, is_meant
from extractors.grammar.organisation_names import name_after
from extractors.grammar.organisation_table import Head, heads, known_names
from extractors.grammar.organisation_words import is_local, pair_start, without_genitive, word_start
from extractors.grammar.phrases import opens_sentence
from extractors.grammar.place_table import places
from extractors.patterns import edge
from schemas import OrganisationKind

_name_before = regex.compile(r"\p{L}(?:verket|föreningen|kassan|förbundet) $")
_goes_on = regex.compile(r" (?:utan|mot|på|för(?! att)) \p{Ll}").match
MEMBERS = frozenset({OrganisationKind.ASSOCIATION, OrganisationKind.ECONOMIC_ASSOCIATION})
_SITES = frozenset(
    {OrganisationKind.OTHER, OrganisationKind.CHURCH, OrganisationKind.MUSEUM, OrganisationKind.SCHOOL}
)
_LAST = tuple(
    (head.head, head.compound)
    for head in heads()
    if head.place == "after" and head.kind in MEMBERS and "genitive" not in head.needs
)
_LEFT_OUT = MEMBERS | _SITES
"""Kinds whose definite form is no part of the name behind it: the skolan of "skolan Gröna Ekan"."""


def before(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A head before its name: "Stiftelsen Norden", "Samordningsförbundet i Kalmar län"."""
    specific = not edge(text, start)
    if text[end : end + 1] != " " or (not head.compound if specific else "part" in head.needs):
        return None
    start = pair_start(text, word_start(text, start)) if specific else pair_start(text, start)
    words = text[max(0, start - 14) : start]
    if project_before(words) or (head.kind is None and _name_before.search(words)):
        return None
    after = name_after(text, end, head)
    stop = without_genitive(text, after) if after else end
    if after is None or not _has_what_it_needs(text, start, end, stop, head):
        return None
    if text[start].islower():
        if text[end + 1].islower() and not _is_definite_body(text, start, stop, head, specific=specific):
            return None
        if head.kind in _LEFT_OUT and text[end + 1].isupper() and text[end + 1 : stop] not in places():
            start = end + 1  # the föreningen of "föreningen Unga Vägar"
    elif head.kind in MEMBERS and _is_whole(text[end + 1 : stop]):
        start = end + 1  # the Klubben of "Klubben Hästveda SK"
    name = text[start:stop]
    if name in known_names() or text.startswith("- ", stop):
        return None
    body = known_names().get(text[end + 3 : stop]) if text.startswith(" i ", end) else None
    if body is not None and body.mention.kind in WITH_UNITS:  # Kulturskolan i Osby kommun
        return Found(start, stop, as_written(body.mention, name, text[start:end]), "organisations.unit")
    mention = OrganisationMention(name, name, None, head.kind, head.country)
    return Found(start, stop, mention, "organisations.head")


def _has_what_it_needs(text: str, start: int, end: int, stop: int, head: Head) -> bool:
    """Whether a name has the place behind its head, and acts, where the head is a word without these."""
    place = text[end + 1 : stop].removeprefix("i ")
    if "place" in head.needs and (place.endswith(" AB") or not is_local(place)):
        return False
    return "act" not in head.needs or acts(text, start, stop)


def _is_whole(name: str) -> bool:
    """Whether what stands behind a head ends in one itself."""
    _, gap, last = name.rpartition(" ")
    return bool(gap) and any(last == head or (compound and last.endswith(head)) for head, compound in _LAST)


def _is_definite_body(text: str, start: int, stop: int, head: Head, *, specific: bool) -> bool:
    """Whether "klubben i Osby" is not just a club named before, nor "vårdcentralen i Osby" a place."""
    if head.kind in _SITES:
        return acts(text, start, stop)
    return specific or not head.compound


def itself(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A body that is known by its bare name, with what makes it a daughter or a branch: `Folkhälsan Syd`."""
    if not edge(text, start) or ("weak" in head.needs and not is_meant(text, start, end)):
        return None
    if text[end : end + 1] == "-" or (text[start - 1 : start] == "(" and text[end : end + 1] == ")"):
        return None
    stop = (name_after(text, end, head) if text[end : end + 1] == " " else None) or end
    name = text[start:stop]
    if name in known_names():
        return None
    mention = OrganisationMention(name, name, None, head.kind, head.country)
    return Found(start, stop, mention, "organisations.head")


def named(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """The name behind what it is said to be: the Gröna Ekan of "organisationen Gröna Ekan"."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return None
    if not edge(text, start) and not head.compound:
        return None
    stop = name_after(text, end, head)
    if stop is None or _goes_on(text, stop):
        return None
    stop = without_genitive(text, stop)
    name = text[end + 1 : stop]
    if name in places() or name in known_names() or name.split(" ", maxsplit=1)[0] in FIRST_NAMES:
        return None
    first = word_start(text, start)
    start = first if text[first].isupper() and not opens_sentence(text, first) else end + 1
    name = text[start:stop]
    mention = OrganisationMention(name, name, None, head.kind, head.country)
    return None if name in known_names() else Found(start, stop, mention, "organisations.head")
