"""Departments, boards and institutions: the units inside an organisation that pages name beside it."""

import regex

from extractors.tables import rows

_HEADS = frozenset({"institutionen", "fakulteten", "avdelningen", "enheten", "akademin", "sektionen"})
_HEADS_OF = tuple(f"{head[1:]} för " for head in _HEADS)
_ENDINGS = tuple(ending for row in rows("departments") for ending in (row["ending"], row["definite"]))
_alternatives = "|".join(sorted(_ENDINGS, key=len, reverse=True))
_paired = r"(?:\p{L}{2,30}+-(?:, ?\p{L}{2,30}+-)?+ (?:och|samt|&) )?+"
_subject = r"(?:\p{Lu}\p{Ll}+(?:iska|ska|ella|[nt]ala|iala) "
_subject += r"(?=(?:institutionen|fakulteten|\p{Ll}{0,20}(?:avdelningen|nämnden|förvaltningen))(?!\p{L})))?+"
_word = rf"{_subject}\p{{L}}{{0,40}}?(?:{_alternatives})(?!\p{{L}})"
_subjects = r"(?:(?:, \p{Ll}[\p{L}-]+){1,3}+ och \p{Ll}[\p{L}-]+(?: \p{Ll}{5,})?+)?+"
_heads = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(_HEADS))
_institution = rf"(?:{_heads}) för [^,.;:\n()]{{3,60}}?{_subjects}"
_next_word = regex.compile(r"[sS]?+(?:, ?|/| )(\p{L}++-?)")
_unit = regex.compile(rf"{_paired}{_word}")
_institution_after = regex.compile(rf"{_institution}(?=[,.;:\n()]|$| (?:och|samt|vid|på|i|med) \p{{Lu}})")
_capital_follows = regex.compile(r" (?:\p{Lu}\p{Ll}+|i \p{Lu}\p{Ll}+) (?:AB|HB|KB|Aktiebolag)(?!\p{L})").match
_link = regex.compile(r"(?:,| [Ii]| på| vid| hos)? $")
_unit_last = regex.compile(rf"(?<!\p{{L}})(?:{_paired}{_word}|{_institution})$")

whole_unit = regex.compile(rf"(?:{_paired}{_word}|{_institution}|\p{{L}}{{3,25}}+ och {_word})")


def is_unit(text: str) -> bool:
    """Whether a text is nothing but the name of a department."""
    return (text.endswith(_ENDINGS) or " för " in text) and whole_unit.fullmatch(text) is not None


def unit_after(text: str, end: int) -> tuple[int, int] | None:
    """Where the department stands that follows the name of its organisation at `end`.

    >>> unit_after("Osby kommun socialförvaltning", 11)
    (12, 29)
    """
    word = _next_word.match(text, end)
    if word is None:
        return None
    lower = word[1].lower()
    institution = _institution_after.match(text, word.start(1)) if lower in _HEADS else None
    if institution is not None:
        return institution.span()
    if lower.endswith((*_ENDINGS, "-")):
        unit = _unit.match(text, word.start(1))
        if unit is not None:
            own_name = word[1][0].isupper() and _capital_follows(text, unit.end())
            return None if own_name else unit.span()
    return None


def unit_before(text: str, start: int) -> tuple[int, int] | None:
    """Where the department stands that the name of its organisation follows at `start`.

    >>> unit_before("socialförvaltningen i Osby kommun", 22)
    (0, 19)
    """
    floor = max(0, start - 90)
    floor = max(text.rfind("\n", floor, start) + 1, floor)
    before = text[floor:start]
    link = _link.search(before[-5:])
    if link is None:
        return None
    before = before[: len(before) - len(link[0])]
    last = before[before.rfind(" ") + 1 :].lower()
    if not last.endswith(_ENDINGS) and not (" för " in before and any(h in before for h in _HEADS_OF)):
        return None
    unit = _unit_last.search(before)
    if unit is None or (link[0] == " " and not text[start].isupper()):
        return None
    return floor + unit.start(), floor + unit.end()
