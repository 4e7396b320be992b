"""Lines that a PDF or a mail broke in the middle of a sentence, put together again.

A break is soft where a word is divided, where the line ends in a comma or semicolon, and, in a text whose
lines are broken at one width, where the next line goes on in lower case or its first word had no room. The
break becomes a space; the hyphen of a divided word and the indent of the next line are left out.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.tables import rows

_line = re.compile(r"[^\n]+")
_MARKS = ".!?:"
_GOES_ON = ("-", ",", ";")
_WIDEST = 130
"""A text with lines longer than this was not broken at a width."""
_NARROWEST = 45
_FEWEST = 4
"""How many lines have to come near the width."""
_may_go_on = re.compile(r"[-,;]\s*\n").search
_LINE_ENDS = ("-\n", ",\n", ";\n", " \n", "\t\n")
_divided = re.compile(r"[a-zåäöé]-$").search
_joins_compounds = re.compile(r"(?:och|eller|samt|respektive|till|som)\b").match
_new_matter = re.compile(
    r"[•·●▪◦‣∙○■□➢✓*¿|>=_#-]|o {2,}|\(?\d{1,2}[.)] |[a-z]\) |§ ?\d|[A-ZÅÄÖÆØ][\w ()/-]{1,40}:"
    r"|(?!\d{4}-\d\d-\d\d)(?:[A-ZÅÄÖ]{1,4}[/ -]?)?\d[\d/:.-]{5,20} +[A-ZÅÄÖ]"
    r"|\S.{0,50}?(?: {3,}|\t)\S|[A-ZÅÄÖÆØ][\w()/-]*(?: [\w()/-]+){0,4} {2}\S+(?: \S+)*$"
).match
"""What begins something of its own: an item, a label, a row."""
_has_items = re.compile(r"(?m)^ *(?:[•·●▪◦‣∙*✓¿-]|\d{1,2}(?:\.\d{1,2})?[.)]? |[a-z]\) )").search
_wants_number = re.compile(
    r"(?: (?:i|till|den|från|med|på|om|cirka|ca|drygt|minst|högst|knappt|nästan|över|under|sedan|år"
    r"|våren|hösten|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|\d)$"
).search
"""What a number of the next line belongs to: `i december` over `2020`."""
_LABELS = frozenset(row["label"] for row in rows("labels"))
"""What stands on a line alone below a list that ends in a comma: `Projekttid`."""
_item = re.compile(r" *(?:[•·●▪◦‣∙*✓¿-]|\d{1,2}(?:\.\d{1,2})?[.)]? |[a-z]\) )").match
_hangs = re.compile(
    r" (?:mellan|i|på|av|och|till|för|med|från|vid|än|som|att|eller|en|ett|den|det|de|minst|samt|om|hos)$"
).search
"""How a line ends that cannot be the end of an item."""
_legal_form = re.compile(r"(?:AB|HB|KB|Ab|Oy|AS|A/S|IF|IK)(?=[ .,]|$)").match
"""What no line begins with: the rest of a name."""
_has_cells = re.compile(r" {3,}\S|(?:;(?! )[^;\n]*){2}").search
_ends_in_number = re.compile(
    r"\d ?(?:(?:kronor|[tm]?kr|tsek|sek|euro|eur|€|miljoner|milj\.)\.?|:-|,-)?$", re.IGNORECASE
).search
"""How a row ends whose last column is a sum or a year: `Ekby IF, ny brygga, 62 000 kr`."""
_heads_with_sum = re.compile(
    r"(?:[-•*] |\d{1,2}[.)] )?[A-ZÅÄÖ][^.!?]{2,60}(?:,| -|:) \d[\d ]{2,12}(?:kronor|kr|sek|euro|€|:-)$",
    re.IGNORECASE,
).match
"""A line that says who and how much: `Ekby IF, 62 000 kr` over `Föreningen ska bygga`."""
_far_in = re.compile(r" {16,}.{1,12}$").match
"""A number of a page or a mark in the margin says nothing of the width of the text."""


def soft_breaks(text: str) -> Iterator[tuple[int, int, str]]:
    r"""Where lines go on: the start and end of each stretch to leave out, and what stands there instead.

    >>> list(soft_breaks("Stiftelsen Skogs-\n  bruket"))
    [(16, 20, '')]
    """
    if "\n" not in text:
        return
    width = _width(text.split("\n"))
    if (
        not width
        and not _has_items(text)
        and not (any(end in text for end in _LINE_ENDS) and _may_go_on(text))
    ):
        return
    lines = list(_line.finditer(text))
    for above, below in pairwise(lines):
        if below.start() - above.end() != 1:
            continue
        wrapped = _is_rest_of_item(above[0], below[0])
        if not width and not wrapped and not above[0].rstrip().endswith(_GOES_ON):
            continue
        first, last = above[0].strip(), below[0].strip()
        if not first or not last:
            continue
        start = above.start() + len(above[0].rstrip())
        stop = below.start() + len(below[0]) - len(below[0].lstrip())
        if _divided(first) and last[0].islower() and not _joins_compounds(last):
            yield start - 1, stop, ""
        elif wrapped or _goes_on(first, last, len(above[0].rstrip()), width):
            yield start, stop, " "


def _is_rest_of_item(above: str, below: str) -> bool:
    """`- en led mellan` over `Osby och Lund`, `- mer fukt än` over `    gips` that is set in."""
    if not _item(above) or _new_matter(below.lstrip()) or "|" in above or above.rstrip()[-1:] in _MARKS:
        return False
    lower = below.lstrip()[:1].islower() and below.startswith("  ")
    return (lower or _hangs(above.rstrip()) is not None) and above.count(" ") > 2


def _width(lines: list[str]) -> int:
    """The width at which the lines of a text are broken; 0 where they are not."""
    if _says_width(longest := max(lines, key=len)) and len(longest.rstrip()) > _WIDEST:
        return 0
    lengths = [len(line.rstrip()) for line in lines if line and _says_width(line)]
    widest = max(lengths, default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return 0
    near = sum(length > 0.8 * widest for length in lengths)
    return widest if near >= _FEWEST and near * 4 >= sum(length > _NARROWEST / 2 for length in lengths) else 0


def _is_row(line: str) -> bool:
    """Whether marks part a line into cells."""
    if "|" in line or "\t" in line:
        return True
    return ("   " in line or line.count(";") > 1) and _has_cells(line) is not None


def _says_width(line: str) -> bool:
    return not _is_row(line.strip()) and not _far_in(line)


def _goes_on(first: str, last: str, length: int, width: int) -> bool:
    """Whether a line is the rest of the one above it, by the ends of both."""
    if _new_matter(last) or "|" in first or _is_row(last) or (";" in first and _is_row(first)):
        return False
    if first[-1] in ",;" and len(last) > 1:
        return last[0].islower() or last.lower() not in _LABELS
    if not width or first[-1] in _MARKS:
        return False
    if _ends_in_number(first) and (_ends_in_number(last) or (last[0].isupper() and _heads_with_sum(first))):
        return False
    if last[0].islower() or _legal_form(last):
        return length > 0.6 * width
    if last[0].isdigit() and _wants_number(first):
        return length > 0.7 * width
    word = last.partition(" ")[0]
    return length + 1 + len(word) > width and length > 0.75 * width and " " in last
