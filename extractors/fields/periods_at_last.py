"""When, where no label and no word of beginning, lasting or ending tells it: the only time of a page."""

import re
from collections.abc import Iterator

from extractors.engine import Found, Refused
from extractors.fields.begun_and_ended import begun_and_ended
from extractors.fields.beside_periods import is_of_project
from extractors.fields.clauses_of_time import is_of_other
from extractors.fields.joined_years import with_years_joined
from extractors.fields.period_making import CLOSE, Time, bounds, is_range, make_period, onward, stretch
from extractors.fields.periods_of_grants import for_then, fund_gives, is_paid
from extractors.fields.periods_of_headings import below_word, is_as_long, of_heading
from extractors.fields.subjects_of_time import is_about_it, is_earlier, opens_with_other, starts_then
from extractors.grammar.time_values import Date
from extractors.grammar.time_values import Period as PeriodValue
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.time_verbs import time_cues
from extractors.whereabouts import between
from schemas import Period, PeriodKind

_code_before = re.compile(r"(?:^|[\s(])[A-ZÅÄÖ]{2,5}[ -]$").search
_plans = re.compile(r"(?<!\w)(?:ska|skall|kommer(?! från)|kan|får|vill|hoppas)(?!\w)").search
_from = re.compile(
    r"(?<!\w)(?:från(?: och med)?|fr\. ?o\. ?m\.?|med start|räknat från|från och med den) (?:den |i )?$"
)
_of_people = re.compile(
    r"(?<!\w)(?:ny lag|lagen|lag|priset|hyran|avgift\w*|öppettid\w*|anställ\w*|tjänst\w*)(?!\w)"
).search
_during = re.compile(r"(?<!\w)(?:under(?: hela)?|hela|åren|under åren|under perioden|under tiden) $").search
_SUMS = ("budget.grant", "budget.total")


def times_at_last(project: Project) -> list[Period]:
    """The time that nothing says outright: a range, what begins then, what is done during a year."""
    for find in (
        _beside_sums,
        _only_range,
        _only_from,
        _only_until,
        _only_during,
        begun_and_ended,
        _first_and_last,
        of_heading,
        below_word,
    ):
        found = find(project)
        if found:
            return found
    return []


def with_range_for_length(project: Project, found: list[Period | Refused]) -> list[Period | Refused]:
    """With the time from when till when, where the text tells only how long, and both are as long."""
    told = [p for p in found if is_of_project(p)]
    if len(told) != 1 or not isinstance(told[0], Period) or told[0].edtf or ".label" in told[0].rule:
        return found
    length = told[0]
    ranges = [p for p in _beside_sums(project) if p.start]
    for find in (below_word, of_heading, _only_range):
        ranges = ranges or [p for p in find(project) if is_as_long(p, length.duration)]
    if not ranges:
        return found
    whole = ranges[0].model_copy(update={"duration": length.duration})
    return [*(p for p in found if p is not length), whole]


def _beside_sums(project: Project) -> list[Period]:
    """The time behind the sum of a label: `Anslag: 2 mkr, 2022-2024`, `Bidrag: 1,2 mkr över tre år`."""
    for pair in project.pairs(*_SUMS):
        if not between(project.page.amounts.found, pair.start, pair.end):
            continue
        times = [t for t in between(project.page.times.found, pair.start, pair.end) if is_range(t.value)]
        lengths = between(project.page.durations.found, pair.start, pair.end)
        if len(times) == 1:
            place = (times[0].start, times[0].end)
            return [make_period(project, times[0].value, PeriodKind.PROJECT, "period.beside_sum", place)]
        if len(lengths) == 1 and not times:
            value = PeriodValue(None, None, None, None, None, lengths[0].value.iso)
            place = (lengths[0].start, lengths[0].end)
            return [make_period(project, value, PeriodKind.PROJECT, "period.beside_sum", place)]
    return []


def _told(project: Project) -> "Iterator[tuple[Found[Time], Sentence]]":
    """The times of running text that may be the project's, each with its sentence."""
    for time in with_years_joined(project):
        scope = project.scopes.at(time.start)
        if scope is None or scope.sentence.block.kind is Kind.QUOTE or project.values.hold(time.start):
            continue
        if is_of_other(project, scope.sentence, time) or "X" in (time.value.edtf or ""):
            continue
        if is_about_it(project.page.text.lower, scope.sentence, time.start, time.end):
            continue
        if project.foreign(time.start) is None and project.is_near(scope.sentence):
            yield time, scope.sentence


