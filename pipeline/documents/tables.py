"""Tables to lines: a form becomes `Label: value`, a list of rows lines of cells, a page layout its cells."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.documents.lines import GAP, LONGEST_LABEL, SHORT, Line, pair, row

MAX_SPAN = 20
"""Columns or rows that a cell may be said to span; more is a mistake or an attack."""
_LONGEST_CELL = 160
_MOST_COLUMNS = 50
"""Columns up to which short rows are filled up."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its lines, whether it is a header, its columns and rows, whether a table stands in it."""

    lines: tuple[Line, ...]
    header: bool = False
    columns: int = 1
    rows: int = 1
    nested: bool = False

    @property
    def text(self) -> str:
        """The lines of the cell as one."""
        return " ".join(line.text for line in self.lines if line.text)

    @property
    def is_label(self) -> bool:
        """Whether it could be a label: one short line."""
        return sum(bool(line.text) for line in self.lines) == 1 and len(self.text) <= LONGEST_LABEL


Row = Sequence[Cell]


def table_lines(rows: Sequence[Row]) -> list[Line]:
    """The lines of a table."""
    rows = [cells for cells in rows if any(cell.text for cell in cells)]
    if not rows:
        return []
    if _is_layout(rows):
        return [line for cells in rows for cell in cells for line in (GAP, *cell.lines, GAP)]
    if _is_form(rows):
        return [line for cells in rows for line in _form_lines(cells)]
    return [row([cell.replace("\t", " ") for cell in cells]) for cells in _squared(rows)]


def _is_layout(rows: Sequence[Row]) -> bool:
    """Whether cells hold parts of a page: headings, or more than a cell of a table would."""
    if max(len(cells) for cells in rows) == 1 or any(cell.nested for cells in rows for cell in cells):
        return True
    if _is_form(rows):
        return False
    cells = [cell for row in rows for cell in row]
    long = sum(len(cell.text) > _LONGEST_CELL for cell in cells)
    return any(line.heading for cell in cells for line in cell.lines) or long * 4 >= len(cells)


def _is_form(rows: Sequence[Row]) -> bool:
    """Whether each row is a label and its value, or several of them: `th td`, `th td th td`, two cells."""
    full = [cells for cells in rows if len(cells) > 1]
    if not full or any(len(cells) % 2 for cells in full):
        return False
    if any(not cell.is_label for cells in full for cell in cells[::2] if cell.text):
        return False
    first = full[0]
    if all(cell.header for cell in first):
        return False
    marked = [
        all(cell.header for cell in cells[::2]) and not any(cell.header for cell in cells[1::2])
        for cells in full
    ]
    return all(marked) or all(len(cells) == 2 for cells in full)


def _form_lines(cells: Row) -> list[Line]:
    if len(cells) == 1:
        text = cells[0].text
        return [GAP, Line(text, heading=len(text) <= SHORT), GAP]
    lines: list[Line] = []
    for label, value in zip(cells[::2], cells[1::2], strict=True):
        lines += pair(label.text, value.lines)
    return lines


def _squared(rows: Sequence[Row]) -> list[list[str]]:
    """The texts of the cells column by column; a cell over several columns or rows stands in the first."""
    below: dict[int, int] = {}
    found: list[list[str]] = []
    for cells in rows:
        texts: list[str] = []
        for cell in cells:
            while below.get(len(texts), 0) > 0:
                below[len(texts)] -= 1
                texts.append("")
            for column in range(min(max(cell.columns, 1), MAX_SPAN)):
                below[len(texts)] = min(max(cell.rows, 1), MAX_SPAN) - 1
                texts.append(cell.text if column == 0 else "")
        while below.get(len(texts), 0) > 0:
            below[len(texts)] -= 1
            texts.append("")
        found.append(texts)
    width = min(max(map(len, found)), _MOST_COLUMNS)
    return [texts + [""] * (width - len(texts)) for texts in found]
