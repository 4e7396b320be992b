"""Whatever the grammar can mean, written in every surface form of the tables, reads back as it was meant."""

import datetime as dt
from collections.abc import Callable

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grammar.calendar import widen
from extractors.grammar.dates import find_dates
from extractors.grammar.durations import find_durations
from extractors.grammar.periods import find_periods, find_times
from extractors.grammar.time_patterns import (
    ABOUT,
    DAY_WORDS,
    MONTHS,
    PARTS,
    SEASONS,
    TERMS,
    UNITS,
    WEEKDAYS,
)
from extractors.tables import rows
from extractors.text import fold
from schemas import check_edtf

days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
years = st.integers(1901, 2099).filter(lambda year: year % 100 != 0)
Case = Callable[[str], str]
cases: st.SearchStrategy[Case] = st.sampled_from([str.lower, str.upper, str.capitalize])
spaces = st.sampled_from([" ", "\u00a0", "\u2009", "\u202f", "  "])
separators = [row["word"] for row in rows("range_words") if row["kind"] == "sep"]
_month_words = {n: [word for word, month in MONTHS.items() if month == n] for n in range(1, 13)}
_day_words = {n: [word for word, day in DAY_WORDS.items() if day == n] for n in range(1, 32)}


@st.composite
def written_days(draw: st.DrawFn) -> tuple[dt.date, str]:
    """A day and one of its spellings."""
    day = draw(days)
    y, m, d = day.year, day.month, day.day
    month = draw(cases)(draw(st.sampled_from(_month_words[m])))
    spelling = draw(st.sampled_from(["digits", "worded", "words"]))
    if spelling == "digits":
        iso = [f"{y}-{m:02}-{d:02}", f"{y}-{m}-{d}", f"{y}.{m:02}.{d:02}", f"{y}/{m:02}/{d:02}"]
        slashed = [f"{d}/{m}-{y}", f"{d}/{m} {y}", f"{d}/{m}, {y}", f"{d}/{m}/{y}", f"den {d}/{m} {y}"]
        dotted = [f"{d}.{m}.{y}", f"{d:02}.{m:02}.{y}", f"{d:02}-{m:02}-{y}", f"{y}{m:02}{d:02}"]
        forms = [*iso, *slashed, *dotted]
        return day, draw(st.sampled_from(forms))
    number = f"{d}{draw(st.sampled_from(['', ':a', ':e', '.']))}"
    if spelling == "words":
        number = draw(cases)(draw(st.sampled_from(_day_words[d])))
    before = draw(st.sampled_from(["", "den ", "Den ", *(f"{word} den " for word in WEEKDAYS)]))
    gap = draw(spaces)
    after = draw(st.sampled_from([gap, ", ", ". ", " år "]))
    return day, f"{before}{number}{gap}{month}{after}{y}"


@given(written_days())
def test_every_day_in_every_form(written: tuple[dt.date, str]) -> None:
    day, text = written
    found = find_dates(text).found
    assert [(f.start, f.end, f.value.edtf) for f in found] == [(0, len(text), day.isoformat())]
    assert (found[0].value.earliest, found[0].value.latest) == (day, day)


@given(written_days())
def test_glued_to_a_label_it_is_the_same_day(written: tuple[dt.date, str]) -> None:
    day, text = written
    text = text[0].upper() + text[1:]
    found = find_dates(f"Projektstart{text}").found
    assert [(f.start, f.value.edtf) for f in found] == [(len("Projektstart"), day.isoformat())]


@given(written_days(), written_days(), st.sampled_from(separators), spaces)
def test_two_days_are_a_period(
    one: tuple[dt.date, str], other: tuple[dt.date, str], separator: str, gap: str
) -> None:
    (first, before), (last, after) = sorted((one, other), key=lambda written: written[0])
    text = fold(f"{before}{gap}{separator}{gap}{after}").fold
    found = find_times(text).found
    assert [(f.start, f.end, f.value.edtf) for f in found] == [
        (0, len(text), f"{first.isoformat()}/{last.isoformat()}")
    ]
    assert (found[0].value.earliest, found[0].value.latest) == (first, last)


