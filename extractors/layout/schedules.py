"""Schedules: lines that each give a phase of a project and its time, under a heading or numbered.

`Tidplan` over `Uppstart: januari-mars 2019` and `Genomförande: april 2019-juni 2021`; `Fas 1 Start: ...`.
"""

import re
from collections.abc import Sequence

from extractors.layout.label_table import Label
from extractors.layout.label_words import reads_as
from extractors.layout.labels import LabelMatch, Style
from extractors.layout.lines import Line

_LONGEST_VALUE = 60
_over = re.compile(
    r"(?:\d{1,2}[.)]? )?(?:projektets )?(?:tids?plan|tidsschema|tidschema|faser|etapper"
    r"|projektfaser|faser och tidplan)"
    r"(?: (?:för|och|i) [^\n]{3,40})?:?$"
).match
_part = re.compile(
    r"(?:[•*-] ?)?(?P<number>(?:Fas|Etapp|Steg|Delfas) \d{1,2}[a-z]?(?:(?: ?[-:.,])? |(?= ?:)))?"
    r"(?P<name>[A-ZÅÄÖ][^\n:\d]{2,50})?: ?(?P<time>\S[^\n]*)$"
).match
_day = re.compile(r"(?:19|20)\d\d-\d\d(?:-\d\d)?(?!\d)").sub
_range = re.compile(r"\w\.? ?- ?\w|\w\.? (?:till|t\.?o\.?m\.?|tom) ").search
_OF_OTHERS = ("period.application", "period.decision", "call", "page_date")
_FEWEST = 2


def find_schedules(
    fold: str, lower: str, lines: Sequence[Line], labels: Sequence[LabelMatch | None]
) -> dict[int, LabelMatch]:
    """Find the phases of the schedules of a page, by the number of their line."""
    found: dict[int, LabelMatch] = {}
    first = 0
    while first < len(lines):
        run: dict[int, LabelMatch] = {}
        numbered = 0
        last = first
        while last < len(lines) and (last == first or not lines[last].after_blank):
            phase = _phase(fold, lines[last], labels[last])
            if phase is None:
                break
            run[last] = phase[0]
            numbered += phase[1]
            last += 1
        over = first > 0 and _over(lower, lines[first - 1].start, lines[first - 1].end) is not None
        if len(run) >= _FEWEST and (over or numbered == len(run)):
            found.update(run)
        first = max(last, first + 1)
    return found


def _phase(fold: str, line: Line, label: LabelMatch | None) -> tuple[LabelMatch, bool] | None:
    """The phase that a line gives, and whether it has a number; what a label says of the whole is none."""
    known = label.label if label is not None else None
    if known is not None and (known.field.startswith(_OF_OTHERS) or "projekt" in known.text):
        return None
    match = _part(fold, line.start, line.end) if fold.find(":", line.start, line.end) >= 0 else None
    if match is None or not (match["name"] or match["number"]) or len(match["time"]) > _LONGEST_VALUE:
        return None
    if not (reads_as(match["time"], "period") and _range(_day("x", match["time"].lower()))):
        return None
    start, end = match.span("name") if match["name"] else match.span("number")
    phase = Label(fold[start:end].strip().lower(), "period.phase", "period", "", bare=False)
    return LabelMatch(phase, start, end, match.start("time"), line.end, Style.COLON), bool(match["number"])
