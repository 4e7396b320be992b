"""Tables of who pays what, a line each, that add up to the total under them."""

from collections.abc import Iterator

import regex

from extractors.engine import Found, Refused
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.amounts import read_amount
from extractors.grammar.organisation_lists import read_organisations
from extractors.grammar.values import Amount
from extractors.project import Project

Row = tuple[OrganisationMention, tuple[int, int], Found[Amount]]

_total = regex.compile(
    r"^[ ]*+(?:Summa|Totalt|Total|Totalsumma|Total finansiering|Summa finansiering)(?: finansiering)?:?"
    r"(?:  +| ?[|] ?|: | )(?P<sum>\d[\d ]{2,14}+)(?: ?(?:kr|kronor|SEK|€|euro))?[ ]*$",
    regex.MULTILINE,
)
_row = regex.compile(
    r"[ ]*+(?P<who>[^\n|]{2,80}?)(?:  ++| ?[|] ?|: )(?P<sum>\d{1,3}(?: \d{3})++|\d{4,9}+)"
    r"(?: ?(?:kr|kronor|SEK|€|euro))?[ ]*+"
).fullmatch
_in_thousands = regex.compile(r"(?<!\w)(?:tkr|kkr|mkr|mnkr|tsek|msek|tusental|tusen|miljoner)(?!\w)").search
_money = regex.compile(
    r"(?:stöd|bidrag|finansiering|medel|insats|kostnad|budget|andel|avgift|intäkt|resor|lön)\w{0,5}(?!\w)",
    regex.IGNORECASE,
).search
_MOST_ROWS = 15
_HEAD = 120
"""How far above the first row a head may say that the sums are in thousands."""


def rows_of_tables(project: Project) -> Iterator[Row]:
    """The rows with a body of tables whose sums add up: who, where it stands, and how much."""
    fold = project.page.text.fold
    blocks = project.page.layout.blocks
    lower = project.page.text.lower
    if not blocks or not any(lower.find(word, blocks[0].start) >= 0 for word in ("summa", "total")):
        return
    for match in _total.finditer(fold, blocks[0].start, blocks[-1].end):
        rows = list(_rows_above(fold, match.start(), blocks[0].start))
        top = rows[-1][0] if rows else match.start()
        if len(rows) < 2 or _in_thousands(project.page.text.lower, max(0, top - _HEAD), match.end()):
            continue
        if sum(amount.value.value for *_, amount in rows) != _number(match["sum"]):
            continue
        for start, end, amount in reversed(rows):
            if _money(fold[start:end]) is not None:
                continue  # Beviljat EU-stöd
            bodies = [one for one in read_organisations(fold[start:end]) if not one[2].generic]
            if len(bodies) == 1 and bodies[0][:2] == (0, end - start):
                yield bodies[0][2], (start, end), amount


def _number(digits: str) -> int:
    return int(digits.replace(" ", ""))


def _rows_above(fold: str, end: int, floor: int) -> Iterator[tuple[int, int, Found[Amount]]]:
    """The rows right above a total, from the last to the first."""
    for _ in range(_MOST_ROWS):
        start = fold.rfind("\n", floor, max(floor, end - 1)) + 1 or floor
        row = _row(fold, start, end - 1) if start < end - 1 else None
        read = read_amount(fold[row.start("sum") : row.end()].rstrip()) if row else None
        if row is None or read is None or isinstance(read, Refused):
            return
        place = (row.start("sum") + read.start, row.start("sum") + read.end)
        yield *row.span("who"), Found(*place, read.value, read.rule)
        end = start
