"""Tables of costs with several columns of sums: what was planned and what it came to, each year and all.

The last row adds up the others: what it has under `Budget`, `Plan` or `Totalt` is the whole, under `Utfall`
what was spent.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.layout.label_table import Label
from extractors.layout.labels import Pair, Style
from extractors.layout.lines import Line
from extractors.layout.menu_words import is_body

_parting = re.compile(r" *(?:\||\t|;) *| {2,}").finditer
_unit = re.compile(
    r" ?\(?(?:i )?(?P<unit>t?kr|kkr|mkr|mnkr|[tkm]?sek|kronor|euro?|€)\)?$", re.IGNORECASE
).search
_whole = re.compile(
    r"(?:(?:total|beslutad|godkänd|beviljad|planerad|reviderad|ursprunglig|sökt) )?"
    r"(?:budget|plan|kalkyl|budgeterat|planerat|beräknat)(?: totalt)?"
).fullmatch
_all = re.compile(r"(?:totalt?|summa|sammanlagt|total(?:summa|kostnad|budget))").fullmatch
_spent = re.compile(
    r"(?:utfall(?:et)?|upparbetat|förbrukat|bokfört|(?:faktisk|verklig)(?:t|a)?(?: kostnad(?:er)?| utfall)?)"
    r"(?: totalt)?"
).fullmatch
_year = re.compile(r"(?:år )?(?:19|20)\d\d(?: ?- ?(?:19|20)?\d\d)?").fullmatch
_sums_up = re.compile(
    r"(?:del)?(?:summa|totalt?|totalsumma|sammanlagt|total kostnad|totala kostnader|summa kostnader"
    r"|summa utgifter|kostnader totalt|totalkostnad)(?: (?:projektet|kostnader|utgifter|projektkostnader))?:?"
).fullmatch
_sum = re.compile(
    r"-?\d{1,3}(?:[ .]?\d{3})*(?:,\d+)?(?: ?(?:t?kr|kkr|mkr|kronor|sek|€|euro))?|-|", re.IGNORECASE
).fullmatch
_ruled = re.compile(r"[|:=+ -]+").fullmatch
_FEWEST_ROWS = 2
_HEADS = ("utfall", "upparbetat", "förbrukat", "bokfört", "faktisk", "verklig", "total", "summa")
_TOTAL = Label("budget", "budget.total", "amount", "", bare=False)
_COST = Label("utfall", "budget.cost", "amount", "", bare=False)

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CostTable:
    """The lines of a table and what its last row says."""

    last: int
    pairs: tuple[Pair, ...]


def find_cost_table(fold: str, lower: str, lines: Sequence[Line], index: int) -> CostTable | None:
    """The table whose columns a line heads, if its rows are sums and the last one adds them up."""
    line = lines[index]
    if not any(fold.find(head, line.start, line.end) >= 0 for head in ("  ", "|", "\t", ";")):
        return None
    if not any(lower.find(head, line.start, line.end) >= 0 for head in _HEADS):
        return None
    heads = _cells(fold, line)
    kinds = [_kind(lower, head) for head in heads]
    spent, several = "cost" in kinds, "all" in kinds and kinds.count("year") > 1
    if not (several or (spent and len(heads) > 1)):
        return None
    last, row, count, bodies = index, None, 0, False
    for number in range(index + 1, len(lines)):
        if _ruled(fold, lines[number].start, lines[number].end):
            continue
        cells = _cells(fold, lines[number])
        if lines[number].after_blank or not _is_row(fold, heads, cells):
            break
        last, count = number, count + 1
        bodies = bodies or is_body(fold[slice(*cells[0])])
        if row is None and _sums_up(lower, *cells[0]):
            row = cells
    if row is None or bodies or count < _FEWEST_ROWS:
        return None
    return CostTable(last, tuple(_pairs(fold, heads, kinds, row)))


def _cells(fold: str, line: Line) -> list[Cell]:
    """The cells of a line, without the empty ones that bars at its edges make."""
    cells, start = [], line.start
    for mark in _parting(fold, line.start, line.end):
        cells.append((start, mark.start()))
        start = mark.end()
    cells.append((start, line.end))
    if fold[line.start] == "|":
        cells = cells[1:]
    return cells[:-1] if fold[line.end - 1] == "|" and cells else cells


def _kind(lower: str, head: Cell) -> str | None:
    words = lower[slice(*head)]
    unit = _unit(words)
    words = words[: unit.start()] if unit else words
    found = {"total": _whole, "all": _all, "cost": _spent, "year": _year}
    return next((kind for kind, fits in found.items() if fits(words)), None)


def _is_row(fold: str, heads: Sequence[Cell], cells: Sequence[Cell]) -> bool:
    """Whether a line has words and then sums, so many as there are heads."""
    if len(cells) - len(heads) not in {0, 1} or not any(c.isalpha() for c in fold[slice(*cells[0])]):
        return False
    return all(_sum(fold, *cell) for cell in cells[1:])


def _pairs(fold: str, heads: Sequence[Cell], kinds: Sequence[str | None], row: Sequence[Cell]) -> list[Pair]:
    found = []
    several = "total" not in kinds
    for place in range(1, min(len(heads), len(row) - 1) + 1):
        kind, head, cell = kinds[-place], heads[-place], row[-place]
        label = {"total": _TOTAL, "all": _TOTAL if several else None, "cost": _COST}.get(kind or "")
        if label is not None and any(c.isdecimal() for c in fold[slice(*cell)]):
            unit = _unit(fold, *head)
            stop = unit.start() if unit and unit.start() > head[0] else head[1]
            said = unit["unit"] if unit else ""
            found.append(Pair(label, head[0], stop, *cell, Style.CELL, said))
    return found[::-1]
