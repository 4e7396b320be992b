"""Every value of a document decided: which expected ones were found, which found ones were expected."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.evaluation.keys import FIELDS, Key, Level, key, kind_of, values_of, ways
from pipeline.evaluation.labelled import labelled
from pipeline.wording import words
from schemas.base import Stated
from schemas.document import Document
from schemas.extraction import Extraction
from schemas.record import Issue, Record
from schemas.rejection import Rejected


@dataclass(frozen=True, slots=True)
class Verdict:
    """One value, expected or found, and at which levels it has its like on the other side."""

    field: str
    said: str
    """The value in words."""
    start: int
    end: int
    """Its first span; 0 and 0 for an issue."""
    rule: str
    confidence: float | None
    labelled: bool
    strict: bool
    lenient: bool

    def right(self, level: Level) -> bool:
        """Whether it has its like at a level."""
        return self.strict if level is Level.STRICT else self.lenient


@dataclass(frozen=True, slots=True)
class Pair:
    """An expected record and the found one that is most like it; one of them may be missing."""

    has_expected: bool
    has_found: bool
    expected: tuple[Verdict, ...]
    found: tuple[Verdict, ...]

    def whole(self, level: Level, names: Iterable[str]) -> bool:
        """Whether both are there and every value of these fields is right."""
        wanted = set(names)
        return (
            self.has_expected
            and self.has_found
            and all(v.right(level) for v in (*self.expected, *self.found) if v.field in wanted)
        )


@dataclass(frozen=True, slots=True)
class TurnedDown:
    """A rejected candidate; `right` when it stands where an expected value of its field does."""

    field: str
    reason: str
    rule: str
    right: bool
    found: bool
    """Whether that expected value was found all the same."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One document: the fields that count in it, its pairs of records, its rejected candidates."""

    doc_id: str
    names: tuple[str, ...]
    pairs: tuple[Pair, ...]
    turned_down: tuple[TurnedDown, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of page by its name."""
        return kind_of(self.doc_id)

    @property
    def expected_none(self) -> bool:
        """Whether the page holds no project."""
        return not any(pair.has_expected for pair in self.pairs)


def judge(
    document: Document, expected: Sequence[Record], extraction: Extraction, names: Sequence[str] = FIELDS
) -> Judged:
    """Decide every value of a document in the fields that count."""
    pairs, rests = [], list[_Rest]()
    for one, other in paired(expected, extraction.records, names):
        pair, rest = _judge_pair(document.text, one, other, names)
        pairs.append(pair)
        rests.extend(rest)
    turned_down = tuple(_turned_down(extraction.rejected, rests, names))
    return Judged(document.doc_id, tuple(names), tuple(pairs), turned_down)


def paired(
    expected: Sequence[Record], found: Sequence[Record], names: Sequence[str] = FIELDS
) -> Iterator[tuple[Record | None, Record | None]]:
    """Pair the records that share most values, at both levels, then those that stand first."""
    left, right = [_all_keys(r, names) for r in expected], [_all_keys(r, names) for r in found]
    shared = {(i, j): len(left[i] & right[j]) for i in range(len(left)) for j in range(len(right))}
    free_left, free_right = set(range(len(left))), set(range(len(right)))
    for i, j in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if i in free_left and j in free_right:
            free_left.remove(i)
            free_right.remove(j)
            yield expected[i], found[j]
    yield from ((expected[i], None) for i in sorted(free_left))
    yield from ((None, found[j]) for j in sorted(free_right))


def _all_keys(record: Record, names: Iterable[str]) -> set[Key]:
    return {
        (level, name, way, made)
        for level in Level
        for name in names
        for way in ways(name, level)
        for value in values_of(record, name)
        if (made := key(value, name, level, way)) is not None
    }


_Rest = tuple[str, Stated | Issue, bool]
"""Field, expected value, whether it was found."""


def _judge_pair(
    text: str, expected: Record | None, found: Record | None, names: Iterable[str]
) -> tuple[Pair, list[_Rest]]:
    left, right, rests = list[Verdict](), list[Verdict](), list[_Rest]()
    for name in names:
        wanted = values_of(expected, name) if expected else ()
        got = values_of(found, name) if found else ()
        level_left, level_right = _matched(wanted, got, name)
        left.extend(_verdict(text, name, v, levels) for v, levels in zip(wanted, level_left, strict=True))
        right.extend(_verdict(text, name, v, levels) for v, levels in zip(got, level_right, strict=True))
        rests.extend((name, v, bool(levels)) for v, levels in zip(wanted, level_left, strict=True))
    return Pair(expected is not None, found is not None, tuple(left), tuple(right)), rests


def _matched(
    wanted: Sequence[Stated | Issue], got: Sequence[Stated | Issue], name: str
) -> tuple[list[set[Level]], list[set[Level]]]:
    """Which values of each side have their like: each is used once, strict likeness first."""
    left: list[set[Level]] = [set() for _ in wanted]
    right: list[set[Level]] = [set() for _ in got]
    steps = [(level, way) for level in Level for way in ways(name, level)]
    for level, way in steps:
        gives = set(Level) if level is Level.STRICT else {Level.LENIENT}
        waiting: defaultdict[Key | None, list[int]] = defaultdict(list)
        for i, value in enumerate(wanted):
            if not left[i]:
                waiting[key(value, name, level, way)].append(i)
        waiting.pop(None, None)
        for j, value in enumerate(got):
            if not right[j] and (like := waiting.get(key(value, name, level, way))):
                left[like.pop(0)] = right[j] = gives
    return left, right


def _verdict(text: str, name: str, value: Stated | Issue, levels: set[Level]) -> Verdict:
    strict, lenient = Level.STRICT in levels, Level.LENIENT in levels
    if isinstance(value, Issue):
        return Verdict(name, f"{value.code} at {value.path}", 0, 0, "", None, False, strict, lenient)
    span = value.evidence[0]
    return Verdict(
        name,
        words(value),
        span.start,
        span.end,
        value.rule,
        value.confidence,
        labelled(text, span.start),
        strict,
        lenient,
    )


def _turned_down(
    rejected: Iterable[Rejected], rests: Iterable[_Rest], names: Sequence[str]
) -> Iterator[TurnedDown]:
    places: dict[tuple[str, int, int], bool] = {}
    for name, value, found in rests:
        for span in value.evidence if isinstance(value, Stated) else ():
            place = (name, span.start, span.end)
            places[place] = places.get(place, True) and found
    for one in rejected:
        if one.field in names:
            place = (one.field, one.evidence.start, one.evidence.end)
            yield TurnedDown(one.field, one.reason, one.rule, place in places, places.get(place, False))
