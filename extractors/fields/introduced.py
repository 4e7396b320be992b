"""Whether a page goes on from a heading as from a name: `Vi bygger broar` over `Projektet ska`.

What is said of the project asks for a name before it; where only a heading stands there, that is it.
"""

import re
from itertools import pairwise

from extractors.layout import Kind
from extractors.page import Page
from extractors.verbs import HEADLINE_VERBS

_opens = re.compile(
    r"(?:projektet|förstudien|satsningen|detta projekt|(?:i|med|genom|inom) (?:detta )?projekt(?:et)?"
    r"|(?:syftet|målet|avsikten|tanken|idén) med (?:detta )?(?:projekt(?:et)?|förstudien|satsningen))(?!\w)"
).match
_about = re.compile(
    r"(?:om|kort om|fakta om|information om) (?:projektet|förstudien|satsningen|forskningsprojektet|studien)"
    r"|projekt(?:beskrivning|fakta|information|data)"
).fullmatch
_MOST_WORDS = 5
_PROSE = 60
_NEWS = (
    HEADLINE_VERBS - {"bygger", "gör", "lever", "växer", "läser", "leder", "skapar", "möter", "kör", "vågar"}
) | {"söker", "har", "hade", "blev", "blir", "behöver", "vill", "fyller", "firar", "kostar", "rustar"}
"""What a headline says has happened, and the name of a project seldom does."""


def goes_on(page: Page, start: int, end: int) -> bool:
    """Whether the first words of running text behind a heading are of the project, or a heading says so."""
    lower = page.text.lower
    at = next((n for n, one in enumerate(page.layout.blocks) if one.start >= end), len(page.layout.blocks))
    following = [one for one in page.layout.blocks[at:] if one.kind is not Kind.FURNITURE]
    if following and _about(lower[following[0].start : following[0].end].strip(" :")):
        return True
    prose = next((one for one in following[:1] if one.end - one.start > _PROSE), None)
    return prose is not None and start < end and _opens(lower, prose.start, prose.end) is not None


def is_introduced(page: Page, start: int, end: int) -> bool:
    """Whether a heading of a few words names the project that the text goes on with, also as a sentence."""
    words = page.text.lower[start:end].strip(" !?.").split()
    few = (
        0 < len(words) <= _MOST_WORDS
        and _NEWS.isdisjoint(words)
        and not any(w[0].isdigit() for w in words[1:])
    )
    return few and goes_on(page, start, end)


def stands_over_project(page: Page, lowered: str) -> bool:
    """Whether a heading of these words stands right over one that says `Om projektet`."""
    blocks = [block for block in page.layout.blocks if block.kind is not Kind.FURNITURE]
    lower = page.text.lower
    return any(
        lower[one.start : one.end] == lowered and _about(lower[after.start : after.end].strip(" :"))
        for one, after in pairwise(blocks)
    )
