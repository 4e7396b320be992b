"""Of whom a verb of time tells: of the project and its work, or of somebody else.

`Projektet leds av Anna Berg, som började 2015` does not say when the project began.
"""

import re

from extractors.cues import Cue
from extractors.page import Sentence
from extractors.project import Project
from extractors.time_verbs import between_of, is_verb

_NOUN = (
    r"(?:(?:hela |själva |det nya |den nya |detta |denna |vårt |vår |deras )?"
    r"(?:[\w-]*projekt(?:et)?|[\w-]*studien?|[\w-]*satsning(?:en)?|initiativet|\w*arbetet|\w*arbetena"
    r"|[\w-]*insatsen|insatserna|(?:projekt)?verksamheten|[\w-]*försöket|testet|provet|piloten|samarbetet|uppdraget"
    r"|bygget|bygge|[\w-]*byggnationen|starten|byggstarten|projektstarten|forskningen|kampanjen|turnén"
    r"|projekttiden|projektperioden|löptiden|åtgärden|åtgärderna|genomförandet|testerna|mätningarna|etableringen|utbyggnaden|ombyggnaden|upprustningen"
    r"|\w{3,}(?<!före)(?<!fören)(?<!utställ)(?<!tid)(?<!öpp)(?<!regering)(?<!förvalt)(?<!anmäl)(?<!avdel)(?<!utvärd)(?<!projekt)"
    r"(?:eringen|eringarna|ationen|ningsarbetet)))"
)
_PRONOUN = r"(?:det hela|allt|det|den|vi|man)"
_NAMED = r"(?:,? [\"”“»]?[A-ZÅÄÖ][\w-]*[\"”“«]?(?: (?:i|på|och|för|med|av|till|\d+|[A-ZÅÄÖ]\S*))*)?"
_ABOUT = r"(?: (?:med|av|om|kring|för|i|på|mot|inom|runt)(?: [\w-]+){1,4}?)?"
_BESIDE = (
    r"(?:,? (?:ska|skall|kommer|att|beräknas|väntas|förväntas|planeras|är|var|blir|tänkt|tänkta|planerat"
    r"|planerade?|beräknat|beräknad|menat|tänkte|har|hade|nu|redan|officiellt|formellt|därmed|sedan|också|även|bör"
    r"|får|kan|kunde|skulle|först|därför|äntligen|preliminärt|dock|alltså|verkligen|på allvar|i praktiken"
    r"|ha|som|vilket|vilken|om allt går väl))*"
)
_noun_before = re.compile(rf"(?i:(?<![\w-]){_NOUN}){_NAMED}{_ABOUT}(?i:{_BESIDE}) $").search
_pronoun_before = re.compile(rf"(?<![\w-]){_PRONOUN}{_BESIDE} $", re.IGNORECASE).search
_IT_DOES = (
    r"(?:det|den)(?= (?:har|hade|ska|skall|är|var|blev|kommer|startade|startar|började|börjar|inleddes"
    r"|påbörjades|pågår|pågick|drog|drogs|gick|satte|sattes|kom|tog|drivs|drevs|bedrivs|bedrevs|genomförs|genomfördes"
    r"|löper|löpte|höll|håller|varade|varar|sjösattes|lanserades) )"
)
_work_first = re.compile(rf"(?i:(?:det [\w-]+ ?(?:åriga|långa) )?{_NOUN}|vi|det hela|{_IT_DOES})(?!\w)").match
_BEHIND = r" (?:också |även |nu |då |därför |alltså )?"
_BODY = r"(?:\w{2,}(?:en|et|an|laget|na) )?"
"""Who does it, between a verb and the work: `I maj startade kommunen projektet`."""
_noun_after = re.compile(rf"{_BEHIND}{_BODY}(?:en |ett |sitt |sin )?{_NOUN}(?![\w-])").match
_pronoun_after = re.compile(rf"{_BEHIND}{_PRONOUN}(?![\w-])(?<!den(?= \d))(?<!den(?= \w{{4,6}} \w))").match
_money_before = re.compile(
    r"(?<![\w-])(?:pengarna|bidraget|stödet|medlen|anslaget|finansieringen|projektet"
    r"|de \w+ åren)(?: \w+){0,4} $"
).search
"""What lasts until then: `Pengarna från Arvsfonden räcker till maj 2023`."""
_elided = re.compile(rf"(?:(?<!\w)(?:och|men|samt)|,){_BESIDE} $", re.IGNORECASE).search
_of_antecedent = re.compile(
    r"(?<![\w-])(?P<who>(?!och |men |eller |samt |det |den |de |just )[\w-]+),? (?:som|vilken|vilket)"
    r"(?: (?:har|hade|ska|skall|då|nu|redan|först|också))* $"
).search
_object_of = re.compile(rf"(?<!\w)som \w+(?:r|de|te|t|s) (?:{_NOUN}|{_PRONOUN}) $").search
_others = re.compile(
    r"(?<![\w-])(?:(?:\w*förening|befolkning|utvärdering|följeforskning|[\w-]*rapport|bok|film|etapp|\w*fas|byalag|kommun|region|skol|förskol|företag|bolag|stiftelse|butik|affär"
    r"|fabrik|program|programperiod|strategi|avtal|kurs|cirkel|seminari|konferens|mäss|utställning|träff|möte|workshop"
    r"|föreläsning|invigning|krig|pandemi|epidemi|projektledare|projektgrupp|styrgrupp|läger|festival|marknad|dag)"
    r"(?:en|et|n|t|an|ur|ar|er|or|arna|erna|orna|na|et|iet|ium|um)?|handläggaren)"
    r"(?: (?:inom|i|för|om|med|av|på)(?: [\w-]+){1,3})?$"
).search
_tail = re.compile(rf"{_BESIDE} $", re.IGNORECASE).search
_REACH = 90


