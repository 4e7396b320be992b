"""What sentences tell by their construction: who owns, takes part and pays, and what a sum is."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.constructions import Part, read_parts
from extractors.fields.actors import actors_of, may_name_others, names_in, unknown_names
from extractors.fields.claims import Claim
from extractors.grammar.actors import OrganisationMention
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.reduction import Actor, is_short_for
from extractors.topics import Topic, is_unreal
from extractors.whereabouts import Placed, between
from schemas import BudgetKind, Reason

_LEAD = 3
_NEAR_SUM = 200
_bare_sum = re.compile(r"(?<![\d.,/-])\d{1,3}(?:[ .]\d{3})+(?![\d-])(?!,\d| ?%)").finditer
"""`sköt till 75 000`: beside another sum, and where a construction says what it is, no unit is needed."""
_SHORT = 8
_OWN_TOPICS = frozenset({Topic.OWN, Topic.PROGRAMME})
_ANYWHERE = frozenset({"owner.will"})
"""Constructions of the lead that name the project, and so need not stand in the first sentences."""
_NAMED_ONLY = frozenset({"partner.will"})
"""Constructions too loose for a definite form: "Socialnämnden ska ..." is more often the law."""


@dataclass(frozen=True, slots=True)
class ToldSum:
    """What a sentence says that a sum is, and who pays it where it says so."""

    start: int
    end: int
    kind: BudgetKind
    payer: OrganisationMention | None
    rule: str
    payer_at: tuple[int, int] | None = None


def told_in_sentences(
    project: Project, *, every_topic: bool = False, lead: bool = False, near: bool = False
) -> Iterator[Claim | ToldSum]:
    """Read the sentences about this project, or with `every_topic` all of them.

    `near` reads every sentence as one that stands beside one about the project, `lead` only as an opening.
    """
    lower = project.page.text.lower
    actors = actors_of(project)
    starts = [start for start, _, _ in actors]
    amounts = _amounts(project)
    for scope in project.scopes.all:
        sentence = scope.sentence
        if sentence.block.kind is Kind.QUOTE or not (every_topic or scope.topic in _OWN_TOPICS):
            continue
        if scope.turn is not None and not every_topic:
            sentence = sentence._replace(end=scope.turn)
        first = bisect_left(starts, sentence.start)
        here = actors[first : bisect_left(starts, sentence.end, first)]
        sums = amounts[bisect_left(amounts, (sentence.start,)) : bisect_left(amounts, (sentence.end,))]
        if not (here or sums or may_name_others(lower, sentence.start, sentence.end)):
            continue
        if is_unreal(lower, sentence.start, sentence.end):
            continue
        where = ("sentence", "near") if near else _where(project, sentence, lead=lead)
        for one in _in_sentence(project, sentence, here, sums, where):
            programme = one.rule.startswith("funder.programme")
            if every_topic or programme or scope.topic is not Topic.PROGRAMME:
                yield one


def from_lead(project: Project) -> list[Claim]:
    """Who the first sentences say does it, on a page that nowhere says who owns the project."""
    own = list(project.own_sentences())
    first, every = {s.start for s in own[:_LEAD]}, {s.start for s in own}
    claims = [c for c in told_in_sentences(project, lead=True) if isinstance(c, Claim) and c.role == "owner"]
    led = [c for c in claims if _sentence_of(project, c) in (every if c.rule in _ANYWHERE else first)]
    # "A och B ska" has two subjects
    joint = [
        c for c in led if c.rule == led[0].rule and _sentence_of(project, c) == _sentence_of(project, led[0])
    ]
    return [c for n, c in enumerate(joint) if n == 0 or not _is_short_of(c, joint[n - 1])]


def _is_short_of(claim: Claim, other: Claim) -> bool:
    """Whether a subject is only the short form of the one before it: `Ekby Lokaltåg AB, ELA, bygger`."""
    return _is_acronym_of(claim.mention.name, other.mention.name)


def _is_acronym_of(name: str, full: str) -> bool:
    return name.isupper() and len(name) < _SHORT and bool(full) and is_short_for(name, full)


def _sentence_of(project: Project, claim: Claim) -> int | None:
    scope = project.scopes.at(claim.places[0][0])
    return scope.sentence.start if scope else None


def _in_sentence(
    project: Project,
    sentence: Sentence,
    known: list[tuple[int, int, OrganisationMention]],
    sums: list[tuple[int, int]],
    where: tuple[str, ...],
) -> Iterator[Claim | ToldSum]:
    here = sorted([*known, *unknown_names(project, sentence, known)], key=lambda a: a[0])
    if not here and not sums:
        return
    parts = read_parts(
        project.page.text.fold,
        sentence.start,
        sentence.end,
        [Actor(start, end, number) for number, (start, end, _) in enumerate(here)],
        names_in(project, sentence, [(a[0], a[1]) for a in here]),
        [Actor(start, end, number) for number, (start, end) in enumerate(sums)],
        where=where,
    )
    for part in parts:
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


def _amounts(project: Project) -> list[tuple[int, int]]:
    """Where the sums of money of a page stand, also those that lack a currency."""
    amounts = project.page.amounts
    found = [(amount.start, amount.end) for amount in amounts.found]
    sums = [*found, *((r.start, r.end) for r in amounts.refused if r.reason is Reason.NO_UNIT)]
    if found:
        sums.extend(_bare_sums(project))
    return sorted(sums)


def _bare_sums(project: Project) -> Iterator[tuple[int, int]]:
    """Where large numbers stand near a sum that count and measure nothing and say no time."""
    page = project.page
    others = (page.amounts.found, page.amounts.refused, page.quantities.found, page.times.found)
    for sentence in page.sentences:
        if not between(page.amounts.found, sentence.start - _NEAR_SUM, sentence.end + _NEAR_SUM):
            continue
        for number in _bare_sum(page.text.fold, sentence.start, sentence.end):
            start, end = number.span()
            near = between(page.amounts.found, start - _NEAR_SUM, end + _NEAR_SUM)
            if near and not any(_covers(one, start, end) for one in others):
                yield start, end


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
