"""The commands that show a run, hand it on and take corrections back: `report`, `export` and `import`."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from pipeline import streams
from pipeline.cli_common import Code, say, stop
from pipeline.corrections.sources import Source
from pipeline.export.formats import Format


def export(
    folder: Annotated[
        Path,
        typer.Argument(metavar="FOLDER", help="A finished run: what extract wrote to.", show_default=False),
    ],
    *,
    to: Annotated[
        Format, typer.Option(metavar="FORMAT", help=f"One of {', '.join(Format)}.", show_default=False)
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="The file, or for csv and label-studio the folder, to write.",
        ),
    ],
    contacts: Annotated[
        bool, typer.Option("--contacts", help="Also contact data, and page texts unmasked: personal data.")
    ] = False,
    reporting_org: Annotated[
        str | None, typer.Option(metavar="REF,TYPE,NAME", help="Who publishes, for iati.", show_default=False)
    ] = None,
    as_of: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], metavar="DATE", help="The day that iati's status is of.", show_default=False
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an earlier export.")] = False,
) -> None:
    """Write a run in the format of another tool; docs/export.md says what each loses."""
    from pipeline.export.command import export as write  # noqa: PLC0415
    from pipeline.export.command import left_out_path  # noqa: PLC0415
    from pipeline.export.common import ExportError, Options, ReportingOrg  # noqa: PLC0415

    publisher = None
    if reporting_org is not None:
        parts = [part.strip() for part in reporting_org.split(",", maxsplit=2)]
        if len(parts) != 3 or not all(parts):
            stop(f'--reporting-org "{reporting_org}" is not REF,TYPE,NAME', Code.USAGE)
        publisher = ReportingOrg(*parts)
    try:
        left = write(folder, to, output, Options(contacts, publisher, as_of and as_of.date()), force=force)
    except ExportError as error:
        stop(str(error), Code.USAGE)
    except OSError as error:
        stop(f"{error.filename or output}: cannot be written ({error.strerror or error})", Code.FAILED)
    typer.echo(f"{to} written to {output}")
    if left:
        say(f"{left} left out, with the reasons in {left_out_path(output)}")


def import_(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="What the tool exported (Label Studio: JSON).", show_default=False
        ),
    ],
    *,
    from_: Annotated[
        Source,
        typer.Option("--from", metavar="TOOL", help=f"One of {', '.join(Source)}.", show_default=False),
    ],
    gold: Annotated[
        Path, typer.Option(metavar="DIR", help="The folder for <doc_id>.json, as evaluate --gold takes it.")
    ],
    force: Annotated[bool, typer.Option("--force", help="Replace expected records that are there.")] = False,
) -> None:
    """Turn a person's corrections into expected records, which evaluate uses at once."""
    from pipeline.corrections.command import ImportFileError, import_corrections  # noqa: PLC0415

    try:
        done = import_corrections(file, gold, say, force=force)
    except ImportFileError as error:
        stop(str(error), Code.USAGE)
    except OSError as error:
        stop(f"{error.filename or file}: {error.strerror or error}", Code.USAGE)
    typer.echo(f"{done.written} pages with {done.records} records written to {gold}")
    if done.untouched:
        say(f"{done.untouched} tasks that nobody has gone through, left out")
    if done.faulty:
        say(f"{done.faulty} tasks at fault, left out")
        raise typer.Exit(Code.QUARANTINE)


def report(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of a finished run.")],
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="The page to write.")] = Path("report.html"),
    documents: Annotated[
        int, typer.Option(min=0, help="Hold the texts of at most so many documents: a sample of more.")
    ] = 500,
) -> None:
    """Write a run as one web page: figures, a map, and every document with its values marked.

    The page is a single file that fetches nothing. It holds the texts of documents, with what they say
    about persons.
    """
    from pipeline.report_page import page  # noqa: PLC0415
    from pipeline.report_page.source import NotFinishedError  # noqa: PLC0415

    try:
        page.write(folder, output, documents)
    except NotFinishedError as error:
        stop(str(error), Code.USAGE)
    except OSError as error:
        stop(f"{error.filename or output}: not written ({error.strerror or error})", Code.FAILED)
    streams.stdout().print(f"page  {output}", markup=False, soft_wrap=True)
