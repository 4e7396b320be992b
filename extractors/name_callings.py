"""Names that a page says outright: `Projektet går under namnet Bron`, `ett arbete kallat Bron`.

Products of what is called, how that is said, and the order of these; what is called must not be another thing
(table `called_things`).
"""

import regex

from extractors.engine import Rule, Value
from extractors.grammar.first_names import FIRST_NAMES
from extractors.name_extent import tail
from extractors.name_parts import ANY_NAME, NOT_NAMES, RUN, STARTS, ProjectName
from extractors.patterns import at_words
from extractors.tables import rows

_THING = (
    r"(?:[\w-]*projekt(?:et|en)?|[\w-]*satsning(?:en|ar)?|[\w-]*insats(?:en|er)?|[\w-]*studien?"
    r"|initiativ(?:et)?|[\w-]*samarbete(?:t)?|[\w-]*kampanj(?:en)?|försök(?:et)?)"
)
_WHOSE = r"(?:det|den|detta|ett|en|vårt|vår|deras|(?:[\w-]+ ){0,2}?[\w:-]+s)"
_THE_THING = rf"(?:{_WHOSE} )?(?:[\p{{Ll}}-]+ ){{0,2}}?{_THING}(?!\w)"
_NAMED = (
    r"(?:[Nn]amnet|[Aa]rbetsnamnet|[Pp]rojektnamnet|[Tt]iteln|[Aa]rbetstiteln|[Pp]rojekttiteln|[Rr]ubriken"
    r"|[Bb]enämningen)"
)
_WITH_NAME = rf"(?:det |den )?(?:\p{{Ll}}+[ae] )?{_NAMED}"
_HOW = (
    r"(?: (?:egentligen|alltså|numera|nu|officiellt|formellt|helt enkelt|kort och gott|därför|då|också|även"
    r"|i dagligt tal|till vardags|internt|från början|tills vidare|i ansökan|på svenska))?"
)
_WHO = r"(?:vi|de|man|barnen|eleverna|ungdomarna|byborna|deltagarna|kommunen|föreningen)"
_CALLED = r"(?:kallas|kallades|kallats|benämns|benämndes|benämnts|döps|döptes|döpts|är döpt|blev döpt)"
_CALLS = r"(?:kallar|kallade|kallat|kalla|döper|döpte|döpt|döpa|benämner|benämnt)"
_SAYS = (
    rf"(?:heter|hette|hetat|heta){_HOW}|{_CALLED}{_HOW}(?: (?:för|till))?"
    rf"|(?:fått|får|fick|gavs|har|hade|bär|bar|tog|antog){_HOW} {_WITH_NAME}|[Uu]nder {_WITH_NAME}"
    r"|lystra(?:r|de) till namnet"
    rf"|{_CALLS}{_HOW}(?: {_WHO})?(?: (?:det hela|det|den|{_THE_THING}))?(?: (?:för|till))?"
)
"""How a clause says what something is called."""
_BEARS = rf"(?:med {_WITH_NAME}|vid namn|med namn|kalla[td]|benämn[td]|betitla[td]|döpt till)"
"""How a noun has its name behind it: `ett arbete kallat Bron`."""
_IS_NAME = (
    rf"(?:{_NAMED} (?:på|för|till) {_THE_THING}|[Pp]rojektets (?:namn|titel|arbetsnamn|arbetstitel)"
    r"|[Pp]rojektnamnet|[Aa]rbetsnamnet|[Aa]rbetstiteln)(?:,? (?:är|blev|blir|lyder|löd|var)|:)"
)
_NAME = rf"(?:\"(?P<quoted>[\p{{Lu}}\d#][^\"\n]{{1,120}})\"|\"?(?P<name>{RUN}|{STARTS}))"
_OPENS = r"(?:(?<=[.!?\n] )|(?<=\n)|^)"
_FREE = (
    r"\"?(?P<name>\p{Lu}[^\n.,;!?\"]{2,60}?"
    r"(?:, \p{Ll}[^\n.,;!?\"]{2,25} och \p{Ll}[^\n.,;!?\"]{2,25}?)?!?)\"?"
)
_SO = rf"(?:heter|hette|kallas|kallades|döptes till|benämns)(?: \p{{Ll}}+(?:en|et|an) och)? {_THE_THING}"
_BEHIND = (
    rf"(?:,| -) så (?:heter|hette|kallas|kallades|lyder|löd)(?!\w)|,? {_SO}"
    rf"|,? (?:är|blev|blir|var) {_NAMED}(?= (?:på|för) {_THE_THING}| (?:på|för) (?:den|det) |[.,;!?\n]|$)"
    rf"|,? (?:är|blev|blir) (?:projektets|satsningens|samarbetets|arbetets|försökets)"
    r" (?:namn|titel)(?!\w)"
    rf"|, {_CALLS} (?:vi|[\w ]{{3,40}} (?:det|det hela|projektet|satsningen) (?:till|för))(?!\w)"
    rf"|, som (?:{_THE_THING}|arbetet|ansökan|vi) (?:heter|kallas|kallar|döptes|döpte|döpts|kallats"
    r"|kom att (?:heta|kallas))"
    r"(?!\w| [\"\p{Lu}])"
    rf"|\"? (?:döptes|döpts|kallades) {_THE_THING}(?: till)?(?!\w)"
)
"""How a sentence that its name opens says so."""
_NEXT_LABEL = (
    r"(?= (?:Beviljad|Beviljat|Sökt|Sökande|Projekt(?!et)\p{Ll}+|Diarienummer|Dnr|Total|Kommun|Period|Bidrag"
    r"|Budget|Kontakt\p{Ll}*|Syfte|Mål|Beskrivning|Sammanfattning|Huvudman|Startdatum|Slutdatum|Start)(?!\w))"
)
"""What follows the name in a form that has lost its lines: `Projektets namn Bron vid ån Beviljad summa`."""
_HERE = (
    r"(?:,| \() ?(?:här|nedan|härefter|fortsättningsvis|hädanefter|i det följande)"
    r" (?:benämnt|benämnd|benämns|kallat|kallad|kallas) \"?[Pp]rojektet"
)
"""What letters and agreements say: `driva Gröna vägar, nedan kallat Projektet`."""
_CUES = (
    *(f"{mark}heter" for mark in "\n \"'(/*-.,:;"),  # not that of `möjligheter`
    "hette",
    *("hetat", " heta", "kallas", "kalla", "benämn", "döp", "namnet", "namn ", "titeln", "rubriken"),
)
_NEEDED = at_words(
    *("heter", "hette", "heta", "kalla", "benämn", "Benämn", "döp", "namn", "Namn", "titel", "Titel"),
    *("rubriken", "Rubriken", "betitla"),
    *(f"{first}{noun}" for first in ("arbets", "Arbets", "projekt", "Projekt") for noun in ("namn", "titel")),
)
"""The words that one of stands wherever something is said to be called so: `heter`, but not `enheter`."""
_ENDINGS = tuple(row["word"] for row in rows("called_things"))
_opening = regex.compile(r"(?r)(?:\n|[.!?] )").search
_in_english = regex.compile(r"(?:engelska|internationella) \p{Ll}*(?:titeln|namnet)").search
_words_of = regex.compile(r"[\p{L}-]+").finditer
_thing = regex.compile(
    rf"(?i:{_THING}|arbete(?:t)?|verksamhet(?:en)?|idén?|[\w-]*ansökan|uppdrag(?:et)?|utställning(?:en)?"
    r"|föregångare(?:n)?|projekteringen|resultatet|något|någonting)"
).fullmatch
_OF_IT = frozenset(["det", "den", "vi", "som", "de", "detta"])
_UNDER = frozenset(["under"])
"""`Under namnet Bron startar byn något nytt`"""
_NEAR = 4
_PERSONS = frozenset(["hon", "han", "jag", "du"])
_PREPOSITIONS = frozenset(
    ["i", "på", "för", "till", "från", "med", "utan", "som", "och", "av", "vid", "genom"]
)
_CLASSES = frozenset(["årskurs", "klass", "klassen"])
_verb_before = regex.compile(
    r"(?:Nu|Då|Här|I dag|Idag|I fjol|I år|Sedan|Redan|Snart) (?:är|var|blev|blir|har|hade) (?=\p{Lu})"
).match
"""`Nu är Bron på plats, som projektet heter`"""
_REACH = 120
_SHORTEST = 3


