"""Lengths of time: one value, many spellings; beside them ages, times ago and rates."""

import pytest

from extractors.grammar.durations import DURATION_RULES, find_durations
from schemas import Bound, Reason

POSITIVE: list[tuple[str, list[str]]] = [
    ("P1Y", ["ett år", "1 år", "ettårigt", "1-årig", "ett årslångt", "P1Y"]),
    ("P3Y", ["tre år", "3 år", "treårigt", "treårig", "treåriga", "tre-årigt", "3-årigt", "3 årigt",
             "tre årigt", "tre års", "3-årsperiod", "treårsprojekt", "treårsperioden", "Tre år", "tre projektår",
             "P3Y"]),
    ("P12Y", ["tolv år", "12 år"]),
    ("P6M", ["ett halvår", "ett halvt år", "halvt år", "sex månader", "6 månader", "6 mån", "6 mån.", "P6M",
             "ett halvårslångt", "sexmånaderslång"]),
    ("P18M", ["18 månader", "arton månader", "18-månaders", "arton månaders",
              "18 månadersprojekt", "halvannat år"]),
    ("P1Y6M", ["ett och ett halvt år", "1,5 år", "1.5 år", "1 1/2 år", "1½ år", "ett år och sex månader",
               "1 år och 6 månader", "1 år 6 mån", "1 år, 6 månader", "P1Y6M"]),
    ("P2Y6M", ["två och ett halvt år", "2,5 år", "2 1/2 år"]),
    ("P24M", ["tjugofyra månader", "24 månader", "24-månaders"]),
    ("P3M", ["tre månader", "tremånaders", "ett kvartal", "3 mån."]),
    ("P12W", ["12 veckor", "tolv veckor", "12-veckors", "P12W"]),
    ("P10D", ["10 dagar", "tio dagar", "tio dygn", "10-dagars"]),
    ("P1Y2M5D", ["ett år, två månader och fem dagar", "1 år 2 månader och 5 dagar"]),
    ("P1M14D", ["en månad och två veckor"]),
]  # fmt: skip


@pytest.mark.parametrize(("iso", "text"), [(iso, text) for iso, texts in POSITIVE for text in texts])
def test_whole_text_is_one_length(iso: str, text: str) -> None:
    found = find_durations(text).found
    assert [(f.start, f.end, f.value.iso) for f in found] == [(0, len(text), iso)]


@pytest.mark.parametrize("text", [text for _, texts in POSITIVE for text in texts])
def test_same_length_in_a_sentence(text: str) -> None:
    alone = find_durations(text).found[0].value
    sentence = f"Arbetet pågår i {text} med start i maj."
    found = find_durations(sentence).found
    assert [(sentence[f.start : f.end], f.value) for f in found] == [(text, alone)]


BOUNDED = [
    ("cirka tre år", "P3Y", None, Bound.ABOUT),
    ("drygt ett år", "P1Y", None, Bound.ABOUT),
    ("minst två år", "P2Y", None, Bound.AT_LEAST),
    ("högst 18 månader", "P18M", None, Bound.AT_MOST),
    ("2-3 år", "P2Y", "P3Y", Bound.EXACT),
    ("två till tre år", "P2Y", "P3Y", Bound.EXACT),
    ("mellan 2 och 3 år", "P2Y", "P3Y", Bound.EXACT),
    ("6\u201312 månader", "P6M", "P12M", Bound.EXACT),
]


@pytest.mark.parametrize(("text", "iso", "upper", "bound"), BOUNDED)
def test_bounds_and_ranges(text: str, iso: str, upper: str | None, bound: Bound) -> None:
    found = find_durations(text).found
    assert [(text[f.start : f.end], f.value.iso, f.value.upper, f.value.bound) for f in found] == [
        (text, iso, upper, bound)
    ]


INSIDE = [
    ("Tid18 månaderBelopp", "18 månader", "P18M"),
    ("under 20 månader", "20 månader", "P20M"),
    ("De fem första månaderna", "fem första månaderna", "P5M"),
    ("löper i 25 år", "25 år", "P25Y"),
    ("ett 15-årigt projekt", "15-årigt", "P15Y"),
    ("en två årsperiod", "två årsperiod", "P2Y"),
]


@pytest.mark.parametrize(("text", "words", "iso"), INSIDE)
def test_length_in_its_sentence(text: str, words: str, iso: str) -> None:
    assert [(text[f.start : f.end], f.value.iso) for f in find_durations(text).found] == [(words, iso)]


REFUSED = [
    ("16-24 år", Reason.AGE),
    ("ungdomar 6-12 år", Reason.AGE),
    ("i åldern 13 till 20 år", Reason.AGE),
    ("barn 3-5 år", Reason.AGE),
    ("65 år och äldre", Reason.AGE),
    ("en 18-årig kille", Reason.AGE),
    ("en treårig pojke", Reason.AGE),
    ("20 år gammal", Reason.AGE),
    ("äldre än 65 år", Reason.AGE),
    ("25 års erfarenhet", Reason.AGE),
    ("för två år sedan", Reason.NOT_A_DATE),
    ("sedan 10 år tillbaka", Reason.NOT_A_DATE),
    ("två dagar i veckan", Reason.RATE),
    ("4 veckor per år", Reason.RATE),
    ("1+3 år", Reason.BROKEN_NUMBER),
    ("2 + 2 år", Reason.BROKEN_NUMBER),
    ("två + ett år", Reason.BROKEN_NUMBER),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refused(text: str, reason: Reason) -> None:
    findings = find_durations(text)
    assert findings.found == ()
    assert [r.reason for r in findings.refused] == [reason]


NOTHING = [
    "3 år + 2 år",
    "3 år+1 år",
    "15-åringar",
    "25-årsjubileum",
    "flerårigt",
    "år 2012 års mässa",
    "2012 år",
    "en dag",
    "i år",
    "varje år",
    "årets projekt",
    "tre årskurser",
    "3 årskullar",
    "två timmar",
    "vår tre",
    "fem dagordningar",
    "1,3 månader",
    "3-2 år",
    "P3",
    "GP3Y",
    "1.10 år 2012",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_length(text: str) -> None:
    assert find_durations(text).found == ()


def test_every_rule_has_a_positive_row() -> None:
    texts = [text for _, texts in POSITIVE for text in texts]
    assert {rule.name for rule in DURATION_RULES} == {
        f.rule for text in texts for f in find_durations(text).found
    }
