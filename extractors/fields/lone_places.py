"""Places that no table knows and no noun explains, behind a preposition: `i Lindträsk`, `vid Horne å`."""

import re
from collections.abc import Iterator

import regex

from extractors.engine import Found
from extractors.fields.other_places import is_elsewhere
from extractors.fields.place_clauses import is_work_at
from extractors.fields.placing import AREA, COVERS, SIDE
from extractors.grammar.actors import PlaceMention
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.organisation_names import not_names
from extractors.grammar.place_table import places
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.tables import rows
from extractors.whereabouts import between
from schemas import PlaceKind

_ENDINGS = {row["ending"]: row["kind"] for row in rows("place_endings") if row["where"] == "end"}
_WORDS = {row["ending"]: row["kind"] for row in rows("place_endings") if row["where"] == "word"}
NATURE = frozenset(word for word, kind in _WORDS.items() if kind == "other")
"""Words that end the name of a water or a piece of nature: `Döda fallet`."""
_ISLANDS = tuple(row["ending"] for row in rows("place_endings") if row["where"] == "island")
_VILLAGES = tuple(row["ending"] for row in rows("place_endings") if row["where"] == "village")
_SIDES = (
    *("Norra", "Södra", "Östra", "Västra", "Stora", "Store", "Lilla", "Gamla", "Nya", "Övre", "Nedre"),
    *("Yttre", "Inre"),
)
_NAME = (
    rf"(?:(?:{'|'.join(_SIDES)}) (?=[A-ZÅÄÖÆØ]))?"
    r"[A-ZÅÄÖÆØ][a-zåäöæøéüõ]{1,29}+(?:-[A-ZÅÄÖÆØ][a-zåäöæøéüõ]{1,29}+)?"
    rf"(?: (?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?!\w))?"
)
_COVERS = frozenset(COVERS.split("|"))
_SURE = {"i", "utanför", "söder om", "norr om", "öster om", "väster om", "i närheten av", *_COVERS}
"""What stands before a village; before another name it may as well be an office."""
_TELLING = (*_VILLAGES, *(ending for ending, kind in _ENDINGS.items() if kind != "none"))
"""Names that say by their end that they are places: `besöker Lindus` may be a firm."""
_of_area = regex.compile(AREA).fullmatch
_LOOSE = {"på", "vid"}
"""What stands before a village too, if its name is one and something is done there."""
_LEADS = "|".join(
    sorted(
        {*_SURE, "på", "vid", "längs", "runt", "kring", "ur", "över", "genom", "inom", "utmed"},
        key=lambda word: (-len(word), word),
    )
)
_lead_before = regex.compile(rf"(?r)(?<!\w)(?P<at>(?i:{AREA})|(?i:{_LEADS})) {SIDE}").match
_names_at = regex.compile(
    rf"{_NAME}(?:, {_NAME}){{0,9}}+(?:,? (?:och|samt|eller) {_NAME})?+"
    r"(?![\w'/-]| (?:[A-ZÅÄÖÆØ&\d]|etapp|fas|del |stadsdel))"
).match
_capitals = re.compile(" [A-ZÅÄÖÆØ]").finditer
_LAST_WORDS = (
    *sorted({lead.rpartition(" ")[2] for lead in _LEADS.split("|")}),
    *("norra", "södra", "östra", "västra", "mellersta", "inre", "yttre", "övre", "nedre"),
    *("centrala", "gamla"),
    *("hela", "av", "ska", "är", "blir", "blev", "var", "gäller"),
)
"""What stands right before the names: a lead, or the last word of a side. Few capitals have one before."""
_name = re.compile(_NAME).finditer
_in_place = re.compile(r" i [A-ZÅÄÖ]").match
"""What makes a name of a list no place but at one: `i Osby, Gården i Hörby`."""
_ending = re.compile(rf"(?:{'|'.join(sorted(_ENDINGS, key=len, reverse=True))})$").search
OF_OWNER = (
    r"(?<=s) (?!(?:i|på|vid|utanför|nära|norr|söder|öster|väster|och|samt|eller|som|där|när|ska|får|är|har"
    r"|kan|blir|kommer|under|med|till|från|för|den|det|de|redan|nu)(?!\w))[a-zåäö]"
)
_ends_list = re.compile(r" (?:och|samt|eller) ").search
_owned = re.compile(OF_OWNER).match
"""What makes a name the owner of a thing: `i Lindens skugga`, not `i Lindnäs utanför Osby`."""
_BESIDES = {"skärgård", *NATURE} - {"hamn", "damm"}
names_more = re.compile(rf"s? (?:{'|'.join(sorted(_BESIDES))})(?!\w)").match
"""What makes the name of a place the first part of another: `i Göteborgs skärgård`."""
_read_or_sent = re.compile(
    r"(?<!\w)(?:läs\w*|anmäl\w*|ansök\w*|logga in|artik\w+|reportage\w*|inslag\w*|publicer\w+|present\w+"
    r"|medverka\w*|kontor(?:et)?)(?: [\w-]+){0,4} (?:i|på) $"
).search
"""What is read, sent or kept there: the name is that of a paper, a form, an office."""
_somebody = re.compile(r"[\w.,] [A-ZÅÄÖ][\w-]+ (?:i|på) $").search
"""A name before the preposition, not at the head of the sentence: whose home the place is."""
_LONGEST_LEAD = 60
_LONGEST_NAME = 40
_NAMED_BEFORE = (
    *("föreningen", "Föreningen", "stiftelsen", "Stiftelsen", "bolaget", "nätverket", "byalaget"),
    *("hos", "av"),
)
"""Words before a name that ends in a place: `föreningen Film i`."""
_NOT = (" inte", " inte.", " ej", " ej.")
"""How a sentence ends that says what is left alone: `Nivån i Lindsjön sänks inte.`"""
_NO_NAMES = frozenset({*_SIDES, "Syd", "Nord", "Norr"})


