"""Names of projects told by what stands around them: `inom X, som vi driver`, `bygger på X (2015-2017)`.

A project that everybody on the page knows is named without the word projekt. What is said of it tells: a body
or a place is not something that pågick, avslutades or has a register number.
"""

import regex

from extractors.engine import Rule, Value
from extractors.frame_words import (
    ANY_LEAD,
    CALLED,
    GOES,
    HAS_DONE,
    HAS_NUMBER,
    HAS_YEARS,
    HEADLINE_ENDS,
    IS_ONE,
    LEAD,
    LEADS,
    LED,
    MONEY,
    NOUN,
    RUNS,
    SECOND_HALF,
    SMALL_NAME,
    TOLD_ON,
    TWICE,
    UNDER_WAY,
    WAS_DONE,
    WAS_ONE,
    WAS_PAID,
    YES,
)
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.organisation_table import known_names
from extractors.grammar.place_table import places
from extractors.name_acts import ACTS
from extractors.name_callings import BAPTISED
from extractors.name_parts import (
    ANY_NAME,
    ENDS_NAME,
    FIRST_WORDS,
    FRAMED_NAME,
    NOT_NAMES,
    RUN,
    STRIP,
    YEARS_LAST,
    ProjectName,
    rest,
)
from extractors.verbs import is_finite

_DEFINITE = ("erna", "arna", "orna", "en", "et")
_inside = regex.compile(r" (?:i|på|till|inom|genom) (\p{Lu}.+)").search
"""`Gästerna i Smaka på havet`: the name begins behind the preposition."""
_lead_inside = regex.compile(rf" (?:{'|'.join(map(regex.escape, LEADS))}) (?=\p{{Lu}})").search
_opens_sentence = regex.compile(r"(?r)(?:^|\n|[.!?] )").match


_ENDS = ENDS_NAME - {"är", "inte", "med"}
"""What can end a name that a mark ends: `Räkna med, som vi driver`."""


def _framed(match: "regex.Match[str]", *, person: bool = True) -> Value[ProjectName] | None:
    name = _without_clause(match["name"].rstrip(STRIP))
    start = match.end("name") - len(match["name"]) + match["name"].index(name)
    words = name.split()
    if words[0] in FIRST_NAMES or name.lower() in NOT_NAMES or words[-1] in _ENDS or len(name) < 3:
        return None
    two = person and sum(word[0].isupper() for word in words) == len(words) == 2
    if two and words[1].endswith(_SURNAMES):
        return None
    if _opens_sentence(match.string, start) and any(map(is_finite, words[1:-1])):
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


def _subject(match: "regex.Match[str]") -> Value[ProjectName] | None:
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
    return _framed(match)


