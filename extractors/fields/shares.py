"""Who puts in what: sums beside bodies in the values of labels, and labels that are a body's name."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.engine import Found, Refused
from extractors.fields.claims import GRANTING, Claim
from extractors.fields.resolve import resolve
from extractors.fields.share_tables import rows_of_tables
from extractors.fields.told import ToldSum
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.amounts import find_amounts, read_amount
from extractors.grammar.money import label_unit
from extractors.grammar.organisation_lists import read_organisations
from extractors.grammar.values import Amount
from extractors.layout import Pair
from extractors.project import Project
from schemas import BudgetKind, OrganisationKind, Reason

_WHERE_NO_FUND = frozenset({OrganisationKind.AGENCY, OrganisationKind.COORDINATION_ASSOCIATION})
"""Bodies whose row of a table is a grant where no label names another one."""
_LONGEST_NAME = 90
_CLAUSE = frozenset({"är", "var", "blir", "blev", "uppgår", "omfattar", "kostar", "beräknas"})
"""What makes words before a sum a clause, and no name: `Lyktornas hela budget är 80 000 kr`."""
_giver_follows = re.compile(r" ?(?:i [\w-]{2,30} |som [\w-]{2,30} )?(?:från|av|ur|genom|via) (?=\w)").match
_opening = re.compile(r"[ ,;.|)]*(?:(?:och|samt|varav|därav|dessutom|plus) )*").match
_closing = re.compile(
    r"(?: ?[:(=|]| \([^()\n]{2,60}\)[:,]?| på| med|,| kontant| motsvarande"
    r"|,? (?:19|20)\d\d(?:-(?:19|20)?\d\d)?(?=:))* *$"
).search
_grouped = re.compile(r"(?<![\d.,+])(?<!\d )\d{1,3}(?:[ .]\d{3})+(?![\d.,]* ?(?:%|\d))").finditer
_part_of = re.compile(r"(?:varav|därav) (?:från )?").match
_money_words = re.compile(r"[^,;]{0,40}(?:stöd|bidrag|medel|anslag|finansiering)(?!\w)").match
_form_of_money = re.compile(
    r", (?:kontant|arbetad tid|eget arbete|in natura|ideellt arbete)(?: \w+)?$"
    r"|, (?:19|20)\d\d(?: ?- ?(?:19|20)\d\d)?$"
).search
_in_millions = re.compile(
    r"(?:[\d ]+(?:,\d+)?|(?:[a-zåäö]{2,4}(?: och)? )?(?:en halv|[a-zåäö]{2,4})) "
    r"(?:miljon|milj)"
).match
_GRANTING = ("bevilja", "tilldela")
_NEAR = 90
_FIELDS = ("budget", "funder", "cofunder")


@dataclass(frozen=True, slots=True)
class Share:
    """A sum and the body that puts it in, with what it makes of both; spans are of the fold."""

    mention: OrganisationMention
    place: tuple[int, int]
    amount: Found[Amount]
    kind: BudgetKind
    rule: str

    @property
    def role(self) -> str:
        """What the body is in the project."""
        return "funder" if self.kind is BudgetKind.GRANT else "cofunder"


def find_shares(project: Project) -> list[Share]:
    """Read the shares that labels give: `Ragunda kommun 150 000 kr, Sida 80 000 kr`, `2 mkr från Formas`."""
    found: list[Share] = []
    granted = any(pair.field == "budget.grant" for pair in project.page.layout.pairs)
    lines = Counter(pair.label_start for pair in project.page.layout.pairs)
    for pair in project.pairs(*_FIELDS):
        value = project.page.text.fold[pair.start : pair.end]
        read = list(_in_value(value))
        shared = len(read) > 1 or len(find_amounts(value).found) > 1 or lines[pair.label_start] > 1
        for start, end, mention, amount in read:
            place = (pair.start + start, pair.start + end)
            kind = _kind_in(pair, mention, shared=shared)
            found.append(Share(mention, place, _moved(amount, pair.start), kind, "budget.beside_body"))
    found.extend(_of_labels(project, granted=granted))
    known = {share.amount.start for share in found}
    for written, at, amount, given in rows_of_tables(project):
        mention, place = _body_meant(project, written, at)
        kind = BudgetKind.GRANT if given or _pays(mention, granted=granted) else BudgetKind.COFINANCING
        if amount.start not in known and not mention.generic:
            found.append(Share(mention, place, amount, kind, "budget.of_body"))
    return found


def _in_value(value: str) -> Iterator[tuple[int, int, OrganisationMention, Found[Amount]]]:
    """The bodies of a value that have a sum beside them, before it or behind "från"."""
    amounts = _amounts(value)
    position = 0
    for number, amount in enumerate(amounts):
        stop = amounts[number + 1].start if number + 1 < len(amounts) else len(value)
        giver = _giver_follows(value, amount.end, stop)
        named = _named(value, giver.end(), stop, last=False) if giver else None
        if named is None:
            opening = _opening(value, position, amount.start)
            begin = opening.end() if opening else position
            closing = _closing(value, begin, amount.start)
            named = _named(value, begin, closing.start() if closing else amount.start, last=True)
            position = amount.end
        else:
            position = named[1]
        if named is not None:
            yield *named, amount


def _amounts(value: str) -> list[Found[Amount]]:
    """The sums of a value; beside a sum with its unit, or a share in percent, also numbers without one."""
    findings = find_amounts(value)
    found = [one for one in findings.found if one.value.per is None]
    if found or "%" in value:
        for number in _grouped(value):
            read = read_amount(number[0])
            covered = any(a.start < number.end() and number.start() < a.end for a in found)
            if not isinstance(read, Refused) and not covered:
                found.append(Found(number.start(), number.end(), read.value, read.rule))
    if found:
        found.extend(_millions(value, findings.refused))
    return sorted(found, key=lambda one: one.start)


def _millions(value: str, refused: Sequence[Refused]) -> Iterator[Found[Amount]]:
    """Millions of nothing, beside a sum that has its unit: `2,6 miljoner kronor, varav Sida 1,4 miljoner`."""
    for one in refused:
        if one.reason is Reason.NO_UNIT and _in_millions(value[one.start : one.end]):
            read = read_amount(value[one.start : one.end] + " kronor")
            if isinstance(read, Found):
                yield Found(one.start, one.end, replace(read.value, currency=None), read.rule)


def _named(value: str, start: int, stop: int, *, last: bool) -> tuple[int, int, OrganisationMention] | None:
    """The body that stands right before a sum (the last one), or right behind "från" (the first one)."""
    if not 1 < stop - start <= _LONGEST_NAME or not value[start].isupper():
        return None
    read = [
        one
        for one in read_organisations(value[start:stop])
        if not one[2].generic and _CLAUSE.isdisjoint(one[2].name.split())
    ]
    if not read or (read[-1][1] if last else stop - start) < stop - start or (not last and read[0][0]):
        return None
    first, end, mention = read[-1 if last else 0]
    if value[start + first].islower() and mention.id is None and mention.kind is None:
        return None  # what goes on a sentence: `Kostnadsfritt, men vid frånvaro tar vi ut 350 kr`
    if _money_words(value, start + first, start + end) and mention.id is None:
        return None
    return start + first, start + end, mention


def _kind_in(pair: Pair, mention: OrganisationMention, *, shared: bool) -> BudgetKind:
    if pair.field in {"budget.cofinancing", "cofunder"}:
        return BudgetKind.COFINANCING
    if pair.label is not None and "finansiär" in pair.label.text:
        return BudgetKind.GRANT
    board = mention.unit is not None and "nämnd" in mention.unit
    regional = mention.kind is OrganisationKind.REGION and (pair.field == "funder" or board)
    if pair.field == "budget.grant" or mention.kind in GRANTING or regional or not shared:
        return BudgetKind.GRANT
    return BudgetKind.COFINANCING


def _of_labels(project: Project, *, granted: bool) -> Iterator[Share]:
    """`Region Norrbotten: 2 100 000 kr`: a label that is an organisation says who puts the sum in."""
    fold, lower = project.page.text.fold, project.page.text.lower
    bodies = {o.start: o for o in project.page.organisations.found}
    for pair in project.page.layout.pairs:
        if pair.label is not None and not _form_of_money(lower[pair.label_start : pair.label_end]):
            continue
        part = _part_of(lower, pair.label_start, pair.label_end)
        body = bodies.get(part.end() if part else pair.label_start)
        if body is None:
            continue
        form = _form_of_money(lower[pair.label_start : pair.label_end])
        if body.end < (pair.label_start + form.start() if form else pair.label_end - 1):
            continue
        read = read_amount(fold[pair.start : pair.end], unit=label_unit(pair.unit))
        if isinstance(read, Refused) or (read.value.currency is None and not pair.unit and not form):
            continue
        mention, place = _body_meant(project, body.value, (body.start, body.end))
        if mention.generic:
            continue
        kind = BudgetKind.GRANT if _pays(mention, granted=granted) else BudgetKind.COFINANCING
        yield Share(mention, place, _moved(read, pair.start), kind, "budget.of_body")


def _pays(mention: OrganisationMention, *, granted: bool) -> bool:
    if mention.kind in _WHERE_NO_FUND:
        return not granted
    return mention.kind in GRANTING


def _body_meant(
    project: Project, mention: OrganisationMention, place: tuple[int, int]
) -> tuple[OrganisationMention, tuple[int, int]]:
    """The body of the page that `landstinget` or `kommunen` stands for, and where it is named."""
    claim = Claim("cofunder", mention, [place], "cofunder.share")
    if not mention.generic or not resolve(project, claim, frozenset()) or claim.organisation is None:
        return mention, place
    body = claim.organisation
    return replace(claim.mention, canonical=body.name, id=body.id, generic=False), claim.places[0]


def _moved(amount: Found[Amount], by: int) -> Found[Amount]:
    return Found(amount.start + by, amount.end + by, amount.value, amount.rule)


def without_shares(fold: str, start: int, end: int, shares: Sequence[Share]) -> Iterator[tuple[int, int]]:
    """What a value names beside its shares, without the words that only join or explain them."""
    inside = sorted(
        (min(s.place[0], s.amount.start), max(s.place[1], s.amount.end))
        for s in shares
        if start <= s.amount.start < end
    )
    if not inside:
        yield start, end
        return
    for first, last in [*inside, (end, end)]:
        begin = start if (opening := _opening(fold, start, first)) is None else opening.end()
        closing = _closing(fold, begin, first)
        stop = closing.start() if closing else first
        if begin < stop and fold[begin].isupper() and not _money_words(fold, begin, stop):
            yield begin, stop
        start = max(start, last)


def granted_sums(project: Project, said: Sequence[object]) -> frozenset[Decimal]:
    """The sums that a sentence grants; none that it lets another body than a board without a name pay."""
    payers = {one.start: one.payer for one in said if isinstance(one, ToldSum)}
    lower, found = project.page.text.lower, set()
    for amount in project.page.amounts.found:
        payer, scope = payers.get(amount.start), project.scopes.at(amount.start)
        if scope is None or (payer is not None and not payer.generic):
            continue
        first = max(scope.sentence.start, amount.start - _NEAR)
        if any(lower.find(word, first, amount.start) >= 0 for word in _GRANTING):
            found.add(amount.value.value)
    return frozenset(found)


def settled(
    shares: Sequence[Share],
    owners: Collection[str],
    funders: Collection[str],
    granted: Collection[Decimal] = (),
) -> Iterator[Share]:
    """The shares where an owner puts in its own, and who is said to pay grants.

    A share in a table is a grant where a sentence grants the same sum: `Nämnden beviljar 1 650 000 kronor`.
    """
    for share in shares:
        name = share.mention.canonical
        if name in owners:
            yield replace(share, kind=BudgetKind.COFINANCING)
        elif name in funders or (share.rule == "budget.of_body" and share.amount.value.value in granted):
            yield replace(share, kind=BudgetKind.GRANT)
        else:
            yield share
