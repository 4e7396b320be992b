"""Which heading of a page can be the name of its project."""

import regex

from extractors.fields.headlines import is_repeated
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.departments import is_unit
from extractors.grammar.time_values import Date, Precision
from extractors.layout import Block, Kind
from extractors.layout.label_forms import labels_of
from extractors.page import Page
from extractors.privacy import names_person, personal
from extractors.tables import rows
from extractors.verbs import is_finite
from extractors.whereabouts import between
from schemas import OrganisationKind

NOT_TITLES = frozenset(row["word"] for row in rows("not_titles") if row["match"] == "line")
DOCUMENTS = tuple(row["word"] for row in rows("project_documents"))
_NOT_OPENINGS = (*(row["word"] for row in rows("not_titles") if row["match"] == "start"), *DOCUMENTS)
SUPPORT = r"(?:projekt)?(?:stöd|bidrag|medel|anslag|finansiering|medfinansiering)"
_letter = regex.compile(rf"(?i:ansökan|beslut|beviljande|utbetalning|yttrande|{SUPPORT})(?!\w)").match
_numbered_heading = regex.compile(r"\d{1,2}(?: §)?(?:\.\d{1,2}){0,2}\.? \p{Lu}").match
_gap = regex.compile(r" {3,}|\S {2,}\S[^\n]*? {2,}\S").search
_issue = regex.compile(
    r"(?:[\w!-]+ ){1,4}(?:nr|nummer|no)\.? ?\d"
    r"|(?:\w+ )?\d[\d ,.]*(?:miljon(?:er)?|mkr|mnkr|tkr|kr|kronor|euro)(?: kronor| euro)?"
    r" (?:till|för|åt)(?!\w)"
).match
"""`Byanytt nr 3`: the head of a paper. `3 miljoner till byn`: news."""
_paper = regex.compile(
    r"[^\n]{0,60}?(?<!\w)(?:\p{L}*(?:tidning|blad|nyhetsbrev|tidskrift|bulletin)(?:en|et)?"
    r" (?:för|från|om|till)(?!\w)"
    r"|(?:nr|nummer) \d{1,3}(?: ?[/,-] ?| )(?:19|20)\d\d(?!\d))"
).match
_opens_title = regex.compile(r"[\p{L}\d\"'#@¿]").match
_picture = regex.compile(r"[^\n]{1,80}\.(?:jpe?g|png|gif|webp)(?!\w)").match
_address = regex.compile(
    r"\p{L}+(?:gatan|vägen|gränd|torget|stigen|allén|plan|gata|väg) \d+ ?\p{L}?"
).fullmatch
_site = regex.compile(
    r"(?:webb(?:plats|sida)?: )?(?:https?:|www[. ])|[\w-]+[. ](?:se|nu|com|org|net|fi|ax|eu)$"
).match
_postcode = regex.compile(r"\d{3} \d{2} ").match
_to_readers = regex.compile(
    r"till (?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:ägarna|havarna|borna|medlemmarna|föräldrarna|vännerna|grannarna"
    r"|delägarna|hyresgästerna|kunderna|boende|medlemmar|ägare|hyresgäster|vårdnadshavare|föräldrar)"
    r"(?: (?:i|på|vid|runt|kring|längs|inom) [^\n]{2,60})?$"
).match
"""`Till fiskerättsägarna i Långsjön`: whom a letter is to."""
_MOST_ABOVE = 5
LONGEST = 160
_SHORTEST_PROSE = 60
_MENU = 3
_BUILT = frozenset({OrganisationKind.OTHER, None})
_LABEL_WORDS = 4
MUCH_PROSE = 200


_SENTENCES = 2
"""So many points in a heading are the parts of a form."""


def can_be_title(page: Page, block: Block) -> bool:
    """Whether a line may name a project: no menu, date, body, department, place, person or rubric."""
    text = page.text.lower[block.start : block.end].strip(" :")
    cells = "\t" in page.text.document[block.start : block.end] and page.text.origin is None
    if (
        cells
        or " | " in text
        or text.count(". ") > _SENTENCES
        or text.count(" - ") + text.count(" · ") >= _MENU
    ):
        return False
    calls = text[-1:] == "!" and not is_repeated(page, text.rstrip("!"))
    if block.section.role or text.rstrip('"')[-1:] == "." or calls or is_rubric(page, block):
        return False
    if any(is_other(text) is not None for is_other in (_picture, _address, _site, _postcode, _to_readers)):
        return False
    if not any(c.isalpha() for c in text) or _opens_title(text) is None:
        return False
    if (
        _gap(text) is not None
        or _issue(text) is not None
        or _numbered_heading(page.text.fold, block.start) is not None
    ):
        return False
    unit = is_unit(page.text.fold[block.start : block.end])
    if unit or personal(page.text.lower, block.start, block.end) or names_person(text):
        return False
    if page.text.fold[block.end - 1] == ":" or any(p.label_start == block.start for p in page.layout.pairs):
        return False
    return not _is_taken(page, block)


