"""Forms in two columns: a label and its value on one line, parted by a bar, a tab or a wide gap."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.layout.label_table import Label
from extractors.layout.labels import looks_like, match_label
from extractors.layout.lines import Line

_LONGEST_LABEL = 60
_FEWEST = 3
"""Rows that make a form where only gaps part the columns; of rows with bars or tabs two are enough."""
_ONE_BAR = "¦"
"""The mark of lines that one bar parts in two: menus have it too."""
_wide = re.compile(r" ?\.{4,} ?| {2,}")
"""A wide gap, or the dots that lead the eye to the value."""
_tabs = re.compile(r" *\t[ \t]*")
_filler = re.compile(r"[|:=+ -]+").fullmatch
_money = re.compile(r"[\d ]{3,}(?:[.,]\d+)? ?(?:kr|kronor|sek|€|eur|nok)\b").match


@dataclass(frozen=True, slots=True)
class Row:
    """A label, the values that stand beside and below it, and how many lines it takes (spans of the fold)."""

    label: Label | None
    start: int
    end: int
    values: tuple[tuple[int, int], ...]
    lines: int


@dataclass(frozen=True, slots=True)
class _Split:
    """A line parted in two; without a label it goes on with the value above."""

    mark: str
    label: tuple[int, int] | None
    value: tuple[int, int] | None
    column: int


def find_columns(fold: str, lower: str, lines: Sequence[Line]) -> dict[int, Row]:
    """Find the rows of forms in two columns, by the number of their first line."""
    if not any(mark in fold for mark in ("|", "\t", "   ", "....")):
        return {}
    splits = [_split(fold, line) for line in lines]
    found: dict[int, Row] = {}
    first = 0
    while first < len(lines):
        last = _run(lines, splits, first)
        rows = list(_rows(fold, lower, splits, first, last))
        if _is_form(fold, lower, splits[first], rows):
            found.update(rows)
        first = max(last, first + 1)
    return found


def _split(fold: str, line: Line) -> _Split | None:
    before = fold.rfind("\n", 0, line.start) + 1
    if fold[line.start] == "|" and line.end - line.start > 1:
        return _barred(fold, line)
    if "\t" in fold[before : line.end]:
        return _tabbed(fold, before, line)
    bar = fold.find(" | ", line.start, line.end)
    if bar >= 0 and fold.count("|", line.start, line.end) == 1 and bar - line.start <= _LONGEST_LABEL:
        return _Split(_ONE_BAR, (line.start, bar), (bar + 3, line.end), 0)
    gaps = _gaps(fold, line)
    if not gaps:
        return _Split(" ", None, (line.start, line.end), line.start - before) if line.start > before else None
    gap = gaps[0]
    if gap.start() - line.start > _LONGEST_LABEL or any(len(g[0]) > 2 for g in gaps[1:]):
        return None
    if fold[line.start] in "•*-·" or fold[gap.start() - 1] in ".,;":
        return None
    dotted = "." in gap[0]
    if dotted and fold[gap.start() - 1] == ":":
        return None  # a line to fill in
    return _Split(
        "." if dotted else " ", (line.start, gap.start()), (gap.end(), line.end), gap.end() - before
    )


def _gaps(fold: str, line: Line) -> "list[re.Match[str]]":
    if fold.find("  ", line.start, line.end) < 0 and fold.find("....", line.start, line.end) < 0:
        return []
    return list(_wide.finditer(fold, line.start, line.end))


def _barred(fold: str, line: Line) -> _Split | None:
    if _filler(fold, line.start, line.end):
        return _Split("|", None, None, 0)
    cells, start = [], line.start + 1
    stop = line.end if fold[line.end - 1] == "|" else line.end + 1
    for place in range(start, stop):
        if place == line.end or fold[place] == "|":
            cells.append(_trimmed(fold, start, min(place, line.end)))
            start = place + 1
    if len(cells) != 2 or cells[0][0] == cells[0][1]:
        return None
    return _Split("|", cells[0], cells[1], 0)


def _trimmed(fold: str, start: int, end: int) -> tuple[int, int]:
    while start < end and fold[start] in " \t":
        start += 1
    while end > start and fold[end - 1] in " \t":
        end -= 1
    return start, end


def _tabbed(fold: str, before: int, line: Line) -> _Split | None:
    gaps = list(_tabs.finditer(fold, line.start, line.end))
    indented = "\t" in fold[before : line.start]
    if len(gaps) == 1 and gaps[0].start() - line.start <= _LONGEST_LABEL:
        return _Split("\t", (line.start, gaps[0].start()), (gaps[0].end(), line.end), 0)
    if not gaps and indented:
        return _Split("\t", None, (line.start, line.end), 0)
    stop = fold.find("\n", line.end)
    trailing = fold[line.end : stop if stop >= 0 else len(fold)]
    if not gaps and "\t" in trailing:
        return _Split("\t", (line.start, line.end), None, 0)
    return None


def _run(lines: Sequence[Line], splits: Sequence[_Split | None], first: int) -> int:
    """Where the lines end that are parted like the first one, with no empty line between."""
    head = splits[first]
    last = first
    while last < len(lines):
        split = splits[last]
        if split is None or head is None or (last > first and lines[last].after_blank):
            break
        goes_on = head.mark == "." and split.mark == " " and split.label is None
        if split.mark != head.mark and not goes_on:
            break
        if split.mark == head.mark == " " and not _same_column(head, split):
            break
        last += 1
    return last


def _same_column(head: _Split, split: _Split) -> bool:
    if abs(split.column - head.column) <= 1:
        return True
    return split.label is not None and split.label[1] - split.label[0] >= head.column - 2


def _rows(
    fold: str, lower: str, splits: Sequence[_Split | None], first: int, last: int
) -> Iterator[tuple[int, Row]]:
    number = first
    while number < last:
        split = splits[number]
        if split is None or split.label is None:
            number += 1
            continue
        values = [split.value] if split.value and split.value[0] < split.value[1] else []
        following = number + 1
        while following < last:
            further = splits[following]
            if further is None or further.label is not None:
                break
            if further.value is not None:
                values.append(further.value)
            following += 1
        known = _known(fold, lower, *split.label)
        ruled = following > number + 1 and splits[number + 1] == _Split("|", None, None, 0)
        head = ruled and (known is None or not values or _known(fold, lower, *values[0]) is not None)
        if not head:  # "Vad | Hur mycket" over a rule
            yield number, Row(known, *split.label, tuple(values), following - number)
        number = following


def _known(fold: str, lower: str, start: int, end: int) -> Label | None:
    while end > start and fold[end - 1] in " :?*":
        end -= 1
    for cell in (False, True):
        match = match_label(fold, lower, start, end, cell=cell)
        if match is not None and match.rest == match.end:
            return match.label
    return None


def _is_form(fold: str, lower: str, head: _Split | None, rows: Sequence[tuple[int, Row]]) -> bool:
    """Whether rows are a form: enough of them, and some of the labels known or all of the values sums."""
    if head is None or len(rows) < (_FEWEST if head.mark == " " else 2):
        return False
    known = sum(row.label is not None for _, row in rows)
    if head.mark == _ONE_BAR:
        return known > 1 and sum(_holds(fold, lower, row) for _, row in rows) > 1
    if known > 1 or known * 3 >= len(rows):
        return True
    return all(row.values and _money(lower, *row.values[0]) for _, row in rows)


def _holds(fold: str, lower: str, row: Row) -> bool:
    """Whether a row has a value that its label asks for, and no other label of a menu."""
    if row.label is None or not row.values:
        return False
    start, end = row.values[0]
    return looks_like(fold[start:end], row.label.value) and _known(fold, lower, start, end) is None
