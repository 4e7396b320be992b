"""How far a name reaches whose end nothing marks: what the order of words in its sentence tells.

A Swedish clause has one finite verb, in the second place. What stands before it is one part of the sentence
(`Projektet Mat, makt och miljö drivs`); where it stands before the name, no other follows but in the name
itself (`Byn driver projektet Unga bygger broar`).
"""

from typing import NamedTuple

import regex

from extractors.grammar.number_words import FEW
from extractors.name_parts import COMMON_VERBS, GROUPS, NOT_NAMES, SUBJECTS, rest
from extractors.tables import rows
from extractors.verbs import INFINITIVES, is_finite

_REACH = 160
_MOST_WORDS, _MOST_BETWEEN = 9, 4
_MAIN = frozenset(
    ["är", "var", "ska", "har", "hade", "vill", "får", "fick", "kommer", "pågår", "handlar", "syftar"]
)
_OPENS_CLAUSE = frozenset(
    [",", "och", "som", "att", "när", "där", "om", "samt", "men", "eller", "till", "för"]
)
_MOST_IN_FRONT = 7
"""More words before a name are a clause of their own, whose verb the table does not know."""
_sentence = regex.compile(r"(?r)(?:^|\n|[.!?:;] |\" |- )")
_word = regex.compile(r"(?P<mark>,|:| -)? (?P<word>[\p{L}\d][\w+/%-]*+(?:[.:]\w++)?|&)").match
_stop = regex.compile(r"[.;!?)\"\n,]| \(| - |$").match


def _of_kind(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("name_words") if row["kind"] == kind)


_CLAUSES, _SAYING = _of_kind("clause"), _of_kind("saying")
_ARTICLES = frozenset(FEW) | _of_kind("article")
_NEVER = _of_kind("ends") | SUBJECTS | INFINITIVES
_CLOSED = NOT_NAMES | SUBJECTS | _ARTICLES
_ASIDE = _of_kind("aside") | _ARTICLES | NOT_NAMES
"""`projektet Gröna vägar med stöd av`: how it is done, and no part of the name."""
_TIMES = frozenset(row["word"] for table in ("months", "seasons", "weekdays") for row in rows(table))
_TIMES |= frozenset(FEW) | _of_kind("time")
_BEFORE_HOW, _OF_WHOM = frozenset(["i", "på"]), frozenset(["med", "av", "till", "från", "att"])
_HOW_DONE = _of_kind("how")
"""`projektet Gröna vägar i samråd med`: no part of the name."""
_BEFORE_TIMES = frozenset(["i", "under", "till", "för", "från", "den"])
_DEFINITE = ("erna", "arna", "orna", "en", "et", "an")
_INTO = frozenset(["från", "för", "till", "i", "mot", "när"])
"""What may open the second half of a name: `Hållbara vägar - från idé till handling`."""
_A = frozenset(["en", "ett"])
"""`Bron - en väg till arbete`"""
_HOW = frozenset(["med", "från", "vid", "av", "genom"])
_LINKS = _HOW | {"i", "på", "för", "till", "om", "mot", "och", "som", "utan", "kring"}
_JOINS = frozenset(["och", "&", "som", "att"])


class _Word(NamedTuple):
    text: str
    mark: str
    """What stands before it."""
    end: int


def tail(fold: str, lead: int, start: int, end: int, *, outright: bool = False) -> str:
    """What goes on with a name whose capitals end at `start`: by its own words, or by the order of all."""
    further = rest(fold, start, end, outright=outright)
    far = reach(fold, lead, start, end, outright=outright)
    return max(further, fold[start:far], key=len)


def reach(fold: str, lead: int, start: int, end: int, *, outright: bool = False) -> int:
    """Where a name ends whose capitals end at `start` (there, if nothing tells), with its cue at `lead`."""
    words = _to_clause(_words(fold, start, end))
    if not words:
        return start
    before = [] if outright else _before(fold, lead)
    verb = _main_verb(words)
    verbal = any(map(_is_verb, before)) or verb is None
    if outright or (verbal and _CLAUSES.isdisjoint(before)):
        return _end_behind_verb(fold, words, start)
    if verbal or verb is None or len(before) > _MOST_IN_FRONT:
        return start
    return _end(words[:verb], start)


def _main_verb(words: list[_Word]) -> int | None:
    """Which word is the verb of the clause: the second, where the first can only be of the name.

    `Projektet Unga bygger broar drivs`: one part of the sentence stands before the verb, and no clause in it.
    """
    verbs = [n for n, word in enumerate(words) if not word.mark and _is_verb(word.text)]
    if len(verbs) < 2 or verbs[1] - verbs[0] > _MOST_BETWEEN:
        return verbs[0] if verbs else None
    first, second = verbs[:2]
    between = {word.text for word in words[first + 1 : second]} | {word.mark for word in words[first:second]}
    joined = between.isdisjoint(_OPENS_CLAUSE)
    return second if joined and _is_main(words[second]) and not _is_main(words[first]) else first


def _is_main(word: _Word) -> bool:
    """Whether a verb is seldom part of a name: a passive, an auxiliary."""
    return word.text in _MAIN or (word.text.endswith("s") and is_finite(word.text))


