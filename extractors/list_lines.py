"""The lines of a page as a list sees them: with a mark, over a text, of a form, or running text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from extractors.fields.headings import NOT_TITLES
from extractors.layout import Kind
from extractors.page import Page
from extractors.verbs import is_finite
from extractors.whereabouts import between

_line = re.compile(r"[^\n]*[^\s][^\n]*").finditer
_mark = re.compile(
    r"(?P<bullet>[-*•·▪◦o] +|[•·▪])|(?P<first>1[.)] +|a\) +)"
    r"|(?P<number>\d{1,2}[.)] +|\d{1,2}\.\d{1,2}\.? +|[a-zåäö]\) +)(?=\S)"
).match
_dated = re.compile(
    r"(?:publicerad|publicerat|publisert|uppdaterad|oppdatert|senast \w+|skapad)(?: den)?:? "
).match
_case = re.compile(
    r"(?!(?:19|20)\d\d ?- ?(?:19|20)?\d\d |(?:19|20)\d\d-\d\d-\d\d|0)"
    r"(?P<number>(?=[\w/:.-]*\d{3})[\w/:.-]{5,20}?):? +(?=[\"A-ZÅÄÖ])"
).match
_rule = re.compile(r"[\s|:=+*_-]*").fullmatch
_running_head = re.compile(r"[^\n.]{0,80}?(?<!\d)\d{1,3} ?\(\d{1,3}\)$", re.MULTILINE).match
"""`Kultur- och fritidsnämnden 11 (26)`"""
_label = re.compile(r"[A-ZÅÄÖ][\w /-]{1,30}:(?= ?\S)").match
_opens = re.compile(r"[A-ZÅÄÖÉÜ\d\"'#§(]").match
_asks = re.compile(r"(?:vad|hur|vem|vilka|vilken|var|varför|när|kan|får|så|behöver|vill|har)(?!\w)").match
_for_project = re.compile(
    r"[A-ZÅÄÖ][^.:!?]* (?:för|till) (?:projektet|förstudien|satsningen) [\"A-ZÅÄÖ].*\d.*[^.]$"
).match
_abbreviated = ("för.", "m.m.", "m.fl.", "f.d.")
_LONGEST_HEAD, _LONGEST_CALL, _LONGEST_ROW = 110, 30, 240
_SHORTEST_SENTENCE = 6
_OFTEN = 3
_MOSTLY = 0.7


class Is(StrEnum):
    """What a line is: the head of what follows, running text, a line of a form, or a rubric of pages."""

    HEAD = "head"
    TEXT = "text"
    PAIR = "pair"
    RUBRIC = "rubric"


class Line(NamedTuple):
    """A line without the space and the mark before it."""

    start: int
    end: int
    mark: str
    fresh: bool
    """Whether an empty line, what is no text, or nothing stands above."""
    kind: Is
    label: str = ""
    number: tuple[int, int] | None = None
    """Where the number of its case stands before it."""
    leads: bool = False
    """Whether it ends as a line does that leads to what follows."""
    is_time: bool = False
    """Whether it is a time and nothing more."""


def read_lines(page: Page) -> list[Line]:
    """Read the lines of a page, without menus and what comes back word for word (`Läs mer`)."""
    raw = list(_raw(page.text.fold))
    lower = page.text.lower
    said = Counter(lower[start:end] for start, end, *_ in raw)
    furniture = [b for b in page.layout.blocks if b.kind is Kind.FURNITURE]
    rubrics = {b.start for b in page.layout.blocks if b.section.role and b.kind is Kind.HEADING}
    labelled = {pair.label_start for pair in page.layout.pairs if pair.label is not None}
    labels = Counter(m[0] for start, end, *_ in raw if (m := _label(page.text.fold, start, end)))
    quotes = {b.start for b in page.layout.blocks if b.kind is Kind.QUOTE}
    lines: list[Line] = []
    apart = False
    for first, end, mark, fresh in raw:
        case = _case(page.text.fold, first, end)
        start = case.end() if case else first
        again = said[lower[start:end]] >= _OFTEN and not _says(page, start, end)
        again = again or _running_head(page.text.fold, start, end) is not None
        if again or any(b.start <= start < b.end for b in between(furniture, start - 400, end)):
            apart = True
            continue
        form = start in labelled or ((m := _label(page.text.fold, start, end)) and labels[m[0]] > 1)
        kind = _kind(page.text.fold, lower, start, end, rubric=start in rubrics, fresh=fresh or apart)
        quoted = start in quotes or page.text.fold[start] == "-"
        kind = Is.PAIR if form else Is.TEXT if quoted else kind
        label = lower[start:end].partition(":")[0] if kind is Is.PAIR else ""
        leads = kind is not Is.PAIR and page.text.fold[end - 1] == ":"
        lines.append(
            Line(
                start,
                end,
                "" if quoted else mark,
                fresh or apart,
                kind,
                label,
                case.span("number") if case else None,
                leads,
                _is_time(page, start, end),
            )
        )
        apart = kind is Is.RUBRIC
    return lines


def _raw(fold: str) -> Iterator[tuple[int, int, str, bool]]:
    last = -2
    for match in _line(fold):
        start, end = match.span()
        fresh = fold.count("\n", max(last, 0), start) > 1 or last < 0
        last = end
        text = fold[start:end]
        end = start + len(text.rstrip())
        start += len(text) - len(text.lstrip())
        if _rule(fold, start, end):
            continue
        mark = _mark(fold, start, end)
        if mark and mark.end() >= end:
            continue
        yield mark.end() if mark else start, end, (mark.lastgroup or "") if mark else "", fresh


def _says(page: Page, start: int, end: int) -> bool:
    """Whether a line that comes back may still tell of each project: it has a number or a body."""
    return (
        page.text.fold[start].islower()
        or any(c.isdigit() for c in page.text.fold[start:end])
        or bool(between(page.organisations.found, start, end))
    )


def _is_time(page: Page, start: int, end: int) -> bool:
    dated = _dated(page.text.lower, start, end)
    start = dated.end() if dated else start
    times = between(page.times.found, start, end)
    return bool(times) and sum(one.end - one.start for one in times) > _MOSTLY * (end - start)


def _kind(fold: str, lower: str, start: int, end: int, *, rubric: bool, fresh: bool) -> Is:
    text = fold[start:end]
    if rubric or lower[start:end].strip(" :") in NOT_TITLES:
        return Is.RUBRIC
    if _opens(text) is None or text[-1] in ";,":
        return Is.TEXT
    if end - start > _LONGEST_HEAD:
        return Is.HEAD if end - start <= _LONGEST_ROW and _for_project(text) else Is.TEXT
    if text[-1] == "?":
        return Is.RUBRIC if fresh and _asks(lower, start) else Is.HEAD
    if text[-1] == "." or (text[-1] == "!" and end - start > _LONGEST_CALL):
        return Is.TEXT if is_sentence(text) and not text.endswith(_abbreviated) else Is.HEAD
    return Is.HEAD


def is_sentence(text: str) -> bool:
    """Whether words have a verb among those in small letters, or are many."""
    words = text.split()
    return len(words) > _SHORTEST_SENTENCE or any(is_finite(word) for word in words if word.islower())


def has_text(lines: Sequence[Line]) -> bool:
    """Whether running text is among some lines."""
    return any(line.kind is Is.TEXT for line in lines)
