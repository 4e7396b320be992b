"""Who gets what in a sentence of running text, in any word order, once or several times.

`Ekby IF får 90 000 kr`, `dessutom får Ekby IF 90 000 kr`, `90 000 av dem går till Ekby IF`, `nämnden har
beviljat Ekby IF 90 000 kr`, `Ekby IF har fått bidrag för att`. The sentence is read with a mark for each body
and each sum.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

import regex

from extractors.grammar.amounts import MAYBE_SUMS
from extractors.name_parts import NOT_NAMES
from extractors.page import Page, Sentence
from extractors.privacy import names_person
from extractors.verbs import INFINITIVES, is_finite
from extractors.whereabouts import between

Place = tuple[int, int]

BODY, SUM = "\ue000", "\ue001"
"""What stands in the words for each letter of a body, of a sum."""
_bare = regex.compile(
    r"(?<![\d.,-]|\d )\d{1,3}(?: \d{3}){1,2}(?= (?:av|går|gick|till|för) |[.;)]|, | ?$)"
).finditer
"""A sum whose unit the page has given before: `310 000 av dem går till`."""
_NOW = r"(?:(?:nu|också|även|därför|redan|i år) )?"
_GETS = (
    r"(?:föreslås få|får|fick|förordas|kan räkna med|tar emot|mottar|(?:under)?stöds med"
    r"|beviljas|beviljades|tilldelas|tilldelades|erhåller|erhöll"
    r"|(?:kammar|kammade|plockar|plockade|tar|tog|kan ta|får) hem|(?:drar|drog|håvar|håvade) in"
    r"|kvitterar ut|kvitterade ut|(?:belönas|belönades|begåvas|premieras|stöttas|stöttades|stöds) med"
    rf"|(?:har|hade) {_NOW}(?:fått|beviljats|tilldelats|erhållit))"
)
_GIVES = (
    rf"(?:(?:har|hade) (?:[^.,;:\n]{{3,60}}? )??{_NOW}(?:beviljat|gett|tilldelat|skänkt|anslagit)"
    r"|beviljar|beviljade|tilldelar|tilldelade|ger|gav|skänker|skänkte)"
)
_GOES = r"(?:går|gick|har gått|hamnar|hamnade)"
_SAY = r"(?:(?:till exempel|bland annat|bland andra|t\.ex\.|t ex|bl\.a\.) )?"
_LITTLE = rf"{_SAY}(?:(?!(?:för|till|av|ut|inte|ej|aldrig|som) )\p{{Ll}}[\p{{L}}-]* ){{0,5}}?"
"""What may stand before a sum: `får nu drygt`, `får ett bidrag på`."""
_ASIDE = (
    rf"(?:,? (?:i|från|på|vid) [\p{{Lu}}{BODY}][\p{{L}}{BODY}-]+(?: [\p{{Lu}}{BODY}][\p{{L}}{BODY}-]+)?)?"
    rf"(?: \([^()\n]{{2,40}}\)|, [^,.;:\n{BODY}][^,.;:\n]{{2,80}},)?,?(?: som)?"
)
"""What may stand between who gets something and the verb: its place, its short form, what it is."""
_NAMED = r"\p{Lu}[\p{L}\d&'.-]*(?: (?!(?:och|en|ett|som|att|är|var|vilka|vilket|vilken) )[\p{L}\d&'-]+){0,5}?"
_MEANS = (
    rf"{_LITTLE}(?:[a-zåäö]*(?:bidrag|stöd|medel|pengar|anslag) )?(?:(?:av|från|ur) [^\n.,;:]{{3,50}}? )?"
    r"(?:för|till)(?: att| ett| en| sitt| sin| projektet| förstudien|(?= \p{Lu}))"
)
"""Means without a sum, and what they are for; in a list of parts the noun is said once."""
_NOUN = r"(?:ett |ekonomiskt )?[a-zåäö]*(?:bidrag|stöd|medel|pengar|anslag)"
_IT = (
    r"(?P<it>(?:föreningen|klubben|byalaget|bolaget|kommunen|sällskapet|förbundet|laget|kåren|museet|stiftelsen"
    r"|högskolan|universitetet|företaget|[Dd]en|[Dd]e))"
)
"""Who was named before: `För det får föreningen 1 000 euro`."""
_OPENING = 12
"""How many characters may stand before a sum that opens a sentence: `Ytterligare 90 000 kr till Ekby IF`."""
_WHO, _MUCH = rf"(?P<who>{BODY}+)", rf"(?P<sum>{SUM}+)"
_given = regex.compile(
    "|".join(
        (
            rf"(?<!\w){_WHO}(?: med flera)?{_ASIDE} {_GETS} (?:{_LITTLE}{_MUCH}|{_MEANS})",
            rf"(?<!\w){_WHO} [^.:;\n{BODY}{SUM}]{{3,120}} och {_GETS} {_LITTLE}{_MUCH}",
            rf"(?<!\w)(?P<who>{_NAMED}){_ASIDE} {_GETS} {_LITTLE}{_MUCH}",
            rf"(?<!\w)(?:{_GETS}|{_GIVES}|att (?:ge|bevilja|tilldela|skänka|anslå)) {_WHO}{_ASIDE} "
            rf"{_LITTLE}{_MUCH}",
            rf"(?<!\w){_WHO}{_ASIDE} {_GETS} {_NOUN} (?:för|till) [^.:;\n{BODY}{SUM}]{{3,90}}?"
            rf"(?:,| \() ?{_MUCH}",
            rf"(?<!\w){_WHO},? (?:är )?en av (?:dem|de)(?: \p{{Ll}}+)? som {_GETS} (?:{_NOUN}, )?"
            rf"{_LITTLE}{_MUCH}",
            rf"(?<!\w){_WHO} \({_MUCH}\),? (?:ska|vill|för|som|får|till)(?!\w)",
            rf"^{_WHO}(?::| -) {_MUCH} (?:för|till)(?!\w)",
            rf"{_MUCH}(?: (?!och )\p{{L}}[\p{{L}}-]*){{0,4}}? (?:hamnar|hamnade|landar|landade) hos {_WHO}",
            rf"(?<!\w)(?:{_GETS}|{_GIVES}) (?:{_WHO}|(?P<who>{_NAMED}))(?: i \p{{Lu}}\p{{L}}+)?: "
            rf"{_LITTLE}{_MUCH}",
            rf"(?<!\w)(?i:{_IT}) {_GETS} {_LITTLE}{_MUCH}",
            rf"(?<!\w){_GETS} {_IT} {_LITTLE}{_MUCH}",
            rf"(?<!\w)har {_WHO}{_ASIDE} (?:fått|beviljats|tilldelats) {_LITTLE}{_MUCH}",
            rf"{_MUCH}(?:,? (?!och )\p{{Ll}}[\p{{L}}-]*){{0,4}}?,? {_GOES} (?:också |även )?till "
            rf"(?:{_WHO}|(?P<who>{_NAMED})(?= \p{{Ll}}|[.,;]|$)"
            r"|(?P<work>(?:ett|en) [^.,;\n]{4,60}?)(?= som |[.,;]|$))",
            rf"^(?:\p{{Lu}}\p{{Ll}}+ )?{_MUCH} till {_WHO},? (?=som |för |till |så att )",
            rf"(?<!\w){_GOES} {_LITTLE}{_MUCH} till (?:{_WHO}|(?P<who>{_NAMED})(?= \p{{Ll}}|[.,;]|$))",
            rf"{_MUCH}(?: (?!och )\p{{L}}[\p{{L}}-]*){{0,4}}?,? {_GETS} (?:\p{{Ll}}{{4,20}} )?{_WHO}",
            rf"(?<!\w)[a-zåäö]*(?:bidrag|stöd|anslag|pott|tillskott)(?:et|en)? (?:på|om) {_LITTLE}{_MUCH}"
            rf"(?: som (?:nu )?{_GOES})? till {_WHO}",
            rf"(?<!\w)[Tt]ill {_WHO}{_ASIDE} {_GOES} {_MEANS}",
            rf"(?<!\w){_WHO} (?:hör|hörde) till (?:dem|de)(?: som [^.,;:\n]{{3,40}})?,? och {_GETS} "
            rf"(?:{_LITTLE}{_MUCH}|{_MEANS})",
            rf"(?<!\w)(?:{_GOES} till {_WHO}|[Tt]ill {_WHO} {_GOES})[^.;\n{BODY}{SUM}]{{0,60}}? {_MUCH}",
            rf"(?<!\w){_GIVES} (?:{BODY}+(?: \d{{4}})? )?{_LITTLE}{_MUCH}(?: i \p{{L}}+)? till {_WHO}",
        )
    )
).finditer
_verb = regex.compile(rf"(?<!\w)(?:{_GETS}|{_GIVES}|{_GOES})(?!\w)").finditer
_may_tell = re.compile(
    r"(?<!\w)(?:får?|fick|fått|förordas|kan räkna|tar emot|mottar|(?:under)?stöds|bevilja|tilldela|erh|ge[rt]"
    r"|gav|skänk|ansl|går|gick|gått|hamna|landa|kamm|plock|tar|tog|drar|drog|håva|kvitter|belön|begåv|premier"
    r"|stött|att ge )|\) (?:ska|vill|för|till) |(?:: | - )\d"
    r"|(?:stöd|bidrag|anslag|pott|tillskott)(?:et|en)? (?:på|om) "
).search
"""One of these stands in every clause of a grant."""
_the_grant = re.compile(
    r"(?:(?:det )?beviljade |projekt|eu-)?(?:stödet|bidraget|anslaget|beloppet|summan|medlen|pengarna)(?!\w)"
).match
_does = re.compile(r",? (?:ska|skall|vill|kommer att|planerar att|tänker|avser att)(?!\w)").match
_joint = regex.compile(r"[;:,]?(?: (?:och|samt|medan|men|liksom))?(?: (?:även|dessutom|därtill))? $").search
_TITLE = r"(?:bitr\p{L}*+\.? )?(?:professor|docent|\p{L}*lektor|doktor|\p{L}*forskare|doktorand|fil\. dr)"
_titled = regex.compile(rf"{_TITLE}n? ").match
_title_behind = regex.compile(rf", {_TITLE}(?!\p{{L}})").match
_no_body = regex.compile(
    r"(?:projektet|förstudien|satsningen|det|den|de|dessa|detta|vi|ni|jag|man|han|hon|som|ett|en|totalt|sammanlagt"
    r"|tillsammans|förra|förutom|bland|kommunen|föreningen|klubben|regionen|länet"
    r"|.*(?:kommuner|projekt|föreningar|ansökningar|organisationer|aktörer))(?!\w)"
).match


@dataclass(frozen=True, slots=True)
class Grant:
    """What a clause says that somebody gets: who, how much if it says so, and where the clause begins."""

    start: int
    end: int
    at: int
    """Where stands what gets something."""
    called: str
    who: Place | None
    """Where the body stands; none where it is a person or the work."""
    sum: Decimal | None


def grants_in(page: Page, sentence: Sentence) -> list[Grant]:
    """Find the clauses of a sentence that tell who gets what, in the order of the text."""
    found: list[Grant] = []
    begins = bool(between(page.amounts.found, sentence.start, sentence.start + _OPENING))
    if not begins and _may_tell(page.text.lower, sentence.start, sentence.end) is None:
        return found
    text, sums = marked(page, sentence)
    if BODY not in text and SUM not in text:
        return found
    for match in _given(text, overlapped=True):
        if found and match.start() + sentence.start < found[-1].end:
            continue
        told = _read(page, sentence, text, match)
        value = sums.get(match.start("sum")) if match["sum"] else None
        if told is not None and not (value and _wants(match[0])):
            start = (
                min(told[0], match.start() + sentence.start)
                if found or told[0] < sentence.start
                else sentence.start
            )
            found.append(Grant(start, match.end() + sentence.start, *told, value))
    return found


def grant_behind(page: Page, sentence: Sentence, following: Sentence) -> Grant | None:
    """Who does something, where the next sentence says how much.

    `Ekby IF ska bygga en bro. Stödet är på 90 000 kronor.`
    """
    if _the_grant(page.text.lower, following.start, following.end) is None:
        return None
    sums = between(page.amounts.found, following.start, following.end)
    bodies = between(page.organisations.found, following.start, following.end)
    doers = between(page.organisations.found, sentence.start, sentence.start + 1)
    if len(sums) != 1 or not doers or doers[0].value.generic or any(not one.value.generic for one in bodies):
        return None
    who = doers[0]
    if _does(page.text.lower, who.end, sentence.end) is None:
        return None
    place = (who.start, who.end)
    called = who.value.canonical.lower()
    return Grant(sentence.start, following.end, who.start, called, place, sums[0].value.value)


def _is_person(page: Page, who: Place) -> bool:
    """Whether words name a person: by their form, or by the title beside them."""
    words = page.text.lower[slice(*who)]
    return names_person(words) or bool(_titled(words) or _title_behind(page.text.lower, who[1]))


def marked(page: Page, sentence: Sentence) -> tuple[str, dict[int, Decimal]]:
    """A sentence with each body and sum marked letter for letter, and the sums by where they begin in it."""
    fold, start, end = page.text.fold, sentence.start, sentence.end
    sums: dict[int, tuple[int, Decimal | None]]
    sums = {one.start: (one.end, one.value.value) for one in between(page.amounts.found, start, end)}
    for bare in between(page.amounts.refused, start, end):
        digits = fold[bare.start : bare.end].replace(" ", "")
        if bare.reason in MAYBE_SUMS:
            sums.setdefault(bare.start, (bare.end, Decimal(digits) if digits.isdigit() else None))
    for match in _bare(fold, start, end):
        sums.setdefault(match.start(), (match.end(), Decimal(match[0].replace(" ", ""))))
    marks = [(first, last, SUM) for first, (last, _) in sums.items()]
    bodies = between(page.organisations.found, start, end)
    marks += [(one.start, one.end, BODY) for one in bodies if not one.value.generic]
    pieces, at = [], start
    for first, last, mark in sorted(marks):
        if first >= at:
            pieces += [fold[at:first], mark * (min(last, end) - first)]
            at = last
    pieces.append(fold[at:end])
    return "".join(pieces), {first - start: value for first, (_, value) in sums.items() if value is not None}


def _wants(words: str) -> bool:
    """Whether a verb stands between what somebody gets and the sum: `fick betala 500 kronor`."""
    words = words.removeprefix("att ge ").removeprefix("att bevilja ")
    verbs = [match.end() for match in _verb(words)]
    return any(word in INFINITIVES for word in words[verbs[-1] if verbs else 0 :].split())


def _read(
    page: Page, sentence: Sentence, text: str, match: "regex.Match[str]"
) -> tuple[int, str, Place | None] | None:
    """Where what gets something stands, what it is called, and the place of a body; none if it is nobody."""
    if match["it"]:
        named = between(page.organisations.found, sentence.block.start, match.start() + sentence.start)
        body = next((one for one in reversed(named) if not one.value.generic), None)
        return (body.start, body.value.canonical.lower(), (body.start, body.end)) if body else None
    of = "who" if match["who"] else "work"
    who = match.start(of) + sentence.start, match.end(of) + sentence.start
    words = page.text.fold[slice(*who)].lower()
    if of == "work" or _is_person(page, who) or between(page.names, who[0], who[0] + 1):
        return who[0], words, None
    if text[match.start("who")] != BODY:
        return (who[0], words, who) if _may_be_body(page, who) else None
    body = next((one for one in between(page.organisations.found, *who)), None)
    return who[0], (body.value.canonical if body else words).lower(), who


def _may_be_body(page: Page, who: Place) -> bool:
    words = page.text.fold[slice(*who)]
    if _no_body(words.lower()) or words.split(" ")[0].lower() in NOT_NAMES:
        return False
    if any(is_finite(word) for word in words.split(" ") if word.islower()):
        return False
    return not any(p.start == who[0] and p.end >= who[1] for p in between(page.places.found, *who))


def joint_before(lower: str, start: int, floor: int) -> int:
    """Where the words begin that join a clause to the one before it."""
    joint = _joint(lower, floor, start)
    return joint.start() if joint else start
