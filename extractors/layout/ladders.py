"""Forms of two lines a row, with no colon: label, value, label, value; or an empty line behind each value.

In such a form also a word of menus is a label (`Budget`), and one that only its words make one
(`Stöd från Regionalfonden`), where the line below holds what they promise.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.layout.label_words import label_by_words, reads_as
from extractors.layout.labels import LabelMatch, Style, looks_like, match_label
from extractors.layout.lines import Line

_LONGEST_LABEL = 70
_LONGEST_VALUE = 120
_FEWEST_SURE = 2
_FEWEST_APART = 3
_FEW_WORDS = 6
_TYPED = frozenset({"amount", "period", "identifier"})
_stops = re.compile(r"[a-zåäö]{3}\. [A-ZÅÄÖ]").search
_ends_as_text = re.compile(r"[\d.,:;!?)]").match
_money = (
    r"\d[\d .,]{0,14}+ ?(?:kr(?:onor)?|tkr|kkr|mkr|mnkr|sek|euro?|€"
    r"|(?:miljon(?:er)?|tusen) (?:kronor|kr|euro))"
)
_sum_of_body = re.compile(
    rf"(?!(?:summa|sammanlagt|total|delsumma))\w[^\n\d:]{{2,70}}? {_money}\.?$", re.IGNORECASE
).match


def find_rungs(
    fold: str,
    lower: str,
    lines: Sequence[Line],
    furniture: Sequence[bool],
    labels: Sequence[LabelMatch | None],
) -> dict[int, LabelMatch]:
    """Find the weak labels of the stanzas that hold a sure label over its value."""
    found: dict[int, LabelMatch] = {}
    for first, last in _stanzas(lines, furniture, labels):
        taken = -1  # the last line that is a value
        for n in range(first, last):
            label = labels[n]
            if n <= taken:
                continue
            if label is not None and label.label is not None:
                if label.style is Style.LINE:
                    taken = _value_end(fold, lines, labels, n, last)
                continue
            weak = _weak_label(fold, lower, lines[n], lines[n + 1]) if _is_free(labels, n, last) else None
            if weak is None or weak.label is None:
                continue
            beside = (taken == n - 1 >= first) or _is_sure(labels, n + 2, last)
            if beside or (n + 2 == last and weak.label.value in _TYPED):
                found[n] = weak
                taken = n + 1
    return found


def find_apart(
    fold: str,
    lower: str,
    lines: Sequence[Line],
    furniture: Sequence[bool],
    labels: Sequence[LabelMatch | None],
) -> dict[int, LabelMatch]:
    """The labels of a form that has an empty line behind each label and each value.

    Three sure labels make the form; then a word of menus is a label too where its value shows it.
    """

    def parted(n: int) -> bool:
        if not lines[n].after_blank or not lines[n + 1].after_blank or labels[n + 1] is not None:
            return False
        line, below = lines[n], lines[n + 1]
        if furniture[n] or furniture[n + 1] or line.end - line.start > _LONGEST_LABEL:
            return False
        return below.end - below.start <= _LONGEST_VALUE and is_value(fold[below.start : below.end])

    rows = [n for n in range(len(lines) - 1) if parted(n)]
    sure = {n: one for n in rows if (one := _sure_label(fold, lines[n + 1], labels[n])) is not None}
    if len({one.label.field for one in sure.values() if one.label}) < _FEWEST_APART:
        return {}
    for n in rows:
        weak = _weak_label(fold, lower, lines[n], lines[n + 1]) if labels[n] is None else None
        if weak is not None and (n - 2 in sure or n + 2 in sure):
            sure[n] = weak
    return sure


def _sure_label(fold: str, below: Line, match: LabelMatch | None) -> LabelMatch | None:
    if (
        match is None
        or match.label is None
        or match.style is not Style.LINE
        or match.label.value == "section"
    ):
        return None
    if fold[match.end - 1] == ":" or not looks_like(fold[below.start : below.end], match.label.value):
        return None
    return match


def is_value(text: str) -> bool:
    """Whether a text can stand alone below a label: no sentence, no question."""
    return text[-1] not in "?!:" and not _stops(text) and (text[-1] != "." or text.count(" ") < _FEW_WORDS)


def sums_of_bodies(fold: str, lines: Sequence[Line], first: int) -> list[tuple[int, int]]:
    """The lines from one on that each say who puts in how much: `Ragunda kommun 620 000 kronor`."""
    found: list[tuple[int, int]] = []
    for line in lines[first:]:
        if (line.after_blank and found) or not _sum_of_body(fold, line.start, line.end):
            break
        found.append((line.start, line.end))
    return found


def _stanzas(
    lines: Sequence[Line], furniture: Sequence[bool], labels: Sequence[LabelMatch | None]
) -> Iterator[tuple[int, int]]:
    """The runs of lines without an empty one, or furniture, between them, that hold a sure label.

    Stanzas of two lines that follow one another are one form with an empty line behind each value.
    """
    rows: list[int] = []
    for first, last in _blocks(lines, furniture):
        if last - first == 2:
            rows.append(first)
        elif last - first > 3 and any(_is_sure(labels, m, last) for m in range(first, last)):
            yield first, last
        if rows and (last - first != 2 or last == len(lines)):
            yield from _spaced(rows, labels)
            rows = []


def _blocks(lines: Sequence[Line], furniture: Sequence[bool]) -> Iterator[tuple[int, int]]:
    first = 0
    for n in range(1, len(lines) + 1):
        if n == len(lines) or lines[n].after_blank or furniture[n]:
            yield first, n
            first = n


def _spaced(rows: Sequence[int], labels: Sequence[LabelMatch | None]) -> Iterator[tuple[int, int]]:
    """A form of stanzas of two lines, where two of them or more begin with a sure label."""
    first, last = rows[0], rows[-1] + 2
    if sum(_is_sure(labels, n, n + 2) for n in rows) >= _FEWEST_SURE:
        yield first, last


def _is_sure(labels: Sequence[LabelMatch | None], n: int, last: int) -> bool:
    """Whether a line is a label that the table knows, over a line that is none."""
    label = labels[n] if n < last else None
    if label is None or label.label is None or label.label.value == "section":
        return False
    return label.style is Style.LINE and n + 1 < last and labels[n + 1] is None


def _is_free(labels: Sequence[LabelMatch | None], n: int, last: int) -> bool:
    return n + 1 < last and labels[n] is None and labels[n + 1] is None


def _value_end(
    fold: str, lines: Sequence[Line], labels: Sequence[LabelMatch | None], n: int, last: int
) -> int:
    """The last line of the value under a label: of sums beside bodies all, else one."""
    if n + 1 >= last or labels[n + 1] is not None:
        return n
    return n + max(1, min(len(sums_of_bodies(fold, lines, n + 1)), last - n - 1))


def _weak_label(fold: str, lower: str, line: Line, below: Line) -> LabelMatch | None:
    """The label that a whole line is, where the line below is a value of its kind."""
    start, end = line.start, line.end
    if end - start > _LONGEST_LABEL or below.end - below.start > _LONGEST_VALUE:
        return None
    if not fold[start].isupper() or _ends_as_text(fold[end - 1]):
        return None
    value = fold[below.start : below.end]
    match = match_label(fold, lower, start, end, cell=True)
    if match is not None and match.rest == end and match.label is not None:
        same = match_label(fold, lower, below.start, below.end, cell=True)
        if same is not None and same.rest == same.end:
            return None  # a menu
        return replace(match, style=Style.LINE) if reads_as(value, match.label.value) else None
    label = label_by_words(fold[start:end], value)
    return LabelMatch(label, start, end, end, end, Style.LINE) if label and label.value in _TYPED else None
