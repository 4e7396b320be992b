"""A name without what stands around it in its line: numbers, quotes, what kind of project it is."""

import re

import regex

from extractors.name_parts import NOT_NAMES
from extractors.tables import rows

_ADJECTIVE = r"(?:pågående|avslutat|avslutade|beviljat|nytt|vårt|vår|aktuellt|tidigare|lokalt|gemensamt) "
_KIND = r"[\w+&/-]{0,25}(?:projekt|samarbete|satsning|forskningsstudie)(?:et|en)?"
_number_before = regex.compile(
    r"(?:\d{4}/\d{3,6}|[A-ZÅÄÖ]{0,3}\d{5,10})\s*[-:]\s+|(?i:våra projekt|projekt(?:et)?|lokalstöd): "
    rf"|(?i:(?:{_ADJECTIVE})?+{_KIND})(?::| -) (?=[\p{{Lu}}\"])"
    r"|(?i:förstudie): (?=\p{Lu})"
    r"|(?:Rapport|Faktablad|Informationsblad|Projektpresentation|Gott exempel|Reportage|Beviljat|Invigt"
    r"|Klart): (?=\p{Lu})"
    r"|(?:Ansökan|Projektansökan|Beslut)(?: \p{L}+){0,2}: (?=\p{Lu})"
    r"|(?:Projekt(?:beslut|start|nytt|nyhet|info|presentation|beskrivning)|Beslut|Nyhet)(?: -|:) "
    r"(?=[\p{Lu}\d])"
    r"|(?:Projekta|A)nsökan (?:till (?:\p{L}+ ){1,3})?(?:om|för) (?=\p{Lu})(?!\p{L}+-)"
    r"|(?i:angående|ang\.|beträffande|avseende|gällande|rörande) "
    r"(?:(?i:projekt(?:et)?|förstudien) )?(?=\p{Lu})"
).match
_on = re.compile(r"(?i:angående|ang\.|beträffande|avseende|gällande|rörande) ").match
_kind_before = regex.compile(
    r"(?i:förstudien?|pilotprojekt(?:et)?|delprojekt(?:et)?|genomförandeprojekt(?:et)?|huvudprojekt(?:et)?"
    r"|projekt(?:et)?)(?: \d{1,2})?: (?=\p{Lu})"
).match
_kind_behind = regex.compile(
    r"(?P<name>[^\n]{2,80}?)\"?(?: -|,|:) (?:ett|en|vårt|vår|ny(?:tt)?) (?:[\w-]+ ){0,3}?"
    r"[\w-]*(?:projekt|satsning|samarbete|förstudie|studie|initiativ)"
    r"(?: (?:om|för|som|med|av|i|mellan|kring|där|till|på)(?!\w)[^\n]{0,120})?$"
).match
_DOCUMENTS = "|".join(row["word"] for row in rows("project_documents"))
_DOCUMENTS += (
    "|sammanfattning|avslutat|avslutad|pågående|beviljat|slutfört|avslutat projekt|startsida|om projektet"
)
_document_behind = regex.compile(
    rf"(?i)(?P<name>[^\n]{{3,160}}?)\"?(?: -|:|,|\.) (?:en )?(?:{_DOCUMENTS})"
    r"(?:(?: nr\.?)? \d{1,4}(?: ?- ?\d{2,4})?)?$"
).match
_names_document = re.compile(rf"[^\n]*(?: -|:|,|\.) (?i:en )?(?i:{_DOCUMENTS})").match
"""`_document_behind` without what need not be there, of `re`, which is faster."""
_may_say_more = re.compile(
    r"[^\n]*(?:\(|\d)|[^\n]*(?i:dnr|diarien|projektn|ärende|journaln|mottagare|projektäg|sökande)"
).match
"""What stands in all that `_after_name` takes to be more than the name."""
_OPENERS = "(?:" + "|".join(sorted(word.capitalize() for word in NOT_NAMES if len(word) > 1)) + ")"
_LONGEST = 160
_states = "|".join(sorted({row["word"] for row in rows("phases")} | {"forprosjekt"}, key=len, reverse=True))
_after_name = regex.compile(
    rf"(?P<name>[^\n]{{3,200}}?)(?: \((?i:{_states})\)| ?, (?:19|20)\d\d[-/](?!(?:19|20)\d\d$)\d{{2,6}}"
    r"|,? \(?(?i:dnr|diarienr|diarienummer|projektnummer|projektnr|ärende-?id)[.:]? [^()\n]{3,25}\)?"
    r"|,? (?i:stödmottagare|bidragsmottagare|projektägare|sökande|journalnummer|journalnr) \p{Lu}[^\n]*"
    r"|, [A-ZÅÄÖ]{2,6} ?(?:19|20)\d\d[/:-]\d{1,5}| \([A-ZÅÄÖ]{0,5}[ -]?\d{3,}[\d/: -]*\)"
    r"|\"? ?\((?:19|20)\d\d ?- ?(?:(?:19|20)?\d\d)?\))$"
).match
_goes_on = regex.compile(
    r"(?P<name>[^\n.]{5,160}?)(?<! (?:i|på|för|och|av|till|med|från|om|mot|-|en|ett)) "
    rf"(?:(?={_OPENERS} [a-zåäöæø])|(?:Inom|Pro[js]j?ektets?|Syftet|Målet|Huvudsyftet|Avsikten|Sverige och) )"
).match
_quoted = regex.compile(r"\"(?P<name>[^\"\n]+)\"[.,]?").fullmatch
_one_stop = regex.compile(r"[^.\n]*\p{L}{3,}\.").fullmatch


def without_number(fold: str, start: int, end: int) -> tuple[int, int]:
    """A heading without a register number or a word for a project before it: `EU-projekt: Gröna bryggor`."""
    number = _number_before(fold, start, end) if _may_have_number(fold, start, end) else None
    return (number.end() if number else start), end


def _may_have_number(fold: str, start: int, end: int) -> bool:
    """Whether a mark or a word stands there without which nothing comes before a name."""
    marked = fold.find(":", start, end) >= 0 or fold.find("-", start, end) >= 0
    return marked or bool(_on(fold, start, end)) or fold.startswith(("Ansökan ", "Projektansökan "), start)


def of_heading(fold: str, start: int, end: int) -> tuple[int, int]:
    """The name in a heading that says what it is: `Gröna bryggor - ett projekt om vatten`."""
    kind = _kind_behind(fold, start, end)
    return (start, kind.end("name")) if kind else (start, end)


def of_entry(fold: str, start: int, end: int) -> tuple[int, int]:
    """The name of an entry without what kind of project it is before it: `Förstudie: Norrbyns matfabrik`."""
    kind = _kind_before(fold, start, end)
    return (kind.end() if kind else start), end


def alone(fold: str, start: int, end: int) -> tuple[int, int]:
    """A title without number, quotes, and a state or years in brackets: `Äpplen (avslutat)`.

    On a page whose lines were joined the text goes on behind it: `Äpplen i Osby Projektet ska plantera`.
    """
    start, _ = without_number(fold, start, end)
    goes_on = _goes_on(fold, start, end) if end - start > _LONGEST else None
    end = goes_on.end("name") if goes_on else end
    after = (
        (_may_say_more(fold, start, end) and _after_name(fold, start, end))
        or (_names_document(fold, start, end) and _document_behind(fold, start, end))
        or None
    )
    end = after.end("name") if after else end
    quoted = _quoted(fold, start, end)
    if quoted is not None:
        return quoted.span("name")
    return start, (end - 1 if _one_stop(fold, start, end) else end)
