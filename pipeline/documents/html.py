"""Web pages to text: the main part, with headings, lists, tables and definition lists kept as lines."""

import re
from urllib.parse import urljoin, urlsplit

from pipeline.decode import ReadError
from pipeline.documents.charset import decode_page
from pipeline.documents.content import Content, library, one_line
from pipeline.documents.html_parts import Node
from pipeline.documents.html_walk import read_lines
from pipeline.documents.lines import assemble

MEDIA_TYPE = "text/html"
MAX_TAGS = 200_000
MAX_DEPTH = 500
"""Open elements: the parser's time grows with their number times that of the tags."""
_FEW_LETTERS = 25
"""A page of which less is kept had its text where others have menus: then all of it is read."""
_LONGEST_URL = 2000

_tag = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)").finditer
_raw = re.compile(r"<!--(?:(?!-->).)*+|<(script|style)\b(?:(?!</\1).)*+", re.DOTALL | re.IGNORECASE)
_NEVER_OPEN = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "option",
        "optgroup",
        "html",
        "head",
        "body",
    ]
)
"""Elements without content, or whose end may be left out."""
_looks = re.compile(
    r"(?:\ufeff|\s|<\?xml[^>]{0,200}>|<!--(?:(?!-->).){0,2000}-->)*+(?:<!doctype\s+html|<(?:html|head|body))(?=[\s>])",
    re.IGNORECASE | re.DOTALL,
).match


def is_html(data: bytes) -> bool:
    """Whether bytes begin as a web page does: with its document type or outermost elements."""
    start = data[:8192]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _looks(start.decode("utf-16", "replace")) is not None
    return _looks(start.removeprefix(b"\xef\xbb\xbf").decode("latin-1")) is not None


def read_html(data: bytes, charset: str | None = None, url: str | None = None) -> Content:
    """Read a web page; `charset` and `url` are what it was sent with, if that is known.

    Raises ReadError (binary, encoding, too_deep, too_large, empty, missing_extra).
    """
    lexbor = library("selectolax.lexbor", "HTML")
    text, encoding = decode_page(data, charset)
    _check(text)
    try:
        page = lexbor.LexborHTMLParser(text)
    except lexbor.SelectolaxError:
        raise ReadError("damaged", "it is HTML that cannot be read; fetch it again") from None
    body = page.body
    found = assemble(read_lines(body)) if body is not None else ""
    if body is not None and _letters(found) < _FEW_LETTERS:
        whole = assemble(read_lines(body, whole=True))
        if _letters(whole) > 2 * _letters(found):
            found = whole
    if not found.strip():
        raise ReadError(
            "empty", "it is HTML without text, perhaps filled in by scripts; save the page as shown"
        )
    return Content(found, MEDIA_TYPE, encoding, _address(page, url), _title(page))


def _check(text: str) -> None:
    """Raise ReadError if a page has so many or so deep elements that reading it would take too long."""
    depth = deepest = tags = 0
    opened: dict[str, int] = {}
    for tag in _tag(_raw.sub("", text)):
        tags += 1
        name = tag[2].lower()
        if name in _NEVER_OPEN:
            continue
        if not tag[1]:
            opened[name] = opened.get(name, 0) + 1
            depth += 1
            deepest = max(deepest, depth)
        elif opened.get(name):
            opened[name] -= 1
            depth -= 1
    if deepest > MAX_DEPTH:
        raise ReadError(
            "too_deep", f"it is HTML with more than {MAX_DEPTH} elements inside one another; leave it out"
        )
    if tags > MAX_TAGS:
        raise ReadError("too_large", f"it is HTML with more than {MAX_TAGS:,} tags; split it")


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _title(page: Node) -> str | None:
    node = page.css_first("head > title")
    return one_line(node.text(deep=True)) if node is not None else None


def _address(page: Node, sent: str | None) -> str | None:
    """The address that a page gives as its own, else the one it was fetched from."""
    for selector, name in (("link[rel~=canonical]", "href"), ('meta[property="og:url"]', "content")):
        node = page.css_first(selector)
        if node is not None:
            address = web_address(node.attributes.get(name), sent)
            if address is not None:
                return address
    return web_address(sent)


def web_address(address: str | None, base: str | None = None) -> str | None:
    """An address of the web in full; None for anything else."""
    address = (address or "").strip()
    if not address or len(address) > _LONGEST_URL or not address.isprintable() or " " in address:
        return None
    try:
        full = urljoin(base or "", address)
        parts = urlsplit(full)
    except ValueError:
        return None
    return full if parts.scheme in {"http", "https"} and parts.hostname else None
