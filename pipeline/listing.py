"""What there is to read: files, folders, globs and lists of them, in a temporary database on disk.

A million names cost no memory, and come sorted and with unique names whatever order the disk gives.
"""

import glob as globs
import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import translate
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO
from weakref import finalize

from pipeline.read import STDIN, Entry, printable, quarantined, read, why
from pipeline.rows import holds_rows
from schemas.rejection import Quarantined

DOCUMENTS = "*.{txt,htm,html,xhtml,pdf,docx}"
"""Which files of a folder are read where nothing else is asked for: every kind that is one document."""

_SCHEMA = """
CREATE TABLE place (
  given INT, in_order BLOB, file BLOB, shown TEXT, name TEXT, longer TEXT, longest TEXT, reason TEXT, why TEXT
)
"""
_ONCE = "DELETE FROM place WHERE rowid NOT IN (SELECT min(rowid) FROM place GROUP BY file)"
_LONGER = """
UPDATE place SET name = longer, longer = longest, longest = NULL
WHERE longer IS NOT NULL AND name IN (SELECT name FROM place GROUP BY name HAVING count(*) > 1)
"""
_braces = re.compile(r"\{([^{}]*,[^{}]*)\}")
_Row = tuple[bytes | None, bytes, str, str, str | None, str | None, str | None, str | None]
"""The path with NUL for `/`, a hash of the file's absolute path, how it is shown, its names, its fault."""


class Listing:
    """The places to read: inputs in the order given, the files of a folder or glob sorted by path.

    A folder gives the files whose name fits `glob` (its path below the folder if `glob` has a slash), where
    `{a,b}` is one or the other and `REPORT.PDF` fits `*.pdf` too; hidden files and folders and links to
    folders are passed over. A file named outright is read whatever its name; a name that is no file but a
    pattern gives what fits it. The same file named twice is read once.

    A document is called by its file's stem; where stems collide within the run, all of them by their paths
    below the folder, and where these collide too, by their paths as given.
    """

    def __init__(self, inputs: Iterable[str], glob: str = DOCUMENTS) -> None:
        self._db = temporary_database(self)
        self._db.execute(_SCHEMA)
        self._db.execute("BEGIN")
        for number, given in enumerate(inputs):
            rows = ((number, *row) for row in _rows(given, glob))
            self._db.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?)", rows)
        self._db.execute(_ONCE)
        self._db.execute("CREATE INDEX by_name ON place (name)")
        while self._db.execute(_LONGER).rowcount:
            pass

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM place").fetchone()[0])

    def documents(self) -> int | None:
        """How many documents there are; None when some places are files of rows, or standard input."""
        self._db.create_function("rows", 1, lambda path: path is None or holds_rows(_path(path)))
        found = self._db.execute("SELECT 1 FROM place WHERE rows(in_order) LIMIT 1").fetchone()
        return None if found else len(self)

    def __iter__(self) -> Iterator[Entry]:
        query = "SELECT in_order, shown, name, reason, why FROM place ORDER BY given, in_order"
        for in_order, shown, name, reason, clause in self._db.execute(query):
            fault = quarantined(name, shown, reason, clause) if reason else None
            yield Entry(name, None if in_order is None else _path(in_order), shown, fault)


def find(inputs: Sequence[str], glob: str = DOCUMENTS) -> list[Entry]:
    """List what to read, all at once; see `Listing` for order and names."""
    return list(Listing(inputs, glob))


def absent(given: str, stdin: BinaryIO | None = None) -> str | None:
    """Say what is wrong with an input that cannot be had at all; None for a file, a folder, open input."""
    try:
        there = stdin is not None if given == STDIN else bool(Path(given).stat())
    except OSError:
        there = _is_pattern(given)
    if there:
        return None
    fault = read(find([given])[0])
    return fault.message if isinstance(fault, Quarantined) else None


def temporary_database(owner: object) -> sqlite3.Connection:
    """Open a database that stands on disk once it is large, and is closed and gone with its owner."""
    database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    finalize(owner, database.close)  # the collector may run in any thread
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA cache_size = -16384")
    return database


def _rows(given: str, glob: str) -> Iterator[_Row]:
    if given == STDIN:
        yield None, b"-", STDIN, "stdin", STDIN, None, None, None
        return
    path = Path(given)
    if _is_pattern(given):
        for found in globs.iglob(given, recursive=True):  # noqa: PTH207 - lazy, and as a shell would read it
            if Path(found).is_file():
                yield _row(Path(found), _names_of_file(Path(found)))
    elif not _is_folder(path):
        yield _row(path, _names_of_file(path))
    else:
        yield from _walk(path, glob)


def _is_pattern(given: str) -> bool:
    return globs.has_magic(given) and not os.path.lexists(given)


def _is_folder(path: "Path | os.DirEntry[str]") -> bool:
    try:
        return path.is_dir()
    except OSError:  # no permission, too long a name, a link to itself: reading it will say so
        return False


def _fitting(glob: str) -> Callable[[str], bool]:
    """Give a function that tells whether a name fits, as it is or with its ending in lower case."""
    matches = re.compile("|".join(map(translate, _alternatives(glob)))).match

    def fits(name: str) -> bool:
        if matches(name):
            return True
        stem, dot, ending = name.rpartition(".")
        return not ending.islower() and matches(stem + dot + ending.lower()) is not None

    return fits


def _alternatives(glob: str) -> list[str]:
    """The patterns without braces that a pattern with them stands for."""
    braces = _braces.search(glob)
    if braces is None:
        return [glob]
    start, end = braces.span()
    alternatives = (glob[:start] + one + glob[end:] for one in braces[1].split(","))
    return [pattern for alternative in alternatives for pattern in _alternatives(alternative)]


def _walk(folder: Path, glob: str) -> Iterator[_Row]:
    waiting, fits = [folder], _fitting(glob)
    while waiting:
        place = waiting.pop()
        absolute = os.path.normpath(place.absolute())
        in_order = _in_order(place).rstrip(b"\0") + b"\0" if place.parts else b""
        below = place.relative_to(folder).as_posix() + "/" if place != folder else ""
        shown = printable(Path(place, "x"))[:-1]
        try:
            with os.scandir(place) as listed:
                for found in listed:
                    name = found.name
                    if name.startswith("."):
                        continue
                    if _is_folder(found):
                        if not found.is_symlink():
                            waiting.append(Path(place, name))
                    elif fits(below + name if "/" in glob else name):
                        # pasted together, not made by pathlib: there may be a million of them
                        clear, stem = printable(name), printable(os.path.splitext(name)[0])  # noqa: PTH122
                        names = (shown + clear, stem, printable(below) + clear, shown + clear)
                        yield in_order + os.fsencode(name), _hash(f"{absolute}/{name}"), *names, None, None
        except OSError as error:
            yield _row(place, (printable(place), None, None), why(error, place))


def _names_of_file(path: Path) -> tuple[str, str, str]:
    return printable(Path(path.stem)), printable(Path(path.name)), printable(path)


def _row(
    path: Path, names: tuple[str, str | None, str | None], fault: tuple[str | None, str | None] = (None, None)
) -> _Row:
    file = _hash(os.path.normpath(path.absolute()))
    return _in_order(path), file, printable(path), *names, *fault


def _hash(path: str) -> bytes:
    return blake2b(os.fsencode(path), digest_size=16).digest()


def _in_order(path: Path) -> bytes:
    """The path as bytes that sort as its parts do."""
    return os.fsencode(path).replace(b"/", b"\0")


def _path(in_order: bytes) -> Path:
    return Path(os.fsdecode(in_order.replace(b"\0", b"/")))
