"""How organisations are found in running text: a way for each sort of entry of the index."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from extractors.engine import Found, Refused, edge
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.departments import unit_after, unit_before
from extractors.grammar.organisation_names import (
    name_after,
    name_before,
    names_listed_before,
    purpose_after,
    words_before,
)
from extractors.grammar.organisation_table import Generic, Head, Known, Plural, entries, known_names
from extractors.grammar.phrases import ends, opens_sentence
from extractors.grammar.place_table import country_after, places
from schemas import OrganisationKind, PlaceKind, Reason

Candidate = Found[OrganisationMention] | Refused

_of_place = regex.compile(r"(?: i|,) (\p{Lu}[\p{L}-]++)(?! (?:kommun|län|stad)(?!\p{L}))")
_of_town = regex.compile(r" (?:i )?(\p{Lu}[\p{L}-]++)(?: län(?!\p{L}))?+")
_local_office = regex.compile(r" (?:i )?(\p{Lu}[\p{L}-]++)(?: (?:län|kommun)(?!\p{L}))?")
_weak_sequel = regex.compile(
    r"(?:s|:s)?+ (?:finansierar|stöder|stödjer|har|ger|beviljar|och|samt|är|driver|sa|sade"
    r"|säger|fördelar|fördelade)(?!\p{L})"
)
_ELLIPSIS = ("- och ", "- samt ", "- & ", "-, ")
_payer_before = regex.compile(r"(?<!\p{L})(?:av|från|genom|via|samt) $", regex.IGNORECASE)
_project_before = regex.compile(r"(?<!\p{L})(?:[Pp]rojekt|[Pp]rojektet|[Pp]rogrammet|[Kk]onceptet) $")
_name_before = regex.compile(r"\p{L}(?:verket|föreningen|kassan|förbundet) $")
_not_a_body_before = regex.compile(r"(?<!\p{L})(?:en|ett|nytt|ny|[Pp]rojekt|[Pp]rojektet|[Pp]rogrammet) $")
_paired_before = regex.compile(r"(?<![\p{L}-])\p{L}{2,30}+-(?:, ?\p{L}{2,30}+-){0,2} (?:och|samt|&) $")
"""The first half of a name in two: the "Kultur- och" of "Kultur- och fritidsnämnden"."""
_WITH_PROPER_NAME = frozenset({OrganisationKind.MUSEUM, OrganisationKind.SCHOOL})
_LOCAL = ("föreningen", "lokalförening", "lokalavdelning", "klubben")
"""Heads that the place goes on: `Rädda Barnens lokalförening i Linköping`."""
_is_named = regex.compile(r" \p{Lu}\p{Ll}[\p{L}&]*+(?![-\p{L}])(?! (?:AB|kommun))")
"""A name behind a definite form: the Unga Lindar of `föreningen Unga Lindar`."""
_registered = regex.compile(r" r\.?f(?:\.(?= \p{Ll}|,)|\b)")
"""The registered association of Finland: `Bromarv byaförening r.f.`"""
_branch_place = regex.compile(r" (\p{Lu}[\p{L}-]++)(?: län)?+(?![\p{L}-])")
_WITH_BRANCHES = frozenset(
    {OrganisationKind.ASSOCIATION, OrganisationKind.STUDY_ASSOCIATION, OrganisationKind.CHURCH}
)
_MEMBERS = frozenset({OrganisationKind.ASSOCIATION, OrganisationKind.ECONOMIC_ASSOCIATION})
WITH_UNITS = frozenset({OrganisationKind.MUNICIPALITY, OrganisationKind.REGION, OrganisationKind.UNIVERSITY})


def candidates(text: str) -> Iterator[Candidate]:
    """Every organisation that an entry of the index makes, before the overlap policy."""
    for start, end, found in entries().hits(text):
        if not ends(text, end):
            continue
        for entry in found:
            if isinstance(entry, Plural):
                yield from _listed(text, start, end)
                continue
            if isinstance(entry, Head):
                candidate = _HEADS[entry.place](text, start, end, entry)
            elif isinstance(entry, Known):
                candidate = _known(text, start, end, entry)
            else:
                candidate = _generic(text, start, end, entry)
            if candidate is not None:
                yield candidate
                if text[candidate.start - 6 : candidate.start].endswith(_ELLIPSIS):
                    yield from _listed(text, candidate.start, candidate.start)


def _known(text: str, start: int, end: int, entry: Known) -> Candidate | None:
    """A name of the tables, with the department or the local office that stands beside it."""
    if not edge(text, start):
        return None
    mention = entry.mention
    if (entry.weak and not _is_meant(text, start, end)) or (entry.payer and not _pays(text, start, end)):
        return None
    generic = text[start].islower() and mention.kind is OrganisationKind.AGENCY
    if mention.kind in WITH_UNITS:
        return _with_unit(text, start, end, mention)
    name = text[start:end]
    if mention.kind is OrganisationKind.AGENCY and text[end : end + 1] == " ":
        office = _local_office.match(text, end)
        place = places().get(office[1].removesuffix("s")) or places().get(office[1]) if office else None
        if office and place and place.mentions[0].kind is not PlaceKind.COUNTRY:
            stop = office.end()
            found = _as_written(mention, text[start:stop], text[end:stop].strip().removeprefix("i "))
            return Found(start, stop, found, "organisations.office")
    branch_end = _branch_end(text, end) if mention.kind in _WITH_BRANCHES else None
    if branch_end is not None and name[0].isupper():
        stop, name = branch_end, text[start:branch_end]
        branch = OrganisationMention(name, name, None, mention.kind, mention.country)
        return Found(start, stop, branch, "organisations.branch")
    return Found(start, end, _as_written(mention, name, generic=generic), "organisations.known")


def _branch_end(text: str, end: int) -> int | None:
    """Where the place ends that makes a national body its local branch: `Parasport Östergötland`."""
    place = _branch_place.match(text, end)
    named = places().get(place[1]) if place else None
    if place is None or named is None or named.mentions[0].kind is PlaceKind.COUNTRY:
        return None
    return place.end()


def _with_unit(text: str, start: int, end: int, mention: OrganisationMention) -> Candidate:
    """A body with departments, and the department that stands before or behind it."""
    unit = unit_after(text, end)
    if unit is not None:
        end = unit[1]
    else:
        unit = unit_before(text, start)
        start = unit[0] if unit else start
    if unit is None:
        return Found(start, end, _as_written(mention, text[start:end]), "organisations.known")
    named = _as_written(mention, text[start:end], text[unit[0] : unit[1]])
    return Found(start, end, named, "organisations.unit")


def _as_written(
    mention: OrganisationMention, name: str, unit: str | None = None, generic: bool = False
) -> OrganisationMention:
    """An organisation of the tables under the name that the text gives it."""
    return OrganisationMention(
        name, mention.canonical, mention.id, mention.kind, mention.country, unit, None, generic
    )


def _listed(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Municipalities that share one head: "Tjörns- och Kungsbacka kommun", "Osby och Åre kommuner"."""
    for begin, stop, name in names_listed_before(text, start):
        mention = known_names()[f"{name} kommun"].mention
        written = mention.canonical if stop < end else text[begin:stop]
        yield Found(begin, stop, _as_written(mention, written), "organisations.listed")


