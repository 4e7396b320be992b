"""Names of projects in running text: after the word projekt, in quotes, as an acronym with its expansion."""

from dataclasses import dataclass

import regex

from extractors.engine import Engine, Found, Rule, Value
from extractors.tables import rows
from extractors.text import Text


@dataclass(frozen=True, slots=True)
class ProjectName:
    """A name of a project; for an acronym with its expansion `start:end` of Found is the expansion."""

    name: str
    acronym: str = ""
    acronym_start: int = 0


_WORD = r"[A-ZÅÄÖÆØÉ0-9][\w&+/-]*+"
_SMALL = r"(?:i|och|för|på|av|om|med|mot|till|från|of|and|in|for|to|at|the|on|with|through|by|vid|utan|&|-)"
_RUN = rf"[A-ZÅÄÖÆØÉ][\w&+/-]*+(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,9}}"
_LONG_RUN = _RUN.replace("(?: (", "(?:,? (", 1)
_PROJECT = r"(?:projekt(?:et|s|ets)?|förstudien?|satsningen?|initiativet)"
_IS_PROJECT = r"är ett? (?:[\wåäö-]+ ){0,4}?(?:\w*projekt|samarbete|förstudie|satsning)\b"
_ACRONYM = r"[A-ZÅÄÖ][A-ZÅÄÖ0-9&+-]{1,11}"
_STRIP = " ,.;:-"
_FIRST_NAMES = frozenset(row["name"] for row in rows("first_names"))
_NOT_NAMES = frozenset(row["word"] for row in rows("sentence_openers"))
_ENDS_NAME = frozenset(
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
        "också",
    ]
)
_LINKS = frozenset(["i", "på", "för", "till", "om", "mot"])
_leading = regex.compile(rf"{_PROJECT} (?=\S)", regex.IGNORECASE)


_after_project = regex.compile(rf"(?:(?i:{_PROJECT})) (?:som heter )?(?P<name>{_RUN})")
_verbs = "|".join(sorted(row["verb"] for row in rows("headline_verbs")))
_stops = r"(?: (?:som|tillsammans|inom|där|hos|under|vid|genom|samt|har|är)(?!\w)|[.,;:!?)\n]|$)"
_lower_rest = regex.compile(
    rf"(?P<rest>(?: (?!(?:{_verbs}|vi|man|hon|han|de|ni|du|jag|det|\w{{3,}}as)(?!\w))"
    r"[a-zåäöé][\w-]*+){1,4}?"
    rf"(?: i [A-ZÅÄÖ][\w-]*+)?)(?= (?:{_verbs}|\w{{3,}}as)(?!\w)|{_stops})"
)


def _rest(fold: str, start: int, end: int) -> str:
    """The words in lower case that end a name, where a finite verb says that it has ended.

    `Projektet Gröna korridorer får`: without the verb nobody could say where the name ends.
    """
    match = _lower_rest.match(fold, start, end)
    if match is None:
        return ""
    kept = ""
    for word in match["rest"].split():
        if word in _ENDS_NAME:
            break
        kept += f" {word}"
    return "" if kept.rpartition(" ")[2] in _LINKS else kept


def initials(expansion: str) -> str:
    """The first letters of the words that count, as an acronym is made of them.

    >>> initials("Integration Through Activity and Work")
    'ITAAW'
    """
    return "".join(word[0] for word in regex.split(r"[\s/-]+", expansion) if word).upper()


def is_acronym(short: str, expansion: str) -> bool:
    """Whether the letters of `short` come in order among the first letters of the words of `expansion`.

    >>> is_acronym("ITAW", "Integration Through Activity and Work"), is_acronym("ITAW", "Stöd till företag")
    (True, False)
    """
    letters = [c for c in short.upper() if c.isalpha()]
    heads = iter(initials(expansion))
    return len(letters) > 1 and all(any(head == letter for head in heads) for letter in letters)


def _named(match: "regex.Match[str]") -> Value[ProjectName] | None:
    start, name = match.start("name"), match["name"].rstrip(_STRIP)
    leading = _leading.match(name)
    if leading:
        start, name = start + leading.end(), name[leading.end() :]
    first = name.partition(" ")[0].lower()
    if match.re is _after_project:
        name += _rest(match.string, start + len(name), match.endpos)
    elif first in _NOT_NAMES:
        return None
    if len(name) < 2 or name.lower() in _NOT_NAMES:
        return None
    return Value(ProjectName(name), span=(start, start + len(name)))


def _called(match: "regex.Match[str]") -> Value[ProjectName] | None:
    name = match["name"] + _rest(match.string, match.end("name"), match.endpos)
    first, _, further = name.partition(" ")
    if (first in _FIRST_NAMES and not further[:1].islower()) or name.lower() in _NOT_NAMES:
        return None
    start = match.start("name")
    return Value(ProjectName(name), span=(start, start + len(name)))


