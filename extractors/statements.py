"""Statements of what is aimed at or was reached, cut out of sentences by cues (table `result_cues`)."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from extractors.lookup import Lookup
from extractors.tables import rows
from schemas import ResultState


class Statement(NamedTuple):
    """A statement and how it was found (`start`, `end` in the fold)."""

    start: int
    end: int
    state: ResultState
    rule: str


def _cues(form: str) -> dict[str, ResultState]:
    return {row["cue"]: ResultState(row["state"]) for row in rows("result_cues") if row["form"] == form}


def _any(words: dict[str, ResultState]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_also = re.compile(r" (?:också|även|dessutom|främst|bland annat|framför allt|i första hand|särskilt)(?= )")


def _any_also(words: dict[str, ResultState]) -> str:
    """The same with an adverb behind the first word: `syftar också till`."""
    return _any(words).replace(r"\ ", rf"(?:{_also.pattern})? ")


_NOUNS, _ATT = _cues("noun"), _cues("att")
_SENTENCE, _COUNTED, _ITEM = _cues("sentence"), _cues("counted"), _cues("item")
_noun = rf"(?<![\w-])(?:[a-zåäö]{{2,14}})?(?:{_any(_NOUNS)})"
_att = r"(?:att++|at|å)(?= )"
_is = r"(?:är|var|blir|er|har varit)"
_number = (
    r"(?:(?:minst|cirka|ca|omkring|drygt|upp till|totalt|sammanlagt|högst) )?"
    r"(?=(?!(?:19|20)\d\d\b)\d|(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tjugo|trettio|femtio"
    r"|hundra|tusen)[a-zåäö]* |(?:fler|färre|ökad|ökat|ökade|minskad|minskat|minskade) [a-zåäö])"
)
_counted_aim = r"(?:[a-zåäö]{2,14})?mål(?:et|en|sättningen|sättning)?"
_turned = (
    r"syftar (?:\w+ ){1,2}till|(?:siktar|satsar) (?:\w+ ){1,2}på|(?:planerar|avser|hoppas) (?!(?:sin|sitt|sina|en|ett|de?t|den"
    r"|på|vi|man)\b)[a-zåäö]{4,}"
)
"""A verb before its subject: `siktar man på`, `planerar parterna`."""
_cue = re.compile(
    rf"(?P<noun>{_noun}(?: [^.;:!?\n]{{1,90}}?)?? {_is}(?: (?!(?:inte|aldrig) )\w+){{0,3}}? {_att}"
    rf"|(?:är|var) (?:\w+ )?{_noun}(?: [^.;:!?,\n]{{1,40}}?)?? {_att})"
    rf"|{_noun}[^.;:!?,\n]{{0,40}}?[:,] {_att}"
    rf"|(?<!\w)(?:(?P<att>{_any_also(_ATT)})|{_turned}) {_att}"
    rf"|(?<![\w-])(?P<count>(?:{_counted_aim}(?: (?:med|för|i|under|till) [^.;:!?,\n]{{1,40}}?)?? (?:är|var|har varit)"
    rf"(?: också| även| nu)?|siktar på) (?P<number>{_number}))"
)
_HINTS = (
    *("mål", "syft", "ambition", "avsikt", "tanken", "förhoppning", "uppdraget"),
    *("siktar", "planera", "avser", "förvänta", "resultatet"),
)
_hints = Lookup((word, None) for word in _HINTS)
_leads_on = Lookup(
    (word, None)
    for word in (
        " att ",
        " attt",
        " at ",
        " å ",
        "mål ",
        "målet ",
        "målen ",
        "målsättningen ",
        "målsättning ",
        "siktar ",
    )
)
"""What a cue ends with, and what a counted aim begins with."""
_whole_cues = Lookup(
    (cue, (form, number, state))
    for form, cues in (("sentence", _SENTENCE), ("counted", _COUNTED))
    for number, (cue, state) in enumerate(cues.items())
)
_ongoing = Lookup((cue, None) for cue in _ITEM)
_splice = re.compile(
    r", (?:detta|det här|ett annat mål|andra mål|ytterligare ett|dessutom är|något som|och det|och dit|och där"
    r"|(?:står|heter) det|(?:säger|skriver|berättar|förklarar|hoppas|menar|ligger|sade) [a-zåäö])(?=\w* )"
    r"|\.(?=(?:ett annat|ytterligare ett|andra) )"
    r"| och (?=(?:genomförs|genomfördes|drivs|drevs|pågår|pågick|finansieras|finansierades|leds|bedrivs|samordnas"
    r"|startar|startade|sker|görs|avslutas) )"
    r"| \((?:hittills|i dag|just nu|än så länge|nuläge|utfall)\b"
    r"| - (?=[^.!?\n]{0,60}\b(?:har|är|var|hade) )"
).search
_dated = re.compile(
    r"(?:(?:19|20)\d\d-\d\d(?:-\d\d)?|(?:\d{1,2} )?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*"
    r"\.?(?: (?:19|20)\d\d)?|(?:våren|hösten|sommaren|vintern) (?:19|20)\d\d|(?:19|20)\d\d)(?::| -) (?=\w)"
).match
"""The date in front of what was reached by then: `2022-10: Bron är klar`."""
_opening_att = re.compile(r"att++ ").match
_intends = re.compile(r"\b(?:ska|skall|skulle|vill|kommer att|syftar|förväntas|bidra)\b").search
_failed = re.compile(
    r"\b(?:(?:inte|ej)(?! bara| enbart| endast)|aldrig|varken|uteblev|misslyckades)\b"
).search
_ASIDE = ("som jämförelse", "jämförelsevis", "till skillnad från", "i jämförelse med")
"""How a sentence among results begins that tells of something else."""
_LINKS = (" och", " samt", " eller")
"""What an item of a list ends with before the last: `bygga en bro, och`."""
_MARKS = " .;:,"
_SHORTEST = 5
_SPLICED = 20
"""How far behind a statement the clause may begin that is spliced on to it."""


def in_sentence(lower: str, start: int, end: int, *, counted: bool = False) -> Iterator[Statement]:
    """The statements of a sentence of running text; `counted` says whether it counts or measures."""
    found = False
    hints = _hints.starts(lower, start, end)
    if hints and _leads_on.inside(lower, start, end + 1):
        cues = list(_cue.finditer(lower, _two_words_before(lower, start, hints[0]), end))
        for number, cue in enumerate(cues):
            stop = cues[number + 1].start() if number + 1 < len(cues) else end
            if stop - cue.end() < _SHORTEST:
                continue
            found = True
            yield from _behind(lower, cue, stop)
    if not found:
        yield from _whole(lower, start, end, counted)


def _two_words_before(lower: str, start: int, place: int) -> int:
    """Where the words begin that a cue may have before the one with its hint: `är vårt mål att`."""
    for _ in range(3):
        place = max(start, lower.rfind(" ", start, place))
    return place


def _behind(lower: str, cue: "re.Match[str]", stop: int) -> Iterator[Statement]:
    """The statement behind a cue; what "och att" adds is a part of it."""
    if cue["count"]:
        yield _cut(lower, cue.start("number"), stop, ResultState.TARGET, "result.noun")
        return
    rule = "result.noun" if cue["noun"] else "result.att"
    state = _ATT[_also.sub("", cue["att"])] if cue["att"] else ResultState.TARGET
    yield _cut(lower, cue.end() + 1, stop, state, rule)


def _whole(lower: str, start: int, end: int, counted: bool) -> Iterator[Statement]:
    told = _whole_cues.inside(lower, start, end)
    if not told:
        return
    sentence = [(number, state) for form, number, state in told if form == "sentence"]
    if sentence or (counted and told):
        form = "sentence" if sentence else "counted"
        _, state = min(sentence or [(number, state) for _, number, state in told])
        yield _cut(lower, start, end, state, f"result.{form}")


class SectionKind(Enum):
    """What the sentences under a heading state."""

    TARGET = auto()
    """Those that say what shall be, aims: `Mål`."""
    EXPECTED = auto()
    """All of them aims: `Förväntat resultat`."""
    ACHIEVED = auto()
    """What was reached: `Resultat`."""
    OUTCOME = auto()
    """What was reached, and aims where they say so: `Resultat och förväntade effekter`."""
    PROGRESS = auto()
    """A story of how it goes, of which only what counts and is reached is a result: `Så går det`."""


_expects = re.compile(r"\b(?:förvänta|väntade?\b|beräknade?\b)").search
_mixes = re.compile(r"^resultat(?:en|et)? (?:och|samt) (?:förvänta|väntade)").match
_tells_how = re.compile(r"\b(?:går|gått)\b").search
_is_reached = re.compile(r"\b(?:har|hade|är|finns)\b").search
_may_be = re.compile(r"\b(?:kan|kunde|hoppas|kanske|om resultat\w*|skulle kunna)\b").search
_adds = ("dessutom ", "därutöver ", "utöver det ", "vidare ")


def section_state(role: str, heading: str) -> SectionKind:
    """What a heading in lower case lets one expect of the sentences below it."""
    if role == "target":
        if _mixes(heading):
            return SectionKind.OUTCOME
        return SectionKind.EXPECTED if _expects(heading) else SectionKind.TARGET
    return SectionKind.PROGRESS if _tells_how(heading) else SectionKind.ACHIEVED


def in_section(
    lower: str, start: int, end: int, kind: SectionKind, *, item: bool, listed: bool, counted: bool
) -> Statement | None:
    """The statement of a sentence under a heading of aims or results; None if it is not one.

    An item is one always. A paragraph beside items explains them, unless it says that something goes on.
    `counted` says whether the sentence counts or measures something.
    """
    dated = _dated(lower, start, end)
    start = dated.end() if dated else start
    words = lower[start:end]
    told = words.count(" ") > 1 and words[-1] != "?" and not listed
    if kind is SectionKind.OUTCOME:
        aims = _expects(words) or _intends(words)
        kind = SectionKind.TARGET if aims or item else SectionKind.ACHIEVED
    if kind in (SectionKind.ACHIEVED, SectionKind.PROGRESS):
        if _ongoing.inside(lower, start, end):
            return _cut(lower, start, end, ResultState.ONGOING, "result.ongoing")
        reached = not _failed(words) and not words.startswith(_ASIDE)
        if kind is SectionKind.PROGRESS:
            reached = reached and counted and _is_reached(words) is not None
        if item or (told and reached):
            return _cut(lower, start, end, ResultState.ACHIEVED, "result.section_achieved")
        return None
    opening = _opening_att(lower, start, end)
    intends = _intends(words) or (kind is SectionKind.EXPECTED and not _may_be(words))
    told = told or (listed and words.startswith(_adds))
    if item or opening or (told and intends):
        begin = opening.end() if opening else start
        return _cut(lower, begin, end, ResultState.TARGET, "result.section_target")
    return None


def _cut(lower: str, start: int, end: int, state: ResultState, rule: str) -> Statement:
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
