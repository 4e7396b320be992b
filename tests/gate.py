"""Accuracy that cannot quietly fall: pinned floors a field for both parts of the corpus, and the corpus's hash.

    python -m tests.gate                 show figures beside floors; exit 1 when one is below
    python -m tests.gate --pin           raise floors to the figures of today less the margin, take the hash
    python -m tests.gate --pin --lower   the same, and lower those that are above it too

A figure is the F1 of a field at a level, the share of records right as a whole, the share of pages kept empty.
"""

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractors.document import extract_document
from pipeline.evaluation import scores
from pipeline.evaluation.command import judged
from pipeline.evaluation.judge import Judged
from pipeline.evaluation.keys import CORE, Level
from pipeline.listing import find

CORPUS = Path(__file__).parent / "corpus"
FLOORS = CORPUS / "floors.json"
PARTS = ("tuned", "aside")
MARGIN = 0.01
"""How far below the figure of the day a floor is pinned, so that a change that moves one value can pass."""

Figures = dict[str, float]


class FloorError(ValueError):
    """The file of floors cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """Floors by part and name of figure, and the hash of each part."""

    hashes: Mapping[str, str]
    floors: Mapping[str, Figures]

    def to_json(self) -> str:
        """The content of the file of floors."""
        content = {
            "hashes": dict(self.hashes),
            "floors": {part: dict(of) for part, of in self.floors.items()},
        }
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def corpus_hash(folder: Path) -> str:
    """A hash of the names and contents of all pages and expected records of a part."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.suffix in {".txt", ".json"}):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def figures(documents: Sequence[Judged]) -> Figures:
    """Every figure that has a floor: `owners, strict` and the like. Those of nothing are left out."""
    found: dict[str, float | None] = {}
    for level in Level:
        found |= {f"{name}, {level}": one.f1 for name, one in scores.table(documents, level).items()}
        found[f"records whole, {level}"] = scores.whole(documents, level).share
        found[f"records whole in core fields, {level}"] = scores.whole(documents, level, CORE).share
    found["pages kept empty"] = scores.kept_empty(documents).share
    return {name: one for name, one in found.items() if one is not None}


def measure(part: str) -> Figures:
    """The figures of today for one part."""
    return figures(judged(find([str(CORPUS / part)]), extract_document))


def below(part: str, floors: Figures, today: Figures) -> list[str]:
    """A sentence for each figure that is below its floor or no longer to be had."""
    return [
        f"{name} ({part}): {_shown(today.get(name))} is below its floor of {floor:.3f}"
        for name, floor in floors.items()
        if name not in today or today[name] < floor
    ]


def pinned(before: Figures, today: Figures, *, lower: bool) -> Figures:
    """New floors: today's figures less the margin, rounded down; never below those before unless `lower`."""
    floors = {name: max(math.floor((one - MARGIN) * 1000 + 1e-6) / 1000, 0.0) for name, one in today.items()}
    if lower:
        return floors
    return {name: max(floors.get(name, 0.0), before.get(name, 0.0)) for name in {**before, **floors}}


def read_floors(path: Path = FLOORS) -> Pinned:
    """Read the file of floors; an absent one has none. Raises FloorError."""
    if not path.is_file():
        return Pinned({}, {})
    try:
        held: Any = json.loads(path.read_text("utf-8"))
        return Pinned(held["hashes"], held["floors"])
    except (ValueError, KeyError, TypeError) as error:
        raise FloorError(f"{path}: no file of floors ({error})") from error


def changed(part: str, held: Pinned, folder: Path) -> list[str]:
    """A sentence when the pages or the expected records of a part are not those the floors were pinned on."""
    if held.hashes.get(part) == corpus_hash(folder):
        return []
    return [
        f"{part}: the corpus is not the one the floors were pinned on; python -m tests.gate --pin takes it"
    ]


def pin(*, lower: bool, path: Path = FLOORS) -> Iterator[str]:
    """Write new floors and hashes; give a sentence for each floor that stays above today's figure."""
    held = read_floors(path)
    floors: dict[str, Figures] = {}
    for part in PARTS:
        today = measure(part)
        floors[part] = pinned(held.floors.get(part, {}), today, lower=lower)
        yield from (f"{line}; only --pin --lower lowers it" for line in below(part, floors[part], today))
    hashes = {part: corpus_hash(CORPUS / part) for part in PARTS}
    path.write_text(Pinned(hashes, floors).to_json(), encoding="utf-8")


def check() -> Iterator[str]:
    """Print every figure beside its floor; give a sentence for each thing wrong."""
    held = read_floors()
    for part in PARTS:
        today, floors = measure(part), held.floors.get(part, {})
        for name, one in today.items():
            print(f"{part:6} {name:40} {one:6.3f}  floor {_shown(floors.get(name))}")
        yield from changed(part, held, CORPUS / part)
        yield from below(part, floors, today)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; give its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.gate", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--pin", action="store_true", help="raise the floors to the figures of today")
    parser.add_argument("--lower", action="store_true", help="with --pin: lower floors too")
    given = parser.parse_args(arguments)
    if given.lower and not given.pin:
        parser.error("--lower goes with --pin")
    wrong = list(pin(lower=given.lower) if given.pin else check())
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


def _shown(figure: float | None) -> str:
    """Three places, rounded down: what is below a floor never looks like it."""
    return "none" if figure is None else f"{math.floor(figure * 1000 + 1e-6) / 1000:.3f}"


if __name__ == "__main__":
    sys.exit(main())
