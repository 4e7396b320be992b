"""The engine: rules as data, a cue index, one boundary rule, one overlap policy.

A rule's pattern runs only in the lines where one of its cues stands. All cues of all rules are found in one
Aho-Corasick pass over the text in lower case.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, NamedTuple, TypeVar

import ahocorasick_rs
import regex

from extractors.lookup import Lookup
from extractors.patterns import around_digits, compiled, edge, searched
from extractors.text import Text, fold
from schemas import Reason

V = TypeVar("V")


class Found(NamedTuple, Generic[V]):
    """A value and where it stands (`start`, `end` in the fold; `Text.span` leads to the document)."""

    start: int
    end: int
    value: V
    rule: str
    issues: tuple[str, ...] = ()
    """Codes of what a reader should know: `broken_groups`, `currency_assumed`."""


class Refused(NamedTuple):
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


class Value(NamedTuple, Generic[V]):
    """What a rule's `make` gives for a match: a value, the group that is its span, codes of issues."""

    value: V
    group: str | int = 0
    issues: tuple[str, ...] = ()
    span: tuple[int, int] | None = None
    """The span itself, where no group of the pattern is it."""


class No(NamedTuple):
    """What a rule's `make` gives for a match that is to be turned down."""

    reason: Reason
    group: str | int = 0


At = Literal["line", "digits", "near", "cue", "word", "inside"]
Make = Callable[["regex.Match[str]"], Value[V] | No | None]


@dataclass(frozen=True, slots=True)
class Rule(Generic[V]):
    """A way to find a value: run `pattern` where a cue stands, let `make` read what it matched.

    Cues are literal and in lower case; at least one of them stands in all that the pattern can match. `make`
    returns None for a match that is nothing at all.
    """

    name: str
    cues: tuple[str, ...]
    pattern: "str | regex.Pattern[str]"
    """A source is compiled when the rule first runs: a large one takes a tenth of a second."""
    make: Make[V]
    on: str = "fold"
    """Which view the pattern runs on: `fold`, or `lower` where case does not matter."""
    at: At = "line"
    """Where the pattern is tried: in the whole line of a cue; there from 300 characters before the first
    digit to 40 behind the last, with which every match then ends; from 60 characters before the cue to the
    end of the word 12 after it; only where the cue begins, with which every match then begins; there if no
    letter or digit stands before it; or where its word begins, at most 20 letters before it."""
    needs: str = ""
    """What stands in every match, or begins it where the pattern is tried at a cue: a pattern of `re`, which
    is several times as fast. Only where it is found is the pattern itself tried."""


_BEFORE, _AFTER, _WORD, _INSIDE = 60, 12, 200, 20
"""How far "near" is, no word is taken to be longer, and how far inside a word its cue may stand."""


def select(candidates: "Iterable[Found[V] | Refused]") -> Findings[V]:
    """The overlap policy: longest, then leftmost, then found before refused, then the earlier rule."""
    ordered = sorted(candidates, key=lambda one: (one.start - one.end, one.start, isinstance(one, Refused)))
    taken: list[Found[V] | Refused] = []
    starts: list[int] = []
    for candidate in ordered:
        place = bisect_left(starts, candidate.start)
        if place > 0 and taken[place - 1].end > candidate.start:
            continue
        if place < len(starts) and starts[place] < candidate.end:
            continue
        taken.insert(place, candidate)
        starts.insert(place, candidate.start)
    return Findings(
        tuple(c for c in taken if isinstance(c, Found)), tuple(c for c in taken if isinstance(c, Refused))
    )


_May = Callable[[str, int, int], "re.Match[str] | None"]
_RulesOf = tuple[list[int], list[int], list[int], list[int], list[int]]
"""The rules of a cue that are tried in its line, near it, where it begins, there if a word begins, and where
its word begins."""
_SMALL = ahocorasick_rs.Implementation.ContiguousNFA
"""The automaton that is fastest by the letter is too large, with thousands of cues, to stay in the cache."""
_FEW = 1000
_IN_LINE = frozenset({"line", "digits"})
_WITHIN = _IN_LINE | {"near"}
_KIND = {"line": 0, "digits": 0, "near": 1, "cue": 2, "word": 3, "inside": 4}


