"""What the sums in running text are: told by the construction of their sentence, or by the nearest cue."""

import re
from collections.abc import Iterator

from extractors.costing import is_other_cost
from extractors.cues import around, cues_in, nearest
from extractors.engine import Found, Refused
from extractors.fields.applied_for import read_applied
from extractors.fields.claims import Claim
from extractors.fields.list_parties import BOARD
from extractors.fields.parties import Parties
from extractors.fields.resolve import resolve
from extractors.fields.sums import make_budget
from extractors.fields.sums_ruled_out import is_more_or_less, is_shared_out, reason_against
from extractors.fields.told import ToldSum, said_of
from extractors.grammar.amounts import read_amount
from extractors.grammar.values import Amount
from extractors.page import Sentence
from extractors.project import Project
from extractors.weighing import is_weighed
from extractors.whereabouts import between
from schemas import Budget, BudgetKind, Reason

_RULE = "budget.in_text"
_FARTHEST = 90
_DEFINITE = frozenset(
    {
        *("budgeten", "totalbudgeten", "kostnaden", "totalkostnaden", "projektkostnaden", "notan"),
        *("medfinansieringen", "egeninsatsen", "självfinansieringen"),
    }
)
"""Words that mean the money of the project just spoken of: `Medfinansieringen om 640 000 kronor`."""
SMALLEST = 5000
"""In running text a smaller sum is a price or a fee, not what a project costs."""
_PETTY = 500
"""In a list of grants a smaller one is a fee too."""
_negated = re.compile(r"(?<!\w)(?:inte|ej|aldrig|ingen|inga)(?!\w)(?! (?:bara|minst))").search

_granted_before = re.compile(
    r"(?<!\w)(?:får|fick|(?:har|hade) fått|bevilja(?:s|des|ts)|tilldela(?:s|des|ts)) (?:\w+ )?$"
).search
part_of = re.compile(
    r"(?<!\w)(?:hälften|halva|\w*tredjedel\w*|\w*fjärdedel\w*|\w*femtedel\w*|merparten|lejonparten"
    r"|större delen|procent|%) av (?:(?:de|den|det|kostnaden|budgeten|summan|notan)(?: på)? )?$"
).search
"""`Hälften av de 4,2 miljonerna kommer från Vinnova`: the sum is the whole."""
_part_begins = re.compile(r"(?<!\w)(?:varav|därav|av vilka|av vilket|av dem) (?:\w+ )?$").search
"""`en budget på 9,7 miljoner euro, varav 640 000 euro går till högskolan`: no second total."""
_GIVEN_BY = (" från ", " ur ", " av ", " genom ")
_CLOSE = 40
_PAYERS = frozenset({"funder", "cofunder"})
_PAID = frozenset({BudgetKind.GRANT, BudgetKind.COFINANCING})
spread_over = re.compile(r"(?<!\w)fördela(?:t|de|d|s|des) (?:på|med|över)(?!\w)").search
"""What the parts of a sum stand behind: `640 000 kronor, fördelat på 210 000 kronor 2023, ...`."""
only_sum = re.compile(
    r"(?:totalt|sammanlagt|summa|summa totalt|inalles|allt som allt|i allt|tillsammans)(?: blir det)?:? "
    r"(?:(?:cirka|ca|drygt|knappt|omkring) )?\d[\d .,]{0,14}+ ?[a-zåäö€]{1,9}(?: [a-z]{2,7})?[.!]?$"
).match
_of_money = re.compile(
    r"(?:\d{1,2}\.? )?(?:budget|ekonomi|finansiering|kostnad|kostnader|pengar|pengarna|projektets budget"
    r"|projektbudget|budget och finansiering|kostnader och finansiering)(?: \([^)\n]{1,12}\))?:?$"
).match
"""Headings under which `Totalt 4 815 000 kr.` says what the project costs."""


def find_sums_in_text(
    project: Project, parties: Parties, labelled: frozenset[BudgetKind], home: str
) -> Iterator[Budget | Refused]:
    """Read the sums outside labels; `labelled` are the kinds that labels give, `home` the page's currency."""
    under_labels = project.values
    told = _first_told(parties)
    for amount in project.page.amounts.found:
        if not under_labels.hold(amount.start):
            one = told.get(amount.start)
            yield _of_sentence(project, parties, amount, one, labelled, home)
    for refused in project.page.amounts.refused:
        if not under_labels.hold(refused.start):
            start, _ = said_of(project.page.text.lower, refused)
            yield _millions(project, parties, told.get(start), refused, start, home)
    amounts = project.page.amounts
    lower = project.page.text.lower
    known = {*(one.start for one in amounts.found), *(said_of(lower, one)[0] for one in amounts.refused)}
    for start, one in told.items():
        if start in known or is_more_or_less(project.page.text.lower, one.end):
            continue
        read = read_amount(project.page.text.fold[start : one.end])
        if not isinstance(read, Refused) and one.kind not in labelled:
            yield _told(project, parties, read.value, (start, one.end), one, home)


