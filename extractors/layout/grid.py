"""Tables that lost their shape: label cells, then rows of as many cells, each on a line or marked off."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.layout.cells import (
    FEWEST,
    Cell,
    cell_pairs,
    ends_table,
    filler,
    fits,
    is_header,
    is_header_of_two,
    label_of,
)
from extractors.layout.cost_tables import find_cost_table
from extractors.layout.label_forms import labels_of
from extractors.layout.labels import ROLES, LabelMatch, Pair, looks_like
from extractors.layout.lines import Line
from extractors.layout.separated import find_separated

_OF_LETTERS = frozenset({"period", "identifier"})
_MOST = 20
"""Columns that a table may have: more label lines in a row are a menu or a list of words."""
_bar = re.compile(r" *(?:\||\t(?=.)) *|\t")
_gap = re.compile(r" {2,}")
_ROLE_HEADS = frozenset({"roll", "roll i projektet", "funktion", "roll/funktion"})
_own_share = re.compile(r"(?:egen|egna) (?:insats|finansiering|medel|andel)").match


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the lines that it takes up, and the pairs of each of its rows."""

    first: int
    last: int
    rows: tuple[tuple[Pair, ...], ...]


def find_grids(fold: str, lower: str, lines: Sequence[Line]) -> list[Grid]:
    """Find the tables among the lines of a page."""
    labels = [label_of(fold, lower, line.start, line.end) for line in lines]
    bars, gaps, separated = "|" in fold or "\t" in fold, "  " in fold, ";" in fold
    grids: list[Grid] = []
    index = 0
    while index < len(lines):
        grid = (
            (_of_costs(fold, lower, lines, index) if bars or gaps or separated else None)
            or (_barred(fold, lower, lines, index) if bars else None)
            or (_gapped(fold, lower, lines, index) if gaps else None)
            or (_separated(fold, lines, index) if separated else None)
            or (_stacked(fold, lower, lines, labels, index) if labels[index] else None)
        )
        if grid is not None:
            grids.append(_of_roles(lower, grid) or _of_bodies(lower, labels, index, grid) or grid)
            index = grid.last + 1
        else:
            index += 1
    return grids


def _of_costs(fold: str, lower: str, lines: Sequence[Line], index: int) -> Grid | None:
    """A table of costs: what its last row says is one row."""
    table = find_cost_table(fold, lower, lines, index)
    return Grid(index, table.last, (table.pairs,)) if table and table.pairs else None


def _of_roles(lower: str, grid: Grid) -> Grid | None:
    """A table of who takes part and in which role (`Organisation`, `Roll`) is one row of one project."""
    pairs: list[Pair] = []
    for row in grid.rows:
        role = next((p for p in row if lower[p.label_start : p.label_end] in _ROLE_HEADS), None)
        body = next((p for p in row if p.label is not None and p.label.field in ROLES), None)
        if role is None or body is None:
            return None
        found = labels_of(lower[role.start : role.end])
        if found and found[0].field in ROLES:
            pairs.append(replace(body, label=found[0]))
    return Grid(grid.first, grid.last, (tuple(pairs),)) if pairs else None


def _of_bodies(lower: str, labels: Sequence[LabelMatch | None], index: int, grid: Grid) -> Grid | None:
    """A table right under a label of bodies (`Medfinansiärer`) lists them and not projects: one row."""
    match = labels[index - 1] if index else None
    above = match.label if match else None
    if above is None or above.field not in ROLES:
        return None
    pairs = []
    for pair in (one for row in grid.rows for one in row):
        label = pair.label
        if label is not None and label.field == "title" and _own_share(lower, pair.start):
            continue
        if label is not None and label.field == "title":
            label = above
        elif label is not None and label.field == "budget.grant" and above.field == "cofunder":
            label = replace(label, field="budget.cofinancing")
        pairs.append(replace(pair, label=label))
    return Grid(grid.first, grid.last, (tuple(pairs),))


