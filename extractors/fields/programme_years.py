"""The years of a programme: behind its name, and in the head of a project bank."""

import regex

from extractors.project import Project
from schemas import Programme

_years = regex.compile(r"(?:^|\s)(?P<first>(?:19|20)\d\d)\s?[-–]\s?(?P<last>(?:19|20)\d\d)$")
_LONGEST_YEARS = 12
_HEAD = 600
_OF_UNION = frozenset({"ESF", "ESF+", "ERUF", "EJFLU", "EHFF", "Interreg"})
_head_years = regex.compile(
    r"(?i:projektbank|regionalfond|socialfond|strukturfond|programme?|interreg|esf|eruf)[^\n\d]{0,40}"
    r"(?P<years>(?P<first>2007|2014|2021) ?- ?(?P<last>2013|2020|2027))(?!\d)"
).search


def with_years_of_head(project: Project, found: Programme | None) -> Programme | None:
    """A programme of the Union with the years that the head of the project bank gives it."""
    if (
        found is None
        or found.period
        or not (found.fund in _OF_UNION or (found.name or "").startswith("Interreg "))
    ):
        return found
    stop = min((pair.label_start for pair in project.page.layout.pairs), default=0)
    match = _head_years(project.page.text.fold, 0, min(stop, _HEAD))
    if match is None:
        return found
    evidence = (*found.evidence, project.span(*match.span("years")))
    period = f"{match['first']}-{match['last']}"
    return found.model_copy(update={"period": period, "evidence": evidence})


def years_last(name: str) -> "regex.Match[str] | None":
    """The years that a name ends with, and the space before them."""
    return _years.search(name, max(0, len(name) - _LONGEST_YEARS))


def without_years(name: str) -> str:
    """A name without the years that it ends with.

    >>> without_years("Småland och öarna 2021-2027")
    'Småland och öarna'
    """
    match = years_last(name)
    return name[: match.start()].rstrip() if match else name