def tells_of_work(project: Project, sentence: Sentence, cue: Cue, *, named: bool = False) -> bool | None:
    """Whether the subject of a verb of time is the project or its work; None where words cannot tell.

    Where it has to be `named`, a pronoun is not enough.
    """
    if not is_verb(cue):
        return None
    lower, fold = project.page.text.lower, project.page.text.fold
    inside = between_of(cue)
    if inside:
        work = _is_work(project, inside, named=named)
        return work or (False if cue.text.startswith(("håll", "höll")) else None)
    low = max(sentence.start, cue.start - _REACH)
    before = lower[low : cue.start]
    if cue.text.startswith("räck"):
        return _money_before(before) is not None or None
    behind = lower[cue.end : min(sentence.end, cue.end + _REACH)]
    if not before.strip():
        return _is_work(project, behind, named=named) or None
    tail = _tail(before)
    noun, other = _noun_before(fold[low : cue.start]), _others(before[: tail.start()] if tail else before)
    its = _ends_with_name(project, before) or (noun is not None and not _stands_first(other, noun))
    if (_of_antecedent(before) and not its) or _object_of(before):
        return False
    if its or (not named and _pronoun_before(before)) or _is_work(project, behind, named=named):
        return True
    first = _work_first(lower, sentence.start) or _starts_with_name(project, lower, sentence.start)
    if first and _elided(before):
        return True
    has_object = not cue.text.startswith(_WITHOUT_OBJECT) and _is_object(project, behind)
    return False if other and not has_object else None


_WITHOUT_OBJECT = ("slutade", "slutar", "slutat", "tog slut", "tar slut")
"""`När projektledaren slutade i maj 2018 stannade verksamheten`"""


def _is_object(project: Project, behind: str) -> bool:
    """Whether somebody does the work: `Kommunen genomför 2019-2021 projektet Hemvändare`."""
    behind = behind.partition(",")[0]
    return _definite(behind) is not None or any(name and name in behind for name in _names(project))


def _stands_first(one: "re.Match[str] | None", other: "re.Match[str]") -> bool:
    """Whether one subject stands before another that only belongs to it: `ett seminarium inom projektet`."""
    return one is not None and one.start() < other.start()


_opens_with_other = re.compile(
    r"(?:(?:en|ett|den|det|de|denna|detta|förra|tidigare|nuvarande|ny|nya) ){0,2}(?!tids?plan)\w*"
    r"(?:program(?:met|perioden)?|strategin?|policyn?|planen|avtalet|pandemin?|kriget|krig|befolkningen|folkmängden"
    r"|ansökningstiden|ansökningsperioden|anmälningstiden|utvärderingen|följeforskningen|\w*fasen|etapp \w+"
    r"|utlysningen|statistiken|mandatperioden|epidemin?|(?:för)?projekteringen|upphandlingen)(?!\w)"
).match