def _in_name(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """`I Tyst i trafiken jämförs`: a capital, then small words that no place or body is called."""
    first = match["name"].partition(" ")[0]
    if first in _FIRST_NAMES or first.lower() in _NOT_NAMES or match["name"].split()[-1] in _ENDS_NAME:
        return None
    return Value(ProjectName(match["name"]), span=match.span("name"))


def _expanded(match: "regex.Match[str]") -> Value[ProjectName] | None:
    if not is_acronym(match["acronym"], match["name"]):
        return None
    return Value(ProjectName(match["name"], match["acronym"], match.start("acronym")), "name")


_PROJECT_CUES = ("projekt", "förstudie", "satsning", "initiativ")

NAME_RULES: tuple[Rule[ProjectName], ...] = (
    Rule(
        "name.quoted",
        _PROJECT_CUES,
        regex.compile(
            rf"{_PROJECT},? (?:som heter |kallat |med namnet )?"
            r"[\"'](?P<name>[^ \"'\n][^\"'\n]{1,150}+)[\"']",
            regex.IGNORECASE,
        ),
        _named,
        at="cue",
    ),
    Rule("name.after_project", _PROJECT_CUES, _after_project, _named, at="cue"),
    Rule(
        "name.is_project",
        ("är ett", "är en"),
        regex.compile(
            r"(?:(?<=[.!?\n] )|(?<=\n)|^|(?<=\"))"
            rf"(?P<name>[A-ZÅÄÖÆØÉ][^\n.,;:!?\"]{{1,70}}?)\"? {_IS_PROJECT}"
        ),
        _named,
    ),
    Rule(
        "name.called",
        (" namnet", " heter", " kallas", " kallat", " döpt"),
        regex.compile(
            r"(?:(?i:(?<!\w)(?:det (?:ena|andra|tredje|första)|det|vi|arbetet|satsningen|insatsen|som))"
            rf"|(?i:{_PROJECT})[^.\n]{{0,40}}?) (?:har |vi har |har vi )?"
            r"(?:fått namnet|fick namnet|går under namnet|bär namnet|heter|kallas(?: för)?|kallat"
            rf"|döpts till|döptes till|döpt det till) \"?(?P<name>{_RUN})"
        ),
        _called,
    ),
    Rule(
        "name.in_name",
        ("\ni ", ". i ", "! i ", "? i ", "under titeln"),
        regex.compile(
            r"(?:(?:(?<=[.!?\n] )|(?<=\n)|^)I|[Uu]nder titeln) "
            r"(?P<name>[A-ZÅÄÖ][\w-]*+(?: [a-zåäö][\w-]*+){1,4}?)"
            rf"(?= (?:{_verbs}|ska|mäter|\w{{3,}}(?:as|s))(?!\w)|,)"
        ),
        _in_name,
    ),
    Rule(
        "name.run",
        ("driver", "leder", "startade vi", "startar vi", "ansvarig för", "får fart på"),
        regex.compile(
            r"(?<!\w)(?:driver|leder|startade vi|startar vi|ansvarig för) "
            rf"(?P<name>{_RUN}(?: [a-zåäö][\w-]*+){{0,3}}?), (?:som|där|vilket)(?!\w)"
        ),
        _in_name,
    ),
    Rule(
        "name.apposition",
        ("projekt, ",),
        regex.compile(rf"(?i:{_PROJECT}), (?P<name>{_RUN}),? (?:där|som|vars|med)(?!\w)"),
        _named,
    ),
    Rule(
        "name.run_by",
        ("drivs av", "drivits av", "drevs av", "genomförs av", "leds av", "finansieras av", "mellan"),
        regex.compile(
            rf"(?:(?<=[.!?\n] )|(?<=\n)|^)(?P<name>{_RUN}) "
            r"(?:(?:har drivits|drivs|drevs|genomförs|leds|finansieras) (?:gemensamt )?av"
            r"|är ett samarbete)(?!\w)"
        ),
        _named,
    ),
    Rule(
        "name.expanded",
        ("projekt",),
        regex.compile(rf"(?P<acronym>{_ACRONYM}) \((?P<name>{_LONG_RUN})\)"),
        _expanded,
        needs=" (",
    ),
    Rule(
        "name.abbreviated",
        ("projekt",),
        regex.compile(rf"(?P<name>{_RUN})\"? \((?P<acronym>{_ACRONYM})\)"),
        _expanded,
        needs=" (",
    ),
    Rule(
        "name.expanded_after_comma",
        _PROJECT_CUES,
        regex.compile(rf"(?:(?i:{_PROJECT})) (?P<acronym>{_ACRONYM}), (?P<name>{_LONG_RUN}),"),
        _expanded,
        at="cue",
    ),
)

_engine = Engine(NAME_RULES)


def find_names(text: Text) -> tuple[Found[ProjectName], ...]:
    """Find the names that projects are given in running text, in the order of the text."""
    return _engine.run(text).found
