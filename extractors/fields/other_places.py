"""Whether a place of running text is another: where something else goes on, or where a person lives."""

import re

import regex

from extractors.engine import Found
from extractors.grammar.actors import PlaceMention
from extractors.grammar.first_names import FIRST_NAMES
from extractors.page import Sentence
from extractors.text import Text

_background = re.compile(
    r"(?:i|på) (?:hela )?[a-zåäöéøæ-]+(?: län)? (?:finns|fanns|hade|drevs|genomfördes|gjordes|var|omsätter"
    r"|sysselsätter)(?! (?:\w+ )?projekt)(?!\w)|(?:handeln|industrin|näringen|\w+näringen|arbetslösheten) i "
).match
"""What goes on in a place without the project: `I Norge finns ...`, `Handeln i Skåne ...`."""
_lives = re.compile(
    r"(?<!\w)(?:(?<!som )bor|(?<!som )bodde|växte upp|vuxit upp|uppvuxen|född|flyttade|anställd)"
    r"(?: [\w-]+){0,4} (?:i|på|utanför|vid|till|från) $"
).search
"""Where a person lives, grew up or has a job: `som bor på en gård utanför Leksand`."""
_goes_on = re.compile(
    r"(?<!\w)(?:studiebesök\w*|studieres\w+|(?:års|bygde|förenings)?(?:möte|stämma|stämman|mötet)"
    r"|\w*konferens(?:en)?|\w+mässan?|(?!arbets)\w+marknaden|\w*festival(?:en)?|\w*besöket|loppis\w*"
    r"|\w+kväll(?:en)?|kick-?off\w*|tidigare försök"
    r"|utbildningshelg\w*"
    r"|liknande \w+(?: \w+){0,3}|gjordes försök"
    r"|regn(?: på ett dygn)?|skyfall\w*|att (?:fördela|söka)|miljarder kronor|delar på [^.,]{5,30}"
    r"|\w+arkivet|genom (?:\w*psykiatrin|vårdcentral\w+)|(?:har|hade) sitt kontor)"
    r"(?: (?:på|hos|vid|till) [^.,;:]{2,40})? i $"
).search
"""What goes on in a place without being the project's: `Ett studiebesök i`, `Liknande system i`."""
_of_somebody = regex.compile(
    r"(?P<person>\p{Lu}\p{Ll}+)(?: \p{Lu}[\p{Ll}-]+)? i $"
    r"|(?<!\w)(?:ett|en|vår|min|deras|mormor|farmor|morfar|farfar) (?:\p{Ll}+ )?"
    r"(?:företag|firma|bolag|leverantör|konsult|butik|entreprenör|byrå|handläggare|\p{Ll}+(?:firma|bolag|byrå))"
    r" i $"
).search
"""Whose home a place is: `säger Karin Ek i Kisa`, `ett företag i Umeå`."""
_TRIED = (" prövats i ", " provats i ", " testats i ", " använts i ")
_named_after = re.compile(r"s? [A-ZÅÄÖ][\w-]*[a-zåäö]").match
"""What makes a place the first word of another name: `på Nordens Ark`."""
_LONGEST_QUOTE = 300


def is_elsewhere(text: Text, sentence: Sentence, place: Found[PlaceMention]) -> bool:
    """Whether a place is where something else goes on, where a person lives, or part of another name."""
    home = _of_somebody(text.fold[max(sentence.start, place.start - 50) : place.start])
    if home is not None and (home["person"] is None or home["person"] in FIRST_NAMES):
        return True
    return bool(
        _background(text.lower, sentence.start, sentence.end)
        or _lives(text.lower[max(sentence.start, place.start - 60) : place.start])
        or _long_tried(text.lower, place)
        or (
            text.lower.endswith(" i ", sentence.start, place.start)
            and _goes_on(text.lower[max(sentence.start, place.start - 90) : place.start])
        )
        or _is_quoted(text.fold, sentence.start, place.start)
        or _named_after(text.fold, place.end)
    )


def _long_tried(lower: str, place: Found[PlaceMention]) -> bool:
    """Whether something has been tried in a place before: `har prövats i Kina sedan 2015`."""
    before = lower.endswith(_TRIED, max(0, place.start - 12), place.start)
    return before and lower.startswith(" sedan ", place.end)


def _is_quoted(fold: str, start: int, place: int) -> bool:
    """Whether a place stands in the words of somebody: `"Jag var den enda i Skåne", säger ...`."""
    opened = fold.count('"', start, place)
    return opened % 2 == 1 and fold.find('", ', place, place + _LONGEST_QUOTE) >= 0
