"""What stands above the rows of a list: that several projects got money, or that it lists something else."""

import re

from extractors.grammar.number_words import FEW
from extractors.lookup import Lookup

_OF_PROJECTS = (
    r"projekt|förstudier|satsningar|insatser|åtgärder|initiativ|ansökningar|föreningar|organisationer"
    r"|aktörer|mottagare|sökande|idéer"
)
_THE_PROJECTS = (
    r"projekten|förstudierna|satsningarna|insatserna|åtgärderna|initiativen|ansökningarna|föreningarna"
    r"|organisationerna|mottagarna"
)
_MANY = (
    rf"\d+|{'|'.join(FEW)}|dessa|de här|följande|flera|nya|beviljade|godkända|prioriterade|alla|samtliga"
    r"|vilka|årets|lista över|lokala|fler"
)
_several = re.compile(
    rf"(?:(?:{_MANY}) (?:\w+ ){{0,2}}\w*(?:{_OF_PROJECTS})|\w*(?:{_THE_PROJECTS})|projekt (?:vi|som)"
    r"|mottagare)(?!\w)"
).match
_things = Lookup((word, None) for word in f"{_OF_PROJECTS}|{_THE_PROJECTS}".split("|")).starts
_is_thing = re.compile(rf"(?:{_OF_PROJECTS}|{_THE_PROJECTS})(?!\w)").match
_words = re.compile(r"\w+").finditer
_REACH, _MOST_WORDS = 200, 5
"""How far before a word for projects it may be said that there are many, and in how many words with it."""
_granted = re.compile(
    r"(?<!\w)(?:bevilja\w*|tilldela\w*|fördela\w*|dela[rt]? (?:ut|på)|godkän[nt]\w*|prioritera\w*"
    r"|utdelning\w*|anslagit|anslår|\w*bidrag(?:et|en)?|\w*stöd(?:et)?|\w*pengar(?:na)?|\w*medel"
    r"|anslag(?:et|en)?|satsar|finansierar|får|fått|fick)(?!\w)"
).search
_dealt_out = re.compile(
    r"(?<!\w)(?:fördela(?:r|s|de|des|t|ts)?|dela(?:r|s|de|des)? ut) (?:på|mellan|till)(?!\w)"
).search
_of_bodies = re.compile(
    r"(?<!\w)(?:föreningar|organisationer|mottagare|sökande|aktörer|\w+mottagare)(?:na)?(?!\w)"
).search
_others = re.compile(
    r"(?<!\w)(?:\w*partners?|samarbetspartner\w*|samarbet\w+|medfinansiärer\w*|finansiärer\w*"
    r"|medfinansiering|budget\w*|kostnad\w*|kontakt\w*|program(?:met)?|öppettider|läs mer|läs också"
    r"|sponsor\w*|deltagare|publikationer|styrelsen?|ledamöter|priser|avgift\w*|söka|ansök|sök|utgifter"
    r"|intäkter|finansieringsplan|fördelning per|referenser|medverkande)(?!\w)"
).search
_of_other_things = re.compile(
    r"(?:(?:priser|prislista|program|på gång|evenemang|kalender|stödformer|tabell|kostnader|budget|nyheter"
    r"|(?:projekt|samarbets)?partner|(?:med)?finansi(?:ering|ärer)|medverkande|kontakt(?:personer)?)"
    r"(?: och \w+| i projektet)?|(?:våra )?bidrag(?: att söka)?"
    r"|.{3,40} per (?:län|kommun|år|\w*område|kategori)"
    r"|.{3,40} genom åren|fördelning(?:en)?):?"
).fullmatch
_MARKS = " \n-*•·0123456789.)|:=\t"
_NEAR = 200


def says_of_several(lower: str, end: int) -> bool:
    """Whether a page speaks up to `end` of several projects, or who runs them, and of their money."""
    if _granted(lower, 0, end) is None:
        return False
    return _says_many(lower, end) or _dealt_out(lower, 0, end) is not None


def _says_many(lower: str, end: int) -> bool:
    """Whether several projects are spoken of; only the words before one for projects are looked at."""
    for thing in _things(lower, 0, end):
        if _is_thing(lower, thing, end) is None:
            continue
        words = [word.start() for word in _words(lower, max(0, thing - _REACH), thing + 1)]
        if any(_several(lower, start, end) for start in words[-_MOST_WORDS:]):
            return True
    return False


def is_of_others(lead: str) -> bool:
    """Whether the line that ends a text is the head of a list of something else: partners, costs, prices."""
    above = lead.rstrip(_MARKS).rpartition("\n")[2].strip()
    return _of_other_things(above) is not None or (_others(above) is not None and _granted(above) is None)


def begins_others(lower: str, start: int) -> bool:
    """Whether the line at or above the first entry of a list heads one of prices, events, costs, partners."""
    at = lower[start:].partition("\n")[0]
    above = lower[:start].rstrip(_MARKS).rpartition("\n")[2]
    return any(_of_other_things(line.strip(_MARKS)) for line in (at, above))


def says_who(lead: str) -> bool:
    """Whether the words that end a text say that a list of bodies follows: `Mottagare är:`."""
    return _of_bodies(lead.rstrip(_MARKS)[-_NEAR:]) is not None
