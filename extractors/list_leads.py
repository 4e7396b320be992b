"""What stands above the entries of a list: that several projects got money, or what else it lists."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from math import inf

from extractors.grammar.number_words import FEW

Search = Callable[[str], "re.Match[str] | None"]
_FEW = "|".join(FEW)
_MANY = (
    rf"(?<!\d )\d{{1,3}}(?! (?:\d|kr|mkr|tkr|milj|euro))|{_FEW}|följande|dessa|de här|de|nya|årets|samtliga"
    r"|alla|flera|några|andra|beviljade|prioriterade|godkända|pågående|aktuella|avslutade|slutförda"
    r"|slutredovisade|genomförda|utvalda|vinnande|tidigare|stödda|finansierade|våra"
)
_PROJECTS = r"(?!del|under)[a-zåäö]*(?:projekt|förstudier|satsningar|insatser|initiativ|ansökningar)"
_THE_PROJECTS = (
    r"(?!del|under)[a-zåäö]*(?:projekten|förstudierna|satsningarna|insatserna|initiativen|ansökningarna)"
)
_BODIES = (
    r"(?:[a-zåäö]*mottagare|[a-zåäö]*föreningar|organisationer|sökande|aktörer|klubbar|byalag|forskare"
    r"|forskargrupper)(?:na)?"
)
speaks_of_several = re.compile(
    rf"(?<!\w)(?<!antal )(?:(?:{_MANY}) (?:[a-zåäö]+ ){{0,3}}?(?:{_PROJECTS}|{_BODIES})|{_THE_PROJECTS}"
    r"|[a-zåäö]*(?:bidrags|stöd|medels)mottagare(?:na)?"
    rf"|{_PROJECTS} som (?:nu |har |också )*"
    r"(?:fått|får|fick|beviljats|beviljas|tilldelats|tilldelas|stöds|finansieras))(?!\w)"
).search
_of_projects = re.compile(
    rf"(?<!\w)(?:(?:{_MANY}) (?:[a-zåäö]+ ){{0,3}}?(?!del|under)[a-zåäö]*(?:projekt|förstudier)"
    r"|(?!del|under)[a-zåäö]*(?:projekten|förstudierna))(?!\w)"
).search
_the_ones = re.compile(
    rf"(?<!\w)(?:de (?:\d{{1,2}}|{_FEW}) (?:som|är|blev)"
    r"|följande (?:har |som )?(?:får|fick|fått|beviljas))(?!\w)[^.]{0,60}:$"
    rf"|(?<!\w)(?:här (?:är|kommer)|detta är|nedan (?:är|står|följer)) (?:de )?(?:\d{{1,2}}|{_FEW})"
    r"(?: [a-zåäö]+){0,2} som (?:nu |har |alla )?(?:får|fick|fått|delar|beviljas|beviljats)(?!\w)"
).search
"""`De tre som styrelsen gav klartecken är:`, `Följande fick ja:`, `Här är de fyra som får dela på potten.`"""
of_prizes = re.compile(r"elever|stipendi|(?<!\w)pris(?:et|er)?(?!\w)|medalj|diplom").search
MONEY = (
    r"[a-zåäö]*(?:bidrag(?:et|en)?|stöd(?:et|en)?|medel|medlen|peng(?:en|ar|arna)|anslag(?:et|en)?|potten"
    r"|investeringar(?:na)?)(?!\w)"
)
_deals_out = re.compile(
    r"(?<!\w)(?:(?:bevilja[td]e?|besluta[td]e?|utdela[td]e?|utbetal[dt]a?|fördela[td]e?|årets)"
    rf" (?:[a-zåäö]+ )?{MONEY}"
    rf"|fördela(?:s|r|de|des|ts?) (?:[a-zåäö]+ )?{MONEY}|fördelning(?:en)? av (?:[a-zåäö]+ )?{MONEY}"
    rf"|{MONEY} (?:som )?(?:har )?(?:beviljats|fördelats|delats ut|betalats ut|beslutats|går till|gick till)"
    rf"|dela(?:r|s|de|des) (?:\w+ )?(?:ut )?{MONEY}|(?:hit|här) (?:går|hamnar) {MONEY}"
    rf"|(?:de|de här|dessa|följande(?: \w+)?) (?:får|fick|har fått) (?:\w+ )?{MONEY}"
    rf"|beslut(?:en)? om (?:[a-zåäö]+ )?{MONEY}"
    rf"|(?:{MONEY}|[a-zåäö]*fonden|leader\w*|klimatklivet|lona|lova)[^.]{{0,25}}[ -]beslut(?:en)?(?!\w)"
    r"|bidragslista[n]?)"
).search
"""A head under which money is dealt out: `Så fördelades bygdemedlen i Osby`, `Beviljade bidrag 2023`."""
_not_dealt = re.compile(
    r"(?<!\w)(?:vi|oss|sök\w*|ansök\w*|finansi\w+|kostnad\w*|avslag|per (?:län|kommun|år)|genom åren)(?!\w)"
).search
_rubric = re.compile(
    rf"(?:(?:{_MANY}) (?:[a-zåäö-]+ )?)?(?!del|under)[a-zåäö]*projekt(?:en)?"
    r"(?: (?:vid|i|inom|på|som|vi|där|under|från|med)(?!\w)[^.:]{0,40}| \d{4}(?:-\d{2,4})?)?:?"
).fullmatch
_counted = re.compile(
    rf"(?<![\w,.])(?P<number>\d{{1,3}}|{_FEW}) (?:[a-zåäö]+ ){{0,3}}?[a-zåäö]*"
    r"(?:projekt|förstudier|satsningar|insatser|initiativ|ansökningar|föreningar|organisationer|sökande|forskare"
    r"|åtgärder)(?!\w)"
).finditer
granted = re.compile(
    r"(?<!\w)(?:bevilja\w*|tilldela\w*|fördela\w*|dela[rt]? (?:ut|på)|godkän[dnt]\w*|prioritera\w*"
    r"|utdelning\w*|anslagit|anslår|\w*bidrag(?:et|en|s\w+)?|\w*stöd(?:et|er|jer|ja|s|mottagare)?|\w*medel"
    r"|\w*pengar(?:na)?|anslag(?:et|en)?|satsar|finansiera[rst]\w*|får|fått|fick"
    r"|klartecken|(?:kronor|miljoner|kr|mkr|euro) (?:går|gick) till)(?!\w)"
).search
_points_on = re.compile(r"(?<!\w)(?:nedan|följande|listan?|här är|dela[rt]? på)(?!\w)").search
gives_on = re.compile(
    r"(?<!\w)(?:har (?:\w+ )?(?:fått|beviljats|tilldelats)|får|fick|beviljas|tilldelas)"
    r"(?!\w)(?: (?!från|av|genom|för)[^\s:]+){0,5}:$"
).search
"""`Några som har fått ja:`, but not `Vi har fått bidrag från:`"""
_follows = re.compile(r"(?<!\w)(?:följande|dessa) (?:\w+ ){0,3}\w+:$").search
_dealt_out = re.compile(
    r"(?<!\w)dela\w* (?:\w+ ){0,3}\d[\d ,.]*(?:miljon|mkr|kr|euro|€)"
    r"|(?<!\w)(?:fördela(?:r|s|de|des|t|ts)?|dela(?:r|s|de|des)? ut) (?:på|mellan|till)(?!\w)"
).search
on_projects = re.compile(r"projekt (?:vid|i|inom|på|som|vi|där|under)(?!\w)").match
_TO_OTHER_PAGES = ("se ", "läs ", "hämta ", "ladda ")
_OF_NUMBERS = ("antal ", "andel ", "statistik", "fördelning")
_others = re.compile(
    r"(?<!\w)(?:\w*partners?|samarbetspartner\w*|samarbet\w+|medfinansiärer\w*|finansiärer\w*"
    r"|medfinansiering|budget\w*|kostnad\w*|kontakt\w*|program(?:met)?|öppettider|läs mer|läs också"
    r"|sponsor\w*|deltagare|publikationer|styrelsen?|ledamöter|priser|avgift\w*|söka|ansök|sök|utgifter"
    r"|intäkter|finansieringsplan|fördelning per|referenser|medverkande)(?!\w)"
).search
_of_other_things = re.compile(
    r"(?:(?:priser|prislista|program|på gång|evenemang|kalender|stödformer|tabell|kostnader|budget|nyheter"
    r"|(?:projekt|samarbets)?partner|(?:med)?finansi(?:ering|ärer)|medverkande|kontakt(?:personer)?)"
    r"(?: och \w+| i projektet)?|(?:våra )?bidrag(?: att söka)?"
    r"|.{3,40} per (?:län|kommun|år|\w*område|kategori)"
    r"|.{3,40} genom åren|fördelning(?:en)?"
    r"|så (?:finansieras|betalas) .{3,40}"
    r"|så (?:fördelas|delas) (?!\w*(?:bidrag|stöd|medel|medlen|peng|anslag|pott)).{3,40}"
    r"|(?:bidrag|stöd|pengar|medel) (?:som )?(?:vi|klubben|föreningen) (?:har )?(?:fått|får|fick).{0,20}):?"
).fullmatch
_MARKS = " \n-*•·0123456789.)|:=\t"


def says_of_several(lower: str, end: int) -> bool:
    """Whether a page speaks up to `end` of several projects, or who runs them, and of their money."""
    return _first(_dealt_out, lower) <= end or (_first(granted, lower) <= end and is_spoken_of(lower, end))


def is_spoken_of(lower: str, end: int) -> bool:
    """Whether a page speaks up to `end` of several projects, or of who runs them."""
    return _first(speaks_of_several, lower) <= end


@lru_cache(maxsize=8)
def _first(search: Search, lower: str) -> float:
    """Where what a page says first ends; beyond its end if it never says it."""
    match = search(lower)
    return inf if match is None else match.end()


def leads(told: str, top: str, *, is_text: bool) -> bool:
    """Whether a sentence leads to a list of projects, or of who got money.

    `top` are the first lines of the page. Running text has to point on: `Följande föreningar får bidrag`,
    `Projekten är:`.
    """
    follows = _follows(told)
    named = follows[0] if follows else told
    several = speaks_of_several(named) or _the_ones(told)
    if several is None or told.startswith((*_OF_NUMBERS, *_TO_OTHER_PAGES)):
        return False
    ends = told[-1] in ":;"
    if is_text and not ends and _points_on(told) is None:
        return False
    return (ends and _of_projects(named) is not None) or granted(f"{told} {top}") is not None


def is_rubric(line: str) -> bool:
    """Whether a line in lower case is a rubric of projects: `avslutade projekt`, `projekt inom turism`."""
    return _rubric(line) is not None


def heads_grants(line: str, *, is_head: bool) -> bool:
    """Whether a line in lower case says that those below got something: `beviljade bidrag 2023`."""
    dealt = is_head and _deals_out(line) is not None and _not_dealt(line) is None
    return (dealt or gives_on(line) is not None) and of_prizes(line) is None


def counts(lower: str, start: int, end: int) -> Iterator[int]:
    """How many projects, applications or bodies a stretch says there are."""
    for match in _counted(lower, start, end):
        word = match["number"]
        yield FEW.get(word, int(word) if word.isdigit() else -1)


def is_of_others(lead: str) -> bool:
    """Whether the line that ends a text is the head of a list of something else: partners, costs, prices."""
    above = lead.rstrip(_MARKS).rpartition("\n")[2].strip()
    return _of_other_things(above) is not None or (_others(above) is not None and granted(above) is None)


def begins_others(lower: str, start: int) -> bool:
    """Whether the line at or above the first entry of a list heads one of prices, events, costs, partners."""
    at = lower[start:].partition("\n")[0]
    above = lower[:start].rstrip(_MARKS).rpartition("\n")[2]
    return any(_of_other_things(line.strip(_MARKS)) for line in (at, above))
