"""Dates: one value, many spellings; beside them what is no date."""

import pytest

from extractors.engine import Found, Refused
from extractors.grammar.dates import DATE_RULES, find_dates
from extractors.grammar.periods import read_period
from extractors.grammar.time_values import Precision
from schemas import Reason, check_edtf

POSITIVE: list[tuple[str, list[str]]] = [
    (
        "2014-07-01",
        [
            "2014-07-01",
            "2014-7-1",
            "2014.07.01",
            "2014/07/01",
            "20140701",
            "1/7-2014",
            "1/7 2014",
            "1/7, 2014",
            "1/7/2014",
            "01/07/2014",
            "01-07-2014",
            "1.7.2014",
            "01.07.2014",
            "1. 7. 2014",
            "1/7-14",
            "01/07/14",
            "den 1/7 2014",
            "1 juli 2014",
            "den 1 juli 2014",
            "1 Juli 2014",
            "1 JULI 2014",
            "1:a juli 2014",
            "den 1:e juli 2014",
            "1. juli 2014",
            "1 juli, 2014",
            "1 jul 2014",
            "1 jul. 2014",
            "1 juli år 2014",
            "1-jul-2014",
            "1 juli -14",
            "1 juli '14",
            "2014-jul-01",
            "2014 juli 1",
            "första juli 2014",
            "den förste juli 2014",
            "tisdag 1 juli 2014",
            "tisdagen den 1 juli 2014",
            "tis, 1 juli 2014",
            "tisdag 2014-07-01",
            "den första juli tjugohundrafjorton",
            "1 juli tvåtusenfjorton",
            "1  juli  2014",
            "1\u00a0juli\u00a02014",
            "2014\u201107\u201101",
        ],
    ),
    ("2019-09-01", ["1 september 2019", "1 sept 2019", "1 sept. 2019", "1 sep 2019", "1 setember 2019"]),
    (
        "2016-02-29",
        ["29 februari 2016", "29 feburari 2016", "29 febr. 2016", "29.2.2016", "sista februari 2016"],
    ),
    ("2014-06-30", ["30 juni 2014", "sista juni 2014", "den 30:e juni 2014", "trettionde juni 2014"]),
    ("1968-03-08", ["åttonde mars nittonhundrasextioåtta", "8 mars 1968", "8/3 1968"]),
    ("2018-01-21", ["den tjugoförste januari tvåtusenarton", "21 januari tjugohundraarton"]),
    ("2000-09-10", ["den tionde september, två tusen", "10 september 2000"]),
    ("1391-12-05", ["den 5 december 1391"]),
    (
        "XXXX-05-03",
        ["3 maj", "den 3 maj", "den 3:e maj", "3. maj", "3-maj", "tredje maj", "den 3/5", "tors 3 maj"],
    ),
    ("XXXX-11-28", ["28 nov", "28-nov", "28/11", "den 28/11", "lördag 28/11"]),
    ("XXXX-02-29", ["29 feb", "den 29 februari"]),
    ("XXXX-06-30", ["sista juni"]),
    ("XXXX-02", ["sista februari"]),
    (
        "2022-06",
        [
            "juni 2022",
            "Juni 2022",
            "JUNI 2022",
            "juni, 2022",
            "juni månad 2022",
            "juni-22",
            "juni -22",
            "2022-06",
        ],
    ),
    ("2011-12", ["december 2011", "dec 2011", "dec. 2011", "dec-11", "decmber 2011", "dec/2011"]),
    ("2019", ["2019"]),
    (
        "2012~",
        ["omkring 2012", "cirka 2012", "ca 2012", "ca. 2012", "runt 2012", "kring år 2012", "Omkring 2012"],
    ),
    (
        "2019~",
        ["början av 2019", "mitten av 2019", "slutet av år 2019", "tidigt 2019", "sent 2019", "slutet 2019"],
    ),
    ("2018-03~", ["början av mars 2018", "mitten av mars 2018", "slutet av mars 2018", "cirka mars 2018"]),
    (
        "2020-21",
        [
            "våren 2020",
            "vår 2020",
            "Våren 2020",
            "våren, 2020",
            "våren -20",
            "våren år 2020",
            "tidig vår 2020",
        ],
    ),
    ("2018-22", ["sommaren 2018", "sommar 2018", "sensommaren 2018", "slutet av sommaren 2018"]),
    (
        "2016-23",
        [
            "hösten 2016",
            "höst 2016",
            "senhösten 2016",
            "sen höst 2016",
            "HÖSTEN 2016",
            "høsten 2016",
            "høst 2016",
            "efteråret 2016",
        ],
    ),
    (
        "2018-24",
        ["vintern 2018/2019", "vintern 2018-2019", "vintern 2018/19", "vinter 2018/2019", "vintern 2018"],
    ),
    (
        "2020-08/2020-12",
        [
            "höstterminen 2020",
            "hösttermin 2020",
            "HT 2020",
            "HT2020",
            "HT20",
            "ht20",
            "ht-20",
            "ht 20",
            "HT -20",
        ],
    ),
    ("2019-01/2019-06", ["vårterminen 2019", "VT 2019", "VT19", "vt-19", "första halvåret 2019", "H1 2019"]),
    ("2017-08/2018-06", ["läsåret 2017/2018", "läsåret 2017/18", "läsåret 2017-2018"]),
    (
        "2019-07/2019-09",
        [
            "Q3 2019",
            "Q3, 2019",
            "q3 2019",
            "2019 Q3",
            "2019Q3",
            "kvartal 3 2019",
            "kvartal 3, 2019",
            "2019 kvartal 3",
            "kv 3 2019",
            "kv. 3 2019",
            "tredje kvartalet 2019",
            "3:e kvartalet 2019",
            "tredje kvartalet av 2019",
            "tredje kvartalet under 2019",
        ],
    ),
    (
        "2019-07/2019-12",
        ["andra halvåret 2019", "2:a halvåret 2019", "H2 2019", "2019 H2", "andra hälften av 2019"],
    ),
    ("2019-05/2019-08", ["andra tertialet 2019", "tertial 2 2019"]),
    ("2018-12~/2019-01~", ["årsskiftet 2018/2019", "årsskiftet 2018-2019", "årsskiftet 2018/19"]),
    ("2019-06~/2019-07~", ["halvårsskiftet 2019"]),
    ("199X", ["1990-talet", "1990-tal"]),
    ("20XX", ["2000-talet"]),
]


