"""Items of a list of projects: what an item calls the project, and the body that stands by itself in it."""

import regex

from extractors.layout import Block, Kind
from extractors.layout.labels import match_label
from extractors.page import Page
from extractors.verbs import is_finite
from extractors.whereabouts import between
from schemas import Reason

Place = tuple[int, int]

_opening = regex.compile(
    r"[ ,:;(.-]*(?:(?:[Pp]rojektnamn|[Pp]rojektet|[Pp]rojekt|[Ff]ör|[Tt]ill|[Tt]itel):? )?[\"' ]*"
)
_closing = regex.compile(
    r"(?:[ ,:;(.\"'-]|(?<![\w])(?:[Bb]idrag|[Ss]töd|[Bb]eviljas|[Bb]eviljat|[Ff]år|med|på|upp till|cirka))*$"
)
_KINDS = (
    r"(?:projekt|förstudi|satsning|utställning|föreställning|festival|konsert|turné|podd|kampanj|app|film"
    r"|musikal|läger|tävling|insats|studi|dokumentär)(?:e|en|n|et|t)?"
)
_named_kind = regex.compile(
    rf"(?<!\w)(?i:\p{{L}}{{0,20}}{_KINDS}) (?P<name>\p{{Lu}}[^\n,.;:()\"]{{1,90}})$"
).search
"""What is called something, right before its name: `nya kartor till projektet Hitta ut`."""
_quoted = regex.compile(r"\"(?P<name>[^\"\n]{2,120}+)\"(?: *$|[,;(]| - )").search
_quoted_first = regex.compile(r"[ ,:;-]*\"(?P<name>[^\"\n]{2,120}+)\"(?= \p{Lu})").match
"""`"Bryggor av glas" Skeppsholmens skola, 2 mkr`"""
_any_quoted = regex.compile(r"\"(?P<name>[^\"\n]{2,120}+)\"").search
_and_body = regex.compile(r"(?:,| och| samt| i (?:samarbete|samverkan) med| tillsammans med) ").fullmatch
_and_owner = regex.compile(r" (?:och|samt) ").fullmatch
_apart_after = regex.compile(r"$|[,.:;)](?= |$)| -| (?:i (?:samarbete|samverkan)|tillsammans) med ").match
_purpose = regex.compile(r"(?:,|:| -)? (?:för (?:att )?|till )?\p{Ll}").match
_to_what = regex.compile(r" (?:för|till) (?=\p{Ll})").match
_sentence = regex.compile(r"[.!?] (?=[A-ZÅÄÖ\"])")
_AFTER_SUM = 60
"""How far behind its sum an item may say who gets it."""


def item_title(page: Page, start: int, end: int) -> Place | None:
    """What an item calls the project: the words before its sum, or after it, without the body beside them."""
    fold = page.text.fold
    amount = _first_sum(page, start, end)
    if amount is None:
        return None
    for first, last in ((start, amount[0]), (amount[1], end)):
        if fold.startswith(". ", first) and _tells(fold, first, last):
            continue  # `Bryggan, 2 000 kr. Där vill byn bada`
        stop = fold.find(". ", first + 2, last)
        title = _between_bodies(page, first, stop if stop >= 0 else last)
        if title is not None and not _is_place(page, *title):
            return title
    return None


def _is_place(page: Page, start: int, end: int) -> bool:
    """Whether an item begins with where it is: `Dalarna. Bodarna IF får 40 000 kronor`."""
    return any(one.start == start and one.end >= end for one in between(page.places.found, start, end))


def _tells(fold: str, start: int, end: int) -> bool:
    """Whether the words behind a sum are a sentence and no name."""
    words = fold[start + 2 : end].partition(".")[0].split()
    return any(is_finite(word) for word in words if word.islower())


