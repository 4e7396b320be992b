"""Beginnings and ends that are not the project's: of an idea, of a fund, of what somebody did before."""

import re

from extractors.cues import Cue
from extractors.engine import Found
from extractors.fields.period_making import CLOSE, Time
from extractors.fields.periods_of_grants import of_many
from extractors.page import Sentence

_IDEA = (
    r"(?:prata\w*|talat? om|diskuter\w*|diskussion\w*|funder\w*|dröm\w*|önska\w*|velat|tjat\w*"
    r"|samla\w* in(?: pengar)?"
    r"|skissa\w*|planera|planerat|spåna\w*|leta efter|(?:haft|funnits) (?:planer|en idé|idéer|kontakt))"
)
_begun_to = re.compile(rf"(?: (?!och )[\w-]+){{0,3}}? (?:att )?{_IDEA}(?!\w)").match
"""`började samla in pengar 2016`: then there was no project yet."""
_talked = re.compile(rf"(?<!\w){_IDEA}(?: (?!och )[\w-]+){{0,4}} $").search
"""`har pratat om det här sedan 2009`"""
_talked_since = re.compile(rf"(?: (?!och )[\w-]+){{0,3}}? {_IDEA}(?!\w)").match
_gives = re.compile(r"(?<!\w)(?:delat ut|delar ut|fördelat|fördelar|betalat ut)(?!\w)").search
_CEASED = frozenset({"slutade", "slutar", "slutat"})
_ceased = re.compile(r" (?!ha |vara )[a-zåäö]{2,}a(?: |$)").match
"""`där bussen slutade stanna 2011`"""


def is_of_another_thing(lower: str, sentence: Sentence, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a word of beginning or ending tells of an idea, of what a fund does, of a habit."""
    if cue.kind == "end":
        return cue.text in _CEASED and _ceased(lower, cue.end, sentence.end) is not None
    if cue.kind != "start":
        return False
    if cue.text == "sedan":
        before = lower[max(sentence.start, cue.start - 2 * CLOSE) : cue.start]
        given = _gives(lower, sentence.start, sentence.end) or of_many(lower, sentence.start, sentence.end)
        idea = _talked(before) or _talked_since(lower, time.end, sentence.end)
        return bool(given or idea)
    return _begun_to(lower, cue.end, sentence.end) is not None
