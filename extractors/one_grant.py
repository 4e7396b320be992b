"""Whether a page that names no project tells of one all the same: of one grant, or of a thing that was begun.

`Genom ett anslag på 5 mkr ska forskare`, `Fyra byar ska dela på två miljoner kronor för att driva`, `Vi
godkänner medlen, 73 000 kr`, `Då drog vi igång ett projekt vars syfte var`, `12 miljoner till en ny hall`:
said as done, of one thing, and to nobody who is to apply.
"""

import re
from collections.abc import Iterator

from extractors.layout import Kind
from extractors.page import Page
from extractors.telling import signs_of_call
from extractors.whereabouts import between

_GRANT = r"\w*(?:anslag|bidrag|stöd|donation|gåva|finansiering|medel|pengar)(?:et|en|n|na)?"
_with_grant = re.compile(
    rf"(?<!\w)(?:genom|med|tack vare|med hjälp av) (?:ett|en|det|den|de) (?:\w+ ){{0,2}}{_GRANT} "
    r"[^.\n]{0,80}?(?<!\w)(?:ska|kan|har|kunde|kommer|byggs|görs|startar|startade)(?!\w)"
    r"|(?<!\w)(?:för|med) de (?:\w+ )?(?:beviljade|tilldelade) (?:medlen|pengarna)(?!\w)"
).search
_shared = re.compile(r"(?<!\w)(?:dela(?:r)?|samsas) (?:på|om) .{3,40}? (?:för att|till ett|till en) ").search
_approved = re.compile(
    r"(?<!\w)(?:vi|styrelsen|nämnden|kommittén) (?:har )?"
    r"(?:godkänner|godkände|godkänt|bifaller|biföll|bifallit)(?!\w)"
).search
_begun = re.compile(
    r"(?<!\w)(?:starta(?:r|de|t|s|des)?|dra(?:r|git)?|drog|satte|satt|inled(?:er|de|des)|inlett"
    r"|påbörja(?:r|de|t|des)|genomför(?:de|t|s|des)?|driv(?:er|it|s)|drev) "
    r"(?:\w+ ){0,3}?(?:ett|sitt|vårt) (?:[\w-]+ ){0,3}?[a-zåäö-]*projekt"
    r"(?: vars| som (?:syftar|går ut på|handlar)| med (?:syfte|målet|målsättningen)| där| för att)(?!\w)"
    r"|(?<!\w)projekt vars (?:syfte|mål|uppgift) (?:är|var)(?!\w)"
).search
_THING = (
    r"[a-zåäö]*(?:hus|hall|skola|bro|park|bana|plan|stuga|lekplats|bad|torg|led|brygga|scen|kvarn|damm|station"
    r"|anläggning|lokal|gård|bibliotek|boende|väg|hamn|plats|kök|tak)(?:et|en|n|t|arna|erna|orna|na)?(?!\w)"
)
_BUILDING = (
    r"(?:bygget|byggandet|byggnationen|ombyggnaden|ombyggnationen|utbyggnaden|tillbyggnaden|nybygget|renoveringen"
    r"|upprustningen|restaureringen|anläggandet|läggningen)"
)
_WORK = (
    rf"(?:(?:en|ett) (?:ny |nytt |större |gemensam |gemensamt )?{_THING}|(?:det |den |de )?nya {_THING}"
    rf"|{_BUILDING} av)"
)
_paid_work = re.compile(
    r"(?<!\w)(?:klubba\w*|beslut\w*|godkän\w*|satsa\w*|invester\w*|avsätt\w*|avsatt\w*|anslå\w*|anslog"
    r"|tillskjut\w*|bygg\w*|kostnad\w*|kalkyl\w*|budget\w*|(?:miljoner|kronor|mkr|kr) till)(?!\w)"
).search
_of_work = re.compile(rf"(?<!\w){_WORK}").search
_work_begun = re.compile(
    r"(?<!\w)(?:starta\w*|inled\w*|påbörja\w*|(?:satt|satte|sätter|drog|drar) i ?gång"
    rf"|första spadtag\w*)(?!\w)[^.\n]{{0,60}}?(?<!\w){_WORK}"
).search
_grant_from = re.compile(rf"(?<!\w){_GRANT} (?:från|ur|av) (?!er |dig )").search
_by_grant_of = re.compile(
    r"(?<!\w)(?:genom|med|tack vare|med hjälp av) (?:[\w-]+ )?(?:[\w-]+s ){1,2}[a-zåäö]*"
    r"(?:peng|bidrag|stöd|anslag|medel|pengar)(?:en|et|na)? (?:har|kunde|fick|kan nu|byggs|lagas) "
).search
_given_us = re.compile(
    rf"(?<!\w)(?:gett|givit|gav|beviljat|beviljade) oss (?:[\w-]+ ){{0,3}}{_GRANT}(?!\w)"
    rf"|(?<!\w)vi (?:har )?(?:fått|fick|beviljats|beviljades|tilldelats) (?:[\w-]+ ){{0,3}}{_GRANT}"
    r"(?: (?:från|av|ur) [\w -]{2,40}?)? för att (?!ni |du )"
).search
_LEAST = 50_000
"""What a building costs at least: less is a price."""
_may_tell = re.compile(
    r"projekt|anslag|bidrag|stöd|donation|gåva|medel|peng|dela|samsas|godkän|bif[aö]ll|miljon|kronor|kr "
    r"|bygg|spadtag"
).search
_of_any = re.compile(r"(?<!\w)(?:du|ni|er|ert|man|sökande|varje år|årligen|kan)(?!\w)").search


def tells_of_a_grant(page: Page) -> bool:
    """Whether a sentence tells of one grant or one project that was begun, where nobody is to apply."""
    lower = page.text.lower
    if signs_of_call(lower):
        return False
    return any(_tells(page, start, end) for start, end in _told(page))


def _told(page: Page) -> Iterator[tuple[int, int]]:
    """The sentences, and the headings."""
    lower = page.text.lower
    places = [(s.start, s.end) for s in page.sentences]
    places += [(b.start, b.end) for b in page.layout.blocks if b.kind is Kind.HEADING]
    for start, end in places:
        if _may_tell(lower, start, end):
            yield start, end


def _tells(page: Page, start: int, end: int) -> bool:
    lower = page.text.lower
    if _begun(lower, start, end):
        return _of_any(lower, start, end) is None
    if _with_grant(lower, start, end):
        return True
    if _of_any(lower, start, end) is None and (
        _by_grant_of(lower, start, end) or _given_us(lower, start, end) or _tells_of_work(page, start, end)
    ):
        return True
    summed = bool(between(page.amounts.found, start, end))
    return summed and bool(_shared(lower, start, end) or _approved(lower, start, end))


def _tells_of_work(page: Page, start: int, end: int) -> bool:
    """Whether a sentence says that something is built, and what is paid for it or that a grant is there."""
    lower = page.text.lower
    if _of_work(lower, start, end) is None:
        return False
    if _work_begun(lower, start, end) and _grant_from(lower):
        return True
    return _paid_work(lower, start, end) is not None and _has_sum(page, start, end)


def _has_sum(page: Page, start: int, end: int) -> bool:
    """Whether a sentence has a sum that something can be built for; millions need no currency."""
    if any(one.value.value >= _LEAST for one in between(page.amounts.found, start, end)):
        return True
    bare = between(page.amounts.refused, start, end)
    return any("miljon" in page.text.lower[one.start : one.end] for one in bare)
