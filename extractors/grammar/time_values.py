"""What the grammar of time reads: points, stretches and lengths."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from schemas import Bound


class Precision(StrEnum):
    """How much of a date the text gives. `turn` is årsskiftet; `week` and the rest are what they say."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    THIRD = "third"
    TERM = "term"
    HALF_YEAR = "half_year"
    TURN = "turn"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class Date:
    """A point in time with the precision of the text.

    `edtf` is a date, or an interval of months where EDTF level 1 has no code (a quarter, a term). `earliest`
    and `latest` are its first and last possible day, None where the year is unknown.
    """

    edtf: str
    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision
    about: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time. `start` and `end` are EDTF with the precision of the text, None = open.

    `earliest` and `latest` are its first and last possible day, None where it is open or the year unknown.
    """

    edtf: str | None
    start: str | None
    end: str | None
    earliest: dt.date | None
    latest: dt.date | None
    duration: str | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: `iso` is ISO 8601 ("P2Y6M", "P3W"), `upper` the top of a range ("2-3 år")."""

    iso: str
    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    upper: str | None = None
    bound: Bound = Bound.EXACT
