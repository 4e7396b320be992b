"""One extracted project: the record on disk, field by field."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from schemas.base import Frozen, Stated
from schemas.edtf import Edtf
from schemas.organisations import Party
from schemas.values import Budget, Period, Quantity

SCHEMA_VERSION: Literal["1.0"] = "1.0"


class Source(Frozen):
    """The document a record was read from; `sha256` is of its bytes, `characters` of its decoded text.

    `url` is the address that a web page gives as its own, else the one it was fetched from. `encoding` is
    "binary" where the bytes hold no text as such (PDF, DOCX). `title` is what the document is called for
    browsers and viewers, which need not stand in its text.
    """

    doc_id: Annotated[str, Field(min_length=1)]
    """The document's name, unique within a run."""
    path: str | None = None
    """Where it was read from, as it was given."""
    url: str | None = None
    """Its canonical address, where it says one."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """Of the bytes that were read."""
    media_type: str = "text/plain"
    """What the bytes were."""
    encoding: str = "utf-8"
    """The codec whose text the spans count in."""
    title: str | None = None
    """What it is called for browsers and viewers."""
    characters: Annotated[int, Field(ge=0)]
    """Code points of the decoded text."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] | None = None
    """ISO 639-1 of most of the running text; null when there is too little of it to tell."""


class TextValue(Stated):
    """A value that is text of the page."""

    value: Annotated[str, Field(min_length=1)]
    """The text, with line breaks of the page mended where it is a name."""


class AliasKind(StrEnum):
    """What another name of the project is.

    - `acronym`: its initials or short form.
    - `alternative`: another name, or the heading the page gives it.
    - `translation`: its name in another language.
    """

    ACRONYM = "acronym"
    ALTERNATIVE = "alternative"
    TRANSLATION = "translation"


class Alias(TextValue):
    """Another name of the project."""

    kind: AliasKind


class IdentifierScheme(StrEnum):
    """Whose number it is.

    - `projektnummer`: the funder's number of the project.
    - `diarienummer`: a public body's register number.
    - `ärende-id`: the number of the application.
    - `agreement`: a grant agreement.
    - `other`: some other number.
    """

    PROJECT_NUMBER = "projektnummer"
    REGISTER_NUMBER = "diarienummer"
    CASE_ID = "ärende-id"
    AGREEMENT = "agreement"
    OTHER = "other"


class Identifier(TextValue):
    """A number or code that names the project somewhere."""

    scheme: IdentifierScheme


class Programme(Stated):
    """What the money comes out of: fund (short name), programme, its years, priority axis, objective."""

    fund: str | None = None
    """Its short name: ESF, ERUF."""
    name: str | None = None
    """The programme, as the page writes it."""
    period: Annotated[str, Field(pattern=r"^\d{4}-\d{4}$")] | None = None
    """The programme's first and last year."""
    priority: str | None = None
    """Priority axis, as written."""
    specific_objective: str | None = None
    """Specific objective, as written."""


class PhaseKind(StrEnum):
    """How far the project is.

    - `feasibility`: förprojektering, förstudie.
    - `mobilisation`: mobilisering, analysfas.
    - `implementation`: genomförande.
    - `dissemination`: spridning, implementering of what was learnt.
    - `closed`: avslutat.
    """

    FEASIBILITY = "feasibility"
    MOBILISATION = "mobilisation"
    IMPLEMENTATION = "implementation"
    DISSEMINATION = "dissemination"
    CLOSED = "closed"


class Phase(Stated):
    """How far the project is, with the page's own word."""

    value: PhaseKind
    label: str
    """The page's own word."""


class PlaceKind(StrEnum):
    """What sort of place.

    - `municipality`: kommun.
    - `county`: län.
    - `region`: a part of a country that is no county (NUTS 2, landskap, a foreign region).
    - `country`: a state.
    - `town`: a town, village or district.
    - `other`: anything else.
    """

    MUNICIPALITY = "municipality"
    COUNTY = "county"
    REGION = "region"
    COUNTRY = "country"
    TOWN = "town"
    OTHER = "other"


class Place(Stated):
    """Where the project works. `code` is of `scheme`: SCB, NUTS or ISO-3166-1; `country` is ISO 3166-1."""

    name: Annotated[str, Field(min_length=1)]
    """The place's name in the tables, else as written."""
    kind: PlaceKind
    """What sort of place."""
    code: str | None = None
    """Its code in `scheme`."""
    scheme: Literal["SCB", "NUTS", "ISO-3166-1"] | None = None
    """Whose codes: SCB (municipality, county), NUTS, ISO 3166-1 (country)."""
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    """ISO 3166-1."""


