"""Lines that say what a project got: who got it, and what the project is called.

`Åre kommun får 2 miljoner kronor till projektet LÄRDIG`, or the same over several short lines.
"""

from dataclasses import dataclass

import regex

from extractors.award_items import bodies_of_item, is_description, item_title
from extractors.engine import Found
from extractors.fields.headings import is_rubric
from extractors.first_sentence import opening_name
from extractors.layout import Kind
from extractors.list_leads import counts
from extractors.name_parts import NOT_NAMES, ProjectName
from extractors.page import Page
from extractors.privacy import names_person
from extractors.relations import relation_before
from extractors.verbs import GETS, GOT, is_finite
from extractors.whereabouts import between
from schemas import PlaceKind

Place = tuple[int, int]

_LEAD = r"(?:Pressmeddelande:? )?(?:(?:Även|Också|Slutligen|Dessutom|Därutöver) )?"
_LEAD += r"(?:\p{Lu}[\p{L}-]+(?: län)?\. )?"
_NAME = r"(?P<name>[A-ZÅÄÖÆØ][^\n.,:;()]{1,90}?)"
_WITH_UNIT = r"(?P<name>[A-ZÅÄÖÆØ][^\n.,:;()]{1,90}?(?:, [^\n,.:;]{2,60})?),?"
_subject = regex.compile(rf"{_LEAD}{_WITH_UNIT}\s+(?:{GETS})(?!\w)")
_inverted = regex.compile(
    rf"(?:får|beviljas|beviljades|tilldelas|tilldelades) {_NAME},? "
    r"(?=(?:cirka |ca |drygt |knappt |nästan |närmare |högst )?\d)"
)
_PURPOSE = r"(?:för|till)(?: (?:projektet|förstudien|lokalen|satsningen|insatsen|ett projekt|en förstudie))?"
_CALLED = (
    r"(?:\"(?P<quoted>[^\"\n]{2,120}?)(?:\.? )?\"|(?!\d+ (?:\w+ )?(?:\w*projekt|uppdrag|förstudier"
    r"|ansökningar|föreningar|organisationer|insatser|initiativ)(?!\w))"
    r"(?P<name>(?!(?:19|20)\d\d(?![\w-]| \p{L}))"
    r"[A-ZÅÄÖÆØ0-9][^\n\"(]{1,110}?)"
    r"(?=$|\n|\.$|\.\s|, (?:(?:i|genom|för|med|på|av) vil\w+|som|där|en|ett|vilket|vars|vår|vårt)(?!\w)"
    r"|, \w{2,20}ens(?!\w)| \("
    r"| under förutsättning| med villkor))"
)
_titled = regex.compile(
    rf"(?:kr|kronor|SEK|mkr|Mkr|mnkr|tkr|miljoner|miljon|euro|€)"
    rf"(?: i \w*(?:bidrag|stöd|anslag))?\s+{_PURPOSE}\s+{_CALLED}",
    regex.MULTILINE,
)
_given = regex.compile(
    r"(?<!\w)(?:får|fick|beviljas|beviljades|tilldelas|tilldelades) "
    rf"(?P<who>\p{{Lu}}[^\n.,]{{2,60}}?) {_PURPOSE} {_CALLED}"
)
"""`32 500 euro får Ekö IF för Is på sjön, ett tvåårigt projekt`."""
_labelled = regex.compile(
    rf"(?<!\w)(?i:projektnamn|projekttitel|projektets namn): {_CALLED}", regex.MULTILINE
)
_quoted_first = regex.compile(
    r"^(?:[-*•] )?(?:(?:[Bb]eslut|[Ää]rende|[Aa]nsökan|[Pp]rojekt|[Nn]r|§) ?(?:nr\.? )?\d{1,4}[.:)]? )?"
    r"\"(?P<quoted>[^\"\n]{2,120})\"",
    regex.MULTILINE,
)
_owned = regex.compile(
    r"(?P<name>\p{Lu}[^\n.,:;()\"]{2,80}?),? med (?P<who>\p{Lu}[^\n.,:;]{2,70}?) som "
    rf"(?:projektägare|huvudsökande|sökande|huvudman|koordinator|samordnare|stödmottagare),? (?:{GETS})(?!\w)"
)
"""`Fiske för alla med Åre kommun som projektägare får 2 mkr`."""
_line_titled = regex.compile(rf"^ *{_PURPOSE}\s+{_CALLED}", regex.MULTILINE)
_dangling = regex.compile(rf"{_PURPOSE}\s*\n\s*{_CALLED}", regex.MULTILINE)
_former = regex.compile(r" ?\((?:tidigare|f\.d\.|fd|före detta) (?P<alias>[^)\n]{2,80})\)")
_SHORT = 90
_numbered = regex.compile(r"\d{1,2}(?:[.)] +| {2,})(?=\p{Lu})")
_OPENERS = NOT_NAMES | {"slutligen", "även", "också", "störst", "mest", "minst"}
_NOT_PROJECTS = ("projektet ", "förstudien ", "det ", "den ", "de ")


