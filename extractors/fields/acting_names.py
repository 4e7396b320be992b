"""Names that no table knows and no head marks, of which the verb of their sentence says that they are bodies.

`Slow Food Sápmi leder arbetet`, `Nordlab3 finansierar`: only where the name is not a person's by its look.
"""

import re
from collections.abc import Iterator

from extractors.grammar.actors import OrganisationMention
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.place_table import places
from extractors.name_parts import NOT_NAMES

_WORK = r"(?:arbetet|projektet|satsningen|insatsen|försöket|förstudien|piloten|det|den)"
_acting = re.compile(
    r"(?P<name>[A-ZÅÄÖ][\w&+-]*(?: (?:&|[A-ZÅÄÖ0-9][\w&+-]*)){0,4}) (?:(?:har|ska|också|nu) ){0,2}"
    rf"(?:(?:äger|leder|lett|driver|drivit|samordnar|samordnat|koordinerar|koordinerat|sköter|skött) {_WORK}"
    r"|(?:med)?finansiera[rt]|bekosta[rt]|sponsra[rt]|pröjsa[rt]|bevilja[rt]"
    r"|(?:gett|skänkt|anslagit) (?:anslaget|bidraget|stödet|pengarna|medlen)"
    r"|är (?:\w+ )?(?:projektägare|huvudman|koordinator|(?:med|huvud)?finansiär"
    r"|(?:samarbets|projekt)?partner))"
    r"(?!\w)"
).match
_NAME = r"[A-ZÅÄÖÆØÉ][\w&+'-]*(?: (?:(?:i|för|of) )?[A-ZÅÄÖÆØÉ0-9][\w&+'-]*){0,4}"
_several = re.compile(
    rf"(?P<names>{_NAME}(?:, {_NAME}){{0,9}},? (?:och|samt|&) {_NAME}) "
    r"(?:(?:har|ska|också|även|nu|alla) ){0,2}"
    r"(?:delta(?:r|git)?|medverka[rt]?|samarbeta[rt]?|samverka[rt]?"
    r"|är (?:\w+ )?(?:\w*partners?|parter|med)|står bakom|stod bakom|ställer upp|ställde upp)(?!\w)"
).match
_divided = re.compile(r",? (?:och|samt|&) |, ").split
_common = re.compile(r"\w+(?:ar|er|or|na|are|en|et)").fullmatch
"""How a noun ends that has its capital only from the sentence that it opens."""
_LEAST = 4
"""A shorter place is a surname as often: `Anna-Mi Lund`."""


def names_that_act(fold: str, start: int, end: int) -> Iterator[tuple[int, int, OrganisationMention]]:
    """The names with a verb of a body that open `fold[start:end]` or what stands behind a semicolon there."""
    begin = start
    while begin >= start:
        match = _acting(fold, begin, end)
        if match is not None and _is_no_person(match["name"]):
            yield *match.span("name"), OrganisationMention(match["name"], match["name"])
        elif match is None and (several := _several(fold, begin, end)) is not None:
            yield from _subjects(fold, several.start("names"), several["names"])
        semicolon = fold.find("; ", begin, end)
        begin = semicolon + 2 if semicolon >= 0 else -1


def _subjects(fold: str, start: int, names: str) -> Iterator[tuple[int, int, OrganisationMention]]:
    """The names of an enumeration that takes part, none where one looks like a person's."""
    items = _divided(names)
    common = _common(items[0]) is not None
    if any(_looks_like_person(item) for item in items) or (common and any(map(_common, items[1:]))):
        return
    position = start
    for item in items:
        position = fold.index(item, position)
        if not (common and position == start):
            yield position, position + len(item), OrganisationMention(item, item)
        position += len(item)


def _looks_like_person(name: str) -> bool:
    """Whether a name begins with a given name, or is two plain words."""
    words = name.split(" ")
    if words[0] in FIRST_NAMES or words[0].lower() in NOT_NAMES:
        return True
    return len(words) == 2 and all(word.isalpha() and word[1:].islower() for word in words)


def _is_no_person(name: str) -> bool:
    """Whether a name at the head of a sentence is one at all, and not a person's."""
    words = name.split(" ")
    if words[0] in FIRST_NAMES or words[0].lower() in NOT_NAMES:
        return False
    if len(words) == 1:
        return _is_coined(name) or _begins_with_place(name)
    return "&" in words or any(map(_is_coined, words)) or (words[-1] in places() and len(words[-1]) > _LEAST)


def _is_coined(word: str) -> bool:
    """Whether a word has a capital or a digit inside: `IOM`, `Nordlab3`."""
    return any(c.isupper() or c.isdigit() for c in word[1:].replace("-", " ").split(" ")[0])


def _begins_with_place(word: str) -> bool:
    return any(word[:cut] in places() for cut in range(_LEAST, len(word) - _LEAST))
