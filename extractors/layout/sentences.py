"""Sentences of a paragraph."""

import re

from extractors.tables import rows

_boundary = re.compile(r"[.!?](?:[.!?]+)?[\"')\]]*\s+(?=[\"'(\[-]?\s?[A-ZÅÄÖÆØÉ\d])").finditer
_MAY_END = frozenset({"kr", "sek", "m", "mm", "etc", "jul", "maj", "mars"})
"""Abbreviations that are words or units: before a capital they may end a sentence."""
_ABBREVIATIONS = frozenset(row["abbreviation"] for row in rows("abbreviations"))

_BEFORE_MORE = ("bl.a", "t.ex", "bl. a", "t. ex", "d.v.s", "s.k", "fr.o.m", "t.o.m", "p.g.a")
"""Abbreviations in several parts behind which a sentence goes on: `företag, bl.a. Ekan AB`."""


def sentences(fold: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split `fold[start:end]` into sentences: (start, end) of each, final mark included.

    A point ends no sentence after an abbreviation (table `abbreviations`), an initial or an ordinal number.

    >>> text = "Ca 5 mkr, bl.a. från EU. Det tog tid! Kap. 5 § 7."
    >>> [text[a:b] for a, b in sentences(text, 0, len(text))]
    ['Ca 5 mkr, bl.a. från EU.', 'Det tog tid!', 'Kap. 5 § 7.']
    """
    found: list[tuple[int, int]] = []
    begin = start
    for match in _boundary(fold, start, end):
        stop = match.start()
        if (
            fold[stop] == "."
            and match.end() - stop <= 2
            and not _ends_sentence(fold, begin, stop, match.end())
        ):
            continue
        found.append((begin, stop + len(match.group().rstrip())))
        begin = match.end()
    if begin < end:
        found.append((begin, end))
    return found


def _word_before(fold: str, start: int, end: int) -> str:
    begin = end
    while begin > start and fold[begin - 1].isalnum():
        begin -= 1
    return fold[begin:end]


def _ends_sentence(fold: str, begin: int, point: int, following: int) -> bool:
    word = _word_before(fold, max(begin, point - 20), point)
    if not word or fold.endswith(_BEFORE_MORE, begin, point):
        return not word
    if word.isdecimal():
        return len(word) > 2 or not fold[following].isdecimal()
    if word.lower() in _ABBREVIATIONS:
        # "200 kr. Projektet": a unit may end a sentence, an abbreviation before a number does not
        return word.lower() in _MAY_END and fold[following].isupper()
    return not (len(word) == 1 and word.isupper())
