"""How long: lengths that sentences tell, given to the beginning they belong to or periods of their own."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence

from extractors.engine import Found, Refused
from extractors.fields.beside_periods import is_of_project, is_open
from extractors.fields.clauses_of_time import clause_begins
from extractors.fields.lengths_of_work import is_of_another, is_of_work
from extractors.fields.period_making import CLOSE, Time, is_range, make_period
from extractors.fields.periods_in_text import stands_alone
from extractors.fields.subjects_of_time import opens_with_other, speaks_of_work, starts_then, tells_of_work
from extractors.grammar.time_values import Duration
from extractors.grammar.time_values import Period as PeriodValue
from extractors.layout import Kind
from extractors.page import Sentence
from extractors.project import Project
from extractors.time_verbs import needs_subject, time_cues
from extractors.whereabouts import between
from schemas import Period, PeriodKind

_for_so_long = re.compile(
    r"(?:^|[ ,])(?:(?:för att )?(?:under|på|i) (?:de (?:kommande|närmaste) )?|för )$"
).search
_is_enough = re.compile(
    r"(?:stödet|pengarna|bidraget|medlen|projektet|satsningen|finansieringen|insatsen|det) "
    r"(?:räcker|gäller|löper|varar|pågår|sträcker sig|är tänkt att pågå)"
    r"(?: i| under| över| på| för)?(?: hela)? $"
).search
_lasted = re.compile(
    r" (?:som )?(?:den|det|projektet|satsningen|vi|arbetet|insatsen|försöket) "
    r"(?:varade|varar|pågick|pågår|pågått|fanns|höll på|håller på|drevs)(?!\w)"
).match
"""`under de arton månader det varade`"""
_will_last = re.compile(
    r"(?<!\w)(?:ska|skall|beräknas|väntas|kommer att|är tänkt att|planeras|får|räkna\w* (?:\w+ )?med att)"
    r" (?:\w+ )?"
    r"(?:pågå|hålla på|löpa|vara|drivas|ta|sträcka sig|bedrivas|genomföras|räcka|behöva)"
    r"(?: i| under| över| på)?(?: hela| drygt| cirka| ca| omkring| ungefär| högst)? $"
).search
_will_do = re.compile(
    r"(?<!\w)(?:ska|skall|kommer|kommer att|vill|har) under (?:de (?:kommande|närmaste) )?$"
).search
"""`Projektet Isgång ska under fyra år skapa ...`"""
_has_length = re.compile(
    r"(?<!\w)(?:längd(?:en)?|varaktighet(?:en)?|löptid(?:en)?|byggtid(?:en)?|projekttid(?:en)?|projektperiod(?:en)?)"
    r" (?:på|är|om|av|var|blev|blir|motsvarar)(?: drygt| nästan| cirka| ca| omkring| ungefär)? $"
    r"|(?<!ett )(?:projekt|projektet|satsningen|försöket)"
    r" (?:tar|tog|kommer att ta|beräknas ta|väntas ta|(?:är|var|blir) på|omfattar|är begränsat till)"
    r"(?: drygt| nästan| cirka| ca| omkring| ungefär)? $"
    r"|(?<!\w)(?:projekt|satsning|försök|förstudie) som (?:tar|tog|kommer att ta|beräknas ta|är på|omfattar)"
    r"(?: drygt| nästan| cirka| ca| omkring| ungefär)? $"
).search
"""`hade en längd på tio månader`, `ett projekt som tar två år`."""
_we_then = re.compile(
    r"(?:s tid)? (?:ska|skall|kommer|får|har|hade|arbetar|jobbar|arbetade|jobbade"
    r"|testar|provar|prövar) (?:vi|projektet)(?!\w)"
).match
"""`Under tre års tid ska vi`"""
_these_years = re.compile(r" (?:räcker|räckte|löper|löpte|går mot|tar slut|tog slut|är slut)(?!\w)").match
"""`De tre åren räcker till och med 2024`"""
_at_hand = re.compile(r" (?:på sig|på oss|lång|långt)(?!\w)").match
_work_of_length = re.compile(
    r" (?:lång|långt|långa) (?:[\w-]+ ){0,2}?[\w-]*?(?:projekt|arbete|satsning|försök|insats|studie"
    r"|kampanj|samarbete|försöksverksamhet|pilot|turné|uppdrag)(?:et|en|n)?(?!\w)"
).match
"""`ett tre år långt utvecklingsarbete`"""
_spread = re.compile(
    r"(?<!\w)(?:fördel\w+|betalas ut|utbetalas|delas upp|utspri\w+|sprids|kronor|kr|mkr|miljoner|euro)"
    r"(?: ut)?,? (?:över|på|under) (?:en period (?:av|på|om) )?$"
).search
"""`3 miljoner kronor över tre år`, `stödet fördelas på två år`"""
_so_far = re.compile(
    r"(?<!\w)har (?:\w+ )?(?:nu|redan|hittills|snart) (?:\w+ )?(?:pågått|varit i ?gång|hållit på|funnits"
    r"|arbetat|drivits) (?:i|under)(?: \w+)? $"
    r"|(?<!\w)(?:flytta\w*|skjut\w*|sköt|skjöts|försena\w*|senarelagd?\w*)"
    r"(?: \w+){0,2}?(?: fram| upp| med| i)*(?: \w+)? $"
).search
"""`Projektet har nu pågått i ett år`, `tiden har flyttats fram ett år`: so far, so much later."""
_no_length = re.compile(
    r" (?:senare|tidigare|efteråt|efter att|efter det|kvar"
    r"|av (?:två|tre|fyra|fem|sex)(?! (?:miljoner|procent)))(?!\w)"
).match
"""`avslutades två år senare`, `har pågått i ett år av tre`"""
_of_any = re.compile(
    r"(?<!\w)projekt(?:en)? (?:får|kan|bör|måste|ska|skall) (?:\w+ )?"
    r"(?:pågå|löpa|vara|hålla på|sträcka sig)(?!\w)"
).search
"""`Ett projekt får pågå i högst tre år` are the terms of a call."""
_gives = re.compile(
    r"(?<!\w)(?:ger|gav|gett|beviljar|beviljade|beviljat|beviljats|beviljades|får|fick|fått|bidrar|stöttar|satsar"
    r"|avsätter|går in|gick in|skjuter till)(?!\w)"
).search
_plans = re.compile(r"(?<!\w)(?:ska|skall|kommer att|för att)(?!\w)").search
_onward = re.compile(r" (?:framåt|framöver)(?!\w)").match
_counted = re.compile(r" \w+, räknat från").match
_begins = re.compile(r"(?<!\w)(?:start|med start|börjar|startar|inleds|drar igång)(?!\w)").search
"""`Start hösten 2021, två år framåt`."""


def with_lengths(project: Project, found: list[Period | Refused]) -> list[Period | Refused]:
    """Give a period that has no end the length that a sentence states, or the length a period of its own."""
    page = project.page
    own = [number for number, one in enumerate(found) if is_of_project(one)]
    opened = [(number, one) for number in own if isinstance(one := found[number], Period) and is_open(one)]
    starts = sorted(span.start for _, one in opened for span in one.evidence)
    ended = [n for n in own if isinstance(one := found[n], Period) and one.end and one.start is None]
    waiting = deque(number for number, one in opened if one.duration is None)
    for length in page.durations.found:
        scope = project.scopes.at(length.start)
        if scope is None or project.foreign(length.start):
            continue
        rule = _rule_of_length(project, length, scope.sentence, starts, alone=not own)
        if rule is None:
            continue
        place = (length.start, length.end)
        spelt_out = _spelt_out(project, length)
        if spelt_out is not None:
            said = (spelt_out.start, spelt_out.end)
            whole = make_period(project, spelt_out.value, PeriodKind.PROJECT, rule, said, place)
            whole = whole.model_copy(update={"duration": length.value.iso})
            found = [one for one in found if not _begins_at(project, one, spelt_out.start)]
            return [*found, whole] if not any(map(_is_whole, found)) else found
        if not own:
            value = PeriodValue(None, None, None, None, None, length.value.iso)
            own.append(len(found))
            found.append(make_period(project, value, PeriodKind.PROJECT, rule, place))
        elif not waiting and ended:
            found[ended[0]] = _with_length(project, found[ended[0]], length)
            ended = []
        elif waiting:
            number = waiting.popleft()
            found[number] = _with_length(project, found[number], length)
    return found


def _with_length(project: Project, period: Period | Refused, length: Found[Duration]) -> Period | Refused:
    if isinstance(period, Refused):
        return period
    evidence = (*period.evidence, project.span(length.start, length.end))
    return period.model_copy(update={"duration": length.value.iso, "evidence": evidence})


_goes_over = re.compile(
    r"(?:, | \(|: | - |, dvs\.? |, det vill säga )"
    r"(?:(?:under )?åren |nämligen |från (?:och med )?|fr\.o\.m\. |mellan )?(?:den )?$"
).search


def _spelt_out(project: Project, length: Found[Duration]) -> "Found[Time] | None":
    """The time from when till when right behind a length: `för tre år, 2019-2021`."""
    times = between(project.page.times.found, length.end, length.end + 2 * CLOSE)
    first = next((one for one in times if is_range(one.value)), None)
    if first is None or not _goes_over(project.page.text.lower, length.end, first.start):
        return None
    return first


def _begins_at(project: Project, one: Period | Refused, start: int) -> bool:
    if isinstance(one, Refused):
        return one.start == start
    return one.evidence[0].start <= project.span(start, start + 1).start < one.evidence[0].end


def _is_whole(one: Period | Refused) -> bool:
    return is_of_project(one) and isinstance(one, Period) and bool(one.start and one.end)


def _rule_of_length(
    project: Project, length: Found[Duration], sentence: Sentence, starts: Sequence[int], *, alone: bool
) -> str | None:
    """By which rule a length is the project's, if it is; `starts` are those of periods without an end."""
    if project.in_list and alone and stands_alone(project, length):
        return "period.in_list"
    span = project.span(sentence.start, sentence.end)
    begins = bisect_left(starts, span.start) != bisect_left(starts, span.end)
    lower = project.page.text.lower
    so_long = _for_so_long(lower[max(sentence.start, length.start - 30) : length.start]) is not None
    if _so_far(lower, max(sentence.start, length.start - 60), length.start):
        return None
    several = length.value.upper and lower.startswith("mellan ", length.start)
    other = opens_with_other(lower, sentence) or is_of_another(project, sentence, length)
    if several or other:  # `14 projekt, mellan ett och tre år`
        return None
    if _of_any(lower, sentence.start, sentence.end) or _no_length(lower, length.end, sentence.end):
        return None
    lasts = _lasts(project, sentence, length) or (
        begins and (so_long or _onward(lower, length.end, sentence.end) is not None)
    )
    if not project.tells_of_it(sentence) and not lasts and not begins:
        return None
    cues = time_cues(project.page.text.lower, sentence.start, sentence.end)
    told = length.value.iso[-1] in "YM" and any(cue.kind in {"project", "start"} for cue in cues)
    return "period.in_text_length" if told or lasts else None


