"""The commands that make a run: `extract` and `compact`."""

from typing import Annotated

import typer

from pipeline import streams
from pipeline.cli_common import DOCUMENTS, Code, Contacts, Glob, Tables, stop, use_tables

BatchInputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INPUT...",
        help="Text files, folders, patterns, .jsonl[.gz|.zst], .parquet, - (standard input).",
    ),
]
MaxBytesOfRun = Annotated[int, typer.Option("--max-bytes", min=1, help="Larger documents go to quarantine.")]


def extract(
    inputs: BatchInputs = None,
    *,
    output: Annotated[str, typer.Option("--output", "-o", help="The folder or URL to write to.")] = "outputs",
    glob: Glob = DOCUMENTS,
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
        float,
        typer.Option(min=0.1, help="Seconds of processor time; documents that take longer go to quarantine."),
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
    use_tables(tables)
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
