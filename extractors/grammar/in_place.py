"""A number or range where it stands in a line: its sign, its qualifiers, and what is no part of it.

Rules put `number_or_range()` into their patterns and call `number_at` with the match.
"""

from decimal import Decimal
from typing import NamedTuple

import regex

from extractors.grammar.bounds import bound_before, stronger
from extractors.grammar.digits import is_year
from extractors.grammar.scaled import BETWEEN, NUMBER, Read, read_number, read_range
from extractors.patterns import line_start
from extractors.tables import rows
from schemas import Bound, Reason


def number_or_range(kind: str = NUMBER) -> str:
    """A pattern of a number or a range of two of a kind: groups `num`, `between`, `high`, all in `number`."""
    return rf"(?P<number>(?P<num>{kind})(?:(?P<between>{BETWEEN})(?P<high>{kind}))?)"


NUMBER_OR_RANGE = number_or_range()
_iso_month = regex.compile(r"(?r)(?<!\d)(?:19|20)[0-9]{2}-[0-9]{2}-").match
_FEW = 12
_MINUS = ("minus ", "negativt ")
_WORDS = rows("vague_words")
_PREPOSITIONS = {row["word"] for row in _WORDS if row["kind"] == "preposition"}
_VAGUE = [row["word"] for row in _WORDS if row["kind"] == "vague"]
_VAGUE_ENDS = tuple(f"{word} " for word in _VAGUE)
_vague = regex.compile(rf"(?r)(?<!\p{{L}})(?:{'|'.join(_VAGUE)}) ").match
_wrapped = regex.compile(r"(?r)[\p{L}.,] [0-9]{1,3} ?\n").match
_starts_with_group = regex.compile(r"[0-9]{3}(?![0-9])").match


class InPlace(NamedTuple):
    """A number where it stands, qualifiers included; `first` is where its digits or words begin."""

    start: int
    first: int
    end: int
    value: Decimal
    upper: Decimal | None
    bound: Bound
    issues: tuple[str, ...]

    def times(self, factor: Decimal) -> "tuple[Decimal, Decimal | None]":
        """Value and upper end, each multiplied."""
        return self.value * factor, None if self.upper is None else self.upper * factor


def number_at(
    match: "regex.Match[str]", lower: str | None = None, *, things: bool = False
) -> InPlace | Reason | None:
    """What `num`, `between` and `high` of a match mean in their line.

    A range that is none ("från 2 till 20", "2 och 3", "2014-500") gives its last number. `lower` is the
    searched string in lower case, where the pattern ran on another; `things` says that the number counts
    things, before which some qualifiers may be prepositions.
    """
    text = match.string if lower is None else lower
    floor = line_start(text, match.start())
    both = None if match["high"] is None else _range(match, text, floor)
    high: Read | None = None
    if both is None:
        group = "num" if match["high"] is None else "high"
        first, end = match.span(group)
        read = read_number(text[first:end], after_date=_after_date(text, first))
        if not isinstance(read, Read):
            return read
        first += read.start
        if text[first - 1 : first] == "%":
            return None
    else:
        first, read, high = both
        end = match.end("high")
    if first == floor and _starts_with_group(text, first) and _wrapped(text, 0, first):
        return Reason.BROKEN_NUMBER
    start, negative = sign_before(text, first, floor)
    if text.endswith(_VAGUE_ENDS, floor, start) and _vague(text, floor, start):
        return None
    small = things and text[first].isalpha() and read.value <= _FEW
    start, bound = _qualified(text, start, floor, small=small)
    bound = stronger(bound, read.bound)
    if high is not None:
        bound, issues = stronger(bound, high.bound), read.issues + high.issues
        return InPlace(start, first, end, read.value, high.value, bound, issues)
    value = -read.value if negative else read.value
    return InPlace(start, first, end, value, None, bound, read.issues)


def _qualified(text: str, start: int, floor: int, *, small: bool) -> tuple[int, Bound]:
    """The qualifiers of a number; before a small one in words some are prepositions: kring tre teman."""
    begin, bound = bound_before(text, start, floor)
    if small and text[begin:start].rstrip() in _PREPOSITIONS:
        return start, Bound.EXACT
    return begin, bound


def _range(match: "regex.Match[str]", text: str, floor: int) -> tuple[int, Read, Read] | None:
    """Where a range begins and its ends; None where the words around say that it is none."""
    between, first = match["between"].strip(), match.start("num")
    head = text[max(floor, first - 8) : first]
    among = head.endswith("mellan ")
    if (between == "och" and not among) or (between == "till" and head.endswith("från ")):
        return None
    if first > 1 and text[first - 1] in "-/." and text[first - 2].isdecimal():
        return None
    if is_year(match["num"].rpartition(" ")[2]) and not is_year(match["high"]):
        return None
    both = read_range(text[first : match.end("num")], text[match.start("high") : match.end("high")])
    if both is None:
        return None
    low, high = both
    if among and not low.start:
        return first - len("mellan "), low, high
    return first + low.start, low, high


def _after_date(text: str, first: int) -> bool:
    """Whether a run follows "2014-12-": its first digits are then the day's."""
    return text[first - 1 : first] == "-" and _iso_month(text, 0, first) is not None


def sign_before(text: str, first: int, floor: int) -> tuple[int, bool]:
    """Where a minus before a number begins, and if there is one; a dash that heads a line is a bullet."""
    if text.endswith(_MINUS, floor, first):
        return first - next(len(minus) for minus in _MINUS if text.endswith(minus, floor, first)), True
    if (
        first - floor > 1
        and text[first - 1] == "-"
        and text[first - 2] in " ("
        and text[floor : first - 1].strip()
    ):
        return first - 1, True
    return first, False