def _pays(text: str, start: int, end: int) -> bool:
    """Whether the words before a name say that it pays, and it is not the beginning of "EU-länder"."""
    return _payer_before.search(text[max(0, start - 12) : start]) is not None and text[end : end + 1] not in {
        "-",
        ":",
    }


def _is_meant(text: str, start: int, end: int) -> bool:
    """Whether a name that is also a common word is the name here."""
    following = text[end : end + 2]
    if following[:1] in "-0123456789" or (following[:1] == " " and following[1:].isdigit()):
        return False
    return not opens_sentence(text, start) or _weak_sequel.match(text, end) is not None


def _after(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A head behind its name: "Lunds universitet", "Ölands hembygdsförening", "JB Marks Municipality"."""
    if text[end - 1] == "." and text[end : end + 1].isalpha():
        return None
    if text[start - 1 : start] != " ":
        if not head.compound:
            return None
        start = _word_start(text, start)
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
        return _with_unit(text, begin, end, mention)
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
    if text[start].islower() and head.kind in _MEMBERS and text[end + 1 : stop] not in places():
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
    first = _word_start(text, start)
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
    first = _word_start(text, start)
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


def _word_start(text: str, index: int) -> int:
    """Where the word begins that `index` stands in; no word is longer than 60 letters."""
    floor = max(0, index - 60)
    while index > floor and (text[index - 1].isalpha() or text[index - 1] == "-"):
        index -= 1
    return index


def _generic(text: str, start: int, end: int, entry: Generic) -> Candidate | None:
    """A definite form: "kommunen", "socialförvaltningen"."""
    if not edge(text, start):
        if not entry.compound:
            return None
        start = _word_start(text, start)
    pair = _paired_before.search(text, max(0, start - 60), start) if entry.compound else None
    start = pair.start() if pair else start
    name = text[start:end]
    if entry.kind in _MEMBERS and name[0].islower() and _is_named.match(text, end):
        return None
    unit = name if entry.compound and entry.kind is OrganisationKind.MUNICIPALITY else None
    of_place = _of_place.match(text, end) if unit else None
    place = places().get(of_place[1]) if of_place else None
    kommun = place.of_kind(PlaceKind.MUNICIPALITY) if place else None
    if of_place and kommun:
        stop = of_place.end()
        mention = _as_written(known_names()[f"{kommun.name} kommun"].mention, text[start:stop], unit)
        return Found(start, stop, mention, "organisations.unit")
    mention = OrganisationMention(name, name, None, entry.kind, None, unit, generic=True)
    return Found(start, end, mention, "organisations.generic")


_HEADS = {"after": _after, "before": _before, "word": _word, "for": _for}
