"""Where a page goes over to other texts of its site: teasers below `Mest lästa`, `Relaterade nyheter`."""

import re

from extractors.layout import Kind, Layout

_MANY = r"(?:nyheter|artiklar|inlägg|sidor|texter|notiser|pressmeddelanden|berättelser)"
_leads_on = re.compile(
    rf"(?:mest läs(?:t|ta)(?: (?:just nu|idag|i dag|nyheter|artiklar))?"
    rf"|andra läs(?:er|te)(?: just nu| också)?|relaterade (?:{_MANY}|länkar och \w+)"
    rf"|relaterat(?: innehåll)?|liknande {_MANY}"
    rf"|(?:fler|andra|senaste|tidigare|läs fler|läs våra senaste|fler av våra) {_MANY}"
    r"(?: från [\w ]{2,40})?"
    r"|(?:de )?senaste nyheterna|senaste nytt|siste nytt|nyhetsarkiv(?:et)?|du kanske också gillar"
    r"|rekommendera(?:t|de)(?: för dig| läsning)?|populär(?:t|ast)(?: just nu)?|mer att läsa|mer läsning"
    r"|missa inte|vidare läsning|mer från (?:startsidan|\w+)"
    rf"|läs (?:också|även|mer om)? ?(?:fler )?{_MANY})[.:>» ]*"
).fullmatch
_LONGEST, _SENTENCE = 60, 30


def begin_of_other_texts(lower: str, layout: Layout) -> int:
    """Where the texts of others begin, in the fold; its end where none do.

    What stands above such a line is the page's own; a page that opens with one is a list of news.
    """
    told = False
    for block in layout.blocks:
        if block.end - block.start <= _LONGEST and _leads_on(lower, block.start, block.end):
            if told:
                return block.start
        elif block.kind is Kind.PARAGRAPH and block.end - block.start > _SENTENCE:
            told = True
    return len(lower)
