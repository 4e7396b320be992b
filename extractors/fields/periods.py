"""When: the project, its phases, application and decision, by label and in sentences that say so."""

import re
from collections.abc import Iterator, Sequence

from extractors.cues import Cue, cues_in, nearest
from extractors.engine import Found, Refused
from extractors.fields.beside_periods import (
    is_of_project,
    is_open,
    refused,
    with_lengths_of_labels,
    without_bare_years,
)
from extractors.fields.time_spans import date_words
from extractors.grammar.calendar import widen
from extractors.grammar.dates import find_dates
from extractors.grammar.periods import labelled_times, read_period
from extractors.grammar.time_values import Date, Duration, Precision
from extractors.grammar.time_values import Period as PeriodValue
from extractors.layout import Kind, Pair
from extractors.page import Sentence
from extractors.project import Project
from extractors.whereabouts import between
from schemas import Period, PeriodKind, Reason

Time = Date | PeriodValue
_RANKS = {"application": 0, "decision": 0, "project": 1, "start": 1, "end": 1}
_programme_before = re.compile(r"\bprogram(?:perioden?|met)?(?: för)?(?: åren)? $").search
_of_work = re.compile(
    r"(?<!\w)(?:arbetet|vi|verksamheten|insatsen|insatserna|undersökningen|studien|forskningen|bygget|allt)(?!\w)"
    r"|(?<!\w)det (?:drog|drar|satte|sätter|började|börjar|startade|startar)(?!\w)"
).search
_SURE = frozenset({"med start", "med början", "start den"})
_UNTIL = (" till ", " till och med ", " t.o.m. ", " fram till ", " till den ")
_begun_then = re.compile(r" (?:drog vi i ?gång|slog vi upp|slår vi upp|började vi|startade vi)").match
_done_then = re.compile(
    r" (?:ska|skall|väntas|beräknas) (?:\w+ ){1,3}(?:klart?|färdigt?|avslutat?)(?!\w)"
    r"|(?:, [\w -]{2,30},)? (?:var|är|blev) (?:vi|allt|det|arbetet) (?:klara?|klart|färdiga?|färdigt)(?!\w)"
).match
"""A date in front of its verb: `i september 2023 ska det vara klart`."""
_since = re.compile(r"(?:redan |ända )?sedan (?:i )?(?:\w+ )?(?!\d)").match
"""A sentence that opens so tells since when the work goes on: `Sedan hösten 2018 möts ...`."""
_for_so_long = re.compile(
    r"(?:^|[ ,])(?:(?:för att )?(?:under|på|i) (?:de (?:kommande|närmaste) )?|för )$"
).search
_of_many = re.compile(
    r"(?<!\w)(?:[2-9]|\d\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|flera|samtliga|alla|många)"
    r" (?:[\w-]+ ){0,2}(?:projekt|ansökningar)(?!\w)"
).search
"""`2020 beviljades 62 projekt`: no decision on one of them."""
_plans = re.compile(r"(?<!\w)(?:ska|skall|kommer att|för att)(?!\w)").search
_CLOSE = 25
"""How near a word of beginning or ending stands to its date where the sentence names no project."""


def find_times_of(project: Project, shared: Sequence[Period] = ()) -> list[Period | Refused]:
    """Find the periods under labels and in sentences about this project; the others are refused.

    `shared` are those that the page gives for all its projects: they hold where the project has none.
    """
    found: list[Period | Refused] = []
    ends: list[tuple[Pair, Found[PeriodValue]]] = []
    for pair in project.pairs("period"):
        read = _read(project.page.text.fold[pair.start : pair.end])
        rule = f"{pair.field.replace('.', '.label_')}"
        if isinstance(read, Refused):
            found.append(Refused(pair.start, pair.end, read.reason, rule))
        elif pair.field in {"period.start", "period.end"}:
            ends.append((pair, read))
        else:
            kind = PeriodKind(pair.field.removeprefix("period."))
            place = (pair.start + read.start, pair.start + read.end)
            period = _period(project, read.value, kind, rule, place)
            found.append(_with_length(project, pair, period))
    found = with_lengths_of_labels(without_bare_years([*found, *_from_ends(project, ends)]))
    found = _with_lengths(project, _settled([*found, *_in_text(project)]))
    if not any(map(is_of_project, found)):
        found.extend(shared or _only_range(project))
    return found


