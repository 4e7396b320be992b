"""Who: organisations and the part they take."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from schemas.base import Frozen, Stated


class OrganisationKind(StrEnum):
    """What sort of body an organisation is.

    - `municipality`: a kommun, its boards and departments; also foreign ones.
    - `municipal_company`: a company that a municipality or region owns.
    - `municipal_federation`: kommunalförbund.
    - `coordination_association`: samordningsförbund (finansiell samordning).
    - `region`: a region, former landsting.
    - `county_board`: länsstyrelse.
    - `agency`: a state authority.
    - `eu_fund`: a fund or programme of the European Union that pays.
    - `funder`: a research council, foundation or lottery fund whose work is to pay.
    - `university`: university or university college.
    - `school`: folk high school, upper secondary school or other school.
    - `study_association`: studieförbund.
    - `association`: ideell förening, trade union, network of members.
    - `economic_association`: ekonomisk förening, cooperative.
    - `foundation`: stiftelse.
    - `company`: AB, HB, KB and foreign forms.
    - `museum`: museum or cultural institution.
    - `church`: parish or other religious community.
    - `other`: an organisation of no kind above.
    """

    MUNICIPALITY = "municipality"
    MUNICIPAL_COMPANY = "municipal_company"
    MUNICIPAL_FEDERATION = "municipal_federation"
    COORDINATION_ASSOCIATION = "coordination_association"
    REGION = "region"
    COUNTY_BOARD = "county_board"
    AGENCY = "agency"
    EU_FUND = "eu_fund"
    FUNDER = "funder"
    UNIVERSITY = "university"
    SCHOOL = "school"
    STUDY_ASSOCIATION = "study_association"
    ASSOCIATION = "association"
    ECONOMIC_ASSOCIATION = "economic_association"
    FOUNDATION = "foundation"
    COMPANY = "company"
    MUSEUM = "museum"
    CHURCH = "church"
    OTHER = "other"


class Organisation(Frozen):
    """An organisation as the tables know it; what they do not know is null.

    `id` is `SE-KOMMUN-<SCB code>`, `SE-REGION-<county code>`, `SE-LST-<county code>`, `SE-<short name>` or
    `EU-<short name>`; `unit` is the department that the page names inside it.
    """

    id: str | None = None
    """The project's own identifier, see above."""
    name: str
    """The canonical name, or the name as written where no table has it."""
    kind: OrganisationKind | None = None
    """What sort of body."""
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    """ISO 3166-1."""
    unit: str | None = None
    """The department that the page names inside it."""
    org_number: Annotated[str, Field(pattern=r"^\d{6}-\d{4}$")] | None = None
    """Organisationsnummer, where the page gives it."""


class Party(Stated):
    """An organisation with a part in the project: `name` as the page writes it."""

    name: Annotated[str, Field(min_length=1)]
    """As the page writes it."""
    organisation: Organisation
    """As the tables know it."""
