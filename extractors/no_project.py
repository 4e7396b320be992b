"""Whether a page tells of no project: a call, rules, a blank form, an advertisement, a heading alone."""

import re

from extractors.fields.funders_at_last import AT_LAST
from extractors.fields.house import HOUSE
from extractors.fields.left_over import OWNER_LEFT
from extractors.for_others import is_for_others
from extractors.layout import Kind
from extractors.of_persons import is_job, is_of_person
from extractors.one_grant import tells_of_a_grant
from extractors.page import Page
from extractors.patterns import at_words
from extractors.telling import is_subject, names_one, signs_of_call, speaks_to_reader
from extractors.text import fold
from schemas import Bound, BudgetKind, Period, Record, Stated

_PROJECT_SUMS = frozenset({"budget.label_total", "budget.label_grant"})
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
    r"|(?:[\w-]+ ){0,2}projekt(?:policy|handbok|modell|riktlinjer)$"
    r"|(?:slut|del|läges|åter)?rapportering$|redovisa (?:ett |ert )?projekt(?:et)?$"
    r"|(?:struktur|mall|disposition|instruktion(?:er)?|anvisning(?:ar)?|handledning|vägledning|checklista|rubriker"
    r"|frågor) (?:för|till|i|inför) (?:[\w-]+ ){0,2}(?:slut|del|läges|års)?(?:rapport|redovisning)"
    r"(?:en|er|ering)?(?!\w)"
).match
_CALL_SIGNS = 4
"""Of ten kinds of words of calls; a page of a project may say where to apply next time."""
GUESSED = "owner.leading"
"""The body that stands out on a page stands out on one of no project as well."""
GUESSES = frozenset({GUESSED, OWNER_LEFT, HOUSE})
_WEAK = GUESSES | {"owner.subject"}
"""Who does something on a page may do so for all that apply."""
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
_OF_HEADLINES = frozenset({"title.headed", "title.heading_in_text", "title.granted"})
"""Names read off a headline, which alone tell of no project."""
_OUTRIGHT = frozenset(
    {"name.after_project", "name.quoted", "name.is_project", "name.explained", "name.called"}
)
_DOUBTFUL = frozenset({"title.heading", "title.form_heading", "title.in_passing"})
"""A heading may stand over anything, and what is led to in passing be anything."""
_TOLD_ENOUGH = 3
_SHORT_PAGE, _BRIEF = 1500, 600
_A_DAY = len("2020-01-01")
_NEAR = 240
_of_project = re.compile(
    r"projektets?(?!\w)"
    r"|(?<!\w)(?:ett|sitt|vårt|nytt|gemensamt|\w+(?:ig|lång)t|\w+s) [\w-]*(?:projekt|försök)"
    r"(?!\w| som (?:får|fått|kan|har))"
    r"|(?<!\w)(?:undersökningen|studien|kartläggningen|utredningen) (?:görs|gjordes|genomförs|genomfördes)"
    r"|(?:kronor|kr|mkr|miljoner|euro) (?:från|av|ur) (?!dem |dessa |de |den )"
    r"|(?<!\w)beviljade (?:pengarna|stödet|bidraget|ansökan|medlen)(?!\w)"
    r"|(?<!\w)(?:projektår|satsningen|\w*insamlingen|försök(?:et)?|(?:för|pilot)studien?)(?!\w)"
    r"|(?<!aktivitets)(?<!drift)(?<!drifts)(?<!verksamhets)"
    r"(?:bidrag|stöd|anslag|medel|pengar|donation|ersättning|finansiering) (?:från|av|ur)(?!\w)"
    r"|(?<!\w)(?:bidrog|bekostar|finansieras|finansierades|finansierar|biföll|bifölls|stöder|stödjer"
    r"|gemensamma? arbetet?|ansökan till|sökte|sökt|sa ja|sade ja)(?!\w)"
    r"|(?<!\w)(?:betalar|betalade|stod|står|svarar|svarade) (?:för )?(?:\w+ ){0,3}"
    r"(?:kostnad\w*|\w+samordnare|notan)(?!\w)"
).search
_of_work = re.compile(
    r"(?<!\w)(?:arbetet|arbetar|leder|driver|bygg\w*|rust\w*|restaurer\w*|anlägg\w*|utveckl\w*|forsk\w*|undersök\w*"
    r"|pröva\w*|testa\w*|kartlägg\w*|tillsammans|samarbet\w*|samverka\w*|genomför\w*|slutrapport\w*"
    r"|\w*finansier\w*)(?!\w)"
).search
_of_business = re.compile(
    at_words(
        *("upphandl", "anbud", "avrop", "ramavtal", "leverantör", "anmälan", "anmäl dig", "kursen"),
        *("kursavgift", "föreläs", "lunch", "fika", "seminari", "dagordning", "kallelse", "årsmöte"),
        *("verksamhetsberättelse", "styrelsens"),
    )
).findall
_BUSINESS_WORDS, _SOME_SIGNS = 3, 2
_EXAMPLES = frozenset({"exempel", "ett exempel", "räkneexempel", "exempel på ansökan", "exempelprojekt"})
_CALL_OPENINGS = ("utlysningen", "vi söker projekt", "i utlysningen", "du kan söka", "ni kan söka")