def _only_from(project: Project) -> list[Period]:
    """What is planned from a month or a day on: `I två år, från och med maj 2021, ska 30 få en mentor`."""
    lower, found = project.page.text.lower, []
    for time, sentence in _told(project):
        value, before = time.value, lower[max(sentence.start, time.start - 30) : time.start]
        opened = isinstance(value, PeriodValue) and value.start and not value.end
        if not opened and not (isinstance(value, Date) and _from.search(before)):
            continue
        start = bounds(value)[0]
        if (
            start is None
            or "-" not in start
            or value.earliest is None
            or not (_plans(lower, sentence.start, sentence.end) or onward(lower, time.end, sentence.end))
        ):
            continue
        if _of_people(lower, sentence.start, sentence.end) is None:
            found.append((start, time))
    if len({start for start, _ in found}) != 1:
        return []
    (start, time) = found[0]
    value = stretch(start, None)
    return [make_period(project, value, PeriodKind.PROJECT, "period.only_from", (time.start, time.end))]


def _only_until(project: Project) -> list[Period]:
    """Until when the work does what it does: `Fram till maj 2023 ska projektet nå 200 unga`."""
    lower = project.page.text.lower
    for time, sentence in _told(project):
        value = time.value
        opens = time.start == sentence.start and lower.startswith(_UNTIL, time.start)
        until = opens and isinstance(value, PeriodValue) and value.end and not value.start
        if until and starts_then(project, lower[time.end : sentence.end]):
            place = (time.start, time.end)
            return [make_period(project, value, PeriodKind.PROJECT, "period.only_until", place)]
    return []


_UNTIL = ("fram till", "till och med", "t.o.m.", "ända till")
_meets = re.compile(
    r"(?<!\w)(?:den |de |det )?(?P<which>första|sista)(?: (?:kurs|träff|läg|cirk|grupp|föreställ|konsert|tur"
    r"|utbildnings|workshop|lektion|resan|omgång|deltag|pass)\w*)?(?: \w+){0,3} (?:i |den |under |på )?$"
).search
_met = re.compile(
    r"(?<!\w)(?:hölls|ägde rum|genomfördes|gavs|startade|kom|avslutades|åkte|skedde|gick)(?!\w)"
).search


def _first_and_last(project: Project) -> list[Period]:
    """When what the project does was done first and last: `Den sista kursen hölls i maj 2023`."""
    lower = project.page.text.lower
    ends: dict[str, Found[Time]] = {}
    for time, sentence in _told(project):
        before = _meets(lower, max(sentence.start, time.start - 2 * CLOSE), time.start)
        if before and isinstance(time.value, Date) and _met(lower, sentence.start, time.start):
            ends.setdefault(before["which"], time)
    if "sista" not in ends:
        return []
    first, last = ends.get("första"), ends.get("sista")
    value = stretch(bounds(first.value)[0] if first else None, bounds(last.value)[1] if last else None)
    if first and last and not (value.earliest and value.latest and value.earliest < value.latest):
        return []
    places = [(one.start, one.end) for one in (first, last) if one]
    return [make_period(project, value, PeriodKind.PROJECT, "period.first_and_last", *places)]


def _only_during(project: Project) -> list[Period]:
    """When the project does what it does: `I projektet skannar vi under 2022`, `Läsåret 2019/20 deltog`."""
    lower = project.page.text.lower
    found: dict[str | None, Found[Time]] = {}
    for time, sentence in _told(project):
        value, before = time.value, lower[max(sentence.start, time.start - 20) : time.start]
        if not (value.earliest and value.latest) or (
            is_range(value) and not _is_term(value) and not _joined(lower, time)
        ):
            continue
        if not (_during(before) or _is_term(value)):
            continue
        if not (
            project.tells_of_it(sentence)
            or is_paid(lower, sentence)
            or lower.find(" i uppdrag att ", sentence.start, time.start) >= 0
        ):
            continue
        if not _past(lower, sentence.start, sentence.end):
            found.setdefault(value.edtf, time)
    if len(found) != 1:
        return []
    ((_, time),) = found.items()
    place = (time.start, time.end)
    return [make_period(project, time.value, PeriodKind.PROJECT, "period.only_during", place)]


