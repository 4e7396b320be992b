"""Names of projects behind words that lead to one in passing: `notan för Ingenjör i sikte stannade på`.

The words are those of the table `name_leads`. Behind most of them a body, a place or a person may stand as
well: there a name must have a form of its own.
"""

import regex

from extractors.engine import Engine, Found, Rule, Value
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.organisation_table import known_names
from extractors.grammar.place_table import places
from extractors.name_callings import names_thing
from extractors.name_extent import tail
from extractors.name_parts import ENDS_NAME, NOT_NAMES, RUN, STARTS, STRIP, YEARS_LAST, ProjectName
from extractors.tables import rows
from extractors.text import Text
from extractors.verbs import is_finite

_SURE = tuple(row["words"] for row in rows("name_leads") if row["weight"] == "sure")
_LIKELY = tuple(row["words"] for row in rows("name_leads") if row["weight"] == "likely")
_HINT = tuple(row["words"] for row in rows("name_leads") if row["weight"] == "hint")
_own_form = regex.compile(r"\p{L}*\p{Ll}[\p{Lu}\d]|\p{Lu}{4,}\d*$|\p{L}+\d|#|\d").match
_DEFINITE = ("en", "et", "an", "arna", "erna", "orna")
_LONG_ENOUGH = 8
_NAMED = rf"(?:\"(?P<quoted>[\p{{Lu}}\d#][^\"\n]{{1,80}})\"|(?P<name>{RUN}|{STARTS}))"
_is_more = regex.compile(
    r"-|, (?:[\p{L}-]+ ){0,3}(?:program|fond|myndighet|avdelning|dotterbolag)(?!\w)"
).match
"""`till Ekmans Professors-programmet`, `Inom Kreativ kraft, Svenska institutets program`: none of its own."""
_of_person = regex.compile(
    r"\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:sson|berg|ström|qvist|kvist|lund|gren|dahl|man|dotter)$"
).match


def _pattern(leads: tuple[str, ...]) -> str:
    longest_first = sorted(leads, key=len, reverse=True)
    return rf"(?<!\w)(?i:{'|'.join(map(regex.escape, longest_first))}) {_NAMED}"


def _named(match: "regex.Match[str]", *, sure: bool, compound: bool = True) -> Value[ProjectName] | None:
    if match["quoted"] is not None:
        return _quoted(match)
    start, name = match.start("name"), match["name"].rstrip(STRIP)
    name = YEARS_LAST.sub("", name + tail(match.string, match.start(), start + len(name), match.endpos))
    words = name.split()
    if words[0] in FIRST_NAMES or name.lower() in NOT_NAMES or words[-1] in ENDS_NAME or len(name) < 3:
        return None
    if name in places() or name in known_names() or words[0] in places() or _of_person(name):
        return None
    if (not sure and not _has_form(words, compound=compound)) or _is_more(match.string, start + len(name)):
        return None
    return Value(ProjectName(name), span=(start, start + len(name)))


def _quoted(match: "regex.Match[str]") -> Value[ProjectName] | None:
    name = match["quoted"]
    said = name[-1] in ".,?" or any(map(is_finite, name.split()[1:3]))
    return None if said else Value(ProjectName(name), span=match.span("quoted"))


def _has_form(words: list[str], *, compound: bool) -> bool:
    """Whether a name is more than a capital: words of its own, a capital inside, a definite compound."""
    first = words[0]
    if len(words) > 1:
        return not names_thing(" ".join(words)) and first.lower() not in NOT_NAMES
    if _own_form(first):
        return True
    long = len(first) >= _LONG_ENOUGH and first.endswith(_DEFINITE)
    return compound and long and not names_thing(first)


def _surely(match: "regex.Match[str]") -> Value[ProjectName] | None:
    return _named(match, sure=True)


def _likely(match: "regex.Match[str]") -> Value[ProjectName] | None:
    return _named(match, sure=False)


def _hinted(match: "regex.Match[str]") -> Value[ProjectName] | None:
    by_person = _person_before(match.string, max(0, match.start() - len("jag ")), match.start())
    return None if by_person else _named(match, sure=False, compound=False)


_person_before = regex.compile(r"(?<!\w)(?i:hon|han|jag|du) $").search
_SHORT_PAGE = 1400
"""On a longer page what is led to in passing may be anything that the page tells of."""
_engine: Engine[ProjectName] = Engine(
    (
        Rule("name.led_to", tuple(f"{words} " for words in _SURE), _pattern(_SURE), _surely, at="cue"),
        Rule(
            "name.in_passing", tuple(f"{words} " for words in _LIKELY), _pattern(_LIKELY), _likely, at="cue"
        ),
        Rule("name.in_passing", tuple(f"{words} " for words in _HINT), _pattern(_HINT), _hinted, at="cue"),
    ),
    pages=True,
)


def find_names_in_passing(text: Text) -> tuple[Found[ProjectName], ...]:
    """Find the names of a short page that words lead to which are said of projects, among other things."""
    return _engine.run(text).found if len(text.fold) <= _SHORT_PAGE else ()
