"""What is counted on labelled pages: the confidence of rules, the tables of the accuracy page."""

import csv

from benchmarks.accuracy import BEGIN, END, PAGE, part
from benchmarks.learn_confidence import TABLE, as_table, count
from extractors.tables import rows
from pipeline.evaluation.judge import Judged
from tests.pipeline.test_evaluation import RECORD, changed, judged

WRONG = judged([RECORD], [changed("budgets", kind="cost")])


def test_a_rule_is_right_when_kind_value_and_span_are() -> None:
    assert count([WRONG]) == {"by_hand": (16, 17)}
    assert count([WRONG, WRONG]) == {"by_hand": (32, 34)}
    assert count([Judged("a", ("title",), ())]) == {}


def test_fields_that_were_not_annotated_teach_nothing() -> None:
    assert count([judged([RECORD], [RECORD], "title", "issues")]) == {"by_hand": (1, 1)}


def test_the_table_reads_back() -> None:
    content = as_table({"a.b": (1, 2), "c": (0, 3)})
    lines = [line for line in content.splitlines() if not line.startswith("#")]
    assert list(csv.DictReader(lines)) == [
        {"rule": "a.b", "right": "1", "all": "2"},
        {"rule": "c", "right": "0", "all": "3"},
    ]


def test_the_table_in_the_package_is_sound() -> None:
    assert TABLE.is_file()
    held = rows("confidence")
    assert held
    assert [row["rule"] for row in held] == sorted({row["rule"] for row in held})
    assert all(0 <= int(row["right"]) <= int(row["all"]) for row in held)
    assert all(int(row["all"]) > 0 for row in held)


def test_a_table_of_the_accuracy_page() -> None:
    lines = part("Tuned", [WRONG, judged([], [])]).splitlines()
    assert lines[0] == "### Tuned"
    assert "| budgets | 0.500 | 0.500 | 0.500 | 1.000 | 1.000 | 1.000 | 2 |" in lines
    assert any(line.startswith("| **core** | 0.875 |") for line in lines)
    assert "- Records right in the core fields: 0 of 1 (0.000); lenient 1 of 1 (1.000)" in lines
    assert "- Pages without a project kept empty: 1 of 1 (1.000)" in lines


def test_the_accuracy_page_has_a_place_for_them() -> None:
    content = PAGE.read_text("utf-8")
    assert content.count(BEGIN) == content.count(END) == 1
    assert content.index(BEGIN) < content.index(END)
