"""What speaks for the entries of a list: what each says of its own, and what is said above them."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from extractors.dealt_leads import SURELY, deals_below
from extractors.engine import Found
from extractors.grammar.actors import OrganisationMention
from extractors.item_lists import heads_refusals
from extractors.list_columns import is_body
from extractors.list_leads import (
    counts,
    granted,
    heads_grants,
    is_of_others,
    is_rubric,
    is_spoken_of,
    leads,
    on_projects,
    says_of_several,
    speaks_of_several,
)
from extractors.list_lines import Is, Line
from extractors.list_splits import Part
from extractors.list_sums import Sums
from extractors.page import Page
from extractors.privacy import names_person
from extractors.verbs import GOT, is_finite
from extractors.whereabouts import between

Place = tuple[int, int]
Signs = tuple[bool, ...]
"""Whether an entry has a sum, a body, a time, a word for a project or a name, and labels of a form."""

_OF_FORMS = frozenset({"title", "owner", "identifier", "budget", "period", "funder"})
_OFTEN, _FAR_WORDS, _LONGEST_ROW, _SHORTEST = 2, 80, 320, 3
_LONGEST_AWARD, _WHAT_FOR = 160, 12
"""What tells more than who got what is running text."""
_LONGEST_RUBRIC = 70
_LONGEST_LEAD, _REACH, _NEAR, _TOP = 300, 3, 2, 4
_parted = re.compile(r"\"|[^.:,;]{3,60}(?: - |: |, )").match
_word = re.compile(r"(?<!\w)(?:\w*projekt(?:et)?|förstudien?|satsningen)(?!\w)").search
_got = re.compile(rf"(?<!\w)(?:{GOT}|beviljat)(?!\w)").search
_of_all = re.compile(
    r"(?<!\w)(?:totalt|sammanlagt|tillsammans (?:får|fick|delar|blir)|fördela(?:r|t|s|de|des)?|delat ut"
    r"|delar ut|dela på|delar på|utlyst|utlysningen|per år|vilka(?: \w+)? som)(?!\w)"
    r"|(?:kronor|kr|mkr|miljoner|stöd) (?:till|för|på) (?:\w+ ){0,2}"
    r"(?:projekten|organisationer|föreningar|ansökningar|bolag|nya projekt)(?!\w)"
).search
_of_field = re.compile(r" (?:till|inom) [a-zåäö]+(?: (?:och|samt|på|i) [a-zåäö]+){0,2}[.,;]?$").match
"""One or two nouns behind a sum: a field, and no project of anybody."""
_total = re.compile(r"(?:del)?(?:summa|totalt?|totalsumma|sammanlagt)(?!\w)").match
_NONE = ("inget ", "inga ", "ingen ")
_named = re.compile(r"\"[^\"\n]{2,120}\" ?(?:[,:(-]|med |av |får )").match
_who_behind = re.compile(
    r"\"[^\"\n]{2,120}\"[:,] (?:av |från )?(?P<who>[A-ZÅÄÖ][^\n:,.\"]{2,70}?)"
    rf"(?= (?:{GOT}|har (?:fått|beviljats))(?!\w))"
).match
_given_to = re.compile(
    r" (?:går )?(?:till|åt) (?P<who>[^\n,.;:]+?)(?= (?:för|till) |[,.;:]|$)", re.MULTILINE
).match
_small_words = re.compile(r"[a-zåäö]+").finditer


class Evidence:
    """What a page says of the parts that it may be cut in."""

    def __init__(self, page: Page, lines: Sequence[Line]) -> None:
        self.page, self.lines = page, lines
        said = Counter(page.text.lower.splitlines())
        self._again = [line for line, count in said.items() if count > _OFTEN]
        self.sums = Sums(page)
        self.signs = cache(self._read_signs)
        self._lead = cache(self._read_lead)
        self._dealt = dict[int, int]()

    def has_sum(self, line: Line) -> bool:
        """Whether a line has a sum, or a number that may be one."""
        return bool(self.sums.between(line.start, line.end))

    def _bodies(self, start: int, end: int) -> list[Found[OrganisationMention]]:
        """The bodies by name in a stretch."""
        return [one for one in between(self.page.organisations.found, start, end) if not one.value.generic]

    def is_award(self, line: Line) -> bool:
        """Whether a line says that somebody gets a sum, and not that many do."""
        lower = self.page.text.lower
        if line.kind is Is.TEXT and not line.mark and line.end - line.start > _LONGEST_AWARD:
            return False
        stop = lower.find(". ", line.start, line.end)
        stop = stop if stop >= 0 else line.end
        sums = self.sums.between(line.start, line.end)
        told = _got(lower, line.start, max(stop, sums[0][0] if sums else 0))
        return bool(sums) and told is not None and _of_all(lower, line.start, stop) is None

    def may_be_row(self, line: Line) -> bool:
        """Whether a line without a mark may be a row: it is no sentence, or begins with a body."""
        if line.kind is Is.HEAD:
            return True
        return line.kind is Is.TEXT and self.has_sum(line) and line.end - line.start <= _LONGEST_ROW

    def is_row(self, part: Part) -> bool:
        """Whether the first line of an entry is no sentence, or begins as a row does."""
        line = self.lines[part.first]
        bodies = between(self.page.organisations.found, line.start, line.start + 1)
        begins = _parted(self.page.text.fold, line.start, line.end)
        return line.kind is Is.HEAD or bool(bodies) or begins is not None

    def body_first(self, line: Line) -> Place | None:
        """Where the body stands that a line begins with."""
        bodies = between(self.page.organisations.found, line.start, line.start + 1)
        return (line.start, bodies[0].end) if bodies and not bodies[0].value.generic else None

    def before_verb(self, line: Line) -> Place | None:
        """The words of a line before its first verb."""
        words = _small_words(self.page.text.fold, line.start, line.end)
        verb = next((word for word in words if is_finite(word[0])), None)
        return (line.start, verb.start() - 1) if verb and verb.start() > line.start else None

    def is_named(self, line: Line) -> bool:
        """Whether a line begins with a name in quotes that more is said of."""
        return _named(self.page.text.fold, line.start, line.end) is not None

    def behind_name(self, line: Line) -> Place | None:
        """Who gets something behind a name in quotes that a line begins with: `"Bron": Ekby IF får 90 kr`."""
        found = _who_behind(self.page.text.fold, line.start, line.end)
        return found.span("who") if found else None

    def gives_on(self, first: int, reach: int = 1) -> bool:
        """Whether one of so many lines over an entry says that those below it got something."""
        lower = self.page.text.lower
        for line in reversed(self.lines[max(0, first - reach) : first]):
            head = line.kind is not Is.TEXT and line.end - line.start <= _LONGEST_RUBRIC
            if heads_grants(lower[line.start : line.end], is_head=head):
                return True
            if line.mark or (self.has_sum(line) and line.kind is not Is.TEXT and not line.leads):
                break
        return False

    def deals_out(self, first: int) -> bool:
        """Whether a head near an entry deals money out, and no project is named above it."""
        return self.gives_on(first, _REACH) and not self._names_one(first)

    def _names_one(self, first: int) -> bool:
        """Whether a project is named above an entry: `Projektet Vinterled`."""
        named = between(self.page.names, 0, self.lines[first].start)
        return any(one.rule == "name.after_project" for one in named)

    def given_to(self, line: Line) -> Place | None:
        """Who gets the sum that a line begins with: `18 000 kronor till Ekby IF för en bänk`."""
        sums = self.sums.between(line.start, line.start + 1)
        found = _given_to(self.page.text.fold, sums[0][1], line.end) if sums else None
        return found.span("who") if found else None

    def is_head(self, part: Part) -> bool:
        """Whether the first line of an entry stands over a text."""
        first, *rest = self.lines[part.first : part.stop]
        over = any(line.kind is Is.TEXT for line in rest)
        return first.kind is Is.HEAD and not self.has_sum(first) and over

    def is_case(self, line: Line) -> bool:
        """Whether a line gives the number of a case: `§ 88. Dnr 2021/3381`."""
        return "dnr " in self.page.text.lower[line.start : line.end]

    def is_place(self, line: Line) -> bool:
        """Whether a line is a place and nothing more."""
        return any(one.end >= line.end for one in between(self.page.places.found, line.start, line.start + 1))

    def stretch(self, part: Part) -> tuple[int, int]:
        """Where the lines of a part stand."""
        first = self.lines[part.first]
        return first.number[0] if first.number else first.start, self.lines[part.stop - 1].end

    def sum_near(self, part: Part) -> bool:
        """Whether an entry has a sum among its first words."""
        start, end = self.stretch(part)
        sums = self.sums.between(start, end)
        return bool(sums) and self.page.text.fold.count(" ", start, sums[0][0]) < _FAR_WORDS

    def is_award_in(self, part: Part) -> bool:
        """Whether a line of an entry says that somebody gets a sum."""
        return any(map(self.is_award, self.lines[part.first : part.stop]))

    def _read_signs(self, part: Part) -> Signs:
        start, end = self.stretch(part)
        lower = self.page.text.lower
        if not self._says_what(start, end):
            return (False,) * 5
        word = _word(lower, start, end) is not None or bool(between(self.page.names, start, end))
        time = bool(between(self.page.times.found, start, end))
        word = word or self.page.text.fold[start] == '"'
        pairs = between(self.page.layout.pairs, start, end)
        form = any(pair.field.partition(".")[0] in _OF_FORMS for pair in pairs)
        who = bool(self._bodies(start, end)) or self._is_of_person(part)
        return self.sum_near(part), who, time, word, form

    def _is_of_person(self, part: Part) -> bool:
        """Whether a person's name stands below what an entry is called: `Isar på sjön`, `Ida Ek, Kode`."""
        lower = self.page.text.lower
        return any(names_person(lower[one.start : one.end]) for one in self.lines[part.first + 1 : part.stop])

    def points(self, part: Part) -> int:
        """How many of these signs an entry has."""
        return sum(self.signs(part))

    def _says_what(self, start: int, end: int) -> bool:
        """Whether an entry says more than when, where and how much."""
        said = (self.sums.all, self.page.times.found, self.page.places.found)
        sums = self.sums.between(start, start + 1)
        field = sums and _of_field(self.page.text.fold, sums[0][1], end)
        if field and not self._bodies(start, end):
            return False
        values = sum(min(v.end, end) - v.start for some in said for v in between(some, start, end))
        return end - start - values > _SHORTEST

    def says_what_for(self, part: Part) -> bool:
        """Whether an entry says more than who, when, where and how much."""
        start, end = self.stretch(part)
        said = (self.sums.all, self.page.times.found, self.page.places.found, self.page.organisations.found)
        taken = sorted((v.start, min(v.end, end)) for some in said for v in between(some, start, end))
        left, at = 0, start
        for first, last in [*taken, (end, end)]:
            left += max(0, first - at)
            at = max(at, last)
        return left > _WHAT_FOR

    def tells_nothing(self, part: Part, *, led: bool) -> bool:
        """Whether a part tells of several, or of none by itself and is no row that a line leads to."""
        start, end = self.stretch(part)
        lower, first = self.page.text.lower, self.lines[part.first]
        if (
            self.is_total(part)
            or self._says_none(first)
            or not (led or self.points(part))
            or any(count > 1 for count in counts(lower, start, end))
        ):
            return True
        return speaks_of_several(lower, start, first.end) is not None

    def is_total(self, part: Part) -> bool:
        """Whether an entry is the sum of the others: `Summa beviljade bidrag 299 900 kr`."""
        return _total(self.page.text.lower, self.lines[part.first].start) is not None

    def is_under_refusal(self, part: Part) -> bool:
        """Whether the last head above an entry says that those below it got nothing."""
        for line in reversed(self.lines[: part.first]):
            if line.fresh and not line.mark and line.kind is not Is.TEXT and not self.has_sum(line):
                return heads_refusals(self.page.text.lower, line.start, line.end) is not None
        return False

    def _says_none(self, line: Line) -> bool:
        """Whether a line says that there is none, or is a place with nothing beside it."""
        return self.page.text.lower.startswith(_NONE, line.start)

    def leads_on(self, part: Part) -> bool:
        """Whether a sentence of a part says that several projects get money."""
        lower, told = self.page.text.lower, between(self.page.sentences, *self.stretch(part))
        return any(speaks_of_several(lower, s.start, s.end) and granted(lower, s.start, s.end) for s in told)

    def are_led(self, parts: Sequence[Part]) -> bool:
        """Whether a line leads to one of some parts, and most do not begin with a number."""
        numbers = sum(self.page.text.fold[self.lines[part.first].start].isdigit() for part in parts)
        return 3 * numbers < len(parts) and any(self.lead(part.first) == _REACH for part in parts)

    def are_words(self, parts: Sequence[Part]) -> bool:
        """Whether most entries begin with more than one word."""
        fold = self.page.text.fold
        heads = [self.lines[part.first] for part in parts]
        several = sum(any(c in " -" for c in fold[line.start : line.end]) for line in heads)
        return 5 * several >= 3 * len(heads)

    def are_labels(self, parts: Sequence[Part]) -> bool:
        """Whether most entries begin with a label, which is then that of one form."""
        labels = {pair.label_start for pair in self.page.layout.pairs}
        return 2 * sum(self.lines[part.first].start in labels for part in parts) > len(parts)

    def are_one(self, parts: Sequence[Part]) -> bool:
        """Whether the entries begin alike, or all name one project."""
        lower = self.page.text.lower
        heads = {lower[self.lines[part.first].start : self.lines[part.first].end] for part in parts}
        texts = [lower[slice(*self.stretch(part))] for part in parts]
        named = any(all(name.value.name.lower() in text for text in texts) for name in self.page.names)
        return 2 * len(heads) < len(parts) or named

    def share_body(self, first: Part, second: Part) -> bool:
        """Whether two entries name the same body."""
        named = [
            {one.value.canonical for one in self._bodies(*self.stretch(part))} for part in (first, second)
        ]
        return bool(named[0] & named[1])

    def rubric(self, part: Part) -> Place | None:
        """The body that stands by itself above the items of a list."""
        for line in reversed(self.lines[: part.first]):
            if not line.mark and line.kind is not Is.PAIR and line.fresh:
                place = line.start, line.end
                return place if is_body(self.page, place) else None
        return None

    def under_rubric(self, first: int) -> bool:
        """Whether a line above an entry, with no more than a text between, is a rubric of projects."""
        above, lower = self.lines[max(0, first - _NEAR) : first], self.page.text.lower
        return any(line.fresh and is_rubric(lower[line.start : line.end]) for line in above)

    def counts(self, end: int) -> set[int]:
        """How many projects, applications or bodies are counted in a page up to a place."""
        return set(counts(self.page.text.lower, 0, end))

    def lead(self, first: int) -> int:
        """How much the lines above an entry say that several follow.

        3 where the line above says so and money is spoken of, 2 where it is said anywhere before,
        1 where projects are spoken of, 0 where nothing is said.
        """
        return self._lead(first)

    def asks_of(self, first: int) -> int:
        """How many of sum and body an entry has to have, if only a line that deals money out leads to it."""
        led = self.lead(first) == _REACH and first in self._dealt
        return 1 + SURELY - self._dealt[first] if led else 0

    def _read_lead(self, first: int) -> int:
        lower, start = self.page.text.lower, self.lines[first].start
        if is_of_others(lower[:start]):
            return 0
        top = " ".join(lower[one.start : one.end] for one in self.lines[:_TOP])
        for line in reversed(self.lines[max(0, first - _REACH) : first]):
            told = lower[line.start : line.end].rpartition(". ")[2]
            short = line.end - line.start <= _LONGEST_LEAD
            if short and leads(told, top, is_text=line.kind is Is.TEXT):
                return 3
            much = deals_below(told, top, is_text=line.kind is Is.TEXT) if short else 0
            if much and not self._names_one(first):
                self._dealt[first] = much
                return 3
            if line.kind is not Is.HEAD:
                break
        if says_of_several(lower, start) or any(map(speaks_of_several, self._again)):
            return 2
        heads = (line for line in self.lines[:first] if line.kind in {Is.HEAD, Is.RUBRIC})
        told_of = is_spoken_of(lower, start) or any(on_projects(lower, h.start) for h in heads)
        return 1 if told_of else 0
