"""What the clause around a place says goes on there: what is usual, how it was, where somebody is at home.

A sentence about the project may name places that are none of its own. The table `place_words` has the words
that tell so, by what they say; here is where in the clause they stand.
"""

import re
from typing import NamedTuple

import regex

from extractors.fields.placing import AREA, AT, COVERS, SIDE
from extractors.grammar.first_names import FIRST_NAMES
from extractors.tables import rows
from extractors.text import Text
from extractors.verbs import is_doing

_NAME = r"\p{Lu}[\p{L}-]++(?: \p{Lu}[\p{L}-]++)?(?: kommun| län| å)?"
_clause_starts = regex.compile(
    r"(?:[;:(–] ?| - |, (?=[\p{Ll}\d])"
    r"|(?<!\p{L})(?:men|medan|där|när|eftersom|då|(?<!kommer )(?<!kommer inte )att|som) )"
)
_clause_ends = regex.compile(
    r"[;:()–]| - |, (?=[\p{Ll}\d])| (?:men|medan|där|när|eftersom|då|att|som|för att) |[.!?]$"
).search
_put_at = regex.compile(
    rf"(?<!\w)(?i:{'|'.join(sorted(AT, key=len, reverse=True))}|strax utanför|från|till|genom) {SIDE}"
    rf"(?:{_NAME}(?:, | och | samt )(?:i |på )?)*+{SIDE}$"
).search
_rest_of_list = regex.compile(
    rf"s?+(?: kommun| län)?+(?:(?:, | och | samt )(?:i |på )?{_NAME})*+(?: kommuner| län)?+"
).match
_LONGEST = 160


def _any(*classes: str) -> str:
    """The words of classes as one alternative of a pattern; a star is any letters.

    >>> _any("compared").startswith("jämfört med|i jämförelse med")
    True
    """
    given = "|".join(row["words"] for row in rows("place_words") if row["class"] in classes)
    escaped = re.escape(given).replace(r"\ ", " ").replace(r"\|", "|")
    return escaped.replace(r"\*", r"[\w-]*")


