"""The signs of what may be the name of a project: its words, what stands around them, how often they stand.

They are what `extractors.fields.weighed_titles` adds up. A sign that begins with `heading`, `name`, `text` or
`other` is that of such a candidate: `text subject` says more than `heading subject`.
"""

import re
from collections.abc import Iterator, Mapping

from extractors.fields.headlines import is_headline, project_word
from extractors.fields.title_candidates import Candidate, Standing
from extractors.grammar.first_names import FIRST_NAMES
from extractors.layout import Kind
from extractors.page import Page
from extractors.relations import relation_before
from extractors.verbs import is_finite
from extractors.whereabouts import between

_first_names = frozenset(map(str.lower, FIRST_NAMES))
_SMALL = frozenset(
    ("i", "för", "med", "till", "på", "av", "från", "och", "som", "att", "en", "ett", "är", "om")
)
_JOINS = frozenset(("och", "som", "i", "för", "med", "till", "på", "av", "från", "där", "samt", "ett", "en"))
_thing = re.compile(r"(?:projekt(?:et)?|förstudien?|satsningen|initiativet|insatsen)$").search
_any_thing = re.compile(r"(?:projekt|studie|satsning)\w*$").search
_near_before = re.compile(r"projekt\w* (?:\w+ ){0,3}\"?$").search
_after_project = re.compile(r"projekt(?:et)? \"?$").search
_near_after = re.compile(r"[^.]{0,40}projekt").match
_called = re.compile(r"(?:heter|kallas|kallat|kallad|namnet|döpt(?: till)?|titeln|går under) \"?$").search
_governed = re.compile(r"(?<!\w)(?:i|med|för|till|om|på) \"?$").search
_is_one = re.compile(
    r"\"?,? (?:är )?(?:ett|en) (?:\w+ ){0,3}?\w*(?:projekt|satsning|förstudie|initiativ)"
).match
_is_a = re.compile(r"\"?,? (?:är )?(?:ett|en) ").match
_does = re.compile(
    r"\"? (?:är|ska|vill|startar|startade|pågår|pågick|drivs|syftar|handlar|har|får|fick|kommer|blir|heter"
    r"|går|gör)(?!\w)"
).match
_next_word = re.compile(r"\"?[ ,]*(\w+)").match
_news = re.compile(r"(?:om|nytt|ny|nya|så|nu|här|därför|vi|hur|vad) ").match
_money = re.compile(r"(?<!\w)(?:får|fick|beviljas|miljon|kronor|kr|stöd|bidrag|pengar|satsar)(?!\w)").search
_SOME, _MANY = 4, 7
_MOST_TIMES = 20
"""So often is it looked what stands around the same words."""
_BLOCKS = {Kind.HEADING: "in a heading", Kind.QUOTE: "in a quotation"}
_BEFORE, _BEHIND, _TOP, _LONGEST_PERSON = 40, 60, 200, 3
_LENGTH, _LONGEST = 400, 6
"""Pages are told apart by length in steps of so many characters, up to so many steps."""


def signs_of_titles(page: Page, candidates: Mapping[str, Candidate]) -> dict[str, frozenset[str]]:
    """The signs of each candidate of a page, by its key."""
    known = {key for key, one in candidates.items() if one.of}
    found = {}
    for key, one in candidates.items():
        kind = (
            "heading"
            if "heading" in one.of
            else "name"
            if "name" in one.of
            else "other"
            if one.of
            else "text"
        )
        signs = {*_of_words(page, one), kind}
        if one.of:
            signs |= one.of
            signs.update(_of_others(key, known))
        for place in one.places:
            signs.update(_of_place(page, place))
        signs.update(_everywhere(page, one))
        signs.add(f"length: {min(len(page.text.lower) // _LENGTH, _LONGEST)}")
        found[key] = frozenset(signs | {f"{kind} {sign}" for sign in signs})
    return found


def _many(count: int) -> str:
    return str(count) if count < _SOME else "4 to 6" if count < _MANY else "7 or more"