def _barred(fold: str, lower: str, lines: Sequence[Line], index: int) -> Grid | None:
    """Rows of cells with bars between them on one line each."""
    start, end = lines[index].start, lines[index].end
    if not fold.count("|", start, end) + fold.count("\t", start, end):
        return None
    header = _cells(fold, lines[index])
    if len(header) < FEWEST - 1:
        return None
    header = [replace(cell, label=label_of(fold, lower, cell.start, cell.end)) for cell in header]
    two = is_header_of_two(header)
    if not two and (len(header) < FEWEST or sum(cell.label is not None for cell in header) < FEWEST - 1):
        return None
    rows = []
    last = index
    for line in lines[index + 1 :]:
        if filler(fold, line.start, line.end):
            last += 1
            continue
        cells = _as_many(fold, line, len(header))
        if cells is None or any(ends_table(lower, cell.start, cell.end) for cell in cells[:2]):
            break
        last += 1
        rows.append(cell_pairs(fold, header, cells))
    return Grid(index, last, tuple(rows)) if len(rows) > two else None


def _separated(fold: str, lines: Sequence[Line], index: int) -> Grid | None:
    rows = find_separated(fold, lines, index)
    return Grid(index, index + len(rows), tuple(rows)) if rows else None


def _gapped(fold: str, lower: str, lines: Sequence[Line], index: int) -> Grid | None:
    """Rows of cells on one line each with wide gaps between, under the words that head the columns."""
    line = lines[index]
    if fold.find("  ", line.start, line.end) < 0:
        return None
    header = _between_gaps(fold, line)
    header = [replace(cell, label=label_of(fold, lower, cell.start, cell.end)) for cell in header]
    two = is_header_of_two(header)
    if not two and not is_header(header):
        return _letterhead(fold, lines, index, header)
    rows: list[tuple[Pair, ...]] = []
    for further in lines[index + 1 :]:
        cells = _in_columns(fold, line, header, further)
        if cells is None or (further.after_blank and rows) or not fits(fold, lower, header, cells):
            break
        rows.append(cell_pairs(fold, header, cells))
    return Grid(index, index + len(rows), tuple(rows)) if len(rows) > two else None


def _letterhead(fold: str, lines: Sequence[Line], index: int, header: Sequence[Cell]) -> Grid | None:
    """`Datum   Diarienummer` over a day and a number, each right below its label, as letters have it."""
    known = [(cell, cell.label.label.value) for cell in header if cell.label and cell.label.label]
    if len(header) < FEWEST - 1 or index + 1 == len(lines):
        return None
    head, row = (fold.rfind("\n", 0, one.start) + 1 for one in lines[index : index + 2])
    under = {cell.start - row: cell for cell in _between_gaps(fold, lines[index + 1])}
    pairs: list[Pair] = []
    for label, kind in (one for one in known if one[1] in _OF_LETTERS):
        cell = under.get(label.start - head)
        value = fold[cell.start : cell.end] if cell else ""
        if cell is None or not looks_like(value, kind) or not any(c.isdecimal() for c in value):
            return None
        pairs.extend(cell_pairs(fold, [label], [cell]))
    return Grid(index, index + 1, (tuple(pairs),)) if pairs else None


def _between_gaps(fold: str, line: Line) -> list[Cell]:
    cells, start = [], line.start
    for gap in _gap.finditer(fold, line.start, line.end):
        cells.append(Cell(start, gap.start()))
        start = gap.end()
    return [*cells, Cell(start, line.end)]


def _in_columns(fold: str, head: Line, header: Sequence[Cell], line: Line) -> list[Cell] | None:
    """The cells of a row under their columns, those left out empty; None where they do not stand so."""
    cells = _between_gaps(fold, line)
    if len(cells) == len(header):
        return cells
    head_start, start = (fold.rfind("\n", 0, one.start) + 1 for one in (head, line))
    columns = [cell.start - head_start for cell in header]
    found = [Cell(line.end, line.end)] * len(header)
    for cell in cells:
        if cell.start - start not in columns:
            return None
        found[columns.index(cell.start - start)] = cell
    return found if len(cells) * 2 > len(header) else None


def _to_the_end(fold: str, line: Line) -> Line:
    """A line with the tabs that end it: its last cells are empty."""
    end = line.end
    while fold[end : end + 1] in {"\t", " "}:
        end += 1
    return line._replace(end=end)


