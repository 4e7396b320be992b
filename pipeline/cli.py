"""The command `utdrag`. Data goes to standard output, messages to standard error.

Exit codes: 0 all well, 1 the run itself failed, 2 wrong usage, 3 finished, but some documents are in
quarantine, 130 stopped by Ctrl-C. A reader that goes away (`| head`) changes none of them. Nothing that was
named is there: 2.
"""

import io
import signal
import sys
from enum import IntEnum, StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console

from pipeline import streams
from pipeline.cli_desk import export, import_, report

if TYPE_CHECKING:
    from pipeline.outcome import Extract
    from pipeline.read import Entry

app = typer.Typer(
    name="utdrag",
    help="Swedish project descriptions in, validated records out, with the source span of every value.",
    epilog="Exit codes: 0 all well, 1 the run failed, 2 wrong usage, 3 some documents are in quarantine, "
    "130 stopped by Ctrl-C.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Code(IntEnum):
    """How a command ends."""

    FAILED = 1
    USAGE = 2
    QUARANTINE = 3
    STOPPED = 130


class SchemaForm(StrEnum):
    """In which form `schema` tells what a record holds."""

    JSON = "json"
    MARKDOWN = "markdown"


class Match(StrEnum):
    """When two values are the same: `strict` with kind and place in the text, `lenient` by value alone."""

    STRICT = "strict"
    LENIENT = "lenient"


Inputs = Annotated[
    list[str], typer.Argument(metavar="INPUT", help="Documents, folders, or - for standard input.")
]
BatchInputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INPUT...",
        help="Text files, folders, patterns, .jsonl[.gz|.zst], .parquet, - (standard input).",
    ),
]
Glob = Annotated[str, typer.Option(help="Which files of a folder to read, at any depth.")]
MaxBytes = Annotated[int, typer.Option(min=1, help="Larger documents are not read.")]
MaxBytesOfRun = Annotated[int, typer.Option("--max-bytes", min=1, help="Larger documents go to quarantine.")]
Contacts = Annotated[
    bool, typer.Option("--contacts", help="Also extract names, e-mail and phone: personal data.")
]
Tables = Annotated[
    Path | None,
    typer.Option("--tables", metavar="DIR", help="Your own labels and organisations.", show_default=False),
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
    inputs: BatchInputs = None,
    *,
    output: Annotated[str, typer.Option("--output", "-o", help="The folder or URL to write to.")] = "outputs",
    glob: Glob = "*.txt",
    files_from: Annotated[
        str | None, typer.Option(metavar="LIST", help="Also read the files that LIST names, one a line.")
    ] = None,
    text_field: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The text of a row; - is then JSON Lines. Default: text."),
    ] = None,
    id_field: Annotated[
        str | None, typer.Option(metavar="NAME", help="The id of a row. Default: the number of the row.")
    ] = None,
    max_bytes: MaxBytesOfRun = 20_000_000,
    max_memory: Annotated[
        int, typer.Option(min=100, metavar="MB", help="Documents that take more memory go to quarantine.")
    ] = 2000,
    timeout: Annotated[
        float, typer.Option(min=0.1, help="Seconds; documents that take longer go to quarantine.")
    ] = 10.0,
    contacts: Contacts = False,
    tables: Tables = None,
    workers: Annotated[
        int | None, typer.Option(min=0, help="Processes; 0 is this one, without limits. Default: the cores.")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Work on this Dask cluster instead.")
    ] = None,
    parts: Annotated[
        bool, typer.Option("--parts", help="Keep a file a chunk, as very large runs do.")
    ] = False,
    log_json: Annotated[
        bool, typer.Option("--log-json", help="Tell on standard error in JSON Lines.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Do everything anew, whatever stands there.")
    ] = False,
) -> None:
    """Read documents and write records, tables and what was turned down to a folder.

    The same command again goes on where a run was broken off, and brings a finished one up to date.
    """
    _use(tables)
    from pipeline import batch  # noqa: PLC0415
    from pipeline.outputs import OutputError  # noqa: PLC0415
    from pipeline.report import print_run  # noqa: PLC0415
    from pipeline.run import Options, StoppedError, Way, WorkError, cores, stays_in_parts  # noqa: PLC0415

    options = Options(
        tuple(inputs or ()), files_from, glob, text_field, id_field, max_bytes, max_memory, timeout, contacts
    )
    way = Way(cores() if workers is None else workers, scheduler, force, parts)
    out = batch.Streams(streams.stdin(), streams.stderr())
    try:
        counts, found = batch.extract(options, output, way, out, log_json=log_json)
    except (OutputError, batch.UsageError, ImportError) as error:
        stop(str(error), Code.USAGE)
    except StoppedError as stopped:
        done = f"stopped after {stopped.counts.documents:,} documents"
        stop(f"{done}; the same command goes on from there", Code.STOPPED)
    except WorkError as error:
        stop(f"the run failed: {error}; when that is mended the same command goes on", Code.FAILED)
    except OSError as error:
        what = f"{error.filename or output}: the run failed ({error.strerror or error})"
        stop(f"{what}; when that is mended the same command goes on", Code.FAILED)
    print_run(streams.stdout(), found, counts, output, parts=stays_in_parts(counts, way))
    if counts.quarantined:
        raise typer.Exit(Code.QUARANTINE)


