"""What stands on a page before anybody asks which project it belongs to: layout, sentences and values."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import NamedTuple, TypeVar

from extractors.engine import Findings, Found
from extractors.grammar.actors import OrganisationMention, PlaceMention
from extractors.grammar.name_evidence import with_told_bodies
from extractors.grammar.organisations import find_organisations
from extractors.grammar.places import find_places
from extractors.grammar.time_values import Date, Duration, Period
from extractors.grammar.values import Amount, Quantity
from extractors.grammar.values_on import find_values
from extractors.layout import Block, Kind, Layout, read_layout, sentences
from extractors.name_again import always_with
from extractors.name_frames import FRAMED
from extractors.name_leads import find_names_in_passing
from extractors.names import ProjectName, find_names
from extractors.telling import may_tell, tells_of_one
from extractors.text import Text
from extractors.verbs import INFINITIVES
from extractors.whereabouts import Overlaps, P, Stretches, between

V = TypeVar("V")
_LOOSE = frozenset({"name.in_name", "name.run"}) | FRAMED
"""Rules of names that a place or a body would fit too: "I Gamla stan byggs"."""
_OUTRIGHT = frozenset({"name.after_project", "name.quoted"})
_MARKED = FRAMED - {"name.related", "name.of_kind", "name.through"} | {"name.baptised"}
"""Rules of names with a mark behind them: what stands before it is all name."""
_DEEDS = (
    *("utveckling", "samverkan", "samarbete", "verksamhet", "arbete", "hållbarhet", "centrum", "försörjning"),
)
_SHORTEST_PIECE = 12
"""Less of a sentence that was cut is only what joins its parts."""
_SHORT_PART = 90
"""A longer part of a row is running text."""
_gets = re.compile(
    r" (?:får|fick|har fått|beviljas|beviljades|har beviljats|tilldelas|tilldelades|tar emot) "
    r"(?:[\w-]+ ){0,3}$"
).match
_of_money = re.compile(r"(?:[.,:;!]| (?:i|till|för|från|av|ur|på)(?!\w)|$)", re.MULTILINE).match
"""What follows millions that are kronor: `3 miljoner i stöd`, not `3 miljoner kunder`."""
PROSE = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE})


class Sentence(NamedTuple):
    """A sentence of running text and the block it stands in (`start`, `end` in the fold)."""

    start: int
    end: int
    block: Block


@dataclass(frozen=True, slots=True)
class Page:
    """A page and everything found on it, not yet interpreted."""

    text: Text
    layout: Layout
    sentences: tuple[Sentence, ...]
    names: tuple[Found[ProjectName], ...]
    led_to: tuple[Found[ProjectName], ...]
    """What may be the name of the project of a short page that gives it none otherwise."""
    amounts: Findings[Amount]
    times: "Findings[Date | Period]"
    durations: Findings[Duration]
    quantities: Findings[Quantity]
    organisations: Findings[OrganisationMention]
    places: Findings[PlaceMention]

    def tells_of_one_project(self) -> bool:
        """Whether the running text has one project for its subject: `Syftet med projektet är`."""
        return tells_of_one(self.text.lower, self.sentences)

    def may_tell_of_one(self) -> bool:
        """Whether the page is no call and explains nothing: what is paid and done may be one project's."""
        return may_tell(self.text.lower)

    def with_headlines(self) -> "Page":
        """The page with its headings read as sentences: the headline of a list says who pays."""
        told = [Sentence(b.start, b.end, b) for b in self.layout.blocks if b.kind is Kind.HEADING]
        return replace(self, sentences=tuple(sorted([*self.sentences, *told], key=lambda s: s.start)))

    def with_award_headline(self) -> "Page":
        """The page with the headline that says who got how much read as a sentence."""
        head = next((b for b in self.layout.blocks if b.kind is Kind.HEADING and self._is_award(b)), None)
        if head is None:
            return self
        told = Sentence(head.start, head.end, head)
        return replace(self, sentences=tuple(sorted([*self.sentences, told], key=lambda s: s.start)))

    def _is_award(self, block: Block) -> bool:
        bodies = between(self.organisations.found, block.start, block.end)
        sums = [one.start for one in between(self.amounts.found, block.start, block.end)]
        bare = between(self.amounts.refused, block.start, block.end)
        sums = sums or [one.start for one in bare if _of_money(self.text.lower, one.end, block.end)]
        return bool(bodies and sums) and _gets(self.text.lower, bodies[0].end, sums[0]) is not None

    def in_parts(self, parts: "tuple[tuple[int, int], ...]") -> "Page":
        """The page of a row of a list: each of its parts stands by itself, whatever its line looked like."""
        blocks = tuple(
            Block(Kind.ITEM if end - start < _SHORT_PART else Kind.PARAGRAPH, start, end)
            for start, end in parts
        )
        pairs = tuple(pair for pair in self.layout.pairs if pair.label is not None)
        layout = Layout(blocks, pairs, self.layout.refused)
        return replace(self, layout=layout, sentences=tuple(_sentences(self.text.fold, blocks)))

    def _cut(self, start: int, end: int) -> "Iterator[tuple[Block, list[Sentence]]]":
        """What is in `start:end` of the running text that one of its ends cuts through."""
        for block in self._at(self.layout.blocks, {start, end}):
            if block.kind not in PROSE:
                continue
            piece = block._replace(start=max(start, block.start), end=min(end, block.end))
            if piece.end - piece.start < _SHORTEST_PIECE:
                continue
            told = between(self.sentences, block.start, piece.end)
            edges = [(max(s.start, piece.start), min(s.end, piece.end)) for s in told if s.end > piece.start]
            yield piece, [Sentence(first, last, piece) for first, last in edges]

    @staticmethod
    def _at(blocks: Sequence[Block], places: "set[int]") -> "list[Block]":
        """The blocks with one of some places inside them."""
        found = {bisect_right(blocks, place, key=_start) - 1 for place in places}
        return [
            blocks[n]
            for n in sorted(found)
            if n >= 0 and any(blocks[n].start < p < blocks[n].end for p in places)
        ]

    def within(self, stretches: "tuple[tuple[int, int], ...]") -> "Page":
        """The page with only what stands in some stretches of it; positions stay those of the whole page."""

        def inside(placed: Sequence[P]) -> tuple[P, ...]:
            return tuple(
                one for start, end in stretches for one in between(placed, start, end) if one.end <= end
            )

        def only(findings: "Findings[V]") -> "Findings[V]":
            return Findings(inside(findings.found), inside(findings.refused))

        blocks, sentences = inside(self.layout.blocks), inside(self.sentences)
        cut = [piece for stretch in stretches for piece in self._cut(*stretch)]
        if cut:
            blocks = tuple(sorted((*blocks, *(block for block, _ in cut)), key=_start))
            sentences = tuple(sorted((*sentences, *(s for _, some in cut for s in some)), key=_start))
        layout = Layout(blocks, inside(self.layout.pairs), inside(self.layout.refused))
        return Page(
            text=self.text,
            layout=layout,
            sentences=sentences,
            names=inside(self.names),
            led_to=inside(self.led_to),
            amounts=only(self.amounts),
            times=only(self.times),
            durations=only(self.durations),
            quantities=only(self.quantities),
            organisations=only(self.organisations),
            places=only(self.places),
        )


