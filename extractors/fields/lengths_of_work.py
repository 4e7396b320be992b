"""Whether words around a length say that the work takes so long: `Under två år ska museet samla`."""

import re

from extractors.engine import Found
from extractors.grammar.time_values import Duration
from extractors.page import Sentence
from extractors.project import Project

_opening = re.compile(r"(?:under|i|på) (?:(?:de|hela|kommande|närmaste|totalt|drygt|nästan) )*").fullmatch
_then_does = re.compile(r"(?:s tid|s period)? (?:ska|skall|kommer) (?!de senaste|det ha|vara)").match
_does_so_long = re.compile(
    r"(?<!\w)(?:ska|skall|kommer) (?:vi|man|de|projektet|föreningen|satsningen)(?: nu| att| tillsammans)?"
    r" (?:under|på|i) (?:(?:de|hela|kommande|närmaste) )*$"
).search
"""`Tillsammans ska vi under tre år ta fram`"""
_adjective = re.compile(r"(?:årigt|åriga|årig|månaders)$").search
_is_work = re.compile(
    r" (?:och [\w-]+ |[\w-]+ga |[\w-]+ska |nytt |ny )?[\w-]*(?:projekt|satsning|försök|försöksverksamhet"
    r"|samarbete|pilot|insats|initiativ|studie|utvecklingsarbete|förstudie)(?:et|en|n)?"
    r"(?! som (?:avslutades|gjordes|slutade))(?!\w)"
).match
_another = re.compile(
    r"(?<!\w)(?:tidigare|förra|föregående|annat|andra|liknande|efter|ansök\w*|varje|avslutade?)"
    r"(?: [\w-]+){0,3} $"
).search
_some_of_it = re.compile(r"(?<!\w)(?:första|sista|senaste|gångna|förflutna|inledande)(?: \w+)? $").search
_count = re.compile(r"P(\d+)Y").match
_MOST_YEARS = 12
_takes = re.compile(r"(?<!\w)(?:tog|tar|har tagit|tagit|väntas ta|beräknas ta)(?: \w+)? $").search
_to_finish = re.compile(
    r" (?:för \w+ )?att (?:få till|bygga|bygga om|genomföra|färdigställa|slutföra|bli klar|bli färdig"
    r"|få klart)\w*(?!\w)"
).match
_aged = ("W", "D")


def is_of_work(project: Project, sentence: Sentence, length: Found[Duration]) -> bool:
    """Whether the work on the project, told of here or in the sentence before, takes so long."""
    lower = project.page.text.lower
    before = lower[sentence.start : length.start]
    if length.value.iso.endswith(_aged) or not _is_told(project, sentence):
        return False
    opens = _opening(before) and _then_does(lower, length.end, sentence.end)
    if opens or _does_so_long(before):
        return True
    if _adjective(lower, length.start, length.end):
        return bool(_is_work(lower, length.end, sentence.end)) and _another(before) is None
    return bool(_takes(before) and _to_finish(lower, length.end, sentence.end))


def is_too_long(value: Duration) -> bool:
    """Whether no project is so long: `under 26 år` is an age."""
    years = _count(value.iso)
    return years is not None and int(years[1]) > _MOST_YEARS


def is_of_another(project: Project, sentence: Sentence, length: Found[Duration]) -> bool:
    """Whether it is of another or a part: `ett tidigare tvåårigt projekt`, `de första tre åren`."""
    lower = project.page.text.lower
    if is_too_long(length.value):
        return True
    before = max(sentence.start, length.start - 30), length.start
    of_many = lower.endswith(("åren", "månaderna"), length.start, length.end)
    if of_many and _some_of_it(lower, *before):
        return True
    adjective = _adjective(lower, length.start, length.end) is not None
    return adjective and _another(lower, sentence.start, length.start) is not None


def _is_told(project: Project, sentence: Sentence) -> bool:
    """Whether a sentence, or the one before it in its paragraph, speaks of the project."""
    if project.tells_of_it(sentence):
        return True
    before = project.scopes.at(sentence.start - 2)
    same = before is not None and before.sentence.block is sentence.block
    return before is not None and same and project.tells_of_it(before.sentence)
