"""Every place that the tables know, under every name it goes by."""

from dataclasses import dataclass, replace
from functools import cache

import regex

from extractors.grammar.actors import PlaceMention
from extractors.grammar.municipalities import counties, municipalities
from extractors.tables import rows
from schemas import PlaceKind

_lies_in = regex.compile(r"(?: i| in|,) (\p{Lu}[\p{L}-]++)(?: i (\p{Lu}[\p{L}-]++))?")


@dataclass(frozen=True, slots=True)
class Place:
    """A name of a place and what it may stand for; the first is meant when nothing else decides.

    `ambiguous` says why the name may be no place: `word`, `surname` or `first` (a given name).
    """

    mentions: tuple[PlaceMention, ...]
    ambiguous: str = ""

    def of_kind(self, kind: PlaceKind | None) -> PlaceMention | None:
        """The place of that kind that the name may stand for."""
        return next((m for m in self.mentions if m.kind is kind), None)


def _names(row: dict[str, str]) -> tuple[str, ...]:
    return (row["name"], *filter(None, row["forms"].split("|")))


def _entries() -> "list[tuple[str, PlaceMention, str]]":
    """Name, place, ambiguity; where a name stands for several, the likelier first."""
    found: list[tuple[str, PlaceMention, str]] = []
    for kommun in municipalities():
        mention = PlaceMention(kommun.name, PlaceKind.MUNICIPALITY, kommun.code, "SCB", "SE")
        found.extend((name, mention, kommun.ambiguous) for name in kommun.names())
    for county in counties():
        mention = PlaceMention(county.name, PlaceKind.COUNTY, county.code, "SCB", "SE")
        names = {county.name, f"{county.short}s län", *county.shorts()}
        found.extend((name, mention, "") for name in sorted(names))
    for row in rows("nuts2"):
        found.extend(
            (n, PlaceMention(n, PlaceKind.REGION, row["code"], "NUTS", "SE"), "") for n in _names(row)
        )
    for row in rows("countries"):
        mention = PlaceMention(row["name"], PlaceKind.COUNTRY, row["code"], "ISO-3166-1", row["code"])
        found.extend((name, mention, "") for name in _names(row))
    for row in rows("regions"):
        for name in _names(row):
            mention = PlaceMention(name, PlaceKind(row["kind"]), country=row["country"] or None)
            found.append((name, mention, row["ambiguous"]))
    for row in rows("localities"):  # many are words and surnames too
        mention = PlaceMention(row["name"], PlaceKind.TOWN, country=row["country"] or None)
        found.append((row["name"], mention, "word"))
    return found


@cache
def places() -> dict[str, Place]:
    """All names of places, each with what it may stand for."""
    table: dict[str, Place] = {}
    for name, mention, ambiguous in _entries():
        known = table.get(name)
        if known is None:
            table[name] = Place((mention,), ambiguous)
        elif mention.kind not in {m.kind for m in known.mentions}:
            table[name] = replace(known, mentions=(*known.mentions, mention))
    return table


COUNTRIES: dict[str, str] = {
    name: row["code"] for row in rows("countries") for name in (*_names(row), row["code"])
}
"""Countries by name and by code (ISO 3166-1), as they stand behind the name of a body."""


def country_of(name: str) -> str | None:
    """The country (ISO 3166-1) of a place of the tables, by any of its names or their genitive."""
    table = places()
    place = table.get(name) or table.get(name.removesuffix("s"))
    return place.mentions[0].country if place else None


def country_after(text: str, end: int) -> str | None:
    """The country that the words behind a name say it lies in: "i Sydafrika", "i Kaliningrad i Ryssland"."""
    lies_in = _lies_in.match(text, end)
    if lies_in is None:
        return None
    return (country_of(lies_in[2]) if lies_in[2] else None) or country_of(lies_in[1])


def is_home_place(name: str) -> bool:
    """Whether a name is that of a Swedish municipality, town or county."""
    place = places().get(name)
    return place is not None and place.mentions[0].kind in {
        PlaceKind.MUNICIPALITY,
        PlaceKind.TOWN,
        PlaceKind.COUNTY,
    }