def _first_told(parties: Parties) -> dict[int, ToldSum]:
    """What each sum is said to be first, with who pays it where another construction says that."""
    told: dict[int, ToldSum] = {}
    for one in parties.sums:
        first = told.setdefault(one.start, one)
        if first.payer is None and one.payer is not None and one.kind is first.kind:
            told[one.start] = one
    return told


def _of_sentence(
    project: Project,
    parties: Parties,
    amount: Found[Amount],
    told: ToldSum | None,
    labelled: frozenset[BudgetKind],
    home: str,
) -> Budget | Refused:
    place = (amount.start, amount.end)
    scope = project.scopes.at(amount.start)
    if scope is None:
        return Refused(*place, Reason.NOT_THE_PROJECT, _RULE)
    applied = read_applied(project, amount, scope.sentence, home) if told is None else None
    if applied is not None and project.foreign(amount.start) is None and amount.value.value >= SMALLEST:
        return applied
    reason = reason_against(project, amount, scope.sentence, each=told is not None)
    if reason is not None:
        return Refused(*place, reason, _RULE)
    if not project.in_list and is_shared_out(project, scope.sentence, amount.start):
        return Refused(*place, Reason.NOT_THE_PROJECT, _RULE)
    if told is not None and amount.value.value >= SMALLEST:
        if told.kind in labelled:
            return Refused(*place, Reason.DUPLICATE, _RULE)
        return _told(project, parties, amount.value, place, told, home)
    return _by_cue(project, parties, amount, scope.sentence, labelled, home)


def _by_cue(
    project: Project,
    parties: Parties,
    amount: Found[Amount],
    sentence: Sentence,
    labelled: frozenset[BudgetKind],
    home: str,
) -> Budget | Refused:
    place, lower = (amount.start, amount.end), project.page.text.lower
    cues = around(cues_in("money_cues", lower, sentence.start, sentence.end), amount.start)
    cue = nearest([c for c in cues if not amount.start <= c.start < amount.end], *place)
    if cue is None:
        return _without_cue(project, parties, amount, sentence, labelled, home)
    if max(amount.start - cue.end, cue.start - amount.end) > _FARTHEST:
        return Refused(*place, Reason.NOT_THE_PROJECT, _RULE)
    if _negated(lower[min(cue.start, amount.start) : max(cue.end + 12, amount.end)]):
        return Refused(*place, Reason.NEGATED, _RULE)
    kind = BudgetKind(cue.kind)
    if "kostnad" in cue.text and is_other_cost(lower, cue.start):
        return Refused(*place, Reason.NOT_THE_PROJECT, _RULE)
    if kind is BudgetKind.TOTAL and _part_begins(lower, max(0, amount.start - _CLOSE), amount.start):
        if not lower.startswith(_GIVEN_BY, amount.end):
            return Refused(*place, Reason.NOT_THE_PROJECT, _RULE)
        kind = BudgetKind.GRANT
    payer = _payer(parties, sentence.start, sentence.end) if kind is BudgetKind.GRANT else None
    of_project = project.in_list or project.tells_of_it(sentence) or payer is not None
    of_project = of_project or (cue.text in _DEFINITE and project.is_near(sentence))
    if kind in labelled or spread_over(lower, sentence.start, amount.start):
        return Refused(*place, Reason.DUPLICATE, _RULE)
    if not of_project or amount.value.value < SMALLEST:
        return Refused(*place, Reason.NOT_THE_PROJECT, _RULE)
    label = project.text(cue.start, cue.end)
    return make_budget(project, amount.value, place, kind, f"{_RULE}_{kind}", label, payer, home)


def _without_cue(
    project: Project,
    parties: Parties,
    amount: Found[Amount],
    sentence: Sentence,
    labelled: frozenset[BudgetKind],
    home: str,
) -> Budget | Refused:
    """A sum that stands alone under a heading of money, in a list, or beside who pays."""
    place, lower = (amount.start, amount.end), project.page.text.lower
    kind, rule, payer = BudgetKind.GRANT, "budget.in_list", None
    if not project.in_list and _is_sum_of_section(lower, sentence):
        kind, rule = BudgetKind.TOTAL, f"{_RULE}_{BudgetKind.TOTAL}"
    elif not project.in_list:
        rule, payer = "budget.beside_payer", _payer_beside(project, parties, amount, sentence, labelled)
    petty = rule == "budget.in_list" and amount.value.value < _PETTY
    if petty or kind in labelled or (payer is None and rule == "budget.beside_payer"):
        return Refused(*place, Reason.NOT_THE_PROJECT, _RULE)
    return make_budget(project, amount.value, place, kind, rule, None, payer, home)


