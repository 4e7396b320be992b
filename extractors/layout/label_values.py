"""Which lines are the values of a label above them, and which labels stand inside a line."""

import re

from extractors.layout.headings import marker
from extractors.layout.label_words import reads_as
from extractors.layout.labelled import LONGEST_LISTED, LONGEST_VALUE, LabelledLines, is_section
from extractors.layout.labels import MEASURED, LabelMatch, Style, looks_like, timed
from extractors.layout.ladders import is_value, sums_of_bodies
from extractors.layout.lines import Line
from extractors.layout.menu_words import is_body

_sums_up = re.compile(r"(?:Summa|Delsumma|Sammanlagt|Totalt?)\b[^\d\n]{0,30}\d").match
"""The last line of sums beside bodies."""
_two_sentences = re.compile(
    r"(?=[^\n]{0,160}?[a-zåäö] (?:har|hade|är|var|beviljade|bidrar|bidrog|finansierar|betalar|står"
    r"|ställer|söker|driver|leder|deltar|medverkar) )[^\n]{0,400}?[a-zåäö)]{3}\. [A-ZÅÄÖ]"
).match
_country = re.compile(
    r"(?:[-•] )?(?:Sverige|Norge|Finland|Danmark|Åland|Island|Estland|Lettland|Litauen|Polen|Tyskland"
    r"|(?:Svensk|Norsk|Finsk|Dansk)[at]? (?:part|parter|partner|partners|sida|projektägare|stödmottagare))"
    r" ?: ?(?=[A-ZÅÄÖÆØ])"
).match
_sum = re.compile(r"\d ?(?:kr|kronor|tkr|kkr|mkr|mnkr|miljon(?:er)?)\b").search
_FEWEST_GAPS = 4
"""Between the words of a sentence."""
_LONGEST_TITLE = 160
_other_label = re.compile(
    r"[A-ZÅÄÖ][^\n:]{2,40}: (?!(?:ca\.? |cirka )?\d)"
    r"|(?:[A-ZÅÄÖ][a-zåäö]+ )?(?i:[a-zåäö]*(?:styr|referens|arbets|projekt|expert|mål|lednings)gruppe?[nr]?"
    r"|[a-zåäö]*(?:ledare|ansvariga?|handläggare|kontaktperson(?:er)?|utvärderare|revisor|budget|tidplan|ekonomi))$"
).match
"""A line that is another label, also one that no table lists: `Styrgrupp`, `Referensgrupp: Osby kommun`."""
_LONGEST_LIST = 240
_MOST_LISTED = 30
_BODIES = frozenset({"partner", "funder", "cofunder"})
_MANY = ("partner", "funder", "cofunder", "place")


def is_told(fold: str, match: LabelMatch) -> bool:
    """Whether sentences stand where a label asks for bodies or for the day of a decision.

    `Finansiering: Sida gav stöd. Resten …`, `Beslut: Nämnden beviljar föreningen 50 000 kr för 2022`.
    """
    if match.label is None or match.style is not Style.COLON:
        return False
    if match.label.value == "organisation":
        return fold[match.end - 1] == "." and _two_sentences(fold, match.rest, match.end) is not None
    said = fold[match.rest : match.end]
    if match.label.field != "period.decision" or said.count(" ") < _FEWEST_GAPS or looks_like(said, "period"):
        return False
    return not timed(said) or _sum(said) is not None


def value_end(fold: str, match: LabelMatch, start: int, end: int) -> int:
    """Where a value ends: before marks that part it from the next label, a number before a full stop."""
    while end > start and fold[end - 1] in " ,;|•·●\t":
        end -= 1
    numbers = match.label is not None and match.label.value == "identifier"
    return end - 1 if numbers and end > start and fold[end - 1] == "." else end


def goes_on(page: LabelledLines, index: int, match: LabelMatch) -> list[tuple[int, int]]:
    """The bodies on lines of their own below the first one of a label: `Partner: Osby kommun` over `Sida`."""
    if match.style is not Style.COLON or match.label is None or match.label.field not in _BODIES:
        return []
    found: list[tuple[int, int]] = []
    first = page.lines[index]
    if page.fold[first.end - 1] in ".:":
        return []
    for n in range(index + 1, len(page.lines)):
        line = page.lines[n]
        if line.after_blank or page.labels[n] is not None or page.furniture[n]:
            break
        if line.end - line.start > LONGEST_LISTED or not is_body(page.fold[line.start : line.end]):
            break
        found.append((line.start, line.end))
    return found


