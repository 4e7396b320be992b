"""Which sums of running text cannot be the project's: fees, differences, what is shared out or denied."""

import re
from functools import lru_cache

from extractors.engine import Found
from extractors.grammar.values import Amount
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.topics import is_unreal
from extractors.whereabouts import Placed
from schemas import Reason

_CLOSE = 40
_HOUSE = 60
_fee_before = re.compile(
    r"(?:insatser?|avgift(?:er|en)?|\w+avgift(?:er|en)?|biljetter|hyra|pris(?:et)?|arvoden?)"
    r" (?:på|om|är|var|blir) (?:(?:cirka|ca|drygt|högst|minst) )?$"
).search
"""A sum that somebody pays to take part."""
_of_house_before = re.compile(
    r"(?<!\w)(?:(?:verksamhets|organisations|grund|bas|förenings|aktivitets|års)(?:bidrag|stöd|anslag)(?:et)?"
    r"|(?:bas|grund|kärn)finansiering(?:en)?|\w*prenumeration(?:en)?|\w*intäkter(?:na)?|inkomster(?:na)?"
    r"|omsättning(?:en)?|(?:omsätter|omsatte)(?: \w+)?|eget kapital|årets resultat)"
    r"(?: (?:på|om|är|var|med|till|uppgick|uppgår|blev|för|(?:19|20)\d\d|året|totalt|i|fjol|drygt|cirka"
    r"|ca)){0,4} $"
).search
"""Money of a body, whatever its projects: `ett verksamhetsbidrag på 850 000 kronor`."""
_to_share = re.compile(r" (?:i år |totalt )?att (?:fördela|dela|söka)(?!\w)").match
_prize = re.compile(r"(?<!\w)(?:diplom|blommor|blomma|blombukett|prissumma\w*|hedersomnämnande)(?!\w)").search
"""What somebody is honoured with: `blommor, diplom och 10 000 kronor`."""
is_more_or_less = re.compile(
    r" (?:(?:mer|mindre|dyrare|billigare|högre|lägre)(?! än (?:\w+ ){0,2}bevilja)"
    r"|om året|per år|årligen|varje år|i månaden|per månad)(?!\w)"
).match
"""What makes a sum a difference or a rate: `kostade 90 000 kronor mer än beräknat`."""
_shared_out = re.compile(
    r"(?<!\w)(?:fördela(?:r|t|s|de|des)(?! (?:på|med|över)(?::| (?:\d|åren|två år|tre år|lika|följande)))"
    r"|dela(?:r|de|t)? på|dela[rt] ut|delade ut|utlyst|att söka"
    r"|hela landet|(?<!av )(?:\d\d+|flera|alla|nya) (?:\w+ )?projekt"
    r"|(?:får|fick|fått|beviljas|tilldelas) (?:de |alla )(?:\w+ ){0,2}projekten"
    r"|till (?:\w+ ){0,2}(?:projekten|andra projekt|nya projekt|organisationer|föreningar))(?!\w)"
).search
"""A sentence about the money of a fund or of several projects: `delar på 88 mkr`, `till 41 projekt`."""
_IN_ALL = ("totalt ", "sammanlagt ", "inalles ", "sammantaget ", "tillsammans ")
_in_all = re.compile(r"(?<!\w)(?:totalt|sammanlagt|alltså|dvs|tillsammans|inalles)(?: \w+)? $").search
"""`150 000 kronor per år, totalt 450 000 kronor`"""
_yearly = re.compile(r"(?<!\w)(?:per år|årligen)(?!\w)").search


def reason_against(
    project: Project, amount: Found[Amount], sentence: Sentence, *, each: bool
) -> Reason | None:
    """Why a sum is not the project's; one that `each` of those who are said to pay gives is."""
    reason = project.foreign(amount.start)
    if reason is not None:
        return reason
    if sentence.block.kind is Kind.QUOTE or is_more_or_less(project.page.text.lower, amount.end):
        return Reason.NOT_THE_PROJECT
    if _is_of_house(project.page.text.lower, amount, sentence):
        return Reason.NOT_THE_PROJECT
    fee = _fee_before(project.page.text.lower, max(0, amount.start - 40), amount.start)
    shares = each and project.page.text.lower.endswith("vardera", amount.start, amount.end)
    if (amount.value.per is not None and not shares) or fee is not None:
        return Reason.RATE
    return Reason.NEGATED if is_unreal(project.page.text.lower, sentence.start, sentence.end) else None


def _is_of_house(lower: str, amount: Placed, sentence: Sentence) -> bool:
    """Whether a sum is what a body has for its work, deals out to many or honours somebody with."""
    before = _of_house_before(lower, max(sentence.start, amount.start - _HOUSE), amount.start)
    return bool(before or _to_share(lower, amount.end) or _honours(lower, sentence.start, sentence.end))


@lru_cache(maxsize=64)
def _honours(lower: str, start: int, end: int) -> bool:
    return _prize(lower, start, end) is not None


def is_out_of_question(project: Project, amount: Placed, sentence: Sentence) -> bool:
    """Whether a sum cannot be the project's: another's, a fee, a difference, what is shared out or denied."""
    lower = project.page.text.lower
    return bool(
        project.foreign(amount.start) is not None
        or sentence.block.kind is Kind.QUOTE
        or is_more_or_less(lower, amount.end)
        or _fee_before(lower, max(0, amount.start - 40), amount.start)
        or _is_of_house(lower, amount, sentence)
        or is_unreal(lower, sentence.start, sentence.end)
        or is_shared_out(project, sentence, amount.start)
    )


def is_shared_out(project: Project, sentence: Sentence, start: int) -> bool:
    """Whether a sentence shares out sums or gives them by the year, and the one at `start` is not all."""
    lower = project.page.text.lower
    if not _says_shared_out(lower, sentence.start, sentence.end):
        return False
    yearly = _shared_out(lower, sentence.start, sentence.end) is None
    whole = lower.startswith(_IN_ALL, start) or _in_all(lower, max(sentence.start, start - _CLOSE), start)
    return not (yearly and whole)


@lru_cache(maxsize=64)
def _says_shared_out(lower: str, start: int, end: int) -> bool:
    """Kept for the sentences just looked at: every sum of a sentence asks for the same."""
    return _shared_out(lower, start, end) is not None or _yearly(lower, start, end) is not None
