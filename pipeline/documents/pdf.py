"""PDF documents to text: in reading order, without running heads after their first page and page numbers."""

import contextlib
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.decode import ReadError
from pipeline.documents.content import Content, library, one_line
from pipeline.documents.lines import Line, assemble
from pipeline.documents.pdf_glyphs import glyphs, pieces_of
from pipeline.documents.pdf_layout import Piece, Row, in_reading_order, joined_pages, region_lines, rows_of

MEDIA_TYPE = "application/pdf"
MAX_PAGES = 2_000
MAX_LETTERS = 5_000_000
MAX_PAGE_LETTERS = 200_000
MAX_STREAM = 50_000_000
"""The largest part of a file, pictures aside, after unpacking."""
MAX_UNPACKED = 400_000_000
_MARGIN = 0.09
"""The share of a page's height in which running heads and page numbers stand, above and below."""
_FEW_LETTERS = 20
_MOST_UNREADABLE = 0.3

_page_number = re.compile(
    r"(?:[-–] ?)?(?:(?:sida|sidan|sid|page|s)[.:]? )?\d{1,4}(?: ?(?:\(|/|av|of) ?\d{1,4} ?\)?)?(?: ?[-–])?",
    re.IGNORECASE,
).fullmatch
_stream = re.compile(rb"stream\r?\n")
_digits = re.compile(r"\d+")


def read_pdf(data: bytes) -> Content:
    """Read a PDF document.

    Raises ReadError (bomb, damaged, empty, encrypted, image_only, missing_extra, too_large,
    unreadable_letters).
    """
    pdfium = library("pypdfium2", "a PDF document")
    _check(data)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "assword" in str(error):
            raise ReadError(
                "encrypted", "it is a PDF document with a password; save it without one"
            ) from None
        raise ReadError(
            "damaged", "it is a PDF document that cannot be opened; fetch or save it again"
        ) from None
    with document:
        if len(document) > MAX_PAGES:
            raise ReadError("too_large", f"it is a PDF document of more than {MAX_PAGES:,} pages; split it")
        pages: list[_Page] = []
        for number in range(len(document)):
            pages.append(_read_page(document, number, pdfium))
            if sum(page.characters for page in pages) > MAX_LETTERS:
                raise ReadError(
                    "too_large", f"it is a PDF document of more than {MAX_LETTERS:,} characters; split it"
                )
        title = one_line(document.get_metadata_dict().get("Title"))
    text = assemble(joined_pages([_lines(pieces) for pieces in _without_heads(pages)]))
    _check_text(text, picture=any(page.picture for page in pages))
    return Content(text, MEDIA_TYPE, "binary", title=title)


def _check(data: bytes) -> None:
    """Raise ReadError if a part of the file that is no picture unpacks to more than it may."""
    total = 0
    for match in _stream.finditer(data):
        head = data[max(0, match.start() - 400) : match.start()]
        head = head[head.rfind(b"obj") :] if b"obj" in head else head
        if b"/Image" in head or b"Fl" not in head:
            continue
        packed = memoryview(data)[match.end() :]
        for _ in range(3):  # filters may be chained
            unpacked = _inflate(packed)
            total += len(unpacked)
            if len(unpacked) > MAX_STREAM or total > MAX_UNPACKED:
                raise ReadError(
                    "bomb", "it is a PDF document that unpacks to far more than a text; leave it out"
                )
            if unpacked[:1] != b"\x78":
                break
            packed = memoryview(unpacked)


def _inflate(packed: memoryview) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, MAX_STREAM + 1)
    except zlib.error:
        return b""


def _check_text(text: str, *, picture: bool) -> None:
    letters = sum(map(str.isalnum, text))
    if letters < _FEW_LETTERS and picture:
        raise ReadError(
            "image_only", "it is a PDF document of pictures, perhaps scanned; run OCR on it first"
        )
    if not text.strip():
        raise ReadError("empty", "it is a PDF document without text; leave it out")
    odd = sum(
        1
        for c in text
        if "\ue000" <= c <= "\uf8ff" or c == "\ufffd" or (not c.isprintable() and c not in "\n\t")
    )
    if odd > _MOST_UNREADABLE * len(text):
        raise ReadError(
            "unreadable_letters",
            "it is a PDF document that does not say which letters it shows; run OCR on it",
        )


@dataclass(frozen=True, slots=True)
class _Page:
    """The pieces of a page, its height in points, how many characters it has, whether it is a picture."""

    pieces: tuple[Piece, ...] = ()
    height: float = 0.0
    characters: int = 0
    picture: bool = False


def _read_page(document: Any, number: int, pdfium: Any) -> _Page:
    """Read a page; one that is damaged is empty."""
    try:
        with contextlib.closing(document[number]) as page, contextlib.closing(page.get_textpage()) as text:
            count = text.count_chars()
            if count > MAX_PAGE_LETTERS:
                raise ReadError(
                    "too_large", f"page {number + 1} of it has more than {MAX_PAGE_LETTERS:,} characters"
                )
            picture = count < _FEW_LETTERS and any(
                one.type == pdfium.raw.FPDF_PAGEOBJ_IMAGE for one in page.get_objects(max_depth=3)
            )
            size = page.get_width(), page.get_height()
            pieces = pieces_of(glyphs(text.raw, count, pdfium.raw, page.get_rotation(), size))
            return _Page(tuple(pieces), size[1], count, picture)
    except pdfium.PdfiumError:
        return _Page()


def _without_heads(pages: Sequence[_Page]) -> list[list[Piece]]:
    """The pieces of each page without page numbers, and without running heads that an earlier page had."""
    rows = [[(row, _in_margin(row, page)) for row in rows_of(page.pieces)] for page in pages]
    seen: set[tuple[str, bool]] = set()
    kept: list[list[Piece]] = []
    for page in rows:
        pieces: list[Piece] = []
        for row, margin in page:
            key = (_digits.sub("#", row.text.casefold()), margin > 0)
            if margin and (_page_number(row.text) or key in seen):
                continue
            if margin:
                seen.add(key)
            pieces += row.pieces
        kept.append(pieces)
    return kept


def _in_margin(row: Row, page: _Page) -> int:
    """1 in the upper margin of a page, -1 in the lower, 0 between them."""
    share = row.bottom / page.height if page.height else 0.5
    return 1 if share > 1 - _MARGIN else -1 if share < _MARGIN else 0


def _lines(pieces: Sequence[Piece]) -> list[Line]:
    return [line for region in in_reading_order(pieces) for line in region_lines(region)]
