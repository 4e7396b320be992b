"""A name that a headline holds: in quotes, or in words that the text has again with their capital.

`En väg till öppnar för fler` over `deltagarna i En väg till`: the capital inside a sentence shows a name, the
headline that the page is about it.
"""

from collections.abc import Iterator
from itertools import pairwise

import regex

from extractors.engine import Found
from extractors.fields.headlines import project_word
from extractors.grammar.first_names import FIRST_NAMES
from extractors.layout import Kind
from extractors.name_parts import ENDS_NAME, SUBJECTS, ProjectName
from extractors.page import Page
from extractors.privacy import names_person
from extractors.verbs import is_finite
from extractors.whereabouts import between

_quoted = regex.compile(r"(?<!\w)\"(?P<name>[\p{Lu}\d#][^\"\n]{2,60})\"").search
_of_money = regex.compile(
    r"(?:(?:\p{L}+ )?\d[\d ,.]*(?:miljon(?:er)?|mkr|mnkr|tkr|kr|kronor|euro|\d{3})(?: kronor| euro)?"
    r" (?:till|för)"
    r"|(?i:klartecken|grönt ljus|startskott(?:et)?|startsignal|tummen upp|projektstart|pengar) (?:till|för)"
    r"|(?i:projektbeslut|beviljat projekt|nytt projekt|projektstart)(?: -|:)) \"?"
    r"(?P<name>\p{Lu}[^\n\".:,!?]{3,60})\"?$"
).match
"""`3 miljoner till Gröna bryggor`, `Klartecken för Gröna bryggor`, `Projektbeslut - Gröna bryggor`"""
_box = regex.compile(
    r"(?:Om|Fakta om|Fakta:|Fakta -|Fakta|Faktaruta:|Kort om|Mer om|Läs mer om|Fakta/(?=\p{Lu})) ?+"
    r"\"?(?P<name>\p{Lu}[^\n\".:!?]{3,70})\"?:?$"
).match
_before_dash = regex.compile(r"(?P<name>\p{Lu}[^\n\":!?-]{4,60}?)(?: - |: )(?=\p{Ll})").match
_capital = regex.compile(r"(?<![\w-])\p{Lu}[\w&-]*+").finditer
_in_sentence = regex.compile(
    r"(?<lead>\p{L}\p{Ll}*),? \"(?P<name>[\p{Lu}\d#][^\"\n.,:;]{2,60})\"(?!\w)"
).finditer
_LEADS = frozenset(("ansökan", "projektansökan", "idé", "projektidé")) | frozenset(
    ("till", "i", "med", "av", "inom", "genom", "kring", "bakom", "för", "om", "driver", "drar")
)
_LEADS |= {
    *("startar", "startade", "lanserar", "kallar", "kallat", "heter", "namnet", "titeln"),
    *("arbetsnamnet", "inleder"),
}
_DOING = frozenset(("genom", "inom", "driver", "driva", "leda", "leder", "genomför", "startar", "startade"))
_LEADS |= _DOING
_THINGS = frozenset(
    ("boken", "filmen", "rapporten", "artikeln", "kursen", "begreppet", "ordet", "utställningen", "sången")
)
_THINGS |= {
    *("temat", "rubriken", "föreläsningen", "broschyren", "metoden", "strategin", "programmet"),
    *("utlysningen", "frågan"),
}
_OFTEN = 2
_NEAR = 200
_MOST_WORDS = 7
_FEW = 4
_SHORTEST = 5
_JUST_BEFORE = 3
_inside = regex.compile(r"[\p{Ll}\d,] \"?$|\"$").search
_END = (" ", ",", ".", "!", "?", ":", ";", ")", '"', "\n", "-", "")


def headed_name(page: Page, start: int, end: int) -> Found[ProjectName] | None:
    """The name that a headline at `start:end` has in quotes or shares with a sentence."""
    fold = page.text.fold
    paid = _of_money(fold, start, end)
    if paid is not None and _can_be_paid(page, *paid.span("name")):
        return Found(*paid.span("name"), ProjectName(paid["name"]), "name.headed")
    quoted = _quoted(fold, start, end)
    said = quoted is not None and fold.startswith(": ", quoted.start() - 2) and " " in quoted["name"]
    said = said and any(map(is_finite, quoted["name"].lower().split())) if quoted else False
    if quoted is not None and quoted.span() != (start, end) and not said and not _speaks(quoted["name"]):
        return Found(*quoted.span("name"), ProjectName(quoted["name"]), "name.headed")
    # a heading that says nothing of what happens is a name as it stands: `IT i Inre Skandinavien`
    opening = _opening_part(page, start, end)
    if opening is not None:
        return opening
    told = any(map(is_finite, fold[start:end].split()))
    return next(_shared(page, start, end), None) if told else None


