"""Periods of labels beside each other: a bare year beside start and end, a beginning and a length."""

from extractors.engine import Refused
from extractors.project import Project
from schemas import Period, PeriodKind, Reason


def without_bare_years(project: Project, found: list[Period | Refused]) -> list[Period | Refused]:
    """Without the year of a label where others give start and end: `Projektår: 2020`, `Start: 2020-09-01`."""
    whole = any(isinstance(p, Period) and is_of_project(p) and p.start and p.end != p.start for p in found)
    return [
        refused(project, p, Reason.DUPLICATE) if whole and isinstance(p, Period) and _is_bare_year(p) else p
        for p in found
    ]


def _is_bare_year(one: Period) -> bool:
    return is_of_project(one) and bool(one.edtf) and one.start == one.end and len(one.start or "") == 4


def with_lengths_of_labels(found: list[Period | Refused]) -> list[Period | Refused]:
    """One period of a beginning and a length with a label each: `Duration: 36 months`, `Start date: …`."""
    told = [one for one in found if isinstance(one, Period) and is_of_project(one)]
    lengths = [one for one in told if one.duration and not (one.start or one.end)]
    starts = [one for one in told if is_open(one) and not one.duration]
    if len(lengths) != 1 or len(starts) != 1:
        return found
    (length,), (start,) = lengths, starts
    whole = start.model_copy(
        update={"duration": length.duration, "evidence": (*start.evidence, *length.evidence)}
    )
    return [whole if one is start else one for one in found if one is not length]


def is_of_project(one: Period | Refused) -> bool:
    """Whether it is a time of the project."""
    return isinstance(one, Period) and one.kind is PeriodKind.PROJECT


def is_open(one: Period | Refused) -> bool:
    """Whether it is a time of the project that has a beginning and no end."""
    return isinstance(one, Period) and one.kind is PeriodKind.PROJECT and bool(one.start) and one.end is None


def refused(project: Project, period: Period, reason: Reason) -> Refused:
    """A period turned down, where it stands in the fold."""
    span = period.evidence[0]
    return Refused(*project.page.text.folded(span.start, span.end), reason, period.rule)
