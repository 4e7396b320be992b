"""The rows that the lines of a page may be: with a mark, plain lines, or stanzas between empty lines."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

_line = re.compile(r"[^\n]*[^\s][^\n]*").finditer
_mark = re.compile(r"(?P<bullet>[-*•·▪◦o] +|[•·▪])|(?P<number>\d{1,2}[.)] +|[a-zåäö]\) +)(?=\S)").match
_rule = re.compile(r"[\s|:=+*_-]*").fullmatch
_MOST_LINES, _LONGEST, _LONGEST_RUBRIC = 7, 1500, 60
_FEWEST = 2


class Line(NamedTuple):
    """A line without the space and the mark before it."""

    start: int
    end: int
    mark: str
    fresh: bool
    """Whether an empty line, or nothing, stands above."""


Row = tuple[Line, ...]
"""The lines of one row."""


def find_runs(fold: str) -> list[list[Row]]:
    """The runs of rows that may be a list: marked lines with what goes on below them, lines, stanzas."""
    groups = list(_groups(_lines(fold)))
    runs = (*_marked(groups), *_plain(groups), *_in_turns(fold, groups))
    return [run for run in runs if len(run) >= _FEWEST]


def _lines(fold: str) -> Iterator[Line]:
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
        kind = (mark.lastgroup or "") if mark else ""
        yield Line(mark.end() if mark else start, end, kind, fresh)


def _groups(lines: Iterator[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if line.fresh and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _marked(groups: Sequence[list[Line]]) -> Iterator[list[Row]]:
    """Lines with a mark, each with the lines right below it that have none; rubrics may stand between."""
    run: list[Row] = []
    for group in groups:
        first = next((n for n, line in enumerate(group) if line.mark), len(group))
        if run and (first > 1 or (first and not _is_rubric(group[0])) or _is_other(run, group[first:])):
            yield run
            run = []
        if first < len(group) and first == 1:
            run.append((group[0],))
        elif first == len(group):
            run.extend((line,) for line in group if run)
            continue
        for line in group[first:]:
            if line.mark:
                run.append((line,))
            else:
                run[-1] = (*run[-1], line)
    yield run


def _is_rubric(line: Line) -> bool:
    return line.end - line.start <= _LONGEST_RUBRIC


def _is_other(run: Sequence[Row], lines: Sequence[Line]) -> bool:
    """Whether lines have another mark than the rows before them."""
    marks = {row[0].mark for row in run if row[0].mark}
    return bool(marks) and any(line.mark and line.mark not in marks for line in lines)


def _plain(groups: Sequence[list[Line]]) -> Iterator[list[Row]]:
    """The lines without marks, and the groups of them that follow on one another, as rows."""
    run: list[list[Line]] = []
    for group in [*groups, []]:
        short = len(group) <= _MOST_LINES and group and group[-1].end - group[0].start <= _LONGEST
        if any(line.mark for line in group) or not short:
            yield from _as_rows(run)
            run = []
            if len(group) >= _FEWEST and not any(line.mark for line in group):
                yield [(line,) for line in group]
        else:
            run.append(group)
    yield from _as_rows(run)


def _as_rows(groups: Sequence[list[Line]]) -> Iterator[list[Row]]:
    yield [tuple(group) for group in groups]
    if any(len(group) > 1 for group in groups):
        yield [(line,) for group in groups for line in group]
    for group in groups:
        if len(group) > 1:
            yield [(line,) for line in group]


def _in_turns(fold: str, groups: Sequence[list[Line]]) -> Iterator[list[Row]]:
    """Short lines that are no sentences two by two: a body and below it what it got money for, or so."""
    lines = [line for group in groups for line in group]
    for short, some in groupby(lines, lambda line: _is_rubric(line) and fold[line.end - 1] not in ".:!?"):
        run = list(some)
        if short and len(run) % 2 == 0:
            yield list(zip(run[::2], run[1::2], strict=True))