def opens_with_other(lower: str, sentence: Sentence) -> bool:
    """Whether a sentence is about something else than a project: `Programperioden är 2014-2020`."""
    return _opens_with_other(lower, sentence.start, sentence.end) is not None


_earlier = re.compile(r"tidigare (?:har|hade|drev|genomförde|deltog)(?!\w)").match
_ABOUT_IT = (
    r"(?:(?:slut|följde|följ)?utvärdera(?:r|de|s|des|t|ts)|följdes upp|granskade|granskades"
    r"|skr(?:ev|evs|ivit|ivits|iva) (?:\w+ ){0,3}?\w*ansökan|tog fram en ansökan"
    r"|förbered(?:de|des|a) (?:\w+ )?ansökan)"
)
_about_it_then = re.compile(rf"(?:\([^()\n]*\)|[^.,;:()]){{0,60}}?(?<!\w){_ABOUT_IT}(?!\w)").match
_then_about_it = re.compile(rf"(?<!\w){_ABOUT_IT}(?: \w+){{0,3}} (?:under |i |den |på |åren )?$").search


def is_earlier(project: Project, sentence: Sentence) -> bool:
    """Whether a sentence tells of another project before: `Tidigare har kommunen drivit projektet Hopp`."""
    words = project.page.text.lower[sentence.start : sentence.end]
    return _earlier(words) is not None and not any(name in words for name in project.names)


def is_about_it(lower: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a time is that of a report or an application: `Under 2020 utvärderade Sweco projektet`."""
    if _then_about_it(lower, max(sentence.start, start - _REACH), start):
        return True
    opens = start - sentence.start <= len("under åren ")
    return opens and _about_it_then(lower, end, min(sentence.end, end + _REACH)) is not None


_somebody_since = re.compile(r"(?<![\w-])(?P<who>[\w-]+),? som (?:har |hade )?\w+(?: \w+){0,2} $").search


def is_since_of_other(project: Project, sentence: Sentence, cue: Cue) -> bool:
    """Whether something else does what it does since then: `en lokal som har stått tom sedan 2015`."""
    lower = project.page.text.lower
    who = _somebody_since(lower, sentence.start, cue.start) if cue.text == "sedan" else None
    if who is None:
        return False
    before = project.page.text.fold[max(sentence.start, who.start() - _REACH) : who.end("who")] + " "
    return _noun_before(before) is None and not _ends_with_name(project, before.lower())


def _is_work(project: Project, words: str, *, named: bool) -> bool:
    """Whether the subject behind its verb is the work: `I maj startade projektet`."""
    told = _noun_after(words) or (not named and _pronoun_after(words))
    return bool(told) or _starts_with_name(project, words.strip(), 0)


def _names(project: Project) -> list[str]:
    """The names of a project, also without what explains them: `Ljusgården – mötesplats för unga`."""
    return [part for name in project.names for part in {name, re.split(r" [-–] |[:,(] ?", name)[0].strip()}]


def _starts_with_name(project: Project, lower: str, start: int) -> bool:
    return any(name and lower.startswith(name, start) for name in _names(project))


def _ends_with_name(project: Project, before: str) -> bool:
    tail = _tail(before)
    words = (before[: tail.start()] if tail else before).rstrip(' "”“,')
    return any(name and words.endswith(name) for name in _names(project))


_then = re.compile(r"(?:s tid|s period)? (?:ska|skall|kommer|får|har|hade)(?= )").match


def starts_then(project: Project, words: str) -> bool:
    """Whether words behind a length say what the work does then: ` ska satsningen nå 200 unga`."""
    match = _then(words)
    return match is not None and _is_work(project, words[match.end() :], named=False)


_definite = re.compile(rf"(?<![\w-])(?!projekt )(?!förstudie ){_NOUN}(?![\w-])").search
_one_project = re.compile(r"(?<!\w)(?:är|blir|var|det här|detta) (?:ett|en) ").search


def speaks_of_work(project: Project, sentence: Sentence) -> bool:
    """Whether a sentence names the project or its work, not any project: `stöd till projekt i tre år`."""
    lower = project.page.text.lower
    if _definite(lower, sentence.start, sentence.end) or _one_project(lower, sentence.start, sentence.end):
        return True
    words = lower[sentence.start : sentence.end]
    return any(name and name in words for name in _names(project))
