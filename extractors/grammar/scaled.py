"""Numbers in digits or words with their scales (tusen, miljoner), and ranges of two.

`NUMBER` is the pattern other finders build on; `read_number` and `read_range` say what matches mean. They
expect text in lower case, as `Text.lower` gives it.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import regex

from extractors.grammar.alternatives import one_of
from extractors.grammar.bounds import stronger
from extractors.grammar.digits import RUN, WHOLE_RUN, read_digits
from extractors.grammar.number_words import SCALES, WORDS, read_words
from schemas import Bound, Reason

_SCALE = rf"(?:{one_of(SCALES)})(?!\p{{L}})"
_TERM = rf"(?:{RUN}|{WORDS})"
_LARGE = rf"(?:{one_of(word for word, value in SCALES.items() if value >= 1000)})(?!\p{{L}})"


def _with_scale(first: str, term: str) -> str:
    """A number followed by its scale, and by smaller ones of its kind: 12 miljoner 940 tusen."""
    return rf"{first}(?: ?{_LARGE}(?: (?:och )?{term}(?: ?{_SCALE})?+){{0,2}}+| ?{_SCALE})?+"


DIGIT_NUMBER = _with_scale(WHOLE_RUN, RUN)
WORD_NUMBER = _with_scale(WORDS, WORDS)
NUMBER = rf"(?:{DIGIT_NUMBER}|{WORD_NUMBER})"
"""A number in digits or words with its scale. Patterns that hold only one kind compile and run faster."""
BETWEEN = r"(?: ?[-\x96\x97] ?| till | eller | och | à | á )"
"""What stands between the ends of a range; \\x96 is a dash of Windows-1252 that was decoded as Latin-1."""

_ONE = Decimal(1)
_SHORT = 40
_LARGEST = Decimal(10) ** 21
_scaled_parts = regex.compile(rf"(?P<och>och )?(?P<term>{_TERM})(?: ?(?P<scale>{_SCALE}))?+ ?").finditer
_is_digits = regex.compile(RUN).fullmatch


@dataclass(frozen=True, slots=True)
class Read:
    """A number read from a match: its value, where in the match it begins, codes of issues."""

    value: Decimal
    bound: Bound = Bound.EXACT
    start: int = 0
    issues: tuple[str, ...] = ()
    scale: Decimal = Decimal(1)
    """The scale of its last part, which a range shares with its lower end."""
    head: Decimal = Decimal(0)
    """The number before that scale."""


def tidy(value: Decimal) -> Decimal:
    """The same number without an exponent or needless zeros: 2.5E+6 and 2500000.0 become 2500000."""
    return value.quantize(_ONE) if value == value.to_integral_value() else value.normalize()


def read_number(text: str, *, after_date: bool = False) -> Read | Reason | None:
    """What a match of `NUMBER` means; a reason when its digits are broken, None when it is no number."""
    return (_remembered if len(text) <= _SHORT else _read)(text, after_date)


def _read(text: str, after_date: bool) -> Read | Reason | None:
    total, start, last = Decimal(0), 0, Decimal(0)
    bound, parts = Bound.EXACT, 0
    issues: tuple[str, ...] = ()
    value, scale = Decimal(0), Decimal(1)
    for match in _scaled_parts(text):
        read = _term(match["term"], scaled=match["scale"] is not None, after_date=after_date and not parts)
        if read is None or isinstance(read, Reason):
            return read
        if read.start:
            if parts:
                return Reason.BROKEN_NUMBER
            start = read.start
        value, scale = read.value, SCALES.get(match["scale"] or "", Decimal(1))
        if parts and (value * scale >= last or (match["och"] and scale == 1)):
            return None
        total, last, parts = total + value * scale, scale, parts + 1
        bound, issues = stronger(bound, read.bound), issues + read.issues
    if not parts:
        return None
    if total > _LARGEST:
        return Reason.BROKEN_NUMBER
    return Read(tidy(total), bound, start, issues, scale if parts == 1 else Decimal(1), value)


_remembered = lru_cache(maxsize=4096)(_read)
"""The same few numbers come on every page."""


def _term(text: str, *, scaled: bool, after_date: bool) -> Read | Reason | None:
    if _is_digits(text):
        digits = read_digits(text, after_date=after_date)
        if isinstance(digits, Reason):
            return digits
        return Read(digits.value, start=digits.start, issues=digits.issues)
    if scaled and text in ("en", "ett"):
        return Read(Decimal(1))
    spoken = read_words(text)
    return None if spoken is None else Read(spoken.value, spoken.bound)


def read_range(low: str, high: str) -> tuple[Read, Read] | None:
    """Both ends of a range, the lower one with the scale of the upper where it has none: 2-3 miljoner.

    None when they are not two numbers, the first below the second.
    """
    lower = Read(Decimal(1), head=Decimal(1)) if low in ("en", "ett") else read_number(low)
    upper = read_number(high)
    if not isinstance(lower, Read) or not isinstance(upper, Read) or upper.start:
        return None
    if lower.scale == 1 and upper.scale > 1 and lower.head < upper.head:
        lower = Read(
            tidy(lower.value * upper.scale), lower.bound, lower.start, lower.issues, upper.scale, lower.head
        )
    return (lower, upper) if lower.value < upper.value else None
