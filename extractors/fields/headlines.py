"""Whether a heading is the name of the project, or a headline that tells news of it."""

import regex

from extractors.engine import Found
from extractors.names import ProjectName, is_acronym
from extractors.page import Page
from extractors.verbs import GETS, HEADLINE_VERBS, is_finite
from extractors.whereabouts import between

project_word = regex.compile(r"projekt(?:et)?\b|förstudie", regex.IGNORECASE).search
is_state = regex.compile(
    r" (?:(?:nu |äntligen |snart )?(?:igång|i (?:full )?(?:gång|mål|hamn)|på (?:väg|gång|plats)|klart?|klara"
    r"|redo|invig[dt]|avsluta[dt]|(?:slut|del)(?:rapporterat?d?|redovisat?d?)|bevilja[dt]|starta[dt]|förläng[dt]))[.!]?$"
).search
"""How a headline ends that says how it goes: `Gröna vägar i mål`, `Bryggan invigd`."""
OUTRIGHT = frozenset({"name.is_project", "name.quoted", "name.called", "name.baptised"})
"""Rules by which the text says outright what the project is called."""
_passive = regex.compile(r" \w{3,40}as(?!\w)").search
_ASKING = frozenset({"hur", "när", "vad", "vem", "vems", "varför", "vilka", "vilken"})
"""`Skidspår utan snö: hur ett klimat förändrar`: a question behind the mark belongs to the name."""
_of_news = regex.compile(r"(?:vad|hur|vart) \w+ (?:det )?(?:sen|sedan|nu|då|här)").match
_of_sum = regex.compile(
    r"(?:[\d ,.]+|[a-zåäö]+ )(?:nya )?(?:miljon(?:er)?|miljarder|mkr|kronor) (?:till|för|på)(?!\w)"
).match
"""`Åtta miljoner till kulturarv`: what is given, and no name."""
_of_gift = regex.compile(
    r"(?:[\w-]+ ){0,4}?[\w-]*(?:peng(?:ar|arna)?|miljon\w*|(?:miljon|bidrags|penga)regn|besked(?:et)?"
    r"|klartecken|startskott(?:et)?|tillskott(?:et)?|anslag(?:et)?|(?:eu|miljon|leader|esf|life|arvsfonds)-?stöd"
    r"|(?:eu|leader|esf)-?(?:medel|bidrag)) (?:till|för|från|ifrån|över|åt)(?!\w)"
    r"|(?:invigning(?:en)?|byggstart(?:en)?|premiär(?:en)?|uppstart(?:en)?|upptakt(?:en)?|start(?:en)?|spadtag(?:et)?"
    r"|första spadtaget|avslutning(?:en)?|slutkonferens(?:en)?) (?:av|för|på|till)(?!\w)"
).match
"""`Nya pengar till skolan`, `Besked från Boverket`: news of what is given, whatever verb it lacks."""
_compares = regex.compile(r" \p{L}+are (?:nu )?än [\p{Ll} ]{3,30}$").search
"""`Bron miljoner billigare än väntat`"""
_gets_sum = regex.compile(rf" (?:{GETS}) (?:\w+ )?\d").search
"""`Bygg broar får 3 miljoner`, which the text may say in the same words"""
_does = regex.compile(r" \p{Ll}{3,}(?:ar|er)(?: \p{Ll}+){2}").match
"""`Mölndal trampar för miljön`, whatever verb that is"""
_PROJECT_FIELDS = frozenset({"owner", "period.project", "budget.total", "budget.grant"})
_MOST_WORDS = 14
_MANY_WORDS = 25
_FEW_WORDS = 8
_LEAD = 2


def is_name(heading: str, name: Found[ProjectName] | None, page: Page) -> bool:
    """Whether a heading is the name of the project and no headline."""
    lowered = heading.lower()
    body = any(found.value.name.lower().startswith(f"{lowered} ") for found in page.organisations.found)
    if len(heading) > 8 and not body and not _gets_sum(lowered) and is_repeated(page, lowered):
        return True
    if name is not None:
        called = name.value.name.lower()
        if name.rule in OUTRIGHT:
            return lowered == called or _spells_out(heading, name.value.name)
        return begins_with(heading, called) or _has_more(heading, called)
    told = page.tells_of_one_project()
    if is_headline(heading, _MANY_WORDS if told else 0) or _is_of_body(page, heading):
        return False
    return told or project_word(heading) is not None or (has_form(page) and not _passive(heading))


