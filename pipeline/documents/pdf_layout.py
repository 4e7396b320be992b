"""The reading order of a page from where its pieces stand: columns, rows of cells, wrapped paragraphs.

Coordinates are those of PDF: points, from the left and from the bottom.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median, quantiles

from pipeline.documents.lines import GAP, Line, clean

_COLUMN_LETTERS = 22
"""The median length of the lines of a column of running text; what is shorter is a column of a table."""
_COLUMN_ROWS = 4
_MOST_COLUMNS = 6
_LONG_LINE = 40
"""The shortest line, in letters, that is taken to go on in the next one where lines are as wide as a page."""
_WIDER_GAP = 1.3
"""How many times the common distance of lines makes an empty line."""
_marks = re.compile(r"[•·●▪◦‣∙■□➢✓*\uf0b7\uf0a7\uf0d8o–-]").fullmatch
_item = re.compile(r"[•·●▪◦‣∙■□➢✓*–-]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s").match
_label_ahead = re.compile(r"[A-ZÅÄÖ][^:.]{1,40}:(?:\s|$)").match
_linked = re.compile(r"(?:och|eller|samt|respektive|resp\.?|till|and|or)\b").match
_HYPHENS = "-\u00ad\u2010\x02"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text on one line without wide gaps, and its box; `first` is where its first word ends."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    first: float

    @property
    def height(self) -> float:
        """How high it is, in points."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Row:
    """The pieces on one line, from left to right."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The row as text: tabs between pieces, a space after the mark of an item."""
        texts = [piece.text for piece in self.pieces]
        if len(texts) > 1 and _marks(texts[0]):
            texts[:2] = [f"• {texts[1]}" if texts[0] in "\uf0b7\uf0a7\uf0d8o" else f"{texts[0]} {texts[1]}"]
        return "\t".join(texts)

    @property
    def bottom(self) -> float:
        """Where its line stands."""
        return median(piece.bottom for piece in self.pieces)

    @property
    def height(self) -> float:
        """The height of its highest piece."""
        return max(piece.height for piece in self.pieces)


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """Pieces as rows, from the top; a piece belongs to a row if its middle lies within it."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (-(one.bottom + one.top), one.left)):
        middle = (piece.bottom + piece.top) / 2
        if rows and rows[-1][0].bottom < middle < rows[-1][0].top:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Row(tuple(sorted(row, key=lambda one: one.left))) for row in rows]


@dataclass(frozen=True, slots=True)
class Region:
    """Rows to read from the top, how far right their lines reach, the shortest line that may be wrapped."""

    rows: tuple[Row, ...]
    right: float
    shortest: int = _LONG_LINE


def in_reading_order(pieces: Sequence[Piece]) -> list[Region]:
    """The regions of a page: columns of running text one after the other, all else row by row."""
    rows = rows_of(pieces)
    if not rows:
        return []
    right = max(row.pieces[-1].right for row in rows)
    regions: list[Region] = []
    for band, gutter in _groups(rows):
        if gutter is None:
            regions.append(Region(tuple(band), right))
        else:
            regions += _columns(band, gutter)
    return regions


def _groups(rows: Sequence[Row], columns: int = _MOST_COLUMNS) -> list[tuple[list[Row], float | None]]:
    """Runs of rows that share a gutter between columns of text, or have none."""
    groups: list[tuple[list[Row], float | None]] = []
    for band in _bands(rows):
        gutter = groups[-1][1] if groups else None
        if gutter is None or not _parts(band, gutter):
            gutter = _gutter(band) if columns > 1 else None
            if gutter is not None and not (
                _is_text(_side(band, gutter, 0)) and _is_text(_side(band, gutter, 1))
            ):
                gutter = None
        if groups and groups[-1][1] == gutter:
            groups[-1][0].extend(band)
        else:
            groups.append((band, gutter))
    return groups


def _bands(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows between empty lines that go across the page."""
    common = _common_distance(rows)
    bands = [[rows[0]]]
    for one, two in pairwise(rows):
        if one.bottom - two.bottom > _WIDER_GAP * common or not _alike(one, two):
            bands.append([])
        bands[-1].append(two)
    return bands


