"""Lists of funded projects whose rows are alike: the same cells in the same order.

`Ekby IF - Ljus i spåret - 18 400 kr`, `• Ljus i spåret (Ekby IF): 18 400 kr`, a table without a head, or a
name, a body and a sum on a line each.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.award_items import name_within
from extractors.list_leads import is_of_others, says_of_several
from extractors.list_rows import Row, find_runs
from extractors.page import Page
from extractors.row_cells import Cell, Cut, Cutter
from extractors.row_roles import Roles, find_roles, is_body
from extractors.whereabouts import between

Place = tuple[int, int]

_FEWEST = 2
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
        found = _of_run(page, cutter, run)
        if len(found) > len(best):
            best = found
    return best


def _of_run(page: Page, cutter: Cutter, run: Sequence[Row]) -> list[Alike]:
    run = _with_values(cutter, run)
    cuts = cutter.cut(run) if len(run) >= _FEWEST else None
    if cuts is None:
        return []
    shape = Counter(cut.shape for cut in cuts).most_common(1)[0][0]
    first = next(
        n for n, (row, cut) in enumerate(zip(run, cuts, strict=True)) if _fits(cutter.fold, row, cut, shape)
    )
    run, cuts = run[first:], cuts[first:]
    if len(run) < _FEWEST or not _may_be_list(page, run):
        return []
    roles = find_roles(page, [cut for cut in cuts if cut.shape == shape], shape)
    if roles is None:
        return []
    return [_entry(page, row, cut, shape, roles) for row, cut in zip(run, cuts, strict=True)]


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
        sums = [
            fold[row[0].end - 1] not in ".:!?"
            and (len(row) > 1 or _parted(fold, row[0].start, row[-1].end) is not None)
            for row in kept
        ]
    first, last = 0, len(kept)
    while first < last and not sums[first]:
        first += 1
    while last > first and not sums[last - 1]:
        last -= 1
    return kept[first:last]


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
    found = (
        _of_shape(page, texts, roles) if cut.shape == shape else _with_more(page, texts, cut, shape, roles)
    )
    start, end = row[0].start, row[-1].end
    return Alike(start, end, *found, number, cut.parts) if found else Alike(start, end, None, None, None, ())


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
