"""One project of a page: the page, the names of the project, and what each sentence is about."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from extractors.engine import Found
from extractors.grammar.actors import OrganisationMention
from extractors.layout import Block, Kind, Pair, Section
from extractors.lookup import Lookup
from extractors.one_grant import tells_of_a_grant
from extractors.page import Page, Sentence
from extractors.tables import rows
from extractors.telling import signs_of_call, speaks_to_reader
from extractors.text import fold
from extractors.topics import REASONS, Scopes, Topic
from extractors.whereabouts import Stretches, between
from schemas import Alias, Reason, Span, TextValue

_project_words = Lookup(
    (word, None)
    for word in (
        *("projekt", "förstudie", "satsning", "initiativ"),
        *(f"{money} {verb}" for money in ("bidraget", "stödet") for verb in ("avser", "gäller", "ska")),
    )
).inside
_GIVING = "|".join(
    row["words"] for row in rows("word_classes") if row["class"] in {"gets", "got", "giving", "adds"}
)
_is_award = re.compile(rf"(?<!\w)(?:{_GIVING}|bevilja|ja till|går|gick)(?!\w)").search


def _bare_millions(page: Page, start: int, end: int) -> bool:
    """Whether a stretch has a sum that lacks its currency: `står för 1,7 miljoner`."""
    return any(one.reason is Reason.NO_UNIT for one in between(page.amounts.refused, start, end))


_BRIEF = 1400
_PRONOUNS = ("det ", "den ", "här ")


class Fitting:
    """The bodies that a definite form fits, in the order of the page."""

    def __init__(self, bodies: list[Found[OrganisationMention]]) -> None:
        self._bodies = bodies
        self._starts = [body.start for body in bodies]
        self.only = _the_only(bodies)
        self.any = bool(bodies)

    def only_in(self, start: int, end: int) -> Found[OrganisationMention] | None:
        """The only one that is named in a stretch."""
        return _the_only(self._bodies[bisect_left(self._starts, start) : bisect_left(self._starts, end)])


def _the_only(bodies: list[Found[OrganisationMention]]) -> Found[OrganisationMention] | None:
    one = len({body.value.canonical for body in bodies}) == 1
    return bodies[0] if one else None


@dataclass(frozen=True)
class Project:
    """What the finders of the fields are given."""

    page: Page
    title: TextValue | None
    aliases: tuple[Alias, ...]
    scopes: Scopes
    in_list: bool = False
    """Whether the project is one of several in a list, whose lines say no more than they must."""

    owned: bool = False
    """Whether the page says whose it is: it tells of a project then, also where it names none."""

    outside: tuple[Found[OrganisationMention], ...] = ()
    """The bodies that a page of several projects names outside them: `museet` may be one."""

    number: tuple[int, int] | None = None
    """Where the number of its case stands in a row of a list."""

    fitting: dict[tuple[str, object, frozenset[str]], list[Fitting]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """The bodies that each definite form may stand for, as far as they have been asked for."""
    municipal: dict[frozenset[str], dict[str, tuple[int, int]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """The municipalities that `kommunen` may stand for, by those that it does not."""
    _told: dict[int, bool] = field(default_factory=dict, repr=False, compare=False)
    _near: dict[int, bool] = field(default_factory=dict, repr=False, compare=False)
    """Of which sentences it has been asked whether they tell of the project, or stand near one that does."""

    def span(self, start: int, end: int) -> Span:
        """Evidence behind a stretch of the fold."""
        return self.page.text.span(start, end)

    def text(self, start: int, end: int) -> str:
        """The document's own characters behind a stretch of the fold."""
        return self.page.text.written(start, end)

    def pairs(self, *fields: str) -> Iterator[Pair]:
        """The label/value pairs that feed a field or a part of it (`budget` takes in `budget.total`)."""
        for field_, family, pair in self._pairs:
            if field_ in fields or family in fields:
                yield pair

    @cached_property
    def _pairs(self) -> tuple[tuple[str, str, Pair], ...]:
        """The pairs of the page, each with its field and what that is a part of."""
        pairs = self.page.layout.pairs
        return tuple((pair.field, pair.field.partition(".")[0], pair) for pair in pairs)

    def own_sentences(self) -> Iterator[Sentence]:
        """The sentences that are about this project."""
        return (scope.sentence for scope in self.scopes.all if scope.topic is Topic.OWN)

    @cached_property
    def values(self) -> Stretches:
        """Where the values of the page's labels stand."""
        return Stretches((pair.start, pair.end) for pair in self.page.layout.pairs)

    @cached_property
    def listed(self) -> frozenset[Section]:
        """The sections that have list items."""
        return frozenset(block.section for block in self.blocks(Kind.ITEM))

    @cached_property
    def bodies(self) -> Stretches:
        """Where the organisations of the page stand."""
        return Stretches((found.start, found.end) for found in self.page.organisations.found)

    @cached_property
    def place_names(self) -> frozenset[str]:
        """The places of the page, as written."""
        fold = self.page.text.fold
        return frozenset(fold[place.start : place.end] for place in self.page.places.found)

    def foreign(self, position: int) -> Reason | None:
        """Why a value at a position of running text is not this project's; None if it may be."""
        scope = self.scopes.at(position)
        if scope is not None and scope.turn is not None and position > scope.turn:
            return REASONS[Topic.OTHER]
        return None if scope is None or scope.topic is Topic.OWN else REASONS[scope.topic]

    def tells_of_it(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of the project: by word, by name, or by pronoun after one that does."""
        passed = []
        known = self._told.get(sentence.start)
        while known is None:
            passed.append(sentence.start)
            if self._is_named_in(sentence):
                known = True
            elif not self.page.text.lower.startswith(_PRONOUNS, sentence.start, sentence.end):
                known = False
            else:
                before = self.scopes.at(sentence.start - 2)
                if before is None or before.sentence.block is not sentence.block:
                    known = False
                else:
                    sentence = before.sentence
                    known = self._told.get(sentence.start)
        self._told.update(dict.fromkeys(passed, known))
        return known

    def _is_named_in(self, sentence: Sentence) -> bool:
        """Whether a sentence holds a word for a project, or its name."""
        lower, start, end = self.page.text.lower, sentence.start, sentence.end
        return bool(_project_words(lower, start, end)) or any(
            lower.find(name, start, end) >= 0 for name in self.names
        )

    def is_near(self, sentence: Sentence) -> bool:
        """Whether a sentence of a paragraph that speaks of the project, or of the one after it."""
        passed = []
        near = self._near.get(sentence.start)
        while near is None:
            passed.append(sentence.start)
            before = self.scopes.at(sentence.start - 2)
            if self.tells_of_it(sentence):
                near = True
            elif before is not None and before.sentence.block is sentence.block:
                sentence = before.sentence
                near = self._near.get(sentence.start)
            else:
                section = sentence.block.section.role
                near = section not in {"background", "abbreviations", "call"} and self.is_told
        self._near.update(dict.fromkeys(passed, near))
        return near

    def as_owned(self) -> "Project":
        """The project of a page that says whose it is."""
        return self if self.is_told else replace(self, owned=True, _near={})

    @cached_property
    def is_told(self) -> bool:
        """Whether the page names the project, or has it for the subject of a sentence."""
        told = self.owned or bool(self.names) or self.page.tells_of_one_project() or self._tells_of_award
        return told or tells_of_a_grant(self.page) or self.is_brief

    @cached_property
    def is_short(self) -> bool:
        """Whether the page has few words: what it tells of is mostly one thing."""
        return len(self.page.text.lower) <= _BRIEF

    @cached_property
    def offers(self) -> bool:
        """Whether the page may offer something to its reader."""
        lower = self.page.text.lower
        return speaks_to_reader(lower) or bool(signs_of_call(lower))

    @cached_property
    def is_brief(self) -> bool:
        """Whether the page is a short one with a name or a sum that offers nothing."""
        if not self.is_short or self.offers:
            return False
        if self.page.names or self.page.led_to:
            return True
        return bool(self.page.amounts.found) or _bare_millions(self.page, 0, len(self.page.text.lower))

    @cached_property
    def _tells_of_award(self) -> bool:
        """Whether a body is said to get or to give a sum: the page then tells what the money is for."""
        page = self.page
        for scope in self.scopes.all:
            start, end, block = scope.sentence
            if (
                scope.topic is not Topic.OWN
                or block.kind is Kind.QUOTE
                or not (between(page.amounts.found, start, end) or _bare_millions(page, start, end))
            ):
                continue
            if _is_award(page.text.lower, start, end) and between(page.organisations.found, start, end):
                return True
        return False

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Title and aliases in lower case."""
        values = (self.title, *self.aliases)
        return tuple(fold(value.value).lower for value in values if value is not None)

    def blocks(self, kind: Kind) -> Iterator[Block]:
        """The blocks of a kind."""
        return (block for block in self.page.layout.blocks if block.kind is kind)


def text_value(project: Page | Project, start: int, end: int, rule: str) -> TextValue:
    """A value that is the text of the page itself."""
    page = project.page if isinstance(project, Project) else project
    span = page.text.span(start, end)
    return TextValue(value=span.text, rule=rule, evidence=(span,))