def _is_taken(page: Page, block: Block) -> bool:
    """Whether a line is a body or a place, or little more than a date."""
    bodies = between(page.organisations.found, block.start, block.end)
    places = between(page.places.found, block.start, block.end)
    whole = (block.start, block.end)
    if whole in {(body.start, body.end) for body in bodies} | {(place.start, place.end) for place in places}:
        return True
    times = between(page.times.found, block.start, block.end)
    edges = (time.value for time in times if time.start == block.start or time.end == block.end)
    if any(isinstance(edge, Date) and edge.precision is Precision.DAY for edge in edges):
        return True  # of that day: `2017-01-29 Referat från stormötet`, `Kommunfullmäktige 30 augusti 2021`
    return any(2 * (time.end - time.start) > block.end - block.start for time in times)


def _is_built(body: OrganisationMention) -> bool:
    """Whether a body may be what a project builds and is called after: a centre, an arena."""
    return body.id is None and body.kind in _BUILT


def headings(page: Page) -> list[Block]:
    """The headings above the first paragraph of the page that can be titles."""
    found = []
    blocks = _below_masthead(page)
    for number, block in enumerate(blocks):
        line = _ends_trail(page, blocks[:number], block) if number else _is_first_line(page, block)
        if (line or block.kind is Kind.HEADING) and can_be_title(page, block):
            found.append(block)
        if is_prose(block) and not line:
            break
    return found or _centre(page)


def _below_masthead(page: Page) -> tuple[Block, ...]:
    """The blocks without the name of a paper and the line that says so: `medlemsblad för Ekby, nr 2`."""
    blocks = page.layout.blocks
    paper = len(blocks) > 1 and adjacent(page, *blocks[:2]) and _paper(page.text.lower, *blocks[1][1:3])
    return blocks[2:] if paper else blocks


def top_lines(page: Page) -> list[Block]:
    """The lines above the first paragraph that can be headlines; `Vägen: så går det` is read as a label."""
    found: list[Block] = []
    for block in _below_masthead(page):
        if is_prose(block):
            break
        news = _issue(page.text.lower, block.start, block.end)
        headline = block.kind is Kind.HEADING and (news or can_be_title(page, block))
        if block.kind is Kind.PAIR or headline:
            found.append(block)
    return found


def _centre(page: Page) -> list[Block]:
    """The first line of a page that is an unknown body, where nothing else is one: `Destination Ekbygden`.

    Centres, arenas and agencies are what many projects build, and are called after.
    """
    first = next((b for b in page.layout.blocks if b.kind is not Kind.FURNITURE), None)
    if first is None or first.kind is not Kind.HEADING:
        return []
    bodies = between(page.organisations.found, first.start, first.end)
    whole = [b.value for b in bodies if (b.start, b.end) == (first.start, first.end)]
    built = whole and _is_built(whole[0]) and page.tells_of_one_project()
    return [first] if built else []


def _is_first_line(page: Page, block: Block) -> bool:
    """Whether the first paragraph is a line of its own that ends no sentence: a long or a small heading."""
    text = page.text.fold[block.start : block.end]
    alone = page.text.fold.startswith("\n\n", block.end) or _stands_over_heading(page, block)
    return alone and "\n" not in text and len(text) <= LONGEST and text[-1] not in ".!?:;,"


def _ends_trail(page: Page, before: tuple[Block, ...], block: Block) -> bool:
    """Whether a line says again what the last item of a menu above it says: the path to the page."""
    if before[-1].kind is not Kind.ITEM or block.kind is not Kind.PARAGRAPH:
        return False
    words = page.text.fold[block.start : block.end]
    return len(words) <= LONGEST and words == page.text.fold[before[-1].start : before[-1].end]


def _stands_over_heading(page: Page, block: Block) -> bool:
    """Whether the next line opens a section that a label names: `Gröna bryggor` right over `Om projektet`."""
    following = next((b for b in page.layout.blocks if b.start > block.start), block)
    return (
        following.kind is Kind.HEADING and following.start == block.end + 1 and bool(following.section.role)
    )


def is_prose(block: Block) -> bool:
    """Whether a block is a paragraph and not only a line."""
    return block.kind is Kind.PARAGRAPH and block.end - block.start > _SHORTEST_PROSE


