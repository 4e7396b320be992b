"""When: what sentences say of the time, told by the nearest word of beginning, lasting or ending."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence

from extractors.cues import Cue, cues_in, nearest
from extractors.engine import Found, Refused
from extractors.fields.beside_periods import is_of_project, is_open
from extractors.fields.period_making import Time, bounds, make_period, stretch
from extractors.grammar.time_values import Date, Duration
from extractors.grammar.time_values import Period as PeriodValue
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.whereabouts import between
from schemas import Period, PeriodKind, Reason

_RANKS = {"application": 0, "decision": 0, "project": 1, "start": 1, "end": 1}
_programme_before = re.compile(r"\bprogram(?:perioden?|met)?(?: för)?(?: åren)? $").search
_of_work = re.compile(
    r"(?<!\w)(?:arbetet|arbetena|vi|ni|verksamheten|insatsen|insatserna|undersökningen|studien|forskningen|bygget"
    r"|allt|\w*byggnaden|\w*byggnationen|renoveringen|restaureringen|upprustningen|satsningen|kampanjen|turnén"
    r"|\w*inventeringen|kartläggningen|\w*grävningarna?|planteringen|mätningarna|testerna|\w*försöken?|försöket"
    r"|piloten|samarbetet|inspelningen|installationen|arbetena|byggstarten|starten)(?!\w)"
    r"|(?<!\w)det (?:drog|drar|satte|sätter|började|börjar|startade|startar)(?!\w)"
).search
_SURE = frozenset(
    {
        "med start",
        "med början",
        "start den",
        "startskottet gick",
        "startskottet går",
        "nedräkningen började",
        "byggstart",
        "starten sker",
        "starten skedde",
    }
)
_UNTIL_WORDS = ("till och med ", "t.o.m. ", "fram till ")
_UNTIL = (" till ", " till och med ", " t.o.m. ", " fram till ", " till den ")
_begun_then = re.compile(
    r" (?:drog|drar) (?:vi|man) i ?gång| (?:slog|slår|öppnade|öppnar) vi(?: upp)?"
    r"| (?:började|börjar|startade|startar|inleds|inleddes)"
    r" (?:vi|man|arbetet|bygget|rivningen|grävningen)(?!\w)"
).match
_done_then = re.compile(
    r" (?:ska|skall|väntas|beräknas) (?:\w+ ){1,4}(?:klara?|klart|färdiga?|färdigt|avslutade?|avslutat|borta"
    r"|på plats|i drift|slut)(?!\w)"
    r"| (?:tar|tog|är|var) (?:stödet|pengarna|projektet|bidraget|projekttiden|finansieringen) slut(?!\w)"
    r"|(?:, [\w -]{2,30},)? (?:var|är|blev) (?:vi|allt|det|arbetet) (?:klara?|klart|färdiga?|färdigt)(?!\w)"
).match
"""A date in front of its verb: `i september 2023 ska det vara klart`."""
_ready = re.compile(
    r"(?:ska|skall|väntas|beräknas|kommer att) (?:\w+ )?(?:vara|stå|bli) (?:\w+ )?"
    r"(?:klara?|klart|färdiga?|färdigt) (?:till |i |senast |före |under )?(?:den )?$"
).search
_planned = re.compile(
    r" (?:är |var )?(?:planera[ds]|beräkna[ds]|satt|utsatt|tänkt|planeras|beräknas) till "
).match
"""`Byggstart planeras till april 2024` says when it begins."""
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
_to_be_done = re.compile(
    r"(?:ska|skall|väntas|beräknas|kommer att) (?:\w+ ){0,3}"
    r"(?:invigas|öppna|öppnas|slutföras|avslutas|upphöra|tas i bruk)(?: \w+){0,3} (?:i|till|den|senast) $"
).search
_is_enough = re.compile(
    r"(?:stödet|pengarna|bidraget|medlen|projektet|satsningen|finansieringen|insatsen|det) "
    r"(?:räcker|gäller|löper|varar|pågår|sträcker sig|är tänkt att pågå)(?: i| under| över| på)?(?: hela)? $"
).search
_plans = re.compile(r"(?<!\w)(?:ska|skall|kommer att|för att)(?!\w)").search
_CLOSE = 25
"""How near a word of beginning or ending stands to its date where the sentence names no project."""


def times_in_text(project: Project) -> list[Period | Refused]:
    """The times outside labels that are the project's, the others refused."""
    page = project.page
    found: list[Period | Refused] = []
    pairs = project.values
    for time in page.times.found:
        if not pairs.hold(time.start):
            told = told_time(project, time)
            before = found[-1] if found else None
            if isinstance(told, Refused) and _goes_on_to(project, before, time):
                told = make_period(
                    project,
                    _with_open_end(time.value, "end"),
                    PeriodKind.PROJECT,
                    _GOES_ON,
                    (time.start, time.end),
                )
            found.append(told)
    found.extend(r for r in page.times.refused if not pairs.hold(r.start))
    return found


