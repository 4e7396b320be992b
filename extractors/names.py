"""Names of projects in running text: after the word projekt, in quotes, as an acronym with its expansion."""

import regex

from extractors.engine import Engine, Found, Refused, Rule, Value, select
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.number_words import FEW
from extractors.name_again import with_second_half, without_kind, without_sum
from extractors.name_callings import CALLED, names_thing
from extractors.name_extent import tail
from extractors.name_frames import FRAMED, FRAMES
from extractors.name_parts import (
    ACRONYM,
    ENDS_NAME,
    IS_PROJECT,
    LEADING,
    LONG_RUN,
    NOT_NAMES,
    OF_WORK,
    PROJECT,
    PROJECT_CUES,
    RUN,
    STARTS,
    STRIP,
    SUBJECTS,
    VERBS,
    YEARS_LAST,
    ProjectName,
    called_out,
    clause,
)
from extractors.tables import rows
from extractors.text import Text
from extractors.verbs import is_finite
from extractors.whereabouts import Stretches

_MORE = r",? (?:som heter |kallat |med namnet )?[\"']"
"""What leads from the word for a project to a name in quotes."""
_after_project = regex.compile(rf"(?:(?i:{PROJECT})) (?:som heter )?(?P<name>{RUN}|(?<!ts ){STARTS})")


_WITHIN = r"[:,!](?= \p{Ll}[\w-]* (?:\p{Ll}|och ))"
"""Marks that a name may have inside: `Mat, makt och miljö`, `Levande byar: platser för alla`."""
_STARTS = ("driver", "leder", "startade vi", "startar vi", "ansvarig för")
_done_by = (
    r"(?:(?:har drivits|drivs|drevs|genomförs|leds|finansieras) (?:gemensamt )?av|är ett samarbete)(?!\w)"
)
_with_article = regex.compile(r"De[tn] \p{Ll}+[ae] \p{L}+(?:et|en)").fullmatch
"""`Det långa bordet är ett projekt`: an article that belongs to the name."""
_LONG_NAME = 3
_OPENS_ONLY = frozenset(
    [
        *SUBJECTS,
        "i",
        "på",
        "här",
        "där",
        "nu",
        "så",
        "den",
        "det",
        "detta",
        "denna",
        "dessa",
        "som",
        "om",
        "när",
    ]
)
"""`Från jord till bord är ett projekt`, but not `Det nya i år är ett projekt`."""
_OF_PAYER = r"(?:(?<!\w)(?:från|av|hos|som)|programmet|programområdet|fonden) "
"""`med stöd från FFI (Fordonsstrategisk Forskning)`: who pays or does something, and no project."""
_with_person = regex.compile(r"(?P<name>.{2,60}?) (?:med|av|och) (?P<first>\p{Lu}\p{Ll}+) \p{Lu}").match
"""`driver projektet Gröna bryggor med Eva Ek som ledare`"""
_inner_capital = regex.compile(r".*\p{Ll}\p{Lu}").match
_FIELD = "\nforsknings"
_explained = regex.compile(r" (?:eller [A-ZÅÄÖ]{2}|står för|är kort för|är en förkortning)")
"""`Kraft i kust eller KIK är ett projekt`: what stands before is a name of its own."""
_field_before = regex.compile(r"(?:^|\n)Forsknings").fullmatch
"""`Forskningsprojekt Isar på sjöar ...`: the kind of the page before its first sentence."""


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
    field = _field_before(match.string, max(0, match.start() - len(_FIELD)), match.start())
    if field is not None and not match.string.startswith("et ", match.start() + len("projekt")):
        return None
    start, name = match.start("name"), match["name"].rstrip(STRIP)
    lead = LEADING.match(name)
    if lead:
        start, name = start + lead.end(), name[lead.end() :]
        if name[0].islower() and '"' not in match[0]:
            return None  # `Projektet drivs från Osby och är ett samarbete`
    first = name.partition(" ")[0].lower()
    if match.re is _after_project and name.lower() in SUBJECTS:
        name += clause(match.string, start + len(name), match.endpos)
    elif match.re is _after_project:
        name += tail(match.string, match.start(), start + len(name), match.endpos)
    elif (first in NOT_NAMES and '"' not in match[0] and not _may_begin(name)) or OF_WORK(name) is not None:
        return None
    person = _with_person(name)
    if person is not None and person["first"] in FIRST_NAMES:
        name = person["name"]
    name = name if '"' in match[0] else YEARS_LAST.sub("", name)
    if match.re is not _after_project:
        name = _explained.split(name, 1)[0]
    if len(name) < 2 or name.lower() in NOT_NAMES or name.lower() in SUBJECTS or _does(name.split()):
        return None
    name = match.string[start : called_out(match.string, start + len(name))]
    return Value(ProjectName(name), span=(start, start + len(name)))


