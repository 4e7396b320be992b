"""What in a text is personal data: e-mail addresses, telephone and personal numbers, names of persons."""

import re

from extractors.grammar.first_names import FIRST_NAMES

_personal = re.compile(
    r"[\w.+-]@[\w-]+\.\w|(?<!\d)(?:19|20)?\d{6}[-+]\d{4}(?!\d)"
    r"|(?:tel|tfn|telefon|mobil|direkt|ring)\w*[ .:]{1,3}[+\d(][\d ()/-]{5,}"
    r"|(?<![\d-])(?:\+46 ?\(?0?\)? ?|0)\d{1,3}[ /-]{1,3}\d{2,3}[ ]?\d{2,3}[ ]?\d{0,3}(?!\d)"
)
_mark = re.compile(r"[@+\d(](?:(?<=@)|[\d ()/+-]{5})").search
"""Whatever is personal data in the sense of the pattern holds one of these."""
_title = re.compile(
    r"^(?:(?:biträdande |bitr\. )?(?:professor|docent|doktor|lektor|universitetslektor|forskare|forskaren"
    r"|doktorand|adjunkt|fil\. dr|med\. dr|tekn\. dr|konstnären|konstnär) )+"
).sub
_FIRST_NAMES = frozenset(map(str.lower, FIRST_NAMES))


def personal(lower: str, start: int, end: int) -> bool:
    """Whether a stretch of text, in lower case, holds an e-mail address, a telephone or a personal number."""
    return _mark(lower, start, end) is not None and _personal.search(lower, start, end) is not None


def names_person(value: str) -> bool:
    """Whether a value, in lower case, is a person's name: two to four words, the first a given name.

    Its title may stand before it.

    >>> names_person("erik öberg"), names_person("docent eva-lena ek"), names_person("lunds universitet")
    (True, True, False)
    """
    words = _title("", value.split(",", maxsplit=1)[0]).split(" ")
    return 1 < len(words) <= 4 and _FIRST_NAMES.issuperset(words[0].split("-"))
