"""The command `utdrag`. Data goes to standard output, messages to standard error.

Exit codes: 0 all well, 1 the run itself failed, 2 wrong usage, 3 finished, but some documents are in
quarantine, 130 stopped by Ctrl-C. A reader that goes away (`| head`) changes none of them. Nothing that was
named is there: 2.
"""

import io
import signal
import sys
from typing import Annotated

import typer

from pipeline import streams
from pipeline.cli_common import Code, say
from pipeline.cli_desk import export, import_, report
from pipeline.cli_pages import evaluate, schema, show
from pipeline.cli_run import compact, extract

app = typer.Typer(
    name="utdrag",
    help="Swedish project descriptions in, validated records out, with the source span of every value.",
    epilog="Exit codes: 0 all well, 1 the run failed, 2 wrong usage, 3 some documents are in quarantine, "
    "130 stopped by Ctrl-C.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _utdrag(
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    if version:
        from pipeline import versions  # noqa: PLC0415 - help and version need none of the program

        typer.echo(f"utdrag {versions.program()}")
        raise typer.Exit


app.command()(extract)
app.command()(compact)
app.command()(show)
app.command()(evaluate)
app.command()(report)
app.command()(schema)
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
