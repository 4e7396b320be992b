"""The organisations that the tables know, under every name they go by, and the words that make a name one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.grammar.actors import OrganisationMention
from extractors.grammar.municipalities import counties, municipalities
from extractors.grammar.phrases import PhraseIndex, spellings
from extractors.tables import rows
from extractors.tables.own import BODIES
from schemas import OrganisationKind

_WITH_BRANCHES = (OrganisationKind.ASSOCIATION, OrganisationKind.STUDY_ASSOCIATION, OrganisationKind.CHURCH)
_LOWER_TOO = ("Länsstyrelsen ", "Landstinget ", "Högskolan ", "Myndigheten för ", "Europeiska ")
"""What names begin with that many write without a capital."""


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation of the tables.

    `weak`: the name is also a common word. `payer`: it is the organisation only where it pays ("av EU").
    """

    mention: OrganisationMention
    weak: bool = False
    payer: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """A word that makes the words beside it the name of an organisation.

    `place` is where it stands: `after` the name, `before` it, as the end of the one `word` that is the name,
    or before "för" and a purpose (`for`: "Centrum för ..."). With `newspaper` the name is no organisation of
    a project. `inner` is how many words in lower case may stand between name and head, `join` what may join
    the parts of a name behind it, and a `legal` form needs no genitive before it. `needs` is what else a name
    with this head must have, or what it may do without (see the table).
    """

    head: str
    place: str
    kind: OrganisationKind | None
    newspaper: bool
    country: str | None
    compound: bool
    legal: bool
    inner: int
    join: frozenset[str]
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Generic:
    """A definite form by which a page speaks of a body it has named ("kommunen")."""

    kind: OrganisationKind
    compound: bool


@dataclass(frozen=True, slots=True)
class Plural:
    """The plural of a head beside names: `Osby och Åre kommuner`, `kommunerna Osby och Åre`."""


Entry = Known | Head | Generic | Plural


@cache
def known_names() -> dict[str, Known]:
    """Every name of the tables, as it may be capitalised, with the organisation that bears it."""
    table: dict[str, Known] = {}
    for name, known in (*_municipal(), *_regional(), *_listed()):
        for spelling in spellings(name):
            table.setdefault(spelling, known)
        if name.startswith("EU:s "):
            table.setdefault(f"EUs {name[5:]}", known)
        if name.startswith(_LOWER_TOO):
            table.setdefault(name[0].lower() + name[1:], known)
    return table


def _municipal() -> Iterator[tuple[str, Known]]:
    for kommun in municipalities():
        mention = _body(f"SE-KOMMUN-{kommun.code}", kommun.official, OrganisationKind.MUNICIPALITY)
        yield from ((name, Known(mention)) for name in kommun.body_names())


def _regional() -> Iterator[tuple[str, Known]]:
    for county in counties():
        region = _body(f"SE-REGION-{county.code}", county.region, OrganisationKind.REGION)
        board = _body(
            f"SE-LST-{county.code}", f"Länsstyrelsen i {county.name}", OrganisationKind.COUNTY_BOARD
        )
        yield from ((name, Known(region)) for name in county.region_names())
        yield from ((name, Known(board)) for name in county.board_names())


def _listed() -> Iterator[tuple[str, Known]]:
    for table in BODIES:
        for row in rows(table):
            mention = _body(row["id"], row["name"], OrganisationKind(row["kind"]), row["country"] or None)
            forms = [form for form in row["forms"].split("|") if form]
            for form in (*(f for f in forms if f[0] in "~?"), row["name"], *forms):
                yield form.lstrip("~?"), Known(mention, weak=form[0] == "~", payer=form[0] == "?")


def _body(
    identifier: str, name: str, kind: OrganisationKind, country: str | None = "SE"
) -> OrganisationMention:
    return OrganisationMention(name, name, identifier, kind, country)


@cache
def heads() -> tuple[Head, ...]:
    """The rows of organisation_heads.csv."""
    return tuple(
        Head(
            head=row["head"],
            place=row["place"],
            kind=None if row["kind"] in {"", "newspaper"} else OrganisationKind(row["kind"]),
            newspaper=row["kind"] == "newspaper",
            country=row["country"] or None,
            compound=row["compound"] == "yes",
            legal=row["legal"] == "yes",
            inner=int(row["inner"] or 0),
            join=frozenset(filter(None, row["join"].split("|"))),
            needs=frozenset(filter(None, row["needs"].split("|"))),
        )
        for row in rows("organisation_heads")
    )


def _named_body(row: dict[str, str]) -> Head:
    kind, needs = OrganisationKind(row["kind"]), frozenset({"weak"} if row["weak"] == "yes" else ())
    join = frozenset({"i"} if kind in _WITH_BRANCHES else ())
    country = row["country"] or None
    return Head(row["name"], "self", kind, False, country, False, True, 0, join, needs)


@cache
def entries() -> "PhraseIndex[tuple[Entry, ...]]":
    """All names, heads and generic forms in one index; a form that is several of them has several values."""
    table: dict[str, list[Entry]] = {}
    for name, known in known_names().items():
        table.setdefault(name, []).append(known)
    for head in heads():
        forms = {head.head} if head.place in {"word", "for", "named"} else {head.head, *spellings(head.head)}
        if head.place in {"before", "named"} and head.head.endswith(("en", "et")):
            forms.add(head.head.lower())
        if head.place in {"for", "named"}:
            forms.add(head.head.capitalize())
        for form in forms:
            table.setdefault(form, []).append(head)
    for row in rows("named_bodies"):
        body = _named_body(row)
        for form in spellings(body.head):
            table.setdefault(form, []).append(body)
    for row in rows("generic_organisations"):
        generic = Generic(OrganisationKind(row["kind"]), row["compound"] == "yes")
        table.setdefault(row["form"], []).append(generic)
        table.setdefault(row["form"].capitalize(), []).append(generic)
    for plural in ("kommuner", "länsstyrelserna", "Länsstyrelserna", "kommunerna", "Kommunerna", "städerna"):
        table.setdefault(plural, []).append(Plural())
    return PhraseIndex({form: tuple(values) for form, values in table.items()})
