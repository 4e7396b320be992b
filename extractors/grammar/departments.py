"""Departments, boards and institutions: the units inside an organisation that pages name beside it."""

import regex

from extractors.tables import rows

_endings = "|".join(
    f"{regex.escape(row['ending'])}(?:{regex.escape(row['definite'][len(row['ending']) :])})?+"
    if row["definite"].startswith(row["ending"])
    else f"(?:{regex.escape(row['ending'])}|{regex.escape(row['definite'])})"
    for row in rows("departments")
)
_paired = r"(?:\p{L}{2,30}+-(?:, ?\p{L}{2,30}+-)?+ (?:och|samt|&) )?+"
_word = rf"\p{{L}}{{0,40}}?(?:{_endings})(?!\p{{L}})"
_institution = r"(?:[Ii]nstitutionen|[Ff]akulteten|[Aa]vdelningen|[Ee]nheten) för [^,.;:\n()]{3,60}?"
UNIT = rf"(?:{_paired}{_word})"

whole_unit = regex.compile(rf"(?:{UNIT}|{_institution}|(?:\p{{L}}{{3,25}}+ och )(?:{_word}))")
"""A text that is nothing but the name of a department."""

unit_after = regex.compile(
    rf"[sS]?+(?:,? |/)({UNIT})|,? ({_institution})(?=[,.;:\n()]|$| (?:och|samt|vid|på|i|med) \p{{Lu}})"
)
"""A department behind the name of its organisation ("Osby kommun socialförvaltning")."""

unit_before = regex.compile(rf"(?<!\p{{L}})({UNIT}|{_institution})(?:,| [Ii]| på| vid| hos|(?= \p{{Lu}})) $")
"""A department before the name of its organisation ("socialförvaltningen i Osby")."""