def _is_of_body(page: Page, heading: str) -> bool:
    """Whether a heading opens with a known body and goes on: `Osby kommun först i landet med elbåt`."""
    start = page.text.fold.find(heading)
    bodies = between(page.organisations.found, start, start + len(heading))
    known = next((one.end - start for one in bodies if one.start == start and one.value.id is not None), 0)
    place = next((one.end for one in between(page.places.found, start, start + len(heading))), 0)
    does = place and _does(page.text.fold, place, start + len(heading)) is not None
    return bool(does) or (
        known > 0 and heading.startswith(" ", known) and not heading.startswith(" -", known)
    )


def has_form(page: Page) -> bool:
    """Whether a label with something behind it says who owns a project, when it runs or what it gets."""
    lower = page.text.lower
    return any(
        pair.field in _PROJECT_FIELDS and any(c.isalnum() for c in lower[pair.start : pair.end])
        for pair in page.layout.pairs
    )


def begins_with(heading: str, called: str) -> bool:
    """Whether a heading is a name, or the name with more about it after a mark."""
    lowered = heading.lower()
    if lowered == called:
        return True
    tail = lowered.removeprefix(called)
    if tail == lowered or not tail.startswith((" -", ":", " (")):
        return False
    further = tail.strip(" -:()").split()
    news = bool(further) and further[0] not in _ASKING and not HEADLINE_VERBS.isdisjoint(further)
    return not news and not tail.endswith("!")


def _spells_out(heading: str, short: str) -> bool:
    """Whether a heading is a short form with its words: `KIA - Kvinnor i arbete`."""
    long = heading.removeprefix(f"{short} - ")
    return long != heading and is_acronym(short, long)


def _has_more(heading: str, called: str) -> bool:
    """Whether a heading has more than the name of the text: `Besökscentrum Berga etapp II` for Berga."""
    before, _, after = heading.lower().partition(called)
    if len(before) == len(heading) or after[:1] not in {"", " ", ","} or is_headline(heading):
        return False
    lead = heading[: len(before)].split()
    return len(lead) <= _LEAD and all(word[0].isupper() for word in lead) and not project_word(before)


def is_repeated(page: Page, words: str) -> bool:
    """Whether a sentence holds the words of a heading: a menu, a path and a header only repeat it."""
    lower = page.text.lower
    if lower.find(words, lower.find(words) + 1) < 0:
        return False
    return any(
        _is_used(lower, s.start, lower.find(words, s.start, s.end), len(words)) for s in page.sentences
    )


def _is_used(lower: str, start: int, at: int, length: int) -> bool:
    """Whether words that stand at a place of a sentence go on from others, or others from them."""
    if at <= start:
        return (
            at == start
            and lower[at + length : at + length + 1] == " "
            and lower[at + length + 1 : at + length + 2].isalpha()
        )
    return lower[at - 1] in "\"'(" or (
        lower[at - 1] == " " and (lower[at - 2].isalnum() or lower[at - 2] in ",-")
    )


def is_headline(heading: str, limit: int = 0) -> bool:
    """Whether a heading is too long for a name (`limit` words, or the usual), asks, or has a finite verb."""
    words = heading.split()
    lowered = heading.lower()
    if _of_sum(lowered) or _of_gift(lowered) or _compares(lowered):
        return True
    limit = limit or (_MOST_WORDS if project_word(heading) else _FEW_WORDS)
    question, _, told = heading.partition("? ")
    if told and len(told.split()) > 1 and len(words) <= limit and not _of_news(question.lower()):
        return _tells(told.split())  # `Kan älgar räkna? Tal och minne hos hjortdjur`
    return len(words) > limit or heading.endswith("?") or _tells(words)


def _tells(words: list[str]) -> bool:
    """Whether a heading has a finite verb, as a headline does, inside it: `Hela huset dansar` is none.

    What stands behind a colon or a dash may be a question: `Skidspår utan snö: hur ett klimat förändrar`.
    """
    clause = next((n for n, word in enumerate(words) if word[-1] in ":-"), len(words) - 1)
    small = [word for word in words[1:] if word[0].islower()]  # a verb inside has no capital, nor has TAS
    if words[0].lower() in HEADLINE_VERBS and not words[0].isupper():
        return True
    return not HEADLINE_VERBS.isdisjoint(small) or any(
        is_finite(w) for w in words[1:clause] if w[0].islower()
    )
