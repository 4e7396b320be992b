"""Words of menus that are labels where the line below is what they ask for: `Start` over a day."""

from extractors.layout.label_words import reads_as
from extractors.layout.labels import MEASURED, LabelMatch, Style, match_label
from extractors.layout.ladders import is_value
from extractors.layout.lines import Line

_LONGEST = 40


def over_value(fold: str, lower: str, line: Line, below: str) -> LabelMatch | None:
    """The label that a whole line is, over a value that it may have: `3. Budget` over a sum."""
    if line.end - line.start > _LONGEST or not below:
        return None
    match = match_label(fold, lower, line.start, line.end, cell=True)
    if match is None or match.style is not Style.LINE or match.label is None:
        return None
    return match if reads_as(below, match.label.value) and is_value(below) else None


def over_measured(fold: str, lower: str, line: Line, below: str) -> bool:
    """Whether a line of menus is a label of a sum or a time that stands below it."""
    if not below or not any(c.isdecimal() for c in below):
        return False
    match = over_value(fold, lower, line, below)
    return match is not None and match.label is not None and match.label.value in MEASURED
