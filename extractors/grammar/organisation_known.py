"""Bodies that the tables know, with the department, the local office or the list that stands beside them."""

from collections.abc import Iterator

import regex

from extractors.engine import Found, Refused
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.departments import unit_after, unit_before
from extractors.grammar.organisation_names import names_listed_before
from extractors.grammar.organisation_table import Known, known_names
from extractors.grammar.phrases import opens_sentence
from extractors.grammar.place_table import Place, places
from extractors.patterns import edge
from schemas import OrganisationKind, PlaceKind

Candidate = Found[OrganisationMention] | Refused

_local_office = regex.compile(r" (?:i )?(\p{Lu}[\p{L}-]++)(?: (?:län|kommun)(?!\p{L}))?")
_weak_sequel = regex.compile(
    r"(?:s|:s)?+ (?:(?:med)?finansiera(?:r|de)|stöder|stödjer|stödde|har|ger|gav|bevilja(?:r|de)|och|samt|är"
    r"|driver|sa|sade|säger|fördelar|fördelade|bidrar|bidrog|betalar|betalade|bekostar|bekostade|satsar|satsade"
    r"|släppte|(?:står|stod|svarar|svarade) för|(?:går|gick|kommer|kom|skjuter|sköt|lägger|lade) (?:in|till))"
    r"(?!\p{L})"
)
_of_money = regex.compile(r"-(?:bidrag|stöd|medel|pengar|anslag|finansiering)(?:et|en|na|s)?(?!\p{L})").match
"""`LIFE-bidrag`: what follows a hyphen says that the name is a fund."""
_payer_before = regex.compile(r"(?<!\p{L})(?:av|från|genom|via|samt) $", regex.IGNORECASE)
_branch_place = regex.compile(
    r" (?:i )?(\p{Lu}[\p{L}-]++)(?:(?<=Jämtland)[ /]Härjedalen)?+(?: län)?+(?![\p{L}-])"
)
_district = regex.compile(
    r" (?P<name>(?:[Rr]egion|[Dd]istrikt|avdelning|krets) \p{Lu}[\p{L}-]++)(?! (?:kommun|län|AB))"
).match
"""What makes a national body its branch whatever the district is called: `region Sydost`, `Region Mitt`."""
_WITH_BRANCHES = frozenset(
    {
        OrganisationKind.ASSOCIATION,
        OrganisationKind.STUDY_ASSOCIATION,
        OrganisationKind.CHURCH,
        OrganisationKind.FOUNDATION,
        OrganisationKind.MUSEUM,
    }
)
WITH_UNITS = frozenset({OrganisationKind.MUNICIPALITY, OrganisationKind.REGION, OrganisationKind.UNIVERSITY})


def _place_of(name: str) -> Place | None:
    """The place of a local office; the first of two that share one: `Arbetsförmedlingen Säffle-Åmål`."""
    known = places()
    found = known.get(name.removesuffix("s")) or known.get(name)
    parts = name.split("-")
    return found or (known.get(parts[0]) if len(parts) > 1 and all(map(known.get, parts)) else None)


def known(text: str, start: int, end: int, entry: Known) -> Candidate | None:
    """A name of the tables, with the department or the local office that stands beside it."""
    if not edge(text, start):
        return None
    mention = entry.mention
    if (entry.weak and not is_meant(text, start, end)) or (entry.payer and not _pays(text, start, end)):
        return None
    generic = text[start].islower() and mention.kind is OrganisationKind.AGENCY and " " not in text[start:end]
    if mention.kind in WITH_UNITS:
        return with_unit(text, start, end, mention)
    name = text[start:end]
    if mention.kind is OrganisationKind.AGENCY and text[end : end + 1] == " ":
        office = _local_office.match(text, end)
        place = _place_of(office[1]) if office else None
        if office and place and place.mentions[0].kind is not PlaceKind.COUNTRY:
            stop = office.end()
            found = as_written(mention, text[start:stop], text[end:stop].strip().removeprefix("i "))
            return Found(start, stop, found, "organisations.office")
        district = _district_end(text, end)
        if district is not None:
            found = as_written(mention, text[start:district], text[end:district].strip())
            return Found(start, district, found, "organisations.office")
    branch_end = _branch_end(text, end) if mention.kind in _WITH_BRANCHES else None
    if branch_end is not None and name[0].isupper():
        stop, name = branch_end, text[start:branch_end]
        branch = OrganisationMention(name, name, None, mention.kind, mention.country)
        return Found(start, stop, branch, "organisations.branch")
    return Found(start, end, as_written(mention, name, generic=generic), "organisations.known")


