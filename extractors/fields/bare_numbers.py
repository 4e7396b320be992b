"""Numbers of a statement whose noun does not stand behind them, but further on or further back.

`38 av dem`, `tre av fyra skolor`, `varav nio`, `och sju fick arbete`, `antalet gäster … till 4 500`, and how
often something is done: `två gånger`, `sex dagar i veckan`.
"""

import re
from collections.abc import Sequence

import regex

from extractors.engine import Found
from extractors.grammar.counted import PERSONS, Kind, counted, kind_of
from extractors.grammar.digits import is_year
from extractors.grammar.number_words import CARDINALS
from extractors.grammar.numbers import find_numbers
from extractors.grammar.scaled import WORD_NUMBER
from extractors.grammar.values import Number
from extractors.grammar.values import Quantity as Value

Quantity = Found[Value]

_CUES = ("av ", "antal", "varav", " gång", " dagar", " veckor", " månader", " dygn")
_AGAIN = (" och ", " samt ", ", ", " medan ")
"""What leads to one more number of what was counted before."""
_may_count = re.compile(rf"\d|(?<!\w)(?:{'|'.join(CARDINALS)})").search
"""A digit or the beginning of a number word."""
_them = re.compile(r" av (?P<of>dem|oss|er|dessa)(?![\w-])").match
_of_all = regex.compile(
    rf" av (?P<these>(?:de|alla|samtliga|våra|sina|totalt|\p{{Ll}}{{3,}}s) )?"
    rf"(?:(?P<whole>[0-9][0-9 ]{{0,6}}|{WORD_NUMBER}) )?"
    r"(?P<words>\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+){0,3})"
).match
_PROPORTIONS = frozenset({"10", "tio", "100", "hundra"})
_times = re.compile(
    r" (?P<unit>gång(?:er)?)(?![\w-])(?! (?:så|fler|flera|mer|mindre|större|om(?! (?:året|dagen|dygnet"
    r"|veckan|månaden)\b)|\w{3,}are\b|(?:hög|läg|stör|bätt|äld|yng|läng)re\b))"
).match
_rate = re.compile(
    r" (?P<unit>dagar|veckor|månader|dygn)"
    r"(?= (?:i|per|om|varje) (?:veckan?|månad(?:en)?|året?|termin|läsår)\b)"
).match
CHANGING = (
    r"\b(?:halver|ök|minsk|sjunk|sjönk|sänk|kort|förläng|förkort|stig|steg|höj|utök|gå|gått|gick|växa|växer|vuxit)\w*"
    r"(?: \w+){0,3} "
)
_changed = re.compile(rf"{CHANGING}från \w+ till $").search
_time = re.compile(r" (?P<unit>dagar|dygn|veckor|månader)(?![\w-])").match
_number_of = re.compile(r"\bantal(?:et)? ").search
_reaches = re.compile(
    r"\b(?:till|med|på|är|var|blev|blir)(?: (?:minst|högst|över|omkring|cirka|ca))? $"
).search
_alone = re.compile(
    r" *(?:$|[,.;:)]|(?:och|per|om|under|före|efter|i|vid|till|jämfört|innan|senast|från|vilket|på)\b)"
).match
_did = re.compile(
    r" (?:fullföljde|gick|går|fick|fått|hade|har|är|var|började|klarade|deltog|blev|valde|avslutade|arbetar"
    r"|studerar) $"
).search
_alone_or_on = re.compile(
    r"(?:$|[,.;]| (?:vidare|i|till|hela|arbete|jobb|ett|en|kursen|utbildningen)\b)"
).match
_is_money = re.compile(r" ?(?:%|procent|kr\b|kronor|tkr|mkr|miljon|euro|mnkr|tusen)").match
_of_which = re.compile(r"\bvarav (?:\w+ )?$").search
_and = re.compile(r"(?:,|(?:,| )(?:och|samt|medan))(?: (?:ytterligare|bara|hela))? $").search
_goes_on = re.compile(
    r" (?:som|har|hade|är|var|ska|skall|skulle|får|fick|går|gick|blir|blev|började|börjat|fortsatte"
    r"|fortsätter|läser|pluggar|studerar|arbetar|jobbar|slutade|avbröt|leddes|leds|drivs|saknar|flyttade|klarade|kom|tog"
    r"|startade)\b"
).match
_LEAD = 40