@app.command()
def compact(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="The output of a finished run.")],
) -> None:
    """Merge the parts of a large run: records.jsonl and a file a table."""
    from pipeline.outputs import OutputError  # noqa: PLC0415
    from pipeline.outputs import compact as compact_run  # noqa: PLC0415

    try:
        compact_run(folder)
    except (OutputError, ImportError) as error:
        stop(str(error), Code.USAGE)
    except OSError as error:
        stop(f"{error.filename or folder}: it failed ({error.strerror or error})", Code.FAILED)


@app.command()
def show(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text file, or - for standard input.")],
    max_bytes: MaxBytes = 20_000_000,
    contacts: Contacts = False,
    tables: Tables = None,
) -> None:
    """Print a page with every extracted span marked, and the values beneath."""
    _use(tables)
    from pipeline.outcome import outcomes  # noqa: PLC0415
    from pipeline.show import show as show_page  # noqa: PLC0415

    entries = _entries([file], "*.txt")
    if len(entries) > 1:
        stop(f"{file} is a folder; name one file", Code.USAGE)
    outcome, *others = outcomes(entries, _extractor(contacts), max_bytes, streams.stdin())
    if others:
        stop(f"{file} is an archive of {len(others) + 1} documents; unpack it and name one", Code.USAGE)
    if outcome.document is None or outcome.fault is not None:
        stop(outcome.fault.message if outcome.fault else file, Code.FAILED)
    show_page(outcome.document, outcome.extraction.records, streams.stdout())
    if not outcome.extraction.records:
        say("no project was found in this page")


@app.command()
def evaluate(
    inputs: Inputs,
    *,
    gold: Annotated[
        Path | None,
        typer.Option(
            help="Folder of <doc_id>.json: lists of expected records. Default: gold/ beside each page.",
            file_okay=False,
            exists=True,
            show_default=False,
        ),
    ] = None,
    glob: Glob = "*.txt",
    max_bytes: MaxBytes = 20_000_000,
    fields: Annotated[
        str | None,
        typer.Option(
            metavar="A,B", help="Count these fields only. Default: those of annotated.json in gold, else all."
        ),
    ] = None,
    by_kind: Annotated[
        bool, typer.Option("--by-kind", help="Also by kind of page: what stands before _01 in its name.")
    ] = False,
    match: Annotated[
        Match, typer.Option(help="The level that --min-f1, --compare and the calibration are about.")
    ] = Match.STRICT,
    min_f1: Annotated[
        float | None,
        typer.Option(min=0, max=1, metavar="F1", help="Fail when the core or the overall F1 is below this."),
    ] = None,
    json: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write all figures and what is wrong as JSON.")
    ] = None,
    html: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Write a page a document: expected beside found.")
    ] = None,
    compare: Annotated[
        Path | None,
        typer.Option(metavar="OLD.json", help="Show gains and losses since an earlier --json, by document."),
    ] = None,
    tables: Tables = None,
) -> None:
    """Compare what is found with expected records: precision, recall, F1 a field, strict and lenient."""
    _use(tables)
    from pipeline.evaluation import command  # noqa: PLC0415
    from pipeline.evaluation.keys import Level  # noqa: PLC0415

    wanted = command.Wanted(gold, fields, max_bytes, Level(match.value), min_f1, json, html, compare, by_kind)
    try:
        faults = command.evaluate(
            _entries(inputs, glob),
            wanted,
            _extractor(contacts=False),
            streams.stdin(),
            streams.stdout(),
            say,
        )
    except command.UsageError as error:
        stop(str(error), Code.USAGE)
    except command.FAILURES as error:
        stop(str(error), Code.FAILED)
    if faults:
        raise typer.Exit(Code.QUARANTINE)


app.command()(report)


@app.command()
def schema(
    as_: Annotated[SchemaForm, typer.Option("--as", help="The form to print.")] = SchemaForm.JSON,
) -> None:
    """Print what a record holds: JSON Schema (2020-12), or the data dictionary as Markdown."""
    import orjson  # noqa: PLC0415

    from pipeline import dictionary  # noqa: PLC0415
    from pipeline.schema import json_schema  # noqa: PLC0415

    if as_ is SchemaForm.MARKDOWN:
        streams.write(dictionary.markdown().encode())
    else:
        streams.write(orjson.dumps(json_schema(), option=orjson.OPT_INDENT_2))


app.command("export")(export)
app.command("import")(import_)


def main() -> None:
    """Run the command line; the entry point of the distribution."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        app()
    except OSError as error:  # documents and files have their own messages
        streams.drop(sys.stdout)
        say(f"standard output cannot be written ({error.strerror or error})")
        sys.exit(Code.FAILED)


def _use(tables: Path | None) -> None:
    """Take the user's tables; before the extractors are imported, which read them once and for all."""
    if tables is None:
        return
    from extractors.tables import TableError, use  # noqa: PLC0415

    try:
        use(tables)
    except TableError as error:
        stop(str(error), Code.USAGE)


def _extractor(contacts: bool) -> "Extract":
    from extractors.document import extract_document  # noqa: PLC0415

    return partial(extract_document, contacts=contacts)


def _entries(inputs: list[str], glob: str) -> "list[Entry]":
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
