"""The engine: rules as data, a cue index, one boundary rule, one overlap policy.

A rule's pattern runs only in the lines where one of its cues stands. All cues of all rules are found in one
Aho-Corasick pass over the text in lower case.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import ahocorasick_rs
import regex

from extractors.text import Text, fold
from schemas import Reason

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Found(Generic[V]):
    """A value and where it stands (`start`, `end` in the fold; `Text.span` leads to the document)."""

    start: int
    end: int
    value: V
    rule: str
    issues: tuple[str, ...] = ()
    """Codes of what a reader should know: `broken_groups`, `currency_assumed`."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A candidate that was turned down: where it stands, which rule saw it, and why not."""

    start: int
    end: int
    reason: Reason
    rule: str


@dataclass(frozen=True, slots=True)
class Findings(Generic[V]):
    """What a finder gives: values and refusals, each in the order of the text, none overlapping another."""

    found: tuple[Found[V], ...] = ()
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Value(Generic[V]):
    """What a rule's `make` gives for a match: a value, the group that is its span, codes of issues."""

    value: V
    group: str | int = 0
    issues: tuple[str, ...] = ()
    span: tuple[int, int] | None = None
    """The span itself, where no group of the pattern is it."""


@dataclass(frozen=True, slots=True)
class No:
    """What a rule's `make` gives for a match that is to be turned down."""

    reason: Reason
    group: str | int = 0


Make = Callable[["regex.Match[str]"], Value[V] | No | None]


@dataclass(frozen=True, slots=True)
class Rule(Generic[V]):
    """A way to find a value: run `pattern` where a cue stands, let `make` read what it matched.

    Cues are literal and in lower case; at least one of them stands in all that the pattern can match. `make`
    returns None for a match that is nothing at all.
    """

    name: str
    cues: tuple[str, ...]
    pattern: "regex.Pattern[str]"
    make: Make[V]
    on: str = "fold"
    """Which view the pattern runs on: `fold`, or `lower` where case does not matter."""


def edge(text: str, index: int) -> bool:
    """Whether a match may begin or end at `index`: where the class of character changes.

    Classes are lower case letter, upper case letter, digit and other. `stöd|411`, `kronor|Beviljat` and
    `5|kr` are edges, `kr|onprins`, `4|11` and `S|EK` are not; beside an other there is always an edge.
    """
    if index <= 0 or index >= len(text):
        return True
    before, after = text[index - 1], text[index]
    if before.isalpha():
        return not after.isalpha() or (before.islower() and after.isupper())
    if before.isdecimal():
        return not after.isdecimal()
    return True


def select(candidates: "Iterable[Found[V] | Refused]") -> Findings[V]:
    """The overlap policy: longest, then leftmost, then found before refused, then the earlier rule."""
    taken: list[Found[V] | Refused] = []
    for candidate in sorted(candidates, key=lambda c: (c.start - c.end, c.start, isinstance(c, Refused))):
        place = bisect_left(taken, candidate.start, key=lambda c: c.start)
        if place > 0 and taken[place - 1].end > candidate.start:
            continue
        if place < len(taken) and taken[place].start < candidate.end:
            continue
        taken.insert(place, candidate)
    return Findings(
        tuple(c for c in taken if isinstance(c, Found)), tuple(c for c in taken if isinstance(c, Refused))
    )


class Engine(Generic[V]):
    """Rules of one kind of value, ready to run. Build once, use for every text."""

    def __init__(self, rules: Sequence[Rule[V]]) -> None:
        self.rules = tuple(rules)
        by_cue: dict[str, list[int]] = {}
        for number, rule in enumerate(self.rules):
            if not rule.cues:
                raise ValueError(f"rule {rule.name} has no cue")
            for cue in rule.cues:
                by_cue.setdefault(cue, []).append(number)
        self._rules_of = [tuple(numbers) for numbers in by_cue.values()]
        self._index = ahocorasick_rs.AhoCorasick(
            list(by_cue), implementation=ahocorasick_rs.Implementation.DFA
        )

    def run(self, text: Text | str) -> Findings[V]:
        """Find every value in a text."""
        view = fold(text) if isinstance(text, str) else text
        return select(self.candidates(view))

    def candidates(self, text: Text) -> "Iterator[Found[V] | Refused]":
        """Every match of every rule, in the order of the rules, before the overlap policy."""
        lower = text.lower
        runs: set[tuple[int, int, int]] = set()
        line_start, line_end = 0, -1
        for cue, start, _ in self._index.find_matches_as_indexes(lower, overlapping=True):
            if not line_start <= start <= line_end:
                line_start = lower.rfind("\n", 0, start) + 1
                line_end = lower.find("\n", start)
                if line_end < 0:
                    line_end = len(lower)
            for number in self._rules_of[cue]:
                runs.add((number, line_start, line_end))
        for number, start, end in sorted(runs):
            yield from self._apply(self.rules[number], text, start, end)

    @staticmethod
    def _apply(rule: Rule[V], text: Text, start: int, end: int) -> "Iterator[Found[V] | Refused]":
        string = text.lower if rule.on == "lower" else text.fold
        for match in rule.pattern.finditer(string, start, end):
            made = rule.make(match)
            if made is None:
                continue
            begin, stop = (made.span if isinstance(made, Value) else None) or match.span(made.group)
            if not (edge(text.fold, begin) and edge(text.fold, stop)):
                continue
            if isinstance(made, No):
                yield Refused(begin, stop, made.reason, rule.name)
            else:
                yield Found(begin, stop, made.value, rule.name, made.issues)
