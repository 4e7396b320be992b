"""Units of money: their forms, their worth, and the literal cues that show a page has one.

Rows of `money_units.csv` (ISO 4217, CLDR `sv`, Språkrådet) and `rates.csv`; all forms are lower case.
"""

from dataclasses import dataclass
from decimal import Decimal

import regex

from extractors.grammar.alternatives import one_of
from extractors.grammar.number_words import CARDINALS, SCALES
from extractors.tables import rows


@dataclass(frozen=True, slots=True)
class Unit:
    """What one of a unit is worth, and in which currency (ISO 4217)."""

    factor: Decimal
    currency: str


_ROWS = rows("money_units")
UNITS = {row["form"]: Unit(Decimal(row["factor"]), row["currency"]) for row in _ROWS}
BEFORE = {row["form"] for row in _ROWS if row["place"] == "both"}
"""Forms that may stand before the number too: SEK 30 000, € 5,90."""
WITH_CENTS = ("dollar", "euro", "pund")
"""Ends of units after which two digits alone are hundredths: 15 dollar 50."""
UNIT = one_of(set(UNITS))
UNIT_BEFORE = one_of(BEFORE)

_RATES = {row["phrase"]: row["per"] for row in rows("rates")}
_EACH = r"(?P<per>\p{L}[\p{L}²³]*+(?:-\p{L}++)*+(?: och (?:dag|dygn|månad|natt|tillfälle|timme|vecka|år))?+)"
_rate = regex.compile(rf" ?(?P<phrase>{one_of(set(_RATES))})(?!\p{{L}})|(?: ?/ ?| per ){_EACH}").match
_label = regex.compile(
    rf"(?<!\p{{L}})(?:(?P<scale>{one_of(SCALES)}|tusentals?|miljontals?) ?)?(?P<unit>{UNIT})(?!\p{{L}})"
)
_MN = tuple(
    f"{digit} {scale}" for digit in "0123456789" for scale in ("milj", "mill", "mn", "mdr", "tusen", "hundra")
)
_NOT_PER = {"den", "sista", "automatik", "post", "telefon"}


def cues_after_digits() -> tuple[str, ...]:
    """Literal text that stands where a unit follows digits (`0 kr`, `5€`) or their scale (`milj`)."""
    digits = {f"{digit}{gap}{form}" for digit in "0123456789" for gap in ("", " ") for form in UNITS}
    return (*sorted(digits), "miljon", "miljard", "biljon", *_MN)


def cues_after_words() -> tuple[str, ...]:
    """Literal text that stands where a unit follows a number in words: `tusen kr`, `fem euro`, `miljon`."""
    endings = {word[-3:] for word in CARDINALS} | {"tal", "par", "sin", "jog", "alv", "nan"}
    words = {f"{ending} {form}" for ending in endings for form in UNITS}
    return (*sorted(words), "miljon", "miljard", "biljon")


def cues_before() -> tuple[str, ...]:
    """Literal text that stands where a unit is followed by a number: `sek 1`, `€5`."""
    return tuple(
        sorted(f"{form}{gap}{digit}" for form in BEFORE for gap in ("", " ") for digit in "0123456789")
    )


def cues_label() -> tuple[str, ...]:
    """Literal text of a unit that ends a label: `kr)`, `tkr:`."""
    return tuple(sorted(f"{form}{mark}" for form in UNITS for mark in ")]:"))


def rate_after(lower: str, end: int, ceiling: int) -> tuple[int, str | None]:
    """Where a rate after an amount stops, and per what it is: "kr/månad", "kr per deltagare"."""
    match = _rate(lower, end, ceiling)
    if match is None:
        return end, None
    if match["phrase"]:
        return match.end(), _RATES[match["phrase"]]
    if match["per"] in UNITS or match["per"] in _NOT_PER:
        return end, None
    return match.end(), match["per"]


def label_unit(label: str) -> tuple[Decimal, str] | None:
    """The unit of money a label or column head names, as (factor, currency); None when it names none.

    >>> label_unit("Budget (tkr)"), label_unit("Belopp i miljoner kronor"), label_unit("Projektägare")
    ((Decimal('1000'), 'SEK'), (Decimal('1000000'), 'SEK'), None)
    """
    match = _label.search(label.lower())
    if match is None:
        return None
    unit = UNITS[match["unit"]]
    words = {"tusental": Decimal(1000), "miljontal": Decimal(1000000)}
    scale = (SCALES | words)[match["scale"].removesuffix("s")] if match["scale"] else Decimal(1)
    return unit.factor * scale, unit.currency


_SCALED = rf"(?:{one_of(SCALES)}|tusentals?|miljontals?) ?(?:{UNIT})|{UNIT}"
_declared = regex.compile(
    rf"(?<!\p{{L}})(?:belopp|summor|siffror|kostnader|utgifter)(?:en|na)?(?: i tabell\p{{L}}*)?"
    rf"(?: (?:är|anges|angivna|angivet|redovisas|visas|avser|står))*,? i (?P<unit>{_SCALED})(?!\p{{L}})"
    rf"|^[^\n\d]{{0,80}}?(?:(?:19|20)\d\d[^\n\d]{{0,20}}|tabell \d[^\n\d]{{0,80}}){{1,3}}(?: \(|, )(?:i )?"
    rf"(?P<unit>[tkm]?kr|mnkr|[tkm]sek|{_SCALED})\)?:?$",
    regex.MULTILINE,
)


def declared_unit(lower: str) -> tuple[Decimal, str] | None:
    """The unit that a page gives for the sums under it: `Belopp i tkr`, `Investeringar 2019-2021 (mkr)`.

    >>> declared_unit("alla belopp anges i miljoner kronor.")
    (Decimal('1000000'), 'SEK')
    """
    said = [match["unit"] for match in _declared.finditer(lower)]
    return label_unit(said[-1]) if said else None
