"""EDTF strings and the days they can mean."""

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest

from extractors.grammar.calendar import day_exists, days_in, edtf_date, month_span, part_of, widen

WIDENED = [
    ("2014-07-01", "2014-07-01", "2014-07-01"),
    ("2014-07", "2014-07-01", "2014-07-31"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2019-02", "2019-02-01", "2019-02-28"),
    ("2014", "2014-01-01", "2014-12-31"),
    ("2012~", "2012-01-01", "2012-12-31"),
    ("2020-21", "2020-03-01", "2020-05-31"),
    ("2020-22", "2020-06-01", "2020-08-31"),
    ("2020-23", "2020-09-01", "2020-11-30"),
    ("2018-24", "2018-12-01", "2019-02-28"),
    ("2019-24", "2019-12-01", "2020-02-29"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2019-07/2019-09", "2019-07-01", "2019-09-30"),
    ("2016-23/2018-21", "2016-09-01", "2018-05-31"),
    ("2018-12~/2019-01~", "2018-12-01", "2019-01-31"),
    ("2017/..", "2017-01-01", "None"),
    ("../2017", "None", "2017-12-31"),
    ("XXXX-05-03", "None", "None"),
    ("XXXX-05-03/XXXX-06-05", "None", "None"),
]


@pytest.mark.parametrize(("edtf", "earliest", "latest"), WIDENED)
def test_widen(edtf: str, earliest: str, latest: str) -> None:
    assert tuple(str(day) for day in widen(edtf)) == (earliest, latest)


@pytest.mark.parametrize(
    ("year", "month", "day", "exists"),
    [
        (2019, 2, 28, True),
        (2019, 2, 29, False),
        (2020, 2, 29, True),
        (1900, 2, 29, False),
        (2000, 2, 29, True),
        (None, 2, 29, True),
        (None, 2, 30, False),
        (2019, 4, 31, False),
        (2019, 0, 1, False),
        (2019, 13, 1, False),
        (2019, 1, 0, False),
    ],
)
def test_day_exists(year: int | None, month: int, day: int, exists: bool) -> None:
    assert day_exists(year, month, day) is exists


def test_days_of_a_february() -> None:
    assert [days_in(year, 2) for year in (2019, 2020, None)] == [28, 29, 29]


@pytest.mark.parametrize(
    ("parts", "edtf"),
    [
        ((2014,), "2014"),
        ((2014, 7), "2014-07"),
        ((2014, 7, 1), "2014-07-01"),
        ((None, 5, 3), "XXXX-05-03"),
        ((2020, 21), "2020-21"),
        ((2012, None, None, True), "2012~"),
        ((None, 5, None, True), "XXXX-05"),
    ],
)
def test_edtf_date(parts: tuple[Any, ...], edtf: str) -> None:
    assert edtf_date(*parts) == edtf


def test_month_span_over_the_turn_of_the_year() -> None:
    assert month_span(2018, 12, 14) == (dt.date(2018, 12, 1), dt.date(2019, 2, 28))


@pytest.mark.parametrize("month", [None, *range(1, 13), 21, 22, 23, 24])
def test_parts_fill_the_whole_without_gap(month: int | None) -> None:
    parts = [part_of(2019, month, part) for part in ("start", "middle", "end")]
    assert (parts[0][0], parts[2][1]) == widen(edtf_date(2019, month))
    assert all(later[0] - earlier[1] == dt.timedelta(1) for earlier, later in pairwise(parts))
