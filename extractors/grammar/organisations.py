"""Organisations in running text and in labelled values, with the id, kind and country that the tables know.

Names are found by what the tables list and by heads: words that make the capitalised words beside them a name
("Lunds universitet", "Stiftelsen Norden", "Stora Ekan AB"). A capital alone, as at the beginning of a
sentence, makes no organisation. Newspapers are turned down.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from extractors.engine import Findings, Found, select
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.departments import whole_unit
from extractors.grammar.organisation_rules import WITH_UNITS, candidates
from extractors.grammar.place_table import places
from extractors.tables import rows
from extractors.text import Text, fold
from schemas import OrganisationKind, PlaceKind

Mention = Found[OrganisationMention]

_first_names = frozenset(row["name"] for row in rows("first_names"))
_no_name = regex.compile(r"[^@]*+@.*+|(?:https?:|www\.).*+|[\d\W_]*+|\p{Ll}.{120,}+", regex.DOTALL)
_org_number = regex.compile(
    r"[ ,(]{0,3}+(?:(?:[Oo]rg\.? ?nr\.?|[Oo]rganisationsnummer):? ?)?+(?<!\d)(\d{6}-\d{4})(?!\d)\)?"
)
_strong_mark = regex.compile(r"[;\n•|]")
_joined = regex.compile(r"-?+(?:, | och | samt | & )")
_mark = regex.compile(r"[;\n•|]|, (?:och |samt )?|,(?=\p{Lu})|(?<![-\p{Pd}]) (?:och|samt|and|&|/) ")


def find_organisations(text: Text | str) -> Findings[OrganisationMention]:
    """Find every organisation that a text names, and the definite forms that stand for one.

    The span is the name as written with the department beside it, without the s of a genitive that ends it.

    >>> [f.value.canonical for f in find_organisations("Osby kommuns projekt med Vinnova").found]
    ['Osby kommun', 'Vinnova']
    """
    view = fold(text) if isinstance(text, str) else text
    return select(candidates(view.fold))


def read_organisation(text: str) -> OrganisationMention | None:
    """Read the value of a labelled organisation field: any name, known or not; None when it is plainly none.

    No organisation are an empty value, an e-mail or web address, a number, and a person's name that begins
    with a common given name. A department alone is `generic`, with itself as `unit`.

    >>> read_organisation("Osby kommun socialförvaltning").unit
    'socialförvaltning'
    >>> read_organisation("ewa.ek@example.se") is None
    True
    """
    written = fold(text).fold.strip(" \n,;:")
    if not written.lower().endswith(("för.", "ltd.", "inc.", "m.fl.")):
        written = written.rstrip(". ")
    number = _org_number.search(written)
    if number and ("org" in number[0].lower() or _has_check_digit(number[1])):
        mention = read_organisation(written[: number.start()] + written[number.end() :])
        return replace(mention, org_number=number[1]) if mention else None
    if _no_name.fullmatch(written):
        return None
    found = select(candidates(written)).found
    named = [f for f in found if not f.value.generic]
    if not named and whole_unit.fullmatch(written):
        kind = OrganisationKind.MUNICIPALITY
        return OrganisationMention(written, written, None, kind, None, written, generic=True)
    if not named:
        whole = next((f.value for f in found if f.end - f.start == len(written)), None)
        return whole or (None if _is_person(written) else OrganisationMention(written, written))
    best = max(named, key=lambda f: (f.start == 0, f.end == len(written), f.end - f.start))
    unit = best.value.unit or _unit(written, best)
    is_whole = best.value.kind is not None and not (best.value.id or unit or best.start)
    canonical = written if is_whole else best.value.canonical
    return replace(best.value, name=written, canonical=canonical, unit=unit)


def _has_check_digit(number: str) -> bool:
    """Whether an organisationsnummer has its check digit (Luhn) and a third digit from 2 up.

    >>> _has_check_digit("212000-0902"), _has_check_digit("212000-0903")
    (True, False)
    """
    digits = [int(c) for c in number if c.isdigit()]
    doubled = [d if i % 2 else sum(divmod(2 * d, 10)) for i, d in enumerate(digits)]
    return digits[2] >= 2 and sum(doubled) % 10 == 0


def _unit(written: str, best: Mention) -> str | None:
    """The department that the words beside a name are, where they can be one."""
    before, after = written[: best.start].rstrip(" ,"), written[best.end :].strip(" ,-/()")
    before = before.removesuffix(" i").removesuffix(" vid").removesuffix(" på").rstrip(" ,")
    if before and not after and whole_unit.fullmatch(before):
        return before
    if before or not after or len(after) > 80:
        return None
    in_body = best.value.kind in WITH_UNITS
    return after.removeprefix("s ").strip() if in_body != _is_place(after) else None


def _is_person(written: str) -> bool:
    words = written.split(" ")
    return 1 < len(words) <= 4 and words[0] in _first_names and all(w[:1].isupper() for w in words)


def read_organisations(text: str) -> list[tuple[int, int, OrganisationMention]]:
    """Read an enumeration of organisations: each with its start and end in `text`.

    A comma, "och", "samt" and "&" divide only where both sides can stand alone: not inside a name, not before
    the department or the town of the name before it.

    >>> [m.name for _, _, m in read_organisations("Osby kommun, Individ och Familjeomsorgen samt Sida")]
    ['Osby kommun, Individ och Familjeomsorgen', 'Sida']
    """
    view = fold(text).fold
    found = select(candidates(view)).found
    listed = [f for f in found if f.rule == "organisations.listed"]
    result = [(f.start, f.end, f.value) for f in listed]
    for start, stop in _pieces(view, found):
        mention = read_organisation(view[start:stop])
        if mention is not None:
            at = view.find(mention.name, start, stop)
            span = (at, at + len(mention.name)) if at >= 0 else (start, stop)
            result.append((*span, mention))
    return sorted(result, key=lambda item: item[0])


def _pieces(view: str, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The parts of an enumeration, names that share a head left out."""
    start = 0
    for mark in _mark.finditer(view):
        if mark.start() < start or any(f.start < mark.start() < f.end for f in found):
            continue
        if not _strong_mark.match(mark[0]) and not _divides(view, start, mark, found):
            continue
        yield from _unlisted(view, start, mark.start(), found)
        start = mark.end()
    yield from _unlisted(view, start, len(view), found)