def is_of_other(word: str) -> bool:
    """Whether a word in lower case is of something else that has a name: `boken`, `skärgårdskommunen`."""
    return word in _PERSONS or (word.endswith(_ENDINGS) and (len(word) > _SHORTEST or word in _ENDINGS))


def names_thing(name: str) -> bool:
    """Whether a name is that of a thing by its own words: `Röda magasinet`, not `Bro till bro`."""
    words = name.lower().split()
    joined = any(word in _PREPOSITIONS for word in words)
    told = words[0] in _CLASSES or (words[0].endswith(("en", "et", "an")) and is_of_other(words[0]))
    return told or (not joined and is_of_other(words[-1]))


def _of_project(fold: str, start: int, end: int, *, nearest: bool) -> int | None:
    """Where the noun of a project stands that is said to be called something at `start:end`.

    It is the `nearest` noun, or any of the clause where that is its subject; none where all are other things.
    """
    near = max(0, start - _REACH)
    found = _opening(fold, near, start)
    before = [*_words_of(fold, found.end() if found else near, end)]
    other = False
    for word in reversed(before):
        lower = word[0].lower()
        if _thing(lower):
            return int(word.start())
        other = other or (word.start() < start and is_of_other(lower))
        if other and nearest:
            return None
    told = any(word[0].lower() in _OF_IT | _UNDER for word in before[-_NEAR:])
    return start if told and not other else None


