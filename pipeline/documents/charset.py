"""The encoding of a web page: byte order mark, header, meta element, then as for plain text."""

import codecs
import re

from pipeline.decode import BYTE_ORDER_MARKS, ReadError, text_of

_meta = re.compile(rb"<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.IGNORECASE)
_readable = re.compile(r"iso8859-(?:1|4|9|10|15)|cp125[02457]|mac-roman").fullmatch
"""Encodings that a Swedish page may be in; another one that it names is a mistake."""
_HEAD = 4096
"""Where a page must have said what its encoding is."""
_LATIN = frozenset({"iso8859-1", "ascii"})


def decode_page(data: bytes, header: str | None = None) -> tuple[str, str]:
    """Return the text of a web page and the name of its encoding; `header` is the charset sent with it.

    What the page says is tried and not believed: bytes that are valid UTF-8 with letters beyond ASCII are
    UTF-8 whatever it says, and where they are not what it says they are read as plain text is.

    Raises ReadError (binary, encoding).
    """
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReadError("binary", "it is HTML with NUL bytes in it, so it is damaged; fetch it again")
    if not data.startswith(tuple(mark for mark, _, _ in BYTE_ORDER_MARKS)) and not _is_utf8(data):
        said = _meta.search(data[:_HEAD])
        for label in (header, said[1].decode("ascii", "replace") if said else None):
            found = _as_said(data, label)
            if found is not None:
                return found
    text, encoding = text_of(data)
    if "\0" in text:
        raise ReadError("binary", "it is HTML with NUL characters in it, so it is damaged; fetch it again")
    return text, encoding


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _as_said(data: bytes, label: str | None) -> tuple[str, str] | None:
    """The text by a label that is a known encoding of one byte a letter and fits; Latin-1 as browsers do."""
    try:
        name = codecs.lookup(label or "").name
    except (LookupError, ValueError):
        return None
    name = "windows-1252" if name in _LATIN or name == "cp1252" else name
    if name == "utf-8" or not (name == "windows-1252" or _readable(name)):
        return None
    try:
        return data.decode(name), name
    except UnicodeDecodeError:
        return None
