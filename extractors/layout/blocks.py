"""The blocks of a page: furniture, pairs, headings, list items, quotes, paragraphs, each in its section."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from extractors.engine import Refused
from extractors.layout.columns import Row, find_columns
from extractors.layout.grid import Grid, find_grids
from extractors.layout.label_words import label_by_words
from extractors.layout.labels import (
    LabelMatch,
    Pair,
    Style,
    looks_like,
    match_label,
    match_unknown,
)
from extractors.layout.lines import Line, furniture, split_lines
from extractors.text import Text, with_tabs
from schemas import Reason


class Kind(StrEnum):
    """What a block is. Furniture is set apart, not deleted: offsets never change.

    - `furniture`: cookie notice, menu, print and share lines.
    - `pair`: a line of a form.
    - `heading`: the title of what follows.
    - `item`: an item of a list, without its mark.
    - `quote`: something a person says.
    - `paragraph`: running text.
    """

    FURNITURE = "furniture"
    PAIR = "pair"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    PARAGRAPH = "paragraph"


class Section(NamedTuple):
    """What a heading opens: its role by the label table ("" if none) and the heading's own span."""

    role: str = ""
    start: int = 0
    end: int = 0


class Block(NamedTuple):
    """A stretch of the page of one kind, without list mark or inline label (`start`, `end` in the fold)."""

    kind: Kind
    start: int
    end: int
    section: Section = Section()


@dataclass(frozen=True, slots=True)
class Layout:
    """The page in blocks and pairs, in the order of the page; labels without a value are refused."""

    blocks: tuple[Block, ...]
    pairs: tuple[Pair, ...]
    refused: tuple[Refused, ...]
    rows: tuple[tuple[int, int], ...] = ()
    """Where each row of a table stands, if the page has a table of projects."""


_MARK = r"[•·●▪◦‣∙○■□➢✓✔✅☑→➤►*¿]|-(?=[ a-zåäö])|(?:\(?\d{1,2}[.)]|[a-z]\))(?= )"
_marker = re.compile(rf"(?:{_MARK})[ ]*").match
_marker_or_paragraph = re.compile(rf"(?:{_MARK}|\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}\.?(?= +[A-ZÅÄÖ]))[ ]*").match
_numbered = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]? +(?=[A-ZÅÄÖ])").match
_says = re.compile(
    r",? (?:säger|berättar|menar|förklarar|konstaterar|tycker|understryker|fortsätter|tillägger|avslutar)\b"
).search
_numbered_aim = re.compile(r"(?:Mål|Delmål|Effektmål|Projektmål|Resultatmål) ?\d{1,2} ?[:.-] ?(?=\S)").match
_opens_aims = re.compile(
    r".{0,60}(?:mål|syft|förvänt|ska|skall|vill|avser)(?!\w*gr).{0,40}(?:att|ha|till|uppnå|vi)$",
    re.IGNORECASE,
).match
_aim_clause = re.compile(r"att \w").match
_says_something = re.compile(r"(?:[^\w-]|_)*+[\w-]").match
"""A value; dots to write on are none."""
_SENTENCE_ENDS = ".!;,"
_MANY = ("partner", "funder", "cofunder", "place")

_LONGEST_HEADING = 110
_MOST_HEADING_WORDS = 7
_HEADING_LINKS = frozenset({"för", "med", "i", "av", "hittills", "och", "från", "som", "efter", "till", "så"})
_LONGEST_VALUE = 300
_LONGEST_LISTED = 90


def read_layout(text: Text) -> Layout:
    """Read the blocks and pairs of a page."""
    return _Reader(text).read()


