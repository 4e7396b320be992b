"""What a thing is: frozen Pydantic models of one extracted project and of the rows beside it.

Nothing here finds or decides anything; the models check shapes, spans and dates. See docs/record.md.
"""

from schemas.base import Basis, Frozen, Span, Stated
from schemas.edtf import Edtf, check_edtf
from schemas.organisations import Organisation, OrganisationKind, Party
from schemas.record import (
    SCHEMA_VERSION,
    Alias,
    AliasKind,
    Contact,
    ContactKind,
    Identifier,
    IdentifierScheme,
    Issue,
    OtherField,
    Phase,
    PhaseKind,
    Place,
    PlaceKind,
    Programme,
    Record,
    Related,
    Relation,
    Result,
    ResultState,
    Source,
    TextValue,
)
from schemas.rejection import Quarantined, Reason, Rejected
from schemas.values import Bound, Budget, BudgetKind, Period, PeriodKind, Quantity

__all__ = [
    "SCHEMA_VERSION",
    "Alias",
    "AliasKind",
    "Basis",
    "Bound",
    "Budget",
    "BudgetKind",
    "Contact",
    "ContactKind",
    "Edtf",
    "Frozen",
    "Identifier",
    "IdentifierScheme",
    "Issue",
    "Organisation",
    "OrganisationKind",
    "OtherField",
    "Party",
    "Period",
    "PeriodKind",
    "Phase",
    "PhaseKind",
    "Place",
    "PlaceKind",
    "Programme",
    "Quantity",
    "Quarantined",
    "Reason",
    "Record",
    "Rejected",
    "Related",
    "Relation",
    "Result",
    "ResultState",
    "Source",
    "Span",
    "Stated",
    "TextValue",
    "check_edtf",
]