class Engine(Generic[V]):
    """Rules of one kind of value, ready to run. Build once, use for every text."""

    def __init__(self, rules: Sequence[Rule[V]], *, pages: bool = False) -> None:
        """`pages`: it is only run on whole pages, and its cues are looked up with the words of all others."""
        self.rules = tuple(rules)
        self._patterns: dict[int, regex.Pattern[str]] = {}
        for rule in self.rules:
            if not rule.cues:
                raise ValueError(f"rule {rule.name} has no cue")
        self._lookup = Lookup(self._by_cue().items()) if pages else None

    @cached_property
    def _cues(self) -> "tuple[ahocorasick_rs.AhoCorasick, list[_RulesOf]]":
        """The index of all cues and, for each of them, the rules it belongs to; built on first use."""
        by_cue = self._by_cue()
        kind = _SMALL if len(by_cue) > _FEW else ahocorasick_rs.Implementation.DFA
        return ahocorasick_rs.AhoCorasick(list(by_cue), implementation=kind), list(by_cue.values())

    def _by_cue(self) -> "dict[str, _RulesOf]":
        by_cue: dict[str, _RulesOf] = {}
        for number, rule in enumerate(self.rules):
            for cue in _needed(rule):
                by_cue.setdefault(cue, ([], [], [], [], []))[_KIND[rule.at]].append(number)
        return by_cue

    def _hits(self, lower: str) -> "Iterable[tuple[_RulesOf, int, int]]":
        """The rules of each cue that stands in a text, and where it stands."""
        if self._lookup is not None:
            return self._lookup.hits(lower)
        index, rules_of = self._cues
        found = index.find_matches_as_indexes(lower, overlapping=True)
        return ((rules_of[cue], start, end) for cue, start, end in found)

    @cached_property
    def _ready(self) -> "list[tuple[Rule[V], bool, bool, bool, _May | None]]":
        """Each rule with what is asked of it again and again: its view, how it is tried, what it needs."""
        return [
            (one, one.on == "lower", one.at in _WITHIN, one.at == "digits", _may_match(one))
            for one in self.rules
        ]

    def run(self, text: Text | str) -> Findings[V]:
        """Find every value in a text."""
        view = fold(text) if isinstance(text, str) else text
        return select(self.candidates(view))

    def candidates(self, text: Text) -> "list[Found[V] | Refused]":
        """Every match of every rule, in the order of the rules, before the overlap policy."""
        return [candidate for _, candidate in self.numbered(text)]

    def numbered(self, text: Text) -> "list[tuple[int, Found[V] | Refused]]":
        """The candidates, each with the number of its rule."""
        fold, lower = text.fold, text.lower
        searched[0] = fold, lower
        made: list[tuple[int, Found[V] | Refused]] = []
        last, tried = -1, 0
        ready = self._ready
        for number, start, end in self._places(lower):
            rule, on_lower, within, behind_digits, may_match = ready[number]
            string = lower if on_lower else fold
            if behind_digits:
                start, end = around_digits(lower, start, end)  # noqa: PLW2901
            if may_match is not None and may_match(string, start, end) is None:
                continue
            pattern = self._patterns.get(number) or self._compile(number)
            if within:
                for match in pattern.finditer(string, start, end):
                    if candidate := _candidate(rule, fold, match):
                        made.append((number, candidate))
                continue
            if number != last:
                last, tried = number, 0
            if start >= tried and (found := pattern.match(string, start, end)):
                tried = found.end()
                if candidate := _candidate(rule, fold, found):
                    made.append((number, candidate))
        return made

    def _compile(self, number: int) -> "regex.Pattern[str]":
        return self._patterns.setdefault(number, compiled(self.rules[number].pattern))

    def _places(self, lower: str) -> list[tuple[int, int, int]]:
        """Where each rule is to be tried: its number, from where, up to where."""
        places: set[tuple[int, int, int]] = set()
        begun: dict[int, int] = {}
        near: dict[int, list[tuple[int, int]]] = {}
        line_start, line_end = 0, -1
        for (in_line, close, here, at_word, around), start, end in self._hits(lower):
            if lower[start] == "\n":
                start += 1  # noqa: PLW2901 - a cue that opens a line stands in that line
            if not line_start <= start <= line_end:
                line_start = lower.rfind("\n", 0, start) + 1
                line_end = lower.find("\n", start)
                if line_end < 0:
                    line_end = len(lower)
            for number in in_line:
                if begun.get(number) != line_start:
                    begun[number] = line_start
                    places.add((number, line_start, line_end))
            for number in close:
                stretch = max(line_start, start - _BEFORE), _word_end(lower, end + _AFTER, line_end)
                near.setdefault(number, []).append(stretch)
            inside_word = at_word and start and lower[start - 1].isalnum()
            for number in here if inside_word else (*here, *at_word):
                places.add((number, start, line_end))
            if around and (begin := _word_begin(lower, start)) is not None:
                places.update((number, begin, line_end) for number in around)
        return sorted([*places, *((n, *place) for n, all_ in near.items() for place in _joined(all_))])


def _may_match(rule: Rule[V]) -> "_May | None":
    """What finds whatever a rule needs, if it needs anything."""
    if not rule.needs:
        return None
    needed = re.compile(rule.needs)
    return needed.search if rule.at in _WITHIN else needed.match


def _needed(rule: Rule[V]) -> list[str]:
    """The cues of a rule; of a line that has a cue, no longer cue that begins with it tells more."""
    needed: list[str] = []
    for cue in sorted(set(rule.cues)):
        if not (needed and rule.at in _IN_LINE and cue.startswith(needed[-1])):
            needed.append(cue)
    return needed


def _word_begin(text: str, index: int) -> int | None:
    """The beginning of the word that a position is in; None where that is more than 20 letters before."""
    for begin in range(index, max(0, index - _INSIDE) - 1, -1):
        before = text[begin - 1 : begin] if begin else ""
        if not (before.isalnum() or before == "_"):
            return begin
    return None


def _word_end(text: str, index: int, limit: int) -> int:
    """The end of the word that a position is in."""
    if index >= limit:
        return limit
    stop = text.find(" ", index, min(limit, index + _WORD))
    return stop if stop >= 0 else min(limit, index + _WORD)


def _joined(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches, those that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, stop in sorted(places):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], stop))
        else:
            joined.append((start, stop))
    return joined


def _candidate(rule: Rule[V], fold: str, match: "regex.Match[str]") -> "Found[V] | Refused | None":
    """What a rule makes of a match, where its edges are edges."""
    made = rule.make(match)
    if made is None:
        return None
    begin, stop = (made.span if isinstance(made, Value) else None) or match.span(made.group)
    if not (edge(fold, begin) and edge(fold, stop)):
        return None
    if isinstance(made, No):
        return Refused(begin, stop, made.reason, rule.name)
    return Found(begin, stop, made.value, rule.name, made.issues)
