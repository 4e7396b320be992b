"""The blocks of a page: furniture, pairs, headings, list items, quotes, paragraphs, each in its section."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from extractors.engine import Refused
from extractors.layout.labels import Pair


class Kind(StrEnum):
    """What a block is. Furniture is set apart, not deleted: offsets never change.

    - `furniture`: cookie notice, menu, print and share lines.
    - `pair`: a line of a form.
    - `heading`: the title of what follows.
    - `item`: an item of a list, without its mark.
    - `quote`: something a person says.
    - `paragraph`: running text.
    """

    FURNITURE = "furniture"
    PAIR = "pair"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    PARAGRAPH = "paragraph"


class Section(NamedTuple):
    """What a heading opens: its role by the label table ("" if none) and the heading's own span."""

    role: str = ""
    start: int = 0
    end: int = 0


class Block(NamedTuple):
    """A stretch of the page of one kind, without list mark or inline label (`start`, `end` in the fold)."""

    kind: Kind
    start: int
    end: int
    section: Section = Section()


@dataclass(frozen=True, slots=True)
class Layout:
    """The page in blocks and pairs, in the order of the page; labels without a value are refused."""

    blocks: tuple[Block, ...]
    pairs: tuple[Pair, ...]
    refused: tuple[Refused, ...]
    rows: tuple[tuple[int, int], ...] = ()
    """Where each row of a table stands, if the page has a table of projects."""
