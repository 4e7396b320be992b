"""Names of projects told by what is said of them: `X finansieras av`, `i X deltar`, `när X tog slut`.

Little of it tells a project from other things with a name; whether the page means one, `own_names` asks.
"""

import regex

from extractors.engine import Rule, Value
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.organisation_table import known_names
from extractors.grammar.place_table import places
from extractors.name_callings import names_thing
from extractors.name_extent import reach
from extractors.name_parts import ENDS_NAME, FRAMED_NAME, NOT_NAMES, OF_WORK, RUN, STRIP, ProjectName
from extractors.name_quotes import QUOTED_BEHIND
from extractors.verbs import is_finite

_PAID = (
    *("finansieras", "finansierades", "har finansierats", "samfinansieras", "delfinansieras", "bekostas"),
    *("stöds", "stöttas", "stöddes", "genomförs", "genomfördes", "drivs", "drevs", "bedrivs", "leds"),
    *("leddes", "samordnas", "samordnades", "administreras", "koordineras"),
)
_LASTS = (
    *("pågår", "pågick", "löper", "löpte", "genomförs", "genomfördes", "drivs", "drevs", "avslutas"),
    *("avslutades", "startade", "startar", "inleddes"),
)
_ENDED = (
    *("tog slut", "gick i mål", "går i mål", "drog igång", "drog i gång", "kom igång", "kom i gång"),
    *("rullade igång", "rullade i gång", "sjösattes", "avslutades", "gick i graven", "rodde i hamn"),
)
_TAKES_IN = (
    *("ingår", "ingick", "deltar", "deltog", "deltagit", "medverkar", "medverkade", "samverkar"),
    *("samverkade", "samarbetar", "samarbetade"),
)
_TAKES_PART = ("deltar", "deltog", "medverkar", "ingår", "ingick", "kommuner", "parter", "partner", "med")
_YEAR = r"(?:(?:under|mellan|från|sedan|i|åren|till|fram till|till och med) ){0,2}(?:\p{Ll}+ )?(?:19|20)\d\d"
_definite = regex.compile(
    r"\p{Lu}\p{Ll}{2,}(?:(?:[aeo]n|et|na|[aeo]r) (?:av|för|till|i|på|om|med|kring|mellan)"
    r"|(?:ning|tion|het) (?:av|om|för|kring)) "
).match
"""`Renoveringen av kyrkan`, `Forskning om bin`: what is done, and no name."""
_inner = regex.compile(r".+[\p{Lu}\d@]").match
_year = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)").search
_compass = regex.compile(
    r"(?:Gamla|Nya|Södra|Norra|Östra|Västra|Stora|Lilla|Övre|Nedre|Inre|Yttre|Mellersta|Centrala)(?!\w)"
).match
_joined = regex.compile(r" (?:i|på|för|till|med|utan|över|mot|från|och|om|&) |\d").search
_END_OF_PLACE = ("an", "en", "et", "na")


