"""The signs around a candidate: its sentence, the words beside it, the verbs near it, its place on the page.

They are what `extractors.weighing` adds up; a sign is a word such as `before: av` or `topic: own`.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from extractors.project import Project
from extractors.tables import rows
from extractors.topics import is_unreal
from extractors.verbs import is_finite

_present_end = re.compile(r"er$|(?<=a)r$")
_letters = re.compile(r"[\w-]+").findall
_tokens = re.compile(r"[\w-]+|[.,:;()\"]").findall
_NEAR, _WORDS = 70, 5
"""How far signs are read, in characters and in words."""
_FAR = 14
"""How many words away a verb or a noun counts for what it means (tables `frames`, `word_classes`)."""
STEM = 7
"""How many letters count of a word that does not touch the candidate."""
_PARTS = 5


class Around(NamedTuple):
    """The sentence or the line that a candidate stands in, and its signs."""

    start: int
    end: int
    signs: set[str]
    told: bool
    """Whether it is a sentence."""


def signs_around(project: Project, start: int, end: int) -> Around:
    """The signs of what stands at `start:end` of the fold."""
    lower, scope = project.page.text.lower, project.scopes.at(start)
    signs: set[str] = set()
    if scope is None:
        block = next((b for b in project.page.layout.blocks if b.start <= start < b.end), None)
        first, last = (block.start, block.end) if block else (start, end)
        signs.add(f"in: {block.kind if block else 'no block'}")
    else:
        first, last, told = scope.sentence
        signs |= {f"topic: {scope.topic}", f"in a sentence: {told.kind}"}
        if project.tells_of_it(scope.sentence):
            signs.add("tells of it")
        if is_unreal(lower, first, last):
            signs.add("unreal")
        if start == first:
            signs.add("opens")
    if project.foreign(start) is not None:
        signs.add("foreign")
    signs |= _words(lower, first, last, start, end)
    if scope is not None:
        signs |= _meanings(lower, first, last, start, end)
    return Around(first, last, signs, scope is not None)


def _words(lower: str, first: int, last: int, start: int, end: int) -> set[str]:
    before = _tokens(lower, max(first, start - _NEAR), start)[-_WORDS:]
    after = _tokens(lower, end, min(last, end + _NEAR))[:_WORDS]
    signs = {f"before: {before[-1] if before else 'nothing'}", f"after: {after[0] if after else 'nothing'}"}
    signs |= {f"near before: {word[:STEM]}" for word in before}
    signs |= {f"near after: {word[:STEM]}" for word in after}
    verb = next((word for word in reversed(before) if is_finite(word)), None)
    if verb is not None:
        signs.add(f"verb before: {verb}")
    verb = next((word for word in after if is_finite(word)), None)
    if verb is not None:
        signs.add(f"verb after: {verb}")
    return signs


def _meanings(lower: str, first: int, last: int, start: int, end: int) -> set[str]:
    """What words of the sentence mean, whichever word says it: `has before: gives`."""
    known = meanings()
    before = _letters(lower, first, start)[-_FAR:]
    after = _letters(lower, end, last)[:_FAR]
    signs = {f"has before: {one}" for word in before if word in known for one in known[word]}
    return signs | {f"has after: {one}" for word in after if word in known for one in known[word]}


@cache
def meanings() -> Mapping[str, tuple[str, ...]]:
    """The frames and classes that a word is of, by the word; a form in -s is the passive of its frame.

    >>> meanings()["drivs"]
    ('runs passive', 'run_by', 'carried_out')
    """
    found: dict[str, dict[str, None]] = {}
    for row in rows("frames"):
        for form in ("verb", "present", "past", "supine"):
            for word in filter(None, row[form].split("|")):
                found.setdefault(word, {})[row["frame"]] = None
                if form != "verb" and not word.endswith("s"):
                    stem = _present_end.sub("", word) if form == "present" else word
                    found.setdefault(f"{stem}s", {})[f"{row['frame']} passive"] = None
    for row in rows("word_classes"):
        for word in row["words"].split("|"):
            if word.isalpha():
                found.setdefault(word, {})[row["class"]] = None
    return {word: tuple(of) for word, of in found.items()}


def part_of(position: int, length: int) -> int:
    """Which fifth of a page a position is in, counted from 0."""
    return _PARTS * position // max(length, 1)
