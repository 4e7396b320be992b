"""Labels that only their company shows to be labels: lines of a form with no empty one between them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.layout.label_forms import labels_of
from extractors.layout.label_table import Label
from extractors.layout.label_words import label_by_words, reads_as
from extractors.layout.labels import LabelMatch, Style, label_for, looks_like, match_label
from extractors.layout.lines import Line

_FEWEST = 3
_LONGEST_LABEL = 45
_LONGEST_VALUE = 160
_MANY = ("partner", "funder", "cofunder", "place", "owner")
"""Fields whose label may have several lines of values below it."""
_dashed = re.compile(r"(?P<label>[A-ZÅÄÖ][^\n:.!?]{1,44}?) - (?=\S)").match
_can_be_label = re.compile(r"[A-ZÅÄÖ][\w ,/()&+-]{1,44}").fullmatch

Found = list[LabelMatch | None]


def read_runs(
    fold: str, lower: str, lines: Sequence[Line], furniture: Sequence[bool], found: Found
) -> set[int]:
    """Put the labels into `found` that stand in a run of lines like them; take dashed ones out that do not.

    Return the lines whose label has no mark behind it and is sure all the same.

    - `Finansiär Formas` below `Medelsförvaltare Luleå tekniska universitet`: no mark parts label and value;
    - `Kommuner - Berg, Åre` below `Projekttid - 2019-2021`;
    - `Program` over `Termo` in a form that has each label on the line above its value.
    """
    firm: set[int] = set()
    for first, last in _stretches(lines, furniture):
        _read_dashes(fold, lines, found, range(first, last))
        if last - first >= _FEWEST:
            firm.update(_read_bare(fold, lower, lines, found, range(first, last)))
            _read_stacked(fold, lower, lines, found, range(first, last))
    return firm


def _stretches(lines: Sequence[Line], furniture: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The stretches of lines without an empty one or furniture between."""
    first = 0
    for n in range(1, len(lines) + 1):
        if n == len(lines) or lines[n].after_blank or furniture[n] or furniture[n - 1]:
            yield first, n
            first = n


def _read_dashes(fold: str, lines: Sequence[Line], found: Found, run: range) -> None:
    known = [n for n in run if (one := found[n]) is not None and one.style is Style.DASH]
    if not known:
        return
    if len(known) < _FEWEST or len(known) * 2 < len(run):
        for n in known:
            found[n] = None
        return
    opened = lines[known[0]].start
    mark = (found[known[0]] or lines[0]).start - opened
    for n in run:
        line = lines[n]
        dashed = _dashed(fold, line.start + mark, line.end) if found[n] is None else None
        if dashed is not None and fold[opened : opened + mark] == fold[line.start : line.start + mark]:
            label = _dashed_label(dashed["label"], fold[dashed.end() : line.end])
            found[n] = LabelMatch(
                label, line.start + mark, dashed.end("label"), dashed.end(), line.end, Style.DASH
            )


def _dashed_label(words: str, value: str) -> Label | None:
    """The label that words before a dash are among other labels with dashes: `Budget - 2 mkr`."""
    known = (label_for(one, value) for one in labels_of(words.lower()) if one.value != "section")
    return next((one for one in known if looks_like(value, one.value)), None) or label_by_words(words, value)


def _read_bare(fold: str, lower: str, lines: Sequence[Line], found: Found, run: range) -> set[int]:
    """Labels with nothing but a space before the value: most lines of the run begin with one of the table."""
    may = {}
    for n in run:
        one = found[n] or match_label(fold, lower, lines[n].start, lines[n].end, loose=True)
        if one is None or one.label is None or one.style is not Style.BARE:
            continue
        if not one.label.needs_colon or reads_as(fold[one.rest : one.end], one.label.value):
            may[n] = one
    fields = {one.label.field for one in may.values() if one.label}
    if len(fields) < _FEWEST or len(may) * 2 < len(run):
        return set()
    short = {n: one for n, one in may.items() if one.end - one.rest <= _LONGEST_VALUE}
    for n, one in short.items():
        found[n] = one
    return set(short)


def _read_stacked(fold: str, lower: str, lines: Sequence[Line], found: Found, run: range) -> None:
    """Labels over their values: words of menus and unknown words, between labels of the table."""
    heads = {}
    for n in run:
        one = found[n] or match_label(fold, lower, lines[n].start, lines[n].end, cell=True)
        if one is not None and one.style is Style.LINE and one.label and one.label.value != "section":
            heads[n] = one
        elif one is not None and found[n] is not None:
            return
    if len(heads) < 2:
        return
    shouted = _shouted(fold, lines, run)
    labels = sorted(shouted or heads)
    certain = [n for n in labels if n in heads and n + 1 not in heads and n + 1 < run.stop]
    if len(certain) < (2 if shouted else _FEWEST + 1) or (shouted and len(shouted) < _FEWEST + 1):
        return
    between = shouted or _between(labels, heads)
    for n in sorted({*labels, *between}):
        line, below = lines[n], n + 1
        if below >= run.stop or below in heads or below in between:
            continue
        value = fold[lines[below].start : lines[below].end]
        one = heads.get(n) or _unknown(fold, line, value)
        if one is not None and one.label and looks_like(value, one.label.value):
            found[n] = one


def _shouted(fold: str, lines: Sequence[Line], run: range) -> list[int]:
    """The lines in capitals, where each has a line or more in small letters below it."""
    loud = [n for n in run if fold[lines[n].start : lines[n].end].isupper()]
    if not loud or loud[0] != run.start:
        return []
    return loud if all(b - a > 1 for a, b in pairwise([*loud, run.stop])) else []


def _between(labels: Sequence[int], heads: dict[int, LabelMatch]) -> list[int]:
    """Where other labels stand between two of the table, if every line between is a label or its value."""
    found: list[int] = []
    for before, after in pairwise(labels):
        label = heads[before].label
        if (after - before) % 2 == 0 and label is not None and not label.field.startswith(_MANY):
            found.extend(range(before + 2, after, 2))
    return found


def _unknown(fold: str, line: Line, value: str) -> LabelMatch | None:
    text = fold[line.start : line.end]
    counts = text.startswith(("Antal", "ANTAL")) and not any(c.isdecimal() for c in value)
    if len(text) > _LONGEST_LABEL or _can_be_label(text) is None or counts:
        return None
    label = label_by_words(text, value) or Label(text.lower(), "other", "line", "", bare=False)
    return LabelMatch(label, line.start, line.end, line.end, line.end, Style.LINE)
