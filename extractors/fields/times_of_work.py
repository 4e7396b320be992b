"""Whether a sentence says of the work on a project when it begins, ends or goes on."""

import re

from extractors.cues import Cue
from extractors.engine import Found
from extractors.fields.period_making import CLOSE, Time
from extractors.fields.periods_of_grants import given_then, is_paid
from extractors.fields.words_of_work import is_work, of_work
from extractors.grammar.time_values import Date
from extractors.page import Sentence
from extractors.project import Project

_SURE = frozenset(
    {
        *("med start", "startdatum", "projektstart", "med början", "start den", "startskottet gick"),
        *("startåret", "startår"),
        *("slutdatum är", "slutdatum var", "slutdatum blir", "slutdatumet är", "slutdatumet var"),
        *("slutdatumet blir", "slutdag är", "slutdag var", "slutdagen är", "slutdagen var"),
        *("startskottet går", "nedräkningen började", "byggstart", "starten sker", "starten skedde"),
        *("spaden i jorden", "sätts i jorden", "sattes i jorden", "sätts i marken", "sattes i marken"),
        *("spaden i marken", "spaden i backen", "första spadtaget", "första spadtaget tas"),
    }
)
_begun_then = re.compile(
    r" (?:drog|drar) (?:vi|man) i ?gång| (?:slog|slår|öppnade|öppnar) vi(?: upp)?"
    r"| (?:började|börjar|startade|startar|inleds|inleddes)"
    r" (?:vi|man|arbetet|bygget|rivningen|grävningen)(?!\w)"
).match
_done_then = re.compile(
    r" (?:ska|skall|väntas|beräknas) (?:\w+ ){1,4}(?:klara?|klart|färdiga?|färdigt|avslutade?|avslutat|borta"
    r"|på plats|i drift|slut)(?!\w)"
    r"| (?:tar|tog|är|var) (?:stödet|pengarna|projektet|bidraget|projekttiden|finansieringen) slut(?!\w)"
    r"| (?:sinar|sinade|tryter|tröt) (?:stödet|pengarna|bidraget|finansieringen)(?!\w)"
    r"| (?:avslutas|avslutades|upphör|upphörde|slutade|slutar) (?:det|vi|\w{2,}(?:en|et|na))(?!\w)"
    r"|(?:, [\w -]{2,30},)? (?:var|är|blev) (?:vi|allt|det|arbetet) (?:klara?|klart|färdiga?|färdigt)(?!\w)"
).match
"""A date in front of its verb: `i september 2023 ska det vara klart`."""
_ready = re.compile(
    r"(?:ska|skall|väntas|beräknas|kommer att) (?:\w+ )?(?:vara|stå|bli) (?:\w+ )?"
    r"(?:klara?|klart|färdiga?|färdigt) (?:till |i |senast |före |under )?(?:den )?$"
).search
_paper_ready = re.compile(
    r"(?<!\w)(?:ansökan|ansökningarna|\w*rapporten|\w*redovisningen|utredningen|underlaget|detaljplanen"
    r"|upphandlingen|rekryteringen)(?: [^.,;]{1,40}?)? (?:ska|skall|väntas|beräknas|kommer att)(?!\w)"
).search
"""`Ansökan om mer pengar ska vara klar i maj`"""
_since = re.compile(r"(?:redan |ända )?sedan (?:i )?(?:\w+ )?(?!\d)").match
"""A sentence that opens so tells since when the work goes on: `Sedan hösten 2018 möts ...`."""
_elliptic = re.compile(
    r"(?:genomförs|genomfördes|pågår|pågick|bedrivs|startar|startade|start|klart?|slut|projekttid"
    r"|projektperiod|löptid|löper|löpte|varade|varar)"
    r"(?:[:,]| mellan| från| under| i| den| år| åren)*+ (?=\w*\d|vår(?:en)?|höst(?:en)?"
    r"|sommar(?:en)?|vinter(?:n)?|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|vt|ht|läsåret)"
).match
"""A sentence without a subject: `Genomförs hösten 2022.`"""
to_be_done = re.compile(
    r"(?:ska|skall|väntas|beräknas|kommer att) (?:\w+ ){0,3}"
    r"(?:invigas|öppna|öppnas|driftsättas|tas i drift|slutföras|avslutas|upphöra|tas i bruk)"
    r"(?: \w+){0,3} (?:i|till|den|senast) $"
).search


def is_of_work(project: Project, sentence: Sentence, cue: Cue, time: "Found[Time]") -> bool:
    """Whether a sentence says of the work on the project when it begins, ends or goes on."""
    near = project.in_list or project.is_near(sentence)
    if cue.kind == "application" or (cue.kind == "decision" and _is_finer_than_a_year(time.value)):
        apart = min(abs(time.start - cue.end), abs(cue.start - time.end))
        close = apart <= (3 * CLOSE if given_then(project, sentence, cue, time) else CLOSE)
        told_before = cue.kind == "application" and sentence.block.section.role == "background"
        return close and (project.is_near(sentence) or (told_before and _is_finer_than_a_year(time.value)))
    kinds = {"start", "end"} if isinstance(time.value, Date) else {"project", "start", "end"}
    lower = project.page.text.lower
    then = {"start": _begun_then, "end": _done_then}.get(cue.kind)
    if then is not None and then(lower, time.end, sentence.end) and "start" in kinds:
        return project.is_near(sentence)
    close = cue.start < time.start <= cue.end + CLOSE or time.start <= cue.start < time.end
    if close and sentence.start in {cue.start, time.start} and _elliptic(lower, cue.start, time.end):
        return near
    if cue.kind not in kinds or not close:
        return False
    if cue.text == "sedan" and _since(lower, sentence.start, time.end) and _is_finer_than_a_year(time.value):
        return project.is_near(sentence)
    just_before = lower[max(sentence.start, time.start - 2 * CLOSE) : time.start]
    if cue.kind == "end" and (_ready(just_before) or to_be_done(just_before)):
        return near and _paper_ready(lower, sentence.start, time.start) is None
    worked = cue.text in _SURE or (
        bool(of_work(lower, sentence.start, sentence.end))
        if cue.text == "sedan"
        else is_work(project, sentence)
    )
    return near and (worked or is_paid(lower, sentence))


def _is_finer_than_a_year(value: Time) -> bool:
    return (value.edtf or "")[4:5] == "-"
