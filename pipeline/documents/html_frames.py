"""Elements of a web page that hold lines or parts of their own, and what becomes of them when they end."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.documents.html_parts import Node, of
from pipeline.documents.lines import GAP, Line, clean, is_form, items, pair
from pipeline.documents.tables import Cell, table_lines

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "button"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
CELLS = frozenset({"td", "th"})
TERMS = frozenset({"dt", "dd"})
FRAMES = HEADINGS | LISTS | CELLS | TERMS | {"li", "dl", "table", "tr"}
_NARROW = TERMS | CELLS | {"li", "part"}
"""Frames in which a list or table stands without empty lines around it."""


@dataclass(slots=True)
class Frame:
    """An open element that holds lines or parts of its own, and the line that is being written in it."""

    tag: str
    depth: int
    paired: bool = False
    """Whether its two children are a label and a value."""
    lines: list[Line] = field(default_factory=list)
    parts: list[tuple[str, list[Line]]] = field(default_factory=list)
    """The items of a list, the terms of a definition list, the two parts of a pair."""
    cells: list[Cell] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    buffer: list[str] = field(default_factory=list)
    nested: bool = False
    """Whether a table stands in it."""

    def flush(self) -> None:
        """End the line that is being written."""
        text = clean("".join(self.buffer))
        self.buffer.clear()
        if text:
            self.lines.append(Line(text))

    def gap(self) -> None:
        """End the line and leave an empty one after it."""
        self.flush()
        if self.lines and self.lines[-1].text:
            self.lines.append(GAP)


def close(frame: Frame, parent: Frame, node: Node) -> None:
    """Give what an ended frame holds to the frame around it."""
    if frame.paired and len(frame.parts) == 2 and _is_label(frame.parts[0][1]):
        (_, label), (_, value) = frame.parts
        frame.lines = [*frame.lines, *pair(label[0].text, value)]
    else:
        frame.lines += [line for _, lines in frame.parts if frame.tag not in LISTS | {"dl"} for line in lines]
    tag = frame.tag
    if tag in HEADINGS:
        _add(
            parent, [Line(" ".join(line.text for line in frame.lines if line.text), heading=True)], apart=True
        )
    elif tag in CELLS:
        _close_cell(frame, parent, node)
    elif (tag, parent.tag) == ("tr", "table"):
        parent.lines += frame.lines
        parent.rows.append(frame.cells)
    elif tag == "table":
        parent.nested = True
        _add(parent, [*frame.lines, *table_lines(frame.rows)], apart=parent.tag not in _NARROW)
    elif tag in LISTS:
        lines = [*frame.lines, *_list_lines(frame, node)]
        _add(parent, lines, apart=parent.tag not in _NARROW)
    elif tag == "dl":
        _add(parent, [*frame.lines, *_terms(frame.parts)], apart=parent.tag not in _NARROW)
    elif (tag in TERMS and parent.tag == "dl") or (tag == "li" and parent.tag in LISTS) or tag == "part":
        parent.parts.append((tag, frame.lines))
    else:
        _add(parent, frame.lines, apart=False)


def _add(parent: Frame, lines: Sequence[Line], *, apart: bool) -> None:
    parent.flush()
    if apart:
        parent.gap()
    parent.lines += [line for line in lines if line.text or parent.lines or line is GAP]
    if apart:
        parent.gap()


def _is_label(lines: Sequence[Line]) -> bool:
    return len(lines) == 1 and bool(lines[0].text)


def _close_cell(frame: Frame, parent: Frame, node: Node) -> None:
    if parent.tag != "tr":
        _add(parent, frame.lines, apart=False)
        return
    columns, rows = _number(node, "colspan"), _number(node, "rowspan")
    parent.cells.append(Cell(tuple(frame.lines), frame.tag == "th", columns, rows, frame.nested))


def _number(node: Node, name: str) -> int:
    text = of(node, name)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 1


def _list_lines(frame: Frame, node: Node) -> list[Line]:
    """The items of a list with their marks; those of a form or of cards without."""
    held = [[line for line in lines if line.text] for _, lines in frame.parts]
    held = [lines for lines in held if lines]
    if any(line.heading for lines in held for line in lines):
        return [line for _, lines in frame.parts for line in (GAP, *lines, GAP)]
    firsts = [lines[0] for lines in held]
    if not is_form(firsts):
        start = (_number(node, "start") if frame.tag == "ol" else None) if held else None
        firsts = items(firsts, start)
    return [line for first, lines in zip(firsts, held, strict=True) for line in (first, *lines[1:])]


def _terms(parts: Sequence[tuple[str, list[Line]]]) -> list[Line]:
    """The terms of a definition list with what is said of them."""
    lines: list[Line] = []
    labels: list[str] = []
    values: list[list[Line]] = []
    for tag, held in [*parts, ("dt", [])]:
        if tag == "dd":
            values.append(held)
            continue
        if values or not held:
            lines += pair(
                ", ".join(labels), [line for value in values for line in value], listed=len(values) > 1
            )
            labels, values = [], []
        labels += [" ".join(line.text for line in held if line.text)]
    return lines
