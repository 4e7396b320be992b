"""Standard input, output and error of a command, also when they are closed, full or left by their reader.

A reader that goes away (`utdrag show page.txt | head -1`) is no failure: what it does not want is
dropped, and the command ends as it would have.
"""

import contextlib
import os
import sys
from typing import IO, BinaryIO

import typer
from rich.console import Console

WIDTH = 120
"""Columns where there is no terminal."""


class Out(Console):
    """A console that drops what is written to it once its reader has gone."""

    def on_broken_pipe(self) -> None:
        """Go on in silence; Rich would end the program."""
        self.quiet = True
        drop(self.file)


def stdin() -> BinaryIO | None:
    """Standard input, or None when it is closed."""
    return None if sys.stdin is None else sys.stdin.buffer


def stdout() -> Console:
    """Standard output, as wide as the terminal."""
    console = Out(highlight=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = WIDTH
    return console


def stderr() -> Console:
    """Standard error."""
    return Out(stderr=True, highlight=False)


def write(data: bytes) -> None:
    """Write a line of bytes to standard output as they are."""
    try:
        typer.echo(data)
    except BrokenPipeError:
        drop(sys.stdout)


def drop(stream: IO[str] | None) -> None:
    """Send nowhere what is still to come, or Python complains at its end of what it cannot write."""
    if stream is not None:
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
