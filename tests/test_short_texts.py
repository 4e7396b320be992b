"""Short texts in varied words: every text stands once, and what is read right does not become less."""

import json
from itertools import product
from pathlib import Path

import pytest

from benchmarks.short_texts import KINDS, score
from benchmarks.whole_texts import CORE, tally

TEXTS = Path(__file__).parent / "short_texts"
PARTS = ("tuned", "aside")
LEAST = {
    ("budgets", "tuned"): (0.91, 0.32),
    ("parties", "tuned"): (0.88, 0.68),
    ("titles", "tuned"): (0.66, 0.45),
    ("periods", "tuned"): (0.74, 0.35),
}
"""Precision and recall, a little under those of the day."""


def test_no_text_stands_twice() -> None:
    texts = [
        text["text"]
        for part, kind in product(PARTS, KINDS)
        for text in json.loads((TEXTS / part / f"{kind}.json").read_text(encoding="utf-8"))
    ]
    assert len(texts) > 600
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(("kind", "part"), LEAST)
def test_what_is_read_right(kind: str, part: str) -> None:
    precision, recall, *_ = score(part, kind)
    assert (precision >= LEAST[kind, part][0], recall >= LEAST[kind, part][1]) == (True, True)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("whole", (0.90, 0.57, 385, 70)),
        ("pages", (0.92, 0.76, 292, 22)),
        ("doubtful", (0.78, 0.68, 196, 158)),
        ("found", (0.72, 0.64, 98, 32)),
    ],
)
def test_what_is_read_of_whole_texts(name: str, least: tuple[float, float, int, int]) -> None:
    counted = tally("tuned", name)
    precision, recall, _ = counted.of(CORE)
    assert precision >= least[0]
    assert recall >= least[1]
    assert counted.counted >= least[2]
    assert counted.kept_empty >= least[3]


@pytest.mark.parametrize(
    ("name", "number"), [("whole", 940), ("pages", 440), ("doubtful", 280), ("found", 266)]
)
def test_no_whole_text_stands_twice(name: str, number: int) -> None:
    texts = [
        text["text"]
        for part in PARTS
        for text in json.loads((TEXTS / part / f"{name}.json").read_text(encoding="utf-8"))
    ]
    assert len(texts) == len(set(texts)) == number
