"""Which language most of a page is in, by its commonest words."""

from collections import Counter

from extractors.tables import rows

_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöæø"
_LANGUAGE = {row["word"].encode("latin-1"): row["language"] for row in rows("language_words")}
_apart = bytes(byte if chr(byte) in _LETTERS else ord(" ") for byte in range(256))
"""Turns all but letters into spaces: the words of the table are written in Latin-1 with these alone."""
_ENOUGH = 5


def language_of(lower: str) -> str | None:
    """ISO 639-1 of the language whose commonest words stand most often in a text; None if too few do.

    Only words that one of the languages alone has are counted (table `language_words`).
    """
    words = lower[:4000].encode("latin-1", "replace").translate(_apart).split()
    counts = Counter(filter(None, map(_LANGUAGE.get, words)))
    if not counts:
        return None
    best = max(counts, key=lambda language: (counts[language], language))
    return best if counts[best] >= _ENOUGH else None
