"""Labels and their values, in the four styles of real pages, by one mechanism and one table (`labels`)."""

import re
from dataclasses import dataclass
from enum import StrEnum

from extractors.grammar.alternatives import one_of
from extractors.grammar.number_words import FEW
from extractors.layout.label_forms import LONGEST, labels_of
from extractors.layout.label_table import Label, by_longest
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


_BY_LONGEST = by_longest()
_longest = re.compile(one_of(_BY_LONGEST)).match

_MONTH = "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec"
_COUNTS = one_of(FEW)
_BOUNDED = one_of(row["phrase"] for row in rows("bounds") if row["side"] == "before")
_LOOKS = {
    "amount": re.compile(
        rf"[\d€$£]|(?:sek|eur|nok|dkk|usd|ca|cirka|ingen|inga)\b|(?:kr|{_BOUNDED}) ?\d", re.IGNORECASE
    ),
    "period": re.compile(
        rf"\d|(?:{_MONTH}|vår|höst|sommar|vinter|från|fr\.|start|till|t\.?o\.?m|år|q\d|kvartal|ht|vt"
        r"|läsår|skolår|hela|tidig|början|mitten|slutet|sedan|tills vidare|löpande)"
        rf"|(?:{_COUNTS}) (?:år|mån|veck|termin|kvartal|dagar)",
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
_NUMBERED = re.compile(r" ?#?\d{1,2}(?= ?:)")
"""Which of several bodies a label asks for: `Projektpartner 2: Osby kommun`."""
_QUALIFIER_OF = {"amount": _QUALIFIED, "identifier": _HELD_BY, "organisation": _NUMBERED}
timed = re.compile(
    r"[^\n]{0,60}?(?:(?<!\d)(?:19|20)\d\d(?!\d)|\d\d[.-]\d\d(?!\d)|(?<!\w)(?:\d{1,3}|ett|två|tre|fyra|fem|sex|åtta|tolv)"
    r"(?:,\d| och ett halvt)? ?(?:år|mån|veck|termin|kvartal))",
    re.IGNORECASE,
).match
"""A time that says its year, or a length."""
_marked = re.compile("[:→=]").search
_open = re.compile(
    r"(?:ej|inte|ännu|saknas|se|okänt|oklart|redovisas|meddelas|beslutas|n/a|-|\W*$)\b", re.IGNORECASE
).match
"""What is said where there is no value."""
_is_count = re.compile(r"\d+(?![\w:])").match
ROLES = frozenset({"owner", "partner", "funder", "cofunder"})
"""Fields of labels whose values are bodies."""
MEASURED = frozenset({"amount", "period"})
TYPED = frozenset({"amount", "period", "count", "identifier"})
"""Kinds of values that say by themselves that the words before them are a label."""
_UNKNOWN = re.compile(r"(?:[A-ZÅÄÖÆØ]|[Vv]arav |[Dd]ärav )[\w/&()., -]{1,50}?(?= ?:| {2,}\S| ?\t)")
_LONGEST_UNKNOWN = 64
_form = re.compile(r"\w(?:[^\n:\t ]++|:(?=s )| (?! |:(?!s )|\t))*+(?= ?:(?!s )| {2}| ?\t|\Z)").match
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
            and not _marked(fold[match.label_end : match.rest])
        ):
            continue
        if match is not None and match.style is Style.BARE and ":" in fold[match.rest : start + LONGEST]:
            longer = _match_form(fold, lower, start, end, cell=cell)
            return longer or match
        if match is not None:
            return match
    return _match_form(fold, lower, start, end, cell=cell)


def _match_form(fold: str, lower: str, start: int, end: int, *, cell: bool) -> LabelMatch | None:
    """The label that words of the table `label_forms` make, all of what stands before a mark or the end."""
    head = _form(fold, start, min(end, start + LONGEST))
    if head is None:
        return None
    stop = head.end()
    rest = _skip_space(fold, stop, end)
    colon = rest < end and fold[rest] == ":"
    value = _skip_space(fold, rest + 1, end) if colon else rest
    apart = rest == end or rest - stop > 1 or "\t" in fold[stop:rest]
    if not colon and (fold[start].islower() or not apart):
        return None
    labels = labels_of(lower[start:stop])
    if not labels or (labels[0].needs_colon and not (colon or cell)):
        return None
    if value == end:
        return LabelMatch(labels[0], start, stop, end, end, Style.LINE)
    if labels[0].value == "section" and not colon:
        return None
    label, said = label_for(labels[0], fold[value:end]), fold[value:end]
    if not looks_like(said, label.value) or (label.value == "period" and timed(said) is None):
        # `Projektets totala kostnad: ej fastställd` is no value, and no heading either
        return LabelMatch(label, start, stop, value, end, Style.COLON) if colon and _open(said) else None
    if label.value in {"organisation", "place"} and _is_count(said):
        return None
    return LabelMatch(label, start, stop, value, end, Style.COLON if colon else Style.BARE)


def label_for(label: Label, value: str) -> Label:
    """What a label feeds with a value, where it may feed several fields: `Övriga finansiärer: 310 000 kr`."""
    number = value[:1].isdecimal()
    fits = looks_like(value, "period") if label.value == "period" else not number
    if fits or label.value not in {"organisation", "place", "period"}:
        return label
    return next((one for one in labels_of(label.text) if number == (one.value in TYPED)), label)


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
    if fold[rest] == ":" or (fold[rest] in "→=" and rest > stop and label.value != "section"):
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
