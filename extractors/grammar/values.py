"""What the grammar gives: numbers, sums of money and counted things, as plain values without a source."""

from dataclasses import dataclass
from decimal import Decimal

from schemas import Bound


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the text means it; `upper` is the top of a range ("2-3")."""

    value: Decimal
    upper: Decimal | None = None
    bound: Bound = Bound.EXACT
    unit: str | None = None
    """percent, procentenheter or promille when the number says so; None for a bare number."""
    ordinal: bool = False
    """Whether it says which one (3:e, tredje) and not how many."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in whole units of its currency: "2,5 mkr" is 2500000 SEK."""

    value: Decimal
    upper: Decimal | None = None
    bound: Bound = Bound.EXACT
    currency: str | None = None
    """ISO 4217; None when neither the number nor its label names one, which leaves it to the caller."""
    per: str | None = None
    """What one pays it for ("månad", "deltagare"), in the page's word: then it is a rate and no sum."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted or measured thing: "cirka 20 unga kvinnor", "65 % av deltagarna", "400 m²"."""

    value: Decimal
    upper: Decimal | None = None
    bound: Bound = Bound.EXACT
    unit: str = ""
    """percent, procentenheter, promille, persons, a unit of measure, or the counted noun as written."""
    of: str | None = None
    """What a share is a share of, or the noun phrase as written where it says more than `unit`."""
