"""The year that stands once for several points: "1 maj och 3 juni 2019", "våren och hösten 2020".

Also one told by that of the point before: "i mars 2020 ... i oktober samma år", "i maj året därpå".
"""

import regex

from extractors.grammar.calendar import SEASON_MONTHS
from extractors.grammar.points import whole
from extractors.grammar.time_patterns import MONTHS, SEASONS, words

_LINK = r"(?: ?(?:[,/&-]) ?|,? {1,2}(?i:och|samt|eller|respektive|till|t\.?o\.?m\.?|till och med) {1,2})"
_ahead = regex.compile(
    rf"(?:{_LINK}(?i:den )?(?:\d{{1,2}}(?::[ae])?\.? ?)?(?:(?P<word>{words((*MONTHS, *SEASONS))})\.?)){{1,4}}"
    r"[ ,]{1,2}(?:(?i:år) )?(?P<year>(?:19|20)\d\d)(?!\d)"
).match


def _month(word: str) -> int:
    word = whole(word)
    return MONTHS[word] if word in MONTHS else SEASON_MONTHS[SEASONS[word][0]][0]


_by_before = regex.compile(
    r",? (?:(?P<same>samma år)|(?:året (?:efter|därpå)|(?:på)?följande år))(?!\p{L})"
).match
_years = regex.compile(r"(?<![\d:/-])(?:19|20)\d\d(?!\d)").findall
_FAR = 200


def _told_by_before(string: str, end: int) -> str | None:
    """The year of the point before, or the one after it."""
    match = _by_before(string, end)
    years = _years(string[max(0, end - _FAR) : end].rpartition("\n\n")[2]) if match else []
    return str(int(years[-1]) + (not match["same"])) if match and years else None


def shared_year(string: str, end: int, groups: "dict[str, str | None]") -> str | None:
    """The year of a month or season that ends at `end`, from a later one; None where the text gives none.

    A point that comes after the later one in the calendar ("november-februari 2016") is of a year that the
    text does not say.
    """
    told = _told_by_before(string, end)
    if told is not None:
        return told
    ahead = _ahead(string, end)
    if ahead is None:
        return None
    own = groups.get("month") or groups.get("stretch")
    later = [_month(word) for word in ahead.captures("word")]
    if own is None or sorted([_month(own), *later]) != [_month(own), *later]:
        return None
    return ahead["year"]
