"""The first place where a name stands as a name: a heading above the form, the subject of a letter."""

import regex

from extractors.layout import Kind
from extractors.page import Page

_lead = regex.compile(
    r"(?:(?:[^\W\d][^\n]{3,90}? )?(?i:projekt(?:et)?:?|förstudien?|satsningen) "
    r"|[^\W\d][^\n]{3,90}?(?: [-:]|,) )?"
).fullmatch
_tail = regex.compile(r"(?:, (?:dnr|diarienr|ärende)[^\n]*|\.)?").fullmatch
_NAMES = frozenset({Kind.HEADING, Kind.PARAGRAPH})
_LONGEST = 160


def first_place(page: Page, start: int, end: int) -> tuple[int, int]:
    """Where the words of a name stand first as one, at the latest where they were found."""
    fold = page.text.fold
    name = fold[start:end]
    at = fold.find(name, 0, start)
    if at < 0:
        return start, end
    for block in page.layout.blocks:
        if block.start >= start:
            break
        if block.kind not in _NAMES or block.end - block.start > _LONGEST:
            continue
        at = fold.find(name, block.start, block.end)
        if at < 0 or fold[at + len(name) : at + len(name) + 1].isalnum():
            continue
        if _lead(fold, block.start, at) is not None and _tail(fold, at + len(name), block.end) is not None:
            return at, at + len(name)
    return start, end
