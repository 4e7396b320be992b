"""Lists whose lines have one shape: a body, a dash and a name, or a name and the number of its case.

`Ekby IF - Ljus i spåret, 18 400 kr`, a line each; `a) Ljus i spåret, dnr 17-338` over what a meeting decided.
"""

import re
from collections.abc import Iterator, Sequence

from extractors.fields.headings import DOCUMENTS, is_rubric
from extractors.item_lists import has_sum, is_declined, says_several
from extractors.layout import Block, Kind
from extractors.lookup import Lookup
from extractors.page import Page
from extractors.whereabouts import between

Place = tuple[int, int]
Shaped = tuple[int, int, Place | None, Place]
"""Where a project begins and ends, who stands at its head, and its name."""

_FEWEST_LINES, _FEWEST_CASES = 3, 2
_case = re.compile(
    r"(?:(?:\d{1,2}(?:\.\d{1,2})?|[a-z])[.)] +)?(?:Projekt(?:et)?:? )?"
    r"\"?(?P<name>[A-ZÅÄÖ\d][^\n\"]{1,90}?)\"?(?:,? \(|, |,? - )"
    r"(?:[Jj]ournal|[Ää]rende|[Dd]iarie|[Pp]rojekt|[Aa]nsöknings?|[Dd]|[Jj])-?(?:nr|id|ID|nummer)\.?:?"
    r" {0,2}(?=(?:[A-ZÅÄÖ]{1,5} )?\S*\d)"
).match
_numbered = re.compile(r"(?:nr|id|nummer)\.?:? {0,2}(?:[a-zåäö]{1,5} )?\S{0,12}\d").search
_may_be_numbered = Lookup(
    (f"{what}{dash}{number}", None)
    for what in ("journal", "ärende", "diarie", "projekt", "ansökning", "ansöknings", "d", "j")
    for dash in ("", "-")
    for number in ("nr", "id", "nummer")
).inside
_named = re.compile(
    r" ?- \"?(?P<name>[A-ZÅÄÖ][^\n\"]{2,110}?)\"?(?=,? \(|, |\. |: | - |\.?$|;)", re.MULTILINE
).match
_unknown = re.compile(r"[A-ZÅÄÖ][^\n,.:;-]{2,60}(?= - )").match
_paragraph_sign = "§"


def find_shaped_lines(page: Page, blocks: Sequence[Block]) -> list[Shaped]:
    """Find the projects of a list by the shape of the lines that name them; none where too few have it."""
    return _cases(page, blocks) or _lines_of_bodies(page, blocks)


def _cases(page: Page, blocks: Sequence[Block]) -> list[Shaped]:
    """Names with the number of their case behind them, each over a text that names a body."""
    fold, heads = page.text.fold, []
    if not _may_be_numbered(page.text.lower, 0, len(fold)) or _numbered(page.text.lower) is None:
        return []
    for n, block in enumerate(blocks):
        may = _may_begin(block) or block.kind is Kind.PAIR
        match = _case(fold, block.start, block.end) if may else None
        if match is not None and not _is_document(page, block, match["name"]):
            heads.append((n, match.span("name")))
    names = {fold[start:end] for _, (start, end) in heads}
    if len(names) < max(_FEWEST_CASES, len(heads)) or "projekt" not in page.text.lower:
        return []
    found: list[Shaped] = []
    for (n, name), after in zip(heads, [*(h for h, _ in heads[1:]), len(blocks)], strict=True):
        stop = next((m for m in range(n + 1, after) if _is_other_matter(page, blocks[m])), after)
        start, end = blocks[n].start, blocks[stop - 1].end
        if any(not body.value.generic for body in between(page.organisations.found, name[1], end)):
            found.append((start, end, None, name))
    return found if len(found) * 3 >= len(heads) * 2 and len(found) >= _FEWEST_CASES else []


def _is_document(page: Page, block: Block, name: str) -> bool:
    """Whether a line names a paper, or is the head of a page: who writes, and the case."""
    bodies = between(page.organisations.found, block.start, block.start + 1)
    headed = any(body.end - body.start >= len(name) for body in bodies)
    return headed or is_rubric(page, block) or name.lower().startswith(DOCUMENTS)


def _is_other_matter(page: Page, block: Block) -> bool:
    """Whether a heading, the next paragraph of the minutes or a refused application begins."""
    if block.kind is Kind.ITEM and is_declined(page.text.lower, block.start, block.end):
        return True
    return block.kind is Kind.HEADING or page.text.fold.startswith(_paragraph_sign, block.start)


def _lines_of_bodies(page: Page, blocks: Sequence[Block]) -> list[Shaped]:
    """Lines of a body, a dash, a name and a sum, on a page that speaks of several projects."""
    if " - " not in page.text.fold:
        return []
    lines = list(_body_and_name(page, blocks))
    known = sum(1 for *_, is_known in lines if is_known)
    if len(lines) < _FEWEST_LINES or known * 3 < len(lines) * 2:
        return []
    after = [*(n for n, *_ in lines[1:]), len(blocks)]
    found: list[Shaped] = [
        (blocks[n].start, _end_of(page, blocks, n, stop), who, name)
        for (n, who, name, _), stop in zip(lines, after, strict=True)
    ]
    if sum(has_sum(page, start, end) for start, end, *_ in found) * 3 < len(found) * 2:
        return []
    return found if says_several(page.text.lower, [(start, end) for start, end, *_ in found]) else []


def _body_and_name(page: Page, blocks: Sequence[Block]) -> Iterator[tuple[int, Place, Place, bool]]:
    """The blocks that begin with a body and a name behind a dash, and whether the body is a known one."""
    fold = page.text.fold
    for n, block in enumerate(blocks):
        if not _may_begin(block):
            continue
        bodies = between(page.organisations.found, block.start, block.end)
        body = next((b for b in bodies if b.start == block.start and not b.value.generic), None)
        who = (
            _unknown(fold, block.start, block.end)
            if body is None or fold[body.end : body.end + 1] != " "
            else None
        )
        stop = who.end() if who else body.end if body else block.start
        match = _named(fold, stop, block.end)
        if stop > block.start and match is not None:
            yield n, (block.start, stop), match.span("name"), body is not None


def _may_begin(block: Block) -> bool:
    return block.kind in {Kind.ITEM, Kind.PARAGRAPH, Kind.HEADING} and not block.section.role


def _end_of(page: Page, blocks: Sequence[Block], n: int, stop: int) -> int:
    """Where a line ends with those that follow it without an empty one, before the next of its shape."""
    end = blocks[n].end
    for block in blocks[n + 1 : stop]:
        if block.kind is Kind.HEADING or "\n\n" in page.text.fold[end : block.start]:
            break
        end = block.end
    return end
