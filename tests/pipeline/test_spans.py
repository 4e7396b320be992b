import pytest

from pipeline.spans import FIELDS, EvidenceError, check, evidence, stated, values
from schemas import Record, Stated
from schemas.document import Document
from tests.pipeline.make import PAGE, full_record

DOCUMENT = Document.of_text(PAGE)
RECORD = full_record(DOCUMENT)


def test_every_field_that_can_hold_a_stated_value_is_listed() -> None:
    listed = {
        name
        for name in Record.model_fields
        if name not in {"schema_version", "record_id", "source", "issues"}
    }
    assert set(FIELDS) == listed


def test_every_value_of_the_record_is_met_once() -> None:
    assert [field for field, _ in stated(RECORD)] == [
        field for field in FIELDS for _ in range(len(values(RECORD, field)))
    ]
    assert all(isinstance(value, Stated) for _, value in stated(RECORD))
    assert len(values(RECORD, "budgets")) == 2
    assert values(RECORD, "funders") == ()


def test_spans_inside_values_are_met_too() -> None:
    dumped = str(RECORD.model_dump())
    assert len(list(evidence(RECORD))) == dumped.count("'start': ") - dumped.count("'start': '")


def test_good_evidence_passes() -> None:
    check(DOCUMENT, (RECORD,))


def _shifted(field: str) -> Document:
    """The page with one more character just before the first value of a field."""
    start = next(value.evidence[0].start for name, value in stated(RECORD) if name == field)
    return Document.of_text(PAGE[:start] + "x" + PAGE[start:])


@pytest.mark.parametrize("field", ["title", "results", "contacts"])
def test_wrong_evidence_is_caught(field: str) -> None:
    with pytest.raises(EvidenceError, match="the document has 'x"):
        check(_shifted(field), (RECORD,))
