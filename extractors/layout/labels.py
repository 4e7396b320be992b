"""Labels and their values, in the four styles of real pages, by one mechanism and one table (`labels`)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from extractors.grammar.alternatives import one_of
from extractors.tables import rows


class Style(StrEnum):
    """How a label and its value stand.

    - `colon`: `Label: value` on one line.
    - `line`: the label on a line of its own, with or without a colon, the value after it.
    - `glued`: `LabelValue`.
    - `bare`: `Label value`, nothing between but space.
    - `cell`: the label heads a column, the value is a cell of it.
    - `dash`: `Label - value`, in a list of such lines.
    """

    COLON = "colon"
    LINE = "line"
    GLUED = "glued"
    BARE = "bare"
    CELL = "cell"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Label:
    """A row of the label table: what the label feeds and how its value is read."""

    text: str
    field: str
    value: str
    organisation: str
    bare: bool
    cell_only: bool = False
    """A word that is a label only where it heads a column."""
    needs_colon: bool = False
    """A word of menus: a label only before a colon or at the head of a column."""


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """A label found at the start of a line; `rest` is where its value begins, `end` where the line ends."""

    label: Label | None
    """None for a label that no row knows."""
    start: int
    label_end: int
    rest: int
    end: int
    style: Style
    unit: str = ""
    """What stands in brackets after the label: "tkr"."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and one value of it. Spans are of the fold."""

    label: Label | None
    label_start: int
    label_end: int
    start: int
    end: int
    style: Style
    unit: str = ""

    @property
    def field(self) -> str:
        """What the label feeds, "" when no row knows it."""
        return self.label.field if self.label else ""


_project_in_label = re.compile(
    r"\b(projekte(?:ts?)\b|projekt(?=namn|titel|ägare|ansvarig|tid|period|start|slut))"
).search


def _load() -> dict[str, tuple[Label, ...]]:
    """The labels that a line can begin with, by the longest of them: the longest first."""
    found: list[Label] = []
    for row in rows("labels"):
        bare = row["bare"]
        found.append(
            Label(
                row["label"],
                row["field"],
                row["value"],
                row["organisation"],
                bare == "yes",
                bare == "cell",
                bare == "colon",
            )
        )
    known = {label.text for label in found}
    found.extend(label for label in _called_otherwise(found) if label.text not in known)
    found.sort(key=lambda label: -len(label.text))
    return {one.text: tuple(o for o in found if one.text.startswith(o.text)) for one in found}


def _called_otherwise(labels: list[Label]) -> Iterator[Label]:
    """The same labels with another word for the project (table `label_synonyms`)."""
    instead: dict[str, list[str]] = {}
    for row in rows("label_synonyms"):
        instead.setdefault(row["word"], []).append(row["instead"])
    for label in labels:
        named = _project_in_label(label.text)
        if named is not None:
            before, after = label.text[: named.start()], label.text[named.end() :]
            yield from (replace(label, text=f"{before}{word}{after}") for word in instead[named[1]])


_BY_LONGEST = _load()
_longest = re.compile(one_of(_BY_LONGEST)).match

_MONTH = "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec"
_LOOKS = {
    "amount": re.compile(r"[\d€$£]|(?:sek|eur|nok|dkk|usd|ca|cirka|ingen|inga)\b", re.IGNORECASE),
    "period": re.compile(
        rf"\d|(?:{_MONTH}|vår|höst|sommar|vinter|från|fr\.|start|till|t\.?o\.?m|år|q\d|kvartal|ht|vt"
        r"|läsår|skolår|hela|tidig|början|mitten|slutet|sedan|tills vidare|löpande)",
        re.IGNORECASE,
    ),
    "count": re.compile(r"\d|ca\b|cirka\b", re.IGNORECASE),
    "identifier": re.compile(r"(?:[A-ZÅÄÖ]{1,6} )?[\w./:-]*\d"),
    "email": re.compile(r"[\w.+-]+@"),
    "phone": re.compile(r"[+\d(]"),
}
_BEGINS = re.compile(r"[A-ZÅÄÖÆØÉ\d\"'(]")
_QUALIFIED = re.compile(r" (?:från|av|hos|via|ur) [^:\n\t\d]{2,50}(?= ?(?::|$))")
"""Who pays, in the label of a sum: `Beslutat stöd från Energimyndigheten: 2 mkr`."""
_HELD_BY = re.compile(r" (?:hos|från|vid|i) [^:\n\t\d]{2,40}(?= ?(?::|$)| \d)")
"""Whose register a number is of: `Diarienummer hos finansiären: 2021-00112`."""
_UNIT = re.compile(r" ?\(([^()\n]{1,25})\)")
_QUALIFIER_OF = {"amount": _QUALIFIED, "identifier": _HELD_BY}
ROLES = frozenset({"owner", "partner", "funder", "cofunder"})
"""Fields of labels whose values are bodies."""
MEASURED = frozenset({"amount", "period"})
TYPED = frozenset({"amount", "period", "count", "identifier"})
"""Kinds of values that say by themselves that the words before them are a label."""
_UNKNOWN = re.compile(r"(?:[A-ZÅÄÖÆØ]|[Vv]arav |[Dd]ärav )[\w/&()., -]{1,50}?(?= ?:| {2,}\S| ?\t)")
_LONGEST_UNKNOWN = 64
_ends_sentence = re.compile(r"(?:[a-zåäö]{3}|\d{4})[.!?] [A-ZÅÄÖ]").search


