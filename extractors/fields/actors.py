"""What can have a role in a sentence: organisations, municipalities by their bare name, unknown names."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from extractors.fields.announced import (
    announced,
    behind_groups,
    may_announce,
    next_name,
    unknown_name,
    whole_item,
)
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.municipalities import municipality_bodies
from extractors.grammar.number_words import FEW
from extractors.grammar.organisation_table import known_names
from extractors.grammar.place_table import places
from extractors.name_parts import NOT_NAMES
from extractors.page import Sentence
from extractors.patterns import edge
from extractors.project import Project
from extractors.tables import rows
from extractors.text import Text
from schemas import OrganisationKind, PlaceKind

_after_preposition = re.compile(
    r"(?:^|\W)(?:i|på|från|till|vid|kring|runt|utanför|hela|inom|besöker) $"
).search
_goes_on = re.compile(r" (?:[A-ZÅÄÖ]\w{2,}|[A-ZÅÄÖ]\w?(?![.\w])|\d+ (?!\d{3}(?!\d)))").match
"""What makes a place the first word of another name: `Bollnäs Bostäder`, `Sundsvall 42`."""
_AND = frozenset({", ", " och ", " samt ", " eller ", " & "})
_SHORT_LINK = 9
_municipal_head = re.compile(r"^(?P<name>.+?) (?:(?:Local )?[Mm]unicipality|[Kk]ommune|kommun)$").match
_pronoun = re.compile(
    r"(?:det|den) (?:drivs|drevs|genomförs|leds|ägs|finansieras|medfinansieras|pågår|startar|görs)\b"
).match
_of_place = re.compile(r"(?<=s) [a-zåäö]").match
_GROUPS = frozenset(row["word"] for row in rows("generic_groups"))
_name_before = re.compile(
    r"(?:^|(?<=[ (\"]))(?P<name>[A-ZÅÄÖÆØÉ][\w&'-]+"
    r"(?: [a-zåäö]{4,20}|(?: (?:i |för |& )?[A-ZÅÄÖÆØÉ0-9][\w&'-]*){0,4}))"
    r"(?:, | och | samt | & | og )$"
).search
"""A name that an enumeration begins with, before a known body: `Rydals Berghotell och Osby kommun`."""
_financed = re.compile(r"finansiera[dt]|(?<=[a-zåäö])(?:stöd|bidrag|medel)(?:et|en)?(?!\w)").finditer
_first_part = re.compile(r"(?<![\w-])(?P<name>[A-Za-zÅÄÖåäö+]{2,20}?)s?-?$").search
_LONGEST_PART = 23
_PAYERS = frozenset({OrganisationKind.EU_FUND, OrganisationKind.FUNDER, OrganisationKind.AGENCY})
_JOINERS = (", ", " och ", " samt ", " & ", " og ")
_TO_WHAT = (" till ", " för ", " i ", " på ", " av ")
"""Before a name it is more often a project's or a place's: `240 000 kr till Bryggan och Ekby IF får ...`."""
_LONGEST, _SHORTEST = 70, 4
SUPPLIERS = ("entreprenören ", "konsulten ", "byggfirman ", "arkitekten ", "webbyrån ", "leverantören ")
"""What a body is called that is paid for its work: it has no part in the project."""
_is_institution = re.compile(
    r"\w{3,}(?:museet|skolan|gymnasiet|kyrkan|teatern|biblioteket|centret|centrum|bostäder|energi|hotellet)$"
).search
_OF_MONEY = ("bidrag", "bidraget", "stöd", "stödet", "medel", "medlen", "pengar", "anslag")
"""`LOVA-bidrag har beviljats`: what is given, and no body."""
_PROGRAMMES = ("Life ", "LIFE ", "Projekt ", "Interreg ", "Arbetspaket", "Delprojekt", "Etapp ", "WP")
"""What the names of projects begin with that others run."""
_many_things = re.compile(r"[A-ZÅÄÖ]{2,5}-[a-zåäö]+(?:er|or|ar|medel|stöd)").fullmatch
"""`en laddstation som drivs av LFP-batterier`"""


def unknown_names(
    project: Project, sentence: Sentence, known: list[tuple[int, int, OrganisationMention]]
) -> Iterator[tuple[int, int, OrganisationMention]]:
    """Capitalised names that no table knows, where a construction puts organisations (`tillsammans med`).

    In an enumeration after such words every capitalised name is taken, unless it is a person's or the
    project's own.
    """
    openings: list[int] = []
    if may_announce(project.page.text.lower, sentence.start, sentence.end):
        openings = list(announced(project.page.text, sentence.start, sentence.end))
    ends = {start: end for start, end, _ in known}
    seen: set[int] = set()
    before = [name for start in ends for name in _names_before(project, sentence, start, ends)]
    yield from before
    ends |= {start: end for start, end, _ in before}
    for opening in sorted({*openings, *ends}):
        yield from _enumerated(project, sentence, opening, ends, seen, openings)


def _enumerated(
    project: Project,
    sentence: Sentence,
    position: int,
    ends: Mapping[int, int],
    seen: set[int],
    openings: Container[int],
) -> Iterator[tuple[int, int, OrganisationMention]]:
    """The unknown names of the enumeration that begins at `position`; `ends` is where known ones end."""
    fold, placed = project.page.text.fold, False
    while position < sentence.end and position not in seen:
        seen.add(position)
        stop = ends.get(position, 0)
        match = None if stop else unknown_name(fold, position, sentence.end)
        if match is not None:
            start = match.start("name")
            stop = start + len(match["name"].rstrip("."))
            stop = stop if position in openings else whole_item(fold, stop, sentence.end)
            name = fold[start:stop]
            if (
                _of_place(fold, match.end("name")) is not None
                and fold[start : match.end("name") - 1] in places()
            ):
                return  # `Energimyndigheten, Sveriges myndighet för energi`
            if _may_be_body(project, name):
                yield start, stop, OrganisationMention(name, name)
            elif not (placed and name in project.place_names):
                return
        after = next_name(fold, stop, sentence.end) if stop else None
        if after is None:
            return
        placed = after[0].startswith(" i ")
        position = behind_groups(fold, after.end(), sentence.end)


def _names_before(
    project: Project, sentence: Sentence, start: int, known: Iterable[int]
) -> Iterator[tuple[int, int, OrganisationMention]]:
    """The names that stand before a known body in its enumeration, the last of them first."""
    fold = project.page.text.fold
    while fold.endswith(_JOINERS, max(sentence.start, start - _LONGEST), start):
        match = _name_before(fold[max(sentence.start, start - _LONGEST) : start])
        if match is None:
            return
        name, first = match["name"], max(sentence.start, start - _LONGEST) + match.start("name")
        opens = first == sentence.start
        single = " " not in name
        if single and (len(name) < _SHORTEST or (opens and not _is_institution(name))):
            return
        if not single and name.split(" ")[1][0].islower() and not name.split(" ")[0].endswith("s"):
            return
        if (
            fold.endswith(_TO_WHAT, 0, first)
            or fold[first - 2 : first - 1].isdigit()
            or any(first <= body < first + len(name) for body in known)
        ):
            return
        if not _may_be_body(project, name):
            return
        yield first, first + len(name), OrganisationMention(name, name)
        start = first


def _may_be_body(project: Project, name: str) -> bool:
    first = name.split(" ", maxsplit=1)[0]
    if set(first.split("-")) <= FIRST_NAMES or first.lower() in NOT_NAMES or name in project.place_names:
        return False
    if _many_things(name) or name.startswith(_PROGRAMMES) or name.lower().endswith(_OF_MONEY):
        return False
    if first.lower() in FEW:
        return False
    return name.lower() not in _GROUPS and name.lower() not in project.names


def names_in(project: Project, sentence: Sentence, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where a sentence calls the project by name, or by the pronoun that it opens with."""
    lower, found = project.page.text.lower, []
    if _pronoun(lower, sentence.start, sentence.end) and project.tells_of_it(sentence):
        found.append((sentence.start, sentence.start + 3))
    for name in project.names:
        start = lower.find(name, sentence.start, sentence.end)
        if start >= 0 and not any(a < start + len(name) and start < b for a, b in taken):
            found.append((start, start + len(name)))
    return found


