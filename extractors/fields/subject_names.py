"""The last resort for a name: who or what a page about a project says aims of, and that is no known body.

`COINCO North ska binda samman`, `Leia Accelerator syftar till`: only where nothing else names the project.
"""

from collections import Counter

import regex

from extractors.engine import Found
from extractors.grammar.first_names import FIRST_NAMES
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
