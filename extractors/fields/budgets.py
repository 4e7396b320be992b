"""The money of a project, by label and in sentences that say what a sum is."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from extractors.cues import cues_in, nearest
from extractors.engine import Found, Refused
from extractors.fields.parties import Parties, payer_of
from extractors.grammar.amounts import find_amounts, read_amount
from extractors.grammar.money import label_unit
from extractors.grammar.values import Amount
from extractors.layout import Kind, Pair
from extractors.project import Project
from extractors.topics import is_unreal
from schemas import Basis, Budget, BudgetKind, OrganisationKind, Reason

HOME_CURRENCY = "SEK"
"""What an amount without a currency on a page in Swedish is taken to be; the value is then inferred."""
_FARTHEST = 90
_negated = re.compile(r"(?<!\w)(?:inte|ej|aldrig|ingen|inga)(?!\w)(?! (?:bara|minst))").search
_remark = re.compile(
    r" ?(?:[,;(\[*]|(?:exkl|inkl|varav|moms|per den|enligt|fördelat|totalt|i dagens|för hela|under)(?!\d))",
    re.IGNORECASE,
).match
"""What may follow the sum of a label without making it another value."""
_SMALLEST = 5000
"""In running text a smaller sum is a price or a fee, not what a project costs."""
_GRANTS = ("stöd", "bidrag", "medel", "finansier")
_finnish = re.compile(
    r"(?<!\w)(?:ntm-centralen|åland|ålands|närings-, trafik- och miljöcentralen|r\.f\.)(?!\w)"
).search


def find_budgets(project: Project, parties: Parties) -> list[Budget | Refused]:
    """Find the sums under labels and in sentences about this project; the others are refused."""
    home = home_currency(project)
    found: list[Budget | Refused] = []
    for pair in project.pairs("budget"):
        found.extend(_labelled(project, pair, home))
    found.extend(_of_bodies(project, parties, home))
    labelled = project.values
    kinds = {one.kind for one in found if isinstance(one, Budget)}
    for amount in project.page.amounts.found:
        if not labelled.hold(amount.start):
            found.append(_in_text(project, parties, amount, kinds, home))
    found.extend(refused for refused in project.page.amounts.refused if not labelled.hold(refused.start))
    return found


def home_currency(project: Project) -> str:
    """What an amount without a currency is taken to be: kronor, or euro on a page that has no other."""
    named = {amount.value.currency for amount in project.page.amounts.found} - {None}
    if named == {"EUR"} or (not named and _is_finnish(project.page.text.lower)):
        return "EUR"
    return HOME_CURRENCY


@lru_cache(maxsize=4)
def _is_finnish(lower: str) -> bool:
    """Whether a page is from Finland; kept, because every project of a list asks for the same page."""
    return _finnish(lower) is not None


def _labelled(project: Project, pair: Pair, home: str) -> list[Budget | Refused]:
    """The sum of a label, and those that it is said to hold: `12,8 mkr, varav EU-stöd 6,4 mkr`."""
    kind = BudgetKind(pair.field.removeprefix("budget."))
    rule = f"budget.label_{kind}"
    value = project.page.text.fold[pair.start : pair.end]
    read = read_amount(value, unit=label_unit(pair.unit))
    inner = find_amounts(value).found
    if isinstance(read, Refused):
        if not inner or inner[0].start > 1 or not _remark(value, inner[0].end):
            return [Refused(pair.start, pair.end, read.reason, rule)]
        read = inner[0]
    payer = payer_of(pair) if kind is BudgetKind.GRANT else None
    label = project.text(pair.label_start, pair.label_end)
    place = (pair.start + read.start, pair.start + read.end)
    name = payer.canonical if payer else None
    budgets: list[Budget | Refused] = [_budget(project, read.value, place, kind, rule, label, name, home)]
    for amount in inner:
        words = value[read.end : amount.start].lower()
        if amount.start >= read.end and "varav" in words and any(word in words for word in _GRANTS):
            place = (pair.start + amount.start, pair.start + amount.end)
            budgets.append(
                _budget(project, amount.value, place, BudgetKind.GRANT, "budget.part", None, None, home)
            )
    return budgets


def _of_bodies(project: Project, parties: Parties, home: str) -> Iterator[Budget]:
    """`Region Norrbotten: 2 100 000 kr`: a label that is an organisation says who puts the sum in."""
    bodies = {o.start: o for o in project.page.organisations.found if not o.value.generic}
    for pair in project.page.layout.pairs:
        body = bodies.get(pair.label_start)
        if pair.label is not None or body is None or body.end < pair.label_end - 1:
            continue
        read = read_amount(project.page.text.fold[pair.start : pair.end], unit=label_unit(pair.unit))
        if isinstance(read, Refused) or (read.value.currency is None and not pair.unit):
            continue
        kind = (
            BudgetKind.GRANT
            if body.value.kind is OrganisationKind.EU_FUND or _pays(parties, body.value.canonical)
            else BudgetKind.COFINANCING
        )
        place = (pair.start + read.start, pair.start + read.end)
        name = body.value.canonical
        yield _budget(project, read.value, place, kind, "budget.of_body", name, name, home)


def _pays(parties: Parties, name: str) -> bool:
    return any(c.role == "funder" and c.mention.canonical == name for c in parties.claims)


def _in_text(
    project: Project, parties: Parties, amount: Found[Amount], labelled: set[BudgetKind], home: str
) -> Budget | Refused:
    """A sum in a sentence, told what it is by the nearest cue; of a kind that no label gives already."""
    rule = "budget.in_text"
    scope = project.scopes.at(amount.start)
    reason = project.foreign(amount.start)
    if reason is None and (scope is None or scope.sentence.block.kind is Kind.QUOTE):
        reason = Reason.NOT_THE_PROJECT
    if reason is None and amount.value.per is not None:
        reason = Reason.RATE
    lower = project.page.text.lower
    if reason is None and scope is not None and is_unreal(lower, scope.sentence.start, scope.sentence.end):
        reason = Reason.NEGATED
    if reason is not None or scope is None:
        return Refused(amount.start, amount.end, reason or Reason.NOT_THE_PROJECT, rule)
    sentence, place = scope.sentence, (amount.start, amount.end)
    cues = cues_in("money_cues", project.page.text.lower, sentence.start, sentence.end)
    cue = nearest([c for c in cues if not amount.start <= c.start < amount.end], *place)
    if cue is None and project.in_list:
        return _budget(project, amount.value, place, BudgetKind.GRANT, "budget.in_list", None, None, home)
    if cue is None or max(amount.start - cue.end, cue.start - amount.end) > _FARTHEST:
        return Refused(*place, Reason.NOT_THE_PROJECT, rule)
    if _negated(project.page.text.lower[min(cue.start, amount.start) : max(cue.end + 12, amount.end)]):
        return Refused(*place, Reason.NEGATED, rule)
    kind = BudgetKind(cue.kind)
    payer = _payer(parties, sentence.start, sentence.end) if kind is BudgetKind.GRANT else None
    told = project.in_list or project.tells_of_it(sentence) or payer is not None
    if not told or kind in labelled or amount.value.value < _SMALLEST:
        return Refused(*place, Reason.DUPLICATE if kind in labelled else Reason.NOT_THE_PROJECT, rule)
    label = project.text(cue.start, cue.end)
    return _budget(project, amount.value, place, kind, f"{rule}_{kind}", label, payer, home)


def _payer(parties: Parties, start: int, end: int) -> str | None:
    """The funder that the same sentence names, when it names one only."""
    names = {
        claim.organisation.name if claim.organisation else claim.mention.canonical
        for claim in parties.claims
        if claim.role == "funder" and any(start <= a and b <= end for a, b in claim.places)
    }
    return names.pop() if len(names) == 1 else None


def _budget(
    project: Project,
    value: Amount,
    place: tuple[int, int],
    kind: BudgetKind,
    rule: str,
    label: str | None,
    payer: str | None,
    home: str,
) -> Budget:
    return Budget(
        kind=kind,
        amount=plain(value.value),
        upper=None if value.upper is None else plain(value.upper),
        bound=value.bound,
        currency=value.currency or home,
        payer=payer,
        label=label,
        basis=Basis.STATED if value.currency else Basis.INFERRED,
        rule=rule,
        evidence=(project.span(*place),),
    )


def plain(value: Decimal) -> Decimal:
    """A decimal without exponent and without zeros after the point.

    >>> plain(Decimal("4.1E+5")), plain(Decimal("2.50"))
    (Decimal('410000'), Decimal('2.5'))
    """
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
