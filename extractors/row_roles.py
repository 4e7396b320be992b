"""Which cell of the rows of a list says who, and which what: told by all rows together."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractors.grammar.organisations import read_organisation
from extractors.list_leads import says_who
from extractors.page import Page
from extractors.privacy import names_person
from extractors.row_shapes import Cell, Cut
from extractors.whereabouts import between

_SURE = 3
_PART, _HALF = 0.3, 0.5
_MOST_SPACES = 4
_like_body = re.compile(
    r".* (?:Ek\.? ?[Ff]ör\.?|ek\.? ?för\.?|r\.?f\.?|UF|Produktion(?:er)?|Ungdom|[Hh]us|& Co|med firma)$"
).match
_has_word = re.compile(r".*[^\W\d_]{3}").match
_kind_of_grant = re.compile(
    r"\w+(?:bidrag|stöd|avgift|avgiften|bidraget|stödet|kostnader|kostnad|stipendium|medlem\w*|biljett\w*)$"
).match


@dataclass(frozen=True, slots=True)
class Roles:
    """Which of the texts of a row says who, and which what; -1 where none does."""

    who: int
    name: int


@dataclass(frozen=True, slots=True)
class _Column:
    """A cell of the rows with the same place: in how many of them it is what."""

    body: float
    small: float
    quoted: float
    aim: float
    gets: float
    person: float

    @property
    def score(self) -> float:
        """How much speaks for its saying who."""
        may = max(self.small, self.quoted, self.aim) < _HALF
        return self.body + self.gets if may else 0


def find_roles(page: Page, cuts: Sequence[Cut], shape: str) -> Roles | None:
    """Find which cells of rows of one shape say who and what; None where they do not tell."""
    cells = list(zip(*([c for c in cut.cells if c.kind == "t"] for cut in cuts), strict=True))
    lower = page.text.lower
    if not cells or any(
        _share(c, lambda one: _kind_of_grant(lower, one.start, one.end)) >= _HALF for c in cells
    ):
        return None
    columns = {
        n: column
        for n, some in enumerate(cells)
        if _share(some, lambda one: _has_word(lower, one.start, one.end)) > _HALF
        and (column := _read(page, some)).person < _HALF
    }
    who = max(columns, key=lambda n: columns[n].score, default=-1)
    if len(columns) == 1:
        return _of_one(page, columns, who, cuts, shape)
    if not columns or columns[who].score == 0:
        return None
    named = [n for n in columns if n != who]
    rest = max(columns[n].score for n in named)
    if rest and columns[who].score - rest < _PART:
        return None
    if not set(shape) & set("SPN") and (len(cuts) < _SURE or columns[who].score < _HALF):
        return None
    return Roles(who, next((n for n in named if columns[n].small < _HALF), named[0]))


def _of_one(
    page: Page, columns: "dict[int, _Column]", only: int, cuts: Sequence[Cut], shape: str
) -> Roles | None:
    """Rows of one text: who got money, or what it is for."""
    column = columns[only]
    if not set(shape) & set("SN"):
        return None
    led = column.score > 0 and says_who(page.text.lower[: cuts[0].cells[0].start])
    if column.score >= _HALF or (column.score >= _PART and not column.quoted) or led:
        return Roles(only, -1)
    return Roles(-1, only) if column.body <= _PART and column.small < _HALF and len(cuts) >= _SURE else None


def _read(page: Page, column: Sequence[Cell]) -> _Column:
    fold, lower = page.text.fold, page.text.lower
    return _Column(
        body=_share(column, lambda c: is_body(page, c)),
        small=_share(column, lambda c: fold[c.start].islower()),
        quoted=_share(column, lambda c: fold[c.start] == '"'),
        aim=_share(column, lambda c: c.lead == "för"),
        gets=_share(column, lambda c: c.gets or c.lead == "av"),
        person=_share(column, lambda c: names_person(lower[c.start : c.end])),
    )


def _share(column: Sequence[Cell], test: "Callable[[Cell], object]") -> float:
    return sum(bool(test(cell)) for cell in column) / len(column)


def is_body(page: Page, cell: Cell) -> bool:
    """Whether a cell is a body, or would be one at a label."""
    bodies = between(page.organisations.found, cell.start, cell.end)
    for one in bodies:
        covered = min(one.end, cell.end) - one.start
        if not one.value.generic and one.start <= cell.start + 1 and 2 * covered >= cell.end - cell.start:
            return True
    text = page.text.fold[cell.start : cell.end]
    if text.count(" ") > _MOST_SPACES or not text[:1].isupper():
        return False
    mention = read_organisation(text)
    return (mention is not None and mention.kind is not None) or _like_body(text) is not None
