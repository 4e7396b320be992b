"""Whether a page is about money that many are to get or to ask for, and not about one project."""

import re

from extractors.grammar.number_words import FEW
from extractors.layout import Kind
from extractors.one_grant import tells_of_a_grant
from extractors.page import Page
from extractors.telling import names_one, signs_of_call
from schemas import Record

_of_many = re.compile(
    rf"(?<![\w.,])(?:\d{{1,3}}(?: \d{{3}})?|{'|'.join(FEW)}|samtliga|alla|flera) (?:[a-zåäö]+ ){{0,3}}"
    r"(?:[a-zåäö]*projekt(?:en)?|(?:projekt)?ansökningar(?:na)?|förstudier(?:na)?|föreningar(?:na)?|sökande"
    r"|samlingslokaler|organisationer|(?:[a-zåäö]+ och )?forskare|doktorander|[\w-]*klubbar(?:na)?"
    r"|bygdegårdar|hembygdsgårdar|byalag|teatrar)(?!\w)"
).findall
_COUNTED = 2
"""How often a page must count projects, applications or bodies to tell of none of them."""
_SOME_SIGNS = 2
_SOME = rf"(?:\d+|{'|'.join(FEW)}) (?:\w+ )?ansökningar"
_received = re.compile(
    rf"(?<!\w)(?:fått in|tagit emot|kom(?:mit)? in|inkommit)(?: \w+){{0,2}} {_SOME}"
    rf"|(?<!\w){_SOME} (?:har |hade )?(?:kom(?:mit)? in|inkommit|lämnats in)"
).search
"""Who has got applications has chosen none of them."""
_passed_on = re.compile(
    r"(?<!\w)(?:ska|skall|kommer att) (?:fördela(?:s)?|dela ut|delas ut|gå) (?:ut |vidare )?"
    r"(?:till|mellan|på) (?:alla|samtliga|landets|länets|kommunens|våra|sina) "
    r"|(?<!\w)(?:pengarna|medlen|bidraget|stödet) går (?:ut |vidare )?"
    r"till (?:alla|samtliga|landets|länets|sina) "
).search
"""`Pengarna kommer att gå ut till landets klubbar`: who got them gives them on."""


def is_for_others(
    record: Record, page: Page, *, nameless: bool, surely: bool, headed: frozenset[str]
) -> bool:
    """Whether a page counts projects, passes money on, or says who may apply, and names no project.

    `nameless` is a page without a name and without labels of a project, `surely` one that says who owns it,
    `headed` are the rules of names that are read off a headline.
    """
    lower, title = page.text.lower, record.title
    called = signs_of_call(lower) >= _SOME_SIGNS
    if not surely and (nameless or _of_money(record)) and tells_of_many(page):
        return True
    if nameless:
        passed = _passed_on(lower) is not None and not page.tells_of_one_project()
        return passed or (not surely and called and not tells_of_a_grant(page))
    return called and title is not None and title.rule in headed and not record.owners


def _of_money(record: Record) -> bool:
    """Whether the title is a headline that the text repeats: `136 miljoner delas ut`."""
    title = record.title
    return title is not None and title.rule == "title.heading_in_text" and "miljon" in title.value.lower()


def tells_of_many(page: Page) -> bool:
    """Whether a page that names none only counts projects: `37 projekt får stöd`."""
    lower = page.text.lower
    told = [(one.start, one.end) for one in page.sentences]
    told += [(one.start, one.end) for one in page.layout.blocks if one.kind is Kind.HEADING]
    counted = sum(len(_of_many(lower, *place)) for place in told)
    counted += counted > 0 and _received(lower) is not None
    return counted >= _COUNTED and not names_one(lower, page.sentences) and not page.tells_of_one_project()
