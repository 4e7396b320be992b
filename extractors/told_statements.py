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
_QUALIFIED = "(?:minst |cirka |ca |omkring |drygt |över |sammanlagt )?"
_NUMBER = rf"(?={_QUALIFIED}{_MANY}(?![^.!?]{{0,24}}(?:kronor|kr|miljon|miljoner|euro|mkr)\b))"
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
_SHALL_HAVE = re.compile(
    rf"(?P<begin>(?P<aim>(?:(?:i|den) [\w ]{{1,16}})?20\d\d (?:ska|skall|skulle) {_QUALIFIED}{_MANY}"
    r"[^.!?]{3,60}? ha"
    rf"|{_QUALIFIED}{_MANY}[^.:!?]{{3,60}}? (?:ska|skall|skulle) ha) \w+ts?\b)"
).match
"""`I maj 2026 ska 40 ton mjöl ha malts`, `180 personer ska ha gått kursen`."""
_BY_THEN = re.compile(
    r"(?P<begin>)(?:fram till (?!dess\b)[^.;:!?,]{3,40}?"
    r"|vid (?:projektets|periodens|projekttidens|årets) slut) (?:har|hade) (?P<aim>(?!))?"
).match
"""`Fram till nyår har 31 skolor fått besök`."""
_CAME_OF_IT = re.compile(
    rf"(?:resultatet (?:blev|är|har blivit)|(?:{_WORK}|det|vi) "
    r"(?P<aim>ska |skall |förväntas |väntas |beräknas )?(?:har )?(?:också )?(?:resultera i|resulterat i"
    r"|resulterade i|leda till|lett till|ledde till|ge|gett|gav|skapa|skapat|skapade))"
    rf"(?: att)? (?P<begin>{_NUMBER})"
).match
"""`Insatsen ska resultera i minst 15 nya företag`."""
_LED_TO = re.compile(
    r"(?:[^.;:!?]{0,40}, )?(?:projektet|insatsen|satsningen|förstudien) "
    r"(?:har |hade )?(?:också |redan |hittills |bland annat )?"
    r"(?:resulterat i|resulterade i|mynnat ut i|mynnade ut i"
    r"|utmynnat i|utmynnade i)(?: bland annat| bl\.? ?a\.?)?(?: att)? (?P<begin>(?P<aim>(?!))?(?=\w))"
).match
"""`Projektet har resulterat i en handbok`."""
_not_so = re.compile(r"\b(?:inte|ej|aldrig)\b").search
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


_WHEN_COUNTED = (_LABEL, _THEN, _SHALL_HAVE, _BY_THEN, _CAME_OF_IT, _LED_TO)


def told(lower: str, start: int, end: int, *, counted: bool) -> Iterator[Statement]:
    """The statement of a sentence without a cue that leads on; `counted`: it counts or measures something."""
    for opening in _WHEN_COUNTED if counted else (_LABEL, _THEN, _LED_TO):
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
    if cues and not _not_so(lower, start, end):
        yield cut(lower, start, end, min(cues)[1], "result.counted")