def _cells(fold: str, line: Line) -> list[Cell]:
    cells, start = [], line.start
    for bar in _bar.finditer(fold, line.start, line.end):
        cells.append(Cell(start, bar.start()))
        start = bar.end()
    cells.append(Cell(start, line.end))
    if fold[line.start] == "|":
        cells = cells[1:]
    return cells[:-1] if fold[line.end - 1] == "|" and cells else cells


def _as_many(fold: str, line: Line, count: int) -> list[Cell] | None:
    """The cells of a row, if they are so many; a bar or tabs at its end may stand for an empty last cell."""
    cells = _cells(fold, line)
    if len(cells) + 1 == count and fold[line.end - 1] == "|" and fold[line.start] != "|":
        return [*cells, Cell(line.end, line.end)]
    if len(cells) != count:
        cells = _cells(fold, _to_the_end(fold, line))
    return cells if len(cells) == count else None


def _stacked(
    fold: str, lower: str, lines: Sequence[Line], labels: Sequence[LabelMatch | None], index: int
) -> Grid | None:
    """A cell a line: labels one after the other, then values in the same order again and again."""
    header: list[Cell] = []
    for place in range(index, min(index + _MOST, len(lines))):
        following = labels[place + 1] if place + 1 < len(lines) else None
        if labels[place] is None and following is None:
            break
        header.append(Cell(lines[place].start, lines[place].end, labels[place]))
    fields = {cell.label.label.field for cell in header if cell.label and cell.label.label}
    two = is_header_of_two(header) and "budget.grant" in fields
    if not two and not is_header(header):
        return None
    rows: list[tuple[Pair, ...]] = []
    first = index + len(header)
    apart = all(line.after_blank for line in lines[index:first])
    close = True
    while first < len(lines):
        if close and len(rows) > 1 and lines[first].after_blank:
            break  # rows without empty lines between end at the first one
        close = close and (not rows or not lines[first].after_blank)
        cells, below = _stack(lines, first, len(header), apart=apart)
        if not _is_row(fold, lower, header, cells):
            cells, below = _stack_with_gap(lines, first, len(header))
        if not _is_row(fold, lower, header, cells):
            cells, below = _stack(lines, first, len(header), apart=apart)
            whole = len(rows) > 1 and lines[first].after_blank and _ends_stanza(lines, below)
            if not (whole and _is_row(fold, lower, header, cells, misfits=1)):
                break
        rows.append(cell_pairs(fold, header, cells))
        first = below
    return Grid(index, first - 1, tuple(rows)) if len(rows) > 1 + two else None


def _stack(lines: Sequence[Line], first: int, count: int, *, apart: bool) -> tuple[list[Cell], int]:
    """The next cells and the line after them; cells that empty lines part may take several lines."""
    cells: list[Cell] = []
    while first < len(lines):
        line = lines[first]
        if apart and not line.after_blank and cells:
            cells[-1] = replace(cells[-1], end=line.end)
        elif len(cells) == count:
            break
        else:
            cells.append(Cell(line.start, line.end))
        first += 1
    return cells, first


def _stack_with_gap(lines: Sequence[Line], first: int, count: int) -> tuple[list[Cell], int]:
    """The next cells where empty lines part the rows and an empty line inside a row is an empty cell."""
    cells: list[Cell] = []
    if not lines[first].after_blank:
        return cells, first
    while first < len(lines) and len(cells) < count:
        line = lines[first]
        if line.after_blank and cells:
            cells.append(Cell(line.start, line.start))
        cells.append(Cell(line.start, line.end))
        first += 1
    return cells, first


def _ends_stanza(lines: Sequence[Line], below: int) -> bool:
    """Whether an empty line, or nothing, follows the lines of a row."""
    return below == len(lines) or lines[below].after_blank


def _is_row(
    fold: str, lower: str, header: Sequence[Cell], cells: Sequence[Cell], *, misfits: int = 0
) -> bool:
    return len(cells) == len(header) and fits(fold, lower, header, cells, misfits=misfits)
