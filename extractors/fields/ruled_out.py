"""What part a body cannot play by what is said of it: who said no pays nothing, a neighbour owns nothing."""

import re
from functools import lru_cache
from typing import NamedTuple

from extractors.engine import Found
from extractors.fields.actors import SUPPLIERS
from extractors.fields.claims import GIVERS
from extractors.fields.left_over_words import DENIED, NEIGHBOUR, OTHER_WORK
from extractors.fields.settling import FUNDS
from extractors.grammar.actors import OrganisationMention
from extractors.layout import Kind
from extractors.page import Page, Sentence
from extractors.project import Project
from extractors.tables import rows
from extractors.topics import Topic, is_unreal
from extractors.whereabouts import between
from schemas import OrganisationKind

ALL = frozenset({"owner", "partner", "funder", "cofunder"})
_PAYING = frozenset({"funder", "cofunder"})
_words = "|".join(r["words"] for r in rows("word_classes") if r["class"] in {"support", "money_noun"})
_money = re.compile(
    rf"(?:{_words}|(?<!\w)\w*(?:bidrag|stöd|medel|pengar|anslag)(?:et|en)?(?!\w)|bevilja)"
).search
_decides = re.compile(r"\b(?:beslut|uppdrag|utlys\w+|handlägg\w+|granska\w*|tillsyn\w*|utvärder\w*)\b").search
_not_yet = re.compile(
    r"\b(?:an)?sök(?:a|er|as|s)\b|\bhoppas\b|\bförhoppning|\bplanerar att\b|\bvänta(?:r|s)?\b"
    r"|\bmöjligheter(?:na)? till\b|\bannan finansiering\b|\b(?:t\.?ex\.?|till exempel|exempelvis)(?!\w)"
).search
_denies = re.compile(
    r"(?<!\w)(?:inte|ej|aldrig|inga|ingen|inget|nej|avslog|avslår|avslås|avslag|utan|kvar|diskutera\w+|sprid\w+)"
    r"(?!\w)|^om "
).search
"""`Hos Arvsfonden fanns inga pengar`, `Om Vinnova säger ja`, `Resultaten sprids genom Formas`."""
_no_gift = "|".join(row["words"] for row in rows("word_classes") if row["class"] == "no_gift")
_gives_others = re.compile(rf"(?<!\w)(?:{_no_gift})(?!\w)").search
"""`Formas har genom åren delat ut 600 miljoner`."""
_of_it = re.compile(r":s |s (?!projekt|satsning|försök|initiativ)\w").match
"""`Ekby IF:s ordförande`: of a body, and not the body."""
_had_it = re.compile(
    r" (?:som )?(?:äger|ägde) (?:\w+ )?(?:huset|marken|fastigheten|lokalen|lokalerna|byggnaden|gården)(?!\w)"
    r"| (?:drog|drar|lade|la|lägger) (?:ner|ned)(?!\w)"
    r"| (?:stängde|stänger|försvann|flyttade|läggs|lades)(?!\w)"
    r"| (?:ligger|låg|finns|fanns)(?!\w)"
).match
"""`När Samhall drog ner i Ekby tog kooperativet vid`, `Ekby kommun äger huset`: who was there before."""
_at_home = re.compile(r"(?<!\w)i $").search
_from = re.compile(r"(?<!\w)kom(?:mer|)(?: \w+)? från(?!\w)").search
"""`Virket kommer från Norrviks Såg AB`: where no money is told of, something else comes."""
_through = re.compile(r"(?<!\w)(?:genom|via) $").search
_person_at = re.compile(
    r"(?<!\w)(?:\w*tjänste(?:man|kvinna|person)|intendent|\w*chef|rektor|professor|lektor|handläggare"
    r"|utvecklare) (?:på|vid|i|hos|från) $"
).search
"""`En tjänsteman på Osby kommun är nöjd`: who somebody works for has no part by it."""
_says = re.compile(r"(?<!\w)(?:säger|sade|sa|berättar|berättade|menar|förklarar)(?!\w)").search
_joined = r"(?:(?:,| och| samt) [^.,;:\n]{3,40}?){0,3}"
_part_words = (
    r"part|ägare|huvudman|finansiär|värd|koordinator|samordnare|ansvar|delaktig|engagera|involvera|initiativ|driv"
    r"|sökande|ledare|beställare|mottagare|uppdrag|tillsammans|bakom|bidra"
)
_not_with = re.compile(
    rf"{_joined} (?:som )?\w{{2,15}} (?:\w+ )?(?:inte|ej|aldrig|inga|ingen|inget)(?!\w)"
    rf"|{_joined} (?:är|har) (?!\w+(?:at|it|tt|rt|dd|gt)(?!\w)"
    rf"|(?:också |även )?(?:med|en del|en av|ett av)(?!\w)|\w*(?:{_part_words}))"
).match
"""`Malmö stad deltar inte`, `Osby kommun är störst i länet`: of a body and not of its part."""
_RESULTS = frozenset({"achieved"})
_BEFORE = 34


