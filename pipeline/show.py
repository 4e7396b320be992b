"""A page with every extracted span marked by its field, and a legend of the values beneath."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractors.weighing import NONE, OWN
from extractors.why import weighed_on
from pipeline.spans import FIELDS, stated
from pipeline.terminal import one_line, safe
from pipeline.wording import words
from schemas.base import Stated
from schemas.document import Document
from schemas.record import Record, Related

STYLES = {
    "title": "bold black on bright_yellow",
    "aliases": "black on yellow",
    "identifiers": "black on bright_cyan",
    "programme": "black on cyan",
    "phase": "white on blue",
    "summary": "bright_black",
    "budgets": "bold black on bright_green",
    "periods": "bold black on bright_magenta",
    "owners": "bold white on red",
    "partners": "black on bright_red",
    "funders": "black on green",
    "cofunders": "black on green",
    "places": "black on bright_blue",
    "results": "bright_green",
    "related": "magenta",
    "other_fields": "cyan",
    "contacts": "white on magenta",
}
LONGEST = 240
"""Characters of a value in the legend; the page above has all of it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the page and the field that rests on it."""

    start: int
    end: int
    field: str


def shown(record: Record) -> Iterator[tuple[str, Stated]]:
    """Every stated value with its field; the results of a related project stand under `related`, after it."""
    for field, value in stated(record):
        yield field, value
        if isinstance(value, Related):
            yield from ((field, result) for result in value.results)


def marks(records: Iterable[Record]) -> list[Mark]:
    """Every span of every shown value once, outer before inner."""
    found = {
        Mark(span.start, span.end, field)
        for record in records
        for field, value in shown(record)
        for span in value.evidence
    }
    return sorted(found, key=lambda m: (m.start, -m.end, FIELDS.index(m.field)))


def pieces(text: str, marked: Sequence[Mark]) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """Cut the text wherever a mark begins or ends; give each piece with the marks over it, outer first."""
    cuts = sorted({0, len(text), *(m.start for m in marked), *(m.end for m in marked)})
    waiting, over = list(marked), list[Mark]()
    for start, end in pairwise(cuts):
        over = [mark for mark in over if mark.end > start]
        while waiting and waiting[0].start <= start:
            over.append(waiting.pop(0))
        yield text[start:end], tuple(over)


def coloured(text: str, marked: Sequence[Mark]) -> Text:
    """The page in colour: each piece in the style of its innermost mark, underlined where several lie."""
    page = Text()
    for piece, over in pieces(text, marked):
        style = STYLES[over[-1].field] if over else ""
        page.append(_lines(piece), style=f"{style} underline" if len(over) > 1 else style)
    return page


def plain(text: str, marked: Sequence[Mark]) -> str:
    """The page with `[field: …]` around each span; spans that cross are closed and opened again."""
    out: list[str] = []
    opened: tuple[Mark, ...] = ()
    for piece, over in [*pieces(text, marked), ("", ())]:
        kept = 0
        while kept < len(opened) and kept < len(over) and opened[kept] is over[kept]:
            kept += 1
        out.append("]" * (len(opened) - kept))
        out.extend(f"[{mark.field}: " for mark in over[kept:])
        out.append(_lines(piece))
        opened = over
    return "".join(out)


def legend(record: Record) -> Table:
    """The values of a record: field, value, place in the page, rule, confidence."""
    table = Table(box=None, pad_edge=False, show_edge=False)
    table.add_column("field", no_wrap=True)
    table.add_column("value", overflow="fold", ratio=1)
    table.add_column("at", justify="right", no_wrap=True)
    table.add_column("rule", overflow="fold")
    table.add_column("conf.", justify="right", no_wrap=True)
    for field, value in shown(record):
        span = value.evidence[0]
        table.add_row(
            Text(field, STYLES[field]),
            Text(one_line(words(value), LONGEST)),
            f"{span.start}:{span.end}",
            Text(one_line(value.rule)),
            "–" if value.confidence is None else f"{value.confidence:.2f}",
        )
    for issue in record.issues:
        table.add_row("issue", Text(one_line(f"{issue.code}: {issue.message}")), Text(one_line(issue.path)))
    return table


def reasons(document: Document) -> Table:
    """What no rule reads on a page: the likeliest answer, its chance, and the signs that say most."""
    table = Table(box=None, pad_edge=False, show_edge=False)
    table.add_column("weighed", overflow="fold", ratio=1)
    table.add_column("at", justify="right", no_wrap=True)
    table.add_column("as", no_wrap=True)
    table.add_column("chance", justify="right", no_wrap=True)
    table.add_column("signs", overflow="fold", ratio=2)
    for one in weighed_on(document):
        answer = {NONE: "nothing", OWN: "the project's"}.get(one.answer, one.answer)
        signs = "; ".join(f"{sign} {points:+.2f}" for sign, points in one.signs)
        table.add_row(
            Text(one_line(one.span.text, LONGEST) if one.span else "the page"),
            f"{one.span.start}:{one.span.end}" if one.span else "",
            answer if one.enough or one.answer == NONE else f"nothing ({answer}?)",
            f"{one.chance:.2f}",
            Text(one_line(signs)),
        )
    return table


def show(document: Document, records: Sequence[Record], console: Console, *, why: bool = False) -> None:
    """Print the page and a legend for each record: in colour on a terminal, with brackets elsewhere.

    `why` adds what was weighed.
    """
    marked = marks(records)
    if console.is_terminal:
        console.print(coloured(document.text, marked))
    else:
        console.print(Text(plain(document.text, marked)), soft_wrap=True)
    for record in records:
        console.print()
        console.print(Text(safe(record.record_id), "bold"))
        console.print(legend(record))
    if why:
        console.print()
        console.print(reasons(document))


def _lines(text: str) -> str:
    return safe(text.replace("\r\n", "\n").replace("\r", "\n"))
