"""Names of projects told by what stands around them: `inom X, som vi driver`, `bygger på X (2015-2017)`.

A project that everybody on the page knows is named without the word projekt. What is said of it tells: a body
or a place is not something that pågick, avslutades or has a register number.
"""

import regex

from extractors.engine import Rule
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
    SMALL_NAME,
    UNDER_WAY,
    WAS_DONE,
    WAS_ONE,
    WAS_PAID,
    YES,
)
from extractors.framed_names import explained, framed, led, not_known, of_role, subject
from extractors.name_callings import BAPTISED
from extractors.name_parts import ANY_NAME, FIRST_WORDS, FRAMED_NAME, RUN, ProjectName
from extractors.name_quotes import QUOTED

_APPOSED = (
    r"(?i:(?<!\w)\w{0,20}(?:projektet|projekt|projektansökan|projektansökningen|förstudien?|satsning(?:en)?"
    r"|studien?|föregångaren?|turnén?|kampanjen?|försöket))"
    r"(?: (?:i|till|från|om|för|med) (?:\w{2,20} ){0,2}\w{2,20})?"
)
"""What a name stands beside: `vår satsning i byarna, Gröna vägar, har`."""

FRAMES: tuple[Rule[ProjectName], ...] = (
    Rule(
        "name.related",
        tuple(LEADS),
        (rf"(?<!\w)(?i:{'|'.join(map(regex.escape, LEADS))}) {NOUN}{CALLED}\"?(?P<name>{RUN})"),
        led,
        at="cue",
    ),
    Rule(
        "name.clause",
        (", som ",),
        (rf"(?:{LEAD}{FRAMED_NAME}(?={HAS_DONE})|{ANY_LEAD}{FRAMED_NAME}(?={WAS_DONE}))"),
        framed,
        needs=rf"{HAS_DONE}|{WAS_DONE}",
    ),
    Rule(
        "name.clause",
        ("finansiera", "betala", "bekosta", "stöder", "stödjer", "stödde"),
        (rf"{LEAD}{FRAMED_NAME}(?={WAS_PAID})"),
        framed,
        needs=WAS_PAID,
    ),
    Rule(
        "name.numbered",
        (
            *(" (dnr", " (diarie", " (projektn", " (projekt-id", " (ärende", " (journaln", " (19", " (20"),
            *(" (på ", " (eng"),
        ),
        (rf"{LEAD}{FRAMED_NAME}(?={HAS_NUMBER})"),
        framed,
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
        framed,
        needs=r"projekt[^.\n]{0,60} (?:är|var|nämligen) [A-ZÅÄÖ]",
    ),
    Rule("name.dated", (" (19", " (20"), (rf"{LEAD}{FRAMED_NAME}(?={HAS_YEARS})"), framed, needs=HAS_YEARS),
    Rule(
        "name.subject",
        GOES,
        (
            rf"(?:(?<=[\p{{Ll}},] )|(?P<opens>^|(?<=[.!?\n] )|(?<=\n))){SMALL_NAME}"
            rf"(?= (?:{'|'.join(GOES)})(?!\w))"
        ),
        subject,
        needs=rf"[^\W\d_a-zåäö](?<!\S.)\S+(?: [a-zåäöé&]\S*){{1,6}}? (?:{'|'.join(GOES)})(?!\w)",
    ),
    Rule(
        "name.explained",
        (
            *("projekt", "arbete", "satsning", "studie", "insats", "plan ", "initiativ", "försök"),
            *("kampanj", "partnerskap"),
        ),
        (rf"{ANY_LEAD}{FRAMED_NAME}(?=(?: i ?gång)?{IS_ONE})"),
        explained,
        needs=IS_ONE,
    ),
    Rule(
        "name.explained",
        ("inom ramen för ",),
        (rf"(?<!\w)[Ii]nom ramen för {ANY_NAME}(?={IS_ONE})"),
        explained,
        at="cue",
    ),
    Rule(
        "name.explained_after",
        ("projekt", "satsning", "initiativ", "insats", "studie", "kampanj"),
        (
            r"(?<!\w)(?:genom|i|inom|till|för|på|av|med|om) "
            rf"{FRAMED_NAME}(?={WAS_ONE})"
        ),
        framed,
        needs=WAS_ONE,
    ),
    Rule(
        "name.idea",
        (
            *("idén till ", "tanken bakom ", "idén bakom ", "upprinnelsen till "),
            *("bakgrunden till ", "starten för "),
        ),
        (
            r"(?<!\w)(?:[Ii]dén till|[Tt]anken bakom|[Ii]dén bakom|[Uu]pprinnelsen till|[Bb]akgrunden till"
            rf"|[Ss]tarten för) {FRAMED_NAME}"
            r"(?= (?:är|var|föddes|kom|väcktes|uppstod|tog|gick|fick|har|hade|bygger|växte)(?!\w)|\.)"
        ),
        framed,
        at="cue",
    ),
    Rule(
        "name.apposed",
        ("projekt", "förstudie", "satsning", "studie", "föregångare", "turné", "kampanj", "försöket"),
        (rf"{_APPOSED}(?:, {FRAMED_NAME}(?=,| \((?:19|20)\d\d)| - {FRAMED_NAME}(?= - ))"),
        framed,
        at="inside",
        needs=rf"{_APPOSED}(?:,| -) [^\W\d_a-zåäö]",
    ),
    Rule(
        "name.led",
        tuple(f"{lead} " for lead in LED),
        (rf"(?<!\w)(?i:{'|'.join(LED)}) (?P<name>{RUN})"),
        of_role,
        at="cue",
    ),
    Rule(
        "name.hyphen",
        ("-projekt",),
        r"(?<![\w-])(?P<name>\p{Lu}[\w&]+(?: [a-zåäö&][\w&]*){1,4}?)-projektet(?! \p{Lu}|\w)",
        of_role,
        needs="-projektet",
    ),
    Rule(
        "name.driven",
        tuple(f"{verb} " for verb in RUNS),
        (
            rf"(?<!\w)(?<!(?<!\w)(?i:han|hon|de) )(?:{'|'.join(RUNS)}) {FRAMED_NAME}"
            r"(?=[.,!]| (?:ihop|tillsammans|sedan|under|från) | i (?:\w{3,9} )?(?:19|20)\d\d"
            r"| (?:med|genom|via|av) (?:hjälp|stöd|pengar|medel|bidrag|ett (?:anslag|bidrag|stöd)) "
            r"| i (?:höst|vår|sommar|vinter|år|dag|samarbete|samverkan)(?!\w)"
            r"| (?:med|på|om) \d)"
        ),
        framed,
        at="cue",
    ),
    Rule(
        "name.extended",
        ("förlängs", "permanentas", "skalas upp"),
        (rf"(?<!\w)att {FRAMED_NAME} (?:förlängs|permanentas|skalas upp)(?!\w)"),
        framed,
    ),
    BAPTISED,
    Rule(
        "name.paid",
        tuple(f"{unit} {to} " for unit in MONEY for to in ("till", "på", "för", "av", "från", "ur")),
        (
            rf"(?<!\w)(?:{'|'.join(MONEY)})(?: (?:av|från|ur) (?:[\w-]++ ){{1,4}}?)? ?(?:till|på|för) "
            r"(?:(?:det|den|sitt|vårt|deras) (?:\p{Ll}+ )?\p{Ll}+[ae] )?"
            rf"\"?(?:{FRAMED_NAME}|(?!(?:{FIRST_WORDS})(?!\w))"
            r"(?P<name>\p{Lu}[^\n.,;:!?\"()]{2,60}?)(?=, där))\"?"
            r"(?=, (?:där|som|ett|en|vårt|vår)(?!\w)|[.!](?:\s|$)| (?:under|fram till|för att|så att|som) )"
        ),
        not_known,
        at="cue",
    ),
    Rule(
        "name.granted",
        tuple(f"{words} {to} " for words in YES for to in ("till", "för", "åt")),
        (
            rf"(?<!\w)(?i:{'|'.join(YES)}) (?:till|för|åt) \"?{FRAMED_NAME}\"?"
            rf"(?=[.!,](?:\s|$)| som |{HEADLINE_ENDS})"
        ),
        not_known,
        at="cue",
    ),
    Rule(
        "name.under_way",
        tuple(f"{words} " for words in UNDER_WAY),
        (rf"(?<!\w)(?:{'|'.join(UNDER_WAY)}) {FRAMED_NAME}(?=[.,!]| (?:och|men|som) (?!\p{{Lu}}))"),
        not_known,
        at="cue",
    ),
    Rule("name.behind", ("bakom ",), (rf"(?<!\w)[Bb]akom {FRAMED_NAME} står(?!\w)"), framed, at="cue"),
    *QUOTED,
)

FRAMED = frozenset(rule.name for rule in FRAMES) - {"name.baptised"}
"""The names of these rules but for the one that says outright what the project is called."""