@pytest.mark.parametrize(("edtf", "text"), [(edtf, text) for edtf, texts in POSITIVE for text in texts])
def test_whole_text_is_one_date(edtf: str, text: str) -> None:
    found = find_dates(text).found
    assert [(f.start, f.end, f.value.edtf) for f in found] == [(0, len(text), edtf)]
    assert check_edtf(edtf) == edtf


@pytest.mark.parametrize("text", [text for _, texts in POSITIVE for text in texts])
@pytest.mark.parametrize(("before", "after"), [("Vi börjar ", " med arbetet."), ("(", ")"), ("Start:", ";")])
def test_same_date_in_a_sentence(before: str, text: str, after: str) -> None:
    alone = find_dates(text).found[0]
    found = find_dates(before + text + after).found
    assert [f.value for f in found] == [alone.value]
    assert (found[0].start, found[0].end) == (len(before), len(before) + len(text))


GLUED = [
    ("Startdatum2014-07-01", "2014-07-01", "2014-07-01"),
    ("Startdatum2014-07-01Slutdatum", "2014-07-01", "2014-07-01"),
    ("ProjektstartJuni 2022", "Juni 2022", "2022-06"),
    ("Beslutat1 februari 2016Diarienummer", "1 februari 2016", "2016-02-01"),
    ("TidVåren 2020", "Våren 2020", "2020-21"),
    ("Startår2014Slutår", "2014", "2014"),
    ("PeriodQ3 2019", "Q3 2019", "2019-07/2019-09"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), GLUED)