def _opening_part(page: Page, start: int, end: int) -> Found[ProjectName] | None:
    """What stands before a dash and opens a sentence as its subject: `En väg till - så blev det`."""
    fold = page.text.fold
    part = _before_dash(fold, start, end)
    if part is None or not _can_be(part["name"]) or not _can_be_paid(page, *part.span("name")):
        return None
    name = part["name"] + " "
    for one in page.sentences:
        if fold.startswith(name, one.start) and is_finite(
            fold[one.start + len(name) : one.end].partition(" ")[0]
        ):
            return Found(*part.span("name"), ProjectName(part["name"]), "name.headed")
    return None


def _can_be_paid(page: Page, start: int, end: int) -> bool:
    """Whether money may go to a name as to a project: no body or place begins it, and it has small words."""
    starts = {one.start for one in between(page.organisations.found, start, end)}
    starts |= {one.start for one in between(page.places.found, start, end)}
    small = any(word[0].islower() for word in page.text.fold[start:end].split())
    return small and start not in starts


def quoted_name(page: Page, *, outright: bool = False) -> Found[ProjectName] | None:
    """The words in quotes that a sentence leads to as to a project, or that the page has again.

    `outright` is for a page that does not speak of a project: only words of doing lead to one there.
    """
    fold = page.text.fold
    found = []
    for one in page.sentences:
        for match in _in_sentence(fold, one.start, one.end):
            name, lead = match["name"], match["lead"].lower()
            bodies = between(page.organisations.found, *match.span("name"))
            if (
                one.block.kind is Kind.QUOTE
                or _speaks(name)
                or any(b.start == match.start("name") or b.value.id for b in bodies)
            ):
                continue
            if lead in _THINGS or (lead not in _LEADS and fold.count(name) < _OFTEN):
                continue
            if outright and lead not in _DOING:
                continue
            found.append(Found(*match.span("name"), ProjectName(name), "name.quoted_alone"))
    return max(found, key=lambda one: (fold.count(one.value.name), -one.start), default=None)


def boxed_name(page: Page) -> Found[ProjectName] | None:
    """The name that a box is headed by whose text speaks of the project: `Om Gröna bryggor`."""
    fold = page.text.fold
    for block, after in pairwise(page.layout.blocks):
        line = fold.find("\n", block.start, block.end)
        match = _box(fold, block.start, line if line >= 0 else block.end)
        if match is None or not _can_be(match["name"]) or not _can_be_paid(page, *match.span("name")):
            continue
        if project_word(fold, block.end, min(after.end, block.end + _NEAR)) is not None:
            return Found(*match.span("name"), ProjectName(match["name"]), "name.headed")
    return None


def _shared(page: Page, start: int, end: int) -> Iterator[Found[ProjectName]]:
    fold = page.text.fold
    known = between(page.organisations.found, start, end), between(page.places.found, start, end)
    taken = [(one.start, one.end) for some in known for one in some]
    for match in _capital(fold, start, end):
        before = fold[start : match.start()].split()
        if any(first <= match.start() < last for first, last in taken) or (
            before and before[-1][0].isupper()
        ):
            continue  # `Leader Skog & Sjö`
        for last in _ends(fold, match.start(), end):
            name = fold[match.start() : last]
            if _can_be(name) and (match.start(), last) != (start, end) and _is_said(page, name):
                yield Found(match.start(), last, ProjectName(name), "name.headed")
                break


def _ends(fold: str, start: int, end: int) -> list[int]:
    """Where a name that begins at `start` may end: at its words, the last first."""
    ends = [m.end() for m in regex.finditer(r"[\w&-]++!?", fold, pos=start, endpos=end)][:_MOST_WORDS]
    return ends[::-1]


def _can_be(name: str) -> bool:
    words = name.split()
    if (
        len(name) < _SHORTEST
        or words[-1] in ENDS_NAME
        or words[0] in FIRST_NAMES
        or names_person(name.lower())
    ):
        return False
    if len(words) == 1 and not any(c.isupper() for c in name[1:]):
        return False
    return project_word(name) is None and not _speaks(name)


def _speaks(name: str) -> bool:
    words = name.split()
    return ("," in name and len(words) > _FEW) or (
        any(word in SUBJECTS for word in words[1:]) and any(map(is_finite, words))
    )


def _is_said(page: Page, name: str) -> bool:
    """Whether a sentence has the words inside it, with their capital."""
    fold = page.text.fold
    for one in page.sentences:
        at = fold.find(name, one.start + 1, one.end)
        if (
            at > one.start
            and _inside(fold, max(0, at - _JUST_BEFORE), at)
            and fold[at + len(name) : at + len(name) + 1] in _END
        ):
            return True
    return False
