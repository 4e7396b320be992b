"""Questions of a form that the applicant answered behind or below: `När vill ni starta?: 2024-01-15`."""

import re

from extractors.layout.label_table import Label
from extractors.layout.label_words import label_by_words, reads_as
from extractors.layout.labels import MEASURED, LabelMatch, Style, match_label

_question = re.compile(
    r"(?P<words>(?:När|Var|Vem|Vilka|Vilken|Vilket|Hur|Vad|Med vilka|Med vem|I vilken|I vilka|Under vilken)"
    r" [^?\n:]{2,70}+)\? ?:? *",
    re.IGNORECASE,
).match
_length = re.compile(
    r"(?:ca\.? |cirka )?(?:\d{1,2}(?:,\d)?|ett(?: och ett halvt)?|två|tre|fyra|fem) (?:år|månader|mån)\b",
    re.IGNORECASE,
).match
_LENGTH = Label("hur länge", "period.project", "period", "", bare=False)


def read_question(
    fold: str, lower: str, start: int, end: int, below: tuple[int, int] | None
) -> LabelMatch | None:
    """The label that a question is, where what stands behind it, or else `below` it, answers it."""
    match = _question(fold, start, end)
    if match is None:
        return None
    words = match.span("words")
    value = fold[match.end() : end] if match.end() < end else fold[slice(*below)] if below else ""
    label = _asked(fold, lower, *words, value)
    if label is None or (label.value not in MEASURED and _is_sentence(value)):
        return None
    style = Style.COLON if match.end() < end else Style.LINE
    return LabelMatch(label, start, words[1], match.end(), end, style)


def _asked(fold: str, lower: str, start: int, end: int, value: str) -> Label | None:
    """What a question asks for, where the value can be its answer."""
    known = match_label(fold, lower, start, end)
    if known is not None and known.label is not None and known.rest == end:
        return known.label if reads_as(value, known.label.value) else None
    if lower.startswith("hur länge ", start) and _length(value):
        return _LENGTH
    return label_by_words(fold[start:end], value)


def _is_sentence(value: str) -> bool:
    """`Vem betalar? Projektet finansieras av Forte.` is answered in running text, which says it by itself."""
    return value.endswith((".", "!", "?")) or ". " in value


def may_stand_apart(match: LabelMatch) -> bool:
    """Whether an answer may stand under an empty line: a sum and a time say by themselves what they are."""
    return match.label is not None and match.label.value in MEASURED
