"""Pages that are of somebody or for somebody to be: a researcher's own page, an advertisement for a post."""

import re

from extractors.lookup import Lookup
from extractors.page import Page

_EMPLOYMENT = (
    *("tillsvidareanställning", "visstidsanställning", "tidsbegränsad anställning", "anställningsform"),
    *("tillträde", "provanställning", "kvalifikationer", "meriterande", "sista ansökningsdag"),
    *("individuell lönesättning", "månadslön", "fackliga företrädare", "arbetsuppgifter", "vi söker dig"),
    *("om tjänsten", "heltid", "din ansökan"),
)
_may_employ = Lookup((word, word) for word in _EMPLOYMENT).inside
_of_employment = re.compile(rf"(?<!\w)({'|'.join(_EMPLOYMENT)})(?!\w)").findall
_JOB_WORDS = 3
_FIRST_LINES, _LONGEST_HEADING = 8, 90
_of_post = re.compile(
    r"(?:(?:bitr(?:\.|ädande)|gäst|senior|seniora?|emeritus|forsknings|universitets) ?)?"
    r"(?:docent|professor|lektor|universitetslektor|adjunkt|universitetsadjunkt|doktorand|postdoktor|forskare|forskarassistent"
    r"|forskningsassistent|universitetsadjunkt)(?:,| i | vid |$)"
).match
_of_doing = re.compile(
    r"(?<!\w)(?:jag forskar|jag undervisar|mina? forskning|jag är (?:medlem|kursansvarig|verksam))"
).search


def is_of_person(page: Page) -> bool:
    """Whether a page is a person's at a university: a post right below the name, and `jag forskar om`."""
    lower = page.text.lower
    top = [b for b in page.layout.blocks if b.end - b.start <= _LONGEST_HEADING][:_FIRST_LINES]
    return any(_of_post(lower, b.start, b.end) for b in top) and _of_doing(lower) is not None


def is_job(page: Page) -> bool:
    """Whether a page looks for somebody to employ: three of the words of such pages stand on it."""
    if any(pair.field in {"title", "owner"} for pair in page.layout.pairs):
        return False
    lower = page.text.lower
    if len(set(_may_employ(lower, 0, len(lower)))) < _JOB_WORDS:
        return False
    return len(set(_of_employment(lower))) >= _JOB_WORDS
