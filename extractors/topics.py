"""Which project a sentence is about: this one, another one that the page tells about, a programme, a call."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from extractors.engine import Found
from extractors.layout import Kind
from extractors.lookup import Lookup, Places
from extractors.name_parts import ProjectName
from extractors.name_quotes import IN_QUOTES
from extractors.other_texts import begin_of_other_texts
from extractors.page import Page, Sentence
from extractors.relations import is_related
from extractors.tables import rows
from schemas import Reason


class Topic(StrEnum):
    """What a sentence is about."""

    OWN = "own"
    OTHER = "other"
    PROGRAMME = "programme"
    CALL = "call"


REASONS = {Topic.OTHER: Reason.OTHER_PROJECT, Topic.PROGRAMME: Reason.PROGRAMME, Topic.CALL: Reason.PROGRAMME}
"""Why a value in a sentence of that topic is none of this project's."""


class Scope(NamedTuple):
    """A sentence, what it is about, and the name of the other project if it is about one."""

    sentence: Sentence
    topic: Topic
    other: str = ""
    turn: int | None = None
    """Where a sentence about this project comes to speak of the other: `Det bygger på Vägval, som ...`."""


def _cues(topic: str, where: str) -> tuple[str, ...]:
    return tuple(r["cue"] for r in rows("topic_cues") if r["topic"] == topic and r["where"] == where)


_OTHER_STARTS = _cues("other", "start")
_PROGRAMME_STARTS, _CALL_STARTS = _cues("programme", "start"), _cues("call", "start")
_PROGRAMME_NAMED = "programmet"
_BY_NAME = ("fonden för ", "fonden till ")
"""A fund whose name opens a sentence: `Fonden för en rättvis omställning`."""
_told_in = Lookup(
    [
        *((cue, topic) for topic in Topic for cue in _cues(topic.value, "any")),
        (_PROGRAMME_NAMED, _PROGRAMME_NAMED),
    ]
).inside
_PRONOUNS = ("det ", "den ", "dess ")


_UNREAL_WORDS = tuple(row["phrase"] for row in rows("unreal_words"))
_UNREAL = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _UNREAL_WORDS))})(?!\w)")
_ONLY_ON = frozenset(row["phrase"] for row in rows("unreal_words") if row["reach"] == "on")
_ASKED = ("sök", "ansök")
_APPLY = frozenset({"ansöker", "ansökte", "har ansökt"})
_for_money = re.compile(
    r".{0,60}?(?:stöd|bidrag|medel|pengar|finansiering|anslag|kronor|miljoner|euro|mkr)(?:et|en)?(?!\w)",
    re.DOTALL,
).match
_NOT = r"(?:inte|ej|aldrig|ingen|inget|inga|nej|avslag)(?!\w)"
_came_true = re.compile(
    rf"(?<!\w)(?:och|som|vilket|vilken|vilka|men)(?: (?!{_NOT})\w+){{0,3}}? "
    rf"(?:fick|fått|beviljades|beviljats|beviljade|godkändes|bifölls|erhöll)(?!\w)(?! {_NOT})"
).search
"""`Vi sökte och fick pengar från Vinnova`: what was asked for was given."""
_may_be_unreal = Lookup((phrase, None) for phrase in _UNREAL_WORDS).inside


_of_award = re.compile(
    r"(?:beviljat|beviljas|bidrag|stöd|anslag|budget|totalt|total budget|kostnad)(?: \w+)?:? "
    r"(?:ca |cirka )?\d"
).match
"""`Beviljat 41 000 euro` behind a sentence on the project before says what this one got."""
_opens_with_it = re.compile(r"(?:projektet|insatsen|satsningen|vi|arbetet) (?!som )").match


def _unreal_in(lower: str, start: int, end: int) -> list[tuple[int, str]]:
    """The phrases of a stretch that take something back, without an application that was granted."""
    if not _may_be_unreal(lower, start, end):
        return []
    found = [(match.start(), match[0]) for match in _UNREAL.finditer(lower, start, end)]
    asked = [place for place, phrase in found if any(word in phrase for word in _ASKED)]
    if asked and _came_true(lower, asked[0], end):
        return [one for one in found if one[0] not in asked]
    return found


@lru_cache(maxsize=64)  # every sum and body of a sentence asks for the same
def is_unreal(lower: str, start: int, end: int) -> bool:
    """Whether a sentence says that something is not so, or not yet (table `unreal_words`).

    >>> text = "projektet fick avslag. det drivs av lund."
    >>> is_unreal(text, 0, 22), is_unreal(text, 23, len(text))
    (True, False)
    """
    return bool(_unreal_in(lower, start, end))


def real_end(lower: str, start: int, end: int) -> int:
    """Where what is so ends in a sentence: its end, before `hoppas` and the like, or its start: nothing is.

    >>> text = "ekby if, som driver projektet, hoppas på mer."
    >>> text[: real_end(text, 0, len(text))], real_end("projektet fick avslag", 0, 21)
    ('ekby if, som driver projektet, ', 0)
    >>> text = "ekby if ansökte om 300 000 kronor till projektet."
    >>> text[: real_end(text, 0, len(text))]  # who applied is so
    'ekby if ansökte'
    """
    found = _unreal_in(lower, start, end)
    if any(phrase not in _ONLY_ON for _, phrase in found):
        return start
    if not found:
        return end
    place, phrase = found[0]
    after = place + len(phrase)
    return after if phrase in _APPLY and _for_money(lower, after, end) else place