def is_rubric(page: Page, block: Block) -> bool:
    """Whether a line is one that stands over or in many pages and names no project (table `not_titles`).

    The day, month or year of a document may stand behind: `Tjänsteskrivelse 2024-09-11`.
    """
    text = page.text.lower[block.start : block.end].strip(" :")
    if text in NOT_TITLES or text.startswith(_NOT_OPENINGS):
        return True
    last = next((t for t in between(page.times.found, block.start, block.end) if t.end == block.end), None)
    if last is None or not isinstance(last.value, Date):
        return False
    return page.text.lower[block.start : last.start].strip(" :,") in NOT_TITLES


def is_letter(heading: str) -> bool:
    """Whether a heading says what kind of letter it stands over: `Bidrag till lokalt naturvårdsprojekt`."""
    return _letter(heading) is not None


def above_form(page: Page) -> Block | None:
    """The heading right above a form of two labels or more: the nearest short line that can be a name.

    A form that running text stands before has the heading of a section above it. Of a heading and a
    line right below it, the heading.
    """
    if len({pair.field for pair in page.layout.pairs if pair.field}) < 2:
        return None
    blocks = [b for b in page.layout.blocks if b.kind is not Kind.FURNITURE]
    first = next((n for n, block in enumerate(blocks) if block.kind is Kind.PAIR), 0)
    if sum(block.end - block.start for block in blocks[:first] if is_prose(block)) > MUCH_PROSE:
        return None
    for number in range(first - 1, max(-1, first - 1 - _MOST_ABOVE), -1):
        block = blocks[number]
        if block.kind not in {Kind.HEADING, Kind.PARAGRAPH} or block.end - block.start > LONGEST:
            return None
        if number and _opens_with_fund(page, block) and can_be_title(page, blocks[number - 1]):
            continue
        block = _without_stop(page, block)
        if _is_row(page, blocks, number) or (number and _is_caption(page, blocks[number - 1], block)):
            continue
        if can_be_title(page, block) and not _is_form_line(page, block, blocks[number + 1]):
            return _headed(page, block, blocks[number - 1]) if number else block
    return None


def _without_stop(page: Page, block: Block) -> Block:
    """A line without the full stop behind it, where no verb makes it a sentence: `Smarta städer i norr.`."""
    words = page.text.fold[block.start : block.end - 1]
    stopped = page.text.fold[block.end - 1] == "." and "." not in words
    verbal = any(is_finite(word) for word in words.split()[1:] if word[0].islower())
    return block._replace(end=block.end - 1) if stopped and not verbal else block


def _opens_with_fund(page: Page, block: Block) -> bool:
    """Whether a line names who pays, as the text of a logotype: `Europeiska socialfonden Region Skåne`."""
    return any(
        body.start == block.start
        and body.value.kind is OrganisationKind.EU_FUND
        and " " in page.text.fold[body.start : body.end]
        for body in between(page.organisations.found, block.start, block.end)
    )


def _headed(page: Page, block: Block, before: Block) -> Block:
    under = block.kind is Kind.PARAGRAPH and before.kind is Kind.HEADING
    return before if under and adjacent(page, before, block) and can_be_title(page, before) else block


def _is_caption(page: Page, before: Block, block: Block) -> bool:
    """Whether a line stands right below the name of a picture: `bron_2014.jpg` over `Bron vid ån`."""
    picture = _picture(page.text.lower, before.start, before.end) is not None
    return picture and adjacent(page, before, block)


def _is_form_line(page: Page, block: Block, after: Block) -> bool:
    """`Prioriteret område: Grön omställning` right above other lines of a form: a label the table lacks."""
    label, colon, _ = page.text.fold[block.start : block.end].partition(": ")
    if not colon or len(label.split()) > _LABEL_WORDS or not adjacent(page, block, after):
        return False
    subtitle = page.text.fold[block.start + len(label) + len(colon)].islower()
    return not (subtitle and page.text.fold[: block.start].endswith("\n\n"))  # `Frost: växter i kyla`


def _is_row(page: Page, blocks: list[Block], number: int) -> bool:
    """Whether a line below running text is a label that no table has over its value, or that value.

    `Antal medlemmar` over `240`, an empty line before and behind the two. Neither is a label of a form.
    """
    if labels_of(page.text.lower[blocks[number].start : blocks[number].end]):
        return True
    if not any(is_prose(block) for block in blocks[:number]):
        return False
    above = adjacent(page, blocks[number - 1], blocks[number])
    other = blocks[number - 1 if above else number + 1]
    below = adjacent(page, blocks[number], blocks[number + 1])
    return above != below and not is_prose(other) and other.kind is not Kind.PAIR


def adjacent(page: Page, one: Block, other: Block) -> bool:
    """Whether a block stands right below another, with no empty line between."""
    return page.text.fold.count("\n", one.end, other.start) < 2
