"""Whether a value stands in a form, behind or beneath a label, or in running text.

Read from the page itself, whatever the extractor made of it: a colon near the start of the line or straight
before the value, a line that ends in a colon above it, or a known label (`extractors/tables/labels.csv`)
straight before it or alone on the line above. Cells of tables that lost their shape count as text.
"""

import re
from functools import cache

from extractors.tables import rows

MOST_WORDS = 6
"""Words of the longest label that is believed without the table."""

_sentence_end = re.compile(r"[.!?](?=\s+[A-ZÅÄÖ])")


def labelled(text: str, start: int) -> bool:
    """Say whether what stands at `start` is the value of a label."""
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start].strip()
    if not before:
        above = text[:line].rstrip().rpartition("\n")[2].strip()
        return _is_label(above)
    return _is_label(before) or _near_colon(before)


def _is_label(words: str) -> bool:
    return (words.endswith(":") and len(words.split()) <= MOST_WORDS) or words.rstrip(
        ": "
    ).lower() in _known()


def _near_colon(before: str) -> bool:
    """Whether the last sentence before the value holds a label and its colon."""
    last = _sentence_end.split(before)[-1]
    if last.endswith(":"):
        return True
    label, colon, _ = last.partition(": ")
    return bool(colon) and len(label.split()) <= MOST_WORDS


@cache
def _known() -> frozenset[str]:
    return frozenset(row["label"] for row in rows("labels") if row["field"])