def _explained(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """A name that `ett projekt` explains, which no person is: `Mötesplats Lindsberg`."""
    return _framed(match, person=False)


def _not_known(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """A name that is no body and no place: money may go to these as well."""
    known = match["name"] in places() or match["name"] in known_names()
    return None if known else _framed(match)


def _second(match: "regex.Match[str]") -> str:
    """`Filtar och fika, som`: the second half of a name of two."""
    half = SECOND_HALF(match.string, match.end("name"), match.endpos)
    return half[0] if half else ""


def _led(match: "regex.Match[str]") -> Value[ProjectName] | None:
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


def _of_role(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """A name after who does something in it, or what it is for, with its small words."""
    start = match.start("name")
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


_SURNAMES = ("sson", "berg", "ström", "qvist", "kvist", "lund", "gren", "stedt", "dotter")

FRAMES: tuple[Rule[ProjectName], ...] = (
    Rule(
        "name.related",
        tuple(LEADS),
        (rf"(?<!\w)(?i:{'|'.join(map(regex.escape, LEADS))}) {NOUN}{CALLED}\"?(?P<name>{RUN})"),
        _led,
        at="cue",
    ),
    Rule(
        "name.clause",
        (", som ",),
        (rf"(?:{LEAD}{FRAMED_NAME}(?={HAS_DONE})|{ANY_LEAD}{FRAMED_NAME}(?={WAS_DONE}))"),
        _framed,
        needs=rf"{HAS_DONE}|{WAS_DONE}",
    ),
    Rule(
        "name.clause",
        ("finansiera", "betala", "bekosta", "stöder", "stödjer", "stödde"),
        (rf"{LEAD}{FRAMED_NAME}(?={WAS_PAID})"),
        _framed,
        needs=WAS_PAID,
    ),
    Rule(
        "name.numbered",
        (
            " (dnr",
            " (diarie",
            " (projektn",
            " (projekt-id",
            " (ärende",
            " (journaln",
            " (19",
            " (20",
            " (på ",
            " (eng",
        ),
        (rf"{LEAD}{FRAMED_NAME}(?={HAS_NUMBER})"),
        _framed,
        needs=HAS_NUMBER,
    ),
    Rule(
        "name.one_of",
        ("projekt är ", "projekt var ", "projekt som ", "projekt vi ", "nämligen "),
        (
            rf"(?:(?i:ett) (?:[\p{{Ll}}]+ ){{0,4}}[\p{{Ll}}-]*projekt(?: (?:som|vi) [^.\n,:]{{3,50}}?)?"
            r" (?:är|var)"
            rf"|(?i:projekt)[^.\n:]{{0,50}}, nämligen) {FRAMED_NAME}(?=[.,]| som | - |\n|$)"
        ),
        _framed,
        needs=r"projekt[^.\n]{0,60} (?:är|var|nämligen) [A-ZÅÄÖ]",
    ),
    Rule(
        "name.dated",
        (" (19", " (20"),
        (rf"{LEAD}{FRAMED_NAME}(?={HAS_YEARS})"),
        _framed,
        needs=HAS_YEARS,
    ),
    Rule(
        "name.subject",
        GOES,
        (
            rf"(?:(?<=[\p{{Ll}},] )|(?P<opens>^|(?<=[.!?\n] )|(?<=\n))){SMALL_NAME}"
            rf"(?= (?:{'|'.join(GOES)})(?!\w))"
        ),
        _subject,
        needs="|".join(GOES),
    ),
    Rule(
        "name.explained",
        (
            "projekt",
            "arbete",
            "satsning",
            "studie",
            "insats",
            "plan ",
            "initiativ",
            "försök",
            "kampanj",
            "partnerskap",
        ),
        (rf"{ANY_LEAD}{FRAMED_NAME}(?=(?: i ?gång)?{IS_ONE})"),
        _explained,
        needs=IS_ONE,
    ),
    Rule(
        "name.explained",
        ("inom ramen för ",),
        (rf"(?<!\w)[Ii]nom ramen för {ANY_NAME}(?={IS_ONE})"),
        _explained,
        at="cue",
    ),
    Rule(
        "name.explained_after",
        ("projekt", "satsning", "initiativ", "insats", "studie", "kampanj"),
        (
            r"(?<!\w)(?:genom|i|inom|till|för|på|av|med|om) "
            rf"{FRAMED_NAME}(?={WAS_ONE})"
        ),
        _framed,
        needs=WAS_ONE,
    ),
    Rule(
        "name.idea",
        (
            "idén till ",
            "tanken bakom ",
            "idén bakom ",
            "upprinnelsen till ",
            "bakgrunden till ",
            "starten för ",
        ),
        (
            r"(?<!\w)(?:[Ii]dén till|[Tt]anken bakom|[Ii]dén bakom|[Uu]pprinnelsen till|[Bb]akgrunden till"
            rf"|[Ss]tarten för) {FRAMED_NAME}(?= (?:är|var|föddes|kom|väcktes|uppstod|tog|gick)(?!\w)|\.)"
        ),
        _framed,
        at="cue",
    ),
    Rule(
        "name.apposed",
        ("projekt", "förstudie", "satsning", "studie", "föregångare", "turné", "kampanj", "försöket"),
        (
            r"(?i:(?<!\w)\w{0,20}(?:projektet|projekt|projektansökan|projektansökningen|förstudien?|satsning(?:en)?|studien?|föregångaren?"
            r"|turnén?|kampanjen?|försöket))"
            r"(?: (?:i|till|från|om|för|med) (?:\w{2,20} ){0,2}\w{2,20})?"
            rf"(?:, {FRAMED_NAME}(?=,| \((?:19|20)\d\d)| - {FRAMED_NAME}(?= - ))"
        ),
        _framed,
        needs=r"(?:,| -) [^\W\d_a-zåäö]",
    ),
    Rule(
        "name.led",
        tuple(f"{lead} " for lead in LED),
        (rf"(?<!\w)(?i:{'|'.join(LED)}) (?P<name>{RUN})"),
        _of_role,
        at="cue",
    ),
    Rule(
        "name.hyphen",
        ("-projekt",),
        r"(?<![\w-])(?P<name>\p{Lu}[\w&]+(?: [a-zåäö&][\w&]*){1,4}?)-projektet(?! \p{Lu}|\w)",
        _of_role,
        needs="-projektet",
    ),
    Rule(
        "name.driven",
        tuple(f"{verb} " for verb in RUNS),
        (
            rf"(?<!\w)(?<!(?<!\w)(?i:han|hon|de) )(?:{'|'.join(RUNS)}) {FRAMED_NAME}"
            r"(?=[.,!]| (?:ihop|tillsammans|sedan|under|från) | i (?:\w{3,9} )?(?:19|20)\d\d"
            r"| (?:med|på|om) \d)"
        ),
        _framed,
        at="cue",
    ),
    Rule(
        "name.extended",
        ("förlängs", "permanentas", "skalas upp"),
        (rf"(?<!\w)att {FRAMED_NAME} (?:förlängs|permanentas|skalas upp)(?!\w)"),
        _framed,
    ),
    BAPTISED,
    Rule(
        "name.paid",
        tuple(f"{unit} {to} " for unit in MONEY for to in ("till", "på", "för")),
        (
            rf"(?<!\w)(?:{'|'.join(MONEY)}) (?:till|på|för) "
            r"(?:(?:det|den|sitt|vårt|deras) (?:\p{Ll}+ )?\p{Ll}+[ae] )?"
            rf"\"?(?:{FRAMED_NAME}|(?!(?:{FIRST_WORDS})(?!\w))"
            r"(?P<name>\p{Lu}[^\n.,;:!?\"()]{2,60}?)(?=, där))\"?"
            r"(?=, (?:där|som|ett|en|vårt|vår)(?!\w)|[.!](?:\s|$)| (?:under|fram till|för att|så att) )"
        ),
        _not_known,
        at="cue",
    ),
    Rule(
        "name.granted",
        tuple(f"{words} {to} " for words in YES for to in ("till", "för", "åt")),
        (
            rf"(?<!\w)(?i:{'|'.join(YES)}) (?:till|för|åt) \"?{FRAMED_NAME}\"?"
            rf"(?=[.!,](?:\s|$)|{HEADLINE_ENDS})"
        ),
        _not_known,
        at="cue",
    ),
    Rule(
        "name.under_way",
        tuple(f"{words} " for words in UNDER_WAY),
        (rf"(?<!\w)(?:{'|'.join(UNDER_WAY)}) {FRAMED_NAME}(?=[.,!]| (?:och|men|som) (?!\p{{Lu}}))"),
        _not_known,
        at="cue",
    ),
    Rule(
        "name.behind",
        ("bakom ",),
        (rf"(?<!\w)[Bb]akom {FRAMED_NAME} står(?!\w)"),
        _framed,
        at="cue",
    ),
    *ACTS,
)

FRAMED = frozenset(rule.name for rule in FRAMES) - {"name.baptised"}
"""The names of these rules but for the one that says outright what the project is called."""
