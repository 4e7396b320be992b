"""The ways in which the lines of a page may be cut into the entries of a list: by what begins each entry.

A mark; a line that stands alone or begins a stanza; each line of a run; the first of so many lines that come
back in one order; a line that says who gets what.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from extractors.list_lines import Is, Line

_FEWEST, _SEVERAL, _STANZAS, _MOST_IN_TURN, _MOST_LABELS = 2, 3, 3, 6, 2
_LONGEST_ROW = 320

Has = Callable[[Line], bool]


class Part(NamedTuple):
    """The lines of an entry: the number of its first line and of the one after its last."""

    first: int
    stop: int


class Split(NamedTuple):
    """Parts that one kind of line begins."""

    kind: str
    parts: tuple[Part, ...]


def splits(
    lines: Sequence[Line], has_sum: Has, may_be_row: Has, is_award: Has, is_named: Has
) -> Iterator[Split]:
    """The ways to cut the lines of a page in two entries or more."""
    for kind in ("bullet", "number"):
        marks = {kind, "first"} if kind == "number" else {kind}
        marked = [n for n, line in enumerate(lines) if line.mark in marks]
        runs = _together(lines, marked)
        for run in runs:
            yield from _split(lines, f"marked.{kind}", run)
    heads = [n for n in range(len(lines)) if _is_head(lines, n)]
    yield from _split(lines, "heads", heads)
    yield from _split(
        lines, "heads", [n - 1 for n in heads if _is_under_head(lines, n) and has_sum(lines[n - 1])]
    )
    yield from _split(lines, "awards", _tops(lines, [n for n, line in enumerate(lines) if is_award(line)]))
    named = [n for n, line in enumerate(lines) if line.fresh and not line.mark and is_named(line)]
    if len(named) >= _SEVERAL:
        yield from _split(lines, "named", named)
    for some in _labelled(lines):
        yield from _split(lines, "labels", some)
    inside = set[int]()
    for stanzas in _stanzas(lines, may_be_row):
        yield Split("turns", stanzas)
        inside.update(range(stanzas[0].first, stanzas[-1].stop))
    for run in _runs(lines, may_be_row):
        if inside.isdisjoint(run):
            yield from _split(lines, "rows", run, single=True)
            yield from _in_turns(lines, run, has_sum)


def _split(
    lines: Sequence[Line], kind: str, firsts: Sequence[int], *, single: bool = False
) -> Iterator[Split]:
    if len(firsts) < _FEWEST:
        return
    if single:
        yield Split(kind, tuple(Part(n, n + 1) for n in firsts))
        return
    parts = [Part(first, _without_rubrics(lines, first, stop)) for first, stop in pairwise(firsts)]
    yield Split(kind, (*parts, last_part(lines, Part(firsts[-1], len(lines)), parts)))


def _together(lines: Sequence[Line], marked: Sequence[int]) -> list[list[int]]:
    """Marked lines in runs: running text that stands alone parts them, what heads some of them does not."""
    runs: list[list[int]] = []
    for n in marked:
        between_ = lines[runs[-1][-1] + 1 : n] if runs else ()
        parted = any(line.fresh and line.kind is Is.TEXT and not line.leads for line in between_)
        if (
            not runs
            or (lines[n].mark == "first" and lines[runs[-1][-1]].mark != "first")
            or (parted and lines[n].mark == "bullet")
        ):
            runs.append([])
        runs[-1].append(n)
    return runs


def _is_head(lines: Sequence[Line], n: int) -> bool:
    """Whether a line begins a stanza or stands alone over what it heads."""
    line = lines[n]
    if not line.fresh or line.mark or line.kind is not Is.HEAD:
        return False
    if line.is_time:
        return False
    below = next((one for one in lines[n + 1 :] if not one.is_time), line)
    return below is line or not (below.fresh and below.kind in {Is.HEAD, Is.RUBRIC} and not below.mark)


def _is_under_head(lines: Sequence[Line], n: int) -> bool:
    """Whether another head stands by itself above a head: who gets how much above what it is called."""
    return n > 0 and lines[n - 1].fresh and not lines[n - 1].mark and lines[n - 1].kind is Is.HEAD


def _labelled(lines: Sequence[Line]) -> list[list[int]]:
    """The lines of the first labels that come back."""
    found: dict[str, list[int]] = {}
    for n, line in enumerate(lines):
        if line.label:
            found.setdefault(line.label, []).append(n)
    return [some for some in found.values() if len(some) > 1][:_MOST_LABELS]


def _tops(lines: Sequence[Line], anchors: Sequence[int]) -> list[int]:
    """The first lines of the stanzas that some lines stand in, where only heads stand above them in these."""
    tops = []
    for floor, anchor in pairwise([-1, *anchors]):
        top = anchor
        while top - 1 > floor and not lines[top].fresh and lines[top - 1].kind is Is.HEAD:
            top -= 1
        tops.append(top)
    return tops


def _without_rubrics(lines: Sequence[Line], first: int, stop: int) -> int:
    """Where an entry ends without the heads that stand alone above the next."""
    while stop - 1 > first and _is_rubric(lines[stop - 1]):
        stop -= 1
    return stop


def _is_rubric(line: Line) -> bool:
    return line.fresh and not line.mark and (line.kind is Is.HEAD or line.leads)


def last_part(lines: Sequence[Line], last: Part, parts: Sequence[Part]) -> Part:
    """The last entry, with no more empty lines in it than the others have, up to another head."""
    most = max(sum(line.fresh for line in lines[part.first + 1 : part.stop]) for part in parts)
    double = all(part.first + 1 < part.stop and _is_rubric(lines[part.first + 1]) for part in parts)
    stop, fresh = min(last.first + 1 + double, last.stop), int(double)
    while stop < last.stop:
        line = lines[stop]
        fresh += line.fresh
        if fresh > most or (line.fresh and line.kind in {Is.HEAD, Is.RUBRIC} and not line.is_time):
            break
        stop += 1
    return Part(last.first, stop)


def _runs(lines: Sequence[Line], may_be_row: Has) -> Iterator[list[int]]:
    """Lines without marks that follow on one another and may be rows; rubrics may stand between."""
    for row, some in groupby(range(len(lines)), lambda n: not lines[n].mark and may_be_row(lines[n])):
        run = list(some)
        if row and len(run) >= _FEWEST:
            yield run


def _stanzas(lines: Sequence[Line], may_be_row: Has) -> Iterator[tuple[Part, ...]]:
    """Three stanzas or more on end, of two lines and some each, between empty lines."""
    firsts = [n for n, line in enumerate(lines) if line.fresh]
    parts = [Part(first, stop) for first, stop in pairwise([*firsts, len(lines)])]
    for are, some in groupby(parts, lambda part: _is_stanza(lines[part.first : part.stop], may_be_row)):
        stanzas = tuple(some)
        if are and len(stanzas) >= _STANZAS:
            yield stanzas


def _is_stanza(lines: Sequence[Line], may_be_row: Has) -> bool:
    """Whether lines are two or some, without marks, and the first and last of them may be rows."""
    few = 1 < len(lines) <= _MOST_IN_TURN and not any(line.mark for line in lines)
    return few and not lines[0].leads and may_be_row(lines[0]) and may_be_row(lines[-1])


def _in_turns(lines: Sequence[Line], run: Sequence[int], has_sum: Has) -> Iterator[Split]:
    """So many lines again and again, the sum in the same of them."""
    sums = [has_sum(lines[n]) for n in run]
    for size in range(2, _MOST_IN_TURN + 1):
        for offset in range(size):
            count = (len(run) - offset) // size
            if count < _FEWEST:
                continue
            columns = [[sums[offset + size * k + c] for k in range(count)] for c in range(size)]
            alike = [all(c) or not any(c) for c in columns]
            if all(alike) and (sum(any(c) for c in columns) == 1 or not any(sums)):
                firsts = [run[offset + size * k] for k in range(count)]
                yield Split("turns", tuple(Part(n, n + size) for n in firsts))
