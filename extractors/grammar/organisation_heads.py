"""Organisations that a head makes: a word beside, before or behind the name, or at its end."""

from dataclasses import replace

import regex

from extractors.engine import Found, Refused, edge
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.organisation_known import WITH_UNITS, Candidate, with_unit
from extractors.grammar.organisation_names import name_after, name_before, purpose_after, words_before
from extractors.grammar.organisation_table import Head, known_names
from extractors.grammar.phrases import opens_sentence
from extractors.grammar.place_table import country_after, places
from schemas import OrganisationKind, Reason

_of_town = regex.compile(r" (?:i )?(\p{Lu}[\p{L}-]++)(?: län(?!\p{L}))?+")
_project_before = regex.compile(r"(?<!\p{L})(?:[Pp]rojekt|[Pp]rojektet|[Pp]rogrammet|[Kk]onceptet) $")
_name_before = regex.compile(r"\p{L}(?:verket|föreningen|kassan|förbundet) $")
_not_a_body_before = regex.compile(r"(?<!\p{L})(?:en|ett|nytt|ny|[Pp]rojekt|[Pp]rojektet|[Pp]rogrammet) $")
_WITH_PROPER_NAME = frozenset({OrganisationKind.MUSEUM, OrganisationKind.SCHOOL})
_LOCAL = ("föreningen", "lokalförening", "lokalavdelning", "klubben")
"""Heads that the place goes on: `Rädda Barnens lokalförening i Linköping`."""
_registered = regex.compile(r" r\.?f(?:\.(?= \p{Ll}|,)|\b)")
"""The registered association of Finland: `Bromarv byaförening r.f.`"""
MEMBERS = frozenset({OrganisationKind.ASSOCIATION, OrganisationKind.ECONOMIC_ASSOCIATION})


def _after(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A head behind its name: "Lunds universitet", "Ölands hembygdsförening", "JB Marks Municipality"."""
    if text[end - 1] == "." and text[end : end + 1].isalpha():
        return None
    if text[start - 1 : start] != " ":
        if not head.compound:
            return None
        start = word_start(text, start)
        if text[start - 1 : start] != " ":
            return None
    begin = name_before(text, start, head)
    if begin is None:
        return None
    if head.newspaper:
        return Refused(begin, end, Reason.NOT_THE_PROJECT, "organisations.newspaper")
    if head.kind in _WITH_PROPER_NAME and text[start].isupper():
        end = name_after(text, end, head) or end
    end = _with_tail(text, begin, end)
    name = text[begin:end]
    if name in known_names():
        return None
    canonical = name if head.kind else text[begin : start - 1]
    mention = OrganisationMention(name, canonical, None, head.kind, head.country or country_after(text, end))
    if head.kind in WITH_UNITS:
        return with_unit(text, begin, end, mention)
    return Found(begin, end, mention, "organisations.head")


def _with_tail(text: str, begin: int, end: int) -> int:
    """Where a name ends with the place of a local branch and the `r.f.` of Finland."""
    if text.endswith(_LOCAL, begin, end):
        end = _with_town(text, end)
    registered = _registered.match(text, end)
    return registered.end() if registered else end


def _with_town(text: str, end: int) -> int:
    """Where a name ends with the town or county that stands behind it."""
    place = _of_town.match(text, end)
    return place.end() if place and (place[1] in places() or place[1][:-1] in places()) else end


def _before(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A head before its name: "Stiftelsen Norden", "Samordningsförbundet i Kalmar län"."""
    if not edge(text, start) or text[end : end + 1] != " ":
        return None
    before = text[max(0, start - 14) : start]
    if _project_before.search(before) or (head.kind is None and _name_before.search(before)):
        return None
    stop = name_after(text, end, head)
    if stop is None:
        return None
    stop = _without_genitive(text, stop)
    if text[start].islower() and head.kind in MEMBERS and text[end + 1 : stop] not in places():
        start = end + 1 if text[end + 1].isupper() else start  # the föreningen of "föreningen Unga Vägar"
    name = text[start:stop]
    if name in known_names() or text.startswith("- ", stop):
        return None
    mention = OrganisationMention(name, name, None, head.kind, head.country)
    return Found(start, stop, mention, "organisations.head")


def _without_genitive(text: str, stop: int) -> int:
    """Where a name ends without the s of a genitive, as far as the tables can tell."""
    if text[stop - 1] != "s" or text[stop : stop + 1] != " ":
        return stop
    last = text[text.rfind(" ", 0, stop) + 1 : stop]
    return stop - 1 if last[:-1] in places() and last not in places() else stop


def _word(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A capitalised word that ends in a head; at the beginning of a sentence only with another before it."""
    first = word_start(text, start)
    if start - first < 3 or not text[first].isupper():
        return None
    if text.endswith("området", first, end):
        return None
    begin = words_before(text, first)
    if begin == first and opens_sentence(text, begin):
        return None
    return _made(text, begin, _with_town(text, end), head, "organisations.word")


def _for(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A head with what it is for: "Institutet för språk", "Nordiskt centrum för hållbar utveckling"."""
    if not text.startswith(" för ", end):
        return None
    stop = purpose_after(text, end)
    first = word_start(text, start)
    begin = first if text[first].isupper() else name_before(text, first, replace(head, legal=True))
    if stop is None or begin is None:
        return None
    if _not_a_body_before.search(text[max(0, begin - 14) : begin]):
        return None
    if text[first].islower() and opens_sentence(text, begin):
        return None
    return _made(text, words_before(text, begin), stop, head, "organisations.purpose")


def _made(text: str, start: int, end: int, head: Head, rule: str) -> Candidate | None:
    if head.newspaper:
        return Refused(start, end, Reason.NOT_THE_PROJECT, "organisations.newspaper")
    name = text[start:end]
    if name in known_names():
        return None
    return Found(start, end, OrganisationMention(name, name, None, head.kind, head.country), rule)


def word_start(text: str, index: int) -> int:
    """Where the word begins that `index` stands in; no word is longer than 60 letters."""
    floor = max(0, index - 60)
    while index > floor and (text[index - 1].isalpha() or text[index - 1] == "-"):
        index -= 1
    return index


HEADS = {"after": _after, "before": _before, "word": _word, "for": _for}
