"""The tables of docs/accuracy.md: both parts of the corpus and the seeds, as Markdown.

    python -m benchmarks.accuracy            print them
    python -m benchmarks.accuracy --write    put them into docs/accuracy.md

Totals only: of the part kept aside nothing else may be looked at.
"""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from extractors.document import extract_document
from pipeline.evaluation import scores
from pipeline.evaluation.command import judged
from pipeline.evaluation.judge import Judged
from pipeline.evaluation.keys import CORE, FIELDS, Level
from pipeline.evaluation.more_figures import by_kind
from pipeline.evaluation.printed import figure, tally
from pipeline.listing import find

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/accuracy.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
SUMS = ("core", "core in forms", "all")
HEADS = (
    "| field | precision | recall | F1 | lenient P | lenient R | lenient F1 | support |\n|---|" + "---:|" * 7
)


def part(title: str, documents: Sequence[Judged]) -> str:
    """Fields, sums and whole records of one set of pages."""
    strict, lenient = (scores.table(documents, level) for level in Level)
    lines = [f"### {title}", "", HEADS]
    for name, score in strict.items():
        shown = f"**{name}**" if name in SUMS else name
        cells = [figure(one) for s in (score, lenient[name]) for one in (s.precision, s.recall, s.f1)]
        lines.append(f"| {shown} | {' | '.join(cells)} | {score.support} |")
    lines += ["", *wholes(documents), ""]
    return "\n".join(lines)


def wholes(documents: Sequence[Judged]) -> Iterable[str]:
    """Records right as a whole, and pages kept empty, as a list."""
    for where, names in (("every annotated field", FIELDS), ("the core fields", CORE)):
        strict, lenient = (tally(scores.whole(documents, level, names)) for level in Level)
        yield f"- Records right in {where}: {strict}; lenient {lenient}"
    empty = scores.kept_empty(documents)
    if empty.of:
        yield f"- Pages without a project kept empty: {tally(empty)}"


def kinds(documents: Sequence[Judged]) -> str:
    """Core F1 and whole records a kind of page."""
    lines = [
        "### Tuned, by kind of page",
        "",
        "| kind | pages | records | core F1 | lenient | core fields whole |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for kind, of in by_kind(documents).items():
        f1 = " | ".join(figure(scores.score(of, level, CORE).f1) for level in Level)
        records = scores.whole(of, Level.STRICT, CORE)
        lines.append(f"| {kind} | {len(of)} | {records.of} | {f1} | {figure(records.share)} |")
    return "\n".join([*lines, ""])


def tables() -> str:
    """All tables."""
    tuned, aside = (
        judged(find([str(ROOT / "tests/corpus" / name)]), extract_document) for name in ("tuned", "aside")
    )
    seeds = judged(find([str(ROOT / "seeds")]), extract_document, gold=ROOT / "tests/golden")
    sums = scores.table(seeds, Level.STRICT)
    line = f"Seeds: core F1 {figure(sums['core'].f1)}, all fields {figure(sums['all'].f1)}, strict.\n"
    return "\n".join([part("Aside", aside), part("Tuned", tuned), kinds(tuned), line])


def main() -> None:
    """Print the tables, or write them into the page between its two marks."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="put the tables into docs/accuracy.md")
    if not parser.parse_args().write:
        print(tables())
        return
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n\n{tables()}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