def find_lone_places(project: Project) -> Iterator[tuple[int, int, PlaceMention]]:
    """Find the names in sentences about the project that only a preposition marks as places.

    A village must be named again on the page, if the sentence does not speak of the project and no words that
    lead to it nor a place beside it show what it is.
    """
    fold = project.page.text.fold
    for sentence in project.own_sentences():
        led = [] if sentence.block.kind is Kind.QUOTE else _led_capitals(project, sentence)
        if not led:
            continue
        if not (project.in_list or project.is_near(sentence)):
            continue
        found = list(_in_sentence(project, sentence, led))
        tells = project.tells_of_it(sentence) or any(fold.count(m.name) > 1 for _, _, m, _ in found)
        for start, end, mention, sure in found:
            village = mention.name.endswith(_VILLAGES)
            if (
                tells
                or sure
                or mention.kind is not PlaceKind.TOWN
                or (village and is_work_at(project.page.text, sentence[:2], start, end))
            ):
                yield start, end, mention


def _led_capitals(project: Project, sentence: Sentence) -> list[int]:
    """Where capitals stand behind a word that leads to the name of a place."""
    fold, lower, start = project.page.text.fold, project.page.text.lower, sentence.start
    capitals = (space.start() for space in _capitals(fold, start, sentence.end))
    return [space + 1 for space in capitals if lower.endswith(_LAST_WORDS, start, space)]


def _led_names(
    fold: str, sentence: Sentence, led: list[int]
) -> "Iterator[tuple[regex.Match[str], regex.Match[str]]]":
    """Leads with the names behind them."""
    position = sentence.start
    for capital in led:
        lead = _lead_before(fold, position, capital) if capital > position else None
        names = _names_at(fold, capital, sentence.end) if lead else None
        if lead and names:
            yield lead, names
            position = names.end()