_so_long = re.compile(
    r"(?<!\w)(?:i|under|över|på|hela|totalt|sammanlagt|bara|endast|cirka|ca|minst|de|närmaste|kommande) $"
).search
_open_so = re.compile(r"(?:under|i|efter|de)(?: (?:hela|de|dessa|kommande|närmaste|totalt))* ").fullmatch


_granted_so = re.compile(
    r"(?<!\w)(?:medel|pengar|stöd|bidrag|anslag|finansiering|projekt|stödjer|stöder|stöttar|stödde|finansierar"
    r"|finansierade|bekostar|betalar)(?: (?!att|som|och|men)[\w-]+){0,6} (?:för|i|under|på|över)(?: hela)? $"
).search
"""`har fått medel för två år`, `stödjer satsningen i tre år`, `ett projekt på tre år`."""


def _is_granted_so(project: Project, sentence: Sentence, length: Found[Duration]) -> bool:
    """Whether the work is paid for so long."""
    lower = project.page.text.lower
    low = max(sentence.start, length.start - 90)
    told = _granted_so(lower, low, length.start) is not None
    return told and speaks_of_work(project, sentence)


def _verb_says(project: Project, sentence: Sentence, length: Found[Duration]) -> bool:
    """Whether a verb of lasting, or of ending after so long, says a length of the project or its work."""
    lower = project.page.text.lower
    opens = _open_so(lower[sentence.start : length.start])
    for cue in time_cues(lower, sentence.start, sentence.end):
        apart = max(length.start - cue.end, cue.start - length.end)
        if cue.kind not in {"project", "end"} or apart > 2 * CLOSE or (cue.kind == "end" and not opens):
            continue
        behind = cue.end <= length.start
        close = behind and (length.start - cue.end < 2 or _so_long(lower[cue.end : length.start]))
        if (close or opens) and tells_of_work(project, sentence, cue, named=needs_subject(cue)):
            return not clause_begins(lower, *sorted((cue.end, length.start)))
    return bool(opens) and starts_then(project, lower[length.end : sentence.end])


