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


WORD = r"[A-ZÅÄÖÆØÉ0-9][\w&+/@-]*+(?:\.\d++)?+"
SMALL = r"(?:i|och|för|på|av|om|med|mot|till|från|of|and|in|for|to|at|the|on|with|through|by|vid|utan|&|-)"
RUN = rf"[A-ZÅÄÖÆØÉ][\w&+/@-]*+(?: (?:{SMALL} ){{0,2}}{WORD}){{0,9}}"
STARTS = (
    r"(?:#\w|[a-zåäö]{1,2}[A-ZÅÄÖ]|\d{1,4}\+|\d[A-ZÅÄÖ])[\w&+/@-]*+(?: (?:SMALL ){0,2}WORD){0,9}".replace(
        "SMALL", SMALL
    )
)
STARTS = STARTS.replace("WORD", WORD)
"""Names without a capital, right behind a word for a project: `#minbygd`, `eHälsa`, `50+ i rörelse`."""
LONG_RUN = RUN.replace("(?: (", "(?:,? (", 1)
PROJECT = (
    r"(?:pros?jekt(?:et|s|ets|eringen)?|förstudien?|satsningen?|initiativet|insatsen|studien?|föregångaren)"
)
IS_PROJECT = (
    r"(?:är|var|blev) (?:något så \w+ som |inget mindre än )?"
    r"(?:e(?:t|n|tt)|vårt|vår|(?:[A-ZÅÄÖ][\w-]+ )?\w{3,}s) "
    r"(?:[\w+-]+ ){0,4}?"
    r"(?:[\w+-]*projekt|[\w-]*samarbete|förstudie|[\w-]*satsning|försök (?:att|med))\b"
)
ACRONYM = r"[A-ZÅÄÖ][A-ZÅÄÖ0-9&+-]{1,11}"
STRIP = " ,.;:-"
NOT_NAMES = frozenset(row["word"] for row in rows("sentence_openers"))
ENDS_NAME = frozenset(
    [
        *("och", "att", "är", "av", "från", "som", "där", "vid", "hos", "genom", "under", "med", "samt"),
        *("inte", "men", "utan", "också"),
    ]
)
_TWO = 2
_GOES_ON = frozenset(["med", "från", "vid", "genom", "under", "samt"])
"""`projektet Mera mat på bordet med unga i fokus`: what follows one of these is more than a name."""
COMMON_VERBS = frozenset(
    ["är", "har", "kan", "vill", "vet", "ska", "måste", "får", "blir", "syns", "finns", "var"]
)
GROUPS = tuple(row["form"] for row in rows("generic_organisations")) + tuple(
    row["word"] for row in rows("generic_groups")
)
_LINKS = frozenset(["i", "på", "för", "till", "om", "mot"])
LEADING = regex.compile(rf"{PROJECT}(?: -|:)? (?=\S)", regex.IGNORECASE)


