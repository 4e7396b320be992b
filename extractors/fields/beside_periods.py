"""Periods of labels beside each other: a bare year beside start and end, a beginning and a length."""

import re

from extractors.engine import Refused
from extractors.fields.period_making import joined
from extractors.layout import Pair
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


def is_year_of(one: Period, parts: list[Period]) -> bool:
    """Whether it is a bare year in which another time begins that says more: `från mars 2018`."""
    if not (_is_bare_year(one) and one.rule.startswith("period.in_text")):
        return False
    return any(len(p.start or "") > len("2018") and (p.start or "")[:4] == one.start for p in parts)


def without_outsiders(project: Project, found: list[Period | Refused]) -> list[Period | Refused]:
    """Without the times of running text outside the one that a label gives: those of a study before."""
    whole = [
        p
        for p in found
        if isinstance(p, Period) and is_of_project(p) and ".label_" in p.rule and p.earliest and p.latest
    ]
    if len(whole) != 1:
        return found
    if _is_bare_year(whole[0]) and any(_lasts_on(p, whole[0]) for p in found):
        return [refused(project, p, Reason.NOT_THE_PROJECT) if p is whole[0] else p for p in found]
    return [
        refused(project, p, Reason.OTHER_PROJECT) if isinstance(p, Period) and _is_outside(p, whole[0]) else p
        for p in found
    ]


def _lasts_on(one: Period | Refused, year: Period) -> bool:
    """Whether the text says of a project with a year at a label that it ends some years later: `År: 2020`."""
    if not isinstance(one, Period) or not is_of_project(one) or not one.rule.startswith("period.in_text"):
        return False
    return bool(one.end and one.latest and year.latest and one.latest > year.latest and not one.start)


def with_text_half(project: Project, found: list[Period | Refused]) -> list[Period | Refused]:
    """The end of a label and the only beginning that the text tells as one, and the other way about.

    `Sedan januari 2021 studerar vi …` and `Slutdatum: 2023-06-30`.
    """
    halves = [p for p in found if isinstance(p, Period) and is_of_project(p) and bool(p.start) != bool(p.end)]
    labels = [p for p in halves if ".label_" in p.rule and not p.duration]
    texts = [p for p in halves if p.rule.startswith("period.in_text")]
    whole = any(isinstance(p, Period) and is_of_project(p) and p.start and p.end for p in found)
    if whole or len(labels) != 1 or len(texts) != 1 or bool(labels[0].start) == bool(texts[0].start):
        return found
    first, last = sorted((labels[0], texts[0]), key=lambda one: one.start is None)
    if not (first.earliest and last.latest and first.earliest < last.latest):
        return found
    both = joined([first, last]).model_copy(update={"rule": labels[0].rule})
    return [both if p is labels[0] else p for p in found if p is not texts[0]]


def _is_outside(one: Period, whole: Period) -> bool:
    if not is_of_project(one) or not one.rule.startswith("period.in_text"):
        return False
    before = one.latest is not None and whole.earliest is not None and one.latest < whole.earliest
    after = one.earliest is not None and whole.latest is not None and one.earliest > whole.latest
    return before or after


_of_meeting = re.compile(
    r"(?<!\w)(?:kl(?:ockan)?\.?(?!\w)|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en|ar)?(?!\w)|\d\d[.:]\d\d ?-)"
).search


def is_of_meeting(lower: str, pair: Pair) -> bool:
    """Whether the time of a label is that of a meeting: `Tid: tisdagen den 12 november 2013 kl`."""
    if lower.find("dagarna", pair.start, pair.end) >= 0:
        return False
    return pair.field == "period.project" and _of_meeting(lower, pair.start, pair.end) is not None


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
