"""Lists without marks: short lines under a heading of aims or results, or lines set in by the same space."""

import re
from collections.abc import Sequence

from extractors.layout.labels import LabelMatch
from extractors.layout.lines import Line

_marked = re.compile(r"o +|(?:[A-ZÅÄÖ][a-zåäö]+ )?\d{1,2} ?[:.)] ").match
"""Marks of items that are read elsewhere."""
_LONGEST = 120
_FEWEST_WORDS = 3


def list_length(
    fold: str,
    lines: Sequence[Line],
    labels: Sequence[LabelMatch | None],
    furniture: Sequence[bool],
    first: int,
) -> int:
    """How many lines from one on, the first below a heading, are items of a list; 0 if they are text."""
    indent = _indent(fold, lines[first])
    set_in = first > 0 and indent > _indent(fold, lines[first - 1])
    small = fold[lines[first].start].islower()
    count = 0
    for n in range(first, len(lines)):
        line = lines[n]
        if count and (line.after_blank or _indent(fold, line) != indent):
            if not line.after_blank and not set_in:
                return 0
            break
        if labels[n] is not None or furniture[n]:
            break
        if small != fold[line.start].islower() and not set_in:
            return 0
        if not _is_item(fold, line, set_in=set_in or small):
            return 0
        count += 1
    return count if count > 1 else 0


def _indent(fold: str, line: Line) -> int:
    return line.start - fold.rfind("\n", 0, line.start) - 1


def _is_item(fold: str, line: Line, *, set_in: bool) -> bool:
    length = line.end - line.start
    if length > _LONGEST or fold[line.end - 1] in ".,:;!?":
        return False
    if _marked(fold, line.start, line.end):
        return False
    words = fold.count(" ", line.start, line.end) + 1
    return words >= _FEWEST_WORDS and (set_in or fold[line.start].isupper() or fold[line.start].isdigit())
