"""The commands `extract` and `compact`: a run as the command line asks for it, told on the way."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from rich.console import Console

from pipeline.counts import Counts
from pipeline.listing import Listing, absent
from pipeline.progress import Teller
from pipeline.read import STDIN
from pipeline.report import Found
from pipeline.run import Options, StoppedError, Way, run


@dataclass(frozen=True, slots=True)
class Streams:
    """Where a command reads and tells."""

    stdin: BinaryIO | None
    stderr: Console


def extract(
    options: Options, output: str, way: Way, streams: Streams, *, log_json: bool = False
) -> tuple[Counts, Found]:
    """Make a run and tell of it on standard error. Raises UsageError, OutputError, OSError, StoppedError."""
    listing = _listing(options, streams.stdin)
    teller = Teller(streams.stderr, total=listing.documents(), as_json=log_json)
    if log_json:
        teller.event("begin", inputs=options.inputs, output=output, workers=way.workers)
    with teller.shown():
        try:
            counts = run(options, output, way, entries=listing, stdin=streams.stdin, watch=teller)
        except StoppedError as stopped:
            if log_json:
                teller.event("stopped", **stopped.counts.as_dict())
            raise
    if log_json:
        teller.event("end", done_before=teller.done_before, **counts.as_dict())
    return counts, teller.found


class UsageError(Exception):
    """There is nothing to read; the message says what was looked for."""


def _listing(options: Options, stdin: BinaryIO | None) -> Listing:
    named = list(options.inputs)
    if options.files_from is None:
        faults = [fault for given in named if (fault := absent(given, stdin))]
        if len(faults) == len(named):
            raise UsageError("\n".join(faults) or "Missing argument: name files, folders or - to read")
        listing = Listing(named, options.glob)
    else:
        listing = Listing(chain(named, _lines(options.files_from, stdin)), options.glob)
    if not len(listing):
        where = ", ".join([*named, *filter(None, [options.files_from])])
        raise UsageError(f"no file in {where} fits the glob {options.glob}")
    return listing


def _lines(name: str, stdin: BinaryIO | None) -> Iterator[str]:
    """The lines of a list of files, `-` for standard input."""
    with contextlib.ExitStack() as stack:
        if name != STDIN:
            file: BinaryIO = stack.enter_context(Path(name).open("rb"))
        elif stdin is not None:
            file = stdin
        else:
            raise UsageError("standard input is closed; give it a pipe or a file")
        for line in file:
            if path := os.fsdecode(line.rstrip(b"\r\n")):
                yield path