def _only_range(project: Project) -> list[Period | Refused]:
    """The time from one month or year to another that a page about one project gives, when it gives no other.

    `Från augusti 2021 till juni 2023 åker vi runt med en husvagn`: no word says what the time is.
    """
    ranges: dict[str, Found[Time]] = {}
    for time in project.page.times.found:
        value, scope = time.value, project.scopes.at(time.start)
        if not isinstance(value, PeriodValue) or not (value.start and value.end and value.earliest):
            continue
        if scope is None or scope.sentence.block.kind is Kind.QUOTE or project.values.hold(time.start):
            continue
        if value.start == value.end:
            continue
        if project.foreign(time.start) is None and project.is_near(scope.sentence):
            cues = cues_in("time_cues", project.page.text.lower, scope.sentence.start, scope.sentence.end)
            if not any(cue.kind in {"application", "decision"} for cue in cues):
                ranges.setdefault(f"{value.start}/{value.end}", time)
    if len(ranges) != 1:
        return []
    (time,) = ranges.values()
    return [_period(project, time.value, PeriodKind.PROJECT, "period.only_range", (time.start, time.end))]


def _with_length(project: Project, pair: Pair, period: Period) -> Period:
    """A start of a label with the length beside it: `tre år med start hösten 2018`."""
    lengths = between(project.page.durations.found, pair.start, pair.end)
    if period.end is not None or period.start is None or period.duration or len(lengths) != 1:
        return period
    (length,) = lengths
    evidence = (*period.evidence, project.span(length.start, length.end))
    return period.model_copy(update={"duration": length.value.iso, "evidence": evidence})


def _read(value: str) -> Found[PeriodValue] | Refused:
    """The period of a label: refused with a day that does not exist; kept when it ends before it begins."""
    read = read_period(value)
    impossible = any(r.reason is Reason.IMPOSSIBLE_DATE for r in labelled_times(value).refused)
    if not impossible:
        return read
    dates = find_dates(value).found
    if len(dates) == 2 and all(date.value.precision is Precision.DAY for date in dates):
        first, last = dates
        return Found(first.start, last.end, stretch(first.value.edtf, last.value.edtf), "period.backwards")
    return Refused(0, len(value), Reason.IMPOSSIBLE_DATE, "read_period")


def _settled(found: list[Period | Refused]) -> list[Period | Refused]:
    """One period where a start and an end are told apart; none beside a whole one that says the same.

    `Projektet startade 2018 ... och avslutas i juni 2020` are two sentences of one period.
    """
    projects = [p for p in found if isinstance(p, Period) and p.kind is PeriodKind.PROJECT and p.edtf]
    parts = [p for p in projects if p.rule.startswith("period.in_text") and not (p.start and p.end)]
    if not parts:
        return found
    rest = [p for p in found if p not in parts]
    if any(p.start and p.end for p in projects):
        return [*rest, *(refused(p, Reason.DUPLICATE) for p in parts)]
    pairs = [(p, q) for p in parts for q in parts if p.start and q.end and _in_order(p, q)]
    if not pairs:
        return found
    first, last = min(pairs, key=lambda pair: _apart(*pair))
    others = (refused(p, Reason.DUPLICATE) for p in parts if p not in {first, last})
    return [*rest, _joined([first, last]), *others]


def _apart(first: Period, last: Period) -> int:
    """How far a beginning and an end stand from each other: of several, the nearest belong together."""
    return abs(first.evidence[0].start - last.evidence[0].start)


def _in_order(first: Period, last: Period) -> bool:
    return bool(first.earliest and last.latest and first.earliest <= last.latest)


def shared_periods(project: Project) -> list[Period]:
    """The periods of all projects of a list: `Projekten pågår 2024-2026`, outside its entries."""
    periods: list[Period] = []
    for time in project.page.times.found:
        scope = project.scopes.at(time.start)
        if scope is None:
            continue
        words = project.page.text.lower[scope.sentence.start : scope.sentence.end]
        told = _told(project, time) if words.startswith("projekten") else None
        if isinstance(told, Period) and told.kind is PeriodKind.PROJECT:
            periods.append(told)
    return [_joined(periods)] if periods else []


def _joined(periods: Sequence[Period]) -> Period:
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


