"""Words by which a time is when a project begins or ends, of a project whose other end is known.

Of any other project they would be too weak: `Sista träffen hålls i maj 2019`, `Till och med mars är turerna
betalda`.
"""

import re

from extractors.cues import Cue
from extractors.engine import Found
from extractors.fields.clauses_of_time import clause_begins, has_its_own
from extractors.fields.period_making import Time
from extractors.fields.subjects_of_time import (
    is_about_it,
    is_earlier,
    is_since_of_other,
    opens_with_other,
    tells_of_work,
)
from extractors.fields.times_of_others import is_of_another_thing
from extractors.page import Sentence
from extractors.project import Project
from extractors.time_verbs import needs_subject, time_cues
from extractors.whereabouts import between

_NEAR = 60
_lasts = re.compile(
    r"(?<![\w-])(?:gäller|gällde|räck\w*|pågå\w*|pågick|\w*finansier\w*|betal\w*|bekosta\w*|håll\w* på"
    r"|höll på|förläng\w*|löp\w*|driv\w*|drevs|bedriv\w*|på (?:oss|sig)|säkra\w*|pengar\w*|medel|medlen"
    r"|stöde?t?|bidraget|anslaget|fortsätt\w*|fortgå\w*|rullar|projekt\w*)(?!\w)"
).search
_lasts_till = re.compile(
    r"(?<!\w)(?:fortsätt(?:a|er)|pågår?|pågick|räcker|räcka|räckte|håll(?:er|a) på|höll på"
    r"|gäller|gällde|löper|löpa|betalt|betalar|finansier\w+|förläng\w+)"
    r"(?: [\w-]+){0,3}? (?:till|till och med|t\.o\.m\.) (?:den )?$"
).search
_opens_with_end = re.compile(
    r"(?:planerat |beräknat |projektets )?(?:slut|avslut|klart|färdigt)(?: enligt (?:\w+ )?plan(?:en)?)?"
    r"(?::| är| var| blir| i| den| till)* "
).fullmatch
"""`Slut enligt plan den 30 november 2019.`"""
_extended = re.compile(r"(?<!\w)förläng\w*(?: \w+){0,2} till (?:den )?$").search
_DONE = (
    r"(?:klara?|klart|färdig\w*|avslutad?e?|avslutat|i (?:drift|bruk|mål|hamn)|på plats|slut"
    r"|\w{3,}(?:ad|ade|at|kt|pt|ld|rt|nd|ss)a?)"
)
_WILL = r"(?<!\w)(?:ska|skall|väntas|beräknas|hoppas|räknar|kommer att)"
_BE = r"(?:vara|stå|bli|ha blivit)"
_then_done = re.compile(rf" (?:\w+ )?{_WILL}(?: [\w-]+){{1,6}}? {_BE}(?: \w+){{0,2}}? {_DONE}(?!\w)").match
"""`i oktober 2025 ska parken vara färdig`"""
_done_then = re.compile(
    rf"{_WILL}(?: [\w-]+){{0,6}}? {_BE}(?: \w+){{0,2}}? {_DONE}(?:,[^,.;]{{3,40}},)?(?: och \w+)?"
    r"(?: \w+){0,2}? $"
).search
"""`allt ska vara inkopplat i oktober 2022`"""
_last = re.compile(
    r"(?<!\w)(?:sista|avslutande) (?!dag|ansöknings|anmälnings|minuten)(?:[\w-]+ ){1,8}$"
    r"|(?<!\w)till (?:(?:den|projektets|allra) )*sista dag(?:en)?,? (?:(?:den|som var) )*$"
    r"|(?<!\w)slutbesikt\w*(?: \w+){0,3} $"
    r"|(?<!\w)(?:stänger|stängs|tar slut|tog slut|är slut|var slut|avsomnad) (?:(?:i|den|till) )*$"
).search
_first = re.compile(
    r"(?<!\w)första (?!pris|plats|kvartal|halvår|juni|maj|mars|januari|steg)(?:[\w-]+ ){1,8}$"
).search
_then_first = re.compile(r" (?:[\w-]+ ){1,4}?(?:sin |sitt |den |det |de )?första (?!pris|plats)").match
_not_its = re.compile(
    r"(?<!\w)(?:ansök\w*|anmäl\w*|sök|söka|\w*redovis\w*|\w*rapport\w*|utvärder\w*|utlys\w*|besked\w*"
    r"|nästa (?:steg|etapp|omgång)|konferens\w*|utställning\w*|hyr\w*|avtalet|\w*strategin?"
    r"|\w*policyn?|lagen|programmet|programperioden|möte\w*"
    r"|årsmöte\w*|förening\w* bildad\w*)(?!\w)"
).search
_hoped = re.compile(
    r"(?<!\w)(?:hoppas|vill|önskar|skulle vilja|drömmer om|siktar på)(?: \w+){0,3} "
    r"(?:fortsätta|förlänga|förlängning|förlängas)(?!\w)"
).search
"""`Vi hoppas få fortsätta till juni 2025`"""
_clause = re.compile(r", (?:och|men) (?:\w+ gjorde att )?").search


