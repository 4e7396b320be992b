"""A period of the record, made of a time that was found, and of a beginning and an end told apart."""

import re
from collections.abc import Sequence

from extractors.fields.time_spans import date_words
from extractors.grammar.calendar import widen
from extractors.grammar.time_values import Date
from extractors.grammar.time_values import Period as PeriodValue
from extractors.project import Project
from schemas import Period, PeriodKind

Time = Date | PeriodValue
_ONWARD = r" och (?:\w+ ){2,6}framåt(?!\w)"
counted_from = re.compile(
    r"(?<!\w)(?:år|månader|mån\.?|veckor|terminer),? (?:räknat )?"
    r"(?:från|fr\. ?o\. ?m\.?|med start|med början)(?!\w)"
    rf"|{_ONWARD}"
).search
"""`3 år från augusti 2022` says when it begins."""
onward = re.compile(_ONWARD).match
"""`Från augusti 2019 och tre år framåt`."""
CLOSE = 25
"""How near a word of beginning or ending stands to its date where the sentence names no project."""


def bounds(value: Time) -> tuple[str | None, str | None]:
    """The first and last EDTF date of a time; a date is both."""
    if isinstance(value, PeriodValue):
        return value.start, value.end
    start, slash, end = value.edtf.partition("/")
    return (start, end) if slash else (start, start)


def is_range(value: Time) -> bool:
    """Whether a time has a beginning and another end."""
    return isinstance(value, PeriodValue) and bool(value.start and value.end) and value.start != value.end


def make_period(
    project: Project, value: Time, kind: PeriodKind, rule: str, *places: tuple[int, int]
) -> Period:
    """A period of a time, its evidence at `places` of the fold cut to the words of the time."""
    start, end = bounds(value)
    lower, closed = project.page.text.lower, bool(start and end and start != end)
    places = tuple(date_words(lower, *place, closed=closed) for place in places)
    return Period(
        kind=kind,
        edtf=value.edtf,
        start=start,
        end=end,
        earliest=value.earliest,
        latest=value.latest,
        duration=value.duration if isinstance(value, PeriodValue) else None,
        rule=rule,
        evidence=tuple(project.span(*place) for place in places),
    )


def stretch(start: str | None, end: str | None) -> PeriodValue:
    """The period from one EDTF date to another; None is an open end."""
    edtf = f"{start or '..'}/{end or '..'}" if start != end else start
    earliest = widen(start)[0] if start else None
    latest = widen(end)[1] if end else None
    return PeriodValue(edtf, start, end, earliest, latest)


def joined(periods: Sequence[Period]) -> Period:
    """One period of a start and an end that one sentence gives apart."""
    start = next((p.start for p in periods if p.start), None)
    end = next((p.end for p in reversed(periods) if p.end), None)
    if len(periods) == 1 or start is None or end is None:
        return periods[0]
    value = stretch(start, end)
    evidence = tuple(span for period in periods for span in period.evidence)
    update = {
        "edtf": value.edtf,
        "start": start,
        "end": end,
        "earliest": value.earliest,
        "latest": value.latest,
        "evidence": evidence,
        "duration": next((p.duration for p in periods if p.duration), None),
    }
    return periods[0].model_copy(update=update)
