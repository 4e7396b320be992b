"""The reader of a page: from its lines to its blocks and pairs."""

from extractors.engine import Refused
from extractors.layout.bare_lists import list_length
from extractors.layout.blocks import Block, Kind, Layout, Section
from extractors.layout.boxes import answers
from extractors.layout.columns import Row, find_columns
from extractors.layout.grid import Grid, find_grids
from extractors.layout.headings import (
    aim_clause,
    counts_items,
    is_heading,
    is_numbered_heading,
    is_speech,
    marker_or_paragraph,
    prose_blocks,
    section_by_items,
    section_by_opening,
    section_by_words,
    section_over_list,
)
from extractors.layout.label_values import (
    goes_on,
    is_told,
    labels_inside,
    value_end,
    values_below,
    values_by_country,
)
from extractors.layout.label_words import label_by_words
from extractors.layout.labelled import LONGEST_VALUE, LabelledLines, is_section, numbered_aim
from extractors.layout.labels import LabelMatch, Pair, Style, label_for
from extractors.layout.lines import Line
from extractors.layout.section_words import section_label
from extractors.text import Text
from schemas import Reason


def read_layout(text: Text) -> Layout:
    """Read the blocks and pairs of a page."""
    return _Reader(text).read()


class _Reader:
    """One pass over the lines of one page; its state is where it stands and the open section."""

    def __init__(self, text: Text) -> None:
        self.page = LabelledLines(text)
        self.page.counts_items = counts_items(self.page)
        self.fold, self.lower, self.lines = self.page.fold, self.page.lower, self.page.lines
        self.furniture, self.labels = self.page.furniture, self.page.labels
        self.columns = find_columns(self.fold, self.lower, self.lines)
        self.grids = {grid.first: grid for grid in find_grids(self.fold, self.lower, self.lines)}
        self.rows: list[tuple[int, int]] = []
        self.blocks: list[Block] = []
        self.pairs: list[Pair] = []
        self.refused: list[Refused] = []
        self.section = Section()
        self.listed = False
        """Whether the open section has had a list item."""
        self.brief = False
        """Whether the open section has a heading of a few words of its own: it has one paragraph or list."""

    def read(self) -> Layout:
        index = 0
        while index < len(self.lines):
            index = self._read_line(index)
        return Layout(tuple(self.blocks), tuple(self.pairs), tuple(self.refused), tuple(self.rows))

    def _read_line(self, index: int) -> int:
        line, match = self.lines[index], self.labels[index]
        if index in self.grids:
            return self._read_grid(self.grids[index])
        if index in self.columns:
            return index + self._read_row(self.columns[index])
        if self.furniture[index]:
            self.blocks.append(Block(Kind.FURNITURE, line.start, line.end))
            return index + 1
        after = self._read_head(index, line, match)
        if after > index:
            return after
        items = self._count_items(index)
        for item in self.lines[index : index + items]:
            self.listed = True
            self.blocks.append(Block(Kind.ITEM, item.start, item.end, self.section))
        if items:
            return index + items
        self._add_text(index, line)
        return index + 1

    def _read_head(self, index: int, line: Line, match: LabelMatch | None) -> int:
        """Read a line that opens a list, a section or its values; return the next line, `index` if none."""
        over = None if match and match.label else section_over_list(self.page, index, line)
        if over is not None:
            self._open_at_end(line, over)
            return index + 1
        if match is None:
            return index
        if is_section(match):
            self._open_section(match, line)
            return index + 1
        if match.style is not Style.LINE:
            self._add_line_pairs(match)
            return index + 1 + self._add_values(match, goes_on(self.page, index, match))
        return self._read_value_lines(index, match)

    def _count_items(self, index: int) -> int:
        """How many lines from one on are a list without marks, right below a heading of aims or results."""
        opens = self.blocks and self.blocks[-1].end == self.section.end
        if not opens or self.section.role not in {"target", "achieved"}:
            return 0
        if marker_or_paragraph(self.fold, self.lines[index].start, self.lines[index].end):
            return 0
        return list_length(self.fold, self.lines, self.labels, self.furniture, index)

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
            states = role in {"target", "achieved"} and not self._has_sentences(match.rest, line.end)
            self.blocks.append(Block(Kind.ITEM if states else Kind.PARAGRAPH, match.rest, line.end, section))
            return
        self._open(Section(role, line.start, line.end))
        self.brief = match.label is not None and not match.label.text
        self.blocks.append(Block(Kind.HEADING, line.start, line.end, self.section))

    def _has_sentences(self, start: int, end: int) -> bool:
        """Whether a value is running text: of more than one sentence, or a long one."""
        return end - start > LONGEST_VALUE or ". " in self.fold[start:end]

    def _open(self, section: Section) -> None:
        self.section, self.listed, self.brief = section, False, False

    def _add_line_pairs(self, match: LabelMatch) -> None:
        """Add the pair of a line, and further ones where known labels with a colon follow on the line."""
        if is_told(self.fold, match):
            self.blocks.append(Block(Kind.PARAGRAPH, match.rest, match.end, self.section))
            return
        start, rest = match, match.rest
        if match.style is Style.COLON:
            position = self.fold.find(":", rest, match.end)
            while position >= 0:
                further = self.page.label_before(rest, position, match.end)
                if further is not None:
                    self._add_pair(start, rest, further.start)
                    start, rest = further, further.rest
                position = self.fold.find(":", position + 1, match.end)
        for stop, further in self.page.labels_after_gaps(rest, match.end):
            self._add_pair(start, rest, stop)
            start, rest = further, further.rest
        self._add_pair(start, rest, match.end)
        self.blocks.append(Block(Kind.PAIR, match.start, match.end))

    def _add_values(self, match: LabelMatch, values: list[tuple[int, int]]) -> int:
        """Add the values of a label on lines of their own; return how many."""
        for start, end in values:
            self._add_pair(match, start, end)
            self.blocks.append(Block(Kind.PAIR, start, end))
        return len(values)

    def _add_pair(self, match: LabelMatch, start: int, end: int) -> None:
        end = value_end(self.fold, match, start, end)
        if further := self.page.label_after_stop(start, end):
            stop, other = further
            self._add_pair(match, start, stop)
            if self.page.label_after_stop(other.rest, end) is None:
                end = other.rest + len(self.fold[other.rest : end].partition(". ")[0])
            self._add_pair(other, other.rest, end)
            return
        given = answers(self.fold, start, end)
        if given and given != [(start, end)]:
            for answer in given:
                self._add_pair(match, *answer)
        elif given:
            said = self.fold[start:end]
            label = match.label or label_by_words(self.fold[match.start : match.label_end], said)
            label = label and label_for(label, said)
            self.pairs.append(Pair(label, match.start, match.label_end, start, end, match.style, match.unit))
        else:
            self._refuse_empty(match)

    def _refuse_empty(self, match: LabelMatch) -> None:
        self.refused.append(Refused(match.start, match.label_end, Reason.EMPTY_LABEL, "label.empty"))

    def _read_value_lines(self, index: int, match: LabelMatch) -> int:
        """Read the values under a label on a line of its own; return the next line, `index` if it is none."""
        colon = self.fold[match.end - 1] in ":?"
        first = index + 1
        by_country = values_by_country(self.page, first, match)
        if by_country:
            self.blocks.append(Block(Kind.PAIR, match.start, match.end))
            return first + self._add_values(match, by_country)
        if first >= len(self.lines) or self.labels[first] is not None or self.furniture[first]:
            following = self.labels[first] if first < len(self.lines) else None
            if not colon and (following is None or is_section(following)):
                return index
            self._refuse_empty(match)
            self.blocks.append(Block(Kind.PAIR, match.start, match.end))
            return index + 1
        values = values_below(self.page, first, match, colon=colon)
        if not values:
            return index
        self._open(Section())
        self.blocks.append(Block(Kind.PAIR, match.start, match.end))
        return first + self._add_values(match, values)

    def _add_text(self, index: int, line: Line) -> None:
        aim = numbered_aim(self.fold, line)
        if aim is not None:
            own = self.section.role in {"target", "achieved"}
            section = self.section if own else Section("target", line.start, aim.end())
            self.blocks.append(Block(Kind.ITEM, aim.end(), line.end, section))
            return
        mark = marker_or_paragraph(self.fold, line.start, line.end)
        if mark is not None and mark.end() < line.end and not is_numbered_heading(self.page, index, line):
            kind = Kind.QUOTE if is_speech(self.page, line) else Kind.ITEM
            self.listed = self.listed or kind is Kind.ITEM
            self.blocks.append(Block(kind, mark.end(), line.end, self.section))
            return
        if self.section.role == "target" and aim_clause(self.fold, line.start, line.end):
            self.listed = True
            self.blocks.append(Block(Kind.ITEM, line.start, line.end, self.section))
            return
        if line.after_blank and self.listed and self.fold[self.section.end - 1] == ":":
            self.section = Section()  # "Resultat:" opens its list and nothing after it
        if line.after_blank and self.brief and self.blocks[-1].start > self.section.start:
            self._open(Section())
        if self._read_fact_block(line):
            return
        opening = section_by_opening(self.page, line) or section_by_items(self.page, index, line)
        if opening is not None:
            self._open(opening)
        elif is_heading(self.page, index, line):
            self._open(section_by_words(self.page, line) or Section("", line.start, line.end))
        else:
            self._add_paragraph(line)
            return
        self.blocks.append(Block(Kind.HEADING, line.start, line.end, self.section))

    def _add_paragraph(self, line: Line) -> None:
        """Add a paragraph; its last sentence may open a list: `… slutar i juni. Resultat under året:`."""
        last = self.fold.rfind(". ", line.start, line.end) + 2 if self.fold[line.end - 1] == ":" else 1
        label = section_label(self.lower[last : line.end]) if last > 1 else None
        if label is None:
            self._add_prose(line.start, line.end)
            return
        self._open_at_end(line, Section(label.field.removeprefix("section."), last, line.end))

    def _add_prose(self, start: int, end: int) -> None:
        """Add a paragraph, with the items of a list that stands in it as blocks of their own."""
        self.blocks.extend(prose_blocks(self.page, start, end, self.section))

    def _open_at_end(self, line: Line, section: Section) -> None:
        """Open a section that the last sentence of a line is the heading of."""
        if section.start > line.start:
            self.blocks.append(Block(Kind.PARAGRAPH, line.start, section.start - 1, self.section))
        self._open(section)
        self.blocks.append(Block(Kind.HEADING, section.start, section.end, section))

    def _read_fact_block(self, line: Line) -> bool:
        """Read the labels inside a paragraph: `... over gränsen. Projektägare: A Beviljat EU-stöd: 2 mkr`."""
        found = labels_inside(self.page, line)
        if len(found) < 2:
            return False
        if found[0].start > line.start:
            self._add_prose(line.start, line.start + len(self.fold[line.start : found[0].start].rstrip()))
        stops = [*(match.start for match in found[1:]), line.end]
        for match, stop in zip(found, stops, strict=True):
            self._add_pair(match, match.rest, stop)
        self.blocks.append(Block(Kind.PAIR, found[0].start, line.end))
        return True
