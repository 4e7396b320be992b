"""Numbers in digits, with the group and decimal marks of Swedish pages.

A *run* is everything between digits that could hold one number together: "1 234 567,89", "2009 150 000".
The pattern takes the whole run, so that no part of a broken number is ever read as a smaller one, and
`read_digits` decides which digits of it are the number that stands last.

Groups of three are parted by a space (thin, narrow and no-break ones are folded to it), a point or an
apostrophe; decimals by a comma, or by a point where it cannot part groups (CLDR `sv`, SIS and English usage).
"""

from dataclasses import dataclass
from decimal import Decimal

import regex

from schemas import Reason

_GAP = r"(?: {1,2}|[.,'])"
RUN = rf"[0-9]++(?:{_GAP}[0-9]++)*+"
WHOLE_RUN = rf"[0-9](?<![0-9]{{2}})(?<![0-9]{_GAP}[0-9])[0-9]*+(?:{_GAP}[0-9]++)*+"
"""A run that begins nowhere inside another, which also keeps the search linear."""
LONGEST = 15
"""More digits than this are an identifier, not a number."""

_plain = regex.compile(r"(?:0|[1-9][0-9]*+)(?:,[0-9]++)?+").fullmatch
_grouped = regex.compile(
    r"[1-9][0-9]{0,2}(?:( )|(\.)|('))[0-9]{3}(?:(?(1) |(?(2)\.|'))[0-9]{3})*+(,[0-9]++)?+"
).fullmatch
_pointed = regex.compile(r"(?:0|[1-9][0-9]*+(?: [0-9]{3})*+)\.[0-9]++").fullmatch
_english = regex.compile(
    r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}+|(?:,[0-9]{3})++(?=\.))(?:\.[0-9]++)?+"
).fullmatch
_year = regex.compile(r"(?:19|20)[0-9]{2}").fullmatch
_comma_and_three = regex.compile(r"[1-9][0-9]{0,2},[0-9]{3}").fullmatch
_whole_group = regex.compile(r"[0-9]{3}(?:,[0-9]++)?+").fullmatch
_chunks = regex.compile(r"[^ ]++").finditer


@dataclass(frozen=True, slots=True)
class Digits:
    """A number in digits: its value and where in the run it begins."""

    value: Decimal
    start: int = 0
    issues: tuple[str, ...] = ()


def one_number(run: str) -> Decimal | None:
    """The value of a run that is well written as one number, or None.

    >>> one_number("411 601"), one_number("2,5"), one_number("55.400"), one_number("1 23")
    (Decimal('411601'), Decimal('2.5'), Decimal('55400'), None)
    """
    if len(run) > 2 * LONGEST:
        return None
    if _plain(run):
        text = run.replace(",", ".")
    elif _grouped(run):
        text = regex.sub(r"[ .']", "", run).replace(",", ".")
    elif _english(run):
        text = run.replace(",", "")
    elif _pointed(run):
        text = run.replace(" ", "")
    else:
        return None
    return Decimal(text) if sum(map(str.isdecimal, text)) <= LONGEST else None


def read_digits(run: str, *, after_date: bool = False) -> Digits | Reason:
    """The number that ends a run, or why there is none.

    The stated rule for runs that are no single number, where a wrong value is worse than none:

    - a day that ends a date (`after_date`) is not part of it, nor a year or a decimal before a whole number
      ("2009 150 000" is 150 000), unless the two could also be one ("2014 500") or the second cannot stand
      alone ("2014 000", read as 2 014 000);
    - digits that are all there with one space missing are read, with the issue `broken_groups`
      ("1950 000" is 1 950 000);
    - all else is refused as `broken_number`, since nobody can say which digit or space is wrong ("2 23 860").
    """
    if after_date:
        return _after_day(run)
    value = one_number(run)
    if value is not None:
        return Digits(value)
    if len(run) > 6 * LONGEST or " " not in run:
        return Reason.BROKEN_NUMBER
    chunks = [(match.start(), match[0]) for match in _chunks(run)]
    head = _head(chunks)
    start = chunks[head][0]
    value = one_number(run[start:])
    before = chunks[head - 1][1] if head else ""
    if value is not None and before and _apart(run, start, before, chunks[head:]):
        return Digits(value, start)
    return _missing_space(run, chunks)


def _after_day(run: str) -> Digits | Reason:
    """What follows the day of "2014-12-31 500 000"."""
    cut = run.find(" ") + 1
    if not 1 < cut <= 3:
        return Reason.BROKEN_NUMBER
    rest = read_digits(run[cut:].lstrip())
    if isinstance(rest, Reason):
        return rest
    cut += len(run) - cut - len(run[cut:].lstrip())
    return Digits(rest.value, cut + rest.start, rest.issues)


def _head(chunks: list[tuple[int, str]]) -> int:
    """The chunk that begins the last well-grouped number."""
    head = len(chunks) - 1
    if not _whole_group(chunks[head][1]):
        return head
    while head > 0:
        chunk = chunks[head - 1][1]
        if not (chunk.isdecimal() and len(chunk) <= 3 and chunk[0] != "0"):
            if len(chunk) == 3 and chunk.isdecimal():
                head -= 1
                continue
            break
        head -= 1
        if len(chunk) < 3:
            break
    return head


def _apart(run: str, start: int, before: str, number: list[tuple[int, str]]) -> bool:
    """Whether what stands before a number in its run is surely something else."""
    if not before.isdecimal():
        return True
    alone = len(number) > 1 or not _whole_group(number[0][1])
    if run[start - 2 : start] == "  ":
        return alone or len(before) > 3
    return alone and _year(before) is not None


def _missing_space(run: str, chunks: list[tuple[int, str]]) -> Digits | Reason:
    """1950 000, 12500 000: every group but the first is whole and the first is too long."""
    first, rest = chunks[0][1], chunks[1:]
    if (
        rest
        and "  " not in run
        and first.isdecimal()
        and 4 <= len(first) <= 6
        and first[0] != "0"
        and all(_whole_group(chunk) for _, chunk in rest)
        and all(chunk.isdecimal() for _, chunk in rest[:-1])
        and (not _year(first) or rest[0][1][0] == "0")
    ):
        value = one_number("".join(chunk for _, chunk in chunks))
        if value is not None:
            return Digits(value, issues=("broken_groups",))
    return Reason.BROKEN_NUMBER


def is_ambiguous(text: str) -> bool:
    """Whether a comma and three digits may part groups (English) or decimals (Swedish): 1,000, not 0,125."""
    return _comma_and_three(text) is not None


def is_year(run: str) -> bool:
    """Whether four ungrouped digits may be a year: 1900-2099."""
    return _year(run) is not None
