"""Sums that were applied for, and what was granted instead: `sökte 400 000 kronor men fick 300 000`."""

import re

from extractors.engine import Found
from extractors.fields.sums import make_budget
from extractors.grammar.values import Amount
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.whereabouts import between
from schemas import Budget, BudgetKind

APPLIED_FOR = "budget.applied_for"
_REACH = 90
_money = (
    r"(?:(?:ett |en )?(?:\w+ )?(?:stöd|bidrag|medel|pengar|finansiering|anslag|projektmedel|projektstöd) )?"
)
_applied = re.compile(
    r"(?<!\w)(?<!kan )(?<!som )(?:söker|sökte|sökt|ansöker|ansökte|ansökt|begärt|begärde|begär|bett"
    r"|äskat|äskar|äskade|söks|söktes|begärs|begärdes|äskas"
    r"|ansökan(?: \w+){0,3} (?:gäller|gällde|avser|avsåg|är|var|omfattar|på|om))"
    r"(?: nu| också| därför| själva?| oss)?(?: (?:hos|från|av) [^.,;]{2,50}?)? "
    rf"(?:om )?{_money}(?:om |på |med |motsvarande )?(?:totalt |sammanlagt )?$"
).search
_granted = re.compile(
    r"(?<!\w)(?:men|och|varav|i stället)(?: \w+){0,2} (?:fick|får|beviljades|beviljas|tilldelades|tilldelas"
    r"|fått|beviljats)(?: (?:i stället|bara|endast|till slut|nöja sig med|hela)){0,2} (?:med )?$"
).search
_from = re.compile(r"(?: i (?:stöd|bidrag))? (?:från|hos|av|ur) $").fullmatch


def read_applied(project: Project, amount: Found[Amount], sentence: Sentence, home: str) -> Budget | None:
    """What was applied for (kind `other`), or was granted of it; None where the words before say neither."""
    lower, first = project.page.text.lower, max(sentence.start, amount.start - _REACH)
    if sentence.block.kind is Kind.QUOTE or amount.value.per is not None:
        return None
    if not (project.in_list or project.is_near(sentence)) or "avsl" in lower[sentence.start : sentence.end]:
        return None
    place = (amount.start, amount.end)
    if _applied(lower, first, amount.start) is not None:
        payer = _asked(project, sentence, amount)
        return make_budget(project, amount.value, place, BudgetKind.OTHER, APPLIED_FOR, None, payer, home)
    asked = _applied_in(lower, sentence.start, amount.start)
    if asked and _granted(lower, first, amount.start) is not None:
        return make_budget(
            project, amount.value, place, BudgetKind.GRANT, "budget.granted_of", None, None, home
        )
    return None


def _applied_in(lower: str, start: int, end: int) -> bool:
    return any(lower.find(word, start, end) >= 0 for word in ("sökt", "söker", "begär", "bett om", "äska"))


def _asked(project: Project, sentence: Sentence, amount: Found[Amount]) -> str | None:
    """Who was asked for it: the body right behind the sum, or between the verb and it."""
    fold, lower = project.page.text.fold, project.page.text.lower
    for body in between(project.page.organisations.found, sentence.start, sentence.end):
        if body.value.generic:
            continue
        behind = body.start > amount.end and _from(lower, amount.end, body.start)
        before = body.end <= amount.start and fold[max(0, body.start - 5) : body.start].endswith(
            (" hos ", " från ", " av ")
        )
        if behind or before:
            return body.value.canonical
    return None
