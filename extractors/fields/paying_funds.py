"""Which fund of the European Union pays: by the funders, by the label of a sum, by the one named."""

import regex

from extractors.fields.claims import Claim
from extractors.fields.parties import Parties
from extractors.project import Project
from schemas import Span

FUNDS = frozenset({"EU-ESF", "EU-ERUF", "EU-EJFLU", "EU-EHFF", "EU-FRO", "EU-AMIF", "EU-LIFE"})
_OF_LEADER = "funder.label"
_plus = regex.compile(r"\+|plus", regex.IGNORECASE)
_named_fund = regex.compile(r"ESF\+?|ERUF|EJFLU|EHFF|ISF|AMIF", regex.IGNORECASE)


def fund_that_pays(parties: Parties) -> tuple[str, tuple[int, int]] | None:
    """The fund of the one funder that is a fund of the European Union, and where it is named."""
    paying = {c.mention.id: c for c in parties.claims if c.role == "funder" and c.mention.id in FUNDS}
    if len(paying) > 1:
        return None
    if not paying:
        area = next((c for c in parties.claims if c.role == "funder" and _is_leader(c)), None)
        return ("Leader", area.places[0]) if area else None
    (claim,) = paying.values()
    return short_name(claim.mention.id or "", claim.mention.name), claim.places[0]


def _is_leader(claim: Claim) -> bool:
    """Whether a label names Leader, or an area of it, as the funder."""
    return claim.rule == _OF_LEADER and claim.mention.canonical.partition(" ")[0] == "Leader"


def fund_named(project: Project) -> str | None:
    """The one fund of the European Union that a page names whose labels name a programme only."""
    named = {o.value.id: o.value.name for o in project.page.organisations.found if o.value.id in FUNDS}
    if len(named) != 1:
        return None
    ((identity, name),) = named.items()
    return short_name(identity or "", name)


def short_name(identity: str, name: str) -> str:
    """What a fund is called for short, by its id: `ESF+`."""
    short = identity.removeprefix("EU-")
    return short + ("+" if short == "ESF" and _plus.search(name) else "")


def fund_in_label(project: Project) -> Span | None:
    """The fund that the label of a grant names: the ESF of `Beviljat ESF-stöd`."""
    for pair in project.pairs("budget"):
        match = _named_fund.search(project.page.text.fold, pair.label_start, pair.label_end)
        if match:
            return project.span(*match.span())
    return None
