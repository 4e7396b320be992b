"""When, in a short text that gives one time or one length and no word for what it is.

`Klart: hösten 2023`, `nio månader, en fästning`: of a text that tells of one thing in a few lines, the
only range, the only beginning or end, the only year, or the only length is the project's. A day is when
somebody meets or decides, and so is a month alone. The value is inferred.
"""

import re

from extractors.engine import Found
from extractors.fields.clauses_of_time import is_of_other
from extractors.fields.joined_years import with_years_joined
from extractors.fields.left_over_words import EARLIER, OTHER_TIME, STATE
from extractors.fields.lengths_of_work import is_too_long
from extractors.fields.period_making import Time, make_period
from extractors.grammar.time_values import Period as PeriodValue
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.topics import is_unreal
from extractors.whereabouts import Placed
from schemas import Basis, Period, PeriodKind

TIME_LEFT = "period.left_over"
_months = re.compile(r"(\d{4})-(\d\d)/\1-(\d\d)").fullmatch
_year = re.compile(r"\d{4}").fullmatch
_aged = re.compile(
    r"(?<!\w)(?:senaste|första|sista|gamla?|gammal|sedan|åldern|över|efter|på) $"
    r"|^ (?:gamla?|gammal|sedan|av|väntan|väntetid)(?!\w)"
).search
_MADE = (" gjordes ", " skedde ", " var ", " blev ", " kom ", " hade ", " beviljades ")
_OLDEST = "1990"
"""No project that pages tell of is older; the event it is about may be."""
_BEFORE, _AFTER = 45, 9


def left_over_time(project: Project) -> list[Period]:
    """The one time of a short text, or where it gives none its one length."""
    if project.in_list or not project.is_brief:
        return []
    times = {time.value.edtf: time for time in with_years_joined(project) if not _is_elsewhere(project, time)}
    if len(times) == 1:
        (time,) = times.values()
        return [_period(project, time, time.value)] if _is_of_it(project, time) else []
    lengths = [one for one in project.page.durations.found if not _is_elsewhere(project, one)]
    if (
        times
        or len(lengths) != 1
        or _is_age(project, lengths[0])
        or is_too_long(lengths[0].value)
        or lengths[0].value.iso.endswith(("W", "D"))
    ):
        return []
    return [_period(project, lengths[0], PeriodValue(None, None, None, None, None, lengths[0].value.iso))]


def _period(project: Project, place: Placed, value: Time) -> Period:
    period = make_period(project, value, PeriodKind.PROJECT, TIME_LEFT, (place.start, place.end))
    return period.model_copy(update={"basis": Basis.INFERRED})


def _is_elsewhere(project: Project, one: Placed) -> bool:
    """Whether a time stands in what is said of something else, by somebody, or of what is not so."""
    scope = project.scopes.at(one.start)
    if project.values.hold(one.start) or project.foreign(one.start) is not None:
        return True
    if scope is None:
        return False
    start, end, block = scope.sentence
    lower = project.page.text.lower
    return (
        block.kind is Kind.QUOTE
        or is_unreal(lower, start, end)
        or OTHER_TIME.search(lower, start, end) is not None
    )


def _is_of_it(project: Project, time: "Found[Time]") -> bool:
    """Whether a time is one in which something can be done, and not when it was decided or built."""
    scope, value = project.scopes.at(time.start), time.value
    if scope is not None and is_of_other(project, scope.sentence, time):
        return False
    edtf = value.edtf or "X"
    if "X" in edtf or edtf.strip("./") < _OLDEST:
        return False
    first = max(scope.sentence.start if scope else 0, time.start - _BEFORE)
    if _two_months(edtf):
        return False
    if isinstance(value, PeriodValue) and "/" in edtf:
        if edtf.endswith("..") and _is_since_of_body(project, scope.sentence if scope else None, time):
            return False
        return not (edtf.endswith("..") and STATE.search(project.page.text.lower, first, time.start))
    if isinstance(value, PeriodValue) or project.page.text.lower.startswith((*_MADE, " års "), time.end):
        return False
    return _year(edtf) is not None and EARLIER.search(project.page.text.lower, first, time.start) is None


def _two_months(edtf: str) -> bool:
    """Whether it is a month and the next: `i maj och juni 2022` is when somebody meets."""
    months = _months(edtf)
    return months is not None and int(months[3]) - int(months[2]) == 1


_since = re.compile(
    r"(?<!\w)har (?:\w+ )?(?:hållit på|arbetat|jobbat|funnits|drivit|haft|forskat) [^.;]*$"
).search


def _is_since_of_body(project: Project, sentence: "Sentence | None", time: "Found[Time]") -> bool:
    """Whether somebody has done so since then, and nobody says that it is the project."""
    if sentence is None or project.tells_of_it(sentence):
        return False
    lower = project.page.text.lower
    before = lower[sentence.start : time.start]
    return _since(before) is not None and not before.startswith(("vi ", "projektet ", "arbetet "))


def _is_age(project: Project, length: Placed) -> bool:
    lower = project.page.text.lower
    if lower.startswith("mellan ", length.start):
        return True  # how long projects may take
    before = lower[max(0, length.start - _BEFORE) : length.start]
    return _aged(before) is not None or _aged(lower[length.end : length.end + _AFTER]) is not None