_and_then = re.compile(r"(?:19|20)\d\d och (?:19|20)\d\d").search


def _joined(lower: str, time: "Found[Time]") -> bool:
    """Whether a time is two years counted up: `under 2021 och 2022`."""
    return _and_then(lower, time.start, time.end) is not None


_term = re.compile(r"(\d{4})-08/(?:\1-12|\d{4}-06)|(\d{4})-01/\2-06").fullmatch


def _is_term(value: Time) -> bool:
    """Whether a time is a term or a school year: what is done then is done all through it."""
    return _term(value.edtf or "") is not None


_past = re.compile(
    r"(?<!\w)(?:var|hade|blev|gjordes|beviljades|invigdes|skedde|kom|jämfört|mättes)(?!\w)"
).search


def _only_range(project: Project) -> list[Period]:
    """The time from one month or year to another that a page about one project gives, when it gives no other.

    `Från augusti 2021 till juni 2023 åker vi runt med en husvagn`: no word says what the time is.
    """
    ranges: dict[str, Found[Time]] = {}
    lower = project.page.text.lower
    for time in project.page.times.found:
        value, scope = time.value, project.scopes.at(time.start)
        if not isinstance(value, PeriodValue) or not (value.start and value.end and value.earliest):
            continue
        if scope is None or scope.sentence.block.kind is Kind.QUOTE or project.values.hold(time.start):
            continue
        if value.start == value.end or _is_code(project.page.text.fold, time.start) or _is_history(value):
            continue
        if (
            is_earlier(project, scope.sentence)
            or is_about_it(lower, scope.sentence, time.start, time.end)
            or opens_with_other(lower, scope.sentence)
            or _is_of_many(project, scope.sentence, time.start)
        ):
            continue
        if project.foreign(time.start) is None and project.is_near(scope.sentence):
            cues = time_cues(project.page.text.lower, scope.sentence.start, scope.sentence.end)
            granted_for = (
                for_then(lower, max(scope.sentence.start, time.start - CLOSE), time.start) is not None
            )
            other = {"application"} if granted_for else {"application", "decision"}
            if not any(cue.kind in other for cue in cues):
                ranges.setdefault(f"{value.start}/{value.end}", time)
    if len(ranges) != 1:
        return []
    (time,) = ranges.values()
    return [make_period(project, time.value, PeriodKind.PROJECT, "period.only_range", (time.start, time.end))]


_OLDEST, _MOST_DAYS = 1990, 12 * 366


def _is_history(value: PeriodValue) -> bool:
    """Whether a range is too old or too long for a project: `mellan 1908 och 1972`."""
    if value.earliest is None or value.latest is None:
        return False
    return value.latest.year < _OLDEST or (value.latest - value.earliest).days > _MOST_DAYS


_counted = re.compile(
    r"(?<!\w)(?:ökade|minskade|sjönk|steg|växte|halverades|fördubblades|har ökat|har minskat)(?!\w)"
).search
"""`Mellan 2015 och 2018 minskade befolkningen`"""


_which_lasts = re.compile(
    r"(?:program|programmet|strateg\w{1,3}|policyn?|avtal|avtalet|utlysning|utlysningen),? som (?:\w+ ){1,4}$"
).search
"""`ett program som löper 2014-2020`"""


def _is_of_many(project: Project, sentence: Sentence, start: int) -> bool:
    """Whether a sentence gives the years of a fund, a programme, or of what is counted."""
    lower = project.page.text.lower
    return bool(
        _which_lasts(lower, sentence.start, start)
        or _counted(lower, sentence.start, sentence.end)
        or (fund_gives(lower, sentence.start, sentence.end) and not project.tells_of_it(sentence))
    )


def _is_code(fold: str, start: int) -> bool:
    """Whether two years are the number of a register: `KFN 2022/23`."""
    return _code_before(fold[max(0, start - 8) : start]) is not None
