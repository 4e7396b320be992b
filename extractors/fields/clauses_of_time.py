"""Which word of time belongs to a time of the same sentence, and which to another clause or another time."""

import re

from extractors.cues import Cue
from extractors.engine import Found
from extractors.fields.period_making import Time
from extractors.fields.subjects_of_time import tells_of_work
from extractors.page import Sentence
from extractors.project import Project
from extractors.time_verbs import needs_subject
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
    return own


_IT_WAS = ("det var ", "det är ", "det blev ", "det blir ", "det var i ", "det var den ", "det var vid ")
_cleft = re.compile(r" som ").match
clause_begins = re.compile(r"[,;:.] | och (?!med )| men | som | att ").search
TOLD_BY_VERBS = frozenset({"start", "end", "project"})
_NEAR = 50
"""How far from its time a verb stands whose subject is the work."""


def says_of_work(project: Project, sentence: Sentence, cue: Cue) -> bool | None:
    """Whether the clause of a time tells of the project or its work; None where words cannot tell."""
    return tells_of_work(project, sentence, cue, named=needs_subject(cue))
