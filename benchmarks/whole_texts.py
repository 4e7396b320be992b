"""How much of short texts is read right, all of it at once: names, sums, times, bodies and places.

    python -m benchmarks.whole_texts [pages]

Of `tests/short_texts/*/whole.json`, or of the longer `pages.json` there: `tuned` is there to be read, of
`aside` only these totals are looked at. A sum is right by amount and currency, a body by its name, a time by
its EDTF or length; what a careful reader might give as well (`also`) counts neither way. The projects of a
text are taken together: which of two a body belongs to is not asked, how many there are is.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from extractors.document import extract_document
from schemas import Record
from schemas.document import Document

TEXTS = Path(__file__).parent.parent / "tests/short_texts"
ROLES = ("owners", "partners", "funders", "cofunders")
FIELDS = ("title", "identifiers", "budgets", "periods", *ROLES, "places")
CORE = FIELDS[:6]
"""As in `utdrag evaluate`."""

Said = set[tuple[str, ...]]
"""What a text may call one value: any of these is it."""


class Tally(NamedTuple):
    """Values right, found too much and missed, by field; texts, and how many have the right number."""

    right: Counter[str]
    wrong: Counter[str]
    missed: Counter[str]
    texts: int
    counted: int
    empty: int
    kept_empty: int

    def of(self, fields: Iterable[str]) -> tuple[float, float, float]:
        """Precision, recall and F1 over some fields."""
        right, wrong, missed = (
            sum(some[f] for f in fields) for some in (self.right, self.wrong, self.missed)
        )
        precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def tally(part: str, name: str = "whole") -> Tally:
    """Count a part of the texts of a file."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    texts: list[Mapping[str, Any]] = json.loads((TEXTS / part / f"{name}.json").read_text(encoding="utf-8"))
    counted = empty = kept_empty = 0
    for text in texts:
        records = extract_document(Document.of_text(text["text"], text["id"])).records
        projects = text["projects"]
        counted += len(records) == len(projects)
        empty += not projects
        kept_empty += not projects and not records
        for field in FIELDS:
            found = [one for record in records for one in _found(record, field)]
            also = [one for project in projects for one in project.get("also", {}).get(field, [])]
            for said in (one for project in projects for one in wanted(project, field)):
                match = next((one for one in found if is_answer(field, said, one)), None)
                (missed if match is None else right)[field] += 1
                if match is not None:
                    found.remove(match)
            wrong[field] += sum(not any(is_answer(field, answer(one), got) for one in also) for got in found)
    return Tally(right, wrong, missed, len(texts), counted, empty, kept_empty)


def wanted(project: Mapping[str, Any], field: str) -> Sequence[str]:
    """The values of a field of a labelled project."""
    value = project.get(field, [])
    return [answer(one) for one in ([value] if isinstance(value, str) else value)]


def answer(value: str | Mapping[str, str]) -> str:
    """A value in one string: a sum as amount and currency."""
    return value if isinstance(value, str) else f"{value['amount']} {value['currency']}"


def _found(record: Record, field: str) -> list[set[str]]:
    """The values of a field, each by the ways it may be written."""
    if field == "title":
        return [{_plain(record.title.value)}] if record.title else []
    if field == "identifiers":
        return [{_plain(one.value)} for one in record.identifiers]
    if field == "budgets":
        return [{f"{one.amount} {one.currency}"} for one in record.budgets]
    if field == "periods":
        mine = [one for one in record.periods if one.kind.value == "project"]
        return [{re.sub("[~?]", "", said) for said in (one.edtf, one.duration) if said} for one in mine]
    if field == "places":
        return [{_plain(one.name)} for one in record.places]
    return [{body(one.name), body(one.organisation.name)} for one in getattr(record, field)]


def is_answer(field: str, wanted: str, found: set[str]) -> bool:
    """Whether an answer is one of the ways a value is written; a body may be named more or less fully."""
    if field not in ROLES:
        return bool(found & {re.sub("[~?]", "", wanted), _plain(wanted)})
    name = body(wanted)
    return name in found or any(
        len(one) > 3 and (one.startswith(f"{name} ") or name.startswith(f"{one} ")) for one in found
    )


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def body(name: str) -> str:
    """A name of a body by its letters, without a genitive."""
    return _plain(name).removesuffix("s")


def main() -> None:
    """Print the table."""
    print("| | part | precision | recall | F1 |\n|---|---|---:|---:|---:|")
    tallies = {part: tally(part, *sys.argv[1:2]) for part in ("tuned", "aside")}
    for name, fields in (("core", CORE), *((field, (field,)) for field in FIELDS)):
        for part, one in tallies.items():
            print(f"| {name} | {part} | " + " | ".join(f"{figure:.3f}" for figure in one.of(fields)) + " |")
    for part, one in tallies.items():
        print(f"\n{part}: {one.counted} of {one.texts} texts have the right number of projects, ", end="")
        print(f"{one.kept_empty} of {one.empty} without a project give none")


if __name__ == "__main__":
    main()
