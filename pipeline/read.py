"""Files, folders and standard input to documents; what cannot be read becomes a row of the quarantine."""

import errno
import io
import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
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


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path | None
    shown: str
    names: tuple[str, ...]
    """What the document may be called, the shortest first."""
    error: OSError | None = None


def find(inputs: Sequence[str], glob: str = "*.txt") -> list[Entry]:
    """List what to read: the inputs in the order given, folders walked and sorted by path.

    A folder gives the files whose name fits `glob` (its path below the folder if `glob` has a slash); hidden
    files and folders and links to folders are passed over. A file named outright is read whatever its name.
    The same file named twice is read once.

    A document is called by its file's stem; where stems collide within the run, all of them by their paths
    below the folder, and where these collide too, by their paths as given.
    """
    places: dict[str, _Place] = {}
    for given in inputs:
        for place in _places(given, glob):
            places.setdefault(STDIN if place.path is None else os.path.normpath(place.path.absolute()), place)
    return [_entry(place, doc_id) for place, doc_id in _named(places.values())]


def absent(given: str, stdin: BinaryIO | None = None) -> str | None:
    """Say what is wrong with an input that cannot be had at all; None for a file, a folder, open input."""
    try:
        there = stdin is not None if given == STDIN else bool(Path(given).stat())
    except OSError:
        there = False
    if there:
        return None
    fault = read(find([given])[0])
    return fault.message if isinstance(fault, Quarantined) else None


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
        return _quarantined(entry.doc_id, entry.shown, error.reason, str(error))
    except OSError as error:
        return _quarantined(entry.doc_id, entry.shown, *_why(error, entry.path))


def decoded(
    doc_id: str, shown: str, data: bytes, hint: Hint, max_bytes: int = MAX_BYTES
) -> Document | Quarantined:
    """Make a document of its bytes, whatever its kind, or say why not."""
    try:
        content = read_content(data, hint, max_bytes)
    except ReadError as error:
        return _quarantined(doc_id, shown, error.reason, str(error))
    except Exception as error:  # whatever a library raises on a hostile document must not end the run
        what = f"reading failed with {type(error).__name__}: {error}".splitlines()[0][:200]
        return _quarantined(doc_id, shown, "failed", f"{what}; leave it out, and please report it")
    digest = sha256(data).hexdigest()
    return Document(
        doc_id, content.text, digest, shown, content.url, content.media_type, content.encoding, content.title
    )


def read_all(
    entry: Entry, max_bytes: int = MAX_BYTES, stdin: BinaryIO | None = None
) -> Iterator[tuple[Entry, Document | Quarantined]]:
    """Read the documents of an entry in order: one, or those of an archive, each with an entry of its own.

    `max_bytes` bounds each document of an archive, not the archive. Never raises for what is wrong in it.
    """
    archive = _archive(entry)
    if archive is None:
        data = fetch(entry, max_bytes, stdin)
        if isinstance(data, Quarantined):
            yield entry, data
            return
        archive = io.BytesIO(data)
    with archive:
        try:
            parts = read_parts(archive, max_bytes)
            if parts is None:
                yield entry, read(Entry(entry.doc_id, None, entry.shown), max_bytes, archive)
                return
            for part in parts:
                yield _member(entry, part, max_bytes)
        except (ReadError, OSError) as error:
            reason = error.reason if isinstance(error, ReadError) else "unreadable"
            yield entry, _quarantined(entry.doc_id, entry.shown, reason, str(error))


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


def _member(entry: Entry, part: Part, max_bytes: int) -> tuple[Entry, Document | Quarantined]:
    """A document of an archive, called `archive!/name`."""
    name = _shown(Path(part.name))
    member = Entry(f"{entry.doc_id}!/{name}", None, f"{entry.shown}!/{name}")
    if isinstance(part.data, ReadError):
        return member, _quarantined(member.doc_id, member.shown, part.data.reason, str(part.data))
    return member, decoded(member.doc_id, member.shown, part.data, part.hint, max_bytes)


def _places(given: str, glob: str) -> Iterable[_Place]:
    if given == STDIN:
        return [_Place(None, STDIN, ("stdin", STDIN))]
    path = Path(given)
    if not _is_folder(path):
        return [_Place(path, _shown(path), (_shown(Path(path.stem)), _shown(Path(path.name)), _shown(path)))]
    return _walk(path, glob)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # no permission, too long a name: reading it will say so
        return False


def _walk(folder: Path, glob: str) -> list[_Place]:
    failed: list[OSError] = []
    found: list[_Place] = []
    for root, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(root, name)
            below = path.relative_to(folder)
            wanted = fnmatchcase(below.as_posix() if "/" in glob else name, glob)
            if wanted and not name.startswith("."):
                names_of = (_shown(Path(path.stem)), _shown(below), _shown(path))
                found.append(_Place(path, _shown(path), names_of))
    for error in failed:
        path = Path(os.fsdecode(error.filename))
        found.append(_Place(path, _shown(path), (_shown(path),), error))
    return sorted(found, key=lambda place: place.path.parts if place.path else ())


def _named(places: Iterable[_Place]) -> list[tuple[_Place, str]]:
    """Give each place the shortest of its names that no other place has."""
    listed = list(places)
    level = [0] * len(listed)
    while True:
        names = [place.names[level[index]] for index, place in enumerate(listed)]
        count = Counter(names)
        longer = [
            index
            for index, place in enumerate(listed)
            if count[names[index]] > 1 and level[index] + 1 < len(place.names)
        ]
        if not longer:
            return list(zip(listed, names, strict=True))
        for index in longer:
            level[index] += 1


def _entry(place: _Place, doc_id: str) -> Entry:
    fault = None
    if place.error is not None:
        fault = _quarantined(doc_id, place.shown, *_why(place.error, place.path))
    return Entry(doc_id, place.path, place.shown, fault)


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


def _why(error: OSError, path: Path | None) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        if path is not None and path.is_symlink():
            return "missing", "it is a link to a file that does not exist; mend the link or remove it"
        return "missing", "there is no such file or folder; check the path"
    if isinstance(error, PermissionError):
        return "unreadable", "you have no permission to read it; change its permissions or leave it out"
    why = error.strerror or str(error)
    return "unreadable", f"it cannot be read ({why}); name an ordinary file"


def _quarantined(doc_id: str, shown: str, reason: str, why: str) -> Quarantined:
    return Quarantined(doc_id=doc_id, path=shown, reason=reason, message=f"{shown}: {why}.")


def _shown(path: Path) -> str:
    """A path as valid text on one line, odd bytes and control characters as escapes; no two paths alike."""
    raw = path.as_posix().replace("\\", "\\\\")
    text = raw.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