_GOES_ON = "period.in_text_project"


def _goes_on_to(project: Project, before: Period | Refused | None, time: "Found[Time]") -> bool:
    """Whether a sentence that said when the project began says till when: `och fortsätter till juni 2024`."""
    if (
        not isinstance(before, Period)
        or not is_open(before)
        or not isinstance(time.value, Date | PeriodValue)
    ):
        return False
    scope = project.scopes.at(time.start)
    if scope is None or time.value.latest is None or bounds(time.value)[1] is None:
        return False
    start = project.span(scope.sentence.start, scope.sentence.end).start
    lower = project.page.text.lower
    until = _until(lower, scope.sentence.start, time.start) or _until(lower, scope.sentence.start, time.end)
    done = _to_be_done(lower[max(scope.sentence.start, time.start - 2 * _CLOSE) : time.start])
    told = until or done or lower.startswith(_UNTIL_WORDS, time.start)
    return before.evidence[-1].start >= start and bool(told)


def with_lengths(project: Project, found: list[Period | Refused]) -> list[Period | Refused]:
    """Give a period that has no end the length that a sentence states, or the length a period of its own."""
    page = project.page
    own = [number for number, one in enumerate(found) if is_of_project(one)]
    opened = [(number, one) for number in own if isinstance(one := found[number], Period) and is_open(one)]
    starts = sorted(span.start for _, one in opened for span in one.evidence)
    waiting = deque(number for number, one in opened if one.duration is None)
    for length in page.durations.found:
        scope = project.scopes.at(length.start)
        if scope is None or project.foreign(length.start):
            continue
        rule = _rule_of_length(project, length, scope.sentence, starts, alone=not own)
        if rule is None:
            continue
        place = (length.start, length.end)
        spelt_out = _spelt_out(project, length)
        if spelt_out is not None:
            said = (spelt_out.start, spelt_out.end)
            whole = make_period(project, spelt_out.value, PeriodKind.PROJECT, rule, said, place)
            whole = whole.model_copy(update={"duration": length.value.iso})
            found = [one for one in found if not _begins_at(project, one, spelt_out.start)]
            return [*found, whole] if not any(map(_is_whole, found)) else found
        if not own:
            value = PeriodValue(None, None, None, None, None, length.value.iso)
            own.append(len(found))
            found.append(make_period(project, value, PeriodKind.PROJECT, rule, place))
        elif waiting:
            number = waiting.popleft()
            period = found[number]
            if isinstance(period, Period):
                evidence = (*period.evidence, project.span(*place))
                found[number] = period.model_copy(update={"duration": length.value.iso, "evidence": evidence})
    return found


_goes_over = re.compile(
    r"(?:, | \(|: | - |, dvs\.? |, det vill säga )(?:(?:under )?åren |nämligen )?$"
).search


def _spelt_out(project: Project, length: Found[Duration]) -> "Found[Time] | None":
    """The time from when till when right behind a length: `för tre år, 2019-2021`."""
    times = between(project.page.times.found, length.end, length.end + 2 * _CLOSE)
    first = next((one for one in times if _is_range(one.value)), None)
    if first is None or not _goes_over(project.page.text.lower, length.end, first.start):
        return None
    return first


def _begins_at(project: Project, one: Period | Refused, start: int) -> bool:
    at = one.start if isinstance(one, Refused) else one.evidence[0].start
    return at == (start if isinstance(one, Refused) else project.span(start, start + 1).start)


def _is_whole(one: Period | Refused) -> bool:
    return is_of_project(one) and isinstance(one, Period) and bool(one.start and one.end)


def _rule_of_length(
    project: Project, length: Found[Duration], sentence: Sentence, starts: Sequence[int], *, alone: bool
) -> str | None:
    """By which rule a length is the project's, if it is; `starts` are those of periods without an end."""
    if project.in_list and alone and _stands_alone(project, length):
        return "period.in_list"
    lasts = _lasts(project, sentence, length)
    if not project.tells_of_it(sentence) and not lasts:
        span = project.span(sentence.start, sentence.end)
        if bisect_left(starts, span.start) == bisect_left(starts, span.end):
            return None
    cues = cues_in("time_cues", project.page.text.lower, sentence.start, sentence.end)
    told = any(cue.kind in {"project", "start"} for cue in cues)
    return "period.in_text_length" if told or lasts else None


