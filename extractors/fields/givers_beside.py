"""Who gives a sum where no construction says it: a fund, an agency or a foundation beside the one sum.

A sentence of the project with one sum and one such body, and between them what giving is told by: a word
of giving behind the body (`Formas har öronmärkt 2 mkr`), or `från` before it (`2 mkr i stöd från Formas`).
"""

import re
from collections.abc import Callable, Iterator, Sequence

from extractors.engine import Found
from extractors.fields.claims import Claim
from extractors.fields.told import ToldSum
from extractors.grammar.actors import OrganisationMention
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.tables import rows
from extractors.topics import Topic, is_unreal
from extractors.whereabouts import between
from schemas import BudgetKind, OrganisationKind

_Search = Callable[[str, int, int], "re.Match[str] | None"]
RULE = "funder.beside_sum"
GRANTING = frozenset(
    {OrganisationKind.EU_FUND, OrganisationKind.FUNDER, OrganisationKind.AGENCY, OrganisationKind.FOUNDATION}
)
"""Bodies whose money is a grant."""
_FARTHEST = 120
_SMALLEST = 5000


def words_of_classes(*classes: str) -> "_Search":
    """What finds a word of some classes of `word_classes`."""
    words = "|".join(row["words"] for row in rows("word_classes") if row["class"] in classes)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)").search


_gives = words_of_classes("giving", "adds", "handing")
_receives = words_of_classes("gets", "got", "receives")
_against = words_of_classes("no_gift")
_from = re.compile(
    r"(?<!\w)(?:från|av|ur|via|genom)(?: (?:den|det|de|eu:s|eu|statliga|europeiska|stiftelsen|fonden"
    r"|programmet|myndigheten|anslaget|eu-programmet|eu-fonden))? $"
).search


def givers_beside(project: Project, said: Sequence[Claim | ToldSum]) -> Iterator[Claim | ToldSum]:
    """Who gives the sums that no construction tells of, and that these are grants."""
    told = {one.start for one in said if isinstance(one, ToldSum)}
    page = project.page
    for scope in project.scopes.all:
        sentence = scope.sentence
        if scope.topic is not Topic.OWN or sentence.block.kind is Kind.QUOTE:
            continue
        sums = between(page.amounts.found, sentence.start, sentence.end)
        if len(sums) != 1 or sums[0].start in told:
            continue
        amount = sums[0]
        small = amount.value.per is not None or amount.value.value < _SMALLEST
        if small or project.foreign(amount.start) is not None:
            continue
        giver = _giver(project, sentence, amount.start, amount.end)
        if giver is not None:
            place = (giver.start, giver.end)
            yield Claim("funder", giver.value, [place], RULE)
            yield ToldSum(amount.start, amount.end, BudgetKind.GRANT, giver.value, RULE, place)


def _giver(project: Project, sentence: Sentence, start: int, end: int) -> Found[OrganisationMention] | None:
    lower = project.page.text.lower
    bodies = between(project.page.organisations.found, sentence.start, sentence.end)
    givers = [b for b in bodies if not b.value.generic and b.value.kind in GRANTING]
    if len({b.value.canonical for b in givers}) != 1 or _against(lower, sentence.start, sentence.end):
        return None
    if is_unreal(lower, sentence.start, sentence.end) or not project.is_near(sentence):
        return None
    giver = givers[0]
    others = [
        b for b in bodies if b is not giver and min(giver.end, end) <= b.start < max(giver.start, start)
    ]
    if abs(giver.start - start) > _FARTHEST:
        return None
    if giver.start >= end:
        return giver if not others and _from(lower, end, giver.start) else None
    if _from(lower, sentence.start, giver.start):
        return giver if _receives(lower, sentence.start, start) else None
    return giver if not others and _gives(lower, giver.end, start) else None
