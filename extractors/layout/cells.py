"""The cells of a table: what heads a column, and what may stand under it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.layout.label_words import label_by_words
from extractors.layout.labels import LabelMatch, Pair, Style, looks_like, match_label

FEWEST = 3
_LONGEST_CELL = 160
_OF_LIST = frozenset({"title", "owner"})
ends_table = re.compile(r"(?:del)?(?:summa|totalt|totalsumma|total)\b|sida \d").match
_money_unit = re.compile(r" \((kr|tkr|kkr|mkr|mnkr|sek|ksek|msek|euro?)\)$", re.IGNORECASE).search
filler = re.compile(r"[|:=+ .-]+").fullmatch


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; one that heads a column may be a label of the tables."""

    start: int
    end: int
    label: LabelMatch | None = None


def label_of(fold: str, lower: str, start: int, end: int) -> LabelMatch | None:
    """The label of the tables that a cell is, all of it."""
    if end - start > _LONGEST_CELL or fold[end - 1] == ":":
        return None
    match = match_label(fold, lower, start, end, cell=True)
    if match is None or match.style is not Style.LINE:
        return None
    return None if match.label is not None and match.label.value == "section" else match


def is_header(cells: Sequence[Cell]) -> bool:
    """Whether so many of a row of cells are labels that they head columns."""
    known = sum(cell.label is not None for cell in cells)
    return known >= FEWEST and known * 3 >= len(cells) * 2


def is_header_of_two(cells: Sequence[Cell]) -> bool:
    """Whether two cells head a list of who got what, or of who and what: `Sökande | Belopp`."""
    fields = [cell.label.label.field.partition(".")[0] for cell in cells if cell.label and cell.label.label]
    if len(cells) != len(fields) or len(set(fields)) != FEWEST - 1:
        return False
    return not _OF_LIST.isdisjoint(fields) and _OF_LIST.issuperset({*fields} - {"budget"})


def fits(fold: str, lower: str, header: Sequence[Cell], cells: Sequence[Cell], *, misfits: int = 0) -> bool:
    """Whether cells are what the heads of their columns ask for; `misfits` of them may not be."""
    for head, cell in zip(header, cells, strict=True):
        if cell.start == cell.end:
            continue
        if cell.end - cell.start > _LONGEST_CELL or ends_table(lower, cell.start, cell.end):
            return False
        if filler(fold, cell.start, cell.end):
            continue
        kind = head.label.label.value if head.label and head.label.label else "text"
        if not looks_like(fold[cell.start : cell.end], kind):
            misfits -= 1
            if misfits < 0:
                return False
    return True


def cell_pairs(fold: str, header: Sequence[Cell], cells: Sequence[Cell]) -> tuple[Pair, ...]:
    """What a row says: each cell that holds something, with the head of its column."""
    pairs = []
    for head, cell in zip(header, cells, strict=True):
        if cell.end <= cell.start or filler(fold, cell.start, cell.end):
            continue
        match = head.label
        if match is not None:
            label, label_end, unit = match.label, match.label_end, match.unit
        else:
            label_end, unit = _unit_of(fold, head)
            label = label_by_words(
                fold[head.start : label_end], f"{fold[cell.start : cell.end]} {unit}".strip()
            )
        pairs.append(Pair(label, head.start, label_end, cell.start, cell.end, Style.CELL, unit))
    return tuple(pairs)


def _unit_of(fold: str, head: Cell) -> tuple[int, str]:
    """Where the words of a head end that no row of the table knows, and the unit of money behind them."""
    unit = _money_unit(fold, head.start, head.end)
    return (unit.start(), unit[1]) if unit else (head.end, "")
