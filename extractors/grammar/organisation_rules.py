"""How organisations are found in running text: a way for each sort of entry of the index."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from extractors.engine import Found, Refused, edge
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.departments import unit_after, unit_before
from extractors.grammar.organisation_names import name_after, name_before, names_listed_before
from extractors.grammar.organisation_table import Generic, Head, Known, Plural, entries, known_names
from extractors.grammar.phrases import ends, opens_sentence
from extractors.grammar.place_table import country_of, places
from schemas import OrganisationKind, PlaceKind, Reason

Candidate = Found[OrganisationMention] | Refused

_lies_in = regex.compile(r"(?: i| in|,) (\p{Lu}[\p{L}-]++)(?: i (\p{Lu}[\p{L}-]++))?")
_of_place = regex.compile(r"(?: i|,) (\p{Lu}[\p{L}-]++)(?! (?:kommun|län|stad)(?!\p{L}))")
_local_office = regex.compile(r" (?:i )?(\p{Lu}[\p{L}-]++)(?: (?:län|kommun)(?!\p{L}))?")
_weak_sequel = regex.compile(
    r"(?:s|:s)?+ (?:finansierar|stöder|stödjer|har|ger|beviljar|och|samt|är|driver)(?!\p{L})"
)
_ELLIPSIS = ("- och ", "- samt ", "- & ", "-, ")
_OFFICES = frozenset(
    {OrganisationKind.AGENCY, OrganisationKind.ASSOCIATION, OrganisationKind.STUDY_ASSOCIATION}
)
WITH_UNITS = frozenset({OrganisationKind.MUNICIPALITY, OrganisationKind.REGION, OrganisationKind.UNIVERSITY})


def candidates(text: str) -> Iterator[Candidate]:
    """Every organisation that an entry of the index makes, before the overlap policy."""
    for start, end, found in entries().hits(text):
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
    if not (edge(text, start) and ends(text, end)):
        return None
    mention = entry.mention
    if entry.weak and not _is_meant(text, start, end):
        return None
    generic = text[start].islower() and mention.kind is OrganisationKind.AGENCY
    if mention.kind in WITH_UNITS:
        return _with_unit(text, start, end, mention)
    name = text[start:end]
    if mention.kind in _OFFICES and text[end : end + 1] == " ":
        office = _local_office.match(text, end)
        place = places().get(office[1].removesuffix("s")) or places().get(office[1]) if office else None
        if office and place and place.mentions[0].kind is not PlaceKind.COUNTRY:
            stop = office.end()
            found = replace(mention, name=text[start:stop], unit=text[end:stop].strip().removeprefix("i "))
            return Found(start, stop, found, "organisations.office")
    return Found(start, end, replace(mention, name=name, generic=generic), "organisations.known")


def _with_unit(text: str, start: int, end: int, mention: OrganisationMention) -> Candidate:
    """A body with departments, and the department that stands before or behind it."""
    after = unit_after.match(text, end)
    if after:
        unit = after[1] or after[2]
        stop = after.end()
        return Found(start, stop, replace(mention, name=text[start:stop], unit=unit), "organisations.unit")
    line = max(text.rfind("\n", 0, start) + 1, start - 80)
    before = unit_before.search(text[line:start]) if text[start - 1 : start] == " " else None
    if before:
        begin = line + before.start()
        return Found(begin, end, replace(mention, name=text[begin:end], unit=before[1]), "organisations.unit")
    return Found(start, end, replace(mention, name=text[start:end]), "organisations.known")


def _listed(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Municipalities that share one head: "Tjörns- och Kungsbacka kommun", "Osby och Åre kommuner"."""
    for begin, stop, name in names_listed_before(text, start):
        mention = known_names()[f"{name} kommun"].mention
        written = mention.canonical if stop < end else text[begin:stop]
        yield Found(begin, stop, replace(mention, name=written), "organisations.listed")


def _is_meant(text: str, start: int, end: int) -> bool:
    """Whether a name that is also a common word is the name here."""
    following = text[end : end + 2]
    if following[:1] in "-0123456789" or (following[:1] == " " and following[1:].isdigit()):
        return False
    return not opens_sentence(text, start) or _weak_sequel.match(text, end) is not None


