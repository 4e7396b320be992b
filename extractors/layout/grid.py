"""Tables that lost their shape: label cells, then rows of as many cells, a cell a line or between bars."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.layout.labels import LabelMatch, Pair, Style, looks_like, match_label
from extractors.layout.lines import Line

_FEWEST = 3
_MOST = 20
"""Columns that a table may have: more label lines in a row are a menu or a list of words."""
_LONGEST_CELL = 160
_ends_table = re.compile(r"(?:del)?(?:summa|totalt|totalsumma|total)\b|sida \d").match
_bar = re.compile(r" *(?:\||\t(?=.)) *|\t")
_filler = re.compile(r"[|:=+ .-]+").fullmatch


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the lines that it takes up, and the pairs of each of its rows."""

    first: int
    last: int
    rows: tuple[tuple[Pair, ...], ...]


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    label: LabelMatch | None = None


def find_grids(fold: str, lower: str, lines: Sequence[Line]) -> list[Grid]:
    """Find the tables among the lines of a page."""
    labels = [_label(fold, lower, line.start, line.end) for line in lines]
    grids: list[Grid] = []
    index = 0
    while index < len(lines):
        grid = _barred(fold, lower, lines, index) or _stacked(fold, lower, lines, labels, index)
        if grid is not None:
            grids.append(grid)
            index = grid.last + 1
        else:
            index += 1
    return grids


def _label(fold: str, lower: str, start: int, end: int) -> LabelMatch | None:
    match = match_label(fold, lower, start, end, cell=True)
    if match is None or match.style is not Style.LINE or fold[end - 1] == ":":
        return None
    return None if match.label is not None and match.label.value == "section" else match


def _is_header(cells: Sequence[_Cell]) -> bool:
    known = sum(cell.label is not None for cell in cells)
    return known >= _FEWEST and known * 3 >= len(cells) * 2


def _barred(fold: str, lower: str, lines: Sequence[Line], index: int) -> Grid | None:
    """Rows of cells with bars between them on one line each."""
    start, end = lines[index].start, lines[index].end
    if fold.count("|", start, end) + fold.count("\t", start, end) < _FEWEST - 1:
        return None
    header = _cells(fold, lines[index])
    if len(header) < _FEWEST:
        return None
    header = [replace(cell, label=_label(fold, lower, cell.start, cell.end)) for cell in header]
    if sum(cell.label is not None for cell in header) < _FEWEST - 1:
        return None
    rows = []
    last = index
    for line in lines[index + 1 :]:
        if _filler(fold, line.start, line.end):
            last += 1
            continue
        cells = _cells(fold, line)
        if len(cells) != len(header):
            cells = _cells(fold, _to_the_end(fold, line))
        if len(cells) != len(header) or any(_ends_table(lower, cell.start, cell.end) for cell in cells[:2]):
            break
        last += 1
        rows.append(_pairs(fold, header, cells))
    return Grid(index, last, tuple(rows)) if rows else None


def _to_the_end(fold: str, line: Line) -> Line:
    """A line with the tabs that end it: its last cells are empty."""
    end = line.end
    while fold[end : end + 1] in {"\t", " "}:
        end += 1
    return line._replace(end=end)


def _cells(fold: str, line: Line) -> list[_Cell]:
    cells, start = [], line.start
    for bar in _bar.finditer(fold, line.start, line.end):
        cells.append(_Cell(start, bar.start()))
        start = bar.end()
    cells.append(_Cell(start, line.end))
    if fold[line.start] == "|":
        cells = cells[1:]
    return cells[:-1] if fold[line.end - 1] == "|" and cells else cells


def _stacked(
    fold: str, lower: str, lines: Sequence[Line], labels: Sequence[LabelMatch | None], index: int
) -> Grid | None:
    """A cell a line: labels one after the other, then values in the same order again and again."""
    if labels[index] is None:
        return None
    header: list[_Cell] = []
    for place in range(index, min(index + _MOST, len(lines))):
        following = labels[place + 1] if place + 1 < len(lines) else None
        if labels[place] is None and following is None:
            break
        header.append(_Cell(lines[place].start, lines[place].end, labels[place]))
    if not _is_header(header):
        return None
    rows = []
    first = index + len(header)
    apart = all(line.after_blank for line in lines[index:first])
    while first < len(lines):
        cells, below = _stack(lines, first, len(header), apart=apart)
        if len(cells) < len(header) or not _fits(fold, lower, header, cells):
            break
        rows.append(_pairs(fold, header, cells))
        first = below
    return Grid(index, first - 1, tuple(rows)) if len(rows) > 1 else None


def _stack(lines: Sequence[Line], first: int, count: int, *, apart: bool) -> tuple[list[_Cell], int]:
    """The next cells and the line after them; cells that empty lines part may take several lines."""
    cells: list[_Cell] = []
    while first < len(lines):
        line = lines[first]
        if apart and not line.after_blank and cells:
            cells[-1] = replace(cells[-1], end=line.end)
        elif len(cells) == count:
            break
        else:
            cells.append(_Cell(line.start, line.end))
        first += 1
    return cells, first


def _fits(fold: str, lower: str, header: Sequence[_Cell], cells: Sequence[_Cell]) -> bool:
    for head, cell in zip(header, cells, strict=True):
        if cell.end - cell.start > _LONGEST_CELL or _ends_table(lower, cell.start, cell.end):
            return False
        if _filler(fold, cell.start, cell.end):
            continue
        kind = head.label.label.value if head.label and head.label.label else "text"
        if not looks_like(fold[cell.start : cell.end], kind):
            return False
    return True


def _pairs(fold: str, header: Sequence[_Cell], cells: Sequence[_Cell]) -> tuple[Pair, ...]:
    pairs = []
    for head, cell in zip(header, cells, strict=True):
        if cell.end <= cell.start or _filler(fold, cell.start, cell.end):
            continue
        match = head.label
        pairs.append(
            Pair(
                match.label if match else None,
                head.start,
                match.label_end if match else head.end,
                cell.start,
                cell.end,
                Style.CELL,
                match.unit if match else "",
            )
        )
    return tuple(pairs)