_E = r"(?!\w)"
_B = r"(?<!\w)"
_W = r"(?: [\w-]+)"
_WORDS = r"(?:[\w-]+ )"
_PROJECT = re.compile(r"projekt|satsning|insats|försök(?!te)|pilot").search
_compared = re.compile(
    rf"{_B}(?:(?:{_any('compared')}){_W}{{0,3}} "
    rf"|(?:bättre|sämre|tidigare|mindre|större|snabbare) än{_W}{{0,2}} |(?:än|liksom|såsom) "
    r"|andra (?:länder|städer|kommuner|orter|håll|delar av \w+)"
    r"(?:,? (?:som|såsom|däribland|bland annat|till exempel|exempelvis|bl\.a\.|t\.ex\.))? )$"
).search
_lead = re.compile(
    rf"{_B}(?:"
    rf"(?:{_any('event')})(?: (?:för|om|på|hos|med|vid) [^.,;:]{{2,40}})?"
    rf"(?: (?:{_any('held')}){_W}{{0,3}})? $"
    rf"|(?:{_any('shown_at')}) $"
    rf"|(?:{_any('shown')}) (?:på|vid|under) {_WORDS}{{1,5}}$"
    rf"|(?:har|hade|med|finns med|ha) (?:{_any('seat')}) $"
    rf"|(?:{_any('at_home')})(?: \d{{4}})? $"
    rf"|(?:{_any('lives')}){_W}{{0,3}} $"
    rf"|(?:hon|han|jag|själv){_W}?? (?:{_any('works')}){_W}{{0,3}} $"
    rf"|(?:{_any('works')}) (?:hon|han|jag|själv){_W}{{0,3}} $"
    rf"|(?:{_any('supplied')})(?: (?:in|upp|begagna\w+|billigt|på plats))? $"
    rf"|(?:inte|ej|aldrig|inga|ingen|inget|ingenting|varken) "
    r"(?!bara|minst|endast|enbart|längre|så )[^,]{0,40}$"
    rf"|(?:är|blir|blev|var) (?:\w+ )?(?:(?:en|ett) av )?(?:de|den|det) (?:\w+ )?"
    rf"\w*(?:första|enda|sista|[^s\W]{{2,}}sta|\w{{2,}}aste){_W}?(?: (?:i|av) sitt slag)? $"
    rf"|(?:unik|unikt|unika) $"
    rf"|(?:{_any('researcher')}) (?:vid|på|från|i|hos|med) [^.,;:]{{2,40}} $"
    rf"|(?:en|ett|vår) (?:[\w-]+ )?(?:{_any('trade')}) $"
    rf"|(?:läs mer|läs vidare|läs hela \w+|publicera\w+|artikel\w*|artiklar\w*|reportage\w*|inslag\w*)"
    rf"(?: [^,.;:]{{0,30}})? $"
    rf"|(?:{_any('flows', 'state')})(?: rakt| direkt)? $"
    rf"|(?:är|var|blivit) {_WORDS}?(?:{_any('usual', 'dear')}) $"
    rf"|(?:har|hade) {_WORDS}?(?:{_any('moved')}){_W}?? $"
    rf"|\d+ {_WORDS}?(?:{_any('holders')}) $"
    rf"|(?:{_any('board')}) (?:{_any('met')}){_W}{{0,4}} $|(?:{_any('met')}) (?:{_any('board')}){_W}{{0,4}} $"
    rf"|(?:{_any('did')}) (?:hon|han|jag) {_WORDS}*$|(?:hon|han|jag) (?:{_any('did')}) {_WORDS}*$"
    rf"|(?:{_any('office')}) (?:{_any('stands')}) {_WORDS}{{0,3}}$"
    rf"|(?:{_any('area_of')}) {_WORDS}{{0,2}}(?:{_any('takes_in')}) $"
    rf"|(?:är|var) (?:en|ett) {_WORDS}{{0,2}}[^\W\d]*(?:{_any('a_body')}) {_WORDS}{{0,2}}$"
    rf"|(?:{_any('official')}) $"
    rf"|(?:besökte|besökt|besöka|hälsat på|hälsade på) (?:\w+ )?(?:ett|en|kollegor\w*) {_WORDS}{{0,2}}$"
    r")"
    rf"|^(?:{_WORDS}{{0,2}})?(?:{_any('idea')}){_W}{{0,3}}? (?:{_any('arisen')}){_W}{{0,2}} $"
    rf"|^(?:{_WORDS}{{0,2}}?)(?:{_any('practical')}){_E}[^.]*$"
    rf"|^(?:{_WORDS}{{0,2}})?(?:{_any('title_of')}) $"
    rf"|^(?:{_WORDS}{{0,2}})?(?:{_any('body_noun')}) $"
    rf"|^{_WORDS}{{0,3}}(?:hon|han) {_WORDS}+$"
    rf"|^(?:{_any('scene')}){_E}[^.]*$|^(?:läsa|köpa|hämta|låna) (?:på|hos|i) [^.]*$"
    rf"|{_B}(?:hört talas om|läst om) [^.]*$"
    rf"|^tack(?:ar|a)? [^.]*$|{_B}efter \w+ år $|{_B}hos oss $|^varje år \w+s [^.]*$|{_B}förr{_E}[^.]*$"
    rf"|^(?:nästan |ungefär |drygt |knappt |omkring |cirka |över |bara )?närmaste {_WORDS}{{1,3}}$"
).search
"""What stands before a place that is not the project's, whatever follows."""
_as_one = re.compile(r"(?<!\w)(?:hon|han|jag)(?!\w)[^.,;:]{0,60} som [\w-]+ (?:[\w-]+ ){0,2}$").search
"""As what somebody worked: `han vikarierade som läkare i Ekby`."""
_opening = re.compile(rf"(?:{_any('before', 'later')}) (?:[a-zåäö])").match
"""How a sentence begins that tells of another time."""
_other = re.compile(rf"{_B}(?:{_any('other', 'earlier')}){_E}").search
_there_is = re.compile(rf"(?:{_WORDS}{{0,2}})?(?:{_any('there_is')}) (?!nu |numera )").match
_trend_before = re.compile(rf"(?:{_WORDS}{{0,2}}?)(?:{_any('trend')}){_W}{{0,3}} $").match
_trend_after = re.compile(
    rf" (?:(?:{_any('moves')}){_E}|(?:har|hade) (?:\w+ )?(?:{_any('moved')}){_E})(?! med i|med )"
).match
_part = re.compile(rf"(?:{_WORDS}{{0,3}})(?:{_any('part')}) {_WORDS}{{0,4}}$").match
_many = re.compile(rf"(?:{_any('many')}) {_WORDS}{{0,3}}$").match
_lacks = re.compile(rf" (?:{_any('lacks')}){_E}").match
_does = re.compile(rf" (?:{_any('doing')}){_E}").match
_usual = re.compile(
    rf" (?:{_any('exists')}){_E}"
    rf"| (?:är|var|har|hade|ökar|minskar|växer|sjunker|ligger) {_WORDS}?(?:{_any('trend')}){_E}"
    rf"| (?:är|var|blir) {_WORDS}{{1,4}}(?:{_any('usual')}){_E}"
    rf"| (?:visa\w+|har|kom|pekar) (?:{_any('study')}){_E}"
    rf"| [^.]{{0,60}}{_B}(?:{_any('habit')}|1\d{{3}}"
    rf"|(?:på|under|sedan) (?:1\d{{3}}|\d0|förra)\S*(?:tal|sekl)\w*){_E}"
).match
"""What follows a place at the head of a clause that tells what is usual there."""
_held = re.compile(rf" (?:{_any('held')}) {_WORDS}{{0,3}}(?:{_any('event')}){_E}").match
_both = re.compile(r"(?<!\w)(?:såväl|både|lika (?:bra|väl|mycket)|dels)(?!\w)").search
"""What makes `som i` join two places: `såväl i Kumla som i Hallsberg`; else it compares."""
_of_area = regex.compile(rf"(?:{AREA}|{COVERS}) $").search
_works = re.compile(
    rf"{_B}(?:att|ska|skall|vill) (?!bo |vara |ha |leva |se |gå |åka )(?:få{_E}|\w+a{_E})"
    rf"|{_B}(?:har|hade) {_WORDS}{{0,3}}\w{{2,}}ts{_E}"
    rf"|{_B}(?:arbetet|verksamheten|satsningen|försöket|insatsen|projektet){_E}|{_B}har pågått{_E}"
).search
_undone = re.compile(
    r" än |[^.]{0,30} förr(?!\w)"
    r"| (?:\w+ ){0,3}(?:inte|aldrig) (?:kunnat|kunde|att |av|genomför|bygg|blev|blir|bli|med|aktuel|längre)"
).match
"""`Projektet i Orsa genomfördes inte` says with its place what was left undone."""
_worker = regex.compile(
    rf"(?P<person>\p{{Lu}}\p{{Ll}}+)(?: \p{{Lu}}[\p{{L}}-]+)?,?(?: \d\d,)? (?:som )?"
    rf"(?:{_any('works')})(?: [\p{{Ll}}-]+){{0,3}} $"
).search


