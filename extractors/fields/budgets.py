"""The money of a project, by label and in sentences that say what a sum is."""

import re
from collections.abc import Iterator
from functools import lru_cache

from extractors.engine import Refused
from extractors.fields.parties import Parties, payer_of
from extractors.fields.sums import make_budget
from extractors.fields.sums_in_text import find_sums_in_text
from extractors.grammar.amounts import find_amounts, read_amount
from extractors.grammar.money import label_unit
from extractors.grammar.organisation_lists import read_organisations
from extractors.layout import Pair
from extractors.project import Project
from schemas import Budget, BudgetKind, OrganisationKind

HOME_CURRENCY = "SEK"
"""What an amount without a currency on a page in Swedish is taken to be; the value is then inferred."""
_remark = re.compile(
    r" ?(?:[,;(\[*]|(?:exkl|inkl|varav|moms|per den|enligt|fördelat|totalt|i dagens|för hela|under)(?!\d))",
    re.IGNORECASE,
).match
"""What may follow the sum of a label without making it another value."""
_NEXT = 40
_beside = re.compile(r" ?\(| *(?:med )?|: ?").fullmatch
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
    for pair in project.pairs("funder"):
        found.extend(b for b in _labelled(project, pair, home) if isinstance(b, Budget))
    found.extend(_of_bodies(project, parties, home))
    found.extend(_beside_bodies(project, home))
    kinds = frozenset(one.kind for one in found if isinstance(one, Budget))
    return [*found, *find_sums_in_text(project, parties, kinds, home)]


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
    kind = BudgetKind.TOTAL if pair.field == "funder" else BudgetKind(pair.field.removeprefix("budget."))
    rule = f"budget.label_{kind}"
    value = project.page.text.fold[pair.start : pair.end]
    read = read_amount(value, unit=label_unit(pair.unit))
    inner = find_amounts(value).found
    if isinstance(read, Refused):
        if not inner or inner[0].start > 1 or not _remark(value, inner[0].end):
            return [Refused(pair.start, pair.end, read.reason, rule)]
        read = inner[0]
    payer = payer_of(project, pair) if kind is BudgetKind.GRANT else None
    label = project.text(pair.label_start, pair.label_end)
    place = (pair.start + read.start, pair.start + read.end)
    name = payer.canonical if payer else None
    budgets: list[Budget | Refused] = [make_budget(project, read.value, place, kind, rule, label, name, home)]
    for amount in inner:
        words = value[read.end : amount.start].lower()
        if amount.start >= read.end and "varav" in words and any(word in words for word in _GRANTS):
            place = (pair.start + amount.start, pair.start + amount.end)
            budgets.append(
                make_budget(project, amount.value, place, BudgetKind.GRANT, "budget.part", None, None, home)
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
        yield make_budget(project, read.value, place, kind, "budget.of_body", name, name, home)


def _beside_bodies(project: Project, home: str) -> Iterator[Budget]:
    """`Medfinansiärer: Osby kommun (600 000 kr)`: the sums that stand beside bodies under a label."""
    for pair in project.pairs("funder", "cofunder"):
        kind = BudgetKind.GRANT if pair.field == "funder" else BudgetKind.COFINANCING
        value = project.page.text.fold[pair.start : pair.end]
        for start, end, mention in read_organisations(value):
            amount = next(iter(find_amounts(value[end : end + _NEXT]).found), None)
            if amount is not None and start < end and _beside(value[end : end + amount.start]):
                place = (pair.start + end + amount.start, pair.start + end + amount.end)
                name = mention.canonical
                yield make_budget(project, amount.value, place, kind, "budget.beside_body", None, name, home)


def _pays(parties: Parties, name: str) -> bool:
    return any(c.role == "funder" and c.mention.canonical == name for c in parties.claims)