def _bounds(value: Time) -> tuple[str | None, str | None]:
    if isinstance(value, PeriodValue):
        return value.start, value.end
    start, slash, end = value.edtf.partition("/")
    return (start, end) if slash else (start, start)


def _period(project: Project, value: Time, kind: PeriodKind, rule: str, *places: tuple[int, int]) -> Period:
    start, end = _bounds(value)
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


def _from_ends(project: Project, ends: list[tuple[Pair, Found[PeriodValue]]]) -> list[Period]:
    """One project period of a start and an end that have a label each."""
    if not ends:
        return []
    first = next(((p, f) for p, f in ends if p.field == "period.start"), None)
    last = next(((p, f) for p, f in ends if p.field == "period.end"), None)
    start = _bounds(first[1].value)[0] if first else None
    end = _bounds(last[1].value)[1] if last else None
    value = stretch(start, end)
    places = [(p.start + f.start, p.start + f.end) for p, f in (x for x in (first, last) if x)]
    return [_period(project, value, PeriodKind.PROJECT, "period.label_start_end", *places)]


def stretch(start: str | None, end: str | None) -> PeriodValue:
    """The period from one EDTF date to another; None is an open end."""
    edtf = f"{start or '..'}/{end or '..'}" if start != end else start
    earliest = widen(start)[0] if start else None
    latest = widen(end)[1] if end else None
    return PeriodValue(edtf, start, end, earliest, latest)


def _in_text(project: Project) -> list[Period | Refused]:
    page = project.page
    found: list[Period | Refused] = []
    pairs = project.values
    for time in page.times.found:
        if not pairs.hold(time.start):
            found.append(_told(project, time))
    found.extend(r for r in page.times.refused if not pairs.hold(r.start))
    return found


def _with_lengths(project: Project, found: list[Period | Refused]) -> list[Period | Refused]:
    """Give a period that has no end the length that a sentence states, or the length a period of its own."""
    page = project.page
    for length in page.durations.found:
        scope = project.scopes.at(length.start)
        if scope is None or project.foreign(length.start):
            continue
        sentence = scope.sentence
        if project.in_list and not any(map(is_of_project, found)) and _stands_alone(project, length):
            value = PeriodValue(None, None, None, None, None, length.value.iso)
            place = (length.start, length.end)
            found.append(_period(project, value, PeriodKind.PROJECT, "period.in_list", place))
            continue
        opens = any(map(is_open, _inside(project, found, sentence)))
        if not project.tells_of_it(sentence) and not opens and not _lasts(project, sentence, length):
            continue
        cues = cues_in("time_cues", page.text.lower, sentence.start, sentence.end)
        told = any(cue.kind in {"project", "start"} for cue in cues)
        if not told and not _lasts(project, sentence, length):
            continue
        span = project.span(length.start, length.end)
        of_project = [(n, p) for n, p in enumerate(found) if is_of_project(p)]
        if not of_project:
            value = PeriodValue(None, None, None, None, None, length.value.iso)
            place = (length.start, length.end)
            found.append(_period(project, value, PeriodKind.PROJECT, "period.in_text_length", place))
        for number, period in of_project:
            if isinstance(period, Period) and is_open(period) and period.duration is None:
                evidence = (*period.evidence, span)
                found[number] = period.model_copy(update={"duration": length.value.iso, "evidence": evidence})
                break
    return found


def _lasts(project: Project, sentence: Sentence, length: Found[Duration]) -> bool:
    """Whether a sentence that gives money or plans says for how long: `2 mkr för att under fyra år följa`."""
    lower = project.page.text.lower
    before = lower[max(sentence.start, length.start - 30) : length.start]
    near = project.in_list or project.is_near(sentence)
    if _for_so_long(before) is None or sentence.block.kind is Kind.QUOTE or not near:
        return False
    sums = between(project.page.amounts.found, sentence.start, sentence.end)
    if any(0 < length.start - one.end <= len(" för de närmaste ") for one in sums):
        return True
    return bool(sums) and _plans(lower, sentence.start, sentence.end) is not None


def _inside(
    project: Project, found: Sequence[Period | Refused], sentence: Sentence
) -> Iterator[Period | Refused]:
    first, last = (
        project.span(sentence.start, sentence.end).start,
        project.span(sentence.start, sentence.end).end,
    )
    for one in found:
        if isinstance(one, Period) and any(first <= span.start < last for span in one.evidence):
            yield one


