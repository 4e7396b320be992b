"""What sentences tell by their construction: who owns, takes part and pays, and what a sum is."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from extractors.constructions import Part, Worded, parts_in, words_of
from extractors.engine import Refused
from extractors.fields.actors import actors_of, names_in, unknown_names, with_homes
from extractors.fields.announced import may_announce
from extractors.fields.claims import Claim
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.bounds import bound_before
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.reduction import Actor, is_short_for
from extractors.topics import Topic, real_end
from extractors.whereabouts import Placed, between
from schemas import BudgetKind, Reason

_LEAD = 3
_NEAR_SUM = 800
_LONGEST_BOUND = 40
_bare_sum = re.compile(r"\d(?<![\d.,/-]\d)\d{0,2}(?:[ .]\d{3})+(?![\d-])(?!,\d| ?%)").finditer
"""`sköt till 75 000`: beside another sum, and where a construction says what it is, no unit is needed."""
_may_be_bare = re.compile(r"[0-9][ .][0-9]{3}").finditer
_counts_nothing = re.compile(r"[.,;!)]|$| (?:och|till|från|för|av|var|i|men)(?!\w)").match
"""`gick in med 280 000, kommunen med 50 000`: no noun follows that it could count."""
_SHORT = 8
_ALONE = 40
_SO_MUCH = ("så mycket ", "så stor ", "det är vad ", "det är summan ", "den summan ", "summan ")
_yes = re.compile(r"(?<!\w)(?:säger|sa|sade|sagt) ja[.!]").search
_OWN_TOPICS = frozenset({Topic.OWN, Topic.PROGRAMME})
_ANYWHERE = frozenset({"owner.will", "owner.led_by"})
"""Constructions of the lead that name the project, and so need not stand in the first sentences."""
_OPENING = frozenset({"owner.opens"})
"""Constructions of the lead that tell of an owner in the first sentence only: of others further down."""
_NAMED_ONLY = frozenset({"partner.will"})
"""Constructions too loose for a definite form: "Socialnämnden ska ..." is more often the law."""


_OUTRIGHT = frozenset({"owner.is_owner", "owner.run_by", "partner.is_partner", "cofunder.is_cofunder"})
"""Constructions that hold also in the mouth of somebody who is quoted: `Osby kommun är projektägare`."""


@dataclass(frozen=True, slots=True)
class ToldSum:
    """What a sentence says that a sum is, and who pays it where it says so."""

    start: int
    end: int
    kind: BudgetKind
    payer: OrganisationMention | None
    rule: str
    payer_at: tuple[int, int] | None = None


class _Heard(NamedTuple):
    """A sentence in its words, with the bodies and the sums behind its marks."""

    words: Worded
    bodies: list[tuple[int, int, OrganisationMention]]
    sums: list[tuple[int, int]]


class Told:
    """The sentences of a project, each put into its words once however often it is asked what it tells."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._actors = actors_of(project)
        self._starts = [start for start, _, _ in self._actors]
        self._amounts = _amounts(project)
        self._heard: dict[tuple[int, int], _Heard | None] = {}
        self._read: dict[bool, list[tuple[Topic, Sentence, _Heard]]] = {}
        self.doers: list[Claim] = []
        """Who was told to do what an owner does: the owner where nobody else is."""

    def tell(
        self, *, every_topic: bool = False, lead: bool = False, near: bool = False
    ) -> Iterator[Claim | ToldSum]:
        """Read the sentences about this project, or with `every_topic` all of them.

        `near` reads each sentence as if it stood beside one about the project, `lead` only as an opening.
        """
        for topic, sentence, heard in self._sentences(every_topic=every_topic):
            where = ("sentence", "near") if near else _where(self.project, sentence, lead=lead)
            where = (*where, "whole") if every_topic else where
            quoted = sentence.block.kind is Kind.QUOTE
            for one in _said(heard, where):
                if quoted and one.rule not in _OUTRIGHT:
                    continue
                if isinstance(one, Claim) and one.role == "doer":
                    self.doers.append(one)
                    continue
                programme = one.rule.startswith("funder.programme")
                if every_topic or programme or topic is not Topic.PROGRAMME:
                    yield one

    def _sentences(self, *, every_topic: bool) -> list[tuple[Topic, Sentence, _Heard]]:
        """The sentences about this project, or all, that name somebody or a sum; kept, as many ask."""
        if every_topic not in self._read:
            self._read[every_topic] = list(self._in_words(every_topic=every_topic))
        return self._read[every_topic]

    def _in_words(self, *, every_topic: bool) -> Iterator[tuple[Topic, Sentence, _Heard]]:
        before: Sentence | None = None
        for scope in self.project.scopes.all:
            sentence = self._with_sum_before(before, scope.sentence)
            before = scope.sentence
            if not (every_topic or scope.topic in _OWN_TOPICS):
                continue
            if scope.turn is not None and not every_topic:
                sentence = sentence._replace(end=scope.turn)
            heard = self._hear(sentence)
            if heard is not None:
                yield scope.topic, sentence, heard

    def _with_sum_before(self, before: Sentence | None, sentence: Sentence) -> Sentence:
        """A sentence with what belongs to it: `750 000 kronor. Så mycket får ..`, `Formas sa ja! 75 000`."""
        lower = self.project.page.text.lower
        if before is None or before.block is not sentence.block or before.end - before.start > _ALONE:
            return sentence
        if lower[sentence.start].isdigit() and _yes(lower, before.start, before.end):
            return sentence._replace(start=before.start)
        if not lower.startswith(_SO_MUCH, sentence.start, sentence.end):
            return sentence
        first = bisect_left(self._amounts, (before.start,))
        if first == len(self._amounts) or self._amounts[first][0] >= before.end:
            return sentence
        return sentence._replace(start=before.start)

    def _hear(self, sentence: Sentence) -> _Heard | None:
        place = sentence.start, sentence.end
        if place not in self._heard:
            self._heard[place] = self._put_into_words(sentence)
        return self._heard[place]

    def _put_into_words(self, sentence: Sentence) -> _Heard | None:
        """A sentence in its words; None where it names nobody and no sum, or says what is not so."""
        project, start = self.project, sentence.start
        lower = project.page.text.lower
        end = real_end(lower, start, sentence.end)
        sentence = sentence._replace(end=end)
        first = bisect_left(self._starts, start)
        here = self._actors[first : bisect_left(self._starts, end, first)]
        sums = self._amounts[bisect_left(self._amounts, (start,)) : bisect_left(self._amounts, (end,))]
        if not (here or sums or may_announce(lower, start, end)):
            return None
        here = sorted([*here, *unknown_names(project, sentence, here)], key=lambda a: a[0])
        here = with_homes(project.page.text.fold, here)
        if not here and not sums:
            return None
        words = words_of(
            project.page.text.fold,
            start,
            end,
            [Actor(a[0], a[1], number) for number, a in enumerate(here)],
            names_in(project, sentence, [(a[0], a[1]) for a in here]),
            [Actor(a[0], a[1], number) for number, a in enumerate(sums)],
        )
        return _Heard(words, here, sums)


