"""Labels that the table `labels` does not list, read by their words and by the kind of their value."""

import re
from functools import lru_cache

from extractors.grammar.alternatives import one_of
from extractors.grammar.number_words import FEW
from extractors.layout.label_table import Label
from extractors.tables import rows

_MOST_WORDS = 8
_QUALIFIER = r"(?:ca\.? |cirka |drygt |knappt |omkring |upp till |högst |max(?:imalt)? |totalt )?"
_UNITS = r"(?:kr\b|kronor|tkr|kkr|mkr|mnkr|mn\b|milj|mill|tusen|sek\b|eur\b|euro|nok\b|dkk\b|€|:-)"
_GROUPED = r"\d{1,3}(?:[ .]\d{3})+(?:,\d{1,2})?(?![\d,])(?! ?(?:%|st\b|\w*timm))"
_DAY = (
    r"(?:\d{4}|\d{1,2}[./]|\d{1,2} [a-z]|den |från|fr\.|vår|höst|sommar|vinter"
    r"|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|q[1-4]|kvartal|[hv]t\b)"
)
_VALUES = {
    "amount": re.compile(
        r"(?!.{0,40}\d(?: {2,}|\t)-?\d)"
        r"(?:\d[\d ]{0,7}+(?:,\d+)? ?(?:tim(?:mar|\.)?|h|dagar|st|mil) ?[àaáx*@] ?[^=\n]{1,20}= ?)?+"
        rf"{_QUALIFIER}(?:(?:sek|eur|nok|dkk|usd|€) ?)?(?:{_GROUPED}|\d{{1,9}}(?:[.,]\d{{1,3}})? ?{_UNITS})",
        re.IGNORECASE,
    ).match,
    "period": re.compile(
        rf"(?=.{{4,70}}$)(?:(?=.*(?<!\d)(?:19|20)\d\d(?!\d))(?:[a-zåäö]{{2,3}} )?{_DAY}"
        rf"|(?:\d{{1,3}}|{one_of(FEW)}) (?:år|mån|månader|veckor|terminer|dagar)(?!\w))",
        re.IGNORECASE,
    ).match,
    "organisation": re.compile(r"(?=.{2,200}$)[A-ZÅÄÖÆØÉ\"'](?!.*[:!?])(?!.*[a-zåäö]{3}\. [A-ZÅÄÖ])").match,
    "place": re.compile(r"(?=.{2,120}$)[A-ZÅÄÖÆØ](?!.*[.:!?] )(?!.*[.:!?]$)").match,
    "identifier": re.compile(r"(?=.{2,40}$)(?=\D{0,20}\d)[\w./:-]+(?: [\w./:-]+){0,2}$").match,
    "text": re.compile(r"(?=.{2,110}$)[A-ZÅÄÖÆØÉ\"'\d]").match,
}
"""How a value of each kind begins: a row of several numbers is a table, a text of two sentences no name."""
_word = re.compile(r"[\w'-]+").findall


def _pattern(words: str) -> "re.Pattern[str]":
    """All of the words, each a whole word of the label, in any order; * is the rest of a word."""
    parts = (re.escape(word).replace(r"\*", r"[\w'-]*") for word in words.split(" "))
    return re.compile("".join(rf"(?=(?:.* )?{part}(?: |$))" for part in parts))


_ROWS = tuple((_pattern(row["words"]).match, row["field"], row["value"]) for row in rows("label_words"))


@lru_cache(maxsize=4096)
def _read(label: str) -> tuple[Label, ...]:
    """What a label may feed, one for each kind of value, by its words in lower case."""
    words = " ".join(_word(label))
    found: dict[str, Label] = {}
    if words.count(" ") < _MOST_WORDS:
        for fits, field, value in _ROWS:
            if value not in found and fits(words):
                found[value] = Label(label, field, value, "", bare=False)
    return tuple(one for one in found.values() if one.field)


def reads_as(value: str, kind: str) -> bool:
    """Whether a text is a value of a kind, by all that is known of the kind."""
    return kind not in _VALUES or _VALUES[kind](value) is not None


def label_by_words(label: str, value: str) -> Label | None:
    """The label as a row of the table would have it; None where its words or its value do not say.

    >>> label_by_words("Total svensk omslutning", "8 620 500 SEK").field
    'budget.total'
    >>> label_by_words("Resor", "95 000 kr") is None
    True
    """
    return next((one for one in _read(label.lower()) if _VALUES[one.value](value)), None)
