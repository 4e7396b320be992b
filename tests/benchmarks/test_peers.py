"""The scoring of the comparison with other libraries: what counts as right, wrong and missed."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks import erdf_values, peer_adapters, peer_recognizers, peers
from benchmarks.peer_cases import own_tables, seed_cases
from benchmarks.peer_scores import COUNTED, Case, Expected, Value, days_of, same, score
from benchmarks.peer_utdrag import read

ADAPTERS = Path(peer_adapters.__file__)


def given(start: int, end: int, *value: str | None) -> dict[str, Any]:
    return {"start": start, "end": end, "value": list(value)}


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2014-07-01", "2014-07-01", "2014-07-01"),
        ("2022-06", "2022-06-01", "2022-06-30"),
        ("2020-21", "2020-03-01", "2020-05-31"),
        ("2012~", "2012-01-01", "2012-12-31"),
        ("2016-23/2018-21", "2016-09-01", "2018-05-31"),
        ("2017/..", "2017-01-01", None),
        ("../2017", None, "2017-12-31"),
        ("XXXX-05-03", "XXXX-05-03", "XXXX-05-03"),
        ("XXXX-04", "XXXX-04-01", "XXXX-04-30"),
        ("XXXX-02", "XXXX-02-01", "XXXX-02-2X"),
    ],
)
def test_first_and_last_day(edtf: str, first: str | None, last: str | None) -> None:
    assert days_of(edtf)[:2] == (first, last)


SAME: list[tuple[str, Value, list[str | None], bool]] = [
    ("amount", ("2500000", None, "SEK"), ["2500000.0", None, "SEK"], True),
    ("amount", ("2500000", None, "SEK"), ["2500000", None, None], True),
    ("amount", ("2500000", None, "SEK"), ["2500000", None, "ZAR"], False),
    ("amount", ("2500000", None, "SEK"), ["2.5", None, "SEK"], False),
    ("amount", ("2", "3", "SEK"), ["2", None, "SEK"], False),
    ("quantity", ("20", None, COUNTED), ["20", None, None], True),
    ("quantity", ("65", None, "percent"), ["65", None, None], False),
    ("quantity", ("65", None, "percent"), ["65", None, "percent"], True),
    ("number", ("0.666666666666667", None), ["0.66666666666666666667", None], True),
    ("duration", ("18", "0"), ["18", "0"], True),
    ("duration", ("18", "0"), ["0", "18"], False),
    ("time", days_of("2022-06"), ["2022-06-01", "2022-06-30"], True),
    ("time", days_of("2022-06"), ["2022-06-01", "2022-06-01"], False),
    ("time", days_of("XXXX-05-03"), ["2014-05-03", "2014-05-03"], True),
    ("time", days_of("XXXX-05-03"), ["2014-05-04", "2014-05-04"], False),
    ("time", days_of("2014-05-03"), ["XXXX-05-03", "XXXX-05-03"], False),
    ("time", days_of("2020-21"), ["2020-03-20", "2020-06-21"], True),
    ("time", days_of("2020-21"), ["2020-01-01", "2020-12-31"], False),
    ("time", days_of("2017/.."), ["2017-01-01", None], True),
    ("time", days_of("2017/.."), ["2017-01-01", "2017-12-31"], False),
]


@pytest.mark.parametrize(("kind", "expected", "value", "result"), SAME)
def test_what_means_the_same(kind: str, expected: Value, value: list[str | None], result: bool) -> None:
    assert same(kind, expected, value) is result


TEXT = "stöd 2 kr och 3 kr"
TWO = (Expected(5, 9, ("2", None, "SEK")), Expected(14, 18, ("3", None, "SEK")))
RIGHT, ALSO_RIGHT, OFF = (
    given(5, 9, "2", None, "SEK"),
    given(14, 15, "3", None, "SEK"),
    given(5, 9, "9", None, "SEK"),
)


@pytest.mark.parametrize(
    ("answer", "right", "wrong", "missed", "exact"),
    [
        ([RIGHT, ALSO_RIGHT], 2, 0, 0, 1),
        ([RIGHT], 1, 0, 1, 0),
        ([OFF, ALSO_RIGHT], 1, 1, 0, 0),
        ([RIGHT, ALSO_RIGHT, given(10, 13, "1", None, "SEK")], 2, 1, 0, 0),
        ([], 0, 0, 2, 0),
    ],
)
def test_values_are_counted(answer: list[Any], right: int, wrong: int, missed: int, exact: int) -> None:
    result = score(Case("own", "amount", TEXT, TWO), answer)
    assert (result.right, result.wrong, result.missed, result.exact) == (right, wrong, missed, exact)


def test_only_a_whole_span_is_counted_as_one() -> None:
    assert score(Case("own", "amount", TEXT, TWO), [RIGHT, ALSO_RIGHT]).whole_span == 1


def test_any_value_is_wrong_where_there_is_none() -> None:
    assert score(Case("own", "amount", "rum 12"), [given(4, 6, "12", None, "SEK")]).wrong == 1
    assert score(Case("own", "amount", "rum 12"), []).exact == 1


def test_values_out_of_scope_count_neither_way() -> None:
    case = Case("own", "amount", TEXT, TWO[:1], ignored=((14, 18),))
    assert score(case, [RIGHT, ALSO_RIGHT]).exact == 1


def test_only_what_overlaps_is_wrong_in_a_text_that_holds_more() -> None:
    case = Case("own", "amount", TEXT, TWO[:1], partial=True)
    assert score(case, [RIGHT, ALSO_RIGHT]).exact == 1
    assert score(case, [OFF, ALSO_RIGHT]).wrong == 1


def test_a_bare_number_is_no_wrong_quantity_unless_it_is_another() -> None:
    case = Case("own", "quantity", "65 %", (Expected(0, 4, ("65", None, "percent")),))
    result = score(case, [given(0, 2, "65", None, None)])
    assert (result.wrong, result.missed) == (0, 1)
    assert score(case, [given(0, 2, "6", None, None)]).wrong == 1


def test_a_period_may_be_given_as_its_ends() -> None:
    text = "2014-07-01 till 2014-12-31"
    case = Case("own", "time", text, (Expected(0, 26, days_of("2014-07-01/2014-12-31")),))
    first, last = given(0, 10, "2014-07-01", "2014-07-01"), given(16, 26, "2014-12-31", "2014-12-31")
    assert score(case, [first, last]).exact == 1
    assert score(case, [first]).exact == 0


OUTSIDE: list[tuple[str, str, str, dict[str, str], list[str], list[str]]] = [
    ("CurrencyModel", "det kostar 40 kronor", "40 kronor", {"value": "40", "unit": "Krone"}, ["amount"], []),
    ("CurrencyModel", "en krona", "en krona", {"value": "1", "unit": "Krone"}, [], ["article"]),
    ("NumberModel", "2^3", "2^3", {"value": "8"}, [], ["power"]),
    ("NumberModel", "femton", "femton", {"value": "15"}, ["number"], []),
    ("DimensionModel", "en väg på 7 meter", "7 meter", {"value": "7", "unit": "Meter"}, ["quantity"], []),
    ("DimensionModel", "gå 9 famnar", "9 famnar", {"value": "9", "unit": "Fathom"}, [], ["unit"]),
    ("AgeModel", "hon är 9 år", "9 år", {"value": "9", "unit": "Year"}, [], ["age"]),
    ("TimeZoneParser", "UTC+2", "UTC+2", {"value": "UTC+02:00"}, [], ["time zone"]),
    ("OrdinalModel", "tredje", "tredje", {"value": "3"}, ["ordinal"], []),
]


@pytest.mark.parametrize(("model", "text", "words", "resolution", "kinds", "reasons"), OUTSIDE)
def test_outside_cases_are_in_scope_or_have_a_reason(
    tmp_path: Path,
    model: str,
    text: str,
    words: str,
    resolution: dict[str, str],
    kinds: list[str],
    reasons: list[str],
) -> None:
    result = {"Text": words, "TypeName": "ordinal", "Resolution": resolution}
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps({"id": "1", "model": model, "text": text, "results": [result]}))
    cases, out = peer_recognizers.read_cases(path)
    assert [case.kind for case in cases] == kinds
    assert [word for word in reasons if any(word in reason for reason in out)] == reasons
    assert len(cases) + out.total() == 1


@pytest.mark.parametrize(
    ("words", "timex", "outcome"),
    [
        ("22 april", "XXXX-04-22", None),
        ("2015-08-12", "2015-08-12", None),
        ("imorgon", "2016-11-08", "deictic"),
        ("den 27", "XXXX-XX-27", "deictic"),
        ("20 nästa månad", "2016-12-20", "deictic"),
        ("4/22", "XXXX-04-22", "wrong case: month before day"),
        ("30 feb", "XXXX-02-30", "wrong case: a day that does not exist"),
    ],
)
def test_outside_dates(tmp_path: Path, words: str, timex: str, outcome: str | None) -> None:
    result = {"Text": words, "Type": "date", "Value": {"Timex": timex}}
    path = tmp_path / "cases.jsonl"
    path.write_text(
        json.dumps({"id": "1", "model": "DateParser", "text": f"vi ses {words}", "results": [result]})
    )
    cases, out = peer_recognizers.read_cases(path)
    assert [case.expected[0].value for case in cases] == ([] if outcome else [days_of(timex)])
    assert all(reason.startswith(str(outcome)) for reason in out)
    assert len(cases) + out.total() == 1


def test_own_tables_have_values_and_negatives_of_each_kind() -> None:
    cases = own_tables()
    kinds = {(case.kind, bool(case.expected)) for case in cases}
    assert {
        (kind, some) for kind in ("amount", "time", "duration", "quantity") for some in (True, False)
    } < kinds
    assert ("number", True) in kinds


def test_this_grammar_answers_its_own_tables_through_the_same_protocol() -> None:
    failed = [case for case in own_tables() if not score(case, read(case.kind, case.text)).exact]
    assert failed == []


def test_the_seeds_state_values_that_stand_in_them() -> None:
    cases, left_out = seed_cases()
    assert left_out > 0
    assert {case.kind for case in cases} == {"amount", "time", "quantity"}
    assert all(any(c.isdigit() for c in case.text[e.start : e.end]) for case in cases for e in case.expected)


def test_a_library_that_is_not_there_is_left_out_with_a_message() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(ADAPTERS), "price-parser"],
        input="",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "pip install price-parser" in done.stderr


def test_without_the_file_there_are_no_outside_cases(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert peers.outside_cases(tmp_path / "none.jsonl") == ([], {})
    assert "none.jsonl" in capsys.readouterr().err


def test_real_descriptions_are_left_out_with_a_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["erdf_values", "--data", str(tmp_path / "none.jsonl")])
    erdf_values.main()
    assert "none.jsonl" in capsys.readouterr().out


def test_marked_values_are_found_or_have_a_reason() -> None:
    text = "Stödet är 40 000 kr. Arbetet avslutas den 3 maj 2011 och följer SFS 2009:17."
    places = {"amount": [10, 16], "end_date": [42, 52], "end_year": [[48, 52]], "start_year": [68, 72]}
    row = {"text": text, "amount": 40000, "start": "2009-01-01", "end": "2011-05-03", "in_text": places}
    marks = list(erdf_values.marks(row))
    assert [(mark.kind, text[mark.start : mark.end]) for mark in marks] == [
        ("amounts", "40 000"),
        ("dates", "3 maj 2011"),
        ("years", "2009"),
        ("years", "2011"),
    ]
    assert [erdf_values.reason_missed(mark) for mark in marks] == [None, None, "refused: law", None]
