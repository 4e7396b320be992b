"""The folder of a run: what may be written there, what stands there already, and how a run is completed.

Chunks are written to `parts/` (see `pipeline.layout`), each file whole or not at all, the entry in the
manifest last: a chunk that has one is done. `parts/job.json` tells which rules and settings the parts belong
to. `run.json` is written when all are done. A run that is killed goes on where it was, and what a killed run
left half written is removed at the end. One run at a time: it holds a lock.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import orjson

from pipeline.counts import Report
from pipeline.datapackage import describe_run
from pipeline.earlier import Earlier
from pipeline.layout import JOB, KINDS, MANIFEST, RUN, merged, part
from pipeline.lock import Lock, LockedError
from pipeline.merge import merge
from pipeline.store import TEMPORARY, Store, is_url, read, store_at, write

PROGRAM = "utdrag"
LOCK = ".utdrag.lock"
OURS = frozenset({"README.md"})
"""What may stand in an output folder before the first run; hidden files may too."""
Settings = Mapping[str, Any]
"""The VERSIONS and `configuration`: runs that differ in one of them are not mixed."""
VERSIONS = ("version", "rules", "schema_version")


class OutputError(Exception):
    """The output folder cannot be used; the message says why and what to do."""


def read_run(place: "str | Path") -> dict[str, Any] | None:
    """What run.json says, or None if there is none of ours."""
    return _read_ours(store_at(str(place)), RUN)


def files_of(place: str, run: Mapping[str, Any]) -> Callable[[str], list[str]]:
    """Give the files of a complete run by kind, in order; `run` is what its run.json says."""
    if run.get("layout") != "parts":
        return lambda kind: [merged(kind)]
    chunks = _chunks(store_at(place))
    return lambda kind: [part(kind, chunk) for chunk in chunks]


def check(place: str, settings: Settings, *, force: bool = False) -> None:
    """Raise OutputError if a run with these settings may not be written to `place`.

    A folder that is new, empty or holds only README.md and hidden files may be used, and one that holds a run
    with the same rules and settings: it is continued or brought up to date. One that holds another run may be
    with `force`, which does everything anew and touches no other files. One that holds other files may not.
    """
    store = store_at(place)
    job, run = _read_ours(store, JOB), _read_ours(store, RUN)
    if not is_url(place) and job is None and run is None:
        _check_folder(Path(place))
    earlier = job or run
    if earlier is not None and not force and (other := _differences(earlier, settings)):
        raise OutputError(
            f"{place} holds a run with {other}: runs are not mixed; "
            "--force does it anew, --output names another folder"
        )


class Output:
    """A place that one run writes to. Raises OutputError, OSError."""

    def __init__(self, place: str, settings: Settings, *, force: bool = False) -> None:
        check(place, settings, force=force)
        self.place, self.store, self._settings = place, store_at(place), settings
        self._lock = _lock(place)
        try:
            check(place, settings, force=force)  # again: another run may have ended since
            job, run = _read_ours(self.store, JOB), _read_ours(self.store, RUN)
            goes_on = job is not None and not _differences(job, settings)
            anew = force and not (goes_on and job and job["forced"])
            self._trusted = job is None
            """Whether the parts were completed and brought to the disk; else each is looked at."""
            if run is not None and run.get("state") == "complete" and run.get("layout") == "parts":
                self._put(RUN, {**run, "state": "unfinished"})
            if anew:
                _remove_parts(self.store, keep=())
            forced = force or bool(goes_on and job and job["forced"])
            self._put(JOB, {"program": PROGRAM, "forced": forced, **settings})
            self.earlier = None if forced else self._earlier(run)
        except BaseException:
            self._unlock()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._unlock()

    def done(self, chunk: str) -> Report | None:
        """What a chunk of that name gave, if it has been done, and its files are as they were written."""
        entry = read(self.store, part(MANIFEST, chunk))
        if entry is None:
            return None
        try:
            report = Report.of_entry(entry)
        except (ValueError, KeyError, TypeError):
            return None
        if self._trusted or is_url(self.place) or all(self._is_whole(*file) for file in _files(report)):
            return report
        return None

    def complete(self, run: Mapping[str, Any], chunks: Sequence[str], *, parts: bool) -> None:
        """Bring the folder to what these chunks give, and nothing else; `run` becomes run.json, last."""
        _sweep(self.store)
        _remove_parts(self.store, keep=chunks)
        layout = "parts" if parts else "files"
        if parts:
            for kind in KINDS:
                self.store.remove(merged(kind))
        else:
            self._put(RUN, {"program": PROGRAM, "state": "unfinished", **self._settings})
            merge(self.store, chunks)
        about = {"program": PROGRAM, "state": "complete", "layout": layout}
        _describe(self.place, about | dict(run))
        _to_disk(self.place)
        write(self.store, RUN, orjson.dumps(about | dict(run), option=orjson.OPT_INDENT_2) + b"\n")
        self.store.remove(JOB)
        if not parts:
            _remove_parts(self.store, keep=())

    def _earlier(self, run: Mapping[str, Any] | None) -> Earlier | None:
        """What may be used again: parts that are done, else the files of a complete run."""
        if chunks := _chunks(self.store):
            return Earlier(self.store, (partial(part, chunk=name) for name in chunks if self.done(name)))
        if run is not None and run.get("state") == "complete" and run.get("layout") != "parts":
            return Earlier(self.store, [merged])
        return None

    def _is_whole(self, name: str, size: int, digest: str) -> bool:
        data = read(self.store, name)
        return data is not None and len(data) == size and sha256(data).hexdigest() == digest

    def _put(self, name: str, content: Mapping[str, Any]) -> None:
        write(self.store, name, orjson.dumps(content) + b"\n")

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.release()


def compact(place: str) -> None:
    """Merge the parts of a complete run to one file each. Raises OutputError, OSError.

    The parts are what counts until all of it is on the disk: if this is broken off, it can be done again.
    """
    store, run = store_at(place), read_run(place)
    if run is None or run.get("state") != "complete":
        raise OutputError(f"{place} holds no finished run; write one with: utdrag extract ... -o {place}")
    lock = _lock(place)
    try:
        if run["layout"] == "parts":
            merge(store, _chunks(store))
            merged_run = run | {"layout": "files"}
            _describe(place, merged_run)
            _to_disk(place)
            write(store, RUN, orjson.dumps(merged_run, option=orjson.OPT_INDENT_2) + b"\n")
        _remove_parts(store, keep=())
        _sweep(store)
    finally:
        if lock is not None:
            lock.release()


def _describe(place: str, run: Mapping[str, Any]) -> None:
    """Write datapackage.json beside the files of a run."""
    describe_run(store_at(place), files_of(place, run), run["configuration"].get("inputs", ()))


def _chunks(store: Store) -> list[str]:
    """The names of the chunks that the manifest has, in order."""
    return sorted(name.removesuffix(".json") for name in store.names(f"parts/{MANIFEST}") if name[0] != ".")


def _remove_parts(store: Store, keep: Sequence[str]) -> None:
    """Remove the parts of other chunks and what was left half written; entries of the manifest first."""
    for kind in (MANIFEST, *KINDS):
        kept = {part(kind, chunk) for chunk in keep}
        for name in list(store.names(f"parts/{kind}")):
            if f"parts/{kind}/{name}" not in kept:
                store.remove(f"parts/{kind}/{name}")


def _sweep(store: Store) -> None:
    """Remove what was left half written beside the parts."""
    for folder in ("", "tables/", "parts/"):
        for name in list(store.names(folder)):
            if name.startswith(TEMPORARY):
                store.remove(f"{folder}{name}")


def _files(report: Report) -> Iterator[tuple[str, int, str]]:
    for kind, (size, digest) in report.files.items():
        yield part(kind, report.name), size, digest


def _read_ours(store: Store, name: str) -> dict[str, Any] | None:
    try:
        found = json.loads(read(store, name) or b"")
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and found.get("program") == PROGRAM else None


def _differences(earlier: Settings, now: Settings) -> str:
    """Say in which settings two runs differ; empty when they do not."""
    told = []
    if any(earlier.get(name) != now[name] for name in VERSIONS):
        told.append("other rules (another version of the program)")
    as_written = orjson.loads(orjson.dumps(dict(now)))
    before, after = (dict(side.get("configuration") or {}) for side in (earlier, as_written))
    for name in after:
        if before.get(name) != after[name]:
            told.append(f"{name} {json.dumps(before.get(name))}, not {json.dumps(after[name])}")
    return ", ".join(told)


def _lock(place: str) -> Lock | None:
    if is_url(place):  # object stores have no locks; the same run twice writes the same bytes
        return None
    Path(place).mkdir(parents=True, exist_ok=True)
    try:
        return Lock(Path(place, LOCK))
    except LockedError:
        raise OutputError(
            f"another run is writing to {place}; wait for it, or name another folder with --output"
        ) from None


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        _check_above(folder)
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


def _to_disk(place: str) -> None:
    """Have all files on the disk before the run is said to be complete."""
    if not is_url(place) and hasattr(os, "sync"):
        os.sync()
