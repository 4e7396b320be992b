"""Enumerations of organisations, as the value of a label: `Osby kommun, Sida (40 %) och Karlstads AB`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

import regex

from extractors.engine import Found, select
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.departments import is_unit, whole_unit
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.organisation_remarks import without_remarks
from extractors.grammar.organisation_rules import WITH_UNITS, candidates
from extractors.grammar.organisation_table import known_names
from extractors.grammar.organisations import SUM_UNITS, org_number, read_organisation
from extractors.grammar.place_table import COUNTRIES, is_home_place
from extractors.text import fold
from schemas import OrganisationKind

Mention = Found[OrganisationMention]

_strong_mark = regex.compile(r"[;\n•·|]")
_joined = regex.compile(r"-?+(?:, | och | samt | & )")
_mark = regex.compile(
    r"[;\n•·|]|, (?:och |samt |og )?|,(?=\p{Lu})|(?<![-\p{Pd}]) (?:och|samt|and|og|&|/) "
    r"|(?<=\p{Ll})/(?=\p{Lu})"
)
_bracket = regex.compile(r" ?\((?P<inner>[^()]++)\) ?$")
_sum = regex.compile(rf"(?:,? | med |: ?| - )(?P<inner>(?:ca |cirka )?\d[\d .,]*(?:{SUM_UNITS}|€|%))$")
_acronym = regex.compile(r"\p{Lu}[\w&+-]{1,11}")
_municipalities = regex.compile(r"[Kk]ommunerna ")
_branch = regex.compile(
    r"(?i:avdelning|avd\.?) \d+"
    r"|\p{Lu}[\p{L} -]*(?:distrikt|krets|sektion|center|centrum|kontor)(?: \p{Lu}\p{L}+)?"
)
"""The local part of a national body behind a comma: `Skogsstyrelsen, Hälsinglands distrikt`."""
_of_subjects = regex.compile(
    r"(?:[Ii]nstitutionen|[Ff]akulteten|[Aa]vdelningen|[Aa]kademin|[Ss]ektionen|[Ss]kolan) för [^,;]+$"
)
"""A department that more than one subject names: `Institutionen för ekologi, miljö och geovetenskap`."""
_person = regex.compile(r"(\p{Lu}[\p{Ll}-]+) \p{Lu}[\p{L}-]+,? (?=\p{Lu})")
_EMPLOYERS = WITH_UNITS | {OrganisationKind.AGENCY}
_WITH_BRANCHES = frozenset({OrganisationKind.AGENCY, OrganisationKind.ASSOCIATION})


def read_organisations(text: str, *, municipal: bool = False) -> list[tuple[int, int, OrganisationMention]]:
    """Read an enumeration of organisations: each with its start and end in `text`.

    A comma, "och", "samt" and "&" divide only where both sides can stand alone: not inside a name, not before
    the department or the town of the name before it. A share or a remark in brackets is no part of a name;
    a known body in brackets is one more. `municipal` says that bare names are those of municipalities.

    >>> [m.name for _, _, m in read_organisations("Osby kommun, Individ och Familjeomsorgen samt Sida")]
    ['Osby kommun, Individ och Familjeomsorgen', 'Sida']
    """
    return list(_read(text, municipal))


@lru_cache(maxsize=16)
def _read(text: str, municipal: bool) -> tuple[tuple[int, int, OrganisationMention], ...]:
    """What the last values name: each is asked for by more than one field."""
    view = fold(text).fold
    found = select(candidates(view)).found
    listed = [f for f in found if f.rule == "organisations.listed"]
    result = [(f.start, f.end, f.value) for f in listed]
    opening = _municipalities.match(view)
    municipal = municipal or opening is not None
    was_group = False
    for start, stop in _pieces(view, found, opening.end() if opening else 0, every=municipal):
        for part in _without_bracket(view, start, stop, found):
            said = without_remarks(view, *part)
            after_group, was_group = was_group, said is None
            if said is None:
                continue
            first, last = said
            first = _behind_person(view, first, last)
            mention = read_organisation(view[first:last])
            if mention is None:
                continue
            country = COUNTRIES.get(view[first:last].rstrip(".")) if result else None
            if country is not None and after_group:
                continue  # `partner från Lettland och Finland`
            if country is not None:
                result[-1] = _in_country(result[-1], country)
            else:
                at = view.find(mention.name, first, last)
                span = (at, at + len(mention.name)) if at >= 0 else (first, last)
                result.append((*span, _municipality(mention) if municipal else mention))
    return tuple(sorted(result, key=lambda item: item[0]))


def _behind_person(view: str, start: int, end: int) -> int:
    """Where a body begins behind the name of who works there: `Eva Ek Hälsohögskolan Lunds universitet`."""
    person = _person.match(view, start, end)
    if person is None or person[1] not in FIRST_NAMES:
        return start
    body = read_organisation(view[person.end() : end])
    return person.end() if body is not None and body.kind in _EMPLOYERS else start


def _in_country(
    named: tuple[int, int, OrganisationMention], country: str
) -> tuple[int, int, OrganisationMention]:
    """The body that a country stands behind: `Norrtälje kommun, Sweden`."""
    start, end, mention = named
    return start, end, mention if mention.country else replace(mention, country=country)


def _municipality(mention: OrganisationMention) -> OrganisationMention:
    """The municipality of a bare name."""
    known = known_names().get(f"{mention.name} kommun") if mention.id is None else None
    if known is None:
        return mention
    body = known.mention
    return OrganisationMention(mention.name, body.canonical, body.id, body.kind, body.country)


def _without_bracket(view: str, start: int, stop: int, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """A part of an enumeration without the remark in brackets that ends it, and the known body in them."""
    bracket = _bracket.search(view, start, stop) or _sum.search(view, start, stop)
    inner = bracket["inner"] if bracket else ""
    if (
        bracket is None
        or (_acronym.fullmatch(inner) and inner not in COUNTRIES)
        or is_unit(inner)
        or org_number.search(inner)
    ):
        yield start, stop
        return
    yield start, bracket.start()
    if any((f.start, f.end) == bracket.span("inner") and f.value.id for f in found):
        yield bracket.span("inner")


def _pieces(view: str, found: Sequence[Mention], start: int, *, every: bool) -> Iterator[tuple[int, int]]:
    """The parts of an enumeration, names that share a head left out; with `every` each mark divides."""
    for mark in _mark.finditer(view):
        if mark.start() < start or any(f.start < mark.start() < f.end for f in found):
            continue
        if not every and not _strong_mark.match(mark[0]) and not _divides(view, start, mark, found):
            continue
        yield from _unlisted(view, start, mark.start(), found)
        start = mark.end()
    yield from _unlisted(view, start, len(view), found)


def _unlisted(view: str, start: int, stop: int, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """A part without the names in it that share the head of the last one."""
    listed = [f.end for f in found if f.rule == "organisations.listed" and start <= f.start < stop]
    if listed:
        joined = _joined.match(view, max(listed))
        start = joined.end() if joined else stop
    if view[start:stop].strip():
        yield start, stop


def _divides(view: str, start: int, mark: "regex.Match[str]", found: Sequence[Mention]) -> bool:
    """Whether a comma or a joining word stands between two names."""
    left, right = view[start : mark.start()].strip(), _next_part(view, mark.end())
    known_left = any(f.end == mark.start() and not f.value.generic for f in found)
    known_right = any(f.start == mark.end() for f in found)
    if mark[0] == "/" or org_number.match(view, mark.start()):
        return mark[0] == "/" and known_left and known_right
    if not left or not right or view.count("(", start, mark.end()) > view.count(")", start, mark.end()):
        return False
    if mark[0].startswith(","):
        if known_left and _is_branch(found, mark.start(), right):
            return False
        if (right[0].islower() and _of_subjects.search(left)) or (known_right and is_unit(left)):
            return False
        department = not known_right and _is_unit_at(view, mark.end())
        aside = department or is_home_place(right)
        return not (aside and not is_home_place(left))
    if not (known_right or right[0].isupper()):
        return False
    if is_unit(right) and not known_left:
        return False
    return known_left or known_right or "," in view[:start] or not _one_name(left, right)


def _is_branch(found: Sequence[Mention], end: int, right: str) -> bool:
    national = any(f.end == end and f.value.id and f.value.kind in _WITH_BRANCHES for f in found)
    return national and _branch.fullmatch(right) is not None


def _is_unit_at(view: str, start: int) -> bool:
    """Whether a part of an enumeration, or two that "och" joins, is the name of a department."""
    unit = whole_unit.match(view, start)
    ends_there = unit is not None and (unit.end() == len(view) or bool(_mark.match(view, unit.end())))
    return ends_there or view.startswith("Institutionen ", start)


def _one_name(left: str, right: str) -> bool:
    """Whether "A och B" is likelier one unknown name than two: a single word before it."""
    return " " not in left or right.split(" ", maxsplit=1)[0].islower()


def _next_part(view: str, start: int) -> str:
    following = _mark.search(view, start)
    return view[start : following.start() if following else len(view)].strip()