def _to_clause(words: list[_Word]) -> list[_Word]:
    """The words up to a comma that begins something else: `i projektet Mat, makt och miljö, där flera`."""
    comma = next((number for number, word in enumerate(words) if word.mark == ","), len(words))
    behind = _list_end(words, comma) or comma
    return words[: next((n for n in range(behind, len(words)) if words[n].mark == ","), len(words))]


def _bounded(words: list[_Word]) -> list[_Word]:
    """The words before one that no name goes on with, and before what says when."""
    return words[: next((number for number in range(len(words)) if _is_over(words, number)), len(words))]


def _is_over(words: list[_Word], number: int) -> bool:
    text, after = words[number].text, words[number + 1].text if number + 1 < len(words) else ""
    timed = after in _TIMES or after[:1].isdigit()
    purpose = text == "för" and after == "att"
    far = words[number + 2].text if number + 2 < len(words) else ""
    how = text in _BEFORE_HOW and after in _HOW_DONE and far in _OF_WHOM
    return text in _NEVER or purpose or how or (timed and (text[0].isdigit() or text in _BEFORE_TIMES))


def _before(fold: str, lead: int) -> list[str]:
    """The words in lower case of a sentence before a place in it, behind the last comma."""
    opening = _sentence.search(fold, max(0, lead - _REACH), lead)
    return fold[opening.end() if opening else 0 : lead].rpartition(", ")[2].lower().split()


def _words(fold: str, start: int, end: int) -> list[_Word]:
    words: list[_Word] = []
    while len(words) <= _MOST_WORDS:
        match = _word(fold, start, end)
        if match is None:
            break
        words.append(_Word(match["word"], match["mark"] or "", match.end()))
        start = match.end()
    return words


def _is_verb(word: str) -> bool:
    return word.islower() and (is_finite(word) or word in COMMON_VERBS)


def _end_behind_verb(fold: str, words: list[_Word], start: int) -> int:
    """The end of a name behind the verb of its clause: only where a mark follows the words that can be it."""
    stopped = _stop(fold, words[-1].end) is not None
    for number, word in enumerate(words):
        if _is_verb(word.text) and (word.text in _SAYING or (number and words[number - 1].text == "och")):
            words, stopped = words[: number - (word.text not in _SAYING)], True
            break
    return _end(words, start) if stopped or len(_bounded(words)) < len(words) else start


def _end(words: list[_Word], start: int) -> int:
    """The end of the words that go on with a name; `till` ends one where nothing follows it."""
    bounded = _bounded(words)
    kept = next((n for n in range(len(bounded)) if not _goes_on(bounded, n)), len(bounded))
    opens = _LINKS if kept < len(words) else _JOINS
    while kept and words[kept - 1].text in opens:
        kept -= 1
    return words[kept - 1].end if kept else start


def _goes_on(words: list[_Word], number: int) -> bool:
    """Whether a word can be part of a name that goes on with it."""
    word, following = words[number], words[number + 1 :]
    text, after = word.text, following[0] if following else None
    if word.mark == ",":
        return True  # of a list, as no other comma is left
    if word.mark and (
        any(one.mark for one in following)
        or not (_is_bare(text) or (after and (text in _INTO or (word.mark == " -" and text in _A))))
    ):
        return False
    if after is None or after.mark or text not in {*_JOINS, "om"} | _HOW:
        return text != "om" or after is not None
    return _joins(text, following)


def _joins(link: str, following: list[_Word]) -> bool:
    """Whether a small word joins what follows to a name, and not to the sentence that the name stands in."""
    after = following[0].text
    if link == "som":  # `Skolan som mötesplats`, but not `Gröna vägar som kommunen driver`
        return len(following) == 1 and not after.endswith(_DEFINITE) and after not in _CLOSED
    if link in {"och", "&"}:
        alone = len(following) == 1 or following[1].text in _LINKS
        alone = alone and after.islower() and not after.endswith(GROUPS) and after not in NOT_NAMES
        return alone or _is_bare(after)
    if link in _HOW:
        numbered = any(one.text[0].isdigit() for one in following)
        return after.islower() and not numbered and after not in _ASIDE
    return link != "att"


def _is_bare(word: str) -> bool:
    """Whether a word can go on with a name, as a noun without article or what describes it."""
    return _is_open(word) and not word.endswith(_DEFINITE) and not _is_verb(word)


def _is_open(word: str) -> bool:
    return word[0].islower() and word not in _CLOSED and word not in _NEVER


def _list_end(words: list[_Word], comma: int) -> int:
    """Behind which word the list of `Mat, makt och miljö` ends whose first comma is told; 0 if it is none."""
    last = comma
    while last < len(words) and words[last].mark == "," and _is_open(words[last].text):
        last += 1
    further = words[last : last + 2]
    if last > comma and further and further[0].text in {"och", "&"}:
        return last + 2 if len(further) > 1 and not further[1].mark and _is_bare(further[1].text) else 0
    ended = not further or (_is_verb(further[0].text) and not further[0].mark)
    return last if ended and last - comma > 1 else 0  # `Kvitton, spår, minnen`


__all__ = ["reach", "tail"]
