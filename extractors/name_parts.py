"""What names of projects are made of: capitals, small words between them, the words that end them."""

from dataclasses import dataclass

import regex

from extractors.tables import rows
from extractors.verbs import HEADLINE_VERBS, INFINITIVES, is_finite


@dataclass(frozen=True, slots=True)
class ProjectName:
    """A name of a project; for an acronym with its expansion `start:end` of Found is the expansion."""

    name: str
    acronym: str = ""
    acronym_start: int = 0


WORD = r"[A-ZÅÄÖÆØÉ0-9][\w&+/-]*+(?:\.\d++)?+"
SMALL = r"(?:i|och|för|på|av|om|med|mot|till|från|of|and|in|for|to|at|the|on|with|through|by|vid|utan|&|-)"
RUN = rf"[A-ZÅÄÖÆØÉ][\w&+/-]*+(?: (?:{SMALL} ){{0,2}}{WORD}){{0,9}}"
LONG_RUN = RUN.replace("(?: (", "(?:,? (", 1)
PROJECT = (
    r"(?:pros?jekt(?:et|s|ets|eringen)?|förstudien?|satsningen?|initiativet|insatsen|studien?|föregångaren)"
)
IS_PROJECT = (
    r"(?:är|var|blev) (?:något så \w+ som |inget mindre än )?(?:e(?:t|n|tt)|vårt|vår) (?:[\w+-]+ ){0,4}?"
    r"(?:[\w+-]*projekt|[\w-]*samarbete|förstudie|[\w-]*satsning|försök (?:att|med))\b"
)
ACRONYM = r"[A-ZÅÄÖ][A-ZÅÄÖ0-9&+-]{1,11}"
STRIP = " ,.;:-"
NOT_NAMES = frozenset(row["word"] for row in rows("sentence_openers"))
ENDS_NAME = frozenset(
    [
        "och",
        "att",
        "är",
        "av",
        "från",
        "som",
        "där",
        "vid",
        "hos",
        "genom",
        "under",
        "med",
        "samt",
        "inte",
        "men",
        "utan",
        "också",
    ]
)
_LINKS = frozenset(["i", "på", "för", "till", "om", "mot"])
LEADING = regex.compile(rf"{PROJECT} (?=\S)", regex.IGNORECASE)


VERBS = "|".join(sorted(HEADLINE_VERBS))
SUBJECTS = frozenset(["vi", "man", "hon", "han", "de", "ni", "du", "jag", "det"])
_STOPS = frozenset(
    ["som", "tillsammans", "inom", "där", "hos", "under", "vid", "genom", "samt", "men", "har", "är"]
)
_MOST_WORDS = 4
_next_word = regex.compile(
    r" ((?:i|på|runt|kring|längs|utmed|mellan|över|mot) [A-ZÅÄÖ][\w-]*+|[a-zåäöé][\w-]*+)"
).match
_mark = regex.compile(r"[.,;:!?)\n]| \(| - |$").match
_time = regex.compile(
    r" (?:(?:för|under|mellan|från|fram till|till) )?"
    r"(?:(?:tiden|perioden|åren|projekttiden|projektperioden)(?!\w)|(?:den )?\d)"
).match
"""What ends a name as a mark does: `projektet Gröna vägar för tiden 1 maj till 3 juni`."""
_clause = regex.compile(r" (?:[\w-]++)(?! ?(?:[.,;:!?)\n(]|$))").match
"""A word that another follows: `som drivs av`, but not `som stannar,`, which ends there."""
_modal = regex.compile(
    r"(?<!\w)(?:ska|skall|vill|kan|ville|skulle|kommer att|för att)(?!\w)[^.!?\n]*+$"
).search
_BEFORE = 90


def rest(fold: str, start: int, end: int, *, outright: bool = False) -> str:
    """The words in lower case that end a name, where a finite verb or a mark says that it has ended.

    `Projektet Gröna korridorer får`: without the verb nobody could say where the name ends. `outright` is for
    what stands behind `heter`, where no verb can follow but in the name itself: `heter Hela huset dansar`.
    """
    kept: list[str] = []
    position = start
    while len(kept) <= _MOST_WORDS:
        if kept and _time(fold, position, end):
            return _joined(kept)
        word = _next_word(fold, position, end)
        if word and word[1] in INFINITIVES and not outright and _modal(fold, max(0, start - _BEFORE), start):
            return _joined(kept)  # `ska vi i projektet Gröna vägar samla röster`
        if word and word[1] in SUBJECTS and not outright:
            return _joined(kept[:-1])  # a verb stands before it: `I projektet Gröna vägar upptäckte vi`
        if _mark(fold, position, end) or (word and _ends(word[1], fold, word.end(), end, outright)):
            return _joined(kept)
        if word is None:
            return ""
        kept.append(word[1])
        position = word.end()
    return ""


def _ends(word: str, fold: str, position: int, end: int, outright: bool) -> bool:
    if word == "och":
        following = _next_word(fold, position, end)
        return following is not None and is_finite(following[1])
    if word == "som" and outright:
        return _clause(fold, position, end) is not None
    return word in _STOPS or (not outright and is_finite(word))


def _joined(words: list[str]) -> str:
    last = next(
        (number for number, word in enumerate(words) if word in ENDS_NAME and word != "som"), len(words)
    )
    words = words[:last]
    return "" if not words or words[-1] in _LINKS else "".join(f" {word}" for word in words)


PROJECT_CUES = (
    "projekt",
    "prosjekt",
    "förstudie",
    "satsning",
    "initiativ",
    "insatsen",
    "studie",
    "föregångaren",
)
"""What stands in every word that `PROJECT` matches."""
YEARS_LAST = regex.compile(r" (?:19|20)\d\d-(?:19|20)\d\d$")
"""The years of a project behind its name, which are no part of it."""
