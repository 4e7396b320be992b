"""Word documents (DOCX) to text: paragraphs, headings, list items and tables in the order of the document."""

import io
from collections.abc import Iterator
from typing import Any

from pipeline.decode import ReadError
from pipeline.documents.content import MAX_CHARACTERS, Content, library, one_line
from pipeline.documents.lines import GAP, Line, assemble, clean
from pipeline.documents.tables import Cell, table_lines
from pipeline.documents.zip_limits import check_names, inflated

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAX_ELEMENTS = 2_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset(
    _W + name
    for name in [
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "pPr",
        "softHyphen",
    ]
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_BOX = _W + "txbxContent"
_AS_TEXT = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "\u2011"}
_HOLDERS = frozenset(_W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_ENTITIES = ("<!DOCTYPE", "<!ENTITY")

Element = Any
"""An element of lxml."""


def read_docx(data: bytes) -> Content:
    """Read a Word document; headers, footers, footnotes, comments and deleted text are left out.

    Raises ReadError (bomb, damaged, empty, encrypted, image_only, too_large, unsafe, missing_extra).
    """
    docx = library("docx", "a Word document")
    _check(data)
    try:
        document = docx.Document(io.BytesIO(data))
        body, names = document.element.body, _style_names(document)
        title = one_line(document.core_properties.title)
        lines = _Reader(names).block(body)
    except ReadError:
        raise
    except Exception as error:  # whatever a damaged part makes the library raise
        raise ReadError(
            "damaged", f"it is a damaged Word document ({type(error).__name__}); save it again"
        ) from None
    text = assemble(lines)
    if not text.strip():
        if next(body.iter("{*}blip", "{*}imagedata"), None) is not None:
            raise ReadError("image_only", "it is a Word document of pictures only; run OCR on it first")
        raise ReadError("empty", "it is a Word document without text; leave it out")
    return Content(text, MEDIA_TYPE, "binary", title=title)


def _check(data: bytes) -> None:
    """Raise ReadError for an archive that unpacks to too much, or XML that defines entities."""
    with check_names(data, "a Word document") as archive:
        for name, content in inflated(archive):
            if not name.endswith((".xml", ".rels")):
                continue
            for codec in ("ascii", "utf-16-le", "utf-16-be"):
                if any(mark.encode(codec) in content for mark in _ENTITIES):
                    raise ReadError(
                        "unsafe", f"its part {name} defines XML entities, which no Word document does"
                    )
            if content.count(b"<") > MAX_ELEMENTS:
                raise ReadError(
                    "too_large", f"its part {name} has more than {MAX_ELEMENTS:,} elements; split it"
                )


def _style_names(document: Any) -> dict[str, str]:
    """The name in lower case of each style by its id."""
    found = {}
    for style in document.styles.element.iter(_W + "style"):
        name = style.find(_W + "name")
        found[style.get(_W + "styleId") or ""] = (
            (name.get(_W + "val") or "").lower() if name is not None else ""
        )
    return found


class _Reader:
    """Reads blocks with the style names of one document."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names
        self.left = MAX_CHARACTERS

    def block(self, holder: Element) -> list[Line]:
        """The lines of what an element holds: paragraphs and tables, also within content controls."""
        lines: list[Line] = []
        for child in holder:
            if child.tag == _W + "p":
                lines += self._paragraph(child)
            elif child.tag == _W + "tbl":
                lines += [GAP, *table_lines([self._row(row) for row in _below(child, _W + "tr")]), GAP]
            elif child.tag in _HOLDERS:
                lines += self.block(child)
        return lines

    def _row(self, row: Element) -> list[Cell]:
        cells = []
        for cell in _below(row, _W + "tc"):
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            number = (span.get(_W + "val") or "1") if span is not None else "1"
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            continues = merge is not None and merge.get(_W + "val") != "restart"
            lines = () if continues else tuple(line for line in self.block(cell) if line.text)
            columns = int(number) if number.isdecimal() and len(number) < 4 else 1
            cells.append(Cell(lines, columns=columns))
        return cells

    def _paragraph(self, paragraph: Element) -> list[Line]:
        style, numbered = self._style(paragraph)
        texts = [clean(part) for part in "".join(_texts(paragraph)).split("\n")]
        texts = [text for text in texts if text]
        self.left -= sum(map(len, texts))
        if self.left < 0:
            raise ReadError("too_large", f"it has more than {MAX_CHARACTERS:,} characters; split it")
        inner = [line for box in _boxes(paragraph) for line in self.block(box)]
        if not texts:
            return [GAP, *inner]
        if style.startswith(("heading", "rubrik", "title", "subtitle")):
            return [GAP, Line(" ".join(texts), heading=True), GAP, *inner]
        if numbered or style.startswith(("list bullet", "list number", "punktlista", "numrerad lista")):
            return [Line(f"• {texts[0]}"), *map(Line, texts[1:]), *inner]
        return [*map(Line, texts), *inner]

    def _style(self, paragraph: Element) -> tuple[str, bool]:
        """The name of a paragraph's style, and whether it is an item of a list."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        number = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
        name = self.names.get(style.get(_W + "val") or "", "") if style is not None else ""
        return name, number is not None and number.get(_W + "val") != "0"


def _below(holder: Element, tag: str) -> Iterator[Element]:
    """The elements of a tag right below another one, content controls passed through."""
    for child in holder:
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS:
            yield from _below(child, tag)


def _texts(element: Element) -> Iterator[str]:
    """The pieces of text of a paragraph, without what is deleted, hidden or the code of a field."""
    for child in element:
        if (
            child.tag in _SKIPPED
            or child.tag == _BOX
            or (child.tag == _W + "r" and child.find(f"{_W}rPr/{_W}vanish") is not None)
        ):
            continue
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _AS_TEXT:
            yield _AS_TEXT[child.tag]
        else:
            yield from _texts(child)


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes that hang on a paragraph, without those within them or their older copies."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag not in _SKIPPED:
            yield from _boxes(child)
