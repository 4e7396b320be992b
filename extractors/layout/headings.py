"""Which lines are headings, and what they open; the marks of list items."""

import re
from collections.abc import Iterator

from extractors.layout.blocks import Block, Kind, Section
from extractors.layout.labelled import LabelledLines, is_section, numbered, numbered_aim
from extractors.layout.labels import match_label
from extractors.layout.lines import Line

_MARK = r"[•·●▪◦‣∙○■□➢✓✔✅☑→➤►*¿]|-(?=[ a-zåäö])|o(?= {2})|(?:\(?\d{1,2}[.)]|[a-z]\))(?= )"
marker = re.compile(rf"(?:{_MARK})[ \t]*").match
marker_or_paragraph = re.compile(rf"(?:{_MARK}|\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}\.?(?= +[A-ZÅÄÖ]))[ \t]*").match
aim_clause = re.compile(r"att \w").match
_AIM_ENDS = ("att", "ha", "till", "uppnå", "vi", "är")
_opens_aims = re.compile(
    rf".{{0,60}}(?:mål|syft|sikta|förvänt|ska|skall|vill|avser)(?!\w*gr).{{0,40}}(?:{'|'.join(_AIM_ENDS)})$",
    re.IGNORECASE,
).match
_opens_list = re.compile(
    r"(?:^|[.!?] )(?P<words>[^.!?]{0,120}?\b(?:(?P<aims>(?:[a-zåäö]{2,10})?mål(?:en|et)?"
    r"|målsättning(?:en|ar|arna)|syften(?:a)?|lova[tr] att (?:leverera|ta fram))"
    r"|resultat(?:et|en)?|uppnått|åstadkommit|fick gjort|gav(?: det här)?|utfall(?:et)?)"
    r"\b[^.!?]{0,60}(?::| är| följande\.))$"
).search
_says = re.compile(
    r",? (?:säger|berättar|menar|förklarar|konstaterar|tycker|understryker|fortsätter|tillägger|avslutar)\b"
).search
_SENTENCE_ENDS = ".!;,"
_tells_who = re.compile(
    r"(?:projektet|förstudien|satsningen|insatsen|det|arbetet) "
    r"(?:(?:del|med|sam)?finansieras|bekostas|stöds|stöttas|drivs|drevs|leds|leddes|ägs|bedrivs|genomförs"
    r"|genomfördes|samordnas|koordineras|har (?:fått|beviljats)|får (?:stöd|bidrag|pengar)"
    r"|är (?:ett samarbete|ett projekt|finansierat|finansierad|delfinansierat))(?!\w).{8,}"
).match
"""A sentence without its full stop, no heading: `Projektet finansieras av Vinnova`."""

_counted = re.compile(r"\d{1,2}[.)] +(?=[A-ZÅÄÖ])").match
_FEWEST_ITEMS = 3
_LONGEST_HEADING = 110
_LONGEST_OPENER = 240
_FEWEST_INLINE = 2
_inline_mark = re.compile(r" [¿·•▪●] +(?=\S)").finditer
_MOST_HEADING_WORDS = 7
_HEADING_LINKS = frozenset(
    {"för", "med", "i", "av", "hittills", "och", "från", "som", "efter", "till", "så", "på", "enligt"}
)


def section_by_opening(page: LabelledLines, line: Line) -> Section | None:
    """`Syftet med förstudien är:` opens the section that its first word names."""
    if line.end - line.start > _LONGEST_HEADING or page.fold[line.end - 1] != ":":
        return None
    if page.fold.find(". ", line.start, line.end) >= 0:
        return None
    words = page.fold[line.start : line.end - 1].split(" ")
    for count in range(min(3, len(words)), 0, -1):
        stop = line.start + len(" ".join(words[:count]))
        match = match_label(page.fold, page.lower, line.start, stop)
        if match is not None and match.label is not None and is_section(match):
            return Section(match.label.field.removeprefix("section."), line.start, line.end)
    return None


def section_by_items(page: LabelledLines, index: int, line: Line) -> Section | None:
    """`När projektet är slut ska vi ha`, `Projektets mål är att` right over the items of a list."""
    following = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if following is None or not page.lower.endswith(_AIM_ENDS, line.start, line.end):
        return None
    if not _opens_aims(page.fold, line.start, line.end):
        return None
    start, end = following.start, following.end
    if marker(page.fold, start, end) is None and aim_clause(page.fold, start, end) is None:
        return None
    return Section("target", line.start, line.end)


def section_over_list(page: LabelledLines, index: int, line: Line) -> Section | None:
    """The last sentence of a line that opens the list below: `… till 2025. Tre delmål har formulerats:`."""
    following = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if following is None or not page.lower.endswith((":", " är", " följande."), line.start, line.end):
        return None
    if marker(page.fold, following.start, following.end) is None and not numbered_aim(page.fold, following):
        return None
    opens = _opens_list(page.lower[max(line.start, line.end - _LONGEST_OPENER) : line.end])
    if opens is None:
        return None
    aims = opens["aims"] or "förvänta" in opens["words"]
    return Section("target" if aims else "achieved", line.end - len(opens["words"]), line.end)


