"""The rows that the lines of a page may be: with a mark, plain lines, or stanzas between empty lines."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_line = re.compile(r"[^\n]*[^\s][^\n]*").finditer
_mark = re.compile(r"(?P<bullet>[-*•·▪◦o] +|[•·▪])|(?P<number>\d{1,2}[.)] +|[a-zåäö]\) +)(?=\S)").match
_rule = re.compile(r"[\s|:=+*_-]*").fullmatch
_MOST_LINES, _LONGEST = 7, 1500
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
    return [run for run in (*_marked(groups), *_plain(groups)) if len(run) >= _FEWEST]


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
    """Lines with a mark, each with the lines right below it that have none."""
    run: list[Row] = []
    for group in groups:
        row: list[Line] = []
        for line in group:
            if line.mark and run and run[-1][0].mark != line.mark:
                yield run
                run = []
            if line.mark:
                if row:
                    run.append(tuple(row))
                row = [line]
            elif row:
                row.append(line)
            elif run:
                yield run
                run = []
        if row:
            run.append(tuple(row))
    yield run


def _plain(groups: Sequence[list[Line]]) -> Iterator[list[Row]]:
    """The lines of each group without marks, and the groups that follow on one another, as rows."""
    run: list[Row] = []
    for group in groups:
        short = len(group) <= _MOST_LINES and group[-1].end - group[0].start <= _LONGEST
        if any(line.mark for line in group):
            yield run
            run = []
            continue
        if len(group) >= _FEWEST:
            yield [(line,) for line in group]
        if short:
            run.append(tuple(group))
        else:
            yield run
            run = []
    yield run
