"""Years and terms counted up are one time: `under 2021 och 2022`, `hösten 2019 och våren 2020`."""

import re

from extractors.engine import Found
from extractors.fields.period_making import Time, bounds, stretch
from extractors.project import Project

_and_year = re.compile(r"(?:, (?:19|20)\d\d){0,3} och ((?:19|20)\d\d)(?![\d-]| års)").match
_year = re.compile(r"(?:19|20)\d\d").fullmatch
_FEW_YEARS = range(1, 5)
_and = re.compile(r" (?:och|samt) (?:(?:under|hela) )?").fullmatch
_season = re.compile(r"\d{4}-2[1-4]").fullmatch
_part_of_year = re.compile(r"(\d{4})-(?:01/\1-0[346]|04/\1-06|0[78]/\1-(?:09|12)|10/\1-12)").fullmatch
_month = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])").fullmatch
_school_year = re.compile(r"(?:läsåre?[tn]? )?(?:19|20)(?P<first>\d\d)/(?:19|20)?(?P<last>\d\d)").fullmatch
_BETWEEN_SEASONS, _BETWEEN_TERMS = 95, 62
"""How many days may lie between two that are one time: the winter, or a summer, is passed over."""


def with_years_joined(project: Project) -> "list[Found[Time]]":
    """The times of a page, `under 2021 och 2022` one that runs from the one to the other."""
    fold, times, reached = project.page.text.fold, list[Found[Time]](), 0
    for time in project.page.times.found:
        if time.start < reached:
            continue
        if times and _goes_on(fold, times[-1], time):
            value = stretch(bounds(times[-1].value)[0], bounds(time.value)[1])
            times[-1] = times[-1]._replace(end=time.end, value=value)
            continue
        edtf = time.value.edtf or ""
        further = _and_year(fold, time.end) if _year(edtf) else None
        if further is None or int(further[1]) - int(edtf) not in _FEW_YEARS:
            times.append(time)
            continue
        reached = further.end()
        times.append(time._replace(end=reached, value=stretch(bounds(time.value)[0], further[1])))
    return times


def _goes_on(fold: str, before: "Found[Time]", time: "Found[Time]") -> bool:
    """Whether a season or a term comes next after the one named before it: `HT 2020 och VT 2021`."""
    first, last = before.value, time.value
    if first.latest is None or last.earliest is None or not _and(fold, before.end, time.start):
        return False
    if _follow(fold[before.start : before.end], fold[time.start : time.end]):
        return True
    names = (first.edtf or "", last.edtf or "")
    if all(map(_month, names)):
        return (last.earliest - first.latest).days == 1
    days = (
        _BETWEEN_SEASONS
        if all(map(_season, names))
        else _BETWEEN_TERMS
        if all(map(_part_of_year, names))
        else 0
    )
    return 0 < (last.earliest - first.latest).days <= days


def _follow(before: str, after: str) -> bool:
    """Whether a school year comes after the one before it: `2019/2020 och 2020/2021`."""
    first, last = _school_year(before), _school_year(after)
    return first is not None and last is not None and first["last"] == last["first"]
