"""ZIP archives, whatever is in them, with limits: how many members, how large, how tightly packed."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from pipeline.decode import ReadError

MAX_MEMBERS = 10_000
MAX_UNPACKED = 1_000_000_000
MAX_PART = 100_000_000
MAX_RATIO = 200
"""How many times its packed size a member may unpack to; text and XML rarely reach 50."""
SMALL = 1_000_000
"""A member that unpacks to no more than this may be packed however tightly."""
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


def check_names(data: bytes | BinaryIO, what: str) -> zipfile.ZipFile:
    """Open an archive; raise ReadError (bomb, damaged) if it cannot be or has too many members."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data) if isinstance(data, bytes) else data)
    except _FAULTS:
        raise ReadError("damaged", f"it is {what} that is damaged; fetch it again") from None
    if len(archive.infolist()) > MAX_MEMBERS:
        archive.close()
        raise ReadError("bomb", f"it is {what} with more than {MAX_MEMBERS:,} members; split it")
    return archive


def unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """The bytes of a member, at most `most`; what the archive says of its size is not believed.

    Raises ReadError (bomb, damaged, encrypted, too_large).
    """
    if member.flag_bits & 0x1:
        raise ReadError("encrypted", "it is encrypted; unpack the archive with its password first")
    allowed = max(SMALL, MAX_RATIO * member.compress_size)
    try:
        with archive.open(member) as file:
            data = file.read(min(most, allowed) + 1)
    except _FAULTS as error:
        if "password" in str(error):
            raise ReadError(
                "encrypted", "it is encrypted; unpack the archive with its password first"
            ) from None
        raise ReadError("damaged", "it is damaged in its archive; fetch the archive again") from None
    if len(data) > allowed:
        raise ReadError("bomb", f"it unpacks to more than {MAX_RATIO} times its packed size; leave it out")
    if len(data) > most:
        raise ReadError(
            "too_large", f"it is larger than {most:,} bytes; split it, or allow more with --max-bytes"
        )
    return data


def inflated(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Each part of a document that is an archive, with its bytes; raise ReadError beyond the limits."""
    total = 0
    for member in archive.infolist():
        content = unpack(archive, member, MAX_PART)
        total += len(content)
        if total > MAX_PART:
            raise ReadError(
                "bomb", f"it is a Word document that unpacks to more than {MAX_PART:,} bytes; leave it out"
            )
        yield member.filename, content