OF_WORK = regex.compile(
    r"\p{Lu}\p{Ll}{3,}(?:arbetet|bygget|byggnaden|ingen|tionen)|\p{Lu}\p{Ll}+(?:projektet|satsningen|kursen)"
    r"|(?i:\p{L}*(?:åtgärd|insats|aktivitet|verksamhet|träff|kurs|moment|möte)\p{L}{0,4}(?:na|en|et))"
).fullmatch
"""`Renoveringen leds av ...`, `Åtgärderna genomförs av ...`: what is done, and no name."""
VERBS = "|".join(sorted(HEADLINE_VERBS))
SUBJECTS = frozenset(["vi", "man", "hon", "han", "de", "ni", "du", "jag", "det"])
_STOPS = frozenset(
    [
        *("här", "som", "tillsammans", "enligt", "inom", "där", "dit", "hos", "under", "vid", "genom"),
        *("samt", "men", "har", "är"),
    ]
)
_MOST_WORDS = 4
_next_word = regex.compile(
    r" ((?:i|på|runt|kring|längs|utmed|mellan|över|mot) [A-ZÅÄÖ][\w-]*+|& [a-zåäö][\w-]*+|[a-zåäöé][\w-]*+)"
).match
_mark = regex.compile(r"[.,;:!?)\n]| \(| - |$").match
_time = regex.compile(
    r" (?:(?:för|under|mellan|från|fram till|till) )?"
    r"(?:(?:tiden|perioden|åren|projekttiden|projektperioden)(?!\w)|(?:den )?\d)"
).match
"""What ends a name as a mark does: `projektet Gröna vägar för tiden 1 maj till 3 juni`."""
_CALENDAR = "|".join(row["word"] for table in ("months", "seasons", "weekdays") for row in rows(table))
_calendar = regex.compile(rf" (?:i|under|till|från|sedan) (?:{_CALENDAR})(?!\w)").match
_HOW = "|".join(row["word"] for row in rows("name_words") if row["kind"] == "how")
_how = regex.compile(rf" (?:i|på) (?:{_HOW}) (?:med|av|till|från|att)(?!\w)").match
"""`projektet Gröna vägar i enlighet med ansökan`: how it is done, and no part of the name."""
_listed = regex.compile(
    r"(?:, [a-zåäö][\w-]{2,30}){1,3} (?:och|&) [a-zåäö][\w-]{2,30}(?= ([a-zåäö]\w+)|[.,:;!?\")\n])"
).match
_version = regex.compile(
    r"(?:,(?= (?:etapp|steg|fas|del) ))? (?:\d\.\d|I{2,3}|IV|(?:etapp|steg|fas|del) (?:\d|I{1,3}))(?![\w.]\w)"
).match
_last_capital = regex.compile(r" \p{Lu}[\w-]*+(?= (\p{Ll}+)|[.,;:!?)\n]|$)").match
"""What ends `projektet Ren hamn Osby`: a place or a body behind words that no preposition joins to it."""
_calls = regex.compile(r"[!?](?=[\"]? [a-zåäö(])").match
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
    listed = _list_of(fold, start, end)
    if listed:
        return listed
    while len(kept) <= _MOST_WORDS:
        version = _version(fold, position, end)
        if version:
            return "".join(f" {word}" for word in kept) + version[0]
        timed = (kept and _time(fold, position, end)) or _calendar(fold, position, end)
        if timed or _how(fold, position, end):
            return _joined(kept)
        word = _next_word(fold, position, end)
        if word and _leaves_off(word[1], kept, fold, start, outright):
            return _joined(kept)
        if word and word[1] in SUBJECTS and not outright:
            return _joined(kept[:-1])  # a verb stands before it: `I projektet Gröna vägar upptäckte vi`
        if _mark(fold, position, end) or (word and _ends(word[1], fold, word.end(), end, outright)):
            return _joined(kept)
        if word is None:  # a capital: `projektet Gröna vägar av Osby`, but not `projektet Gröna Osby`
            return _before_capital(kept, fold, position, end)
        kept.append(word[1])
        position = word.end()
    return _joined(kept) if _GOES_ON & set(kept) else ""


def _before_capital(kept: list[str], fold: str, position: int, end: int) -> str:
    """The words in lower case before a capital, with the word that has it where that ends the name."""
    if not kept or not ENDS_NAME.isdisjoint(kept):
        return _joined(kept) if kept and kept[-1] in ENDS_NAME else ""
    last = _last_capital(fold, position, end)
    whole = last is not None and (last[1] is None or is_finite(last[1]))
    return "".join(f" {word}" for word in kept) + last[0] if last and whole else ""


def _list_of(fold: str, start: int, end: int) -> str:
    """The rest of `projektet Mat, makt och miljö`, where that stands elsewhere as well."""
    listed = _listed(fold, start, end)
    if listed is None or (listed[1] is not None and not is_finite(listed[1])):
        return ""
    first = fold.rfind(" ", 0, start) + 1
    again = fold.find(fold[first : listed.end()])
    return listed[0] if again != first or fold.find(fold[first : listed.end()], start) >= 0 else ""


