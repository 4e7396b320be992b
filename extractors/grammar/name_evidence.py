"""Bodies that no table knows and no head marks, by what a page says of their names.

A page that has a body do something also says somewhere what it is: `Eva Ek, vd på Nordglim`, `ihop med
Nordglim`, `Ekby kommun, Nordglim och Kulturhuset AB`. What the words beside a name say is added up over the
page (table `name_evidence`); a name with enough is a body wherever the page names it.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import regex

from extractors.engine import Findings, Found, select
from extractors.grammar.actors import OrganisationMention, PlaceMention
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.number_words import CARDINALS, ORDINALS
from extractors.grammar.phrases import opens_sentence
from extractors.grammar.place_table import places as known_places
from extractors.name_parts import NOT_NAMES
from extractors.tables import rows
from extractors.text import Text
from extractors.verbs import INFINITIVES
from extractors.whereabouts import Overlaps, Stretches
from schemas import OrganisationKind

_WORDS = frozenset(
    (*CARDINALS, *ORDINALS, *NOT_NAMES, *(r["word"] for t in ("generic_groups", "persons") for r in rows(t)))
)
"""Words that name nothing, whatever their first letter."""
_ENOUGH, _LEAST, _REACH, _BULLET, _PLACE = 2, 3, 50, 4, 4
_UPPER = "A-ZÀ-ÖØ-ÞŠČŽ"
_WORD = r"[\w&'/+-]*+"
_name = re.compile(
    rf"(?:[{_UPPER}]|[0-9](?=[^\W_]{{0,12}}[{_UPPER}]))(?<![\w&@/.'-].){_WORD}"
    rf"(?: (?:(?:&|i|för|of|the|and|de|da|du|in|till) (?=[{_UPPER}]))?"
    rf"(?:[{_UPPER}]|[0-9]+[^\W\d_]){_WORD}){{0,5}}"
).finditer
_link = regex.compile(
    r"(?: \([^()\n]{1,30}\))?(?: i \p{Lu}\p{Ll}+)?"
    r"(?:, (?:och |samt )?|,? och |,? samt | & |; |\n ?[-•*] ?)(?:även |också |det |den )?"
).fullmatch
_opens_line = regex.compile(r"(?:^|\n)(?: ?[-•*] ?)?$").search
_before = regex.compile(r"(?r)(?:[\p{L}:-]+,? ){1,3}").search
_role_before = regex.compile(
    r"\p{Ll}*(?:ansvariga?|ansvarige|chef|chefen|ledare|ledaren|direktör|ordförande|samordnare|utvecklare|strateg"
    r"|konsult|handläggare|sekreterare|anställda?|medarbetare|producent|rådgivare)"
    r" (?:på|hos|vid)"
).fullmatch
"""`utemiljöansvarig på`, `klubbchef hos`"""
_person_before = regex.compile(
    r"(?<first>\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)? (?:\p{Lu}[\p{L}-]+ ){1,2}(?:på|hos|vid|från) $"
).search
"""`Eva Ek på Nordglim`"""
_after = regex.compile(r"(?: [\p{L}:-]+){1,4}").match
_gets_or_gives = regex.compile(
    r" (?:får|fick|har fått|har beviljats|beviljas|beviljades|tilldelas|tilldelades|ger|gav|har gett|skänker"
    r"|skänkte|har skänkt|skjuter till|går in med|gick in med)(?: \p{Ll}+){0,3} \d"
).match
_is_given = regex.compile(r"(?: \p{Ll}+){0,3} \d").match
_GIVING = frozenset({"beviljat", "beviljar", "beviljade", "tilldelat", "tilldelar", "tilldelade", "gett"})
"""`har beviljat Nordglim 90 000 kronor`"""
_own_fund = regex.compile(r" \p{Ll}*(?:fond|stiftelse)(?!\p{L})").match
"""`Fåglarnas holkfond`"""
_bracket = regex.compile(r" \((\p{Lu}[\p{L}\d&-]{1,14})\)").match
_surname = regex.compile(
    r"\p{Lu}\p{Ll}*(?:sson|sen|ström|bergh?|lund|gren|[qk]vist|dahl|stedt|stad|mann?|lin|ell|én|sjö|feldt|blad"
    r"|holm|strand|mark|skog|fors|näs|lind|rot|hag|bäck|borg|ahl|aho|nen|ová?|ić)"
).fullmatch
_title = regex.compile(
    r"\p{Ll}*(?:forskaren?|vetaren|historikern|ologen?|professorn?|docenten?|lektorn?|doktorn?|doktoranden?"
    r"|konstnären?|ledaren?|läraren?|chefen?|ministern?|ordföranden?|(?:region|kommunal|oppositions)rådet)"
).fullmatch
_noun = regex.compile(r"\p{Lu}\p{Ll}+(?:en|et|an|na|ar|er|or)").fullmatch
_things = regex.compile(r"\p{Lu}{2,5}-\p{Ll}+(?:er|or|ar|medel|stöd|bidrag|projekt\p{Ll}*)").fullmatch
"""`LED-lampor`, `EU-medel`"""


class _Name(NamedTuple):
    start: int
    end: int
    text: str


_Said = tuple[str, int]
"""What words say that a name is (`body`, `person`, `place`, `other`), and how surely."""


def _table(side: str) -> dict[str, _Said]:
    return {r["words"]: (r["says"], int(r["weight"])) for r in rows("name_evidence") if r["side"] == side}


_BEFORE, _AFTER, _GENITIVE = _table("before"), _table("after"), _table("genitive")


def with_told_bodies(
    text: Text,
    found: Findings[OrganisationMention],
    places: Findings[PlaceMention],
    projects: Collection[str],
) -> Findings[OrganisationMention]:
    """The bodies of a page with those that it says are bodies; `projects` are the names of projects on it."""
    names = list(_names(text.fold))
    known = Overlaps((one.start, one.end) for one in found.found if not one.value.generic)
    told = _told(text, names, known, Stretches((one.start, one.end) for one in places.found))
    bodies = {
        name: OrganisationMention(name, name, None, OrganisationKind.OTHER)
        for name, says in told.items()
        if _is_body(says) and name not in projects
    }
    bodies |= _short_forms(text.fold, found)
    more = [
        one
        for n in names
        if not known.meet(n.start, n.end) and text.fold[n.start - 1 : n.start] != "("
        for one in _mentions(text.fold, n, bodies)
    ]
    return select([*found.found, *found.refused, *more]) if more else found


def _told(
    text: Text, names: Sequence[_Name], known: Overlaps, taken: Stretches
) -> Mapping[str, dict[str, int]]:
    """What the page says that each of its names is, and how surely."""
    inside = {name.text for name in names if not opens_sentence(text.fold, name.start)}
    inside |= {f"{name}s" for name in inside}
    spelled = {name.text for name in names}
    told: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for group in _enumerations(text.fold, names):
        new = [n for n in group if not (known.meet(n.start, n.end) or taken.hold(n.start, n.end))]
        new = [n for n in new if not _is_person(n.text)]
        listed = len(group) > 1 and any(known.meet(n.start, n.end) for n in group)
        inside_of = group[1:] if listed else []
        sure = [
            n
            for n in new
            if " " in n.text
            or ((n.text in inside or n in inside_of or _is_marked(n.text)) and _is_proper(text.fold, n.text))
        ]
        if sure and group[0] in new and group[0] not in sure and not _noun(group[0].text):
            sure.append(group[0])  # beside names the first word of a sentence is one too
        says = _said_of(text, group) if sure else []
        if listed:
            says.append(("body", min(len(group) - 1, _ENOUGH)))
        for name in sure:
            bare = name.text.removesuffix("s")  # the genitive of what is named as well
            of_place = name.text.split(" ", 1)[0] in known_places() and " " in name.text
            for what, weight in (*says, ("body", 1)) if of_place and says else says:
                told[bare if bare in spelled else name.text][what] += weight
    return told


def _mentions(
    fold: str, name: _Name, bodies: dict[str, OrganisationMention]
) -> Iterator[Found[OrganisationMention]]:
    """A name as the body that it names, its genitive too, or the fund that the genitive is part of."""
    bare = name.text.removesuffix("s")
    if name.text in bodies:
        yield Found(name.start, name.end, bodies[name.text], "organisations.told")
    elif bare in bodies:
        fund = _own_fund(fold, name.end)
        if fund is None:
            yield Found(name.start, name.end - 1, bodies[bare], "organisations.told")
        else:
            whole = fold[name.start : fund.end()]
            mention = OrganisationMention(whole, whole, None, OrganisationKind.FUNDER)
            yield Found(name.start, fund.end(), mention, "organisations.told")


def _short_forms(fold: str, found: Findings[OrganisationMention]) -> dict[str, OrganisationMention]:
    """The short forms in brackets behind what they stand for: `Riksförbundet Lyktor och Dans (RLoD)`."""
    short = {}
    for one in found.found:
        genitive = fold.startswith("s (", one.end)  # `Högskolan Dalarnas (HDa) medverkan`
        plain = not (one.value.generic or one.value.unit)
        bracket = _bracket(fold, one.end + genitive) if plain else None
        if bracket is not None and _abbreviates(bracket[1].lower(), fold[one.start : one.end].lower()):
            short[bracket[1]] = replace(one.value, name=bracket[1])
    return short


def _abbreviates(short: str, full: str) -> bool:
    """Whether the letters of a short form stand in a name in their order, the first at its beginning.

    >>> _abbreviates("rlod", "riksförbundet lyktor och dans"), _abbreviates("osby", "byns vänner")
    (True, False)
    """
    letters = iter(full)
    return short[:1] == full[:1] and all(letter in letters for letter in short)


def _names(fold: str) -> Iterator[_Name]:
    """The capitalised names of a page, without the word that only opens a sentence and where they are."""
    for match in _name(fold):
        (start, end), name = match.span(), match[0]
        first = name.split(" ", 1)[0]
        if first.lower() in NOT_NAMES:
            start += len(first) + 1
            name = name[len(first) + 1 :]
        head, _, where = name.rpartition(" i ")
        if head and where.split(" ")[0] in known_places():
            name, end = head, start + len(head)
        if len(name) >= _LEAST and name[0].isupper() and name[-1] not in "-/" and not _things(name):
            yield _Name(start, end, name)


def _enumerations(fold: str, names: Sequence[_Name]) -> Iterator[list[_Name]]:
    group: list[_Name] = []
    for name in names:
        if group and not _joined(fold, group[-1], name):
            yield group
            group = []
        group.append(name)
    if group:
        yield group


def _joined(fold: str, one: _Name, other: _Name) -> bool:
    """Whether two names stand in one enumeration: in a sentence, or as lines that hold nothing else."""
    link = _link(fold, one.end, other.start)
    if link is None or "\n" not in link[0]:
        return link is not None
    alone = _opens_line(fold[max(0, one.start - _BULLET) : one.start]) is not None
    return alone and fold[other.end : other.end + 1] in "\n"


def _said_of(text: Text, group: Sequence[_Name]) -> list[_Said]:
    """What the words before and behind an enumeration say of all that stand in it."""
    lower, start, end = text.lower, group[0].start, group[-1].end
    before, after = _before(lower, max(0, start - _REACH), start), _after(lower, end)
    says: list[_Said | None] = [("body", _ENOUGH) if _gets_or_gives(lower, end) else None]
    if before is not None and before.end() == start:
        words = before[0].split()
        said = _first(_BEFORE, (" ".join(words[n:]) for n in range(len(words))))
        given = words[-1] in _GIVING and _is_given(lower, end)
        if said is None and (given or _role_before(" ".join(words[-2:]))):
            said = ("body", _ENOUGH)
        person = None if said else _person_before(text.fold, max(0, start - _REACH), start)
        if person is not None and person["first"] in FIRST_NAMES:
            said = ("body", 1)
        says.append(said)
    if after is not None:
        words = after[0].split()
        table = _AFTER | _GENITIVE if lower[end - 1] == "s" else _AFTER
        said = _first(table, (" ".join(words[:n]) for n in range(len(words), 0, -1)))
        says.append(said or (("body", 1) if words[0] in INFINITIVES else None))
    return [said for said in says if said]


def _first(table: dict[str, _Said], phrases: Iterator[str]) -> _Said | None:
    return next((table[phrase] for phrase in phrases if phrase in table), None)


def _is_proper(fold: str, word: str) -> bool:
    """Whether one word is a name: no place, no common noun that stands elsewhere without a capital."""
    bare = word.removesuffix("s")
    if bare in known_places() or word.lower() in _WORDS or bare.lower() in _WORDS:
        return False
    return f" {word.lower()} " not in fold or any(c.isupper() or c.isdigit() for c in word[1:])


def _is_marked(word: str) -> bool:
    """Whether a word shows to be a name wherever it stands: a capital inside, a place at its head."""
    rest = range(_PLACE, len(word) - _PLACE)
    return any(c.isupper() or c.isdigit() for c in word[1:]) or any(word[:n] in known_places() for n in rest)


def _is_person(name: str) -> bool:
    words = name.split(" ")
    if words[0].split("-")[0] in FIRST_NAMES or _title(words[0].lower()):
        return True
    return len(words) in {2, 3} and _surname(words[-1]) is not None and all(w.isalpha() for w in words)


def _is_body(says: dict[str, int]) -> bool:
    body = says.get("body", 0)
    return body >= _ENOUGH and body > sum(says.values()) - body