def values_below(page: LabelledLines, first: int, match: LabelMatch, *, colon: bool) -> list[tuple[int, int]]:
    """The values of a label in the lines from one on: items, or a line and for some fields those after it."""
    return _item_values(page, first) or _plain_values(page, first, match, colon=colon)


def values_by_country(page: LabelledLines, first: int, match: LabelMatch) -> list[tuple[int, int]]:
    """The bodies of a label, country by country: `Projektägare` over `Sverige: Osby kommun`."""
    found: list[tuple[int, int]] = []
    if match.label is None or match.label.value != "organisation":
        return found
    for line in page.lines[first:]:
        country = _country(page.fold, line.start, line.end)
        if country is None:
            break
        found.append((country.end(), line.end))
    return found


def labels_inside(page: LabelledLines, line: Line) -> list[LabelMatch]:
    """The labels with a colon inside a paragraph."""
    found: list[LabelMatch] = []
    colon = page.fold.find(":", line.start, line.end)
    while colon >= 0:
        match = page.label_before(found[-1].rest if found else line.start, colon, line.end)
        if match is not None and not is_section(match):
            found.append(match)
        colon = page.fold.find(":", colon + 1, line.end)
    return found


def _item_values(page: LabelledLines, first: int) -> list[tuple[int, int]]:
    values: list[tuple[int, int]] = []
    for line in page.lines[first:]:
        mark = marker(page.fold, line.start, line.end)
        if mark is None or line.end - mark.end() > LONGEST_VALUE or mark.end() == line.end:
            break
        values.append((mark.end(), line.end))
    return values


def _stands_apart(page: LabelledLines, line: Line, kind: str) -> bool:
    """Whether a line shows by itself, below an empty one, that it is a value: a sum, a time, a body."""
    said = page.fold[line.start : line.end]
    return (kind in MEASURED and reads_as(said, kind)) or (kind == "organisation" and is_body(said))


def _opens_list(page: LabelledLines, first: int, match: LabelMatch) -> bool:
    """Whether short lines below an empty one are a list of partners: some known body is among them."""
    if match.label is None or match.label.field != "partner":
        return False
    listed: list[str] = []
    for n in range(first, min(first + _MOST_LISTED, len(page.lines))):
        line = page.lines[n]
        said = page.fold[line.start : line.end]
        if page.labels[n] is not None or page.furniture[n] or (listed and line.after_blank):
            break
        if len(said) > _LONGEST_TITLE / 2 or not said[0].isupper() or said[-1] in ".:?!":
            return False
        listed.append(said)
    return len(listed) > 1 and any(map(is_body, listed))


def _longest(page: LabelledLines, line: Line, match: LabelMatch) -> int:
    """How long a value may be below a label without a colon: names in a row are longer than one."""
    if match.label is None or match.label.field == "title":
        return _LONGEST_TITLE if match.label else LONGEST_LISTED
    said = page.fold[line.start : line.end]
    listed = match.label.value == "organisation" and ", " in said and is_value(said)
    return _LONGEST_LIST if listed else LONGEST_LISTED


def _plain_values(
    page: LabelledLines, first: int, match: LabelMatch, *, colon: bool
) -> list[tuple[int, int]]:
    """The line after the label; for fields with many values the short lines that follow it too."""
    line = page.lines[first]
    kind = match.label.value if match.label else "text"
    length = line.end - line.start
    if not looks_like(page.fold[line.start : line.end], kind):
        # "Medfinansiering" over lines that say who puts in how much
        return sums_of_bodies(page.fold, page.lines, first) if kind == "amount" else []
    longest = _longest(page, line, match)
    if not colon and (length > longest or match.label is None):
        return []
    if (
        not colon
        and line.after_blank
        and first not in page.apart
        and not (_stands_apart(page, line, kind) or _opens_list(page, first, match))
    ):
        return []
    if length > LONGEST_VALUE or (length > LONGEST_LISTED and kind not in {"text", "organisation"}):
        return []
    values = [(line.start, line.end)]
    if match.label is None or not match.label.field.startswith(_MANY):
        return values
    apart = page.lines[first].after_blank
    for n in range(first + 1, len(page.lines)):
        line = page.lines[n]
        text = page.fold[line.start : line.end]
        if page.labels[n] is not None or page.furniture[n] or text[-1] in ".:?":
            break
        if line.after_blank and not (apart and kind == "organisation" and is_body(text)):
            break
        if len(text) > LONGEST_LISTED or not looks_like(text, kind) or _sums_up(text) or _other_label(text):
            break
        values.append((line.start, line.end))
    return values
