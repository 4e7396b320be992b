"""The command `utdrag`. Data goes to standard output, messages to standard error.

Exit codes: 0 all well, 1 the run itself failed, 2 wrong usage, 3 finished, but some documents are in
quarantine.
"""

import contextlib
import io
import os
import signal
import sys
from collections.abc import Iterator
from enum import IntEnum, StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.progress import Progress

if TYPE_CHECKING:
    from pipeline.read import Entry
    from pipeline.run import Extract, Outcome

app = typer.Typer(
    name="utdrag",
    help="Swedish project descriptions in, validated records out, with the source span of every value.",
    epilog="Exit codes: 0 all well, 1 the run failed, 2 wrong usage, 3 some documents are in quarantine.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Code(IntEnum):
    """How a command ends."""

    FAILED = 1
    USAGE = 2
    QUARANTINE = 3


class Match(StrEnum):
    """When two values are the same: `strict` with their place in the text, `values` without."""

    STRICT = "strict"
    VALUES = "values"


Inputs = Annotated[
    list[str], typer.Argument(metavar="INPUT", help="Text files, folders, or - for standard input.")
]
Glob = Annotated[str, typer.Option(help="Which files of a folder to read, at any depth.")]
MaxBytes = Annotated[int, typer.Option(min=1, help="Larger documents go to quarantine.")]
Contacts = Annotated[
    bool, typer.Option("--contacts", help="Also extract names, e-mail and phone: personal data.")
]


@app.callback(invoke_without_command=True)
def _utdrag(
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    if version:
        from pipeline import versions  # noqa: PLC0415 - help and version need none of the program

        typer.echo(f"utdrag {versions.program()}")
        raise typer.Exit


@app.command()
def extract(
    inputs: Inputs,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")] = Path("outputs"),
    glob: Glob = "*.txt",
    max_bytes: MaxBytes = 20_000_000,
    contacts: Contacts = False,
    force: Annotated[bool, typer.Option("--force", help="Replace the earlier run in the folder.")] = False,
) -> None:
    """Read documents and write records, tables and what was turned down to a folder."""
    from pipeline.outputs import OutputError, check  # noqa: PLC0415
    from pipeline.report import Found, print_run  # noqa: PLC0415
    from pipeline.run import Options, run  # noqa: PLC0415

    options = Options(tuple(inputs), glob, max_bytes, contacts)
    try:
        check(output, force=force)
        entries, found = _entries(inputs, glob), Found()
        with _progress(len(entries)) as advance:

            def watch(outcome: "Outcome") -> None:
                found.add(outcome)
                advance(outcome)

            counts = run(
                entries,
                output,
                _extractor(contacts),
                options,
                force=force,
                stdin=sys.stdin.buffer,
                watch=watch,
            )
    except OutputError as error:
        _stop(str(error), Code.USAGE)
    except OSError as error:
        _stop(f"{error.filename or output}: the run failed ({error.strerror or error})", Code.FAILED)
    print_run(_stdout(), found, counts, output)
    if counts.quarantined:
        raise typer.Exit(Code.QUARANTINE)


@app.command()
def show(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text file, or - for standard input.")],
    max_bytes: MaxBytes = 20_000_000,
    contacts: Contacts = False,
) -> None:
    """Print a page with every extracted span marked, and the values beneath."""
    from pipeline.run import outcomes  # noqa: PLC0415
    from pipeline.show import show as show_page  # noqa: PLC0415

    entries = _entries([file], "*.txt")
    if len(entries) > 1:
        _stop(f"{file} is a folder; name one file", Code.USAGE)
    (outcome,) = outcomes(entries, _extractor(contacts), max_bytes, sys.stdin.buffer)
    if outcome.document is None or outcome.fault is not None:
        _stop(outcome.fault.message if outcome.fault else file, Code.FAILED)
    show_page(outcome.document, outcome.extraction.records, _stdout())
    if not outcome.extraction.records:
        _say("no project was found in this page")


@app.command()
def evaluate(
    inputs: Inputs,
    *,
    gold: Annotated[
        Path,
        typer.Option(
            help="Folder of <doc_id>.json: lists of expected records.", file_okay=False, exists=True
        ),
    ],
    glob: Glob = "*.txt",
    max_bytes: MaxBytes = 20_000_000,
    match: Annotated[Match, typer.Option(help="Compare values with their place in the text, or without.")] = (
        Match.STRICT
    ),
    min_f1: Annotated[
        float | None,
        typer.Option(min=0, max=1, metavar="F1", help="Fail when the core or the overall F1 is below this."),
    ] = None,
) -> None:
    """Compare what is found with expected records: precision, recall, F1 a field."""
    from pipeline.evaluate import CORE, Evaluation, GoldError, read_gold  # noqa: PLC0415
    from pipeline.report import listed, print_evaluation  # noqa: PLC0415
    from pipeline.run import outcomes  # noqa: PLC0415

    entries = _entries(inputs, glob)
    files = {entry.doc_id: gold / f"{entry.doc_id}.json" for entry in entries}
    labelled = [entry for entry in entries if files[entry.doc_id].is_file()]
    if not labelled:
        _stop(f"{gold} has no <doc_id>.json for {listed(files)}", Code.USAGE)
    if len(labelled) < len(entries):
        _say(f"without expected records, left out: {listed(e.doc_id for e in entries if e not in labelled)}")
    evaluation, faults = Evaluation(), 0
    for outcome in outcomes(labelled, _extractor(contacts=False), max_bytes, sys.stdin.buffer):
        if outcome.fault is not None:
            _say(outcome.fault.message)
            faults += 1
        try:
            expected = read_gold(files[outcome.entry.doc_id], outcome.document)
        except GoldError as error:
            _stop(str(error), Code.FAILED)
        evaluation.add(expected, outcome.extraction.records, spans=match is Match.STRICT)
    print_evaluation(_stdout(), evaluation)
    for name, score in (("core", evaluation.total(CORE)), ("overall", evaluation.total())):
        if min_f1 is not None and score.f1 is not None and score.f1 < min_f1:
            _stop(f"the {name} F1 is {score.f1:.4f}, below {min_f1}", Code.FAILED)
    if faults:
        raise typer.Exit(Code.QUARANTINE)


@app.command()
def schema() -> None:
    """Print the JSON Schema (2020-12) of a record as it stands in records.jsonl."""
    import orjson  # noqa: PLC0415

    from pipeline.schema import json_schema  # noqa: PLC0415

    typer.echo(orjson.dumps(json_schema(), option=orjson.OPT_INDENT_2))


def main() -> None:
    """Run the command line; the entry point of the distribution."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        app()
    except BrokenPipeError:  # the reader of our output went away (utdrag schema | head)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Code.FAILED)


def _extractor(contacts: bool) -> "Extract":
    from extractors.document import extract_document  # noqa: PLC0415

    return partial(extract_document, contacts=contacts)


def _entries(inputs: list[str], glob: str) -> "list[Entry]":
    from pipeline.read import find  # noqa: PLC0415

    entries = find(inputs, glob)
    if not entries:
        _stop(f"no file in {', '.join(inputs)} fits the glob {glob}", Code.USAGE)
    return entries


@contextlib.contextmanager
def _progress(total: int) -> Iterator[Any]:
    """Show a bar on a terminal, nothing in a pipe; tell of quarantined documents either way."""
    console = _stderr()
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("extracting", total=total)

        def advance(outcome: "Outcome") -> None:
            progress.advance(task)
            if outcome.fault is not None:
                _say(outcome.fault.message, console)

        yield advance


def _stdout() -> Console:
    console = Console(highlight=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = 120
    return console


def _stderr() -> Console:
    return Console(stderr=True, highlight=False)


def _say(message: str, console: Console | None = None) -> None:
    from pipeline.report import say  # noqa: PLC0415

    say(console or _stderr(), f"utdrag: {message}")


def _stop(message: str, code: Code) -> NoReturn:
    _say(message)
    raise typer.Exit(code)
