"""Words of menus that are labels where the line below is what they ask for: `Start` over a day."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.grammar.organisations import find_organisations
from extractors.layout.label_words import reads_as
from extractors.layout.labels import MEASURED, ROLES, LabelMatch, Style, match_label
from extractors.layout.ladders import is_value
from extractors.layout.lines import Line

_LONGEST = 40
_is_sum = re.compile(
    r"(?:(?:ca|cirka|drygt|knappt|omkring|totalt|högst|max)\.? )?(?:€ ?|sek ?|eur ?)?\d[\d .,]{0,14}+ ?"
    r"(?:(?:miljon(?:er)?|milj\.?|tusen) ?)?"
    r"(?:kr(?:onor)?|tkr|kkr|mkr|mnkr|msek|sek|eur|euro|€|nok|(?<=miljoner)|(?<=\d[ .]\d{3}))\.?$",
    re.IGNORECASE,
).match
_GROUPS = frozenset({"målgrupp", "målgrupper"})
_ASKING = (" av", " från", " genom", " via")
_between_bodies = re.compile(r", (?:samt |och )?| och | samt | & ").split
_unmarked = re.compile(r"^(?:[•·●▪*◦‣-] |\d[.)] )\s*").sub


def line_below(fold: str, lines: Sequence[Line], n: int) -> str:
    """The line below a line, without the mark of an item."""
    if n + 1 == len(lines):
        return ""
    return _unmarked("", fold[lines[n + 1].start : lines[n + 1].end])


def over_value(fold: str, lower: str, line: Line, below: str) -> LabelMatch | None:
    """The label that a whole line is, over a value that it may have: `3. Budget` over a sum."""
    if line.end - line.start > _LONGEST or not below:
        return None
    match = match_label(fold, lower, line.start, line.end, cell=True)
    if match is None or match.style is not Style.LINE or match.label is None:
        return None
    return match if reads_as(below, match.label.value) and is_value(below) else None


@lru_cache(maxsize=512)
def is_body(text: str) -> bool:
    """Whether a line is the name of a body and no more: one that the tables know, or with a head of one."""
    text = text.rstrip(" ,;")
    return any(
        f.start == 0 and f.end == len(text) and not f.value.generic for f in find_organisations(text).found
    )


def is_group(match: LabelMatch) -> bool:
    """Whether a label says for whom: among the labels of a form a line of it, elsewhere a heading."""
    return match.label is not None and match.label.text in _GROUPS


def asks_who(match: LabelMatch) -> bool:
    """Whether a label ends as a sentence goes on too: `Projektet finansieras av`."""
    return match.label is not None and match.label.field in ROLES and match.label.text.endswith(_ASKING)


def before_payers(fold: str, match: LabelMatch) -> bool:
    """`Med stöd av Vinnova och Region Skåne`: words that ask for who pays, and only bodies behind them."""
    return asks_who(match) and all(
        is_body(part) for part in _between_bodies(fold[match.rest : match.end].rstrip(". "))
    )


def over_bodies(fold: str, lower: str, line: Line, below: str) -> LabelMatch | None:
    """The label that a whole line is over the names of bodies: `Partners` over `Osby kommun`."""
    if line.end - line.start > _LONGEST or not below[:1].isupper():
        return None
    match = match_label(fold, lower, line.start, line.end, cell=True)
    if (
        match is None
        or match.style is not Style.LINE
        or match.label is None
        or match.label.field not in ROLES
    ):
        return None
    return match if is_body(below.split(", ", maxsplit=1)[0]) and is_value(below) else None


def over_sum(fold: str, lower: str, line: Line, below: str) -> LabelMatch | None:
    """The label that a whole line is over a sum and no more: `Budget` over `1,1 miljoner euro`."""
    if not _is_sum(below) or not fold[line.start].isupper():
        return None
    match = over_value(fold, lower, line, below)
    return match if match and match.label and match.label.value == "amount" else None


def over_known(fold: str, lower: str, line: Line, below: str) -> LabelMatch | None:
    """The label that a whole line is over bodies or a sum."""
    return over_bodies(fold, lower, line, below) or over_sum(fold, lower, line, below)


def over_measured(fold: str, lower: str, line: Line, below: str) -> bool:
    """Whether a line of menus is a label of a sum or a time that stands below it."""
    if not below or not any(c.isdecimal() for c in below):
        return False
    match = over_value(fold, lower, line, below)
    return match is not None and match.label is not None and match.label.value in MEASURED