def _unlisted(view: str, start: int, stop: int, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """A part without the names in it that share the head of the last one."""
    listed = [f.end for f in found if f.rule == "organisations.listed" and start <= f.start < stop]
    if listed:
        joined = _joined.match(view, max(listed))
        start = joined.end() if joined else stop
    if view[start:stop].strip():
        yield start, stop


def _divides(view: str, start: int, mark: "regex.Match[str]", found: Sequence[Mention]) -> bool:
    """Whether a comma or a joining word stands between two names."""
    if _org_number.match(view, mark.start()):
        return False
    left, right = view[start : mark.start()].strip(), _next_part(view, mark.end())
    known_left = any(f.end == mark.start() and not f.value.generic for f in found)
    known_right = any(f.start == mark.end() for f in found)
    if not left or not right or view.count("(", start, mark.end()) > view.count(")", start, mark.end()):
        return False
    if mark[0].startswith(","):
        department = not known_right and _is_unit_at(view, mark.end())
        aside = department or _is_place(right)
        return not (aside and not _is_place(left))
    if not (known_right or right[0].isupper()):
        return False
    if whole_unit.fullmatch(right) and not known_left:
        return False
    return known_left or known_right or "," in view[:start] or not _one_name(left, right)


def _is_unit_at(view: str, start: int) -> bool:
    """Whether a part of an enumeration, or two that "och" joins, is the name of a department."""
    unit = whole_unit.match(view, start)
    ends_there = unit is not None and (unit.end() == len(view) or bool(_mark.match(view, unit.end())))
    return ends_there or view.startswith("Institutionen ", start)


def _one_name(left: str, right: str) -> bool:
    """Whether "A och B" is likelier one unknown name than two: a single word before it."""
    return " " not in left or right.split(" ", maxsplit=1)[0].islower()


def _next_part(view: str, start: int) -> str:
    following = _mark.search(view, start)
    return view[start : following.start() if following else len(view)].strip()


def _is_place(part: str) -> bool:
    place = places().get(part)
    return place is not None and place.mentions[0].kind in {
        PlaceKind.MUNICIPALITY,
        PlaceKind.TOWN,
        PlaceKind.COUNTY,
    }
