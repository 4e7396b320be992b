"""Rows of a list cut into cells: who, what, how much, when, a number, where marks or lines part them.

What parts the cells is what parts them in the other rows too: `Ekby IF - Ljus i spåret, 18 400 kr` is cut at
the dash where most rows have one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import combinations, pairwise

from extractors.grammar.amounts import MAYBE_SUMS
from extractors.layout import sentences
from extractors.list_rows import Row
from extractors.page import Page
from extractors.row_shapes import Cell, Cut, Place, with_places
from extractors.text import with_tabs
from extractors.verbs import is_finite
from extractors.whereabouts import Stretches, between

_STRONG = r" *\t[ \t]*| {2,}| ?\| ?| ?; ?|(?<=\w\") (?=[A-ZÅÄÖ])"
_RUN = r"drivs|drivas|drevs|ägs|ägas|leds|ledas|leddes|genomförs|genomfördes|samordnas|arrangeras|anordnas"
_RUN_BY = rf",? (?:(?:som|vilken|vilket) )?(?:ska )?(?:{_RUN}) (?=av |i regi av )"
_WEAK = {
    "run": _RUN_BY,
    "dash": r" -{1,2}(?= )",
    "colon": r":(?= )",
    "comma": r",(?= )",
    "stop": r"\.(?= )",
    "bracket": r" \(|\)",
    "for": r" (?=för |till (?:projektet|förstudien) )",
    "of": r" (?=av )",
    "last": r"[.,:;] (?=[A-ZÅÄÖ][^\n.,:;]{2,80}$)",
}
_ONCE = frozenset({"run", "for", "of"})
_MOSTLY = 0.66
_MOST_TEXTS = 4
_words_of_sum = re.compile(
    r"(?:[\s,.:;()=-]|(?:i|på|med|om|till|upp|ca|cirka|drygt|knappt|högst|har|får|fick|fått|erhåller"
    r"|bevilja(?:s|de|des|t|ts|d)|tilldela(?:s|des|t|ts)|belopp(?:et)?|(?:projekt)?bidrag(?:et)?"
    r"|(?:projekt)?stöd(?:et)?|summan?|medel|anslag|total(?:t|budget|summa|kostnad)?|budget|av|beslutat|sammanlagt|kr|kronor)(?!\w))*+",
    re.IGNORECASE,
)
_number = re.compile(
    r"(?:(?:dnr|diarienr|diarienummer|ärende|ärendenummer|projektnr|projektnummer|nr|journalnr)\.?:? ?)?"
    r"(?P<number>(?:[A-ZÅÄÖ]{1,6}[ -]?)?\d{2,4}[-/:.]\d{1,6}(?:[-/:.]\d{1,6})?|[A-ZÅÄÖ]{1,5}[ -]?\d{3,8}"
    r"|\d{4,8}-\d{1,6})[,:]?",
    re.IGNORECASE,
).fullmatch
_number_before = re.compile(
    r"(?:[Dd]nr\.?:? )?(?!(?:19|20)\d\d ?- ?(?:19|20)?\d\d |0)"
    r"(?P<number>(?=[\w/:.-]*\d{3})[\w/:.-]{5,20}):? +(?=[\"A-ZÅÄÖ])"
).match
_day = re.compile(r"(?:19|20)\d\d-\d\d-\d\d").fullmatch
_lead = re.compile(
    r"(?P<word>(?:för|till|i regi av|av|åt|från|avseende|gällande|som)(?!\w))? ?"
    r"(?:(?:[Pp]rojektnamn|[Tt]itel): ?|(?:[Pp]rojekt(?:et)?|[Ff]örstudien|[Ss]atsningen)(?!\w):? ?)?"
)
says_run_by = re.compile(_RUN_BY).search
_gets = re.compile(
    r" (?:får|fick|har fått|erhåller|beviljas|beviljades|har beviljats|tilldelas|tilldelades|har tilldelats)$"
).search
_edge = " ,.:;-|\t("
_abbreviated = (" för.", " m.m.", " m.fl.", " f.d.")
_LONGEST, _FEWEST_WORDS = 140, 6


class Cutter:
    """Cuts the rows of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.fold = with_tabs(page.text.document, page.text.fold, page.text.origin)
        self.lower = page.text.lower
        amounts = page.amounts
        maybe = [one for one in amounts.refused if one.reason in MAYBE_SUMS]
        self.sums = sorted([(a.start, a.end) for a in amounts.found] + [(a.start, a.end) for a in maybe])
        self._refused = {one.start for one in maybe}

    @cached_property
    def _held(self) -> Stretches:
        """What no mark cuts: sums, bodies, words in quotes."""
        taken = list(self.sums)
        taken += [(b.start, b.end) for b in self.page.organisations.found if not b.value.generic]
        kept: list[Place] = []
        for start, end in sorted(taken):
            if not kept or start >= kept[-1][1]:
                kept.append((start, end))
        return Stretches(kept)

    def cut(self, run: Sequence[Row]) -> list[Cut] | None:
        """The rows of a run cut at the marks that most of them share; None where they have no one shape."""
        lines = [[(line.start, line.end) for line in row] for row in run]
        text = [self.fold[row[0].start : row[-1].end] for row in run]
        common = [
            name
            for name, mark in _WEAK.items()
            if sum(bool(re.search(mark, t)) for t in text) >= _MOSTLY * len(run)
        ]
        best: tuple[tuple[int, int], list[Cut]] | None = None
        for count in range(min(len(common), 3) + 1):
            for marks in combinations(common, count):
                cuts = with_places([self._row(row, marks) for row in lines])
                shape, number = Counter(cut.shape for cut in cuts).most_common(1)[0]
                if number < _MOSTLY * len(run) or not 0 < shape.count("t") <= _MOST_TEXTS:
                    continue
                rank = (self._worth(shape, cuts), number)
                if best is None or rank > best[0]:
                    best = rank, cuts
        return best[1] if best else None

    @staticmethod
    def _worth(shape: str, cuts: Sequence[Cut]) -> int:
        """Two texts are better than one, more than two only where nothing else parts them."""
        texts, kinds = shape.count("t"), sum(shape.count(kind) for kind in "SPNL")
        small = sum(
            1
            for cut in cuts
            if cut.shape == shape
            and any(c.kind == "t" and not c.lead and c.end - c.start < 3 for c in cut.cells)
        )
        return 4 * kinds + min(texts, 2) * 2 - max(0, texts - 2) - (6 if small * 4 > len(cuts) else 0)

    def _row(self, lines: Sequence[Place], marks: Sequence[str]) -> Cut:
        pattern = re.compile("|".join([_STRONG, *(f"(?P<{name}>{_WEAK[name]})" for name in marks)]))
        cells: list[Cell] = []
        parts: list[Place] = []
        shape: list[str] = []
        once: set[str] = set()
        for n, (start, end) in enumerate(lines):
            if n and shape and shape[-1] not in "x/":
                shape.append("/")
            for first, last in self._sentences(start, end, n):
                if first < 0:
                    cells.append(Cell(-first, last, "x"))
                    parts.append((-first, last))
                    continue
                for piece in self._pieces(pattern, first, last, once):
                    found = list(self._cells(*piece))
                    if found:
                        parts.append(piece)
                    cells.extend(found)
                    shape.extend(cell.kind for cell in found)
        return Cut(tuple(cells), tuple(parts), "".join(shape).rstrip("/x").replace("x", ""))

    def _sentences(self, start: int, end: int, line: int) -> Iterator[Place]:
        """What of a line is to be cut, and the running text behind it (its start below zero)."""
        told = sentences(self.fold, start, end)
        for n, (first, last) in enumerate(told):
            text = self.fold[first:last]
            words = text.split()
            is_sum = any(first <= a < last for a, _ in self._sums_in(first, last))
            verb = any(is_finite(word.lower()) for word in words)
            least = 2 if verb or (line and not n) else _FEWEST_WORDS
            clause = text[-1] in ".!" and len(words) >= least
            body = any(b.end >= last - 1 for b in between(self.page.organisations.found, first, first + 1))
            if (n or line) and clause and not is_sum and not body:
                yield start, told[n - 1][1] if n else start
                yield -first, end
                return
        yield start, end

    def _pieces(self, pattern: "re.Pattern[str]", start: int, end: int, once: set[str]) -> Iterator[Place]:
        first = start
        quoted = self.fold.count('"', start, end) > 1
        for match in pattern.finditer(self.fold, start, end):
            name = match.lastgroup or ""
            held = self._held.hold(match.start()) if name else self._in_sum(match.start())
            if name in once or held or (quoted and self._in_quotes(start, match.start(), end)):
                continue
            if name in _ONCE:
                once.add(name)
            if match.start() > first:
                yield first, match.start()
            first = match.end()
        if first < end:
            yield first, end

    def _in_sum(self, place: int) -> bool:
        return any(start <= place < end for start, end in self._sums_in(place - 30, place + 1))

    def _in_quotes(self, start: int, place: int, end: int) -> bool:
        return self.fold.count('"', start, place) % 2 == 1 and self.fold.find('"', place, end) >= 0

    def _sums_in(self, start: int, end: int) -> list[Place]:
        found = between(self.page.amounts.found, start, end)
        refused = between(self.page.amounts.refused, start, end)
        return sorted(
            [(a.start, a.end) for a in found]
            + [(a.start, a.end) for a in refused if a.start in self._refused]
        )

    def _cells(self, start: int, end: int) -> Iterator[Cell]:
        """The cells of a part: the sum in it, and what stands before and behind."""
        for first, last in self._sums_in(start, end):
            whole = (end - start) - (last - first)
            if first in self._refused and whole > 2 and not self.lower[first:last].endswith(("n", "r")):
                continue  # a number; `2 miljoner` is a sum
            glue = _words_of_sum.match(self.fold, start, first)
            if glue is None or glue.end() < first:
                for cell in self._text(start, first):
                    pays = cell.end == first - 1 and is_finite(
                        self.lower[start : cell.end].rpartition(" ")[2]
                    )
                    yield replace(cell, kind="v") if pays else cell  # `Ekby IF lägger 20 000 kr`
            yield Cell(first, last, "S")
            start = last
        glue = _words_of_sum.match(self.fold, start, end)
        if glue is None or glue.end() < end:
            yield from self._text(start, end)

    def _text(self, start: int, end: int) -> Iterator[Cell]:
        fold = self.fold
        while start < end and fold[start] in " ,.:;-|\t()":
            start += 1
        while end > start and fold[end - 1] in _edge and not fold.endswith(_abbreviated, start, end):
            end -= 1
        if fold.endswith(")", start, end) and "(" not in fold[start:end]:
            end -= 1
        if not any(c.isalnum() for c in fold[start:end]):
            return
        gets = _gets(fold, start, end)
        end = gets.start() if gets else end
        if self._is_place(start, end):
            yield Cell(start, end, "L")
            return
        number = _number(fold, start, end)
        if number is not None and _day(number["number"]) is None and not self._is_time(start, end):
            yield Cell(*number.span("number"), "N")
            return
        if self._is_time(start, end):
            yield Cell(start, end, "P")
            return
        before = _number_before(fold, start, end)
        if before is not None and _day(before["number"]) is None:
            yield Cell(*before.span("number"), "N")
            start = before.end()
        lead = _lead.match(fold, start, end)
        word = (lead["word"] or "") if lead else ""
        first = lead.end() if lead and lead.end() < end else start
        kind = "v" if self._is_told(first, end) else "t"
        yield Cell(first, end, kind, word or ("för" if first > start else ""), gets is not None)

    def _is_told(self, start: int, end: int) -> bool:
        """Whether a text is too long for a name, or a clause."""
        words = self.lower[start:end].split()
        told = (word for before, word in pairwise(["", *words]) if before != "att")
        return end - start > _LONGEST or (len(words) >= _FEWEST_WORDS and any(map(is_finite, told)))

    def _is_place(self, start: int, end: int) -> bool:
        places = between(self.page.places.found, start, start + 1)
        bodies = between(self.page.organisations.found, start, start + 1)
        return bool(places) and places[0].end >= end and not (bodies and bodies[0].end >= end)

    def _is_time(self, start: int, end: int) -> bool:
        times = between(self.page.times.found, start, end)
        return any(t.start <= start + 1 and t.end >= end - 1 for t in times)
