"""The money of a project, by label and in sentences that say what a sum is."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from extractors.engine import Found, Refused
from extractors.fields.applied_for import APPLIED_FOR
from extractors.fields.label_payers import payer_of
from extractors.fields.parties import Parties
from extractors.fields.payers import with_payer
from extractors.fields.sums import make_budget, plain
from extractors.fields.sums_in_text import find_sums_in_text
from extractors.grammar.amounts import find_amounts, read_amount
from extractors.grammar.money import declared_unit, label_unit
from extractors.grammar.values import Amount
from extractors.layout import Pair
from extractors.lookup import Lookup
from extractors.project import Project
from schemas import Basis, Bound, Budget, BudgetKind, Reason

HOME_CURRENCY = "SEK"
"""What an amount without a currency on a page in Swedish is taken to be; the value is then inferred."""
_remark = re.compile(
    r" ?(?:[,;(\[*]|(?:\+|plus) ?(?=[^\W\d])"
    r"|(?:exkl|inkl|varav|moms|per den|enligt|fördelat|totalt|i dagens)(?!\d)"
    r"|(?:för|under|över|på|från|som|med|till|av|i|ur|beviljat|beviljade|beviljats|sökt|ansökt)(?!\w))",
    re.IGNORECASE,
).match
"""What may follow the sum of a label without making it another value."""
_product = re.compile(
    r"\d[\d ]{0,7}+(?:,\d+)? ?(?:tim(?:mar|\.)?|h|dagar|st|mil) ?(?:à|a|x|\*|á|@) ?"
    r"\d[\d ]{0,7}+(?:,\d+)? ?(?:kr(?:onor)?|sek|€|euro)?(?:/\w{1,6})? ?= ?"
).match
"""What a sum was worked out from: `640 tim à 220 kr = 140 800 kr`."""
_DECISION = "period.decision"
_WHAT_FOR = 20
_SEVERAL = 2
_SAID_AGAIN = frozenset({Reason.DUPLICATE, Reason.NOT_THE_PROJECT})
_TABLES = frozenset({"budget.of_body"})
_PAID = frozenset({BudgetKind.GRANT, BudgetKind.COFINANCING})
_GRANTS = ("stöd", "bidrag", "medel", "finansier")
_GIVEN = ("stöd", "bidrag", "medel", "anslag")
_FINNISH = ("ntm-centralen", "åland", "ålands", "närings-, trafik- och miljöcentralen", "r.f.")
_may_be_finnish = Lookup((word, None) for word in _FINNISH).inside
_finnish = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _FINNISH))})(?!\w)").search


def find_budgets(project: Project, parties: Parties) -> list[Budget | Refused]:
    """Find the sums under labels and in sentences about this project; the others are refused."""
    home = home_currency(project)
    found: list[Budget | Refused] = []
    shared = {share.amount.start for share in parties.shares}
    for pair in project.pairs("budget"):
        found.extend(_labelled(project, pair, home, shared))
    for pair in project.pairs("funder"):
        found.extend(b for b in _labelled(project, pair, home, shared) if isinstance(b, Budget))
    for share in parties.shares:
        place, name = (share.amount.start, share.amount.end), share.mention.canonical
        found.append(
            make_budget(project, share.amount.value, place, share.kind, share.rule, None, name, home)
        )
    kinds = frozenset(one.kind for one in found if isinstance(one, Budget))
    for pair in project.pairs(_DECISION):
        found.extend(b for b in _labelled(project, pair, home, shared) if isinstance(b, Budget))
    told = list(find_sums_in_text(project, parties, kinds, home))
    read = _granted_as_applied(_merged([*_also_told(project, found, told), *told]))
    sums = [one for one in read if isinstance(one, Budget)]
    return [with_payer(project, parties, one, sums) if isinstance(one, Budget) else one for one in read]


def _granted_as_applied(found: list[Budget | Refused]) -> list[Budget | Refused]:
    """Where the sum that was applied for is granted, its words are one more place of the grant."""
    asked = {(b.amount, b.currency): b for b in found if isinstance(b, Budget) and b.rule == APPLIED_FOR}
    kept: list[Budget | Refused] = []
    granted = set()
    for one in found:
        same = asked.get((one.amount, one.currency)) if isinstance(one, Budget) else None
        if isinstance(one, Budget) and same is not None and one.kind is BudgetKind.GRANT:
            evidence = sorted((*one.evidence, *same.evidence), key=lambda span: span.start)
            granted.add((one.amount, one.currency))
            one = one.model_copy(update={"evidence": tuple(evidence)})  # noqa: PLW2901
        kept.append(one)
    return [
        one
        for one in kept
        if not (isinstance(one, Budget) and one.rule == APPLIED_FOR and (one.amount, one.currency) in granted)
    ]


def _also_told(
    project: Project, found: list[Budget | Refused], told: list[Budget | Refused]
) -> Iterator[Budget | Refused]:
    """The sums of tables with the places where a sentence says them too, and its `högst` or `cirka`."""
    again = {one.start for one in told if isinstance(one, Refused) and one.reason in _SAID_AGAIN}
    sums = {plain(a.value.value): a for a in reversed(project.page.amounts.found) if a.start in again}
    for one in found:
        same = sums.get(one.amount) if isinstance(one, Budget) and one.rule in _TABLES else None
        if same is None or not isinstance(one, Budget) or project.span(same.start, same.end) in one.evidence:
            yield one
            continue
        evidence = sorted((project.span(same.start, same.end), *one.evidence), key=lambda span: span.start)
        stated = Basis.STATED if same.value.currency else one.basis
        yield one.model_copy(update={"bound": same.value.bound, "evidence": tuple(evidence), "basis": stated})


def _merged(found: list[Budget | Refused]) -> list[Budget | Refused]:
    """The same sum of the same kind said twice, once perhaps with `drygt`, is one budget with two spans."""
    kept: list[Budget | Refused] = []
    at: dict[tuple[object, ...], int] = {}
    for one in found:
        if isinstance(one, Budget):
            key = (one.kind, one.amount, one.upper, one.currency)
            before = kept[at[key]] if key in at else None
            bounds = {before.bound, one.bound} - {Bound.EXACT} if isinstance(before, Budget) else set()
            payers = {before.payer, one.payer} - {None} if isinstance(before, Budget) else set()
            if isinstance(before, Budget) and len(bounds) < _SEVERAL and len(payers) < _SEVERAL:
                evidence = (*before.evidence, *one.evidence)
                payer = before.payer or one.payer
                kept[at[key]] = before.model_copy(update={"evidence": evidence, "payer": payer})
                continue
            at.setdefault(key, len(kept))
        kept.append(one)
    return kept


def home_currency(project: Project) -> str:
    """What an amount without a currency is taken to be: kronor, or euro on a page that has no other."""
    named = {amount.value.currency for amount in project.page.amounts.found} - {None}
    if named == {"EUR"} or (not named and _is_finnish(project.page.text.lower)):
        return "EUR"
    return HOME_CURRENCY


@lru_cache(maxsize=4)
def _is_finnish(lower: str) -> bool:
    """Whether a page is from Finland; kept, because every project of a list asks for the same page."""
    return bool(_may_be_finnish(lower, 0, len(lower))) and _finnish(lower) is not None


def _kind_of(project: Project, pair: Pair) -> BudgetKind:
    """What the sum of a label is: all of `Finansiering: 3 mkr`, what is given of `Ekonomiskt stöd: 3 mkr`.

    A sum that was decided is given: `Beslut: 120 000 kr`.
    """
    if pair.field == _DECISION:
        return BudgetKind.GRANT
    if pair.field != "funder":
        return BudgetKind(pair.field.removeprefix("budget."))
    given = project.page.text.lower[pair.label_start : pair.label_end].endswith(_GIVEN)
    return BudgetKind.GRANT if given else BudgetKind.TOTAL


def _opens(amount: Found[Amount], value: str) -> bool:
    return amount.start <= 1 and _remark(value, amount.end) is not None


def _is_ceiling(inner: Sequence[Found[Amount]], value: str) -> bool:
    """Whether the one sum of a value is the most of a share: `40 % av kostnaden, dock högst 742 500 kr`."""
    first = inner[0]
    return len(inner) == 1 and first.value.bound is Bound.AT_MOST and "%" in value[: first.start]


def _labelled(project: Project, pair: Pair, home: str, shared: Collection[int]) -> list[Budget | Refused]:
    """The sum of a label, and those that it is said to hold: `12,8 mkr, varav EU-stöd 6,4 mkr`."""
    kind = _kind_of(project, pair)
    rule = f"budget.label_{kind}"
    product = _product(project.page.text.fold, pair.start, pair.end)
    pair = replace(pair, start=product.end()) if product else pair
    value = project.page.text.fold[pair.start : pair.end]
    findings = find_amounts(value)
    lower, inner = project.page.text.lower, findings.found
    unit = label_unit(pair.unit) or label_unit(lower[pair.label_start : pair.label_end])
    unit = unit or (None if inner else declared_unit(lower[: pair.label_start]))
    read = read_amount(value, unit=unit, findings=findings)
    if isinstance(read, Refused):
        if not inner or not (_opens(inner[0], value) or _is_ceiling(inner, value)):
            held = any(pair.start <= start < pair.end for start in shared)
            return [] if held else [Refused(pair.start, pair.end, read.reason, rule)]
        read = inner[0]
    elif not inner and pair.start in shared:
        return []
    if read.value.per is not None:
        return [Refused(pair.start, pair.end, Reason.RATE, rule)]
    label = project.text(pair.label_start, pair.label_end)
    sought = kind is BudgetKind.OTHER and "sök" in label.lower()
    payer = payer_of(project, pair) if kind in _PAID or sought else None
    place = (pair.start + read.start, pair.start + read.end)
    name = payer.canonical if payer else None
    budgets: list[Budget | Refused] = []
    if place[0] not in shared:
        budgets.append(make_budget(project, read.value, place, kind, rule, label, name, home))
    for amount in inner:
        words = value[read.end : amount.start].lower()
        place = (pair.start + amount.start, pair.start + amount.end)
        if place[0] in shared or amount.start < read.end:
            continue
        words += value[amount.end : amount.end + _WHAT_FOR].lower()
        if "varav" in words and any(word in words for word in _GRANTS):
            budgets.append(
                make_budget(project, amount.value, place, BudgetKind.GRANT, "budget.part", None, None, home)
            )
    return budgets
