"""Who owns a project that no word says who owns: the body that its page tells most of, where one stands out.

A page about one project is nearly always the page of its owner, or opens with it. Read only where labels,
sentences and the page's own "vi" have given nobody; the value is inferred.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from extractors.engine import Found
from extractors.fields.actors import SUPPLIERS
from extractors.fields.claims import GIVERS, Claim
from extractors.framed_names import opens_sentence
from extractors.grammar.actors import OrganisationMention
from extractors.layout import Kind
from extractors.project import Project
from extractors.text import Text
from extractors.verbs import is_finite
from schemas import Basis, OrganisationKind

_NEVER = frozenset({OrganisationKind.EU_FUND, OrganisationKind.FUNDER, OrganisationKind.AGENCY, None})
"""Bodies that more often pay, and names of which nothing tells what they are."""
_HEAD, _FOOT = 400, 400
_LEAST, _AHEAD = 3, 1
"""How much must speak for a body, and how much more than for the next."""
_STANDS = frozenset({"är", "var", "ligger", "låg", "finns", "fanns", "står", "stod", "hette", "heter"})
_by_order = regex.compile(r"(?: har)?,? på uppdrag av ").match
_verb_after = regex.compile(r" (\p{Ll}++)").match


def leading_body(project: Project, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The one body that stands out in head, foot and sentences of a page, and plays no other part."""
    if not project.is_told:
        return
    first_told = min((body.start for body in project.page.organisations.found), default=0)
    others = {
        c.mention.canonical for c in claims if (c.rule != "partner.helps" or c.places[0][0] > first_told)
    }
    named = [f for f in project.page.organisations.found if _may_own(project.page.text, f, others)]
    score: Counter[str] = Counter()
    for body in named:
        score[body.value.canonical] += _weight(project, body)
    if not score:
        return
    first = named[0].value.canonical
    score[first] += 1
    ranked = score.most_common(2)
    ahead = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0)
    if ranked[0][1] >= _LEAST and ahead >= _AHEAD:
        best = [f for f in named if f.value.canonical == ranked[0][0]]
        told = next((f for f in best if project.scopes.at(f.start) is not None), best[0])
        yield Claim("owner", told.value, [(told.start, told.end)], "owner.leading", Basis.INFERRED)


def _may_own(text: Text, body: Found[OrganisationMention], others: set[str]) -> bool:
    value = body.value
    if _by_order(text.lower, body.end) is not None or text.lower.startswith(SUPPLIERS, body.start):
        return False  # who evaluates, and who is paid for it
    if value.canonical.startswith(GIVERS):
        return False
    return not value.generic and value.kind not in _NEVER and value.canonical not in others


def _weight(project: Project, body: Found[OrganisationMention]) -> int:
    """What one mention says: as the subject of a sentence most, in head and foot much, in quotes nothing."""
    text = project.page.text
    scope = project.scopes.at(body.start)
    if scope is None:
        return 2 if body.start < _HEAD else int(body.start > len(text.fold) - _FOOT)
    if scope.sentence.block.kind is Kind.QUOTE or project.foreign(body.start) is not None:
        return 0
    verb = _verb_after(text.lower, body.end)
    if verb is not None and is_finite(verb[1]) and verb[1] not in _STANDS:
        return 2 if opens_sentence(text.fold, body.start) else 1
    return 1
