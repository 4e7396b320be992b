"""Whether four digits are a year: what stands before and after them.

A number is no year beside other digits, before what it counts, after a name that it belongs to ("Agenda
2030") or after a label of numbers. A capitalised word in the middle of a sentence before it makes it part of
a name ("Rally Sweden 2012") unless it is a place ("i Lidköping 2005"), a surname before its parentheses a
citation. 1900 and 2000 need a word that says year.
"""

import regex

from extractors.tables import rows
from schemas import Reason

_NAMES = frozenset(row["word"] for row in rows("year_names"))
_UNITS = frozenset(row["word"] for row in rows("year_units"))
_LEADS = frozenset(row["word"] for row in rows("year_leads"))
_YEARS = "|".join(row["word"] for row in rows("range_words") if row["kind"] == "years")
_PLACES = frozenset(
    row["name"] for table in ("municipalities", "counties", "countries") for row in rows(table)
)
_REACH = 70
_years_before = regex.compile(rf"(?r)(?<!\p{{L}})(?i:{_YEARS}) {{1,2}}").match
_touched = regex.compile(r"\d|[-/.,: ]\d|/\p{Lu}").match
_law = regex.compile(r":\d").match
_case = regex.compile(r"[/-]\d{3}|/\p{Lu}").match
_year_after = regex.compile(r" ?[-/,] ?(?:19|20)\d\d(?!\d)").match
_digits_after = regex.compile(r"[.,:/-]?\d| ?\d{3}(?!\d)").match
_glued_after = regex.compile(r"-?\p{Ll}(?<!-å(?=rs))|-,? (?:och|eller|samt|\d)").match
_unit_after = regex.compile(r" ?([\p{Ll}€$%]++[²³23]?)").match
_number_before = regex.compile(r"(?r)\d[-/.,: ]?").match
_year_before = regex.compile(r"(?r)(?<!\d)(?:19|20)\d\d(?:[-./]?\d\d[-./]?\d\d)?[-/, ]").match
_sign_before = regex.compile(r"(?r)[-+/.,#]").match
_word_before = regex.compile(r"(?r)(?<=(?P<before>.{0,6}))(?P<word>[\p{L}.§#]{1,30})(?P<gap>[ :]{0,3})").match
_citation = regex.compile(r"(?r)(?:\p{Lu}\p{Ll}{1,30} \(|\(\p{Lu}[^()\d]{1,50},? |et al\.,? \(?)").match
_cited_after = regex.compile(r"[a-z]?[),;:]").match
_ALLOWED_CAPITALS = frozenset({"ÅR", "ÅRET", "UNDER", "START", "SLUT", "PERIOD", "PROJEKTPERIOD", "DATUM"})


def neighbours(string: str, start: int, end: int, *, apart: bool = False) -> Reason | None:
    """Why the digits beside a date make it part of another number; None when they do not.

    `apart`: a space is enough to keep the numbers apart.
    """
    if not (_touched(string[end : end + 2]) or _touched(string[max(0, start - 2) : start][::-1])):
        return None
    if _law(string, end):
        return Reason.LAW
    if not _year_after(string, end):
        if _case(string, end):
            return Reason.CASE_NUMBER
        if _digits_after(string, end) and not (apart and string[end] == " "):
            return Reason.NOT_A_DATE
    low = max(0, start - _REACH)
    if apart and string[start - 1 : start] == " ":
        return None
    if _number_before(string, low, start) and not _year_before(string, low, start):
        return Reason.NOT_A_DATE
    return None


def counted(string: str, end: int) -> bool:
    """Whether what follows is counted or measured by the number."""
    after = _unit_after(string, end)
    return after is not None and after[1] in _UNITS


def named(string: str, start: int) -> bool:
    """Whether the word before belongs to the number: the name of a strategy, a label of numbers."""
    before = _word_before(string, max(0, start - _REACH), start)
    return before is not None and _is_name(before)


def _is_name(word: "regex.Match[str]") -> bool:
    """Whether a word makes a number part of a name: `Mål 2030`, not `går i mål 2030`."""
    text = word["word"]
    return text.lower() in _NAMES and not (text == "mål" and word["before"].endswith(" i "))


def years_before(string: str, start: int) -> bool:
    """Whether the words before say that 2006-07 is two years: "åren", "läsåret"."""
    return _years_before(string, max(0, start - _REACH), start) is not None


def bare_year(string: str, start: int, end: int, *, sure: bool = False) -> Reason | None:
    """Why four digits alone are no year, None when they are one; `sure` where a word before says year."""
    reason = neighbours(string, start, end)
    if reason is not None:
        return reason
    low = max(0, start - _REACH)
    word = _word_before(string, low, start)
    lead = word["word"].lower() if word and word["gap"] else ""
    told = lead in _LEADS
    partner = _year_after(string, end)
    if _glued_after(string, end) or counted(string, partner.end() if partner else end):
        return Reason.NOT_A_DATE
    if sure or told:
        return None
    return Reason.NOT_A_DATE if _no_year(string, low, start, end, word) else None


def _no_year(string: str, low: int, start: int, end: int, word: "regex.Match[str] | None") -> bool:
    """Whether a number that nothing calls a year belongs to something else."""
    if string[start:end].endswith("00") or (word is not None and _is_name(word)):
        return True
    if _year_after(string, end) or _year_before(string, low, start):
        return False
    return (
        _in_name(word)
        or _sign_before(string, low, start) is not None
        or (_citation(string, low, start) is not None and _cited_after(string, end) is not None)
    )


def _in_name(word: "regex.Match[str] | None") -> bool:
    """Whether the word before makes the year part of a name, or of a code where it is glued to it."""
    if word is None:
        return False
    text, gap = word["word"], word["gap"]
    if text.endswith("."):
        return False
    if gap == "":
        return not (len(text) >= 4 and text[-1].islower())
    if ":" in gap or not text[0].isupper() or text in _ALLOWED_CAPITALS:
        return False
    if len(text) > 1 and text.isupper():
        return True
    before = word["before"].rstrip()
    if text in _PLACES and before.endswith(("i", "på", "från", "för", "till")):
        return False
    return bool(before) and (before[-1].isalnum() or before[-1] in ",'\"&")
