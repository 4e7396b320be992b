"""Which word of time belongs to a time of the same sentence, and which to another clause or another time."""

import re

from extractors.cues import Cue, nearest
from extractors.engine import Found
from extractors.fields.period_making import Time
from extractors.fields.subjects_of_time import is_earlier, is_since_of_other, opens_with_other, tells_of_work
from extractors.page import Sentence
from extractors.project import Project
from extractors.time_verbs import is_verb, needs_subject, time_cues
from extractors.verbs import is_finite
from extractors.whereabouts import between

_ITS_OWN = 12


def has_its_own(project: Project, sentence: Sentence, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a word behind a time has another time behind it: `har under 2021 ... och avslutas i juni`.

    Or behind a word of applying: `ansökan, daterad i maj 2020, gäller ett projekt som börjar ...`.
    """
    if cue.start < time.end:
        before = between(project.page.times.found, cue.end, min(cue.end + _ITS_OWN, time.start))
        return cue.kind != "project" and any(one.end < time.start for one in before)
    if cue.start - time.end <= 1 and clause_begins(project.page.text.lower, cue.start, cue.end + _ITS_OWN):
        return False  # `I maj 2021 drog arbetet igång och 2023 ...`
    behind = between(project.page.times.found, cue.start, min(cue.end + _ITS_OWN, sentence.end))
    return any(one.start > time.start for one in behind)


_and_then = re.compile(
    r"(?:,|;| och| men)(?: sedan| redan)? (?:i |den |under |på |år |hösten |våren )*$"
).search
_verb_behind = re.compile(r" (?P<verb>[a-zåäö]+) (?!vi |man |projektet |arbetet |det (?!nya))[a-zåäö]").match
_HAPPENED = frozenset({"fick", "kom", "blev", "var", "hade", "tog", "gav", "stod", "såg", "höll", "gjorde"})


def is_of_next_clause(lower: str, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a time opens a clause of its own behind a word: `startade 2017 och i maj 2019 fick bron`."""
    behind = _verb_behind(lower, time.end) if cue.end <= time.start else None
    if behind is None or not _and_then(lower, cue.end, time.start):
        return False
    return behind["verb"] in _HAPPENED or is_finite(behind["verb"])


def in_its_clause(lower: str, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a verb and a time belong together: no other clause begins between them."""
    first, last = (cue.end, time.start) if cue.end <= time.start else (time.end, cue.start)
    if _cleft(lower, time.end) and lower.endswith(_IT_WAS, 0, time.start):
        first += len(" som ")
    return last - first <= _NEAR and clause_begins(lower, first, last) is None


def of_its_clause(lower: str, cues: list[Cue], time: "Found[Time]") -> list[Cue]:
    """Without the verbs of other clauses where its own has one: `drog igång 2021 och ska drivas i tre år`."""
    own = [c for c in cues if c.kind not in TOLD_BY_VERBS or in_its_clause(lower, c, time)]
    if not any(c.kind in TOLD_BY_VERBS for c in own):
        return cues
    return [
        c for c in own if c.kind != "decision" or not (c.end < time.start and _that(lower, c.end, time.start))
    ]


_that = re.compile(r" (?:om )?att (?:projektet|satsningen|arbetet|försöket|insatsen|vi) ").search
"""`fick besked om att projektet förlängs till`: the time is that of what the news is."""
_IT_WAS = ("det var ", "det är ", "det blev ", "det blir ", "det var i ", "det var den ", "det var vid ")
_cleft = re.compile(r" som ").match
clause_begins = re.compile(r"[,;:.] | och (?!med )| men | som | att ").search
TOLD_BY_VERBS = frozenset({"start", "end", "project"})
_NEAR = 50
"""How far from its time a verb stands whose subject is the work."""


def says_of_work(project: Project, sentence: Sentence, cue: Cue, time: "Found[Time]") -> bool | None:
    """Whether the clause of a time has the project or its work for its subject; None where words cannot tell.

    Beside `sedan` and nouns it is the verb of the clause that says it: `har hållit på sedan 2021`.
    """
    if is_since_of_other(project, sentence, cue):
        return False
    verb = cue if is_verb(cue) else _verb_of(project, sentence, time)
    return None if verb is None else tells_of_work(project, sentence, verb, named=needs_subject(verb))


def is_of_other(project: Project, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether the sentence or the clause of a time has something else for its subject than the project."""
    verb = _verb_of(project, sentence, time)
    other = verb is not None and tells_of_work(project, sentence, verb) is False
    return other or is_earlier(project, sentence) or opens_with_other(project.page.text.lower, sentence)


def _verb_of(project: Project, sentence: Sentence, time: "Found[Time]") -> Cue | None:
    lower = project.page.text.lower
    verbs = [
        c
        for c in time_cues(lower, sentence.start, sentence.end)
        if is_verb(c) and in_its_clause(lower, c, time)
    ]
    return nearest(verbs, time.start, time.end)