def _may_begin(name: str) -> bool:
    """Whether a name may begin with a word that opens sentences: an article, a preposition of its own."""
    words = name.lower().split()
    long = len(words) >= _LONG_NAME and words[0] not in _OPENS_ONLY and not any(map(is_finite, words[1:]))
    return long or _with_article(name) is not None


def _does(words: list[str]) -> bool:
    """`lokala naturvårdsprojekt Länsstyrelsen beslutar att`: a new sentence that no full stop parts."""
    acts = len(words) > 1 and words[1].islower() and (is_finite(words[1]) or words[1].endswith("ar"))
    return acts and words[0].lower() in NOT_NAMES - SUBJECTS and words[0].endswith(("en", "et", "na"))


def _in_name(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """`I Tyst i trafiken jämförs`: a capital, then small words that no place or body is called."""
    name = match["name"]
    first, _, further = name.partition(" ")
    if first in FIRST_NAMES or first.lower() in NOT_NAMES or name.split()[-1] in ENDS_NAME:
        return None
    if names_thing(name) or (not further and _inner_capital(name) is None):
        return None  # `I Arvika letar vi upp dem`, but `I NetFix letar vi`
    return Value(ProjectName(name), span=match.span("name"))


def _expanded(match: "regex.Match[str]") -> Value[ProjectName] | None:
    name, start = match["name"], match.start("name")
    if not is_acronym(match["acronym"], name):
        return None
    lead = LEADING.match(name)
    start, name = (start + lead.end(), name[lead.end() :]) if lead else (start, name)
    return Value(ProjectName(name, match["acronym"], match.start("acronym")), span=(start, match.end("name")))


NAME_RULES: tuple[Rule[ProjectName], ...] = (
    Rule(
        "name.quoted",
        PROJECT_CUES,
        regex.compile(rf"{PROJECT}{_MORE}'?(?P<name>[^ \"'\n][^\"'\n]{{1,150}}+)[\"']", regex.IGNORECASE),
        _named,
        at="cue",
        needs=rf"(?i:{PROJECT}{_MORE})",
    ),
    Rule(
        "name.after_project",
        PROJECT_CUES,
        _after_project,
        _named,
        at="cue",
        needs=rf"(?i:{PROJECT}) (?:som heter )?(?:[A-ZÅÄÖÆØÉ#]|\d+\+|\d[A-Z]|[a-zåäö]{{1,2}}[A-Z])",
    ),
    Rule(
        "name.is_project",
        ("projekt", "samarbete", "förstudie", "satsning", "försök "),
        regex.compile(
            r"(?:(?<=[.!?\n] )|(?<=\n)|^|(?<=\"))"
            rf"(?:(?P<name>[A-ZÅÄÖÆØÉ](?:[^\n.,;:!?\"]|\.(?=\d)|{_WITHIN}){{1,70}}?)\"?|\"(?P<name>[^\n\"]{{2,90}})\")"
            rf"(?:, [^\n.,;:!?]{{2,40}},)? {IS_PROJECT}"
        ),
        _named,
        needs=IS_PROJECT,
    ),
    CALLED,
    Rule(
        "name.in_name",
        ("\ni ", ". i ", "! i ", "? i ", "under titeln"),
        regex.compile(
            r"(?:(?:(?<=[.!?\n] )|(?<=\n)|^)I|[Uu]nder titeln) "
            r"(?P<name>[A-ZÅÄÖ][\w-]*+"
            rf"(?: (?!(?:{VERBS})(?!\w))[a-zåäö][\w-]*+){{0,4}}?"
            r"(?:(?<= (?:i|på|kring|för)) \p{Lu}[\w-]*+)?)"
            rf"(?= (?:{VERBS}|ska|mäter|\w{{3,}}(?:as|s))(?!\w)|,| \w{{3,}} (?:{'|'.join(SUBJECTS)})(?!\w))"
        ),
        _in_name,
        needs=r"(?<!\w)I [A-ZÅÄÖ]|nder titeln [A-ZÅÄÖ]",
    ),
    Rule(
        "name.run",
        tuple(f"{words} " for words in _STARTS),
        regex.compile(
            rf"(?<!\w)(?:{'|'.join(_STARTS)}) "
            rf"(?P<name>{RUN}(?: [a-zåäö][\w-]*+){{0,3}}?), (?:som|där|vilket)(?!\w)"
        ),
        _in_name,
        at="cue",
    ),
    Rule(
        "name.apposition",
        ("projekt, ",),
        regex.compile(rf"(?i:{PROJECT}), (?P<name>{RUN}),? (?:där|som|vars|med)(?!\w)"),
        _named,
    ),
    Rule(
        "name.run_by",
        ("drivs av", "drivits av", "drevs av", "genomförs av", "leds av", "finansieras av", "mellan"),
        regex.compile(rf"(?:(?<=[.!?\n] )|(?<=\n)|^)(?P<name>{RUN}) {_done_by}"),
        _named,
        needs=_done_by,
    ),
    Rule(
        "name.expanded",
        ("projekt",),
        regex.compile(rf"(?<!\w)(?<!{_OF_PAYER})(?P<acronym>{ACRONYM}) \((?P<name>{LONG_RUN})\)"),
        _expanded,
        needs=r"[A-ZÅÄÖ0-9&+-] \([A-ZÅÄÖÆØÉ]",
    ),
    Rule(
        "name.abbreviated",
        ("projekt",),
        regex.compile(rf"(?<!\w)(?<!{_OF_PAYER})(?P<name>{RUN})\"? \((?P<acronym>{ACRONYM})\)"),
        _expanded,
        needs=rf" \({ACRONYM}\)",
    ),
    Rule(
        "name.stands_for",
        ("står för ", "förkortning", "kort för ", "uttyds "),
        regex.compile(
            rf"(?P<acronym>{ACRONYM}),? (?:(?:som )?står (?:här )?för"
            r"|är (?:en )?förkortning(?:en)? (?:av|för)|är kort för|uttyds) "
            r"\"?(?P<name>\p{Lu}[^\n.,;:!?()\"]{3,90}?)"
            r"(?=\"|[.,;:!?()\n]|$| och (?:är|har|ska|drivs|pågår)(?!\w))"
        ),
        _expanded,
    ),
    Rule(
        "name.expanded_after_comma",
        PROJECT_CUES,
        regex.compile(
            rf"(?:(?i:{PROJECT})) (?P<acronym>{ACRONYM}), (?P<name>\p{{Lu}}[^\n.;:!?()\"]{{3,90}}?),"
        ),
        _expanded,
        at="cue",
        needs=rf"(?i:{PROJECT}) {ACRONYM}, ",
    ),
)

_engine = Engine(NAME_RULES + FRAMES, pages=True)


_of_a_kind = regex.compile(r"\p{Lu}\p{Ll}+projekt(?:en)?(?: \p{Ll}[^\n]*)?").fullmatch
"""`bidrag till Utvecklingsprojekt två gånger om året`: what is paid for, and no name."""
_several = regex.compile(
    rf"(?:\d{{1,3}}|{'|'.join(FEW)}|flera|många|några|alla|fler|ytterligare \w+) (?:[\w-]+ ){{0,2}}"
    r"[\w-]*(?:projekt|projekten|förstudier|satsningar|insatser|initiativ|uppdrag)(?: .*)?"
).fullmatch
"""`Tre nya ESF-projekt startar`: how many there are, and no name."""
_PROGRAMMES = frozenset(row["written"] for row in rows("programme_names"))
"""`i satsningen Stärkta bibliotek` names who pays, no project."""


def find_names(text: Text) -> tuple[Found[ProjectName], ...]:
    """Find the names that projects are given in running text, in the order of the text.

    Where no word for a project says that a name follows, what stands around it may (`name_frames`).
    """
    said: list[Found[ProjectName] | Refused] = []
    framed: list[Found[ProjectName] | Refused] = []
    for number, candidate in _engine.numbered(text):
        (said if number < len(NAME_RULES) else framed).append(candidate)
    sure = {name.start: name for name in select(said).found}
    taken = Stretches((name.start, name.end) for name in sure.values())
    for name in select(framed).found:
        if not taken.hold(name.start) or (name.start in sure and name.end > sure[name.start].end):
            dated = name.start not in sure or name.rule == "name.dated"
            sure[name.start] = name if dated else name._replace(rule=sure[name.start].rule)
    names = (
        with_second_half(text.fold, without_kind(without_sum(text.fold, name)))
        for name in sure.values()
        if name.value.name not in _PROGRAMMES
        and _several(name.value.name.lower()) is None
        and not (name.rule in FRAMED and _of_a_kind(name.value.name))
    )
    return tuple(sorted(names, key=lambda name: name.start))


__all__ = ["NAME_RULES", "ProjectName", "find_names", "initials", "is_acronym"]
