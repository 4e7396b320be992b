"""The other names of a project: short forms, translations, what a label calls it."""

from functools import lru_cache

import regex

from extractors.layout import Kind
from extractors.lookup import Lookup
from extractors.name_parts import ACRONYM
from extractors.names import is_acronym
from extractors.page import Page
from extractors.whereabouts import between
from schemas import Alias, AliasKind, Span

_before_colon = regex.compile(r"(?P<short>[^:\n]{2,60}?)(?: - |: )\S").match
_MOST_WORDS = 4
_ABBREVIATED = rf"\"?,? (?:\(?förkortat|\(?förkortas|\(?i förkortning|\(?kort) (?P<alias>{ACRONYM})(?!\w)"
_abbreviated = regex.compile(_ABBREVIATED).match
_LANGUAGES = (
    r"(?:på (?:engelska|svenska|finska|norska|danska|samiska)(?: heter det| kallas det| kallat)?"
    r"|engelsk titel|eng\.|in English)"
)
_TRANSLATED = (
    rf"\"?(?:\s\((?i:{_LANGUAGES}):? \"?(?P<inside>\p{{Lu}}[^\n()\"]{{2,100}}?)(?:\"?\)|, (?:och|som) )"
    rf"|(?:,| -) (?i:{_LANGUAGES}):? \"?(?P<alias>\p{{Lu}}[^\n,.;:()\"]{{2,100}}?)(?:\"|[,.;:)\n]| -|$))"
)
_translated = regex.compile(_TRANSLATED).match
_bracket = regex.compile(
    r"\"? \((?:\"(?P<said>\p{Lu}[^\"()\n]{2,80})\"|(?P<name>\p{Lu}\p{Ll}+(?: [\w&-]+){1,9}))\)"
).match
_short_behind = regex.compile(rf"\"? \((?P<alias>{ACRONYM})\)").match
_between_marks = regex.compile(
    rf"\"?(?:,| -| eller) (?P<alias>{ACRONYM})(?=,| -| (?:som|är|har|ska|kallat)(?!\w))"
).match
_english = regex.compile(
    r"(?<!\w)(?:the|of|for|and|with|without|in a|through|towards|between|to)(?!\w)"
).search
_told_by = Lookup(
    (word, None)
    for word in (
        *("förkorta", "i förkortning", "kort ", "engelsk titel", "eng.", "in english"),
        *(f"på {language}" for language in ("engelska", "svenska", "finska", "norska", "danska", "samiska")),
    )
).starts
"""Where the words stand that give a short form or a translation; what it is of ends just before them."""
_BEFORE = 4


def labelled_aliases(page: Page) -> list[Alias]:
    """The names at labels such as Akronym and Engelsk titel."""
    found = []
    for pair in page.layout.pairs:
        if pair.field.startswith("alias."):
            kind = AliasKind(pair.field.removeprefix("alias."))
            found.append(alias(page.text.span(pair.start, pair.end), kind, f"alias.label_{kind}"))
    return found


def told_aliases(page: Page, start: int, end: int) -> list[Alias]:
    """What the page calls a project besides its title `start:end`: the first part of it, another language."""
    fold = page.text.fold
    title = fold[start:end]
    found = []
    short = _before_colon(title)
    names = [title]
    if short is not None and len(short["short"].split()) <= _MOST_WORDS:
        names.append(short["short"])
        alone = _stands_alone(page, short["short"], title)
        if alone is not None:
            found.append(alias(alone, AliasKind.ACRONYM, "alias.short"))
    first, _, last_word = title.rpartition(" ")
    small = first.rpartition(" ")[2][:1].islower()
    if not found and small and last_word[:1].isupper() and last_word[1:].islower():
        alone = _stands_alone(page, first, title)  # `Vägar vidare` of `Vägar vidare Bergslagen`
        if alone is not None:
            names.append(first)
            found.append(alias(alone, AliasKind.ACRONYM, "alias.short"))
    for name in names:
        for last in _ends(fold, page.text.lower):
            if fold.startswith(name, max(0, last - len(name)), last):
                found.extend(_beside(page, last))
    return [*found, *_in_bracket(page, title, end), *_initials_behind(page, title, end)]


def _initials_behind(page: Page, title: str, end: int) -> list[Alias]:
    """The initials right behind a title: `Klimatsmart buss (KLIMB)`, `Kraft i kust, KIK,`."""
    short = _short_behind(page.text.fold, end)
    if short is not None and not between(page.organisations.found, *short.span("alias")):
        letters = iter(title.upper())
        first = short["alias"][0] == title[0].upper()
        if first and all(c in letters for c in short["alias"] if c.isalpha()):
            return [alias(page.text.span(*short.span("alias")), AliasKind.ACRONYM, "alias.acronym")]
    marked = _between_marks(page.text.fold, end)
    if marked is None or not is_acronym(marked["alias"], title):
        return []
    return [alias(page.text.span(*marked.span("alias")), AliasKind.ACRONYM, "alias.acronym")]


@lru_cache(maxsize=1)
def _ends(fold: str, lower: str) -> tuple[int, ...]:
    """Where a page gives a short form or a translation of what ends there: sought once for all its names."""
    words = _told_by(lower, 0, len(lower))
    places = sorted({place for word in words for place in range(max(0, word - _BEFORE), word)})
    return tuple(place for place in places if _abbreviated(fold, place) or _translated(fold, place))


def alias(span: Span, kind: AliasKind, rule: str) -> Alias:
    """An alias that is the text of the page itself."""
    return Alias(value=span.text, kind=kind, rule=rule, evidence=(span,))


def _stands_alone(page: Page, short: str, title: str) -> Span | None:
    """Where the first part of a title stands without the rest of it."""
    fold = page.text.fold
    spelt = {short, short.capitalize()} if short.isupper() and " " not in short else {short}
    word = regex.compile(rf"(?<!\w)(?:{'|'.join(map(regex.escape, sorted(spelt)))})(?!\w)")
    for block in page.layout.blocks:
        if block.kind in {Kind.FURNITURE, Kind.PAIR}:
            continue
        for match in word.finditer(fold, block.start, block.end):
            if not fold.startswith(title, match.start()):
                return page.text.span(*match.span())
    return None


def _beside(page: Page, end: int) -> list[Alias]:
    """The short form or the translation that stands right after a name that ends at `end`."""
    fold, found = page.text.fold, []
    short = _abbreviated(fold, end)
    if short is not None:
        found.append(alias(page.text.span(*short.span("alias")), AliasKind.ACRONYM, "alias.acronym"))
    other = _translated(fold, end)
    if other is not None:
        span = page.text.span(*other.span("inside" if other["inside"] else "alias"))
        found.append(alias(span, AliasKind.TRANSLATION, "alias.translated"))
    return found


def _in_bracket(page: Page, title: str, end: int) -> list[Alias]:
    """Another name in brackets behind one that ends at `end`: what it means, or in another language."""
    match = _bracket(page.text.fold, end)
    group = "said" if match and match["said"] else "name"
    if (
        match is None
        or between(page.organisations.found, *match.span(group))
        or _places(page, *match.span(group))
    ):
        return []
    translated = group == "said" or bool(_english(match[group])) != bool(_english(title.lower()))
    kind = AliasKind.TRANSLATION if translated else AliasKind.ALTERNATIVE
    return [alias(page.text.span(*match.span(group)), kind, "alias.bracket")]


def _places(page: Page, start: int, end: int) -> bool:
    return bool(between(page.places.found, start, end)) or bool(between(page.times.found, start, end))
