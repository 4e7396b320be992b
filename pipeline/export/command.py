"""What `utdrag export` does: write beside the target, move into place, list what is left out."""

import csv
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import IO

from pipeline.export.common import ExportError, LeftOut, Options
from pipeline.export.formats import Format
from pipeline.finished import NoPagesError, NotFinishedError, Run

MODULES = {name: name.value.replace("-", "_") for name in Format} | {
    Format.CSV: "as_csv",
    Format.XLSX: "as_xlsx",
}
FOLDERS = frozenset({Format.CSV, Format.LABEL_STUDIO})
"""Formats of several files: their target is a folder."""


def left_out_path(output: Path) -> Path:
    """Where the list of what an export leaves out is: beside it."""
    return output.with_name(f"{output.name}.left-out.csv")


def export(folder: Path, format_: Format, output: Path, options: Options, *, force: bool = False) -> int:
    """Export a finished run; give the number of things left out, which `left_out_path(output)` lists.

    Nothing of an earlier export is touched before the new one is complete. Raises ExportError when it cannot
    be made or something is in the way, OSError when it cannot be written.
    """
    _check(output, format_, force=force)
    try:
        run = Run(folder)
        output.parent.mkdir(parents=True, exist_ok=True)
        with (
            tempfile.TemporaryDirectory(prefix=".utdrag-", dir=output.parent) as place,
            _listing(output) as left,
        ):
            made = Path(place) / output.absolute().name
            import_module(f"pipeline.export.{MODULES[format_]}").write(run, made, options, left.add)
            _move(made, output)
    except (NotFinishedError, NoPagesError) as error:
        raise ExportError(str(error)) from error
    return left.count


class _Listing:
    """The list of what is left out, begun when there is something to list."""

    def __init__(self, path: Path) -> None:
        self.count = 0
        self._path = path
        self._file: IO[str] | None = None

    def add(self, left: LeftOut) -> None:
        if self._file is None:
            self._file = self._path.open("w", encoding="utf-8", newline="")
            csv.writer(self._file).writerow(LeftOut._fields)
        csv.writer(self._file).writerow(left)
        self.count += 1

    def close(self) -> None:
        if self._file is not None:
            self._file.close()


@contextmanager
def _listing(output: Path) -> Iterator[_Listing]:
    path = left_out_path(output)
    path.unlink(missing_ok=True)
    listing = _Listing(path)
    try:
        yield listing
    finally:
        listing.close()


def _check(output: Path, format_: Format, *, force: bool) -> None:
    if not output.exists():
        return
    if output.is_dir() != (format_ in FOLDERS):
        kind = "a folder" if format_ in FOLDERS else "a file"
        raise ExportError(
            f"{output} is there and is not {kind}, which {format_} writes; name another with -o"
        )
    if not force and (output.is_file() or any(output.iterdir())):
        raise ExportError(f"{output} is there already; --force replaces it, -o names another place")


def _move(made: Path, output: Path) -> None:
    """Move what was made into place; in a folder only files of the same names are replaced."""
    if not made.is_dir():
        made.replace(output)
        return
    output.mkdir(exist_ok=True)
    for path in sorted(made.iterdir()):
        path.replace(output / path.name)
    shutil.rmtree(made)
