"""Lines of a page, and which of them are page furniture."""

import re
from typing import NamedTuple

from extractors.tables import rows

_steps = re.compile(r"[^/:\d ](?:[^/:\d]{0,38}[^/:\d ])?(?: / [^/: ](?:[^/:]{0,38}[^/: ])?)+").fullmatch
_trail = re.compile(
    r"[^<>›|]{1,60}+(?:[>›][^<>›|]{1,60}+)+|[^<>›|\d(]{1,30}+(?:\|[^<>›|\d(]{1,30}+)+"
).fullmatch
_says_something = re.compile(r"\w").search
_wide_gap = re.compile(r" {2,}(?=[A-ZÅÄÖÆØ¿•\d\"-])").finditer
_heading_mark = re.compile(r"(?:/{2,4}|#{1,6}|={2,6}|\*{2,6}|~{2,6}) +(?=\w)").match
_closing_mark = re.compile(r" +(?:/{2,4}|#{1,6}|={2,6}|\*{2,6}|~{2,6})$").search
_MARKS = "/#=*~"
"""Marks of headings in plain text: `// Solel`, `== Solel ==`."""
_LONG = 200
"""A line longer than this that has gaps of two spaces was several lines once."""
_FINAL_MARKS = ' .:!?>"'

_WHOLE = frozenset(row["text"] for row in rows("furniture") if row["match"] == "line")
_STARTS = tuple(row["text"] for row in rows("furniture") if row["match"] == "start")
_PARTS = tuple(row["text"] for row in rows("furniture") if row["match"] == "part")
_LONGEST_WHOLE = max(map(len, _WHOLE)) + 4


class Line(NamedTuple):
    """One line with something on it, without the space around it (`start`, `end` in the fold)."""

    start: int
    end: int
    after_blank: bool
    """Whether an empty line, or nothing, stands before it."""


def split_lines(fold: str) -> list[Line]:
    r"""Split a folded text into its lines; lines of space only leave their mark on the line after them.

    >>> [(line.start, line.end, line.after_blank) for line in split_lines("  ett \ntvå\n \ntre")]
    [(2, 5, True), (7, 10, False), (13, 16, True)]
    """
    lines: list[Line] = []
    last_end, position = -2, 0
    for text in fold.split("\n"):
        stripped = text.strip()
        if stripped:
            start = position + text.index(stripped[0])
            end = start + len(stripped)
            after_blank = position > last_end + 1
            if stripped[0] in _MARKS and (mark := _heading_mark(fold, start, end)) is not None:
                start, after_blank = mark.end(), True
                closing = _closing_mark(fold, start, end)
                end = closing.start() if closing else end
            if len(stripped) > _LONG and "  " in stripped:
                for wide in _wide_gap(fold, start, end):
                    lines.append(Line(start, wide.start(), after_blank))
                    start, after_blank = wide.end(), False
            lines.append(Line(start, end, after_blank))
            last_end = position + len(text)
        position += len(text) + 1
    return lines


def furniture(lower: str, lines: list[Line]) -> list[bool]:
    """Which lines of a page, given in lower case, are furniture (table `furniture`)."""
    parts = tuple(part for part in _PARTS if part in lower)
    marks = tuple(mark for mark in ">›|" if mark in lower)
    return [_is_furniture(lower[line.start : line.end], parts, marks) for line in lines]


def _is_furniture(line: str, parts: tuple[str, ...], marks: tuple[str, ...]) -> bool:
    if len(line) <= _LONGEST_WHOLE and line.strip(_FINAL_MARKS) in _WHOLE:
        return True
    if line.startswith(_STARTS) or (parts and any(part in line for part in parts)):
        return True
    if not line[0].isalnum() and _says_something(line) is None:
        return True
    if line.count(' " ') > 1 or (" / " in line and _steps(line) is not None):
        return True  # the steps of a trail
    return bool(marks) and any(mark in line for mark in marks) and _trail(line) is not None
