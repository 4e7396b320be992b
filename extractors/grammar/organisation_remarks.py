"""Words beside a body in the value of a label that are no part of its name: `bland annat`, `– lånar ut`."""

import regex

from extractors.grammar.first_names import FIRST_NAMES
from extractors.groups import is_group

_UNIT = r"\p{L}*(?:förvaltning|avdelning|enhet|nämnd|kontor|institution|sektion|center|centrum)"
_GROUPS = (
    r"\p{Ll}*(?:skolor|föreningar|företag|företagare|organisationer|aktörer|kommuner|myndigheter|invånare|boende"
    r"|markägare|byalag|privatpersoner|volontärer|näringsliv|näringslivet|företagen|kommunerna|föreningarna)"
)
_opening = regex.compile(
    r"(?i:(?:bland annat|bland andra|bl\.? ?a\.?|t\.? ?ex\.?|till exempel|främst|även|också|huvudsakligen)"
    r"|(?:(?:projektet|det|den) )?(?:(?:med)?finansieras|drivs|ägs|leds|genomförs|betalas)"
    r"(?: \p{Ll}+){0,2} av) (?=\p{Lu})"
).match
_closing = regex.compile(
    rf" -{{1,2}} (?!(?:\p{{Ll}}+-? (?:och )?)?{_UNIT})\p{{Ll}}+(?: [^,;]+)?$"
    r"|,? (?:samt|och) (?:lokala|andra|övriga|flera|ett antal|några|olika|ideella|privata) \p{Ll}[^,;]*$"
    rf"| genom (?!(?:\p{{Ll}}+-? (?:och )?)?{_UNIT})"
    r"(?:(?:programmet|utlysningen|projektet|satsningen) |\p{Lu}\p{Ll}+ \p{Lu})[^,;]+$"
).search
_person_behind = regex.compile(r"(?:,| -{1,2}) (?P<given>\p{Lu}\p{Ll}+)(?: \p{Lu}[\p{L}-]+){1,2}$").search
_last_of_list = regex.compile(r"(?<!-)(?:,? (?:och|samt)|,| tillsammans med) (?=[\p{Ll}\d][^,;()]+$)").search
_no_body = regex.compile(
    r"(?i:kontakt(?:person)?|projektledare|diarien(?:umme)?r|dnr|beslut|beslutsdatum|tel|telefon|tfn|c/o|att)"
    r"[ .:].*"
    r"|\d{3} ?\d{2} \p{Lu}[\p{L} ]*"
    r"|\d+ (?:st|stycken|parter|organisationer|aktörer|kommuner|företag|föreningar)\.?"
    r"|(?:(?:lokala|andra|övriga|flera|olika|ideella|privata|enskilda|berörda) )?"
    rf"{_GROUPS}(?:(?:,| och| samt) {_GROUPS})*"
    r"|(?i:se) (?:nedan|ovan|bilaga|även|också|projektplan|ansökan|separat)\b.*"
    r"|(?i:professor|docent|\p{L}*lektor|doktor|doktorand|forskare|adjunkt|dr\.?|fil\.? dr\.?)"
    r"(?: \p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}-]+){1,2}| i \p{Ll}[\p{Ll} -]+)"
).fullmatch


def without_remarks(view: str, start: int, stop: int) -> tuple[int, int] | None:
    """A part of an enumeration without the words that say something of the body; None where it names none.

    >>> text = "bland annat Osby kommun"
    >>> text[slice(*without_remarks(text, 0, len(text)))]
    'Osby kommun'
    >>> without_remarks("kontaktperson Eva Ek", 0, 20) is None
    True
    """
    while start < stop and view[start] == " ":
        start += 1
    if _no_body(view, start, stop):
        return None
    opening = _opening(view, start, stop)
    start = opening.end() if opening else start
    person = _person_behind(view, start, stop)
    stop = person.start() if person and person["given"] in FIRST_NAMES else stop
    closing = _closing(view, start, stop)
    stop = closing.start() if closing and closing.start() > start else stop
    sort = _last_of_list(view, start, stop)
    stop = sort.start() if sort and is_group(view[sort.end() : stop]) else stop
    while stop > start and view[stop - 1] in " -:":
        stop -= 1
    return None if is_group(view[start:stop], several=True) else (start, stop)
