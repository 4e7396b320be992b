"""Lists of projects without sums that a line above leads to: `Följande projekt har beviljats stöd:`.

`Projekten är:`, `Beviljade projekt 2020`, `Samtliga bidragsmottagare:` say that each row is a project or who
runs one; a row is then a name, a body, or both with a mark between.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.grammar.number_words import FEW
from extractors.layout import Block, Kind
from extractors.list_leads import is_of_others
from extractors.list_rows import Line, Row, find_runs
from extractors.page import Page
from extractors.privacy import names_person
from extractors.row_roles import is_body
from extractors.row_shapes import Cell
from extractors.telling import signs_of_call
from extractors.verbs import is_finite
from extractors.whereabouts import between

Place = tuple[int, int]

_FEWEST, _SURELY = 3, 2
_MOSTLY = 0.6
_LONGEST_LEAD, _LONGEST_NAME, _LONGEST_RUBRIC = 300, 160, 60
_TOP = 4
_CALL_SIGNS = 2
_MANY = (
    rf"\d{{1,3}}|{'|'.join(FEW)}|följande|dessa|de här|de|nya|årets|samtliga|alla|flera|några|andra|beviljade"
    r"|prioriterade|godkända|pågående|avslutade|utvalda|vinnande|tidigare|stödda|finansierade"
)
_PROJECTS = r"(?!del|under)[a-zåäö]*(?:projekt|förstudier|satsningar|insatser|initiativ|ansökningar)"
_THE_PROJECTS = (
    r"(?!del|under)[a-zåäö]*(?:projekten|förstudierna|satsningarna|insatserna|initiativen|ansökningarna)"
)
_BODIES = r"(?:[a-zåäö]*mottagare|[a-zåäö]*föreningar|organisationer|sökande|aktörer|klubbar|byalag)(?:na)?"
_of_projects = re.compile(
    rf"(?<!\w)(?:(?:{_MANY}) (?:[a-zåäö]+ ){{0,3}}?{_PROJECTS}|{_THE_PROJECTS}"
    rf"|{_PROJECTS} som (?:nu |har |också )*"
    r"(?:fått|får|fick|beviljats|beviljas|tilldelats|tilldelas|stöds|finansieras))(?!\w)"
).search
_of_bodies = re.compile(
    rf"(?<!\w)(?:(?:{_MANY}) (?:[a-zåäö]+ ){{0,3}}?{_BODIES}"
    r"|[a-zåäö]*(?:bidrags|stöd|medels)mottagare(?:na)?)(?!\w)"
).search
_granted = re.compile(
    r"(?<!\w)(?:bevilja\w*|tilldela\w*|fördela\w*|dela[rt]? (?:ut|på)|godkän[dnt]\w*|prioritera\w*"
    r"|utdelning\w*|\w*bidrag(?:et|en|s\w+)?|\w*stöd(?:et|er|jer|s|mottagare)?|\w*pengar(?:na)?|\w*medel|anslag(?:et|en)?"
    r"|finansiera[rst]\w*|får|fått|fick)(?!\w)"
).search
_points_on = re.compile(r"(?<!\w)(?:nedan|följande|listan?|här är|dela[rt]? på)(?!\w)").search
_MARKS = (" - ", ": ", "; ", ", ", " (")
_follows = re.compile(r"(?<!\w)(?:följande|dessa) (?:\w+ ){0,3}\w+:$").search
_NO_LABELS = frozenset({"", "other"})
_ends_sentence = re.compile(r"[.!?]$").search


@dataclass(frozen=True, slots=True)
class Led:
    """A row of the list: where it begins and ends, who runs it, its name, and its cells."""

    start: int
    end: int
    who: Place | None
    name: Place | None
    parts: tuple[Place, ...]


def find_led_lists(page: Page, blocks: Sequence[Block]) -> list[Led]:
    """Find the rows of the longest list that a line leads to; none on a page of one project or of a call."""
    lower = page.text.lower
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return []
    leads = [n for n, block in enumerate(blocks) if _leads(page, blocks, n)]
    if not leads or signs_of_call(lower) >= _CALL_SIGNS:
        return []
    runs = find_runs(page.text.fold)
    best: list[Led] = []
    for lead in leads:
        head = blocks[lead]
        outright = lower[head.end - 1] == ":" and _granted(_last_sentence(page, head)) is not None
        rows = _best([_rows_below(page, head, run) for run in runs])
        found = _read(page, head, rows) if len(rows) >= _fewest(page, head, len(rows)) else []
        if len(found) > len(best) and (outright or not _tells_of_one(page, found)):
            best = found
    return best


def _best(some: Sequence[list[Row]]) -> list[Row]:
    """The most rows; of lines and the stanzas that they make up, the stanzas."""
    several = [rows for rows in some if len(rows) >= _SURELY and any(len(row) > 1 for row in rows)]
    return max(several or some, key=len, default=[])


def _leads(page: Page, blocks: Sequence[Block], number: int) -> bool:
    """Whether a line says that projects follow, or who got money, and that there was any to get."""
    block, lower = blocks[number], page.text.lower
    if block.kind not in {Kind.HEADING, Kind.PARAGRAPH} or block.end - block.start > _LONGEST_LEAD:
        return False
    last = _last_sentence(page, block)
    follows = _follows(last)
    told = follows[0] if follows else last
    if not (_of_projects(told) or _of_bodies(told)) or is_of_others(last):
        return False
    if not _of_projects(told):
        return _granted(last) is not None  # bodies alone may be anything
    top = " ".join(lower[one.start : one.end] for one in blocks[: min(_TOP, number)])
    return _granted(f"{lower[block.start : block.end]} {top}") is not None


def _last_sentence(page: Page, block: Block) -> str:
    told = between(page.sentences, block.start, block.end)
    return page.text.lower[told[-1].start if told else block.start : block.end].rpartition(". ")[2]


def _fewest(page: Page, head: Block, rows: int) -> int:
    """How many rows there must be: fewer where the lead counts them; a sentence has to, or to point on."""
    last = _last_sentence(page, head)
    if page.text.fold[head.end - 1] == ":":
        return _SURELY
    told = (_of_projects(last), _of_bodies(last))
    counts = {_number(one[0].split()[0]) for one in told if one}
    if rows in counts:
        return _SURELY
    return _FEWEST if head.kind is Kind.HEADING or _points_on(last) else rows + 1


def _number(word: str) -> int:
    """The number that a word is; -1 for any other word."""
    return FEW.get(word, int(word) if word.isdigit() else -1)


def _rows_below(page: Page, head: Block, run: Sequence[Row]) -> list[Row]:
    """The rows of a run right below a line, up to the first that cannot be one."""
    fold = page.text.fold
    below = [row for row in run if row[0].start >= head.end]
    if not below or any(c.isalnum() for c in fold[head.end : below[0][0].start - 3]):
        return []
    labelled = {pair.label_start for pair in page.layout.pairs}
    rows: list[Row] = []
    for row in below:
        if (
            not _may_be_row(fold, row[0])
            or row[0].start in labelled
            or (rows and row[0].mark != rows[0][0].mark)
        ):
            break
        rows.append(row)
    return rows


def _may_be_row(fold: str, line: Line) -> bool:
    """Whether a line may be a name or a body with some words beside it: it is no sentence."""
    text = fold[line.start : line.end]
    if line.end - line.start > _LONGEST_NAME or not (text[0].isupper() or text[0] in '"0123456789'):
        return False
    verbs = any(is_finite(word) for word in text.split() if word.islower())
    return text[-1] not in ":!?" and not (text[-1] == "." and verbs)


def _read(page: Page, head: Block, rows: Sequence[Row]) -> list[Led]:
    fold = page.text.fold
    lines = [fold[row[0].start : row[0].end] for row in rows]
    mark = next((m for m in _MARKS if sum(m in line for line in lines) >= _MOSTLY * len(rows)), None)
    if mark and lines[-1].find(mark) < 0 and len(rows) > _FEWEST:
        rows, lines = rows[:-1], lines[:-1]  # the page breaks off in it, or goes on with something else
    cells = [list(_cells(fold, row[0], mark)) for row in rows]
    words = sum(" " in line or "-" in line for line in lines)
    firsts = [cell[0] for cell in cells]
    if words < _MOSTLY * len(rows) or len({fold[a:b].lower() for a, b in firsts}) < len(firsts) / 2:
        return []
    if sum(names_person(fold[a:b].lower()) for a, b in firsts) > len(firsts) / 3:
        return []
    bodies = sum(_is_body(page, cell) for cell in firsts)
    others = sum(len(cell) > 1 and _is_body(page, cell[1]) for cell in cells)
    last = _last_sentence(page, head)
    first = bodies >= _MOSTLY * len(rows) or (_of_projects(last) is None and bodies >= others)
    return [_led(page, row, cell, who_first=first) for row, cell in zip(rows, cells, strict=True)]


def _cells(fold: str, line: Line, mark: str | None) -> Iterator[Place]:
    """A line cut at its first mark."""
    cut = fold.find(mark, line.start, line.end) if mark else -1
    if mark is None or cut < 0:
        yield line.start, line.end
        return
    yield line.start, cut
    yield cut + len(mark), line.end - (mark == " (" and fold[line.end - 1] == ")")


def _led(page: Page, row: Row, cells: Sequence[Place], *, who_first: bool) -> Led:
    fold, start, end = page.text.fold, row[0].start, row[-1].end
    second = cells[1] if len(cells) > 1 else None
    if who_first:
        named = second if second and (fold[second[0]].isupper() or fold[second[0]] in '"0123456789') else None
        return Led(start, end, cells[0], named, (*cells, *_further(row)))
    who = second if second and _is_body(page, second) else None
    return Led(start, end, who, cells[0], (*cells, *_further(row)))


def _further(row: Row) -> tuple[Place, ...]:
    return tuple((line.start, line.end) for line in row[1:])


def _is_body(page: Page, cell: Place) -> bool:
    return is_body(page, Cell(*cell, "t"))


def _tells_of_one(page: Page, rows: Sequence[Led]) -> bool:
    """Whether the page around the list has one project for its subject."""
    around = ((0, rows[0].start), (rows[-1].end, len(page.text.fold)))
    return page.within(around).tells_of_one_project()
