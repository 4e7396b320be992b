"""What sentences tell by their construction: who owns, takes part and pays, and what a sum is."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.constructions import Part, read_parts
from extractors.fields.actors import actors_of, names_in, unknown_names
from extractors.fields.claims import Claim
from extractors.grammar.actors import OrganisationMention
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.reduction import Actor
from extractors.topics import Topic, is_unreal
from extractors.whereabouts import between
from schemas import BudgetKind, Reason

_LEAD = 3
_NEAR_SUM = 200
_bare_sum = re.compile(r"(?<![\d.,/-])\d{1,3}(?:[ .]\d{3})+(?![\d-])(?!,\d| ?%)").finditer
"""`sköt till 75 000`: beside another sum, and where a construction says what it is, no unit is needed."""
_OWN_TOPICS = frozenset({Topic.OWN, Topic.PROGRAMME})
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


def told_in_sentences(
    project: Project, *, every_topic: bool = False, lead: bool = False
) -> Iterator[Claim | ToldSum]:
    """Read the sentences about this project, with `every_topic` all of them, with `lead` the first ones."""
    lower = project.page.text.lower
    actors = actors_of(project)
    starts = [start for start, _, _ in actors]
    scopes = project.scopes.all
    if lead:
        scopes = tuple([scope for scope in scopes if scope.topic is Topic.OWN][:_LEAD])
    for scope in scopes:
        sentence = scope.sentence
        if sentence.block.kind is Kind.QUOTE or is_unreal(lower, sentence.start, sentence.end):
            continue
        if not every_topic and scope.topic not in _OWN_TOPICS:
            continue
        first = bisect_left(starts, sentence.start)
        here = actors[first : bisect_left(starts, sentence.end, first)]
        for one in _in_sentence(project, sentence, here, lead=lead):
            programme = one.rule.startswith("funder.programme")
            if every_topic or programme or scope.topic is not Topic.PROGRAMME:
                yield one


def from_lead(project: Project) -> list[Claim]:
    """Who the first sentences say does it, on a page that nowhere says who owns the project."""
    told = told_in_sentences(project, lead=True)
    return [one for one in told if isinstance(one, Claim) and one.role == "owner"][:1]


def _in_sentence(
    project: Project, sentence: Sentence, known: list[tuple[int, int, OrganisationMention]], *, lead: bool
) -> Iterator[Claim | ToldSum]:
    here = sorted([*known, *unknown_names(project, sentence, known)], key=lambda a: a[0])
    sums = _sums(project, sentence)
    if not here and not sums:
        return
    parts = read_parts(
        project.page.text.fold,
        sentence.start,
        sentence.end,
        [Actor(start, end, number) for number, (start, end, _) in enumerate(here)],
        names_in(project, sentence, [(a[0], a[1]) for a in here]),
        [Actor(start, end, number) for number, (start, end) in enumerate(sums)],
        where=_where(project, sentence, lead=lead),
    )
    for part in parts:
        if isinstance(part, Part):
            for number in part.actors:
                start, end, mention = here[number]
                if not (mention.generic and part.rule in _NAMED_ONLY):
                    yield Claim(part.role, mention, [(start, end)], part.rule, part.basis)
        else:
            payer = here[part.payers[0]][2] if len(part.payers) == 1 else None
            yield ToldSum(*sums[part.number], part.kind, payer, part.rule)


def _sums(project: Project, sentence: Sentence) -> list[tuple[int, int]]:
    amounts = project.page.amounts
    found = [(a.start, a.end) for a in between(amounts.found, sentence.start, sentence.end)]
    refused = between(amounts.refused, sentence.start, sentence.end)
    sums = [*found, *((a.start, a.end) for a in refused if a.reason is Reason.NO_UNIT)]
    before = max(0, sentence.start - _NEAR_SUM)
    if found or between(amounts.found, before, sentence.start):
        taken = [*sums, *((q.start, q.end) for q in refused), *_counted(project, sentence)]
        for number in _bare_sum(project.page.text.fold, sentence.start, sentence.end):
            if not any(start < number.end() and number.start() < end for start, end in taken):
                sums.append(number.span())
    return sorted(sums)


def _counted(project: Project, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where the numbers of a sentence stand that count or measure something, or say when."""
    page = project.page
    for found in (page.quantities.found, page.times.found):
        yield from ((one.start, one.end) for one in between(found, sentence.start, sentence.end))


def _where(project: Project, sentence: Sentence, *, lead: bool) -> tuple[str, ...]:
    if lead:
        return ("lead",)
    return ("sentence", "near") if project.in_list or project.is_near(sentence) else ("sentence",)
