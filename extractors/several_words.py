"""Words by which a page says that it tells of several projects (tables `several_words`, `story_openers`)."""

import re
from collections.abc import Iterator

from extractors.grammar.number_words import FEW
from extractors.tables import rows

_WORDS = {
    row["class"]: "|".join(re.escape(word).replace(r"\*", r"\w*") for word in row["words"].split("|"))
    for row in rows("several_words")
}
_OPENERS = {row["opening"]: row["place"] for row in rows("story_openers")}
_NUMBER = rf"\d\d?|{'|'.join(FEW)}"


def _whole(classes: str) -> str:
    return rf"(?<!\w)(?:{classes})(?!\w)"


speaks_of_several = re.compile(
    _whole(
        rf"(?:{_WORDS['many']}|{_NUMBER}) (?:av (?:de|våra) )?(?:\w+ )?(?:{_WORDS['things']})"
        rf"|{_WORDS['the_things']}"
    )
).search
several_things = rf"(?:{_WORDS['many']}|{_NUMBER}) (?:av (?:de|våra) )?(?:\w+ ){{0,2}}(?:{_WORDS['things']})"
the_things = rf"(?:{_WORDS['the_things']})"
_counted = re.compile(
    rf"(?<!\w)(?<!\d )(?P<number>{'|'.join(FEW)}|\d{{1,3}}) (?!milj|mkr|kr)(?:av )?(?:[^\W\d]\w* ){{0,2}}"
    rf"(?:{_WORDS['things']}|{_WORDS['counted']})(?!\w)"
).finditer
tells_of_money_dealt_out = re.compile(_whole(_WORDS["dealt"])).search
tells_of_all = re.compile(_whole(_WORDS["of_all"])).search
is_of_earlier = re.compile(_whole(_WORDS["earlier"])).search
is_paid = re.compile(_whole(_WORDS["paid"])).search
words_of_work = re.compile(_whole(_WORDS["work"])).findall
goes_on = re.compile(rf"(?:{_WORDS['goes_on']})(?!\w)").match
announces_projects = re.compile(
    rf"(?:(?:{_WORDS['announces']}|{_NUMBER}) (?:\w+ ){{0,2}})*(?:{_WORDS['announced']})"
    r"(?: (?:i|vid|på|inom|som|hos|under|med|av|för|just|från|(?:19|20)\d\d)(?!\w)[^\n]{0,60})?:?"
    rf"|{_WORDS['rubric']}"
).fullmatch
"""A rubric over texts that tell of a project each: `Våra projekt`, `Aktuella insatser i byn`."""
one_and_other = re.compile(r"(?<!\w)de[nt] ena (?=[^.\n]{5,80} de[nt] andra )").search
_one_of = re.compile(r"(?<!\w)(?:ett|en) av (?:de|våra|dessa|föreningarna|mottagarna|projekten)(?!\w)").search
another = re.compile(
    r"(?<!\w)(?:ett|en|den|det) (?:annat|annan|andra|tredje|fjärde) (?:\w+ )?"
    r"(?:\w*projekt|projektet|satsning|satsningen)(?!\w)"
).search
opener = re.compile(
    rf"(?P<opener>{'|'.join(_OPENERS)})(?!\w)(?! (?:första )?(?:{_WORDS['time']})(?!\w))"
).match


def numbers_said(lower: str, start: int, end: int) -> set[int]:
    """The numbers of projects, of those who get money and the like that a stretch of a page says.

    >>> sorted(numbers_said("tre nya projekt får 5 miljoner, sju av dem i fjol", 0, 60))
    [3, 7]
    """
    return set(_numbers(lower, start, end))


def _numbers(lower: str, start: int, end: int) -> Iterator[int]:
    for match in _counted(lower, start, end):
        number = FEW.get(match["number"]) or int(match["number"])
        if number > 1:
            yield number


def is_of_several(lower: str, start: int, end: int) -> bool:
    """Whether a stretch speaks of several projects at once, and not of one among them.

    >>> [is_of_several(text, 0, 40) for text in ("två projekt får stöd", "ett av de nya projekten är klart")]
    [True, False]
    """
    return speaks_of_several(lower, start, end) is not None and not _one_of(lower, start, end)


def place_of_opener(lower: str, start: int) -> str:
    """Which of several projects words pass on to at a place: `first`, `next`, `also`; "" if to none."""
    found = opener(lower, start)
    return _OPENERS[found["opener"]] if found else ""