_on_it = regex.compile(rf"(?<!\p{{L}})(?:{_any('on_it')}) (?:[\p{{Ll}}-]+ ){{0,1}}{SIDE}$").search
_its_thing = re.compile(r"(?:s|(?<=s)|s? kommuns) (?!kommun)[^\W\d_A-ZÅÄÖ]{4,}").match
_own_word = re.compile(
    r"(?<!\w)(?:projekt\w*|satsning\w*|insats\w*|förstudie\w*|vi|att|ska|vill)(?!\w)"
).search


def is_worked_on(text: Text, sentence: int, start: int, end: int) -> bool:
    """Whether a verb of work has something of the place for its object: `utvecklar Osbys skolor`."""
    if _its_thing(text.lower, end) is None:
        return False
    lead = text.lower[max(sentence, start - _LONGEST) : start]
    return _on_it(lead) is not None and _own_word(lead) is not None


class _Clause(NamedTuple):
    """The clause around a place: where it begins, where its words before the place end, and what follows."""

    begin: int
    stop: int
    tail: str
    put: bool
    """Whether a preposition leads to the place."""


def _clause(text: Text, sentence: tuple[int, int], start: int, end: int) -> _Clause:
    fold = text.fold
    floor = max(sentence[0], start - _LONGEST)
    put = _put_at(fold, floor, start)
    stop = put.start() if put else start
    begin = max((m.end() for m in _clause_starts.finditer(fold, floor, stop)), default=floor)
    after = _rest_of_list(fold, end)
    behind = after.end() if after else end
    last = _clause_ends(fold, behind, sentence[1])
    tail = text.lower[behind : last.start() if last else sentence[1]]
    return _Clause(begin, stop, tail, put is not None)


def is_work_at(text: Text, sentence: tuple[int, int], start: int, end: int) -> bool:
    """Whether the clause around a place says that something is made or done there: `Nu byggs en bastu i`."""
    clause = _clause(text, sentence, start, end)
    lead = text.lower[max(sentence[0], clause.begin - len("att ")) : clause.stop]
    words = f"{lead} {clause.tail}".split()
    return (
        any(is_doing(word) for word in words)
        or _does(clause.tail) is not None
        or _works(" ".join(words)) is not None
        or _of_area(lead) is not None
    )


def is_said_of_else(text: Text, sentence: tuple[int, int], start: int, end: int) -> bool:
    """Whether the clause around the place at `start:end` speaks of something else than the project there."""
    lower, floor = text.lower, max(sentence[0], start - _LONGEST)
    clause = _clause(text, sentence, start, end)
    lead = lower[clause.begin : clause.stop]
    if clause.put and lower.endswith(" som ", floor, clause.stop) and not _both(lower, floor, clause.stop):
        return True
    if (
        _as_one(lower[floor : clause.stop])
        or _compared(lower[floor : clause.stop])
        or _opening(lower, sentence[0], start)
    ):
        return True
    worker = _worker(text.fold, floor, clause.stop)
    if worker is not None and worker["person"] in FIRST_NAMES:
        return True
    return bool(_lead(lead) or _other(lead) or _undone(clause.tail)) or _is_so_there(lead, clause)


def _is_so_there(lead: str, clause: _Clause) -> bool:
    """Whether a clause tells how things are in a place, or of how many: `Var tredje elev i Orsa saknar`."""
    tail = clause.tail
    if _part(lead):
        return _does(tail) is None
    if _many(lead):
        return _lacks(tail) is not None
    if _PROJECT(lead) or _PROJECT(tail):
        return not lead and _other(tail) is not None
    if lead:
        return bool(_there_is(lead) or (_trend_before(lead) and _trend_after(tail)))
    return clause.put and bool(_usual(tail) or _held(tail) or _other(tail))
