"""The commands about what is found in pages: `show`, `evaluate` and `schema`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline import streams
from pipeline.cli_common import (
    DOCUMENTS,
    Code,
    Contacts,
    Glob,
    MaxBytes,
    Tables,
    entries_of,
    extractor,
    say,
    stop,
    use_tables,
)


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


def show(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text file, or - for standard input.")],
    max_bytes: MaxBytes = 20_000_000,
    contacts: Contacts = False,
    why: Annotated[
        bool, typer.Option("--why", help="Also what no rule reads: how it was weighed, and by which signs.")
    ] = False,
    tables: Tables = None,
) -> None:
    """Print a page with every extracted span marked, and the values beneath."""
    use_tables(tables)
    from pipeline.outcome import outcomes  # noqa: PLC0415
    from pipeline.show import show as show_page  # noqa: PLC0415

    entries = entries_of([file], DOCUMENTS)
    if len(entries) > 1:
        stop(f"{file} is a folder; name one file", Code.USAGE)
    outcome, *others = outcomes(entries, extractor(contacts=contacts), max_bytes, streams.stdin())
    if others:
        stop(f"{file} is an archive of {len(others) + 1} documents; unpack it and name one", Code.USAGE)
    if outcome.document is None or outcome.fault is not None:
        stop(outcome.fault.message if outcome.fault else file, Code.FAILED)
    show_page(outcome.document, outcome.extraction.records, streams.stdout(), why=why)
    if not outcome.extraction.records:
        say("no project was found in this page")


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
    glob: Glob = DOCUMENTS,
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
    use_tables(tables)
    from pipeline.evaluation import command  # noqa: PLC0415
    from pipeline.evaluation.keys import Level  # noqa: PLC0415

    wanted = command.Wanted(gold, fields, max_bytes, Level(match.value), min_f1, json, html, compare, by_kind)
    try:
        faults = command.evaluate(
            entries_of(inputs, glob),
            wanted,
            extractor(contacts=False),
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
