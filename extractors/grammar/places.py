"""Places in running text and in labelled values: municipalities, counties, regions, countries, towns.

A name alone may be a town, the municipality around it, a county, a surname or a common word; the words around
it decide. Where nothing decides, the municipality is meant before the county and the region.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from extractors.engine import Findings, Found, Refused, select
from extractors.grammar.actors import PlaceMention
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.municipalities import municipalities
from extractors.grammar.organisation_names import name_before
from extractors.grammar.organisation_table import Head, heads
from extractors.grammar.phrases import PhraseIndex, ends, spellings
from extractors.grammar.place_table import Place, country_after, places
from extractors.patterns import edge
from extractors.tables import rows
from extractors.text import Text, fold
from schemas import PlaceKind, Reason

_NAME = "places.name"
_LOCATIVE = frozenset(
    (
        *("i", "I", "från", "Från", "till", "vid", "utanför", "kring", "runt", "mellan", "nära", "omkring"),
        *("inom", "Region"),
    )
)
_TOWN = frozenset(
    ("staden", "tätorten", "orten", "centralorten", "samhället", "byn", "stadsdelen", "centrala")
)
_municipality_after = regex.compile(
    r"[sS]?+ (?:[Kk]ommun|KOMMUN|(?:[Ll]ocal )?+[Mm]unicipality|[Ss]tad)(?=[sS]?+(?!\p{L})|er(?!\p{L}))"
)
_counties_after = regex.compile(
    r"(?:, \p{Lu}\p{L}++(?: \p{Lu}\p{L}++)?){0,9}+"
    r",? (?:och|samt) \p{Lu}\p{L}++(?: \p{Lu}\p{L}++)? län(?!\p{L})"
)
"""What makes a name one of several counties: `Kalmar, Kronobergs och Jönköpings län`."""
_LIST_GOES_ON = frozenset(", ")
_town_after = regex.compile(r"[sS]? (?:stad|tätort|centralort)(?!\p{L})")
_region_after = regex.compile(r"[sS]?+[ -]?+(?:regionen|området|trakten)(?=s?+(?!\p{L}))")
_next_name = regex.compile(r"(?:, | och | samt |/)(\p{Lu}[\p{L}-]++)")
_newspaper_after = regex.compile(
    r"[sS]?[ -](?:läns |Läns )?+(?:{})(?!\p{{L}})".format(
        "|".join(regex.escape(r["head"]) for r in rows("organisation_heads") if r["kind"] == "newspaper")
    )
)
_postcode_before = regex.compile(r"(?<!\d)\d{3} ?\d{2} {1,2}$")
_address_before = regex.compile(r"(?:@|://|www\.|_)[^\s]*+$")
_of_leader = regex.compile(r"(?<!\p{L})(?:Leader|Leaderområde)(?: \p{Lu}\p{L}+(?: och |[-/& ]+))*+ ?$").search
"""The name of a Leader area, which is a body: `Leader Kalmar-Öland`."""
_next_label = regex.compile(r"(?<=[\p{L}.\d]) {1,4}\p{Lu}[\p{Ll}]{2,20}: ").search
"""Where a line of minutes goes on with the next label: `Plats: Folkets hus Närvarande: ...`."""
_separator = regex.compile(r"[,;/\n•|()]|(?<= )(?:och|samt|&)(?= )")
_ADDRESS_ENDS = frozenset("@/._-" + "abcdefghijklmnopqrstuvwxyz0123456789")
_SEQUELS = frozenset("kKlLmMsStTcDNPFA")
_REGION_STARTS = frozenset("sSro -t")
_FOREIGN = (
    *("municipality", "Municipality", "Local Municipality", "District Municipality", "kommune", "Kommune"),
)
_HALVED = ("Mellansverige", "Norrland")
"""Stretches of land that go by their sides, in lower case too: `i östra Mellansverige`."""
_JOINS = frozenset((", ", " och ", " samt ", "/", "-", " & ", "- och ", "-, "))


@cache
def _cities() -> frozenset[str]:
    """The codes of the municipalities that call themselves stad."""
    return frozenset(m.code for m in municipalities() if m.official.endswith(" stad"))


@cache
def _index() -> PhraseIndex[Place]:
    table: dict[str, Place] = {}
    for name, place in places().items():
        if name[0].isupper() or name.endswith(_HALVED):
            for spelling in spellings(name):
                table.setdefault(spelling, place)
    table |= dict.fromkeys(_FOREIGN, Place(()))
    table["Falu"] = replace(places()["Falun"], ambiguous="word")
    return PhraseIndex(table)


def find_places(text: Text | str) -> Findings[PlaceMention]:
    """Find every place that a text names; newspapers, surnames and postal addresses are turned down.

    The span is the name alone, without "kommun" and without the s of a genitive; "län" is part of a county's.

    >>> [f.value.name for f in find_places("Projektet drivs i Osby och i Kalmar län.").found]
    ['Osby', 'Kalmar län']
    """
    view = fold(text) if isinstance(text, str) else text
    return select(_candidates(view.fold))


def _candidates(text: str) -> Iterator[Found[PlaceMention] | Refused]:
    last_end = len(text)
    for start, end, place in _index().hits(text):
        if not edge(text, start):
            continue
        if not place.mentions:
            foreign = _foreign(text, start, end)
            if foreign:
                yield foreign
            continue
        region = _region_after.match(text, end) if text[end : end + 1] in _REGION_STARTS else None
        if region:
            name = text[start : region.end()]
            mention = PlaceMention(name, PlaceKind.REGION, country=place.mentions[0].country)
            yield Found(start, region.end(), mention, "places.region")
        elif ends(text, end):
            candidate = _county_of_list(text, start, end) or _named(text, start, end, place, last_end)
            if isinstance(candidate, Found):
                last_end = end
            if candidate:
                yield candidate


def _county_of_list(text: str, start: int, end: int) -> Found[PlaceMention] | None:
    """The county that a name stands for before others: `Kronobergs` in `Kronobergs och Kalmar län`."""
    stop = end + (text[end : end + 1] == "s")
    if text[stop : stop + 1] not in _LIST_GOES_ON or _counties_after.match(text, stop) is None:
        return None
    county = places().get(f"{text[start:stop]} län")
    return Found(start, stop, county.mentions[0], _NAME) if county else None


def _foreign(text: str, start: int, end: int) -> Found[PlaceMention] | None:
    """The place of a municipality that no table knows: "JB Marks Local Municipality", "Lierne kommune"."""
    begin = name_before(text, start, _foreign_head()) if ends(text, end) else None
    if begin is None or text[begin : start - 1] in places():
        return None
    name = text[begin : start - 1].removesuffix(" Local").removesuffix(" District")
    mention = PlaceMention(name, PlaceKind.MUNICIPALITY, country=country_after(text, end))
    return Found(begin, begin + len(name), mention, "places.municipality")


@cache
def _foreign_head() -> Head:
    return next(head for head in heads() if head.head == "municipality")


def _named(
    text: str, start: int, end: int, place: Place, last_end: int
) -> Found[PlaceMention] | Refused | None:
    """What a name of the table is where it stands; `last_end` is where the place before it ended."""
    before = text[max(0, start - 24) : start].rpartition("\n")[2]
    if (before[-1:] in _ADDRESS_ENDS and _address_before.search(before)) or (
        text[end : end + 1] == "." and text[end + 1 : end + 2].islower()
    ):
        return None
    if (before[-2:-1].isdigit() and _postcode_before.search(before)) or (
        "eader" in before and _of_leader(before)
    ):
        return Refused(start, end, Reason.NOT_THE_PROJECT, "places.address")
    word = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
    tail = text[end : end + 3].lstrip("sS")
    more = tail[:1] == "-" or (tail[:1] == " " and tail[1:2] in _SEQUELS)
    sure = _followed(text, start, end, place, word) if more else None
    if sure:
        return sure
    if word in FIRST_NAMES or (place.ambiguous == "surname" and _is_name(word)):
        return Refused(start, end, Reason.PERSON, _NAME)
    if place.ambiguous and not _is_meant(text, end, place, word, text[last_end:start] in _JOINS):
        return None
    if word in _TOWN or (more and _town_after.match(text, end)):
        country = place.mentions[0].country
        return Found(
            start, end, PlaceMention(text[start:end], PlaceKind.TOWN, country=country), "places.town"
        )
    if word in {"Region", "Landstinget"}:
        return Found(start, end, place.of_kind(PlaceKind.COUNTY) or place.mentions[0], _NAME)
    return Found(start, end, place.mentions[0], _NAME)


def _followed(
    text: str, start: int, end: int, place: Place, word: str
) -> Found[PlaceMention] | Refused | None:
    """What the words after the name make of it: a newspaper, a municipality."""
    newspaper = _newspaper_after.match(text, end)
    if newspaper:
        return Refused(start, newspaper.end(), Reason.NOT_THE_PROJECT, "places.newspaper")
    kommun = _municipality_after.match(text, end)
    if kommun is None or (kommun[0].endswith("nicipality") and _is_name(word)):
        return None
    mention = place.of_kind(PlaceKind.MUNICIPALITY)
    if kommun[0].lower().endswith(" stad") and (mention is None or mention.code not in _cities()):
        return None
    if mention is None and place.mentions[0].country != "SE":
        mention = replace(place.mentions[0], kind=PlaceKind.MUNICIPALITY)
    return Found(start, end, mention, "places.municipality") if mention else None


def _is_name(word: str) -> bool:
    return word.isalpha() and word[0].isupper() and word not in _LOCATIVE


def _is_meant(text: str, end: int, place: Place, word: str, among: bool) -> bool:
    """Whether an ambiguous name is the place: after a word that says where, or `among` other places."""
    following = _next_name.match(text, end)
    if place.ambiguous == "first" and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return False
    if place.ambiguous != "word" or word in _LOCATIVE or among:
        return True
    return following is not None and following[1] in places()


def read_places(text: str, kind: PlaceKind | None = None) -> list[tuple[int, int, PlaceMention]]:
    """Read the value of a labelled place field: each place with its start and end in `text`.

    `kind` is what the label says the places are ("Kommun", "Län", "Region"); it decides which place a name
    stands for that several have. Words that no table knows are a place of that kind, or of kind `other`.

    >>> [(p.name, p.code) for _, _, p in read_places("Osby, Småland & Öarna")]
    [('Osby', '1273'), ('Småland & Öarna', 'SE21')]
    """
    view = fold(text).fold
    further = _next_label(view)
    view = view[: further.start()] if further else view
    known = select(_known(view, kind)).found
    found = [(f.start, f.end, f.value) for f in known]
    inside = [(f.start, f.end) for f in known]
    start = 0
    for stop, after in [*((m.start(), m.end()) for m in _separator.finditer(view)), (len(view), len(view))]:
        if any(begin < stop < finish for begin, finish in inside):
            continue
        piece = view[start:stop].strip(" .:-")
        begin = view.find(piece, start) if piece else start
        if not any(b < stop and start < e for b, e in inside) and _may_be_place(piece):
            mention = PlaceMention(piece, kind or PlaceKind.OTHER)
            found.append((begin, begin + len(piece), mention))
        start = after
    return sorted(found, key=lambda item: item[0])


def _known(text: str, kind: PlaceKind | None) -> Iterator[Found[PlaceMention]]:
    """The places of the tables in a labelled value, where a name needs no context."""
    for start, end, place in _index().find(text):
        if not place.mentions:
            continue  # a head: the `kommune` of `Halden kommune`
        before = text[max(0, start - 40) : start]
        if before.rstrip().rpartition(" ")[2] in FIRST_NAMES or _of_leader(before):
            continue
        kommun = _municipality_after.match(text, end)
        wanted = PlaceKind.MUNICIPALITY if kommun else kind
        mention = place.of_kind(wanted) or place.mentions[0]
        yield Found(start, end, mention, _NAME)
    for name in ("hela landet", "Hela landet", "hela Sverige", "Hela Sverige", "Nationellt"):
        start = text.find(name)
        if start >= 0:
            yield Found(start, start + len(name), places()["Sverige"].mentions[0], _NAME)


def _may_be_place(piece: str) -> bool:
    words = piece.split(" ")
    if len(words) > 1 and words[0].partition("-")[0] in FIRST_NAMES:
        return False
    return piece[:1].isupper() and len(words) <= 4 and not any(c.isdigit() or c in "@:" for c in piece)
