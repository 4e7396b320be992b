"""One workbook, a sheet a table. Needs the extra `export` (XlsxWriter)."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.export.cells import Cell, columns, rows
from pipeline.export.common import ExportError, Leave, LeftOut, Options
from pipeline.finished import Run

MOST_ROWS = 1_048_576
LONGEST = 32_767
"""What a sheet and a cell of the format hold."""
EXACT = Decimal(10) ** 15
"""Numbers in the format are binary floats; larger ones would lose digits and are written as text."""


def write(run: Run, path: Path, options: Options, leave: Leave) -> None:
    """Write every table of the run. Text is never a formula or a link; what is too long is cut and told.

    Raises ExportError without XlsxWriter, or when a table has more rows than a sheet.
    """
    try:
        import xlsxwriter  # noqa: PLC0415
    except ImportError:
        raise ExportError("xlsx needs XlsxWriter; install it with: pip install 'utdrag[export]'") from None
    for name in run.tables:
        if run.count(name) >= MOST_ROWS:
            raise ExportError(f"{name} has more rows than a sheet of xlsx ({MOST_ROWS:,}); export to csv")
    made = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(path, made | {"constant_memory": True}) as book:
        book.set_properties({"created": dt.datetime(1980, 1, 1)})  # the same run gives the same bytes
        day, bold = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"bold": True})
        for name in run.tables:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, columns(name).names, bold)
            for number, row in enumerate(rows(run, name), start=1):
                for column, cell in enumerate(row):
                    _put(
                        sheet,
                        number,
                        column,
                        cell,
                        day,
                        leave,
                        f"{name}.{columns(name).names[column]}",
                        str(row[0]),
                    )


def _put(
    sheet: Any, row: int, column: int, cell: Cell, day: Any, leave: Leave, what: str, record_id: str
) -> None:
    if cell is None:
        return
    if isinstance(cell, str):
        if len(cell) > LONGEST:
            leave(
                LeftOut(record_id, what, f"cut to {LONGEST} of {len(cell)} characters, the most a cell holds")
            )
        sheet.write_string(row, column, cell[:LONGEST])
    elif isinstance(cell, dt.date):
        if cell.year < 1900:
            sheet.write_string(row, column, cell.isoformat())
        else:
            sheet.write_datetime(row, column, dt.datetime.combine(cell, dt.time()), day)
    elif isinstance(cell, Decimal) and abs(cell) >= EXACT:
        sheet.write_string(row, column, format(cell, "f"))
    else:
        sheet.write_number(row, column, cell)