def _district_end(text: str, end: int) -> int | None:
    """Where the district of a national body ends; `Region Skåne` is a body of its own."""
    found = _district(text, end)
    return found.end() if found and found["name"] not in known_names() else None


def _branch_end(text: str, end: int) -> int | None:
    """Where the place ends that makes a national body its local branch: `Parasport Östergötland`."""
    if (district := _district_end(text, end)) is not None:
        return district
    place = _branch_place.match(text, end)
    named = places().get(place[1]) if place else None
    if place is None or named is None or named.mentions[0].kind is PlaceKind.COUNTRY:
        return None
    return place.end()


def with_unit(text: str, start: int, end: int, mention: OrganisationMention) -> Candidate:
    """A body with departments, and the department that stands before or behind it."""
    unit = unit_after(text, end)
    if unit is not None:
        end = unit[1]
    else:
        unit = unit_before(text, start)
        start = unit[0] if unit else start
    if unit is None:
        return Found(start, end, as_written(mention, text[start:end]), "organisations.known")
    named = as_written(mention, text[start:end], text[unit[0] : unit[1]])
    return Found(start, end, named, "organisations.unit")


_county_after = regex.compile(
    r"(?: län)?(?: i|,(?: och| samt)?| och| samt)? (?P<one>\p{Lu}\p{L}+)(?P<more> \p{Lu}\p{L}+)?"
).match


def as_written(
    mention: OrganisationMention, name: str, unit: str | None = None, generic: bool = False
) -> OrganisationMention:
    """An organisation of the tables under the name that the text gives it."""
    return OrganisationMention(
        name, mention.canonical, mention.id, mention.kind, mention.country, unit, None, generic
    )


def listed(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Municipalities that share one head: "Tjörns- och Kungsbacka kommun", "Osby och Åre kommuner"."""
    for begin, stop, name in names_listed_before(text, start):
        mention = known_names()[f"{name} kommun"].mention
        written = mention.canonical if stop < end else text[begin:stop]
        yield Found(begin, stop, as_written(mention, written), "organisations.listed")


def boards(text: str, start: int, end: int) -> Iterator[Candidate]:
    """County boards that share one head: `länsstyrelserna i Skåne, Västra Götalands och Hallands län`."""
    position = end
    while True:
        further = _county_after(text, position)
        names = (f"{further['one']}{further['more'] or ''}", further["one"]) if further else ()
        named = ((name, known_names().get(f"Länsstyrelsen {name}")) for name in names)
        name, board = next(((name, board) for name, board in named if board), ("", None))
        if board is None or further is None:
            return
        begin = start if position == end else further.start("one")
        position = further.start("one") + len(name)
        yield Found(
            begin, position, as_written(board.mention, board.mention.canonical), "organisations.listed"
        )


_further_town = regex.compile(r"(?: |, (?:och |samt )?| och | samt | & )(?P<name>\p{Lu}[\p{L}-]++)").match
_only_where = (" i ", " inom ", " I ", " Inom ", " runt ")


def towns(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Municipalities behind their plural that do something: `kommunerna Osby, Åre och Kil betalar`."""
    if f" {text[max(0, start - 8) : start]}".endswith(_only_where):
        return
    further = _further_town(text, end)
    while further is not None:
        begin, stop, name = *further.span("name"), further["name"]
        place = places().get(name)
        town = place.of_kind(PlaceKind.MUNICIPALITY) if place else None
        if town is None:
            return
        body = known_names().get(f"{town.name} kommun")  # those in Finland have none
        mention = (
            as_written(body.mention, name)
            if body
            else OrganisationMention(name, name, None, OrganisationKind.MUNICIPALITY, town.country)
        )
        yield Found(begin, stop, mention, "organisations.listed")
        further = _further_town(text, stop)


def _pays(text: str, start: int, end: int) -> bool:
    """Whether the words before a name say that it pays, and it is not the beginning of "EU-länder"."""
    return _payer_before.search(text[max(0, start - 12) : start]) is not None and text[end : end + 1] not in {
        "-",
        ":",
    }


def is_meant(text: str, start: int, end: int) -> bool:
    """Whether a name that is also a common word is the name here."""
    following = text[end : end + 2]
    if _of_money(text, end) or (following[:1] == ")" and text[start - 1 : start] == "("):
        return True
    if following.lstrip(" ")[:1].isdigit() or following[:1] == "-":
        return False
    return not opens_sentence(text, start) or _weak_sequel.match(text, end) is not None
