"""Which sentences under a heading of aims or results are statements: by the words of heading and sentence."""

import re
from enum import Enum, auto

from extractors.lookup import Lookup
from extractors.statement_parts import Statement, cues_of, cut
from extractors.verbs import INFINITIVES
from schemas import ResultState

_ongoing = Lookup((cue, None) for cue in cues_of("item"))
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
_no_result = re.compile(
    r"\b(?:inhibera\w*|ställdes in|ställts in|försena\w*|drog ut på tiden|fick vänta|vill vänta"
    r"|låter \w+ (?:\w+ )?vänta|kräver|vi bedömer|vi hade hoppats|utbetalning\w*|regleras|redovisas när"
    r"|berättar gärna|läs mer|kontakta|samarbetar med|tyvärr|slutrapporten|kostade|kostnaden|totalkostnad\w*"
    r"|tackar|tack till|stort tack|hör av (?:dig|er)|ring|mejla|berodde|beror|nedan följer|pandemin?"
    r"|corona\w*|covid\w*|målet var|målen var)\b"
    r"|^(?:publicerad|uppdaterad|utskriven|skapad|senast ändrad|text|foto|bild)\b"
    r"|^(?:arbetet|projektet) (?:är avslutat|avslutades|startade|började|inleddes|pågick)\b"
    r"|\", (?:säger|sade|berättar|menar)"
).search
"""What hinders, who is asked, how it is accounted for: said among results and none."""
_says_how = re.compile(
    r"(?:det|detta|arbetet|projektet|satsningen|utbildningen|aktiviteterna) (?:ska|skall|kommer att) (?:ske"
    r"|göras|genomföras|bedrivas|drivas|pågå|utvärderas|följas upp|starta|börja|redovisas|ledas)\b"
).match
"""How an aim will be reached."""
_is_to_come = re.compile(r"\b(?:ska|skall|kommer att)\b").search
_ASIDE = ("som jämförelse", "jämförelsevis", "till skillnad från", "i jämförelse med")
"""How a sentence among results begins that tells of something else."""


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
            return cut(lower, start, end, ResultState.ONGOING, "result.ongoing")
        reached = not _failed(words) and not _no_result(words) and not words.startswith(_ASIDE)
        reached = reached and (not _is_to_come(words) or _is_reached(words) is not None)
        if kind is SectionKind.PROGRESS:
            reached = reached and counted and _is_reached(words) is not None
        if item or (told and reached):
            return cut(lower, start, end, ResultState.ACHIEVED, "result.section_achieved")
        return None
    opening = _opening_att(lower, start, end)
    intends = (
        _intends(words)
        or words.partition(" ")[0] in INFINITIVES
        or (kind is SectionKind.EXPECTED and not _may_be(words))
    )
    told = (told or (listed and words.startswith(_adds))) and not _says_how(words)
    if item or opening or (told and intends):
        begin = opening.end() if opening else start
        return cut(lower, begin, end, ResultState.TARGET, "result.section_target")
    return None