def is_other_text(record: Record, page: Page) -> bool:
    """Whether a page is a guide, a form, a call, rules, an advertisement, of a person or an invitation."""
    owned = any(owner.rule not in GUESSES for owner in record.owners)
    doubtful = record.title is None or (record.title.rule in _DOUBTFUL and not _is_named(record, page))
    nameless = record.title is None or record.title.rule == "title.heading"
    return (
        _is_guide(page)
        or _is_example(page)
        or _is_blank_form(page)
        or _is_call(owned, page)
        or _is_rule_book(page)
        or is_job(page)
        or (not owned and doubtful and is_of_person(page))
        or (nameless and (_invites(page) or _is_other_business(page)))
    )


def has_money_of_somebody(record: Record, page: Page) -> bool:
    """Whether a record says who has how much money, where the page says some of it outright."""
    grants = tuple(one for one in record.budgets if one.kind is BudgetKind.GRANT)
    bodies = (*record.owners, *record.funders)
    if not (record.budgets and bodies) or all(map(_is_left, (*bodies, *grants))):
        return False
    surely = any(owner.rule not in _WEAK for owner in record.owners)
    nameless = record.title is None and not _is_labelled(record, page)
    return not is_for_others(record, page, nameless=nameless, surely=surely, headed=_OF_HEADLINES)


def _tells_of_work(page: Page) -> bool:
    """Whether a page tells of some work: not so `Sparbanken sänker räntan`, where somebody does something."""
    lower = page.text.lower
    return page.tells_of_one_project() or bool(_of_project(lower) or _of_work(lower))


def _is_left(one: Stated) -> bool:
    """Whether a value is what was left over, what stands out, or a fund that is only named."""
    return ".left_over" in one.rule or one.rule in GUESSES or one.rule in AT_LAST


def is_empty(record: Record, page: Page) -> bool:
    """Whether a page tells of no project: it names none and owns none, or it is a call.

    A name alone is not enough (any heading could be one), nor is money or time alone (the funder's own).
    """
    owned = any(owner.rule not in GUESSES for owner in record.owners)
    surely = any(owner.rule not in _WEAK for owner in record.owners)
    named = _is_named(record, page)
    doubtful = record.title is None or (record.title.rule in _DOUBTFUL and not named)
    nameless = record.title is None or record.title.rule == "title.heading"
    if is_other_text(record, page):
        return True
    times = _times_that_tell(record, page)
    told = [record.partners, record.funders, record.budgets, times, record.identifiers]
    free = nameless and not _is_labelled(record, page)
    if is_for_others(record, page, nameless=free, surely=surely, headed=_OF_HEADLINES) or (
        # a name read off a headline, and nothing is called a project
        not (owned or named or any(told) or record.periods or page.tells_of_one_project())
        and not tells_of_a_grant(page)
        and record.title is not None
        and record.title.rule in _OF_HEADLINES
    ):
        return True
    if not owned and doubtful and not any(told) and not record.results:
        nothing = record.title is None and not record.places
        # `även målgruppens delaktighet i projektet vägs in` tells of no project
        told_of = is_subject if nothing else names_one
        return not told_of(page.text.lower, page.sentences) and not tells_of_a_grant(page)
    if owned or _is_labelled(record, page) or (record.identifiers and not doubtful):
        bare = record.title is None and not (surely or any(told) or record.periods)
        return owned and bare and not _tells_of_work(page)
    if not doubtful or page.tells_of_one_project():
        return False
    lower = page.text.lower
    if signs_of_call(lower) >= _SOME_SIGNS or _is_other_business(page):
        return True
    if _is_paid_for(record, page) or _is_timed(record, page) or _is_shared(record, page):
        return False
    few = sum(map(bool, told)) < _TOLD_ENOUGH or _of_project(lower) is None
    return few and not tells_of_a_grant(page)


def _is_named(record: Record, page: Page) -> bool:
    """Whether the text calls a project what its heading says: `Bron` over `Projekt Bron är igång`."""
    title = fold(record.title.value).lower if record.title else ""
    names = {one.value.name.lower() for one in page.names if one.rule in _OUTRIGHT}
    return title in names or title.partition(" - ")[0] in names


