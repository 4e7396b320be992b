"""The path of a page: `Start / Projekt / Gröna bryggor` right above the heading `Gröna bryggor`."""

import regex

from extractors.layout import Block
from extractors.page import Page

_last_step = regex.compile(r" ?(?:(?<= )-(?= )|[>/\"→\\]|&gt;|::|\|) *$").search
"""The fold has a plain quotation mark for `»` and `›`."""
_of_projects = regex.compile(
    r"(?<!\w)(?:[\w-]*projekt(?:en|et|bank(?:en)?|databas(?:en)?|lista|er|s)?|forskning|insatser|satsningar"
    r"|prosjekt(?:er|bank)?|projects?|hankkeet)(?!\w)"
).search
_FURTHEST = 4000
_STEP = 8


def is_on_path(page: Page, heading: Block) -> bool:
    """Whether the path to a page ends with its heading and leads through its projects."""
    lower = page.text.lower
    words = lower[heading.start : heading.end]
    at = lower.find(words, max(0, heading.start - _FURTHEST), heading.start)
    while at >= 0:
        line = lower.rfind("\n", 0, at) + 1
        alone = lower[at + len(words) : at + len(words) + 1] in {"\n", ""}
        step = _last_step(lower, max(line, at - _STEP), at)
        if alone and step is not None and _of_projects(lower, line, step.start()):
            return True
        at = lower.find(words, at + 1, heading.start)
    return False
