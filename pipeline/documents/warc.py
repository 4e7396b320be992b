"""Web archives (WARC, also gzipped) to the documents in them."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from pipeline.decode import ReadError
from pipeline.documents.content import Hint, Part, library
from pipeline.documents.html import web_address

MAX_RATIO = 200
FREE = 200_000_000
"""Bytes that an archive may unpack to whatever its own size."""
_HEADERS = 100_000
_PASSED_OVER = (
    *("image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/javascript"),
    *("application/x-javascript", "application/json", "application/font", "application/x-font"),
)


def warc_parts(file: BinaryIO, max_bytes: int) -> Iterator[Part]:
    """The documents of a web archive in order, called by their number.

    They are the responses with a status of 2xx, the resources and the conversions (texts of WET files);
    pictures, styles, scripts and data are passed over. Each carries its address and the type and charset
    that it was sent with. Raises ReadError (bomb, damaged, missing_extra) where it cannot go on.
    """
    warc = library("fastwarc.warc", "a web archive (WARC)")
    kinds = warc.WarcRecordType
    unpacked = number = 0
    records = iter(
        warc.ArchiveIterator(
            file, record_types=kinds.response | kinds.resource | kinds.conversion, parse_http=False
        )
    )
    while True:
        try:
            record = next(records, None)
        except (OSError, ValueError, RuntimeError) as error:
            raise ReadError("damaged", f"the archive is damaged after document {number} ({error})") from None
        if record is None:
            break
        unpacked += record.content_length
        if unpacked > FREE + MAX_RATIO * file.tell():
            raise ReadError("bomb", f"the archive claims to unpack to more than {MAX_RATIO} times its size")
        part = _part(record, str(number + 1), max_bytes)
        if part is not None:
            number += 1
            yield part
    if not number:
        raise ReadError("empty", "the archive holds no document; leave it out")


def _part(record: Any, name: str, max_bytes: int) -> Part | None:
    """One record as a part; None if it is no document."""
    url = web_address(record.headers.get("WARC-Target-URI"))
    whole = record.content_length
    if whole > max_bytes + _HEADERS:
        return Part(name, _too_large(max_bytes), Hint(url=url))
    try:
        record.freeze()
        if record.content_length < whole:
            return Part(
                name,
                ReadError("damaged", "the archive breaks off in it; fetch the archive again"),
                Hint(url=url),
            )
        if record.is_http:
            record.parse_http(auto_decode="all")
            if record.http_headers is None:
                raise ValueError("it has no HTTP headers")
        status = record.http_headers.status_code if record.http_headers is not None else 200
        media_type = (record.http_content_type or "").lower()
        if not record.is_http:
            media_type = (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
        if (status is not None and not 200 <= status < 300) or media_type.startswith(_PASSED_OVER):
            return None
        hint = Hint(media_type=media_type, charset=record.http_charset, url=url)
        data = record.reader.read(max_bytes + 1)
    except (OSError, ValueError, RuntimeError) as error:
        return Part(name, ReadError("damaged", f"it is damaged in the archive ({error})"), Hint(url=url))
    return Part(name, data if len(data) <= max_bytes else _too_large(max_bytes), hint)


def _too_large(max_bytes: int) -> ReadError:
    return ReadError("too_large", f"it is larger than {max_bytes:,} bytes; allow more with --max-bytes")
