"""Files, folders and standard input to documents; what cannot be read becomes a row of the quarantine."""

import errno
import io
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from pipeline.decode import ReadError
from pipeline.documents import Hint, Part, is_archive, read_content, read_parts
from schemas.document import Document
from schemas.rejection import Quarantined

MAX_BYTES = 20_000_000
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to read: `path` is None for standard input, `shown` is how records and messages name it."""

    doc_id: str
    path: Path | None
    shown: str
    fault: Quarantined | None = None
    """Set when it is known already that there is nothing to read (a folder that cannot be opened)."""


def read(entry: Entry, max_bytes: int = MAX_BYTES, stdin: BinaryIO | None = None) -> Document | Quarantined:
    """Read one document, or say why not. Never raises for what is wrong with the file."""
    data = fetch(entry, max_bytes, stdin)
    if isinstance(data, Quarantined):
        return data
    return decoded(entry.doc_id, entry.shown, data, Hint(name=entry.shown), max_bytes)


def fetch(entry: Entry, max_bytes: int = MAX_BYTES, stdin: BinaryIO | None = None) -> bytes | Quarantined:
    """Read the bytes of an entry, or say why not."""
    if entry.fault is not None:
        return entry.fault
    try:
        return _bytes_of(entry, max_bytes, stdin)
    except ReadError as error:
        return quarantined(entry.doc_id, entry.shown, error.reason, str(error))
    except OSError as error:
        return quarantined(entry.doc_id, entry.shown, *why(error, entry.path))


def decoded(
    doc_id: str, shown: str, data: bytes, hint: Hint, max_bytes: int = MAX_BYTES
) -> Document | Quarantined:
    """Make a document of its bytes, whatever its kind, or say why not."""
    try:
        content = read_content(data, hint, max_bytes)
    except ReadError as error:
        return quarantined(doc_id, shown, error.reason, str(error))
    except Exception as error:  # whatever a library raises on a hostile document must not end the run
        what = f"reading failed with {type(error).__name__}: {error}".splitlines()[0][:200]
        return quarantined(doc_id, shown, "failed", f"{what}; leave it out, and please report it")
    digest = sha256(data).hexdigest()
    return Document(
        doc_id, content.text, digest, shown, content.url, content.media_type, content.encoding, content.title
    )


def read_all(
    entry: Entry, max_bytes: int = MAX_BYTES, stdin: BinaryIO | None = None
) -> Iterator[tuple[Entry, Document | Quarantined]]:
    """Read the documents of an entry in order; see `contents`."""
    for part, data, hint in contents(entry, max_bytes, stdin):
        if isinstance(data, Quarantined):
            yield part, data
        else:
            yield part, decoded(part.doc_id, part.shown, data, hint, max_bytes)


def contents(
    entry: Entry, max_bytes: int = MAX_BYTES, stdin: BinaryIO | None = None
) -> Iterator[tuple[Entry, bytes | Quarantined, Hint]]:
    """Read the bytes of an entry in order: one document, or those of an archive, each with its own entry.

    `max_bytes` bounds each document of an archive, not the archive. Never raises for what is wrong in it.
    """
    hint = Hint(name=entry.shown)
    archive = _archive(entry)
    if archive is None:
        data = fetch(entry, max_bytes, stdin)
        if isinstance(data, Quarantined):
            yield entry, data, hint
            return
        archive = io.BytesIO(data)
    with archive:
        try:
            parts = read_parts(archive, max_bytes)
            if parts is None:
                yield entry, fetch(Entry(entry.doc_id, None, entry.shown), max_bytes, archive), hint
                return
            for part in parts:
                yield _member(entry, part)
        except (ReadError, OSError) as error:
            reason = error.reason if isinstance(error, ReadError) else "unreadable"
            yield entry, quarantined(entry.doc_id, entry.shown, reason, str(error)), hint


def _archive(entry: Entry) -> BinaryIO | None:
    """A file that begins as an archive does, opened; None for everything else, which `fetch` reads."""
    try:
        if (
            entry.fault
            or entry.path is None
            or entry.path.suffix == ".txt"
            or not stat.S_ISREG(entry.path.stat().st_mode)
        ):
            return None
        file = entry.path.open("rb")
        if is_archive(file.read(8)):
            file.seek(0)
            return file
        file.close()
    except OSError:
        pass
    return None


def _member(entry: Entry, part: Part) -> tuple[Entry, bytes | Quarantined, Hint]:
    """A document of an archive, called `archive!/name`."""
    name = printable(Path(part.name))
    member = Entry(f"{entry.doc_id}!/{name}", None, f"{entry.shown}!/{name}")
    if isinstance(part.data, ReadError):
        fault = quarantined(member.doc_id, member.shown, part.data.reason, str(part.data))
        return member, fault, part.hint
    return member, part.data, part.hint


def _bytes_of(entry: Entry, max_bytes: int, stdin: BinaryIO | None) -> bytes:
    if entry.path is None:
        if stdin is None:
            raise ReadError("unreadable", "standard input is closed; give it a pipe or a file")
        data = stdin.read(max_bytes + 1)
        size = len(data)
    else:
        status = entry.path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "it is a device, pipe or socket, not a file")
        size = status.st_size
        if size <= max_bytes:
            with entry.path.open("rb") as file:
                data = file.read(max_bytes + 1)
            size = len(data)
    if size > max_bytes:
        raise ReadError(
            "too_large", f"it is larger than {max_bytes:,} bytes; split it, or allow more with --max-bytes"
        )
    return data


def why(error: OSError, path: Path | None) -> tuple[str, str]:
    """Why something cannot be read: the code of the reason, and what to do about it."""
    if isinstance(error, FileNotFoundError):
        if path is not None and path.is_symlink():
            return "missing", "it is a link to a file that does not exist; mend the link or remove it"
        return "missing", "there is no such file or folder; check the path"
    if isinstance(error, PermissionError):
        return "unreadable", "you have no permission to read it; change its permissions or leave it out"
    what = error.strerror or str(error)
    return "unreadable", f"it cannot be read ({what}); name an ordinary file"


def quarantined(doc_id: str, shown: str, reason: str, why: str) -> Quarantined:
    """Write down why a document gives nothing; `why` is a clause without its full stop."""
    return Quarantined(doc_id=doc_id, path=shown, reason=reason, message=f"{shown}: {why}.")


def printable(path: Path | str) -> str:
    """Give a path as valid text on one line, what is odd in it as escapes; no two paths alike."""
    raw = path if isinstance(path, str) else path.as_posix()
    if raw.isascii() and raw.isprintable() and "\\" not in raw:
        return raw
    text = raw.replace("\\", "\\\\").encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