def _is_of_it(project: Project, sentence: Sentence, stop: int) -> bool:
    """Whether the words of a sentence before a place speak of the project."""
    words = project.page.text.lower[sentence.start : stop]
    return "projekt" in words or any(name in words for name in project.names)


def _lasts(project: Project, sentence: Sentence, length: Found[Duration]) -> bool:
    """Whether a sentence that gives money or plans says for how long: `2 mkr för att under fyra år följa`."""
    lower = project.page.text.lower
    before = lower[max(sentence.start, length.start - 30) : length.start]
    near = project.in_list or project.is_near(sentence)
    if (
        near
        and length.value.iso[-1] in "YM"
        and (
            _lasted(lower, length.end, sentence.end)
            or _will_last(before)
            or _has_length(lower, max(sentence.start, length.start - 60), length.start)
            or ("Y" in length.value.iso and _will_do(before) and _is_of_it(project, sentence, length.start))
            or (
                length.start - sentence.start <= len("under de kommande ")
                and _for_so_long(before)
                and _we_then(lower, length.end, sentence.end)
            )
            or _verb_says(project, sentence, length)
            or is_of_work(project, sentence, length)
            or _is_granted_so(project, sentence, length)
            or (lower.endswith("de ", 0, length.start) and _these_years(lower, length.end))
            or (_at_hand(lower, length.end, sentence.end) and project.tells_of_it(sentence))
            or _work_of_length(lower, length.end, sentence.end)
        )
    ):
        return True
    over = "över " if lower.startswith("över ", length.start) else ""
    if near and _spread(lower[max(sentence.start, length.start - 50) : length.start] + over):
        return True
    if near and _onward(lower, length.end, sentence.end):
        opens = length.start - sentence.start <= len("under ") and _for_so_long(before)
        if (opens and not _counted(lower, length.end)) or _begins(lower, sentence.start, length.start):
            return True
    if _for_so_long(before) is None or sentence.block.kind is Kind.QUOTE or not near:
        return False
    if _is_enough(lower[max(sentence.start, length.start - 40) : length.start]):
        return near
    sums = between(project.page.amounts.found, sentence.start, sentence.end)
    if any(0 < length.start - one.end <= len(" för de närmaste ") for one in sums):
        return True
    given = _gives(lower, sentence.start, length.start) and speaks_of_work(project, sentence)
    return bool(sums) and bool(given or _plans(lower, sentence.start, sentence.end))