def looks_like(value: str, kind: str) -> bool:
    """Whether a text could be the value of a label: by its first characters only."""
    pattern = _LOOKS.get(kind, _BEGINS)
    return pattern.match(value) is not None


def match_label(
    fold: str, lower: str, start: int, end: int, *, cell: bool = False, loose: bool = False
) -> LabelMatch | None:
    """The label that a line begins with, the longest one that fits; None if there is none.

    A `bare` match is only a candidate: a reader of the whole form decides on it. So is every match of a
    `loose` reading, which asks for no mark behind any label.
    """
    longest = _longest(lower, start, end)
    for label in _BY_LONGEST[longest[0]] if longest else ():
        if label.cell_only and not cell:
            continue
        match = _after_label(fold, label, start, start + len(label.text), end, loose=loose)
        if (
            match is not None
            and label.needs_colon
            and not (cell or (loose and label.value in TYPED))
            and ":" not in fold[match.label_end : match.rest]
        ):
            continue
        if match is not None:
            return match
    return None


def _after_label(
    fold: str, label: Label, start: int, stop: int, end: int, *, loose: bool
) -> LabelMatch | None:
    bracket = _UNIT.match(fold, stop, end)
    rest, unit = (bracket.end(), bracket[1]) if bracket else (stop, "")
    qualifier = _QUALIFIER_OF.get(label.value)
    if qualifier is not None and (qualified := qualifier.match(fold, rest, end)):
        stop = rest = qualified.end()
    rest = _skip_space(fold, rest, end)
    if rest == end:
        return LabelMatch(label, start, stop, end, end, Style.LINE, unit)
    if fold[rest] == ":":
        value = _skip_space(fold, rest + 1, end)
        return LabelMatch(label, start, stop, value, end, Style.LINE if value == end else Style.COLON, unit)
    if label.value == "section":
        return None
    if rest > stop and fold.startswith("- ", rest):
        return _dashed(fold, label, start, stop, _skip_space(fold, rest + 1, end), end)
    if rest == stop:
        if not fold[stop].isalpha() or (fold[stop].isupper() and fold[stop - 1].islower()):
            glued = fold[stop].isalnum() or fold[stop] in '"+('
        else:
            glued = label.value == "email"
        if glued and looks_like(fold[stop:end], label.value):
            return LabelMatch(label, start, stop, stop, end, Style.GLUED, unit)
        return None
    believed = loose or label.bare or rest - stop >= 2 or "\t" in fold[stop:rest]
    if believed and fold[start].isupper() and looks_like(fold[rest:end], label.value):
        return LabelMatch(label, start, stop, rest, end, Style.BARE, unit)
    return None


def _dashed(fold: str, label: Label, start: int, stop: int, value: int, end: int) -> LabelMatch | None:
    fits = fold[start].isupper() and looks_like(fold[value:end], label.value)
    return LabelMatch(label, start, stop, value, end, Style.DASH) if fits else None


def match_unknown(fold: str, start: int, end: int) -> LabelMatch | None:
    """A label that no row knows: a short capitalised text before a colon."""
    near = min(end, start + _LONGEST_UNKNOWN)
    if max(fold.find(":", start, near), fold.find("  ", start, near), fold.find("\t", start, near)) < 0:
        return None
    match = _UNKNOWN.match(fold, start, end)
    if match is None or fold[start : match.end()].count(" ") > 6 or _ends_sentence(fold, start, match.end()):
        return None  # "Bron är klar. Resultat: ..." is text
    rest = _skip_space(fold, match.end(), end)
    if rest < end and fold[rest] != ":":
        return LabelMatch(None, start, match.end(), rest, end, Style.BARE)
    value = _skip_space(fold, rest + 1, end)
    if value < end and fold[rest + 1] not in " \t":
        return None
    style = Style.LINE if value == end else Style.COLON
    return LabelMatch(None, start, match.end(), value, end, style)


def _skip_space(fold: str, start: int, end: int) -> int:
    while start < end and fold[start] in " \t":
        start += 1
    return start
