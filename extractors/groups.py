"""Words that only say what sort of bodies stand behind or among them: `med tolv aktörer i olika länder: `."""

import re

from extractors.tables import rows
from extractors.verbs import is_finite

_NOUNS = rows("body_nouns")
_ENDS = tuple(row[form] for row in _NOUNS for form in ("singular", "plural") if row[form])
NAMED = tuple(sorted({form for row in _NOUNS for form in row["named"].split()}))
"""Endings of the nouns that stand right before names."""
_SORT = (*_ENDS, *NAMED)
_PLURAL = tuple(row["plural"] for row in _NOUNS if row["plural"])
_words = re.compile(r"[^\W_][\w&/:-]*").findall
_MOST = 16
_mark = re.compile(
    r"(?:[:,]|(?<= )-| som| såsom| däribland| nämligen|,? exempelvis|,? till exempel| det vill säga) $"
)
_aside = re.compile(
    r"(?:(?:bland annat|bland andra|bl\.a\.|bl a|t\.ex\.|t ex|i första hand|framför allt|främst|även|också"
    r"|dels|så kallade|s\.k\.|inte minst|både|såväl|dessutom|numera) )+$"
)
_beside = re.compile(r"^(?:(?:förutom|utöver|jämte) [a-zåäöé]+,? |(?:oss|dem|sig)(?:,| och) )")
"""Who else is there, before the names: `mellan oss, Ekan och Asken`, `förutom föreningen även Ekan`."""
_ENDINGS = (
    *(": ", ", ", " - ", " som ", " såsom ", " däribland ", " annat ", " andra ", " bl.a. ", " bl a "),
    *(" främst ", " exempel ", " exempelvis ", " nämligen ", " allt ", " också ", " även ", "t.ex. "),
    *(f"{form} " for form in NAMED),
)
_NO_GROUP = frozenset(
    {
        *("att", "som", "när", "där", "om", "inte", "men", "eller", "vi", "det", "den", "kr", "kronor"),
        *("vilken", "vilka"),
    }
)
_PLACED = frozenset({"i", "från", "på", "inom", "runt"})


def announces(words: str) -> bool:
    """Whether words between `med`, `är` and the like and a name only say what sort of body has the name.

    >>> [announces(words) for words in ("", "tolv aktörer i länet: ", "även skogsbolagen ", "vi till ")]
    [True, True, True, False]
    """
    words = _aside.sub("", _beside.sub("", words))
    if not words:
        return True
    mark = _mark.search(words)
    if mark is not None:
        return is_group(words[: mark.start()])
    last = words.rsplit(" ", 2)[-2] if words.endswith(" ") else ""
    if not stands_before_names(last):
        return False
    before = words[: -len(last) - 1]
    return not before or announces(before) or is_group(words)


def is_group(words: str, *, several: bool = False) -> bool:
    """Whether words name a sort of bodies and nobody: `lokala föreningar i båda länderna`; or `several` only.

    >>> is_group("föreningar i Osby"), is_group("föreningarna bygger"), is_group("bygden")
    (True, False, False)
    """
    found = _words(words)
    if not 0 < len(found) <= _MOST or not any(word.endswith(_PLURAL if several else _SORT) for word in found):
        return False
    for before, word in zip(("", *found), found, strict=False):
        named = word[0].isupper() and before not in _PLACED
        if named or word in _NO_GROUP or is_finite(word):
            return False
    return True


def stands_before_names(noun: str) -> bool:
    """Whether a noun is of a form that names follow: `studieförbunden`, `föreningen`."""
    return noun.endswith(NAMED)


def may_announce(words: str) -> bool:
    """Whether words before a name end as those do that announce it; cheap, to be asked first."""
    return words.endswith(_ENDINGS)


def is_aside(words: str) -> bool:
    """Whether words before a name are only `bland annat`, `också` and the like."""
    return not _aside.sub("", words)
