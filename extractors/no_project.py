"""Whether a page tells of no project: a call, rules, a blank form, an advertisement, a heading alone."""

import re

from extractors.calls_and_forms import (
    invites,
    is_blank_form,
    is_call,
    is_example,
    is_guide,
    is_other_business,
    is_rule_book,
)
from extractors.fields.funders_at_last import AT_LAST
from extractors.fields.left_over_time import TIME_LEFT
from extractors.fields.list_parties import BOARD
from extractors.fields.weighed_parties import FIRST, OWNER_WEIGHED
from extractors.for_others import is_for_others, tells_of_many
from extractors.of_bodies import is_of_body, is_of_event, is_of_incident, is_of_politics, without_other_money
from extractors.of_persons import is_job, is_of_person
from extractors.one_grant import tells_of_a_grant
from extractors.page import Page
from extractors.telling import is_subject, names_one, signs_of_call, speaks_to_reader
from extractors.text import fold
from extractors.weighing import is_weighed
from schemas import Bound, BudgetKind, Period, Record, Stated

_PROJECT_SUMS = frozenset({"budget.label_total", "budget.label_grant"})
_LEFT = AT_LAST | {BOARD, TIME_LEFT}
GUESSES = frozenset({OWNER_WEIGHED, FIRST})
_WEAK = GUESSES | {"owner.subject"}
"""Who does something on a page may do so for all that apply."""
_OF_HEADLINES = frozenset({"title.headed", "title.heading_in_text", "title.granted"})
"""Names read off a headline, which alone tell of no project."""
_OUTRIGHT = frozenset(
    {"name.after_project", "name.quoted", "name.is_project", "name.explained", "name.called"}
)
_DOUBTFUL = frozenset({"title.heading", "title.form_heading", "title.in_passing"})
"""A heading may stand over anything, and what is led to in passing be anything."""
_TOLD_ENOUGH = 3
_SHORT_PAGE, _BRIEF = 1500, 600
_house = re.compile(
    r"(?:centr(?:um|umet|et)|förbundet|föreningen|stiftelsen|nätverket|bolaget|institutet|museet|myndigheten)"
).fullmatch
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
_SOME_SIGNS = 2


def is_other_text(record: Record, page: Page) -> bool:
    """Whether a page is a guide, a form, a call, rules, an advertisement, of a person or of many projects."""
    owned = any(owner.rule not in GUESSES for owner in record.owners)
    surely = any(owner.rule not in _WEAK for owner in record.owners)
    doubtful = record.title is None or (record.title.rule in _DOUBTFUL and not _is_named(record, page))
    nameless = record.title is None or record.title.rule == "title.heading"
    return (
        is_guide(page)
        or is_example(page)
        or is_blank_form(page)
        or is_call(owned, page)
        or is_rule_book(page)
        or is_job(page)
        or (not owned and doubtful and is_of_person(page))
        or (nameless and (invites(page) or is_other_business(page)))
        or (nameless and not surely and not _is_labelled(record, page) and tells_of_many(page))
        or _is_of_others(record, page)
    )


def _is_of_others(record: Record, page: Page) -> bool:
    """Whether a page is on a body, an event or an accident, and nothing says that a project is paid for."""
    surely = any(owner.rule not in _WEAK for owner in record.owners)
    title = fold(record.title.value).lower if record.title else ""
    doubtful = record.title is None or record.title.rule in _DOUBTFUL or _house(title) is not None
    if not doubtful or _is_named(record, page) or _is_labelled(record, page):
        return False
    paid = any(one.payer and not is_left(one) for one in without_other_money(record, page).budgets)
    if paid or page.tells_of_one_project():
        return False
    if is_of_politics(page):
        return True  # also where a party wants to give for something
    if tells_of_a_grant(page):
        return False
    return is_of_event(page) or is_of_incident(page) or (not surely and is_of_body(page))


def has_money_of_somebody(record: Record, page: Page) -> bool:
    """Whether a record says who has how much money, where the page says some of it outright."""
    record = without_other_money(record, page)
    grants = tuple(one for one in record.budgets if one.kind is BudgetKind.GRANT)
    bodies = (*record.owners, *record.funders)
    if not (record.budgets and bodies) or all(map(is_left, (*bodies, *grants))):
        return False
    surely = any(owner.rule not in _WEAK for owner in record.owners)
    nameless = record.title is None and not _is_labelled(record, page)
    return not is_for_others(record, page, nameless=nameless, surely=surely, headed=_OF_HEADLINES)


def has_words(page: Page) -> bool:
    """Whether a page has words of a project or of a grant."""
    return "projektet " in page.text.lower or _of_project(page.text.lower) is not None


def tells_of_work(page: Page) -> bool:
    """Whether a page tells of some work: not so `Sparbanken sänker räntan`, where somebody does something."""
    return page.tells_of_one_project() or has_words(page) or _of_work(page.text.lower) is not None


def is_left(one: Stated) -> bool:
    """Whether a value is weighed, what was left over, or the board of the body whose page it is."""
    return is_weighed(one.rule) or one.rule in _LEFT


def _without_left(record: Record) -> Record:
    """The record without what is weighed or left over, which makes no page tell of a project."""
    parts = ("owners", "partners", "funders", "cofunders", "budgets", "periods")
    kept = {part: tuple(one for one in getattr(record, part) if not is_left(one)) for part in parts}
    return record.model_copy(update=kept)


def is_empty(record: Record, page: Page) -> bool:
    """Whether a page tells of no project: it names none and owns none, or it is a call.

    A name alone is not enough (any heading could be one), nor is money or time alone (the funder's own).
    """
    record = without_other_money(_without_left(record), page)
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
        return owned and bare and not tells_of_work(page)
    if not doubtful or page.tells_of_one_project():
        return False
    lower = page.text.lower
    if signs_of_call(lower) >= _SOME_SIGNS or is_other_business(page):
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
