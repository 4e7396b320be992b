"""Any number of pages, no two alike: the seeds and the descriptions of ../shared, if there, varied."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
DESCRIPTIONS = ROOT.parent / "shared/data/erdf_dev.jsonl"

_leading = re.compile(r"(?<![\d-])[1-9](?=[\d \u00a0]{4,})")


def texts() -> list[str]:
    """The seeds, and the 1,000 or so descriptions that hold text, each once."""
    seeds = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    if not DESCRIPTIONS.exists():
        return seeds
    lines = DESCRIPTIONS.read_text(encoding="utf-8").splitlines()
    rows = (json.loads(line) for line in lines)
    return list(dict.fromkeys([*seeds, *(f"{row['title']}\n\n{row['text']}" for row in rows if row["text"])]))


def many(number: int) -> Iterator[str]:
    """So many pages: the texts again and again, with other leading digits and a number of their own."""
    kinds = texts()
    for index in range(number):
        digit = str(1 + index // len(kinds) % 9)
        yield f"{_leading.sub(digit, kinds[index % len(kinds)])}\n\nDiarienummer: 2031/{index:07}\n"
