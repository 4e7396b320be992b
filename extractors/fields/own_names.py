"""Which of the names in its text is the name of the project of a page."""

from collections import Counter

import regex

from extractors.engine import Found
from extractors.fields.headlines import is_repeated, project_word
from extractors.frame_words import KIND, MADE
from extractors.layout import Kind
from extractors.name_frames import FRAMED
from extractors.name_quotes import IN_QUOTES
from extractors.names import ProjectName
from extractors.page import Page
from extractors.relations import relation_before
from extractors.whereabouts import Stretches
from schemas import Relation

_project_before = regex.compile(r"(?i:[\w-]{0,30}projekt(?:et)?|förstudien?|satsningen) ").match
_ours = regex.compile(
    r"\"?, (?:det|den) (?:[\w-]+ ){0,2}?[\w-]*(?:projekt|satsning|insats) (?:som )?vi(?!\w)"
).match
"""`har deltagit i Murgröna, det projekt som vi driver`"""
_is_counted = regex.compile(r"[^\n]*\p{L}[ \p{L}]*\d(?:\.\d)?").fullmatch
"""`Vinterväg 2.0`, `Klimp 3`"""
_made = regex.compile(rf",? (?:ett|en|sitt|sin) (?:(?!som )[\w-]++ ){{0,3}}?(?:{KIND}|{MADE})").match
_begun = regex.compile(r"(?:startar|i ?gång|lanserar|lanseras|sjösätts|inleds) \"?$").search
_MOST_WORDS = 10
_REACH = 5000
_JUST_BEFORE = 16
tells_of_money = regex.compile(
    r"(?<!\w)(?:finansier|samfinansier|\w*bidrag|\w*miljon|\w*medel|\w*stöd|bevilja|\w*pengar|kronor|euro)"
).search
"""What a page has that tells of something paid for."""
of_payer = regex.compile(
    r"(?r)(?:finansiera[sdt]\w*|bidrag|stöd|medel|pengar|stöttas|stöds)(?!\w)[^.\n]{0,60} "
    r"(?:inom|ur|genom|från) (?:ramen för )?(?:satsningen|initiativet) \"?"
).match
"""`Projektet finansieras av Formas inom satsningen Goda jordar`: what pays, and no project of its own."""
_ONLY_REPEATED = frozenset(
    {"name.granted", "name.driven", "name.explained_after", "name.paid", "name.under_way"}
)


def own_name(page: Page) -> Found[ProjectName] | None:
    """The name that the text gives the project most often, the first of equals; none of another project."""
    lower = page.text.lower
    taken = Stretches((o.start, o.end) for o in page.organisations.found if not o.value.generic)
    places = {(place.start, place.end) for place in page.places.found}
    parts = []  # `en del av projektet X` is X where the page has no other name
    candidates = []
    for name in page.names:
        if taken.hold(name.start, name.end) or not _is_meant(page, name):
            continue
        ours = _ours(lower, name.end) is not None
        if name.rule in FRAMED and not ours and (name.start, name.end) in places:
            continue
        relation = None if ours else relation_before(lower, name.start)
        if relation is None:
            candidates.append(name)
        elif relation is Relation.PARENT and name.rule not in FRAMED:
            parts.append(name)
    candidates = [name for name in candidates if name.rule not in FRAMED] or candidates or parts
    if not candidates:
        return _led_to(page, taken, places)
    counts = Counter(name.value.name.lower() for name in candidates)
    counts.update(n.value.acronym.lower() for n in candidates if n.value.acronym)
    expanded = [name for name in candidates if name.value.acronym]
    for name in expanded:
        counts[name.value.name.lower()] += counts[name.value.acronym.lower()]
    best = max(
        candidates,
        key=lambda n: (
            counts[n.value.name.lower()],
            bool(n.value.acronym),
            n.rule == "name.quoted",
            -n.start,
        ),
    )
    same = [n for n in expanded if n.value.acronym.lower() == best.value.name.lower()]
    return same[0] if same else best


def _led_to(page: Page, taken: Stretches, places: set[tuple[int, int]]) -> Found[ProjectName] | None:
    """The first name in running text that is only led to, where the page has no other."""
    headings = Stretches((b.start, b.end) for b in page.layout.blocks if b.kind is Kind.HEADING)
    return next(
        (
            name
            for name in page.led_to
            if not (taken.hold(name.start, name.end) or headings.hold(name.start))
            and (name.start, name.end) not in places
            and relation_before(page.text.lower, name.start) in {None, Relation.PARENT}
        ),
        None,
    )


def in_full(page: Page, name: Found[ProjectName] | None) -> Found[ProjectName] | None:
    """A name that ended at a verb, where a heading and the text have more: `Projektet Unga bygger båt`."""
    if name is None or name.rule != "name.after_project":
        return name
    called = name.value.name
    for block in page.layout.blocks:
        if block.kind is not Kind.HEADING:
            continue
        lead = _project_before(page.text.fold, block.start, block.end)
        start = lead.end() if lead else block.start
        words = page.text.fold[start : block.end]
        further = words.startswith(f"{called} ") and len(words.split()) <= _MOST_WORDS
        if further and is_repeated(page, words.lower()):
            return name._replace(start=start, end=block.end, value=ProjectName(words))
    return name


def _is_meant(page: Page, name: Found[ProjectName]) -> bool:
    """Whether more than its form tells a name that may be a body or a term: `Public Sector (PS)`."""
    if name.rule == "name.expanded":  # `GIS (Geografiskt informationssystem)` is explained as well
        near = project_word(page.text.fold, max(0, name.value.acronym_start - _JUST_BEFORE), name.start)
        return near is not None or any(n.value.name == name.value.acronym for n in page.names)
    if name.rule == "name.abbreviated":
        fold, short = page.text.fold, name.value.acronym
        about = short in fold[: name.start] or fold.find(short, name.end + len(short) + 3) >= 0
        return about or project_word(fold, max(0, name.start - _JUST_BEFORE), name.start) is not None
    if of_payer(page.text.fold, 0, name.start) is not None:
        return False
    if name.rule == IN_QUOTES:
        return "projekt" in page.text.lower or tells_of_money(page.text.lower) is not None
    return name.rule not in _ONLY_REPEATED or _recurs(page, name)


def _recurs(page: Page, name: Found[ProjectName]) -> bool:
    """Whether a name of which little tells that it is one stands elsewhere as well, or has small words."""
    called, fold = name.value.name, page.text.fold
    if any(word[0].islower() for word in called.split()) or _is_counted(called) or _made(fold, name.end):
        return True
    if " " in called and _begun(fold, max(0, name.start - _JUST_BEFORE), name.start):
        return True
    near = fold[max(0, name.start - _REACH) : name.start], fold[name.end : name.end + _REACH]
    return any(called in words for words in near)
