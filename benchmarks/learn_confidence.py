"""How often each rule is right on labelled documents, counted into `extractors/tables/confidence.csv`.

    python -m benchmarks.learn_confidence

The documents are the tuned part of the corpus and the seeds; the part kept aside teaches nothing. A found
value is right when kind, value and span are (the strict level of `utdrag evaluate`). Only fields that were
annotated count: rules of other fields get no row.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from extractors.document import extract_document
from extractors.weighing import is_weighed
from pipeline.evaluation.command import judged
from pipeline.evaluation.judge import Judged
from pipeline.listing import find

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "extractors/tables/confidence.csv"
HEAD = """\
# How often each rule was right on labelled documents: right / all is the confidence of its values.
# source: counted by `make confidence` on tests/corpus/tuned and the seeds; right is kind, value and span
# rule: the rule's name | right: values found by it that are right | all: values found by it
rule,right,all
"""


def count(documents: Iterable[Judged]) -> dict[str, tuple[int, int]]:
    """For each rule the number of values that are right and of all that it found, sorted by name."""
    right, every = Counter[str](), Counter[str]()
    for found in (v for document in documents for pair in document.pairs for v in pair.found if v.rule):
        if is_weighed(found.rule):
            continue  # its chance is its confidence
        every[found.rule] += 1
        right[found.rule] += found.strict
    return {rule: (right[rule], every[rule]) for rule in sorted(every)}


def as_table(counts: dict[str, tuple[int, int]]) -> str:
    """The content of the table."""
    return HEAD + "".join(f"{rule},{right},{every}\n" for rule, (right, every) in counts.items())


def learn() -> dict[str, tuple[int, int]]:
    """Count on the corpus's tuned part and the seeds."""
    corpus = judged(find([str(ROOT / "tests/corpus/tuned")]), extract_document)
    seeds = judged(find([str(ROOT / "seeds")]), extract_document, gold=ROOT / "tests/golden")
    return count([*corpus, *seeds])


if __name__ == "__main__":
    counts = learn()
    TABLE.write_text(as_table(counts), encoding="utf-8", newline="\n")
    print(
        f"{len(counts)} rules, {sum(every for _, every in counts.values())} values: {TABLE.relative_to(ROOT)}"
    )
