"""Who pays for a project where nothing says it outright: a fund that its page names, an agency beside money.

A page about one project that names a fund or a research council mostly names who pays for it, and an agency
behind "från" in a sentence of money as well. Read only where nobody is said to pay; the value is inferred.
"""

import re
from collections.abc import Iterator, Sequence

from extractors.engine import Found
from extractors.fields.claims import GRANTING, Claim
from extractors.grammar.actors import OrganisationMention
from extractors.project import Project
from extractors.tables import rows
from extractors.topics import Topic, is_unreal
from schemas import Basis, OrganisationKind

RULE_NAMED, RULE_MONEY = "funder.named", "funder.beside_money"
AT_LAST = frozenset({RULE_NAMED, RULE_MONEY})
"""Rules by which a page does not tell of a project."""
_FUNDS = frozenset({OrganisationKind.EU_FUND, OrganisationKind.FUNDER})
_GIVE_TOO = GRANTING | {OrganisationKind.COUNTY_BOARD}
_TOO_WIDE = frozenset({"EU-EUROPEISKA-UNIONEN"})
"""What a page names for its rules and aims as often as for its money."""
_MOST = 3
_words = "|".join(r["words"] for r in rows("word_classes") if r["class"] in {"support", "money_noun"})
_money = re.compile(
    rf"(?:{_words}|(?<!\w)\w*(?:bidrag|stöd|medel|pengar|anslag)(?:et|en)?(?!\w)|bevilja)"
).search
_from = re.compile(r"(?<!\w)(?:från|ifrån|av|ur|hos|via)(?: \w+)? $").search
_decides = re.compile(r"\b(?:beslut|uppdrag|utlys\w+|handlägg\w+|granska\w*|tillsyn\w*|utvärder\w*)\b").search

_not_yet = re.compile(r"\b(?:an)?sök(?:a|er)\b|\bsökas\b|\bhoppas\b|\bförhoppning|\bplanerar att\b").search
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
    named = [
        body
        for body in project.page.organisations.found
        if not body.value.generic and body.value.canonical not in taken and _is_own(project, body)
    ]
    funds = [b for b in named if b.value.kind in _FUNDS and b.value.id not in _TOO_WIDE]
    rule = RULE_NAMED
    if not funds:
        funds = [b for b in named if b.value.kind in _GIVE_TOO and _beside_money(project, b)]
        rule = RULE_MONEY
    first: dict[str, Found[OrganisationMention]] = {}
    for body in funds:
        first.setdefault(body.value.canonical, body)
    of_more = {name for name in first for other in first if other.startswith(f"{name} ")}
    if len(first) <= _MOST:
        for body in (body for name, body in first.items() if name not in of_more):
            yield Claim("funder", body.value, [(body.start, body.end)], rule, Basis.INFERRED)


def _is_own(project: Project, body: Found[OrganisationMention]) -> bool:
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
