"""Bytes to text: UTF-8, UTF-16 with a byte order mark, Windows-1252; everything else is turned down.

Turned down rather than guessed at: a wrongly decoded page gives wrong names.
"""

import re

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8"),
    (b"\xff\xfe", "utf-16", "utf-16-le"),
    (b"\xfe\xff", "utf-16", "utf-16-be"),
)
"""What a file begins with, the name that `source.encoding` gets, the codec for the rest.

The name is that of the codec that takes the mark away, so that it gives the text that offsets count in.
"""

SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or Office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
)
MAX_CONTROLS = 0.01
"""The share of control characters above which a file is binary; pages cut from the web hold a few."""

_controls = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_swedish_utf8 = re.compile(rb"\xc3[\x84\x85\x89\x96\xa4\xa5\xa9\xb6]").search
_invisible = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]*").fullmatch
_markup = re.compile(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!doctype\s+html|<html)(?=[\s>])", re.IGNORECASE
).match


class ReadError(Exception):
    """Nothing to extract from: `reason` is a short code (see `schemas.rejection.Quarantined`)."""

    def __init__(self, reason: str, why: str) -> None:
        super().__init__(why)
        self.reason = reason


def decode(data: bytes) -> tuple[str, str]:
    r"""Return the text of `data` and the name of its encoding; raise ReadError if there is none.

    Line ends stay as they are; a byte order mark is no part of the text.

    >>> decode(b"\xef\xbb\xbfV\xc3\xa4xj\xc3\xb6"), decode(b"V\xe4xj\xf6")
    (('Växjö', 'utf-8-sig'), ('Växjö', 'windows-1252'))
    """
    for start, what in SIGNATURES:
        if data.startswith(start):
            raise ReadError("binary", f"it is {what}, not text; convert it to text first")
    text, encoding = text_of(data)
    if "\0" in text:
        raise ReadError(
            "binary",
            "it holds NUL bytes, so it is binary, or UTF-16 or UTF-32 without a mark; save it as UTF-8",
        )
    if _invisible(text):
        raise ReadError("empty", "there is no text in it; leave it out or fetch it again")
    if _markup(text):
        raise ReadError("markup", "it is HTML; convert it to text first")
    if len(_controls.findall(text)) > MAX_CONTROLS * len(text):
        raise ReadError(
            "binary", "it is full of control characters, so it is not text; convert it to text first"
        )
    return text, encoding


def text_of(data: bytes) -> tuple[str, str]:
    """Return `data` as text, whatever it says, and the name of its encoding; raise ReadError (encoding)."""
    for mark, name, codec in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(codec), name
            except UnicodeDecodeError as error:
                raise ReadError("encoding", _broken(name, len(mark) + error.start)) from None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        # A NUL means binary whatever else; UTF-8 letters among the rest mean damage, not Windows-1252.
        if b"\0" not in data and _swedish_utf8(data):
            raise ReadError("encoding", _broken("utf-8", error.start)) from None
    try:
        return data.decode("windows-1252"), "windows-1252"
    except UnicodeDecodeError as error:
        if b"\0" in data:
            return "\0", "binary"
        where = f"byte {error.start} is 0x{data[error.start]:02x}"
        raise ReadError(
            "encoding", f"it is neither UTF-8 nor Windows-1252 ({where}); save it as UTF-8"
        ) from None


def _broken(name: str, at: int) -> str:
    return f"it is {name} but damaged at byte {at}; fetch it again or save it as UTF-8"
