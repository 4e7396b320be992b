"""Pages of a body that tells of itself, and of a day or a market: no project, whatever sums stand on them."""

import re
from collections.abc import Iterator
from functools import cache

from extractors.page import Page
from extractors.tables import rows
from extractors.whereabouts import between
from schemas import Budget, Record

_SIGNS_OF_BODY, _SIGNS_OF_EVENT, _SIGNS_OF_INCIDENT, _SIGNS_OF_POLITICS, _CLOCK_TIMES = 3, 4, 3, 2, 3
_BRIEF = 600
_clock = re.compile(r"(?m)^(?:kl\.? ?)?(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.])").findall


@cache
def _signs(page: str) -> tuple["re.Pattern[str]", ...]:
    """The patterns of the signs of a kind of page."""
    return tuple(
        re.compile(rf"(?<!\w)(?:{'|'.join(_pattern(words) for words in row['words'].split('|'))})(?!\w)")
        for row in rows("other_pages")
        if row["page"] == page
    )


def _pattern(words: str) -> str:
    return re.escape(words).replace(r"\*", r"\w*").replace(r"\#", r"[\d ]*\d")


def _count(page: Page, kind: str) -> int:
    return sum(sign.search(page.text.lower) is not None for sign in _signs(kind))


def is_of_body(page: Page) -> bool:
    """Whether a page says when a body was founded, what it is, who is on its board, what it has a year."""
    return _count(page, "body") >= _SIGNS_OF_BODY


def is_of_event(page: Page) -> bool:
    """Whether a page has the hours of a programme, or the words for a day that many come to."""
    hours = len(_clock(page.text.lower)) >= _CLOCK_TIMES
    needed = _SIGNS_OF_EVENT - (len(page.text.lower) <= _BRIEF)
    return _count(page, "event") >= (1 if hours else needed)


def is_of_incident(page: Page) -> bool:
    """Whether a page tells of a fire, an accident or a crime."""
    return _count(page, "incident") >= _SIGNS_OF_INCIDENT


def is_of_politics(page: Page) -> bool:
    """Whether a page tells of what parties want or how a year of a budget went."""
    return _count(page, "politics") >= _SIGNS_OF_POLITICS


def without_other_money(record: Record, page: Page) -> Record:
    """The record without prizes and money of every year, and without who gave nothing else."""
    others = tuple(_others(record, page))
    if not others:
        return record
    payers = {one.payer for one in others if one.payer}
    kept = tuple(one for one in record.budgets if one not in others)
    funders = tuple(one for one in record.funders if not payers & {one.name, one.organisation.name})
    return record.model_copy(update={"budgets": kept, "funders": funders})


def _others(record: Record, page: Page) -> Iterator[Budget]:
    """The sums that stand in or behind a sentence on a prize, or in one on money of every year."""
    (prize,), (running,) = _signs("prize"), _signs("running")
    lower = page.text.lower
    for one in record.budgets:
        start = page.text.folded(one.evidence[0].start, one.evidence[0].end)[0]
        told = between(page.sentences, 0, start + 1)[-2:]
        won = any(prize.search(lower, s.start, s.end) for s in told if s.block is told[-1].block)
        if won or any(running.search(lower, s.start, s.end) for s in told[-1:]):
            yield one
