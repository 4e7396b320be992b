"""Tables of the user's own: what is taken, and what each fault is told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from extractors import tables
from extractors.tables import TableError, own

LABELS = tables.rows("labels")


def written(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_a_label_needs_no_more_than_its_field(tmp_path: Path) -> None:
    path = written(tmp_path, "labels.csv", "# mine\nlabel,field\n\nHåller i: ,owner\n")
    assert own.read(path, LABELS) == (
        {"label": "håller i", "field": "owner", "value": "organisation", "organisation": "", "bare": ""},
    )


def test_a_sheet_saved_by_a_spreadsheet(tmp_path: Path) -> None:
    path = written(
        tmp_path, "bodies.csv", '\ufeffid,name,kind,country,forms\r\nSE-X,"X, Y",company,SE,XY|X\r\n'
    )
    (row,) = own.read(path, ())
    assert (row["name"], row["forms"]) == ("X, Y", "XY|X")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("labels.csv", "", "has no column label; its first line names columns of label, field"),
        ("labels.csv", "label,feld\na,b\n", "has no column field"),
        ("labels.csv", "label,field,colour\n", "has a column colour"),
        ("labels.csv", "label,field\nx,owner\n", "line 2: a label has at least two characters"),
        ("labels.csv", "label,field\n,owner\n", "line 2: label is empty"),
        ("labels.csv", "label,field\nxx,owner,yy\n", "line 2: a row has as many cells as the first line"),
        ("labels.csv", "#\n\nlabel,field\nxx\n", "line 4: a row has as many cells as the first line"),
        ("labels.csv", "label,field\nxx,ownr\n", "field is ownr; it may be alias.acronym"),
        ("labels.csv", "label,field,value\nxx,owner,amount\n", "value is amount; it may be organisation"),
        ("labels.csv", "label,field,bare\nxx,owner,no\n", "bare is no; it may be cell, colon, yes"),
        ("bodies.csv", "id,name,kind\nsv kyrkan,K,church\n", "id is sv kyrkan; write a country and a name"),
        ("bodies.csv", "id,name,kind\nSE-K,K,kyrka\n", "kind is kyrka; it may be agency, association"),
        (
            "bodies.csv",
            "id,name,kind,country\nSE-K,K,church,Sverige\n",
            "country is Sverige; write two capitals",
        ),
        ("bodies.csv", 'id,name,kind\nSE-K,"K,church\n', "is no CSV with one row a line"),
    ],
)
def test_a_fault_is_told(name: str, content: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(TableError) as fault:
        own.read(written(tmp_path, name, content), LABELS)
    assert told in str(fault.value)
    assert str(tmp_path / name) in str(fault.value)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_bytes("label,field\nhåller,owner\n".encode("latin-1"))
    with pytest.raises(TableError, match="save it as CSV in UTF-8"):
        own.read(tmp_path / "labels.csv", LABELS)


def test_a_folder_without_a_table_that_can_be_added_to(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="holds no table; it may hold labels"):
        own.files(tmp_path)
    with pytest.raises(TableError, match="is no folder"):
        own.files(tmp_path / "gone")
    written(tmp_path, "months.csv", "")
    with pytest.raises(TableError, match="and to no other table"):
        own.files(tmp_path)


def test_too_late() -> None:
    tables.rows("labels")
    with pytest.raises(RuntimeError, match="name your own before anything is extracted"):
        tables.use(Path())


def test_a_row_replaces_the_one_of_the_package_in_every_process(tmp_path: Path) -> None:
    shipped = next(row for row in LABELS if row["label"] == "projektägare")
    assert shipped["field"] == "owner"
    written(tmp_path, "labels.csv", "label,field\nProjektägare,partner\n")
    code = (
        "from extractors.tables import rows, digests\n"
        "print([row['field'] for row in rows('labels') if row['label'] == 'projektägare'], len(digests()))\n"
    )
    environment = os.environ | {own.VARIABLE: str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "['partner'] 1\n"
