"""Who pays by the label of a sum: `Beviljat ESF-stöd`, `EU-medel`, `Medfinansiering Region Halland`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.engine import Found
from extractors.fields.claims import Claim
from extractors.fields.list_parties import house_of, named_in_head, named_in_label, receives
from extractors.fields.settling import PAYING
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.organisation_lists import read_organisations
from extractors.grammar.organisation_table import known_names
from extractors.grammar.organisations import read_organisation
from extractors.layout import Pair
from extractors.layout.labels import Style
from extractors.project import Project
from extractors.whereabouts import between
from schemas import Basis, OrganisationKind

_UNION, _INTERREG = "EU-EUROPEISKA-UNIONEN", "EU-INTERREG"
"""What pays is the union also where a programme of Interreg is the funder: `EU-stöd`."""

_financed_by = re.compile(r".{0,80}?finansiera(?:de?|t|s) av (?=\w)").match
_comes_from = re.compile(r"(?:,| -{1,2})? ?\(?(?:från |ur |via |genom |av )?").fullmatch


@cache
def _by_id() -> dict[str, OrganisationMention]:
    found: dict[str, OrganisationMention] = {}
    for known in known_names().values():
        if known.mention.id is not None:
            found.setdefault(known.mention.id, known.mention)
    return found


@cache
def _forms_of(identity: str) -> tuple[str, ...]:
    """Every name of a body of the tables, in lower case, the longest first."""
    forms = {name.lower() for name, known in known_names().items() if known.mention.id == identity}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def _cofunder_in_label(project: Project, pair: Pair, payer: OrganisationMention) -> Iterator[Claim]:
    """Who puts in a share, named in its label: `Medfinansiering Region Halland: 190 000 kr`."""
    for body in between(project.page.organisations.found, pair.label_start, pair.label_end):
        if body.value is payer:
            yield Claim("cofunder", payer, [(body.start, body.end)], "cofunder.share")


def payer_of(project: Project, pair: Pair) -> OrganisationMention | None:
    """The funder that the label of a sum names: the ESF of `Beviljat ESF-stöd`, `Stöd från Vinnova`."""
    if pair.unit and pair.field == "budget.grant":
        fund = read_organisation(pair.unit)
        if fund is not None and fund.id is not None and fund.kind is not OrganisationKind.MUNICIPALITY:
            return fund
    if pair.label and pair.label.organisation:
        fund = _by_id().get(pair.label.organisation)
        known = _of_union(project) if fund is not None and fund.id == _UNION else None
        return known if known is not None and not (known.id or "").startswith(_INTERREG) else fund
    if project.in_list and pair.style is Style.CELL:
        return named_in_head(project.page.text.fold[pair.label_start : pair.label_end])
    named = between(project.page.organisations.found, pair.label_start, pair.label_end)
    lower = project.page.text.lower
    in_label = next((b.value for b in named if not b.value.generic and not receives(lower, b.start)), None)
    beside = None if in_label else _beside_sum(project, pair)
    return beside.value if beside else in_label


def _beside_sum(project: Project, pair: Pair) -> Found[OrganisationMention] | None:
    """The body that alone stands behind the one sum of a value: `215 000 kr (Riksantikvarieämbetet)`."""
    amounts = between(project.page.amounts.found, pair.start, pair.end)
    bodies = between(project.page.organisations.found, pair.start, pair.end)
    if len(amounts) != 1 or len(bodies) != 1 or bodies[0].value.generic:
        return None
    lower, (body,) = project.page.text.lower, bodies
    around = lower[amounts[0].end : body.start], lower[body.end : pair.end]
    return (
        body
        if amounts[0].end <= body.start and _comes_from(around[0]) and not around[1].strip(" ).")
        else None
    )


def _of_union(project: Project) -> OrganisationMention | None:
    """The fund whose project bank a page is, where a label only says that the union pays: `EU-medel`."""
    house = next(iter(house_of(project)), None)
    known = house is not None and house.mention.kind is OrganisationKind.EU_FUND
    return house.mention if house is not None and known and house.mention.id in _by_id() else None


def from_fund_labels(project: Project) -> Iterator[Claim]:
    """Who pays, when only the label of a sum says so."""
    lower = project.page.text.lower
    for pair in project.pairs("budget"):
        yield from named_in_label(project, pair)
        payer = payer_of(project, pair)
        if payer is not None and pair.field == "budget.cofinancing":
            yield from _cofunder_in_label(project, pair, payer)
        if payer is None or pair.field != "budget.grant":
            continue
        beside = _beside_sum(project, pair)
        if beside is not None and beside.value is payer:
            yield Claim("funder", payer, [(beside.start, beside.end)], "funder.label_of_sum")
            continue
        label = lower[pair.label_start : pair.start if pair.unit else pair.label_end]
        forms = _forms_of(payer.id) if payer.id else (payer.name.lower(),)
        form = next((form for form in forms if form in label), None)
        if form is not None and (payer.id != _UNION or _of_union(project) is None):
            start = pair.label_start + label.index(form)
            place = (start, start + len(form))
            yield Claim("funder", payer, [place], "funder.label_of_sum", Basis.INFERRED)
    for pair in project.pairs("funder"):
        yield from _behind_financed(project, pair)
    for pair in project.pairs("programme.fund"):
        for start, fund in _funds_at(project, pair):
            if fund.id in _by_id() and fund.kind is OrganisationKind.EU_FUND:
                place = (start, start + len(fund.name))
                yield Claim("funder", fund, [place], "funder.label_of_fund", Basis.INFERRED)


def _funds_at(project: Project, pair: Pair) -> list[tuple[int, OrganisationMention]]:
    """The fund that a value is, or names among other words: `Investering, landsbygdsfonden`."""
    named = between(project.page.organisations.found, pair.start, pair.end)
    funds = [(body.start, body.value) for body in named if body.value.kind is OrganisationKind.EU_FUND]
    if funds and funds[0][0] == pair.start:
        funds = []  # with what stands behind it: `Landsbygdsfonden (EJFLU)`
    whole = None if funds else read_organisation(project.page.text.fold[pair.start : pair.end])
    return funds if whole is None else [(pair.start, whole)]


def _behind_financed(project: Project, pair: Pair) -> Iterator[Claim]:
    """Who pays for what a label names: `Landsbygdsprogrammet (delvis finansierat av jordbruksfonden)`."""
    said = _financed_by(project.page.text.lower, pair.start, pair.end)
    if said is not None:
        value = project.page.text.fold[said.end() : pair.end].rstrip(" ).")
        for start, end, mention in read_organisations(value):
            yield Claim("funder", mention, [(said.end() + start, said.end() + end)], "funder.label")


def is_addressed(pair: Pair, mention: OrganisationMention, pairs: Sequence[Pair]) -> bool:
    """Whether a "Mottagare" is who an application is sent to: somebody else applies."""
    if pair.label is None or pair.label.text != "mottagare" or mention.kind not in PAYING:
        return False
    return any(other.field == "owner" and other.start != pair.start for other in pairs)
