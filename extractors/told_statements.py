"""Sentences that are statements as a whole, or all but the words they begin or end with."""

import re
from collections.abc import Iterator

from extractors.lookup import Lookup
from extractors.statement_parts import Statement, cues_of, cut
from schemas import ResultState

_counted_cues = Lookup(
    (cue, (number, state)) for number, (cue, state) in enumerate(cues_of("counted").items())
)
_MANY = r"(?:(?!(?:19|20)\d\d\b)\d|(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|hundra|tusen)\b)"
_NUMBER = rf"(?=(?:minst |cirka |ca |omkring |drygt )?{_MANY})"
_WORK = r"(?:projektet|insatsen|satsningen|arbetet|förstudien)"
_LABEL = re.compile(
    r"(?:(?P<aim>mål|målet|målen|delmål|syfte|syftet)|resultat|resultatet|resultaten|utfall|utfallet)"
    r": (?P<begin>(?=\w))"
).match
"""`Resultatet: 12 kvarnar har lagats` in the middle of a paragraph."""
_THEN = re.compile(
    rf"(?:och |men |då )?(?P<begin>(?P<aim>(?:när|då|efter att) (?:{_WORK}|projekttiden|perioden)\b"
    r"[^.;:!?,]{0,30}?|(?:efter|om) \w+ (?:år|månader)|vid (?:projektets|periodens|projekttidens) slut"
    r"|(?:senast|före|till|innan|vid) (?:utgången av |slutet av |årsskiftet |hösten |sommaren |våren"
    r" |\d{1,2} \w+ )?(?:19|20)\d\d),? (?:ska|skall|skulle) )"
    rf"(?=[^.:!?]*?(?<!\w){_MANY})"
).match
"""`När projektet är slut ska 180 personer ha gått kursen`."""
_BY_THEN = re.compile(
    r"(?P<begin>)(?:fram till (?!dess\b)[^.;:!?,]{3,40}?"
    r"|vid (?:projektets|periodens|projekttidens|årets) slut) (?:har|hade) (?P<aim>(?!))?"
).match
"""`Fram till nyår har 31 skolor fått besök`."""
_CAME_OF_IT = re.compile(
    rf"(?:{_WORK}|det|vi) (?P<aim>ska |skall |förväntas |väntas |beräknas )?(?:har )?(?:också )?"
    r"(?:resultera i|resulterat i|resulterade i|leda till|lett till|ledde till) "
    rf"(?P<begin>{_NUMBER})"
).match
"""`Insatsen ska resultera i minst 15 nya företag`."""
_it_is_the_aim = re.compile(
    r", det (?:är|var) (?:hela |helt enkelt |ju )?(?:(?:vår|vårt|deras|projektets|det) )?"
    r"(?:mål|målet|målsättning|målsättningen|syftet|tanken)\b"
).search
_one_is = re.compile(
    r"(?:ett|ett annat|ett andra|ett tredje|det första|det andra|det tredje|det ena|det sista|ytterligare ett"
    r"|en|en annan|en tredje) är att "
).match
_aims_before = re.compile(r"\b(?:\w*mål(?:en)?|syften)\b").search
_HOW_FAR_BACK = 260


def told(lower: str, start: int, end: int, *, counted: bool) -> Iterator[Statement]:
    """The statement of a sentence without a cue that leads on; `counted`: it counts or measures something."""
    for opening in (_LABEL, _THEN, _BY_THEN, _CAME_OF_IT) if counted else (_LABEL, _THEN):
        match = opening(lower, start, end)
        if match:
            state = ResultState.TARGET if match["aim"] else ResultState.ACHIEVED
            yield cut(lower, match.start("begin"), end, state, "result.told")
            return
    aim, one = _it_is_the_aim(lower, start, end), _one_is(lower, start, end)
    if aim:
        yield cut(lower, start, aim.start(), ResultState.TARGET, "result.told")
    elif one and _aims_before(lower, max(0, start - _HOW_FAR_BACK), start):
        yield cut(lower, one.end(), end, ResultState.TARGET, "result.told")
    elif counted:
        yield from _counted(lower, start, end)


def aim_before(lower: str, start: int, stop: int) -> Statement | None:
    """`När projektet är slut ska 180 personer ha gått kursen, och målet är att`: what is before the cue."""
    then = _THEN(lower, start, stop)
    return cut(lower, then.start("begin"), stop, ResultState.TARGET, "result.told") if then else None


def _counted(lower: str, start: int, end: int) -> Iterator[Statement]:
    """A sentence that counts what was done, by the words of the table."""
    cues = _counted_cues.inside(lower, start, end)
    if cues:
        yield cut(lower, start, end, min(cues)[1], "result.counted")
