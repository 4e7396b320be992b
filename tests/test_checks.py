"""What a careful reader would question."""

from typing import Any

import pytest

from extractors.checks import check
from schemas import Record

SOURCE = {"doc_id": "d", "sha256": "0" * 64, "characters": 9}
STATED = {"rule": "r", "evidence": [{"start": 0, "end": 1, "text": "a"}]}
OWNER = {"name": "A", "organisation": {"name": "A"}, **STATED}


def record(**fields: Any) -> Record:
    base = {"record_id": "d#1", "source": SOURCE, "owners": [OWNER]}
    return Record.model_validate(base | fields)


def budget(kind: str, amount: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "amount": amount, "currency": "SEK", **STATED} | more


def planned(value: str) -> dict[str, Any]:
    return counted(value) | {"rule": "result.label_target"}


def counted(value: str, **more: Any) -> dict[str, Any]:
    quantity = {"value": value, "unit": "persons", "of": "deltagare"} | more
    return {"state": "target", "statement": "a", "quantities": [quantity], **STATED}


def period(earliest: str, latest: str) -> dict[str, Any]:
    return {"kind": "project", "earliest": earliest, "latest": latest, **STATED}


QUESTIONED = [
    ({"owners": []}, ("missing_owner", "owners")),
    ({"budgets": [budget("grant", "5", basis="inferred")]}, ("currency_assumed", "budgets[0]")),
    ({"budgets": [budget("total", "4"), budget("grant", "5")]}, ("grant_above_total", "budgets[1]")),
    ({"budgets": [budget("total", "4"), budget("total", "5")]}, ("totals_disagree", "budgets[1]")),
    ({"periods": [period("2015-01-01", "2014-01-01")]}, ("end_before_start", "periods[0]")),
    ({"results": [planned("9"), counted("4"), counted("4")]}, ("participants_disagree", "results[0]")),
]
UNQUESTIONED = [
    {},
    {"budgets": [budget("total", "5"), budget("grant", "5")]},
    {"budgets": [budget("total", "4"), budget("grant", "5", currency="EUR")]},
    {"budgets": [budget("total", "4", upper="6"), budget("grant", "5")]},
    {"budgets": [budget("total", "4"), budget("total", "4.00")]},
    {"budgets": [budget("total", "4"), budget("total", "5", bound="about")]},
    {"budgets": [budget("total", "4"), budget("total", "5", currency="EUR")]},
    {"periods": [period("2014-01-01", "2014-01-01")]},
    {"results": [planned("9"), counted("4"), counted("5")]},
    {"results": [planned("9"), counted("4")]},
    {"results": [planned("9"), counted("4"), counted("4", bound="about")]},
    {"results": [planned("9"), counted("4"), counted("4", unit="percent")]},
]


@pytest.mark.parametrize(("fields", "expected"), QUESTIONED)
def test_questioned(fields: dict[str, Any], expected: tuple[str, str]) -> None:
    assert [(issue.code, issue.path) for issue in check(record(**fields))] == [expected]


@pytest.mark.parametrize("fields", UNQUESTIONED)
def test_unquestioned(fields: dict[str, Any]) -> None:
    assert check(record(**fields)) == ()