def actors_of(project: Project) -> list[tuple[int, int, OrganisationMention]]:
    """What can have a role in a sentence: organisations, and municipalities called by their bare name."""
    page = project.page
    named = (f for f in page.organisations.found if not page.text.lower.startswith(SUPPLIERS, f.start))
    actors = [(f.start, f.end, f.value) for f in named]
    spans = {(start, end) for start, end, _ in actors}
    bodies = municipality_bodies()
    for place in page.places.found:
        identity = f"SE-KOMMUN-{place.value.code}"
        if place.value.kind is not PlaceKind.MUNICIPALITY or identity not in bodies:
            continue
        mention = OrganisationMention(
            place.value.name, bodies[identity].official, identity, OrganisationKind.MUNICIPALITY, "SE"
        )
        actors.append((place.start, place.end, mention))
    compounds = list(_in_compounds(page.text))
    actors.extend(compounds)
    spans.update((start, end) for start, end, _ in compounds)
    actors.extend(_short_forms(page.text.fold, [a for a in actors if a[2].id is None]))
    kept = []
    stands = -_SHORT_LINK  # where the last place ends that only says where: `i Malmö och Landskrona`
    for start, end, mention in sorted(actors, key=lambda a: (a[0], -a[1])):
        bare_name = (start, end) not in spans
        before = page.text.lower[max(0, start - 10) : start]
        further = bare_name and start - stands < _SHORT_LINK and page.text.fold[stands:start] in _AND
        if bare_name and (_after_preposition(before) or further):
            stands = end
        if not bare_name or not (
            project.bodies.hold(start, end) or stands == end or _goes_on(page.text.fold, end)
        ):
            kept.append((start, end, mention))
    return kept


