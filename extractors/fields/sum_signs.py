"""What speaks for what a sum is that no rule reads."""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractors.engine import Found, Refused
from extractors.fields.body_signs import ROLES
from extractors.fields.claims import Claim
from extractors.fields.left_over_words import BUILDS, OTHER_SUM, TOTAL
from extractors.fields.sums_in_text import SMALLEST, only_sum, spread_over
from extractors.fields.sums_ruled_out import is_out_of_question
from extractors.fields.told import said_of
from extractors.grammar.amounts import read_amount
from extractors.grammar.values import Amount
from extractors.project import Project
from extractors.signs import part_of, signs_around
from extractors.topics import is_unreal
from extractors.whereabouts import between
from schemas import Budget, Reason

_counts = re.compile(
    r" (?!(?:närmare|ytterligare|tidigare|senare|från|till|för|av|ur|om|och|i|på|över|som|under|euro|kr"
    r"|kronor|svenska|norska)(?!\w))[a-zåäö]{3,}(?:er|ar|or|en|a|are)(?!\w)"
).match
"""`3 miljoner kunder`"""
_AROUND, _CLOSE = 60, 14
_paid_for = re.compile(r"(?<!\w)för (?:(?:drygt|cirka|ca|knappt|nästan|totalt) )?$").search
_behind_gap = re.compile(r"(?:.*(?: {3}|\t))?$").match
"""`deltagare      300 000 kr`: a cell of a form, or a sum that opens what is said."""
_of_label = re.compile(r"[^:,. ]+(?: [^:,. ]+)?: ?").fullmatch
"""`Museet: 90 000 kr`: a label that no table knows."""
REFUSED = "refused: "
"""What the signs begin with that only a sum has that is not read."""


class Sum(NamedTuple):
    """A sum of a page, whether it is read, and the signs of what it is."""

    amount: Found[Amount]
    is_read: bool
    signs: frozenset[str]


def sums_with_signs(
    project: Project, claims: Sequence[Claim], budgets: Sequence[Budget], refused: Collection[Refused]
) -> Iterator[Sum]:
    """The sums of a page, each amount once, with their signs."""
    amounts = [*project.page.amounts.found, *_bare_millions(project)]
    amounts.sort(key=lambda one: one.start)
    turned = {one.start: one.reason for one in refused}
    largest = max((one.value.value for one in amounts), default=0)
    common = {f"sums: {min(len(amounts), 5)}"}
    common |= {f"{role}s: {min(2, sum(claim.role == role for claim in claims))}" for role in ROLES}
    common |= {sign for sign, so in (("brief", project.is_brief), ("told", project.is_told)) if so}
    passed: set[Decimal] = set()
    for order, amount in enumerate(amounts):
        value = amount.value.value
        others = [one for one in budgets if one.amount != value]
        is_read = len(others) < len(budgets)
        if value in passed or not (is_read or _may_be_own(project, amount)):
            continue
        passed.add(value)
        around = signs_around(project, amount.start, amount.end)
        signs = {*common, *around.signs, f"order: {min(order, 3)}", f"digits: {len(str(int(value)))}"}
        signs |= {f"read: {min(len(others), 3)}", *(f"there is a {one.kind}" for one in others)}
        signs.add("largest" if value == largest else "not the largest")
        signs |= {"last"} if order == len(amounts) - 1 else set()
        signs |= _beside(project, amount, claims, around.start, around.end)
        signs |= {"costs all"} if costs_all(project, amount) else set()
        if amount.start in turned:
            signs.add(f"{REFUSED}{turned[amount.start]}")
        yield Sum(amount, is_read, frozenset(signs))


def _may_be_own(project: Project, amount: Found[Amount]) -> bool:
    """Whether a sum is neither a rate, small change, nor said to be of something else or of others."""
    if amount.value.per is not None or amount.value.value < SMALLEST:
        return False
    scope, lower = project.scopes.at(amount.start), project.page.text.lower
    first, last = _told_in(project, amount)
    if is_unreal(lower, first, last) or only_sum(lower, first, last):
        return False  # nobody has it yet, or it stands alone and is of what a heading says
    if project.values.hold(amount.start) or _of_label(lower[first : amount.start]):
        return False  # what is behind a label the label says
    if _behind_gap(lower[first : amount.start]) and lower[amount.end : last].strip(" .!") == "":
        return False  # what it is stands elsewhere: `1,6 miljoner kronor.`
    if spread_over(lower, first, amount.start):
        return False  # `640 000 kronor, fördelade på 320 000 kronor 2021 och ...`
    if OTHER_SUM.search(lower, max(first, amount.start - _AROUND), min(last, amount.end + _AROUND // 2)):
        return False
    return scope is None or not is_out_of_question(project, amount, scope.sentence)


def _told_in(project: Project, amount: Found[Amount]) -> tuple[int, int]:
    """The sentence or the line of a sum."""
    scope, lower = project.scopes.at(amount.start), project.page.text.lower
    if scope is not None:
        return scope.sentence.start, scope.sentence.end
    end = lower.find("\n", amount.end)
    return lower.rfind("\n", 0, amount.start) + 1, end if end >= 0 else len(lower)


def costs_all(project: Project, amount: Found[Amount]) -> bool:
    """Whether words around a sum say that it is what all of it costs: `prislappen`, `bygger för`."""
    lower = project.page.text.lower
    first, last = _told_in(project, amount)
    around = lower[max(first, amount.start - _AROUND) : min(last, amount.end + _AROUND // 2)]
    built = _paid_for(lower, max(first, amount.start - _CLOSE), amount.start) is not None
    return TOTAL.search(around) is not None or (built and BUILDS.search(lower, first, last) is not None)


def _bare_millions(project: Project) -> Iterator[Found[Amount]]:
    """Millions that lack their currency: `Leader står för 1,7 miljoner`."""
    page = project.page
    for one in page.amounts.refused:
        if one.reason is not Reason.NO_UNIT or "milj" not in page.text.lower[one.start : one.end]:
            continue
        start, end = said_of(page.text.lower, one)
        read = read_amount(page.text.fold[start:end])
        if not isinstance(read, Refused) and not _counts(page.text.lower, end):
            yield Found(start, end, read.value, one.rule)


def _beside(
    project: Project, amount: Found[Amount], claims: Sequence[Claim], start: int, end: int
) -> set[str]:
    """The other sums of its sentence, and the bodies there with their parts."""
    signs = set()
    others = [one for one in between(project.page.amounts.found, start, end) if one is not amount]
    if others:
        largest = all(one.value.value <= amount.value.value for one in others)
        first = all(one.start > amount.start for one in others)
        signs |= {"largest here" if largest else "smaller here", "first here" if first else "later here"}
    for claim in claims:
        for place, _ in claim.places:
            if start <= place < end:
                signs.add(f"{claim.role} {'before' if place < amount.start else 'after'}")
    bodies = between(project.page.organisations.found, start, end)
    if bodies:
        signs |= {"body", f"body {'before' if bodies[0].start < amount.start else 'after'}"}
    signs.add(f"in part: {part_of(amount.start, len(project.page.text.lower))}")
    return signs