_goes_on = regex.compile(
    r",? (?:tillsammans|ihop|i (?:nära )?(?:samarbete|samverkan)) med "
    r"|, (?:bitr\p{L}*+\.? )?(?:professor|docent|lektor|universitetslektor|forskare|doktorand|dr\.?) "
).match
"""What may stand behind the body in the line that names it: who takes part, or who applied there."""


@dataclass(frozen=True, slots=True)
class Award:
    """What the lines of an entry say: where its title, its former name and its recipients stand."""

    title: Place | None = None
    alias: Place | None = None
    recipients: tuple[Place, ...] = ()


_got = regex.compile(rf"(?<!\w)(?:{GOT}|beviljat)(?!\w)").search


def headed_by_award(page: Page) -> bool:
    """Whether a line that stands as a heading says who got how much: `Ekby IF får 90 000 kr`."""
    heads = (block for block in page.layout.blocks if block.kind is Kind.HEADING)
    return any(
        between(page.amounts.found, head.start, head.end) and _got(page.text.lower, head.start, head.end)
        for head in heads
    )


def read_award(page: Page, start: int, end: int, *, running: bool = False) -> Award:
    """Read the title and the recipient of the entry `start:end` of a list, or of running text."""
    recipient = _recipient(page, start, end)
    recipients: tuple[Place, ...] = (recipient,) if recipient else ()
    if not recipients and not running:
        recipients = bodies_of_item(page, start, end)
    if not recipients and (line := _organisation_line(page, start, end)):
        recipient, recipients = line, (line,)
    title = _title(page, start, end, recipient, running=running)
    former = _former.match(page.text.fold, title[1], end) if title else None
    return Award(title, former.span("alias") if former else None, recipients)


def _title(page: Page, start: int, end: int, recipient: Place | None, *, running: bool) -> Place | None:
    fold = page.text.fold
    quoted = _quoted_first.match(fold, start, end)
    if quoted is not None:
        return quoted.span("quoted")
    owned = _owned.match(fold, start, end)
    if owned is not None:
        return owned.span("name")
    for pattern in (_labelled, _titled, _line_titled, _dangling):
        match = pattern.search(fold, start, end)
        if match is not None and not _is_body(page, *match.span("quoted" if match["quoted"] else "name")):
            return match.span("quoted" if match["quoted"] else "name")
    given = _given.search(fold, start, end)
    if given is not None and _is_body(page, *given.span("who")):
        return given.span("quoted" if given["quoted"] else "name")
    opening = None if running else opening_name(page, start, end)
    if opening is not None:
        return opening
    named = next((n for n in between(page.names, start, end) if not is_related(page, n)), None)
    if named is not None:
        line = None if running else _line_title(page, start, end, recipient)
        longer = line is not None and line[0] == named.start and line[1] > named.end
        return line if line is not None and longer else (named.start, named.end)
    return None if running else _line_title(page, start, end, recipient)


def _is_body(page: Page, start: int, end: int) -> bool:
    """Whether a stretch is a body, and what for: `160 000 kr till Ekby IF`, `till Ekby IF för en brygga`."""
    fold = page.text.fold
    return any(
        body.start == start and (body.end >= end or fold.startswith((" för ", " till ", " som "), body.end))
        for body in between(page.organisations.found, start, end)
    )


def is_related(page: Page, name: Found[ProjectName]) -> bool:
    """Whether the words before a name relate it to the project that is told of."""
    return name.rule == "name.related" or relation_before(page.text.lower, name.start) is not None


def _line_title(page: Page, start: int, end: int, recipient: Place | None) -> Place | None:
    """The first short line that is neither the recipient, nor an organisation, a place, a sum or a time."""
    fold = page.text.fold
    taken = [(f.start, f.end) for f in page.organisations.found if not f.value.generic]
    taken += [(f.start, f.end) for f in page.amounts.found]
    taken += [(f.start, f.end) for f in page.times.found]
    taken += [(f.start, f.end) for f in page.places.found if fold[f.start : f.end].isupper()]
    taken += [(f.start, f.end) for f in page.places.found if f.value.kind is PlaceKind.COUNTY]
    taken += [recipient] if recipient else []
    rubric: Place | None = None
    for block in page.layout.blocks:
        if not start <= block.start < end or block.kind not in {Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM}:
            continue
        if block.kind is Kind.ITEM:
            title = item_title(page, block.start, block.end)
            if title is not None and not fold[title[0]].islower():
                return title
        length = block.end - block.start
        what_for = _says_what_for(fold, block.start, block.end) is not None
        if length > _SHORT or fold[block.end - 1] in ".:" or is_description(page, block) or what_for:
            return None if what_for else rubric  # `för ombyggnad av hallen`: it has no name
        if is_rubric(page, block):
            continue
        covered = sum(max(0, min(b, block.end) - max(a, block.start)) for a, b in taken)
        if covered < length * 0.7 and any(c.isalpha() for c in fold[block.start : block.end]):
            number = _numbered.match(fold, block.start, block.end)
            title = number.end() if number else block.start, block.end
            if rubric is not None or not _may_be_rubric(fold[block.start : block.end]):
                return title
            rubric = title
        elif rubric is not None:
            return None if _gets_below(fold, block.end, end) else rubric
    return rubric


