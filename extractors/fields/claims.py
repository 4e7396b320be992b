"""That an organisation has a role: where the page says so, and by which rule."""

from dataclasses import dataclass, field

from extractors.grammar.actors import OrganisationMention
from schemas import Basis, Organisation, OrganisationKind, Span

GRANTING = frozenset(
    {OrganisationKind.EU_FUND, OrganisationKind.FUNDER, OrganisationKind.AGENCY, OrganisationKind.FOUNDATION}
)
"""Bodies whose money is a grant."""
GIVERS = ("Leader ", "RF-SISU", "LAG ")
"""How associations are called whose work it is to give."""


@dataclass(slots=True)
class Claim:
    """That an organisation has a role: where the page says so, and by which rule."""

    role: str
    mention: OrganisationMention
    places: list[tuple[int, int]]
    rule: str
    basis: Basis = Basis.STATED
    organisation: Organisation | None = None
    extra: list[Span] = field(default_factory=list)
    by_form: bool = False
    """Whether the page says `föreningen` there and names the body elsewhere."""
    chance: float | None = None
    """How likely the role is, where it was weighed."""


def organisation_of(mention: OrganisationMention) -> Organisation:
    """The organisation that a mention names."""
    return Organisation(
        id=mention.id,
        name=mention.canonical,
        kind=mention.kind,
        country=mention.country,
        unit=mention.unit,
        org_number=mention.org_number,
    )
