"""The value that words say, for a span that an annotator marked without spelling its value out.

Read by the grammar that the extractor uses; what it cannot read is an error that asks for the value, never a
guess.
"""

from collections.abc import Callable
from typing import Any

from extractors.engine import Refused
from extractors.fields.claims import organisation_of
from extractors.grammar.amounts import read_amount
from extractors.grammar.organisations import read_organisation
from extractors.grammar.periods import read_period
from extractors.grammar.places import read_places
from extractors.grammar.quantities import find_quantities
from extractors.text import fold
from pipeline.evaluation.keys import plain
from schemas.record import PlaceKind

Attributes = dict[str, Any]


class WordsError(ValueError):
    """The words do not say the value; the message says what must be spelt out."""


def read(label: str, words: str, start: int) -> Attributes:
    """The attributes of a value of a label from its words, which stand at `start`. Raises WordsError."""
    field, _, kind = label.partition(".")
    return _READERS[field](words, kind, start)


def _text(words: str, kind: str, start: int) -> Attributes:
    return {"value": plain(words)}


def _phase(words: str, kind: str, start: int) -> Attributes:
    return {"label": plain(words)}


def _programme(words: str, kind: str, start: int) -> Attributes:
    raise WordsError(
        'spell it out: {"fund": …, "name": …, "period": …, "priority": …}, what the page says of it'
    )


def _related(words: str, kind: str, start: int) -> Attributes:
    return {"title": plain(words)}


def _other(words: str, kind: str, start: int) -> Attributes:
    raise WordsError('spell it out: {"label": …, "value": …}')


def _budget(words: str, kind: str, start: int) -> Attributes:
    found = read_amount(words)
    if isinstance(found, Refused) or found.value.per is not None:
        raise WordsError(
            f'{words!r} is no sum of money; spell it out: {{"amount": "411601", "currency": "SEK"}}'
        )
    value = found.value
    inferred = {"basis": "inferred"} if value.currency is None else {}
    upper = {} if value.upper is None else {"upper": format(value.upper, "f")}
    money = {"amount": format(value.value, "f"), "bound": value.bound, "currency": value.currency or "SEK"}
    return money | upper | inferred


def _period(words: str, kind: str, start: int) -> Attributes:
    found = read_period(words)
    if isinstance(found, Refused):
        raise WordsError(
            f"{words!r} is no time; spell it out: "
            '{"edtf": …, "start": …, "end": …, "earliest": …, "latest": …}'
        )
    value = found.value
    return {name: getattr(value, name) for name in ("edtf", "start", "end", "earliest", "latest", "duration")}


def _party(words: str, kind: str, start: int) -> Attributes:
    mention = read_organisation(words)
    if mention is None:
        raise WordsError(
            f'{words!r} is no organisation; spell it out: {{"name": …, "organisation": {{"name": …}}}}'
        )
    return {"name": plain(words), "organisation": organisation_of(mention).model_dump()}


def _place(words: str, kind: str, start: int) -> Attributes:
    found = read_places(words, PlaceKind(kind))
    if len(found) != 1:
        raise WordsError(f'{words!r} is not one place; spell it out: {{"name": …, "code": …, "scheme": …}}')
    mention = found[0][2]
    if mention.kind != kind:
        raise WordsError(f"{words!r} is a {mention.kind}; give it that label, or spell the place out")
    return {"name": mention.name, "code": mention.code, "scheme": mention.scheme, "country": mention.country}


def _result(words: str, kind: str, start: int) -> Attributes:
    view = fold(words)
    shared = {"persons", "percent", "procentenheter", "promille"}
    quantities = []
    for found in find_quantities(view).found:
        value, span = found.value, view.span(found.start, found.end)
        quantities.append(
            {
                "value": format(value.value, "f"),
                "upper": None if value.upper is None else format(value.upper, "f"),
                "bound": value.bound,
                "unit": value.unit,
                "of": value.of if value.unit in shared else None,
                "evidence": [{"start": span.start + start, "end": span.end + start, "text": span.text}],
            }
        )
    return {"statement": words, "quantities": quantities}


_READERS: dict[str, Callable[[str, str, int], Attributes]] = {
    **dict.fromkeys(("title", "aliases", "identifiers", "summary"), _text),
    "programme": _programme,
    "phase": _phase,
    "budgets": _budget,
    "periods": _period,
    **dict.fromkeys(("owners", "partners", "funders", "cofunders"), _party),
    "places": _place,
    "results": _result,
    "related": _related,
    "other_fields": _other,
}
