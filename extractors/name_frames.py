"""Names of projects told by what stands around them: `inom X, som vi driver`, `bygger på X (2015-2017)`.

A project that everybody on the page knows is named without the word projekt. What is said of it tells: a body
or a place is not something that pågick, avslutades or has a register number.
"""

import regex

from extractors.engine import Rule, Value
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
    VERBS,
    YEARS_LAST,
    ProjectName,
    rest,
)
from extractors.tables import rows
from extractors.verbs import is_finite

_LEAD = (
    r"(?<!\w)(?:i|inom|av|på|till|från|med|för|genom|om|är|mot|minns|driver|drivit|drev|startat|startade|genomfört"
    r"|ägt|äger|leder|lett|finns|avser|gäller|rör|drev vi|hade vi|studien?|delprojekt|projektet) "
)
_ANY_LEAD = (
    r"(?:^|(?<=[\n.!?] )|(?<=\n)|(?<![\p{Lu}\d][\w&+/-]{0,30})(?<=[\p{Ll},:])"
    r"(?<!(?<!projekt|arbet|initiativ)et|(?<!satsning|förstudi|insats)en|an) "
    r"|(?<=start\p{Ll}{0,4} (?:den )?\d{1,2} \p{Ll}{3,9} (?:19|20)\d\d )"
    r"|(?<=start\p{Ll}{0,4} (?:i )?\p{Ll}{3,9} (?:19|20)\d\d ))"
)
"""What a name may follow where enough is said behind it: the beginning of a sentence, or a small word.

A definite noun says what sort of thing is named: `programmet Kommunala Partnerskap`, `byn Finnskoga`.
"""
_PASSIVE = (
    r"(?:drivs|drevs|drivits|bedrivs|bedrevs|pågår|pågick|pågått|avslutades|avslutas|startade|startar|startades"
    r"|genomförs|genomfördes|leds|leddes|höll på|beviljades|beviljats|finansieras|finansierades|gjordes|ägs"
    r"|samordnas|inleddes|inleds)"
)
"""What is said of a project and not of a body."""
_SOMEBODY = r"(?:(?!som |och |det |den |de )[\w&+/-]++ ){1,6}?"
_IS_DONE = (
    r"(?:driv(?:er|it|s)|drev|drevs|drivits|bedrivs|bedrevs|pågår|pågick|pågått|avslutade|avslutades|avslutas"
    r"|slutade|startade|startar|genomför|genomförs|genomförde|genomfördes|genomfört|leder|ledde|leds|leddes"
    r"|hade|höll på|beviljades|beviljats|finansieras|finansierades|gjorde|gjordes|äger|ägde|ägs|samordnar"
    r"|samordnas)"
)
_WHO = r"(?:(?!som )[\w&+/-]++ ){0,6}?"
_KIND = (
    r"(?:[\w+-]*projekt|\w*arbete|\w*satsning|\w*studie|\w*insats|plan|\w*initiativ|\w*försök"
    r"|\w*kampanj|\w*partnerskap)(?!\w)"
)
_is_one = rf"(?:,| -|:) (?:ett|en|vår|vårt|\w+s) (?:[\w-]+ ){{0,3}}?{_KIND}"
_was_one = rf"\. (?:Det|Detta|Den) (?:är|var) (?:[\w&-]++ ){{0,6}}?{_KIND}"
_has_done = rf", som {_WHO}{_IS_DONE}(?!\w)"
_was_paid = (
    r", som (?:(?!som )[\w&+/-]++ ){1,6}?"
    r"(?:finansierar|finansierade|finansierat|betalar|betalade|bekostar|stöder|stödjer|stödde)(?!\w)"
)
_was_done = rf", som (?:{_SOMEBODY}(?:har |hade )?{_IS_DONE}|(?:har |hade )?{_PASSIVE})(?!\w)"
_has_number = (
    r" \((?:på (?:engelska|svenska|finska) |eng(?:elsk titel|elska|\.):? "
    r"|(?i:dnr|diarienr|diarienummer|projektnummer|projektnr|projekt-id|ärende-id|ärendenr|journalnr|journalnummer)"
    r"\.?:? [\w ]{0,8}\d|(?:19|20)\d\d/\d)"
)
_has_years = r" \((?:19|20)\d\d ?- ?(?:19|20)?\d\d\)"
_ON = ("igång", "i gång")
_RUNS = (
    *("driver", "drivit", "drev", "äger", "ägt", "förlänger", "förlänga", "lägga ner", "lägger ner"),
    *(
        f"{verb}{we}"
        for verb in (
            *("startar", "startade", "avslutar", "avslutade", "inleder", "inledde", "lanserar", "lanserade"),
        )
        for we in ("", " vi")
    ),
    *(f"{verb}{we} {on}" for verb in ("drar", "drog", "dragit") for we in ("", " vi") for on in _ON),
    *(f"{verb}{we} punkt för" for verb in ("sätter", "satte", "satt") for we in ("", " vi")),
    *("avslutas", "inleds", "sjösätts", "lanseras", "startas", "sjösattes", "lanserades"),
    *("leder", "ledde", "samordnar", "koordinerar", "beviljas för", "beviljats för", "beviljades för"),
    *("fortsätter med", "håller i", "hållit i", "höll i", "ansvarar för", "ansvarade för"),
)
_MONEY = ("kronor", "kr", "mkr", "mnkr", "miljoner", "euro")
_YES = (
    *("medel", "stöd", "bidrag"),
    *("klartecken", "grönt ljus", "startskottet", "startsignalen", "tummen upp", "pengar", "pengarna"),
)
_GO = "|".join(_YES[3:8])
_HEADLINE_ENDS = rf"(?<=(?i:{_GO}) (?:till|för|åt) [^\n.,]{{3,60}})$"
"""`Klartecken för Gröna vägar` as a headline; `Stöd till kultur i skolan` is over the rules of a grant."""
_UNDER_WAY = (
    *("halvvägs i", "halvvägs in i", "mitt uppe i", "igång med", "i gång med", "färdiga med"),
    *("klara med", "börjat med"),
)
"""What is said of something that takes time: `Nu har vi kommit halvvägs i Fisk på fredag`."""
_LED = tuple(
    f"{noun} {of}"
    for nouns, prepositions in (
        (
            (
                "projektledare",
                "projektledaren",
                "delprojektledare",
                "projektkoordinator",
                "projektsamordnare",
            ),
            "för",
        ),
        (("projektägare", "styrgruppen", "projektgruppen", "slutkonferens", "slutkonferensen"), "för|i"),
        (
            (
                *("slutseminarium", "slutseminariet", "avslutningskonferens", "spridningskonferens"),
                *("avslutningskonferensen", "spridningskonferensen", "startmöte", "startkonferens"),
                *("upptaktsmöte", "uppstartsmöte", "startseminarium", "slutredovisning", "slutredovisningen"),
                *("kickoff", "kick-off", "slutträff", "slutmöte", "resultatkonferens", "referensgruppen"),
            ),
            "för|i|av",
        ),
        (
            ("syftet", "målet", "tanken", "avsikten", "huvudsyftet", "målsättningen", "ambitionen", "idén"),
            "med",
        ),
    )
    for noun in nouns
    for of in prepositions.split("|")
)
_RELATIONS = frozenset({"predecessor", "successor", "parent", "part", "sibling"})
_leads = sorted(
    (row["cue"] for row in rows("topic_cues") if row["topic"] in _RELATIONS and row["lead"] == "yes"),
    key=len,
    reverse=True,
)
_noun = (
    r"(?:(?:det|den|ett|en|vårt|vår) )?(?:(?:mindre|större|tidigare|avslutade|nya|lyckade|egna|egen) ){0,2}"
)
_second_half = regex.compile(r" och [a-zåäö]\w++(?=, som| \(|\.)").match
_told_on = regex.compile(r",? som |, (?:ett|en) | \(| slutade(?!\w)").match
_called = (
    r"(?P<called>[\w-]{0,30}"
    r"(?:projektet|projekt,|förstudien|förstudie,|satsningen|satsning,|studien|insatsen|projekteringen"
    r"|programmet) )?+"
)


