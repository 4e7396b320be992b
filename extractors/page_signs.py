"""What speaks for that a page tells of a project: what is read on it and by which rules, and its words."""

import re

from extractors.no_project import has_money_of_somebody, has_words, is_empty, is_left, tells_of_work
from extractors.project import Project
from extractors.signs import STEM
from extractors.telling import signs_of_call, speaks_to_reader
from extractors.weighing import is_weighed
from schemas import Record

_FIELDS = (
    *("identifiers", "budgets", "periods", "owners", "partners", "funders", "cofunders", "places", "results"),
    *("related", "aliases"),
)
EMPTY = "empty"
"""The sign that rules say that a page tells of no project."""
_words = re.compile(r"[a-zåäöé]{3,}").findall
_LENGTH, _LONGEST = 400, 6
"""Pages are told apart by length in steps of so many characters, up to so many steps."""


def as_ruled(record: Record) -> Record:
    """A record without a title that is weighed: such a name makes no page tell of a project."""
    if record.title is None or not is_weighed(record.title.rule):
        return record
    return record.model_copy(update={"title": None})


def page_signs(record: Record, project: Project) -> set[str]:
    """The signs of a page that has a record of one project."""
    record, page = as_ruled(record), project.page
    lower = page.text.lower
    signs = {f"title: {record.title.rule if record.title else 'none'}"}
    for field in _FIELDS:
        values = getattr(record, field)
        signs.add(f"{field}: {min(len(values), 2)}")
        signs |= {f"{field}: {'weighed' if is_left(one) else 'said'}" for one in values}
    signs |= {f"owned by rule: {one.rule}" for one in record.owners}
    signs |= {f"sum: {one.kind}{', weighed' if is_left(one) else ''}" for one in record.budgets}
    signs |= {"with payer" if one.payer else "without payer" for one in record.budgets}
    signs |= {
        sign
        for sign, so in (
            ("brief", project.is_brief),
            ("told", project.is_told),
            ("names", bool(page.names)),
            ("led to a name", bool(page.led_to)),
            ("tells of one", page.tells_of_one_project()),
            ("may tell of one", page.may_tell_of_one()),
            ("speaks to its reader", speaks_to_reader(lower)),
            ("some signs of a call", bool(signs_of_call(lower))),
            ("tells of work", tells_of_work(page)),
            ("words of a project", has_words(page)),
            (EMPTY, is_empty(record, page)),
            ("money of somebody", has_money_of_somebody(record, page)),
        )
        if so
    }
    signs |= {f"length: {min(len(lower) // _LENGTH, _LONGEST)}", f"sums: {min(len(page.amounts.found), 3)}"}
    return signs | {f"word: {word}" for word in {word[:STEM] for word in _words(lower)}}
