"""What statements of aims and results are made of: their state, their cues, and where they end."""

import re
from typing import NamedTuple

from extractors.tables import rows
from schemas import ResultState

_splice = re.compile(
    r", (?:detta|det här|ett annat mål|andra mål|ytterligare ett|dessutom är|något som|och det|och dit"
    r"|och där|(?:står|heter) det"
    r"|(?:säger|sade|skriver|berättar|förklarar|hoppas|menar|ligger) [a-zåäö])(?=\w* )"
    r"|\.(?=(?:ett annat|ytterligare ett|andra) )"
    r"| och (?=(?:genomförs|genomfördes|drivs|drevs|pågår|pågick|finansieras|finansierades|leds|bedrivs"
    r"|samordnas|startar|startade|sker|görs|avslutas) )"
    r"| \((?:hittills|i dag|just nu|än så länge|nuläge|utfall|mål|målet)\b"
    r"|; (?=[^.!?\n]{0,60}\b(?:har|är|var|hade) )"
    r"| - (?=[^.!?\n]{0,60}\b(?:har|är|var|hade) )"
).search
_LINKS = (" och", " samt", " eller", " som")
"""What an item of a list ends with before the last: `bygga en bro, och`."""
_MARKS = " .;:,"
_SPLICED = 20
"""How far behind a statement the clause may begin that is spliced on to it."""


class Statement(NamedTuple):
    """A statement and how it was found (`start`, `end` in the fold)."""

    start: int
    end: int
    state: ResultState
    rule: str


def cues_of(form: str) -> dict[str, ResultState]:
    """The cues of a form and what they state."""
    return {row["cue"]: ResultState(row["state"]) for row in rows("result_cues") if row["form"] == form}


def cut(lower: str, start: int, end: int, state: ResultState, rule: str) -> Statement:
    """A statement without what is spliced on to it, and without the marks at its ends."""
    splice = _splice(lower, start, end + _SPLICED)
    stop = min(splice.start(), end) if splice else end
    while stop > start and lower[stop - 1] in _MARKS:
        stop -= 1
    if lower[start:stop].endswith(_LINKS):
        stop = lower.rindex(" ", start, stop)
        while stop > start and lower[stop - 1] in _MARKS:
            stop -= 1
    while start < stop and lower[start] == " ":
        start += 1
    return Statement(start, stop, state, rule)