_TWICE = 2
_GOES = (
    *(
        "har beviljats",
        "har nu beviljats",
        "beviljas",
        "beviljades",
        "får stöd",
        "får pengar",
        "får klartecken",
    ),
    *(
        "drivs av",
        "drivs",
        "syftar till",
        "vänder sig till",
        "riktar sig till",
        "pågår",
        "pågick",
        "startade",
    ),
    *("startar", "avslutas", "avslutades", "finansieras", "är inne på sitt", "går i mål", "har fått pengar"),
    *("har fått stöd", "genomförs", "genomfördes", "leds av", "ägs av", "samordnas av"),
)
"""What is said of a project where its name is the subject: `att Mera mat på bordet får pengar`."""
_SMALL_NAME = (
    rf"(?P<name>(?!(?:{FIRST_WORDS})(?!\w))\p{{Lu}}[\w&+/-]++"
    rf"(?: (?!(?:{VERBS}|som|att|har|är)(?!\w))[a-zåäöé&][\w&-]*+){{1,6}}?)"
)
_DEFINITE = ("erna", "arna", "orna", "en", "et")
_inside = regex.compile(r" (?:i|på|till|inom|genom) (\p{Lu}.+)").search
"""`Gästerna i Smaka på havet`: the name begins behind the preposition."""
_lead_inside = regex.compile(rf" (?:{'|'.join(map(regex.escape, _leads))}) (?=\p{{Lu}})").search
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
    if opens and (name.split()[0].endswith(_DEFINITE) or match.string.count(name) < _TWICE):
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
    half = _second_half(match.string, match.end("name"), match.endpos)
    return half[0] if half else ""


