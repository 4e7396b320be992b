"""Where, in a short text that says of no place that something is done there: the places that it names.

`Den som bor i Hudiksvall eller Nordanstig kan ta bussen`: no home of a body, and none of another story.
"""

from collections.abc import Iterator

from extractors.engine import Found
from extractors.fields.lone_places import names_more
from extractors.fields.other_places import is_elsewhere
from extractors.grammar.actors import PlaceMention
from extractors.layout import Kind
from extractors.project import Project
from extractors.topics import is_unreal
from schemas import PlaceKind

_AT = (" i ", "\ni ", " på ", " och ", " eller ", " mellan ", " kring ", " längs ")
PLACE_LEFT = "place.left_over"


def left_over_places(project: Project) -> Iterator[Found[PlaceMention]]:
    """The places of a short text outside the names of bodies, labels and quotes."""
    if project.in_list or not project.is_brief:
        return
    for place in project.page.places.found:
        if place.value.kind is PlaceKind.COUNTRY or project.bodies.hold(place.start, place.end):
            continue
        if _is_told(project, place):
            yield place


def _is_told(project: Project, place: Found[PlaceMention]) -> bool:
    if not project.page.text.lower.endswith(_AT, 0, place.start):
        return False
    scope, lower = project.scopes.at(place.start), project.page.text.lower
    if project.values.hold(place.start) or project.foreign(place.start) is not None:
        return False
    if scope is None:
        return True
    start, end, block = scope.sentence
    if block.kind is Kind.QUOTE or is_unreal(lower, start, end):
        return False
    return not (
        names_more(project.page.text.fold, place.end)
        or is_elsewhere(project.page.text, scope.sentence, place)
    )