def _leaves_off(word: str, kept: list[str], fold: str, start: int, outright: bool) -> bool:
    """`ska vi i projektet Gröna vägar samla röster`; a second `och` joins more than a name."""
    if word == "och":
        return "och" in kept
    return word in INFINITIVES and not outright and _modal(fold, max(0, start - _BEFORE), start) is not None


def _ends(word: str, fold: str, position: int, end: int, outright: bool) -> bool:
    if word == "och":
        following = _next_word(fold, position, end)
        return following is not None and (is_finite(following[1]) or following[1] in SUBJECTS)
    if word == "igång":
        following = _next_word(fold, position, end)
        return following is None or not is_finite(following[1])
    if word == "som" and outright:
        return _clause(fold, position, end) is not None
    return word in _STOPS or (not outright and is_finite(word))


def _joined(words: list[str]) -> str:
    last = next(
        (
            number
            for number, word in enumerate(words)
            if word in ENDS_NAME and word != "som" and not _pairs(words, number)
        ),
        len(words),
    )
    words = words[:last]
    return "" if not words or words[-1] in _LINKS else "".join(f" {word}" for word in words)


def clause(fold: str, start: int, end: int) -> str:
    """The rest of a name that is a clause, up to the next finite verb: `projektet Jag kan vänder sig`."""
    words: list[str] = []
    verbs, position = 0, start
    while len(words) <= _MOST_WORDS:
        word = _next_word(fold, position, end)
        if word is None:
            break
        verbs += is_finite(word[1]) or word[1] in COMMON_VERBS
        if verbs > 1:
            return "".join(f" {one}" for one in words)
        words.append(word[1])
        position = word.end()
    return ""


def called_out(fold: str, end: int) -> int:
    """Where a name ends that calls out in the middle of a sentence: `projektet Hej granne! ska`."""
    return end + 1 if _calls(fold, end) else end


def _pairs(words: list[str], number: int) -> bool:
    """Whether a small word joins the last words to a name: `Schemat och vardagen`, `Ljudet av en hytta`.

    No body or group, which would take part: `projektet Språng och kommunen`.
    """
    left, last = len(words) - number - 1, words[-1]
    if last in NOT_NAMES or last.endswith(GROUPS):
        return False
    if words[number] == "av":
        return left == 1 or (left == _TWO and words[number + 1] in {"en", "ett"})
    if words[number] == "att":
        return left == 1 and last.endswith("a")
    return words[number] == "och" and left == 1


PROJECT_CUES = (
    *("projekt", "prosjekt", "förstudie", "satsning", "initiativ", "insatsen", "studie", "föregångaren"),
)
"""What stands in every word that `PROJECT` matches."""
YEARS_LAST = regex.compile(r" (?:19|20)\d\d-(?:19|20)\d\d$")
"""The years of a project behind its name, which are no part of it."""

FIRST_WORDS = "|".join(sorted(word.capitalize() for word in NOT_NAMES))
_NOT_WITHIN = (
    rf"(?:{VERBS}|igång|vi|man|hon|han|jag|att|den|det|de|startat|startade|drivit|genomfört|ägt|lett)(?!\w)"
)
_small_words = rf"(?: (?!{_NOT_WITHIN}|och \p{{Lu}})[\w&+/-]++(?:\.\d++)?+)"
FRAMED_NAME = rf"(?P<name>(?!(?:{FIRST_WORDS})(?!\w))\p{{Lu}}[\w&+/@-]++{_small_words}{{0,6}}?)"
ANY_NAME = FRAMED_NAME.replace(rf"(?!(?:{FIRST_WORDS})(?!\w))", "")
"""Behind `under namnet` a name may begin with any word: `En dörr in`."""
