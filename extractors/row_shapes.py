"""The cells of a row of a list and its shape: what kinds of cells it has, and in which order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row.

    Its kind is `t` (text), `S` (sum), `P` (time), `N` (number), `L` (place), `x` (running text)
    or `v` (a clause).
    """

    start: int
    end: int
    kind: str
    lead: str = ""
    """The small word before it: `för`, `till`, `av`."""
    gets: bool = False
    """Whether `får` or the like stood behind it."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A row cut into cells, the parts that marks part it in, and its shape."""

    cells: tuple[Cell, ...]
    parts: tuple[Place, ...]
    shape: str


def with_places(cuts: Sequence[Cut]) -> list[Cut]:
    """The rows with a place where most of them have one, and nowhere else: `Vara` may be a verb."""
    plain = Counter(cut.shape.replace("L", "t") for cut in cuts).most_common(1)[0][0]
    alike = [cut for cut in cuts if cut.shape.replace("L", "t") == plain]
    if not any("L" in cut.shape for cut in alike):
        return list(cuts)
    shape = "".join(
        "L" if 2 * sum(cut.shape[n] == "L" for cut in alike) > len(alike) else kind
        for n, kind in enumerate(plain)
    )
    kinds = shape.replace("/", "")
    return [_as_shaped(cut, shape, kinds) if cut in alike else cut for cut in cuts]


def _as_shaped(cut: Cut, shape: str, kinds: str) -> Cut:
    if cut.shape == shape:
        return cut
    told = [cell for cell in cut.cells if cell.kind != "x"]
    new = {cell: replace(cell, kind=kind) for cell, kind in zip(told, kinds, strict=True)}
    return Cut(tuple(new.get(cell, cell) for cell in cut.cells), cut.parts, shape)
