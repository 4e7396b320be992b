"""What a case is, and how an answer to it is scored. The same rules for every reader.

A value is right when it means the expected one, wherever its span ends; it is wrong when it means anything
else; an expected value that no given value overlaps is missed. Leniency, for all readers: a year that the
text does not give may be any; a currency that a reader cannot name is as expected; of counted nouns the
number is enough, and a bare number is no wrong quantity elsewhere; the bounds of a season may differ by a
month; a period may be given as its two ends, an open one as its end.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from extractors.grammar.calendar import days_in, widen

Value = tuple[Any, ...]
Given = dict[str, Any]
COUNTED = "counted"
"""The unit of a case where persons or things are counted, which other readers have no word for."""
_SEASONS = ("-21", "-22", "-23", "-24")
_lead = re.compile(r"^(?:(?:den|på|(?:mån|tis|ons|tors|fre|lör|sön)[a-zåäö]*)[ ,.(]+)*")


@dataclass(frozen=True, slots=True)
class Expected:
    """A value that stands in `text[start:end]` of its case; value None where only the place is known."""

    start: int
    end: int
    value: Value | None


@dataclass(frozen=True, slots=True)
class Case:
    """A text, and all the values of one kind in it; none for a negative case."""

    group: str
    kind: str
    text: str
    expected: tuple[Expected, ...] = ()
    ignored: tuple[tuple[int, int], ...] = ()
    """Places whose values count neither way."""
    partial: bool = False
    """Whether the text holds more values than those; then only what overlaps one of them can be wrong."""
    name: str = ""


@dataclass(slots=True)
class Score:
    """Counts of values, and of cases answered exactly: every value right and nothing beside."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    whole_span: int = 0
    """How many of the right ones have the very span."""
    cases: int = 0
    exact: int = 0
    failed: list[tuple[Case, list[Given]]] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Count in another score."""
        for name in ("right", "wrong", "missed", "whole_span", "cases", "exact"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.failed += other.failed


def days_of(edtf: str) -> Value:
    """First day, last day (None = open, `XXXX-05-03` = of any year), days of both ends, slack in days."""
    first, slash, second = edtf.partition("/")
    ends = tuple(_simple_days(end) for end in (first, second) if end not in ("", "..")) if slash else ()
    slack = 31 if _is_season(edtf) else 0
    if not slash:
        return (*_simple_days(first), ends, slack)
    opening = None if first in ("", "..") else _simple_days(first)[0]
    closing = None if second in ("", "..") else _simple_days(second)[1]
    return opening, closing, ends, slack


def _is_season(edtf: str) -> bool:
    return any(end[4:] in _SEASONS for end in edtf.split("/"))


def _simple_days(edtf: str) -> tuple[str | None, str | None]:
    if not edtf.startswith("XXXX"):
        first, last = widen(edtf)
        return (str(first) if first else None), (str(last) if last else None)
    if len(edtf) > len("XXXX-05"):
        return edtf, edtf
    month = int(edtf[5:7])
    last_day = "2X" if month == 2 else str(days_in(None, month))
    return f"{edtf}-01", f"{edtf}-{last_day}"


def same(kind: str, expected: Value, given: Sequence[Any]) -> bool:
    """Whether a given value means the expected one."""
    if kind == "time":
        slack = expected[3]
        return _same_day(expected[0], given[0], slack) and _same_day(expected[1], given[1], slack)
    if kind == "duration":
        return all(_same_number(one, two) for one, two in zip(expected, given, strict=True))
    if not (_same_number(expected[0], given[0]) and _same_number(expected[1], given[1])):
        return False
    if kind == "amount":
        return bool(given[2] is None or expected[2] == given[2])
    if kind == "quantity":
        return bool(expected[2] == given[2] or expected[2] == COUNTED)
    return True


def _same_number(one: str | None, two: str | None) -> bool:
    if one is None or two is None:
        return one is two
    first, second = Decimal(one), Decimal(two)
    return abs(first - second) <= abs(first) * Decimal("0.000001")


def _same_day(one: str | None, two: str | None, slack: int) -> bool:
    if one is None or two is None:
        return one is two
    if slack and "X" not in one + two:
        return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(two)).days) <= slack
    return len(one) == len(two) and all(a in ("X", b) for a, b in zip(one, two, strict=True))


def score(case: Case, answer: Sequence[Given]) -> Score:
    """Score one answer."""
    left = [given for given in answer if not _in_ignored(case, given)]
    unmatched: list[Expected] = []
    result = Score(cases=1)
    for expected in case.expected:
        match = next((given for given in left if _matches(case, expected, given)), None)
        if match is None:
            unmatched.append(expected)
            continue
        left.remove(match)
        result.right += 1
        result.whole_span += (match["start"], match["end"]) == (expected.start, expected.end)
    if case.kind == "time":
        for expected in list(unmatched):
            ends = _given_ends(expected, left)
            if ends:
                unmatched.remove(expected)
                left = [given for given in left if given not in ends]
                result.right += 1
    wrong = [given for given in left if _is_wrong(case, unmatched, given)]
    result.wrong = len(wrong)
    result.missed = sum(not any(_overlap(expected, given) for given in wrong) for expected in unmatched)
    result.exact = int(not unmatched and not wrong)
    if not result.exact:
        result.failed.append((case, list(answer)))
    return result


def _matches(case: Case, expected: Expected, given: Given) -> bool:
    if not _overlap(expected, given):
        return False
    if expected.value is None:
        return _bare(case.text, expected.start, expected.end) == _bare(
            case.text, given["start"], given["end"]
        )
    return same(case.kind, expected.value, given["value"])


def _bare(text: str, start: int, end: int) -> str:
    """The words of a date without weekday, "den" and "på" before it and points and parentheses around it."""
    return _lead.sub("", text[start:end].lower()).strip(" ,.()")


def _given_ends(expected: Expected, left: list[Given]) -> list[Given]:
    """The values that are the ends of an expected period, one each; none when an end is lacking."""
    if expected.value is None or not expected.value[2]:
        return []
    taken: list[Given] = []
    for first, last in expected.value[2]:
        point = (first, last, (), expected.value[3])
        match = next(
            (g for g in left if g not in taken and _overlap(expected, g) and same("time", point, g["value"])),
            None,
        )
        if match is None:
            return []
        taken.append(match)
    return taken


def _is_wrong(case: Case, unmatched: list[Expected], given: Given) -> bool:
    """A bare number is no wrong quantity, but for a count that it gives otherwise."""
    over = [expected for expected in unmatched if _overlap(expected, given)]
    if case.kind == "quantity" and given["value"][2] is None:
        return any(e.value is not None and not _same_number(e.value[0], given["value"][0]) for e in over)
    return bool(over) if case.partial else True


def _overlap(expected: Expected, given: Given) -> bool:
    return bool(given["start"] < expected.end and expected.start < given["end"])


def _in_ignored(case: Case, given: Given) -> bool:
    return any(given["start"] < end and start < given["end"] for start, end in case.ignored) and not any(
        _overlap(expected, given) for expected in case.expected
    )