def test_date_glued_to_its_label(text: str, words: str, edtf: str) -> None:
    found = find_dates(text).found
    assert [(text[f.start : f.end], f.value.edtf) for f in found] == [(words, edtf)]


SEVERAL = [
    ("1 maj och 3 juni 2019", ["1 maj=2019-05-01", "3 juni 2019=2019-06-03"]),
    (
        "den 1 maj, 3 juni och den 5 juli 2019",
        ["den 1 maj=2019-05-01", "3 juni=2019-06-03", "den 5 juli 2019=2019-07-05"],
    ),
    ("våren och hösten 2019", ["våren=2019-21", "hösten 2019=2019-23"]),
    ("i mars och april 2019", ["mars=2019-03", "april 2019=2019-04"]),
    ("1 februari-31 mars 2016", ["1 februari=2016-02-01", "31 mars 2016=2016-03-31"]),
    ("åren 2012, 2013 och 2014", ["2012=2012", "2013=2013", "2014=2014"]),
    ("2014-07-01 till 2014-12-31", ["2014-07-01=2014-07-01", "2014-12-31=2014-12-31"]),
    ("2016-08-01-2019-03-31", ["2016-08-01=2016-08-01", "2019-03-31=2019-03-31"]),
    ("i mars och i augusti", ["mars=XXXX-03", "augusti=XXXX-08"]),
    ("december och januari 2019", ["januari 2019=2019-01"]),
    ("vintern 2016-2018", ["2018=2018"]),
    ("från 2012 års mässa", ["2012=2012"]),
    ("en 1970-tals miljö, på 80-talet", ["1970-tals=197X", "80-talet=198X"]),
    ("på 1940- och 50-talet", ["1940=194X", "50-talet=195X"]),
    ("ett möte i Kalmar 2019", ["2019=2019"]),
    ("av Stefan Ek. 2019 kom rapporten", ["2019=2019"]),
    ("2017/2018", ["2017=2017", "2018=2018"]),
    ("mars månad 2020 och 3 maj 2021", ["mars månad 2020=2020-03", "3 maj 2021=2021-05-03"]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_dates(text: str, expected: list[str]) -> None:
    assert [f"{text[f.start : f.end]}={f.value.edtf}" for f in find_dates(text).found] == expected


NOTHING = [
    "är en",
    "till och med",
    "Maj-Britt Berg",
    "Anna Maj, samordnare",
    "maj är en månad",
    "planeten Mars",
    "en ros i april",  # a month after "i" is one: see the xfail table
    "16-24 år",
    "2 000 kr",
    "411 601 kr",
    "1 kap. § 1",
    "0708-12 34 56",
    "08-2019 12 34",
    "212000-0829",
    "556012-5790",
    "sidan 12",
    "kl. 10.30",
    "kl 20.15",
    "1/3 av eleverna",
    "2/3",
    "24/7",
    "var 3:e deltagare",
    "version 1.10.15",
    "192.168.1.10",
    "ett 30-tal företag",
    "omkring 20-talet företag",
    "2000 nya platser",
    "kl. 2015",
    "första gången",
    "den 3 deltagaren",
    "december och januari",
    "en marsch",
    "hösten kommer",
    "kvartal 3",
    "XI:3",
    "2+3",
    "20190230123",
    "ISBN 978-91-2019-123-4",
]


@pytest.mark.parametrize("text", [text for text in NOTHING if text != "en ros i april"])
def test_no_date(text: str) -> None:
    assert find_dates(text).found == ()


REFUSED = [
    ("30 februari 2019", "30 februari 2019", Reason.IMPOSSIBLE_DATE),
    ("den 31 april", "31 april", Reason.IMPOSSIBLE_DATE),
    ("29 februari 2019", "29 februari 2019", Reason.IMPOSSIBLE_DATE),
    ("2014-13-01", "2014-13-01", Reason.IMPOSSIBLE_DATE),
    ("2014-02-30", "2014-02-30", Reason.IMPOSSIBLE_DATE),
    ("20140231", "20140231", Reason.IMPOSSIBLE_DATE),
    ("32/1 2014", "32/1 2014", Reason.IMPOSSIBLE_DATE),
    ("1.13.2014", "1.13.2014", Reason.IMPOSSIBLE_DATE),
    ("35 maj 2014", "35 maj 2014", Reason.IMPOSSIBLE_DATE),
    ("SoL 2001:453", "2001", Reason.LAW),
    ("SFS 2010:800", "2010", Reason.LAW),
    ("förordningen (2007:61)", "2007", Reason.LAW),
    ("diarienummer 2011-3090121", "2011", Reason.CASE_NUMBER),
    ("2019/00145", "2019", Reason.CASE_NUMBER),
    ("N2014/1234/RT", "2014", Reason.CASE_NUMBER),
    ("dnr 2014-07", "2014-07", Reason.CASE_NUMBER),
    ("2018 kronor", "2018", Reason.NOT_A_DATE),
    ("2018 kr", "2018", Reason.NOT_A_DATE),
    ("2018kr", "2018", Reason.NOT_A_DATE),
    ("1950 deltagare", "1950", Reason.NOT_A_DATE),
    ("cirka 2000 personer", "cirka 2000", Reason.NOT_A_DATE),
    ("målet är 2000", "2000", Reason.NOT_A_DATE),
    ("Europa 2020", "2020", Reason.NOT_A_DATE),
    ("i Agenda 2030", "2030", Reason.NOT_A_DATE),
    ("agenda 2030", "2030", Reason.NOT_A_DATE),
    ("Vision 2025", "2025", Reason.NOT_A_DATE),
    ("inom Horisont 2020", "2020", Reason.NOT_A_DATE),
    ("Natura 2000-område", "2000", Reason.NOT_A_DATE),
    ("EU2020", "2020", Reason.NOT_A_DATE),
    ("tåget X2000", "2000", Reason.NOT_A_DATE),
    ("projektet Norrsken 2012", "2012", Reason.NOT_A_DATE),
    ("programmet ABC 2012", "2012", Reason.NOT_A_DATE),
    ("2020-programmet", "2020", Reason.NOT_A_DATE),
    ("enligt Berglund (1999)", "1999", Reason.NOT_A_DATE),
    ("(Berglund, 1999)", "1999", Reason.NOT_A_DATE),
    ("2014 500 kr", "2014", Reason.NOT_A_DATE),
    ("12 2019", "2019", Reason.NOT_A_DATE),
    ("AFS-2019", "2019", Reason.NOT_A_DATE),
    ("nr 2019", "2019", Reason.NOT_A_DATE),
]


@pytest.mark.parametrize(("text", "words", "reason"), REFUSED)
def test_refused(text: str, words: str, reason: Reason) -> None:
    findings = find_dates(text)
    assert findings.found == ()
    assert [(text[r.start : r.end], r.reason) for r in findings.refused] == [(words, reason)]


KNOWN = [
    ("Träff 2010 undersöks", 0),  # a name at the beginning of a sentence looks like any word
    ("en ros i april", 0),
    ("utställningen Gröna Rum (2008) visar", 1),  # written as a citation is
    ("i Amsterdam 2011", 1),  # places abroad are in no table
]


@pytest.mark.xfail(reason="known: see the comment of each row", strict=True)
@pytest.mark.parametrize(("text", "count"), KNOWN)
def test_known_failure(text: str, count: int) -> None:
    assert len(find_dates(text).found) == count


BOUNDS = [
    ("våren 2020", "2020-03-01", "2020-05-31", Precision.SEASON),
    ("sensommaren 2018", "2018-08-01", "2018-08-31", Precision.SEASON),
    ("vintern 2018/2019", "2018-12-01", "2019-02-28", Precision.SEASON),
    ("vintern 2018", "2017-12-01", "2019-02-28", Precision.SEASON),
    ("slutet av vintern 2018/2019", "2019-02-01", "2019-02-28", Precision.SEASON),
    ("HT20", "2020-08-01", "2020-12-31", Precision.TERM),
    ("Q3 2019", "2019-07-01", "2019-09-30", Precision.QUARTER),
    ("andra halvåret 2019", "2019-07-01", "2019-12-31", Precision.HALF_YEAR),
    ("årsskiftet 2018/2019", "2018-12-01", "2019-01-31", Precision.TURN),
    ("årsskiftet 2019", "2018-12-01", "2020-01-31", Precision.TURN),
    ("början av 2019", "2019-01-01", "2019-04-30", Precision.YEAR),
    ("mitten av 2019", "2019-05-01", "2019-08-31", Precision.YEAR),
    ("slutet av 2019", "2019-09-01", "2019-12-31", Precision.YEAR),
    ("slutet av februari 2020", "2020-02-21", "2020-02-29", Precision.MONTH),
    ("februari 2020", "2020-02-01", "2020-02-29", Precision.MONTH),
    ("1990-talet", "1990-01-01", "1999-12-31", Precision.DECADE),
    ("2 oktober, 2020", "2020-10-02", "2020-10-02", Precision.DAY),
    ("den 3 maj", "None", "None", Precision.DAY),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), BOUNDS)
def test_bounds_and_precision(text: str, earliest: str, latest: str, precision: Precision) -> None:
    value = find_dates(text).found[0].value
    assert (str(value.earliest), str(value.latest), value.precision) == (earliest, latest, precision)


def test_span_of_the_document_with_wide_spaces() -> None:
    text = "Möte den\u00a03\u2009maj 2019."
    found = find_dates(text).found[0]
    assert text[found.start : found.end] == "den\u00a03\u2009maj 2019"


LABELLED = [
    ("140701", "2014-07-01"),
    ("980701", "1998-07-01"),
    ("14-07-01", "2014-07-01"),
    ("1.7.14", "2014-07-01"),
    ("01/07/14", "2014-07-01"),
    ("2000 - 07 - 01", "2000-07-01"),
    ("2000 07 01", "2000-07-01"),
    ("2014-07-01 00:00:00", "2014-07-01"),
    ("2014-07-01T00:00:00", "2014-07-01"),
    ("2014/07", "2014-07"),
    ("2014-07", "2014-07"),
    ("2000", "2000"),
    ("  2014  ", "2014"),
    ("Våren 2020", "2020-21"),
    ("preliminärt 1 juni 2015", "2015-06-01"),
]


@pytest.mark.parametrize(("text", "edtf"), LABELLED)
def test_a_date_under_a_label_of_a_period(text: str, edtf: str) -> None:
    read = read_period(text)
    assert isinstance(read, Found)
    assert read.value.edtf == edtf
    assert text[read.start : read.end].strip() == text[read.start : read.end]


NOT_READ = [
    ("ej fastställt", Reason.NOT_A_DATE),
    ("", Reason.NOT_A_DATE),
    ("igår", Reason.NOT_A_DATE),
    ("nästa fredag", Reason.NOT_A_DATE),
    ("för två veckor sedan", Reason.NOT_A_DATE),
    ("är en", Reason.NOT_A_DATE),
    ("145", Reason.NOT_A_DATE),
    ("141301", Reason.NOT_A_DATE),
    ("2014-02-30", Reason.IMPOSSIBLE_DATE),
]


@pytest.mark.parametrize(("text", "reason"), NOT_READ)
def test_no_date_under_a_label_of_a_period(text: str, reason: Reason) -> None:
    read = read_period(text)
    assert isinstance(read, Refused)
    assert read.reason == reason


def test_every_rule_has_a_positive_row() -> None:
    texts = [text for _, texts in POSITIVE for text in texts] + [text for text, _ in SEVERAL]
    seen = {found.rule for text in texts for found in find_dates(text).found}
    assert {rule.name for rule in DATE_RULES} == seen