def _acts(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """A name without a body, a place, a person or a deed."""
    name = match["name"].rstrip(STRIP)
    words = name.split()
    if words[0] in FIRST_NAMES or words[0].lower() in NOT_NAMES or words[-1] in ENDS_NAME or len(name) < 4:
        return None
    if name in places() or name in known_names() or _definite(f"{name} ") or any(map(is_finite, words[1:])):
        return None
    if _year(name) or (len(words) == 1 and OF_WORK(name)):
        return None
    start = match.start("name")
    return Value(ProjectName(name), span=(start, start + len(name)))


def _where(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """`i Trapphus 2.0, där`, `i Mat på resa, där`, but not `i Gamla folkparken, där`."""
    name = match["name"]
    inside = match["lead"].lower() in {"inom", "genom"}
    if _compass(name) or (not inside and _joined(name) is None):
        return None
    return None if not inside and name.endswith(_END_OF_PLACE) else _acts(match)


def _part(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """A name of small words that one takes part in: not `deltar i Nordiska rådet`."""
    words = match["name"].split()
    small = any(word[0].islower() for word in words[1:])
    return _acts(match) if small and not words[-1].endswith((*_END_OF_PLACE, "s")) else None


def _ended(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """`när Garnboden tog slut`, but not `när Covid tog slut`."""
    name = match["name"]
    return _acts(match) if " " in name or name.endswith(_END_OF_PLACE) else None


def _got(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """`att Paddla nedströms beviljades 640 000 kr`; one word is more often who got it."""
    return _acts(match) if " " in match["name"] else None


def _is_person(words: list[str]) -> bool:
    """`Liv Ek`, `Liv`, `Liv och Karin`, but not `Liv utan gränser`."""
    return words[0] in FIRST_NAMES and (len(words) == 1 or words[1][0].isupper() or words[1] == "och")


def _through(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """`Genom Rum för alla får`, up to the verb; no thing of one noun: `Genom Gamla stationen får`."""
    end = reach(match.string, match.start(), match.end("name"), match.endpos)
    verb = _end_of_name(match.string, end)
    name = match.string[match.start("name") : end]
    words = name.split()
    if verb is None or not is_finite(verb[1]) or len(words) == 1:
        return None
    if _is_person(words) or words[0].lower() in NOT_NAMES or words[-1] in ENDS_NAME:
        return None
    if name in places() or name in known_names() or _definite(f"{name} "):
        return None
    if names_thing(name) or (_joined(name) is None and (_compass(name) or name.endswith(_SOLID))):
        return None
    return Value(ProjectName(name), span=(match.start("name"), end))


def _of_kind(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """`utställningen Rum för alla`, `nytt projekt: Rum för alla`, as far as the order of words tells."""
    end = reach(match.string, match.start(), match.end("name"), match.endpos)
    name = match.string[match.start("name") : end]
    words = name.split()
    known = name in places() or name in known_names() or _is_person(words)
    short = len(words) == 1 and not (_inner(name) and match.string.count(name) > 1)
    if known or words[0].lower() in NOT_NAMES or short or any(map(is_finite, words[1:2])):
        return None
    return Value(ProjectName(name), span=(match.start("name"), end))


def _quoted(match: "regex.Match[str]") -> Value[ProjectName] | None:
    return Value(ProjectName(match["name"]), "name")


_STARTS = r"(?:(?<=[.!?\n] )|(?<=\n)|^)\"?"
_THROUGH = ("genom", "inom", "med", "tack vare", "via", "inom ramen för", "med hjälp av", "utan")
_INTO = (
    *("driver", "drev", "drivit", "leder", "ledde", "lett", "genomför", "genomförde", "genomfört", "startar"),
    *("startade", "startat", "lanserar", "lanserade", "lanserat", "inleder", "inledde"),
    *("inlett", "sjösätter"),
    *("arbetet med", "arbetar med", "arbetat med", "arbetade med", "genomförande av", "genomförandet av"),
    *("deltar i", "deltog i", "deltagit i"),
    *("medverkar i", "ingår i", "med i", "syftet med", "målet med", "tanken med"),
    *("idén till", "tanken bakom"),
    *("slutrapporten för", "slutrapporten från", "slutrapporten om", "utvärderingen av", "resultatet av"),
    *("kronor till", "medel till", "bidrag till", "stöd till", "pengar till", "medel för", "stöd för"),
    *("projektledare för", "projektledaren för", "kronor i", "satsar på", "ansökan om", "ansöker om"),
)
"""What leads to a name in quotes as to a project."""
_SAID = (
    *("drivs", "drevs", "pågår", "pågick", "startar", "startade", "avslutas", "avslutades", "finansieras"),
    *("genomförs", "genomfördes", "leds", "ägs", "samordnas", "syftar", "vänder sig", "riktar sig"),
    *("har beviljats", "beviljas", "beviljades", "går ut på", "handlar om", "innebär", "bygger på", "ska"),
    *("har som mål", "har fått", "får", "fick", "är tänkt", "vill", "har pågått", "invigs", "blir", "blev"),
)
_NETS = ("nätverket", "forskningsprogrammet", "doktorandnätverket", "forskarskolan", "konsortiet")
"""What several run together and call by a coined name: `inom nätverket NordSpel`."""
_KINDS = (
    *_NETS,
    *("kampanjen", "utställningen", "festivalen", "turnén", "kursserien", "samarbetet", "försöket"),
    *("föreställningen", "pilotstudien", "folkbildningssatsningen", "arbetet med", "slutrapporten för"),
    *("slutrapporten från", "utvärderingen av", "resultatet av", "resultaten från", "deltagarna i"),
)
_ONES = ("projekt", "satsning", "initiativ", "samarbete", "förstudie")
_IN_QUOTES = r"[\p{Lu}\d#][^\"\n]{2,90}"
_SOLID = ("et", "en", "an")
_end_of_name = regex.compile(r" (\p{Ll}+)").match

ACTS: tuple[Rule[ProjectName], ...] = (
    Rule(
        "name.in_quotes",
        (*(f'{lead} "' for lead in (*_INTO, *_THROUGH, "i")), *(f'" {verb}' for verb in _SAID)),
        (
            rf"(?:(?<!\w)(?i:{'|'.join((*_INTO, *_THROUGH[:2], *_THROUGH[3:]))}) \"(?P<name>{_IN_QUOTES})\""
            rf"|(?:(?<=[.!?\n] )|(?<=\n)|^)(?:(?:I|Med|Via) )?\"(?P<name>{_IN_QUOTES})\""
            rf"(?= (?:{'|'.join(_SAID)})(?!\w)))"
        ),
        _quoted,
        needs=r"\"[^\"\n]+\"",
    ),
    QUOTED_BEHIND,
    Rule(
        "name.paid_for",
        tuple(f" {verb} " for verb in dict.fromkeys((*_PAID, *_LASTS))),
        (
            rf"{_STARTS}{FRAMED_NAME}\"? (?:(?:{'|'.join(_PAID)}) "
            r"(?:(?!som |att )[\w,./-]++ ){0,6}?av(?!\w)"
            rf"|(?:{'|'.join(_LASTS)}) {_YEAR}(?!\w))"
        ),
        _acts,
        needs=(
            r"[^\W\d_a-zåäö](?<![^\n \"].)\S*(?: \S+){0,6}? "
            rf"(?:{'|'.join(dict.fromkeys((*_PAID, *_LASTS)))}) (?:\S+ ){{0,9}}?(?:av(?!\w)|(?:19|20)\d\d)"
        ),
    ),
    Rule(
        "name.of_kind",
        (*(f"{kind} " for kind in _KINDS), *(f"{kind}{mark} " for kind in _ONES for mark in (":", " -"))),
        (
            rf"(?<!\w)(?:(?i:{'|'.join(_KINDS)}) (?P<name>{RUN})"
            rf"|(?<=(?<!\w)(?:ett|en|vårt|vår) (?:[\w-]+ ){{0,3}})(?:{'|'.join(_ONES)})(?::| -)"
            rf" (?P<name>{RUN})"
            r"(?=[^.\n]{0,60}(?:\n|$|\.\s)))"
        ),
        _of_kind,
        at="word",
        needs=rf"(?i:{'|'.join((*_KINDS, *_ONES))})(?::| -)? [A-ZÅÄÖÆØÉ]",
    ),
    Rule(
        "name.through",
        tuple(f"{lead} " for lead in _THROUGH),
        rf"(?:(?<=[.!?\n] )|(?<=\n)|^)(?:{'|'.join(lead.capitalize() for lead in _THROUGH)}) (?P<name>{RUN})",
        _through,
        at="word",
        needs=rf"(?:{'|'.join(lead.capitalize() for lead in _THROUGH)}) [A-ZÅÄÖÆØÉ]",
    ),
    Rule(
        "name.takes_in",
        tuple(f" {verb}" for verb in _TAKES_IN),
        rf"(?<!\w)[Ii] {FRAMED_NAME} (?:{'|'.join(_TAKES_IN)})(?!\w)",
        _acts,
        needs=rf"(?<!\w)[Ii] [A-ZÅÄÖÆØÉ][^\n.]{{2,80}}? (?:{'|'.join(_TAKES_IN)})",
    ),
    Rule(
        "name.takes_in",
        tuple(f"{words} i " for words in _TAKES_PART),
        (
            rf"(?<!\w)(?:{'|'.join(_TAKES_PART)}) i {FRAMED_NAME}"
            r"(?=[.!](?:\s|$)|, (?:ett|en|där|som) | (?:tillsammans|som)(?!\w))"
        ),
        _part,
        at="cue",
    ),
    Rule(
        "name.where",
        (", där ",),
        rf"(?<!\w)(?P<lead>[Ii]|[Ii]nom|[Gg]enom|ramen för) {FRAMED_NAME}(?=, där )",
        _where,
        needs=r"(?:[Ii]|nom|för) [A-ZÅÄÖÆØÉ][^\n,]{2,80}?, där ",
    ),
    Rule(
        "name.lasted",
        tuple(f" {words}" for words in _ENDED),
        rf"(?<!\w)(?:när|då|sedan|efter att|innan|att) {FRAMED_NAME} (?:{'|'.join(_ENDED)})(?!\w)",
        _ended,
        needs=rf"(?:när|då|sedan|att|innan) [A-ZÅÄÖÆØÉ][^\n.]{{2,80}}? (?:{'|'.join(_ENDED)})",
    ),
    Rule(
        "name.left_of",
        ("återstår ", "kvar av ", "halvåret av ", "året av ", "månaderna av "),
        (
            r"(?<!\w)(?:[Åå]terstår (?:[\w-]++ ){1,4}?av|kvar av|halvåret av|året av|månaderna av) "
            rf"{FRAMED_NAME}(?=[.,!]| (?:och|men|som)(?!\w))"
        ),
        _acts,
    ),
    Rule(
        "name.granted_sum",
        ("beviljades ", "beviljats ", "tilldelades "),
        rf"(?<!\w)att {FRAMED_NAME} (?:har )?(?:beviljades|beviljats|tilldelades) (?=(?:\p{{Ll}}+ )?\d)",
        _got,
        needs=r"(?<!\w)att [A-ZÅÄÖÆØÉ][^\n.]{2,80}? (?:har )?(?:beviljades|beviljats|tilldelades) ",
    ),
)

ACT_NAMES = frozenset(rule.name for rule in ACTS)
