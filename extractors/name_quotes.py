"""A name in quotes behind a word for a project and more: `Nytt projekt godkänt i maj, "Bron"`."""

import regex

from extractors.engine import Rule, Value
from extractors.name_parts import SUBJECTS, ProjectName
from extractors.verbs import is_finite


def _quoted(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """The words in quotes, but not what somebody says of the project."""
    words = match["name"].lower().split()
    says = match["name"][-1] in ".,!?" or (words[0] in SUBJECTS and any(map(is_finite, words)))
    return None if says else Value(ProjectName(match["name"]), "name")


QUOTED_BEHIND: Rule[ProjectName] = Rule(
    "name.in_quotes",
    ("projekt",),
    (
        r"(?<!\w)(?i:ett|nytt|nya|vårt|sitt|detta) (?:(?!liknande|annat|tidigare|syster)[\w-]++ ){0,3}?"
        r"(?!syster)[\w-]*projekt(?:et)?(?: [\w-]++){0,6}?(?:,|:| -) "
        r"\"(?P<name>[\p{Lu}\d#][^\"\n]{2,90})\"(?!,? (?:säger|sa|berättar|menar)(?!\w))"
    ),
    _quoted,
    needs=r"projekt[^\n\".]{0,60}[,:-] \"",
)
