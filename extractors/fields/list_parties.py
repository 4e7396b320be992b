"""Who owns and pays where a page of several projects says so outside what it tells of each."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractors.fields.claims import GIVERS, Claim
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.number_words import FEW
from extractors.grammar.organisation_lists import read_organisations
from extractors.grammar.organisations import find_organisations, read_organisation
from extractors.grammar.phrases import SMALL_WORDS
from extractors.grammar.places import find_places
from extractors.layout import Pair
from extractors.privacy import names_person
from extractors.project import Project
from extractors.text import fold as fold_of
from extractors.verbs import GETS
from extractors.whereabouts import between
from schemas import Basis, OrganisationKind, PlaceKind

_municipality_applies = re.compile(
    r"(?<!\w)kommunen (?:i rubriken |i listan )?(?:som |är |som är )(?:alltid )?(?:söker|sökande|huvudman"
    r"|bidragsmottagare)(?!\w)"
).search
_we_pay = re.compile(
    r"(?<!\w)(?:projekt|projekten|insatser|insatserna|satsningar|åtgärder) (?:som )?vi (?:har )?"
    r"(?:finansierar|finansierat|stöder|stödjer|stöttar|beviljat|gett stöd)(?!\w)"
).search
_of_grants = re.compile(
    r"(?<!\w)(?:bevilja\w*|fördela\w*|dela[rdt]e? ut|utdelning\w*|\w*bidrag(?:et|en)?|\w*stöd(?:et)?"
    r"|anslag(?:et|en)?|stipendi\w+|projektmedel|medel|pengar|satsa\w*|finansier\w*|stött\w+|stödjer|miljon\w*|kronor|ansökningar(?:na)?)(?!\w)"
).search
_GIVERS = frozenset(
    {
        OrganisationKind.FUNDER,
        OrganisationKind.FOUNDATION,
        OrganisationKind.AGENCY,
        OrganisationKind.REGION,
        OrganisationKind.COUNTY_BOARD,
    }
)
_NOW = r"(?: just nu| idag| i dag| nu| för närvarande| under året| i år| under \d{4})?"
_gets_all = re.compile(
    rf" (?:{GETS}|tar hem|(?:har )?(?:\w+ ){{0,8}}?(?:an)?sökt)"
    rf"(?!\w)(?=[^.]{{0,120}}(?<!\w)(?:{'|'.join(FEW)}|flera|\d\d?) (?:\w+ )?"
    r"\w*(?:projekt|ansökningar))"
    rf"|s (?:ansökningar|(?:(?:{'|'.join(FEW)}|\d\d?) )(?:\w+ )?\w*(?:projekt|förstudier))(?!\w)"
    rf"| (?:har|driver|leder|genomför|samordnar|bedriver|arbetar|jobbar|bygger|är)(?: också| även| själva?)?"
    rf"{_NOW}(?: på gång| i ?gång| ansvarig för| engagerad i| huvudman för)?(?: med| i)?"
    rf" (?:följande |dessa |våra |olika |ett par |en rad )?"
    rf"(?:(?:{'|'.join(FEW)}|flera|\d\d?) )?(?:\w+ )?\w*(?:projekt|förstudier|satsningar)(?!\w)"
    rf"(?! (?:till|åt|av|för andra|hos|i andra))"
).match
"""`KTH får 9 mkr till tre projekt`, `alla Umeå kommuns ansökningar`, `Ekan driver just nu två projekt`."""
_people_at = re.compile(
    rf"(?<!\w)(?:{'|'.join(FEW)}|[a-zåäö]*ton|tjugo|\d\d?) (?:[a-zåäö]+ ){{0,2}}[a-zåäö]*"
    r"(?:forskare|forskarlag|forskargrupper|team|projekt|förstudier|anslag|ansökningar) (?:vid|från|på|hos) $"
    rf"|(?<!\w)(?:alla|samtliga|{'|'.join(FEW)}|\d\d?) av (?:dem|de(?: \w+)? projekten|projekten|anslagen) "
    r"(?:finns|hör hemma|har sin hemvist|drivs|bedrivs|leds|går|gick) (?:vid|på|hos|från|av|till) $"
    r"|(?<!\w)(?:projekt|forskningsprojekt|projekten|forskningsprojekten) (?:vid|på|hos) $"
).search


def _at_home(lower: str, start: int, place: int) -> bool:
    """Whether the words before a body say that those of a list are at home there: `sju forskare vid KTH`."""
    return _people_at(lower[start:place]) is not None


BESIDE = re.compile(
    r",? (?:tillsammans|ihop|i (?:nära )?(?:samarbete|samverkan|partnerskap)) med (?=[\w\"'])"
).search
"""What divides who owns a project from who takes part, in a line or the value of a label."""
_person_behind = re.compile(
    r", (?:bitr(?:ädande|\.) )?(?:professor|docent|\w*lektor|forskare|doktorand|(?:\w{3}\.? )?dr\.?|doktor"
    r"|adjunkt|överläkare|projektledare) [A-ZÅÄÖ][^\n]*$"
).search
"""Who applied for it there: `Lunds universitet, docent Eva Ek`."""
_tells_who = re.compile(r"(?:(?:Bland|Av) \w+ |Med )(?:är|märks|finns|ingår|deltar|medverkar)(?!\w)").match
"""`Bland företagen märks Ekfors AB`: a sentence on those who take part."""
_OF_PEOPLE = frozenset({"projektdeltagare", "deltagare i projektet", "deltagare", "medverkande"})
_with_title = re.compile(
    r"[A-ZÅÄÖÉ][\w'-]+(?: [A-ZÅÄÖÉ][\w'-]+){1,2}, (?:bitr(?:ädande|\.) )?"
    r"(?:professor|docent|[a-z]*lektor|forskare|doktorand|adjunkt|överläkare) (?:i|inom) [a-zåäö][a-zåäö -]*$"
).match
"""`Huvudsökande: Eva Ek, docent i matematik`."""
_in_brackets = re.compile(r" ?\([^()]*\)").sub
_between_people = re.compile(r"[,;&]| och ").split
_FEWEST_WORDS, _NEAR_WORDS = 5, 8
"""A sentence behind a name has so many words, with a verb among its first."""
_PHRASE = 2
"""So many common words make a phrase: `Musik för personer med afasi`, `Allra mest i länet`."""
_words = re.compile(r"[^\W\d_]+").findall
_FIRST_LINES = 4
BOARD = "funder.board"
_board_grants = re.compile(
    r"(?<!\w)(?:styrelsen|lag|arbetsutskottet|förbundet|stiftelsen|stiftelsens styrelse|förbundets styrelse)"
    r" (?:har )?(?:i dag |enhälligt )?"
    r"(?:(?:beslutade|beslutar|beslutat|beslöt) (?:därför )?(?:att )?)?"
    r"(?:bevilja[rts]?|beviljade|beviljat|stödja|stötta|stöder|stödjer|föreslår (?:ett )?stöd|prioritera)"
    r"(?!\w)"
).search
_BOARDS = _GIVERS | {OrganisationKind.COORDINATION_ASSOCIATION} - {OrganisationKind.AGENCY}
"""Bodies whose boards grant."""
_LIST_OF_GRANTS = re.compile(r"(?:beviljade|godkända|pågående|avslutade) projekt(?!\w)")


def board_of(project: Project) -> list[Claim]:
    """The body in the head of a page whose board grants: `Leader Ekbygden`, `Styrelsen beviljar`."""
    page = project.page
    if not any(_board_grants(page.text.lower, s.start, s.end) for s in page.sentences):
        return []
    lines = page.layout.blocks[:_FIRST_LINES]
    head = lines[-1].end if lines else 0
    for body in between(page.organisations.found, 0, head):
        giver = body.value.kind in _BOARDS or body.value.canonical.startswith(GIVERS)
        if giver and not body.value.generic:
            return [Claim("funder", body.value, [(body.start, body.end)], BOARD, Basis.INFERRED)]
    return []


def house_of(project: Project, *, around: bool = False) -> list[Claim]:
    """The programme, Leader area or "we" whose project bank or list a page is, as its first lines name it.

    `around` says that it is the page outside its entries: only there a body may be the "we" that pays.
    """
    lower = project.page.text.lower
    granted = project.in_list or any(pair.field == "budget.grant" for pair in project.page.layout.pairs)
    if not granted and _LIST_OF_GRANTS.search(lower) is None:
        return []
    we_pay = around and _says_we_pay(lower)
    lines = project.page.layout.blocks[:_FIRST_LINES]
    for body in project.page.organisations.found:
        if not lines or body.start >= lines[-1].end:
            break
        if we_pay and not body.value.generic:
            return [Claim("funder", body.value, [(body.start, body.end)], "funder.house")]
        if body.value.kind is OrganisationKind.EU_FUND or body.value.canonical.startswith("Leader "):
            return [Claim("funder", body.value, [(body.start, body.end)], "funder.house", Basis.INFERRED)]
    return []


def giver_of(common: Project) -> list[Claim]:
    """Who gives the money of a list where no sentence says so: the first body around its entries that gives.

    `common` is the page outside its entries. It has to speak of grants: a list of results has no giver.
    """
    lower, page = common.page.text.lower, common.page
    if not any(_of_grants(lower, block.start, block.end) for block in page.layout.blocks):
        return []
    bodies = [
        body for body in page.organisations.found if not body.value.generic and body.value.kind in _GIVERS
    ]
    if not bodies:
        return []
    same = [body for body in bodies if body.value.canonical == bodies[0].value.canonical]
    told = next((body for body in same if common.scopes.at(body.start) is not None), same[0])
    return [Claim("funder", told.value, [(told.start, told.end)], "funder.giver", Basis.INFERRED)]


def receiver_of(common: Project) -> tuple[tuple[int, int], ...]:
    """Where the one body stands that is said to get the money of a list: `KTH får 9 mkr till tre projekt`."""
    page = common.page
    found = {
        body.value.canonical: (body.start, body.end)
        for sentence in reversed(page.sentences)
        for body in between(page.organisations.found, sentence.start, sentence.end)
        if not body.value.generic
        and (
            _gets_all(page.text.lower, body.end, sentence.end)
            or _at_home(page.text.lower, sentence.start, body.start)
        )
    }
    return tuple(found.values()) if len(found) == 1 else ()


@lru_cache(maxsize=1)
def _says_we_pay(lower: str) -> bool:
    """Whether a page says so somewhere: asked once for all its projects."""
    return _we_pay(lower) is not None


@lru_cache(maxsize=1)
def _says_who_applies(lower: str) -> bool:
    return _municipality_applies(lower) is not None


def of_municipality(project: Project) -> Iterator[Claim]:
    """The municipality of a row, where the page says that the municipality applies and gets the money."""
    pairs = list(project.pairs("place.municipality"))
    if len(pairs) != 1 or not _says_who_applies(project.page.text.lower):
        return
    start, end = pairs[0].start, pairs[0].end
    for first, last, mention in read_organisations(project.page.text.fold[start:end], municipal=True):
        yield Claim("owner", mention, [(start + first, start + last)], "owner.municipality_applies")


def pays_through_leader(claims: Sequence[Claim]) -> bool:
    """Whether a label names Leader itself: the area whose list it is then stands for the same money."""
    return any(claim.role == "funder" and claim.mention.id == "EU-LEADER" for claim in claims)


@lru_cache(maxsize=256)
def named_in_head(head: str) -> OrganisationMention | None:
    """The body that the head of a column names: it stands outside the row."""
    return next(
        (body.value for body in find_organisations(fold_of(head)).found if not body.value.generic), None
    )


def receives(lower: str, place: int) -> bool:
    """Whether the words before a body in a label say that it gets the money: `Bidrag till Åre kommun`."""
    return lower.endswith((" till ", " för "), 0, place)


def named_in_label(project: Project, pair: Pair) -> Iterator[Claim]:
    """Who gets the money, where the label of a sum says it: `Bidrag till Åre kommun: 90 000 kr`."""
    if pair.field != "budget.grant" or not project.in_list:
        return
    for body in between(project.page.organisations.found, pair.label_start, pair.label_end):
        if project.page.text.lower.endswith(" till ", 0, body.start):
            yield Claim("owner", body.value, [(body.start, body.end)], "owner.received")


def received(project: Project, start: int, end: int) -> Iterator[Claim]:
    """Who got the money of an entry, without the person named there, and who takes part beside it."""
    fold = project.page.text.fold
    beside = BESIDE(project.page.text.lower, start, end)
    stop = beside.start() if beside else end
    person = _person_behind(fold, start, stop)
    stop = person.start() if person else stop
    sums = between(project.page.amounts.found, start, stop)
    stop = start + len(fold[start : sums[0].start].rstrip(" ,:(-|")) if sums else stop
    stop = start + len(fold[start:stop].rstrip(" :"))
    mention = read_organisation(fold[start:stop])
    if mention is not None and may_be_body(fold[start:stop]):
        yield Claim("owner", mention, [(start, stop)], "owner.received")
    further = beside.end() if beside else end
    for first, last, partner in read_organisations(fold[further:end]):
        yield Claim("partner", partner, [(further + first, further + last)], "partner.together_with")


def may_be_body(written: str) -> bool:
    """Whether words where a body should stand can name one: no place, and no phrase of common words."""
    mention = read_organisation(written)
    if _tells_who(written):
        return False
    if mention is None or mention.id or mention.kind or mention.unit:
        return mention is not None
    small = [word for word in _words(written) if word.islower() and word not in SMALL_WORDS]
    return len(small) < _PHRASE and not (written.startswith("Att ") or _is_region(written))


def _is_region(written: str) -> bool:
    """Whether a name is that of a place that no body is called by: `Söderhalvön`, not `Åre`."""
    return any(
        place.start == 0 and place.end == len(written) and place.value.kind is not PlaceKind.MUNICIPALITY
        for place in find_places(fold_of(written)).found
    )


def lists_people(project: Project, pair: Pair) -> bool:
    """Whether a label that may name bodies names persons: `Projektdeltagare: Eva Ek (KTH), Bo Al (RISE)`."""
    if _with_title(project.page.text.fold, pair.start, pair.end):
        return True
    if pair.label is None or pair.label.text not in _OF_PEOPLE:
        return False
    value = _in_brackets("", project.page.text.lower[pair.start : pair.end])
    return any(names_person(part.strip()) for part in _between_people(value))