def bare_numbers(
    lower: str, start: int, end: int, standing: Sequence[Quantity], before: Value | None
) -> list[Quantity]:
    """The quantities of such numbers; `standing` have their noun, `before` is the last ahead of them."""
    cues = (*_CUES, *_AGAIN) if standing or before else _CUES
    if not any(lower.find(cue, start, end) >= 0 for cue in cues) or _may_count(lower, start, end) is None:
        return []
    made: list[Quantity] = []
    for number in find_numbers(lower[start:end]).found:
        first, last = start + number.start, start + number.end
        if number.value.unit or number.value.ordinal or number.value.value < 1:
            continue
        if any(first < one.end and one.start < last for one in (*standing, *made)):
            continue
        earlier = [one for one in (*standing, *made) if one.end <= first]
        near = max(earlier, key=lambda one: one.end).value if earlier else None
        found = (
            _some_of(lower, last, end, number.value, near or before)
            or _how_often(lower, start, first, last, end, number.value)
            or _total(lower, start, first, last, end, number.value)
            or _of_all_who(lower, start, first, last, end, number.value)
            or (near and _again(lower, start, first, last, end, number.value, near))
        )
        if found:
            stop, value = found
            made.append(Found(first, stop, value, "result.bare_number"))
    return made


Read = tuple[int, Value] | None


def _of(number: Number, unit: str, of: str | None = None) -> Value:
    return Value(number.value, number.upper, number.bound, unit, of)


def _some_of(lower: str, last: int, end: int, number: Number, near: Value | None) -> Read:
    """`38 av dem`, `27 av de 64 deltagarna`, `tre av fyra skolor`; `nio av tio` is a proportion."""
    them = _them(lower, last, end)
    if them:
        persons = near is None or near.unit in (PERSONS, "percent")
        unit = PERSONS if near is None or persons else near.unit
        return them.end(), _of(number, unit, them["of"] if persons else None)
    among = _of_all(lower, last, end)
    if among is None or (among["whole"] in _PROPORTIONS and not among["these"]):
        return None
    if among["whole"] and (not among["these"] or among["these"].endswith("s ")):
        noun = counted(among["words"])
        return (among.start("words") + noun.length, _of(number, noun.unit, noun.of)) if noun else None
    place = among.start("words")
    for word in among["words"].split(" "):
        if word.endswith(("na", "en")):
            unit, of = (PERSONS, word) if _are_persons(word) else (word, None)
            return place + len(word), _of(number, unit, of)
        if not word.endswith(("a", "s", "ande", "ende")):
            return None
        place += len(word) + 1
    return None


def _are_persons(definite: str) -> bool:
    """Whether a definite plural means persons: deltagarna, eleverna, barnen."""
    forms = (definite[:-2], definite[:-2] + "e", definite)
    return any(kind_of(form) in (Kind.PERSON, Kind.NOMINAL) for form in forms if form)


def _how_often(lower: str, start: int, first: int, last: int, end: int, number: Number) -> Read:
    """`minst två gånger`, `fyra dagar i veckan`; `tre gånger så många` is no count."""
    times = _times(lower, last, end) or _rate(lower, last, end)
    if times is None and _changed(lower[max(start, first - _LEAD) : first]):
        times = _time(lower, last, end)  # "från 40 till 14 dagar"
    return (times.end(), _of(number, times["unit"])) if times else None


def _total(lower: str, start: int, first: int, last: int, end: int, number: Number) -> Read:
    """`antalet gästnätter utanför säsongen ökar från 41 000 till 60 000`."""
    said = _number_of(lower, start, first)
    if said is None or not _alone(lower, last, end) or is_year(lower[first:last]):
        return None
    noun = counted(lower[said.end() : first])
    if noun is None or not _reaches(lower[max(start, first - _LEAD) : first]):
        return None
    return last, _of(number, noun.unit, noun.of)


def _of_all_who(lower: str, start: int, first: int, last: int, end: int, number: Number) -> Read:
    """`Av 80 deltagare fullföljde 64`, `Av de 64 som började gick 40 vidare`."""
    opens = lower.startswith("av ", start) and _did(lower[max(start, first - _LEAD) : first])
    return (last, _of(number, PERSONS)) if opens and _alone_or_on(lower, last, end) else None


def _again(lower: str, start: int, first: int, last: int, end: int, number: Number, near: Value) -> Read:
    """`varav nio leddes av kvinnor`, `och sju fick arbete`: as many of what was counted before."""
    lead = lower[max(start, first - _LEAD) : first]
    if near.unit == "percent" or number.value < 2 or _is_money(lower, last, end):
        return None
    if not (_of_which(lead) or (_and(lead) and _goes_on(lower, last, end))):
        return None
    return last, _of(number, near.unit)
