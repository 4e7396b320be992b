"""Bodies whose names have no head, of which the page itself says that they are bodies.

`Vänner till Ekdalen är en ideell förening`, `Eva Ek, vd, Plast & Form Väst`. What is said once holds wherever
the page names them.
"""

from collections.abc import Iterator

import regex

from extractors.engine import Findings, Found, select
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.organisation_table import known_names
from extractors.grammar.phrases import ends, opens_sentence
from extractors.grammar.place_table import places
from extractors.lookup import Lookup
from extractors.name_parts import NOT_NAMES
from extractors.patterns import edge
from extractors.text import Text
from schemas import OrganisationKind

_NAME = (
    r"(?P<name>\p{Lu}[\p{L}\d&'/+-]*+(?: (?:(?:i|till|för|på|av|of|for|and|och) (?=\p{Lu}))?"
    r"[\p{Lu}\d&][\p{L}\d&'/+-]*+){0,5})"
)
_KINDS = {
    "förening": OrganisationKind.ASSOCIATION,
    "klubb": OrganisationKind.ASSOCIATION,
    "förbund": OrganisationKind.ASSOCIATION,
    "riksförbund": OrganisationKind.ASSOCIATION,
    "stiftelse": OrganisationKind.FOUNDATION,
    "bolag": OrganisationKind.COMPANY,
    "företag": OrganisationKind.COMPANY,
    "kooperativ": OrganisationKind.ECONOMIC_ASSOCIATION,
    "museum": OrganisationKind.MUSEUM,
    "folkhögskola": OrganisationKind.SCHOOL,
    "organisation": OrganisationKind.OTHER,
    "kluster": OrganisationKind.OTHER,
    "institut": OrganisationKind.OTHER,
    "inkubator": OrganisationKind.OTHER,
    "myndighet": OrganisationKind.AGENCY,
    "tankesmedja": OrganisationKind.OTHER,
    "byrå": OrganisationKind.COMPANY,
}
_name_before = regex.compile(rf"(?:^|[.!?:\n] ?|[-•*] ){_NAME}(?:,? \([^()\n]{{2,20}}\))?$").search
_is_body = regex.compile(
    r" är (?:en|ett) (?:av \p{Lu}\p{L}+ )?"
    r"(?:(?!(?:för|av|i|på|med|som|till|mellan|från|om|och) )\p{Ll}+,? ){0,4}?"
    rf"\p{{Ll}}*(?P<kind>{'|'.join(_KINDS)})(?:er|ar|en|et|s)?(?!\p{{L}})"
).match
_IS = (" är en ", " är ett ")
_says_what = Lookup((word, None) for word in _IS).starts
_TITLES = (
    *("ordförande", "ordf", "vd", "kassör", "sekreterare", "verksamhetschef"),
    *("verksamhetsledare", "kanslichef"),
    *("generalsekreterare", "projektledare", "projektansvarig", "styrelseledamot", "klusterledare"),
    *("processledare", "verksamhetsutvecklare", "affärsutvecklare", "grundare", "kommunikatör", "direktör"),
    *("projektkoordinator", "samordnare", "distriktsordförande", "styrelseordförande"),
)
_at_title = Lookup((word, None) for word in _TITLES).starts
_person_before = regex.compile(r"\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+,? (?:(?:vice|och|tf|bitr\.?) )?$").search
_of_body = regex.compile(
    rf"(?i:{'|'.join(_TITLES)})(?:,| på| hos| vid)? {_NAME}(?=[.,;:\n)]|$| i \p{{Lu}}| som | och )"
    rf"|(?i:ordförande|vd|kassör|sekreterare|ledamot) (?:i|för) {_NAME}(?=[.,;:\n)]|$| som | och )",
).match
_LONGEST, _LEAST = 90, 3


def with_said_bodies(text: Text, found: Findings[OrganisationMention]) -> Findings[OrganisationMention]:
    """The bodies of a page with those that it says are bodies, wherever it names them."""
    said = dict(_said(text))
    if not said:
        return found
    more = [
        Found(start, start + len(name), OrganisationMention(name, name, None, kind), "organisations.said")
        for name, kind in said.items()
        for start in _where(text.fold, name)
    ]
    return select([*found.found, *found.refused, *more]) if more else found


def _said(text: Text) -> Iterator[tuple[str, OrganisationKind]]:
    fold, lower = text.fold, text.lower
    for place in _says_what(lower, 0, len(lower)):
        what = _is_body(fold, place)
        name = _name_before(fold[max(0, place - _LONGEST) : place]) if what else None
        if what and name and _may_be(fold, name["name"]):
            yield name["name"], _KINDS[what["kind"]]
    for place in _at_title(lower, 0, len(lower)):
        named = _of_body(fold, place) if edge(fold, place) else None
        if named and _person_before(fold[max(0, place - _LONGEST) : place]) and _may_be(fold, named["name"]):
            yield named["name"], OrganisationKind.OTHER


def _may_be(fold: str, name: str) -> bool:
    """Whether a name is no place, person or word that opens a sentence, and one that no table knows."""
    first = name.split(" ", maxsplit=1)[0]
    if len(name) < _LEAST or name in places() or name in known_names() or first in FIRST_NAMES:
        return False
    if " " not in name:
        return _is_proper(fold, name)
    return first.lower() not in NOT_NAMES or first.lower() == "vi"


def _is_proper(fold: str, name: str) -> bool:
    """Whether one word is a name: not a definite noun that has its capital of the sentence."""
    if name.lower() in NOT_NAMES:
        return False
    inside = any(not opens_sentence(fold, start) for start in _where(fold, name))
    return inside or not name.endswith(("en", "et", "an", "na", "ar", "er"))


def _where(fold: str, name: str) -> Iterator[int]:
    start = fold.find(name)
    while start >= 0:
        if edge(fold, start) and ends(fold, start + len(name)):
            yield start
        start = fold.find(name, start + 1)
