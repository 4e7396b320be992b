"""Lists of funded projects whose rows are alike: the same cells in the same order.

`Ekby IF - Ljus i spåret - 18 400 kr`, `• Ljus i spåret (Ekby IF): 18 400 kr`, a table without a head, or a
name, a body and a sum on a line each.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.award_items import name_within
from extractors.list_leads import is_of_others, says_of_several
from extractors.list_rows import Row, find_runs
from extractors.page import Page
from extractors.row_cells import Cutter, says_run_by
from extractors.row_roles import Roles, find_roles, is_body
from extractors.row_shapes import Cell, Cut
from extractors.whereabouts import between

Place = tuple[int, int]

_FEWEST = 2
_LONGEST_LINE = 320
_says_more = re.compile(r": |\"").search
"""A cell that says who and more: `Ekby IF: "Ljus"`."""
_parted = re.compile(r"\t|  |\||[;,.:] | - | \(|\" ").search
_total = re.compile(r"(?:del)?(?:summa|totalt|totalsumma|total|sammanlagt)(?!\w)").match


@dataclass(frozen=True, slots=True)
class Alike:
    """A row: where it begins and ends, who, what and the number of its case in it, and its parts."""

    start: int
    end: int
    who: Place | None
    name: Place | None
    number: Place | None
    parts: tuple[Place, ...]


def find_alike_rows(page: Page) -> list[Alike]:
    """Find the projects of a list by the cells that its rows share; none where too few have them."""
    lower = page.text.lower
    if not says_of_several(lower, len(lower)):
        return []
    cutter = Cutter(page)
    best: list[Alike] = []
    for run in find_runs(cutter.fold):
        if _is_prose(run):
            continue
        found = _of_run(page, cutter, run)
        if len(found) > len(best):
            best = found
    return best


def _is_prose(run: Sequence[Row]) -> bool:
    """Whether most rows begin with a line too long for a row."""
    return 2 * sum(row[0].end - row[0].start > _LONGEST_LINE for row in run) > len(run)


def _of_run(page: Page, cutter: Cutter, run: Sequence[Row]) -> list[Alike]:
    run = _with_values(cutter, run)
    cuts = cutter.cut(run) if len(run) >= _FEWEST else None
    if cuts is None:
        return []
    shape = Counter(cut.shape for cut in cuts).most_common(1)[0][0]
    rows = list(zip(run, cuts, strict=True))
    rows = rows[next(n for n, (row, cut) in enumerate(rows) if _fits(cutter.fold, row, cut, shape)) :]
    run = [row for row, _ in rows]
    alike = [cut for _, cut in rows if cut.shape == shape]
    if len(alike) < _FEWEST or not _may_be_list(page, run):
        return []
    roles = find_roles(page, alike, shape)
    return [] if roles is None else list(_entries(page, rows, shape, roles))


def _entries(page: Page, rows: Sequence[tuple[Row, Cut]], shape: str, roles: Roles) -> Iterator[Alike]:
    """The rows, without rubrics; one that is a body says who, where the rows do not."""
    above: Place | None = None
    for row, cut in rows:
        if len(cut.cells) == 1 and len(row) == 1 and len(shape) > 1 and cut.shape in {"t", "L"}:
            cell = cut.cells[0]
            above = (cell.start, cell.end) if is_body(page, cell) else None
            continue
        found = _entry(page, row, cut, shape, roles)
        yield replace(found, who=above) if above and found.parts and not found.who else found


def _fits(fold: str, row: Row, cut: Cut, shape: str) -> bool:
    """Whether a row is none that leads to the others: one of another shape that ends as a sentence does."""
    return _one_text(cut.shape) == _one_text(shape) or fold[row[-1].end - 1] not in ".:"


def _with_values(cutter: Cutter, run: Sequence[Row]) -> Sequence[Row]:
    """The rows from the first to the last that may be one, without the sum of all.

    Where some have a sum, all have to; others are no sentence, and parted somehow.
    """
    fold, lower = cutter.fold, cutter.lower
    kept = [row for row in run if _total(lower, row[0].start) is None]
    sums = [any(row[0].start <= start < row[-1].end for start, _ in cutter.sums) for row in kept]
    if sum(sums) * 4 < len(kept):
        sums = [_is_parted(fold, row) for row in kept]
    first, last = 0, len(kept)
    while first < last and not sums[first]:
        first += 1
    while last > first and not sums[last - 1]:
        last -= 1
    return kept[first:last]


def _is_parted(fold: str, row: Row) -> bool:
    """Whether a row without a sum has several lines or parts and is no sentence, or says who runs what."""
    start, end = row[0].start, row[-1].end
    if says_run_by(fold, start, end):
        return True
    return fold[row[0].end - 1] not in ".:!?" and (len(row) > 1 or _parted(fold, start, end) is not None)


def _may_be_list(page: Page, run: Sequence[Row]) -> bool:
    """Whether it is said above a run that several projects got money, on a page that is not about one."""
    lower, start, end = page.text.lower, run[0][0].start, run[-1][-1].end
    if not says_of_several(lower, start) or is_of_others(lower[:start]):
        return False
    inside = between(page.layout.pairs, start, end)
    if any(pair.field.partition(".")[0] in {"title", "owner"} for pair in inside):
        return False
    return not page.within(((0, start), (end, len(lower)))).tells_of_one_project()


def _entry(page: Page, row: Row, cut: Cut, shape: str, roles: Roles) -> Alike:
    texts = [cell for cell in cut.cells if cell.kind == "t"]
    number = next(((c.start, c.end) for c in cut.cells if c.kind == "N"), None)
    if cut.shape != shape and len(texts) > shape.count("t"):
        texts = [cell for cell in texts if not _is_remark(page.text.fold, cut, cell)]
    same = cut.shape == shape or _only_texts(cut, texts) == re.sub("[^t]", "", shape)
    found = _of_shape(page, texts, roles) if same else _with_more(page, texts, cut, shape, roles)
    start, end = row[0].start, row[-1].end
    return Alike(start, end, *found, number, cut.parts) if found else Alike(start, end, None, None, None, ())


def _is_remark(fold: str, cut: Cut, cell: Cell) -> bool:
    """Whether a cell behind the sum says more of it in small letters: `(utbetalas i två delar)`."""
    sums = [one.start for one in cut.cells if one.kind == "S"]
    return fold[cell.start].islower() and not cell.lead and bool(sums) and sums[0] < cell.start


def _only_texts(cut: Cut, texts: Sequence[Cell]) -> str:
    """The texts of a row that may lack a sum or a time that others have; nothing where it has a clause."""
    return "" if "v" in cut.shape else "t" * len(texts)


def _of_shape(page: Page, texts: Sequence[Cell], roles: Roles) -> tuple[Place | None, Place | None] | None:
    if roles.who >= 0 and _says_more(page.text.fold[texts[roles.who].start : texts[roles.who].end]):
        return None
    who = (texts[roles.who].start, texts[roles.who].end) if roles.who >= 0 else None
    return who, _name(page, texts[roles.name], texts[roles.name]) if roles.name >= 0 else None


def _with_more(
    page: Page, texts: Sequence[Cell], cut: Cut, shape: str, roles: Roles
) -> tuple[Place | None, Place | None] | None:
    """Who and what in a row whose name has a mark in it: `Lek, dans och sång, Ekby IF`."""
    more = len(texts) - shape.count("t")
    if roles.who < 0 or roles.name < 0 or more <= 0 or _one_text(cut.shape) != _one_text(shape):
        return None
    who = texts[roles.who if roles.who < roles.name else roles.who + more]
    if not is_body(page, who) and any(is_body(page, cell) for cell in texts):
        return None
    return (who.start, who.end), _name(page, texts[roles.name], texts[roles.name + more])


def _name(page: Page, first: Cell, last: Cell) -> Place | None:
    """The name in the cells that say what a project is; in small letters they may only tell of it."""
    fold = page.text.fold
    if fold[first.start].islower() or (fold[first.start] == '"' and first is not last):
        return name_within(page, first.start, last.end)
    return first.start, last.end


def _one_text(shape: str) -> str:
    return re.sub("t+", "t", shape)
