"""Beginnings and ends that are not the project's: of an idea, of a fund, of what somebody did before."""

import re

from extractors.cues import Cue
from extractors.engine import Found
from extractors.fields.period_making import CLOSE, Time
from extractors.fields.periods_of_grants import of_many
from extractors.page import Sentence

_IDEA = (
    r"(?:prata\w*|talat? om|diskuter\w*|diskussion\w*|kika på|titta på|tänka på|undra\w*"
    r"|funder\w*|dröm\w*|önska\w*|velat|tjat\w*"
    r"|samla\w* in(?: pengar)?"
    r"|skissa\w*|planera|planerat|spåna\w*|leta efter|(?:haft|funnits) (?:planer|en idé|idéer|kontakt))"
)
_begun_to = re.compile(rf"(?: (?!och )[\w-]+){{0,3}}? (?:att )?{_IDEA}(?!\w)").match
"""`började samla in pengar 2016`: then there was no project yet."""
_talked = re.compile(rf"(?<!\w){_IDEA}(?: (?!och )[\w-]+){{0,4}} $").search
"""`har pratat om det här sedan 2009`"""
_talked_since = re.compile(rf"(?: (?!och )[\w-]+){{0,3}}? {_IDEA}(?!\w)").match
_gives = re.compile(r"(?<!\w)(?:delat ut|delar ut|fördelat|fördelar|betalat ut)(?!\w)").search
_OF_IT_ALL = (
    r"(?:det|det hela|allt|alltihop|alltsammans|historien|resan|idén|tanken) (?:började|startade|föddes)"
)
_story_before = re.compile(
    rf"(?<!\w){_OF_IT_ALL}(?: \w+)? med (?:att |(?:en|ett) (?:\w+ )?"
    r"(?:fråga|tanke|idé|möte|samtal|mejl|brev|dröm|diskussion|olycka|artikel|tips)(?!\w))"
).search
_story_behind = re.compile(r" (?:med att|när|efter att|av en slump)(?!\w)").match
"""`Det hela började med att elräkningen i maj 2022 kom`: how the idea came."""
_began = re.compile(rf"(?<!\w){_OF_IT_ALL}(?: redan| nog)? (?:år |hösten |våren |i \w+ )?$").search
_planned_once = re.compile(
    r"(?<!\w)(?:ursprungligen|från början (?:var|skulle|räknade)|(?:hade|räknade) (?:\w+ )?räknat med"
    r"|(?:var|hade varit) (?:först |från början |egentligen )?(?:planera[dt]e?|tänkta?|beräkna[dt]e?|satt))"
    r"(?!\w)"
).search
_came_otherwise = re.compile(
    r"(?<!\w)(?:men|dock|i stället|istället|försena\w*|fördröj\w*|dröjde|sköts|flyttad?e?s|till följd av"
    r"|på grund av|först (?:i|den|på|hösten|våren))(?!\w)"
).search
_AHEAD = 120
TOLD = ("start", "end", "project")
_month = re.compile(
    r"(?<!\w)(?:i|till|från|den \d+|under) (?:januari|februari|mars|april|maj|juni|juli|augusti"
    r"|september|oktober|november|december)(?!\w)"
).search
_next_clause = re.compile(
    r"(?:,|;)? (?:och|men|medan|samt) (?!(?:januari|februari|mars|april|maj|juni|juli"
    r"|augusti|september|oktober|november|december|i|den|till|fram|med|under|från|\d)(?!\w))"
).search
_not_of_it = re.compile(
    r" (?:för|av) (?:\w+ )?(?:ansök\w*|anmäl\w*|röst\w*|inlämn\w*|tävling\w*|utlys\w*|kurs\w*)"
).match
_old_end = re.compile(r"(?<!\w)(?:tidigare|förra|gamla|ursprungliga|föregående) $").search
_CEASED = frozenset({"slutade", "slutar", "slutat"})
_ceased = re.compile(r" (?!ha |vara )[a-zåäö]{2,}a(?: |$)").match
"""`där bussen slutade stanna 2011`"""


def is_of_another_thing(lower: str, sentence: Sentence, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a word of beginning or ending tells of an idea, of what a fund does, of a habit."""
    if cue.end <= time.start and _has_time_and_ends(lower, cue.end, time.start):
        return True
    if cue.kind in TOLD and _was_other(lower, sentence, time):
        return True
    if cue.kind == "end":
        if cue.text.startswith("slutda"):
            old = _old_end(lower, sentence.start, cue.start) or _not_of_it(lower, cue.end)
            return old is not None
        return cue.text in _CEASED and _ceased(lower, cue.end, sentence.end) is not None
    if cue.kind != "start":
        return False
    if _is_story(lower, sentence, time):
        return True
    if cue.text == "sedan":
        before = lower[max(sentence.start, cue.start - 2 * CLOSE) : cue.start]
        given = _gives(lower, sentence.start, sentence.end) or of_many(lower, sentence.start, sentence.end)
        idea = _talked(before) or _talked_since(lower, time.end, sentence.end)
        return bool(given or idea)
    return _begun_to(lower, cue.end, sentence.end) is not None


def _has_time_and_ends(lower: str, start: int, end: int) -> bool:
    """Whether the clause of a word has a month of its own: `börjar i maj och mattan läggs i juni 2022`."""
    month = _month(lower, start, end)
    return month is not None and _next_clause(lower, month.end(), end) is not None


def _is_story(lower: str, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether a sentence tells how somebody came to think of it."""
    if _story_before(lower, sentence.start, time.start):
        return True
    began = _began(lower, sentence.start, time.start)
    return began is not None and _story_behind(lower, time.end, sentence.end) is not None


def _was_other(lower: str, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether it was once planned to begin then, and came otherwise."""
    if _planned_once(lower, sentence.start, time.start) is None:
        return False
    return _came_otherwise(lower, time.end, time.end + _AHEAD) is not None
