"""Money, time and counted things."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from schemas.base import Frozen, Span, Stated
from schemas.edtf import Edtf

Money = Annotated[Decimal, Field(allow_inf_nan=False, max_digits=20, decimal_places=2)]
Number = Annotated[Decimal, Field(allow_inf_nan=False)]


class Bound(StrEnum):
    """How exactly a number is given.

    - `exact`: as it stands.
    - `about`: cirka, omkring, ungefär, närmare, knappt, drygt.
    - `at_least`: minst, över, mer än.
    - `at_most`: upp till, högst, max.
    """

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class BudgetKind(StrEnum):
    """What a sum of money is.

    - `total`: the whole budget of the project.
    - `grant`: what a funder has granted.
    - `cofinancing`: what others put in.
    - `cost`: what has been spent.
    - `other`: money of the project that is none of these.
    """

    TOTAL = "total"
    GRANT = "grant"
    COFINANCING = "cofinancing"
    COST = "cost"
    OTHER = "other"


class Budget(Stated):
    """A sum of money of the project; `upper` is the top of a range, in the same currency (ISO 4217)."""

    kind: BudgetKind
    """What the sum is."""
    amount: Money
    """In whole units of the currency; the bottom of a range."""
    upper: Money | None = None
    """The top of a range ("2–3 miljoner")."""
    bound: Bound = Bound.EXACT
    """How exactly it is given."""
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    """ISO 4217."""
    payer: str | None = None
    """Who pays it, by canonical name, when the label or sentence says so."""
    label: str | None = None
    """The page's own words for the sum."""


class PeriodKind(StrEnum):
    """What a stretch of time is.

    - `project`: the project as a whole.
    - `phase`: a named part of it.
    - `application`: when it was applied for.
    - `decision`: when it was granted.
    - `event`: something that happened in it.
    - `other`: time of the project that is none of these.
    """

    PROJECT = "project"
    PHASE = "phase"
    APPLICATION = "application"
    DECISION = "decision"
    EVENT = "event"
    OTHER = "other"


class Period(Stated):
    """A stretch of time. `start` and `end` keep the precision of the text; a single date is both.

    `earliest` and `latest` widen it to days (a spring is March to May); null where the text leaves an end
    open or the year unknown. `duration` is ISO 8601 ("P3Y") when the text gives a length.
    """

    kind: PeriodKind
    """What the time is."""
    name: str | None = None
    """The page's name of a phase or event."""
    edtf: Edtf | None = None
    """The time with the precision of the text; null when only a length is given."""
    start: Edtf | None = None
    """Its first point; null where it is open."""
    end: Edtf | None = None
    """Its last point; null where it is open."""
    earliest: dt.date | None = None
    """The first day that it can be."""
    latest: dt.date | None = None
    """The last day that it can be."""
    duration: Annotated[str, Field(pattern=r"^P(\d+W|\d+Y(\d+M)?(\d+D)?|\d+M(\d+D)?|\d+D)$")] | None = None
    """ISO 8601, when the text gives a length."""


class Quantity(Frozen):
    """A counted or measured thing inside a result: value, unit, and what is counted, in the page's words."""

    value: Number
    """The number; the bottom of a range."""
    upper: Number | None = None
    """The top of a range."""
    bound: Bound = Bound.EXACT
    """How exactly it is given."""
    unit: str
    """percent, persons, an ISO 4217 currency, a unit of measure, or the counted noun itself."""
    of: str | None = None
    """What a share is a share of, or who the persons are, in the page's words."""
    evidence: tuple[Span, ...] = ()
    """Where it stands."""
