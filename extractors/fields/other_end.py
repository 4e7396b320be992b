"""When a project ends of which the page has said when it begins, and the other way about.

`Träffarna började i april 2022. Finansieringen gäller till och med mars 2025.`: of a project whose one end is
known, a later time that something lasts till, or by which it shall be done, is the other end. By itself such
a time tells nothing.
"""

from collections.abc import Iterator

from extractors.engine import Found, Refused
from extractors.fields.beside_periods import is_of_project
from extractors.fields.joined_years import with_years_joined
from extractors.fields.period_making import Time, bounds, is_range, joined, make_period, stretch
from extractors.fields.signs_of_ends import begins_then, ends_then, may_be_an_end
from extractors.grammar.calendar import widen
from extractors.layout import Kind
from extractors.project import Project
from schemas import Period, PeriodKind

_APART = 1000
"""How many characters lie at most between the two: some paragraphs."""
_LONGEST = 8 * 366
"""No more days than a project takes."""
_RULE = "period.other_end"


def with_other_end(project: Project, found: list[Period | Refused]) -> list[Period | Refused]:
    """The periods, the only one of the project with the end, or the beginning, that stands near it."""
    own = [one for one in found if is_of_project(one)]
    if len(own) != 1 or not isinstance(own[0], Period) or not _is_half(own[0]):
        return found
    half = own[0]
    other = min(_others(project, half), key=lambda one: abs(_place(one) - _place(half)), default=None)
    if other is None:
        return found
    whole = joined([half, other] if half.start else [other, half]).model_copy(update={"rule": _RULE})
    return [whole if one is half else one for one in found]


def _place(period: Period) -> int:
    return period.evidence[0].start


def _is_half(one: Period) -> bool:
    return bool(one.start) != bool(one.end) and not one.duration and ".label_" not in one.rule


def _others(project: Project, half: Period) -> Iterator[Period]:
    """The times near a beginning or an end that are the other."""
    place, _ = project.page.text.folded(half.evidence[0].start, half.evidence[0].end)
    is_that = ends_then if half.start else begins_then
    for time in with_years_joined(project):
        value = None if abs(time.start - place) > _APART else _other(time, half)
        scope = project.scopes.at(time.start) if value else None
        if value is None or scope is None or project.values.hold(time.start) or project.foreign(time.start):
            continue
        sentence = scope.sentence
        if sentence.block.kind is Kind.QUOTE or not (project.in_list or project.is_near(sentence)):
            continue
        if may_be_an_end(project, sentence, time) and is_that(project, sentence, time):
            where = (time.start, time.end)
            yield make_period(project, stretch(*value), PeriodKind.PROJECT, _RULE, where)


def _other(time: "Found[Time]", half: Period) -> "tuple[str | None, str | None] | None":
    """A time as the other end of a period, where it lies on that side of it and not too far off."""
    first, last = bounds(time.value)
    if is_range(time.value) or "X" in (time.value.edtf or "X"):
        return None
    if half.start and half.earliest and last and time.value.latest:
        begins = widen(last)[0]
        days = (time.value.latest - half.earliest).days
        return (None, last) if begins and begins > half.earliest and days < _LONGEST else None
    if half.end and half.latest and first and time.value.earliest:
        ends = widen(first)[1]
        days = (half.latest - time.value.earliest).days
        return (first, None) if ends and ends < half.latest and days < _LONGEST else None
    return None
