"""Who pays where neither words nor signs tell: a fund that is named, who stands behind `från` beside money.

A page about one project that names a fund mostly names who pays for it; an agency behind `från` in a sentence
of money, the first part of `LOVA-medel`, and who was asked where something was granted pay as well. Read only
where nobody else is found to pay; the value is inferred.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.engine import Found
from extractors.fields.claims import GRANTING, Claim
from extractors.fields.ruled_out import possible_parts, tells_of_money
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.organisation_table import known_names
from extractors.lookup import Lookup
from extractors.project import Project
from extractors.topics import Topic
from schemas import Basis, OrganisationKind

RULE_NAMED, RULE_MONEY = "funder.named", "funder.beside_money"
AT_LAST = frozenset({RULE_NAMED, RULE_MONEY})
"""Rules by which a page does not tell of a project."""
_FUNDS = frozenset({OrganisationKind.EU_FUND, OrganisationKind.FUNDER})
_GIVE_TOO = GRANTING | {OrganisationKind.COUNTY_BOARD}
_TOO_WIDE = frozenset({"EU-EUROPEISKA-UNIONEN"})
"""What a page names for its rules and aims as often as for its money."""
_WORDS_OF_MONEY = (
    r"(?:stöd(?:et)?|medel|medlen|pengar(?:na)?|bidrag(?:et)?|anslag(?:et)?|finansiera[dt]e?|finansiering(?:en)?"
    r"|satsning(?:en)?|projekt(?:et)?|ansökan)"
)
_in_compound = re.compile(
    rf"(?<![\w-])(?P<name>EU|LONA|LOVA)(?P<link>[- ]\w{{0,14}}?){_WORDS_OF_MONEY}(?!\w)", re.IGNORECASE
).finditer
_has_compound = Lookup((word, None) for word in ("eu-", "eu ", "lona", "lova")).inside
_was_granted = re.compile(
    r"(?<!\w)(?:(?:an)?sökt\w* och (?:fick|fått|beviljades|beviljats)|beviljats|beviljades|blivit beviljad\w*"
    r"|(?:fått|fick|säga|sagt|sa) (?:ett )?(?:ja|klartecken|bifall)|blev av|godkän(?:ts|des)|bifallits)(?!\w)"
).search
_is_denied = re.compile(r"(?<!\w)(?:inte|ej|aldrig|inga|ingen|inget|nej)(?!\w)").search
_asked = re.compile(
    r"(?<!\w)(?:an)?sök(?:a|te|t|er)(?!\w)(?: [^ .]+){0,7}? (?:från|hos|till|av)(?: \w+)? $"
).search
_from = re.compile(r"(?<!\w)(?:från|ifrån|av|ur|hos|via)(?: \w+)? $").search
_MOST = 3


def funders_at_last(project: Project, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The funds that a page names, or else who stands behind `från` in a sentence of money."""
    if not project.is_told or project.in_list:
        return
    taken = {claim.mention.canonical for claim in claims}
    free = [
        body
        for body in project.page.organisations.found
        if not body.value.generic and body.value.canonical not in taken
    ]
    named = [body for body in free if "funder" in possible_parts(project, body)]
    funds = [body for body in named if body.value.kind in _FUNDS and body.value.id not in _TOO_WIDE]
    rule = RULE_NAMED
    if not funds:
        funds = [body for body in named if body.value.kind in _GIVE_TOO and _is_beside_money(project, body)]
        rule = RULE_MONEY
    if not funds:
        funds = list(_in_compounds(project))
        rule = RULE_NAMED
    if not funds and _is_granted(project):
        funds = [body for body in free if body.value.kind in _GIVE_TOO and _was_asked(project, body)]
        rule = RULE_MONEY
    first: dict[str, Found[OrganisationMention]] = {}
    for body in funds:
        first.setdefault(body.value.canonical, body)
    of_more = {name for name in first for other in first if other.startswith(f"{name} ")}
    if len(first) <= _MOST:
        for body in (body for name, body in first.items() if name not in of_more):
            yield Claim("funder", body.value, [(body.start, body.end)], rule, Basis.INFERRED)


def _in_compounds(project: Project) -> Iterator[Found[OrganisationMention]]:
    """What pays by the first part of a word in a sentence about the project: the LOVA of `LOVA-medel`."""
    fold = project.page.text.fold
    if not _has_compound(project.page.text.lower, 0, len(fold)):
        return
    for said in _in_compound(fold):
        start, end = said.span("name")
        known = known_names().get(said["name"].upper())
        mention = known.mention if known else OrganisationMention(said["name"], said["name"].upper())
        body = Found(start, end, replace(mention, name=said["name"]), RULE_NAMED)
        if project.scopes.at(start) is not None and "funder" in possible_parts(project, body):
            yield body


def _is_granted(project: Project) -> bool:
    """Whether a sentence about the project says that what was applied for was granted."""
    lower = project.page.text.lower
    return any(
        _was_granted(lower, one.start, one.end) and not _is_denied(lower, one.start, one.end)
        for one in project.own_sentences()
    )


def _was_asked(project: Project, body: Found[OrganisationMention]) -> bool:
    scope = project.scopes.at(body.start)
    if scope is None or scope.topic is not Topic.OWN or project.foreign(body.start) is not None:
        return False
    return _asked(project.page.text.lower, scope.sentence.start, body.start) is not None


def _is_beside_money(project: Project, body: Found[OrganisationMention]) -> bool:
    scope = project.scopes.at(body.start)
    if scope is None:
        return False
    start, end, _ = scope.sentence
    behind = _from(project.page.text.lower, start, body.start)
    return behind is not None and tells_of_money(project.page, start, end)
