"""What names of projects are made of: capitals, small words between them, the words that end them."""

from dataclasses import dataclass

import regex

from extractors.tables import rows


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
    r"(?:pros?jekt(?:et|s|ets|eringen)?|förstudien?|satsningen?|initiativet|insatsen|studien|föregångaren)"
)
IS_PROJECT = r"är ett? (?:[\wåäö-]+ ){0,4}?(?:\w*projekt|samarbete|förstudie|satsning)\b"
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


VERBS = "|".join(sorted(row["verb"] for row in rows("headline_verbs")))
_stops = r"(?: (?:som|tillsammans|inom|där|hos|under|vid|genom|samt|men|har|är)(?!\w)|[.,;:!?)\n]| \(| - |$)"
_lower_rest = regex.compile(
    rf"(?P<rest>(?: (?!(?:{VERBS}|vi|man|hon|han|de|ni|du|jag|det|\w{{3,}}as)(?!\w))"
    r"[a-zåäöé][\w-]*+){1,4}?"
    rf"(?: i [A-ZÅÄÖ][\w-]*+)?)(?= (?:{VERBS}|\w{{3,}}as)(?!\w)|{_stops})"
)


def rest(fold: str, start: int, end: int) -> str:
    """The words in lower case that end a name, where a finite verb says that it has ended.

    `Projektet Gröna korridorer får`: without the verb nobody could say where the name ends.
    """
    match = _lower_rest.match(fold, start, end)
    if match is None:
        return ""
    kept = ""
    for word in match["rest"].split():
        if word in ENDS_NAME:
            break
        kept += f" {word}"
    return "" if kept.rpartition(" ")[2] in _LINKS else kept


PROJECT_CUES = (
    "projekt",
    "prosjekt",
    "förstudie",
    "satsning",
    "initiativ",
    "insatsen",
    "studien",
    "föregångaren",
)
"""What stands in every word that `PROJECT` matches."""
YEARS_LAST = regex.compile(r" (?:19|20)\d\d-(?:19|20)\d\d$")
"""The years of a project behind its name, which are no part of it."""
