"""What the commands share: their exit codes, options that several have, messages.

Nothing here imports the program itself before it is needed, so that help and version are there at once.
"""

import sys
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console

from pipeline import streams

if TYPE_CHECKING:
    from pipeline.outcome import Extract
    from pipeline.read import Entry

DOCUMENTS = "*.{txt,htm,html,xhtml,pdf,docx}"
"""`pipeline.listing.DOCUMENTS`, without importing it."""


class Code(IntEnum):
    """How a command ends."""

    FAILED = 1
    USAGE = 2
    QUARANTINE = 3
    STOPPED = 130


Glob = Annotated[
    str,
    typer.Option(
        metavar="PATTERN",
        help="Which files of a folder to read, at any depth: *.{html,pdf} is both. "
        "Default: text, HTML, PDF, Word.",
        show_default=False,
    ),
]
MaxBytes = Annotated[int, typer.Option(min=1, help="Larger documents are not read.")]
Contacts = Annotated[
    bool, typer.Option("--contacts", help="Also extract names, e-mail and phone: personal data.")
]
Tables = Annotated[
    Path | None,
    typer.Option("--tables", metavar="DIR", help="Your own labels and organisations.", show_default=False),
]


def use_tables(tables: Path | None) -> None:
    """Take the user's tables; before the extractors are imported, which read them once and for all."""
    if tables is None:
        return
    from extractors.tables import TableError, use  # noqa: PLC0415

    try:
        use(tables)
    except TableError as error:
        stop(str(error), Code.USAGE)


def extractor(*, contacts: bool) -> "Extract":
    """Import the extractor."""
    from extractors.document import extract_document  # noqa: PLC0415

    return partial(extract_document, contacts=contacts)


def entries_of(inputs: list[str], glob: str) -> "list[Entry]":
    """List what the inputs name; end the command where that is nothing."""
    from pipeline.listing import absent, find  # noqa: PLC0415

    faults = [fault for given in inputs if (fault := absent(given, streams.stdin()))]
    if len(faults) == len(inputs):
        stop("\n".join(faults), Code.USAGE)
    entries = find(inputs, glob)
    if not entries:
        stop(f"no file in {', '.join(inputs)} fits the glob {glob}", Code.USAGE)
    return entries


def say(message: str, console: Console | None = None) -> None:
    """Print a message on standard error, each of its lines as one of this program's."""
    from pipeline.report import say as write  # noqa: PLC0415

    try:
        write(console or streams.stderr(), *(f"utdrag: {line}" for line in message.splitlines()))
    except OSError:
        streams.drop(sys.stderr)


def stop(message: str, code: Code) -> NoReturn:
    """End the command with a message and a code."""
    say(message)
    raise typer.Exit(code)
