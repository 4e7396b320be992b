"""Words of what is done for a project, and of when it was answered or ends, with others between them."""

import re

from extractors.cues import Cue
from extractors.page import Sentence
from extractors.project import Project

of_work = re.compile(
    r"(?<!\w)(?:provet|testet|uppdraget|pilotprojektet|\w*arbetet|\w*arbetena|vi|ni|verksamheten"
    r"|insatsen|insatserna|undersökningen|studien|forskningen|bygget"
    r"|allt|det hela|pengarna|bidraget|stödet|medlen|anslaget"
    r"|\w*byggnaden|\w*byggnationen|renoveringen|restaureringen|upprustningen|satsningen"
    r"|kampanjen|turnén|\w*insamlingen|\w*åtgärden|\w*åtgärderna|dokumentationen|utbildningen"
    r"|\w*inventeringen|kartläggningen|\w*grävningarna?|planteringen|mätningarna|testerna|\w*försöken?|försöket"
    r"|piloten|samarbetet|inspelningen|installationen|arbetena|byggstarten|starten)(?!\w)"
    r"|(?<!\w)det (?:drog|drar|satte|sätter|började|börjar|startade|startar)(?!\w)"
).search
_it = re.compile(r"(?:den|det|de) ").match
_of_doing = re.compile(
    r"(?<!\w)(?!före|utställ|tidning|öppning|invig|regering|avdelning|ställning|förvaltning|anmäl|rådgiv)"
    r"\w{3,}(?:ningen|ningarna|eringen|eringarna|ationen|försöket|provet)(?!\w)"
).search
"""`Digitaliseringen`, `räkningen`: what is done, and begins and ends."""


def is_work(project: Project, sentence: Sentence) -> bool:
    """Whether a sentence names the work, or opens with a pronoun behind one that does."""
    lower = project.page.text.lower
    if of_work(lower, sentence.start, sentence.end) or _of_doing(lower, sentence.start, sentence.end):
        return True
    before = project.scopes.at(sentence.start - 2) if _it(lower, sentence.start) else None
    return (
        before is not None
        and before.sentence.block is sentence.block
        and bool(of_work(lower, *before.sentence[:2]) or _of_doing(lower, *before.sentence[:2]))
    )


_further = re.compile(
    r"(?<!\w)(?P<decision>(?:fick|gav) [^.,;:]{2,50}? (?:besked|klartecken|ja|grönt ljus|tummen upp)"
    r"|(?:svaret|beskedet|beslutet|klartecknet) kom)(?!\w)"
    r"|(?<!\w)(?P<end>(?:ska|skall|väntas|beräknas) (?:vara|stå|bli) (?!med)\w{3,}(?:ade|d|t))"
    r" (?:senast|till|före|under|i)(?!\w)"
).finditer
"""Words of an answer or an end with others between them: `fick kommunen besked från Boverket`."""


def further_cues(lower: str, start: int, end: int) -> list[Cue]:
    """The cues of a sentence that no table can hold, since anybody's name may stand in them."""
    found = _further(lower, start, end)
    return [Cue(*m.span(m.lastgroup or 0), m.lastgroup or "", m[m.lastgroup or 0]) for m in found]
