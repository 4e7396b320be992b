"""When: the project, its phases, application and decision, by label and in sentences that say so."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from extractors.engine import Found, Refused
from extractors.fields.beside_periods import (
    is_of_meeting,
    is_of_project,
    is_open,
    is_year_of,
    refused,
    with_lengths_of_labels,
    with_text_half,
    without_bare_years,
    without_outsiders,
)
from extractors.fields.entry_times import times_of_entry
from extractors.fields.left_over_time import left_over_time
from extractors.fields.lengths_in_text import with_lengths
from extractors.fields.lengths_of_labels import lengths_of_labels
from extractors.fields.other_end import with_other_end
from extractors.fields.period_making import bounds, counted_from, joined, make_period, stretch
from extractors.fields.periods_at_last import times_at_last, with_range_for_length
from extractors.fields.periods_in_text import times_in_text, told_time
from extractors.grammar.dates import find_dates
from extractors.grammar.periods import labelled_times, read_period
from extractors.grammar.second_reader import read_again
from extractors.grammar.time_values import Period as PeriodValue
from extractors.grammar.time_values import Precision
from extractors.layout import Pair
from extractors.page import Page
from extractors.project import Project
from extractors.whereabouts import between
from schemas import Period, PeriodKind, Reason

_decision = re.compile(
    r"(?:[\w-]+(?: [\w-]+){0,2} {3,})?(?:stöd|bidrags|delegations)?beslut"
    r"(?: om (?:projekt)?(?:stöd|bidrag|medel))?"
    r"(?: {3,}.*)?"
).fullmatch
_HEAD, _LINES = 700, 15
_YEAR = len("2014")


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
        elif (read.value.edtf or "").startswith("XXXX"):  # `När: onsdag 8 februari` says when one meets
            found.append(Refused(pair.start, pair.end, Reason.NO_YEAR, rule))
        elif read.value.start == read.value.end and is_of_meeting(project.page.text.lower, pair):
            found.append(Refused(pair.start, pair.end, Reason.NOT_THE_PROJECT, rule))
        elif pair.field in {"period.start", "period.end"}:
            ends.append((pair, read))
        else:
            kind = PeriodKind(pair.field.removeprefix("period."))
            place = (pair.start + read.start, pair.start + read.end)
            period = make_period(project, read.value, kind, rule, place)
            if kind is PeriodKind.PHASE:
                found.append(_named(project, period, pair))
            else:
                found.append(_with_length(project, pair, period))
    if not any(map(is_of_project, found)) and len(ends) < 2:
        found.extend(islice(lengths_of_labels(project), 1))
    found = with_lengths_of_labels(without_bare_years(project, [*found, *_from_ends(project, ends)]))
    told = [_from_old_end(project, one) for one in times_in_text(project)]
    found = with_lengths(project, _settled(project, with_text_half(project, [*found, *told])))
    found.extend(_of_decision(project, found))
    found = with_other_end(project, with_range_for_length(project, found))
    if not any(map(is_of_project, found)):
        found.extend(shared or times_at_last(project) or (times_of_entry(project) if project.in_list else ()))
        found.extend(() if any(map(is_of_project, found)) else left_over_time(project))
        found = with_lengths(project, found) if any(map(is_open, found)) else found
    return found


_extended = re.compile(r"(?<!\w)förläng\w+(?: [^.,;]{1,40}?)?,? från(?: den)? $").search
_REACH = 70


def _from_old_end(project: Project, period: Period | Refused) -> Period | Refused:
    """A period that is extended: `förlängs från den 30 juni till den 31 december 2016` says when it ends."""
    if isinstance(period, Refused) or not (period.start and period.end):
        return period
    start, end = project.page.text.folded(period.evidence[0].start, period.evidence[0].end)
    lower = project.page.text.lower
    lead = "från " if lower.startswith("från ", start) else ""
    if not _extended(lower[max(0, start - _REACH) : start] + lead):
        return period
    return make_period(project, stretch(None, period.end), period.kind, period.rule, (start, end))


def _of_decision(project: Project, found: Sequence[Period | Refused]) -> Iterator[Period]:
    """The date of a letter that is a decision: `Datum` under `BESLUT`, where nothing else tells its day."""
    page = project.page
    told = any(isinstance(p, Period) and p.kind is PeriodKind.DECISION for p in found)
    head = _decision_line(page) if not (project.in_list or told) else None
    if head is None:
        return
    for pair in page.layout.pairs:
        label = page.text.lower[pair.label_start : pair.label_end]
        read = _read(page.text.fold[pair.start : pair.end]) if label == "datum" else None
        if isinstance(read, Found) and head < pair.start < _HEAD and read.value.edtf:
            place = (pair.start + read.start, pair.start + read.end)
            yield make_period(project, read.value, PeriodKind.DECISION, "period.label_decision", place)
            return


def _decision_line(page: Page) -> int | None:
    """Where the line stands at the head of a page that says that it is a decision."""
    lower = page.text.lower
    lines = (b.start for b in page.layout.blocks[:_LINES] if _decision(lower[b.start : b.end]) is not None)
    return next(lines, None)


def _named(project: Project, period: Period, pair: Pair) -> Period:
    """A phase of a schedule with its name: `Fas 1 Förberedelse: januari-mars 2019`."""
    name = project.span(pair.label_start, pair.label_end)
    return period.model_copy(update={"name": name.text, "evidence": (*period.evidence, name)})


def _with_length(project: Project, pair: Pair, period: Period) -> Period:
    """A start of a label with the length beside it: `tre år med start hösten 2018`."""
    lengths = between(project.page.durations.found, pair.start, pair.end)
    since = counted_from(project.page.text.lower, pair.start, pair.end)
    if since and period.start and period.start == period.end and len(lengths) == 1:
        value = stretch(period.start, None)
        update = {"edtf": value.edtf, "end": None, "earliest": value.earliest, "latest": value.latest}
        period = period.model_copy(update=update)
    if period.end is not None or period.start is None or period.duration or len(lengths) != 1:
        return period
    (length,) = lengths
    evidence = (*period.evidence, project.span(length.start, length.end))
    return period.model_copy(update={"duration": length.value.iso, "evidence": evidence})


def _read(value: str) -> Found[PeriodValue] | Refused:
    """The period of a label: refused with a day that does not exist; kept when it ends before it begins."""
    read = read_period(value)
    if read.reason is Reason.NOT_A_DATE if isinstance(read, Refused) else read.end - read.start == _YEAR:
        read = read_again(value) or read
    impossible = any(r.reason is Reason.IMPOSSIBLE_DATE for r in labelled_times(value).refused)
    if not impossible:
        return read
    dates = find_dates(value).found
    if len(dates) == 2 and all(date.value.precision is Precision.DAY for date in dates):
        first, last = dates
        return Found(first.start, last.end, stretch(first.value.edtf, last.value.edtf), "period.backwards")
    return Refused(0, len(value), Reason.IMPOSSIBLE_DATE, "read_period")


def _settled(project: Project, found: list[Period | Refused]) -> list[Period | Refused]:
    """One period where a start and an end are told apart; none beside a whole one that says the same.

    `Projektet startade 2018 ... och avslutas i juni 2020` are two sentences of one period.
    """
    found = without_outsiders(project, found)
    projects = [p for p in found if isinstance(p, Period) and p.kind is PeriodKind.PROJECT and p.edtf]
    parts = [p for p in projects if p.rule.startswith("period.in_text") and not (p.start and p.end)]
    if not parts:
        return found
    old = [p for p in parts if any(_is_long_before(p, end) for end in parts)]
    if old:
        kept = [p for p in found if all(p is not one for one in old)]
        return [*_settled(project, kept), *(refused(project, p, Reason.NOT_THE_PROJECT) for p in old)]
    taken = {id(p) for p in parts}
    rest = [p for p in found if id(p) not in taken]
    years = [p for p in projects if is_year_of(p, parts)]
    if years:
        kept = [p for p in found if all(p is not year for year in years)]
        return [*_settled(project, kept), *(refused(project, p, Reason.DUPLICATE) for p in years)]
    pair = _nearest(parts)
    whole = next((p for p in projects if p.start and p.end), None)
    if whole is not None and any(_reaches_over(part, whole) for part in parts):
        kept = [p for p in found if p is not whole]
        return [*_settled(project, kept), refused(project, whole, Reason.NOT_THE_PROJECT)]
    if whole is not None and pair is not None and _is_finer(joined(pair), whole):
        rest = [*(p for p in rest if p is not whole), refused(project, whole, Reason.DUPLICATE)]
    elif whole is not None:
        return [*rest, *(refused(project, p, Reason.DUPLICATE) for p in parts)]
    if pair is None:
        return found
    others = (refused(project, p, Reason.DUPLICATE) for p in parts if p is not pair[0] and p is not pair[1])
    return [*rest, joined(pair), *others]


def _is_finer(one: Period, whole: Period) -> bool:
    """Whether a time is the same with its months: `september 2021` to `november 2027` of 2021-2027."""
    years = [(one.start or "")[:_YEAR], (one.end or "")[:_YEAR]]
    finer = len(one.start or "") > _YEAR and len(one.end or "") > _YEAR
    return finer and ".in_text" in whole.rule and years == [whole.start, whole.end]


_LONGEST = 12 * 366


def _is_long_before(one: Period, end: Period) -> bool:
    """Whether something began longer before the project ends than it can last: `finns sedan 2004`."""
    if end.start or not (one.earliest and end.latest) or one.end:
        return False
    return (end.latest - one.earliest).days > _LONGEST


def _reaches_over(part: Period, whole: Period) -> bool:
    """Whether a month in which something is done is a part of what lasts longer: `till utgången av 2023`."""
    if whole.start != whole.end or len(whole.start or "") <= _YEAR or ".in_text" not in whole.rule:
        return False
    after = part.end and part.latest and whole.latest and part.latest > whole.latest
    before = part.start and part.earliest and whole.earliest and part.earliest < whole.earliest
    return bool(after or before)


_SIDES = 8
"""How many ends on either side of a beginning are looked at: a page has one or two."""


def _nearest(parts: Sequence[Period]) -> tuple[Period, Period] | None:
    """The beginning and the end that stand nearest to each other, of those in the order of time."""
    ends = sorted((p for p in parts if p.end), key=_place)
    places = [_place(end) for end in ends]
    pairs: list[tuple[Period, Period]] = []
    for first in parts:
        at = bisect_left(places, _place(first))
        near = ends[max(0, at - _SIDES) : at + _SIDES] if first.start else []
        pairs.extend((first, last) for last in near if _in_order(first, last))
    return min(pairs, key=lambda pair: abs(_place(pair[0]) - _place(pair[1])), default=None)


def _place(period: Period) -> int:
    return period.evidence[0].start


def _in_order(first: Period, last: Period) -> bool:
    return bool(first.earliest and last.latest and first.earliest <= last.latest)


_of_all = re.compile(
    r"(?:(?:alla|samtliga) (?:\w+ )?|(?:de )?(?:båda|bägge|två|tre|fyra|fem|sex) (?:nya |beviljade )?)?"
    r"projekten(?!\w)|(?:respektive|varje|vart och ett av) projekt(?:en)?(?!\w)"
    r"|(?:alla|samtliga|båda|bägge) (?=pågår|startar|löper)"
).match
"""How a sentence opens that tells of all projects of a page: `Båda projekten`, `Respektive projekt`."""


def shared_periods(project: Project) -> list[Period]:
    """The periods of all projects of a list: `Projekten pågår 2024-2026`, outside its entries."""
    periods: list[Period] = []
    for time in project.page.times.found:
        scope = project.scopes.at(time.start)
        if scope is None:
            continue
        of_all = _of_all(project.page.text.lower, scope.sentence.start, scope.sentence.end)
        told = told_time(project, time) if of_all else None
        if isinstance(told, Period) and told.kind is PeriodKind.PROJECT:
            periods.append(told)
    return [joined(periods)] if periods else []


def _from_ends(project: Project, ends: list[tuple[Pair, Found[PeriodValue]]]) -> list[Period]:
    """One project period of a start and an end that have a label each."""
    if not ends:
        return []
    first = next(((p, f) for p, f in ends if p.field == "period.start"), None)
    last = next(((p, f) for p, f in ends if p.field == "period.end"), None)
    start = bounds(first[1].value)[0] if first else None
    end = bounds(last[1].value)[1] if last else None
    value = stretch(start, end)
    places = [(p.start + f.start, p.start + f.end) for p, f in (x for x in (first, last) if x)]
    return [make_period(project, value, PeriodKind.PROJECT, "period.label_start_end", *places)]
