"""Pages that are a guide, a blank form, an example, rules, a call, an invitation to a course or to tender."""

import re

from extractors.layout import Kind
from extractors.page import Page
from extractors.patterns import at_words
from extractors.telling import names_one, signs_of_call

_CALL_LINES = frozenset({"utlysning", "utlysningar", "alla utlysningar", "aktuella utlysningar"})
_OFFER_LINES = frozenset(
    {"erbjudandet i korthet", "utlysningen i korthet", "utlysningstext", "vem kan söka", "vilka kan söka"}
    | {"vad kan ni söka för", "vad kan du söka för", "hur mycket kan ni söka", "hur mycket kan du söka"}
    | {"vad kan ni få stöd för", "vem kan få stöd", "hur mycket pengar kan ni få", "så ansöker ni"}
    | {"så ansöker du", "så söker ni", "så söker du", "när kan ni söka", "viktiga datum"}
)
"""Headings of an offer; two of them stand over no project, whoever is the subject of its sentences."""
_of_rules = re.compile(
    r"(?:allmänna |särskilda )?(?:riktlinjer|villkor|regler|bidragsregler|bestämmelser|anvisningar|blankett"
    r"|ansökningsblankett|vägledning|handledning) [^\n]{0,60}?"
    r"(?:bidrag|stöd|medel|projektidé|ansök|sökande|projekt(?!\w))"
    r"|(?:riktlinjer|policy|rutin|rutiner|handbok|regler|reglemente|styrdokument|vägledning|handledning"
    r"|anvisningar|checklista|lathund|mall) (?:för|om|till|i|vid) (?:[\w-]+ ){0,3}?"
    r"(?:[\w-]*projekt|[\w-]*projekten|projekt(?:arbete|styrning|ledning|modell|verksamhet)\w*)$"
    r"|(?:policy|reglemente|ordningsregler|ordningsföreskrifter|lokala föreskrifter|stadgar|taxa) för "
    r"|(?:[\w-]+ ){0,2}projekt(?:policy|handbok|modell|riktlinjer)$"
    r"|(?:slut|del|läges|åter)?rapportering$|redovisa (?:ett |ert )?projekt(?:et)?$"
    r"|(?:struktur|mall|disposition|instruktion(?:er)?|anvisning(?:ar)?|handledning|vägledning|checklista|rubriker"
    r"|frågor) (?:för|till|i|inför) (?:[\w-]+ ){0,2}(?:slut|del|läges|års)?(?:rapport|redovisning)"
    r"(?:en|er|ering)?(?!\w)"
).match
_CALL_SIGNS = 4
"""Of ten kinds of words of calls; a page of a project may say where to apply next time."""
_explains = re.compile(
    r"(?:skriv|ange|fyll i|beskriv|ta med|välj|uppge|redogör|förklara|namnge|lista) (?!av )[\w, -]+"
    r"|(?:den|de|det|en|ett) (?:\w+ ){0,4}?(?:förening|organisation|företag|part|aktör|person|namn|datum)\w* "
    r"(?:som|där|när|ni|du) "
    r"|(?:vem|vad|vilken|vilka|vilket|hur|när|var) [^.?\n]{2,80}\?|(?:kort|gärna) (?:och|ett|något) "
    r"|(?:från )?\[|\w+ ○|start- och slut(?:datum)?"
).match
_EXPLAINED = 2
_EMPTY_LABELS = 4
_TOLD = frozenset({"title", "owner", "period", "budget", "partner", "funder", "cofunder", "place"})
_FILLED_IN = frozenset({"title", "owner", "budget.total", "budget.grant"})
_FIRST_LINES, _LONGEST_HEADING, _SHORT_LINE = 4, 90, 40
_of_business = re.compile(
    at_words(
        *("upphandl", "anbud", "avrop", "ramavtal", "leverantör", "anmälan", "anmäl dig", "kursen"),
        *("kursavgift", "föreläs", "lunch", "fika", "seminari", "dagordning", "kallelse", "årsmöte"),
        *("verksamhetsberättelse", "styrelsens"),
    )
).findall
_BUSINESS_WORDS = 3
_EXAMPLES = frozenset({"exempel", "ett exempel", "räkneexempel", "exempel på ansökan", "exempelprojekt"})
_CALL_OPENINGS = ("utlysningen", "vi söker projekt", "i utlysningen", "du kan söka", "ni kan söka")


def is_other_business(page: Page) -> bool:
    """Whether a page invites to a course or to tender: three of the words of such pages, and no project."""
    lower = page.text.lower
    many = len(set(_of_business(lower))) >= _BUSINESS_WORDS
    return many and not names_one(lower, page.sentences) and not page.tells_of_one_project()


def is_guide(page: Page) -> bool:
    """Whether labels are explained, not filled in: `Projektägare: Den förening som ansvarar för ekonomin`."""
    lower = page.text.lower
    told = [pair for pair in page.layout.pairs if pair.field.partition(".")[0] in _TOLD]
    return sum(_explains(lower, pair.start, pair.end) is not None for pair in told) >= _EXPLAINED


def is_example(page: Page) -> bool:
    """Whether a form is filled in to show how: `EXEMPEL` stands over it, or its years are `20XX`."""
    lower = page.text.lower
    if any(lower[block.start : block.end].strip(" :") in _EXAMPLES for block in page.layout.blocks):
        return any(pair.field in _FILLED_IN for pair in page.layout.pairs)
    return any("20xx" in lower[pair.start : pair.end] for pair in page.layout.pairs)


def invites(page: Page) -> bool:
    """Whether a page that names no project tells who can apply for what, when and how."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return False
    return signs_of_call(page.text.lower) >= _CALL_SIGNS


def is_rule_book(page: Page) -> bool:
    """Whether a page is the rules of a grant or a blank form: its heading says so, and no label names one."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return False
    lines = [b for b in page.layout.blocks if b.kind in {Kind.HEADING, Kind.PARAGRAPH}][:_FIRST_LINES]
    short = (b for b in lines if b.end - b.start <= _LONGEST_HEADING)
    return any(_of_rules(page.text.lower, b.start, b.end) for b in short)


def is_blank_form(page: Page) -> bool:
    """Whether a page is a form that nobody has filled in: most of its labels have nothing behind them."""
    empty = sum(one.rule == "label.empty" for one in page.layout.refused)
    if empty < _EMPTY_LABELS or any(pair.field in _FILLED_IN for pair in page.layout.pairs):
        return False
    return empty > sum(pair.field not in {"", "other"} for pair in page.layout.pairs)


def is_call(owned: bool, page: Page) -> bool:
    """Whether a page invites to apply: it says so more than once, and no label names a project."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return False
    lower = page.text.lower
    lines = {
        lower[b.start : b.end].strip(" :?") for b in page.layout.blocks if b.end - b.start <= _SHORT_LINE
    }
    offers = len(lines & _OFFER_LINES)
    if owned or offers > 1:
        return offers > 1
    signs = sum(pair.field == "call" for pair in page.layout.pairs)
    signs += sum(b.kind is Kind.HEADING and b.section.role == "call" for b in page.layout.blocks)
    signs += sum(
        b.end - b.start <= _LONGEST_HEADING and lower[b.start : b.end].strip(" :") in _CALL_LINES
        for b in page.layout.blocks
    )
    signs += sum(lower.startswith(_CALL_OPENINGS, s.start) for s in page.sentences)
    return signs > 1
