"""Letters of UTF-8 that were read as Windows-1252 or Latin-1: `GrÃ¶na grÃ¤nder â€“ en fÃ¶rstudie`."""

import re
from collections.abc import Iterator

_LETTERS = "åäöÅÄÖéÉèêëáàâçñüÜøØæÆíóúß–—‘’“”„•…€\u00a0´½°§²»«"
_SIGNS = ("Ã", "â€", "Â")


def _misread() -> dict[str, str]:
    """Each letter by what it became; a byte that Windows-1252 lacks stays a control character."""
    table = {}
    for letter in _LETTERS:
        data = letter.encode()
        table[data.decode("latin-1")] = letter
        table["".join(bytes([b]).decode("cp1252", "replace").replace("\ufffd", chr(b)) for b in data)] = (
            letter
        )
    return table


_TABLE = _misread()
_find = re.compile("|".join(map(re.escape, sorted(_TABLE, key=len, reverse=True)))).finditer


def misread_letters(text: str) -> Iterator[tuple[int, int, str]]:
    """Where the characters of one letter stand, with the letter.

    >>> list(misread_letters("GrÃ¶n vÃ¤g"))
    [(2, 4, 'ö'), (7, 9, 'ä')]
    """
    if any(sign in text for sign in _SIGNS):
        for match in _find(text):
            yield *match.span(), _TABLE[match[0]]
