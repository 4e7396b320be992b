"""A story and, under a rubric such as `Också på gång`, short ones: a paragraph for each further project."""

import re
from collections.abc import Iterator, Sequence

from extractors.counted_stories import tells_of_money
from extractors.layout import Block, Kind
from extractors.page import Page
from extractors.whereabouts import between

Part = tuple[int, int]

_FEWEST = 2
_LONGEST_RUBRIC = 50
_rubric = re.compile(
    r"(?:också|även|samtidigt|mer|annat) (?:är )?(?:på gång|beviljat|nytt|beslutat|klart)"
    r"|(?:fler|flera|andra|övriga|våra andra|några andra|ytterligare)(?: nya| beviljade| pågående)? "
    r"(?:projekt|satsningar|insatser|beslut)(?: som .{3,25}| på gång| i korthet)?"
    r"|(?:på gång|i korthet|kort om|kortfattat|notiser|de fick också stöd|fick också stöd|de här fick också)"
    r"(?: (?:våra |andra |fler )?(?:projekt|satsningar|insatser))?"
).fullmatch


def find_side_stories(page: Page, blocks: Sequence[Block]) -> list[Part]:
    """Find the story of a page and the paragraphs under its rubric, each of which tells of money."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return []
    rubric = next((n for n, block in enumerate(blocks) if _is_rubric(page, block)), None)
    if rubric is None:
        return []
    found: list[Part] = []
    for part in _paragraphs(page, blocks[rubric + 1 :]):
        if not tells_of_money(page, *part, named=not found):
            break
        found.append(part)
    if len(found) < _FEWEST:
        return []
    heads = [n for n in range(rubric) if blocks[n].kind is Kind.HEADING]
    main = blocks[heads[-1]].start if heads else blocks[0].start
    named = between(page.names, main, blocks[rubric].start)
    tells = bool(named) and tells_of_money(page, main, blocks[rubric].start)
    return [(main, blocks[rubric - 1].end), *found] if tells else found


def _paragraphs(page: Page, blocks: Sequence[Block]) -> Iterator[Part]:
    """The paragraphs up to the next heading, each with the labels that go on from it."""
    part: Part | None = None
    for block in blocks:
        if block.kind not in {Kind.PARAGRAPH, Kind.ITEM, Kind.PAIR}:
            break
        if part is not None and block.kind is Kind.PAIR and "\n" not in page.text.fold[part[1] : block.start]:
            part = part[0], block.end
            continue
        if part is not None:
            yield part
        part = block.start, block.end
    if part is not None:
        yield part


def _is_rubric(page: Page, block: Block) -> bool:
    short = block.end - block.start <= _LONGEST_RUBRIC
    words = page.text.lower[block.start : block.end].strip(" :.!")
    return block.kind is Kind.HEADING and short and _rubric(words) is not None
