"""What a command says when it is done: tables for a terminal or a pipe."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.counts import COUNTED, Counts
from pipeline.terminal import one_line, safe

WIDE = 110
"""Columns from which on headings are whole words."""


class Found:
    """The first documents of a run, a row each; the rest are only counted."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, ...]] = []
        self.more = 0

    def add(self, rows: Iterable[tuple[str, ...]], documents: int) -> None:
        """Take down what a chunk of so many documents gave."""
        before = len(self.rows)
        self.rows.extend(rows)
        self.more += documents - (len(self.rows) - before)

    def table(self, width: int) -> Table:
        """The rows under their headings; titles and, when the terminal is narrow, headings are shortened."""
        heads = [name if width >= WIDE else name[:3] for name in ("records", *COUNTED)]
        ids = min(max((len(row[0]) for row in self.rows), default=0), width // 4)
        titles = max(width - max(ids, 8) - sum(len(head) for head in heads) - 2 * (len(heads) + 1), 8)
        table = Table(box=None, pad_edge=False)
        for name in ("document", "title"):
            table.add_column(name, no_wrap=True)
        for head in heads:
            table.add_column(head, justify="right", no_wrap=True)
        for doc_id, title, *counts in self.rows:
            table.add_row(Text(one_line(doc_id, max(ids, 8))), Text(one_line(title, titles)), *counts)
        return table


def print_run(console: Console, found: Found, counts: Counts, output: str, *, parts: bool = False) -> None:
    """Print the table of a run, its totals, and where the files are."""
    console.print(found.table(console.width))
    if found.more:
        console.print(f"… and {_number(found.more, 'more document')}")
    totals = [
        _number(counts.documents, "document"),
        _number(counts.records, "record"),
        f"{_number(counts.rejected.total(), 'candidate')} turned down",
        f"{_number(counts.quarantined.total(), 'document')} in quarantine",
    ]
    if twins := counts.outcomes["duplicate"]:
        totals.append(f"{_number(twins, 'document')} like another")
    console.print()
    console.print(", ".join(totals))
    for reason, number in counts.quarantined.most_common():
        console.print(f"  in quarantine: {reason}  {number:,}")
    place = output.rstrip("/")
    if parts:
        say(console, f"parts        {place}/parts (one file each: utdrag compact {place})")
    else:
        say(console, f"records      {place}/records.jsonl")
        say(console, f"tables       {place}/tables")
        say(console, f"turned down  {place}/rejected.jsonl, {place}/quarantine.jsonl")
    say(console, f"this run     {place}/run.json")


def say(console: Console, *messages: str) -> None:
    """Print messages of any content, each on its own unbroken line."""
    for message in messages:
        console.print(Text(safe(message)), soft_wrap=True)


def listed(names: Iterable[str], most: int = 5) -> str:
    """Name the first few: `a, b, c and 7 more`."""
    every = list(names)
    rest = len(every) - most
    return ", ".join(every[:most]) + (f" and {rest} more" if rest > 0 else "")


def _number(count: int, of: str) -> str:
    return f"{count:,} {of}" if count == 1 else f"{count:,} {of}s"