def from_lead(told: Told) -> list[Claim]:
    """Who the first sentences say does it, on a page that nowhere says who owns the project."""
    project = told.project
    own = list(project.own_sentences())
    opening, first, every = ({s.start for s in some} for some in (own[:1], own[:_LEAD], own))
    claims = [c for c in told.tell(lead=True) if isinstance(c, Claim) and c.role == "owner"]
    of_rule = {**dict.fromkeys(_ANYWHERE, every), **dict.fromkeys(_OPENING, opening)}
    led = [c for c in claims if _sentence_of(project, c) in of_rule.get(c.rule, first)]
    # "A och B ska" has two subjects
    joint = [
        c for c in led if c.rule == led[0].rule and _sentence_of(project, c) == _sentence_of(project, led[0])
    ]
    return [c for n, c in enumerate(joint) if n == 0 or not _is_short_of(c, joint[n - 1])]


def from_doers(told: Told) -> list[Claim]:
    """Who gets the money or does the work, on a page that nowhere says who owns the project."""
    return [replace(claim, role="owner") for claim in told.doers[:1]]


def _is_short_of(claim: Claim, other: Claim) -> bool:
    """Whether a subject is only the short form of the one before it: `Ekby Lokaltåg AB, ELA, bygger`."""
    return _is_acronym_of(claim.mention.name, other.mention.name)


