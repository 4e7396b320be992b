"""What was weighed on a page, and which signs spoke for it: the audit of `extractors.weighing`."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from extractors.document import AGAINST, ENOUGH, PAGES, projects_on, record_of
from extractors.engine import Refused
from extractors.fields import weighed_parties, weighed_sums, weighed_titles
from extractors.fields.body_signs import Bodies
from extractors.fields.budgets import find_budgets
from extractors.fields.parties import Parties, find_parties
from extractors.fields.sum_signs import sums_with_signs
from extractors.fields.title import named_by_rules
from extractors.fields.title_signs import signs_of_titles
from extractors.language import language_of
from extractors.page import Page, read_page
from extractors.page_signs import EMPTY, page_signs
from extractors.project import Project
from extractors.text import fold
from extractors.weighing import NONE, OWN, likeliest, scales
from schemas import Budget, Span
from schemas.document import Document

_MOST = 6
"""So many signs are told."""


class Weighed(NamedTuple):
    """What was weighed, the likeliest answer, and the signs that speak most for and against it.

    `chance` is of the answer; a sign's points are those for the likeliest answer but `none` less those for
    `none`. `span` is None for the page as a whole. The parts of bodies are shown as they are weighed first,
    before others are given.
    """

    what: str
    span: Span | None
    answer: str
    chance: float
    enough: bool
    """Whether the chance is high enough for the answer to be given."""
    signs: tuple[tuple[str, float], ...]


def weighed_on(document: Document) -> list[Weighed]:
    """The page, its name, the bodies and the sums that rules leave open, of one project; none of a list."""
    page = read_page(fold(document.text))
    told = list(projects_on(page))
    if len(told) != 1 or told[0].project.in_list:
        return []
    source = document.source(language_of(page.text.lower))
    record, _ = record_of(told[0], source, f"{document.doc_id}#1", contacts=False)
    project = told[0].project
    signs = page_signs(record, project)
    found = [_read("page", None, PAGES, signs, lambda _: AGAINST if EMPTY in signs else ENOUGH)]
    found.extend(_title(page))
    parties = find_parties(project, told[0].recipients, told[0].funders)
    for body in Bodies(project, parties.claims, parties.refused).free():
        first = body.mentions[0]
        span = project.span(first.start, first.end)
        open_ = {*body.parts, NONE}
        found.append(_read("body", span, weighed_parties.TABLE, body.signs, weighed_parties.enough, open_))
    found.extend(_sums(project, parties))
    return found


def _title(page: Page) -> Iterator[Weighed]:
    """The likeliest name of the project, where no rule gives one."""
    candidates = {} if named_by_rules(page).title else weighed_titles.allowed(page)
    if not candidates:
        return
    signs = signs_of_titles(page, candidates)
    chances = weighed_titles.chances_of(signs)
    key = max(candidates, key=chances.__getitem__)
    one, known = candidates[key], weighed_titles.points()
    most = sorted(((sign, known[sign]) for sign in signs[key] if sign in known), key=_strongest)
    enough = chances[key] >= weighed_titles.ENOUGH
    span = page.text.span(one.start, one.end)
    yield Weighed("title", span, OWN, round(chances[key], 2), enough, tuple(most[:_MOST]))


def _strongest(pair: tuple[str, float]) -> tuple[float, str]:
    return -abs(pair[1]), pair[0]


def _sums(project: Project, parties: Parties) -> Iterator[Weighed]:
    some = find_budgets(project, parties)
    budgets = [one for one in some if isinstance(one, Budget)]
    refused = [one for one in some if isinstance(one, Refused)]
    for one in sums_with_signs(project, parties.claims, budgets, refused):
        if not one.is_read:
            span = project.span(one.amount.start, one.amount.end)
            yield _read("sum", span, weighed_sums.TABLE, one.signs, lambda _: weighed_sums.ENOUGH)


def _read(
    what: str,
    span: Span | None,
    table: str,
    signs: Iterable[str],
    least: Callable[[str], float],
    answers: set[str] | None = None,
) -> Weighed:
    known = scales(table)
    chances = known.chances(signs)
    open_ = {one: chances[one] for one in answers or chances}
    answer, chance = likeliest(open_)
    asked, _ = likeliest({one: share for one, share in open_.items() if one != NONE})
    points = ((sign, known.points(sign, asked)) for sign in signs)
    most = sorted(((sign, one) for sign, one in points if one), key=_strongest)
    enough = answer != NONE and chance >= least(answer)
    return Weighed(what, span, answer, round(chance, 2), enough, tuple(most[:_MOST]))
