"""The words of the table `left_over_words`, by what they say."""

import re

from extractors.tables import rows


def _pattern(of: str) -> "re.Pattern[str]":
    words = (
        re.escape(row["word"]).replace(r"\*", r"\w*") for row in rows("left_over_words") if row["of"] == of
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


EARLIER, OTHER_TIME, STATE, NEIGHBOUR, DENIED, OTHER_WORK, OTHER_SUM, TOTAL, BUILDS = (
    _pattern(of)
    for of in (
        *("earlier", "other_time", "state", "neighbour", "denied", "other_work", "other_sum", "total"),
        "builds",
    )
)
"""Patterns of each kind of words, in lower case."""