def with_homes(
    fold: str, actors: list[tuple[int, int, OrganisationMention]]
) -> list[tuple[int, int, OrganisationMention]]:
    """Bodies with the university that they are a part of as one: `Textilhögskolan vid Högskolan i Borås`."""
    joined: list[tuple[int, int, OrganisationMention]] = []
    for start, end, mention in actors:
        before = joined[-1] if joined else None
        if (
            before is not None
            and fold[before[1] : start] == " vid "
            and mention.kind is OrganisationKind.UNIVERSITY
            and not (before[2].id or mention.unit)
        ):
            whole = replace(mention, name=fold[before[0] : end], unit=before[2].name)
            joined[-1] = (before[0], end, whole)
        else:
            joined.append((start, end, mention))
    return joined


def _in_compounds(text: Text) -> Iterator[tuple[int, int, OrganisationMention]]:
    """The payers that are the first part of a word: the Vinnova of "Vinnovafinansierat", of "Vinnovastöd"."""
    for said in _financed(text.fold):
        match = _first_part(text.fold, max(0, said.start() - _LONGEST_PART), said.start())
        if match is None:
            continue
        name = match["name"]
        capital = f"{name[0].upper()}{name[1:]}"
        for form in (name, capital, f"{capital}s", f"{capital}en"):
            known = known_names().get(form)
            if known is not None and known.mention.kind in _PAYERS:
                stop = match.end("name") + form.endswith(f"{name[1:]}s")
                mention = replace(known.mention, name=text.fold[match.start("name") : stop])
                yield match.start("name"), stop, mention
                break


def _short_forms(
    fold: str, actors: list[tuple[int, int, OrganisationMention]]
) -> Iterator[tuple[int, int, OrganisationMention]]:
    """Where a foreign municipality that the page names in full is called by its bare name."""
    seen = set()
    for _, _, mention in actors:
        full = _municipal_head(mention.name) if mention.kind is OrganisationKind.MUNICIPALITY else None
        if full is None or mention.generic or full["name"] in seen:
            continue
        name = full["name"]
        seen.add(name)
        start = fold.find(name)
        while start >= 0:
            end = start + len(name)
            if edge(fold, start) and edge(fold, end):
                yield start, end, mention
            start = fold.find(name, end)
