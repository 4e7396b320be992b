"""Where a name ends by what stands behind it and by what the page says again."""

from dataclasses import replace
from itertools import takewhile

import regex

from extractors.engine import Found
from extractors.grammar.number_words import FEW
from extractors.name_parts import ENDS_NAME, ProjectName
from extractors.tables import rows

_BOUNDS = "|".join(regex.escape(row["phrase"]) for row in rows("bounds") if row["side"] == "before")
_sum_behind = regex.compile(
    rf" (?:med|på|om|för|till|av|från|och) (?=(?:(?:{_BOUNDS}|hela|totalt|sammanlagt) )?"
    rf"(?:\d[\d., ]*+|(?:{'|'.join(FEW)}) )"
    r"(?:kr|kronor|SEK|euro|€|[tkm]kr|mnkr|milj\p{Ll}*|tusen|procent|%)(?!\w))"
).search
_UNIT = 40
_REACH = 80
_words_behind = regex.compile(r"[^.,;:!?()\"\n]+").match


def always_with(fold: str, whole: str, head: str) -> bool:
    """Whether a page says a name more than once, and each time with its place: `Svenska på jobbet i Osby`."""
    said = fold.count(whole)
    return said > 1 and said == fold.count(head)


def with_second_half(fold: str, name: Found[ProjectName]) -> Found[ProjectName]:
    """A name with what stands behind its colon, as far as the page says both again: `Uppdrag: Hela byn`."""
    if not fold.startswith(": ", name.end) or name.value.acronym:
        return name
    both, here = fold[name.start : name.end + 2], name.end + 2
    ends, at = [name.end], fold.find(both)
    while at >= 0:
        ends += [_common(fold, here, at + len(both))] if at != name.start else []
        at = fold.find(both, at + 1)
    end = max(ends)
    return name if end <= here else name._replace(end=end, value=ProjectName(fold[name.start : end]))


def without_kind(name: Found[ProjectName]) -> Found[ProjectName]:
    """A name without the word for a project that a dash joins to it: `det så kallade Bron-projektet ska`."""
    called, kind, _ = name.value.name.partition("-projekt")
    if not kind or not called:
        return name
    return name._replace(end=name.start + len(called), value=replace(name.value, name=called))


def _common(fold: str, one: int, other: int) -> int:
    """Where the words from `one` end that stand at `other` as well and can be a name."""
    both = zip(fold[one : one + _REACH], fold[other : other + _REACH], strict=False)
    words = _words_behind("".join(mine for mine, its in takewhile(lambda pair: pair[0] == pair[1], both)))
    kept = words[0].rstrip() if words and words[0][:1].isupper() else ""
    while kept and (fold[one + len(kept) : one + len(kept) + 1].isalnum() or kept.split()[-1] in ENDS_NAME):
        kept = kept.rpartition(" ")[0]
    return one + len(kept)


def without_sum(fold: str, name: Found[ProjectName]) -> Found[ProjectName]:
    """A name without what the project gets: `understöder projekt Dansa med 65.000 euro`."""
    money = _sum_behind(fold, name.start, name.end + _UNIT)
    if money is None or money.start() >= name.end:
        return name
    kept = fold[name.start : money.start()]
    return name._replace(end=name.start + len(kept), value=replace(name.value, name=kept))