def _led(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """A name after words that relate projects, with the small words up to a verb or a mark."""
    name = match["name"] + (rest(match.string, match.end("name"), match.endpos) or _second(match))
    name = YEARS_LAST.sub("", name)
    first = name.split()[0]
    if first in FIRST_NAMES or first.lower() in NOT_NAMES or len(name) < 3:
        return None
    end = match.start("name") + len(name)
    if first == name and not match["called"] and _told_on(match.string, end, match.endpos) is None:
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
        tuple(_leads),
        (rf"(?<!\w)(?i:{'|'.join(map(regex.escape, _leads))}) {_noun}{_called}\"?(?P<name>{RUN})"),
        _led,
        at="cue",
    ),
    Rule(
        "name.clause",
        (", som ",),
        (rf"(?:{_LEAD}{FRAMED_NAME}(?={_has_done})|{_ANY_LEAD}{FRAMED_NAME}(?={_was_done}))"),
        _framed,
        needs=rf"{_has_done}|{_was_done}",
    ),
    Rule(
        "name.clause",
        ("finansiera", "betala", "bekosta", "stöder", "stödjer", "stödde"),
        (rf"{_LEAD}{FRAMED_NAME}(?={_was_paid})"),
        _framed,
        needs=_was_paid,
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
        (rf"{_LEAD}{FRAMED_NAME}(?={_has_number})"),
        _framed,
        needs=_has_number,
    ),
    Rule(
        "name.dated",
        (" (19", " (20"),
        (rf"{_LEAD}{FRAMED_NAME}(?={_has_years})"),
        _framed,
        needs=_has_years,
    ),
    Rule(
        "name.subject",
        _GOES,
        (
            rf"(?:(?<=[\p{{Ll}},] )|(?P<opens>^|(?<=[.!?\n] )|(?<=\n))){_SMALL_NAME}"
            rf"(?= (?:{'|'.join(_GOES)})(?!\w))"
        ),
        _subject,
        needs="|".join(_GOES),
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
        (rf"{_ANY_LEAD}{FRAMED_NAME}(?=(?: i ?gång)?{_is_one})"),
        _explained,
        needs=_is_one,
    ),
    Rule(
        "name.explained",
        ("inom ramen för ",),
        (rf"(?<!\w)[Ii]nom ramen för {ANY_NAME}(?={_is_one})"),
        _explained,
        at="cue",
    ),
    Rule(
        "name.explained_after",
        ("projekt", "satsning", "initiativ", "insats", "studie", "kampanj"),
        (
            r"(?<!\w)(?:genom|i|inom|till|för|på|av|med|om) "
            rf"{FRAMED_NAME}(?={_was_one})"
        ),
        _framed,
        needs=_was_one,
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
            r"(?i:(?<!\w)\w{0,20}(?:projektet|projekt|förstudien?|satsning(?:en)?|studien?|föregångaren?"
            r"|turnén?|kampanjen?|försöket))"
            r"(?: (?:i|till|från|om|för|med) (?:\w{2,20} ){0,2}\w{2,20})?"
            rf"(?:, {FRAMED_NAME}(?=,| \((?:19|20)\d\d)| - {FRAMED_NAME}(?= - ))"
        ),
        _framed,
        needs=r"(?:,| -) [^\W\d_a-zåäö]",
    ),
    Rule(
        "name.led",
        tuple(f"{lead} " for lead in _LED),
        (rf"(?<!\w)(?i:{'|'.join(_LED)}) (?P<name>{RUN})"),
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
        tuple(f"{verb} " for verb in _RUNS),
        (
            rf"(?<!\w)(?<!(?<!\w)(?i:han|hon|de) )(?:{'|'.join(_RUNS)}) {FRAMED_NAME}"
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
        tuple(f"{unit} {to} " for unit in _MONEY for to in ("till", "på", "för")),
        (
            rf"(?<!\w)(?:{'|'.join(_MONEY)}) (?:till|på|för) "
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
        tuple(f"{words} {to} " for words in _YES for to in ("till", "för", "åt")),
        (
            rf"(?<!\w)(?i:{'|'.join(_YES)}) (?:till|för|åt) \"?{FRAMED_NAME}\"?"
            rf"(?=[.!,](?:\s|$)|{_HEADLINE_ENDS})"
        ),
        _not_known,
        at="cue",
    ),
    Rule(
        "name.under_way",
        tuple(f"{words} " for words in _UNDER_WAY),
        (rf"(?<!\w)(?:{'|'.join(_UNDER_WAY)}) {FRAMED_NAME}(?=[.,!]| (?:och|men|som) (?!\p{{Lu}}))"),
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
