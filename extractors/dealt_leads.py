"""Lines that deal money out to those who stand below them: `Hit går pengarna`, `Följande har fått stöd:`."""

import re

from extractors.list_leads import MONEY, granted, of_prizes

_YEAR = r"(?:19|20)\d\d"
_WHEN = rf"(?:(?:våren|hösten|sommaren|omgång \d|{_YEAR})(?:-\d\d(?:\d\d)?)? ?){{0,2}}"
_ALL = rf"(?:(?:årets|höstens|vårens|{_YEAR} års|de|samtliga|alla|våra) )?"
_CHOSEN = (
    r"(?:bevilja[td]e|godkända|bifallna|beslutade|utvalda|utdelade|fördelade|tilldelade|prioriterade|stödda)"
)
_GOT_IT = (
    r"(?:bevilja(?:r|s|t|ts|de|des)?|fördela(?:r|s|t|ts|de|des)?|tilldela(?:r|s|t|ts|de|des)?"
    r"|dela(?:r|s|de|t|ts) ut|stöd(?:jer|er|ja|s|de)|godkän(?:ner|ns|de|t|ts)|bifall(?:er|s|it|its)"
    r"|anslår|anslog|får|fick|fått|går till|gick till|ge)(?!\w)"
)
_BELOW = r"(?:följande|nedanstående|nedan|dessa|så här|som följer)(?!\w)"
_PROJECTS = r"[a-zåäö]*projekt(?:en)?"
_MANY = r"[a-zåäö]*(?:föreningar|organisationer|projekt|ansökningar|sökande)"
_head = re.compile(
    rf"(?!våra projekt$){_ALL}{_CHOSEN}? ?(?<=\S ){_PROJECTS}(?: med (?:bidrag|stöd|medel))?(?: {_WHEN})?"
    rf"|{_PROJECTS} (?:{_YEAR}|med (?:bidrag|stöd|medel)(?: {_YEAR})?)|projektlista"
    rf"|{_ALL}{_CHOSEN} (?:[a-zåäö]+ )?(?:ansökningar|insatser|initiativ|{MONEY})(?: {_WHEN})?"
    rf"|{_ALL}(?:beviljade )?(?:bidragstagare|[a-zåäö]*mottagare)(?: av {MONEY})?(?: {_WHEN})?"
    rf"|{_MANY} som (?:har )?{_GOT_IT}(?: {MONEY})?(?: {_WHEN})?"
    rf"|(?:så|här|hit) (?:fördela(?:s|des)|delas|går|gick|hamna(?:r|de)) {MONEY}(?: {_WHEN})?"
    rf"|(?:beslut(?:en)? om|fördelning(?:en)? av) (?:[a-zåäö]+ )?{MONEY}(?: {_WHEN})?"
    r"|utfall(?:et)?|beviljat|beviljas|resultat(?:et)? av (?:utlysningen|ansökningsomgången|omgången)"
    r"|får (?:bidrag|stöd|medel|pengar)"
).fullmatch
"""`2021 års projekt med bidrag`, `Utdelade medel 2021`, `Så fördelas pengarna`, `Föreningar som fått stöd`"""
_sentence = re.compile(
    rf"(?<!\w){_BELOW}[^.:]{{0,60}}(?<!\w){_GOT_IT}[^.:]{{0,40}}[.:]?$"
    rf"|(?<!\w){_GOT_IT}[^.:]{{0,60}}(?<!\w){_BELOW}[^.:]{{0,30}}[.:]?$"
    rf"|(?<!\w){_GOT_IT}(?: (?!från|av|genom|för)[a-zåäö]+){{0,4}}:$"
    r"|(?<!\w)(?:några|ett par|flera|exempel|smakprov)(?: av| på| bland)? (?:dem|de|[a-zåäö]*projekt(?:en)?"
    rf"|[a-zåäö]*föreningar(?:na)?|mottagarna) som (?:har |nu |i år )?{_GOT_IT}[^.:]{{0,30}}:$"
    r"|(?<!\w)(?:här är|här kommer|det här är|det är) (?:de|dem|listan|hela listan|resultatet|mottagarna"
    r"|besluten)(?: som [^.:]{3,30})?:$"
).search
"""`Styrelsen beviljar bidrag enligt nedan:`, `Följande har tilldelats medel`, `Stiftelsen stöder i år:`"""
_BARE = frozenset({"projekt", "projekten", "resultat", "fördelning", "fördelningen", "bidrag", "stöd"})
_of_rules = re.compile(
    r"(?<!\w)(?:kan|ska|bör|villkor\w*|ändamål\w*|kostnad\w*|krav\w*|områden\w*|åtgärder\w*|kategorier\w*"
    r"|syften\w*|bilagor\w*|uppgifter\w*|inte|avsl\w+|sök\w*|ansöker)(?!\w)"
).search
"""`Bidrag kan beviljas till följande ändamål:`"""
SURELY, PERHAPS = 2, 1


def deals_below(told: str, top: str, *, is_text: bool) -> int:
    """How surely a line in lower case deals money out to those below it, on a page that begins with `top`.

    `SURELY` for `Hit går pengarna`, `PERHAPS` for `Projekt`, else 0.
    """
    line = told.rstrip(": ")
    head = not is_text and _head(line) is not None
    if of_prizes(told) or _of_rules(told) or granted(f"{told} {top}") is None:
        return 0
    return SURELY if head or _sentence(told) else PERHAPS * (line in _BARE)