_until = re.compile(r"(?:\w+ )?(?:till och med|t\.o\.m\.|fram till|(?<=[ra] )till)(?!\w)").match
_was_to = re.compile(r"(?<!\w)(?:skulle|var det tänkt|hade tänkt|ursprungligen)(?!\w)").search


def may_be_an_end(project: Project, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether a clause tells of the work, and not of an application, a report or what was before."""
    lower = project.page.text.lower
    new = _clause(lower, sentence.start, time.start)
    clause = sentence._replace(start=new.end()) if new else sentence
    return not (
        _not_its(lower, clause.start, sentence.end)
        or _hoped(lower, clause.start, sentence.end)
        or _was_to(lower, clause.start, time.start)
        or is_about_it(lower, clause, time.start, time.end)
        or is_earlier(project, clause)
        or opens_with_other(lower, clause)
    )


def ends_then(project: Project, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether something lasts till then, or shall be done by then."""
    lower = project.page.text.lower
    low = max(sentence.start, time.start - 2 * _NEAR)
    if _until(lower, time.start, time.end) and _lasts(lower, sentence.start, sentence.end):
        return True
    if _lasts_till(lower, low, time.start) or _opens_with_end(lower, sentence.start, time.start):
        return True
    if _extended(lower, low, time.start) or _last(lower, low, time.start):
        return True
    if _then_done(lower, time.end, sentence.end) or _done_then(lower, low, time.start):
        return True
    return _by_cue(project, sentence, time, "end")


def begins_then(project: Project, sentence: Sentence, time: "Found[Time]") -> bool:
    """Whether something begins then, or is done then for the first time."""
    lower = project.page.text.lower
    low = max(sentence.start, time.start - _NEAR)
    first = _first(lower, low, time.start)
    if (first and not clause_begins(lower, first.start(), time.start)) or _then_first(lower, time.end):
        return True
    return _by_cue(project, sentence, time, "start")


_somebody = re.compile(r"(?<!\w)(?:hon|han|jag|mannen|kvinnan|\w*ledaren|ordföranden)(?!\w)").search
_then = re.compile(
    r", (?:och |för )?då $|, (?:närmare bestämt|det vill säga|alltså|nämligen) (?:den )?$"
).search


def _has_gone_on(project: Project, sentence: Sentence, cue: Cue) -> bool:
    """Whether it is the project that goes on since then."""
    return project.tells_of_it(sentence) and not is_since_of_other(project, sentence, cue)


def _by_cue(project: Project, sentence: Sentence, time: "Found[Time]", kind: str) -> bool:
    """Whether a word of beginning or ending stands beside a time, and nothing else has it for its time."""
    lower = project.page.text.lower
    for cue in time_cues(lower, sentence.start, sentence.end):
        first, last = min(cue.end, time.end), max(cue.start, time.start)
        if cue.kind != kind or last - first > _NEAR or has_its_own(project, sentence, cue, time):
            continue
        if any(one.start != time.start for one in between(project.page.times.found, first, last)):
            continue
        if is_of_another_thing(lower, sentence, cue, time):
            continue
        begun = clause_begins(lower, first, last) and not _then(lower, first, last)
        if begun or (cue.text == "sedan" and not _has_gone_on(project, sentence, cue)):
            continue
        told = tells_of_work(project, sentence, cue)
        if told or (told is None and not needs_subject(cue) and not _somebody(lower, sentence.start, last)):
            return True
    return False
