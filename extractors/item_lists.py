"""What a page says outside the entries of a list: that several projects got money, or were refused it."""

import re
from collections.abc import Sequence

from extractors.grammar.amounts import MAYBE_SUMS
from extractors.grammar.number_words import FEW
from extractors.page import Page
from extractors.whereabouts import between

_several = re.compile(
    rf"(?<!\w)(?:(?:\d+|{'|'.join(FEW)}|dessa|följande|flera|nya|beviljade|alla)"
    r" (?:\w+ )?\w*(?:projekt|åtgärder|insatser|ansökningar|förstudier|initiativ)(?:en)?"
    r"|\w*(?:projekten|projekt som (?:fått|får|beviljats)|åtgärderna|insatserna|ansökningarna))(?!\w)"
).search
_granted = re.compile(
    r"(?<!\w)(?:bevilja[tsrde]*|bidrag|bidraget|stöd|stödet|fått|får|tilldela[tsrde]*|pengar|fördela[trsde]*"
    r"|prioritera[tsrde]*|projektmedel)(?!\w)"
).search
_declined = re.compile(
    r"(?<!\w)(?:avslås|avslogs|avslag|beviljas (?:inte|ej)|beviljades (?:inte|ej)|lämnas utan bifall)(?!\w)"
).search
heads_refusals = re.compile(
    r"(?:(?:följande |dessa )?(?:\w*ansökningar |projekt |föreningar )?(?:som )?(?:har )?"
    r"(?:fick |får |fått )?(?:avsl(?:ag|agna|ås|ogs|agits)|nej|nekade|nekas|nekats)"
    r"|(?:ej|inte|icke) (?:beviljade|prioriterade|godkända)"
    r"|utan stöd)(?: \w+){0,3}:?"
).fullmatch
"""A head in lower case over those who got nothing: `Avslag`, `Ej beviljade ansökningar`."""
DEALT_OUT = r"(?:fördela(?:r|s|t|de|des|d|ts)|dela(?:s|r|des)? (?:på|ut))(?!\w)"
"""What a page of several grants says of their money."""


def is_declined(lower: str, start: int, end: int) -> bool:
    """Whether an entry says that the money was refused: `Ansökan från Orsa IF om 200 000 kronor avslås`."""
    stops = [stop for mark in (". ", "\n") if (stop := lower.find(mark, start, end)) >= 0]
    return _declined(lower, start, min(stops, default=end)) is not None


def tells_of_several(lower: str, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether a page says outside some parts of it that several projects got money."""
    around = outside(lower, parts)
    return _several(around) is not None and _granted(around) is not None


def says_several(lower: str, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether a page speaks outside some parts of it of several projects."""
    return _several(outside(lower, parts)) is not None


def outside(lower: str, parts: Sequence[tuple[int, int]]) -> str:
    """What a page says outside some parts of it."""
    edges = [0, *(place for part in parts for place in part), len(lower)]
    return " ".join(lower[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def has_sum(page: Page, start: int, end: int) -> bool:
    """Whether a stretch of a page has a sum, or a number that may be one."""
    refused = between(page.amounts.refused, start, end)
    return bool(between(page.amounts.found, start, end)) or any(one.reason in MAYBE_SUMS for one in refused)
