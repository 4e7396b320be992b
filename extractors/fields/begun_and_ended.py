"""When a text tells of a beginning and then of an end, and no word says that both are the project's.

`Resan börjar i Verdal i februari 2022 och slutar i Funäsdalen i november samma år`: either alone would be too
weak; both in one sentence, or in two that follow on each other, are the time of what the page is about.
"""

from collections.abc import Iterator
from itertools import pairwise

from extractors.engine import Found
from extractors.fields.joined_years import with_years_joined
from extractors.fields.period_making import Time, bounds, is_range, make_period, stretch
from extractors.fields.signs_of_ends import begins_then, ends_then, may_be_an_end
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from schemas import Period, PeriodKind

_LONGEST = 8 * 366
_NEXT = 3


def begun_and_ended(project: Project) -> list[Period]:
    """The one time of a beginning and an end that follow on each other."""
    found: dict[str | None, Period] = {}
    for (first, where), (last, then) in pairwise(_single(project)):
        if then.start - where.end > _NEXT or not _in_order(first, last):
            continue
        if not (may_be_an_end(project, where, first) and may_be_an_end(project, then, last)):
            continue
        if begins_then(project, where, first) and ends_then(project, then, last):
            value = stretch(bounds(first.value)[0], bounds(last.value)[1])
            places = ((first.start, first.end), (last.start, last.end))
            period = make_period(project, value, PeriodKind.PROJECT, "period.begun_and_ended", *places)
            found.setdefault(value.edtf, period)
    return list(found.values()) if len(found) == 1 else []


def _single(project: Project) -> "Iterator[tuple[Found[Time], Sentence]]":
    """The times of running text that are no range, with their sentences."""
    for time in with_years_joined(project):
        scope = project.scopes.at(time.start)
        if scope is None or is_range(time.value) or project.values.hold(time.start):
            continue
        quoted = scope.sentence.block.kind is Kind.QUOTE
        if not quoted and project.foreign(time.start) is None and project.is_near(scope.sentence):
            yield time, scope.sentence


def _in_order(first: "Found[Time]", last: "Found[Time]") -> bool:
    begun, ended = first.value.earliest, last.value.latest
    if begun is None or ended is None or first.value.latest is None or last.value.earliest is None:
        return False
    return first.value.latest < ended and 0 < (ended - begun).days < _LONGEST and begun < last.value.earliest
