"""Dates as EDTF strings: ISO 8601-2:2019 level 1, and `XXXX-05-03` for a day whose year is unknown."""

import calendar
import re
from typing import Annotated

from pydantic import AfterValidator, Field

_DATE = r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?P<mark>[?~%]?)"
_date = re.compile(_DATE).fullmatch
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def _check_date(value: str) -> None:
    match = _date(value)
    if match is None:
        raise ValueError(f"{value!r} is no EDTF date")
    year, month, day = match["year"], match["month"], match["day"]
    if month is None or month == "XX":
        return
    number = int(month)
    if number in SEASONS and day is None:
        return
    if not 1 <= number <= 12:
        raise ValueError(f"{value!r} has no month or season {month}")
    if day is None or day == "XX":
        return
    days = calendar.monthrange(int(year) if year.isdigit() else 2000, number)[1] if year != "0000" else 31
    if not 1 <= int(day) <= days:
        raise ValueError(f"{value!r} is a day that does not exist")


def check_edtf(value: str) -> str:
    """Return `value` if it is an EDTF date or interval whose days exist; raise ValueError if not.

    >>> check_edtf("2014-07-01/2014-12-31"), check_edtf("2020-21"), check_edtf("2017/..")
    ('2014-07-01/2014-12-31', '2020-21', '2017/..')
    """
    first, slash, second = value.partition("/")
    if not slash:
        _check_date(value)
        return value
    if first in {"", ".."} and second in {"", ".."}:
        raise ValueError(f"{value!r} is open at both ends")
    for part in (first, second):
        if part not in {"", ".."}:
            _check_date(part)
    return value


Edtf = Annotated[str, Field(examples=["2014-07-01", "2020-21", "2017/.."]), AfterValidator(check_edtf)]
"""An EDTF string, checked."""
