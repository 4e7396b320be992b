"""What a sum is by the noun that it is said of: `EU-stödet uppgår till SUM`, `kommunens insats är SUM`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.reduction import ADJECTIVE, ORGANISATIONS, SUM
from extractors.tables import rows
from extractors.word_classes import CLASSES

_ENDINGS = sorted({row["ending"] for row in rows("money_nouns")}, key=len, reverse=True)
_KINDS = {(row["ending"], row["adjective"]): row["kind"] for row in rows("money_nouns")}
_said_of = re.compile(
    rf"(?<![^ ])(?:(?P<of>{ORGANISATIONS}) s |(?P<compound>{ADJECTIVE}) )?"
    r"(?:(?:det|den|de|projektets|vårt|vår|våra|sitt|dess) )?(?P<adjectives>(?:\w+(?:[ae]|t|en) ){0,3}?)"
    rf"(?P<noun>[\w-]*?(?P<ending>{'|'.join(_ENDINGS)})) "
    rf"(?:(?:från|av|ur|genom) (?P<giver>{ORGANISATIONS}) )?"
    rf"(?:till projektet |i projektet |för projektet )?(?:nu |då |totalt |sammanlagt )?"
    rf"(?:{CLASSES['amounts_to']}|omfattar|omfattade|motsvarar|motsvarade|var på|låg på|stannade på) "
    rf"(?:[^ ,.;:{ORGANISATIONS}{SUM}]+ ){{0,2}}?{SUM}"
).finditer
_comes_from = re.compile(
    rf"(?<![^ ])från (?P<of>{ORGANISATIONS}) (?:kommer|kom) (?:nu |också |även |dessutom )?"
    rf"(?:[^ ,.;:{ORGANISATIONS}{SUM}]+ ){{0,4}}?{SUM}"
).finditer
"""`Från Vinnova kommer ett bidrag på SUM`"""
_FIRST = frozenset({"egen", "egna", "ideella", "beviljade"})


class Amounting(NamedTuple):
    """What a sum is, by its place in the words of a sentence, and who pays it."""

    kind: str
    """Of the table: `grant`, `cofinancing`, `own`."""
    payer: int | None
    """Where the mark of the payer stands."""
    sum: int


def amounting_in(text: str) -> Iterator[Amounting]:
    """Read what the sums of a reduced sentence (`reduction`) are said to be; places are of characters.

    >>> [one.kind for one in amounting_in(f"bidraget uppgår till {SUM} . ")]
    ['grant']
    """
    if SUM not in text:
        return
    for match in _said_of(text):
        given = _FIRST.intersection(match["adjectives"].split())
        adjective = next(iter(given), "")
        kind = _KINDS.get((match["ending"], adjective)) or _KINDS.get((match["ending"], ""))
        payer = next((match.start(name) for name in ("of", "giver", "compound") if match[name]), None)
        if kind == "given":
            kind = "grant" if payer is not None else None
        if kind is not None and not (kind == "grant" and "sökt" in match["noun"]):
            yield Amounting(kind, payer, match.end() - 1)
    for match in _comes_from(text):
        yield Amounting("grant", match.start("of"), match.end() - 1)
