"""What the models accept and what they turn down."""

import pytest
from edtf import parse_edtf
from pydantic import ValidationError

from schemas import Budget, Period, Span, TextValue, check_edtf

SPAN = {"start": 3, "end": 6, "text": "abc"}
STATED = {"rule": "r", "evidence": [SPAN]}

GOOD_DATES = [
    "2014",
    "2014-07",
    "2014-07-01",
    "2020-21",
    "2020-24",
    "2012~",
    "2012?",
    "2012-05%",
    "XXXX-05-03",
    "201X",
    "19XX",
    "2016-02-29",
    "2014-07-01/2014-12-31",
    "2017/..",
    "2020-21/2021-23",
    "2012~/2014",
    "XXXX-02-29",
]
BAD_DATES = [
    "",
    "14",
    "2014-13",
    "2014-00",
    "2014-02-30",
    "2015-02-29",
    "2014-7-1",
    "2014-21-01",
    "2014-25",
    "../..",
    "2014-07-01 till 2014-12-31",
    "juni 2022",
    "20140701",
]


@pytest.mark.parametrize("date", GOOD_DATES)
def test_a_date_that_edtf_knows(date: str) -> None:
    assert check_edtf(date) == date
    parse_edtf(date)


@pytest.mark.parametrize("date", BAD_DATES)
def test_a_date_that_edtf_does_not_know(date: str) -> None:
    with pytest.raises(ValueError, match=r"EDTF|month|exist|open"):
        check_edtf(date)


@pytest.mark.parametrize(
    "change",
    [
        {"end": 7},
        {"start": -1},
        {"text": ""},
        {"start": 6, "end": 6, "text": ""},
        {"extra": 1},
    ],
)
def test_a_span_that_cannot_be(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Span.model_validate(SPAN | change)


def test_a_span_is_compared_with_the_document() -> None:
    assert Span.model_validate(SPAN, context={"text": "___abc"}).text == "abc"
    with pytest.raises(ValidationError, match="the document has '___'"):
        Span.model_validate({"start": 0, "end": 3, "text": "abc"}, context={"text": "___abc"})


def test_evidence_deep_inside_a_value_is_compared_too() -> None:
    with pytest.raises(ValidationError, match="the document has"):
        TextValue.model_validate({"value": "abc", **STATED}, context={"text": "______"})


def test_a_value_without_a_source_is_none() -> None:
    with pytest.raises(ValidationError):
        TextValue(value="abc", rule="r", evidence=())


def test_values_are_frozen_and_have_no_other_fields() -> None:
    value = TextValue.model_validate({"value": "abc", **STATED})
    with pytest.raises(ValidationError, match="frozen"):
        value.value = "x"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="Extra"):
        TextValue.model_validate({"value": "abc", "colour": "red", **STATED})


def test_money_is_a_decimal_string_and_never_a_float() -> None:
    budget = Budget.model_validate({"kind": "grant", "amount": "0.10", "currency": "SEK", **STATED})
    assert '"amount":"0.10"' in budget.model_dump_json()


@pytest.mark.parametrize(
    "change",
    [{"amount": "NaN"}, {"amount": "inf"}, {"amount": "1.005"}, {"currency": "kr"}, {"kind": "money"}],
)
def test_money_that_cannot_be(change: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Budget.model_validate({"kind": "grant", "amount": "1", "currency": "SEK", **STATED} | change)


@pytest.mark.parametrize("duration", ["P3Y", "P18M", "P1Y6M", "P2W", "P10D"])
def test_durations(duration: str) -> None:
    assert Period.model_validate({"kind": "project", "duration": duration, **STATED}).duration == duration


@pytest.mark.parametrize("duration", ["P", "3Y", "P3", "PT3H", "3 år"])
def test_durations_that_are_none(duration: str) -> None:
    with pytest.raises(ValidationError):
        Period.model_validate({"kind": "project", "duration": duration, **STATED})


def test_the_value_comes_first_and_the_provenance_last() -> None:
    assert next(iter(Budget.model_fields)) == "kind"
    assert list(Budget.model_fields)[-4:] == ["basis", "rule", "confidence", "evidence"]