def _columns(rows: Sequence[Row], gutter: float, columns: int = _MOST_COLUMNS) -> list[Region]:
    """The two sides of a gutter; the right one may have further columns in it."""
    regions = []
    for side in (0, 1):
        pieces = _side(rows, gutter, side)
        inner = _groups(rows_of(pieces), columns - 1) if side else [(rows_of(pieces), None)]
        for band, further in inner:
            if further is not None:
                regions += _columns(band, further, columns - 1)
            else:
                regions.append(
                    Region(tuple(band), max(row.pieces[-1].right for row in band), _COLUMN_LETTERS // 2)
                )
    return regions


def _side(rows: Sequence[Row], gutter: float, side: int) -> list[Piece]:
    return [piece for row in rows for piece in row.pieces if (piece.left > gutter) == bool(side)]


def _parts(rows: Sequence[Row], gutter: float) -> bool:
    """Whether a gutter goes between the pieces of rows, and some stand on each side of it."""
    pieces = [piece for row in rows for piece in row.pieces]
    if any(piece.left < gutter < piece.right for piece in pieces):
        return False
    return any(piece.left > gutter for piece in pieces) and any(piece.right < gutter for piece in pieces)


def _gutter(rows: Sequence[Row]) -> float | None:
    """Where most rows have a gap between two pieces; None if fewer than a column's rows do."""
    edges: list[tuple[float, int]] = []
    for row in rows:
        for one, two in pairwise(row.pieces):
            if two.left > one.right:
                edges += [(one.right, 1), (two.left, -1)]
    best, depth, place = 0, 0, None
    edges.sort()
    for n, (x, step) in enumerate(edges):
        depth += step
        if depth > best:
            best, place = depth, (x + edges[n + 1][0]) / 2
    return place if best >= _COLUMN_ROWS else None


def _is_text(pieces: Sequence[Piece]) -> bool:
    return len(pieces) >= _COLUMN_ROWS and median(len(piece.text) for piece in pieces) >= _COLUMN_LETTERS


def region_lines(region: Region) -> list[Line]:
    """The lines of a region: wrapped ones joined, hyphens at their ends taken away, gaps as empty lines."""
    rows = region.rows
    common = _common_distance(rows)
    lines, texts = [], [rows[0].text]
    start = rows[0]
    for one, two in pairwise(rows):
        distance = one.bottom - two.bottom
        near = distance <= _WIDER_GAP * common and _alike(one, two)
        if near and _goes_on(start, one, two, region):
            texts[-1] = join(texts[-1], two.text)
            if len(two.pieces) > 1:
                start = two
            continue
        if not near:
            texts.append("")
        texts.append(two.text)
        start = two
    lines = [Line(clean(text)) if text else GAP for text in texts]
    return [GAP, *lines, GAP]


def _common_distance(rows: Sequence[Row]) -> float:
    distances = [one.bottom - two.bottom for one, two in pairwise(rows)]
    if not distances:
        return 0.0
    return quantiles(distances, n=4, method="inclusive")[0] if len(distances) > 1 else 1.3 * rows[0].height


def _alike(one: Row, two: Row) -> bool:
    return 0.88 < one.height / max(two.height, 0.1) < 1.14


def _goes_on(start: Row, one: Row, two: Row, region: Region) -> bool:
    """Whether a row goes on with the paragraph, or the cell, that the rows before it are part of."""
    first, last = two.pieces[0], one.pieces[-1]
    if len(two.pieces) > 1 or _item(two.text) or _marks(first.text) or _label_ahead(two.text):
        return False
    if one.text[-1] in _HYPHENS and first.text[0].islower() and abs(first.left - last.left) < 3 * two.height:
        return True
    if len(start.pieces) > 1 and not _marks(start.pieces[0].text):
        return abs(first.left - start.pieces[-1].left) < 2.0
    indent = first.left - start.pieces[0].left
    if not -3 * two.height < indent < 3 * two.height:
        return False
    if indent > 1.0 and not (_item(start.text) or one is not start):
        return False  # the indented first line of the next paragraph
    full = last.right + (first.first - first.left) + one.height > region.right
    return full and len(one.text) >= region.shortest


def join(text: str, following: str) -> str:
    """Two lines as one: `projekt-` and `ägare` is one word, `EU-` and `stöd` keeps its hyphen.

    >>> join("en för-", "studie"), join("EU-", "stöd"), join("barn-", "och ungdom"), join("ett", "projekt")
    ('en förstudie', 'EU-stöd', 'barn- och ungdom', 'ett projekt')
    """
    if not text or text[-1] not in _HYPHENS or not text[:-1] or text[-2:-1].isspace():
        return f"{text} {following}".strip()
    if _linked(following):
        return f"{text[:-1]}- {following}"
    if text[-2].islower() and following[:1].islower():
        return text[:-1] + following
    return f"{text[:-1]}-{following}"


def joined_pages(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of all pages; a sentence that the end of a page cuts goes on in its line."""
    lines: list[Line] = []
    for page in pages:
        held = list(page)
        while held and not held[0].text:
            held.pop(0)
        while lines and not lines[-1].text:
            lines.pop()
        if lines and held and _is_cut(lines[-1].text, held[0].text):
            lines[-1] = replace(lines[-1], text=join(lines[-1].text, held.pop(0).text))
        lines += [GAP, *held]
    return lines


def _is_cut(text: str, following: str) -> bool:
    return len(text) > 40 and "\t" not in text and text[-1] not in ".!?:;" and following[:1].islower()
