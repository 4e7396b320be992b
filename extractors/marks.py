"""Marks of bold, italic and linked words, as Markdown and pages saved as text have them: they say nothing."""

import re
from collections.abc import Iterator

_strong = re.compile(r"(?<!\*)(\*{2,3}|(?<![\w_])__)(?=[^\s*_])[^\n]{1,300}?(?<=[^\s*])\1(?!\*)").finditer
_light = re.compile(
    r"(?<![\w*])\*(?=[^\s*])[^*\n]{1,200}?(?<=[^\s*])\*(?![\w*])"
    r"|(?<![\w_./-])_(?=[^\s_])[^_\n]{1,200}?(?<=[^\s_])_(?![\w_])"
).finditer
_link = re.compile(
    r"(?<![!\]])\[(?=[^\s\]])([^\[\]\n]{2,200})\]\((?:https?:|mailto:|/|#|\.)[^()\s]{0,300}\)"
).finditer


def emphasis(text: str) -> Iterator[tuple[int, int, str]]:
    """The marks to leave out of a text: the start and end of each, and nothing to stand there instead.

    >>> list(emphasis("**Budget:** 2 mkr"))
    [(0, 2, ''), (9, 11, '')]
    >>> list(emphasis("2 * 3 * 4"))
    []
    """
    if "**" in text or "__" in text:
        for match in _strong(text):
            yield *match.span(1), ""
            yield match.end() - len(match[1]), match.end(), ""
    if "](" in text:
        for match in _link(text):
            yield match.start(), match.start(1), ""
            yield match.end(1), match.end(), ""


def light_emphasis(text: str) -> Iterator[tuple[int, int, str]]:
    """The single marks, of a text without the double ones.

    >>> list(light_emphasis("*Budget:* 2 mkr"))
    [(0, 1, ''), (8, 9, '')]
    """
    if "*" in text or "_" in text:
        for match in _light(text):
            yield match.start(), match.start() + 1, ""
            yield match.end() - 1, match.end(), ""
