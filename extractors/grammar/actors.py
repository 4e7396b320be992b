"""Organisations and places as the text names them: the values that the finders and readers give."""

from dataclasses import dataclass
from typing import Literal

from schemas import OrganisationKind, PlaceKind

Scheme = Literal["SCB", "NUTS", "ISO-3166-1"]


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation that the text names.

    `name` is as written, without the s of a genitive that ends it; `canonical` is the name that the tables
    give the body, or `name` when they do not know it. `id` is that of `schemas.Organisation`. `unit` is a
    department, board or local office inside the body. A `generic` mention ("kommunen",
    "socialförvaltningen") names no body: what it stands for is for the reader of the whole page to say.
    """

    name: str
    canonical: str
    id: str | None = None
    kind: OrganisationKind | None = None
    country: str | None = None
    unit: str | None = None
    org_number: str | None = None
    generic: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place that the text names.

    `name` is the table's name of a municipality ("Osby"), county ("Kalmar län") or country, else the words of
    the text. `code` is of `scheme`: SCB for municipalities and counties, NUTS for riksområden, ISO 3166-1
    alpha-2 for countries. `country` is ISO 3166-1 alpha-2, None where the place lies in several countries or
    in an unknown one.
    """

    name: str
    kind: PlaceKind
    code: str | None = None
    scheme: Scheme | None = None
    country: str | None = None
