"""Who pays for a project where nothing says it outright: a fund that its page names, an agency beside money.

A page about one project that names a fund or a research council mostly names who pays for it, and an agency
behind "från" in a sentence of money as well. Read only where nobody is said to pay; the value is inferred.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.engine import Found
from extractors.fields.claims import GRANTING, Claim
from extractors.fields.list_parties import BOARD
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.organisation_table import known_names
from extractors.lookup import Lookup
from extractors.page import Page
from extractors.project import Project
from extractors.tables import rows
from extractors.topics import Topic, is_unreal
from extractors.whereabouts import between
from schemas import Basis, OrganisationKind

RULE_NAMED, RULE_MONEY = "funder.named", "funder.beside_money"
AT_LAST = frozenset({RULE_NAMED, RULE_MONEY, BOARD})
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
"""What a programme or the union gives, by the first part of a word: `EU-stöd`, `LOVA-medel`."""
_has_compound = Lookup((word, None) for word in ("eu-", "eu ", "lona", "lova")).inside
_was_granted = re.compile(
    r"(?<!\w)(?:(?:an)?sökt\w* och (?:fick|fått|beviljades|beviljats)|beviljats|beviljades|blivit beviljad\w*"
    r"|(?:fått|fick|säga|sagt|sa) (?:ett )?(?:ja|klartecken|bifall)|blev av|godkän(?:ts|des)|bifallits)(?!\w)"
).search
_applied = re.compile(
    r"(?<!\w)(?:an)?sök(?:a|te|t|er)(?!\w)(?: [^ .]+){0,7}? (?:från|hos|till|av)(?: \w+)? $"
).search
_MOST = 3
_words = "|".join(r["words"] for r in rows("word_classes") if r["class"] in {"support", "money_noun"})
_money = re.compile(
    rf"(?:{_words}|(?<!\w)\w*(?:bidrag|stöd|medel|pengar|anslag)(?:et|en)?(?!\w)|bevilja)"
).search
_from = re.compile(r"(?<!\w)(?:från|ifrån|av|ur|hos|via)(?: \w+)? $").search
_decides = re.compile(r"\b(?:beslut|uppdrag|utlys\w+|handlägg\w+|granska\w*|tillsyn\w*|utvärder\w*)\b").search

_not_yet = re.compile(
    r"\b(?:an)?sök(?:a|er|as|s)\b|\bhoppas\b|\bförhoppning|\bplanerar att\b"
    r"|\bmöjligheter(?:na)? till\b|\bannan finansiering\b|\b(?:t\.?ex\.?|till exempel|exempelvis)(?!\w)"
).search
_denies = re.compile(
    r"(?<!\w)(?:inte|ej|aldrig|inga|ingen|inget|nej|avslog|avslår|avslås|utan|kvar|diskutera\w+|sprid\w+)(?!\w)"
    r"|^om "
).search
"""`Hos Arvsfonden fanns inga pengar`, `Om Vinnova säger ja`, `Resultaten sprids genom Formas`."""
_no_gift = "|".join(row["words"] for row in rows("word_classes") if row["class"] == "no_gift")
_gives_others = re.compile(rf"(?<!\w)(?:{_no_gift})(?!\w)").search
"""`Formas har genom åren delat ut 600 miljoner`."""


def funders_at_last(project: Project, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The funds that a page names, or else who stands behind `från` in a sentence of money."""
    if not project.is_told or project.in_list:
        return
    taken = {c.mention.canonical for c in claims}
    named = [body for body in _bodies(project, taken) if is_own(project, body)]
    funds = [b for b in named if b.value.kind in _FUNDS and b.value.id not in _TOO_WIDE]
    rule = RULE_NAMED
    if not funds:
        funds = [b for b in named if b.value.kind in _GIVE_TOO and _beside_money(project, b)]
        rule = RULE_MONEY
    if not funds:
        funds = list(_in_compounds(project))
        rule = RULE_NAMED
    if not funds and _granted(project):
        funds = [b for b in _bodies(project, taken) if b.value.kind in _GIVE_TOO and _was_asked(project, b)]
        rule = RULE_MONEY
    first: dict[str, Found[OrganisationMention]] = {}
    for body in funds:
        first.setdefault(body.value.canonical, body)
    of_more = {name for name in first for other in first if other.startswith(f"{name} ")}
    if len(first) <= _MOST:
        for body in (body for name, body in first.items() if name not in of_more):
            yield Claim("funder", body.value, [(body.start, body.end)], rule, Basis.INFERRED)


def _bodies(project: Project, taken: set[str]) -> Iterator[Found[OrganisationMention]]:
    for body in project.page.organisations.found:
        if not body.value.generic and body.value.canonical not in taken:
            yield body


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
        if project.scopes.at(start) is not None and is_own(project, body):
            yield body


def _granted(project: Project) -> bool:
    """Whether a sentence about the project says that what was applied for was granted."""
    lower = project.page.text.lower
    return any(
        _was_granted(lower, sentence.start, sentence.end)
        and not _denies(lower[sentence.start : sentence.end])
        for sentence in project.own_sentences()
    )


def _was_asked(project: Project, body: Found[OrganisationMention]) -> bool:
    scope = project.scopes.at(body.start)
    if scope is None or scope.topic is not Topic.OWN or project.foreign(body.start) is not None:
        return False
    return _applied(project.page.text.lower, scope.sentence.start, body.start) is not None


def is_own(project: Project, body: Found[OrganisationMention]) -> bool:
    """Whether a body stands in what the page tells of this project, in no wish and no denial."""
    if project.foreign(body.start) is not None:
        return False
    scope = project.scopes.at(body.start)
    if scope is None:
        return True
    lower, sentence = project.page.text.lower, scope.sentence
    place = sentence.start, sentence.end
    other = is_unreal(lower, *place) or _not_yet(lower, *place) or _gives_others(lower, *place)
    return scope.topic is Topic.OWN and not (other or _denies(lower[sentence.start : sentence.end]))


def tells_of_money(page: Page, start: int, end: int) -> bool:
    """Whether a sentence has a sum or a word for money, and is no decision, check or call."""
    lower = page.text.lower
    money = _money(lower, start, end) is not None or bool(between(page.amounts.found, start, end))
    return money and _decides(lower, start, end) is None


def _beside_money(project: Project, body: Found[OrganisationMention]) -> bool:
    scope = project.scopes.at(body.start)
    if scope is None:
        return False
    lower, sentence = project.page.text.lower, scope.sentence
    return (
        _from(lower, sentence.start, body.start) is not None
        and _money(lower, sentence.start, sentence.end) is not None
        and _decides(lower, sentence.start, sentence.end) is None
    )
