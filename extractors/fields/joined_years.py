"""Years that a sentence counts up are one time: `under 2021 och 2022`, `åren 2018, 2019 och 2020`."""

import re

from extractors.engine import Found
from extractors.fields.period_making import Time, bounds, stretch
from extractors.project import Project

_and_year = re.compile(r"(?:, (?:19|20)\d\d){0,3} och ((?:19|20)\d\d)(?![\d-]| års)").match
_year = re.compile(r"(?:19|20)\d\d").fullmatch
_FEW_YEARS = range(1, 5)


def with_years_joined(project: Project) -> "list[Found[Time]]":
    """The times of a page, `under 2021 och 2022` one that runs from the one to the other."""
    fold, times, reached = project.page.text.fold, list[Found[Time]](), 0
    for time in project.page.times.found:
        if time.start < reached:
            continue
        edtf = time.value.edtf or ""
        further = _and_year(fold, time.end) if _year(edtf) else None
        if further is None or int(further[1]) - int(edtf) not in _FEW_YEARS:
            times.append(time)
            continue
        reached = further.end()
        times.append(time._replace(end=reached, value=stretch(bounds(time.value)[0], further[1])))
    return times
