"""Who owns and who pays in a short text that names bodies and no part for them.

`Kön ringlar lång utanför Ekby IF. Boverket ger 740 000 kronor.`: of a text that tells of one thing
in a few lines, the only body that can own it mostly does, or the first of several if it does something, and
the only one whose work is to give pays. Of a longer page the body that its opening tells of first owns it.
Read only where nobody is said to; the values are inferred.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from extractors.engine import Found
from extractors.fields.actors import SUPPLIERS
from extractors.fields.claims import GIVERS, GRANTING, Claim
from extractors.fields.funders_at_last import is_own, tells_of_money
from extractors.fields.left_over_words import DENIED, NEIGHBOUR, OTHER_WORK
from extractors.grammar.actors import OrganisationMention
from extractors.layout import Kind
from extractors.project import Project
from extractors.topics import is_unreal
from extractors.verbs import is_finite
from extractors.whereabouts import between
from schemas import Basis, OrganisationKind

OWNER_LEFT, PARTNER_LEFT, FUNDER_LEFT = "owner.left_over", "partner.left_over", "funder.left_over"
_PAYING = GRANTING | {OrganisationKind.REGION, OrganisationKind.COUNTY_BOARD}
_beside = re.compile(
    r"(?<!\w)(?:med|och|samt|till|via|genom|enligt|av|ur|från|som|hos|för)(?: \w+)? $"
).search
"""Before a body that only takes part, or gives."""
_taking = re.compile(r"(?<!\w)(?:med|och|samt|via|genom|enligt|av|ur|från)(?: \w+)? $").search
_joined = re.compile(r"(?<!\w)(?:med|och|samt|till|enligt|för)(?: \w+)? $").search
_and = re.compile(r"(?<!\w)(?:och|samt) $").search
_verb_after = re.compile(r" ([a-zåäö]+)").match
_verb_before = re.compile(r"(?<!\w)([a-zåäö]+) $").search
_at_home = re.compile(r"(?<!\w)i $").search
_of_it = re.compile(r"s (?!projekt|satsning|försök|initiativ)\w").match
"""`Ekby IF:s ordförande`: of a body, and not the body."""
_had_it = re.compile(
    r" (?:som )?(?:äger|ägde) (?:\w+ )?(?:huset|marken|fastigheten|lokalen|lokalerna|byggnaden|gården)(?!\w)"
    r"| (?:drog|drar|lade|la|lägger) (?:ner|ned)(?!\w)"
    r"| (?:stängde|stänger|försvann|flyttade|läggs|lades)(?!\w)"
).match
"""`När Samhall drog ner i Ekby tog kooperativet vid`, `Ekby kommun äger huset`: who was there before."""
_STANDS = frozenset({"är", "ligger", "låg", "finns", "fanns", "heter", "hette"})
_BEFORE, _NEXT = 24, 160
_OPENING = 0.4
"""The first part of a page, in which it mostly says whose the project is."""


def left_over(project: Project, claims: Sequence[Claim], *, doubtful: bool) -> Iterator[Claim]:
    """The one body of a short text that may own the project, and the one that may pay for it.

    Where a definite form owns it that may stand for several bodies (`doubtful`), no other body does.
    """
    if project.in_list:
        return
    roles = {claim.role for claim in claims}
    if not project.is_brief and "owner" in roles:
        return
    free = _free(project, {claim.mention.canonical for claim in claims})
    payers = [body for body in free if _pays(body)]
    others = [body for body in free if not _pays(body) and _may_own(project, body)]
    lower = project.page.text.lower
    opens = bool(others) and others[0].start < _OPENING * len(lower)
    if not project.is_brief:
        if opens and not doubtful and project.is_told:
            yield _claim("owner", others[0], OWNER_LEFT)
        return
    if not roles & {"funder", "cofunder"} and len(payers) == 1 and _may_pay(project, payers[0]):
        yield _claim("funder", payers[0], FUNDER_LEFT)
    beside = _taking if opens else _beside
    if doubtful or "owner" in roles or not others or _is_behind(lower, others[0], beside):
        return
    if opens or len(others) == 1 or _acts(lower, others[0]):
        yield _claim("owner", others[0], OWNER_LEFT)
        yield from (
            _claim("partner", body, PARTNER_LEFT) for body in others[1:] if _is_behind(lower, body, _and)
        )


def _pays(body: Found[OrganisationMention]) -> bool:
    """Whether it is the work of a body to give."""
    return body.value.kind in _PAYING or body.value.canonical.startswith(GIVERS)


def _acts(lower: str, body: Found[OrganisationMention]) -> bool:
    """Whether a finite verb stands right before or behind a body."""
    after, before = (
        _verb_after(lower, body.end),
        _verb_before(lower, max(0, body.start - _BEFORE), body.start),
    )
    return any(word is not None and is_finite(word[1]) for word in (after, before))


def _may_pay(project: Project, body: Found[OrganisationMention]) -> bool:
    """Whether a body stands in or beside a sentence of money that is neither hoped for nor for others."""
    lower, scope = project.page.text.lower, project.scopes.at(body.start)
    if _is_behind(lower, body, _joined) or not is_own(project, body):
        return False
    if scope is None:
        return True
    start, end, block = scope.sentence
    if DENIED.search(lower, start, end):
        return False
    if tells_of_money(project.page, start, end):
        return True
    if OTHER_WORK.search(lower, start, end):
        return False
    near = between(project.page.sentences, max(block.start, start - _NEXT), min(block.end, end + _NEXT))
    return any(tells_of_money(project.page, one.start, one.end) for one in near)


def _may_own(project: Project, body: Found[OrganisationMention]) -> bool:
    """Whether a body of a known kind is told of as somebody, and not as a place or a neighbour."""
    lower, scope = project.page.text.lower, project.scopes.at(body.start)
    if body.value.kind is None or _of_it(lower, body.end) or lower.startswith(":s ", body.end):
        return False
    if body.value.kind is OrganisationKind.MUNICIPALITY and _is_behind(lower, body, _at_home):
        return False
    verb = _verb_after(lower, body.end)
    if (verb is not None and verb[1] in _STANDS) or _had_it(lower, body.end):
        return False
    if scope is not None and scope.sentence.block.kind is Kind.QUOTE:
        return False
    return scope is None or NEIGHBOUR.search(lower, scope.sentence.start, scope.sentence.end) is None


def _claim(role: str, body: Found[OrganisationMention], rule: str) -> Claim:
    return Claim(role, body.value, [(body.start, body.end)], rule, Basis.INFERRED)


def _is_behind(lower: str, body: Found[OrganisationMention], words: Callable[..., object]) -> bool:
    return words(lower, max(0, body.start - _BEFORE), body.start) is not None


def _free(project: Project, taken: set[str]) -> list[Found[OrganisationMention]]:
    """The bodies without a part that the text tells of as it is, each by its first mention."""
    first: dict[str, Found[OrganisationMention]] = {}
    for body in project.page.organisations.found:
        if not body.value.generic and body.value.canonical not in taken and _is_told(project, body):
            first.setdefault(body.value.canonical, body)
    return list(first.values())


def _is_told(project: Project, body: Found[OrganisationMention]) -> bool:
    lower = project.page.text.lower
    if project.foreign(body.start) is not None or lower.startswith(SUPPLIERS, body.start):
        return False
    scope = project.scopes.at(body.start)
    if scope is None:
        return True
    start, end, _ = scope.sentence
    return not is_unreal(lower, start, end)
