"""What the charts count and draw."""

import datetime as dt
import re
from collections import Counter
from decimal import Decimal

import pytest

from benchmarks.municipality_shapes import dump, shapes
from pipeline.memory import extract
from pipeline.report_page import charts, geography, rows, timeline
from pipeline.report_page.collect import Money, Summary, lower, step, years
from schemas.record import PlaceKind, Record
from schemas.values import BudgetKind
from tests.report_page.conftest import BLUE, GREEN


def records() -> list[Record]:
    return [record for text in (GREEN, BLUE) for record in extract(text)]


def test_a_summary_counts_records_not_mentions() -> None:
    summary = Summary()
    for record in records():
        summary.add(record)
    assert (summary.records, summary.present["title"], summary.present["identifiers"]) == (2, 2, 0)
    assert summary.money["SEK", BudgetKind.GRANT].steps == {
        step(Decimal(411601)): 1,
        step(Decimal(5000000)): 1,
    }
    assert dict(summary.years) == dict.fromkeys(range(2019, 2024), 1)
    assert summary.organisations["owners"] == {"SE-KOMMUN-0780": 1, "SE-KOMMUN-1080": 1}
    assert summary.places[PlaceKind.MUNICIPALITY]["0780"] == 1


@pytest.mark.parametrize(
    "amount", ["0.01", "0.5", "1", "1.99", "2", "4.99", "5", "9.99", "10", "411601", "5E+9"]
)
def test_a_sum_lies_in_its_step(amount: str) -> None:
    number = step(Decimal(amount))
    assert lower(number) <= Decimal(amount) < lower(number + 1)


def test_columns_are_as_high_as_their_counts() -> None:
    drawn = charts.columns([10, 0, 5, 1], ["a", "b", "c", "d"], 100, "ui.time")
    assert re.findall(r'y="(\d+)" height="(\d+)"', drawn) == [
        ("0", "100"),
        ("100", "0"),
        ("50", "50"),
        ("90", "10"),
    ]
    assert re.findall("<title>(.)", drawn) == list("abcd")


def test_the_most_frequent_currency_is_drawn_and_the_others_told() -> None:
    sums = {
        ("SEK", BudgetKind.TOTAL): Money(Counter({9: 3}), zero=1),
        ("EUR", BudgetKind.TOTAL): Money(Counter({9: 2})),
    }
    drawn = charts.money(sums)
    assert "SEK" in drawn
    assert "2 EUR" in drawn
    assert "1 000 – 2 000 SEK: 3" in drawn
    assert charts.money({}) == charts.years(Counter()) == charts.bars([])


def test_a_ranking_is_by_count_then_by_name_and_escaped() -> None:
    drawn = charts.ranking(Counter({"b": 1, "a": 1, "<x>": 2}), {"a": "Å", "b": "B", "<x>": "<i>"}, "org")
    assert re.findall(r'data-org="([^"]*)">([^<]*)<', drawn) == [
        ("&lt;x&gt;", "&lt;i&gt;"),
        ("b", "B"),
        ("a", "Å"),
    ]


def test_a_bar_lies_where_its_period_does() -> None:
    found = [(number, record) for number, record in enumerate(records())]
    drawn = timeline.draw(found)
    # 2019 to 2024: BLUE has the last three of five years.
    left, width = map(float, re.findall(r'x="([\d.]+)%" width="([\d.]+)%"', drawn)[1])
    assert (round(left), round(width)) == (40, 60)
    assert 'href="#r1"' in drawn
    assert timeline.draw([]) == charts.bars([])


def test_years_need_both_ends_and_reason() -> None:
    (record,) = extract(GREEN)
    (period,) = record.periods
    for start, end, expected in (
        (dt.date(2019, 1, 1), dt.date(2020, 1, 1), [2019, 2020]),
        (dt.date(2019, 1, 1), None, []),
        (dt.date(1900, 1, 1), dt.date(2020, 1, 1), []),
        (dt.date(2021, 1, 1), dt.date(2020, 1, 1), []),
    ):
        changed = period.model_copy(update={"earliest": start, "latest": end})
        assert list(years(record.model_copy(update={"periods": (changed,)}))) == expected


def test_the_map_has_every_municipality_in_its_shade() -> None:
    drawn = geography.draw(Counter({"0780": 10, "1080": 1}))
    shades = {code: shade for shade, code in re.findall(r'class="s(\d)" data-place="(\d{4})"', drawn)}
    assert set(shades) == set(geography.names())
    assert (shades["0780"], shades["1080"], shades["0114"]) == ("5", "1", "0")
    assert "<title>Växjö: 10</title>" in drawn


def test_the_shapes_are_those_of_the_package() -> None:
    """Fails when the package has newer borders: run `python -m benchmarks.municipality_shapes`."""
    assert geography.SHAPES.read_text(encoding="utf-8") == dump(shapes())


def test_confidence_is_the_mean_of_what_is_known_and_the_lowest_of_a_record() -> None:
    (record,) = extract(GREEN)
    known = [
        budget.model_copy(update={"confidence": confidence})
        for budget, confidence in zip(record.budgets, (0.01, 0.89), strict=True)
    ]
    changed = record.model_copy(update={"budgets": tuple(known)})
    summary = Summary()
    summary.add(changed)
    summary.add(record.model_copy(update={"budgets": ()}))
    drawn = charts.coverage(summary)
    assert re.search(r"money</span></span>.*?50 %</span>.*?>2</span>.*?>45 %</span>", drawn)
    assert rows.lowest(changed) == 0.01
