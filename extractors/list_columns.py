"""Who and what stands where in the heads of the entries of a list: told by all of them together.

`Ekby IF - Ljus i spåret, 18 400 kr` is cut where most of its neighbours are; the part in which most of them
have a body says who, another one what.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from extractors.award_items import name_within
from extractors.grammar.organisations import read_organisation
from extractors.list_lines import Is, Line
from extractors.list_sums import Sums
from extractors.page import Page
from extractors.privacy import names_person
from extractors.text import with_tabs
from extractors.verbs import is_finite
from extractors.whereabouts import between

Place = tuple[int, int]
Row = Sequence[Line]

_MOSTLY, _USUAL, _HALF, _PART, _SURE = 2 / 3, 0.6, 0.5, 0.3, 3
_FAR, _MOST_SPACES = 110, 4
_MARKS = (" - ", ": ", ". ", ", ", " (", " av ", " för ")
_DASH = " - "
_dashes = re.compile(_DASH).finditer
_strong = re.compile(r" *\t[ \t]*| {2,}| ?\| ?| ?; ?|(?<=\w\") (?=[A-ZÅÄÖ])").finditer
_edge = re.compile(
    r"(?:[\s,.:;()=|-]|(?:i|på|med|om|till|upp|ca|cirka|drygt|knappt|högst|har|får|fick|fått|erhåller|ytterligare"
    r"|bevilja(?:s|de|des|t|ts|d)|tilldela(?:s|des|t|ts)|belopp(?:et)?|(?:projekt)?bidrag(?:et)?"
    r"|(?:projekt)?stöd(?:et)?|summan?|medel|anslag|total(?:t|budget|summa|kostnad)?|budget|sammanlagt)(?!\w))*+"
).match
_in = re.compile(r" (?:i|på) $").search
_is_area = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)? (?:kommun|län|socken|stad)\W*").fullmatch
_tail = re.compile(
    r"(?:[\s,:;(|-]|(?<!för)(?<!m)(?<!fl)(?<!r\.f)\.|(?<!\w)(?:får|fick|har fått|erhåller|har|beviljas"
    r"|beviljades|har beviljats|tilldelas|tilldelades|med|ca|cirka|drygt|upp till|högst|ytterligare"
    r"|(?i:bidrag|stöd|beviljat|belopp)|(?:som )?(?:ska )?(?:drivs|drivas|drevs|ägs|ägas|leds|ledas|leddes"
    r"|genomförs|genomfördes|samordnas|arrangeras|anordnas)))*$"
).search
_lead = re.compile(
    r"(?:(?P<small>för|till|av|åt|gällande|avseende) )?(?:(?:[Pp]rojektnamn|[Tt]itel): ?"
    r"|(?:[Pp]rojekt(?:et)?|[Ff]örstudien|[Ss]atsningen)(?!\w):? ?)?"
).match
_like_body = re.compile(
    r".* (?:[Ee]k\.? ?[Ff]ör\.?|r\.?f\.?|UF|Produktion(?:er)?|Ungdom|[Hh]us|& Co|med firma)$"
).match
_ends = re.compile(r"(?<!för)(?<! m)(?<!fl)(?<!f)\. (?=[A-ZÅÄÖ])").search
_goes_on = re.compile(r" (?:ska|skall|vill|som|för|till|har)(?!\w)").match
_says_more = re.compile(r": |\"|.{70}").search
_number = re.compile(
    r"(?:dnr|nr|journalnr)?\.?:? ?(?:[A-ZÅÄÖ]{1,5} )?[\w/:.-]*\d{3}[\w/:.-]*", re.IGNORECASE
).fullmatch


@dataclass(frozen=True, slots=True)
class Read:
    """Who runs the project of an entry, what it is called, and the parts that its head has."""

    who: Place | None
    name: Place | None
    parts: tuple[Place, ...]


def read_columns(page: Page, sums: Sums, rows: Sequence[Row], *, headed: bool) -> list[Read] | None:
    """Read the heads of entries; None where they do not tell who and what, or are headings of one part."""
    best: tuple[float, list[Read]] | None = None
    ways = [(mark, last, False) for mark in _MARKS for last in (False, True)]
    for mark, last, every in ((None, False, False), *ways, (_DASH, False, True)):
        reader = _Reader(page, sums, mark, last=last, every=every)
        if mark and sum(reader.at(row[0]) >= 0 for row in rows) < _MOSTLY * len(rows):
            continue
        cells = [list(reader.cells(row)) for row in rows]
        width, many = Counter(map(len, cells)).most_common(1)[0]
        alike = [some for some in cells if len(some) == width]
        if not width or many < _USUAL * len(rows) or (headed and width == 1 and not _has_sums(sums, rows)):
            continue
        texts = sum(row[0].kind is Is.TEXT for row in rows)
        if width == 1 and mark is None and texts > len(rows) / 2:
            continue  # sentences
        columns = [reader.column(some) for some in zip(*alike, strict=True)]
        roles = _roles(columns, len(rows))
        if roles is None:
            continue
        who, name = roles
        score = (
            (columns[who].body if who >= 0 else 0)
            + many / len(rows) / 2
            + (name >= 0) / 4
            + ((width > 2) / 8 if every else -(width > 2) / 8)
            + max(column.person for column in columns) / 4
        )
        if best is None or score > best[0]:
            best = (
                score,
                [reader.read(row, some, roles, width) for row, some in zip(rows, cells, strict=True)],
            )
    return best[1] if best else None


def _has_sums(sums: Sums, rows: Sequence[Row]) -> bool:
    return any(sums.between(row[0].start, row[-1].end) for row in rows)


@dataclass(frozen=True, slots=True)
class _Column:
    """In how many of its cells a column has a body, small letters, a person, a place, and no name at all."""

    body: float
    small: float
    person: float
    other: float


def _roles(columns: Sequence[_Column], many: int) -> tuple[int, int] | None:
    """Which columns say who and what; -1 where none does."""
    may = [n for n, column in enumerate(columns) if column.other <= _HALF]
    if not may:
        return None
    who = max(may, key=lambda n: columns[n].body)
    rest = max((columns[n].body for n in may if n != who), default=0.0)
    if columns[who].body < _PART or (columns[who].body < _HALF and columns[who].body - rest < _PART):
        # `Antons vänner, en konsert`: what is told of in small letters is what, and who stands before it
        small = [n for n in may if n and columns[n].small > _MOSTLY]
        if small and columns[0].small <= _HALF:
            return 0, small[0]
        who = -1
    elif columns[who].body < _HALF <= max(column.person for column in columns):
        who = -1  # who leads each is said, and some names are like those of bodies
    named = [n for n in may if n != who and columns[n].person < _HALF]
    name = next((n for n in named if columns[n].small < _HALF), named[0] if named else -1)
    if who < 0 and (name < 0 or columns[name].small >= _HALF or many < _SURE):
        return None
    return who, name


class _Reader:
    def __init__(self, page: Page, sums: Sums, mark: str | None, *, last: bool, every: bool) -> None:
        self.page, self.sums, self.mark, self.last, self.every = page, sums, mark, last, every
        self.fold = with_tabs(page.text.document, page.text.fold, page.text.origin)

    def cells(self, row: Row) -> Iterator[Place]:
        """The texts of the head of an entry."""
        for n, line in enumerate(row):
            start = line.start
            cut = self.at(line) if not n else -1
            cuts = [m.span() for m in _strong(self.fold, line.start, line.end) if m.start() > line.start]
            cuts += [(cut, cut + len(self.mark or ""))] if cut >= 0 else []
            if self.every and cut >= 0:
                cuts += [m.span() for m in _dashes(self.fold, cut + len(_DASH), line.end)]
            cuts += self.sums.between(line.start, line.end)
            ends = _ends(self.fold, cut + 4, line.end) if cut >= 0 else None
            last = ends.start() if ends else line.end
            for stop, further in (*sorted(c for c in cuts if c[0] < last), (last, last)):
                if stop >= start and (cell := self._text(start, stop, first=start == line.start)):
                    yield cell
                start = max(start, further)

    def _text(self, start: int, end: int, *, first: bool) -> Place | None:
        """A text without what joins it to a sum; None where it is a time, a number, or a sentence."""
        fold = self.fold
        edge = _edge(fold, start, end)
        start = edge.end() if edge and not first else start
        if edge and _in(edge[0]) and _is_area(fold[start:end]):
            return None
        lead = _lead(fold, start, end)
        start = lead.end() if lead and lead.end() < end else start
        tail = _tail(fold, start, end)
        end = tail.start() if tail else end
        end -= fold[end - 1] == ")" and "(" not in fold[start:end]
        words = fold[start:end].split()
        if (
            not any(len(word) > 2 and not word.strip("()").isdigit() for word in words)
            or _number(fold, start, end)
            or self._is_time(start, end)
        ):
            return None
        told = not first and len(words) > 5 and any(is_finite(word) for word in words if word.islower())
        return None if told else (start, end)

    def _is_time(self, start: int, end: int) -> bool:
        times = between(self.page.times.found, start, end)
        return bool(times) and sum(t.end - t.start for t in times) > _HALF * (end - start)

    def at(self, line: Line) -> int:
        """Where the mark stands in a line, before its sum and in no value or quotes; -1 for nowhere."""
        if self.mark is None:
            return -1
        values = (self.page.times.found, self.page.organisations.found)
        sums = self.sums.between(line.start + 1, line.end)
        stop = min(sums[0][0] - 2 if sums else line.end, line.start + _FAR)
        find = self.fold.rfind if self.last else self.fold.find
        cut = find(self.mark, line.start, stop)
        quoted = self.fold.count('"', line.start, max(cut, line.start)) % 2 == 1
        inside = any(v.start < cut < v.end for some in values for v in between(some, line.start, cut))
        return -1 if inside or quoted else cut

    def column(self, cells: Sequence[Place]) -> _Column:
        """What the cells of a column have in common."""
        lower = self.page.text.lower

        def share(test: Callable[[Place], object]) -> float:
            return sum(bool(test(cell)) for cell in cells) / len(cells)

        return _Column(
            body=share(lambda c: is_body(self.page, c)),
            small=share(lambda c: self.fold[c[0]].islower()),
            person=share(lambda c: names_person(lower[slice(*c)])),
            other=share(self._is_place),
        )

    def _is_place(self, cell: Place) -> bool:
        places = between(self.page.places.found, cell[0], cell[0] + 1)
        whole = bool(places) and places[0].end >= cell[1]
        return whole or self.fold.endswith(" län", *cell)

    def read(self, row: Row, cells: Sequence[Place], roles: tuple[int, int], width: int) -> Read:
        """Who and what of one entry; one that has fewer or more parts is read by where its body stands."""
        who, name = (cells[n] if 0 <= n < len(cells) else None for n in roles)
        who = self._without_clause(who) if who else None
        if who and _says_more(self.fold, *who):
            return Read(None, None, ())
        if len(cells) != width:
            if row[0].kind is Is.TEXT or not cells:
                return Read(None, None, ())
            who = next((cell for cell in cells if roles[0] >= 0 and is_body(self.page, cell)), None)
            name = next((cell for cell in cells if roles[1] >= 0 and cell != who), None)
        if (name and self.fold[name[0]].islower()) or (
            name and self.fold[name[0]] == '"' and self.fold.count('"', *name) > 1
        ):
            name = name_within(self.page, *name)
        return Read(who, name, tuple(self._parts(row, cells)))

    def _without_clause(self, who: Place) -> Place:
        """A body without what it will do with the money: `Ekby IF ska bygga en bro`, `Ekby IF för en bro`."""
        for body in between(self.page.organisations.found, who[0], who[0] + 1):
            if body.end < who[1] and _goes_on(self.fold, body.end, who[1]):
                return who[0], body.end
        return who

    def _parts(self, row: Row, cells: Sequence[Place]) -> Iterator[Place]:
        """The cells of a row and what stands between and behind them."""
        for line in row:
            start = line.start
            for first, last in (cell for cell in cells if line.start <= cell[0] < line.end):
                if first > start + 2:
                    yield start, first
                yield first, last
                start = last
            if line.end > start + 2:
                yield start, line.end


def is_body(page: Page, cell: Place) -> bool:
    """Whether a cell is a body, or would be one at a label."""
    start, end = cell
    for one in between(page.organisations.found, start, end):
        covered = min(one.end, end) - one.start
        if not one.value.generic and one.start <= start + 1 and 2 * covered >= end - start:
            return True
    text = page.text.fold[start:end]
    if text.count(" ") > _MOST_SPACES or not text[:1].isupper():
        return False
    mention = read_organisation(text)
    return (mention is not None and mention.kind is not None) or _like_body(text) is not None