def _between_bodies(page: Page, start: int, end: int) -> Place | None:
    fold = page.text.fold
    for body in between(page.organisations.found, start, end):
        if body.value.generic:
            continue
        if body.start - start <= 2 or _joined(fold, start, body.start):  # Osby kommun: Våtmark
            start = body.end
        elif body.end >= end - 3 and fold[body.start - 2 : body.start] in {", ", "- ", " ("}:
            # Våtmark, Osby kommun
            end = body.start
    first = _quoted_first(fold, start, end)
    if first is not None:
        return first.span("name")
    opening = _opening.match(fold, start, end)
    start = opening.end() if opening else start
    closing = _closing.search(fold, start, end)
    end = closing.start() if closing else end
    named = _quoted(fold, max(0, start - 1), end + 1) or _named_kind(fold, start, end)
    if named is not None:
        return named.span("name")
    return (start, end) if end - start > 3 and sum(c.isalpha() for c in fold[start:end]) > 3 else None


def name_within(page: Page, start: int, end: int) -> Place | None:
    """The name in words that say what a project is: `utställningen Ljus och is`, `en app, "Istid"`."""
    fold = page.text.fold
    quoted = _any_quoted(fold, start, end)
    if quoted is not None:
        return quoted.span("name")
    named = next(iter(between(page.names, start, end)), None)
    if named is not None:
        return named.start, named.end
    kind = _named_kind(fold, start, end)
    return kind.span("name") if kind else None


def is_description(page: Page, block: Block) -> bool:
    """Whether an item says in small letters what a body got money for: `IF Viken, inköp av en tavla`."""
    start, end = block.start, block.end
    if block.kind is not Kind.ITEM:
        return False
    body = next(iter(between(page.organisations.found, start, end)), None)
    if body is None or body.value.generic or body.start > start:
        return False
    amount = _first_sum(page, start, end)
    further = _purpose(page.text.fold, body.end, end)
    return amount is not None and body.end < amount[0] and further is not None


def _joined(fold: str, start: int, body: int) -> bool:
    """Whether a body at the beginning of an item goes on with another: `LRF i samarbete med Osby kommun`."""
    return body - start < 30 and _and_body(fold, start, body) is not None


def _first_sum(page: Page, start: int, end: int) -> Place | None:
    sums = [(a.start, a.end) for a in between(page.amounts.found, start, end)]
    refused = between(page.amounts.refused, start, end)
    sums += [(a.start, a.end) for a in refused if a.reason is Reason.NO_UNIT]
    return min(sums, default=None)


def bodies_of_item(page: Page, start: int, end: int) -> tuple[Place, ...]:
    """The body that stands by itself in an item, between commas or as a sentence, and those it is joined to.

    `Våtmark vid ån, Osby kommun, 2 mkr`; `Ljus. RISE och Umeå kommun, 4 mkr`; `Ljus. Koordinator: KTH.`
    """
    fold = page.text.fold
    block = next((b for b in between(page.layout.blocks, start, end) if b.start == start), None)
    amount = _first_sum(page, start, end)
    if block is None or amount is None:
        return ()
    bodies = [b for b in between(page.organisations.found, start, block.end) if not b.value.generic]
    found: list[Place] = []
    for body in bodies:
        if body.start > amount[1] + _AFTER_SUM:
            break
        joined = bool(found) and _and_owner(fold, found[-1][1], body.start) is not None
        if found and not joined:
            break
        if joined or _stands_apart(page, start, body.start):
            found.append((body.start, body.end))
    if not found:
        return ()
    for_what = found[0][0] == start and _to_what(fold, found[-1][1], block.end) is not None
    return tuple(found) if for_what or _apart_after(fold, found[-1][1], block.end) else ()


def _stands_apart(page: Page, start: int, body: int) -> bool:
    """Whether a body begins an item or a part of it, or stands at a label that names the owner."""
    fold = page.text.fold
    if body == start or fold[body - 2 : body] in {", ", "- ", ". "} or fold[body - 1] == "(":
        return True
    if fold[body - 2 : body] != ": ":
        return False
    points = [m.end() for m in _sentence.finditer(fold, start, body)]
    label = match_label(fold, page.text.lower, points[-1] if points else start, body + 1)
    return (
        label is not None and label.rest == body and label.label is not None and label.label.field == "owner"
    )
