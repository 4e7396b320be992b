"""How far a name reaches: the capitalised words beside a head, and what may join them."""

from functools import cache

import regex

from extractors.grammar.organisation_table import Head, known_names
from extractors.grammar.phrases import opens_sentence
from extractors.tables import rows

_word_after = regex.compile(r" (\p{Lu}[\p{L}\d&.'/+-]{0,40}+|\d{1,4}(?![\p{L}\d]))")
_joined_after = regex.compile(r" (i|på|för|av|vid|och|&) (?=\p{Lu})")
_tail_after = regex.compile(
    r"[sS]?+ (?:län|LÄN|läns|kommun|KOMMUN|stad|AB|Ek\.? [Ff]ör\.?|ek\.? för\.?|ekonomisk förening|"
    r"ideell förening|folkhögskola|Science Park)(?!\p{L})"
)
_LONGEST = 90
_PUNCTUATION = ".,;:'\"!?)/+-"


@cache
def not_names() -> frozenset[str]:
    """Words that begin sentences with a capital and are no part of a name."""
    return frozenset(row["word"] for row in rows("not_names"))


def name_before(text: str, end: int, head: Head) -> int | None:
    """Where the name begins that ends before `end`, the start of its head; None when there is none.

    >>> from extractors.grammar.organisation_table import heads
    >>> head = next(h for h in heads() if h.head == "AB")
    >>> name_before("Projektet drivs av Stora Ekan AB", 30, head)
    19
    """
    floor = max(text.rfind("\n", 0, end) + 1, end - _LONGEST)
    position, start, inner = end, None, head.inner
    while position > floor and text[position - 1] == " ":
        begin = text.rfind(" ", floor, position - 1) + 1 or floor
        begin = max(begin, floor)
        word = text[begin : position - 1].lstrip("(\"'")
        begin = position - 1 - len(word)
        if (
            not word
            or (word[-1] in _PUNCTUATION and word[-1] not in "./+")
            or (start is not None and word.endswith((".", "/")))
        ):
            break
        first = word[0]
        if first.isupper() or (first.isdigit() and start is not None) or word == "&":
            if word in not_names():
                break
            start = begin if word != "&" else start
        elif start is None and inner > 0 and first.isalpha() and word.isalpha():
            inner -= 1
        else:
            break
        if text[begin - 1 : begin] in {"(", '"', "'"}:
            break
        position = begin
    if start is None or text[start] == "&":
        return None
    return start if _is_a_name(text, start, end, head) else None


def _is_a_name(text: str, start: int, end: int, head: Head) -> bool:
    """Whether the words before a head name one body: a genitive, a place, or a form that needs neither."""
    name = text[start : end - 1]
    if head.legal or " " in name:
        return not opens_sentence(text, start) or " " in name or not name.endswith(("a", "t")) or head.legal
    return name[-1:] in "sSzxaeiouyåäöAEIOUYÅÄÖrR" and not (
        opens_sentence(text, start) and name[-1:] not in "sSz"
    )


def name_after(text: str, start: int, head: Head) -> int | None:
    """Where the name ends that begins at `start`, the end of its head; None when there is none."""
    position = start
    joined = _joined_after.match(text, position)
    if joined and joined[1] in head.join and joined[1] not in {"&", "och", "av"}:
        position = joined.end() - 1
    last = None
    while position - start < _LONGEST:
        word = _word_after.match(text, position)
        if word is None or (last is None and word[1].isdigit()):
            break
        if word[1] in not_names() and word[1] != "Region":
            break
        position = last = word.end()
        if word[1].endswith((".", "'", "/")):
            last = position = position - 1
            break
        joined = _joined_after.match(text, position)
        if joined and joined[1] in head.join:
            position = joined.end() - 1
    if last is None:
        return None
    while text[last - 1] in " &-":
        last -= 1
    tail = _tail_after.match(text, last)
    return tail.end() if tail else last


_list_mark = regex.compile(r"-?+(?:, ?| och | samt | & | eller )|-? $")


def names_listed_before(text: str, end: int) -> list[tuple[int, int, str]]:
    """The municipalities in a list that ends before `end`, where one "kommun" stands for all of them.

    >>> [name for _, _, name in names_listed_before("för Tanums-, Tjörns- och Kungsbacka kommun", 25)]
    ['Tjörns', 'Tanums']
    """
    floor = max(text.rfind("\n", 0, end) + 1, end - 200)
    segment = text[floor:end]
    listed: list[tuple[int, int, str]] = []
    stop = len(segment)
    marks = list(_list_mark.finditer(segment))
    while marks:
        mark = marks.pop()
        if mark.end() != stop:
            break
        begin = marks[-1].end() if marks else 0
        item = segment[begin : mark.start()]
        name = next((n for n in _last_words(item) if f"{n} kommun" in known_names()), None)
        if name is None:
            break
        listed.append((floor + mark.start() - len(name), floor + mark.start(), name))
        if name != item:
            break
        stop = begin
    return listed


def _last_words(item: str) -> list[str]:
    words = item.split(" ")
    return [" ".join(words[-count:]) for count in (2, 1) if len(words) >= count]