def _told(project: Project, time: "Found[Time]") -> Period | Refused:
    """A time in a sentence, told what it is by the nearest cue; of the project only where it is spoken of."""
    rule = "period.in_text"
    scope = project.scopes.at(time.start)
    reason = project.foreign(time.start)
    if reason is None and time.value.earliest is None and time.value.latest is None:
        reason = Reason.NO_YEAR
    if reason is None and (scope is None or scope.sentence.block.kind is Kind.QUOTE):
        reason = Reason.NOT_THE_PROJECT
    if reason is not None or scope is None:
        return Refused(time.start, time.end, reason or Reason.NOT_THE_PROJECT, rule)
    sentence = scope.sentence
    cues = cues_in("time_cues", project.page.text.lower, sentence.start, sentence.end)
    cue = nearest(cues, time.start, time.end, _RANKS)
    if project.in_list and (cue is None or cue.kind != "application") and _stands_alone(project, time):
        place = (time.start, time.end)
        return _period(project, time.value, PeriodKind.PROJECT, "period.in_list", place)
    if _programme_before(project.page.text.lower[max(0, time.start - 30) : time.start]):
        return Refused(time.start, time.end, Reason.PROGRAMME, rule)
    if cue is None or not (project.tells_of_it(sentence) or _is_of_work(project, sentence, cue, time)):
        return Refused(time.start, time.end, Reason.NOT_THE_PROJECT, rule)
    if cue.kind == "decision" and _of_many(project.page.text.lower, sentence.start, sentence.end):
        return Refused(time.start, time.end, Reason.NOT_THE_PROJECT, rule)
    kind = PeriodKind.PROJECT if cue.kind in {"start", "end"} else PeriodKind(cue.kind)
    until = kind is PeriodKind.PROJECT and _until(project.page.text.lower, sentence.start, time.start)
    value = _with_open_end(time.value, "end" if until else cue.kind)
    return _period(project, value, kind, f"{rule}_{kind}", (time.start, time.end))


def _is_finer_than_a_year(value: Time) -> bool:
    return (value.edtf or "")[4:5] == "-"


def _until(lower: str, start: int, end: int) -> bool:
    """Whether a date is one up to which something lasts: `ska hålla på till 31.12.2017`."""
    return lower.endswith(_UNTIL, max(start, end - _CLOSE), end)


def _stands_alone(project: Project, time: "Found[Time] | Found[Duration]") -> bool:
    """Whether a time of a list is a line of its own, or follows a sum: it is the project's then."""
    scope = project.scopes.at(time.start)
    if scope is not None and (time.end - time.start) > (scope.sentence.end - scope.sentence.start) * 0.6:
        return True
    near = between(project.page.amounts.found, time.start - 60, time.start)
    return any(0 <= time.start - amount.end <= 2 for amount in near)


def _with_open_end(value: Time, cue: str) -> Time:
    """`startade 2018` says when it began and not when it ended."""
    if isinstance(value, Date):
        if cue == "start":
            return stretch(_bounds(value)[0], None)
        if cue == "end":
            return stretch(None, _bounds(value)[1])
    return value


def _is_of_work(project: Project, sentence: Sentence, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a sentence says of the work on the project when it begins, ends or goes on."""
    near = project.in_list or project.is_near(sentence)
    if cue.kind == "application" or (cue.kind == "decision" and _is_finer_than_a_year(time.value)):
        return abs(time.start - cue.end) <= _CLOSE and project.is_near(sentence)
    kinds = {"start", "end"} if isinstance(time.value, Date) else {"project", "start", "end"}
    lower = project.page.text.lower
    then = {"start": _begun_then, "end": _done_then}.get(cue.kind)
    if then is not None and then(lower, time.end, sentence.end) and "start" in kinds:
        return project.is_near(sentence)
    close = 0 <= time.start - cue.end <= _CLOSE or time.start <= cue.start < time.end
    if cue.kind not in kinds or not close:
        return False
    if cue.text == "sedan" and _since(lower, sentence.start, time.end) and _is_finer_than_a_year(time.value):
        return project.is_near(sentence)
    words = _of_work(lower, sentence.start, sentence.end)
    return (words is not None or cue.text in _SURE) and near
