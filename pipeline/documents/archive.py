"""ZIP archives to the documents in them; nothing is ever unpacked to disk."""

import posixpath
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from pipeline.decode import ReadError
from pipeline.documents.content import Hint, Part
from pipeline.documents.zip_limits import MAX_UNPACKED, check_names, unpack

_PASSED_OVER = frozenset(
    [
        ".css",
        ".js",
        ".mjs",
        ".map",
        ".json",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".svg",
        ".ico",
        ".bmp",
        ".tif",
        ".tiff",
        ".woff",
        ".woff2",
        ".ttf",
        ".eot",
        ".mp3",
        ".mp4",
        ".webm",
        ".avi",
        ".mov",
    ]
)
"""What comes along with saved pages and is no document."""


def zip_parts(file: BinaryIO, max_bytes: int) -> Iterator[Part]:
    """The documents of a ZIP archive in its order, called by their names.

    Folders, hidden files and what only comes along with saved pages are passed over. An archive within the
    archive is not opened. Raises ReadError (bomb, damaged, empty) where it cannot go on.
    """
    seen: Counter[str] = Counter()
    total = 0
    with check_names(file, "a ZIP archive") as archive:
        for member in archive.infolist():
            name = member.filename
            if member.is_dir() or _is_passed_over(name):
                continue
            seen[name] += 1
            part = name if seen[name] == 1 else f"{name}#{seen[name]}"
            if _climbs(name):
                fault = ReadError("unsafe", "its name leads out of the archive; leave it out")
                yield Part(part, fault)
                continue
            try:
                data = unpack(archive, member, max_bytes)
            except ReadError as error:
                yield Part(part, error)
                continue
            total += len(data)
            if total > MAX_UNPACKED:
                raise ReadError("bomb", f"the archive unpacks to more than {MAX_UNPACKED:,} bytes; split it")
            yield Part(part, data, Hint(name=name))
    if not seen:
        raise ReadError("empty", "the archive holds no document; leave it out")


def _is_passed_over(name: str) -> bool:
    parts = name.split("/")
    hidden = any(part.startswith(".") and part not in {".", ".."} for part in parts) or parts[0] == "__MACOSX"
    return hidden or posixpath.splitext(name.lower())[1] in _PASSED_OVER


def _climbs(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or name[1:2] == ":" or "\0" in name