def _called(match: "regex.Match[str]") -> Value[ProjectName] | None:
    fold, group = match.string, "quoted" if match["quoted"] else "name"
    start, name = match.start(group), match[group]
    behind = fold.endswith(" som ", 0, match.start())
    bears = match["bears"] is not None
    lead = _of_project(fold, match.start(), start, nearest=behind or bears)
    if lead is None or _in_english(match[0]):
        return None
    if group == "name":
        apart = bears or match[0][0].isupper() or (behind and not fold.endswith(", som ", 0, match.start()))
        name += tail(
            fold, lead if apart else match.start(), match.end(group), match.endpos, outright=not apart
        )
    first, _, further = name.partition(" ")
    if (first in FIRST_NAMES and not further[:1].islower()) or name.lower() in NOT_NAMES:
        return None
    return Value(ProjectName(name), span=(start, start + len(name)))


def _baptised(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """`Bron ska hålla, döpte vi det till`: the page says outright that the words are a name."""
    name, lead = match["name"], _verb_before(match["name"])
    start = match.start("name") + (lead.end() if lead else 0)
    return Value(ProjectName(name[lead.end() if lead else 0 :]), span=(start, match.end("name")))


CALLED: Rule[ProjectName] = Rule(
    "name.called", _CUES, rf"(?<!\w)(?:(?P<bears>{_BEARS})|{_SAYS}) {_NAME}", _called, needs=_NEEDED
)
BAPTISED: Rule[ProjectName] = Rule(
    "name.baptised",
    (*_CUES, "projektets "),
    (
        rf"(?:{_OPENS}{_FREE}|\"(?P<name>\p{{Lu}}[^\n\"]{{2,80}})\")(?={_BEHIND})"
        rf"|(?<!\w){_IS_NAME} {_FREE}(?=[.;!?\"]|, |\n|$)"
        rf"|(?<!\w)(?:driva|genomföra|bedriva|om|av|i|för|till|projektet) \"?{ANY_NAME}\"?(?={_HERE})"
        r"|(?<!\w)(?:Projektets (?:namn|titel)|Projekt(?:namn|titel)) (?P<name>\p{Lu}[^\n.;!?\"]{2,120}?)"
        rf"{_NEXT_LABEL}"
        r"|(?<!\w)(?:[Nn]amnet|[Nn]amn), (?P<name>\p{Lu}[^\n.,;:!?]{2,60}+)(?=, )"
    ),
    _baptised,
    needs=_NEEDED,
)
