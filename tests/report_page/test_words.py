"""The words of the page: both languages, every code, no more than is used."""

import doctest
import re
from enum import StrEnum
from importlib import import_module
from pathlib import Path

import pytest

from extractors import checks
from pipeline import report_page
from pipeline.report_page.language import LANGUAGES, vocabulary
from pipeline.report_page.rows import COLUMNS
from pipeline.spans import FIELDS
from schemas import organisations, record, values
from schemas.rejection import Reason

FOLDER = Path(str(report_page.__file__)).parent
ENUMS = [
    enum
    for module in (organisations, record, values)
    for enum in vars(module).values()
    if isinstance(enum, type) and issubclass(enum, StrEnum) and enum.__module__ == module.__name__
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_missing(language: str) -> None:
    known = vocabulary(language)
    assert all(known.values())
    closed = {f"word.{member}" for enum in ENUMS for member in enum if enum is not values.Bound}
    closed |= {f"reason.{reason}" for reason in Reason} | {f"field.{name}" for name in FIELDS}
    closed |= {f"issue.{check.__name__}" for check in checks.CHECKS}
    closed |= {f"ui.col_{name}" for name in COLUMNS}
    assert len(closed) > 90
    assert sorted(closed - set(known)) == []


def test_every_key_that_is_named_has_words_and_the_other_way_round() -> None:
    files = [
        path.read_text(encoding="utf-8")
        for path in FOLDER.iterdir()
        if path.suffix in {".py", ".js", ".html"}
    ]
    content = "\n".join(files)
    named = set(re.findall(r"\bui\.([a-z_]+[a-z])\b", content)) | set(re.findall(r"\$ui_([a-z_]+)", content))
    known = {key.removeprefix("ui.") for key in vocabulary("en") if key.startswith("ui.")}
    assert named - known == set()
    assert {key for key in known - named if not key.startswith("col_")} == set()


def test_a_field_has_its_colour() -> None:
    style = (FOLDER / "page.css").read_text(encoding="utf-8")
    assert [name for name in FIELDS if f".f-{name} {{" not in style] == []


@pytest.mark.parametrize("name", ["charts", "collect", "geography", "page"])
def test_the_examples_in_docstrings(name: str) -> None:
    result = doctest.testmod(import_module(f"pipeline.report_page.{name}"))
    assert (result.failed, result.attempted > 0) == (0, True)
