"""Where the name of a municipality stands that owns the project or takes part."""

import re

from extractors.engine import Found
from extractors.fields.claims import Claim
from extractors.grammar.actors import PlaceMention
from extractors.grammar.place_table import places
from extractors.project import Project
from schemas import PlaceKind

_ends_in_s = re.compile(r"(?:näs|fors|Närpes|Pargas)$").search
"""Names of Finland-Swedish towns that end in s before the genitive."""


def where_of_party(
    project: Project, claim: Claim, name: str, code: str | None
) -> tuple[tuple[int, int], PlaceMention] | None:
    """Where the name of a party's municipality stands: in the party's name, else first on the page."""
    fold = project.page.text.fold
    country = claim.organisation.country if claim.organisation else None
    swedish = claim.mention.canonical.endswith((" kommun", " stad"))
    if code is None and swedish and name.endswith("s") and not _ends_in_s(name) and name not in places():
        name = name[:-1]  # Kökars kommun
    if code is None and swedish and (known := places().get(name.rpartition(" ")[2])) is not None:
        mention = known.of_kind(PlaceKind.MUNICIPALITY)  # a unit before it: `Stegen Osby kommun`
        name, code = (mention.name, mention.code) if mention and " " in name else (name, code)
    plain = PlaceMention(name, PlaceKind.MUNICIPALITY, None, None, country)
    same: list[Found[PlaceMention]] = [p for p in project.page.places.found if code and p.value.code == code]
    for start, end in sorted(claim.places):
        for place in same:
            if start <= place.start < end:
                short = fold.startswith(place.value.name, place.start)
                stop = place.start + len(place.value.name) if short else place.end
                return (place.start, stop), place.value
        at = fold.find(name, start, end)
        if at >= 0 and code is None:
            return (at, at + len(name)), plain
    if not same:
        return None
    return (same[0].start, same[0].end), same[0].value
