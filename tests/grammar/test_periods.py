"""Periods: one value, many spellings; beside them what is no period."""

from itertools import pairwise

import pytest

from extractors.engine import Found, Refused
from extractors.grammar.dates import find_dates
from extractors.grammar.periods import PERIOD_RULES, find_periods, find_times, read_period
from extractors.grammar.time_values import Period
from schemas import Reason

POSITIVE: list[tuple[str, list[str]]] = [
    ("2018-21/2019", ["våren 2018-2019", "Våren 2018 – 2019", "våren 2018 till 2019"]),
    ("2019-04-01/2019-12-31", ["1.4-31.12.2019", "1.4.–31.12.2019", "1.4. - 31.12.2019"]),
    ("2023-09-01/2026-08-31", ["pågår 230901-260831", "genomförs: 230901 - 260831"]),
    ("2013-04/2015-03", ["2013-04/2015-03", "2013-04 - 2015-03"]),
    (
        "2021-01/2023-12",
        [
            "01/2021-12/2023",
            "1/2021 – 12/2023",
            "01.2021-12.2023",
            "2021/01 - 2023/12",
            "2021/1 till 2023/12",
        ],
    ),
    (
        "2017-08/2019-06",
        [
            "läsåren 2017/18 och 2018/19",
            "Läsåren 2017/2018 och 2018/2019",
            "läsåren 2017/18–2018/19",
            "läsåren 2017/18 till 2018/19",
            "läsåren 2017–2019",
            "läsåren 2017-19",
        ],
    ),
    (
        "2014-07-01/2014-12-31",
        [
            "2014-07-01 till 2014-12-31",
            "2014-07-01 - 2014-12-31",
            "2014-07-01-2014-12-31",
            "2014-07-01\u20132014-12-31",
            "2014-07-01 \u2014 2014-12-31",
            "2014-07-01--2014-12-31",
            "2014-07-01 -> 2014-12-31",
            "2014-07-01 → 2014-12-31",
            "2014-07-01 => 2014-12-31",
            "2014-07-01/2014-12-31",
            "2014-07-01 ¿ 2014-12-31",
            "2014-07-01 t.o.m. 2014-12-31",
            "2014-07-01 t.o.m 2014-12-31",
            "2014-07-01 t o m 2014-12-31",
            "2014-07-01 tom 2014-12-31",
            "2014-07-01 till och med 2014-12-31",
            "2014-07-01 fram till 2014-12-31",
            "2014-07-01 fram till och med 2014-12-31",
            "2014-07-01till2014-12-31",
            "20140701-20141231",
            "2014.07.01-2014.12.31",
            "1 juli-31 december 2014",
            "1 juli 2014-31 december 2014",
            "1 juli - 31 december 2014",
            "den 1 juli till den 31 december 2014",
            "1:a juli till sista december 2014",
            "1/7-31/12 2014",
            "1/7 2014-31/12 2014",
            "1/7-14 - 31/12-14",
            "1.7.2014-31.12.2014",
            "mellan 2014-07-01 och 2014-12-31",
            "mellan den 1 juli och den 31 december 2014",
        ],
    ),
    (
        "2016-08-01/2019-03-31",
        ["2016-08-01-2019-03-31", "1 augusti 2016 - 31 mars 2019", "20160801 - 20190331"],
    ),
    (
        "2019-05-01/2019-05-03",
        ["1-3 maj 2019", "1\u20133 maj 2019", "den 1 till 3 maj 2019", "1:a-3:e maj 2019"],
    ),
    ("2016-01/2016-03", ["januari-mars 2016", "jan-mars 2016", "jan.-mars 2016", "januari t.o.m. mars 2016"]),
    ("2016-01/2017-07", ["January 2016 - July 2017"]),
    ("2019-05/2019-06", ["maj/juni 2019", "maj-juni 2019", "maj till juni 2019", "2019-05 - 2019-06"]),
    (
        "2016-23/2018-21",
        ["hösten 2016 till våren 2018", "höst 2016-vår 2018", "mellan hösten 2016 och våren 2018"],
    ),
    ("2019-21/2019-23", ["våren-hösten 2019", "våren till hösten 2019", "våren 2019 - hösten 2019"]),
    (
        "2017/2019",
        ["2017-2019", "2017\u20132019", "2017 - 2019", "2017 till 2019", "2017-19", "mellan 2017 och 2019"],
    ),
    ("2017/2018", ["2017/2018", "2017-2018", "2017/18", "mellan åren 2017 och 2018"]),
    ("2018/2020", ["2018-20", "2018-2020", "2018 t.o.m. 2020"]),
    ("2019-01/2019-09", ["Q1-Q3 2019", "Q1 2019-Q3 2019", "första kvartalet till tredje kvartalet 2019"]),
    ("2019-08/2020-06", ["HT19-VT20", "HT 2019 - VT 2020", "höstterminen 2019 till vårterminen 2020"]),
    ("2012~/2014~", ["starten av 2012 till slutet av 2014", "början av 2012 - mitten av 2014"]),
    ("2008~/2009-21", ["slutet 2008 till våren 2009"]),
    (
        "XXXX-06-15/XXXX-06-17",
        ["15-17 juni", "15\u201317 juni", "15 till 17 juni", "den 15 till den 17 juni"],
    ),
    ("XXXX-05-03/XXXX-06-05", ["3 maj-5 juni", "3 maj till den 5 juni"]),
    (
        "2019-08/..",
        [
            "startar i augusti 2019",
            "från och med augusti 2019",
            "fr.o.m. augusti 2019",
            "augusti 2019 och framåt",
        ],
    ),
    (
        "2012-01-02/..",
        ["sedan 2012-01-02", "sedan den 2 januari 2012", "från 2012-01-02", "Startdatum: 2012-01-02"],
    ),
    (
        "2017/..",
        ["sedan 2017", "sedan år 2017", "från och med 2017", "2017 och framåt", "2017 - tills vidare"],
    ),
    (
        "../2022-06",
        ["pågår till och med juni 2022", "t.o.m. juni 2022", "fram till juni 2022", "avslutas i juni 2022"],
    ),
    ("../2014-12-31", ["pågår till 2014-12-31", "avslutades den 31 december 2014", "slutdatum 2014-12-31"]),
]


