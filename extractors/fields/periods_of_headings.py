"""When, by headings: the time below a word for it."""

import re
from itertools import pairwise

from extractors.fields.period_making import is_range, make_period
from extractors.project import Project
from extractors.whereabouts import between
from schemas import Period, PeriodKind

_WORDS_FOR_TIME = frozenset(
    {"tid", "när", "tider", "period", "tidsperiod", "tidplan", "tidsplan", "tidsram", "projekttid"}
)


def below_word(project: Project) -> list[Period]:
    """The time that is a line of its own below `Tid`, which is a word of menus elsewhere."""
    page, blocks = project.page, project.page.layout.blocks
    for word, value in pairwise(() if project.in_list else blocks):
        if page.text.lower[word.start : word.end].rstrip(": ") not in _WORDS_FOR_TIME:
            continue
        times = [t for t in between(page.times.found, value.start, value.end) if is_range(t.value)]
        if len(times) == 1 and not page.text.fold[times[0].end : value.end].strip(" ."):
            place = (times[0].start, times[0].end)
            return [make_period(project, times[0].value, PeriodKind.PROJECT, "period.of_heading", place)]
    return []


_iso = re.compile(r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?").fullmatch
_SLACK = 2


def is_as_long(period: Period, duration: str | None) -> bool:
    """Whether a time is about as long as a length says: three calendar years, or from March to March."""
    match = _iso(duration or "")
    if match is None or not (period.earliest and period.latest):
        return False
    months = 12 * int(match["years"] or 0) + int(match["months"] or 0)
    days = (period.latest - period.earliest).days
    return months > 0 and abs(days / 30.44 - months) <= _SLACK