def _lasts(project: Project, sentence: Sentence, length: Found[Duration]) -> bool:
    """Whether a sentence that gives money or plans says for how long: `2 mkr för att under fyra år följa`."""
    lower = project.page.text.lower
    before = lower[max(sentence.start, length.start - 30) : length.start]
    near = project.in_list or project.is_near(sentence)
    if _for_so_long(before) is None or sentence.block.kind is Kind.QUOTE or not near:
        return False
    if _is_enough(lower[max(sentence.start, length.start - 40) : length.start]):
        return near
    sums = between(project.page.amounts.found, sentence.start, sentence.end)
    if any(0 < length.start - one.end <= len(" för de närmaste ") for one in sums):
        return True
    return bool(sums) and _plans(lower, sentence.start, sentence.end) is not None


def told_time(project: Project, time: "Found[Time]") -> Period | Refused:
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
    if _is_range(time.value):
        cues = [cue for cue in cues if cue.kind != "decision"]  # `beviljade 2 mkr för 2019-2021`
    cue = nearest(cues, time.start, time.end, _RANKS)
    if project.in_list and (cue is None or cue.kind != "application") and _stands_alone(project, time):
        place = (time.start, time.end)
        return make_period(project, time.value, PeriodKind.PROJECT, "period.in_list", place)
    if cue is None and _paid_until(project, sentence, time):
        value = _with_open_end(time.value, "end")
        return make_period(project, value, PeriodKind.PROJECT, _GOES_ON, (time.start, time.end))
    if _programme_before(project.page.text.lower[max(0, time.start - 30) : time.start]):
        return Refused(time.start, time.end, Reason.PROGRAMME, rule)
    if cue is None or not (project.tells_of_it(sentence) or _is_of_work(project, sentence, cue, time)):
        return Refused(time.start, time.end, Reason.NOT_THE_PROJECT, rule)
    if cue.kind == "decision" and _of_many(project.page.text.lower, sentence.start, sentence.end):
        return Refused(time.start, time.end, Reason.NOT_THE_PROJECT, rule)
    kind = PeriodKind.PROJECT if cue.kind in {"start", "end"} else PeriodKind(cue.kind)
    planned = cue.kind == "start" and _planned(project.page.text.lower, cue.end, time.start) is not None
    until = (
        kind is PeriodKind.PROJECT
        and not planned
        and _until(project.page.text.lower, sentence.start, time.start)
    )
    value = _with_open_end(time.value, "end" if until else cue.kind)
    return make_period(project, value, kind, f"{rule}_{kind}", (time.start, time.end))


def _is_range(value: Time) -> bool:
    return isinstance(value, PeriodValue) and bool(value.start and value.end) and value.start != value.end


def _is_finer_than_a_year(value: Time) -> bool:
    return (value.edtf or "")[4:5] == "-"


def _until(lower: str, start: int, end: int) -> bool:
    """Whether a date is one up to which something lasts: `ska hålla på till 31.12.2017`."""
    return lower.endswith(_UNTIL, max(start, end - _CLOSE), end)


def _paid_until(project: Project, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether a sentence of money says until when: `Vinnova går in med 2 mkr till och med juni 2025`."""
    lower, amounts = project.page.text.lower, project.page.amounts.found
    until = lower.startswith(_UNTIL_WORDS, time.start)
    if not until or not isinstance(time.value, Date | PeriodValue) or bounds(time.value)[1] is None:
        return False
    paid = between(amounts, sentence.start, time.start)
    body = between(project.page.organisations.found, sentence.start, time.start)
    return bool(paid and body) and project.is_near(sentence)


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
            return stretch(bounds(value)[0], None)
        if cue == "end":
            return stretch(None, bounds(value)[1])
    return value


def _is_of_work(project: Project, sentence: Sentence, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a sentence says of the work on the project when it begins, ends or goes on."""
    near = project.in_list or project.is_near(sentence)
    if cue.kind == "application" or (cue.kind == "decision" and _is_finer_than_a_year(time.value)):
        close = min(abs(time.start - cue.end), abs(cue.start - time.end)) <= _CLOSE
        told_before = cue.kind == "application" and sentence.block.section.role == "background"
        return close and (project.is_near(sentence) or (told_before and _is_finer_than_a_year(time.value)))
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
    if cue.kind == "end" and _ready(lower, max(sentence.start, time.start - 2 * _CLOSE), time.start):
        return near
    words = _of_work(lower, sentence.start, sentence.end)
    return (words is not None or cue.text in _SURE) and near
