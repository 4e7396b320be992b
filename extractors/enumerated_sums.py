"""Projects that one sentence names together, each with its sum before or behind its name.

`följande projekt fick stöd: Bron, 25 000 kr, och Åsen, 12 000 kr`,
`25 000 kr till Bron och 12 000 kr till Åsen`.
"""

from collections.abc import Iterator

import regex

from extractors.entry import Entry
from extractors.enumerated import are_names, bare, has_subject
from extractors.layout import Kind
from extractors.list_columns import is_body
from extractors.page import Page, Sentence
from extractors.several_words import is_of_earlier, speaks_of_several
from extractors.told_grants import BODY, SUM, marked
from extractors.whereabouts import between

_REST = rf"[^\n;:!?()\"{SUM}]{{1,90}}?"
Place = tuple[int, int]

_NAME = (
    rf"(?:projektet |förstudien |satsningen )?"
    rf"(?P<name>\"[^\"\n{SUM}]{{2,120}}\"|(?!\"|(?:19|20)\d\d )[\p{{Lu}}\d{BODY}]{_REST})"
)
_WORK = rf"(?P<name>\p{{Ll}}{{6,}} (?:av|i|på|för) {_REST})"
"""What is done, among names: `Ljus i skogen 20 000 kr och renovering av badet 30 000 kr`."""
_ABOUT = r"(?:(?:cirka|ca|drygt|knappt|nästan|närmare|omkring|runt|högst|totalt|hela) )?"
_SUM = rf"{_ABOUT}(?P<sum>{SUM}+)"
_BETWEEN = r"(?:(?:,| -|;)(?: -)? (?:(?:samt|och) )?| (?:samt|och) )"
_WITH = rf"(?:,? med|,? på|,| -|:|,? får|,? fick)? (?:{_SUM}|\({_SUM}(?: (?:till|för) [^()\n]{{2,60}})?\))"
_BEHIND, _OR_WORK = rf"{_NAME}{_WITH}", rf"(?:{_NAME}|{_WORK}){_WITH}"
_BEFORE = rf"{_SUM}(?: i (?:stöd|bidrag))? till {_NAME}"
_behind = regex.compile(
    rf"(?:: | är | märks | märks bland annat | finns | blev | heter |, )"
    rf"{_BEHIND}(?:{_BETWEEN}{_OR_WORK})+(?! )"
    rf"|(?:: | är | märks | finns ){_BEHIND}(?:{_BETWEEN}{_OR_WORK})+"
).search
_before = regex.compile(rf"{_BEFORE}(?:{_BETWEEN}{_BEFORE})+(?=[.,;]|$| \()").search
_GETS = r"(?:får|fick|har fått|beviljas|beviljades|har beviljats|tilldelas|tilldelades|erhåller|delar på)"
_ALL = rf"{_NAME}(?:, {_NAME}){{0,6}} (?:och|samt) {_NAME}"
_EACH = rf"{_SUM}(?:(?: kronor| kr)?, {_SUM}){{0,6}},? respektive {_SUM}"
_in_turn = regex.compile(
    rf"(?:^(?:Projekten |Förstudierna )?|[,:] |(?<=\.) |(?P<verb>{_GETS}) ){_ALL}(?(verb)|,? {_GETS}) "
    rf"(?:nu |också |även )?{_EACH}"
    rf"|{_EACH}(?: (?:går|gick|har gått) till| {_GETS}) {_ALL}(?=[.,;]|$| för | till | som )"
).search
"""`A och B får 190 000 respektive 168 400 kronor`"""
_for_one = regex.compile(r"[^.]{0,30}(?:för|till) (?:projektet|förstudien|satsningen|att)(?!\w)").match
_ABOVE = 200
"""In how many characters before the sentence it may be said that there are several."""
_cases = regex.compile(r"(?<!\w)(?:respektive|ärendena?|sökande|bland de projekt|de projekt)(?!\w)").search


def find_enumerated_sums(page: Page) -> tuple[Entry, ...]:
    """Find the projects that a sentence names with their sums; none on a page that has told of one before."""
    if any(pair.field == "title" for pair in page.layout.pairs):
        return ()
    found: list[Entry] = []
    lower = page.text.lower
    for number, sentence in enumerate(page.sentences):
        if sentence.block.kind is Kind.QUOTE or not between(page.amounts.found, sentence.start, sentence.end):
            continue
        if not found and number and has_subject(page, page.sentences[:number]):
            return ()
        above = max(0, sentence.start - _ABOVE)
        if is_of_earlier(lower, sentence.start, sentence.end) or not _of_several(lower, above, sentence.end):
            continue
        found += _entries(page, sentence)
    return tuple(found)


def _of_several(lower: str, start: int, end: int) -> bool:
    return bool(speaks_of_several(lower, start, end) or _cases(lower, start, end))


def _entries(page: Page, sentence: Sentence) -> Iterator[Entry]:
    text, _ = marked(page, sentence)
    raw = page.text.fold[sentence.start : sentence.end]
    turns = _in_turn(text) if " respektive " in text else None
    match = turns or _behind(text) or _before(text)
    if match is None:
        return
    names = [bare(raw, *span) for span in match.spans("name")]
    names = [(start + sentence.start, end + sentence.start) for start, end in names]
    sums = [(start + sentence.start, end + sentence.start) for start, end in match.spans("sum")]
    if turns is not None:
        yield from _in_their_turn(page, names, sums)
        return
    if not are_names(page, names):
        return
    starts = [min(name[0], at) for name, (at, _) in zip(names, sums, strict=True)]
    for start, stop, name in zip(starts, [*starts[1:], match.end() + sentence.start], names, strict=True):
        yield Entry(start, stop, name=name)


def _in_their_turn(page: Page, names: list[Place], sums: list[Place]) -> Iterator[Entry]:
    """Names or bodies, each with the sum that has its place among the sums."""
    if len(names) != len(sums) or _for_one(page.text.lower, max(names[-1][1], sums[-1][1])):
        return
    bodies = all(is_body(page, place) for place in names)
    if bodies or are_names(page, names):
        for place, much in zip(names, sums, strict=True):
            who, name = (place, None) if bodies else (None, place)
            yield Entry(*place, heading=who, name=name, parts=tuple(sorted((place, much))))
