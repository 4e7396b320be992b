"""Rows of values that semicolons part, under the names of their columns, as programs write them.

`project_title;owner;budget_sek` over `Grön hamn;Ystads kommun;1250000`.
"""

import re
from collections.abc import Iterator, Sequence

from extractors.layout.label_table import Label
from extractors.layout.labels import LabelMatch, Pair, Style, match_label
from extractors.layout.lines import Line

Cell = tuple[int, int]

_FEWEST = 3
_cell = re.compile(r'[ \t]*(?:"(?P<quoted>[^"\n]*)"[ \t]*(?=;|\n|$)|(?P<bare>[^;\n]*))').match
_unit = re.compile(r" \(?(?P<unit>kr|tkr|kkr|mkr|mnkr|sek|tsek|ksek|msek|eur|euro)\)?$").search
_LONGEST_HEAD = 60


def find_separated(fold: str, lines: Sequence[Line], index: int) -> list[tuple[Pair, ...]]:
    """The rows under a line that names their columns, two of these known to be of a project."""
    start, end = lines[index].start, lines[index].end
    if not fold.count(";", start, end):
        return []
    cells = list(_cells(fold, lines[index]))
    closed = cells[-1][0] == cells[-1][1]  # each line ends in a semicolon
    cells = cells[:-1] if closed else cells
    if any(last - first > _LONGEST_HEAD or first == last for first, last in cells):
        return []
    header = [(cell, _label(fold, *cell)) for cell in cells]
    known = {match.label.field for _, match in header if match and match.label}
    if len(known) < _FEWEST - 1 or (len(cells) < _FEWEST and known.isdisjoint({"title", "owner"})):
        return []
    rows: list[tuple[Pair, ...]] = []
    for line in lines[index + 1 :]:
        values = list(_cells(fold, line))
        if len(values) == len(header) + 1 and closed:
            values.pop()
        if len(values) != len(header):
            break
        rows.append(tuple(_pairs(header, values)))
    return rows


def _cells(fold: str, line: Line) -> Iterator[Cell]:
    place, stop = line.start, line.end
    while place <= stop and (match := _cell(fold, place, stop)) is not None:
        start, end = match.span("quoted" if match["quoted"] is not None else "bare")
        yield start, start + len(fold[start:end].rstrip())
        place = match.end() + 1


def _label(fold: str, start: int, end: int) -> LabelMatch | None:
    """The label that the name of a column stands for: `Start_date`, `budget_sek`, `Belopp (kr)`."""
    words = fold[start:end].replace("_", " ").strip().lower()
    unit = _unit(words)
    if unit is not None:
        words = words[: unit.start()]
    match = match_label(words.capitalize(), words, 0, len(words), cell=True)
    if match is None or match.style is not Style.LINE:
        return None
    label: Label | None = match.label
    return LabelMatch(label, start, end, end, end, Style.LINE, unit["unit"] if unit else "")


def _pairs(header: Sequence[tuple[Cell, LabelMatch | None]], values: Sequence[Cell]) -> Iterator[Pair]:
    for (head, match), (start, end) in zip(header, values, strict=True):
        if start < end:
            label, unit = (match.label, match.unit) if match else (None, "")
            yield Pair(label, *head, start, end, Style.CELL, unit)