_says_what_for = regex.compile(
    r"(?:har fått|får|fick|beviljas|beviljades|tilldelas|för|till) (?=[a-zåäö\d])"
).match
"""How a line goes on that the name of the body stands above."""
_is_researcher = regex.compile(
    r"(?:\p{Lu}?\p{Ll}*(?:forskaren?|vetaren|historikern|ologen?|professorn?|docenten?|doktorn?|lektorn?)"
    r" (?:\p{Lu}[\p{L}-]+ ?){2,3}(?:$|,| (?:och|i|vid|på) )"
    r"|(?:\p{Lu}[\p{L}-]+ ){1,3}\p{Lu}[\p{L}-]+, (?:\p{Ll}+ ){0,2}(?:\p{Ll}*professor|docent"
    r"|\p{Ll}*lektor|adjunkt|\p{Ll}*forskare|doktorand|\p{Ll}*doktor|\p{Ll}*läkare)(?: |$))"
).match
"""`Språkforskaren Ann Ek`, `Gry Ek, professor i sociologi`: given names are more than any table knows."""
_gets_below = regex.compile(r"\s+(?:har fått|får|fick|beviljas|beviljades|tilldelas|tilldelades) ").match
"""Below the line of a body: what stands above it in capitals is where that is at home."""


def _may_be_rubric(line: str) -> bool:
    """Whether a line may stand over several projects of a list: `UNGA`, or a place in capitals."""
    return line.isupper() and " " not in line


def _recipient(page: Page, start: int, end: int) -> Place | None:
    """Who got it: the subject of the sentence, or the line above one that begins with the verb."""
    fold = page.text.fold
    before: Place | None = None
    for block in page.layout.blocks:
        if not start <= block.start < end or block.kind not in {Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM}:
            continue
        words = page.text.lower[block.start : min(block.end, block.start + 40)]
        if words.startswith(("har fått stöd", "får stöd", "beviljas ")):
            return before
        for match in (
            _subject.match(fold, block.start, block.end),
            _inverted.search(fold, block.start, block.end),
        ):
            if match is not None and _got_money(page, match):
                return _without_clause(page, *match.span("name"))
        before = (block.start, block.end)
    return None


def _without_clause(page: Page, start: int, end: int) -> Place:
    """Who got it without what is said of it: `Ekby IF, som ska bygga, får`, `Ekby IF ska bygga och får`."""
    bodies = between(page.organisations.found, start, start + 1)
    said = page.text.fold[bodies[0].end : end].split() if bodies and bodies[0].end < end else []
    told = any(word == "som" or is_finite(word) for word in said if word.islower())
    return (start, bodies[0].end) if told else (start, end)


def _organisation_line(page: Page, start: int, end: int) -> Place | None:
    """The first short line of an entry that is an organisation and little more."""
    lines = [b for b in page.layout.blocks if start <= b.start < end and b.end - b.start <= _SHORT]
    for block in lines:
        for body in page.organisations.found:
            known = body.start == block.start and body.end <= block.end and not body.value.generic
            whole = body.end - body.start > 0.5 * (block.end - block.start)
            if known and (whole or _goes_on(page.text.lower, body.end, block.end)):
                return block.start, block.end
    return None


def _got_money(page: Page, match: "regex.Match[str]") -> bool:
    """Whether the subject can have got it, and a sum follows."""
    first = match["name"].split(" ")[0].lower()
    if (
        first in _OPENERS
        or "stöd" in match["name"]
        or names_person(match["name"].lower())
        or _is_researcher(match["name"]) is not None
        or _is_project(page, match.start("name"))
        or any(counts(page.text.lower, *match.span("name")))
    ):
        return False
    sums = [a.start for a in page.amounts.found] + [a.start for a in page.amounts.refused]
    return any(match.end("name") <= start <= match.end() + 60 for start in sums)


def _is_project(page: Page, start: int) -> bool:
    """`Projektet X får ...`: the subject is the project, not who got the money."""
    return page.text.lower.startswith(_NOT_PROJECTS, start) or any(n.start == start for n in page.names)
