"""An evaluation on a terminal or in a pipe: totals, and values only in a comparison."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.evaluation import scores
from pipeline.evaluation.compare import Change, Comparison
from pipeline.evaluation.judge import Judged
from pipeline.evaluation.keys import CORE, FIELDS, Level
from pipeline.evaluation.more_figures import by_kind, calibration, refusals
from pipeline.evaluation.scores import Score, Tally
from pipeline.terminal import one_line

LONGEST = 90
"""Characters of a value in a comparison."""
SUMS = ("core", "core in forms", "all")


def print_evaluation(console: Console, documents: Sequence[Judged], level: Level, *, kinds: bool) -> None:
    """Print every figure; `kinds` adds a table a kind of page, `level` is that of calibration."""
    console.print(_scores(documents))
    console.print()
    console.print(f"core: {', '.join(CORE)}; in forms: those that stand at a label")
    console.print()
    print_wholes(console, documents)
    if kinds:
        console.print()
        console.print(_kinds(documents))
    console.print()
    _print_calibration(console, documents, level)
    _print_refusals(console, documents)


def print_wholes(console: Console, documents: Sequence[Judged]) -> None:
    """Print how many records and documents are right as a whole, and how many pages were kept empty."""
    for what, count in (("records", scores.whole), ("documents", scores.whole_documents)):
        for where, names in (("", FIELDS), (" in core fields", CORE)):
            strict, lenient = (count(documents, level, names) for level in Level)
            console.print(
                f"{what} right as a whole{where}: {tally(strict)}; lenient {tally(lenient)}",
                soft_wrap=True,
            )
    empty = scores.kept_empty(documents)
    if empty.of:
        console.print(f"pages without a project kept empty: {tally(empty)}")


def print_comparison(console: Console, comparison: Comparison) -> None:
    """Print the documents that changed, each with the values gained (+) and lost (-)."""
    for document in comparison.changed:
        console.print(
            Text(f"{one_line(document.doc_id)}: {len(document.gains)} gained, {len(document.losses)} lost")
        )
        for sign, changes in (("+", document.gains), ("-", document.losses)):
            for change in changes:
                console.print(Text(f"  {sign} {_change(change)}"), soft_wrap=True)
    gains = sum(len(document.gains) for document in comparison.changed)
    losses = sum(len(document.losses) for document in comparison.changed)
    console.print(
        f"compared with the earlier run: {gains} gained, {losses} lost in {len(comparison.changed)} of "
        f"{comparison.documents} documents",
        soft_wrap=True,
    )
    for what, names in (("only in the earlier run", comparison.gone), ("only in this run", comparison.new)):
        if names:
            console.print(Text(f"{what}: {', '.join(map(one_line, names))}"), soft_wrap=True)


def figure(number: float | None) -> str:
    """Three places; only all right is 1.000; a dash for none."""
    if number is None:
        return "–"
    return f"{number if number == 1 else min(number, 0.999):.3f}"


def tally(of: Tally) -> str:
    """So many of so many, and the share."""
    return f"{of.right} of {of.of} ({figure(of.share)})"


def _change(change: Change) -> str:
    what = "" if change.missed else "no longer " if change.gain else "wrongly "
    return one_line(f"{what}{change.field}: {change.said}", LONGEST)


def _scores(documents: Sequence[Judged]) -> Table:
    strict, lenient = (scores.table(documents, level) for level in Level)
    table = _table("field", "precision", "recall", "F1", "lenient", "recall", "F1", "support")
    for name, score in strict.items():
        if name == SUMS[0]:
            table.add_section()
        table.add_row(name, *_cells(score), *_cells(lenient[name]), str(score.support))
    return table


def _kinds(documents: Iterable[Judged]) -> Table:
    table = _table("kind of page", "pages", "records", "core F1", "lenient", "whole", "all F1", "lenient")
    for kind, of in by_kind(documents).items():
        core = (figure(scores.score(of, level, CORE).f1) for level in Level)
        every = (figure(scores.score(of, level).f1) for level in Level)
        records = scores.whole(of, Level.STRICT, CORE)
        table.add_row(
            one_line(kind) or "(none)", str(len(of)), str(records.of), *core, figure(records.share), *every
        )
    return table


def _print_calibration(console: Console, documents: Sequence[Judged], level: Level) -> None:
    held = calibration(documents, level)
    if held.expected_error is None:
        console.print("calibration: no found value carries a confidence (all are null)")
        return
    table = _table("confidence", "values", "mean", "right")
    for one in held.bins:
        edge = f"{one.low:.1f}–{one.high:.1f}"
        table.add_row(edge, str(one.values), f"{one.mean:.3f}", figure(one.right / one.values))
    console.print(table)
    without = f"; {held.without} values without confidence" if held.without else ""
    console.print(f"expected calibration error: {held.expected_error:.3f} ({level}){without}")


def _print_refusals(console: Console, documents: Sequence[Judged]) -> None:
    rows = [row for row in refusals(documents) if row.right]
    console.print()
    if not rows:
        console.print("turned down though right: none")
        return
    table = _table("turned down though right", "candidates", "right", "share", "not found otherwise")
    for row in rows:
        table.add_row(
            f"{row.field}: {row.reason}",
            str(row.candidates),
            str(row.right),
            figure(row.share),
            str(row.lost),
        )
    console.print(table)


def _table(first: str, *others: str) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column(first)
    for name in others:
        table.add_column(name, justify="right")
    return table


def _cells(score: Score) -> tuple[str, ...]:
    return figure(score.precision), figure(score.recall), figure(score.f1)
