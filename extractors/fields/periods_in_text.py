"""When: what sentences say of the time, told by the nearest word of beginning, lasting or ending."""

import re

from extractors.cues import Cue, nearest
from extractors.engine import Found, Refused
from extractors.fields.beside_periods import is_open
from extractors.fields.clauses_of_time import (
    TOLD_BY_VERBS,
    has_its_own,
    in_its_clause,
    is_of_next_clause,
    of_its_clause,
    says_of_work,
)
from extractors.fields.joined_years import with_years_joined
from extractors.fields.period_making import (
    CLOSE,
    Time,
    bounds,
    counted_from,
    is_range,
    make_period,
    onward,
    stretch,
)
from extractors.fields.periods_of_grants import (
    UNTIL_WORDS,
    is_called_time,
    is_for_that,
    is_money_for,
    of_many,
    paid_for,
    paid_until,
)
from extractors.fields.subjects_of_time import is_about_it, is_earlier, tells_of_work
from extractors.fields.times_of_others import is_of_another_thing
from extractors.fields.times_of_work import is_of_work, to_be_done
from extractors.fields.words_of_work import further_cues
from extractors.grammar.time_values import Date, Duration
from extractors.grammar.time_values import Period as PeriodValue
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.time_verbs import is_verb, needs_subject, time_cues
from extractors.whereabouts import between
from schemas import Period, PeriodKind, Reason

_RANKS = {"application": 0, "decision": 0, "project": 1, "start": 1, "end": 1}
_programme_before = re.compile(r"\bprogram(?:perioden?|met)?(?: för)?(?: åren)? $").search
_UNTIL = (" till ", " till och med ", " t.o.m. ", " fram till ", " till den ", " till utgången av ")
_AT_LAST = (" ut ", " senast ", " senast den ", " senast i ")
_was_to = re.compile(
    r"(?<!\w)(?:skulle|var (?:det )?(?:tänkt|planerat|planerad) att|hade tänkt|planerades att)"
    r"(?: (?:egentligen|först|ha|redan|den|det|vi|projektet|enligt plan(?:en|erna)?)){0,4} $"
).search
_but = re.compile(r"(?<!\w)(?:men|dock|i stället)(?!\w)").search
"""`Projektet skulle ha startat i mars 2020, men ...`: it did not."""
_planned = re.compile(
    r" (?:är |var )?(?:planera[ds]|beräkna[ds]|satt|utsatt|tänkt|planeras|beräknas) till "
).match
"""`Byggstart planeras till april 2024` says when it begins."""
_of_person = re.compile(
    r"(?<!\w)(?:hon|han|där jag) (?!.*(?:projekt|satsning|förstudie|insats))[^.;]{0,60}$"
    r"|(?<!\w)\w*(?:ledaren|koordinatorn|samordnaren|ordföranden) (?:har |hade )?"
    r"(?:bott|arbetat|jobbat|varit anställd|bor|arbetar|jobbar|är anställd)(?: [^.,;]{1,50})? $"
).search
"""What somebody has done since when: `där hon arbetat sedan 2015, och blir projektledare`."""


def times_in_text(project: Project) -> list[Period | Refused]:
    """The times outside labels that are the project's, the others refused."""
    page = project.page
    found: list[Period | Refused] = []
    pairs = project.values
    for time in with_years_joined(project):
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
    done = to_be_done(lower[max(scope.sentence.start, time.start - 2 * CLOSE) : time.start])
    told = until or done or lower.startswith(UNTIL_WORDS, time.start)
    return before.evidence[-1].start >= start and bool(told)


