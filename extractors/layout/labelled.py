"""The lines of a page with the label that each begins with."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.layout.label_words import label_by_words, reads_as
from extractors.layout.labels import (
    MEASURED,
    ROLES,
    TYPED,
    LabelMatch,
    Style,
    label_for,
    looks_like,
    match_label,
    match_unknown,
)
from extractors.layout.ladders import find_apart, find_rungs
from extractors.layout.lines import Line, furniture, split_lines
from extractors.layout.menu_words import (
    asks_who,
    before_payers,
    is_group,
    line_below,
    over_known,
    over_measured,
    over_value,
)
from extractors.layout.questions import may_stand_apart, read_question
from extractors.layout.runs import read_runs
from extractors.layout.schedules import find_schedules
from extractors.layout.section_words import LONGEST_HEADING, section_label
from extractors.text import Text, with_tabs

LONGEST_VALUE = 300
LONGEST_LISTED = 90
_LONGEST_QUESTION = 90
_HEADS_SUMS = frozenset({"budget.total", "budget.cost", "budget.other"})
"""Fields whose labels also head tables of costs: `Stödberättigande kostnader`."""

numbered = re.compile(
    r"(?:(?:§ ?\d{1,3}(?: [a-z](?= ))?|\d{1,2}(?:\.\d{1,2})*)[.)]?|[A-I](?:\d{1,2}[.)]?|[.)])) +(?=[A-ZÅÄÖ])"
).match
_sub_numbered = re.compile(r"\d{1,2}\.\d{1,2}\.? +(?=[A-ZÅÄÖ])").match
bulleted = re.compile(r"(?:[•·●▪*◦‣∙○■□➢✓✔➤] ?|[->→] )(?=[A-ZÅÄÖ])").match
_numbered_aim = re.compile(r"(?:Mål|Delmål|Effektmål|Projektmål|Resultatmål) ?\d{1,2} ?[:.-] ?(?=\S)").match
_first_line = re.compile(r"[A-ZÅÄÖ][^\d:.!?]{2,40}$").match
_second_line = re.compile(r"(?P<label>[a-zåäö(][^\n:]{1,40}?) {2,}(?P<value>\S[^\n]{0,60})$").match
_full_stop = re.compile(r"[a-zåäö)]{3}\. [A-ZÅÄÖ]").search
_stop = re.compile(r"[.;] (?=[A-ZÅÄÖ][a-zåäö]+ (?:[a-zåäö]+ )?\d)").finditer
_wide_gap = re.compile(r" {3,}(?=[A-ZÅÄÖ])").finditer
_words_and_sum = re.compile(
    r"(?P<label>[A-ZÅÄÖ][^\W\d][^\d:\n.!?]{1,50}+)(?<= )"
    r"(?P<sum>\d[\d .,]{2,14}+ ?(?:[a-zA-Z€]{1,8}(?: [a-zA-Z]{2,7})?)?)$"
).match


class LabelledLines:
    """The lines of one page: where they stand, which are furniture, which label each begins with."""

    def __init__(self, text: Text) -> None:
        self.fold, self.lower = with_tabs(text.document, text.fold, text.origin), text.lower
        self.lines = split_lines(text.fold)
        self.furniture = furniture(self.lower, self.lines)
        self.apart: frozenset[int] = frozenset()
        """The values that stand below an empty line, in a form that has one behind each label."""
        self.labels = self._match_labels()
        self.counts_items = False
        """Whether the numbers of lines count items of a list, and no sections."""

    def label_before(self, begin: int, colon: int, end: int) -> LabelMatch | None:
        """The longest label that ends at a colon inside a line, beginning with a capital.

        One that no row of the table lists must say by its words that its value is a sum.
        """
        starts = [
            n
            for n in range(max(begin, colon - 40), colon)
            if self.fold[n].isupper() or (n > begin and self.fold.startswith(", ", n - 2))
        ]
        for start in starts:
            if start > begin and self.fold[start - 1].isupper():
                continue
            match = match_label(self.fold, self.lower, start, end)
            if match is not None and match.style is Style.COLON and match.label_end <= colon < match.rest:
                return match
        for start in starts:
            label = label_by_words(self.fold[start:colon], self.fold[colon + 1 : end].lstrip())
            if label is not None and label.value == "amount":
                rest = colon + 1
                while rest < end and self.fold[rest] == " ":
                    rest += 1
                return LabelMatch(label, start, colon, rest, end, Style.COLON)
        return None

    def label_after_stop(self, start: int, end: int) -> tuple[int, LabelMatch] | None:
        """The first label of a sum or a time behind a full stop: `Åre IF. Bidrag 200 000 kr`."""
        for stop in _stop(self.fold, start, end):
            match = match_label(self.fold, self.lower, stop.end(), end, loose=True)
            if match is None or match.style is not Style.BARE or match.label is None:
                continue
            kind = match.label.value
            value = self.fold[match.rest : end].partition(". ")[0]
            if kind in MEASURED and reads_as(value, kind):
                return stop.start(), match
        return None

    def labels_after_gaps(self, start: int, end: int) -> Iterator[tuple[int, LabelMatch]]:
        """The labels behind wide gaps in a line, and the gaps: `Start  maj 2022     Slut  juni 2023`."""
        for gap in _wide_gap(self.fold, start, end):
            match = match_label(self.fold, self.lower, gap.end(), end) or self._label_by_words(gap.end(), end)
            if match is not None and match.style is not Style.LINE and not is_section(match):
                yield gap.start(), match

    def _match_labels(self) -> list[LabelMatch | None]:
        """The label of each line; a bare or unknown one only beside another line of a form."""
        found = self._first_labels()
        sure = read_runs(self.fold, self.lower, self.lines, self.furniture, found)
        firm = [m is not None and m.style is not Style.BARE and not is_section(m) for m in found]
        firm = [ok or n in sure or self._typed_bare(found[n]) for n, ok in enumerate(firm)]
        for n, match in enumerate(found):
            after = n > 0 and firm[n - 1]
            beside = after or (n + 1 < len(firm) and firm[n + 1])
            if match is not None and match.style is Style.BARE and not firm[n]:
                found[n] = match if beside and _short_value(match) else None
            elif match is None and after and not self.furniture[n]:
                counted = _sub_numbered(self.fold, self.lines[n].start, self.lines[n].end)
                begin = counted.end() if counted else self.lines[n].start
                unknown = match_unknown(self.fold, begin, self.lines[n].end)
                short = unknown is not None and _short_value(unknown) and not self._tells(unknown)
                found[n] = unknown if short else None
                firm[n] = found[n] is not None
            if found[n] is None and beside and not self.furniture[n]:
                found[n] = self._bare_by_words(self.lines[n])
            if found[n] is None and n > 1 and firm[n - 2] and not self.furniture[n]:
                found[n] = self._over_two_lines(n, found)
                firm[n] = found[n] is not None
        self._keep_groups(found, firm)
        if "tid" in self.lower or "fas" in self.lower or "etapp" in self.lower:
            found = self._with_phases(found)
        for n, rung in find_rungs(self.fold, self.lower, self.lines, self.furniture, found).items():
            found[n] = rung
        apart = find_apart(self.fold, self.lower, self.lines, self.furniture, found)
        for n, rung in apart.items():
            found[n] = rung
        self.apart = frozenset(n + 1 for n in apart)
        return found

    def _first_labels(self) -> list[LabelMatch | None]:
        """The label that each line has by itself."""
        found: list[LabelMatch | None] = []
        for n, line in enumerate(self.lines):
            below = line_below(self.fold, self.lines, n)
            if self.furniture[n] and over_measured(self.fold, self.lower, line, below):
                self.furniture[n] = False
            match = self._label_of(line) or self._question(n)
            mark = numbered(self.fold, line.start, line.end) if match is None else None
            if match is None and mark is None:
                match = over_known(self.fold, self.lower, line, below)
            if mark is not None:
                match = over_value(self.fold, self.lower, line._replace(start=mark.end()), below)
            match = self._fitting(match, below)
            if self.furniture[n]:
                # a footer has an organisation number, and so may the line that names the owner
                self.furniture[n] = match is None or not _names_body(match)
            found.append(None if self.furniture[n] or numbered_aim(self.fold, line) else match)
        return found

    def _fitting(self, match: LabelMatch | None, below: str) -> LabelMatch | None:
        """A label of its own line as the line below has it; none over a table that it is the heading of.

        Below `Medfinansiering` and `Bidrag` stands who gives how much.
        """
        if match is None or match.label is None or match.style is not Style.LINE or not below:
            return match
        label = label_for(match.label, below)
        heads = label.field in _HEADS_SUMS and self.fold[match.end - 1] not in ":?"
        if heads and not looks_like(below, label.value):
            return None
        return replace(match, label=label) if label is not match.label else match

    def _keep_groups(self, found: list[LabelMatch | None], firm: list[bool]) -> None:
        """Read `Målgrupp: ...` among the labels of a form as a line of it."""
        for n, match in enumerate(found):
            if match is not None and match.style is Style.COLON and is_group(match):
                beside = (n > 0 and firm[n - 1]) or (n + 1 < len(firm) and firm[n + 1])
                if beside and self.fold[match.end - 1] not in ".:" and _short_value(match):
                    found[n] = replace(match, label=None)

    def _with_phases(self, found: list[LabelMatch | None]) -> list[LabelMatch | None]:
        phases = find_schedules(self.fold, self.lower, self.lines, found)
        return [phases.get(n, match) for n, match in enumerate(found)] if phases else found

    def _label_of(self, line: Line) -> LabelMatch | None:
        """The label that a line begins with, also after a list mark or the number of a question."""
        plain = self.fold[line.start].isalpha() and self.fold[line.start + 1 : line.start + 2].isalpha()
        mark = None if plain else numbered(self.fold, line.start, line.end)
        opening = mark or (None if plain else bulleted(self.fold, line.start, line.end))
        if opening is None:
            match = match_label(self.fold, self.lower, line.start, line.end)
            match = match or self._label_by_words(line.start, line.end)
            return match or self._section(line.start, line.end)
        start = opening.end()
        match = match_label(self.fold, self.lower, start, line.end)
        if match is None:
            match = self._label_by_words(start, line.end)
            typed = match is not None and self._is_typed(match)
            return match if typed else self._section(start, line.end) if mark else None
        if match.style is Style.LINE:
            return match if mark else None
        return match if match.style in {Style.COLON, Style.DASH} and not is_section(match) else None

    def _tells(self, match: LabelMatch) -> bool:
        """Whether sentences stand behind words that no table knows for a label."""
        return self.fold[match.end - 1] == "." and _full_stop(self.fold, match.rest, match.end) is not None

    def _question(self, n: int) -> LabelMatch | None:
        """The label that a question is: `Vilka samarbetar ni med?` over the bodies."""
        start, end = self.lines[n].start, self.lines[n].end
        if self.fold.find("?", start, min(end, start + _LONGEST_QUESTION)) < 0:
            return None
        mark = numbered(self.fold, start, end)
        below = self.lines[n + 1] if n + 1 < len(self.lines) else None
        place = (below.start, below.end) if below else None
        match = read_question(self.fold, self.lower, mark.end() if mark else start, end, place)
        if match is None or match.style is not Style.LINE or below is None or not below.after_blank:
            return match
        return match if may_stand_apart(match) else None

    def _section(self, start: int, end: int) -> LabelMatch | None:
        """The heading of aims or results that a line is: `Det har vi uppnått hittills`."""
        colon = self.fold.find(": ", start, min(end, start + LONGEST_HEADING))
        if colon >= 0:
            label, rest = section_label(self.lower[start:colon]), colon + 2
            return LabelMatch(label, start, colon, rest, end, Style.COLON) if label else None
        label = section_label(self.lower[start:end]) if end - start <= LONGEST_HEADING else None
        return LabelMatch(label, start, end, end, end, Style.LINE) if label else None

    def _label_by_words(self, start: int, end: int) -> LabelMatch | None:
        """A label that no row of the table lists and whose words and value say what it feeds."""
        match = match_unknown(self.fold, start, end)
        if match is None or match.rest == match.end or _full_stop(self.fold, match.start, match.label_end):
            return None
        label = label_by_words(self.fold[match.start : match.label_end], self.fold[match.rest : match.end])
        return replace(match, label=label) if label else None

    def _bare_by_words(self, line: Line) -> LabelMatch | None:
        """`Sökt belopp 1 170 000 kronor` in a form without colons: words that ask for the sum behind them."""
        match = _words_and_sum(self.fold, line.start, line.end)
        label = label_by_words(match["label"], match["sum"]) if match else None
        if match is None or label is None or label.value != "amount":
            return None
        return LabelMatch(label, line.start, match.end("label") - 1, match.start("sum"), line.end, Style.BARE)

    def _over_two_lines(self, n: int, found: list[LabelMatch | None]) -> LabelMatch | None:
        """A label that goes on in a second line: `Upparbetat till och med` over `mars    2 mkr`."""
        line, above = self.lines[n], self.lines[n - 1]
        match = _second_line(self.fold, line.start, line.end)
        if match is None or line.after_blank or found[n - 1] is not None:
            return None
        words = self.fold[above.start : above.end]
        label = label_by_words(f"{words} {match['label']}", match["value"]) if _first_line(words) else None
        if label is None or label.value not in TYPED:
            return None
        return LabelMatch(label, line.start, match.end("label"), match.start("value"), line.end, Style.BARE)

    def _is_typed(self, match: LabelMatch) -> bool:
        """Whether a label by its words, behind a mark, has a sum, a time or a number as its value."""
        known = match.label is not None and match.label.value in TYPED
        return known and match.style is Style.COLON and ". " not in self.fold[match.start : match.label_end]

    def _typed_bare(self, match: LabelMatch | None) -> bool:
        """`Projekttid 2014-2016`: the value itself says that the words before it are a label."""
        if match is None or match.style is not Style.BARE or match.label is None:
            return False
        gap = self.fold[match.label_end : match.rest]
        typed = match.label.value in TYPED or len(gap) > 1 or "\t" in gap or before_payers(self.fold, match)
        return typed and match.end - match.rest < LONGEST_LISTED


def numbered_aim(fold: str, line: Line) -> "re.Match[str] | None":
    """`Delmål 2: ...` at the head of a line."""
    return _numbered_aim(fold, line.start, line.end) if fold[line.start] in "MDEPR" else None


def is_section(match: LabelMatch) -> bool:
    """Whether a label opens a section: `Bakgrund`."""
    return match.label is not None and match.label.value == "section"


def _names_body(match: LabelMatch) -> bool:
    known = match.label is not None and match.label.field in ROLES
    return known and match.style is Style.COLON


def _short_value(match: LabelMatch) -> bool:
    return match.end - match.rest < LONGEST_VALUE and not asks_who(match)
