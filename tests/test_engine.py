"""Rules, edges, overlaps."""

from itertools import pairwise

import pytest
import regex

from extractors.engine import At, Engine, Found, No, Refused, Rule, Value, select
from extractors.patterns import edge, groups_of, line_start, lower_case
from schemas import Reason

NUMBER = Rule("number", ("kr",), regex.compile(r"[0-9](?:[0-9 ]*[0-9])? ?kr"), lambda m: Value(m.group()))
ODD: Rule[str] = Rule("odd", ("sek",), regex.compile(r"sek \d+"), lambda _: No(Reason.NO_UNIT), on="lower")


def found(text: str, *rules: Rule[str]) -> list[tuple[str, str]]:
    return [(text[f.start : f.end], f.rule) for f in Engine(rules or (NUMBER,)).run(text).found]


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("stöd411", 4, True),
        ("411kr", 3, True),
        ("kronorBeviljat", 6, True),
        ("5 kr", 1, True),
        ("kr.", 2, True),
        ("kronprins", 2, False),
        ("SEK", 1, False),
        ("411", 1, False),
        ("EU-stöd", 2, True),
        ("kr", 0, True),
        ("kr", 2, True),
    ],
)
def test_edge(text: str, index: int, expected: bool) -> None:
    assert edge(text, index) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("stöd411 601 kr", ["411 601 kr"]),
        ("12 kronprins", []),
        ("a 5 kr b 7 kr", ["5 kr", "7 kr"]),
        ("5 kr\n6 kr", ["5 kr", "6 kr"]),
        ("inget", []),
    ],
)
def test_a_rule_runs_where_its_cue_stands(text: str, expected: list[str]) -> None:
    assert [value for value, _ in found(text)] == expected


def test_a_pattern_does_not_run_on_a_line_without_a_cue() -> None:
    greedy = Rule("any", ("kr",), regex.compile(r"\d+"), lambda m: Value(m.group()))
    assert found("11\n22 kr", greedy) == [("22", "any")]


def test_a_refusal_has_place_rule_and_reason() -> None:
    refused = Engine([ODD]).run("nu SEK 12").refused
    assert refused == (Refused(3, 9, Reason.NO_UNIT, "odd"),)


def test_the_longest_wins_then_the_leftmost_then_what_was_found() -> None:
    long, short = Found(0, 9, "long", "a"), Found(0, 5, "short", "b")
    left, right = Found(10, 14, "left", "a"), Found(12, 16, "right", "b")
    same = Refused(10, 14, Reason.PHONE, "c")
    candidates: list[Found[str] | Refused] = [short, right, long, same, left]
    chosen = select(candidates)
    assert [f.value for f in chosen.found] == ["long", "left"]
    assert chosen.refused == ()


def test_findings_never_overlap_and_come_in_order() -> None:
    chosen = select([Found(i % 37, i % 37 + 1 + i % 5, i, "r") for i in range(200)])
    ends = [(f.start, f.end) for f in chosen.found]
    assert all(a[1] <= b[0] for a, b in pairwise(ends))


def test_a_rule_without_a_cue_is_an_error() -> None:
    with pytest.raises(ValueError, match="bare has no cue"):
        Engine([Rule("bare", (), regex.compile("x"), lambda _: None)])


def tried(at: At, pattern: str, text: str, *cues: str) -> list[str]:
    rule = Rule("r", cues, pattern, lambda m: Value(m.group()), on="lower", at=at)
    return [value for value, _ in found(text, rule)]


@pytest.mark.parametrize(
    ("at", "text", "expected"),
    [
        ("line", "tre två", ["tre", "två"]),
        ("cue", "tre två", ["två"]),
        ("cue", "5två två", ["två", "två"]),
        ("word", "5två två", ["två"]),
        ("word", "två två två", ["två", "två", "två"]),
        ("word", "TVÅ", ["TVÅ"]),
        ("word", "tre", []),
    ],
)
def test_where_a_pattern_is_tried(at: At, text: str, expected: list[str]) -> None:
    assert tried(at, "tre|två", text, "två") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ett delprojekt och projekt", ["delprojekt", "projekt"]),
        ("projekt\ndelprojekt", ["projekt", "delprojekt"]),
        ("ett projektprojekt", ["projektprojekt"]),
        (f"{'x' * 20}projekt {'x' * 21}projekt", [f"{'x' * 20}projekt"]),
        ("del-projekt", ["projekt"]),
    ],
)
def test_inside_a_word_a_pattern_is_tried_where_the_word_begins(text: str, expected: list[str]) -> None:
    assert tried("inside", r"(?<!\w)\w{0,20}projekt", text, "projekt") == expected


def test_a_match_at_a_cue_goes_on_after_the_one_before_it() -> None:
    assert tried("cue", "två(?: två)?", "två två två", "två") == ["två två", "två"]


def test_near_is_not_the_whole_line() -> None:
    assert tried("near", "[0-9]+", f"11 {'x' * 70} 22 år 33 {'y' * 20} 44", "år") == ["22", "33"]
    assert tried("near", "[0-9]+", "11 år\n22", "år") == ["11"]
    assert tried("near", "[0-9]+", "11 år 22 år 33", "år") == ["11", "22", "33"]


@pytest.mark.parametrize(("text", "index", "start"), [("ab", 1, 0), ("a\nbc", 3, 2), ("a\nbc", 2, 2)])
def test_line_start(text: str, index: int, start: int) -> None:
    assert line_start(text, index) == start


def test_line_start_looks_back_four_hundred_characters() -> None:
    assert line_start("\n" + "x" * 1000, 900) == 500


@pytest.mark.parametrize("text", ["ÅR", "İX", "år", ""])
def test_lower_case_keeps_positions(text: str) -> None:
    low = lower_case(text)
    assert len(low) == len(text)
    assert low == "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def test_groups_of_a_match() -> None:
    match = regex.match("(?P<a>x)(?P<b>y)?|(?P<a>z)", "z")
    assert match is not None
    assert groups_of(match) == match.groupdict() == {"a": "z", "b": None}


@pytest.mark.parametrize(
    ("at", "needs", "text", "expected"),
    [
        ("line", " kr", "tre två kr", ["tre", "två"]),
        ("line", " kr", "tre två", []),
        ("cue", "två k", "två, två kr", ["två"]),
    ],
)
def test_a_pattern_is_tried_where_what_it_needs_stands(
    at: At, needs: str, text: str, expected: list[str]
) -> None:
    rule = Rule("r", ("två",), "tre|två", lambda m: Value(m.group()), at=at, needs=needs)
    assert [value for value, _ in found(text, rule)] == expected