_stretches = (
    [(word, f"-{month:02}") for word, month in MONTHS.items()]
    + [(word, f"-{season}") for word, (season, _) in SEASONS.items()]
    + [(word, None) for word in (*TERMS, *UNITS)]
)


@given(st.sampled_from(_stretches), years, cases, spaces)
def test_every_month_season_term_and_part_of_a_year(
    stretch: tuple[str, str | None], year: int, case: Case, gap: str
) -> None:
    word, code = stretch
    text = f"{case(word)}{gap}{year}"
    found = find_dates(text).found
    assert [(f.start, f.end) for f in found] == [(0, len(text))]
    value = found[0].value
    if code is not None:
        assert value.edtf == f"{year}{code}"
    else:
        first, last = TERMS[word] if word in TERMS else UNITS[word][:2]
        assert value.edtf == f"{year}-{first:02}/{year}-{last:02}"


@given(st.sampled_from([*ABOUT, *PARTS]), st.sampled_from(["", "mars ", "år "]), years)
def test_about_and_part_words(word: str, month: str, year: int) -> None:
    text = f"{word} {month}{year}"
    found = find_dates(text).found
    assert [(f.start, f.end) for f in found] == [(0, len(text))]
    value = found[0].value
    whole = widen(value.edtf)
    assert value.edtf == (f"{year}-03~" if "mars" in month else f"{year}~")
    assert value.about
    assert (value.earliest, value.latest) == whole or word in PARTS
    assert value.earliest is not None
    assert whole[0] is not None
    assert whole[0] <= value.earliest


_opens = [(row["phrase"], row["opens"]) for row in rows("open_words")]


@given(st.sampled_from(_opens), written_days())
def test_every_phrase_that_leaves_an_end_open(phrase: tuple[str, str], written: tuple[dt.date, str]) -> None:
    (words, opens), (day, date) = phrase, written
    text = f"{words} {date}"
    found = find_periods(text).found
    expected = f"{day.isoformat()}/.." if opens == "end" else f"../{day.isoformat()}"
    assert [(f.start, f.end, f.value.edtf) for f in found] == [(0, len(text), expected)]


_LENGTHS = {
    "år": "Y",
    "månader": "M",
    "veckor": "W",
    "dagar": "D",
    "-månaders": "M",
    "-årigt": "Y",
    "-årsperiod": "Y",
}


@given(st.integers(2, 12), st.sampled_from(sorted(_LENGTHS)))
def test_every_length(number: int, unit: str) -> None:
    text = f"{number}{'' if unit.startswith('-') else ' '}{unit}"
    found = find_durations(text).found
    assert [(f.start, f.end, f.value.iso) for f in found] == [(0, len(text), f"P{number}{_LENGTHS[unit]}")]


_others = [
    "åren",
    "årsskiftet",
    "läsåret",
    "den",
    "sedan",
    "från",
    "under",
    "mellan",
    "och",
    "2019",
    "2020",
    "2018/2019",
    "19",
    "1",
    "31",
    "30",
    "2",
    "/",
    "-",
    ".",
    ":",
    " ",
    " ",
    " ",
    ", ",
    "1/9",
    "29/2",
    "2014-07-01",
    "2014-13-01",
    "-talet",
    "1990",
    "\n",
    "kr",
]
_pieces = st.sampled_from(
    [*MONTHS, *SEASONS, *TERMS, *UNITS, *PARTS, *ABOUT, *separators, *WEEKDAYS, *_others]
)


@given(st.lists(_pieces, max_size=14).map("".join) | st.lists(_pieces, max_size=14).map(" ".join))
def test_any_text_gives_sound_values(text: str) -> None:
    found = find_times(text).found
    ends = [0, *(f.end for f in found)]
    assert all(f.start >= end for f, end in zip(found, ends, strict=False))
    for time in found:
        value = time.value
        assert value.edtf is not None
        check_edtf(value.edtf)
        edtf.parse_edtf(value.edtf)
        if value.earliest is not None and value.latest is not None:
            assert value.earliest <= value.latest


@pytest.mark.parametrize(
    "unit", ["2014", "1", " ", "-", "2014-", "1 maj ", "den ", "åren 2012, ", "under ", "3 år "]
)
def test_runs_give_an_answer(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert find_times(text) == find_times(text)
    assert find_durations(text) == find_durations(text)
