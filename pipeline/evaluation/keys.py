"""When two values are the same: `strict` with kind, value and place in the text, `lenient` by value alone.

White space and the hyphen of a broken line do not count in text. Rule names, confidence, basis, labels and
evidence beyond the first span count at neither level.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from operator import attrgetter
from typing import Any

from pipeline.spans import values
from schemas.base import Stated
from schemas.record import Issue, Record

Key = tuple[object, ...]


class Level(StrEnum):
    """How alike two values must be.

    - `strict`: every attribute of `STRICT` and the first span.
    - `lenient`: one set of `LENIENT`: the same sum, time, body or words, whatever it was taken for.
    """

    STRICT = "strict"
    LENIENT = "lenient"


STRICT: dict[str, tuple[str, ...]] = {
    "title": ("value",),
    "aliases": ("kind", "value"),
    "identifiers": ("scheme", "value"),
    "programme": ("fund", "name", "period", "priority", "specific_objective"),
    "phase": ("value",),
    "summary": ("value",),
    "budgets": ("kind", "amount", "upper", "bound", "currency", "payer"),
    "periods": ("kind", "name", "edtf", "earliest", "latest", "duration"),
    "owners": ("name", "organisation.id"),
    "partners": ("name", "organisation.id"),
    "funders": ("name", "organisation.id"),
    "cofunders": ("name", "organisation.id"),
    "places": ("name", "kind", "code"),
    "results": ("state", "statement", "quantities"),
    "related": ("relation", "title", "identifiers", "start", "end"),
    "other_fields": ("label", "value"),
    "issues": ("code", "path"),
}
"""Which attributes make a value of a field, besides its first span."""

_BODY = (("organisation.id",), ("name",))
LENIENT: dict[str, tuple[tuple[str, ...], ...]] = {name: (of,) for name, of in STRICT.items()} | {
    "aliases": (("value",),),
    "identifiers": (("value",),),
    "budgets": (("amount", "upper", "currency"),),
    "periods": (("edtf", "duration"),),
    "owners": _BODY,
    "partners": _BODY,
    "funders": _BODY,
    "cofunders": _BODY,
    "places": (("name",), ("code",)),
    "results": (("statement",),),
    "related": (("title", "identifiers"),),
    "other_fields": (("value",),),
    "issues": (("code",),),
}
"""Which attributes are the value itself; where there are several ways, one that agrees is enough."""

FIELDS = tuple(STRICT)
CORE = ("title", "identifiers", "budgets", "periods", "owners", "partners")
"""The fields that say what a project is, what it costs, when it is and whose; `core` sums over them."""

_break = re.compile(r"[\u00ad\u200b]|-[ \t]*\r?\n\s*(?!(?:och|eller|samt|respektive)\b)")


def plain(text: str) -> str:
    r"""The words of a text: single spaces, no soft hyphens, words that a line end broke put together.

    >>> plain("Sam-\nordning  av\u00a0vård-\noch omsorg")
    'Samordning av vård- och omsorg'
    """
    return " ".join(_break.sub("", text).split())


def kind_of(doc_id: str) -> str:
    """What kind of page a document is by its name, the part before `_01`; "" when it has no such name.

    >>> kind_of("press_list_04"), kind_of("b/press_list_04"), kind_of("seed")
    ('press_list', 'press_list', '')
    """
    kind, _, number = doc_id.rpartition("/")[2].rpartition("_")
    return kind if number.isdecimal() else ""


def values_of(record: Record, field: str) -> tuple[Stated | Issue, ...]:
    """What a record holds in a field; issues are compared too."""
    return record.issues if field == "issues" else values(record, field)


def ways(field: str, level: Level) -> tuple[tuple[str, ...], ...]:
    """The sets of attributes of which one must agree at a level."""
    return (STRICT[field],) if level is Level.STRICT else LENIENT[field]


def key(value: Stated | Issue, field: str, level: Level, way: tuple[str, ...]) -> Key | None:
    """What of a value is compared in one way; None when it has nothing there, and is like no other."""
    made = tuple(_READ.get(name, attrgetter(name))(value) for name in way)
    if all(part is None for part in made):
        return None
    made = tuple(plain(part) if isinstance(part, str) else part for part in made)
    if level is Level.STRICT and isinstance(value, Stated):
        made += (value.evidence[0].start, value.evidence[0].end)
    return made


def _quantities(result: Any) -> tuple[Key, ...]:
    return tuple((q.value, q.upper, q.bound, plain(q.unit), q.of and plain(q.of)) for q in result.quantities)


_READ: Mapping[str, Callable[[Any], object]] = {"quantities": _quantities}
