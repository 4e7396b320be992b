"""Projects that one sentence names together: `tre projekt: Bron, Tången och Isens vänner`.

What leads to the names says that they are projects, or what stands behind them (`A och B, två projekt som`).
Between two names may stand what a project is: `Bron, ett projekt som drivs av Ekby IF, och Tången`.
"""

from collections.abc import Iterator, Sequence

import regex

from extractors.entry import Entry
from extractors.layout import Kind
from extractors.name_parts import NOT_NAMES
from extractors.page import Page, Sentence
from extractors.several_words import is_of_earlier, several_things, speaks_of_several, the_things
from extractors.telling import is_subject
from extractors.verbs import is_finite
from extractors.whereabouts import between

Place = tuple[int, int]

_QUOTED = r"\"[^\"\n]{2,120}\""
_JOIN = r",? (?:och|samt|&)"
_PLAIN = (
    rf"[\p{{Lu}}\d#](?:(?!{_JOIN} (?:[\p{{Lu}}\"]|en |ett )|, | som | där | med stöd| får | - )"
    r"[^\n;:.!?()\"]|[.](?=\w)){1,90}+"
)
_WHAT = (
    r"(?: \([^()\n]{2,80}\)|,? (?:som|där|vars|med|för|till|i|från|av) [^\n;.\"]{3,120}?"
    r"|, (?:ett|en|den|det|vårt|vår) \p{Ll}[^\n;.\"]{3,120}?)?"
)
"""What a project is, behind its name."""
_NAME = r"(?:projektet |förstudien |(?:en|ett) (?:\p{Ll}+ )?(?:projekt|förstudie) (?:för|om|kring) )?"
_NAME += rf"(?P<name>{_QUOTED}|{_PLAIN})"
_LIST = rf"{_NAME}{_WHAT}(?:, (?!(?:och|samt) ){_NAME}{_WHAT}){{0,8}}{_JOIN}(?: även)? {_NAME}"
_THINGS = rf"(?:{several_things}|{the_things})"
_led = regex.compile(
    rf"(?<!\p{{L}})(?i:{several_things}(?: [^\n.:;\"]{{0,80}}?)??(?: är| heter| blev|[:;,]| -)"
    rf"|{the_things}(?: (?:är|heter|blev))?(?: [^\n.:;\"]{{0,40}}? (?:är|heter))?:?"
    r"|bland (?:dem|dessa|projekten|de \p{Ll}+ projekten)(?: (?:märks|finns|är|återfinns|kan nämnas))?"
    rf"|{_THINGS}[^\n.;:\"]{{0,80}} (?:bland annat|till exempel|t\.ex\.|nämligen)) {_LIST}"
).finditer
_BEHIND = rf"(?:,| är| -) {several_things}| är (?:två )?(?:exempel på|några av) \p{{Ll}}*projekt(?:en)?"
_followed = regex.compile(rf"{_LIST}(?:{_BEHIND})(?!\p{{L}})").finditer
_may_be_followed = regex.compile(_BEHIND).search
_FEWEST, _SHORTEST = 2, 3
_OUTRIGHT = frozenset({"name.quoted", "name.after_project"})


def find_enumerated(page: Page) -> tuple[Entry, ...]:
    """Find the projects that a sentence names together; none on a page that has told of one before."""
    if any(pair.field == "title" for pair in page.layout.pairs):
        return ()
    found: dict[str, Entry] = {}
    lower = page.text.lower
    for number, sentence in enumerate(page.sentences):
        if not _may_name(lower, sentence) or sentence.block.kind is Kind.QUOTE:
            continue
        if not found and has_subject(page, page.sentences[: number + 1]):
            return ()
        if is_of_earlier(lower, sentence.start, sentence.end):
            continue
        for places in _enumerations(page, sentence):
            stops = [*(start for start, _ in places[1:]), sentence.end]
            for (start, end), stop in zip(places, stops, strict=True):
                name = page.text.lower[start:end]
                found.setdefault(name, Entry(start, stop, name=(start, end)))
    return tuple(sorted(found.values(), key=lambda one: one.start))


def _may_name(lower: str, sentence: Sentence) -> bool:
    """Whether a sentence joins something and speaks of several."""
    start, end = sentence.start, sentence.end
    joins = any(lower.find(word, start, end) >= 0 for word in (" och ", " samt ", " & "))
    several = any(lower.find(word, start, end) >= 0 for word in ("bland ", "exempel på", "några av"))
    return joins and (several or speaks_of_several(lower, start, end) is not None)


def _enumerations(page: Page, sentence: Sentence) -> Iterator[list[Place]]:
    """The places of the names of each enumeration of a sentence."""
    fold, last = page.text.fold, sentence.start
    followed = _may_be_followed(page.text.lower, sentence.start, sentence.end)
    for search in (_led, _followed) if followed else (_led,):
        for match in search(fold, sentence.start, sentence.end, overlapped=True):
            places = [bare(fold, *span) for span in match.spans("name")]
            if match.start() >= last and len(places) >= _FEWEST and are_names(page, places):
                last = match.end()
                yield places


def has_subject(page: Page, sentences: Sequence[Sentence]) -> bool:
    """Whether sentences have one project for their subject, or name one outright before the last."""
    named = between(page.names, 0, sentences[-1].start)
    return is_subject(page.text.lower, sentences) or any(one.rule in _OUTRIGHT for one in named)


def bare(fold: str, start: int, end: int) -> Place:
    """A name without its quotes and the space behind it."""
    quoted = fold[start] == '"'
    return (start + 1, end - 1) if quoted else (start, start + len(fold[start:end].rstrip(" ,-")))


def are_names(page: Page, places: list[Place]) -> bool:
    """Whether words can be names of projects: no bodies, places, persons or clauses."""
    fold = page.text.fold
    for start, end in places:
        words = fold[start:end].split()
        if end - start < _SHORTEST or fold[start:end].lower() in NOT_NAMES or words[0].lower() in NOT_NAMES:
            return False
        if fold[start - 1] != '"' and any(is_finite(word) for word in words[1:-1] if word.islower()):
            return False
    if any(between(page.amounts.found, *place) for place in places):
        return False
    known = (page.organisations.found, page.places.found)
    taken = sum(
        any(one.end >= end for some in known for one in between(some, start, start + 1))
        for start, end in places
    )
    return 2 * taken < len(places)