def _in_sentence(
    project: Project, sentence: Sentence, led: list[int]
) -> Iterator[tuple[int, int, PlaceMention, bool]]:
    text = project.page.text
    if text.fold[sentence.end - 1] == "?" or text.lower.endswith(_NOT, sentence.start, sentence.end):
        return
    for led_by, match in _led_names(text.fold, sentence, led):
        lead_start, at = led_by.start(), led_by["at"].lower()
        begin = max(sentence.start, lead_start - _LONGEST_LEAD)
        lead = text.fold[begin : match.start()]
        if (
            _owned(text.fold, match.end())
            or project.bodies.hold(lead_start - 2)
            or _somebody(lead)
            or _ends_name(text.fold, sentence.start, match.end())
            or _read_or_sent(lead.lower())
        ):
            continue
        names = list(_name(text.fold, *match.span()))
        area = _of_area(at) is not None
        if (at in _COVERS or area) and len(names) == 1 and not _tells(names[0][0], area):
            continue
        beside = len(names) > 1 and names[0][0].endswith(_TELLING)  # `runt Lindsjön och Torp`
        sure = at in _SURE or beside or area
        shown = area or (len(names) > 1 and _has_known(project, match.span()))
        for name in names:
            kind = kind_of_name(name[0], sure)
            if kind is None and at in _LOOSE and name[0].endswith(_VILLAGES):
                done = is_work_at(text, sentence[:2], *name.span())
                kind = kind_of_name(name[0]) if done else None
            if kind is None and at == "på" and name[0].endswith(_ISLANDS):
                kind = PlaceKind.OTHER
            at_one = name is not names[0] and _in_place(text.fold, name.end()) is not None
            if kind is None or at_one or _is_known(project, name.start(), name[0]):
                continue
            mention = PlaceMention(name[0], kind, None, None, None)
            found = Found(name.start(), name.end(), mention, "place.lone")
            if not is_elsewhere(text, sentence, found):
                yield name.start(), name.end(), mention, shown


def _tells(name: str, area: bool) -> bool:
    """Whether a name by itself shows that it is a place: behind `först ut är` a table may know it, too."""
    return name.endswith(_TELLING) or (area and name in places())


def _has_known(project: Project, names: tuple[int, int]) -> bool:
    """Whether a list that ends in an "och" has a known place: `Övertorneå och Ylitornio`."""
    known = between(project.page.places.found, *names)
    return bool(known) and _ends_list(project.page.text.fold, *names) is not None


def _ends_name(fold: str, start: int, end: int) -> bool:
    """Whether a sentence opens with a name that ends in a place: `Film i Ekby`, `föreningen Film i Ekby`."""
    words = fold[start:end]
    if len(words) > _LONGEST_NAME or not words[0].isupper():
        return False
    return any(f"{lead} {words}" in fold for lead in _NAMED_BEFORE)


def kind_of_name(name: str, town: bool = True) -> PlaceKind | None:
    """What a name is by its last part; None for no place, and for a name that says nothing if no `town`.

    >>> [kind_of_name(name) for name in ("Lindsjön", "Linde skärgård", "Folkets hus")]
    [<PlaceKind.OTHER: 'other'>, <PlaceKind.REGION: 'region'>, None]
    """
    first, _, last = name.partition(" ")
    kind = "region" if first in _SIDES and last in places() else _WORDS.get(last)
    if kind is None:
        ending = _ending(name.lower())
        kind = _ENDINGS[ending[0]] if ending else "town"
    if kind == "none" or (kind == "town" and not town):
        return None
    return PlaceKind(kind)


def _is_known(project: Project, start: int, name: str) -> bool:
    """Whether a name is a body's, a person's, the project's own, or a place of the tables."""
    around = between(project.page.places.found, start - _LONGEST_NAME, start)
    if any(one.end > start for one in around):  # `Småland och Öarna`
        return True
    known = places().get(name) or places().get(name.removesuffix("s"))
    if known is not None and (
        known.ambiguous != "word" or between(project.page.places.found, start, start + 1)
    ):
        return True
    if name in FIRST_NAMES or name in not_names():
        return True
    base, _, word = name.partition(" ")
    if _WORDS.get(word) == "town" and base in places():
        return True
    if name in _NO_NAMES or project.bodies.hold(start):
        return True
    low = name.lower()
    return any(title.startswith(low) for title in project.names) or any(
        one.start <= start < one.end for one in project.page.names
    )
