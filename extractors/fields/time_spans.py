"""Which words of a time are its evidence: from the first date word, with the `från` that makes it a range."""

import re

from extractors.tables import rows

_KEPT = frozenset({"från", "sedan", "till", "fram", "tom", "from", "fom", "fr", "t", "alltsedan", "ända"})
"""First words of the openings that belong to the time; the others are verbs and nouns: `startade 2020`."""
_LASTING = ("pågår", "pågått", "pågick", "pågå", "löper", "gäller", "bedrivs", "drivs", "förlän")
_leads = "|".join(
    re.escape(phrase)
    for phrase in sorted((row["phrase"] for row in rows("open_words")), key=len, reverse=True)
    if re.split(r"[ .]", phrase)[0] not in _KEPT and not phrase.startswith(_LASTING)
)
_lead = re.compile(rf"(?:{_leads})(?!\w)[ :]*").match
_verb = re.compile(
    r"(?:pågår|pågått|pågick|pågå|löper|gäller|bedrivs|drivs|förlängs|förlängts|förlängdes) "
).match
_small = re.compile(r"(?:(?:i|den|under|vid|på|över|redan|perioden|månadsskiftet)[ \n]+)+").match
_range_word = re.compile(
    r"(?<!\w)(?:(?:från(?: och med)?|fr\. ?o\. ?m\.?|fr o m|f\.o\.m\.?|from|fom)(?: (?:den|i|år))?"
    r"|mellan(?: (?:den|åren|år))?)[ \n]$"
).search
_LONGEST = len("från och med den ") + 2


def date_words(lower: str, start: int, end: int, *, closed: bool) -> tuple[int, int]:
    """The stretch of a time without the verb, `i` and `den` before it; a `closed` one with its `från`.

    >>> text = "projektet startade i juni 2020 och pågår från den 1 maj till den 2 juni 2021"
    >>> [text[slice(*date_words(text, *found, closed=True))] for found in ((10, 30), (50, 76))]
    ['juni 2020', 'från den 1 maj till den 2 juni 2021']
    """
    found = _lead(lower, start, end) or _verb(lower, start, end)
    first = found.end() if found else start
    small = _small(lower, first, end)
    first = small.end() if small else first
    if first >= end:
        return start, end
    before = _range_word(lower, max(0, first - _LONGEST), first) if closed else None
    return (before.start() if before else first), end
