import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate import CORE, KEYS, Evaluation, GoldError, Score, keys, pairs, read_gold
from pipeline.spans import FIELDS
from pipeline.write import to_json
from schemas import Party, Record
from schemas.document import Document
from tests.pipeline.make import PAGE, full_record, value

DOCUMENT = Document.of_text(PAGE, "sida")
RECORD = full_record(DOCUMENT)
EMPTY = Record(record_id="sida#9", source=DOCUMENT.source())
VALUES = sum(counter.total() for counter in keys(RECORD).values())


def _evaluated(expected: list[Record], found: list[Record], **more: Any) -> Evaluation:
    evaluation = Evaluation()
    evaluation.add(expected, found, **more)
    return evaluation


def _changed(field: str, **update: Any) -> Record:
    """The record with the first value of a field changed."""
    held = getattr(RECORD, field)
    if isinstance(held, tuple):
        return RECORD.model_copy(update={field: (held[0].model_copy(update=update), *held[1:])})
    return RECORD.model_copy(update={field: held.model_copy(update=update)})


def test_every_field_but_contacts_is_compared() -> None:
    assert set(KEYS) == {*FIELDS, "issues"} - {"contacts"}
    assert set(CORE) <= set(KEYS)


def test_a_record_equals_itself() -> None:
    evaluation = _evaluated([RECORD], [RECORD])
    total = evaluation.total()
    assert (total.right, total.false, total.missed) == (VALUES, 0, 0)
    assert (total.precision, total.recall, total.f1) == (1, 1, 1)
    assert (evaluation.records, evaluation.whole) == (1, 1)
    assert evaluation.fields["funders"].f1 is None
    assert evaluation.fields["budgets"].support == 2


WRONG = [
    ("title", {"value": "Klara"}),
    ("aliases", {"kind": "alternative"}),
    ("identifiers", {"scheme": "diarienummer"}),
    ("programme", {"priority": "1"}),
    ("phase", {"value": "closed"}),
    ("summary", {"value": "x"}),
    ("budgets", {"amount": 1}),
    ("budgets", {"kind": "grant"}),
    ("budgets", {"bound": "about"}),
    ("budgets", {"currency": "EUR"}),
    ("budgets", {"upper": 9_000_000}),
    ("periods", {"edtf": "2031"}),
    ("periods", {"kind": "phase"}),
    ("owners", {"name": "Växjö"}),
    ("owners", {"organisation": RECORD.partners[0].organisation}),
    ("places", {"code": "0765"}),
    ("results", {"state": "achieved"}),
    ("results", {"quantities": ()}),
    ("related", {"title": "Annat"}),
    ("other_fields", {"label": "Typ"}),
    ("issues", {"code": "other"}),
    ("title", {"evidence": RECORD.owners[0].evidence}),
]


@pytest.mark.parametrize(("field", "update"), WRONG)
def test_a_wrong_value_is_one_false_and_one_missed(field: str, update: dict[str, Any]) -> None:
    evaluation = _evaluated([RECORD], [_changed(field, **update)])
    score = evaluation.fields[field]
    assert (score.false, score.missed) == (1, 1)
    assert (evaluation.total().false, evaluation.total().missed) == (1, 1)
    assert (evaluation.records, evaluation.whole) == (1, 0)


SAME = [
    ("title", {"rule": "another"}),
    ("title", {"confidence": 0.1}),
    ("title", {"evidence": (*RECORD.title.evidence, *RECORD.owners[0].evidence)} if RECORD.title else {}),
    ("budgets", {"label": "Kostnad"}),
    ("issues", {"message": "in other words"}),
    ("phase", {"label": "genomförandefas"}),
]


@pytest.mark.parametrize(("field", "update"), SAME)
def test_what_does_not_count(field: str, update: dict[str, Any]) -> None:
    assert _changed(field, **update) != RECORD
    assert _evaluated([RECORD], [_changed(field, **update)]).whole == 1


