"""What holds for every number and amount the grammar can mean, in every form of its tables."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.engine import Found, Refused
from extractors.grammar.amounts import find_amounts, read_amount
from extractors.grammar.money import BEFORE, UNITS
from extractors.grammar.numbers import find_numbers, parse_number
from extractors.grammar.quantities import find_quantities
from extractors.tables import rows
from schemas import Bound
from tests.grammar.test_numbers import spell

SPACES = " \u00a0\u2009\u202f"
whole = st.integers(0, 999_999_999_999)
modest = st.integers(1, 999_999)


@st.composite
def written(draw: st.DrawFn) -> tuple[Decimal, str]:
    """A number and one way to write it: grouped by any mark, with decimals or without."""
    value = draw(whole)
    mark = draw(st.sampled_from([*SPACES, ".", "'", ""]))
    text = f"{value:,}".replace(",", mark)
    cents = draw(st.none() | st.integers(0, 99))
    if cents is None:
        return Decimal(value), text
    return Decimal(value) + Decimal(cents) / 100, f"{text},{cents:02}"


@st.composite
def spoken(draw: st.DrawFn) -> tuple[Decimal, str]:
    value = draw(st.integers(2, 999_999))
    text = spell(value, draw(st.sampled_from(["", " "])))
    return Decimal(value), text


@st.composite
def amounts(draw: st.DrawFn) -> tuple[Decimal, str, str]:
    """A sum of money, one way to write it, its currency."""
    value, number = draw(written() | spoken())
    form = draw(st.sampled_from(sorted(UNITS)))
    unit = UNITS[form]
    if unit.factor > 1:
        value = Decimal(draw(st.integers(2, 9999)))
        number = draw(st.sampled_from([str(int(value)), spell(int(value))]))
    elif unit.factor < 1:
        value, number = Decimal(int(value)), number.split(",")[0]
    form = draw(st.sampled_from([form, form.upper()]))
    if number[0].isalpha() or form.lower() not in BEFORE or draw(st.booleans()):
        gap = "" if number[-1].isdecimal() and form[0].isalpha() and draw(st.booleans()) else " "
        return value * unit.factor, f"{number}{gap}{form}", unit.currency
    return value * unit.factor, f"{form} {number}", unit.currency


@given(written() | spoken())
def test_every_number_reads_back(case: tuple[Decimal, str]) -> None:
    value, text = case
    number = parse_number(text)
    assert number is not None
    assert (number.value, number.upper, number.bound) == (value, None, Bound.EXACT)


@given(written() | spoken(), st.sampled_from([row for row in rows("bounds") if row["side"] == "before"]))
def test_every_qualifier_is_part_of_the_number(case: tuple[Decimal, str], row: dict[str, str]) -> None:
    text = f"{row['phrase']} {case[1]}"
    number = parse_number(text)
    assert number is not None
    assert (number.value, number.bound) == (case[0], Bound(row["bound"]))


@given(amounts(), st.sampled_from(["{}", "Stödet är {}.", "({}) "]))
def test_every_amount_reads_back_with_its_whole_span(case: tuple[Decimal, str, str], around: str) -> None:
    value, text, currency = case
    document = around.format(text)
    found = find_amounts(document).found
    if not found and text[-4:].isdecimal() and 1900 <= int(text[-4:]) < 2100:
        return
    assert [(document[f.start : f.end], f.value.value, f.value.currency) for f in found] == [
        (text, value, currency)
    ]


@given(st.integers(1, 9_999_999), st.sampled_from(["stöd", "Beviljat ESF-stöd", "projektbudget", "Budget: "]))
def test_a_glued_label_changes_nothing(value: int, label: str) -> None:
    text = f"{value:,} kr".replace(",", "\u00a0")
    document = f"{label}{text}Projektperiod"
    [found] = find_amounts(document).found
    assert (found.start, document[found.start : found.end]) == (len(label), text)
    assert found.value.value == value


@given(modest, modest, st.sampled_from(["-", "–", " - ", " till ", " eller "]))
def test_a_range_shares_its_unit(one: int, other: int, between: str) -> None:
    low, high = sorted((one, other))
    if low == high or 1900 <= low < 2100:
        return
    text = f"{low}{between}{high} tkr"
    [found] = find_amounts(text).found
    assert (found.value.value, found.value.upper, found.end) == (
        Decimal(low * 1000),
        Decimal(high * 1000),
        len(text),
    )


@given(modest, st.sampled_from([row["word"] for row in rows("persons") if row["how"] == "head"]))
def test_every_person_is_counted(value: int, noun: str) -> None:
    text = f"{value:,} {noun}".replace(",", " ")
    [found] = find_quantities(text).found
    assert (found.value.value, found.value.unit, found.value.of) == (Decimal(value), "persons", noun)
    assert (found.start, found.end) == (0, len(text))


@given(st.integers(1, 9999), st.sampled_from(rows("measures")))
def test_every_measure_is_found(value: int, row: dict[str, str]) -> None:
    text = f"{value} {row['form']}"
    found = find_quantities(text).found
    if 1900 <= value < 2100 and row["form"] in ("m", "g"):
        assert found == ()
    else:
        assert [(f.value.value, f.value.unit, f.end) for f in found] == [
            (Decimal(value), row["unit"], len(text))
        ]


@given(st.text(alphabet="0123456789 .,'-:/%krmntSEK€åäö\u00a0\n()", max_size=80))
def test_nothing_overlaps_and_every_span_holds(text: str) -> None:
    for findings in (find_amounts(text), find_quantities(text), find_numbers(text)):
        spans = sorted((f.start, f.end) for f in (*findings.found, *findings.refused))
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.text(alphabet="0123456789 .,'-kr", max_size=30))
def test_a_field_is_an_amount_or_a_reason(text: str) -> None:
    read = read_amount(text)
    assert isinstance(read, Found | Refused)
    if isinstance(read, Found):
        assert text[: read.start].strip() == ""
        assert read.value.value >= 0


@given(written(), st.sampled_from("0123456789"))
def test_no_digit_is_dropped_in_silence(case: tuple[Decimal, str], digit: str) -> None:
    """A digit put in front of a number gives another number, a reason, or a flagged reading, never the same."""
    value, text = case
    for found in find_amounts(f"{digit}{text} kr").found:
        assert found.value.value != value or (digit == "0" and found.issues)


SHAPES = [
    "1",
    "1 ",
    "123 ",
    "1-2-3 ",
    "1 - ",
    "kr ",
    "1 kr ",
    " ",
    "tjugo",
    "två ",
    "ett par ",
    "1% ",
    "0-",
    "070-123 ",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_long_runs_come_to_an_end(shape: str) -> None:
    """What takes more than linear time would not finish here."""
    text = shape * (100_000 // len(shape))
    for find in (find_amounts, find_quantities):
        findings = find(text + "x")
        assert all(refused.end <= len(text) for refused in findings.refused)
