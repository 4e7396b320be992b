"""The last resort for a name: who or what a page about a project says aims of, and that is no known body.

`COINCO North ska binda samman`, `Leia Accelerator syftar till`: only where nothing else names the project.
"""

from collections import Counter

import regex

from extractors.engine import Found
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.number_words import FEW
from extractors.name_extent import reach
from extractors.name_parts import ACRONYM, NOT_NAMES, PROJECT_CUES, RUN, SUBJECTS, ProjectName
from extractors.page import Page
from extractors.privacy import names_person
from extractors.whereabouts import Overlaps, between

_AIMS = (
    r"(?:ska|skall|skal|syftar till|har (?:som|till) (?:mål|målsättning|syfte|uppgift|ändamål)(?!\w)|har till"
    r"|kommer att|är tänkt att|omfattar|innebär|går ut på|handlar om|fokuserar på|er et|är ett"
    r"|studerar|undersöker|utforskar|kartlägger|analyserar|belyser|utreder)"
)
_aiming = regex.compile(rf"(?P<name>{RUN})(?= (?:\({ACRONYM}\) )?{_AIMS}(?!\w))").match
_opening = regex.compile(rf"(?P<name>{RUN})(?= \p{{Ll}})").match
_of_project = regex.compile(
    r" (?:\([\w-]+\) )?(?:syftar till|vänder sig till|riktar sig (?:till|mot)|går ut på"
    r"|har (?:som|till) (?:mål|syfte|uppgift)"
    r"|(?:har beviljats|beviljas|beviljades|fick|har fått) (?:\p{Ll}+ )?\d"
    r"|pågår (?:till|under|mellan|från|fram)|löper|startade|startar|inleddes|avslutades|avslutas|finansieras"
    r"|bedrivs|drivs)(?!\w)"
).match
"""What is said of a project and seldom of what a common noun names."""
_of_doing = regex.compile(
    r"\p{L}*(?:ning|tion|het|arbete|kurs|kurser|insats|insatser|aktiviteter|åtgärder|stöd|bidrag|projekt|möten?"
    r"|träffar|erna|arna|orna|[^aeiouyåäö]e[nt])"
).fullmatch
_inner = regex.compile(r".+[\p{Lu}\d]").match
_part = regex.compile(r"(?:Del|Etapp|Fas|Steg|Modul|Aktivitet|Arbetspaket|Fokus)").match
_body = regex.compile(r"(?:^| )(?:AB|HB|KB|Ltd|A/S|AS|Oy|GmbH|förbundet|Föreningen|Stiftelsen)(?= |$)").search
_genitive = regex.compile(r"\p{Lu}\p{Ll}+s ").match
_MOST_WORDS = 6


def subject_name(page: Page) -> Found[ProjectName] | None:
    """The capitals that open a sentence about aims, those that the page has most often."""
    fold = page.text.fold
    taken = [(body.start, body.end) for body in page.organisations.found]
    taken += [(place.start, place.end) for place in page.places.found]
    beside = Overlaps(taken)
    found = []
    for one in page.sentences:
        match = _aiming(fold, one.start, one.end)
        small = _of_small_words(fold, one.start, one.end) if match is None else 0
        if small and not beside.meet(one.start, one.start + 1) and _is_common(fold[one.start : small]):
            found.append(Found(one.start, small, ProjectName(fold[one.start : small]), "name.aims"))
        opens = one.end if match is None else _before_place(page, *match.span())
        if match is None or beside.meet(match.start(), opens) or not _can_be(fold, match["name"]):
            continue
        found.append(Found(*match.span(), ProjectName(match["name"]), "name.aims"))
    counts = Counter(name.value.name for name in found)
    counts.update({name: fold.count(name) for name in counts})
    return max(found, key=lambda one: (counts[one.value.name], -one.start), default=None)


def _before_place(page: Page, start: int, end: int) -> int:
    """Where the place begins that ends a name of more words, or the end of the name: `Granngott Örebro`."""
    last = next((p for p in between(page.places.found, start, end) if p.end == end and p.start > start), None)
    return last.start if last else end


def _of_small_words(fold: str, start: int, end: int) -> int:
    """Where a name of small words ends of which a sentence says what only projects do, or 0."""
    match = _opening(fold, start, end)
    name = reach(fold, start, match.end(), end) if match else 0
    return name if _of_project(fold, name, end) and " " in fold[start:name] else 0


def _is_common(name: str) -> bool:
    """Whether small words can name a project: no person, body or deed, nothing definite."""
    first, _, second = name.partition(" ")
    person = (first in FIRST_NAMES and second.startswith("och ")) or names_person(name.lower())
    counted = first.lower() in FEW or any(cue in name.lower() for cue in PROJECT_CUES)
    closed = person or counted or first.lower() in NOT_NAMES | SUBJECTS
    return not (closed or _of_doing(first.lower()) or _body(name) or _part(name))


def _can_be(fold: str, name: str) -> bool:
    """Whether capitals can name a project: no person, part or firm; one word must show that it is a name."""
    words = name.split()
    first = words[0]
    if (
        first.lower() in NOT_NAMES | SUBJECTS
        or first in FIRST_NAMES
        or len(words) > _MOST_WORDS
        or names_person(name.lower())
    ):
        return False
    if _part(name) or _body(name) or _genitive(name) or any(cue in name.lower() for cue in PROJECT_CUES):
        return False
    if len(words) > 1:
        return any(word[0].isupper() for word in words[1:]) or _inner(first) is not None
    return (
        _inner(name) is not None or regex.search(rf"[\p{{Ll}},] {regex.escape(name)}(?!\w)", fold) is not None
    )