_comes_back = re.compile(r"(?:syftet|målet|projektets \w+|avsikten|ambitionen) (?:är|med)(?!\w)").match
"""`Arbetet bygger på Vägval. Syftet är att`: the aim of the project that the first sentence began with."""
_pays = re.compile(
    r"(?:programmet|fonden) (?:bidrar|bidrog|finansierar|finansierade|betalar|betalade|står|stod|gick in) "
).match
"""`Programmet bidrog med 1,08 miljoner`: what it pays is told of the project."""
_within_programme = re.compile(r"(?<!\w)(?:inom|för|genom|i) (?:\w+-)?programmet(?!\w)").search
"""`Projektet finansieras inom ramen för programmet X. Det syftar till` tells on of the programme."""


class Scopes:
    """The sentences of a page with their topics; `at` finds the one around a position."""

    def __init__(self, scopes: tuple[Scope, ...]) -> None:
        self.all = scopes
        self._starts = [scope.sentence.start for scope in scopes]

    def at(self, position: int) -> Scope | None:
        """The scope of the sentence around a position of the fold; None outside running text."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.all[index].sentence.end:
            return None
        return self.all[index]


def read_topics(page: Page, own_names: frozenset[str]) -> Scopes:
    """Say of every sentence what it is about. `own_names` are the names of this project, in lower case.

    A sentence that names another project opens its scope: to the end of the paragraph, or of the whole
    section where the section tells the background. A sentence that speaks of this project closes it.
    """
    lower = page.text.lower
    names = [n for n in page.names if not _is_own(n.value.name, own_names) and n.rule != IN_QUOTES]
    name_starts = [n.start for n in names]
    related_starts = {n.start for n in names if is_related(lower, n.start)}
    related_names = {n.value.name.lower(): n.value.name for n in names if n.start in related_starts}
    related_called = list(related_names.values())
    related_places = Places(page.text.fold, related_called)  # in its own case: Bergrum is no bergrum
    own_places = Places(lower, list(own_names))
    scopes: list[Scope] = []
    other, previous = "", Topic.OWN
    turned, beyond = False, begin_of_other_texts(lower, page.layout)
    block = section = None
    for sentence in page.sentences:
        start, end = sentence.start, sentence.end
        same_section = section == sentence.block.section and sentence.block.section.role == "background"
        if sentence.block is not block:
            block, previous = sentence.block, Topic.OWN
            if not same_section:
                other = ""
        section = sentence.block.section
        told = _told_in(lower, start, end)
        own = (
            Topic.OWN in told
            or bool(_of_award(lower, start, end))
            or bool(own_names and own_places.inside(start, end))
        )
        here = _in(names, name_starts, sentence) if names else ()
        related = next((n for n in here if n.start in related_starts), None)
        if related is not None and (own or _opens_with_it(lower[start:end])):
            scopes.append(Scope(sentence, Topic.OWN, related.value.name, related.start))
            other, previous, turned = "" if own else related.value.name, Topic.OWN, not own
            continue
        if turned and _comes_back(lower, start, end):
            other = ""
        turned = False
        if own:
            other, topic = "", Topic.OWN
        else:
            words = lower[start:end]
            if here and sentence.block.kind is not Kind.QUOTE:
                other = here[0].value.name
            elif not other and related_called:
                number = min(related_places.inside(start, end), default=None)
                other = "" if number is None else related_called[number]
            topic = _topic(words, told, previous, other, section.role) if start < beyond else Topic.OTHER
        scopes.append(Scope(sentence, topic, other if topic is Topic.OTHER else ""))
        of_programme = _PROGRAMME_NAMED in told and (
            not own or _within_programme(lower, start, end) is not None
        )
        previous = Topic.PROGRAMME if topic is Topic.PROGRAMME or of_programme else topic
    return Scopes(tuple(scopes))


_WHERE = (" i ", " på ", " vid ", " för ", " längs ", ", ", ": ", " - ")


def _is_own(name: str, own_names: frozenset[str]) -> bool:
    """Whether a name is this project's, or its first part: `Nyväg` of `Nyväg i Husby`, of `Nyväg, fas 2`."""
    low = name.lower()
    return low in own_names or any(
        own.startswith(tuple(low + where for where in _WHERE)) for own in own_names
    )


def _in(
    names: Sequence[Found[ProjectName]], starts: Sequence[int], sentence: Sentence
) -> Sequence[Found[ProjectName]]:
    return names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def _topic(words: str, told: list[str], previous: Topic, other: str, role: str) -> Topic:
    if role == "call" or words.startswith(_CALL_STARTS) or Topic.CALL in told:
        return Topic.CALL
    of_programme = words.startswith(_PROGRAMME_STARTS) and not words.startswith(_BY_NAME)
    if (of_programme and _pays(words) is None) or Topic.PROGRAMME in told:
        return Topic.PROGRAMME
    if previous is Topic.PROGRAMME and words.startswith(_PRONOUNS):
        return Topic.PROGRAMME
    elsewhere = words.startswith(_OTHER_STARTS) or Topic.OTHER in told
    return Topic.OTHER if other or elsewhere else Topic.OWN
