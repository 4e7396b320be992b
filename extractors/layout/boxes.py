"""Boxes to tick in the value of a label: of several answers the ticked ones are the value."""

import re

_box = re.compile(r"(?P<empty>\[ ?\]|\( \)|☐)|\[[xX✓✔]\]|\([xX]\)|☒|☑").finditer
_to_fill_in = re.compile(
    r"(?:(?:från|den|kl\.?|:) ?)?(?:[._…]{4,}|åååå|yyyy|\[(?:fyll i|ange|skriv))", re.IGNORECASE
).match
_says_something = re.compile(r"(?:[^\w-]|_)*+[\w-]").match
"""A value; dots to write on are none."""


def answers(fold: str, start: int, end: int) -> list[tuple[int, int]]:
    """The values of `start:end`: itself, the ticked answers where it has boxes, none where it is left open.

    >>> text = "[ ] Förstudie  [x] Projekt"
    >>> [text[a:b] for a, b in answers(text, 0, len(text))]
    ['Projekt']
    """
    if _to_fill_in(fold, start, end) or _says_something(fold, start, end) is None:
        return []
    boxes = list(_box(fold, start, end))
    if not boxes or boxes[0].start() > start:
        return [(start, end)]
    stops = [*(box.start() for box in boxes[1:]), end]
    found = []
    for box, stop in zip(boxes, stops, strict=True):
        answer = fold[box.end() : stop]
        if box["empty"] is None and answer.strip(" ,;"):
            first = box.end() + len(answer) - len(answer.lstrip())
            found.append((first, first + len(answer.strip(" ,;"))))
    return found
