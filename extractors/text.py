"""The text that is searched: a fold of the document in which every position leads back to the document.

The fold makes spaces, dashes, quotes and line ends plain, one character for one. Only when a document holds
decomposed letters (a + combining ring), soft hyphens, zero-width characters or lines broken in mid sentence
does the fold get shorter; then an index map leads back, so that evidence is cut from the document itself.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass

from extractors.marks import emphasis, light_emphasis
from extractors.misread import misread_letters
from extractors.spacing import glued_bodies, loose_spaces
from extractors.unwrap import soft_breaks
from schemas import Span

_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DASHES = "\x13\x14\x96\x97\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_DOUBLE_QUOTES = "\x1c\x1d\x93\x94\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\uff02"
_SINGLE_QUOTES = "\x18\x19\x91\x92\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\uff07"
_BULLETS = "\x95\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf0a8"
"""Bullets of symbol fonts, which a PDF or a Word file gives as characters of private use."""
_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_LETTERS = {"\u0130": "I", "\u0131": "i", "\u017f": "s", "\u212a": "K", "\u212b": "\u00c5"}
"""Letters that a pattern of either case takes for others: `junİ` would be a month that no table knows."""
DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
"""Characters that show nothing: soft hyphen, zero-width space and joiners, direction marks, BOM."""

_PLAIN = (
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_BULLETS, "•")
    | dict.fromkeys(_LINE_ENDS, "\n")
    | _LETTERS
)
_APOSTROPHE = "'"
_MISREAD = "\u00bf"
_misread = re.compile(rf"{_MISREAD}(?=\S)([^{_MISREAD}\n]{{2,120}})(?<=\S){_MISREAD}(?!\w)")
"""Words between quotation marks that went through the wrong character set, as `range_words` has dashes."""
_between_single = re.compile(r"(?<![\w'])'(?=[A-ZÅÄÖ\d#])([^'\"\n]{2,100})(?<=[\w!?.)])'(?![\w'])")
"""Words between single quotation marks, as some papers have them: read as between double ones."""
_PICTURES = "\u2600-\u260f\u2613-\u2704\u2706-\u2712\u2715-\u27a0\u2b50\ufe0f\U0001f000-\U0001faff"
"""Emoji and signs like them, but for the marks of boxes and lists; they are read as spaces."""
_not_plain = re.compile(f"[{re.escape(''.join(_PLAIN))}{_PICTURES}]")
_special = re.compile(
    f"[\n\u0300-\u036f{re.escape(''.join([*_PLAIN, *DROPPED, _MISREAD, _APOSTROPHE]))}*_[{_PICTURES}]"
    r"| [ ,.]|Ã|â€|Â|\d, \d{1,2} m"
).search
"""What a fold changes, or may put together."""
_composable = re.compile(f"[\u0300-\u036f{''.join(sorted(DROPPED))}]").search


@dataclass(frozen=True, slots=True)
class Text:
    """A document's text and its fold.

    `fold` is what patterns run on, `lower` the same in lower case, position for position; `origin` maps a
    position of the fold to one of the document and is None where they are the same.
    """

    document: str
    fold: str
    lower: str
    origin: "array[int] | None" = None

    def span(self, start: int, end: int) -> Span:
        """The span of the document behind `fold[start:end]`, with the document's own characters."""
        start, end = self._place(start, end)
        return Span(start=start, end=end, text=self.document[start:end])

    def written(self, start: int, end: int) -> str:
        """The document's own characters behind `fold[start:end]`."""
        start, end = self._place(start, end)
        return self.document[start:end]

    def folded(self, start: int, end: int) -> tuple[int, int]:
        """Where in the fold the characters `document[start:end]` stand: the way back from `span`."""
        if self.origin is None:
            return start, end
        return bisect_left(self.origin, start), bisect_left(self.origin, end)

    def _place(self, start: int, end: int) -> tuple[int, int]:
        """Where in the document `fold[start:end]` stands."""
        if self.origin is None:
            return start, end
        return self.origin[start], self._end_of(end - 1, self.origin)

    def _end_of(self, index: int, origin: "array[int]") -> int:
        """Where in the document the character `fold[index]` ends, marks that belong to it included."""
        limit = origin[index + 1] if index + 1 < len(origin) else len(self.document)
        end = origin[index] + 1
        while end < limit and unicodedata.combining(self.document[end]):
            end += 1
        return end


def fold(document: str) -> Text:
    r"""Fold a document for searching.

    >>> fold("411\u00a0601 kr").fold
    '411 601 kr'
    """
    if _special(document) is None:
        return Text(document, document, _lower(document))
    origin = None
    folded = document
    if mended := list(misread_letters(document)):
        folded, origin = _joined(document, None, mended)
    folded = _not_plain.sub(_plain, folded.replace("\r\n", " \n"))
    if _MISREAD in folded:
        folded = _misread.sub(r'"\1"', folded)
    if _APOSTROPHE in folded:
        folded = _between_single.sub(r'"\1"', folded)
    if _composable(folded):
        folded, origin = _compose(folded, origin)
    for marks in (emphasis, light_emphasis):
        if found := sorted(marks(folded)):
            folded, origin = _joined(folded, origin, found)
    tabbed = with_tabs(document, folded, origin)
    breaks = sorted([*soft_breaks(tabbed), *loose_spaces(tabbed), *glued_bodies(tabbed)])
    if breaks:
        folded, origin = _joined(folded, origin, breaks)
    return Text(document, folded, _lower(folded), origin)


def with_tabs(document: str, folded: str, origin: "array[int] | None") -> str:
    """A fold with the tabs of the document in it: they part cells as no space does."""
    if "\t" not in document:
        return folded
    source = document.replace("\r\n", " \n")
    letters = list(folded)
    for index in range(len(letters)):
        if source[index if origin is None else origin[index]] == "\t":
            letters[index] = "\t"
    return "".join(letters)


def _joined(
    folded: str, origin: "array[int] | None", breaks: list[tuple[int, int, str]]
) -> tuple[str, "array[int]"]:
    """Put broken lines together; say where each character was. Of two breaks in one place one counts."""
    was = origin or array("l", range(len(folded)))
    out: list[str] = []
    kept = array("l")
    position = 0
    for start, end, instead in breaks:
        if start < position:
            continue
        out.extend((folded[position:start], instead))
        kept.extend(was[position : start + len(instead)] if start < end else was[position:start])
        kept.extend(was[start : start + 1] * len(instead) if start == end else ())
        position = end
    out.append(folded[position:])
    kept.extend(was[position:])
    return "".join(out), kept


def _plain(match: re.Match[str]) -> str:
    return _PLAIN.get(match[0], " ")


def _compose(folded: str, was: "array[int] | None") -> tuple[str, "array[int]"]:
    """Put letters and their marks together, drop what shows nothing; say where each character was."""
    out: list[str] = []
    origin = array("l")
    index, length = 0, len(folded)
    while index < length:
        stop = index + 1
        while stop < length and unicodedata.combining(folded[stop]):
            stop += 1
        for offset, character in enumerate(unicodedata.normalize("NFC", folded[index:stop])):
            if character not in DROPPED:
                out.append(_LETTERS.get(character, character))
                place = min(index + offset, stop - 1)
                origin.append(place if was is None else was[place])
        index = stop
    return "".join(out), origin


def _lower(folded: str) -> str:
    """Lower case without change of length (İ would become two characters)."""
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    return "".join(low if len(low := c.lower()) == 1 else c for c in folded)
