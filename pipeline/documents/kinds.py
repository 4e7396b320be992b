"""Which kind of document bytes are, by their beginning; and the reader of each kind."""

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from pipeline.decode import ReadError, decode
from pipeline.documents.archive import zip_parts
from pipeline.documents.content import Content, Hint, Part
from pipeline.documents.docx import read_docx
from pipeline.documents.html import is_html, read_html
from pipeline.documents.pdf import read_pdf
from pipeline.documents.warc import warc_parts

ARCHIVES = (".zip", ".warc", ".warc.gz")
"""How the names of archives end."""
_ZIP, _GZIP, _WARC, _PDF = b"PK\x03\x04", b"\x1f\x8b", b"WARC/", b"%PDF-"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_WITHIN = 1024
_HTML_NAMES = (".html", ".htm", ".xhtml", ".xht")
_any_tag = re.compile(rb"<[!/]?[a-zA-Z]").search


def read_content(data: bytes, hint: Hint = Hint(), max_bytes: int | None = None) -> Content:  # noqa: B008
    """Read one document of any kind; raise ReadError that says why it cannot be.

    A gzipped one is unpacked to at most `max_bytes`. Archives are not opened.
    """
    if data.startswith(_GZIP):
        data = _gunzip(data, max_bytes)
        hint = Hint(hint.name.removesuffix(".gz"), hint.media_type, hint.charset, hint.url)
    if _PDF in data[:_PDF_WITHIN]:
        return _addressed(read_pdf(data), hint)
    if data.startswith(_ZIP):
        return _addressed(_read_zipped(data), hint)
    if data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadError("encrypted", "it is an Office document with a password; save it without one")
    if data.startswith((_GZIP, _WARC)):
        raise ReadError("nested", "it is an archive within an archive; unpack it first")
    named = hint.name.lower().endswith(_HTML_NAMES) or hint.media_type in {
        "text/html",
        "application/xhtml+xml",
    }
    if is_html(data) or (named and _any_tag(data)):
        return read_html(data, hint.charset, hint.url)
    text, encoding = decode(data)
    return Content(text, "text/plain", encoding, hint.url)


def is_archive(start: bytes) -> bool:
    """Whether a file that begins so may be an archive; `read_parts` says for certain."""
    return start.startswith((_ZIP, _GZIP, _WARC))


def read_parts(file: BinaryIO, max_bytes: int) -> Iterator[Part] | None:
    """The documents of an archive that can be sought in; None if it is none (a DOCX, a gzipped page)."""
    start = file.read(len(_OLE))
    file.seek(0)
    if start.startswith(_GZIP):
        try:
            start = gzip.GzipFile(fileobj=file).read(len(_WARC))
        except (OSError, EOFError, zlib.error):
            start = b""
        file.seek(0)
    if start.startswith(_WARC):
        return warc_parts(file, max_bytes)
    if start.startswith(_ZIP):
        names = _names(file)
        file.seek(0)
        return None if names is not None and _office(names) else zip_parts(file, max_bytes)
    return None


def _addressed(content: Content, hint: Hint) -> Content:
    return Content(content.text, content.media_type, content.encoding, content.url or hint.url, content.title)


def _gunzip(data: bytes, max_bytes: int | None) -> bytes:
    most = max_bytes if max_bytes is not None else 100 * len(data)
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            unpacked = file.read(most + 1)
    except (OSError, EOFError, zlib.error):
        raise ReadError("damaged", "it is a damaged gzip file; fetch it again") from None
    if len(unpacked) > most:
        raise ReadError("too_large", f"it unpacks to more than {most:,} bytes; allow more with --max-bytes")
    return unpacked


def _read_zipped(data: bytes) -> Content:
    names = _names(io.BytesIO(data))
    what = _office(names) if names is not None else "docx"
    if what == "docx":
        return read_docx(data)
    if what is None:
        raise ReadError("nested", "it is an archive within an archive; unpack it first")
    raise ReadError("binary", f"it is {what}; save it as DOCX or PDF first")


def _names(file: BinaryIO) -> frozenset[str] | None:
    """The names in an archive; None when it is too damaged to tell."""
    try:
        with zipfile.ZipFile(file) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        return None


def _office(names: frozenset[str]) -> str | None:
    """Which document of an office program an archive is: "docx", another one in words, None if none."""
    if "[Content_Types].xml" in names:
        if any(name.startswith("word/") for name in names):
            return "docx"
        return (
            "a spreadsheet" if any(name.startswith("xl/") for name in names) else "a presentation or drawing"
        )
    return "an OpenDocument or EPUB file" if {"mimetype", "META-INF/manifest.xml"} <= names or {
        "mimetype", "META-INF/container.xml"} <= names else None  # fmt: skip