def _is_sum_of_section(lower: str, sentence: Sentence) -> bool:
    """Whether a sum is all that a sentence under a heading of money says."""
    alone = only_sum(lower, sentence.start, sentence.end) is not None
    return alone and _of_money(lower, *sentence.block.section[1:]) is not None


def _payer_beside(
    project: Project,
    parties: Parties,
    amount: Found[Amount],
    sentence: Sentence,
    labelled: frozenset[BudgetKind],
) -> str | None:
    """Who pays the one sum of a sentence that says outright that somebody pays."""
    start, end, _ = sentence
    sums = between(project.page.amounts.found, start, end)
    if len(sums) > 1 or amount.value.value < SMALLEST or not _pays_there(parties, start, end):
        return None
    if BudgetKind.GRANT in labelled or any(one.kind is BudgetKind.GRANT for one in parties.sums):
        return None
    return _payer(parties, start, end)


def _pays_there(parties: Parties, start: int, end: int) -> bool:
    """Whether a sentence says outright that somebody pays."""
    return any(
        claim.role == "funder"
        and not (claim.rule == BOARD or is_weighed(claim.rule))
        and any(start <= a and b <= end for a, b in claim.places)
        for claim in parties.claims
    )


def _millions(
    project: Project, parties: Parties, told: ToldSum | None, refused: Refused, start: int, home: str
) -> Budget | Refused:
    """Millions without a currency in a sentence that makes them money: `Vinnova bidrar med 4,5 miljoner`."""
    scope, lower = project.scopes.at(refused.start), project.page.text.lower
    if scope is None or refused.reason is not Reason.NO_UNIT:
        return refused
    granted = project.in_list and _granted_before(lower[scope.sentence.start : refused.start]) is not None
    if told is None and not (granted and "miljon" in lower[refused.start : refused.end]):
        return refused
    read = read_amount(project.page.text.fold[start : refused.end])
    if isinstance(read, Refused) or is_shared_out(project, scope.sentence, refused.start):
        return refused
    if is_more_or_less(lower, refused.end):
        return refused
    if told is None:
        return make_budget(
            project, read.value, (start, refused.end), BudgetKind.GRANT, "budget.in_list", None, None, home
        )
    return _told(project, parties, read.value, (start, refused.end), told, home)


def _told(
    project: Project, parties: Parties, value: Amount, place: tuple[int, int], told: ToldSum, home: str
) -> Budget:
    kind, payer = told.kind, _name_of_payer(project, parties, told)
    if kind in _PAID and part_of(project.page.text.lower, max(0, place[0] - _CLOSE), place[0]):
        kind, payer = BudgetKind.TOTAL, None
    return make_budget(project, value, place, kind, f"budget.told_{kind}", None, payer, home)


def _name_of_payer(project: Project, parties: Parties, told: ToldSum) -> str | None:
    """Who pays a told sum: for `kommunen` the body it stands for, for `stiftelsen` the only such funder."""
    if told.payer is None or told.payer_at is None or not told.payer.generic:
        return told.payer.canonical if told.payer else None
    settled = (one for one in parties.claims if one.role in _PAYERS and told.payer_at in one.places)
    body = next((one.organisation for one in settled if one.organisation is not None), None)
    if body is not None:
        return body.name
    claim = Claim("funder", told.payer, [told.payer_at], told.rule)
    if resolve(project, claim, frozenset()) and claim.organisation is not None:
        return claim.organisation.name
    noun = told.payer.name.lower().removesuffix("en").removesuffix("et")
    alike = {
        one.mention.canonical
        for one in parties.claims
        if one.role == "funder"
        and not one.mention.generic
        and (one.mention.kind is told.payer.kind or noun in one.mention.canonical.lower())
    }
    return alike.pop() if len(alike) == 1 and told.kind is BudgetKind.GRANT else None


def _payer(parties: Parties, start: int, end: int) -> str | None:
    """The funder that the same sentence names, when it names one only."""
    names = {
        claim.organisation.name if claim.organisation else claim.mention.canonical
        for claim in parties.claims
        if claim.role == "funder" and any(start <= a and b <= end for a, b in claim.places)
    }
    return names.pop() if len(names) == 1 else None