def _of_words(page: Page, one: Candidate) -> Iterator[str]:
    """What the words are by themselves."""
    start, end, lower = one.start, one.end, page.text.lower
    text = page.text.fold[start:end]
    words, said = text.split(), lower[start:end]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in words)
    yield f"words: {_many(len(words))}"
    yield f"count: {_many(lower.count(said))}"
    yield (
        "capitals: all" if capitals == len(words) else "capitals: one" if capitals == 1 else "capitals: some"
    )
    person = len(words) <= _LONGEST_PERSON and capitals == len(words)
    for sign, so in (
        ("has verb", any(is_finite(word) for word in words if word.islower())),
        ("headline", is_headline(text)),
        ("project word", project_word(text)),
        ("small", text[0].islower()),
        ("digit", any(c.isdigit() for c in text)),
        ("opens as news", _news(said)),
        ("money", _money(said)),
        ("at the top", start < _TOP),
        ("ends in a small word", len(words) > 1 and words[-1] in _SMALL),
        ("ends small", words[-1].islower() and not (len(words) > 1 and words[-1] in _SMALL)),
        ("person", person and words[0].lower().rstrip("s") in _first_names),
        ("related", relation_before(lower, start) is not None),
    ):
        if so:
            yield sign
    yield from _of_values(page, start, end)


def _of_values(page: Page, start: int, end: int) -> Iterator[str]:
    """Which values of other fields stand in the words, or are all of them."""
    bodies = [one for one in between(page.organisations.found, start, end) if not one.value.generic]
    if bodies:
        yield "is body" if bodies[0].start == start and bodies[0].end >= end else "has body"
    places = between(page.places.found, start, end)
    if places:
        yield "is place" if places[0].start == start and places[0].end >= end else "has place"
    if between(page.times.found, start, end):
        yield "has time"


def _of_others(key: str, known: "set[str]") -> Iterator[str]:
    """How the words are part of what else may be the name."""
    if any(key in other and key != other for other in known):
        yield "inside another"
    if any(other in key and key != other for other in known):
        yield "holds another"


def _of_place(page: Page, place: Standing) -> Iterator[str]:
    """What stands around the words in a sentence."""
    fold, start, sentence = page.text.fold, place.start, place.sentence
    behind = fold[place.end : place.end + 1]
    yield f"words here: {_many(place.words)}"
    yield from _behind(page, place.end, behind)
    yield from _before(page.text.lower, place, opens=start == sentence.start or fold[start - 1] == '"')
    quotes = (fold[start - 1 : start] == '"') + (behind == '"')
    if quotes:
        yield "quoted" if quotes > 1 else "half quoted"
    if fold[start - 1 : start] == "(":
        yield "in brackets"
    mark = fold[max(sentence.start, start - 2) : start]
    if mark == ", ":
        yield "between commas" if behind == "," else "behind a comma"
    elif mark == ": ":
        yield "behind a colon"
    if sentence.block.kind in _BLOCKS:
        yield _BLOCKS[sentence.block.kind]


def _behind(page: Page, end: int, mark: str) -> Iterator[str]:
    yield f"then: {'word' if mark == ' ' else mark if mark.strip() else 'nothing'}"
    further = _next_word(page.text.lower, end, end + _BEHIND // 2) if mark == " " else None
    if further is None:
        return
    word = further[1]
    if is_finite(word):
        yield "then verb"
    elif word in _JOINS:
        yield f"then {word}"
    else:
        yield "then small" if page.text.fold[end + 1 : end + 2].islower() else "then capital"


def _before(lower: str, place: Standing, *, opens: bool) -> Iterator[str]:
    start, first = place.start, place.sentence.start
    words = lower[max(first, start - _BEFORE) : start].replace('"', "").split()
    if not words or (opens and start - 1 <= first):
        yield "opens"
        return
    yield f"before: {words[-1]}"
    if _thing(words[-1]):
        yield "behind project"
    if _any_thing(words[-1]):
        yield "behind a word of project"


def _everywhere(page: Page, one: Candidate) -> Iterator[str]:
    """What stands around the words wherever they are written."""
    lower = page.text.lower
    said = lower[one.start : one.end]
    start, times = lower.find(said), 0
    while start >= 0 and times < _MOST_TIMES:
        end = start + len(said)
        before = lower[max(0, start - _BEFORE) : start]
        for sign, so in (
            ("does", _does(lower, end)),
            ("is a project", _is_one(lower, end, end + _BEHIND)),
            ("is something", _is_a(lower, end)),
            ("called", _called(before)),
            ("governed", _governed(before)),
            ("right behind project", _after_project(before)),
            ("project before", _near_before(before)),
            ("project behind", _near_after(lower, end, end + _BEHIND)),
        ):
            if so:
                yield sign
        start, times = lower.find(said, end), times + 1