def told_time(project: Project, time: "Found[Time]") -> Period | Refused:
    """A time in a sentence, told what it is by the nearest cue; of the project only where it is spoken of."""
    rule = "period.in_text"
    scope = project.scopes.at(time.start)
    reason = _not_of_it(project, time)
    if reason is not None or scope is None:
        return Refused(time.start, time.end, reason or Reason.NOT_THE_PROJECT, rule)
    sentence, lower = scope.sentence, project.page.text.lower
    cues = list(time_cues(lower, sentence.start, sentence.end))
    if is_range(time.value):
        cues = [cue for cue in cues if cue.kind != "decision"]  # `beviljade 2 mkr för 2019-2021`
    cues.extend(further_cues(project.page.text.lower, sentence.start, sentence.end))
    cues = [c for c in cues if not needs_subject(c) or tells_of_work(project, sentence, c, named=True)]
    cues = [c for c in cues if not (has_its_own(project, sentence, c, time) or _only_longer(lower, c, time))]
    cues = [cue for cue in cues if not is_of_next_clause(project.page.text.lower, cue, time)]
    cues = [c for c in cues if c.kind != "application" or not _is_of_report(project.page.text.lower, c)]
    cue = nearest(of_its_clause(project.page.text.lower, cues, time), time.start, time.end, _RANKS)
    if project.in_list and (cue is None or cue.kind != "application") and stands_alone(project, time):
        place = (time.start, time.end)
        counted = counted_from(project.page.text.lower, max(sentence.start, time.start - CLOSE), time.end)
        value = _with_open_end(time.value, "start") if counted else time.value
        return make_period(project, value, PeriodKind.PROJECT, "period.in_list", place)
    if is_money_for(project, sentence, time):
        return make_period(project, time.value, PeriodKind.PROJECT, _GOES_ON, (time.start, time.end))
    if is_called_time(project, sentence, time) or (
        cue is None and (paid_until(project, sentence, time) or paid_for(project, sentence, time))
    ):
        value = time.value if is_range(time.value) else _with_open_end(time.value, "end")
        return make_period(project, value, PeriodKind.PROJECT, _GOES_ON, (time.start, time.end))
    if cue is None or not _tells_when(project, sentence, cue, time):
        return Refused(time.start, time.end, Reason.NOT_THE_PROJECT, rule)
    if cue.kind == "decision" and (
        _another_clause(project.page.text.lower, cue.end, time.start) or is_for_that(project, sentence, time)
    ):
        return Refused(time.start, time.end, Reason.NOT_THE_PROJECT, rule)
    if cue.kind == "decision" and of_many(project.page.text.lower, sentence.start, sentence.end):
        return Refused(time.start, time.end, Reason.NOT_THE_PROJECT, rule)
    kind = PeriodKind.PROJECT if cue.kind in {"start", "end"} else PeriodKind(cue.kind)
    planned = cue.kind == "start" and (
        cue.text.endswith(" till")
        or lower[cue.end : time.start] == " till "  # `drar igång till våren 2022`
        or _planned(project.page.text.lower, cue.end, time.start) is not None
    )
    lasts = cue.kind == "project" or cue.text.endswith("gång")
    until = (
        kind is PeriodKind.PROJECT and not planned and _until(lower, sentence.start, time.start, lasts=lasts)
    )
    counted = counted_from(lower, max(sentence.start, time.start - CLOSE), time.end) or onward(
        lower, time.end
    )
    value = _with_open_end(time.value, "end" if until else "start" if counted else cue.kind)
    return make_period(project, value, kind, f"{rule}_{kind}", (time.start, time.end))


_till = re.compile(r"(?<!\w)(?:till|t\.? ?o\.? ?m|fram|ut|över|genom|hela)(?!\w)").search