def possible_parts(project: Project, one: Found[OrganisationMention]) -> frozenset[str]:
    """The parts that a mention of a body leaves open for it."""
    lower, scope = project.page.text.lower, project.scopes.at(one.start)
    if project.foreign(one.start) is not None or lower.startswith(SUPPLIERS, one.start):
        return frozenset()
    parts = set(ALL)
    if lower.startswith("(", one.start - 1) and lower.startswith(")", one.end):
        parts -= {"owner", "partner"}  # `Kvarncentrum Norr (Lunds universitet)`, `Eva Ek (Lunds universitet)`
    if one.value.canonical.startswith(GIVERS):
        parts.discard("owner")
    if scope is None:
        return frozenset(parts)
    sentence = scope.sentence
    said = _said_in(lower, sentence.start, sentence.end)
    before = lower[max(sentence.start, one.start - _BEFORE) : one.start]
    if scope.topic is not Topic.OWN or said.of_none or _is_of_itself(lower, one, sentence):
        return frozenset()
    if _person_at(before):
        parts -= {"owner", "partner"}
    if said.pays_none or _through(before) or not _may_pay(project.page, sentence, one, said):
        parts -= _PAYING
    if said.denied:
        parts.discard("partner")
    if not _may_own(lower, one, before) or _is_quoted(lower, one, sentence):
        parts.discard("owner")
    return frozenset(parts)


def _is_of_itself(lower: str, body: Found[OrganisationMention], sentence: Sentence) -> bool:
    """Whether a body is said to do nothing or only to be something, or stands in what came of a project.

    `Ett forum för samverkan med Ekskolan är skapat`
    """
    listed = sentence.block.section.role in _RESULTS and sentence.block.kind is Kind.ITEM
    stands = body.value.kind not in FUNDS and _not_with(lower, body.end, sentence.end) is not None
    return listed or stands


class _Said(NamedTuple):
    """What the words of a sentence say of all bodies in it."""

    of_none: bool
    denied: bool
    pays_none: bool
    other_work: bool


@lru_cache(maxsize=4)  # the bodies of a sentence are asked for one after another
def _said_in(lower: str, start: int, end: int) -> _Said:
    denied = DENIED.search(lower, start, end) is not None
    return _Said(
        of_none=is_unreal(lower, start, end) or NEIGHBOUR.search(lower, start, end) is not None,
        denied=denied,
        pays_none=denied
        or _not_yet(lower, start, end) is not None
        or _gives_others(lower, start, end) is not None
        or _denies(lower[start:end]) is not None,
        other_work=OTHER_WORK.search(lower, start, end) is not None or _from(lower, start, end) is not None,
    )


def _may_pay(page: Page, sentence: Sentence, body: Found[OrganisationMention], said: _Said) -> bool:
    """Whether a body pays by its kind, or a sentence tells of money or of no other work."""
    if body.value.kind in FUNDS or not said.other_work:
        return True  # what a fund does is to pay
    return tells_of_money(page, sentence.start, sentence.end)


def tells_of_money(page: Page, start: int, end: int) -> bool:
    """Whether a sentence has a sum or a word for money, and is no decision, check or call."""
    lower = page.text.lower
    money = _money(lower, start, end) is not None or bool(between(page.amounts.found, start, end))
    return money and _decides(lower, start, end) is None


def _may_own(lower: str, body: Found[OrganisationMention], before: str) -> bool:
    """Whether a body is told of as somebody, and not as a place or somebody's."""
    if _of_it(lower, body.end) or _had_it(lower, body.end):
        return False
    return _at_home(before) is None or body.value.kind is not OrganisationKind.MUNICIPALITY


def _is_quoted(lower: str, body: Found[OrganisationMention], sentence: Sentence) -> bool:
    """Whether a body stands in what somebody says, and not behind `säger Eva Ek i`."""
    if sentence.block.kind is not Kind.QUOTE:
        return False
    return _says(lower, sentence.block.start, body.start) is None
