"""When, in sentences of a grant: the time that a sum is for, and the day it was given."""

import re

from extractors.cues import Cue
from extractors.engine import Found
from extractors.fields.period_making import CLOSE, Time, bounds, is_range
from extractors.grammar.number_words import FEW
from extractors.grammar.time_values import Date
from extractors.grammar.time_values import Period as PeriodValue
from extractors.page import Sentence
from extractors.project import Project
from extractors.whereabouts import between

of_many = re.compile(
    rf"(?<!\w)(?:[2-9]|\d\d+|{'|'.join(FEW)}|flera|samtliga|alla|många)"
    r" (?:[\w-]+ ){0,2}(?:projekt|ansökningar)(?!\w)"
).search
"""`2020 beviljades 62 projekt`: no decision on one of them."""
UNTIL_WORDS = ("till och med ", "t.o.m. ", "fram till ")


_called = re.compile(
    r"(?:^|[,;(.] ?)(?:tid|tidsperiod|löptid|tidsram|tidplan|tidsplan|projekttid|projektperiod"
    r"|genomförandetid|start (?:och|-) slut):? $"
).search
"""`Beviljat 41 000 euro, tid 1.8.2022-31.7.2023.`"""


def is_called_time(project: Project, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether the word before a time says that it is one: `tid 1.8.2022-31.7.2023`."""
    before = max(sentence.start, time.start - CLOSE), time.start
    return is_range(time.value) and _called(project.page.text.lower, *before) is not None


for_then = re.compile(r"(?<!\w)(?:för|under|avser|gäller)(?: (?:perioden|tiden|åren))? (?:från )?$").search


_concerns = re.compile(
    r"(?<!\w)(?:pengarna|bidraget|stödet|medlen|anslaget|beslutet|projektet|finansieringen|beloppet|summan)"
    r" (?:avser|avsåg|gäller|gällde|är avsedda|är avsett|ska användas|används"
    r"|(?:får|kan|ska|skall) (?:\w+ )?(?:disponeras|användas|utnyttjas|nyttjas|förbrukas|tas i anspråk))"
    r"(?: (?:för|under))?"
    r"(?: (?:perioden|tiden|åren|år|hela))? $"
).search
_money_for = re.compile(
    r"(?<!\w)(?:får|fick|fått|beviljas|beviljats|beviljades|beviljat|beviljade|tilldelats|ger|gett|gav)"
    r"(?: [^\W\d][\w-]*){0,6} (?:\w*medel|pengar|\w*stöd|\w*bidrag|\w*anslag)"
    r"(?: [^\W\d][\w-]*){0,5} för (?:år )?$"
).search
_to_do = re.compile(r" för att(?!\w)| till |\.?$").match


def is_money_for(project: Project, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether a time is what money is for: `Pengarna avser 2021`, `har fått medel för 2021 för att`."""
    lower = project.page.text.lower
    low = max(sentence.start, time.start - 120)
    longer = is_range(time.value) or len(time.value.edtf or "") == len("2021")
    if longer and _concerns(lower, low, time.start) and project.is_near(sentence):
        return True
    value = time.value.edtf or ""
    if len(value) != len("2021") or not _to_do(lower, time.end, sentence.end):
        return False
    many = of_many(lower, sentence.start, sentence.end) or fund_gives(lower, sentence.start, sentence.end)
    return bool(_money_for(lower, low, time.start)) and not many and project.is_near(sentence)


_for_period = re.compile(r"(?<!\w)för (?:perioden|tiden|åren) (?:från )?$").search


def paid_for(project: Project, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether a body pays a sum from when till when: `Arvsfonden har beviljat 2 mkr för perioden ...`."""
    lower = project.page.text.lower
    before = max(sentence.start, time.start - CLOSE), time.start
    if not is_range(time.value) or not for_then(lower, *before):
        return False
    paid = between(project.page.amounts.found, sentence.start, time.start)
    body = between(project.page.organisations.found, sentence.start, time.start)
    shared = of_many(lower, sentence.start, sentence.end) or fund_gives(lower, sentence.start, sentence.end)
    told = body or (_for_period(lower, *before) and project.tells_of_it(sentence))
    return bool(paid and told) and not shared and project.is_near(sentence)


fund_gives = re.compile(
    r"(?<!\w)(?:\d{3} miljoner|\w*miljarder|fördela\w*|utlys\w*|avsätt\w*|avsatt|hela landet|per år)(?!\w)"
).search


def paid_until(project: Project, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether a sentence of money says until when: `Vinnova går in med 2 mkr till och med juni 2025`."""
    lower, amounts = project.page.text.lower, project.page.amounts.found
    until = lower.startswith(UNTIL_WORDS, time.start)
    if not until or not isinstance(time.value, Date | PeriodValue) or bounds(time.value)[1] is None:
        return False
    paid = between(amounts, sentence.start, time.start)
    body = between(project.page.organisations.found, sentence.start, time.start)
    return bool((paid or is_paid(lower, sentence)) and body) and project.is_near(sentence)


_paid = re.compile(
    r"(?<!\w)(?:med|genom|tack vare)(?: \w+){0,3} [\w-]*(?:bidrag|bidraget|stöd|stödet|anslag|anslaget|medel"
    r"|pengar) (?:från|av|ur)(?!\w)"
).search


def is_paid(lower: str, sentence: Sentence) -> bool:
    """Whether a sentence says that it is done with somebody's money: `med stöd av Kulturrådet`."""
    return _paid(lower, sentence.start, sentence.end) is not None


_for_that = re.compile(r"(?<!\w)(?:för|under|avser|gäller|till|från)(?: den)? $").search


_is_for = re.compile(r"(?<!\w)(?:för|avser|gäller)(?: (?:perioden|tiden|åren|hela|den))? $").search


def is_for_that(project: Project, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether what was granted is for a time: `beviljades 90 000 kronor för 2019`."""
    before = max(sentence.start, time.start - CLOSE), time.start
    return _is_for(project.page.text.lower, *before) is not None


def given_then(project: Project, sentence: Sentence, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a sentence of a grant says when, behind the sum: `fick 90 000 kronor av Vinnova i maj 2018`."""
    if cue.kind != "decision" or cue.end > time.start:
        return False
    before = project.page.text.lower[max(sentence.start, time.start - CLOSE) : time.start]
    paid = between(project.page.amounts.found, cue.end, time.start)
    body = between(project.page.organisations.found, cue.end, time.start)
    told = paid or (body and cue.text == "efter beslut")
    return bool(told) and not _for_that(before) and not between(project.page.times.found, cue.end, time.start)