@pytest.mark.parametrize(("edtf", "text"), [(edtf, text) for edtf, texts in POSITIVE for text in texts])
def test_whole_text_is_one_period(edtf: str, text: str) -> None:
    found = find_periods(text).found
    assert [(text[f.start : f.end], f.value.edtf) for f in found] == [(text, edtf)]


@pytest.mark.parametrize(("edtf", "text"), [(edtf, text) for edtf, texts in POSITIVE for text in texts])
def test_ends_are_the_ends_of_the_edtf(edtf: str, text: str) -> None:
    value = find_periods(text).found[0].value
    start, end = edtf.split("/")
    assert (value.start or "..", value.end or "..") == (start, end)
    assert (value.earliest is None) == (start == ".." or start.startswith("XXXX"))
    assert (value.latest is None) == (end == ".." or end.startswith("XXXX"))


INSIDE = [
    ("Projektperiod2014-07-01 till 2014-12-31", "2014-07-01 till 2014-12-31", "2014-07-01/2014-12-31"),
    ("Projektperiod2014-07-01-2014-12-31Stöd", "2014-07-01-2014-12-31", "2014-07-01/2014-12-31"),
    ("TidVåren 2019 - hösten 2020", "Våren 2019 - hösten 2020", "2019-21/2020-23"),
    ("Arbetet pågår under 2020.", "2020", "2020"),
    ("Under våren 2020 provar vi.", "våren 2020", "2020-21"),
    ("under hela 2020", "2020", "2020"),
    ("under slutet av 2008", "slutet av 2008", "2008~"),
    ("under perioden 2009-04-01 till 2012-03-31", "2009-04-01 till 2012-03-31", "2009-04-01/2012-03-31"),
    ("under åren 2012, 2013 och 2014 har", "2012, 2013 och 2014", "2012/2014"),
    ("åren 2012 och 2013", "2012 och 2013", "2012/2013"),
    ("åren 2006-07", "2006-07", "2006/2007"),
    ("programperioden 2014-2020", "2014-2020", "2014/2020"),
    ("Interreg (2000-2006) gav", "2000-2006", "2000/2006"),
    ("från och med den 1 juni 2013 t.o.m. 2014", "den 1 juni 2013 t.o.m. 2014", "2013-06-01/2014"),
    ("från och med 2017 till 2019", "2017 till 2019", "2017/2019"),
    ("startar våren 2019-våren 2021", "våren 2019-våren 2021", "2019-21/2021-21"),
    ("från 2017 till 2019", "2017 till 2019", "2017/2019"),
    ("gäller från 2017", "gäller från 2017", "2017/.."),
    ("Från 2017", "Från 2017", "2017/.."),
    ("verksamhet (2019-)", "2019-", "2019/.."),
    ("med start våren 2012", "med start våren 2012", "2012-21/.."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf"), INSIDE)
def test_period_in_its_sentence(text: str, words: str, edtf: str) -> None:
    found = find_periods(text).found
    assert [(text[f.start : f.end], f.value.edtf) for f in found] == [(words, edtf)]


BOUNDS = [
    ("hösten 2016 till våren 2018", "2016-09-01", "2018-05-31"),
    ("januari-februari 2020", "2020-01-01", "2020-02-29"),
    ("2017-2019", "2017-01-01", "2019-12-31"),
    ("starten av 2012 till slutet av 2014", "2012-01-01", "2014-12-31"),
    ("vintern 2018/2019 till sommaren 2020", "2018-12-01", "2020-08-31"),
    ("under våren 2020", "2020-03-01", "2020-05-31"),
    ("sedan hösten 2016", "2016-09-01", "None"),
    ("pågår till och med juni 2022", "None", "2022-06-30"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDS)
def test_bounds(text: str, earliest: str, latest: str) -> None:
    value = find_periods(text).found[0].value
    assert (str(value.earliest), str(value.latest)) == (earliest, latest)


NOTHING = [
    "16-24 år",
    "2-3 miljoner kronor",
    "2000-2010 kronor",
    "2000-2010 deltagare",
    "dnr 2014-2015",
    "diarienummer 2011-3090121",
    "2019/00145",
    "212000-0829",
    "08-2019 2020",
    "2012 och 2014",
    "åren 2012 och 2014",
    "förstudien från 2007",
    "resultat från 2017",
    "till hösten 2008",
    "november-februari 2016",
    "hösten-våren 2019",
    "startar den 1 september",
    "pågår till och med juni",
    "under tiden",
    "31.12-1.1.2020",
    "vintern 2018-2",
    "numret 230901-260831",
    "under 2000 kronor",
    "under 1950 deltagare",
    "2014-07",
    "2018-07",
    "2018-15",
    "2017/19",
    "1-3 platser 2019",
    "Agenda 2030",
    "1750-2010",
    "1901-2099",
    "SFS 2010:800-2011:2",
    "2014-07-01",
    "våren 2020",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_period(text: str) -> None:
    assert find_periods(text).found == ()


BACKWARDS = [
    ("2018-08-01 - 2017-08-01", "2018-08-01 - 2017-08-01"),
    ("2019-2017", "2019-2017"),
    ("våren 2019 till hösten 2018", "våren 2019 till hösten 2018"),
]


@pytest.mark.parametrize(("text", "words"), BACKWARDS)
def test_end_before_start_is_refused(text: str, words: str) -> None:
    findings = find_periods(text)
    assert findings.found == ()
    assert [(text[r.start : r.end], r.reason) for r in findings.refused] == [(words, Reason.IMPOSSIBLE_DATE)]


def test_impossible_end_is_no_period_but_the_rest_is_a_date() -> None:
    text = "2014-07-01 till 2014-02-30"
    assert find_periods(text).found == ()
    assert [f.value.edtf for f in find_dates(text).found] == ["2014-07-01"]
    assert [r.reason for r in find_times(text).refused] == [Reason.IMPOSSIBLE_DATE]


TIMES = [
    ("1-3 maj 2019 och den 5 juni", ["2019-05-01/2019-05-03", "XXXX-06-05"]),
    ("Beslut 2014-06-30, tid 2014-07-01 till 2014-12-31", ["2014-06-30", "2014-07-01/2014-12-31"]),
    ("november-februari 2016", ["2016-02"]),
    ("våren 2020 och under 2021", ["2020-21", "2021"]),
    ("åren 2006-07", ["2006/2007"]),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times_are_periods_first(text: str, expected: list[str]) -> None:
    assert [f.value.edtf for f in find_times(text).found] == expected


def test_period_wins_over_a_date_of_the_same_words() -> None:
    text = "Beslut 2014, arbete under hösten 2014 och under 2015"
    rules = [found.rule for found in find_times(text).found]
    assert rules == ["date_with_year", "during", "during"]


def test_nothing_overlaps() -> None:
    text = (
        "Från 2014-07-01 till och med den 31 december 2016, under 2015-2016 och våren 2016, 1/9-31/12 2016."
    )
    found = sorted((f.start, f.end) for f in find_times(text).found)
    assert len(found) >= 3
    assert all(one[1] <= two[0] for one, two in pairwise(found))


LABELLED = [
    ("140701-141231", "2014-07-01/2014-12-31"),
    ("140701 - 141231", "2014-07-01/2014-12-31"),
    ("140701 till 141231", "2014-07-01/2014-12-31"),
    ("14-07-01 - 14-12-31", "2014-07-01/2014-12-31"),
    ("2014-07-01  2014-12-31", "2014-07-01/2014-12-31"),
    ("2014-07-01\n2014-12-31", "2014-07-01/2014-12-31"),
    ("Start: 2014-07-01 Slut: 2014-12-31", "2014-07-01/2014-12-31"),
    ("Startdatum 2014-07-01, slutdatum 2014-12-31", "2014-07-01/2014-12-31"),
    ("1407-1412", "2014-07/2014-12"),
    ("2018-20", "2018/2020"),
    ("2017/2018", "2017/2018"),
    ("2014", "2014"),
    ("2014-07", "2014-07"),
    ("Våren 2020", "2020-21"),
    ("2017-01-01 och framåt", "2017-01-01/.."),
    ("2017-", "2017/.."),
    ("Projektet pågår 1 januari 2019 till 31 maj 2021 (29 månader)", "2019-01-01/2021-05-31"),
]


@pytest.mark.parametrize(("text", "edtf"), LABELLED)
def test_read_period_under_a_label(text: str, edtf: str) -> None:
    read = read_period(text)
    assert isinstance(read, Found)
    assert isinstance(read.value, Period)
    assert read.value.edtf == edtf
    assert text[read.start : read.end].strip() == text[read.start : read.end] != ""


def test_length_alone_is_a_period_without_ends() -> None:
    read = read_period("18 månader")
    assert isinstance(read, Found)
    assert read.value == Period(None, None, None, None, None, "P18M")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ej klart", Reason.NOT_A_DATE),
        ("", Reason.NOT_A_DATE),
        ("2014-12-31 - 2014-07-01", Reason.IMPOSSIBLE_DATE),
    ],
)
def test_read_period_refuses(text: str, reason: Reason) -> None:
    read = read_period(text)
    assert isinstance(read, Refused)
    assert read.reason == reason


def test_every_rule_has_a_positive_row() -> None:
    texts = [text for _, texts in POSITIVE for text in texts] + [text for text, _, _ in INSIDE]
    assert {rule.name for rule in PERIOD_RULES} == {
        f.rule for text in texts for f in find_periods(text).found
    }