def _is_paid_for(record: Record, page: Page) -> bool:
    """Whether a sentence tells what is paid and who pays it, or what a project costs.

    A sum of `högst` or `minst` is what may be applied for.
    """
    told = [b for b in record.budgets if b.rule.startswith("budget.told") and b.bound is not Bound.AT_MOST]
    paid = bool(record.funders) and not speaks_to_reader(page.text.lower)
    return any(b.payer or (b.bound is not Bound.AT_LEAST and (paid or _is_by_project(b, page))) for b in told)


def _times_that_tell(record: Record, page: Page) -> list[Period]:
    """The times without bare lengths of a long page: how long something takes a policy says too."""
    if len(page.text.fold) <= _BRIEF:
        return list(record.periods)
    return [period for period in record.periods if period.edtf]


def _is_timed(record: Record, page: Page) -> bool:
    """Whether a sentence tells when something is done that is a project, an attempt, or paid by a grant."""
    times = _times_that_tell(record, page)
    told = [p for p in times if p.rule.startswith(("period.in_text", "period.only"))]
    paid = bool(record.funders) and bool(told) and not speaks_to_reader(page.text.lower)
    return paid or any(_is_by_project(p, page) for p in told)


def _is_by_project(one: Stated, page: Page) -> bool:
    """Whether words of a project or of a grant stand near a value."""
    start, end = page.text.folded(one.evidence[0].start, one.evidence[0].end)
    return _of_project(page.text.lower, max(0, start - _NEAR), end + _NEAR) is not None


def _is_shared(record: Record, page: Page) -> bool:
    """Whether a page names bodies for two parts of a project, and is too short for the report of a year."""
    paying = (*record.funders, *record.cofunders)
    return len(page.text.fold) <= _SHORT_PAGE and sum(map(bool, (record.owners, record.partners, paying))) > 1


def _is_labelled(record: Record, page: Page) -> bool:
    """Whether labels say what a project gets or costs, who pays and takes part, or when it runs.

    A day alone is when one meets.
    """
    if any(one.rule in _PROJECT_SUMS for one in record.budgets):
        return True
    roles = (record.partners, [*record.funders, *record.cofunders])
    if all(any(one.rule.endswith(".label") for one in some) for some in roles):
        return True
    fields = {pair.field for pair in page.layout.pairs}
    timed = "period.project" in fields or {"period.start", "period.end"} <= fields
    return timed and any(
        one.edtf is None or "/" in one.edtf or len(one.edtf) < _A_DAY for one in record.periods
    )


def _is_other_business(page: Page) -> bool:
    """Whether a page invites to a course or to tender: three of the words of such pages, and no project."""
    lower = page.text.lower
    many = len(set(_of_business(lower))) >= _BUSINESS_WORDS
    return many and not names_one(lower, page.sentences) and not page.tells_of_one_project()


def _is_guide(page: Page) -> bool:
    """Whether labels are explained, not filled in: `Projektägare: Den förening som ansvarar för ekonomin`."""
    lower = page.text.lower
    told = [pair for pair in page.layout.pairs if pair.field.partition(".")[0] in _TOLD]
    return sum(_explains(lower, pair.start, pair.end) is not None for pair in told) >= _EXPLAINED


def _is_example(page: Page) -> bool:
    """Whether a form is filled in to show how: `EXEMPEL` stands over it, or its years are `20XX`."""
    lower = page.text.lower
    if any(lower[block.start : block.end].strip(" :") in _EXAMPLES for block in page.layout.blocks):
        return any(pair.field in _FILLED_IN for pair in page.layout.pairs)
    return any("20xx" in lower[pair.start : pair.end] for pair in page.layout.pairs)


def _invites(page: Page) -> bool:
    """Whether a page that names no project tells who can apply for what, when and how."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return False
    return signs_of_call(page.text.lower) >= _CALL_SIGNS


def _is_rule_book(page: Page) -> bool:
    """Whether a page is the rules of a grant or a blank form: its heading says so, and no label names one."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return False
    lines = [b for b in page.layout.blocks if b.kind in {Kind.HEADING, Kind.PARAGRAPH}][:_FIRST_LINES]
    short = (b for b in lines if b.end - b.start <= _LONGEST_HEADING)
    return any(_of_rules(page.text.lower, b.start, b.end) for b in short)


def _is_blank_form(page: Page) -> bool:
    """Whether a page is a form that nobody has filled in: most of its labels have nothing behind them."""
    empty = sum(one.rule == "label.empty" for one in page.layout.refused)
    if empty < _EMPTY_LABELS or any(pair.field in _FILLED_IN for pair in page.layout.pairs):
        return False
    return empty > sum(pair.field not in {"", "other"} for pair in page.layout.pairs)


def _is_call(owned: bool, page: Page) -> bool:
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