class ResultState(StrEnum):
    """Whether a result is there.

    - `achieved`: reached.
    - `ongoing`: being worked at.
    - `target`: aimed at, planned, expected.
    """

    ACHIEVED = "achieved"
    ONGOING = "ongoing"
    TARGET = "target"


class Result(Stated):
    """One statement of what was reached or is aimed at, in the page's words, with its quantities."""

    state: ResultState
    """Whether it is there, going on or aimed at."""
    statement: Annotated[str, Field(min_length=1)]
    """The page's words."""
    quantities: tuple[Quantity, ...] = ()
    """The numbers in the statement."""


class Relation(StrEnum):
    """What another project is to this one: `predecessor`, `successor`, `parent`, `part` or `sibling`."""

    PREDECESSOR = "predecessor"
    SUCCESSOR = "successor"
    PARENT = "parent"
    PART = "part"
    SIBLING = "sibling"


class Related(Stated):
    """Another project that the page tells about, with what it says of that one."""

    relation: Relation
    """What that project is to this one."""
    title: str | None = None
    """Its name."""
    identifiers: tuple[str, ...] = ()
    """Its numbers."""
    start: Edtf | None = None
    """When it began (EDTF)."""
    end: Edtf | None = None
    """When it ended (EDTF)."""
    results: tuple[Result, ...] = ()
    """What the page says that it reached or aimed at."""


class OtherField(TextValue):
    """A label and its value that feed no field of the record."""

    label: Annotated[str, Field(min_length=1)]
    """The label, as written."""


class ContactKind(StrEnum):
    """What a piece of contact data is: `person`, `email` or `phone`."""

    PERSON = "person"
    EMAIL = "email"
    PHONE = "phone"


class Contact(TextValue):
    """Personal data of a contact: only when it was asked for."""

    kind: ContactKind


class Issue(Frozen):
    """Something a careful reader would question. `path` points into the record: `budgets[1]`."""

    code: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    """What is questioned; docs/record.md lists the codes."""
    path: str
    """Where in the record: `budgets[1]`."""
    message: str
    """A sentence for a person."""


class Record(Frozen):
    """One project as one document describes it."""

    in_notebook: ClassVar[Callable[["Record"], str] | None] = None
    """How a record is shown in a notebook, as HTML; `pipeline` sets it, `schemas` shows nothing."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    """Changes when a name or a meaning changes."""
    record_id: Annotated[str, Field(pattern=r"^.+#[1-9]\d*$")]
    """doc_id, #, and the number of the project in the order of the document."""
    source: Source
    """The document it was read from."""
    title: TextValue | None = None
    """The project's own name."""
    aliases: tuple[Alias, ...] = ()
    """Acronym, alternative and translated names."""
    identifiers: tuple[Identifier, ...] = ()
    """Numbers that name the project, and whose they are."""
    programme: Programme | None = None
    """What the money comes out of."""
    phase: Phase | None = None
    """How far it is, where a label says so."""
    summary: TextValue | None = None
    """The page's own words on what the project is."""
    budgets: tuple[Budget, ...] = ()
    """Sums of money of this project."""
    periods: tuple[Period, ...] = ()
    """Times of this project."""
    owners: tuple[Party, ...] = ()
    """Who owns, runs, leads or coordinates it."""
    partners: tuple[Party, ...] = ()
    """Other organisations that take part."""
    funders: tuple[Party, ...] = ()
    """Who pays the grant."""
    cofunders: tuple[Party, ...] = ()
    """Who else puts money in."""
    places: tuple[Place, ...] = ()
    """Where it works."""
    results: tuple[Result, ...] = ()
    """What was reached, is going on or is aimed at."""
    related: tuple[Related, ...] = ()
    """Other projects that the page tells about."""
    other_fields: tuple[OtherField, ...] = ()
    """Labels and values that feed no field above."""
    contacts: tuple[Contact, ...] = ()
    """Persons, e-mail, telephone: only where they were asked for."""
    issues: tuple[Issue, ...] = ()
    """What a careful reader would question."""

    def _repr_html_(self) -> str | None:
        return None if Record.in_notebook is None else Record.in_notebook(self)
