"""A value in a few words, for people."""

from decimal import Decimal
from functools import singledispatch

from schemas.base import Basis, Stated
from schemas.organisations import Party
from schemas.record import (
    Alias,
    Contact,
    Identifier,
    OtherField,
    Phase,
    Place,
    Programme,
    Related,
    Result,
    TextValue,
)
from schemas.values import Bound, Budget, Period, Quantity

_BOUNDS = {Bound.EXACT: "", Bound.ABOUT: "about ", Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most "}


def words(value: Stated) -> str:
    """Say a stated value in one line: `grant, about 411 601 SEK from Europeiska socialfonden`."""
    said = _say(value)
    return f"{said} (inferred)" if value.basis is Basis.INFERRED else said


@singledispatch
def _say(value: Stated) -> str:
    raise TypeError(f"no words for {type(value).__name__}")


@_say.register
def _(value: TextValue) -> str:
    return value.value


@_say.register
def _(value: Budget) -> str:
    money = _number(value.amount, value.upper, value.bound, value.currency)
    return f"{value.kind}, {money}" + (f" from {value.payer}" if value.payer else "")


@_say.register
def _(value: Period) -> str:
    return _listed(value.kind, value.name, value.edtf, value.duration)


@_say.register
def _(value: Party) -> str:
    known = value.organisation.id or value.organisation.org_number
    return f"{value.name} = {known}" if known else value.name


@_say.register
def _(value: Place) -> str:
    return _listed(value.name, value.kind, value.code)


@_say.register
def _(value: Result) -> str:
    counted = "; ".join(quantity_words(quantity) for quantity in value.quantities)
    return f"{value.state}: {value.statement}" + (f" [{counted}]" if counted else "")


@_say.register
def _(value: Related) -> str:
    return _listed(value.relation, value.title, *value.identifiers, value.start, value.end)


@_say.register
def _(value: Programme) -> str:
    return _listed(value.fund, value.name, value.period, value.priority, value.specific_objective)


@_say.register
def _(value: Phase) -> str:
    return f"{value.value}: {value.label}"


@_say.register(Alias)
@_say.register(Contact)
def _(value: Alias | Contact) -> str:
    return f"{value.kind}: {value.value}"


@_say.register
def _(value: Identifier) -> str:
    return f"{value.scheme}: {value.value}"


@_say.register
def _(value: OtherField) -> str:
    return f"{value.label}: {value.value}"


def quantity_words(quantity: Quantity) -> str:
    """Say a quantity: `about 20 persons of deltagarna`."""
    said = _number(quantity.value, quantity.upper, quantity.bound, quantity.unit)
    return f"{said} of {quantity.of}" if quantity.of else said


def _listed(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _number(value: Decimal, upper: Decimal | None, bound: Bound, unit: str) -> str:
    top = "" if upper is None else f"–{_grouped(upper)}"
    return f"{_BOUNDS[bound]}{_grouped(value)}{top} {unit}"


def _grouped(number: Decimal) -> str:
    digits = f"{number:,f}".replace(",", " ")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
