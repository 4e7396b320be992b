"""The characters of a PDF page and where they stand, put together to pieces of text on one line."""

from collections.abc import Iterable, Iterator
from ctypes import byref, c_double
from dataclasses import dataclass
from typing import Any

from pipeline.documents.pdf_layout import Piece

_WIDE = 1.0
"""A gap of so many times the height of the letters parts two pieces."""
_SPACE = 0.12
"""A gap of so many times the height between letters that no space parts is one all the same."""
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its box, turned as the page is shown."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def glyphs(text: Any, count: int, raw: Any, rotation: int, size: tuple[float, float]) -> Iterator[Glyph]:
    """The characters of a page in the order of the file; spaces that the library made up are left out.

    `text` is the page's handle in PDFium, `size` its width and height as shown, in points.
    """
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in {0, 10, 13} or 0xD800 <= code < 0xE000 or raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        if not raw.FPDFText_GetCharBox(text, index, byref(left), byref(right), byref(bottom), byref(top)):
            continue
        loose = raw.FS_RECTF()
        if raw.FPDFText_GetLooseCharBox(text, index, byref(loose)):
            box = (loose.left, loose.bottom, loose.right, loose.top)
        else:
            box = (left.value, bottom.value, right.value, top.value)
        character = chr(code)
        yield Glyph(_LIGATURES.get(character, character), *_turned(box, rotation, size))


Box = tuple[float, float, float, float]


def _turned(box: Box, rotation: int, size: tuple[float, float]) -> Box:
    left, bottom, right, top = box
    width, height = size
    if rotation == 90:
        return bottom, height - right, top, height - left
    if rotation == 180:
        return width - right, height - top, width - left, height - bottom
    if rotation == 270:
        return width - top, left, width - bottom, right
    return box


def pieces_of(found: Iterable[Glyph]) -> list[Piece]:
    """Characters as pieces: a new one begins on another line, further left, or after a wide gap."""
    pieces: list[Piece] = []
    run: list[Glyph] = []
    for glyph in found:
        if run and not _follows(run, glyph):
            pieces += _piece(run)
            run = []
        run.append(glyph)
    return pieces + _piece(run)


def _follows(run: list[Glyph], glyph: Glyph) -> bool:
    last = next((one for one in reversed(run[-8:]) if not one.text.isspace()), run[-1])
    height = max(last.top - last.bottom, glyph.top - glyph.bottom, 1.0)
    if abs((glyph.bottom + glyph.top) - (last.bottom + last.top)) > height:
        return False
    if glyph.text.isspace():
        return True
    return -0.5 * height < glyph.left - last.right < _WIDE * height


def _piece(run: list[Glyph]) -> list[Piece]:
    """A run of characters as a piece; none if nothing but space."""
    seen = [n for n, glyph in enumerate(run) if not glyph.text.isspace()]
    if not seen:
        return []
    run = run[seen[0] : seen[-1] + 1]
    texts: list[str] = []
    first = None
    for n, glyph in enumerate(run):
        height = glyph.top - glyph.bottom
        gap = n and not glyph.text.isspace() and glyph.left - run[n - 1].right > _SPACE * height
        if gap and not run[n - 1].text.isspace():
            texts.append(" ")
        if first is None and n and (gap or glyph.text.isspace()):
            first = run[n - 1].right
        texts.append(glyph.text)
    right = max(glyph.right for glyph in run)
    return [
        Piece(
            "".join(texts),
            run[0].left,
            min(glyph.bottom for glyph in run),
            right,
            max(glyph.top for glyph in run),
            first if first is not None else right,
        )
    ]
