"""When, by headings: the years behind the name of a project, and the time below a word for it."""

import re
from itertools import pairwise

from extractors.fields.period_making import is_range, make_period
from extractors.layout import Kind
from extractors.project import Project
from extractors.whereabouts import between
from schemas import Period, PeriodKind

_of_plans = re.compile(
    r"plan(?!\w)|strategi|program|budget|berättelse|redovisning|protokoll|fond|projektbank|ansökning|bidrag|stöd"
    r"|utlysning|leader|interreg|översikt|rapport|sammanställning|projekten?(?!\w)|statistik|policy|avtal"
).search
_MOST_YEARS = 5


def of_heading(project: Project) -> list[Period]:
    """The years behind the name of a project: `Levande ängar 2019–2022` over a page that gives no time."""
    page = project.page
    first = next((b for b in page.layout.blocks if b.kind is Kind.HEADING), None)
    if project.in_list or first is None or _of_plans(page.text.lower, first.start, first.end):
        return []
    times = [t for t in between(page.times.found, first.start, first.end) if is_range(t.value)]
    if len(times) != 1 or page.text.fold[times[0].end : first.end].strip(" )."):
        return []
    value = times[0].value
    if not value.earliest or not value.latest or value.latest.year - value.earliest.year > _MOST_YEARS:
        return []
    place = (times[0].start, times[0].end)
    return [make_period(project, value, PeriodKind.PROJECT, "period.of_heading", place)]


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


_year = re.compile(r"\d{4}").fullmatch


def is_as_long(period: Period, duration: str | None) -> bool:
    """Whether a time is about as long as a length says: three calendar years, or from March to March."""
    match = _iso(duration or "")
    if match is None or not (period.earliest and period.latest):
        return False
    months = 12 * int(match["years"] or 0) + int(match["months"] or 0)
    if _year(period.start or "") and _year(period.end or ""):  # `2022-2025` is three years from then to then
        between_years = 12 * (int(period.end or 0) - int(period.start or 0))
        if months and months == between_years:
            return True
    days = (period.latest - period.earliest).days
    return months > 0 and abs(days / 30.44 - months) <= _SLACK