def _after(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A head behind its name: "Lunds universitet", "Ölands hembygdsförening", "JB Marks Municipality"."""
    if not ends(text, end) or (text[end - 1] == "." and text[end : end + 1].isalpha()):
        return None
    if not edge(text, start):
        if not head.compound:
            return None
        while start > 0 and (text[start - 1].isalpha() or text[start - 1] == "-"):
            start -= 1
    if text[start - 1 : start] != " ":
        return None
    begin = name_before(text, start, head)
    if begin is None:
        return None
    if head.newspaper:
        return Refused(begin, end, Reason.NOT_THE_PROJECT, "organisations.newspaper")
    name = text[begin:end]
    country = head.country or _country(text, begin, end, head)
    mention = OrganisationMention(name, name, None, head.kind, country)
    if head.kind in WITH_UNITS:
        return _with_unit(text, begin, end, mention)
    return Found(begin, end, mention, "organisations.head")


def _country(text: str, start: int, end: int, head: Head) -> str | None:
    """The country that the words behind a name say it lies in, else that of the place in the name."""
    lies_in = _lies_in.match(text, end)
    if lies_in:
        found = (lies_in[2] and country_of(lies_in[2])) or country_of(lies_in[1])
        if found:
            return found
    if head.head.isascii() and head.kind in {OrganisationKind.MUNICIPALITY, OrganisationKind.REGION}:
        return None
    return country_of(text[start:end].split(" ", 1)[0])


def _before(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A head before its name: "Stiftelsen Norden", "Samordningsförbundet i Kalmar län"."""
    if not edge(text, start) or text[end : end + 1] != " ":
        return None
    stop = name_after(text, end, head)
    if stop is None:
        return None
    stop = _without_genitive(text, stop)
    name = text[start:stop]
    if name in known_names():
        return None
    country = head.country or country_of(text[end + 1 : stop].rsplit(" ", maxsplit=1)[-1])
    return Found(start, stop, OrganisationMention(name, name, None, head.kind, country), "organisations.head")


def _without_genitive(text: str, stop: int) -> int:
    """Where a name ends without the s of a genitive, as far as the tables can tell."""
    if text[stop - 1] != "s" or text[stop : stop + 1] != " ":
        return stop
    last = text[text.rfind(" ", 0, stop) + 1 : stop]
    return stop - 1 if last[:-1] in places() and last not in places() else stop


def _word(text: str, start: int, end: int, head: Head) -> Candidate | None:
    """A single capitalised word that ends in a head, not at the beginning of a sentence."""
    if not ends(text, end):
        return None
    begin = start
    while begin > 0 and (text[begin - 1].isalpha() or text[begin - 1] == "-"):
        begin -= 1
    if start - begin < 3 or not text[begin].isupper() or opens_sentence(text, begin):
        return None
    name = text[begin:end]
    if head.newspaper:
        return Refused(begin, end, Reason.NOT_THE_PROJECT, "organisations.newspaper")
    return Found(
        begin, end, OrganisationMention(name, name, None, head.kind, head.country), "organisations.word"
    )


def _generic(text: str, start: int, end: int, entry: Generic) -> Candidate | None:
    """A definite form: "kommunen", "socialförvaltningen"."""
    if not ends(text, end):
        return None
    if not edge(text, start):
        if not entry.compound:
            return None
        while start > 0 and text[start - 1].isalpha():
            start -= 1
    name = text[start:end]
    unit = name if entry.compound and entry.kind is OrganisationKind.MUNICIPALITY else None
    of_place = _of_place.match(text, end) if unit else None
    place = places().get(of_place[1]) if of_place else None
    kommun = place.of_kind(PlaceKind.MUNICIPALITY) if place else None
    if of_place and kommun:
        stop = of_place.end()
        mention = replace(known_names()[f"{kommun.name} kommun"].mention, name=text[start:stop], unit=unit)
        return Found(start, stop, mention, "organisations.unit")
    mention = OrganisationMention(name, name, None, entry.kind, None, unit, generic=True)
    return Found(start, end, mention, "organisations.generic")


_HEADS = {"after": _after, "before": _before, "word": _word}
