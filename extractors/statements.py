"""Statements of what is aimed at or was reached, cut out of sentences by cues (table `result_cues`)."""

import re
from collections.abc import Iterator

from extractors.lookup import Lookup
from extractors.statement_parts import Statement, cues_of, cut
from extractors.told_statements import aim_before, told
from schemas import ResultState


def _any(words: dict[str, ResultState]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_also = re.compile(r" (?:också|även|dessutom|främst|bland annat|framför allt|i första hand|särskilt)(?= )")


def _any_also(words: dict[str, ResultState]) -> str:
    """The same with an adverb behind the first word: `syftar också till`."""
    return _any(words).replace(r"\ ", rf"(?:{_also.pattern})? ")


_NOUNS, _ATT = cues_of("noun"), cues_of("att")
_noun = rf"(?<![\w-])(?:[a-zåäö]{{2,14}})?(?:{_any(_NOUNS)})"
_att = r"(?:att++|at|å)(?= )"
_is = r"(?:är|var|blir|er|har varit)"
_number = (
    r"(?:(?:minst|cirka|ca|omkring|drygt|upp till|totalt|sammanlagt|högst) )?"
    r"(?=(?!(?:19|20)\d\d\b)\d|(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tjugo|trettio|femtio"
    r"|hundra|tusen)[a-zåäö]*[ :]|(?:fler|färre|ökad|ökat|ökade|minskad|minskat|minskade) [a-zåäö])"
)
_counted_aim = r"(?:[a-zåäö]{2,14})?mål(?:et|en|sättningen|sättning)?"
_turned = (
    r"syftar (?:\w+ ){1,2}till|(?:siktar|satsar) (?:\w+ ){1,2}på"
    r"|(?:planerar|avser) (?!(?:sin|sitt|sina|en|ett|de?t|den|på|vi|man)\b)[a-zåäö]{4,}"
    r"|som (?:\w+ ){1,2}(?:mål|målsättning|syfte|ambition|uppgift)"
)
"""A verb before its subject: `siktar man på`, `planerar parterna`; `har som övergripande mål`."""
_HINTS = (
    *("mål", "syft", "ambition", "avsikt", "tanken", "förhoppning", "uppdraget", "projektets upp"),
    *("siktar", "siktet", "satsar", "sträva", "planera", "avser", "förvänta", "resultatet"),
)
_begins = (
    rf"(?=(?:är|var) |(?<!\w)(?:[a-zåäö]{{0,30}}?(?:{'|'.join(_HINTS)})"
    rf"|(?:{'|'.join(sorted({cue.split(' ')[0] for cue in _ATT}))}) ))"
)
"""What every cue begins with: asked first, it spares all branches at most places."""
_cue = re.compile(
    rf"{_begins}"
    rf"(?:(?P<noun>{_noun}(?: (?:[^.;:!?\n]|:s ){{1,90}}?)??"
    rf" {_is}(?: (?!(?:inte|aldrig) )[\w.]+){{0,3}}? {_att}"
    rf"|(?:är|var) (?:\w+ )?{_noun}(?: [^.;:!?,\n]{{1,40}}?)?? {_att})"
    rf"|{_noun}[^.;:!?,\n]{{0,40}}?[:,] {_att}"
    rf"|(?<!\w)(?:(?P<att>{_any_also(_ATT)})|{_turned}) {_att}"
    r"|(?<!\w)(?P<to>(?:syftar|syftade)(?: \w+)? till(?= (?!att|å|at)[a-zåäö]{3,}))"
    rf"|(?<![\w-])(?P<count>(?:{_counted_aim}(?: (?:med|för|i|under|till) [^.;:!?,\n]{{1,40}}?)??"
    rf" (?:är|var|har varit)(?: också| även| nu| satt till)?|siktar på) (?P<number>{_number})))"
)
_hints = Lookup((word, None) for word in _HINTS)
_leads_on = Lookup(
    (word, None)
    for word in (
        *(" att ", " attt", " at ", " å ", " till ", "mål ", "målet ", "målen ", "målsättningen "),
        *("målsättning ", "siktar "),
    )
)
"""What a cue ends with, and what a counted aim begins with."""
_how_many = re.compile(r"(?:två|tre|fyra|fem|sex|\d)(?: \w+)?: (?=\w)").match
"""`Målen var två: ...`."""
_of_paper = re.compile(
    r" med (?:[a-zåäö]+ ){0,3}?[a-zåäö]*(?:rapport(?:en|erna|ering(?:en)?)?|mall(?:en|ar|arna)?"
    r"|blankett(?:en|er)?|handledning(?:en)?|vägledning(?:en)?|dokument(?:et)?|(?:slut|del)redovisning(?:en)?"
    r"|nyhetsbrev(?:et)?)(?!\w)"
).search
"""What has an aim of its own: `Syftet med slutrapporten är att`."""
_SHORTEST = 5


def in_sentence(lower: str, start: int, end: int, *, counted: bool = False) -> Iterator[Statement]:
    """The statements of a sentence of running text; `counted` says whether it counts or measures."""
    found = False
    hints = _hints.starts(lower, start, end)
    if hints and _leads_on.inside(lower, start, end + 1):
        cues = list(_cue.finditer(lower, _two_words_before(lower, start, hints[0]), end))
        first = aim_before(lower, start, cues[0].start()) if cues else None
        if first:
            yield first
        for number, cue in enumerate(cues):
            stop = cues[number + 1].start() if number + 1 < len(cues) else end
            if stop - cue.end() < _SHORTEST:
                continue
            found = True
            yield from _behind(lower, cue, stop)
    if not found:
        yield from told(lower, start, end, counted=counted)


def in_speech(lower: str, start: int, end: int) -> Iterator[Statement]:
    """The aims that somebody quoted calls so: `Vårt mål är att ...`; what one plans or reached is talk."""
    return (one for one in in_sentence(lower, start, end) if one.rule == "result.noun")


def _two_words_before(lower: str, start: int, place: int) -> int:
    """Where the words begin that a cue may have before the one with its hint: `är vårt mål att`."""
    for _ in range(3):
        place = max(start, lower.rfind(" ", start, place))
    return place


def _behind(lower: str, cue: "re.Match[str]", stop: int) -> Iterator[Statement]:
    """The statement behind a cue; what "och att" adds is a part of it."""
    if cue["count"]:
        begin = _how_many(lower, cue.start("number"), stop)
        yield cut(
            lower, begin.end() if begin else cue.start("number"), stop, ResultState.TARGET, "result.noun"
        )
        return
    if cue["to"]:
        yield cut(lower, cue.end() + 1, stop, ResultState.TARGET, "result.att")
        return
    if cue["noun"] and _of_paper(cue[0]):
        return
    rule = "result.noun" if cue["noun"] else "result.att"
    state = _ATT[_also.sub("", cue["att"])] if cue["att"] else ResultState.TARGET
    yield cut(lower, cue.end() + 1, stop, state, rule)
