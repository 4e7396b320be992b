"""Found records against expected ones: precision, recall and F1 a field, and records right as a whole.

Two values are the same when the attributes of `KEYS` are the same and, strictly, the first span is. Rule
names, confidence and further evidence never count.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path

import orjson

from pipeline.spans import values
from schemas.document import Document
from schemas.record import Issue, Record, Result

KEYS: dict[str, tuple[str, ...]] = {
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
"""Which attributes make a value of a field. The basis counts for none: it is how, not what."""

CORE = ("title", "budgets", "periods", "owners", "partners", "results")
"""The fields the extraction is for; `core` sums over them, `all` over every field."""

Key = tuple[object, ...]


class GoldError(ValueError):
    """A file of expected records that cannot be used; the message names it."""


@dataclass(slots=True)
class Score:
    """Counts of values: right, found though not expected, expected though not found."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @property
    def support(self) -> int:
        """How many values were expected."""
        return self.right + self.missed

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None when nothing was found."""
        return _share(self.right, self.right + self.false)

    @property
    def recall(self) -> float | None:
        """The share of what was expected that was found; None when nothing was expected."""
        return _share(self.right, self.support)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None when nothing was expected and nothing was found."""
        return _share(2 * self.right, 2 * self.right + self.false + self.missed)

    def add(self, expected: "Counter[Key]", found: "Counter[Key]") -> bool:
        """Count one field of one record; say whether it is wholly right."""
        right = (expected & found).total()
        self.right += right
        self.false += found.total() - right
        self.missed += expected.total() - right
        return expected == found


@dataclass(slots=True)
class Evaluation:
    """Scores a field, and how many of the expected and extra records are right in every field."""

    fields: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in KEYS})
    records: int = 0
    whole: int = 0

    def total(self, names: Iterable[str] = tuple(KEYS)) -> Score:
        """The score over several fields, every value weighing the same."""
        scores = [self.fields[name] for name in names]
        return Score(
            sum(s.right for s in scores), sum(s.false for s in scores), sum(s.missed for s in scores)
        )

    def add(self, expected: Sequence[Record], found: Sequence[Record], *, spans: bool = True) -> None:
        """Count one document. Records are paired by what they share; one without a pair is all wrong."""
        for one, other in pairs(expected, found, spans=spans):
            wanted, got = keys(one, spans=spans), keys(other, spans=spans)
            right = [self.fields[name].add(wanted[name], got[name]) for name in KEYS]
            self.records += 1
            self.whole += all(right) and one is not None and other is not None


def keys(record: Record | None, *, spans: bool = True) -> dict[str, "Counter[Key]"]:
    """The values of each field of a record as comparable keys; with `spans` the first span is part of it."""
    return {name: Counter(_keys(record, name, spans=spans)) if record else Counter() for name in KEYS}


def pairs(
    expected: Sequence[Record], found: Sequence[Record], *, spans: bool = True
) -> Iterator[tuple[Record | None, Record | None]]:
    """Pair the records that share most values first, then those that stand first in the document."""
    left, right = [keys(r, spans=spans) for r in expected], [keys(r, spans=spans) for r in found]
    shared = {
        (i, j): sum((left[i][name] & right[j][name]).total() for name in KEYS)
        for i in range(len(left))
        for j in range(len(right))
    }
    free_left, free_right = set(range(len(left))), set(range(len(right)))
    for i, j in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if i in free_left and j in free_right:
            free_left.remove(i)
            free_right.remove(j)
            yield expected[i], found[j]
    yield from ((expected[i], None) for i in sorted(free_left))
    yield from ((None, found[j]) for j in sorted(free_right))


def read_gold(path: Path, document: Document | None = None) -> list[Record]:
    """Read a JSON list of records, its spans checked against the document if given. Raises GoldError."""
    context = {"text": document.text} if document else None
    try:
        listed = orjson.loads(path.read_bytes())
        if not isinstance(listed, list):
            raise GoldError(f"{path}: a list of records is expected, this is {type(listed).__name__}")
        return [Record.model_validate_json(orjson.dumps(item), context=context) for item in listed]
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}") from error
    except GoldError:
        raise
    except ValueError as error:
        raise GoldError(f"{path}: {error}") from error


def _keys(record: Record, name: str, *, spans: bool) -> Iterator[Key]:
    for value in record.issues if name == "issues" else values(record, name):
        key = tuple(_READ.get(attribute, attrgetter(attribute))(value) for attribute in KEYS[name])
        if spans and not isinstance(value, Issue):
            key += (value.evidence[0].start, value.evidence[0].end)
        yield key


def _quantities(result: Result) -> tuple[Key, ...]:
    return tuple((q.value, q.upper, q.bound, q.unit, q.of) for q in result.quantities)


_READ: Mapping[str, Callable[..., object]] = {"quantities": _quantities}


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
