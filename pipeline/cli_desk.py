"""The commands that hand a run on and take corrections back: `utdrag export` and `utdrag import`."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

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
    from pipeline.cli import Code, say, stop  # noqa: PLC0415
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
    from pipeline.cli import Code, say, stop  # noqa: PLC0415
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