_start = attrgetter("start")


def read_page(text: Text) -> Page:
    """Read the layout of a page and find every value, organisation, place and project name on it."""
    layout = read_layout(text)
    places = find_places(text)
    organisations = find_organisations(text)
    values = find_values(text)
    names = _without_places(text.fold, find_names(text), places, organisations)
    projects = {name.value.name for name in names}
    organisations = with_told_bodies(text, organisations, places, projects)
    organisations = _without_names(text.fold, organisations, names)
    return Page(
        text=text,
        layout=layout,
        sentences=tuple(_sentences(text.fold, layout.blocks)),
        names=names,
        led_to=_without_places(text.fold, find_names_in_passing(text), places, organisations),
        amounts=values.amounts,
        times=values.times,
        durations=values.durations,
        quantities=values.quantities,
        organisations=organisations,
        places=places,
    )


def _without_places(
    fold: str,
    names: "tuple[Found[ProjectName], ...]",
    places: Findings[PlaceMention],
    organisations: Findings[OrganisationMention],
) -> "tuple[Found[ProjectName], ...]":
    """`projektet Unga Vägar i Osby`, `… vid Lunds universitet` is Unga Vägar, without where it is."""
    ends = {(place.start, place.end) for place in places.found}
    kept = []
    bodies = {(body.start, body.end) for body in organisations.found if not body.value.generic}
    beside = Overlaps([*((place.start, place.end) for place in places.found), *bodies])
    for name in names:
        if name.rule in _LOOSE and _clashes(name, beside):
            continue
        marked = name.value.acronym or name.rule in _MARKED or fold[name.end : name.end + 1] == '"'
        for joining, known in ((" i ", ends), (" vid ", bodies), (" av ", bodies), (" från ", bodies)):
            head, _, last = name.value.name.rpartition(joining)
            stripped = head and (name.end - len(last), name.end) in known and not marked
            if stripped and not _is_deed(head) and not always_with(fold, name.value.name, head):
                name = name._replace(end=name.start + len(head), value=ProjectName(head))  # noqa: PLW2901
        kept.append(name)
    return tuple(kept)


def _is_deed(head: str) -> bool:
    """Whether a name without its place would only say what is done: `Stanna i Dalarna`."""
    return " " not in head and (head.endswith(_DEEDS) or head.lower() in INFINITIVES)


def _without_names(
    fold: str, organisations: Findings[OrganisationMention], names: "tuple[Found[ProjectName], ...]"
) -> Findings[OrganisationMention]:
    """The bodies without those that are a project's name or a part of it: `projektet Strandskolan`."""
    outright = [name for name in names if name.rule in _OUTRIGHT]
    if not outright:
        return organisations
    inside = Stretches((name.start, name.end) for name in outright)
    written = {name.value.name for name in outright}
    kept = tuple(
        body
        for body in organisations.found
        if body.value.id is not None
        or not (inside.hold(body.start, body.end) or fold[body.start : body.end] in written)
    )
    return organisations if len(kept) == len(organisations.found) else replace(organisations, found=kept)


def _clashes(name: Found[ProjectName], beside: Overlaps) -> bool:
    """Whether a place or a body begins a loose name, or stands in one that only small words mark."""
    return beside.meet(name.start, name.start + 1 if name.rule in FRAMED else name.end)


def _sentences(fold: str, blocks: tuple[Block, ...]) -> list[Sentence]:
    return [
        Sentence(start, end, block)
        for block in blocks
        if block.kind in PROSE
        for start, end in sentences(fold, block.start, block.end)
    ]
