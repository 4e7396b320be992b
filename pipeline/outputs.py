"""The folder of a run: what may be written there, and how its files appear all at once.

A run is written into a hidden folder inside the output folder and moved into place at the end, `run.json`
last. While files are being moved `run.json` says "unfinished", so a folder that says "complete" never holds
files of two runs. One run at a time: it holds a lock, and whoever holds the lock removes the hidden folders
that killed runs left.
"""

import contextlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from pipeline.lock import Lock, LockedError

PROGRAM = "utdrag"
RUN_FILE = "run.json"
STAGING = ".utdrag-"
MARK = ".staging"
"""A file in a folder of ours that is being written; only a folder that has it is ever removed."""
LOCK = ".utdrag.lock"
OURS = frozenset({"README.md"})
"""What may stand in an output folder before the first run; hidden files may too."""


class OutputError(Exception):
    """The output folder cannot be used; the message says why and what to do."""


def check(folder: Path, *, force: bool = False) -> None:
    """Raise OutputError if a run may not be written to `folder`.

    A folder that is new, empty or holds only README.md and hidden files may be used. One that holds an
    earlier run may with `force`, which replaces the files of that run and touches nothing else. One that
    holds other files may not.
    """
    if not folder.is_dir():
        _check_above(folder)
        return
    if read_run(folder) is not None:
        if not force:
            raise OutputError(
                f"{folder} holds an earlier run; --force replaces it, --output names another folder"
            )
        return
    for entry in sorted(folder.iterdir()):
        if entry.name not in OURS and not entry.name.startswith("."):
            raise OutputError(
                f"{folder} holds {entry.name}, which is of no run; name an empty or new folder with --output"
            )


def _check_above(folder: Path) -> None:
    """Raise OutputError if a new folder has a file in its way."""
    for path in (folder, *folder.parents):
        if path.is_dir():
            return
        if os.path.lexists(path):
            what = "link to nothing" if path.is_symlink() and not path.exists() else "file, not a folder"
            raise OutputError(f"{path} is a {what}; name a folder with --output")


def read_run(folder: Path) -> dict[str, object] | None:
    """What run.json in `folder` says, or None if there is none of ours."""
    try:
        run = json.loads((folder / RUN_FILE).read_bytes())
    except (OSError, ValueError):
        return None
    return run if isinstance(run, dict) and run.get("program") == PROGRAM else None


class Staging:
    """A place for the files of one run. `commit` moves them into the output folder; else they vanish."""

    def __init__(self, folder: Path, *, force: bool = False) -> None:
        check(folder, force=force)
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        try:
            self._lock = Lock(folder / LOCK)
        except LockedError:
            raise OutputError(
                f"another run is writing to {folder}; wait for it, or name another folder with --output"
            ) from None
        with contextlib.ExitStack() as undo:
            undo.callback(self._lock.release)
            check(folder, force=force)  # again: another run may have ended since
            if self._lock.held:
                _sweep(folder)
            self.place = Path(tempfile.mkdtemp(prefix=STAGING, dir=folder))
            undo.callback(shutil.rmtree, self.place, ignore_errors=True)
            (self.place / MARK).write_bytes(b"")
            self._undo = undo.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._undo.close()

    def commit(self, run: bytes) -> None:
        """Move every staged file into the folder, then write `run` as run.json."""
        self._put(RUN_FILE, json.dumps({"program": PROGRAM, "state": "unfinished"}).encode() + b"\n")
        for path in sorted(p for p in self.place.rglob("*") if p.is_file() and p.name != MARK):
            _sync(path)
            target = self.folder / path.relative_to(self.place)
            target.parent.mkdir(exist_ok=True)
            path.replace(target)
            _sync(target.parent)
        self._put(RUN_FILE, run)

    def _put(self, name: str, data: bytes) -> None:
        temporary = self.place / f".{name}"
        temporary.write_bytes(data)
        _sync(temporary)
        temporary.replace(self.folder / name)
        _sync(self.folder)


def _sweep(folder: Path) -> None:
    """Remove what killed runs left: hidden folders with our name and our mark in them."""
    for path in folder.glob(f"{STAGING}*"):
        if not path.is_symlink() and path.is_dir() and (path / MARK).is_file():
            shutil.rmtree(path, ignore_errors=True)


def _sync(path: Path) -> None:
    """Have what `path` holds on the disk; a folder is synchronised where the system can."""
    if path.is_dir() and os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