def _only_longer(lower: str, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a cue says that there is more time, and not till when: `projektet förlängdes hösten 2020`."""
    longer = lower.startswith("förläng", cue.start) and not is_range(time.value)
    return longer and _till(lower, cue.end, time.end + len(" ut")) is None


_another_clause = re.compile(r" att |, och |;").search


def _not_of_it(project: Project, time: "Found[Time]") -> Reason | None:
    """Why a time is no project's, whatever its sentence says: a decade, the years of a programme."""
    scope = project.scopes.at(time.start)
    reason, lower = project.foreign(time.start), project.page.text.lower
    if reason is None and time.value.earliest is None and time.value.latest is None:
        return Reason.NO_YEAR
    if reason is not None or scope is None or scope.sentence.block.kind is Kind.QUOTE:
        return reason or Reason.NOT_THE_PROJECT
    start, end, _ = scope.sentence
    billions = is_range(time.value) and lower.find("miljarder", start, end) >= 0
    if billions or _programme_before(lower[max(0, time.start - 30) : time.start]):
        return Reason.PROGRAMME
    return Reason.NOT_THE_PROJECT if "X" in (time.value.edtf or "") else None


_NOT_THEN = ("före ", "innan ", "efter ")
_idle = re.compile(r"(?:det|allt|det hela) började (?:redan )?(?:år )?\d{4} (?:med att|när) ").match
"""`Det började 2018 med att tre grannar talades vid` says how the idea came."""


def _tells_when(project: Project, sentence: Sentence, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a cue says when the project or its work is, and not since when somebody works."""
    before = max(sentence.start, time.start - 80), time.start
    lower = project.page.text.lower
    if _is_a_year(time.value) and _dated(lower, *before) and not 0 < time.start - cue.end <= len(" från år "):
        return False
    about = cue.kind in TOLD_BY_VERBS and is_about_it(lower, sentence, time.start, time.end)
    if about or is_earlier(project, sentence) or _is_of_rules(lower, sentence, cue, time):
        return False
    other = is_of_another_thing(lower, sentence, cue, time)
    if other or (cue.text == "sedan" and _of_person(lower, *before)):
        return False
    if (
        _was_to(lower, max(sentence.start, cue.start - 40), cue.start)
        and _but(lower, cue.end, sentence.end)
        and cue.kind in {"start", "end"}
    ):
        return False
    if cue.kind == "start" and (
        lower.endswith(_NOT_THEN, *before) or _idle(lower, sentence.start, time.end + 9)
    ):
        return False
    told = says_of_work(project, sentence, cue, time) if cue.kind in TOLD_BY_VERBS else None
    if told is False:
        return False
    if project.tells_of_it(sentence) or is_of_work(project, sentence, cue, time):
        return True
    return bool(told) and in_its_clause(lower, cue, time) and (project.in_list or project.is_near(sentence))


_of_rules = re.compile(
    r"(?<!\w)(?:\w*krav(?:et|en)?|\w*direktiv(?:et|en)?|\w*lagstiftning(?:en)?|lag(?:en)?"
    r"|förbud(?:et)?|förordning(?:en)?|(?:nationella|globala|kommunens) mål(?:et|en)?"
    r"|\w*klimatmål(?:et|en)?|agendan?)"
    r"(?: (?:om|på|att|till|för|mot|gäller|som) [^.,;:]{2,60}?)?"
    r"(?: senast| till| från| från och med| år| den)* $"
).search
"""`klara det nya kravet om sortering senast 2025`: then the law asks for it."""


def _is_of_rules(lower: str, sentence: Sentence, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a date is that of a law or an aim of all, and no verb of time stands beside it."""
    rule = _of_rules(lower, sentence.start, time.start)
    return rule is not None and cue.start < (time.start if not is_verb(cue) else rule.start())


_report_in = re.compile(r" (?:\w+ )?(?:\w*rapport|\w*redovisning|enkät|faktur)").match
_report_before = re.compile(
    r"(?<!\w)\w*(?:rapport|redovisning|rekvisition|begäran om utbetalning)(?:en|er|erna|ar)?"
    r"(?: (?:till|av|om|över|för) [^.;:]{2,40}?)? (?:ska|skall|måste|bör|är|var|vara|har|varit|blev| )+$"
).search


def _is_of_report(lower: str, cue: Cue) -> bool:
    """Whether no application is handed in: `efter inlämnad slutrapport`, `rapporten är inlämnad`."""
    before = _report_before(lower[max(0, cue.start - 80) : cue.start])
    return before is not None or _report_in(lower, cue.end) is not None


_dated = re.compile(r"(?<!\w)från (?:år )?$").search
"""`Huset är från 1923`, `i en utvärdering från 2014`: that old it is."""


def _is_a_year(value: Time) -> bool:
    return len(value.edtf or "") == len("2014")


def _until(lower: str, start: int, end: int, *, lasts: bool = False) -> bool:
    """Whether a date is one up to which something lasts: `ska hålla på till 31.12.2017`, `pågår ut 2017`."""
    before = f" {lower[max(start, end - CLOSE) : end]}"
    return before.endswith(_UNTIL) or (lasts and before.endswith(_AT_LAST))


def stands_alone(project: Project, time: "Found[Time] | Found[Duration]") -> bool:
    """Whether a time of a list is a line of its own, or follows a sum: it is the project's then."""
    scope = project.scopes.at(time.start)
    if scope is not None and (time.end - time.start) > (scope.sentence.end - scope.sentence.start) * 0.6:
        return True
    near = between(project.page.amounts.found, time.start - 60, time.start)
    return any(0 <= time.start - amount.end <= 2 for amount in near)


def _with_open_end(value: Time, cue: str) -> Time:
    """`startade 2018` says when it began and not when it ended."""
    if isinstance(value, Date) or (value.start and value.start == value.end):
        if cue == "start":
            return stretch(bounds(value)[0], None)
        if cue == "end":
            return stretch(None, bounds(value)[1])
    return value
