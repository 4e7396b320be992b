"""Names of projects in running text: after the word projekt, in quotes, as an acronym with its expansion."""

from dataclasses import dataclass

import regex

from extractors.engine import Engine, Found, Rule, Value
from extractors.tables import rows
from extractors.text import Text


@dataclass(frozen=True, slots=True)
class ProjectName:
    """A name of a project; for an acronym with its expansion `start:end` of Found is the expansion."""

    name: str
    acronym: str = ""
    acronym_start: int = 0


_WORD = r"[A-ZÅÄÖÆØÉ0-9][\w&+/-]*+"
_SMALL = r"(?:i|och|för|på|av|om|med|mot|till|från|of|and|in|for|to|at|the|on|with|through|by|vid|utan|&|-)"
_RUN = rf"[A-ZÅÄÖÆØÉ][\w&+/-]*+(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,9}}"
_LONG_RUN = _RUN.replace("(?: (", "(?:,? (", 1)
_PROJECT = r"(?:projekt(?:et|s|ets)?|förstudien?|satsningen?|initiativet)"
_IS_PROJECT = r"är ett (?:[\wåäö-]+ ){0,4}?\w*projekt\b"
_ACRONYM = r"[A-ZÅÄÖ][A-ZÅÄÖ0-9&+-]{1,11}"
_STRIP = " ,.;:-"
_NOT_NAMES = frozenset(row["word"] for row in rows("sentence_openers"))
_leading = regex.compile(rf"{_PROJECT} (?=\S)", regex.IGNORECASE)


def initials(expansion: str) -> str:
    """The first letters of the words that count, as an acronym is made of them.

    >>> initials("Integration Through Activity and Work")
    'ITAAW'
    """
    return "".join(word[0] for word in regex.split(r"[\s/-]+", expansion) if word).upper()


def is_acronym(short: str, expansion: str) -> bool:
    """Whether the letters of `short` come in order among the first letters of the words of `expansion`.

    >>> is_acronym("ITAW", "Integration Through Activity and Work"), is_acronym("ITAW", "Stöd till företag")
    (True, False)
    """
    letters = [c for c in short.upper() if c.isalpha()]
    heads = iter(initials(expansion))
    return len(letters) > 1 and all(any(head == letter for head in heads) for letter in letters)


def _named(match: "regex.Match[str]") -> Value[ProjectName] | None:
    start, name = match.start("name"), match["name"].rstrip(_STRIP)
    leading = _leading.match(name)
    if leading:
        start, name = start + leading.end(), name[leading.end() :]
    if len(name) < 2 or name.lower() in _NOT_NAMES:
        return None
    return Value(ProjectName(name), span=(start, start + len(name)))


def _expanded(match: "regex.Match[str]") -> Value[ProjectName] | None:
    if not is_acronym(match["acronym"], match["name"]):
        return None
    return Value(ProjectName(match["name"], match["acronym"], match.start("acronym")), "name")


NAME_RULES: tuple[Rule[ProjectName], ...] = (
    Rule(
        "name.quoted",
        ("projekt", "förstudie", "satsning", "initiativ"),
        regex.compile(
            rf"{_PROJECT},? (?:som heter |kallat |med namnet )?[\"'](?P<name>[^\"'\n]{{2,150}}+)[\"']",
            regex.IGNORECASE,
        ),
        _named,
    ),
    Rule(
        "name.after_project",
        ("projekt", "förstudie", "satsning", "initiativ"),
        regex.compile(rf"(?:(?i:{_PROJECT})) (?:som heter )?(?P<name>{_RUN})"),
        _named,
    ),
    Rule(
        "name.is_project",
        ("är ett",),
        regex.compile(rf"(?:(?<=[.!?\n] )|(?<=\n)|^|(?<=\"))(?P<name>{_RUN})\"? {_IS_PROJECT}"),
        _named,
    ),
    Rule(
        "name.expanded",
        ("projekt",),
        regex.compile(rf"(?P<acronym>{_ACRONYM}) \((?P<name>{_LONG_RUN})\)"),
        _expanded,
    ),
    Rule(
        "name.abbreviated",
        ("projekt",),
        regex.compile(rf"(?P<name>{_RUN})\"? \((?P<acronym>{_ACRONYM})\)"),
        _expanded,
    ),
    Rule(
        "name.expanded_after_comma",
        ("projekt",),
        regex.compile(rf"(?:(?i:{_PROJECT})) (?P<acronym>{_ACRONYM}), (?P<name>{_LONG_RUN}),"),
        _expanded,
    ),
)

_engine = Engine(NAME_RULES)


def find_names(text: Text) -> tuple[Found[ProjectName], ...]:
    """Find the names that projects are given in running text, in the order of the text."""
    return _engine.run(text).found
