"""Spaces that running text has too many of: two between words, one before a comma or a full stop.

So have sums, whatever their line looks like: one in `2, 5 mkr`, two in `126 000  kronor`.
Two spaces also part a label from its value and one cell from the next, so only a long line is mended, in
which few such gaps stand far apart and none follows the first words.
"""

from collections.abc import Iterator

import regex

_line = regex.compile(r"[^\n]+").finditer
_SMALL = "av|från|med|och|samt|till|hos|vid|på|för|om|ur|i|inom|genom|projektet|mellan|som"
"""Behind other words a gap before a capital may be where something new begins."""
_gap = regex.compile(
    rf" (?<=[^\s.!?:|] )(?: (?=[\p{{Ll}}\d])|(?<= (?:{_SMALL}) ) (?=\p{{Lu}})"
    r"|(?=[,.](?: (?! ?[,.])|$)))"
).finditer
_columns = regex.compile(r"\S(?: {3,}|\t)\S|\|").search
_scale = regex.compile(r" (?:miljon|mkr|mnkr|milj)").finditer
_parted = regex.compile(
    r"(?r)(?<!\d)(?<!\d[ .,])(?<!(?:etapp|fas|del|grupp|punkt|årskurs|nummer|nr|klass|bilaga) )"
    r"\d{1,3},(?P<gap> )\d{1,2}"
).match
_far_unit = regex.compile(r"  (?<=\d  )(?:kronor|kr|miljoner|mkr|mnkr|tkr|euro|€|SEK|EUR)(?!\p{L})").finditer
_BODY = (
    r"(?:\p{Lu}[\p{Ll}-]+ (?:kommun|universitet|högskola|stad|läns landsting|museum)"
    r"|(?:Region|Högskolan) \p{Lu}\p{Ll}+"
    r"|Länsstyrelsen \p{Lu}\p{Ll}+|Arbetsförmedlingen|Försäkringskassan|Trafikverket|Naturvårdsverket)"
)
_glue = regex.compile(rf"{_BODY}(?=\p{{Lu}}\p{{Ll}})").finditer
_may_be_glued = regex.compile(r"[a-zåäö][A-ZÅÄÖ][a-zåäö]").search
_glued_run = regex.compile(rf"(?:{_BODY}(?=\p{{Lu}}\p{{Ll}})){{2,}}{_BODY}").finditer
"""`Osby kommunRegion SkåneLunds universitet`: links of a page that were put side by side."""
_LONGEST_NUMBER = 24
_FEWEST_WORDS = 12
_WORDS_BETWEEN = 6
_LABEL = 4
"""How many words may stand before the gap behind a label."""


def loose_spaces(text: str) -> Iterator[tuple[int, int, str]]:
    """Where spaces are too many: the start and end of each stretch, and what stands there instead.

    >>> list(loose_spaces("Vi som bor i byn har fått pengar från  Leader till en ny brygga vid sjön."))
    [(37, 39, ' ')]
    """
    yield from _in_numbers(text)
    if not _may_be_loose(text):
        return
    for line in _line(text):
        if not _may_be_loose(line[0]):
            continue
        gaps = list(_gap(line[0]))
        if not gaps or _columns(line[0].strip()):
            continue
        words = line[0].count(" ") - len(gaps)
        if words < _FEWEST_WORDS or words < _WORDS_BETWEEN * len(gaps):
            continue
        for gap in gaps:
            double, before = gap.end() - gap.start() > 1, line[0][: gap.start()]
            if not double or len(before.rpartition(": ")[2].split()) > _LABEL:
                start, end = line.start() + gap.start(), line.start() + gap.end()
                yield start, end, " " if double else ""


def glued_bodies(text: str) -> Iterator[tuple[int, int, str]]:
    """Where names of bodies are to be parted that stand together without commas, three or more in a line.

    >>> [start for start, _, _ in glued_bodies("Med är Osby kommunRegion SkåneLunds universitet.")]
    [18, 30]
    """
    for run in _glued_run(text) if _may_be_glued(text) else ():
        for glue in _glue(run[0]):
            yield run.start() + glue.end(), run.start() + glue.end(), ", "


def _in_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """The space behind the comma of a number of millions, `11, 8 miljoner`, and one of two before a unit."""
    for unit in _far_unit(text):
        yield unit.start(), unit.start() + 1, ""
    for scale in _scale(text):
        number = _parted(text, max(0, scale.start() - _LONGEST_NUMBER), scale.start())
        if number is not None:
            yield number.start("gap"), number.end("gap"), ""


def _may_be_loose(text: str) -> bool:
    return "  " in text or " ," in text or " ." in text
