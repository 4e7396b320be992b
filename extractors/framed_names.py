"""The name that its frame shows: without the words before it; none of a body, a place or a person."""

import regex

from extractors.engine import Value
from extractors.frame_words import LEADS, SECOND_HALF, TOLD_ON, TWICE
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.organisation_table import known_names
from extractors.grammar.place_table import places
from extractors.name_parts import ENDS_NAME, NOT_NAMES, STRIP, YEARS_LAST, ProjectName, rest
from extractors.verbs import is_finite

_DEFINITE = ("erna", "arna", "orna", "en", "et")
_inside = regex.compile(r" (?:i|på|till|inom|genom) (\p{Lu}.+)").search
"""`Gästerna i Smaka på havet`: the name begins behind the preposition."""
_lead_inside = regex.compile(rf" (?:{'|'.join(map(regex.escape, LEADS))}) (?=\p{{Lu}})").search
opens_sentence = regex.compile(r"(?r)(?:^|\n|[.!?] )").match
_SURNAMES = ("sson", "berg", "ström", "qvist", "kvist", "lund", "gren", "stedt", "dotter")
_ENDS = ENDS_NAME - {"är", "inte", "med"}
"""What can end a name that a mark ends: `Räkna med, som vi driver`."""


def framed(match: "regex.Match[str]", *, person: bool = True) -> Value[ProjectName] | None:
    """A name of capitals with what its frame says of it."""
    name = _without_clause(match["name"].rstrip(STRIP))
    start = match.end("name") - len(match["name"]) + match["name"].index(name)
    words = name.split()
    if words[0] in FIRST_NAMES or name.lower() in NOT_NAMES or words[-1] in _ENDS or len(name) < 3:
        return None
    two = person and sum(word[0].isupper() for word in words) == len(words) == 2
    if two and words[1].endswith(_SURNAMES):
        return None
    if opens_sentence(match.string, start) and any(map(is_finite, words[1:-1])):
        return None  # any word has a capital there
    return Value(ProjectName(name), span=(start, start + len(name)))


def _without_clause(name: str) -> str:
    """A name without the words before it, where a verb stands among these: `Det var i Stora Språnget`."""
    words = name.split(" ")
    lead = _lead_inside(name)
    if lead is not None:
        return name[lead.end() :]  # `Arbetet i byn förs vidare i Gröna vägar, som pågår`
    inside = _inside(name) if words[0].endswith(_DEFINITE) else None
    if inside is not None:
        return name[inside.start(1) :]
    verb = max((number for number, word in enumerate(words) if is_finite(word)), default=-1)
    capitals = (number for number, word in enumerate(words) if number > verb >= 0 and word[0].isupper())
    return " ".join(words[next(capitals, 0) :])


_ARTICLE = 6
_article = regex.compile(r"(?<!\w)(?i:det|den|de|ett|en|vårt|vår) $").search
_what_kind = regex.compile(r"(?i:projekt|satsning|förstudie|insats|initiativ|samarbete)").search


def subject(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """A name of small words that `syftar till` is said of; at the head of a sentence one said twice."""
    name = match["name"]
    opens = match["opens"] is not None
    if _what_kind(name) or _article(
        match.string, max(0, match.start("name") - _ARTICLE), match.start("name")
    ):
        return None  # `Det Formasfinansierade projektet pågår`
    if opens and (name.split()[0].endswith(_DEFINITE) or match.string.count(name) < TWICE):
        return None
    if name.endswith((" projektet", " satsningen", " förstudien", " insatsen")):
        return None  # "Det Vinnovafinansierade projektet pågår"
    return framed(match)


def explained(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """A name that `ett projekt` explains, which no person is: `Mötesplats Lindsberg`."""
    return framed(match, person=False)


def not_known(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """A name that is no body and no place: money may go to these as well."""
    known = match["name"] in places() or match["name"] in known_names()
    return None if known else framed(match)


def _second(match: "regex.Match[str]") -> str:
    """`Filtar och fika, som`: the second half of a name of two."""
    half = SECOND_HALF(match.string, match.end("name"), match.endpos)
    return half[0] if half else ""


def led(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """A name after words that relate projects, with the small words up to a verb or a mark."""
    name = match["name"] + (rest(match.string, match.end("name"), match.endpos) or _second(match))
    name = YEARS_LAST.sub("", name)
    first = name.split()[0]
    if first in FIRST_NAMES or first.lower() in NOT_NAMES or len(name) < 3 or first.endswith("projekten"):
        return None
    end = match.start("name") + len(name)
    if first == name and not match["called"] and TOLD_ON(match.string, end, match.endpos) is None:
        return None  # "erfarenheter från Åredalen"
    return Value(ProjectName(name), span=(match.start("name"), match.start("name") + len(name)))


_TAKEN_ON = frozenset(["anställd", "anställda", "utsedd", "utsedda", "tillsatt", "sökes", "klar", "klart"])


def of_role(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """A name after who does something in it, or what it is for, with its small words."""
    start = match.start("name")
    if match.string.startswith(":s ", match.end("name")):
        return None  # `syftet med OBS:s projekt`: whose it is
    name = match["name"] + rest(match.string, match.end("name"), match.endpos)
    first = name.split()[0]
    if any(map(is_finite, name.split())) or name.split()[-1] in _TAKEN_ON:
        return None
    if first in FIRST_NAMES or first.isdigit() or len(name) < 3 or name in places() or name in known_names():
        return None
    after = match.string[start + len(name) : start + len(name) + 2]
    if " " not in name and first.lower() in NOT_NAMES:
        return None
    if after[:1] == " " and after[1:].isupper():
        return None
    return Value(ProjectName(name), span=(start, start + len(name)))