def _is_acronym_of(name: str, full: str) -> bool:
    return name.isupper() and len(name) < _SHORT and bool(full) and is_short_for(name, full)


def _sentence_of(project: Project, claim: Claim) -> int | None:
    scope = project.scopes.at(claim.places[0][0])
    return scope.sentence.start if scope else None


def _said(heard: _Heard, where: tuple[str, ...]) -> Iterator[Claim | ToldSum]:
    here, sums = heard.bodies, heard.sums
    for part in parts_in(heard.words, where):
        if isinstance(part, Part):
            for place, number in enumerate(part.actors):
                start, end, mention = here[number]
                before = here[part.actors[place - 1]][2].name if place else ""
                short = _is_acronym_of(mention.name, before)
                if not short and not (mention.generic and part.rule in _NAMED_ONLY):
                    yield Claim(part.role, mention, [(start, end)], part.rule, part.basis)
        else:
            payers = {here[number][2].canonical: here[number] for number in reversed(part.payers)}
            start, end, payer = next(iter(payers.values())) if len(payers) == 1 else (0, 0, None)
            yield ToldSum(*sums[part.number], part.kind, payer, part.rule, (start, end) if payer else None)


def said_of(lower: str, refused: Refused) -> tuple[int, int]:
    """Where a sum without a currency stands, with the words that bound it: `drygt 4 miljoner`."""
    start, _ = bound_before(lower, refused.start, max(0, refused.start - _LONGEST_BOUND))
    return start, refused.end


def _amounts(project: Project) -> list[tuple[int, int]]:
    """Where the sums of money of a page stand, also those that lack a currency."""
    amounts = project.page.amounts
    found = [(amount.start, amount.end) for amount in amounts.found]
    lower = project.page.text.lower
    sums = [*found, *(said_of(lower, r) for r in amounts.refused if r.reason is Reason.NO_UNIT)]
    sums.extend(_bare_sums(project, sorted(sums)))
    return sorted(sums)


def _bare_sums(project: Project, sums: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where large numbers stand near a sum that count and measure nothing and say no time."""
    page = project.page
    others = (page.amounts.found, page.amounts.refused, page.quantities.found, page.times.found)
    hints = [hint.start() for hint in _may_be_bare(page.text.fold)]
    for sentence in page.sentences if hints else ():
        first = bisect_left(hints, sentence.start)
        if first == len(hints) or hints[first] >= sentence.end:
            continue
        for number in _bare_sum(page.text.fold, sentence.start, sentence.end):
            start, end = number.span()
            near = _any_from(sums, start - _NEAR_SUM, end + _NEAR_SUM) or (
                _counts_nothing(page.text.lower, end) is not None
            )
            if near and not any(_covers(one, start, end) for one in others):
                yield start, end


def _any_from(sums: list[tuple[int, int]], start: int, end: int) -> bool:
    first = bisect_left(sums, (start,))
    return first < len(sums) and sums[first][0] < end


def _covers(found: Sequence[Placed], start: int, end: int) -> bool:
    return any(one.start < end and start < one.end for one in between(found, start - _NEAR_SUM, end))


def _where(project: Project, sentence: Sentence, *, lead: bool) -> tuple[str, ...]:
    if lead:
        return ("lead",)
    if sentence.block.kind is Kind.HEADING:
        return ("sentence", "near", "headline")
    if project.in_list:
        return ("sentence", "near", "list")
    return ("sentence", "near") if project.is_near(sentence) else ("sentence",)