def inline_list(fold: str, lower: str, start: int, end: int) -> tuple[Section, list[tuple[int, int]]] | None:
    """The items that stand in a paragraph behind what opens them: `Förväntade mål: ¿ en bro ¿ tio jobb`."""
    marks = list(_inline_mark(fold, start, end))
    if len(marks) < _FEWEST_INLINE:
        return None
    head = start + len(fold[start : marks[0].start()].rstrip())
    opens = _opens_list(lower[max(start, head - _LONGEST_OPENER) : head])
    if opens is None:
        return None
    stops = [*(mark.start() for mark in marks[1:]), end]
    items = [
        (mark.end(), mark.end() + len(fold[mark.end() : stop].partition("  ")[0].rstrip()))
        for mark, stop in zip(marks, stops, strict=True)
    ]
    role = "target" if opens["aims"] or "förvänta" in opens["words"] else "achieved"
    return Section(role, head - len(opens["words"]), head), items


def section_by_words(page: LabelledLines, line: Line) -> Section | None:
    """`Mål för projektet` and `Resultat hittills` open the section that their first word names."""
    words = page.fold[line.start : line.end].rstrip(" :?").split(" ")
    for count in range(min(3, len(words) - 1), 0, -1):
        if len(words) > _MOST_HEADING_WORDS or words[count].lower() not in _HEADING_LINKS:
            continue
        stop = line.start + len(" ".join(words[:count]))
        match = match_label(page.fold, page.lower, line.start, stop)
        if match is not None and match.label is not None and is_section(match):
            return Section(match.label.field.removeprefix("section."), line.start, line.end)
    return None


def is_numbered_heading(page: LabelledLines, index: int, line: Line) -> bool:
    """`4. Ekonomi` alone over a text; with the next number below it, it is an item of a list."""
    if numbered(page.fold, line.start, line.end) is None or page.counts_items:
        return False
    following = page.lines[index + 1] if index + 1 < len(page.lines) else line
    if _numbers_a_part(page, index, line):
        return True
    if not is_heading(page, index, line) or (following is line and _is_last_item(page, index)):
        return False
    return marker_or_paragraph(page.fold, following.start, following.end) is None or following is line


def _is_last_item(page: LabelledLines, index: int) -> bool:
    """Whether the number before stands right above: a page that ends with both ends with a list."""
    before = page.lines[index - 1] if index else None
    return before is not None and numbered(page.fold, before.start, before.end) is not None


def _numbers_a_part(page: LabelledLines, index: int, line: Line) -> bool:
    """`5. Ekonomi` over `5.1 Kommunen betalar`, or after an empty line over `Total kostnad: 684 000 kr`."""
    count = _counted(page.fold, line.start, line.end)
    if count is None or index + 1 == len(page.lines):
        return False
    following, words = page.lines[index + 1], page.fold[count.end() : line.end].split(" ")
    if page.fold.startswith(f"{count[0].rstrip(' .)')}.", following.start):
        return True
    named = len(words) <= _MOST_HEADING_WORDS and not any(word[0].isdigit() for word in words if word)
    over = page.labels[index + 1] is not None and not following.after_blank
    return line.after_blank and over and named and page.fold[line.end - 1] not in _SENTENCE_ENDS


def counts_items(page: LabelledLines) -> bool:
    """Whether most numbered lines of a page stand over a shorter line: they are items that it counts."""
    lines = [
        (index, line)
        for index, line in enumerate(page.lines)
        if line.after_blank
        and page.fold[line.start].isdecimal()
        and page.fold[line.end - 1] not in _SENTENCE_ENDS
        and _counted(page.fold, line.start, line.end) is not None
    ]
    heads = sum(is_heading(page, *one) for one in lines)
    return len(lines) >= _FEWEST_ITEMS and 2 * heads < len(lines)


def is_heading(page: LabelledLines, index: int, line: Line) -> bool:
    """A short line after an empty one that ends no sentence, over a longer line or alone."""
    length = line.end - line.start
    if length > _LONGEST_HEADING or page.fold[line.end - 1] in _SENTENCE_ENDS:
        return False
    if _tells_who(page.lower, line.start, line.end) is not None:
        return False
    if not (
        page.fold[line.start].isupper() or page.fold[line.start] in "\"'" or page.fold[line.start].isdecimal()
    ):
        return False
    if not (line.after_blank or index == 0 or page.furniture[index - 1]):
        return False
    following = page.lines[index + 1] if index + 1 < len(page.lines) else None
    return following is None or following.after_blank or following.end - following.start > length


def is_speech(page: LabelledLines, line: Line) -> bool:
    """Whether a line with a dash before it is what somebody says."""
    said = page.fold[line.start] == "-" and _says(page.lower, line.start, line.end)
    return bool(said)


def prose_blocks(page: LabelledLines, start: int, end: int, section: Section) -> Iterator[Block]:
    """A paragraph, with the items of a list that stands in it as blocks of their own."""
    if (found := inline_list(page.fold, page.lower, start, end)) is not None:
        listed, items = found
        yield Block(Kind.PARAGRAPH, start, listed.end, section)
        yield from (Block(Kind.ITEM, *item, listed) for item in items)
        start = items[-1][1]
        start += len(page.fold[start:end]) - len(page.fold[start:end].lstrip())
    if start < end:
        yield Block(Kind.PARAGRAPH, start, end, section)
