"""What may not be the name of a project, whatever its signs: persons, books, houses, projects of others."""

import re

from extractors.fields.own_names import of_payer
from extractors.fields.title_candidates import Candidate
from extractors.fields.villages import HOUSES
from extractors.grammar.first_names import FIRST_NAMES
from extractors.name_callings import is_of_other
from extractors.page import Page
from extractors.privacy import names_person
from extractors.reduction import is_short_for
from extractors.relations import relation_before
from extractors.verbs import is_finite
from extractors.whereabouts import between

_word_before = re.compile(r"(\w+),? \"?$").search
_of_role = re.compile(
    r"(?:partner|ägare|ledare|samordnare|koordinator|finansiär|huvudman|arrangör|sökande|medverkande)\w*"
    r"(?: \w+){0,3} (?:är|var|blir|blev|heter) $"
).search
"""`Partner i projektet är Voxnadalen`"""
_is_a = re.compile(r"\"?, (?:en|ett) (?:\w+[ate] )?(?P<noun>\w+)").match
_FIRST = frozenset(map(str.lower, FIRST_NAMES))
_performed = frozenset(
    ("sjöng", "sjunger", "läste", "läser", "spelade", "spelar", "såg", "ser", "visade", "visar", "dansade")
)
_EXPLAINED = frozenset({"name.expanded", "name.abbreviated"})
"""Terms that are explained as names are; rules tell which is which."""
_ENDINGS = ("en", "n", "et", "t")
_NEAR, _LONGEST_BODY = 30, 120


def is_ruled_out(page: Page, one: Candidate) -> bool:
    """Whether a candidate is a person, another thing or project, or no name but words of a sentence."""
    text, lower = page.text.fold[one.start : one.end], page.text.lower
    if names_person(text.lower()) or relation_before(lower, one.start) is not None:
        return True
    if lower.startswith(":s ", one.end):
        return True  # `syftet med IUC:s projekt`
    if of_payer(page.text.fold, 0, one.start):
        return True
    if not _EXPLAINED.isdisjoint(one.of):
        return True
    in_text_only = not one.of
    if in_text_only and any(is_finite(word) for word in text.split() if word.islower()):
        return True
    return any(
        _is_of_other(lower, place.start, place.end) or _is_short_for_body(page, place.start, text)
        for place in one.places
    )


def _is_short_for_body(page: Page, start: int, text: str) -> bool:
    """Whether words are the short form of the body before them: `Ekby Lokaltåg AB, ELA, kartlägger`."""
    bodies = between(page.organisations.found, max(0, start - _LONGEST_BODY), start)
    return any(start - 2 <= body.end < start and is_short_for(text, body.value.name) for body in bodies)


def _is_of_other(lower: str, start: int, end: int) -> bool:
    """Whether the words beside a place say what else it is: `filmen "Hej"`, `sjöng "Hem"`, `Ek, en gård`."""
    if _of_role(lower, max(0, start - 2 * _NEAR), start):
        return True
    before = _word_before(lower, max(0, start - _NEAR), start)
    if before and before[1] in _FIRST and " " not in lower[start:end]:
        return True  # `Eva Holmberg`
    if before and (is_of_other(before[1]) or (before[1] in _performed and lower[start - 1] == '"')):
        return True
    behind = _is_a(lower, end, end + 2 * _NEAR)
    noun = behind["noun"] if behind else ""
    return bool(noun) and (is_of_other(noun) or any(noun + ending in HOUSES for ending in _ENDINGS))
