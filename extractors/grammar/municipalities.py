"""Municipalities and counties of Sweden: their codes (SCB) and every name they and their bodies go by."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.tables import rows


@dataclass(frozen=True, slots=True)
class Municipality:
    """A kommun: SCB code, short name ("Falun"), official name ("Falu kommun"), attribute ("Falu")."""

    code: str
    name: str
    official: str
    attribute: str
    forms: tuple[str, ...]
    ambiguous: str
    """Why the bare name may be something else: `word`, `surname`, `first` (a given name), or nothing."""

    def names(self) -> Iterator[str]:
        """The names of the place."""
        yield self.name
        yield from self.forms

    def body_names(self) -> Iterator[str]:
        """The names of the body that governs it."""
        yield self.official
        for name in {self.name, self.attribute, *self.forms}:
            yield f"{name} kommun"
            if not name.endswith("s"):
                yield f"{name}s kommun"
        if self.official.endswith(" stad"):
            yield f"{self.name} stad"


@dataclass(frozen=True, slots=True)
class County:
    """A län: SCB code, name ("Kalmar län"), short name, and region."""

    code: str
    name: str
    short: str
    attribute: str
    region: str
    region_forms: tuple[str, ...]
    short_forms: tuple[str, ...]

    def shorts(self) -> tuple[str, ...]:
        """The short names: "Södermanland", "Sörmland"."""
        return (self.short, *self.short_forms)

    def region_names(self) -> Iterator[str]:
        """The names of the region and of the landsting that it was."""
        yield self.region
        yield from self.region_forms
        yield f"{self.name[:-3]}läns landsting"
        for short in self.shorts():
            yield f"Landstinget {short}"
            yield f"Landstinget i {short}"
        yield f"Landstinget i {self.name}"
        yield f"Landstinget {self.name}"

    def board_names(self) -> Iterator[str]:
        """The names of the länsstyrelse."""
        for place in dict.fromkeys((self.name, *self.shorts(), f"{self.short}s län")):
            yield f"Länsstyrelsen i {place}"
            yield f"Länsstyrelsen {place}"
        yield (
            f"Länsstyrelsen {self.attribute}"
            if self.attribute.endswith("s")
            else f"Länsstyrelsen {self.short}s"
        )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def municipalities() -> tuple[Municipality, ...]:
    """The 290 municipalities, by code."""
    return tuple(
        Municipality(
            code=row["code"],
            name=row["name"],
            official=row["official"],
            attribute=row["attribute"],
            forms=_split(row["forms"]),
            ambiguous=row["ambiguous"],
        )
        for row in rows("municipalities")
    )


@cache
def municipality_bodies() -> dict[str, Municipality]:
    """The municipalities by the id of the body: `SE-KOMMUN-1273`."""
    return {f"SE-KOMMUN-{kommun.code}": kommun for kommun in municipalities()}


@cache
def counties() -> tuple[County, ...]:
    """The 21 counties, by code."""
    return tuple(
        County(
            code=row["code"],
            name=row["name"],
            short=row["short"],
            attribute=row["attribute"],
            region=row["region"],
            region_forms=_split(row["region_forms"]),
            short_forms=_split(row["short_forms"]),
        )
        for row in rows("counties")
    )
