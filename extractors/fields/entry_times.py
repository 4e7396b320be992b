"""When an entry of a list runs, where no word says that it does: `Sommaren 2024 åker de runt`."""

import re

from extractors.engine import Found
from extractors.fields.period_making import Time, bounds, is_range, make_period, stretch
from extractors.grammar.time_values import Date
from extractors.grammar.time_values import Period as PeriodValue
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.whereabouts import between
from schemas import Period, PeriodKind

_RULE = "period.of_entry"
_FEWEST_DAYS, _MOST_DAYS = 60, 3660
"""A month or a day that opens a sentence is when something happened; a century is told of."""
_BESIDE = 60
_during = re.compile(r"(?:^|[ ,])(?:under|hela|läsåret|(?<!till och med )säsongen)(?: hela)? $").search
_opening = re.compile(r"(?:nu |under |redan |mellan )?$").match
_and_year = re.compile(r" och ((?:19|20)\d\d)(?![\d-])").match
"""`Under 2023 och 2024`: from the one to the other."""
_to_give = re.compile(
    r"(?<!\w)att (?:fördela|söka|dela ut)(?!\w)|(?<!\w)(?:fördelas|utlyses|kan sökas)(?!\w)"
).search
"""`Under 2024 finns 21 miljoner kronor att fördela`"""
_so_long = re.compile(
    r"(?:^|[ ,])(?:under|(?:ska|skall|kommer att|vill) (?:under|i|på)"
    r"|pågår(?: i| under)?|löper(?: över| på| under| i)?"
    r"|(?:insats|satsning|förstudie|projekt|studie) på) (?:de (?:kommande|närmaste) )?$"
).search


def times_of_entry(project: Project) -> list[Period]:
    """The time behind the name of an entry, else the first that a sentence gives, or how long."""
    beside = _beside_title(project)
    if beside is not None:
        place = (beside.start, beside.end)
        return [make_period(project, beside.value, PeriodKind.PROJECT, _RULE, place)]
    for time in project.page.times.found:
        sentence = _own(project, time.start)
        if sentence is not None and _says_when(project, sentence, time):
            both = _and_year(project.page.text.fold, time.end)
            value, end = time.value, both.end() if both else time.end
            if both is not None:
                value = stretch(bounds(value)[0], both[1])
            return [make_period(project, value, PeriodKind.PROJECT, _RULE, (time.start, end))]
    for length in project.page.durations.found:
        sentence = _own(project, length.start)
        if length.value.iso[-1] not in "YM":
            continue  # `Under fyra veckor får de driva företag` says how long each does
        if sentence is not None and _so_long(project.page.text.lower[sentence.start : length.start]):
            value = PeriodValue(None, None, None, None, None, length.value.iso)
            return [make_period(project, value, PeriodKind.PROJECT, _RULE, (length.start, length.end))]
    return []


def _beside_title(project: Project) -> "Found[Time] | None":
    """The time from when till when behind the name in its line: `Öppna bryggor 1.7.2016-30.6.2018`."""
    fold = project.page.text.fold
    if project.title is not None:
        span = project.title.evidence[0]
        end = project.page.text.folded(span.start, span.end)[1]
        reach = end + len(" (tid: ")
    else:
        first = next(iter(project.page.layout.blocks), None)
        if first is None or first.kind is not Kind.HEADING:
            return None
        end, reach = first.start, first.end
    line = fold.find("\n", end)
    stop = min(line if line >= 0 else len(fold), end + _BESIDE)
    times = [t for t in between(project.page.times.found, end, stop) if is_range(t.value)]
    return times[0] if len(times) == 1 and times[0].start <= reach else None


def _own(project: Project, position: int) -> Sentence | None:
    """The sentence of running text about this project around a position."""
    scope = project.scopes.at(position)
    if scope is None or scope.sentence.block.kind is Kind.QUOTE or project.values.hold(position):
        return None
    return scope.sentence if project.foreign(position) is None else None


def _says_when(project: Project, sentence: Sentence, time: Found[Time]) -> bool:
    if not isinstance(time.value, Date | PeriodValue) or time.value.earliest is None:
        return False
    before = project.page.text.lower[sentence.start : time.start]
    if _to_give(project.page.text.lower, time.end, sentence.end):
        return False
    latest = time.value.latest
    long = latest is None or _FEWEST_DAYS <= (latest - time.value.earliest).days <= _MOST_DAYS
    return long and bool(_opening(before) or _during(before))
