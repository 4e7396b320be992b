"""The list of operations, read back by pandas."""

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from pipeline.export.common import ExportError
from pipeline.export.eu_operations import COLUMNS, operation
from pipeline.export.formats import Format
from pipeline.finished import Run
from schemas.document import Document
from tests.export.support import export
from tests.pipeline.make import full_record, party

RECORD = full_record(Document.of_text("x" * 600, "sida"))
FUND = party("ESF", "EU-ESF", "Europeiska socialfonden", "eu_fund")
TOTAL = RECORD.budgets[0]
GRANT = TOTAL.model_copy(
    update={"kind": RECORD.budgets[1].kind, "amount": Decimal("500000"), "payer": "Europeiska socialfonden"}
)
OPERATION = RECORD.model_copy(update={"funders": (FUND,), "budgets": (TOTAL, GRANT)})


def test_an_operation() -> None:
    cells = operation(OPERATION)
    assert set(cells) == set(COLUMNS)
    assert {name: cell for name, cell in cells.items() if cell} == {
        "operation_code": "2031/00077",
        "beneficiary": "Växjö kommun, kulturnämnden",
        "operation_name": "Klara steg",
        "operation_summary": "I samverkan med Region Kronoberg",
        "start_date": "01/02/2031",
        "end_date": "30/06/2032",
        "total_budget": "1250000",
        "union_cofinancing": "500000",
        "union_cofinancing_rate": "40",
        "currency": "SEK",
        "fund": "Europeiska socialfonden",
        "priority": "Programområde 1",
        "location": "Växjö",
        "location_code": "0780",
        "country": "SE",
        "source": "sida#1",
    }


def test_sums_that_are_not_exact_or_of_one_currency_are_not_compared() -> None:
    about = TOTAL.model_copy(update={"bound": "about"})
    assert (
        operation(OPERATION.model_copy(update={"budgets": (about, GRANT)}))["union_cofinancing_rate"] is None
    )
    euro = GRANT.model_copy(update={"currency": "EUR"})
    cells = operation(OPERATION.model_copy(update={"budgets": (TOTAL, euro)}))
    assert (cells["union_cofinancing"], cells["currency"]) == (None, "SEK")


def test_dates_are_days_or_empty() -> None:
    period = RECORD.periods[0].model_copy(update={"start": "2031-02", "end": None})
    cells = operation(OPERATION.model_copy(update={"periods": (period,)}))
    assert (cells["start_date"], cells["end_date"]) == (None, None)


def test_the_list_of_real_pages(corpus_run: Path, tmp_path: Path) -> None:
    left = export(corpus_run, Format.EU_OPERATIONS, tmp_path / "list.csv")
    listed = pd.read_csv(tmp_path / "list.csv", dtype=str)
    assert tuple(listed.columns) == COLUMNS
    assert listed[["beneficiary", "operation_name", "fund"]].notna().all(axis=None)
    for column in ("start_date", "end_date"):
        pd.to_datetime(listed[column].dropna(), format="%d/%m/%Y")
    assert len(listed) >= 8
    dropped = [row for row in left if row.what == "the record"]
    assert len(listed) + len(dropped) == sum(1 for _ in Run(corpus_run).records())
    seed = listed.set_index("operation_name").loc["Implementera FiA"]
    assert (seed["start_date"], seed["total_budget"]) == ("01/07/2014", "411601")


def test_no_operation_no_list(full_run: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no record is an operation"):
        export(full_run, Format.EU_OPERATIONS, tmp_path / "list.csv")
    assert not (tmp_path / "list.csv").exists()
    assert "no fund of the Union" in (tmp_path / "list.csv.left-out.csv").read_text()
