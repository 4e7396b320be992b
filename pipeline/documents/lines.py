"""Lines of a document's text, written so that the layout reader sees the structure they came from.

`Label: value` for what is labelled, tabs between cells of a row, marks on items, empty lines between blocks.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SHORT = 90
"""The longest line that is taken for a value on its own."""
LONGEST_LABEL = 60
_SENTENCE = (".", "!", "?", ",", ";", ":")
_unseen = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_space = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\u2028\u2029]+")
_bare_item = re.compile(r"[•·●▪◦*–-]\s|\(?\d{1,2}[.)]\s").match
_label_ahead = re.compile(r"[^\W\d][^:\n]{1,58}:(?=\s|$)").match


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `apart` when empty lines stand before and after it, `heading` when it is one."""

    text: str
    heading: bool = False


GAP = Line("")
"""An empty line."""


def clean(text: str) -> str:
    """Text as one line: letters composed, what shows nothing left out, white space single; tabs stay."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", _unseen.sub("", text))
    return _space.sub(lambda gap: "\t" if "\t" in gap[0] else " ", text).strip(" \t\n\u00a0")


def collapse(text: str) -> str:
    """Text with every run of white space, no-break spaces aside, as one space."""
    return _space.sub(" ", text)


def pair(label: str, values: Sequence[Line], *, listed: bool = False) -> list[Line]:
    """A label and its value: on one line, or the value's lines after it; items when `listed`."""
    held = [line for line in values if line.text]
    name = label.rstrip(" :\u00a0")
    if not name:
        return list(values)
    if not held:
        return [Line(f"{name}:")]
    if name.endswith("?") or len(name) > LONGEST_LABEL or any(line.heading for line in held):
        return [GAP, Line(name, heading=True), GAP, *values, GAP]
    if len(held) == 1:
        return [Line(f"{name}: {held[0].text}")]
    if any(len(line.text) > SHORT for line in held):
        return [GAP, Line(name, heading=True), GAP, *values, GAP]
    return [Line(f"{name}:"), *(items(held) if listed else held)]


def items(lines: Iterable[Line], start: int | None = None) -> list[Line]:
    """Lines as items of a list, numbered from `start` or with a bullet, unless they have a mark already."""
    found = []
    for number, line in enumerate(lines, start or 0):
        mark = "" if _bare_item(line.text) else "• " if start is None else f"{number}. "
        found.append(Line(mark + line.text))
    return found


def is_form(lines: Sequence[Line]) -> bool:
    """Whether a list is a form: at least half of its items are a label, a colon and a value."""
    labelled = sum(_label_ahead(line.text) is not None for line in lines)
    return labelled * 2 >= len(lines) > 0


def row(cells: Sequence[str]) -> Line:
    """The cells of a table's row, tabs between them; bars where an empty cell stands at an end."""
    if cells[0] and cells[-1]:
        return Line("\t".join(cells))
    return Line(f"| {' | '.join(cells)} |")


def assemble(lines: Sequence[Line]) -> str:
    """The text of a document: its lines, one empty line where there is a gap.

    Short lines under a heading are put right under it when another heading or the end follows: that is how
    pages show a label and its value.
    """
    kept = _without_double_gaps(lines)
    tight = _tight(kept)
    return "\n".join(line.text for n, line in enumerate(kept) if n not in tight).strip("\n")


def _without_double_gaps(lines: Sequence[Line]) -> list[Line]:
    kept: list[Line] = []
    for line in lines:
        if line.text or (kept and kept[-1].text):
            kept.append(line)
    return kept


def _tight(lines: Sequence[Line]) -> set[int]:
    """The places of the gaps to leave out."""
    drop: set[int] = set()
    headings = [n for n, line in enumerate(lines) if line.heading]
    for place, end in zip(headings, [*headings[1:], len(lines)], strict=False):
        below = lines[place + 1 : end]
        values = [line for line in below if line.text]
        first = place == headings[0]
        if first or not values or len(values) > 20 or len(lines[place].text) > LONGEST_LABEL:
            continue
        if all(len(v.text) <= SHORT and not v.text.endswith(_SENTENCE) for v in values):
            last = max(n for n, line in enumerate(below) if line.text)
            drop.update(place + 1 + n for n, line in enumerate(below) if not line.text and n < last)
    return drop