def test_spans_count_only_when_asked_for() -> None:
    moved = _changed("title", evidence=RECORD.owners[0].evidence)
    assert _evaluated([RECORD], [moved], spans=False).whole == 1
    assert _evaluated([RECORD], [moved]).whole == 0


def test_order_does_not_count_but_number_does() -> None:
    turned = RECORD.model_copy(update={"budgets": RECORD.budgets[::-1]})
    doubled = RECORD.model_copy(update={"budgets": (*RECORD.budgets, RECORD.budgets[0])})
    assert _evaluated([RECORD], [turned]).whole == 1
    score = _evaluated([RECORD], [doubled]).fields["budgets"]
    assert (score.right, score.false, score.missed) == (2, 1, 0)
    assert (score.precision, score.recall, score.f1) == (2 / 3, 1, 0.8)


MISSING = [
    pytest.param([RECORD], [], (0, 0, VALUES), (1, 0), id="nothing found"),
    pytest.param([], [RECORD], (0, VALUES, 0), (1, 0), id="nothing expected"),
    pytest.param([], [], (0, 0, 0), (0, 0), id="neither"),
    pytest.param([EMPTY], [EMPTY], (0, 0, 0), (1, 1), id="an empty record found"),
    pytest.param([RECORD], [RECORD, EMPTY], (VALUES, 0, 0), (2, 1), id="an extra record"),
]


@pytest.mark.parametrize(("expected", "found", "counts", "records"), MISSING)
def test_records_without_a_pair(
    expected: list[Record], found: list[Record], counts: tuple[int, int, int], records: tuple[int, int]
) -> None:
    evaluation = _evaluated(expected, found)
    total = evaluation.total()
    assert (total.right, total.false, total.missed) == counts
    assert (evaluation.records, evaluation.whole) == records


def test_records_are_paired_by_what_they_share() -> None:
    other = EMPTY.model_copy(
        update={
            "partners": RECORD.partners,
            "owners": (value(Party, "Växjö", name="V", organisation={"name": "V"}),),
        }
    )
    assert list(pairs([RECORD, other], [EMPTY, other, RECORD])) == [
        (RECORD, RECORD),
        (other, other),
        (None, EMPTY),
    ]
    assert list(pairs([EMPTY, RECORD], [RECORD])) == [(RECORD, RECORD), (EMPTY, None)]


SCORES = [
    (Score(), (None, None, None)),
    (Score(right=3), (1.0, 1.0, 1.0)),
    (Score(false=2), (0.0, None, 0.0)),
    (Score(missed=2), (None, 0.0, 0.0)),
    (Score(right=1, false=1, missed=3), (0.5, 0.25, 1 / 3)),
]


@pytest.mark.parametrize(("score", "shares"), SCORES)
def test_scores(score: Score, shares: tuple[float | None, ...]) -> None:
    assert (score.precision, score.recall, score.f1) == shares


def _gold(path: Path, content: object) -> Path:
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_gold_reads_back(tmp_path: Path) -> None:
    path = _gold(tmp_path / "sida.json", [json.loads(to_json(RECORD))])
    assert read_gold(path, DOCUMENT) == [RECORD]


BAD_GOLD = [
    ("{}", "a list of records"),
    ("[1", "x.json"),
    ('[{"record_id": "a"}]', "source"),
    ([json.loads(to_json(RECORD)) | {"titel": 1}], "titel"),
]


@pytest.mark.parametrize(("content", "message"), BAD_GOLD)
def test_bad_gold_is_named(tmp_path: Path, content: object, message: str) -> None:
    with pytest.raises(GoldError, match=message) as caught:
        read_gold(_gold(tmp_path / "x.json", content))
    assert "x.json" in str(caught.value)


def test_gold_with_a_span_that_is_not_there(tmp_path: Path) -> None:
    path = _gold(tmp_path / "sida.json", [json.loads(to_json(RECORD))])
    with pytest.raises(GoldError, match="the document has"):
        read_gold(path, Document.of_text("x" + PAGE))


def test_gold_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"no\.json: No such file"):
        read_gold(tmp_path / "no.json")
