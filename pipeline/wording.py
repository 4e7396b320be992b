"""A value in a few words, for people."""

from collections.abc import Callable
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

Say = Callable[[str], str]
"""Says a word of a closed set, or one of ours, in the language of the reader."""

_BOUNDS = {Bound.ABOUT: "about", Bound.AT_LEAST: "at least", Bound.AT_MOST: "at most"}


def words(value: Stated, say: Say = str) -> str:
    """Say a stated value in one line: `grant, about 411 601 SEK from Europeiska socialfonden`."""
    said = _say(value, say)
    return f"{said} ({say('inferred')})" if value.basis is Basis.INFERRED else said


@singledispatch
def _say(value: Stated, _: Say) -> str:
    raise TypeError(f"no words for {type(value).__name__}")


@_say.register
def _(value: TextValue, _: Say) -> str:
    return value.value


@_say.register
def _(value: Budget, say: Say) -> str:
    money = _number(value.amount, value.upper, value.bound, value.currency, say)
    return f"{say(value.kind)}, {money}" + (f" {say('from')} {value.payer}" if value.payer else "")


@_say.register
def _(value: Period, say: Say) -> str:
    return _listed(say(value.kind), value.name, value.edtf, value.duration)


@_say.register
def _(value: Party, _: Say) -> str:
    known = value.organisation.id or value.organisation.org_number
    return f"{value.name} = {known}" if known else value.name


@_say.register
def _(value: Place, say: Say) -> str:
    return _listed(value.name, say(value.kind), value.code)


@_say.register
def _(value: Result, say: Say) -> str:
    counted = "; ".join(quantity_words(quantity, say) for quantity in value.quantities)
    return f"{say(value.state)}: {value.statement}" + (f" [{counted}]" if counted else "")


@_say.register
def _(value: Related, say: Say) -> str:
    return _listed(say(value.relation), value.title, *value.identifiers, value.start, value.end)


@_say.register
def _(value: Programme, _: Say) -> str:
    return _listed(value.fund, value.name, value.period, value.priority, value.specific_objective)


@_say.register
def _(value: Phase, say: Say) -> str:
    return f"{say(value.value)}: {value.label}"


@_say.register(Alias)
@_say.register(Contact)
def _(value: Alias | Contact, say: Say) -> str:
    return f"{say(value.kind)}: {value.value}"


@_say.register
def _(value: Identifier, say: Say) -> str:
    return f"{say(value.scheme)}: {value.value}"


@_say.register
def _(value: OtherField, _: Say) -> str:
    return f"{value.label}: {value.value}"


def quantity_words(quantity: Quantity, say: Say = str) -> str:
    """Say a quantity: `about 20 persons of deltagarna`."""
    said = _number(quantity.value, quantity.upper, quantity.bound, say(quantity.unit), say)
    return f"{said} {say('of')} {quantity.of}" if quantity.of else said


def _listed(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _number(value: Decimal, upper: Decimal | None, bound: Bound, unit: str, say: Say) -> str:
    top = "" if upper is None else f"–{grouped(upper)}"
    about = f"{say(_BOUNDS[bound])} " if bound in _BOUNDS else ""
    return f"{about}{grouped(value)}{top} {unit}"


def grouped(number: Decimal) -> str:
    """Write a number in groups of three digits, without zeros after a decimal point: `2 500.5`."""
    digits = f"{number:,f}".replace(",", " ")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
