"""Villages and districts that no table knows: after a word for one, or in a list with a known place."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.engine import Found
from extractors.fields.lone_places import NATURE, OF_OWNER, kind_of_name
from extractors.fields.other_places import is_elsewhere
from extractors.grammar.actors import PlaceMention
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.place_table import places
from extractors.layout import Kind
from extractors.lookup import Lookup
from extractors.page import Sentence
from extractors.project import Project
from extractors.tables import rows
from extractors.whereabouts import between
from schemas import PlaceKind

_NAME = (
    r"(?:(?:Norra|Södra|Östra|Västra|Stora|Lilla|Gamla|Nya|Övre|Nedre|Yttre|Inre) )?"
    r"[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?"
    rf"(?: (?:{'|'.join(sorted(NATURE, key=len, reverse=True))})(?!\w))?"
)
_LIST = rf"{_NAME}(?:, {_NAME})*(?:,? (?:och|samt|eller) (?:i )?{_NAME})?"
_NOUNS = (
    *("byn", "byarna", "orten", "orterna", "tätorten", "tätorterna", "stadsdelen", "stadsdelarna"),
    *("samhället", "samhällena", "bostadsområdet", "bostadsområdena", "socknen", "socknarna", "kyrkbyn"),
    *("fiskeläget", "brukssamhället", "bruksorten", "staden", "städerna", "ön", "öarna"),
    *("sjöarna", "älvarna", "åarna", "vattendragen", "naturreservatet", "naturreservaten"),
)
_REGIONS = ("distriktet", "distrikten", "provinsen", "provinserna", "delstaten")
_nouns = Lookup((f"{noun} ", None) for noun in (*_NOUNS, *_REGIONS)).inside
_placed = re.compile(
    rf"(?<!\w)(?:(?P<noun>{'|'.join((*_NOUNS, *_REGIONS))})|i|på|vid|kring|utanför) "
    rf"(?P<names>{_LIST})(?![\w-])"
).finditer
HOUSES = tuple(row["word"] for row in rows("place_nouns"))
_ENDS = r"(?![\w-]| [A-ZÅÄÖ]| (?:kommun|län)(?!\w))"
_stretch = re.compile(
    rf"(?<!\w)(?:mellan (?P<a>{_NAME}) och"
    rf"|från (?P<b>{_NAME}) (?:i (?:norr|söder|öster|väster) )?(?:via (?P<c>{_NAME}) (?:och )?)?till) "
    rf"(?P<d>{_NAME}){_ENDS}"
    rf"|(?<!\w)(?!\w{{0,9}}nivån)(?:\w{{1,20}})??(?:{'|'.join(HOUSES)}) (?:i|på|utanför|nära|kring) "
    rf"(?P<e>{_NAME}){_ENDS}(?!{OF_OWNER})"
).match
"""Where a path goes and where a house stands: `mellan Ekby och Lindby`, `badhuset i Strömsbruk`."""
_stretch_hints = Lookup(
    (f"{words} ", None)
    for words in (
        "mellan",
        "från",
        *(f"{h} {word}" for h in HOUSES for word in ("i", "på", "utanför", "nära", "kring")),
    )
).starts
_is_at = re.compile(r" i [A-ZÅÄÖ]").match
_leads_to_name = re.compile(r"(?:\w+ ){1,4}[A-ZÅÄÖ]").match
_name = re.compile(_NAME).finditer
_ends_list = re.compile(r" (?:och|samt|eller) ").search
"""`med vården i Osby, Försäkringskassan` is no list of places: one that is has its last word."""


def find_villages(project: Project) -> Iterator[tuple[int, int, PlaceMention]]:
    """Find names of villages in the sentences about the project, each with its place in the fold."""
    fold, lower = project.page.text.fold, project.page.text.lower
    for sentence in project.own_sentences():
        known_here = [
            one
            for one in between(project.page.places.found, sentence.start, sentence.end)
            if not project.bodies.hold(one.start - 1)  # `Högskolan i Borås`
        ]
        hints = _stretch_hints(lower, sentence.start, sentence.end)
        if any(_leads_to_name(fold, hint) for hint in hints):
            yield from _on_the_way(project, sentence, hints)
        told = known_here or _nouns(lower, sentence.start, sentence.end)
        if not told or not _may_tell(project, sentence):
            continue
        for match in _placed(fold, sentence.start, sentence.end):
            names = list(_name(fold, *match.span("names")))
            known = [any(p.start < n.end() and n.start() < p.end for p in known_here) for n in names]
            if match["noun"] or (any(known) and len(names) > 1 and _ends_list(match["names"])):
                for name, is_known in zip(names, known, strict=True):
                    if not match["noun"] and _is_at(fold, name.end()):
                        continue  # `i Osby och Gården i Hörby`
                    mention = _mention(name[0])
                    if match["noun"] in _REGIONS:
                        mention = replace(mention, kind=PlaceKind.REGION)
                    if not is_known and _is_there(project, sentence, name.start(), mention):
                        yield name.start(), name.end(), mention


def _is_there(project: Project, sentence: Sentence, start: int, mention: PlaceMention) -> bool:
    """Whether a name is a village's, and the sentence does not speak of something else there."""
    found = Found(start, start + len(mention.name), mention, "place.village")
    return not _is_other(project, start, mention.name) and not is_elsewhere(
        project.page.text, sentence, found
    )


def _may_tell(project: Project, sentence: Sentence) -> bool:
    return sentence.block.kind is not Kind.QUOTE and (project.in_list or project.is_near(sentence))


def _on_the_way(
    project: Project, sentence: Sentence, hints: list[int]
) -> Iterator[tuple[int, int, PlaceMention]]:
    """The ends of a path, and the place of a house, that no table knows."""
    if not _may_tell(project, sentence):
        return
    fold, last = project.page.text.fold, sentence.start
    for begin in (_word_start(fold, hint) for hint in hints):
        match = _stretch(fold, begin, sentence.end) if begin >= last else None
        if match is None:
            continue
        last = match.end()
        for group in "abcde":
            name, start = match[group], match.start(group)
            if name and (
                not _is_other(project, start, name)
                if group in "bc"
                else _is_there(project, sentence, start, _mention(name))
            ):
                yield start, match.end(group), _mention(name)


def _mention(name: str) -> PlaceMention:
    return PlaceMention(name, kind_of_name(name) or PlaceKind.TOWN, None, None, None)


def _word_start(fold: str, index: int) -> int:
    while index > 0 and (fold[index - 1].isalnum() or fold[index - 1] == "_"):
        index -= 1
    return index


def _is_other(project: Project, start: int, name: str) -> bool:
    if kind_of_name(name) is None or project.page.text.fold.startswith(" fylke", start + len(name)):
        return True
    return project.bodies.hold(start) or name in FIRST_NAMES or name in places()
