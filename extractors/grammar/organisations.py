"""Organisations in running text and in labelled values, with the id, kind and country that the tables know.

Names are found by what the tables list and by heads: words that make the capitalised words beside them a name
("Lunds universitet", "Stiftelsen Norden", "Stora Ekan AB"). A capital alone, as at the beginning of a
sentence, makes no organisation. Newspapers are turned down.
"""

from dataclasses import replace

import regex

from extractors.engine import Findings, Found, select
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.departments import is_unit
from extractors.grammar.first_names import FIRST_NAMES
from extractors.grammar.organisation_rules import WITH_UNITS, candidates
from extractors.grammar.place_table import COUNTRIES, is_home_place
from extractors.text import Text, fold
from schemas import OrganisationKind

Mention = Found[OrganisationMention]

_WITH_DAUGHTERS = frozenset({OrganisationKind.COMPANY, OrganisationKind.UNIVERSITY})
_part_name = regex.compile(r"[\p{L}&/-]+(?:(?:,(?= \p{Ll}))? [\p{L}&/-]+){0,6}").fullmatch
_further_name = regex.compile(
    r" (?!AB$|Inst|Avd|Fak|Enhet|Campus|Centrum|Center)[\p{Lu}\d][^,;/()-]*"
).fullmatch
SUM_UNITS = "kr|kronor|SEK|sek|tkr|mkr|Mkr|EUR|euro"
_no_name = regex.compile(
    r"[^@]*+@.*+|(?:https?:|www\.).*+|[\d\W_]*+|\p{Ll}.{120,}+"
    rf"|[\d\W]+(?:{SUM_UNITS})"
    r"|(?:Ingen|Inga|Inget|Saknas|Nej|Ja|None|N/A|Ej aktuellt|Uppgift saknas)(?: \p{Ll}+){0,2}"
    r"|(?i:ej|inte|ännu ej|ännu inte|under|saknar)(?: \p{Ll}+){1,3}"
    r"|(?:Kronor|Kr|SEK|Euro|EUR|Belopp|Summa|Totalt|Andel|Procent)(?: \(?(?:i )?(?:t?kr|kronor|%)\)?)?",
    regex.DOTALL,
)
_abbreviated = regex.compile(r"(?:\.\p{L}{1,4}|(?<!\p{L})(?i:för|ltd|inc))\.").search
_and_more = regex.compile(r",? (?:m\.? ?fl\.?|med flera|etc\.?|bl\.? ?a\.?)$")
org_number = regex.compile(
    r"[ ,(]{0,3}+(?:(?:[Oo]rg\.? ?nr\.?|[Oo]rganisationsnummer):? ?)?+(?<!\d)(\d{6}-\d{4})(?!\d)\)?"
)


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
    written = _and_more.sub("", written)
    if _abbreviated(written, len(written) - 5) is None:
        written = written.rstrip(". ")
    number = org_number.search(written)
    if number:
        told = "org" in number[0].lower() or _has_check_digit(number[1])
        if told or _ends_name(written, number):
            mention = read_organisation(written[: number.start()] + written[number.end() :])
            return replace(mention, org_number=number[1]) if mention and told else mention
    if _no_name.fullmatch(written):
        return None
    found = select(candidates(written)).found
    named = [f for f in found if not f.value.generic]
    if not named and is_unit(written):
        kind = OrganisationKind.MUNICIPALITY
        return OrganisationMention(written, written, None, kind, None, written, generic=True)
    if not named:
        whole = next((f.value for f in found if f.end - f.start == len(written)), None)
        return whole or (None if _is_person(written) else OrganisationMention(written, written))
    best = max(named, key=lambda f: (f.start == 0, f.end == len(written), f.end - f.start))
    if best.value.id and _is_longer_name(best, written):
        return OrganisationMention(written, written, None, best.value.kind, best.value.country)
    unit = best.value.unit or _unit(written, best)
    is_whole = best.value.kind is not None and not (best.value.id or unit or best.start)
    canonical = written if is_whole else best.value.canonical
    return replace(best.value, name=written, canonical=canonical, unit=unit)


def read_with_part(text: str) -> OrganisationMention | None:
    """One body and the part of it that a comma divides off; None where the value is not just these two.

    For labels that name one body: in a list the words behind a comma may be a body of their own.

    >>> read_with_part("Umeå kommun, Gator och parker").unit
    'Gator och parker'
    >>> read_with_part("Social välfärd, Lidköpings kommun").canonical
    'Lidköpings kommun'
    """
    found = [f for f in select(candidates(text)).found if not f.value.generic]
    if len(found) != 1 or found[0].value.kind not in WITH_UNITS or found[0].value.unit:
        return None
    (body,) = found
    before, after = text[: body.start], text[body.end :]
    part = after.removeprefix(", ") if not before else before.removesuffix(", ")
    if (before and after) or part in {before or after, ""} or not _may_be_part(part):
        return None
    return replace(body.value, name=text, unit=part)


def _may_be_part(words: str) -> bool:
    """Whether words beside a body can name a part of it: no town, no person, no list, no number."""
    if not words[0].isupper() or is_home_place(words) or words in COUNTRIES or _is_person(words):
        return False
    return _part_name(words) is not None


def _ends_name(written: str, number: "regex.Match[str]") -> bool:
    """Whether a number that no person can have ends a value of words: `Ekby ideell förening 802500-1743`."""
    return number.start() > 0 and number.end() == len(written) and number[1][2] >= "2"


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
    if before and not after and is_unit(before):
        return before
    if before or not after or len(after) > 80:
        return None
    in_body = best.value.kind in WITH_UNITS
    return after.removeprefix("s ").strip() if in_body != is_home_place(after) else None


def _is_longer_name(best: Mention, written: str) -> bool:
    """Whether a name begins with a known one and is another body's: `Volvo Bussar`, `SLU Grogrund`."""
    after = written[best.end :]
    known = best.value.kind in _WITH_DAUGHTERS and best.start == 0 and not best.value.unit
    return known and bool(_further_name(after)) and not is_home_place(after.strip())


def _is_person(written: str) -> bool:
    words = written.split(" ")
    return 1 < len(words) <= 4 and words[0] in FIRST_NAMES and all(w[:1].isupper() for w in words)
