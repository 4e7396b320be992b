"""docs/data-dictionary.md is what the models say, and they say something of everything."""

from pathlib import Path

import schemas
from pipeline.dictionary import markdown
from pipeline.schema import json_schema
from pipeline.tables import SCHEMAS

PAGE = Path(__file__).parent.parent.parent / "docs/data-dictionary.md"


def test_it_is_not_stale() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown() + "\n", "run: make dictionary"


def test_every_model_and_table_is_in_it() -> None:
    headings = {line.removeprefix("### ") for line in markdown().splitlines() if line.startswith("### ")}
    assert headings == {"Record", *json_schema()["$defs"], *(f"{name}.parquet" for name in SCHEMAS)}


def test_everything_has_a_meaning() -> None:
    rows = [line for line in markdown().splitlines() if line.startswith("| `")]
    assert len(rows) > 200
    assert [row for row in rows if row.endswith("|  |")] == []


def test_a_word_of_a_closed_set_is_told() -> None:
    page = markdown()
    for kind in (schemas.BudgetKind, schemas.OrganisationKind, schemas.Relation, schemas.Bound):
        assert all(f"`{word}`" in page for word in kind)