class _Reader:
    """One pass over the lines of one page; its state is where it stands and the open section."""

    def __init__(self, text: Text) -> None:
        self.fold, self.lower = with_tabs(text.document, text.fold, text.origin), text.lower
        self.lines = split_lines(text.fold)
        self.furniture = furniture(self.lower, self.lines)
        self.labels = self._match_labels()
        self.columns = find_columns(self.fold, self.lower, self.lines)
        self.grids = {grid.first: grid for grid in find_grids(self.fold, self.lower, self.lines)}
        self.rows: list[tuple[int, int]] = []
        self.blocks: list[Block] = []
        self.pairs: list[Pair] = []
        self.refused: list[Refused] = []
        self.section = Section()
        self.listed = False
        """Whether the open section has had a list item."""

    def read(self) -> Layout:
        index = 0
        while index < len(self.lines):
            index = self._read_line(index)
        return Layout(tuple(self.blocks), tuple(self.pairs), tuple(self.refused), tuple(self.rows))

    def _match_labels(self) -> list[LabelMatch | None]:
        """The label of each line; a bare or unknown one only beside another line of a form."""
        found: list[LabelMatch | None] = []
        for n, line in enumerate(self.lines):
            match = self._label_of(line)
            if self.furniture[n]:
                # a footer has an organisation number, and so may the line that names the owner
                self.furniture[n] = match is None or not self._names_body(match)
            aim = _numbered_aim(self.fold, line.start, line.end)
            found.append(None if self.furniture[n] or aim else match)
        firm = [m is not None and m.style is not Style.BARE and not self._is_section(m) for m in found]
        firm = [ok or self._typed_bare(m) for ok, m in zip(firm, found, strict=True)]
        for n, match in enumerate(found):
            after = n > 0 and firm[n - 1]
            beside = after or (n + 1 < len(firm) and firm[n + 1])
            if match is not None and match.style is Style.BARE and not firm[n]:
                found[n] = match if beside and self._short_value(match) else None
            elif match is None and after and not self.furniture[n]:
                unknown = match_unknown(self.fold, self.lines[n].start, self.lines[n].end)
                found[n] = unknown if unknown and self._short_value(unknown) else None
                firm[n] = found[n] is not None
        return found

    def _label_of(self, line: Line) -> LabelMatch | None:
        """The label that a line begins with, also after the number of a question: `3. Sökande: ...`."""
        number = _numbered(self.fold, line.start, line.end)
        if number is None:
            match = match_label(self.fold, self.lower, line.start, line.end)
            return match or self._label_by_words(line)
        match = match_label(self.fold, self.lower, number.end(), line.end)
        if match is None or match.style is Style.LINE:
            return match
        return match if match.style is Style.COLON and not self._is_section(match) else None

    def _label_by_words(self, line: Line) -> LabelMatch | None:
        """A label that no row of the table lists and whose words and value say what it feeds."""
        match = match_unknown(self.fold, line.start, line.end)
        if match is None or match.rest == match.end:
            return None
        label = label_by_words(self.fold[match.start : match.label_end], self.fold[match.rest : match.end])
        return replace(match, label=label) if label else None

    @staticmethod
    def _names_body(match: LabelMatch) -> bool:
        known = match.label is not None and match.label.field in {"owner", "partner", "funder", "cofunder"}
        return known and match.style is Style.COLON

    @staticmethod
    def _is_section(match: LabelMatch) -> bool:
        return match.label is not None and match.label.value == "section"

    def _typed_bare(self, match: LabelMatch | None) -> bool:
        """`Projekttid 2014-2016`: the value itself says that the words before it are a label."""
        if match is None or match.style is not Style.BARE or match.label is None:
            return False
        gap = self.fold[match.label_end : match.rest]
        typed = (
            match.label.value in {"amount", "period", "count", "identifier"} or len(gap) > 1 or "\t" in gap
        )
        return typed and match.end - match.rest < _LONGEST_LISTED

    def _short_value(self, match: LabelMatch) -> bool:
        return match.end - match.rest < _LONGEST_VALUE

    def _read_line(self, index: int) -> int:
        line, match = self.lines[index], self.labels[index]
        if index in self.grids:
            return self._read_grid(self.grids[index])
        if index in self.columns:
            return index + self._read_row(self.columns[index])
        if self.furniture[index]:
            self.blocks.append(Block(Kind.FURNITURE, line.start, line.end))
            return index + 1
        if match is not None:
            if self._is_section(match):
                self._open_section(match, line)
                return index + 1
            if match.style is not Style.LINE:
                self._add_line_pairs(match)
                return index + 1
            after = self._read_value_lines(index, match)
            if after > index:
                return after
        self._add_text(index, line)
        return index + 1

    def _read_row(self, row: Row) -> int:
        """Read a row of a form in two columns; return how many lines it takes."""
        label = LabelMatch(row.label, row.start, row.end, row.end, row.end, Style.CELL)
        if row.label is not None and row.label.value == "section" and row.values:
            section = Section(row.label.field.removeprefix("section."), row.start, row.end)
            self.blocks.extend(Block(Kind.PARAGRAPH, *value, section) for value in row.values)
            return row.lines
        self.blocks.append(Block(Kind.PAIR, row.start, row.end))
        for start, end in row.values:
            self._add_pair(label, start, end)
            self.blocks.append(Block(Kind.PAIR, start, end))
        if not row.values:
            self._refuse_empty(label)
        return row.lines

    def _read_grid(self, grid: Grid) -> int:
        self._open(Section())
        header = self.lines[grid.first]
        self.blocks.append(Block(Kind.HEADING, header.start, header.end))
        for row in grid.rows:
            self.pairs.extend(row)
            self.blocks.extend(Block(Kind.PAIR, pair.start, pair.end) for pair in row)
            self.rows.append((row[0].start, row[-1].end))
        return grid.last + 1

    def _open_section(self, match: LabelMatch, line: Line) -> None:
        role = match.label.field.removeprefix("section.") if match.label else ""
        if match.style is Style.COLON:
            # "Bakgrund: Med anledning av ...": the label opens the paragraph that it stands in
            section = Section(role, line.start, match.label_end)
            self.blocks.append(Block(Kind.PARAGRAPH, match.rest, line.end, section))
            return
        self._open(Section(role, line.start, line.end))
        self.blocks.append(Block(Kind.HEADING, line.start, line.end, self.section))

    def _open(self, section: Section) -> None:
        self.section, self.listed = section, False

    def _add_line_pairs(self, match: LabelMatch) -> None:
        """Add the pair of a line, and further ones where known labels with a colon follow on the line."""
        start, rest = match, match.rest
        if match.style is Style.COLON:
            position = self.fold.find(":", rest, match.end)
            while position >= 0:
                further = self._label_before(rest, position, match.end)
                if further is not None:
                    self._add_pair(start, rest, further.start)
                    start, rest = further, further.rest
                position = self.fold.find(":", position + 1, match.end)
        self._add_pair(start, rest, match.end)
        self.blocks.append(Block(Kind.PAIR, match.start, match.end))

    def _label_before(self, begin: int, colon: int, end: int) -> LabelMatch | None:
        """The longest label that ends at a colon inside a line, beginning with a capital.

        One that no row of the table lists must say by its words that its value is a sum.
        """
        starts = [n for n in range(max(begin, colon - 40), colon) if self.fold[n].isupper()]
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

    def _add_pair(self, match: LabelMatch, start: int, end: int) -> None:
        while end > start and self.fold[end - 1] in " ,;|\t":
            end -= 1
        if end > start and _says_something(self.fold, start, end):
            label = match.label or label_by_words(
                self.fold[match.start : match.label_end], self.fold[start:end]
            )
            self.pairs.append(Pair(label, match.start, match.label_end, start, end, match.style, match.unit))
        else:
            self._refuse_empty(match)

    def _refuse_empty(self, match: LabelMatch) -> None:
        self.refused.append(Refused(match.start, match.label_end, Reason.EMPTY_LABEL, "label.empty"))

    def _read_value_lines(self, index: int, match: LabelMatch) -> int:
        """Read the values under a label on a line of its own; return the next line, `index` if it is none."""
        colon = self.fold[match.end - 1] == ":"
        first = index + 1
        if first >= len(self.lines) or self.labels[first] is not None or self.furniture[first]:
            following = self.labels[first] if first < len(self.lines) else None
            if not colon and (following is None or self._is_section(following)):
                return index
            self._refuse_empty(match)
            self.blocks.append(Block(Kind.PAIR, match.start, match.end))
            return index + 1
        values = self._item_values(first) or self._plain_values(first, match, colon)
        if not values:
            return index
        self._open(Section())
        self.blocks.append(Block(Kind.PAIR, match.start, match.end))
        for start, end in values:
            self._add_pair(match, start, end)
            self.blocks.append(Block(Kind.PAIR, start, end))
        return first + len(values)

    def _item_values(self, first: int) -> list[tuple[int, int]]:
        values: list[tuple[int, int]] = []
        for line in self.lines[first:]:
            mark = _marker(self.fold, line.start, line.end)
            if mark is None or line.end - mark.end() > _LONGEST_VALUE or mark.end() == line.end:
                break
            values.append((mark.end(), line.end))
        return values

    def _plain_values(self, first: int, match: LabelMatch, colon: bool) -> list[tuple[int, int]]:
        """The line after the label; for fields with many values the short lines that follow it too."""
        line = self.lines[first]
        kind = match.label.value if match.label else "text"
        length = line.end - line.start
        if not looks_like(self.fold[line.start : line.end], kind):
            return []
        if not colon and (line.after_blank or length > _LONGEST_LISTED or match.label is None):
            return []
        if length > _LONGEST_VALUE or (length > _LONGEST_LISTED and kind not in {"text", "organisation"}):
            return []
        values = [(line.start, line.end)]
        if match.label is None or not match.label.field.startswith(_MANY):
            return values
        for n in range(first + 1, len(self.lines)):
            line = self.lines[n]
            text = self.fold[line.start : line.end]
            if line.after_blank or self.labels[n] is not None or self.furniture[n] or text[-1] in ".:":
                break
            if len(text) > _LONGEST_LISTED or not looks_like(text, kind):
                break
            values.append((line.start, line.end))
        return values

    def _add_text(self, index: int, line: Line) -> None:
        aim = _numbered_aim(self.fold, line.start, line.end)
        if aim is not None:
            section = self.section if self.section.role else Section("target", line.start, aim.end())
            self.blocks.append(Block(Kind.ITEM, aim.end(), line.end, section))
            return
        mark = _marker_or_paragraph(self.fold, line.start, line.end)
        if mark is not None and mark.end() < line.end and not self._is_numbered_heading(index, line):
            speech = self.fold[line.start] == "-" and _says(self.lower, line.start, line.end)
            kind = Kind.QUOTE if speech else Kind.ITEM
            self.listed = self.listed or kind is Kind.ITEM
            self.blocks.append(Block(kind, mark.end(), line.end, self.section))
            return
        if self.section.role == "target" and _aim_clause(self.fold, line.start, line.end):
            self.listed = True
            self.blocks.append(Block(Kind.ITEM, line.start, line.end, self.section))
            return
        if line.after_blank and self.listed and self.fold[self.section.end - 1] == ":":
            self.section = Section()  # "Resultat:" opens its list and nothing after it
        if self._read_fact_block(line):
            return
        opening = self._section_by_opening(line) or self._section_by_items(index, line)
        if opening is not None:
            self._open(opening)
        elif self._is_heading(index, line):
            self._open(self._section_by_words(line) or Section("", line.start, line.end))
        else:
            self.blocks.append(Block(Kind.PARAGRAPH, line.start, line.end, self.section))
            return
        self.blocks.append(Block(Kind.HEADING, line.start, line.end, self.section))

    def _read_fact_block(self, line: Line) -> bool:
        """Read the labels inside a paragraph: `... over gränsen. Projektägare: A Beviljat EU-stöd: 2 mkr`."""
        found: list[LabelMatch] = []
        colon = self.fold.find(":", line.start, line.end)
        while colon >= 0:
            match = self._label_before(found[-1].rest if found else line.start, colon, line.end)
            if match is not None and not self._is_section(match):
                found.append(match)
            colon = self.fold.find(":", colon + 1, line.end)
        if len(found) < 2:
            return False
        if found[0].start > line.start:
            self.blocks.append(Block(Kind.PARAGRAPH, line.start, found[0].start, self.section))
        stops = [*(match.start for match in found[1:]), line.end]
        for match, stop in zip(found, stops, strict=True):
            self._add_pair(match, match.rest, stop)
        self.blocks.append(Block(Kind.PAIR, found[0].start, line.end))
        return True

    def _section_by_opening(self, line: Line) -> Section | None:
        """`Syftet med förstudien är:` opens the section that its first word names."""
        if line.end - line.start > _LONGEST_HEADING or self.fold[line.end - 1] != ":":
            return None
        words = self.fold[line.start : line.end - 1].split(" ")
        for count in range(min(3, len(words)), 0, -1):
            stop = line.start + len(" ".join(words[:count]))
            match = match_label(self.fold, self.lower, line.start, stop)
            if match is not None and match.label is not None and match.label.value == "section":
                return Section(match.label.field.removeprefix("section."), line.start, line.end)
        return None

    def _section_by_items(self, index: int, line: Line) -> Section | None:
        """`När projektet är slut ska vi ha`, `Projektets mål är att` right over the items of a list."""
        following = self.lines[index + 1] if index + 1 < len(self.lines) else None
        if following is None or not _opens_aims(self.fold, line.start, line.end):
            return None
        start, end = following.start, following.end
        if _marker(self.fold, start, end) is None and _aim_clause(self.fold, start, end) is None:
            return None
        return Section("target", line.start, line.end)

    def _section_by_words(self, line: Line) -> Section | None:
        """`Mål för projektet` and `Resultat hittills` open the section that their first word names."""
        words = self.fold[line.start : line.end].rstrip(" :?").split(" ")
        for count in range(min(3, len(words) - 1), 0, -1):
            if len(words) > _MOST_HEADING_WORDS or words[count].lower() not in _HEADING_LINKS:
                continue
            stop = line.start + len(" ".join(words[:count]))
            match = match_label(self.fold, self.lower, line.start, stop)
            if match is not None and match.label is not None and self._is_section(match):
                return Section(match.label.field.removeprefix("section."), line.start, line.end)
        return None

    def _is_numbered_heading(self, index: int, line: Line) -> bool:
        """`4. Ekonomi` alone over a text; with the next number below it, it is an item of a list."""
        if _numbered(self.fold, line.start, line.end) is None or not self._is_heading(index, line):
            return False
        following = self.lines[index + 1] if index + 1 < len(self.lines) else line
        return _marker_or_paragraph(self.fold, following.start, following.end) is None or following is line

    def _is_heading(self, index: int, line: Line) -> bool:
        length = line.end - line.start
        if length > _LONGEST_HEADING or self.fold[line.end - 1] in _SENTENCE_ENDS:
            return False
        if not (
            self.fold[line.start].isupper()
            or self.fold[line.start] in "\"'"
            or self.fold[line.start].isdecimal()
        ):
            return False
        if not (line.after_blank or index == 0 or self.furniture[index - 1]):
            return False
        following = self.lines[index + 1] if index + 1 < len(self.lines) else None
        return following is None or following.after_blank or following.end - following.start > length
