"""Tables of who pays what, a line each, that add up to the total under them."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from extractors.engine import Found, Refused
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.amounts import read_amount
from extractors.grammar.organisation_lists import read_organisations
from extractors.grammar.values import Amount
from extractors.project import Project

Row = tuple[OrganisationMention, tuple[int, int], Found[Amount], bool]
"""Who, where it stands, how much, and whether the table calls itself one of `finansiärer`."""
_Line = tuple[int, int, Found[Amount]]

_total = regex.compile(
    r"^[ ]*+(?:(?:Summa|Totalt|Total)(?: finansiering| budget| intäkter)?|Totalsumma|Totalbudget):?"
    r"(?:  +| ?[|] ?|: | )(?P<sum>\d[\d ]{2,14}+)(?: ?(?:kr|kronor|SEK|€|euro))?[ ]*$",
    regex.MULTILINE,
)
_row = regex.compile(
    r"[ ]*+(?:[-•*·] )?(?P<who>[^\n|\t]{2,80}?)"
    r"(?:  ++| ?[|] ?|: ?\t?|\t++| - | \((?=[^()]*\)$)"
    r"| (?=[\d ]+(?:,\d+)? ?(?:kr|kronor|SEK|€|euro|tkr|mkr|mnkr)$))"
    r"(?:(?P<sum>\d{1,3}(?: \d{3})++(?:,\d\d?)?|\d{4,9}+)(?: ?(?:kr|kronor|SEK|€|euro|EUR))?"
    r"|(?P<sum>\d{1,3}(?:[ .]\d{3})*+(?:,\d{1,3})?) ?(?:tkr|kkr|mkr|mnkr|tusen kronor|miljoner kronor))"
    r"\)?[ ]*+"
).fullmatch
_head = regex.compile(
    r"^[ ]*+(?:\d{1,2}(?:\.\d{1,2})?\.? )?(?:(?P<of_bodies>Finansiärer|Medfinansiärer)|Finansiering(?:splan)?"
    r"|Medfinansiering|(?:Övrig|Annan|Extern) finansiering|Projektets finansiering"
    r"|Finansiering av projektet|Beviljad finansiering"
    r"|Finansiär(?:er)?(?: {2,}| ?[|] ?)(?P<unit>Kronor|Kr|SEK|Belopp|Summa|Bidrag|Euro))"
    r"(?: \((?P<unit>[^()\n]{1,12})\))?:?[ ]*\n",
    regex.MULTILINE,
)
"""What stands over rows that no total follows."""
_kronor = frozenset({"kr", "kronor", "sek", "i kronor", "i kr", "euro", "eur", "€"})
_costs = regex.compile(
    r"kostnad|resor|utrustning|material|lokal|personal|lön|konsult|tryck|arvode|hyra|overhead|investering",
    regex.IGNORECASE,
).search
_form_of_money = regex.compile(
    r"(?:, | \()(?:kontant(?:er|a medel)?|eget arbete|egen tid|egen insats|arbetad tid|arbetstid"
    r"|ideellt arbete|ideell tid|in natura|i natura|naturainsats|direktfinansier\w+(?: kostnad(?:er)?)?"
    r"|egenfinansiering|medfinansiering|offentlig(?:t)?|privat(?:t)?|bidrag i annat än pengar"
    r"|(?:19|20)\d\d(?: ?- ?(?:19|20)?\d\d)?)\)?$",
    regex.IGNORECASE,
).search
_of_givers = regex.compile(r"[ ]*+(?:\d{1,2}(?:\.\d{1,2})?\.? )?Finansiär").match
_firm = regex.compile(r"\p{Lu}[^,;:\n]* (?:och|&) [^,;:\n]* (?:AB|HB|KB|Aktiebolag|ek\. för\.)").fullmatch
_part = regex.compile(
    r"(?i:år|etapp|steg|fas|del|kvartal|period|halvår|termin|omgång|delbetalning|utbetalning|rekvisition) ?\d"
).match
"""`År 1`: of a sum that is paid in parts, one."""
_in_thousands = regex.compile(r"(?<!\w)(?:tkr|kkr|mkr|mnkr|tsek|msek|tusental|tusen|miljoner)(?!\w)").search
_money = regex.compile(
    r"(?:stöd|bidrag|finansiering|medel|insats|kostnad|budget|andel|avgift|intäkt|resor|lön)\w{0,5}(?!\w)",
    regex.IGNORECASE,
).search
_MOST_ROWS = 15
_TOTAL_WORDS = ("total", "summa", "budget", "kostnad", "omslut")
_HEAD = 120
"""How far above the first row a head may say that the sums are in thousands."""


def rows_of_tables(project: Project) -> Iterator[Row]:
    """The rows with a body of tables whose sums add up, or whose head says that they are of finance."""
    for _, rows in _tables(project):
        yield from _with_bodies(project.page.text.fold, rows)
    yield from _without_total(project)


def _tables(project: Project) -> Iterator[tuple[Found[Amount], list[_Line]]]:
    """The tables that add up: the total and the rows above it."""
    fold, lower = project.page.text.fold, project.page.text.lower
    blocks = project.page.layout.blocks
    if not blocks or not any(lower.find(word, blocks[0].start) >= 0 for word in ("summa", "total")):
        return
    for match in _lines_with(_total, ("Summa", "Total"), fold, blocks[0].start, blocks[-1].end):
        rows = list(_rows_above(fold, match.start(), blocks[0].start))
        top = rows[-1][0] if rows else match.start()
        if len(rows) < 2 or _in_thousands(lower, max(0, top - _HEAD), match.end()):
            continue
        if sum(amount.value.value for *_, amount in rows) != _number(match["sum"]):
            continue
        read = read_amount(fold[match.start("sum") : match.end()].rstrip())
        if not isinstance(read, Refused):
            start = match.start("sum")
            total = Found(start + read.start, start + read.end, read.value, read.rule)
            yield total, rows[::-1]


def _without_total(project: Project) -> Iterator[Row]:
    """Rows of bodies under `Finansiering`, in kronor or adding up to a number that the page names.

    Where each row has its own unit, those of bodies that are known stand for themselves.
    """
    fold = project.page.text.fold
    blocks = project.page.layout.blocks
    if not blocks or "inansi" not in fold:
        return
    for head in _lines_with(_head, ("inansi",), fold, blocks[0].start, blocks[-1].end):
        rows = list(_rows_below(fold, head.end(), blocks[-1].end))
        bodies = list(_with_bodies(fold, rows))
        if all(amount.value.currency for *_, amount in rows):
            yield from (one for one in bodies if one[0].kind or one[0].id or head["of_bodies"])
            continue
        if len(rows) < 2 or len(bodies) < len(rows):
            continue
        total = f"{int(sum(amount.value.value for *_, amount in rows)):,}".replace(",", " ")
        if (head["unit"] or "").lower() in _kronor or _is_told_total(fold, total):
            yield from bodies


def _lines_with(
    pattern: "regex.Pattern[str]", words: tuple[str, ...], fold: str, start: int, end: int
) -> "Iterator[regex.Match[str]]":
    """The matches of a pattern for the beginning of a line, tried only in lines with one of its words."""
    places = {fold.rfind("\n", 0, at) + 1 for word in words for at in _places(word, fold, start, end)}
    for place in sorted(places):
        match = pattern.match(fold, place, end) if place >= start else None
        if match:
            yield match


def _places(word: str, text: str, start: int, end: int) -> Iterator[int]:
    at = text.find(word, start, end)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, end)


def _is_told_total(fold: str, total: str) -> bool:
    """Whether a line of the page calls a number the total or the budget."""
    at = fold.find(total)
    while at >= 0:
        whole = not fold[at - 1 : at].isdigit() and not fold[at + len(total) :][:2].strip().isdigit()
        line = fold[max(fold.rfind("\n", 0, at) + 1, at - _HEAD) : at].lower()
        if whole and any(word in line for word in _TOTAL_WORDS):
            return True
        at = fold.find(total, at + 1)
    return False


def _with_bodies(fold: str, rows: list[_Line]) -> Iterator[Row]:
    """The rows that begin with a body; in a table of costs only one that its name tells to be a body."""
    of_costs = any(_costs(fold[start:end]) for start, end, _ in rows)
    above = fold[fold.rfind("\n", 0, max(0, rows[0][0] - 1)) + 1 : rows[0][0]] if rows else ""
    given = _of_givers(above) is not None
    for start, end, amount in rows:
        form = _form_of_money(fold, start, end)
        stop = form.start() if form else end
        if form is None and _money(fold[start:stop]) is not None:
            continue  # Beviljat EU-stöd
        mention = _body(fold[start:stop])
        if mention is not None and not (of_costs and mention.kind is None and mention.id is None):
            yield mention, (start, stop), amount, given


def _body(cell: str) -> OrganisationMention | None:
    """The one body that a cell names, or means by `landstinget`; a firm may have an "och" in its name."""
    if _part(cell) is not None:
        return None
    bodies = read_organisations(cell)
    if len(bodies) == 1 and bodies[0][:2] == (0, len(cell)):
        return bodies[0][2]
    if _firm(cell) is None or not bodies or any(one[2].id for one in bodies):
        return None
    return replace(bodies[-1][2], name=cell, canonical=cell)


def _number(digits: str) -> int:
    return int(digits.replace(" ", ""))


def _rows_above(fold: str, end: int, floor: int) -> Iterator[_Line]:
    """The rows right above a total, from the last to the first."""
    for _ in range(_MOST_ROWS):
        start = fold.rfind("\n", floor, max(floor, end - 1)) + 1 or floor
        row = _read_row(fold, start, end - 1) if start < end - 1 else None
        if row is None:
            return
        yield row
        end = start


def _rows_below(fold: str, start: int, ceiling: int) -> Iterator[_Line]:
    """The rows right below a head."""
    for _ in range(_MOST_ROWS):
        end = fold.find("\n", start, ceiling)
        end = ceiling if end < 0 else end
        row = _read_row(fold, start, end) if start < end else None
        if row is None:
            return
        yield row
        start = end + 1


def _read_row(fold: str, start: int, end: int) -> _Line | None:
    row = _row(fold, start, end)
    read = read_amount(fold[row.start("sum") : row.end()].rstrip()) if row else None
    if row is None or read is None or isinstance(read, Refused):
        return None
    place = (row.start("sum") + read.start, row.start("sum") + read.end)
    return *row.span("who"), Found(*place, read.value, read.rule)
